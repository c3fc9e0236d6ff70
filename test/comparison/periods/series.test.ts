import { describe, expect, it } from 'vitest';
import { month, type Period, term, year } from '../../../src/calendar/index.js';
import { comparePeriods, type Series, tryComparePeriods } from '../../../src/comparison/index.js';
import { faultsOf } from '../../calendar/faults.js';

const MONTHLY = [3, 0, 5, 2, 8, 1, 4].map((value, index) => ({ period: month(2017, index + 1).id, value }));

describe('totals that exclude one another', () => {
  it('are refused, with what the others make', () => {
    const series = [
      { period: '2017', value: 41 },
      { period: '2017-H2', value: 17 },
      { period: '2017-H1', value: 23 },
    ];
    const outcome = tryComparePeriods(series, year(2017), { against: 'previous' });
    expect(outcome).toMatchObject({
      error: { issues: [{ path: ['series', 0, 'value'], code: 'contradiction', value: 41 }] },
    });
    const lower = [{ period: '2017', value: 39 }, ...series.slice(1)];
    expect(faultsOf(() => comparePeriods(lower, year(2017), { against: 'previous' }))).toEqual([
      'series.0.value contradiction',
    ]);
    expect(String((outcome as { error?: Error }).error)).toContain('makes it 40, not 41');
  });

  it('are refused where they leave less than nothing', () => {
    const series = [
      { period: '2017', value: 20 },
      { period: '2017-01..07', value: 23 },
    ];
    expect(faultsOf(() => comparePeriods(series, year(2017), { against: 'previous' }))).toEqual([
      'series contradiction',
    ]);
  });

  it('may repeat one another', () => {
    const quarter = { period: '2017-Q1', value: 8 };
    expect(comparePeriods([...MONTHLY, quarter, quarter], month(2017, 3), { against: 'previous' }).after).toBe(5);
  });
});

describe('bad input', () => {
  const options = { against: 'previous' } as const;
  const faults = (series: unknown) => faultsOf(() => comparePeriods(series as Series, year(2017), options));

  it('is told all at once', () => {
    const series = {
      events: [
        { on: '2017-02-29' },
        { on: '2016-12-31' },
        { on: '2017-01-01', count: -1 },
        { on: '2017-01-01', count: null },
        7,
      ],
      covers: '2017',
      totals: [
        { period: '2017-Q5', value: 1 },
        { period: { ...year(2017), end: '2018-01-01' }, value: 0.5 },
        null,
        { on: '2017-01-01' },
      ],
    };
    expect(faults(series)).toEqual([
      'series.events.0.on not-a-date',
      'series.events.1.on outside-cover',
      'series.events.2.count negative',
      'series.events.3.count not-an-integer',
      'series.events.4 not-an-event',
      'series.totals.0.period not-a-period',
      'series.totals.1.period not-a-period',
      'series.totals.1.value not-an-integer',
      'series.totals.2 not-a-total',
      'series.totals.3 not-a-total',
    ]);
  });

  it('is events without a cover, a cover without events, and what is no series', () => {
    expect(faults({ events: [{ on: '2017-01-01' }] })).toEqual(['series.covers missing-cover']);
    expect(faults({ covers: '2017' })).toEqual(['series.events missing-events']);
    expect(faults({ events: {}, covers: 'Q3' })).toEqual(['series.covers not-a-period', 'series.events not-a-list']);
    expect(faults({ totals: 3 })).toEqual(['series.totals not-a-list']);
    expect(faults([{ period: '2017' }])).toEqual(['series.0.value not-an-integer']);
    expect(faults(null)).toEqual(['series not-a-series']);
    expect(faults('2017')).toEqual(['series not-a-series']);
  });

  it('is a period or an option that does not exist', () => {
    const bad = { against: 'last-year', normalise: 'week' } as unknown as typeof options;
    expect(faultsOf(() => comparePeriods([], { ...year(2017), kind: 'term' }, bad))).toEqual([
      'period not-a-period',
      'options.against unknown-against',
      'options.normalise unknown-pace',
    ]);
    expect(faultsOf(() => comparePeriods([], year(2017), { against: {} as Period }))).toEqual([
      'options.against not-a-period',
    ]);
    expect(faultsOf(() => comparePeriods([], year(2017), undefined as unknown as typeof options))).toEqual([
      'options not-options',
    ]);
    expect(faultsOf(() => comparePeriods([], term('2020-10-15', '2025-10-14'), options))).toEqual([
      'ContractError no-previous-period',
    ]);
  });

  it('is what adds up to more than a safe integer', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      faults([
        { period: '2017-H1', value: most },
        { period: '2017-H2', value: most },
      ]),
    ).toEqual(['series not-safe']);
  });

  it('never changes what it was given', () => {
    const series = {
      events: [{ on: '2017-02-01' }, { on: '2017-01-01' }],
      covers: '2017',
      totals: [...MONTHLY].slice(3),
    };
    const copy = structuredClone(series);
    tryComparePeriods(series, year(2017), options);
    expect(series).toEqual(copy);
  });
});
