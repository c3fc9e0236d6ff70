import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type IsoDate } from '../../src/calendar/index.js';
import { type Member, type OrganisationInput, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import { assessBranches, specFor, thanhChuongRule, thanhChuongRuleExactly3 } from '../../src/risk/index.js';

const START = '2012-02-29';
const RULES = [thanhChuongRule, thanhChuongRuleExactly3];

const document = (
  figures: OrganisationInput['figures'],
  from: string | undefined,
  asOf: IsoDate,
): OrganisationInput => ({
  asOf,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa', ...(from === undefined ? {} : { from }) },
    { id: 'other', name: 'Chi bộ khác', kind: 'branch', parentId: 'xa' },
  ],
  localities: [],
  ...(figures === undefined ? {} : { figures }),
});

const near = fc.constantFrom(-2, -1, 0, 1, 2);
/** Days a whole number of years before the start, give or take two: those on which clauses turn. */
const dayBefore = (years: number, most: number): fc.Arbitrary<IsoDate> =>
  fc
    .tuple(fc.integer({ min: years, max: most }), near)
    .map(([ago, shift]) => [addDays(addMonths(START, -12 * ago), shift), START].sort()[0] ?? START);

/** Members around the thresholds: about 60 years old or not known to be, admitted about 5 years ago or long ago. */
const member: fc.Arbitrary<Member> = fc
  .record({
    birthDate: fc.option(fc.tuple(dayBefore(55, 65), fc.constantFrom(4, 7, 10)), { nil: undefined }),
    admittedOn: fc.option(fc.oneof(dayBefore(0, 7), dayBefore(20, 30)), { nil: undefined, freq: 8 }),
    admittedBy: fc.constantFrom('cb', 'cb', 'other'),
  })
  .map(({ birthDate, admittedOn, admittedBy }) => ({
    branchId: 'cb',
    admittedBy,
    standing: 'official' as const,
    ...(birthDate === undefined ? {} : { birthDate: birthDate[0].slice(0, birthDate[1]) }),
    ...(admittedOn === undefined ? {} : { admittedOn }),
  }));

const anyBranch = fc.record({
  members: fc.array(member, { minLength: 2, maxLength: 5 }),
  from: fc.option(dayBefore(0, 10), { nil: undefined }),
  figure: fc.option(fc.option(dayBefore(0, 10)), { nil: undefined }),
});
type Branch = typeof anyBranch extends fc.Arbitrary<infer T> ? T : never;

/** Branches that the rule is met of or soon will be: three or four elderly members, none admitted for long. */
const elderlyBranch: fc.Arbitrary<Branch> = fc
  .array(fc.tuple(dayBefore(60, 65), dayBefore(5, 30)), { minLength: 3, maxLength: 4 })
  .map((dates) => ({
    members: dates.map(([birthDate, admittedOn]): Member => {
      return { branchId: 'cb', admittedBy: 'cb', standing: 'official', birthDate, admittedOn };
    }),
    from: undefined,
    figure: undefined,
  }));
const branch = fc.oneof(anyBranch, elderlyBranch);

/**
 * The codes of both readings for branch `cb`. What is stated of its admissions is stated of the day itself, unless
 * told: they are fixed, and no more is known of one day than of the other.
 */
function codes({ members, from, figure }: Branch, asOf: IsoDate, stated: IsoDate = asOf): number[] {
  const figures = figure === undefined ? undefined : [{ unitId: 'cb', lastAdmission: figure, asOf: stated }];
  const org = parseOrganisation(document(figures, from, asOf));
  const tally = tallyMembers(org, members, { asOf, keep: specFor(RULES) });
  return assessBranches(org, tally, RULES, { asOf }).verdicts.map((column) => column[0] ?? -1);
}

/** Whether something is known of the branch's admissions, be it that there was one on an unknown day. */
function tells({ members, from, figure }: Branch): boolean {
  const own = members.filter(({ admittedBy }) => admittedBy === 'cb');
  if (figure === undefined) return own.length > 0;
  return figure !== null || from !== undefined || own.some(({ admittedOn }) => admittedOn !== undefined);
}

const later = fc.oneof(fc.constantFrom(0, 1, 2, 365, 366), fc.integer({ min: 0, max: 4000 }));

describe('rule 1 (Thanh Chương)', () => {
  it('read as at least 3, is never left by the mere passing of time', () => {
    let met = 0;
    fc.assert(
      fc.property(branch, later, later, (given, first, more) => {
        const [before] = codes(given, addDays(START, first));
        const [after] = codes(given, addDays(START, first + more));
        if (before !== 2) return;
        met += 1;
        expect(after).toBe(2);
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('is so too from a tally that keeps dates, which sees the later days itself', () => {
    let met = 0;
    fc.assert(
      fc.property(branch, later, later, ({ members, from, figure }, first, more) => {
        const figures = figure === undefined ? undefined : [{ unitId: 'cb', lastAdmission: figure }];
        const org = parseOrganisation(document(figures, from, START));
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const on = (days: number): number | undefined =>
          assessBranches(org, tally, [thanhChuongRule], { asOf: addDays(START, days) }).verdicts[0]?.[0];
        if (on(first) !== 2) return;
        met += 1;
        expect(on(first + more)).toBe(2);
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('is unknown where an undated admission may have come after the day of the figure', () => {
    const members = ['1940', '1941', '1942'].map((birthDate): Member => {
      return { branchId: 'cb', admittedBy: 'cb', standing: 'official', birthDate };
    });
    const given = { members, from: undefined, figure: '2005-01-01' };
    expect(codes(given, START)).toEqual([2, 2]);
    expect(codes(given, START, '2012-02-28')).toEqual([1, 1]);
  });

  it('never becomes met by an official member known to be under 60 who is transferred in', () => {
    const newcomer = fc.record({ birthDate: fc.constantFrom('1952-03-01', '1980', '1990-05'), days: later });
    fc.assert(
      fc.property(branch, later, newcomer, (given, day, { birthDate, days }) => {
        const asOf = addDays(START, day);
        const officialOn = addDays(asOf, -days);
        const added: Member = { branchId: 'cb', admittedBy: 'other', birthDate, officialOn };
        // Under 60 on the day: the oldest of these turns 60 on 1 March 2012.
        if (birthDate === '1952-03-01' && asOf >= '2012-03-01') return;
        const [before, after] = [codes(given, asOf), codes({ ...given, members: [...given.members, added] }, asOf)];
        expect(after[0]).toBeLessThanOrEqual(before[0] ?? -1);
        expect(after[1]).toBeLessThanOrEqual(before[1] ?? -1);
      }),
      { numRuns: 300 },
    );
  });

  it('never becomes met by one admitted here, unless that tells of the first admission known', () => {
    fc.assert(
      fc.property(branch, later, later, fc.boolean(), (given, day, days, dated) => {
        const asOf = addDays(START, day);
        const admittedOn = addDays(addMonths(asOf, -12), -days);
        const added: Member = {
          branchId: 'cb',
          birthDate: '1988-01-01',
          standing: 'official',
          ...(dated ? { admittedOn } : {}),
        };
        const [before] = codes(given, asOf);
        const [after] = codes({ ...given, members: [...given.members, added] }, asOf);
        if (before === 0 || tells(given)) expect(after).toBeLessThanOrEqual(before ?? -1);
      }),
      { numRuns: 300 },
    );
  });
});
