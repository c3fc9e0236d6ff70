import { addMonthsToDay } from '../../calendar/index.js';
import { InvalidInputError, kindOfValue } from '../../core/index.js';
import type { MemberFilter, TallyFilter } from '../tree/schema.js';

/** It is known that something does not hold of a member. */
export const NO = 0;
/** It is not known whether something holds of a member. */
export const UNKNOWN = 1;
/** It is known that something holds of a member. */
export const YES = 2;
/** {@link NO}, {@link UNKNOWN} or {@link YES}: whether something holds of a member. */
export type Verdict = typeof NO | typeof UNKNOWN | typeof YES;

/** A member as a count sees it. Bytes are 0 where the member's row does not say. */
export interface MemberRecord {
  /** Row of the branch. */
  branch: number;
  /** Row of the locality, or −1 where unknown. */
  locality: number;
  /** Row of the branch that admitted the member, or −1 where it is not one known here. */
  admittedBy: number;
  /** First and last day on which the member may have been born, as day numbers; NaN where unknown. */
  bornFrom: number;
  bornTo: number;
  /** Day of admission, NaN where unknown. */
  admitted: number;
  /** First day as an official member, given or at the end of probation; NaN where unknown. */
  official: number;
  /** First day on which the member is gone, NaN where none is announced. */
  leaves: number;
  /** 1 official, 2 probationary. */
  standing: number;
  /** 1 full, 2 exempted, 3 temporary. */
  activity: number;
  /** 1 local, 2 reinforcement. */
  origin: number;
  /** 1 female, 2 male. */
  gender: number;
  /** 1 yes, 2 no. */
  minority: number;
}

/** The words of each field in the order of their codes, which start at 1. */
export const CODES = {
  standing: ['official', 'probationary'],
  activity: ['full', 'exempted', 'temporary'],
  origin: ['local', 'reinforcement'],
  gender: ['female', 'male'],
} as const;

const AGE_FIELDS = ['olderThan', 'minAge', 'youngerThan'] as const;

/**
 * A filter's name in a tally: the same for the same filter, however its fields are ordered.
 *
 * @param where - The filter.
 * @returns The fields given, in alphabetical order, such as `olderThan=60&standing=official`; `all` for none.
 * @throws An `InvalidInputError` with `wrong-type` for what is no object.
 * @example
 * ```ts
 * import { filterKey } from 'chibo/organisation';
 *
 * filterKey({ standing: 'official', olderThan: 60 }); // => 'olderThan=60&standing=official'
 * filterKey({}); // => 'all'
 * ```
 * @category Counting members
 */
export function filterKey(where: TallyFilter): string {
  if (typeof (where as unknown) !== 'object' || (where as unknown) === null) {
    const message = `A filter is an object, found ${kindOfValue(where)}.`;
    throw new InvalidInputError('filterKey', [
      { path: ['where'], code: 'wrong-type', message, value: kindOfValue(where) },
    ]);
  }
  const fields = Object.entries(where).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return 'all';
  return fields
    .map(([field, value]) => `${field}=${textOf(value)}`)
    .sort()
    .join('&');
}

/**
 * A filter as a test of one member on a day, `day`, at or after the day of the count, `asOf`; day numbers.
 *
 * Temporary members are asked only by a filter that names them, and whoever is gone by then by none.
 */
export function compileFilter(where: MemberFilter, day: number, asOf: number): (member: MemberRecord) => Verdict {
  const tests: ((member: MemberRecord) => Verdict)[] = [];
  if (where.standing !== undefined) tests.push(standingTest(where.standing, day, asOf));
  for (const field of ['activity', 'origin', 'gender'] as const) {
    const wanted = where[field];
    if (wanted === undefined) continue;
    const code = (CODES[field] as readonly string[]).indexOf(wanted) + 1;
    tests.push((member) => equals(member[field], code));
  }
  if (where.minority !== undefined) {
    const code = where.minority ? 1 : 2;
    tests.push((member) => equals(member.minority, code));
  }
  for (const field of AGE_FIELDS) {
    const years = where[field];
    if (years === undefined) continue;
    // Whoever was born on or before `latest` has had the birthday by `by`. Going back from a 29 February to a
    // common year ends on the 28th: those born on 1 March have had no birthday yet.
    const by = field === 'olderThan' ? day - 1 : day;
    const latest = addMonthsToDay(by, -12 * years);
    const reached = (member: MemberRecord): Verdict =>
      member.bornTo <= latest ? YES : member.bornFrom > latest ? NO : UNKNOWN;
    tests.push(field === 'youngerThan' ? (member) => (YES - reached(member)) as Verdict : reached);
  }
  const temporaryToo = where.activity === 'temporary';
  return (member) => {
    if (member.leaves <= day || (member.activity === TEMPORARY && !temporaryToo)) return NO;
    let verdict: Verdict = YES;
    for (const test of tests) {
      const one = test(member);
      if (one === NO) return NO;
      if (one < verdict) verdict = one;
    }
    return verdict;
  };
}

/** The code of temporary members. */
export const TEMPORARY = 3;

function standingTest(
  wanted: 'official' | 'probationary',
  day: number,
  asOf: number,
): (member: MemberRecord) => Verdict {
  const [OFFICIAL, PROBATIONARY] = [1, 2];
  // Probation that is still to end, ends; one that should have ended before the count has no known end.
  const isOfficial = ({ standing, official }: MemberRecord): Verdict => {
    if (standing === OFFICIAL) return YES;
    if (standing !== PROBATIONARY) return UNKNOWN;
    if (day <= asOf) return NO;
    return official > asOf ? (official <= day ? YES : NO) : UNKNOWN;
  };
  return wanted === 'official' ? isOfficial : (member) => (YES - isOfficial(member)) as Verdict;
}

function equals(code: number, wanted: number): Verdict {
  return code === 0 ? UNKNOWN : code === wanted ? YES : NO;
}

/** A record for rows to be read into. */
export function blankRecord(): MemberRecord {
  return {
    branch: -1,
    locality: -1,
    admittedBy: -1,
    bornFrom: Number.NaN,
    bornTo: Number.NaN,
    admitted: Number.NaN,
    official: Number.NaN,
    leaves: Number.NaN,
    standing: 0,
    activity: 0,
    origin: 0,
    gender: 0,
    minority: 0,
  };
}

/** A value that no filter has is named by its kind. */
function textOf(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? String(value) : kindOfValue(value);
}
