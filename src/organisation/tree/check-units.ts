import { type IdIndex, type IssueList, indexIds, rowsIn } from '../../core/index.js';
import { MAY_STAND_UNDER, type UnitKind } from './kinds.js';
import { isRefused, type List, type UnitList } from './lists.js';

/** What is known of the units before anything is built. */
export interface CheckedUnits {
  readonly list: UnitList;
  /** The first row with each id. */
  readonly index: IdIndex;
  /** The row of each row's parent; −1 for a root and where there is none to be found. */
  readonly parents: Int32Array;
}

/** Checks what binds the units together. Returns them by id, with their parents found. */
export function checkUnits(list: UnitList, asOf: string | null, faults: IssueList): CheckedUnits {
  const { ids, kinds, parentIds } = list;
  const index = indexIds(ids, (row, earlier) => {
    addDuplicate('units', row, earlier, ids[row], faults);
  });
  checkDays(list, 'units', asOf, faults);
  const parents = rowsIn(index, ids, parentIds);
  const roots: number[] = [];
  // Rows under one unit mostly stand together: what may stand there is looked up once for all of them.
  let lastKind: UnitKind | undefined;
  let lastAbove: UnitKind | undefined;
  for (let row = 0; row < ids.length; row += 1) {
    const parentId = parentIds[row];
    if (parentId === null) roots.push(row);
    if (parentId === null || parentId === undefined) continue;
    const parent = parents[row]!;
    if (parent < 0) {
      faults.add(['units', row, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
      continue;
    }
    const [kind, above] = [kinds[row], kinds[parent]];
    if (kind === undefined || above === undefined || (kind === lastKind && above === lastAbove)) continue;
    if (MAY_STAND_UNDER[kind].includes(above)) [lastKind, lastAbove] = [kind, above];
    else faults.add(['units', row, 'kind'], 'kind-not-allowed', `A ${kind} cannot stand under a ${above}.`, kind);
  }

  addCycles(list, parents, faults);
  // Where a parentId was refused, that unit may have been meant for the root.
  if (roots.length === 0 && !ids.some((_, row) => isRefused(list, row, 'parentId'))) {
    faults.add(['units'], 'no-root', 'One unit must have no parent: its parentId is null.', ids.length);
  }
  for (const row of roots.slice(1)) {
    const message = 'A tree has one root; provinces stand under one unit of kind country.';
    faults.add(['units', row, 'parentId'], 'several-roots', message, null);
  }
  return { list, index, parents };
}

/** Adds that an id stands in an earlier row. */
export function addDuplicate(
  field: string,
  row: number,
  earlier: number,
  id: string | undefined,
  faults: IssueList,
): void {
  faults.add([field, row, 'id'], 'duplicate-id', `The id stands in row ${String(earlier)} already.`, id);
}

/** Checks that the days of each row stand in order and that it exists on the document's day. */
export function checkDays({ days }: List, field: string, asOf: string | null, faults: IssueList): void {
  for (const [row, { from, to }] of days) {
    if (from !== undefined && to !== undefined && to < from) {
      faults.add([field, row, 'to'], 'ends-before-start', `It starts on ${from}.`, to);
    } else if (asOf !== null) {
      const message = `The document is of ${asOf}.`;
      if (from !== undefined && from > asOf) faults.add([field, row, 'from'], 'after-as-of', message, from);
      if (to !== undefined && to < asOf) faults.add([field, row, 'to'], 'ended-before-as-of', message, to);
    }
  }
}

function addCycles({ parentIds }: UnitList, parents: Int32Array, faults: IssueList): void {
  // 0 is unseen; otherwise the number of the walk that came by. A walk that meets itself found a cycle.
  const walks = new Int32Array(parents.length);
  for (let start = 0; start < parents.length; start += 1) {
    let at = start;
    while (at >= 0 && walks[at] === 0) {
      walks[at] = start + 1;
      at = parents[at]!;
    }
    if (at < 0 || walks[at] !== start + 1) continue;
    const entry = at;
    do {
      faults.add(['units', at, 'parentId'], 'cycle', 'The unit stands under itself.', parentIds[at]);
      at = parents[at]!;
    } while (at !== entry && at >= 0);
  }
}
