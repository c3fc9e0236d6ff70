import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { addLocaleFaults, nearnessOf } from './nearness.js';
import type { PublishedNumber, PublishedNumberOptions } from './published-number.js';
import { readPublished } from './read-published.js';

/**
 * Reads a number as it was printed in Vietnamese or English, with its words.
 *
 * `1.200` is twelve hundred and `95,3 %` has a decimal comma; in English it is `1,200` and `95.3%`. What both languages
 * could write with different values, such as `1,200`, is refused with both readings unless `locale` or the words
 * around it say which is meant; `1.200` alone is Vietnamese.
 *
 * Words become intervals: trên, hơn (more than) and trở lên, ít nhất (at least) have no upper end; dưới (under) and
 * không quá (at most) start at 0; gần (nearly) lies below the number and khoảng (about) on both sides of it, by `near`
 * of it; từ … đến … is what it says, without its second end after `đến dưới`, and with `khoảng` by `near` wider on both
 * sides. "cao hơn 5 %" is a bound, but "cao hơn 5 % so với cùng kỳ" says by how much. `chỉ còn` and its like say no more
 * than the number. `nghìn` and `triệu` are multiplied out, `‰` is a tenth of a per cent, `9/9` and `158 of 243` are two
 * counts, and half and third are `1/2` and `1/3`. Other numbers that are spelt out are not read. A year behind `so với`
 * or `năm` is left to `rest`.
 *
 * @param text - The number with its words, up to 300 characters: `"hơn 2.300"`, `"từ 90% trở lên"`, `"1,2 lần"`.
 * @param options - `locale`, and `near` (`"5%"`), a share above 0 and below 1.
 * @returns The exact decimal, its printed precision and its interval.
 * @throws An `InvalidInputError` with `wrong-type`, `too-long`, `no-number`, `several-numbers`, `bad-number`
 *   (marks that no language sets so), `ambiguous-number`, `unknown-words` (before the number), `contradictory-words`,
 *   `ambiguous-unit` (1.2m), `unfinished-range`, `empty-interval`, `zero-whole`, `not-safe`, `unknown-locale`, `not-a-ratio`,
 *   `inexact-threshold`, `out-of-range`.
 * @example
 * ```ts
 * import { parsePublishedNumber } from 'chibo/audit';
 *
 * parsePublishedNumber('1.200').value; // => { numerator: 1200, denominator: 1 }
 * parsePublishedNumber('95,3 %').value; // => { numerator: 953, denominator: 1000 }
 * parsePublishedNumber('hơn 2.300').word; // => 'more-than'
 * parsePublishedNumber('gần 20%').interval.low; // => { numerator: 19, denominator: 100 }
 * parsePublishedNumber('1,200', { locale: 'en' }).decimal; // => '1200'
 * parsePublishedNumber('1,200'); // throws InvalidInputError
 * ```
 * @category Published numbers
 */
export function parsePublishedNumber(text: string, options: PublishedNumberOptions = {}): PublishedNumber {
  const faults = new IssueList('parsePublishedNumber');
  const [number = null, other] = readAll(faults, text, options);
  if (number !== null && other !== undefined) {
    const message = `Vietnamese reads ${number.decimal} and English ${other.decimal}: say which is meant by locale.`;
    faults.add([], 'ambiguous-number', message, text);
  }
  if (number === null || faults.count > 0) throw faults.toError();
  return number;
}

/**
 * Reads a printed number as {@link parsePublishedNumber} does, and returns the error instead of throwing it.
 *
 * @param text - The number with its words, of any type.
 * @param options - As for the twin.
 * @returns The number under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParsePublishedNumber } from 'chibo/audit';
 *
 * safeParsePublishedNumber('dưới 5').success; // => true
 * safeParsePublishedNumber('vài chục').success; // => false
 * ```
 * @category Published numbers
 */
export function safeParsePublishedNumber(text: unknown, options: PublishedNumberOptions = {}): Result<PublishedNumber> {
  return attempt(() => parsePublishedNumber(text as string, options));
}

/**
 * Gives every reading of a printed number: one, or two where Vietnamese and English read different numbers.
 *
 * @param text - The number with its words, up to 300 characters.
 * @param options - `near`; a `locale` leaves one reading.
 * @returns The readings, the Vietnamese first.
 * @throws An `InvalidInputError` as {@link parsePublishedNumber} does, but for `ambiguous-number`.
 * @example
 * ```ts
 * import { publishedReadings } from 'chibo/audit';
 *
 * publishedReadings('1,200').map((number) => number.decimal); // => ['1.200', '1200']
 * publishedReadings('1.200').map((number) => number.decimal); // => ['1200']
 * ```
 * @category Published numbers
 */
export function publishedReadings(text: string, options: PublishedNumberOptions = {}): PublishedNumber[] {
  const faults = new IssueList('publishedReadings');
  const readings = readAll(faults, text, options);
  faults.throwIfAny();
  return readings;
}

function readAll(faults: IssueList, text: unknown, options: PublishedNumberOptions): PublishedNumber[] {
  const { locale } = options;
  const near = nearnessOf(faults, ['options', 'near'], options.near);
  addLocaleFaults(faults, ['options', 'locale'], locale);
  if (typeof text !== 'string') {
    faults.add([], 'wrong-type', `Expected a printed number as text, found ${kindOfValue(text)}.`, text);
    return [];
  }
  const read = readPublished(text, locale, near);
  if ('code' in read) {
    faults.add([], read.code, read.message, text);
    return [];
  }
  return read.numbers;
}
