import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDateBounds, toDayNumber } from '../../src/calendar/index.js';
import {
  type Member,
  type MemberColumns,
  NONE,
  type NumberColumn,
  parseOrganisation,
  tallyColumns,
  tallyMembers,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import { slowTally } from '../oracles/slow-tally.js';

/** How columns of the same members may come: every field or the usual three, nulls as a value or in a bitmap. */
interface Shape {
  readonly usual: boolean;
  readonly bitmap: boolean;
  readonly plainArrays: boolean;
}

function columnsOf(members: readonly Member[], { usual, bitmap, plainArrays }: Shape): MemberColumns {
  const branchIds = [...new Set(members.flatMap(({ branchId, admittedBy }) => [branchId, admittedBy ?? branchId]))];
  const localityIds = [...new Set(members.flatMap(({ localityId }) => localityId ?? []))];
  const column = (of: (member: Member) => number | undefined): NumberColumn => {
    const values = members.map((member) => of(member) ?? NONE);
    if (plainArrays) return values;
    if (!bitmap) return Int32Array.from(values);
    const valid = new Uint8Array(Math.ceil(members.length / 8));
    values.forEach((value, row) => {
      if (value !== NONE) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7));
    });
    return { values: Int32Array.from(values, (value) => (value === NONE ? 12345 : value)), valid };
  };
  const words = (of: (member: Member) => string | undefined, all: readonly string[]): NumberColumn =>
    Uint8Array.from(members, (member) => all.indexOf(of(member) ?? '') + 1);
  const day = (date: string | undefined): number | undefined => (date === undefined ? undefined : toDayNumber(date));
  const born = (end: 'first' | 'last') => (member: Member) =>
    member.birthDate === undefined ? undefined : day(partialDateBounds(member.birthDate)[end]);
  const common = {
    branch: column(({ branchId }) => branchIds.indexOf(branchId)),
    branchIds,
    born: column(born('first')),
    admitted: column(({ admittedOn }) => day(admittedOn)),
  };
  if (usual) return common;
  return {
    ...common,
    bornTo: column(born('last')),
    locality: column(({ localityId }) => (localityId === undefined ? undefined : localityIds.indexOf(localityId))),
    localityIds,
    admittedBy: column(({ admittedBy }) => (admittedBy === undefined ? undefined : branchIds.indexOf(admittedBy))),
    official: column(({ officialOn }) => day(officialOn)),
    leaves: column(({ leavesOn }) => day(leavesOn)),
    standing: words(({ standing }) => standing, ['official', 'probationary']),
    activity: words(({ activity }) => activity, ['full', 'exempted', 'temporary']),
    origin: words(({ origin }) => origin, ['local', 'reinforcement']),
    gender: words(({ gender }) => gender, ['female', 'male']),
    minority: Uint8Array.from(members, ({ minority }) => (minority === undefined ? 0 : minority ? 1 : 2)),
  };
}

/** What the usual columns can say of a member. */
function usualOf({ branchId, birthDate, admittedOn }: Member): Member {
  const day = birthDate === undefined ? {} : { birthDate: partialDateBounds(birthDate).first };
  return { branchId, ...day, ...(admittedOn === undefined ? {} : { admittedOn }) };
}

const job = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input).chain((rows) =>
      fc.integer({ min: 1, max: 3 }).map((times) => Array(times).fill(rows).flat() as Member[]),
    ),
    filter: memberFilter,
    later: memberFilter,
    shape: fc.record({ usual: fc.boolean(), bitmap: fc.boolean(), plainArrays: fc.boolean() }),
    dates: fc.boolean(),
  }),
);

describe('tallyColumns', () => {
  it('counts what tallyMembers counts from the same members as rows, whatever shape the columns have', () => {
    fc.assert(
      fc.property(job, ({ input, members, filter, later, shape, dates }) => {
        const org = parseOrganisation(input);
        const rows = shape.usual ? members.map(usualOf) : members;
        const on = `${String(Number(input.asOf.slice(0, 4)) + 1)}-02-28`;
        const options = {
          keep: dates ? ('dates' as const) : { own: filter, later: { ...later, on } },
          periods: ['2017'],
        };
        expect(tallyColumns(org, columnsOf(members, shape), options)).toEqual(tallyMembers(org, rows, options));
      }),
      { numRuns: 300 },
    );
  });

  it(
    'counts what counting each unit, locality and filter anew counts',
    differential(
      60,
      fc.property(job, ({ input, members, filter, shape }) => {
        const org = parseOrganisation(input);
        const rows = shape.usual ? members.map(usualOf) : members;
        const found = tallyColumns(org, columnsOf(members, shape), { keep: { own: filter } });
        expect(found).toEqual(slowTally(org, rows, { own: filter }, input.asOf));
      }),
    ),
  );

  it('goes through more members than a block holds, in any order', () => {
    const org = parseOrganisation({
      asOf: '2017-07-31',
      units: [
        { id: 'c', name: 'Xã', kind: 'commune', parentId: null },
        ...['a', 'b', 'd'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'c' })),
      ],
      localities: [],
    });
    const members = Array.from({ length: 10_000 }, (_, index): Member => {
      const year = 1940 + ((index * 7919) % 60);
      return {
        branchId: ['a', 'b', 'd'][(index * 31) % 3] ?? 'a',
        birthDate: `${String(year)}-07-31`,
        admittedOn: `${String(year + 17)}-03-26`,
      };
    });
    const options = { keep: { elderly: { olderThan: 60 }, young: { youngerThan: 30 } } };
    for (const rows of [members, members.toSorted((left, right) => (left.branchId < right.branchId ? -1 : 1))]) {
      const columns = columnsOf(rows, { usual: true, bitmap: false, plainArrays: false });
      expect(tallyColumns(org, columns, options)).toEqual(tallyMembers(org, rows, options));
    }
  });

  it('finds a single faulty day among good ones, whether or not other days are unknown', () => {
    const org = parseOrganisation({
      asOf: '2017-07-31',
      units: [{ id: 'a', name: 'Chi bộ', kind: 'branch', parentId: null }],
      localities: [],
    });
    const today = toDayNumber('2017-07-31');
    const faulty = [
      [toDayNumber('1957-01-02'), toDayNumber('1957-01-01'), 'admitted'],
      [today + 1, NONE, 'born'],
      [NONE, today + 1, 'admitted'],
      [NONE + 1, NONE, 'born'],
      [toDayNumber('1957-01-01'), NONE + 1, 'admitted'],
      [2 ** 31 - 1, 2 ** 31 - 1, 'born'],
    ] as const;
    for (const [born, admitted, field] of faulty) {
      for (const other of [toDayNumber('1990-03-26'), NONE]) {
        for (const both of [true, false]) {
          const column = field === 'born' ? born : admitted;
          const days = both ? { born: Int32Array.of(-1, born), admitted: Int32Array.of(other, admitted) } : null;
          const columns = { branch: Int32Array.of(0, 0), ...(days ?? { [field]: Int32Array.of(other, column) }) };
          if (days === null && column <= today && column >= toDayNumber('0001-01-01')) continue;
          const result = (): unknown => tallyColumns(org, columns);
          expect(result).toThrow(expect.objectContaining({ issues: expect.any(Array) as unknown }));
        }
      }
    }
  });

  it('names every fault with its row, and leaves the rows out where asked to', () => {
    const org = parseOrganisation({
      asOf: '2017-07-31',
      units: [
        { id: 'c', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'a', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
      ],
      localities: [],
    });
    const columns: MemberColumns = {
      branch: Int32Array.of(0, 1, 7, 0, 0),
      branchIds: ['a', 'c'],
      born: Int32Array.of(0, 0, 0, toDayNumber('2017-08-01'), 2 ** 30),
      admitted: Int32Array.of(-1, 100, 100, NONE, NONE),
    };
    const codes = (run: () => unknown): string[] => {
      try {
        run();
        return [];
      } catch (error) {
        return (error as { issues: { path: unknown[]; code: string }[] }).issues.map(
          ({ path, code }) => `${path.join('.')} ${code}`,
        );
      }
    };
    expect(codes(() => tallyColumns(org, columns))).toEqual(
      [
        'members.0.admitted before-birth',
        'members.1.branch not-a-branch',
        'members.2.branch unknown-branch',
        'members.3.born after-as-of',
        'members.4.born not-a-day',
      ].map((line) => line.replace('0.admitted', '0.admittedOn').replace('3.born ', '3.birthDate ')),
    );
    const tally = tallyColumns(org, columns, { faults: 'skip' });
    expect([tally.refused.rows, tally.byUnit[0]?.lowest[1]]).toEqual([5, 0]);
    expect(codes(() => tallyColumns(org, { branch: Int32Array.of(0), born: [1, 2], admitted: 3 as never }))).toEqual([
      'born unequal-lengths',
      'admitted wrong-type',
    ]);
  });
});
