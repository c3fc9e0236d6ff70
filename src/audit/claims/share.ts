import { type AnyRatio, divideRatios, ratio, subtractRatios } from '../../core/index.js';
import { exactly } from '../figures/interval.js';
import { differenceOf, quotientOf } from '../figures/interval-arithmetic.js';
import type { Known } from '../figures/read-figure.js';
import type { ClaimReader } from './draft.js';
import type { Computed } from './fit.js';

/** Which share of two figures is printed. */
export type ShareOf = 'part' | 'complement' | 'excess';

const ONE = /* @__PURE__ */ ratio(1, 1);

/** The share that two figures make; `null` where the whole may be 0. */
export function shareOf(part: Known, whole: Known, of: ShareOf): Computed | null {
  const quotient = quotientOf(part.span, whole.span);
  if (quotient === null) return null;
  const point = part.point === null || whole.point === null ? null : divideRatios(part.point, whole.point);
  const one = exactly(ONE);
  if (of === 'part') return { point, span: quotient };
  const less = (left: AnyRatio | null, right: AnyRatio | null) =>
    left === null || right === null ? null : subtractRatios(left, right);
  return of === 'complement'
    ? { point: less(ONE, point), span: differenceOf(one, quotient) }
    : { point: less(point, ONE), span: differenceOf(quotient, one) };
}

/** The arithmetic of a share, in one line. */
export function shareText(
  part: Known,
  whole: Known,
  of: ShareOf,
  computed: Computed | null,
  reader: ClaimReader,
): string {
  const { write } = reader;
  const [k, n] = [write.figure(part), write.figure(whole)];
  const result = computed === null ? '?' : write.figure(computed, true);
  if (of === 'complement') return `(${n} − ${k}) ÷ ${n} = ${result}`;
  return of === 'excess' ? `(${k} − ${n}) ÷ ${n} = ${result}` : `${k} ÷ ${n} = ${result}`;
}
