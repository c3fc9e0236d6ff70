import type { Organisation } from '../../organisation/index.js';

/** The row of the nearest unit that holds both units; the later of the two rows may be the unit's own. */
export function commonAncestor(org: Organisation, left: number, right: number): number {
  const { ends, parents } = org.units;
  let low = Math.min(left, right);
  const high = Math.max(left, right);
  while (low > 0 && high >= ends[low]!) low = parents[low]!;
  return low;
}
