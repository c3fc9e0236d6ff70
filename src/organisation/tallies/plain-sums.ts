import type { Organisation } from '../tree/organisation.js';
import type { Table } from '../tree/table.js';

/** The sums of those columns of a table of which no value is unknown, by the name of the measure. */
export function plainSums(
  org: Organisation,
  source: Table,
  measures: Readonly<Record<string, { readonly measure: unknown; readonly by: string }>>,
): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  const wanted = Object.entries(measures).flatMap(([name, { measure, by }]) => {
    const column = source.columns.find((each) => each.name === measure);
    return by === 'sum' && column?.kind === 'count' ? [{ name, own: column.values }] : [];
  });
  for (let start = 0; start < wanted.length; start += ABREAST) {
    const some = wanted.slice(start, start + ABREAST);
    // Each sum starts as the unit's own value. Where fewer columns are left, the first keeps the others company.
    const values = Array.from({ length: ABREAST }, (_, index) => (some[index] ?? some[0])?.own.slice());
    sumAbreast(org.units.parents, values);
    // One unknown value makes the whole country's unknown: such columns go the way that keeps account of it.
    some.forEach(({ name }, index) => {
      const sum = values[index];
      if (sum !== undefined && !Number.isNaN(sum[0])) sums.set(name, sum);
    });
  }
  return sums;
}

const ABREAST = 4;

/**
 * Adds four columns up the tree in one pass. The children of a unit stand together, so that each sum waits for
 * the one before it: four that do not wait for each other take little longer than one.
 */
function sumAbreast(parents: Int32Array, values: readonly (Float64Array | undefined)[]): void {
  const none = new Float64Array(0);
  const [first = none, second = none, third = none, fourth = none] = values;
  for (let row = parents.length - 1; row > 0; row -= 1) {
    const parent = parents[row] ?? 0;
    first[parent] = (first[parent] ?? 0) + (first[row] ?? 0);
    second[parent] = (second[parent] ?? 0) + (second[row] ?? 0);
    third[parent] = (third[parent] ?? 0) + (third[row] ?? 0);
    fourth[parent] = (fourth[parent] ?? 0) + (fourth[row] ?? 0);
  }
}
