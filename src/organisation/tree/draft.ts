import type { UnitKind } from './kinds.js';
import type { Organisation } from './organisation.js';
import type { FigureInput, LocalityInput, OrganisationInput, UnitInput } from './schema.js';

/** A unit while its organisation is being changed. */
export interface DraftUnit {
  readonly id: string;
  name: string;
  readonly kind: UnitKind;
  parentId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** What stands right under it, in order; whatever comes to it stands last. */
  readonly children: Set<string>;
  /** Of a commune, its localities in order; of a branch, those that it serves. */
  readonly localities: Set<string>;
}

/** A locality while its organisation is being changed. */
export interface DraftLocality {
  readonly id: string;
  name: string;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  communeId: string;
  branchIds: string[];
  hostOf: Set<string>;
}

/** An organisation while it is being changed: a copy, so that the original stays as it is. */
export interface Draft {
  readonly rootId: string;
  readonly units: Map<string, DraftUnit>;
  readonly localities: Map<string, DraftLocality>;
  /** By the kind of subject and its id; see {@link figureKey}. */
  readonly figures: Map<string, FigureInput>;
}

/** Under which key a draft keeps the figures of a unit or a locality. */
export function figureKey(subject: 'unit' | 'locality', id: string): string {
  return `${subject} ${id}`;
}

/** A copy that can be changed. */
export function draftOf(org: Organisation): Draft {
  const units = new Map<string, DraftUnit>();
  org.units.ids.forEach((id, row) => {
    const parentId = org.units.ids[org.units.parents[row]!] ?? null;
    units.set(id, {
      id,
      name: org.units.names[row]!,
      kind: org.units.kinds[row]!,
      parentId,
      from: org.units.from[row] ?? null,
      to: org.units.to[row] ?? null,
      children: new Set(),
      localities: new Set(),
    });
    if (parentId !== null) units.get(parentId)!.children.add(id);
  });
  const localities = new Map<string, DraftLocality>();
  const { branchStarts, branches, hosts, communes } = org.localities;
  org.localities.ids.forEach((id, row) => {
    const communeId = org.units.ids[communes[row]!]!;
    const [start, end] = [branchStarts[row]!, branchStarts[row + 1]!];
    const branchIds = Array.from(branches.subarray(start, end), (branch) => org.units.ids[branch]!);
    const hostOf = new Set(branchIds.filter((_, place) => hosts[start + place] === 1));
    const { names, kinds, from, to } = org.localities;
    localities.set(id, {
      id,
      name: names[row]!,
      kind: kinds[row] ?? null,
      from: from[row] ?? null,
      to: to[row] ?? null,
      communeId,
      branchIds,
      hostOf,
    });
    units.get(communeId)!.localities.add(id);
    for (const branchId of branchIds) units.get(branchId)!.localities.add(id);
  });
  const figures = new Map<string, FigureInput>();
  for (const { unit, locality, asOf, lastAdmission, counts } of org.figures) {
    const subject = unit >= 0 ? 'unit' : 'locality';
    const id = (unit >= 0 ? org.units.ids[unit] : org.localities.ids[locality])!;
    figures.set(figureKey(subject, id), {
      ...Object.fromEntries(counts),
      [`${subject}Id`]: id,
      asOf,
      ...(lastAdmission === undefined ? {} : { lastAdmission }),
    });
  }
  return { rootId: org.units.ids[0]!, units, localities, figures };
}

/** The document of a draft on a day, in preorder. */
export function documentOf(draft: Draft, asOf: string): OrganisationInput {
  const units: UnitInput[] = [];
  const localities: LocalityInput[] = [];
  const ahead = [draft.rootId];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const unit = draft.units.get(id)!;
    const { name, kind, parentId, from, to } = unit;
    units.push({ id, name, kind, parentId, ...daysOf(from, to) });
    if (kind === 'commune') {
      for (const each of unit.localities) localities.push(localityRow(draft.localities.get(each)!));
    }
    // One by one: what has a million children has too many for the arguments of one call.
    for (const child of [...unit.children].reverse()) ahead.push(child);
  }
  return { asOf, units, localities, figures: [...draft.figures.values()] };
}

function localityRow(locality: DraftLocality): LocalityInput {
  const { id, name, kind, communeId, branchIds, hostOf, from, to } = locality;
  const named = kind === null ? {} : { kind };
  return { id, name, ...named, communeId, branchIds: [...branchIds], hostOf: [...hostOf], ...daysOf(from, to) };
}

function daysOf(from: string | null, to: string | null): { from?: string; to?: string } {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

/** Puts a unit under another, after what stands there; where it stands there already, its place stays. */
export function reparent(draft: Draft, id: string, parentId: string): void {
  const unit = draft.units.get(id)!;
  if (unit.parentId === parentId) return;
  draft.units.get(unit.parentId!)!.children.delete(id);
  unit.parentId = parentId;
  draft.units.get(parentId)!.children.add(id);
}

/** Adds a unit that has nothing under it yet. */
export function addUnit(draft: Draft, id: string, name: string, kind: UnitKind, parentId: string, from: string): void {
  draft.units.set(id, { id, name, kind, parentId, from, to: null, children: new Set(), localities: new Set() });
  draft.units.get(parentId)!.children.add(id);
}

/** Takes away a unit that has nothing under it any more. */
export function removeUnit(draft: Draft, id: string): void {
  draft.units.get(draft.units.get(id)!.parentId!)!.children.delete(id);
  draft.units.delete(id);
  draft.figures.delete(figureKey('unit', id));
}

/** Gives a locality to another commune, as the last of its localities. */
export function moveLocality(draft: Draft, id: string, communeId: string): void {
  const locality = draft.localities.get(id)!;
  if (locality.communeId === communeId) return;
  draft.units.get(locality.communeId)!.localities.delete(id);
  locality.communeId = communeId;
  draft.units.get(communeId)!.localities.add(id);
}

/** Adds a locality. */
export function addLocality(draft: Draft, locality: DraftLocality): void {
  draft.localities.set(locality.id, locality);
  draft.units.get(locality.communeId)!.localities.add(locality.id);
  for (const branchId of locality.branchIds) draft.units.get(branchId)!.localities.add(locality.id);
}

/** Takes away a locality. */
export function removeLocality(draft: Draft, id: string): void {
  const locality = draft.localities.get(id)!;
  draft.units.get(locality.communeId)!.localities.delete(id);
  for (const branchId of locality.branchIds) draft.units.get(branchId)!.localities.delete(id);
  draft.localities.delete(id);
  draft.figures.delete(figureKey('locality', id));
}

/** Puts other branches in the place of one that serves a locality; those that serve it already stay once. */
export function replaceBranch(draft: Draft, localityId: string, branchId: string, by: readonly string[]): void {
  const locality = draft.localities.get(localityId)!;
  const hosted = locality.hostOf.delete(branchId);
  locality.branchIds = [...new Set(locality.branchIds.flatMap((each) => (each === branchId ? by : [each])))];
  if (!by.includes(branchId)) draft.units.get(branchId)!.localities.delete(localityId);
  for (const each of by) draft.units.get(each)!.localities.add(localityId);
  if (hosted && by[0] !== undefined) locality.hostOf.add(by.includes(branchId) ? branchId : by[0]);
}
