import type { AnyRatio, Locale } from '../../core/index.js';
import type { Interval } from './interval.js';
import type { NumberDirection, NumberUnit, NumberWord } from './number-words.js';

/**
 * A number as it was printed: its exact value, how precisely it is printed, and what its words say.
 *
 * @category Published numbers
 */
export interface PublishedNumber {
  /** The text as given. */
  readonly text: string;
  /** Whether it counts, is a share in per cent, a difference of shares in percentage points, a number of times, or two counts such as `9/9`. */
  readonly unit: NumberUnit | 'part-of-whole';
  /** The number as a decimal with a point: `"95.3"` of `95,3 %`, `"68000"` of `68 nghìn`. Of a range, its lower end. */
  readonly decimal: string;
  /** The exact value, per cent and points as a share: 953 of 1000. Of a range, its lower end. */
  readonly value: AnyRatio;
  /** Digits printed behind the decimal mark. */
  readonly digits: number;
  /** One of the last printed place, in the unit of `value`: 1 of 1000 for `95,3 %`, 1000 for `68 nghìn`. */
  readonly step: AnyRatio;
  /** How the number is meant. */
  readonly word: NumberWord;
  /** What it says of a change, `null` where it says nothing. */
  readonly direction: NumberDirection | null;
  /** Whether the word is one of an excess over a whole: vượt. */
  readonly excess: boolean;
  /** What the word says the true value is; without a word, the printed value alone. */
  readonly interval: Interval;
  /** The language that the number was read in, `null` where it is the same in both. */
  readonly locale: Locale | null;
  /** The words behind it, such as what is counted; empty where there are none. */
  readonly rest: string;
  /** The two counts of `9/9`, otherwise `null`. */
  readonly parts: { readonly part: number; readonly whole: number } | null;
}

/**
 * How printed numbers are read.
 *
 * @category Published numbers
 */
export interface PublishedNumberOptions {
  /** The language whose marks are meant where both could be; unless told, the words decide. */
  readonly locale?: Locale | undefined;
  /** How near `gần`, `nearly`, `khoảng` and `about` are, as a share of the number; `"5%"` unless told. */
  readonly near?: AnyRatio | string | undefined;
}
