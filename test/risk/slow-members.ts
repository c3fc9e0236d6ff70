import { addDays, addMonths, ageOn, anniversary, partialDateBounds } from '../../src/calendar/index.js';
import type { Member, MemberFilter, OrganisationInput } from '../../src/organisation/index.js';
import type { FactValue } from '../../src/risk/index.js';
import { branchIdsOf } from '../arbitraries/members.js';

/** What an assessment by hand looks at: rows and dates, no columns and no day numbers. */
export interface Case {
  readonly input: OrganisationInput;
  readonly members: readonly Member[];
  /** The day on which the rows are known. */
  readonly asOf: string;
  /** The day of the assessment, where it is a later one. */
  readonly on?: string;
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, FactValue>>;
  /** Whether localities are assessed; branches unless told. */
  readonly ofLocalities?: boolean;
}

/** True, false, or not known. */
export type Answer = boolean | null;

/** How many members surely meet filters, and how many may. */
export function countOf(filters: readonly MemberFilter[], id: string, given: Case): [low: number, high: number] {
  const answers = presentMembers(filters, id, given).map(({ answer }) => answer);
  const sure = answers.filter((answer) => answer === true).length;
  return [sure, sure + answers.filter((answer) => answer === null).length];
}

/** The members who are in a branch or live in a locality, or may, each with what the filters say. */
export function presentMembers(
  filters: readonly MemberFilter[],
  id: string,
  given: Case,
): { readonly member: Member; readonly answer: Answer }[] {
  const { asOf, on = asOf, members } = given;
  const [base] = filters;
  return members.flatMap((member) => {
    const there = isThere(member, id, given);
    const counted = member.activity !== 'temporary' || base?.activity === 'temporary';
    if (there === false || !counted || (member.leavesOn !== undefined && member.leavesOn <= on)) return [];
    const answer = everyField(filters, member, asOf, on);
    return [{ member, answer: answer === true ? there : answer }];
  });
}

function isThere({ branchId, localityId }: Member, id: string, { input, ofLocalities = false }: Case): Answer {
  if (!ofLocalities) return branchId === id;
  if (localityId !== undefined) return localityId === id;
  let above: string | null | undefined = branchId;
  const commune = input.localities.find(({ id: locality }) => locality === id)?.communeId;
  while (above !== null && above !== undefined && above !== commune) {
    above = input.units.find(({ id: unit }) => unit === above)?.parentId;
  }
  return above === commune && branchIdsOf(input).includes(branchId) ? null : false;
}

function everyField(filters: readonly MemberFilter[], member: Member, asOf: string, on: string): Answer {
  const asked = filters.flatMap((filter) => Object.entries(filter)).filter(([, wanted]) => wanted !== undefined);
  // Nobody is two things at once, whatever is not known of them.
  const isTwoThings = asked.some(([field, one]) =>
    asked.some(([other, two]) => other === field && one !== two && typeof one !== 'number'),
  );
  if (isTwoThings) return false;
  const answers = asked.map(([field, wanted]) => fieldAnswer(field, wanted ?? '', member, asOf, on));
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

function fieldAnswer(
  field: string,
  wanted: string | number | boolean,
  member: Member,
  asOf: string,
  on: string,
): Answer {
  if (typeof wanted === 'number') return ageAnswer(field, wanted, member, asOf, on);
  const value = {
    standing: standingLater(member, asOf, on),
    activity: member.activity ?? 'full',
    origin: member.origin,
    gender: member.gender,
    minority: member.minority,
  }[field as 'standing'];
  return value === undefined ? null : value === wanted;
}

/** Probation that is still to end, ends; one that should have ended before the rows has no known end. */
function standingLater({ standing, officialOn, admittedOn }: Member, asOf: string, on: string): Member['standing'] {
  const from = officialOn ?? (admittedOn === undefined ? undefined : addMonths(admittedOn, 12));
  const now = standing ?? (from === undefined ? undefined : from <= asOf ? 'official' : 'probationary');
  if (now !== 'probationary' || on === asOf) return now;
  if (from === undefined || from <= asOf) return undefined;
  return from <= on ? 'official' : 'probationary';
}

function ageAnswer(field: string, years: number, { birthDate }: Member, asOf: string, on: string): Answer {
  if (birthDate === undefined) return null;
  const answers = new Set(
    birthDays(birthDate, asOf, on).map((born) => {
      if (field === 'olderThan') return anniversary(born, years) < on;
      return field === 'minAge' ? ageOn(born, on) >= years : ageOn(born, on) < years;
    }),
  );
  return answers.size > 1 ? null : answers.has(true);
}

/** Stands for an age that nothing bounds. */
const UNBOUNDED = 1e9;

/** The lowest and highest ages, and those between, with which a member meets the fields of a filter on age. */
export function agesWith(where: MemberFilter, { birthDate }: Member, { asOf, on = asOf }: Case): number[] {
  const { olderThan = 0, minAge = 0, youngerThan = UNBOUNDED + 1 } = where;
  if (birthDate === undefined) {
    const [low, high] = [Math.max(olderThan, minAge), youngerThan - 1];
    return low > high ? [] : [low, high];
  }
  return birthDays(birthDate, asOf, on)
    .filter((born) => anniversary(born, olderThan) < on || where.olderThan === undefined)
    .map((born) => ageOn(born, on))
    .filter((age) => age >= minAge && age < youngerThan);
}

/** The days on which a member may have been born between which ages turn: the first, the last, birthdays about the day. */
function birthDays(birthDate: string, asOf: string, on: string): string[] {
  const { first, last } = partialDateBounds(birthDate);
  const latest = last < asOf ? last : asOf;
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const birthday = addMonths(on, -12 * years);
  const near = [-2, -1, 0, 1, 2].map((shift) => addDays(birthday, shift));
  return [first, latest, ...near].filter((day) => day >= first && day <= latest);
}
