import { type IdIndex, type IssueList, indexIds, rowsIn } from '../../core/index.js';
import { addDuplicate, type CheckedUnits, checkDays } from './check-units.js';
import { isRefused, type LocalityList } from './lists.js';

/** What is known of the localities before anything is built. */
export interface CheckedLocalities {
  readonly list: LocalityList;
  /** The first row with each id. */
  readonly index: IdIndex;
  /** The row of each locality's commune; −1 where there is none to be found. */
  readonly communes: Int32Array;
  /** Where each locality's branches start in `branches`. */
  readonly branchStarts: Int32Array;
  /** The rows of the branches; −1 where there is none to be found. */
  readonly branches: Int32Array;
}

/**
 * Checks where localities stand and which branches serve them. Without units, which could not be read, nothing is
 * said of them.
 */
export function checkLocalities(
  list: LocalityList,
  units: CheckedUnits | null,
  asOf: string | null,
  faults: IssueList,
): CheckedLocalities {
  const { ids, communeIds, branchIds, hostOf } = list;
  const index = indexIds(ids, (row, earlier) => {
    addDuplicate('localities', row, earlier, ids[row], faults);
  });
  checkDays(list, 'localities', asOf, faults);
  const branchStarts = startsOf(branchIds);
  const communes = find(units, communeIds);
  const branches = find(
    units,
    branchIds.flatMap((each) => each ?? []),
  );
  const hosts = new Map<string, number>();
  for (let row = 0; row < ids.length; row += 1) {
    checkCommune(communeIds[row], communes[row]!, row, units, faults);
    checkBranches(branchIds[row] ?? [], branches.subarray(branchStarts[row]), row, units, faults);
    const hosted = hostOf[row];
    if (hosted === undefined || hosted.length === 0) continue;
    const served = isRefused(list, row, 'branchIds') ? null : new Set(branchIds[row]);
    hosted.forEach((branchId, place) => {
      if (branchId === '') return;
      const path = ['localities', row, 'hostOf', place];
      if (served?.has(branchId) === false) {
        faults.add(path, 'host-not-served', 'A host is served by the branch that it hosts.', branchId);
      }
      const other = hosts.get(branchId);
      if (other === undefined) hosts.set(branchId, row);
      else faults.add(path, 'several-hosts', `Row ${String(other)} is its host already.`, branchId);
    });
  }
  return { list, index, communes, branchStarts, branches };
}

/** Where each list starts when all are laid end to end, and where the last ends. */
function startsOf(lists: readonly (readonly string[] | undefined)[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    starts[row + 1] = starts[row]! + (list?.length ?? 0);
  });
  return starts;
}

function find(units: CheckedUnits | null, ids: readonly (string | undefined)[]): Int32Array {
  return units === null ? new Int32Array(ids.length).fill(-1) : rowsIn(units.index, units.list.ids, ids);
}

function checkCommune(
  communeId: string | undefined,
  commune: number,
  row: number,
  units: CheckedUnits | null,
  faults: IssueList,
): void {
  if (communeId === undefined || units === null) return;
  const path = ['localities', row, 'communeId'];
  const kind = units.list.kinds[commune];
  if (commune < 0) faults.add(path, 'unknown-commune', 'No unit has this id.', communeId);
  else if (kind !== undefined && kind !== 'commune') {
    faults.add(path, 'not-a-commune', `A locality belongs to a commune, not to a ${kind}.`, communeId);
  }
}

function checkBranches(
  branchIds: readonly string[],
  branches: Int32Array,
  row: number,
  units: CheckedUnits | null,
  faults: IssueList,
): void {
  const served = branchIds.length > 1 ? new Set<string>() : null;
  branchIds.forEach((branchId, place) => {
    // Refused already, as an id.
    if (branchId === '') return;
    const path = (): (string | number)[] => ['localities', row, 'branchIds', place];
    const branch = branches[place]!;
    const kind = units?.list.kinds[branch];
    if (units !== null && branch < 0) faults.add(path(), 'unknown-branch', 'No unit has this id.', branchId);
    else if (kind !== undefined && kind !== 'branch') {
      faults.add(path(), 'not-a-branch', `A locality is served by branches, not by a ${kind}.`, branchId);
    }
    if (served?.has(branchId) === true) {
      faults.add(path(), 'duplicate-branch', 'The branch is named twice.', branchId);
    }
    served?.add(branchId);
  });
}
