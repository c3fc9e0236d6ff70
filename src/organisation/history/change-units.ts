import {
  addUnit,
  type DraftUnit,
  figureKey,
  moveLocality,
  removeUnit,
  reparent,
  replaceBranch,
} from '../tree/draft.js';
import { disturb, disturbCommune, dropAbove, mergedFigure } from '../tree/draft-figures.js';
import { type Change, placesOf } from './change.js';
import type { Reorganisation } from './reorganisation-schema.js';

type Event<Type extends Reorganisation['type']> = Extract<Reorganisation, { type: Type }>;

/** Several units become one. */
export function mergeUnits(change: Change, event: Event<'merge'>, ids: readonly string[]): void {
  const { draft } = change;
  const { into, name } = event;
  const parts = change.units(ids, ['units']);
  if (ids.length < 2) change.fault(['units'], 'too-few', 'A merger takes two or more.', ids.length);
  const stays = ids.includes(into);
  if (!stays) change.fresh('unit', into, name, [], 'into');
  const kind = parts[0]?.kind;
  const places = placesOf(ids);
  parts.forEach((part) => {
    const place = ['units', places.get(part.id)!];
    if (part.kind !== kind) change.fault(place, 'kinds-differ', `The first is a ${String(kind)}.`, part.kind);
    change.ends(part, place);
  });
  const parents = new Set(parts.map((part) => part.parentId));
  if (event.under === undefined && !stays && parents.size > 1) {
    change.fault(['under'], 'missing', 'The parts stand under several units: say where the new one stands.', undefined);
  }
  if (kind !== undefined && event.under !== undefined) change.parent(kind, event.under, ['under']);
  if (!change.sound || kind === undefined) return;

  const under = event.under ?? (stays ? draft.units.get(into)! : parts[0]!).parentId!;
  const figure = mergedFigure(draft, 'unit', ids, into);
  for (const part of parts) disturb(draft, part.parentId, under);
  const host = hostAfter(change, parts, into);
  if (!stays) addUnit(draft, into, name!, kind, under, change.date);
  const result = draft.units.get(into)!;
  if (stays && name !== undefined) result.name = name;
  reparent(draft, into, under);
  for (const part of parts) {
    if (part.id === into) continue;
    for (const child of [...part.children]) reparent(draft, child, into);
    hand(change, part, [...part.localities], into);
    removeUnit(draft, part.id);
  }
  if (kind === 'branch') {
    for (const id of result.localities) draft.localities.get(id)!.hostOf.delete(into);
    if (host !== null) draft.localities.get(host)!.hostOf.add(into);
  }
  if (figure === null) draft.figures.delete(figureKey('unit', into));
  else draft.figures.set(figureKey('unit', into), figure);
}

/** A branch has one host: that of the branch which stays, otherwise that of the first of the parts to have one. */
function hostAfter(change: Change, parts: readonly DraftUnit[], into: string): string | null {
  const order = [...parts.filter(({ id }) => id === into), ...parts];
  for (const part of order) {
    for (const id of part.localities) if (change.draft.localities.get(id)!.hostOf.has(part.id)) return id;
  }
  return null;
}

/** Gives localities of a commune to another, and the service of a branch to another. */
function hand(change: Change, unit: DraftUnit, localities: readonly string[], to: string): void {
  for (const id of localities) {
    disturbCommune(change.draft, id);
    if (unit.kind === 'branch') replaceBranch(change.draft, id, unit.id, [to]);
    else moveLocality(change.draft, id, to);
  }
}

/** One unit becomes several. */
export function splitUnit(change: Change, event: Event<'split'>, id: string): void {
  const { draft } = change;
  const unit = change.unit(id, ['unit']);
  change.subject(id, ['unit']);
  const parts = event.into;
  if (parts.length < 2) change.fault(['into'], 'too-few', 'A split gives two or more.', parts.length);
  const homes = new Map<string, string>();
  const served = new Map<string, string[]>();
  const seen = new Set<string>();
  parts.forEach((part, place) => {
    const path = ['into', place];
    if (part.id !== id) change.fresh('unit', part.id, part.name, path, 'id');
    if (seen.has(part.id)) change.fault([...path, 'id'], 'duplicate-id', 'The id stands in the list already.', part.id);
    seen.add(part.id);
    if (part.branchIds !== undefined) {
      change.fault([...path, 'branchIds'], 'not-here', 'Branches are said of the parts of a locality.', part.branchIds);
    }
    if (unit === null) return;
    if (part.under !== undefined) change.parent(unit.kind, part.under, [...path, 'under']);
    part.children?.forEach((child, at) => {
      const where = [...path, 'children', at];
      if (!unit.children.has(child)) change.fault(where, 'not-a-child', `It does not stand right under ${id}.`, child);
      else if (homes.has(child)) change.fault(where, 'assigned-twice', 'It has its place already.', child);
      homes.set(child, part.id);
    });
    part.localities?.forEach((locality, at) => {
      const where = [...path, 'localities', at];
      const before = served.get(locality) ?? [];
      if (!unit.localities.has(locality)) {
        const message = 'It is no locality of the unit, and the unit does not serve it.';
        change.fault(where, 'not-its-locality', message, locality);
      } else if (before.includes(part.id) || (before.length > 0 && unit.kind !== 'branch')) {
        change.fault(where, 'assigned-twice', 'It has its place already.', locality);
      }
      served.set(locality, [...before, part.id]);
    });
  });
  if (unit === null) return;
  change.ends(unit, ['unit']);
  if (!seen.has(id)) {
    for (const each of unit.children) {
      if (!homes.has(each)) change.fault(['into'], 'not-assigned', 'No part takes this unit.', each);
    }
    for (const each of unit.localities) {
      if (!served.has(each)) change.fault(['into'], 'not-assigned', 'No part takes this locality.', each);
    }
  }
  if (!change.sound || unit.parentId === null) return;

  const { parentId, kind } = unit;
  draft.figures.delete(figureKey('unit', id));
  for (const part of parts) {
    const under = part.under ?? parentId;
    disturb(draft, parentId, under);
    if (part.id !== id) addUnit(draft, part.id, part.name!, kind, under, change.date);
    else {
      reparent(draft, id, under);
      if (part.name !== undefined) unit.name = part.name;
    }
  }
  for (const [child, home] of homes) reparent(draft, child, home);
  for (const [locality, by] of served) {
    disturbCommune(draft, locality);
    if (kind === 'branch') replaceBranch(draft, locality, id, by);
    else moveLocality(draft, locality, by[0]!);
  }
  if (!seen.has(id)) removeUnit(draft, id);
}

/** Units come to stand under another. */
export function moveUnits(change: Change, event: Event<'move'>, ids: readonly string[]): void {
  const units = change.units(ids, ['units']);
  const places = placesOf(ids);
  units.forEach((unit) => {
    change.ends(unit, ['units', places.get(unit.id)!]);
  });
  // Units of one kind have one fault between them.
  for (const kind of new Set(units.map((unit) => unit.kind))) change.parent(kind, event.under, ['under']);
  if (units.length === 0) change.unit(event.under, ['under']);
  if (!change.sound) return;
  for (const unit of units) {
    if (unit.parentId !== event.under) disturb(change.draft, unit.parentId, event.under);
    reparent(change.draft, unit.id, event.under);
  }
}

/** A unit begins, with nothing under it. */
export function establishUnit(change: Change, unit: NonNullable<Event<'establish'>['unit']>): void {
  change.fresh('unit', unit.id, unit.name, ['unit'], 'id');
  change.parent(unit.kind, unit.parentId, ['unit', 'parentId']);
  if (!change.sound) return;
  disturb(change.draft, unit.parentId, unit.parentId);
  addUnit(change.draft, unit.id, unit.name, unit.kind, unit.parentId, change.date);
}

/** A unit ends; what stands under it goes to another. */
export function dissolveUnit(change: Change, event: Event<'dissolve'>, id: string): void {
  const { draft } = change;
  const unit = change.unit(id, ['unit']);
  change.subject(id, ['unit']);
  if (unit === null) {
    if (event.under !== undefined) change.unit(event.under, ['under']);
    return;
  }
  change.ends(unit, ['unit']);
  const under = event.under ?? unit.parentId;
  if (under === null) return;
  const target = change.unit(under, ['under']);
  if (under === id) change.fault(['under'], 'cycle', 'What stands under it cannot go to the unit itself.', under);
  const kinds = new Set([...unit.children].map((child) => draft.units.get(child)!.kind));
  for (const kind of kinds) change.parent(kind, under, ['under']);
  if (unit.kind === 'commune' && unit.localities.size > 0) change.commune(under, ['under']);
  if (!change.sound || target === null) return;

  // Without a branch to go to, nobody knows where its members went.
  if (unit.kind === 'branch' && target.kind !== 'branch') dropAbove(draft, unit.parentId);
  else disturb(draft, unit.parentId, under);
  for (const child of [...unit.children]) reparent(draft, child, under);
  for (const locality of [...unit.localities]) {
    disturbCommune(draft, locality);
    if (unit.kind === 'commune') moveLocality(draft, locality, under);
    else replaceBranch(draft, locality, id, target.kind === 'branch' ? [under] : []);
  }
  removeUnit(draft, id);
}
