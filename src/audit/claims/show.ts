import {
  type AnyRatio,
  compareRatios,
  decimal,
  formatDecimal,
  type Locale,
  multiplyRatios,
  ratio,
  ratioParts,
} from '../../core/index.js';
import type { Interval } from '../figures/interval.js';
import { exactValue } from '../figures/interval-relations.js';
import type { Known } from '../figures/read-figure.js';

/** Writes figures as a reader would on paper, in the marks of a language. */
export interface Writer {
  /** A number, or a share in per cent. */
  readonly value: (value: AnyRatio, share?: boolean) => string;
  /** What is known of a figure. */
  readonly figure: (figure: Pick<Known, 'point' | 'span'>, share?: boolean) => string;
  /** An interval by its bounds. */
  readonly span: (span: Interval, share?: boolean) => string;
}

/** The most digits behind the point that arithmetic shows. */
const DIGITS = 4;

const HUNDRED = /* @__PURE__ */ ratio(100, 1);

/** A writer in the marks of a language. */
export function writerIn(locale: Locale): Writer {
  const value = (number: AnyRatio, share = false) => {
    const shown = share ? multiplyRatios(number, HUNDRED) : number;
    return `${numberText(shown, locale)}${share ? '%' : ''}`;
  };
  const span = (within: Interval, share = false) => {
    const only = exactValue(within);
    if (only !== null) return value(only, share);
    const { low, high, lowOpen, highOpen } = within;
    if (low === null) return high === null ? '?' : `${highOpen ? '<' : '≤'} ${value(high, share)}`;
    if (high === null) return `${lowOpen ? '>' : '≥'} ${value(low, share)}`;
    return `${lowOpen ? '(' : '['}${value(low, share)}; ${value(high, share)}${highOpen ? ')' : ']'}`;
  };
  return {
    value,
    span,
    figure: ({ point, span: within }, share) => (point === null ? span(within, share) : value(point, share)),
  };
}

/** As few digits as tell the number, up to four and an ellipsis where there are more. */
function numberText(number: AnyRatio, locale: Locale): string {
  const [numerator, denominator] = ratioParts(number);
  for (let digits = 0; digits <= DIGITS; digits += 1) {
    if ((numerator * 10n ** BigInt(digits)) % denominator === 0n) return formatDecimal(number, { digits, locale });
  }
  const cut = formatDecimal(number, { digits: DIGITS, rounding: 'truncate', locale });
  // A cut to nothing would hide the sign.
  const lost =
    compareRatios(number, ratio(0, 1)) < 0 &&
    !decimal(number, { digits: DIGITS, rounding: 'truncate' }).startsWith('-');
  return `${lost ? '-' : ''}${cut}…`;
}
