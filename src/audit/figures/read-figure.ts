import { type AnyRatio, isRatio, type Locale, type Rounding } from '../../core/index.js';
import type { ClaimFigure } from './claim-figure.js';
import { endsOf, type Interval } from './interval.js';
import { exactValue } from './interval-relations.js';
import { isRounded, spanOfAny } from './printing.js';
import type { PublishedNumber } from './published-number.js';
import { readPublished } from './read-published.js';

/** A figure of a claim as far as it is known. */
export interface Known {
  /** The number as it stands, `null` where it is an interval. */
  readonly point: AnyRatio | null;
  /** Every true value that it can stand for. */
  readonly span: Interval;
  /** Whether it is a share: per cent, points, a part of a whole, or a ratio that is no whole number. */
  readonly isShare: boolean;
  /** The whole that its part is unknown of, otherwise `null`. */
  readonly unknownOf: number | null;
}

/** How printed figures of a claim are read. */
export interface ReadingContext {
  readonly locale: Locale | undefined;
  readonly near: AnyRatio;
  readonly roundings: readonly Rounding[];
}

/** Why a figure cannot be read. */
export interface FigureFault {
  readonly code: string;
  readonly message: string;
}

/** Reads a figure of the right shape. */
export function readFigure(figure: ClaimFigure, context: ReadingContext): Known | FigureFault {
  if (typeof figure === 'number') return exact({ numerator: figure, denominator: 1 }, false);
  if (typeof figure === 'string') {
    const number = readPrinted(figure, context);
    return 'message' in number ? number : known(number, context);
  }
  if (isRatio(figure)) return exact(figure, Number(figure.denominator) !== 1);
  if ('part' in figure) {
    const { part, whole } = figure;
    if (part !== null) return exact({ numerator: part, denominator: whole }, true);
    return { point: null, span: SHARES, isShare: true, unknownOf: whole };
  }
  const { low, high, lowOpen, highOpen } = figure;
  const span = endsOf(low, high, lowOpen, highOpen);
  if (span === null) return { code: 'empty-interval', message: 'No number lies between these ends.' };
  return { point: exactValue(span), span, isShare: false, unknownOf: null };
}

/** Reads a printed number of a claim: text with its words, or a whole number. */
export function readPrinted(printed: number | string, context: ReadingContext): PublishedNumber | FigureFault {
  const read = readPublished(String(printed), context.locale, context.near);
  if ('code' in read) return read;
  const [number, other] = read.numbers as [PublishedNumber, PublishedNumber?];
  if (other === undefined) return number;
  const message = `Vietnamese reads ${number.decimal} and English ${other.decimal}: say which is meant by locale.`;
  return { code: 'ambiguous-number', message };
}

/** Whether reading gave a fault. */
export function isFault(read: object): read is FigureFault {
  return 'message' in read;
}

/** What a printed number says of the true value. */
export function known(number: PublishedNumber, { roundings }: ReadingContext): Known {
  const rounded = isRounded(number);
  const span = rounded ? spanOfAny(number, roundings) : number.interval;
  const isShare = number.unit === 'percent' || number.unit === 'points' || number.unit === 'part-of-whole';
  return { point: number.word === 'exactly' ? number.value : exactValue(span), span, isShare, unknownOf: null };
}

const SHARES: Interval = {
  low: { numerator: 0, denominator: 1 },
  high: { numerator: 1, denominator: 1 },
  lowOpen: false,
  highOpen: false,
};

function exact(value: AnyRatio, isShare: boolean): Known {
  return {
    point: value,
    span: { low: value, high: value, lowOpen: false, highOpen: false },
    isShare,
    unknownOf: null,
  };
}
