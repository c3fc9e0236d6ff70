import { addDays, addMonths, ageOn, fromDayNumber, partialDateBounds } from '../../src/calendar/index.js';
import {
  type CountColumns,
  filterKey,
  type Member,
  type MemberFilter,
  NONE,
  type Organisation,
  type Tally,
} from '../../src/organisation/index.js';

type Verdict = 'yes' | 'no' | 'unknown';

/** Whether a field that may be unknown has a value. */
const is = (value: unknown, wanted: unknown): Verdict =>
  value === undefined ? 'unknown' : value === wanted ? 'yes' : 'no';

function standingOn(member: Member, asOf: string): string | undefined {
  if (member.standing !== undefined) return member.standing;
  const from = member.officialOn ?? (member.admittedOn === undefined ? undefined : addMonths(member.admittedOn, 12));
  return from === undefined ? undefined : from <= asOf ? 'official' : 'probationary';
}

/** The standing on a day from the count's own on: probation that is still to end, ends. */
function standingLater(member: Member, on: string, asOf: string): string | undefined {
  const now = standingOn(member, asOf);
  if (now !== 'probationary' || on === asOf) return now;
  const end = member.officialOn ?? (member.admittedOn === undefined ? undefined : addMonths(member.admittedOn, 12));
  if (end === undefined || end <= asOf) return undefined;
  return end <= on ? 'official' : 'probationary';
}

/** Asks of the first and the last day on which the member can have been born: between them, age only falls. */
function ofAge(member: Member, born: string, holds: (born: string) => boolean): Verdict {
  if (member.birthDate === undefined) return 'unknown';
  const { first, last } = partialDateBounds(member.birthDate);
  const [oldest, youngest] = [holds(first), holds(last < born ? last : born)];
  return oldest !== youngest ? 'unknown' : oldest ? 'yes' : 'no';
}

/** What a filter says of one member on one day from the count's own on, field by field. */
function slowVerdict(member: Member, where: MemberFilter, on: string, asOf: string): Verdict {
  const verdicts: Verdict[] = [];
  if (where.standing !== undefined) verdicts.push(is(standingLater(member, on, asOf), where.standing));
  if (where.activity !== undefined) verdicts.push(is(member.activity ?? 'full', where.activity));
  if (where.origin !== undefined) verdicts.push(is(member.origin, where.origin));
  if (where.gender !== undefined) verdicts.push(is(member.gender, where.gender));
  if (where.minority !== undefined) verdicts.push(is(member.minority, where.minority));
  const { olderThan, minAge, youngerThan } = where;
  const eve = addDays(on, -1);
  if (olderThan !== undefined) {
    verdicts.push(ofAge(member, asOf, (born) => born <= eve && ageOn(born, eve) >= olderThan));
  }
  if (minAge !== undefined) verdicts.push(ofAge(member, asOf, (born) => ageOn(born, on) >= minAge));
  if (youngerThan !== undefined) verdicts.push(ofAge(member, asOf, (born) => ageOn(born, on) < youngerThan));
  return verdicts.includes('no') ? 'no' : verdicts.includes('unknown') ? 'unknown' : 'yes';
}

/** The members that a filter is asked of: those still there, and temporary ones only where it asks for them. */
function counted(members: readonly Member[], where: MemberFilter, asOf: string): Member[] {
  return members.filter(({ activity, leavesOn }) => {
    const gone = leavesOn !== undefined && leavesOn <= asOf;
    return !gone && (activity !== 'temporary' || where.activity === 'temporary');
  });
}

function columnsOf(
  ids: readonly string[],
  members: readonly Member[],
  idOf: (member: Member) => string | undefined,
  verdictOf: (member: Member) => Verdict,
): CountColumns {
  const many = (id: string, ...verdicts: Verdict[]): number =>
    members.filter((member) => idOf(member) === id && verdicts.includes(verdictOf(member))).length;
  return {
    lowest: Uint32Array.from(ids, (id) => many(id, 'yes')),
    highest: Uint32Array.from(ids, (id) => many(id, 'yes', 'unknown')),
  };
}

/** A tally by counting everything anew for each unit, each locality and each filter. */
export function slowTally(
  org: Organisation,
  members: readonly Member[],
  keep: Readonly<Record<string, MemberFilter>>,
  asOf: string,
): Tally {
  const named: Record<string, MemberFilter> = {
    members: {},
    official: { standing: 'official' },
    probationary: { standing: 'probationary' },
    ...keep,
  };
  const all = new Map(Object.values(named).map((filter) => [filterKey(filter), filter]));
  const always = ['all', 'standing=official', 'standing=probationary'];
  const kept = new Map(
    [...always, ...[...all.keys()].filter((key) => !always.includes(key)).sort()].map((key) => [
      key,
      all.get(key) ?? {},
    ]),
  );
  const columns = (ids: readonly string[], idOf: (member: Member) => string | undefined): CountColumns[] =>
    [...kept.values()].map((where) =>
      columnsOf(ids, counted(members, where, asOf), idOf, (member) => slowVerdict(member, where, asOf, asOf)),
    );
  const guest = ({ activity }: Member): boolean => activity === 'temporary';
  const admittedBy = (id: string): Member[] =>
    members.filter((member) => (member.admittedBy ?? (guest(member) ? undefined : member.branchId)) === id);
  return {
    format: 'chibo/tally',
    version: 1,
    asOf,
    fingerprint: org.fingerprint,
    filters: [...kept.values()],
    names: new Map(Object.keys(named).map((name) => [name, [...kept.keys()].indexOf(filterKey(named[name] ?? {}))])),
    byUnit: columns(org.units.ids, ({ branchId }) => branchId),
    byLocality: columns(org.localities.ids, ({ localityId }) => localityId),
    unlocated: Uint32Array.from(
      org.units.ids,
      (id) =>
        counted(members, {}, asOf).filter((member) => member.branchId === id && member.localityId === undefined).length,
    ),
    unlocatedByFilter: columns(org.units.ids, ({ branchId, localityId }) =>
      localityId === undefined ? branchId : undefined,
    ).map(({ highest }) => highest),
    lastAdmission: Int32Array.from(org.units.ids, (id) => {
      const days = admittedBy(id)
        .flatMap(({ admittedOn }) => (admittedOn === undefined ? [] : [admittedOn]))
        .sort();
      return days.length === 0 ? NONE : dayOf(days.at(-1) ?? '');
    }),
    undatedAdmissions: Uint32Array.from(
      org.units.ids,
      (id) => admittedBy(id).filter(({ admittedOn }) => admittedOn === undefined).length,
    ),
    periods: [],
    admissions: [],
    dates: null,
    refused: { rows: 0, issueCount: 0, issues: [] },
  };
}

/** The day number of a date, by looking for it. */
function dayOf(date: string): number {
  let [low, high] = [-100_000, 100_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fromDayNumber(middle) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many members of each unit and each locality meet a filter on a day from the count's own on. */
export function slowCountsLater(
  org: Organisation,
  members: readonly Member[],
  where: MemberFilter,
  on: string,
  asOf: string,
): { byUnit: CountColumns; byLocality: CountColumns } {
  const there = counted(members, where, on);
  const verdict = (member: Member): Verdict => slowVerdict(member, where, on, asOf);
  return {
    byUnit: columnsOf(org.units.ids, there, ({ branchId }) => branchId, verdict),
    byLocality: columnsOf(org.localities.ids, there, ({ localityId }) => localityId, verdict),
  };
}
