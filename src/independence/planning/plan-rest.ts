/**
 * Finds where to admit those whom the branches left behind lack; `null` where too few candidates stay in them.
 *
 * A locality that stays in several branches can help any of them, but each candidate once: where a branch finds
 * nobody, one admitted for another branch makes way if that branch finds somebody else.
 *
 * @returns By branch, the row of the locality of each of those admitted.
 */
export function admitInRest(
  lacking: readonly number[],
  staying: readonly (readonly number[])[],
  limits: Float64Array,
): number[][] | null {
  const admitted = lacking.map((): number[] => []);
  const used = new Map<number, number>();
  const find = (branch: number, tried: Set<number>): boolean => {
    for (const row of staying[branch]!) {
      if (tried.has(row)) continue;
      tried.add(row);
      if ((used.get(row) ?? 0) < limits[row]!) {
        used.set(row, (used.get(row) ?? 0) + 1);
        admitted[branch]!.push(row);
        return true;
      }
      for (let other = 0; other < admitted.length; other += 1) {
        const list = admitted[other]!;
        if (other === branch || !list.includes(row) || !find(other, tried)) continue;
        list.splice(list.indexOf(row), 1);
        admitted[branch]!.push(row);
        return true;
      }
    }
    return false;
  };
  for (let branch = 0; branch < lacking.length; branch += 1) {
    for (let one = 0; one < lacking[branch]!; one += 1) if (!find(branch, new Set())) return null;
  }
  return admitted;
}
