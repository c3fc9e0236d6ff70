import type { Organisation } from './organisation.js';
import type { Table } from './table.js';

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
  const count = org.units.ids.length;
  for (let start = 0; start < wanted.length; start += ABREAST) {
    const some = wanted.slice(start, start + ABREAST);
    const values = Array.from({ length: ABREAST }, () => new Float64Array(count));
    // Where fewer columns are left, the first keeps the others company.
    const own = values.map((_, index) => (some[index] ?? some[0])?.own ?? new Float64Array(count));
    sumAbreast(org.units.parents, own, values);
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
function sumAbreast(parents: Int32Array, own: readonly Float64Array[], values: readonly Float64Array[]): void {
  const none = new Float64Array(0);
  const [ownA = none, ownB = none, ownC = none, ownD = none] = own;
  const [sumA = none, sumB = none, sumC = none, sumD = none] = values;
  for (let row = parents.length - 1; row > 0; row -= 1) {
    const parent = parents[row] ?? 0;
    const a = (sumA[row] ?? 0) + (ownA[row] ?? 0);
    const b = (sumB[row] ?? 0) + (ownB[row] ?? 0);
    const c = (sumC[row] ?? 0) + (ownC[row] ?? 0);
    const d = (sumD[row] ?? 0) + (ownD[row] ?? 0);
    sumA[row] = a;
    sumB[row] = b;
    sumC[row] = c;
    sumD[row] = d;
    sumA[parent] = (sumA[parent] ?? 0) + a;
    sumB[parent] = (sumB[parent] ?? 0) + b;
    sumC[parent] = (sumC[parent] ?? 0) + c;
    sumD[parent] = (sumD[parent] ?? 0) + d;
  }
  values.forEach((sums, index) => {
    sums[0] = (sums[0] ?? 0) + (own[index]?.[0] ?? 0);
  });
}
