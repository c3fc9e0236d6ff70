import type { Organisation } from '../../organisation/index.js';

/** The rows of the branches: units of kind branch, and grassroots organisations with nothing under them. */
export function branchRowsOf(org: Organisation): Int32Array {
  const { kinds } = org.units;
  const rows = new Int32Array(kinds.length);
  let count = 0;
  for (let row = 0; row < kinds.length; row += 1) {
    if (!isBranch(org, row)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

/** Whether the unit at a row is a branch; a grassroots branch (chi bộ cơ sở) has nothing under it. */
export function isBranch(org: Organisation, row: number): boolean {
  const kind = org.units.kinds[row];
  return kind === 'branch' || (kind === 'grassroots' && org.units.ends[row] === row + 1);
}
