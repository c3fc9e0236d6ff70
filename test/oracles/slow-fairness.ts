import { type Fraction, fraction, minus, order, over, sumOf, times } from './fractions.js';

interface SlowEnd {
  readonly ids: readonly string[];
  readonly by: Fraction;
}

/** The claims of which a number is largest, and how large it is. */
function largest(ids: readonly string[], numbers: readonly Fraction[]): SlowEnd | null {
  const best = numbers.find((number) => numbers.every((other) => order(number, other) >= 0));
  if (best === undefined) return null;
  return { ids: ids.filter((_, i) => order(numbers[i] ?? fraction(0), best) === 0).sort(), by: best };
}

const negative = ({ n, d }: Fraction): Fraction => fraction(-n, d);
const aboveZero = (end: SlowEnd | null): SlowEnd | null => (end !== null && end.by.n > 0n ? end : null);

/** How far quotas are from exact shares, by the formulas in whole numbers; null without places or weights. */
export function slowFairness(ids: readonly string[], weights: readonly bigint[], quotas: readonly number[]) {
  const weight = fraction(weights.reduce((a, b) => a + b, 0n));
  const places = sumOf(quotas.map((quota) => fraction(quota)));
  if (weight.n === 0n || places.n === 0n) return null;
  const gaps = weights.map((each, i) => minus(over(fraction(quotas[i] ?? 0), places), over(fraction(each), weight)));
  const heavy = ids.filter((_, i) => (weights[i] ?? 0n) > 0n);
  const rates = weights.flatMap((each, i) =>
    each === 0n ? [] : [over(times(fraction(quotas[i] ?? 0), weight), times(fraction(each), places))],
  );
  const least = largest(heavy, rates.map(negative));
  return {
    square: times(sumOf(gaps.map((gap) => times(gap, gap))), fraction(1, 2)),
    loosemoreHanby: times(sumOf(gaps.map((gap) => (gap.n < 0n ? negative(gap) : gap))), fraction(1, 2)),
    over: aboveZero(
      largest(
        ids,
        gaps.map((gap) => times(gap, places)),
      ),
    ),
    under: aboveZero(
      largest(
        ids,
        gaps.map((gap) => times(negative(gap), places)),
      ),
    ),
    mostPerWeight: largest(heavy, rates),
    leastPerWeight: least === null ? null : { ids: least.ids, by: negative(least.by) },
  };
}
