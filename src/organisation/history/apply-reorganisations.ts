import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { attempt, checkOptions, IssueList, type Result } from '../../core/index.js';
import { checkOrganisation } from '../tree/check-argument.js';
import { type Draft, documentOf, draftOf } from '../tree/draft.js';
import { UNIT_KINDS } from '../tree/kinds.js';
import type { Organisation } from '../tree/organisation.js';
import { parseOrganisation } from '../tree/parse-organisation.js';
import { Change } from './change.js';
import {
  dissolveLocality,
  establishLocality,
  mergeLocalities,
  moveLocalities,
  splitLocality,
} from './change-localities.js';
import { dissolveUnit, establishUnit, mergeUnits, moveUnits, splitUnit } from './change-units.js';
import { type Entry, readReorganisations } from './read-reorganisations.js';
import type { Reorganisation } from './reorganisation-schema.js';

/**
 * Turns an organisation into what it is on a later day, by the reorganisations in between.
 *
 * Events dated after the organisation's `asOf` and on or before `on` take effect, by date; others are read
 * and left alone. Those of one day take effect by type: establish, split, merge, move, dissolve, rename;
 * within a type units before localities, from the top level down, and then by the event's id. The order of
 * the list never matters. What one event makes, another of the same day and type cannot change.
 *
 * What comes to a unit stands after what is there. A new unit has the event's date as its `from`. A dissolved
 * unit's children go up to its parent unless `under` says otherwise; the localities of a dissolved branch
 * lose it, or come to the branch that `under` names. A merged branch serves what its parts served, each
 * locality once, and keeps one host: that of the branch that stays, otherwise of the first part to have one.
 *
 * Stated figures follow only where they stay true. Above a change that leaves a unit's people together,
 * `members`, `official` and `lastAdmission` stay and other counts go; where people may have come or gone, the
 * figures go. Figures of what is merged are added up if every part states them on the same day: `members`
 * and `official`, and from the commune upwards the counts of localities, with the latest `lastAdmission`.
 *
 * @param org - The organisation; it is not changed.
 * @param events - The reorganisations, as {@link reorganisationSchema} has them, in any order.
 * @param options - `on`, the day wanted: `org.asOf` or later.
 * @returns The organisation on that day, as {@link parseOrganisation} builds it.
 * @throws An `InvalidInputError` with every fault. An event's faults have its place in the list in their
 *   path. Codes beside those of its rows: `one-subject`, `duplicate-id`, `unknown-unit`, `unknown-locality`,
 *   `already-exists`, `missing`, `too-few`, `kinds-differ`, `kind-not-allowed`, `not-a-commune`,
 *   `not-a-branch`, `is-root`, `cycle`, `not-a-child`, `not-its-locality`, `assigned-twice`, `not-assigned`,
 *   `host-not-served`, `several-hosts`, `same-day-chain`, `not-here`; of what ended by its own `to`,
 *   and by no event, `ended-already`; of `on`, `not-a-date` and `before-as-of`.
 * @example A district is abolished, and its two communes become one
 * ```ts
 * import { applyReorganisations, ancestorsOf, parseOrganisation, unitsUnder } from 'chibo/organisation';
 *
 * const before = parseOrganisation({
 *   asOf: '2025-06-30',
 *   units: [
 *     { id: 't', name: 'Tỉnh T', kind: 'province', parentId: null },
 *     { id: 'h', name: 'Huyện H', kind: 'district', parentId: 't' },
 *     { id: 'x1', name: 'Xã Một', kind: 'commune', parentId: 'h' },
 *     { id: 'x2', name: 'Xã Hai', kind: 'commune', parentId: 'h' },
 *   ],
 *   localities: [],
 * });
 * const after = applyReorganisations(before, [
 *   { id: 'e1', date: '2025-07-01', type: 'dissolve', unit: 'h' },
 *   { id: 'e2', date: '2025-07-01', type: 'merge', units: ['x1', 'x2'], into: 'x', name: 'Xã Mới' },
 * ], { on: '2025-07-01' });
 * unitsUnder(after, 't').map(({ id }) => id); // => ['x']
 * ancestorsOf(after, 'x').map(({ id }) => id); // => ['t']
 * ```
 * @category History
 */
export function applyReorganisations(
  org: Organisation,
  events: readonly Reorganisation[],
  options: { readonly on: IsoDate },
): Organisation {
  checkOrganisation(org);
  checkOptions(options);
  const faults = new IssueList('applyReorganisations');
  const { on } = options;
  if (checkIsoDate(faults, ['on'], on) && on < org.asOf) {
    faults.add(['on'], 'before-as-of', `The organisation is of ${org.asOf}; it has no earlier day.`, on);
  }
  if (faults.count > 0 && typeof (on as unknown) !== 'string') throw faults.toError();
  const entries = readReorganisations(events, faults).filter(({ event }) => event.date > org.asOf && event.date <= on);
  const draft = draftOf(org);
  const doubtful = new Set<string>();
  for (let start = 0; start < entries.length; ) {
    const { date, type } = entries[start]!.event;
    let end = start;
    while (entries[end]?.event.date === date && entries[end]?.event.type === type) end += 1;
    applyTogether(draft, entries.slice(start, end), doubtful, faults);
    start = end;
  }
  if (faults.count === 0) {
    addEnded('units', draft.units.values(), on, faults);
    addEnded('localities', draft.localities.values(), on, faults);
  }
  faults.throwIfAny();
  return parseOrganisation(documentOf(draft, on));
}

/**
 * Applies reorganisations as {@link applyReorganisations} does, and returns the faults instead of throwing.
 *
 * @param org - The organisation; it is not changed.
 * @param events - The reorganisations, of any type.
 * @param options - `on`, the day wanted: `org.asOf` or later.
 * @returns The organisation of that day under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation, safeApplyReorganisations } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2025-06-30',
 *   units: [{ id: 'x', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * const events = [{ id: 'e1', date: '2025-07-01', type: 'dissolve', unit: 'x' }];
 * safeApplyReorganisations(org, events, { on: '2025-07-01' }).success; // => false
 * ```
 * @category History
 */
export function safeApplyReorganisations(
  org: Organisation,
  events: unknown,
  options: { readonly on: IsoDate },
): Result<Organisation> {
  return attempt(() => applyReorganisations(org, events as readonly Reorganisation[], options));
}

/** What ends by its own days ends by an event of the day after as well: nothing vanishes without a reason. */
function addEnded(
  field: string,
  rows: Iterable<{ readonly id: string; readonly to: string | null }>,
  on: string,
  faults: IssueList,
): void {
  for (const { id, to } of rows) {
    if (to === null || to >= on) continue;
    faults.add(['org', field, id, 'to'], 'ended-already', `It ends before ${on}, and no event ends it.`, to);
  }
}

/** Applies the events of one day and type. */
function applyTogether(draft: Draft, entries: readonly Entry[], doubtful: Set<string>, faults: IssueList): void {
  const made = new Map<string, number>();
  for (const { event, index } of entries) for (const id of madeBy(event)) made.set(id, index);
  const ranked = entries.map((entry, place) => ({ ...entry, place, level: levelOf(draft, entry.event) }));
  ranked.sort((left, right) => left.level - right.level || left.place - right.place);
  for (const { event, index } of ranked) {
    const change = new Change(draft, event.date, { path: ['events', index], faults }, doubtful, made);
    apply(change, event);
    if (!change.sound) for (const id of madeBy(event)) doubtful.add(id);
  }
}

/** Ids that an event brings into being. */
function madeBy(event: Reorganisation): string[] {
  switch (event.type) {
    case 'establish':
      return [(event.unit ?? event.locality)!.id];
    case 'merge':
      return (event.units ?? event.localities)?.includes(event.into) === true ? [] : [event.into];
    case 'split':
      return event.into.flatMap(({ id }) => (id === event.unit || id === event.locality ? [] : [id]));
    default:
      return [];
  }
}

/** How far down an event takes effect: units by kind, then those that are unknown, then localities. */
function levelOf(draft: Draft, event: Reorganisation): number {
  if (event.type === 'establish') {
    return event.unit === undefined ? UNIT_KINDS.length + 1 : UNIT_KINDS.indexOf(event.unit.kind);
  }
  const ids = event.type === 'merge' || event.type === 'move' ? event.units : [event.unit ?? []].flat();
  if (ids === undefined || ids.length === 0) return UNIT_KINDS.length + 1;
  const kinds = new Set(ids.map((id) => draft.units.get(id)?.kind));
  const level = UNIT_KINDS.findIndex((kind) => kinds.has(kind));
  return level < 0 ? UNIT_KINDS.length : level;
}

function apply(change: Change, event: Reorganisation): void {
  switch (event.type) {
    case 'merge':
      if (event.units !== undefined) mergeUnits(change, event, event.units);
      else mergeLocalities(change, event, event.localities!);
      return;
    case 'split':
      if (event.unit !== undefined) splitUnit(change, event, event.unit);
      else splitLocality(change, event, event.locality!);
      return;
    case 'move':
      if (event.units !== undefined) moveUnits(change, event, event.units);
      else moveLocalities(change, event, event.localities!);
      return;
    case 'establish':
      if (event.unit !== undefined) establishUnit(change, event.unit);
      else establishLocality(change, event.locality!);
      return;
    case 'dissolve':
      if (event.unit !== undefined) dissolveUnit(change, event, event.unit);
      else dissolveLocality(change, event, event.locality!);
      return;
    case 'rename': {
      const subject =
        event.unit !== undefined ? change.unit(event.unit, ['unit']) : change.locality(event.locality!, ['locality']);
      if (subject !== null && change.sound) subject.name = event.name;
      return;
    }
  }
}
