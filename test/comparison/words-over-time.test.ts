import { describe, expect, it } from 'vitest';
import { between, month } from '../../src/calendar/index.js';
import {
  comparePeriods,
  compareStocks,
  decomposeRate,
  decomposeTotal,
  stockAndFlow,
  stockAndFlowByUnit,
} from '../../src/comparison/index.js';
import { toldBy } from '../calendar/faults.js';

const BEYOND = Number.MAX_SAFE_INTEGER;

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
    const of = (options: unknown): string[] => toldBy(() => compareStocks(stocks, options as never));
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
