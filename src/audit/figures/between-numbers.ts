import { phrasesBehind, type UnitMeaning } from './number-words.js';

/** What stands between the two numbers of a range. */
export interface Between {
  /** The unit of the first number, if it has one. */
  readonly unit: UnitMeaning | null;
  /** Whether the second number is left out: từ 3 đến dưới 5. */
  readonly endOpen: boolean;
}

const RANGE_MARKS = ['-', '–', '—', 'đến', 'tới', 'và', 'to', 'and'];
const FRACTION_MARKS = ['/', 'trên', 'trên tổng số', 'trong tổng số', 'of', 'of the', 'out of', 'out of the'];
const UNDER = /(?<=(?:^|\s)(?:đến|tới|to|and))\s+(?:dưới|under|below|less than)$/iu;

/** Whether what stands between two numbers makes them a part and its whole. */
export function isFractionMark(text: string): boolean {
  return FRACTION_MARKS.includes(text.trim().toLowerCase().replace(/\s+/g, ' '));
}

/** Reads what stands between two numbers as that of a range; `null` where it is none. */
export function rangeOf(text: string): Between | null {
  const given = text.trim();
  const between = given.replace(UNDER, '');
  const endOpen = between !== given;
  const words = between.split(/\s+/);
  const mark = words.pop()!;
  if (RANGE_MARKS.includes(mark.toLowerCase())) {
    const { unit, meanings, rest } = phrasesBehind(words.join(' '));
    return meanings.length === 0 && rest === '' ? { unit, endOpen } : null;
  }
  const attached = /^(\D*?)\s*[-–—]$/.exec(between);
  return attached === null ? null : { unit: phrasesBehind(attached[1]!).unit, endOpen };
}
