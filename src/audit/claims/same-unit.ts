import { type AnyRatio, divideRatios, ratio } from '../../core/index.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';

const HUNDRED = /* @__PURE__ */ ratio(100, 1);

/** A figure beside a printed share: a bare number there is in per cent too. */
export function inUnitOf(printed: PublishedNumber, figure: Known): Known {
  if (figure.isShare || (printed.unit !== 'percent' && printed.unit !== 'points')) return figure;
  const hundredth = (value: AnyRatio | null) => (value === null ? null : divideRatios(value, HUNDRED));
  const { low, high } = figure.span;
  const span = { ...figure.span, low: hundredth(low), high: hundredth(high) };
  return { ...figure, point: hundredth(figure.point), span, isShare: true };
}
