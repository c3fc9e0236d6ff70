import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  between,
  checkPeriod,
  firstMonths,
  halfYear,
  month,
  type Period,
  parsePeriod,
  quarter,
  safeParsePeriod,
  term,
  year,
} from '../../src/calendar/index.js';
import { IssueList } from '../../src/core/index.js';
import { anyPeriod } from '../arbitraries/dates.js';
import { faultsOf } from './faults.js';

const EVERY_KIND: [string, Period, Omit<Period, 'id'>][] = [
  ['2017', year(2017), { kind: 'year', start: '2017-01-01', end: '2017-12-31' }],
  ['2017-H1', halfYear(2017, 1), { kind: 'half-year', start: '2017-01-01', end: '2017-06-30' }],
  ['2017-H2', halfYear(2017, 2), { kind: 'half-year', start: '2017-07-01', end: '2017-12-31' }],
  ['2017-Q1', quarter(2017, 1), { kind: 'quarter', start: '2017-01-01', end: '2017-03-31' }],
  ['2017-Q3', quarter(2017, 3), { kind: 'quarter', start: '2017-07-01', end: '2017-09-30' }],
  ['2017-Q4', quarter(2017, 4), { kind: 'quarter', start: '2017-10-01', end: '2017-12-31' }],
  ['2017-07', month(2017, 7), { kind: 'month', start: '2017-07-01', end: '2017-07-31' }],
  ['2016-02', month(2016, 2), { kind: 'month', start: '2016-02-01', end: '2016-02-29' }],
  ['0001-12', month(1, 12), { kind: 'month', start: '0001-12-01', end: '0001-12-31' }],
  ['2017-01..07', firstMonths(2017, 7), { kind: 'first-months', start: '2017-01-01', end: '2017-07-31' }],
  ['2017-01..01', firstMonths(2017, 1), { kind: 'first-months', start: '2017-01-01', end: '2017-01-31' }],
  [
    'term:2020-10-15/2025-10-14',
    term('2020-10-15', '2025-10-14'),
    { kind: 'term', start: '2020-10-15', end: '2025-10-14' },
  ],
  [
    '2020-10-15/2025-10-14',
    between('2020-10-15', '2025-10-14'),
    { kind: 'interval', start: '2020-10-15', end: '2025-10-14' },
  ],
];

describe('the periods', () => {
  it.each(EVERY_KIND)('%s', (id, period, rest) => {
    expect(period).toEqual({ id, ...rest });
    expect(parsePeriod(id)).toEqual(period);
  });

  it('refuse parts out of range, both at once', () => {
    expect(faultsOf(() => year(0))).toEqual(['year out-of-range']);
    expect(faultsOf(() => year(10_000))).toEqual(['year out-of-range']);
    expect(faultsOf(() => year(2017.5))).toEqual(['year not-an-integer']);
    expect(faultsOf(() => halfYear(0, 3))).toEqual(['year out-of-range', 'half out-of-range']);
    expect(faultsOf(() => quarter(2017, 5))).toEqual(['quarter out-of-range']);
    expect(faultsOf(() => month(2017, 0))).toEqual(['month out-of-range']);
    expect(faultsOf(() => firstMonths(Number.NaN, 13))).toEqual(['year not-an-integer', 'months out-of-range']);
  });

  it('refuse ends that do not exist or are reversed', () => {
    for (const make of [term, between]) {
      expect(faultsOf(() => make('2023-02-30', 'x'))).toEqual(['start not-a-date', 'end not-a-date']);
      expect(faultsOf(() => make('2018-05-14', '2018-05-13'))).toEqual(['start start-after-end']);
      // @ts-expect-error A Date object is never accepted.
      expect(faultsOf(() => make(new Date(0), '2018-05-13'))).toEqual(['start not-a-date']);
    }
  });
});

describe('parsePeriod', () => {
  it('is the inverse of the id, for every period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(period.id)).toEqual(period);
        expect(safeParsePeriod(period.id)).toEqual({ success: true, data: period });
        expect(JSON.parse(JSON.stringify(period))).toEqual(period);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no id', () => {
    const bad = [
      '',
      '17',
      '0000',
      '0000-Q1',
      '02017',
      '2017-H3',
      '2017-Q0',
      '2017-00',
      '2017-13',
      '2017-7',
      '2017-01..13',
      '2017-02..07',
      '2017-01..7',
      '2017\n',
      ' 2017',
      '2017-h1',
      'Term:2017',
      '__proto__',
      '2017-07-01',
    ];
    for (const id of bad) {
      expect(
        faultsOf(() => parsePeriod(id)),
        id,
      ).toEqual(['not-a-period']);
      expect(safeParsePeriod(id).success).toBe(false);
    }
    // @ts-expect-error A number is no id.
    expect(faultsOf(() => parsePeriod(2017))).toEqual(['not-a-period']);
  });

  it('names what is wrong with the ends', () => {
    expect(faultsOf(() => parsePeriod('2023-02-30/2023-02-31'))).toEqual(['not-a-date', 'not-a-date']);
    expect(faultsOf(() => parsePeriod('term:2025-10-14/2020-10-15'))).toEqual(['start-after-end']);
    expect(faultsOf(() => parsePeriod('term:/'))).toEqual(['not-a-date', 'not-a-date']);
  });
});

describe('checkPeriod', () => {
  it('takes a period, and refuses one whose parts are not what its id says', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('id', 'kind', 'start', 'end'), (period, part) => {
        const issues = new IssueList('test');
        expect(checkPeriod(issues, ['p'], period)).toBe(true);
        expect(checkPeriod(issues, ['p'], { ...period, [part]: `${period[part]}x` })).toBe(false);
        const without = Object.fromEntries(Object.entries(period).filter(([name]) => name !== part));
        expect(checkPeriod(issues, ['p'], without)).toBe(false);
        expect(issues.issues.map((issue) => issue.code)).toEqual(['not-a-period', 'not-a-period']);
      }),
    );
    for (const value of [null, undefined, '2017', 2017, [], {}]) {
      expect(checkPeriod(new IssueList('test'), [], value)).toBe(false);
    }
    const longer = { ...between('2017-01-01', '2017-01-31'), end: addDays('2017-01-31', 1) };
    expect(checkPeriod(new IssueList('test'), [], longer)).toBe(false);
  });
});
