import { addMonthsToDay, anniversaryDay } from '../../calendar/index.js';
import type { MemberFilter } from '../tree/schema.js';
import {
  exactBirth,
  isBirthExact,
  isToLeave,
  type MemberDates,
  officialDay,
  packedBirth,
  packedCodes,
  packedDay,
  readDates,
} from './member-dates.js';
import { blankRecord, compileFilter, type MemberRecord, NO, UNKNOWN, type Verdict } from './member-filter.js';

/** A span of days, as day numbers, both included; `asOf` is the day of the tally, not after `from`. */
export interface DaySpan {
  readonly asOf: number;
  readonly from: number;
  readonly until: number;
}

/** One of the ages that a filter asks for. */
interface Age {
  readonly years: number;
  /** Days from the birthday to the day on which the answer turns. */
  readonly after: 0 | 1;
  readonly younger: boolean;
  /** Packed days: whoever was born up to here has the age on the first day; up to there, on the last. */
  readonly bornByFirst: number;
  readonly bornByLast: number;
}

const PROBATIONARY = 2;
const NOT_ASKED = 255;
/** Stands among verdicts for one that may turn within the span, in any way. */
const TURNS = 254;
/** Stands for one that turns on a birthday, and on no other day. */
const COMES_OF_AGE = 253;
/** Stands for one that may turn when probation ends, and on no other day. */
const ENDS_PROBATION = 252;

/** How the verdict on a member turns once. */
export interface Turn {
  readonly day: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * A filter over a span of days. Of most members it tells in a few comparisons that nothing changes; only of the
 * others are the days worked out, and there the filter is asked as on any single day.
 */
export class FilterSpan {
  readonly span: DaySpan;
  readonly #where: MemberFilter;
  readonly #ages: readonly Age[];
  // By the member's codes: what the filter says where neither age nor leaving matters, and apart from probation.
  readonly #byCodes = new Uint8Array(1024).fill(NOT_ASKED);
  readonly #apart = new Uint8Array(1024).fill(NOT_ASKED);
  readonly #onDay = new Map<number, (member: MemberRecord) => Verdict>();
  readonly #days: number[] = [];

  constructor(where: MemberFilter, span: DaySpan) {
    this.span = span;
    this.#where = where;
    this.#ages = (['olderThan', 'minAge', 'youngerThan'] as const).flatMap((field) => {
      const years = where[field];
      if (years === undefined) return [];
      const after = field === 'olderThan' ? 1 : 0;
      const bornBy = (day: number): number => packedDay(addMonthsToDay(day - after, -12 * years));
      const [bornByFirst, bornByLast] = [bornBy(span.from), bornBy(span.until)];
      return [{ years, after, younger: field === 'youngerThan', bornByFirst, bornByLast }];
    });
  }

  /**
   * What the filter says of the member at a place on every day of the span, or a code beyond the verdicts where that
   * may change: a few comparisons of what is packed.
   */
  steadyVerdict(dates: MemberDates, place: number): number {
    const codes = packedCodes(dates, place);
    let verdict = this.#byCodes[codes]!;
    if (verdict === NOT_ASKED) {
      verdict = this.#askByCodes(dates, place);
      this.#byCodes[codes] = verdict;
    }
    if (verdict === NO) return NO;
    if (isToLeave(dates, place)) return TURNS;
    if (this.#ages.length === 0) return verdict;
    if (verdict >= ENDS_PROBATION) return TURNS;
    const born = packedBirth(dates, place);
    if (born === 0) return UNKNOWN;
    if (!isBirthExact(dates, place)) return TURNS;
    for (const { younger, bornByFirst, bornByLast } of this.#ages) {
      if (born <= bornByFirst) {
        if (younger) return NO;
      } else if (born <= bornByLast) return this.#ages.length === 1 ? COMES_OF_AGE : TURNS;
      else if (!younger) return NO;
    }
    return verdict;
  }

  /** How the verdict turns that has a code of turning once, or `null` for the code of turning in any way. */
  onlyTurn(code: number, dates: MemberDates, place: number): Turn | null {
    if (code === ENDS_PROBATION) {
      const day = officialDay(dates, place);
      // Of probation that should have ended before the count, only the day of the count itself is known.
      if (!(day > this.span.asOf)) return null;
      const holds = this.#verdictApart(dates, place);
      return this.#where.standing === 'official'
        ? { day, before: NO, after: holds }
        : { day, before: holds, after: NO };
    }
    const [age] = this.#ages;
    if (code !== COMES_OF_AGE || age === undefined) return null;
    const day = anniversaryDay(exactBirth(dates, place), age.years) + age.after;
    const holds = this.#verdictApart(dates, place);
    return age.younger ? { day, before: holds, after: NO } : { day, before: NO, after: holds };
  }

  /** What the filter says of a member on a day of the span. */
  verdictOn(day: number, member: MemberRecord): Verdict {
    let test = this.#onDay.get(day);
    if (test === undefined) {
      test = compileFilter(this.#where, day, this.span.asOf);
      this.#onDay.set(day, test);
    }
    return test(member);
  }

  /**
   * The days after the first on which the filter may say something else of a member than the day before, ascending;
   * the list is used again by the next call.
   */
  turningDays(member: MemberRecord): readonly number[] {
    const days = this.#days;
    days.length = 0;
    this.#addDay(member.leaves);
    if (this.#where.standing !== undefined) {
      this.#addDay(member.official);
      // Of probation that should have ended before the count, only the day of the count itself is known.
      this.#addDay(this.span.asOf + 1);
    }
    for (const { years, after } of this.#ages) {
      for (const born of [member.bornFrom, member.bornTo]) {
        if (!Number.isNaN(born)) this.#addDay(anniversaryDay(born, years) + after);
      }
    }
    return days;
  }

  #addDay(day: number): void {
    // Unknown days are NaN, and within no span.
    if (!(day > this.span.from && day <= this.span.until)) return;
    const days = this.#days;
    let place = days.length;
    days.push(day);
    for (; place > 0 && days[place - 1]! > day; place -= 1) days[place] = days[place - 1]!;
    days[place] = day;
  }

  #askByCodes(dates: MemberDates, place: number): number {
    const verdict = this.#verdictApart(dates, place);
    if (verdict === NO || this.#where.standing === undefined) return verdict;
    return (packedCodes(dates, place) & 3) === PROBATIONARY ? ENDS_PROBATION : verdict;
  }

  /** What the filter says apart from ages, leaving and the end of probation. */
  #verdictApart(dates: MemberDates, place: number): Verdict {
    const codes = packedCodes(dates, place);
    const known = this.#apart[codes]!;
    if (known !== NOT_ASKED) return known as Verdict;
    const member = blankRecord();
    readDates(dates, place, this.span.asOf, member);
    const { activity, origin, gender, minority } = this.#where;
    const standing = member.standing === PROBATIONARY ? undefined : this.#where.standing;
    const test = compileFilter({ standing, activity, origin, gender, minority }, this.span.from, this.span.asOf);
    const verdict = test({ ...member, leaves: Number.NaN });
    this.#apart[codes] = verdict;
    return verdict;
  }
}
