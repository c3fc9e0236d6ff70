import { describe, expect, it } from 'vitest';
import {
  emptyTally,
  firstOfficialDays,
  mergeTallies,
  parseTally,
  type Tally,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { org } from './district.js';
import { told } from './told.js';

const NOW = org.asOf;
const dated = () => tallyMembers(org, [{ branchId: 'b1' }], { keep: 'dates' });
const plain = () => emptyTally(org);

describe('what a tally keeps', () => {
  it('is of the organisation’s day or a later one, and of periods that there are', () => {
    expect(told(() => emptyTally(org, {}, { asOf: '2018-02-27' }))).toEqual([
      'before-as-of',
      'The organisation is of 2018-02-28, later than the day of the count.',
      { asOf: '2018-02-27', organisation: NOW },
    ]);
    expect(told(() => emptyTally(org, 'all' as never, { asOf: '2018' }))).toEqual([
      'asOf not-a-date: A date is YYYY-MM-DD. (2018)',
      "keep wrong-type: Keep filters by name, or 'dates'. (all)",
    ]);
    expect(told(() => emptyTally(org, null as never))).toEqual([
      "keep wrong-type: Keep filters by name, or 'dates'. (null)",
    ]);
    expect(emptyTally(org, {}, { periods: ['2019', '2018-Q1', '2018', '2019'] }).periods).toEqual([
      '2018',
      '2018-Q1',
      '2019',
    ]);
    const keep = {
      b: { minAge: 60 },
      a: { gender: 'female' as const },
      c: { minAge: 60, on: NOW },
      d: { minAge: 60, on: '2018-03-01' },
    };
    const tally = emptyTally(org, keep);
    expect(tally.filters).toEqual([
      ...[{}, { standing: 'official' }, { standing: 'probationary' }],
      ...[{ gender: 'female' }, { minAge: 60 }, { minAge: 60, on: '2018-03-01' }],
    ]);
    expect([...tally.names]).toEqual([
      ...[
        ['a', 3],
        ['b', 4],
        ['c', 4],
        ['d', 5],
      ],
      ...[
        ['members', 0],
        ['official', 1],
        ['probationary', 2],
      ],
    ]);
  });

  it('has the same in two tallies that are put together', () => {
    const unlike = (left: Tally, right: Tally) => told(() => mergeTallies(left, right));
    const differs = (...differences: string[]) => [
      'unlike-tallies',
      `The tallies differ in ${differences.join(', ')}.`,
      { differences },
    ];
    expect(unlike(plain(), plain())).toEqual([]);
    expect(unlike(plain(), emptyTally(org, 'dates'))).toEqual(differs('keeping dates'));
    expect(unlike(plain(), emptyTally(org, {}, { asOf: '2018-03-01' }))).toEqual(differs('their day'));
    expect(unlike(plain(), emptyTally(org, {}, { periods: ['2018'] }))).toEqual(differs('their periods'));
    const [old, young] = [{ minAge: 60 }, { youngerThan: 30 }];
    expect(unlike(emptyTally(org, { old }), emptyTally(org, { young }))).toEqual(
      differs('the counts kept', 'the names of the counts'),
    );
    expect(unlike(emptyTally(org, { old }), emptyTally(org, { elderly: old }))).toEqual(
      differs('the names of the counts'),
    );
    expect(unlike({ ...plain(), fingerprint: '' }, plain())).toEqual(differs('their organisation'));
  });

  it('is no more than a column can hold', () => {
    const lots = parseTally(org, { branches: [{ unitId: 'b1', members: 2 ** 32 - 1, official: 0, probationary: 0 }] });
    expect(told(() => mergeTallies(lots, plain()))).toEqual([]);
    const one = tallyMembers(org, [{ branchId: 'b1' }]);
    expect(told(() => mergeTallies(lots, one))).toEqual([
      'too-many-members',
      'Together a count is 4294967296, beyond 2^32 − 1.',
      { certificate: { row: 2, sum: 4_294_967_296 } },
    ]);
  });
});

describe('the first day on which enough are official', () => {
  it('is asked of rows, of a count, and until a day', () => {
    const of = (rows: unknown, needed: unknown, until: unknown) =>
      told(() => firstOfficialDays(dated(), rows as never, needed as never, until as never));
    expect(of([0], 0, NOW)).toEqual([]);
    expect(of({}, -1, '2018')).toEqual([
      'localities wrong-type: Expected array, found object. (object)',
      'needed not-a-count: A count of members is a whole number, 0 or more. (-1)',
      expect.stringMatching(/^until not-a-date: .* \(2018\)$/),
    ]);
    expect(of([0, '0', null], 0.5, NOW)).toEqual([
      'localities.1 wrong-type: Expected a row, found text. (0)',
      'localities.2 wrong-type: Expected a row, found null. (null)',
      'needed not-a-count: A count of members is a whole number, 0 or more. (0.5)',
    ]);
  });
});
