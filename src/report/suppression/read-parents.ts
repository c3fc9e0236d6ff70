import { abbreviate, ContractError, type IssueList, kindOfValue } from '../../core/index.js';

/** The row above each row, −1 where there is none, or the faults: an id that no row has, rows under themselves. */
export function readParents(
  issues: IssueList,
  ids: readonly string[],
  givenAt: readonly number[],
  above: (given: number) => unknown,
  totalRow: string | undefined,
): Int32Array {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const root = totalRow === undefined ? -1 : (rowOf.get(totalRow) ?? -2);
  if (root === -2) {
    const message = `The table has no row ${abbreviate(String(totalRow))}.`;
    throw new ContractError('unknown-id', message, { id: String(totalRow) });
  }
  const parents = Int32Array.from(ids, (_, row) => {
    const given = givenAt[row]!;
    const parentId = above(given);
    if (parentId === null) return row === root ? -1 : root;
    const found = typeof parentId === 'string' ? rowOf.get(parentId) : undefined;
    if (found !== undefined) return found;
    const value = typeof parentId === 'string' ? parentId : kindOfValue(parentId);
    issues.add(['table', given, 'parent'], 'missing-parent', 'No row of the table has this id.', value);
    return -1;
  });
  checkCircles(issues, ids, givenAt, parents);
  return parents;
}

function checkCircles(
  issues: IssueList,
  ids: readonly string[],
  givenAt: readonly number[],
  parents: Int32Array,
): void {
  /** The walk that came to each row first, from 1. */
  const walks = new Int32Array(parents.length);
  for (let start = 0; start < parents.length; start += 1) {
    let row = start;
    while (row >= 0 && walks[row] === 0) {
      walks[row] = start + 1;
      row = parents[row]!;
    }
    if (row < 0 || walks[row] !== start + 1) continue;
    const message = 'The row is a part of itself, or of a row that is.';
    issues.add(['table', givenAt[row]!, 'parent'], 'cycle', message, ids[row]);
  }
}
