import type { RateUnit, TotalUnit } from '../../src/comparison/index.js';
import { type Fraction, fraction, minus, over, plus, sumOf, times } from './fractions.js';

/** The parts of the change of a rate that one unit has: null where they hang on what is unknown. */
interface SlowParts {
  readonly rateEffect: Fraction | null;
  readonly mixEffect: Fraction | null;
  readonly entered: Fraction | null;
  readonly left: Fraction | null;
}

const ZERO = fraction(0);
const HALF = fraction(1, 2);
const PARTS = ['rateEffect', 'mixEffect', 'entered', 'left'] as const;

/** A unit in one of the periods; nothing counted of nothing is not there. */
function shareAndRate(units: readonly RateUnit[], id: string): { share: Fraction; rate: Fraction } | null {
  const unit = units.find((each) => each.id === id);
  if (unit === undefined || unit.whole === 0) return null;
  const whole = sumOf(units.map((each) => fraction(each.whole ?? 0)));
  return { share: over(fraction(unit.whole ?? 0), whole), rate: fraction(unit.part ?? 0, unit.whole ?? 1) };
}

function overall(units: readonly RateUnit[]): Fraction {
  return over(
    sumOf(units.map(({ part }) => fraction(part ?? 0))),
    sumOf(units.map(({ whole }) => fraction(whole ?? 0))),
  );
}

/** The change of a rate of which all is known, taken apart unit by unit as the formula is printed. */
export function slowDecomposeRate(before: readonly RateUnit[], after: readonly RateUnit[], from: 'zero' | 'mean') {
  const mean = from === 'zero' ? ZERO : times(HALF, plus(overall(before), overall(after)));
  const parts = (id: string): Record<keyof SlowParts, Fraction> => {
    const [one, two] = [shareAndRate(before, id), shareAndRate(after, id)];
    const none = { rateEffect: ZERO, mixEffect: ZERO, entered: ZERO, left: ZERO };
    if (one !== null && two !== null) {
      const shares = times(HALF, plus(one.share, two.share));
      const rates = times(HALF, plus(minus(one.rate, mean), minus(two.rate, mean)));
      const rateEffect = times(minus(two.rate, one.rate), shares);
      return { ...none, rateEffect, mixEffect: times(minus(two.share, one.share), rates) };
    }
    if (two !== null) return { ...none, entered: times(two.share, minus(two.rate, mean)) };
    if (one !== null) return { ...none, left: minus(ZERO, times(one.share, minus(one.rate, mean))) };
    return none;
  };
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const units = ids.map((id) => ({ id, ...parts(id) }));
  return {
    points: minus(overall(after), overall(before)),
    units,
    sums: Object.fromEntries(PARTS.map((part) => [part, sumOf(units.map((unit) => unit[part]))])) as Record<
      keyof SlowParts,
      Fraction
    >,
  };
}

/** The change of a total, unit by unit, with every rank counted anew. */
export function slowDecomposeTotal(before: readonly TotalUnit[], after: readonly TotalUnit[]) {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const valueIn = (list: readonly TotalUnit[], id: string): bigint =>
    list.filter((unit) => unit.id === id).reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n);
  const isIn = (list: readonly TotalUnit[], id: string): boolean => list.some((unit) => unit.id === id);
  const rows = ids.map((id) => {
    const difference = valueIn(after, id) - valueIn(before, id);
    const status = !isIn(before, id) ? 'entered' : !isIn(after, id) ? 'left' : 'stayed';
    return { id, status, difference, size: difference < 0n ? -difference : difference };
  });
  const total = rows.reduce((sum, { difference }) => sum + difference, 0n);
  const units = rows.map(({ id, status, difference, size }) => ({
    id,
    status,
    difference: Number(difference),
    share: total === 0n ? null : fraction(difference, total),
    rank: 1 + rows.filter((other) => other.size > size).length,
  }));
  const sumIn = (status: string): number =>
    Number(rows.filter((row) => row.status === status).reduce((sum, { difference }) => sum + difference, 0n));
  return {
    difference: Number(total),
    units: units.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    sums: { stayed: sumIn('stayed'), entered: sumIn('entered'), left: sumIn('left') },
  };
}
