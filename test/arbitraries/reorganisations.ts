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
import { organisationInput } from './organisations.js';

/** An organisation with events that fit it, on days after its own. */
export interface Course {
  readonly org: Organisation;
  readonly events: readonly Reorganisation[];
  /** The organisation's day and every day on which something happens. */
  readonly days: readonly string[];
}

interface Spec {
  readonly type: Reorganisation['type'];
  readonly about: 'unit' | 'locality';
  readonly pick: number;
  readonly other: number;
  readonly stays: boolean;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  type: fc.constantFrom('merge', 'merge', 'split', 'split', 'move', 'rename', 'establish', 'dissolve'),
  about: fc.constantFrom('unit', 'locality'),
  pick: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  stays: fc.boolean(),
});

/** Courses of a few days with a few events each; events that do not fit the day are left out. */
export const course: fc.Arbitrary<Course> = fc
  .tuple(organisationInput, fc.array(fc.array(spec, { maxLength: 4 }), { minLength: 1, maxLength: 4 }))
  .map(([input, plan]) => {
    const org = parseOrganisation({
      ...input,
      units: input.units.map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId })),
    });
    let now = org;
    const events: Reorganisation[] = [];
    const days = [org.asOf];
    plan.forEach((specs, index) => {
      const date = addDays(org.asOf, index * index + 1);
      const today: Reorganisation[] = [];
      specs.forEach((each, place) => {
        const event = eventOf(organisationToInput(now), each, date, `${String(index)}-${String((place * 3) % 4)}`);
        if (event === null) return;
        const fits = attempt(() => applyReorganisations(now, [...today, event], { on: date })).success;
        if (fits) today.push(event);
      });
      now = applyReorganisations(now, today, { on: date });
      events.push(...today);
      days.push(date);
    });
    return { org, events, days };
  });

const at = <T>(rows: readonly T[], place: number): T | undefined => rows[place % Math.max(1, rows.length)];

function eventOf(org: OrganisationInput, { type, about, pick, other, stays }: Spec, date: string, id: string) {
  const head = { id: `e${id}`, date };
  const fresh = `n${id}`;
  return about === 'unit' ? aboutUnit() : aboutLocality();

  function aboutUnit(): Reorganisation | null {
    const unit = at(
      org.units.filter(({ parentId }) => parentId !== null),
      pick,
    );
    const under = at(org.units, other)?.id ?? '';
    if (unit === undefined) return null;
    const peers = org.units.filter(({ kind, id: peer }) => kind === unit.kind && peer !== unit.id);
    if (type === 'rename') return { ...head, type, unit: unit.id, name: fresh };
    if (type === 'establish') {
      return { ...head, type, unit: { id: fresh, name: fresh, kind: unit.kind, parentId: unit.parentId ?? '' } };
    }
    if (type === 'dissolve') {
      const peer = at(peers, other);
      return { ...head, type, unit: unit.id, ...(stays && peer !== undefined ? { under: peer.id } : {}) };
    }
    const children = org.units.filter(({ parentId }) => parentId === unit.id).map((child) => child.id);
    if (type === 'move') {
      const parents = org.units.filter(({ kind }) =>
        org.units.some((row) => row.id === unit.parentId && row.kind === kind),
      );
      return { ...head, type, units: [unit.id], under: at(parents, other)?.id ?? under };
    }
    if (type === 'merge') {
      const peer = at(peers, other);
      if (peer === undefined) return null;
      const one = stays ? { into: unit.id } : { into: fresh, name: fresh };
      return { ...head, type, units: [peer.id, unit.id], ...one, under: unit.parentId ?? '' };
    }
    const own = org.localities
      .filter(({ communeId, branchIds }) => communeId === unit.id || branchIds.includes(unit.id))
      .map((locality) => locality.id);
    const half = (list: readonly string[], side: number) => list.filter((_, place) => (place + other) % 2 === side);
    return {
      ...head,
      type,
      unit: unit.id,
      into: [
        { id: fresh, name: fresh, children: half(children, 0), localities: half(own, 0) },
        stays
          ? { id: unit.id }
          : { id: `${fresh}b`, name: fresh, children: half(children, 1), localities: half(own, 1) },
      ],
    };
  }

  function aboutLocality(): Reorganisation | null {
    const locality = at(org.localities, pick);
    if (locality === undefined) return null;
    const communeId =
      at(
        org.units.filter(({ kind }) => kind === 'commune'),
        other,
      )?.id ?? '';
    const peer = at(
      org.localities.filter((row) => row.id !== locality.id),
      other,
    );
    const one = stays ? { into: locality.id } : { into: fresh, name: fresh };
    switch (type) {
      case 'rename':
        return { ...head, type, locality: locality.id, name: fresh };
      case 'establish':
        return { ...head, type, locality: { id: fresh, name: fresh, communeId, branchIds: locality.branchIds } };
      case 'dissolve':
        return { ...head, type, locality: locality.id };
      case 'move':
        return { ...head, type, localities: [locality.id], under: communeId };
      case 'merge':
        if (peer === undefined) return null;
        return { ...head, type, localities: [locality.id, peer.id], ...one, under: communeId };
      case 'split':
        return {
          ...head,
          type,
          locality: locality.id,
          into: [
            { id: fresh, name: fresh, branchIds: locality.branchIds.slice(0, 1) },
            stays ? { id: locality.id } : { id: `${fresh}b`, name: fresh, under: communeId },
          ],
        };
    }
  }
}
