import type { IssueList } from '../../core/index.js';
import { MAY_STAND_UNDER, type UnitKind } from './kinds.js';
import type { Row } from './rows.js';
import type { LocalityInput, UnitInput } from './schema.js';

/** What is known of the units before anything is built. */
export interface UnitIndex {
  /** The first row with each id. */
  readonly rows: Map<string, number>;
  /** The row of each row's parent; −1 for a root and where there is none to be found. */
  readonly parents: Int32Array;
  /** The rows as they were read. */
  readonly units: Rows<UnitInput>;
}

/** Rows of a list as they were read, `null` for what is no row at all. */
export type Rows<T> = readonly (Row<T> | null)[];

/** Checks what binds the units together. Returns them by id, with their parents found. */
export function checkUnits(units: Rows<UnitInput>, asOf: string | null, faults: IssueList): UnitIndex {
  const rows = rowsById(units, faults);
  const parents = new Int32Array(units.length).fill(-1);
  const roots: number[] = [];
  // Rows under one parent mostly stand together: it is looked up once for all of them.
  let parentId: string | null | undefined = null;
  let parent: number | undefined;
  for (let index = 0; index < units.length; index += 1) {
    const row = units[index] ?? null;
    if (row === null) continue;
    const { kind } = row.fields;
    checkValidity(row.fields, 'units', index, asOf, faults);
    if (row.fields.parentId !== parentId) {
      parentId = row.fields.parentId;
      parent = typeof parentId === 'string' ? rows.get(parentId) : undefined;
    }
    if (parentId === null) roots.push(index);
    if (parentId === null || parentId === undefined) continue;
    if (parent === undefined) {
      faults.add(['units', index, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
      continue;
    }
    parents[index] = parent;
    const above = units[parent]?.fields.kind;
    if (kind !== undefined && above !== undefined && !MAY_STAND_UNDER[kind].includes(above)) {
      const message = `A ${kind} cannot stand under a ${above}.`;
      faults.add(['units', index, 'kind'], 'kind-not-allowed', message, kind);
    }
  }

  addCycles(units, parents, faults);
  // Where a parentId was refused, that unit may have been meant for the root.
  if (roots.length === 0 && units.every((row) => row?.refused.has('parentId') === false)) {
    faults.add(['units'], 'no-root', 'One unit must have no parent: its parentId is null.', units.length);
  }
  for (const index of roots.slice(1)) {
    const message = 'A tree has one root; provinces stand under one unit of kind country.';
    faults.add(['units', index, 'parentId'], 'several-roots', message, null);
  }
  return { rows, parents, units };
}

/** The first row with each id. */
function rowsById(units: Rows<UnitInput>, faults: IssueList): Map<string, number> {
  const rows = new Map<string, number>();
  units.forEach((row, index) => {
    const id = row?.fields.id;
    if (id === undefined) return;
    const earlier = rows.get(id);
    if (earlier === undefined) rows.set(id, index);
    else faults.add(['units', index, 'id'], 'duplicate-id', `The id stands in row ${String(earlier)} already.`, id);
  });
  return rows;
}

function addCycles(units: Rows<UnitInput>, parents: Int32Array, faults: IssueList): void {
  // 0 is unseen; otherwise the number of the walk that came by. A walk that meets itself found a cycle.
  const walks = new Int32Array(units.length);
  for (let start = 0; start < units.length; start += 1) {
    let at = start;
    while (at >= 0 && walks[at] === 0) {
      walks[at] = start + 1;
      at = parents[at] ?? -1;
    }
    if (at < 0 || walks[at] !== start + 1) continue;
    const entry = at;
    do {
      faults.add(['units', at, 'parentId'], 'cycle', 'The unit stands under itself.', units[at]?.fields.parentId);
      at = parents[at] ?? -1;
    } while (at !== entry && at >= 0);
  }
}

/**
 * Checks where localities stand and which branches serve them. Returns the row of each locality's id. Without
 * an index the units could not be read, and nothing is said of them.
 */
export function checkLocalities(
  localities: Rows<LocalityInput>,
  index: UnitIndex | null,
  asOf: string | null,
  faults: IssueList,
): Map<string, number> {
  const first = new Map<string, number>();
  const hosts = new Map<string, number>();
  localities.forEach((row, at) => {
    if (row === null) return;
    const { id, communeId, branchIds, hostOf } = row.fields;
    if (id !== undefined) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, at);
      else {
        faults.add(['localities', at, 'id'], 'duplicate-id', `The id stands in row ${String(earlier)} already.`, id);
      }
    }
    checkValidity(row.fields, 'localities', at, asOf, faults);
    if (communeId !== undefined) checkCommune(communeId, at, index, faults);
    if (branchIds !== undefined) checkBranches(branchIds, at, index, faults);
    if (hostOf === undefined || hostOf.length === 0) return;
    const served = row.refused.has('branchIds') ? null : new Set(branchIds);
    hostOf.forEach((branchId, place) => {
      if (branchId === '') return;
      const path = ['localities', at, 'hostOf', place];
      if (served?.has(branchId) === false) {
        faults.add(path, 'host-not-served', 'A host is served by the branch that it hosts.', branchId);
      }
      const other = hosts.get(branchId);
      if (other === undefined) hosts.set(branchId, at);
      else faults.add(path, 'several-hosts', `Row ${String(other)} is its host already.`, branchId);
    });
  });
  return first;
}

function checkCommune(communeId: string, at: number, index: UnitIndex | null, faults: IssueList): void {
  const kind = kindOf(index, communeId);
  if (kind === 'commune' || kind === null) return;
  const path = ['localities', at, 'communeId'];
  if (kind === undefined) faults.add(path, 'unknown-commune', 'No unit has this id.', communeId);
  else faults.add(path, 'not-a-commune', `A locality belongs to a commune, not to a ${kind}.`, communeId);
}

function checkBranches(branchIds: readonly string[], at: number, index: UnitIndex | null, faults: IssueList): void {
  const served = branchIds.length > 1 ? new Set<string>() : null;
  branchIds.forEach((branchId, place) => {
    // Refused already, as an id.
    if (branchId === '') return;
    const path = (): (string | number)[] => ['localities', at, 'branchIds', place];
    const kind = kindOf(index, branchId);
    if (kind === undefined) faults.add(path(), 'unknown-branch', 'No unit has this id.', branchId);
    else if (kind !== null && kind !== 'branch') {
      const message = `A locality is served by branches, not by a ${kind}.`;
      faults.add(path(), 'not-a-branch', message, branchId);
    }
    if (served?.has(branchId) === true) {
      faults.add(path(), 'duplicate-branch', 'The branch is named twice.', branchId);
    }
    served?.add(branchId);
  });
}

/** The kind of the unit with an id: `undefined` where there is none, `null` where nothing can be said. */
function kindOf(index: UnitIndex | null, unitId: string): UnitKind | null | undefined {
  if (index === null) return null;
  const row = index.rows.get(unitId);
  return row === undefined ? undefined : (index.units[row]?.fields.kind ?? null);
}

/** Checks that a row's days stand in order and that it exists on the document's day. */
function checkValidity(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  field: string,
  index: number,
  asOf: string | null,
  faults: IssueList,
): void {
  if (from === undefined && to === undefined) return;
  if (from !== undefined && to !== undefined && to < from) {
    faults.add([field, index, 'to'], 'ends-before-start', `It starts on ${from}.`, to);
  } else if (asOf !== null) {
    const message = `The document is of ${asOf}.`;
    if (from !== undefined && from > asOf) faults.add([field, index, 'from'], 'after-as-of', message, from);
    if (to !== undefined && to < asOf) faults.add([field, index, 'to'], 'ended-before-as-of', message, to);
  }
}
