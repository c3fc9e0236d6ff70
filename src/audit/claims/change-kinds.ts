import { type AnyRatio, compareRatios, divideRatios, negateRatio, ratio, subtractRatios } from '../../core/index.js';
import { exactly } from '../figures/interval.js';
import { differenceOf, quotientOf } from '../figures/interval-arithmetic.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import { type ClaimReader, residualOf } from './draft.js';
import type { ReadingName } from './finding.js';
import { type Computed, type Fit, fitOf } from './fit.js';

/** What a printed change can mean. */
export type ChangeKind = Extract<
  ReadingName,
  'relative' | 'points' | 'difference' | 'share-of-before' | 'times' | 'times-more'
>;

const ZERO = /* @__PURE__ */ ratio(0, 1);
const ONE = /* @__PURE__ */ ratio(1, 1);

/** A change of one kind between two figures; `null` where there is nothing to divide by. */
export function changeOf(kind: ChangeKind, before: Known, after: Known): Computed | null {
  if (kind === 'points' || kind === 'difference') {
    const point = before.point === null || after.point === null ? null : subtractRatios(after.point, before.point);
    return { point, span: differenceOf(after.span, before.span) };
  }
  const quotient = quotientOf(after.span, before.span);
  if (quotient === null) return null;
  const times = before.point === null || after.point === null ? null : divideRatios(after.point, before.point);
  if (kind === 'share-of-before' || kind === 'times') return { point: times, span: quotient };
  return { point: times === null ? null : subtractRatios(times, ONE), span: differenceOf(quotient, exactly(ONE)) };
}

/** The arithmetic of a change, in one line. */
export function changeText(
  kind: ChangeKind,
  before: Known,
  after: Known,
  computed: Computed | null,
  { write }: ClaimReader,
): string {
  const share = before.isShare && after.isShare;
  const [b, a] = [write.figure(before, share), write.figure(after, share)];
  const inShare = kind === 'relative' || kind === 'share-of-before' || (kind === 'points' && share);
  const result = computed === null ? '?' : write.figure(computed, inShare);
  if (kind === 'points' || kind === 'difference') return `${a} − ${b} = ${result}`;
  return kind === 'share-of-before' || kind === 'times'
    ? `${a} ÷ ${b} = ${result}`
    : `(${a} − ${b}) ÷ ${b} = ${result}`;
}

/** Whether a change can have been printed so: without a sign and a word of direction its size is meant. */
export function fitOfChange(
  printed: PublishedNumber,
  computed: Computed,
  kind: ChangeKind,
  { roundings }: ClaimReader,
): Fit | null {
  const fits = (each: Computed) => fitOf(printed, each, roundings, kind !== 'difference');
  if (hasSign(printed, kind)) return fits(computed);
  const down = turnedRound(computed);
  return printed.direction === 'down' ? fits(down) : (fits(computed) ?? fits(down));
}

/** Printed less computed, where both are one number; the printed size of a fall counts as below 0. */
export function residualOfChange(printed: PublishedNumber, computed: Computed, kind: ChangeKind): AnyRatio | null {
  const fell = computed.point !== null && compareRatios(computed.point, ZERO) < 0;
  if (hasSign(printed, kind) || !(printed.direction === 'down' || fell)) return residualOf(printed, computed);
  const bySize = residualOf(printed, turnedRound(computed));
  return bySize === null ? null : negateRatio(bySize);
}

/** Whether what is printed is not the mere size of a change that may be a fall. */
function hasSign({ value, direction }: PublishedNumber, kind: ChangeKind): boolean {
  return kind === 'times' || kind === 'share-of-before' || direction === 'up' || compareRatios(value, ZERO) < 0;
}

function turnedRound({ point, span }: Computed): Computed {
  return { point: point === null ? null : negateRatio(point), span: differenceOf(exactly(ZERO), span) };
}
