import { type IssueList, indexIds } from '../../core/index.js';
import { type CheckedColumns, ColumnBuilder, notAList } from './check.js';

/** Reads claims into columns, or adds everything that is wrong with them. */
export function readClaims(claims: readonly unknown[], issues: IssueList): CheckedColumns {
  if (!Array.isArray(claims)) notAList('claims', claims, issues);
  const list: readonly unknown[] = Array.isArray(claims) ? claims : [];
  const columns = new ColumnBuilder(list.length, issues, (claim, field) => ['claims', claim, field]);
  const ids: (string | undefined)[] = [];
  for (let i = 0; i < list.length; i++) {
    const claim = list[i];
    if (typeof claim !== 'object' || claim === null) {
      issues.add(['claims', i], 'not-an-object', 'A claim is an object with id and weight.', claim);
      continue;
    }
    const { id, weight, min, max } = claim as Partial<Record<'id' | 'weight' | 'min' | 'max', unknown>>;
    if (typeof id === 'string' && id !== '') ids[i] = id;
    else issues.add(['claims', i, 'id'], 'empty-id', 'An id is a text with at least one character.', id);
    columns.add(i, weight, min, max);
  }
  indexIds(ids, (row) => {
    issues.add(['claims', row, 'id'], 'duplicate-id', 'Another claim has this id.', ids[row]);
  });
  return columns;
}
