import { describe, expect, it } from 'vitest';
import { compareOrganisations, compareTables, restate, tryRestate } from '../../src/comparison/index.js';
import { MAX_LISTED_ISSUES } from '../../src/core/index.js';
import { parseOrganisation, type Reorganisation } from '../../src/organisation/index.js';
import { toldBy } from '../calendar/faults.js';

const BEYOND = Number.MAX_SAFE_INTEGER;

describe('what restate refuses', () => {
  const days = { from: '2024-12-31', to: '2025-12-31', boundaries: 'after' as const };
  const told = (figures: unknown, options: object, events: Reorganisation[] = []): string[] =>
    toldBy(() => restate(figures as never, events, { ...days, ...options }));

  it('says what is wrong with the options', () => {
    const org = parseOrganisation({
      asOf: '2024-12-30',
      units: [{ id: 'x', name: 'X', kind: 'commune', parentId: null }],
      localities: [],
    });
    expect(told([], { to: '2024-12-30', subject: 'village', boundaries: 'both' })).toEqual([
      "options.boundaries unknown-boundaries: Say whose boundaries: 'before' or 'after'.",
      'options.to ends-before-start: The later day is not before 2024-12-31.',
      'options.subject unknown-value: Expected one of unit, locality.',
    ]);
    expect(told([], { organisation: org })).toEqual([
      'options.organisation.asOf other-day: The organisation is of 2024-12-30, not of the day 2024-12-31.',
    ]);
    expect(told([], { to: '2024-12-31' })).toEqual([]);
  });

  it('says what is wrong with a figure', () => {
    expect(
      told([null, { id: 7, value: 1 }, { id: '', value: 1 }, { id: 'a', value: 1 }, { id: 'a', value: -1 }], {}),
    ).toEqual([
      'figures.0 wrong-type: Expected object, found null.',
      'figures.1.id wrong-type: Expected string, found number.',
      'figures.2.id empty: An id is not empty.',
      'figures.4.id duplicate-id: The id has a figure already.',
      'figures.4.value negative: A count is 0 or more.',
    ]);
    expect(told(5, {})).toEqual(['figures wrong-type: Expected array, found number.']);
    const half = { id: 'b', value: (BEYOND - 1) / 2 };
    expect(told([{ id: 'a', value: (BEYOND + 1) / 2 }, half], {})).toEqual([]);
    expect(told([{ id: 'a', value: (BEYOND + 3) / 2 }, half], {})).toEqual([
      'figures not-safe: The figures add up to more than 2^53 − 1.',
    ]);
  });

  it('says what is wrong with weights', () => {
    const values = [
      'x',
      { id: '', weight: 1 },
      { id: 'a', weight: 1, event: '' },
      { id: 'a', weight: null },
      { id: 'a', weight: 1 },
      { id: 'a', weight: 2, event: 'e' },
      { id: 'a', weight: 3 },
      { id: 'a', weight: 3, event: 'e' },
    ];
    const at = (place: number): string => `options.weights.values.${String(place)}`;
    expect(told([], { weights: { by: '', values } })).toEqual([
      'options.weights.by missing: Say what the weights are.',
      `${at(0)} wrong-type: Expected object, found text.`,
      `${at(1)}.id empty: An id is not empty.`,
      `${at(2)}.event empty: An id is not empty.`,
      `${at(3)}.weight not-an-integer: Leave out what is not known.`,
      `${at(6)}.id duplicate-id: The part has a weight already.`,
      `${at(7)}.id duplicate-id: The part has a weight already.`,
    ]);
    const shape = 'options.weights wrong-type: Weights are {by, values: {id, weight, event?}[]}.';
    for (const weights of [null, [], 'x', { by: 'members' }, { by: 'members', values: {} }]) {
      expect(told([], { weights })).toEqual([shape]);
    }
    expect(told([], { weights: { by: 7, values: [] } })).toEqual([
      'options.weights.by missing: Say what the weights are.',
    ]);
  });

  it('says which event has weights that share nothing out', () => {
    const split: Reorganisation = {
      id: 's',
      date: '2025-03-01',
      type: 'split',
      unit: 'a',
      into: [{ id: 'a' }, { id: 'b', name: 'B' }],
    };
    const shared = (a: number, b: number): string[] =>
      told(
        [{ id: 'a', value: 5 }],
        {
          weights: {
            by: 'members',
            values: [
              { id: 'a', weight: a },
              { id: 'b', weight: b },
            ],
          },
        },
        [split],
      );
    const words = 'The weights of the parts of s add up to more than 0, and to a safe integer.';
    expect(shared(0, 0)).toEqual([`options.weights.values all-zero: ${words}`]);
    expect(shared(BEYOND, 1)).toEqual([`options.weights.values not-safe: ${words}`]);
    expect(shared(BEYOND - 1, 1)).toEqual([]);
  });

  it('hands on every fault of the events, and how many there are', () => {
    const events = Array.from({ length: MAX_LISTED_ISSUES }, (_, index) => ({
      id: `e${String(index)}`,
      date: 'x',
      type: 'rename',
    }));
    expect(tryRestate([], events as never, days)).toMatchObject({
      error: { issues: { length: MAX_LISTED_ISSUES }, issueCount: 2 * events.length },
    });
  });
});

describe('what compareTables and compareOrganisations refuse', () => {
  const table = (name: string, value: number) => ({
    unitIds: ['a'],
    columns: [{ name, kind: 'count' as const, values: Float64Array.of(value) }],
  });

  it('is told in words', () => {
    const one = table('members', 1);
    const words = { ...one, columns: [{ name: 'members', kind: 'text' as const, values: ['x'] }] };
    expect(toldBy(() => compareTables(5 as never, one))).toEqual([
      'not-a-table: A table has unitIds and columns: before.',
    ]);
    expect(toldBy(() => compareTables(one, 5 as never))).toEqual([
      'not-a-table: A table has unitIds and columns: after.',
    ]);
    expect(toldBy(() => compareTables(one, one, { boundaries: 'both' as never }))).toEqual([
      "unknown-boundaries: Say whose units are the rows: 'before' or 'after'.",
    ]);
    expect(toldBy(() => compareTables(one, one, { columns: ['branches'] }))).toEqual([
      'unknown-column: A table has no column branches.',
    ]);
    expect(toldBy(() => compareTables(one, words))).toEqual([
      'unlike-columns: There is no difference between count and text under members.',
    ]);
  });

  it('is a difference that no number tells, with its place', () => {
    const far = (): unknown => compareTables(table('members', -BEYOND), table('members', 1));
    expect(toldBy(far)).toEqual(['not-safe: A difference under members is beyond 2^53 − 1.']);
    expect(far).toThrow(expect.objectContaining({ certificate: { column: 'members', unitId: 'a' } }));
    expect(toldBy(() => compareTables(table('members', 1 - BEYOND), table('members', 1)))).toEqual([]);
  });

  it('is a host that neither counts nor does not', () => {
    const org = parseOrganisation({
      asOf: '2024-12-31',
      units: [{ id: 'x', name: 'X', kind: 'commune', parentId: null }],
      localities: [],
    });
    const told = (options: unknown, after = org): string[] =>
      toldBy(() => compareOrganisations(org, after, options as never));
    const good = { boundaries: 'after', host: 'counts', reorganisations: [] };
    expect(told({ ...good, host: 'maybe' }, { ...org, asOf: '2024-12-30' })).toEqual([
      "options.host unknown-host: Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.",
      'after.asOf before-as-of: The later organisation is of 2024-12-31 or a later day.',
    ]);
    expect(told(null)).toEqual([
      'missing-options: compareOrganisations needs options: { reorganisations, boundaries, host }.',
    ]);
  });
});
