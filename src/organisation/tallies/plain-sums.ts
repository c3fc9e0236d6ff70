import type { Organisation } from '../tree/organisation.js';
import type { Table } from '../tree/table.js';
import { columnOf } from './own-values.js';

/** The sums of those columns of a table of which no value is unknown, by the name of the measure. */
export function plainSums(
  org: Organisation,
  source: Table,
  measures: Readonly<Record<string, { readonly measure: unknown; readonly by: string }>>,
): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  const wanted = Object.entries(measures).flatMap(([name, { measure, by }]) => {
    const column = source.columns.find((each) => each.name === measure);
    return by === 'sum' && column?.kind === 'count' ? [{ name, own: columnOf(source, column.name).values }] : [];
  });
  for (let start = 0; start < wanted.length; start += ABREAST) {
    const some = wanted.slice(start, start + ABREAST);
    // Each sum starts as the unit's own value. Where fewer columns are left, the first keeps the others company.
    const values = Array.from({ length: ABREAST }, (_, index) => (some[index] ?? some[0])?.own.slice());
    const odd = sumAbreast(org.units.parents, values);
    // What is unknown, or no count, goes the way that keeps account of it; so does a sum that is not exact.
    some.forEach(({ name }, index) => {
      const sum = values[index];
      if (sum !== undefined && odd[index] === 0 && Number.isSafeInteger(sum[0]!)) sums.set(name, sum);
    });
  }
  return sums;
}

const ABREAST = 4;

/**
 * Adds four columns up the tree in one pass. The children of a unit stand together, so that each sum waits for
 * the one before it: four that do not wait for each other take little longer than one. Gives what is beyond whole
 * numbers in each: 0 where every value is whole, `NaN` where one is unknown or infinite.
 */
function sumAbreast(
  parents: Int32Array,
  values: readonly (Float64Array | undefined)[],
): [first: number, second: number, third: number, fourth: number] {
  const none = new Float64Array(0);
  const [first = none, second = none, third = none, fourth = none] = values;
  let odd1 = 0;
  let odd2 = 0;
  let odd3 = 0;
  let odd4 = 0;
  for (let row = parents.length - 1; row >= 0; row -= 1) {
    const parent = parents[row]!;
    const one = first[row]!;
    const two = second[row]!;
    const three = third[row]!;
    const four = fourth[row]!;
    odd1 += one - Math.floor(one);
    odd2 += two - Math.floor(two);
    odd3 += three - Math.floor(three);
    odd4 += four - Math.floor(four);
    if (parent < 0) continue;
    first[parent] = first[parent]! + one;
    second[parent] = second[parent]! + two;
    third[parent] = third[parent]! + three;
    fourth[parent] = fourth[parent]! + four;
  }
  return [odd1, odd2, odd3, odd4];
}
