import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/calendar/index.js';
import {
  countsByUnit,
  type Member,
  type MemberColumns,
  rowOfUnit,
  tallyColumns,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { org } from './district.js';
import { told } from './told.js';

const b1 = rowOfUnit(org, 'b1');
const NONE = -(2 ** 31);

describe('members by the thousand', () => {
  const day = (at: number): number => toDayNumber('1950-01-01') + ((at * 7919) % 15_000);
  const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

  it('are the same with their dates in whatever order they come, though a branch has more than a few', () => {
    const members = Array.from({ length: 300 }, (_, at): Member => {
      return {
        branchId: at % 3 === 0 ? 'b3' : at % 3 === 1 ? 'b1' : 'cs',
        birthDate: iso(day(at)),
        gender: at % 2 === 0 ? 'female' : 'male',
      };
    });
    const first = tallyMembers(org, members, { keep: 'dates' });
    expect(tallyMembers(org, [...members].reverse(), { keep: 'dates' })).toEqual(first);
    const halves = [members.slice(0, 150), members.slice(150)];
    expect(tallyMembers(org, halves.reverse().flat(), { keep: 'dates' })).toEqual(first);
    for (const branch of ['b1', 'b3', 'cs']) {
      const of = members.filter(({ branchId, birthDate = '' }) => branchId === branch && birthDate <= '1958-02-28');
      expect(countsByUnit(first, { minAge: 60 }).lowest[rowOfUnit(org, branch)]).toBe(of.length);
    }
  });

  it('tell how far they are, in rows and in columns alike', () => {
    const progress = (length: number, of: 'rows' | 'blocks' | 'columns'): number[] => {
      const seen: number[] = [];
      const options = { onProgress: (rows: number) => seen.push(rows) };
      const branch = new Int32Array(length).fill(b1);
      if (of === 'rows')
        tallyMembers(
          org,
          Array.from(branch, () => ({ branchId: 'b1' })),
          options,
        );
      else tallyColumns(org, of === 'blocks' ? { branch } : { branch, gender: new Uint8Array(length) }, options);
      return seen;
    };
    for (const of of ['rows', 'blocks', 'columns'] as const) {
      expect(progress(0, of)).toEqual([0]);
      expect(progress(16_384, of)).toEqual([16_384]);
      expect(progress(16_385, of)).toEqual([16_384, 16_385]);
    }
    // Where a fault makes the rows be read once more, they are told once.
    const branch = new Int32Array(20_000).fill(b1);
    branch[19_999] = 99;
    const seen: number[] = [];
    expect(told(() => tallyColumns(org, { branch }, { onProgress: (rows) => seen.push(rows) }))).toEqual([
      'members.19999.branch unknown-branch: No branch has this index. (number)',
    ]);
    expect(seen).toEqual([16_384, 20_000]);
    // So they are where the index is beyond all units, or none.
    for (const none of [99, -1, NONE]) {
      expect(told(() => tallyColumns(org, { branch: Int32Array.of(b1, none) }))).toEqual([
        'members.1.branch unknown-branch: No branch has this index. (number)',
      ]);
    }
    const stop = { aborted: false, reason: 'enough' };
    const stopping = {
      signal: stop,
      onProgress: () => {
        stop.aborted = true;
      },
    };
    expect(() => tallyColumns(org, { branch: new Int32Array(40_000).fill(b1) }, stopping)).toThrow(
      'The count was stopped.',
    );
  });

  it('are counted in columns as in rows, at the edge of every block and of every range', () => {
    const edges = [
      '1957-02-27',
      '1957-02-28',
      '1957-03-01',
      '1958-02-27',
      '1958-02-28',
      '1958-03-01',
      '1988-02-28',
      '1988-03-01',
      null,
    ];
    const admissions = [
      '2016-12-31',
      '2017-01-01',
      '2017-02-28',
      '2017-03-01',
      '2017-12-31',
      '2018-01-01',
      '2018-02-28',
      null,
    ];
    const keep = {
      old: { olderThan: 60 },
      aged: { minAge: 60 },
      young: { youngerThan: 30 },
      both: { minAge: 30, standing: 'official' },
      new: { standing: 'probationary', youngerThan: 61 },
      later: { standing: 'official', on: '2018-12-31' },
      women: { gender: 'female', minAge: 60 },
      guests: { activity: 'temporary' },
      full: { activity: 'full' },
    } as const;
    for (const length of [1, 4096, 4097]) {
      const at = Array.from({ length }, (_, index) => index);
      const born = at.map((index) => edges[index % 9] ?? null);
      const admitted = at.map((index) => admissions[Math.floor(index / 9) % 8] ?? null);
      const branches = at.map((index) => (['b1', 'cs', 'b3'] as const)[Math.floor(index / 40) % 3] ?? 'b1');
      const days = (dates: (string | null)[]) =>
        Int32Array.from(dates, (date) => (date === null ? NONE : toDayNumber(date)));
      const whole = { branch: Int32Array.from(branches, (id) => rowOfUnit(org, id)) };
      const shapes: [MemberColumns, boolean, boolean][] = [
        [whole, false, false],
        [{ ...whole, born: days(born) }, true, false],
        [{ ...whole, admitted: days(admitted) }, false, true],
        [{ ...whole, born: days(born), admitted: days(admitted) }, true, true],
      ];
      for (const [columns, hasBorn, hasAdmitted] of shapes) {
        const rows = at.map((index): Member => {
          const [birthDate, admittedOn] = [hasBorn ? born[index] : null, hasAdmitted ? admitted[index] : null];
          return {
            branchId: branches[index] ?? '',
            ...(birthDate == null ? {} : { birthDate }),
            ...(admittedOn == null ? {} : { admittedOn }),
          };
        });
        const options = { keep, periods: ['2017', '2018-Q1'] };
        expect(tallyColumns(org, columns, options)).toEqual(tallyMembers(org, rows, options));
      }
    }
  });
});
