import fc from 'fast-check';
import { addDays, addMonths, fromDayNumber, partialDateBounds, toDayNumber } from '../../src/calendar/index.js';
import type { Member, MemberFilter, OrganisationInput } from '../../src/organisation/index.js';
import { modernDay } from './dates.js';

/** The units that members can belong to: branches, and grassroots organisations with nothing under them. */
export function branchIdsOf({ units }: OrganisationInput): string[] {
  const parents = new Set(units.map(({ parentId }) => parentId));
  return units
    .filter(({ id, kind }) => kind === 'branch' || (kind === 'grassroots' && !parents.has(id)))
    .map(({ id }) => id);
}

/** Ages that put a birthday or an anniversary on the day of the count or beside it. */
const AGES = [0, 17, 18, 30, 59, 60, 61, 100];

/** A member's row without the branch; whatever may be absent is absent now and then. */
const memberDates = (asOf: string): fc.Arbitrary<Partial<Member>> => {
  const last = toDayNumber(asOf);
  const near = fc.constantFrom(-1, 0, 1);
  const onBirthday = fc
    .tuple(fc.constantFrom(...AGES), near)
    .map(([age, shift]) => toDayNumber(addDays(addMonths(asOf, -12 * age), shift)));
  const leapDay = fc.constantFrom('1956-02-29', '1960-02-29', '2000-02-29').map(toDayNumber);
  const birth = fc
    .tuple(fc.oneof(modernDay, onBirthday, leapDay), fc.constantFrom(4, 7, 10, 10))
    .map(([day, length]) => fromDayNumber(Math.min(day, last)).slice(0, length));
  return fc
    .record({
      birth,
      admitted: fc.oneof(
        modernDay,
        near.map((shift) => toDayNumber(addDays(addMonths(asOf, -12), shift))),
        near.map((shift) => toDayNumber(addDays(addMonths(asOf, -60), shift))),
        fc.constant(last),
      ),
      official: fc.oneof(
        fc.constant('after probation' as const),
        fc.integer({ min: 0, max: 800 }),
        near.map((shift) => ({ aroundAsOf: shift })),
      ),
      standing: fc.constantFrom('official' as const, 'probationary' as const),
      has: fc.record({ birth: mostly, admitted: mostly, official: fc.boolean(), standing: fc.boolean() }),
    })
    .map(({ birth: birthDate, admitted, official, standing, has }) => {
      const earliest = has.birth ? toDayNumber(partialDateBounds(birthDate).first) : -30_000;
      const admittedOn = fromDayNumber(Math.max(earliest, Math.min(admitted, last)));
      const officialOn = officialDay(official, admittedOn, asOf);
      const given = has.official ? (officialOn <= asOf ? 'official' : 'probationary') : standing;
      return {
        ...(has.birth ? { birthDate } : {}),
        ...(has.admitted ? { admittedOn } : {}),
        ...(has.official ? { officialOn } : {}),
        ...(has.standing ? { standing: given } : {}),
      };
    });
};

const mostly = fc.constantFrom(true, true, true, false);

function officialDay(
  official: 'after probation' | number | { readonly aroundAsOf: number },
  admittedOn: string,
  asOf: string,
): string {
  const day =
    official === 'after probation'
      ? addMonths(admittedOn, 12)
      : typeof official === 'number'
        ? addDays(admittedOn, official)
        : addDays(asOf, official.aroundAsOf);
  return day < admittedOn ? admittedOn : day;
}

/** Rosters that fit a document: every optional field present or absent, transfers, temporary members, leavers. */
export function membersOf(input: OrganisationInput, asOf: string = input.asOf): fc.Arbitrary<Member[]> {
  const branches = branchIdsOf(input);
  if (branches.length === 0) return fc.constant([]);
  const branchId = fc.constantFrom(...branches);
  const localities = input.localities.map(({ id }) => id);
  const facts = fc.record(
    {
      id: fc.constantFrom('m1', '__proto__', 'Đ'),
      admittedBy: branchId,
      activity: fc.constantFrom('full' as const, 'exempted' as const, 'temporary' as const),
      origin: fc.constantFrom('local' as const, 'reinforcement' as const),
      gender: fc.constantFrom('female' as const, 'male' as const),
      minority: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const localityId = localities.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...localities));
  const leaving = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(-400, -1, 0, 1, 400));
  const member = fc.tuple(branchId, localityId, leaving, facts, memberDates(asOf)).map(
    ([branch, locality, leaves, rest, dates]): Member => ({
      branchId: branch,
      ...(locality === null ? {} : { localityId: locality }),
      ...(leaves === null ? {} : { leavesOn: addDays(asOf, leaves) }),
      ...rest,
      ...dates,
    }),
  );
  return fc.array(member, { maxLength: 30 });
}

const years = fc.constantFrom(0, 18, 30, 60, 61, 150);

/** Filters with any of their fields. */
export const memberFilter: fc.Arbitrary<MemberFilter> = fc.record(
  {
    standing: fc.constantFrom('official' as const, 'probationary' as const),
    activity: fc.constantFrom('full' as const, 'exempted' as const, 'temporary' as const),
    origin: fc.constantFrom('local' as const, 'reinforcement' as const),
    gender: fc.constantFrom('female' as const, 'male' as const),
    minority: fc.boolean(),
    olderThan: years,
    minAge: years,
    youngerThan: years,
  },
  { requiredKeys: [] },
);
