import type { Organisation } from '../../organisation/index.js';

/** The row of the nearest unit that holds both units, of rows in their order; the first may be that unit itself. */
export function commonAncestor(org: Organisation, first: number, second: number): number {
  const { ends, parents } = org.units;
  let row = first;
  while (second >= ends[row]!) row = parents[row]!;
  return row;
}
