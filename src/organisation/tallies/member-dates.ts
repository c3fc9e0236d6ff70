import { addMonthsToDay, FIRST_DAY } from '../../calendar/index.js';
import type { MemberRecord } from './member-filter.js';

/**
 * What a tally keeps of each member when it keeps dates: 16 bytes, grouped by branch and without ids. From it
 * any filter can be counted on any later day.
 *
 * @category Counting members
 */
export interface MemberDates {
  /** Where each unit row's members start, counted in members; they end where the next row's start. */
  readonly starts: Uint32Array;
  /** Four words a member, packed. */
  readonly words: Uint32Array;
}

// A day from year 1 to year 9999 takes 22 bits, 0 standing for unknown; a locality row 28, likewise.
const DAY_BITS = 22;
const DAY_MASK = 2 ** DAY_BITS - 1;
/** How many words a member takes. */
const WORDS = 4;
const DAYS_KNOWN = 0;
const MONTH_KNOWN = 1;
const YEAR_KNOWN = 2;

function packDay(day: number): number {
  return Number.isNaN(day) ? 0 : day - FIRST_DAY + 1;
}

function unpackDay(bits: number): number {
  const day = bits & DAY_MASK;
  return day === 0 ? Number.NaN : day + FIRST_DAY - 1;
}

/** A day as a member's words hold it: days in their order, and 0, for unknown, before all of them. */
export function packedDay(day: number): number {
  return Math.max(0, Math.min(DAY_MASK, packDay(day)));
}

/** The packed day from which on a member may have been born, 0 where nothing is known. */
export function packedBirth({ words }: MemberDates, place: number): number {
  return words[place * WORDS]! & DAY_MASK;
}

/** Whether a member's birth date is known to the day, or not at all. */
export function isBirthExact({ words }: MemberDates, place: number): boolean {
  return ((words[place * WORDS]! >>> DAY_BITS) & 3) === DAYS_KNOWN;
}

/** The member's standing, activity, origin, gender and minority in ten bits: what has no date. */
export function packedCodes({ words }: MemberDates, place: number): number {
  return (words[place * WORDS]! >>> 24) | (((words[place * WORDS + 1]! >>> DAY_BITS) & 3) << 8);
}

/** The day number of a birth known to the day. */
export function exactBirth({ words }: MemberDates, place: number): number {
  return unpackDay(words[place * WORDS]!);
}

/** The day number on which a member is official, NaN where it is not known. */
export function officialDay({ words }: MemberDates, place: number): number {
  return unpackDay(words[place * WORDS + 2]!);
}

/** Whether a member's leaving is announced. */
export function isToLeave({ words }: MemberDates, place: number): boolean {
  return (words[place * WORDS + 3]! & DAY_MASK) !== 0;
}

/** Members on their way into {@link MemberDates}, in the order of their rows. */
export class DateCollector {
  #words = new Uint32Array(64 * WORDS);
  #branches = new Int32Array(64);
  #count = 0;

  /** Adds a member whose row has been read. */
  add(member: MemberRecord): void {
    if (this.#count === this.#branches.length) this.#grow();
    const at = this.#count * WORDS;
    const locality = member.locality + 1;
    const coded =
      (precisionOf(member) << DAY_BITS) |
      (member.standing << 24) |
      (member.activity << 26) |
      (member.origin << 28) |
      (member.gender << 30);
    this.#words[at] = coded | packDay(member.bornFrom);
    this.#words[at + 1] = packDay(member.admitted) | (member.minority << DAY_BITS) | (locality << 24);
    this.#words[at + 2] = packDay(member.official) | ((locality >>> 8) << DAY_BITS);
    this.#words[at + 3] = packDay(member.leaves) | ((locality >>> 18) << DAY_BITS);
    this.#branches[this.#count] = member.branch;
    this.#count += 1;
  }

  /** Groups what was added by unit row, equal groups whatever the order of the rows. */
  finish(units: number): MemberDates {
    const starts = new Uint32Array(units + 1);
    for (let index = 0; index < this.#count; index += 1) {
      const next = this.#branches[index]! + 1;
      starts[next] = starts[next]! + 1;
    }
    for (let row = 0; row < units; row += 1) starts[row + 1] = starts[row + 1]! + starts[row]!;
    const places = starts.slice();
    const words = new Uint32Array(this.#count * WORDS);
    for (let index = 0; index < this.#count; index += 1) {
      const branch = this.#branches[index]!;
      const place = places[branch]!;
      places[branch] = place + 1;
      copyMember(this.#words, index, words, place);
    }
    const dates = { starts, words };
    sortGroups(dates);
    return dates;
  }

  #grow(): void {
    const [words, branches] = [new Uint32Array(this.#words.length * 2), new Int32Array(this.#branches.length * 2)];
    words.set(this.#words);
    branches.set(this.#branches);
    this.#words = words;
    this.#branches = branches;
  }
}

/** Reads the member at a place into `record`; `asOf` is the day of the count, before which all were born. */
export function readDates({ words }: MemberDates, place: number, asOf: number, record: MemberRecord): void {
  const at = place * WORDS;
  const [first, second] = [words[at]!, words[at + 1]!];
  const [third, fourth] = [words[at + 2]!, words[at + 3]!];
  record.bornFrom = unpackDay(first);
  record.bornTo = lastDay(record.bornFrom, (first >>> DAY_BITS) & 3, asOf);
  record.standing = (first >>> 24) & 3;
  record.activity = (first >>> 26) & 3;
  record.origin = (first >>> 28) & 3;
  record.gender = first >>> 30;
  record.admitted = unpackDay(second);
  record.minority = (second >>> DAY_BITS) & 3;
  record.official = unpackDay(third);
  record.leaves = unpackDay(fourth);
  record.locality = ((second >>> 24) | ((third >>> DAY_BITS) << 8) | ((fourth >>> DAY_BITS) << 18)) - 1;
}

/** Puts two lots of members together, branch by branch. */
export function mergeDates(left: MemberDates, right: MemberDates): MemberDates {
  const starts = left.starts.map((start, row) => start + right.starts[row]!);
  const words = new Uint32Array(left.words.length + right.words.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    let place = starts[row]!;
    for (const { starts: from, words: source } of [left, right]) {
      const [start, end] = [from[row]!, from[row + 1]!];
      words.set(source.subarray(start * WORDS, end * WORDS), place * WORDS);
      place += end - start;
    }
  }
  const dates = { starts, words };
  sortGroups(dates);
  return dates;
}

function precisionOf({ bornFrom, bornTo }: MemberRecord): number {
  if (Number.isNaN(bornFrom) || bornFrom === bornTo) return DAYS_KNOWN;
  return bornTo - bornFrom < 31 && bornTo < addMonthsToDay(bornFrom, 1) ? MONTH_KNOWN : YEAR_KNOWN;
}

function lastDay(bornFrom: number, precision: number, asOf: number): number {
  if (precision === DAYS_KNOWN) return bornFrom;
  return Math.min(addMonthsToDay(bornFrom, precision === MONTH_KNOWN ? 1 : 12) - 1, asOf);
}

function sortGroups({ starts, words }: MemberDates): void {
  const spare = new Uint32Array(WORDS);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [start, end] = [starts[row]!, starts[row + 1]!];
    if (end - start > 64) sortLarge(words, start, end);
    else {
      for (let index = start + 1; index < end; index += 1) insert(words, start, index, spare);
    }
  }
}

function insert(words: Uint32Array, start: number, index: number, spare: Uint32Array): void {
  copyMember(words, index, spare, 0);
  let place = index;
  while (place > start && compareMembers(words, place - 1, spare, 0) > 0) {
    copyMember(words, place - 1, words, place);
    place -= 1;
  }
  copyMember(spare, 0, words, place);
}

function sortLarge(words: Uint32Array, start: number, end: number): void {
  const before = words.slice(start * WORDS, end * WORDS);
  const order = Array.from({ length: end - start }, (_, index) => index);
  order.sort((left, right) => compareMembers(before, left, before, right));
  order.forEach((from, index) => {
    copyMember(before, from, words, start + index);
  });
}

function compareMembers(left: Uint32Array, leftPlace: number, right: Uint32Array, rightPlace: number): number {
  for (let word = 0; word < WORDS; word += 1) {
    const difference = left[leftPlace * WORDS + word]! - right[rightPlace * WORDS + word]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function copyMember(from: Uint32Array, fromPlace: number, to: Uint32Array, toPlace: number): void {
  for (let word = 0; word < WORDS; word += 1) to[toPlace * WORDS + word] = from[fromPlace * WORDS + word]!;
}
