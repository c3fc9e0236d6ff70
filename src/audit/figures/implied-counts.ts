import { attempt, checkOptions, InvalidInputError, IssueList, isChiboError, type Result } from '../../core/index.js';
import { asShare } from './as-share.js';
import {
  addImpliedFaults,
  countInterval,
  type ImpliedCounts,
  type ImpliedOptions,
  impliedBy,
  type Sought,
} from './implied.js';
import { safeParsePublishedNumber } from './parse-published-number.js';
import type { PublishedNumber, PublishedNumberOptions } from './published-number.js';

/**
 * Finds the wholes of which a count would print as a share does.
 *
 * Every whole number n is given for which `part ÷ n`, rounded to the printed digits, is the printed share: rounded
 * half up, half to even, or truncated. Where the share is of the rest of the whole (`of: 'complement'`), it is
 * `(n − part) ÷ n`; of an excess, `(part − n) ÷ n`. A word makes the share an interval instead.
 *
 * @param part - The count, a whole number of 0 or more.
 * @param printed - The share as printed, such as `"59,1%"`, or as `parsePublishedNumber` read it.
 * @param options - `of`, `mostListed` (50 numbers), and `locale` and `near` of the printed number.
 * @returns One entry for each rounding, with the numbers of things in the whole.
 * @throws An `InvalidInputError` with `not-a-count`, `not-a-share`, `unknown-value`, `out-of-range`, and the codes of
 *   `parsePublishedNumber`.
 * @example Nghệ An 2020: 1,198 admitted, 59.1 % of the same period
 * ```ts
 * import { impliedWhole } from 'chibo/audit';
 *
 * impliedWhole(1198, '59,1%').map(({ rounding, values }) => [rounding, values]);
 * // => [
 * //   ['half-up', [2026, 2027, 2028]],
 * //   ['half-even', [2026, 2027, 2028]],
 * //   ['truncate', [2024, 2025, 2026, 2027]],
 * // ]
 * ```
 * @example Bắc Kạn: 95.3 % of the villages independent, 61 not
 * ```ts
 * import { impliedWhole } from 'chibo/audit';
 *
 * const [rounded, , truncated] = impliedWhole(61, '95,3%', { of: 'complement' });
 * [rounded?.lowest, rounded?.highest]; // => [1285, 1311]
 * [truncated?.lowest, truncated?.highest]; // => [1298, 1326]
 * ```
 * @category Shares
 */
export function impliedWhole(
  part: number,
  printed: string | PublishedNumber,
  options: ImpliedOptions & PublishedNumberOptions = {},
): ImpliedCounts[] {
  return implied('impliedWhole', 'whole', part, printed, options);
}

/**
 * Finds the parts of a whole that would print as a share does.
 *
 * Every whole number k is given for which `k ÷ whole`, rounded to the printed digits, is the printed share: rounded
 * half up, half to even, or truncated. For `of: 'complement'` it is `(whole − k) ÷ whole`, of an excess
 * `(k − whole) ÷ whole`. A word makes the share an interval instead.
 *
 * @param whole - The count of the whole, a whole number of 0 or more.
 * @param printed - The share as printed, such as `"78%"`, or as `parsePublishedNumber` read it.
 * @param options - `of`, `mostListed` (50 numbers), and `locale` and `near` of the printed number.
 * @returns One entry for each rounding, with the numbers of things in the part.
 * @throws An `InvalidInputError` with `not-a-count`, `not-a-share`, `unknown-value`, `out-of-range`, and the codes of
 *   `parsePublishedNumber`.
 * @example Quảng An: of 26 members "over 78 %" are of a minority, and no number of them makes 78 point something
 * ```ts
 * import { impliedPart } from 'chibo/audit';
 *
 * impliedPart(26, '78%').map(({ values }) => values); // => [[], [], []]
 * impliedPart(26, 'trên 78%')[0]?.lowest; // => 21
 * ```
 * @category Shares
 */
export function impliedPart(
  whole: number,
  printed: string | PublishedNumber,
  options: ImpliedOptions & PublishedNumberOptions = {},
): ImpliedCounts[] {
  return implied('impliedPart', 'part', whole, printed, options);
}

/**
 * Finds wholes as {@link impliedWhole} does, and returns the error instead of throwing it.
 *
 * @param part - The count.
 * @param printed - The share as printed.
 * @param options - As for the twin.
 * @returns The wholes under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryImpliedWhole } from 'chibo/audit';
 *
 * tryImpliedWhole(-1, '59,1%').success; // => false
 * ```
 * @category Shares
 */
export function tryImpliedWhole(
  part: number,
  printed: string | PublishedNumber,
  options: ImpliedOptions & PublishedNumberOptions = {},
): Result<ImpliedCounts[]> {
  return attempt(() => impliedWhole(part, printed, options));
}

/**
 * Finds parts as {@link impliedPart} does, and returns the error instead of throwing it.
 *
 * @param whole - The count of the whole.
 * @param printed - The share as printed.
 * @param options - As for the twin.
 * @returns The parts under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryImpliedPart } from 'chibo/audit';
 *
 * tryImpliedPart(26, 'most').success; // => false
 * ```
 * @category Shares
 */
export function tryImpliedPart(
  whole: number,
  printed: string | PublishedNumber,
  options: ImpliedOptions & PublishedNumberOptions = {},
): Result<ImpliedCounts[]> {
  return attempt(() => impliedPart(whole, printed, options));
}

function implied(
  where: string,
  sought: Sought,
  count: number,
  printed: string | PublishedNumber,
  options: ImpliedOptions & PublishedNumberOptions,
): ImpliedCounts[] {
  checkOptions(options);
  const faults = new IssueList(where);
  const known = countInterval(faults, sought === 'whole' ? 'part' : 'whole', count);
  const number = readShare(faults, printed, options);
  addImpliedFaults(faults, options);
  if (number === null || faults.count > 0) throw faults.toError();
  return impliedBy(number, known, sought, options);
}

function readShare(
  faults: IssueList,
  printed: string | PublishedNumber,
  options: PublishedNumberOptions,
): PublishedNumber | null {
  // What was read before is read again from its text: an object from elsewhere may say anything.
  const before = typeof printed === 'object' ? (printed as Partial<PublishedNumber> | null) : null;
  const text: unknown = before === null ? printed : before.text;
  const locale = options.locale ?? before?.locale ?? undefined;
  const read = safeParsePublishedNumber(text, { ...options, locale });
  if (read.success) {
    if (read.data.unit !== 'points') return asShare(read.data);
    faults.add(['printed'], 'not-a-share', 'Percentage points are a difference of shares, and no share.', text);
    return null;
  }
  if (!isChiboError(read.error) || !(read.error instanceof InvalidInputError)) throw read.error;
  for (const { path, code, message, value } of read.error.issues)
    faults.add(['printed', ...path], code, message, value);
  return null;
}
