import { describe, expect, it } from 'vitest';
import { between, month } from '../../src/calendar/index.js';
import {
  compareOrganisations,
  comparePeriods,
  compareStocks,
  compareTables,
  decomposeRate,
  decomposeTotal,
  restate,
  stockAndFlow,
  stockAndFlowByUnit,
  tryRestate,
} from '../../src/comparison/index.js';
import { type InvalidInputError, MAX_LISTED_ISSUES } from '../../src/core/index.js';
import { parseOrganisation, type Reorganisation } from '../../src/organisation/index.js';
import { toldBy } from '../calendar/faults.js';

const BEYOND = Number.MAX_SAFE_INTEGER;

describe('what restate refuses', () => {
  const days = { from: '2024-12-31', to: '2025-12-31', boundaries: 'after' as const };
  const told = (figures: unknown, options: object, events: Reorganisation[] = []): string[] =>
    toldBy(() => restate(figures as never, events, { ...days, ...options } as never));

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
    const refused = tryRestate([], events as never, days);
    const { error } = refused as { readonly error: InvalidInputError };
    expect([error.issues.length, error.issueCount]).toEqual([MAX_LISTED_ISSUES, 2 * events.length]);
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

describe('what comparisons over time refuse', () => {
  const may = month(2024, 5);
  const june = month(2024, 6);

  it('says what is wrong with a series', () => {
    const of = (series: unknown): string[] =>
      toldBy(() => comparePeriods(series as never, june, { against: 'previous' }));
    for (const series of [null, 5]) {
      expect(of(series)).toEqual(['series not-a-series: A series is a list of totals, or {events, covers, totals}.']);
    }
    expect(of({ covers: may })).toEqual([
      'series.events missing-events: A cover is that of events: list none if there were none.',
    ]);
    expect(of({ events: [] })).toEqual([
      'series.covers missing-cover: Say which period the events cover: a day without one is a zero only within it.',
    ]);
    expect(of({ covers: may, events: [7, { on: '2024-06-01' }, { on: '2024-05-02', count: null }] })).toEqual([
      'series.events.0 not-an-event: An event is {on, count}.',
      'series.events.1.on outside-cover: The event lies outside 2024-05, which the events cover.',
      'series.events.2.count not-an-integer: An event has a count; leave it out for 1.',
    ]);
    expect(of({ covers: may, events: {} })).toEqual(['series.events not-a-list: The events are a list.']);
    expect(of({ totals: 'x' })).toEqual(['series.totals not-a-list: The totals are a list.']);
    expect(of([{ on: '2024-05-01' }])).toEqual([
      'series.0 not-a-total: A total is {period, value}; dated events go under events, with covers.',
    ]);
  });

  it('says what is wrong with the options', () => {
    const totals = [
      { period: may, value: 3 },
      { period: june, value: 4 },
    ];
    const of = (options: unknown): string[] => toldBy(() => comparePeriods(totals, june, options as never));
    expect(of(null)).toEqual(['options not-options: The options are {against, asOf, normalise}.']);
    expect(of({ against: 'last', asOf: '2024-05-31', normalise: 'week' })).toEqual([
      'options.against unknown-against: Compare against previous, same-period-last-year or a period.',
      'options.asOf before-start: The day lies before 2024-06 starts.',
      'options.normalise unknown-pace: A count is spread over a day, month or year.',
    ]);
    expect(of({ against: 'previous', asOf: '2024-06-01' })).toEqual([]);
    expect(
      toldBy(() => comparePeriods(totals, 5 as never, { against: 'previous', asOf: '2024-05-31' })).map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['period not-a-period']);
  });

  it('names the periods that are no whole months, both of them', () => {
    const weeks = [between('2024-05-02', '2024-05-08'), between('2024-05-09', '2024-05-15')] as const;
    const totals = weeks.map((period) => ({ period, value: 7 }));
    expect(toldBy(() => comparePeriods(totals, weeks[1], { against: weeks[0], normalise: 'month' }))).toEqual([
      "not-whole-months: No whole number of months: 2024-05-09/2024-05-15, 2024-05-02/2024-05-08. Ask for { normalise: 'day' }.",
    ]);
  });

  it('asks for the term whose start is meant', () => {
    const stocks = [{ on: '2024-12-31', value: 3 }];
    const of = (options: unknown): string[] => toldBy(() => compareStocks(stocks as never, options as never));
    expect(of({ asOf: '2024-12-31', against: 'start-of-term' })).toEqual([
      'options.term missing-term: Say which term: its start cannot be told from a day.',
    ]);
    expect(of(null)).toEqual(['options not-options: The options are {asOf, against, term}.']);
  });
});

describe('what is refused of the parts of a change', () => {
  it('is told of a rate', () => {
    const good = [{ id: 'a', part: 1, whole: 2 }];
    const of = (units: unknown, options?: unknown): string[] =>
      toldBy(() => decomposeRate(units as never, good, options as never));
    for (const options of [null, 'mean', 5]) {
      expect(of(good, options)).toEqual(['options not-options: The options are {from}.']);
    }
    expect(of(good, { from: 'one' })).toEqual(['options.from unknown-from: Effects are measured from zero or mean.']);
    expect(
      of([
        { id: 'a', part: 1, whole: 0 },
        { id: 'b', part: 0, whole: 0 },
      ]),
    ).toEqual(['before.0.part part-without-whole: Of a whole of 0 nothing can be counted.']);
    expect(of(good, { from: 'zero' })).toEqual([]);
    expect(of(good, { from: 'mean' })).toEqual([]);
  });

  it('is told of a total', () => {
    const of = (a: number, b: number): string[] =>
      toldBy(() =>
        decomposeTotal(
          [
            { id: 'a', value: a },
            { id: 'b', value: b },
          ],
          [{ id: 'a', value: 1 }],
        ),
      );
    expect(of(BEYOND, 1)).toEqual(['before not-safe: What the units add up to is beyond 2^53 − 1.']);
    expect(of(BEYOND - 1, 1)).toEqual([]);
  });

  it('is told of a stock and its flows', () => {
    const of = (input: unknown): string[] => toldBy(() => stockAndFlow(input as never));
    expect(of({ opening: BEYOND, inflows: { admitted: 1 }, closing: BEYOND, outflows: { died: 1 } })).toEqual([
      'inflows not-safe: With the opening stock they go beyond 2^53 − 1.',
      'outflows not-safe: With the closing stock they go beyond 2^53 − 1.',
    ]);
    expect(of({ opening: BEYOND - 1, inflows: { admitted: 1 }, closing: BEYOND - 1, outflows: { died: 1 } })).toEqual(
      [],
    );
    expect(of({ opening: 1, inflows: { '': 1 }, outflows: [], closing: 2 })).toEqual([
      'inflows. empty-name: A flow has a name.',
      'outflows not-flows: Flows are counts by name, such as { admitted: 56 }.',
    ]);
  });

  it('is told of stocks by unit, and of what they add up to', () => {
    const of = (units: unknown, options?: unknown): string[] =>
      toldBy(() => stockAndFlowByUnit(units as never, options as never));
    const unit = (id: string, opening: number) => ({ id, opening, inflows: { admitted: 1 }, closing: 1 });
    for (const options of [null, 'x']) {
      expect(of([unit('a', 1)], options)).toEqual(['options not-options: The options are {total}.']);
    }
    expect(of({})).toEqual(['units not-a-list: The units are a list.']);
    expect(of([unit('a', BEYOND), unit('b', 1)])).toEqual([
      'units.0.inflows not-safe: With the opening stock they go beyond 2^53 − 1.',
    ]);
    expect(of([unit('a', 1)], { total: { opening: BEYOND, inflows: { admitted: 1 }, closing: 1 } })).toEqual([
      'options.total.inflows not-safe: With the opening stock they go beyond 2^53 − 1.',
    ]);
    const half = (BEYOND - 1) / 2;
    expect(of([unit('a', half), unit('b', half)])).toEqual([
      'units.inflows not-safe: With the opening stock they go beyond 2^53 − 1.',
    ]);
    const many = (id: string) => ({ id, opening: 1, inflows: { admitted: BEYOND - 1 }, closing: BEYOND - 1 });
    expect(of([many('a'), many('b')])).toEqual([
      'units not-safe: The admitted of all units is beyond 2^53 − 1.',
      'units not-safe: The closing of all units is beyond 2^53 − 1.',
      'units.inflows not-safe: With the opening stock they go beyond 2^53 − 1.',
      'units.outflows not-safe: With the closing stock they go beyond 2^53 − 1.',
    ]);
    expect(of([{ ...unit('a', 1), outflows: { died: 1 } }, unit('b', 1)])).toEqual([
      'units.1.outflows.died missing-flow: Another unit states this flow: state 0 for none, null for unknown.',
    ]);
  });
});
