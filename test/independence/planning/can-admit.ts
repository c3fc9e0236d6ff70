/**
 * Whether what branches lack can be admitted where they meet: no set of them may lack more than all of its localities
 * can admit (Hall's condition). Every set is looked at.
 */
export function canAdmit(
  lacking: readonly number[],
  staying: readonly (readonly number[])[],
  limits: ArrayLike<number>,
): boolean {
  for (let set = 1; set < 2 ** lacking.length; set += 1) {
    const chosen = lacking.map((_, at) => at).filter((at) => Math.floor(set / 2 ** at) % 2 === 1);
    const lack = chosen.reduce((sum, at) => sum + (lacking[at] ?? 0), 0);
    const rows = new Set(chosen.flatMap((at) => staying[at] ?? []));
    if (lack > [...rows].reduce((sum, row) => sum + (limits[row] ?? 0), 0)) return false;
  }
  return true;
}
