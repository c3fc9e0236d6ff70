import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  applyReorganisations,
  type OrganisationInput,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../../src/organisation/index.js';

const ON = '2025-07-01';
const unit = (id: string, kind: string, parentId: string | null) => ({ id, name: id, kind, parentId });
const document = {
  asOf: '2025-06-01',
  units: [
    unit('t', 'province', null),
    unit('h', 'district', 't'),
    unit('x1', 'commune', 'h'),
    unit('b1', 'branch', 'x1'),
    unit('x2', 'commune', 'h'),
    unit('b2', 'branch', 'x2'),
  ],
  localities: [
    { id: 'v1', name: 'v1', communeId: 'x1', branchIds: ['b1'] },
    { id: 'v2', name: 'v2', communeId: 'x2', branchIds: ['b2'] },
  ],
  figures: ['t', 'h', 'x1', 'b1', 'x2', 'b2'].map((unitId) => ({
    unitId,
    members: 9,
    official: 8,
    localities: 2,
    clubs: 1,
    lastAdmission: '2024-01-05',
  })),
} as unknown as OrganisationInput;

/** Events of the first of July unless they tell their own day, each with the id of its place. */
const dated = (...events: object[]) =>
  events.map((event, index) => ({ id: `e${String(index)}`, date: ON, ...event })) as Reorganisation[];

function refused(events: unknown, on: unknown = ON, input = document): string[] {
  const result = attempt(() => applyReorganisations(parseOrganisation(input), events as never, { on } as never));
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}

const unitsAfter = (events: readonly Reorganisation[], on = ON) =>
  applyReorganisations(parseOrganisation(document), events, { on }).units.ids;

describe('the day of reorganisations', () => {
  it('is a day from the organisation’s own on', () => {
    expect(refused([], '2025-05-31')).toEqual([
      'on before-as-of: The organisation is of 2025-06-01; it has no earlier day. (2025-05-31)',
    ]);
    expect(refused([], '2025-06-01')).toEqual([]);
    // Of a day that is none, the faults of the events are told as well; of what is no text, no more is.
    expect(refused(7, '2025-02-30')).toEqual([
      expect.stringMatching(/^on not-a-date: .* \(2025-02-30\)$/),
      'events wrong-type: Expected array, found number. (7)',
    ]);
    expect(refused(7, 20_250_701)).toEqual([expect.stringMatching(/^on /)]);
  });

  it('takes events from the day after the organisation’s up to its own', () => {
    const rename = (date: string) => dated({ date, type: 'dissolve', unit: 'b1' });
    expect(unitsAfter(rename('2025-06-01'))).toContain('b1');
    expect(unitsAfter(rename('2025-06-02'))).not.toContain('b1');
    expect(unitsAfter(rename(ON))).not.toContain('b1');
    expect(unitsAfter(rename('2025-07-02'))).toContain('b1');
  });

  it('has for all that ended an event', () => {
    const ended = {
      ...document,
      units: document.units.map((row) => (row.id === 'b1' ? { ...row, to: '2025-06-30' } : row)),
      localities: document.localities.map((row) => ({ ...row, to: row.id === 'v2' ? ON : '2025-06-15' })),
    };
    expect(refused([], ON, ended)).toEqual([
      'org.units.b1.to ended-already: It ends before 2025-07-01, and no event ends it. (2025-06-30)',
      'org.localities.v1.to ended-already: It ends before 2025-07-01, and no event ends it. (2025-06-15)',
    ]);
    // What else is wrong may have ended them.
    expect(refused(dated({ type: 'dissolve', unit: 'zz' }), ON, ended)).toEqual([
      'events.0.unit unknown-unit: No unit has this id on the day. (zz)',
    ]);
  });
});

describe('events of one day', () => {
  it('say nothing of what a refused one would have made', () => {
    const made = {
      establish: [
        { type: 'establish', unit: { id: 'n', name: 'N', kind: 'branch', parentId: 't' } },
        'events.0.unit.parentId kind-not-allowed: A branch cannot stand under a province. (t)',
      ],
      merge: [
        { type: 'merge', units: ['b1', 'b2'], into: 'n', name: 'N' },
        'events.0.under missing: The parts stand under several units: say where the new one stands. (undefined)',
      ],
      split: [
        { type: 'split', unit: 'b1', into: [{ id: 'n', name: 'N' }] },
        'events.0.into too-few: A split gives two or more. (1)',
      ],
    } as const;
    for (const [event, fault] of Object.values(made)) {
      const renamed = refused(dated(event, { type: 'rename', unit: 'n', name: 'M' }, { type: 'dissolve', unit: 'n' }));
      expect(renamed.filter((line) => !line.startsWith('events.0.'))).toEqual([]);
      expect(renamed[0]).toBe(fault);
    }
    const locality = { id: 'w', name: 'W', communeId: 't', branchIds: [] };
    expect(refused(dated({ type: 'establish', locality }, { type: 'rename', locality: 'w', name: 'M' }))).toEqual([
      'events.0.locality.communeId not-a-commune: A locality belongs to a commune, not to a province. (t)',
    ]);
    // The one that stays is there whatever becomes of the event, and is told when it is not.
    expect(
      refused(dated({ type: 'merge', units: ['zz', 'b1'], into: 'zz' }, { type: 'rename', unit: 'zz', name: 'M' })),
    ).toEqual([
      'events.0.units.0 unknown-unit: No unit has this id on the day. (zz)',
      'events.1.unit unknown-unit: No unit has this id on the day. (zz)',
    ]);
  });

  it('tell of what others of the day before have ended', () => {
    const begins = {
      date: '2025-06-10',
      type: 'establish',
      unit: { id: 'n', name: 'N', kind: 'branch', parentId: 'x1' },
    };
    const ends = { date: '2025-06-11', type: 'dissolve', unit: 'n' };
    const gone = refused(dated(begins, ends, { type: 'rename', unit: 'n', name: 'M' }));
    expect(gone).toEqual(['events.2.unit unknown-unit: No unit has this id on the day. (n)']);
  });

  it('begin nothing in a place that there is not', () => {
    const unknown = 'unknown-unit: No unit has this id on the day. (zz)';
    const unit = { id: 'n', name: 'N', kind: 'branch', parentId: 'zz' };
    const locality = { id: 'w', name: 'W', communeId: 'zz', branchIds: ['zz'] };
    expect(refused(dated({ type: 'establish', unit }, { type: 'establish', locality }))).toEqual([
      `events.0.unit.parentId ${unknown}`,
      `events.1.locality.communeId ${unknown}`,
      `events.1.locality.branchIds.0 ${unknown}`,
    ]);
  });

  it('tell of units that nobody knows, and of no kind that they may not have', () => {
    expect(refused(dated({ type: 'merge', units: ['zz', 'zy'], into: 'n', name: 'N', under: 't' }))).toEqual([
      'events.0.units.0 unknown-unit: No unit has this id on the day. (zz)',
      'events.0.units.1 unknown-unit: No unit has this id on the day. (zy)',
    ]);
  });

  it('take effect from the top level down, units before localities, and then by id', () => {
    const events = dated(
      { id: 'a', type: 'establish', locality: { id: 'w', name: 'W', communeId: 'n2', branchIds: ['n3'] } },
      { id: 'b', type: 'establish', unit: { id: 'n3', name: 'N 3', kind: 'branch', parentId: 'n2' } },
      { id: 'd', type: 'establish', unit: { id: 'm2', name: 'M 2', kind: 'commune', parentId: 'n1' } },
      { id: 'c', type: 'establish', unit: { id: 'n2', name: 'N 2', kind: 'commune', parentId: 'n1' } },
      { id: 'e', type: 'establish', unit: { id: 'n1', name: 'N 1', kind: 'district', parentId: 't' } },
    );
    for (const order of [events, [...events].reverse()]) {
      const after = applyReorganisations(parseOrganisation(document), order, { on: ON });
      expect(after.units.ids).toEqual(['t', 'h', 'x1', 'b1', 'x2', 'b2', 'n1', 'n2', 'n3', 'm2']);
      expect(after.localities.ids).toEqual(['v1', 'v2', 'w']);
    }
    const splits = dated(
      { id: 'a', type: 'split', locality: 'v1', into: [{ id: 'v1' }, { id: 'w', name: 'W', under: 'n' }] },
      { id: 'b', type: 'split', unit: 'zz', into: [{ id: 'zz' }, { id: 'zy', name: 'N', under: 'n' }] },
      { id: 'c', type: 'split', unit: 'b1', into: [{ id: 'b1' }, { id: 'm', name: 'M', under: 'n' }] },
      { id: 'd', type: 'split', unit: 'x1', into: [{ id: 'x1' }, { id: 'n', name: 'N' }] },
    );
    expect(refused(splits)).toEqual(['events.1.unit unknown-unit: No unit has this id on the day. (zz)']);
  });
});

describe('stated figures', () => {
  const figuresAfter = (...events: object[]) => {
    const after = applyReorganisations(parseOrganisation(document), dated(...events), { on: ON });
    const rows = organisationToInput(after).figures ?? [];
    return Object.fromEntries(rows.map(({ unitId = '', ...others }): [string, object] => [unitId, others]));
  };
  const people = { asOf: document.asOf, members: 9, official: 8, lastAdmission: '2024-01-05' };
  const all = { ...people, localities: 2, clubs: 1 };

  it('keep the people of a commune and of a branch that serve a new locality, and of all above', () => {
    const locality = { id: 'w', name: 'W', communeId: 'x1', branchIds: ['b2'] };
    const kept = { t: people, h: people, x1: people, b1: all, x2: people, b2: people };
    expect(figuresAfter({ type: 'establish', locality })).toEqual(kept);
    expect(figuresAfter({ type: 'rename', unit: 'b1', name: 'B' })).toEqual({
      ...kept,
      t: all,
      h: all,
      x1: all,
      x2: all,
      b2: all,
    });
  });

  it('go where people may have come or gone, and keep the people above both', () => {
    expect(figuresAfter({ type: 'move', units: ['b1'], under: 'x2' })).toEqual({
      t: people,
      h: people,
      b1: all,
      b2: all,
    });
    expect(figuresAfter({ type: 'move', units: ['x1'], under: 't' })).toEqual({
      ...{ t: people, x1: all, b1: all, x2: all, b2: all },
    });
    expect(figuresAfter({ type: 'move', units: ['x1'], under: 'h' })).toEqual({
      t: all,
      h: all,
      x1: all,
      b1: all,
      x2: all,
      b2: all,
    });
    expect(figuresAfter({ type: 'dissolve', unit: 'b1' })).toEqual({ x2: all, b2: all });
    expect(figuresAfter({ type: 'dissolve', unit: 'b1', under: 'b2' })).toEqual({ t: people, h: people });
    expect(figuresAfter({ type: 'dissolve', locality: 'v1' })).toEqual({
      ...{ t: people, h: people, x1: people, b1: people, x2: all, b2: all },
    });
    expect(figuresAfter({ type: 'move', localities: ['v1'], under: 'x2' })).toEqual({
      ...{ t: people, h: people, b1: all, b2: all },
    });
    expect(figuresAfter({ type: 'move', localities: ['v1'], under: 'x1' })).toEqual({
      ...{ t: all, h: all, x1: all, b1: all, x2: all, b2: all },
    });
  });

  it('of what is merged are added up where they are of one day, and of branches their people alone', () => {
    expect(figuresAfter({ type: 'merge', units: ['b1', 'b2'], into: 'b', name: 'B', under: 'x1' })).toEqual({
      ...{ t: people, h: people, b: { asOf: document.asOf, members: 18, official: 16 } },
    });
    expect(figuresAfter({ type: 'merge', units: ['x1', 'x2'], into: 'x1' })).toEqual({
      ...{ t: people, h: people, b1: all, b2: all },
      x1: { asOf: document.asOf, members: 18, official: 16, localities: 4, lastAdmission: '2024-01-05' },
    });
  });
});
