import fc from 'fast-check';
import { addDays } from '../../src/calendar/index.js';
import { attempt } from '../../src/core/index.js';
import {
  applyReorganisations,
  type Organisation,
  type OrganisationInput,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../src/organisation/index.js';
import { commune } from './communes.js';

/** A commune whose branches and villages merge and split. */
export interface Reshaped {
  readonly org: Organisation;
  readonly events: readonly Reorganisation[];
  readonly after: Organisation;
}

interface Spec {
  readonly type: 'merge' | 'split';
  readonly about: 'unit' | 'locality';
  readonly picks: readonly number[];
  readonly stays: boolean;
  readonly sameDay: boolean;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  type: fc.constantFrom('merge', 'split'),
  about: fc.constantFrom('unit', 'locality'),
  picks: fc.array(fc.nat({ max: 97 }), { minLength: 8, maxLength: 8 }),
  stays: fc.boolean(),
  sameDay: fc.boolean(),
});

/** Up to eight mergers and splits, several of one day often; villages of the commune have no host branch. */
export const reshaped: fc.Arbitrary<Reshaped> = fc
  .tuple(commune(), fc.array(spec, { minLength: 1, maxLength: 8 }))
  .map(([{ input }, plan]) => {
    const org = parseOrganisation({
      ...input,
      figures: [],
      localities: input.localities.map(({ id, name, communeId, branchIds }) => ({ id, name, communeId, branchIds })),
    });
    const events: Reorganisation[] = [];
    let date = addDays(org.asOf, 1);
    let last = 0;
    plan.forEach((each, place) => {
      // Of one day, only what takes effect after what is there: each event then meets the commune it was made for.
      const rank = ['split unit', 'split locality', 'merge locality', 'merge unit'].indexOf(
        `${each.type} ${each.about}`,
      );
      if (!each.sameDay || rank < last) date = addDays(date, 1);
      last = rank;
      const now = organisationToInput(applyReorganisations(org, events, { on: date }));
      const event = eventOf(now, each, date, String(place));
      if (event === null) return;
      if (attempt(() => applyReorganisations(org, [...events, event], { on: date })).success) events.push(event);
    });
    return { org, events, after: applyReorganisations(org, events, { on: addDays(date, 1) }) };
  });

function eventOf(now: OrganisationInput, { type, about, picks, stays }: Spec, date: string, place: string) {
  const head = { id: `e${place}`, date };
  const branches = now.units.filter(({ kind }) => kind === 'branch').map(({ id }) => id);
  const ids = about === 'unit' ? branches : now.localities.map(({ id }) => id);
  const [first = '', second = ''] = [
    ids[(picks[0] ?? 0) % Math.max(1, ids.length)],
    ids[(picks[1] ?? 0) % Math.max(1, ids.length)],
  ];
  if (type === 'merge') {
    if (first === second || first === '') return null;
    const one = stays ? { into: first } : { into: `n${place}`, name: `n${place}` };
    const parts = [first, second];
    const merge = { ...head, type, ...one, ...(about === 'unit' ? { units: parts } : { localities: parts }) };
    return merge as Reorganisation;
  }
  if (first === '') return null;
  const parts = [`n${place}`, stays ? first : `m${place}`];
  const cover = (of: readonly string[], part: number): string[] =>
    of.filter((_, at) => (picks[2 + (at % 6)] ?? 0) % 3 === part || (picks[2 + (at % 6)] ?? 0) % 3 === 2);
  if (about === 'unit') {
    const served = now.localities.filter(({ branchIds }) => branchIds.includes(first)).map(({ id }) => id);
    return {
      ...head,
      type,
      unit: first,
      into: parts.map((id, part) => ({ id, name: id, localities: cover(served, part) })),
    } as Reorganisation;
  }
  const own = now.localities.find(({ id }) => id === first)?.branchIds ?? [];
  return {
    ...head,
    type,
    locality: first,
    // No branch is lost and none comes to it, so that a merger undoes the split.
    into: parts.map((id, part) => ({ id, name: id, branchIds: cover(own, part) })),
  } as Reorganisation;
}

/** A later organisation in which anything may have changed with no event to tell of it. */
export const drifted = fc.tuple(commune(), commune()).map(([{ input: first }, { input: second }]) => {
  const units = [...first.units];
  for (const unit of second.units) if (!units.some(({ id }) => id === unit.id)) units.push(unit);
  const after = { ...second, asOf: '2019-05-13' };
  return { before: parseOrganisation({ ...first, figures: [] }), after: parseOrganisation({ ...after, figures: [] }) };
});

/** A course with a later organisation of its own, in which villages changed branches without an event. */
export function drift() {
  return fc.tuple(reshaped, fc.array(fc.nat({ max: 50 }), { minLength: 9, maxLength: 9 })).map(([each, picks]) => {
    const document = organisationToInput(each.after);
    const branches = document.units.filter(({ kind }) => kind === 'branch').map(({ id }) => id);
    const [commune] = document.units;
    const units = [
      ...document.units,
      { id: 'fresh', name: 'Chi bộ mới', kind: 'branch' as const, parentId: commune?.id ?? null },
    ];
    const localities = document.localities.map((row, place) => {
      const pick = picks[place % picks.length] ?? 0;
      if (pick % 4 === 0) return { ...row, branchIds: ['fresh'] };
      if (pick % 4 === 1) return { ...row, branchIds: branches.slice(0, pick % 3) };
      return row;
    });
    const after = parseOrganisation({ ...document, units, localities, figures: [] });
    return { before: each.org, after, events: each.events };
  });
}
