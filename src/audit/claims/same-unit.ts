import type { AnyRatio } from '../../core/index.js';
import { hundredth } from '../figures/as-share.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';

/** A figure beside a printed share: a bare number there is in per cent too. */
export function inUnitOf(printed: PublishedNumber, figure: Known): Known {
  if (figure.isShare || (printed.unit !== 'percent' && printed.unit !== 'points')) return figure;
  const end = (value: AnyRatio | null) => (value === null ? null : hundredth(value));
  const { low, high } = figure.span;
  const span = { ...figure.span, low: end(low), high: end(high) };
  return { ...figure, point: end(figure.point), span, isShare: true };
}
