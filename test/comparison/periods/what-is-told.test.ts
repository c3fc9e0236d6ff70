import { describe, expect, it } from 'vitest';
import { between, firstMonths, month, term, year } from '../../../src/calendar/index.js';
import {
  branchTerm,
  type CompareStocksOptions,
  comparePeriods,
  compareStocks,
  type DatedStock,
  type PeriodTotal,
} from '../../../src/comparison/index.js';
import { attempt, type ChiboError, InvalidInputError } from '../../../src/core/index.js';
import { faultsOf } from '../../calendar/faults.js';

const errorOf = (run: () => unknown): ChiboError | null => {
  const result = attempt(run);
  return result.success ? null : result.error;
};
/** Path, code and words of every fault. */
const told = (run: () => unknown): unknown[] => {
  const error = errorOf(run);
  if (!(error instanceof InvalidInputError)) return [error?.code, error?.message, error?.details['certificate']];
  return error.issues.map(({ path, code, message }) => [path.join('.'), code, message]);
};

describe('stocks that are compared', () => {
  const [on, other] = ['2020-10-14', '2023-08-15'];
  const options: CompareStocksOptions = { asOf: other, against: { on } };
  const compare =
    (series: readonly DatedStock[], given: object = options) =>
    () =>
      compareStocks(series, given as CompareStocksOptions);

  it('may be listed twice where both say the same, and not where they do not', () => {
    const twice = [
      { on, value: 221 },
      { on, value: 221 },
      { on: other, value: 274 },
    ];
    expect(compare(twice)().change).toMatchObject({ before: 221, after: 274, difference: 53 });
    expect(told(compare([...twice, { on, value: 220 }]))).toEqual([
      ['series.3.value', 'contradiction', `Another stock of ${on} is 221.`],
    ]);
  });

  it('contradict nothing where they are none themselves', () => {
    const bad = [
      { on: 'x', value: 1 },
      { on: 'x', value: 2 },
      { on, value: -1 },
      { on, value: 2 },
    ];
    expect(faultsOf(compare(bad))).toEqual([
      'series.0.on not-a-date',
      'series.1.on not-a-date',
      'series.2.value negative',
    ]);
  });

  it('of nothing are 0, whatever its sign', () => {
    const { before, gaps } = compare([{ on, value: -0 }])();
    expect([Object.is(before, 0), Object.is(gaps.after?.earlier?.value, 0)]).toEqual([true, true]);
  });

  it('are refused with words that say which day and which term', () => {
    expect(faultsOf(compare([], { asOf: other, against: 'start-of-year', term: {} }))).toEqual([
      'options.term not-a-period',
    ]);
    const office = term('2020-10-15', '2025-10-14');
    const since = (asOf: string) => compare([], { asOf, against: 'start-of-term', term: office });
    expect(told(since('2019-08-15'))).toEqual([
      'outside-period',
      `The stock of 2019-08-15 is none of ${office.id}: it cannot be compared with the start of that.`,
      { asOf: '2019-08-15', period: office.id },
    ]);
    // The term starts with the stock of the day before, and ends with its last day.
    expect(faultsOf(since('2020-10-13'))).toEqual(['InfeasibleError outside-period']);
    expect([faultsOf(since('2020-10-14')), faultsOf(since('2025-10-14'))]).toEqual([[], []]);
    expect(faultsOf(since('2025-10-15'))).toEqual(['InfeasibleError outside-period']);
  });
});

describe('totals that exclude one another', () => {
  const compare =
    (...totals: PeriodTotal[]) =>
    () =>
      comparePeriods(totals, year(2017), { against: 'previous' });
  const inBothOrders = (...totals: PeriodTotal[]) =>
    [totals, totals.toReversed()].map((each) => told(compare(...each)));

  it('are told by the longer, then by the later, then by the larger, however they are listed', () => {
    const year12 = { period: '2017', value: 12 };
    const year10 = { period: '2017', value: 10 };
    expect(inBothOrders(year12, year10)).toEqual([
      [['series.0.value', 'contradiction', 'The rest of the series makes it 10, not 12.']],
      [['series.1.value', 'contradiction', 'The rest of the series makes it 10, not 12.']],
    ]);
    const halves = [
      { period: '2017-H1', value: 3 },
      { period: '2017-H2', value: 4 },
    ];
    expect(inBothOrders({ period: '2017', value: 9 }, ...halves)).toEqual([
      [['series.0.value', 'contradiction', 'The rest of the series makes it 7, not 9.']],
      [['series.2.value', 'contradiction', 'The rest of the series makes it 7, not 9.']],
    ]);
    // Two of ten days each, of which five are the same: the other five make 1 each.
    const tenDays = [
      { period: '2017-01-01/2017-01-10', value: 5 },
      { period: '2017-01-06/2017-01-15', value: 7 },
      { period: '2017-01-11/2017-01-15', value: 1 },
      { period: '2017-01-01/2017-01-05', value: 1 },
    ];
    expect(inBothOrders(...tenDays)).toEqual([
      [['series.1.value', 'contradiction', 'The rest of the series makes it 5, not 7.']],
      [['series.2.value', 'contradiction', 'The rest of the series makes it 5, not 7.']],
    ]);
  });

  it('are told by what is left where that is less than nothing, and only if nothing else is wrong', () => {
    const months = { period: '2017-01..07', value: 12 };
    const whole = { period: '2017', value: 9 };
    expect(told(compare(months, whole))).toEqual([
      ['series', 'contradiction', 'The series makes 2017-08-01/2017-12-31 add up to -3.'],
    ]);
    expect(told(compare(months, { ...whole, value: 12 }))).toEqual([undefined, undefined, undefined]);
    expect(faultsOf(compare(months, whole, { ...whole, value: 10 }))).toEqual(['series.2.value contradiction']);
  });
});

describe('events and their cover', () => {
  it('lie within it, from its first day to its last', () => {
    const compare = (on: string) => () =>
      comparePeriods({ events: [{ on }], covers: '2017' }, year(2017), { against: 'previous' });
    for (const on of ['2017-01-01', '2017-12-31']) expect(compare(on)().after).toBe(1);
    for (const on of ['2016-12-31', '2018-01-01']) {
      expect(told(compare(on))).toEqual([
        ['series.events.0.on', 'outside-cover', 'The event lies outside 2017, which the events cover.'],
      ]);
    }
  });

  it('count as they are named', () => {
    const compare = (series: unknown) => () => comparePeriods(series as never, year(2017), { against: 'previous' });
    expect(told(compare({ events: 5, covers: '2017', totals: 5 }))).toEqual([
      ['series.events', 'not-a-list', 'The events are a list.'],
      ['series.totals', 'not-a-list', 'The totals are a list.'],
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    const events = [
      { on: '2017-01-01', count: most },
      { on: '2017-01-02', count: 1 },
    ];
    expect(told(compare({ events, covers: '2017' }))).toEqual([
      ['series', 'not-safe', 'What 2017 adds up to is beyond 2^53 − 1.'],
    ]);
  });
});

describe('periods that are compared', () => {
  const compare =
    (...[period, given]: [Parameters<typeof comparePeriods>[1], object]) =>
    () =>
      comparePeriods([], period, given as Parameters<typeof comparePeriods>[2]);

  it('are refused with both lengths where they are not equally long', () => {
    const error = errorOf(compare(month(2018, 2), { against: month(2018, 1) }));
    // Whole months are equally long.
    expect(error).toBeNull();
    const days = between('2018-01-01', '2018-01-10');
    expect(told(compare(month(2018, 2), { against: days }))).toEqual([
      'unequal-periods',
      '2018-02 (28 days) and 2018-01-01/2018-01-10 (10 days) are not equally long: compare equal periods, or ask for ' +
        "{ normalise: 'day' } or 'month'.",
      {
        period: { id: '2018-02', days: 28, months: 1, extraDays: 0 },
        against: { id: days.id, days: 10, months: 0, extraDays: 10 },
      },
    ]);
  });

  it('have a pace by months only where they are whole months', () => {
    const days = between('2018-01-01', '2018-01-10');
    for (const normalise of ['month', 'year']) {
      expect(told(compare(month(2018, 2), { against: days, normalise }))).toEqual([
        'not-whole-months',
        `No whole number of months: ${days.id}. Ask for { normalise: 'day' }.`,
        { periods: [days.id] },
      ]);
    }
    expect(told(compare(days, { against: days, normalise: 'month' }))[2]).toEqual({ periods: [days.id, days.id] });
    expect(errorOf(compare(month(2018, 2), { against: days, normalise: 'day' }))).toBeNull();
  });

  it('are refused with the words that there are, and the day that is too early', () => {
    expect(told(compare(year(2018), { against: 'last', asOf: '2017-12-31' }))).toEqual([
      ['options.against', 'unknown-against', 'Compare against previous, same-period-last-year or a period.'],
      ['options.asOf', 'before-start', 'The day lies before 2018 starts.'],
    ]);
    expect(faultsOf(compare(year(2018), { against: 'previous', asOf: '2018-01-01' }))).toEqual([]);
  });

  it('are cut no further than the earlier one goes', () => {
    const earlier = between('2016-01-01', '2016-07-31');
    const cut = (asOf: string) => {
      const { against } = comparePeriods([], firstMonths(2017, 8), { against: earlier, asOf, normalise: 'day' });
      return against.id;
    };
    expect(['2017-06-30', '2017-07-30', '2017-07-31', '2017-08-15'].map(cut)).toEqual([
      '2016-01-01/2016-06-30',
      '2016-01-01/2016-07-30',
      earlier.id,
      earlier.id,
    ]);
  });
});

describe('the term of a branch', () => {
  it('has a rule that is a word', () => {
    for (const rule of [['charter'], 'toString', undefined]) {
      expect(told(() => branchTerm('2022-06-15', { rule: rule as never }))).toEqual([
        ['options.rule', 'unknown-rule', 'A rule is one of charter, pilot-2025.'],
      ]);
    }
  });
});
