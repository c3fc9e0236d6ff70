import { addLocality, type DraftLocality, figureKey, moveLocality, removeLocality } from '../tree/draft.js';
import { disturb, mergedFigure } from '../tree/draft-figures.js';
import type { LocalityInput } from '../tree/schema.js';
import { type Change, placesOf } from './change.js';
import type { Reorganisation } from './reorganisation-schema.js';

type Event<Type extends Reorganisation['type']> = Extract<Reorganisation, { type: Type }>;

/** Several localities become one, served by the branches of all. */
export function mergeLocalities(change: Change, event: Event<'merge'>, ids: readonly string[]): void {
  const { draft } = change;
  const { into, name } = event;
  const parts = change.localities(ids, ['localities']);
  if (ids.length < 2) change.fault(['localities'], 'too-few', 'A merger takes two or more.', ids.length);
  const stays = ids.includes(into);
  if (!stays) change.fresh('locality', into, name, [], 'into');
  const places = placesOf(ids);
  for (const part of parts) change.standing(part, ['localities', places.get(part.id)!]);
  const communes = new Set(parts.map((part) => part.communeId));
  if (event.under === undefined && !stays && communes.size > 1) {
    const message = 'The parts belong to several communes: say to which the new one belongs.';
    change.fault(['under'], 'missing', message, undefined);
  }
  if (event.under !== undefined) change.commune(event.under, ['under']);
  if (!change.sound) return;

  const communeId = event.under ?? (stays ? draft.localities.get(into)! : parts[0]!).communeId;

  const figure = mergedFigure(draft, 'locality', ids, into);
  for (const part of parts) disturbAround(change, part, communeId);
  const kinds = new Set(parts.map((part) => part.kind));
  const before = draft.localities.get(into);
  const branchIds = [...new Set(parts.flatMap((part) => part.branchIds))];
  const hostOf = new Set(parts.flatMap((part) => [...part.hostOf]));
  for (const part of parts) if (part.id !== into) removeLocality(draft, part.id);
  if (before === undefined) {
    const kind = kinds.size === 1 ? parts[0]!.kind : null;
    const days = { from: change.date, to: null };
    addLocality(draft, { id: into, name: name!, kind, ...days, communeId, branchIds, hostOf });
  } else {
    serve(change, before, branchIds, hostOf);
    moveLocality(draft, into, communeId);
    if (name !== undefined) before.name = name;
  }
  if (figure === null) draft.figures.delete(figureKey('locality', into));
  else draft.figures.set(figureKey('locality', into), figure);
}

/** One locality becomes several of the same commune, unless a part names another. */
export function splitLocality(change: Change, event: Event<'split'>, id: string): void {
  const { draft } = change;
  const locality = change.locality(id, ['locality']);
  change.subject(id, ['locality']);
  if (locality !== null) change.standing(locality, ['locality']);
  const parts = event.into;
  if (parts.length < 2) change.fault(['into'], 'too-few', 'A split gives two or more.', parts.length);
  const seen = new Set<string>();
  parts.forEach((part, place) => {
    const path = ['into', place];
    if (part.id !== id) change.fresh('locality', part.id, part.name, path, 'id');
    if (seen.has(part.id)) change.fault([...path, 'id'], 'duplicate-id', 'The id stands in the list already.', part.id);
    seen.add(part.id);
    if (part.under !== undefined) change.commune(part.under, [...path, 'under']);
    change.once(part.branchIds ?? [], [...path, 'branchIds']);
    part.branchIds?.forEach((branchId, at) => {
      change.branch(branchId, [...path, 'branchIds', at]);
    });
    for (const field of ['children', 'localities'] as const) {
      if (part[field] === undefined) continue;
      change.fault([...path, field], 'not-here', 'A locality has nothing under it.', part[field]);
    }
  });
  if (!change.sound || locality === null) return;

  const { communeId, kind } = locality;
  const [before, hosted] = [[...locality.branchIds], [...locality.hostOf]];
  draft.figures.delete(figureKey('locality', id));
  // A branch has one host: the original where it stays and is served, otherwise the first part that is.
  const order = [...parts.filter((part) => part.id === id), ...parts];
  const hostFor = (branchId: string): string | undefined =>
    order.find((part) => (part.branchIds ?? before).includes(branchId))?.id;
  for (const part of parts) {
    const under = part.under ?? communeId;
    disturbAround(change, locality, under);
    const branchIds = [...(part.branchIds ?? before)];
    for (const branchId of branchIds) disturb(draft, branchId, branchId);
    const hostOf = new Set(hosted.filter((branchId) => hostFor(branchId) === part.id));
    if (part.id !== id) {
      const days = { from: change.date, to: null };
      addLocality(draft, { id: part.id, name: part.name!, kind, ...days, communeId: under, branchIds, hostOf });
      continue;
    }
    serve(change, locality, branchIds, hostOf);
    moveLocality(draft, id, under);
    if (part.name !== undefined) locality.name = part.name;
  }
  if (!seen.has(id)) removeLocality(draft, id);
}

/** Localities come to belong to another commune; their branches go on serving them. */
export function moveLocalities(change: Change, event: Event<'move'>, ids: readonly string[]): void {
  const localities = change.localities(ids, ['localities']);
  const places = placesOf(ids);
  for (const each of localities) change.standing(each, ['localities', places.get(each.id)!]);
  change.commune(event.under, ['under']);
  if (!change.sound) return;
  for (const locality of localities) {
    if (locality.communeId !== event.under) disturb(change.draft, locality.communeId, event.under);
    moveLocality(change.draft, locality.id, event.under);
  }
}

/** A locality begins. */
export function establishLocality(change: Change, row: LocalityInput): void {
  const { draft } = change;
  const path = ['locality'];
  const { id, name, kind = null, communeId, branchIds, hostOf = [] } = row;
  change.fresh('locality', id, name, path, 'id');
  change.commune(communeId, [...path, 'communeId']);
  change.once(branchIds, [...path, 'branchIds']);
  branchIds.forEach((branchId, place) => {
    change.branch(branchId, [...path, 'branchIds', place]);
  });
  change.once(hostOf, [...path, 'hostOf']);
  hostOf.forEach((branchId, place) => {
    const where = [...path, 'hostOf', place];
    if (!branchIds.includes(branchId)) {
      change.fault(where, 'host-not-served', 'A host is served by the branch that it hosts.', branchId);
    }
    for (const served of draft.units.get(branchId)?.localities ?? []) {
      if (!draft.localities.get(served)!.hostOf.has(branchId)) continue;
      change.fault(where, 'several-hosts', 'Another locality is its host already.', branchId);
    }
  });
  if (!change.sound) return;
  for (const unitId of [communeId, ...branchIds]) disturb(draft, unitId, unitId);
  const days = { from: change.date, to: null };
  addLocality(draft, { id, name, kind, ...days, communeId, branchIds: [...branchIds], hostOf: new Set(hostOf) });
}

/** A locality ends. */
export function dissolveLocality(change: Change, event: Event<'dissolve'>, id: string): void {
  const locality = change.locality(id, ['locality']);
  change.subject(id, ['locality']);
  if (locality !== null) change.standing(locality, ['locality']);
  if (event.under !== undefined) {
    const message = 'Nothing stands under a locality; merge it into another if its people went there.';
    change.fault(['under'], 'not-here', message, event.under);
  }
  if (!change.sound || locality === null) return;
  disturbAround(change, locality, locality.communeId);
  removeLocality(change.draft, id);
}

/** Drops what is no longer true of a locality's communes, then and now, and of its branches. */
function disturbAround(change: Change, locality: DraftLocality, communeId: string): void {
  disturb(change.draft, locality.communeId, communeId);
  for (const branchId of locality.branchIds) disturb(change.draft, branchId, branchId);
}

function serve(change: Change, locality: DraftLocality, branchIds: string[], hostOf: Set<string>): void {
  const { units } = change.draft;
  for (const branchId of locality.branchIds) units.get(branchId)!.localities.delete(locality.id);
  for (const branchId of branchIds) units.get(branchId)!.localities.add(locality.id);
  locality.branchIds = branchIds;
  locality.hostOf = hostOf;
}
