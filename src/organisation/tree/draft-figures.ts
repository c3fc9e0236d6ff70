import { type Draft, figureKey } from './draft.js';
import type { UnitKind } from './kinds.js';
import type { FigureInput } from './schema.js';

const PEOPLE = ['members', 'official'];
const STATES = ['localities', 'independent', 'combined', 'hosts', 'unbranched', 'memberless'];
/** Kinds whose localities are theirs alone, so that their states add up. */
const OWN_LOCALITIES: readonly UnitKind[] = ['country', 'province', 'district', 'commune'];

/** A unit and everything above it. */
function chain(draft: Draft, id: string | null): string[] {
  const ids: string[] = [];
  for (let at = id; at !== null; at = draft.units.get(at)!.parentId) ids.push(at);
  return ids;
}

/**
 * Drops what a change below made untrue. What is above `to` and not above `from`, or the reverse, has other
 * people than before: its figures go. What is above both has the same people in another structure: its
 * members and its last admission stay.
 */
export function disturb(draft: Draft, from: string | null, to: string | null): void {
  const [before, after] = [chain(draft, from), chain(draft, to)];
  const [left, joined] = [new Set(before), new Set(after)];
  for (const id of new Set([...before, ...after])) {
    if (left.has(id) && joined.has(id)) keepPeople(draft, id);
    else draft.figures.delete(figureKey('unit', id));
  }
}

/** Drops what another service of a locality made untrue of its commune, and of what is above. */
export function disturbCommune(draft: Draft, localityId: string): void {
  const { communeId } = draft.localities.get(localityId)!;
  disturb(draft, communeId, communeId);
}

/** Drops the figures of a unit and of everything above it. */
export function dropAbove(draft: Draft, id: string | null): void {
  for (const each of chain(draft, id)) draft.figures.delete(figureKey('unit', each));
}

function keepPeople(draft: Draft, id: string): void {
  const key = figureKey('unit', id);
  const figure = draft.figures.get(key);
  if (figure === undefined) return;
  const kept = Object.entries(figure).filter(([name]) => [...PEOPLE, 'unitId', 'asOf', 'lastAdmission'].includes(name));
  const row = Object.fromEntries(kept);
  if (PEOPLE.some((name) => name in row) || 'lastAdmission' in row) draft.figures.set(key, row);
  else draft.figures.delete(key);
}

/**
 * The figures of what is merged, where every part states them on one day: sums of members, of official
 * members and, for units that have localities of their own, of their states; and for these the latest
 * last admission. What a part does not state is left out, and so is every other count.
 */
export function mergedFigure(
  draft: Draft,
  subject: 'unit' | 'locality',
  parts: readonly string[],
  into: string,
): FigureInput | null {
  const rows = parts.map((id) => draft.figures.get(figureKey(subject, id)));
  const [first] = rows;
  const asOf = first?.asOf;
  const stated = rows.filter((row) => row !== undefined);
  if (asOf === undefined || stated.length < parts.length || stated.some((row) => row.asOf !== asOf)) return null;
  const kind = subject === 'unit' ? draft.units.get(parts[0]!)!.kind : undefined;
  const whole = kind !== undefined && OWN_LOCALITIES.includes(kind);
  const merged = new Map<string, string | number | null>();
  for (const name of whole ? [...PEOPLE, ...STATES] : PEOPLE) {
    const values = stated.map((row) => row[name]);
    const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : Number.NaN), 0);
    if (Number.isSafeInteger(sum)) merged.set(name, sum);
  }
  const days = stated.map((row) => row.lastAdmission);
  if (whole && days.every((day) => day !== undefined)) {
    const dated = days.filter((day) => day !== null).sort();
    merged.set('lastAdmission', dated.at(-1) ?? null);
  }
  return merged.size === 0 ? null : { ...Object.fromEntries(merged), [`${subject}Id`]: into, asOf };
}
