import {
  type AuditFinding,
  type AuditOptions,
  auditFigures,
  type Claim,
  type Interval,
  interval,
} from '../../src/audit/index.js';
import { type AnyRatio, ratio, ratioParts } from '../../src/core/index.js';

function fraction(value: AnyRatio | null): string {
  if (value === null) return '?';
  const [numerator, denominator] = ratioParts(value);
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return a === denominator ? String(numerator / a) : `${String(numerator / a)}/${String(denominator / a)}`;
}

/** Written as in mathematics: `(1; 2]`. */
export function written(span: Interval | null): string {
  if (span === null) return 'none';
  const [low, high] = [span.low, span.high].map((end) => (end === null ? '' : fraction(end)));
  return `${span.lowOpen ? '(' : '['}${low!}; ${high!}${span.highOpen ? ')' : ']'}`;
}

/**
 * All that is found of one claim, a line for each thing: the verdict with what was computed and by how much print is
 * off, the arithmetic, the readings, the counts implied, the totals that break.
 */
export function told(claim: Claim, options: AuditOptions = { locale: 'vi' }): string[] {
  const [finding] = auditFigures([claim], options);
  const { verdict, method, computed, residual, arithmetic, readings, implied, breaks }: AuditFinding = finding!;
  return [
    `${verdict}: ${method} = ${written(computed)}, ${fraction(residual)} off`,
    ...arithmetic,
    ...readings.map((each) => {
      const how = `${each.reading} (${each.assumes}), ${each.printing.join('/')}${each.certain ? '' : ', perhaps'}`;
      const what = `${each.figure === null ? '' : `, ${each.figure}`}${each.value === null ? '' : ` ${fraction(each.value)}`}`;
      return `${how}${what}: ${each.arithmetic}`;
    }),
    ...implied.map((each) => {
      const counts = `${String(each.lowest)}..${String(each.highest)}, ${String(each.count)}`;
      return `${each.figure} by ${each.reading}, ${each.rounding}: ${written(each.interval)} ${counts}`;
    }),
    ...breaks.map(({ id, printed, sum, residual: off, below }) => {
      return `${id}: ${written(printed)} against ${written(sum)}, ${fraction(off)} off; below: ${below.join(' ')}`;
    }),
  ];
}

/** A figure of which only the ends are known. */
export function between(low: number, high: number): Interval {
  return interval(ratio(low, 1), ratio(high, 1));
}
