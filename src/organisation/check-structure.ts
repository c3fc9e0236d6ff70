import type { IssueList } from '../core/index.js';
import { MAY_STAND_UNDER, type UnitKind } from './kinds.js';
import type { Row } from './rows.js';
import type { LocalityInput, UnitInput } from './schema.js';

/** The kind of each unit by id, `null` where it was refused. */
export type UnitKinds = ReadonlyMap<string, UnitKind | null>;

/** Rows of a list as they were read, `null` for what is no row at all. */
export type Rows<T> = readonly (Row<T> | null)[];

/** Checks what binds the units together. Returns the kinds of those that have an id. */
export function checkUnits(units: Rows<UnitInput>, asOf: string | null, faults: IssueList): UnitKinds {
  const kinds = new Map<string, UnitKind | null>();
  const first = new Map<string, number>();
  units.forEach((row, index) => {
    const id = row?.fields.id;
    if (id === undefined) return;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      kinds.set(id, row?.fields.kind ?? null);
    } else {
      faults.add(['units', index, 'id'], 'duplicate-id', `The id stands in row ${String(earlier)} already.`, id);
    }
  });

  const parents = new Int32Array(units.length).fill(-1);
  const roots: number[] = [];
  units.forEach((row, index) => {
    if (row === null) return;
    checkValidity(row.fields, ['units', index], asOf, faults);
    const { kind, parentId } = row.fields;
    if (parentId === null) roots.push(index);
    if (parentId === null || parentId === undefined) return;
    const parent = first.get(parentId);
    if (parent === undefined) {
      faults.add(['units', index, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
      return;
    }
    parents[index] = parent;
    const above = kinds.get(parentId) ?? null;
    if (kind !== undefined && above !== null && !MAY_STAND_UNDER[kind].includes(above)) {
      const message = `A ${kind} cannot stand under a ${above}.`;
      faults.add(['units', index, 'kind'], 'kind-not-allowed', message, kind);
    }
  });

  addCycles(units, parents, faults);
  // Where a parentId was refused, that unit may have been meant for the root.
  if (roots.length === 0 && units.every((row) => row?.refused.has('parentId') === false)) {
    faults.add(['units'], 'no-root', 'One unit must have no parent: its parentId is null.', units.length);
  }
  for (const index of roots.slice(1)) {
    const message = 'A tree has one root; provinces stand under one unit of kind country.';
    faults.add(['units', index, 'parentId'], 'several-roots', message, null);
  }
  return kinds;
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
 * Checks where localities stand and which branches serve them. Returns the ids of the localities. Without
 * `unitKinds` the units could not be read, and nothing is said of them.
 */
export function checkLocalities(
  localities: Rows<LocalityInput>,
  unitKinds: UnitKinds | null,
  asOf: string | null,
  faults: IssueList,
): Set<string> {
  const first = new Map<string, number>();
  const hosts = new Map<string, number>();
  const kindOf = (unitId: string): UnitKind | null | undefined => (unitKinds === null ? null : unitKinds.get(unitId));
  localities.forEach((row, index) => {
    if (row === null) return;
    const at = (...steps: (string | number)[]): (string | number)[] => ['localities', index, ...steps];
    const { id, communeId, branchIds, hostOf } = row.fields;
    if (id !== undefined) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      else faults.add(at('id'), 'duplicate-id', `The id stands in row ${String(earlier)} already.`, id);
    }
    checkValidity(row.fields, at(), asOf, faults);
    const commune = communeId === undefined ? null : kindOf(communeId);
    if (commune === undefined) faults.add(at('communeId'), 'unknown-commune', 'No unit has this id.', communeId);
    else if (commune !== null && commune !== 'commune') {
      faults.add(at('communeId'), 'not-a-commune', `A locality belongs to a commune, not to a ${commune}.`, communeId);
    }
    const served = new Set<string>();
    branchIds?.forEach((branchId, place) => {
      // Refused already, as an id.
      if (branchId === '') return;
      const kind = kindOf(branchId);
      if (kind === undefined) faults.add(at('branchIds', place), 'unknown-branch', 'No unit has this id.', branchId);
      else if (kind !== null && kind !== 'branch') {
        const message = `A locality is served by branches, not by a ${kind}.`;
        faults.add(at('branchIds', place), 'not-a-branch', message, branchId);
      }
      if (served.has(branchId)) {
        faults.add(at('branchIds', place), 'duplicate-branch', 'The branch is named twice.', branchId);
      }
      served.add(branchId);
    });
    hostOf?.forEach((branchId, place) => {
      if (branchId === '') return;
      if (!row.refused.has('branchIds') && !served.has(branchId)) {
        faults.add(at('hostOf', place), 'host-not-served', 'A host is served by the branch that it hosts.', branchId);
      }
      const other = hosts.get(branchId);
      if (other === undefined) hosts.set(branchId, index);
      else faults.add(at('hostOf', place), 'several-hosts', `Row ${String(other)} is its host already.`, branchId);
    });
  });
  return new Set(first.keys());
}

/** Checks that a row's days stand in order and that it exists on the document's day. */
function checkValidity(
  row: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: readonly (string | number)[],
  asOf: string | null,
  faults: IssueList,
): void {
  const { from, to } = row;
  if (from !== undefined && to !== undefined && to < from) {
    faults.add([...path, 'to'], 'ends-before-start', `It starts on ${from}.`, to);
  } else if (asOf !== null) {
    const message = `The document is of ${asOf}.`;
    if (from !== undefined && from > asOf) faults.add([...path, 'from'], 'after-as-of', message, from);
    if (to !== undefined && to < asOf) faults.add([...path, 'to'], 'ended-before-as-of', message, to);
  }
}
