import { type Fraction, fraction, minus, over, times } from './fractions.js';
import { daysFrom } from './slow-days.js';

type Span = readonly [first: string, last: string];

/** What is published: the number of a span of days. */
export interface SlowTotal {
  readonly span: Span;
  readonly value: number;
}

/**
 * What known totals settle of the days of a span: the sum of any of them, each so many times, that leaves exactly these
 * days. Found as equations are at school: unknown is what each day had, known is the sum of each span.
 */
export function slowCount(totals: readonly SlowTotal[], span: Span): number | null {
  // Days that no span tells apart are one unknown.
  const spans = [span, ...totals.map((total) => total.span)];
  const first = spans.map(([day]) => day).sort()[0] ?? '';
  const last =
    spans
      .map(([, day]) => day)
      .sort()
      .at(-1) ?? '';
  const rowOf = ([from, to]: Span, day: string): bigint => (from <= day && day <= to ? 1n : 0n);
  const kinds = new Map(
    daysFrom(first, last).map((day) => {
      const column = spans.map((each) => rowOf(each, day));
      return [column.join(), column];
    }),
  );
  const columns = [...kinds.values()];
  const rows = totals.map(({ value }, at) => [
    ...columns.map((column) => fraction(column[at + 1] ?? 0n)),
    fraction(value),
  ]);
  let wanted = [...columns.map((column) => fraction(column[0] ?? 0n)), fraction(0)];
  const less = (row: readonly Fraction[], other: readonly Fraction[], factor: Fraction): Fraction[] =>
    row.map((value, at) => {
      const { n, d } = minus(value, times(other[at] ?? fraction(0), factor));
      return n % d === 0n ? fraction(n / d) : { n, d };
    });
  for (let column = 0; column < columns.length; column += 1) {
    const at = rows.findIndex((row) => row[column]?.n !== 0n);
    const [pivot] = at < 0 ? [] : rows.splice(at, 1);
    if (pivot === undefined) continue;
    const factorOf = (row: readonly Fraction[]): Fraction =>
      over(row[column] ?? fraction(0), pivot[column] ?? fraction(1));
    rows.forEach((row, i) => {
      rows[i] = less(row, pivot, factorOf(row));
    });
    wanted = less(wanted, pivot, factorOf(wanted));
  }
  if (wanted.slice(0, -1).some(({ n }) => n !== 0n)) return null;
  const sum = wanted.at(-1) ?? fraction(0);
  return Number(-sum.n / sum.d);
}
