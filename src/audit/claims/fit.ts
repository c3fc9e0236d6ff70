import type { AnyRatio, Rounding } from '../../core/index.js';
import type { Interval } from '../figures/interval.js';
import { common, exactValue, holds, isWithin } from '../figures/interval-relations.js';
import { isRounded, roundingsThatPrint, spanOfAny } from '../figures/printing.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Printing } from './finding.js';

/** What the other figures of a claim give. */
export interface Computed {
  /** The one number that they give as they stand, or `null`. */
  readonly point: AnyRatio | null;
  /** Every number that the true figures may give. */
  readonly span: Interval;
}

/** How a computed value agrees with a printed one. */
export interface Fit {
  readonly printing: readonly Printing[];
  readonly certain: boolean;
}

/** What is sure: the figures agree to the last one. */
export const SURE: Fit = { printing: ['exact'], certain: true };

/** A computed value that is one number and nothing else. */
export function computedExactly(value: AnyRatio): Computed {
  return { point: value, span: { low: value, high: value, lowOpen: false, highOpen: false } };
}

/**
 * Whether a computed value can have been printed as the number is, and how; `null` where it cannot.
 *
 * A quotient is rounded when it is printed without digits too; a sum of counts is a count.
 */
export function fitOf(
  number: PublishedNumber,
  { point, span }: Computed,
  roundings: readonly Rounding[],
  isQuotient: boolean,
): Fit | null {
  const isPlain = number.word === 'exactly' && number.parts === null;
  if (point !== null) {
    const printing = isPlain
      ? plainPrintings(number, point, roundings)
      : holds(number.interval, point)
        ? (['as-worded'] as const)
        : [];
    if (printing.length > 0) return { printing, certain: true };
  }
  if (point !== null && exactValue(span) !== null) return null;
  const printed = isPlain && (isQuotient || isRounded(number)) ? spanOfAny(number, roundings) : number.interval;
  if (common(printed, span) === null) return null;
  return { printing: [point === null ? 'as-worded' : 'inputs-rounded'], certain: isWithin(span, printed) };
}

function plainPrintings(number: PublishedNumber, value: AnyRatio, roundings: readonly Rounding[]): Printing[] {
  const by = roundingsThatPrint(number, value, roundings);
  if (!holds(number.interval, value)) return by;
  // Of a whole count every rounding makes the same.
  return isRounded(number) ? ['exact', ...by] : ['exact'];
}
