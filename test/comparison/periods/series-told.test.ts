import { describe, expect, it } from 'vitest';
import { between, type Period, year } from '../../../src/calendar/index.js';
import { comparePeriods, compareStocks } from '../../../src/comparison/index.js';
import { InvalidInputError, isChiboError } from '../../../src/core/index.js';

/** Path, code and words of every fault. */
function told(run: () => unknown): unknown[] {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInputError) {
      return error.issues.map(({ path, code, message }) => [path.join('.'), code, message]);
    }
    if (isChiboError(error)) return [error.code, error.message];
    throw error;
  }
  return [];
}
const compare =
  (series: unknown, options: object = { against: 'previous' }, period: unknown = year(2017)) =>
  () =>
    comparePeriods(series as never, period as Period, options as never);

describe('the words of a series', () => {
  it('say what a series and a total are', () => {
    for (const series of [null, 5]) {
      expect(told(compare(series))).toEqual([
        ['series', 'not-a-series', 'A series is a list of totals, or {events, covers, totals}.'],
      ]);
    }
    expect(told(compare([{ on: '2017-05-01' }]))).toEqual([
      ['series.0', 'not-a-total', 'A total is {period, value}; dated events go under events, with covers.'],
    ]);
  });

  it('ask for a cover with events, and for events with a cover', () => {
    expect(told(compare({ covers: '2017' }))).toEqual([
      ['series.events', 'missing-events', 'A cover is that of events: list none if there were none.'],
    ]);
    expect(told(compare({ events: [] }))).toEqual([
      [
        'series.covers',
        'missing-cover',
        'Say which period the events cover: a day without one is a zero only within it.',
      ],
    ]);
  });

  it('say what an event is', () => {
    expect(told(compare({ events: [7, { on: '2017-01-01', count: null }], covers: '2017' }))).toEqual([
      ['series.events.0', 'not-an-event', 'An event is {on, count}.'],
      ['series.events.1.count', 'not-an-integer', 'An event has a count; leave it out for 1.'],
    ]);
  });

  it('tell of contradicting totals the longest, though it is the smallest', () => {
    const totals = [
      { period: '2017-H1', value: 30 },
      { period: '2017-H2', value: 4 },
      { period: '2017', value: 9 },
    ];
    for (const series of [totals, totals.toReversed()]) {
      expect(told(compare(series))).toEqual([
        [
          `series.${String(series.findIndex(({ period }) => period === '2017'))}.value`,
          'contradiction',
          'The rest of the series makes it 34, not 9.',
        ],
      ]);
    }
  });
});

describe('the words of options', () => {
  it('say which options there are', () => {
    expect(told(compare([], null as never))).toEqual([
      ['options', 'not-options', 'The options are {against, asOf, normalise}.'],
    ]);
    expect(told(() => compareStocks([], null as never))).toEqual([
      ['options', 'not-options', 'The options are {asOf, against, term}.'],
    ]);
  });

  it('say over what a count is spread', () => {
    expect(told(compare([], { against: 'previous', normalise: 'week' }))).toEqual([
      ['options.normalise', 'unknown-pace', 'A count is spread over a day, month or year.'],
    ]);
  });

  it('do not set a day that is none, or a period that is none, against one another', () => {
    expect(told(compare([], { against: 'previous', asOf: '' }))).toEqual([
      ['options.asOf', 'not-a-date', 'A date is text such as "2018-05-13"; and the day must exist.'],
    ]);
    expect(
      told(compare([], { against: 'previous', asOf: '2017-01-01' }, 5)).map((fault) => (fault as string[])[0]),
    ).toEqual(['period']);
  });

  it('name both periods that are no whole months', () => {
    const [one, two] = [between('2017-01-01', '2017-01-10'), between('2017-02-01', '2017-02-10')];
    expect(told(compare([], { against: one, normalise: 'month' }, two))).toEqual([
      'not-whole-months',
      `No whole number of months: ${two.id}, ${one.id}. Ask for { normalise: 'day' }.`,
    ]);
  });

  it('ask for the term', () => {
    expect(told(() => compareStocks([], { asOf: '2017-01-01', against: 'start-of-term' }))).toEqual([
      ['options.term', 'missing-term', 'Say which term: its start cannot be told from a day.'],
    ]);
  });
});
