import { type Condition, leastValues } from './least-values.js';

/** Figures that may change, under conditions on their values. */
export interface WholeProblem {
  /** As printed, or null: such a figure costs nothing. */
  readonly printed: readonly (bigint | null)[];
  readonly conditions: readonly Condition[];
}

/** The least change in all, and values of the figures for each way to it that was listed. */
export interface WholeAnswers {
  readonly sum: bigint;
  readonly answers: readonly (readonly bigint[])[];
  readonly complete: boolean;
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** How many cases are told apart for one set of figures before the search is given up. */
const MOST_CASES = 300;

type Bounds = readonly { readonly low: bigint; readonly high: bigint | null }[];

/** The least change in whole numbers of 0 or more, by branch and bound over exact simplex answers; null if there is none. */
export function leastWholeValues(
  problem: WholeProblem,
  limit: bigint | null,
  most: number,
): WholeAnswers | 'given-up' | null {
  const { printed } = problem;
  let sum = limit;
  let answers = new Map<string, readonly bigint[]>();
  let floor: bigint | null = null;
  const cases: Bounds[] = [printed.map(() => ({ low: 0n, high: null }))];
  for (let count = 0; cases.length > 0; count += 1) {
    if (answers.size > most && sum === floor) return { sum: sum!, answers: [...answers.values()], complete: false };
    if (count > MOST_CASES) return 'given-up';
    const bounds = cases.pop()!;
    const found = relaxed(problem, bounds);
    if (found === null) continue;
    const bound = roundedUp(found.sum, found.over);
    floor ??= bound;
    if (sum !== null && bound > sum) continue;
    const broken = found.values.findIndex((value) => value % found.over !== 0n || value > MOST * found.over);
    if (broken >= 0) {
      const value = found.values[broken]! / found.over;
      cases.push(narrowed(bounds, broken, value + 1n, MOST), narrowed(bounds, broken, 0n, value < MOST ? value : MOST));
      continue;
    }
    const values = found.values.map((value) => value / found.over);
    if (sum === null || bound < sum) answers = new Map();
    sum = bound;
    answers.set(values.filter((_, at) => printed[at] !== null).join(';'), values);
    // All other answers differ in some figure first.
    let rest = bounds;
    for (const [at, value] of values.entries()) {
      if (printed[at] === null) continue;
      cases.push(narrowed(rest, at, value + 1n, MOST));
      if (value > 0n) cases.push(narrowed(rest, at, 0n, value - 1n));
      rest = narrowed(rest, at, value, value);
    }
  }
  return answers.size === 0 ? null : { sum: sum!, answers: [...answers.values()], complete: true };
}

/** What the change is at least, found without asking for whole numbers; null if even so there is no answer. */
export function leastChangeBound(problem: WholeProblem): bigint | null {
  const found = relaxed(
    problem,
    problem.printed.map(() => ({ low: 0n, high: null })),
  );
  return found === null ? null : roundedUp(found.sum, found.over);
}

/** A sum of 0 or more, over a divisor, rounded up. */
function roundedUp(sum: bigint, over: bigint): bigint {
  return (sum + over - 1n) / over;
}

function narrowed(bounds: Bounds, figure: number, low: bigint, high: bigint): Bounds {
  return bounds.map((own, at) => {
    if (at !== figure) return own;
    return {
      low: low > own.low ? low : own.low,
      high: own.high !== null && own.high < high ? own.high : high,
    };
  });
}

/** The least change when values need not be whole: columns for the values, then what is above and below the print. */
function relaxed(
  { printed, conditions }: WholeProblem,
  bounds: Bounds,
): { readonly over: bigint; readonly sum: bigint; readonly values: readonly bigint[] } | null {
  const extra: { readonly figure: number; readonly times: readonly bigint[]; readonly equals: bigint }[] = [];
  for (const [figure, own] of printed.entries()) {
    if (own !== null) extra.push({ figure, times: [-1n, 1n], equals: own });
    const { low, high } = bounds[figure]!;
    if (low > 0n) extra.push({ figure, times: [-1n], equals: low });
    if (high !== null) extra.push({ figure, times: [1n], equals: high });
  }
  const width = extra.reduce((sum, { times }) => sum + times.length, printed.length);
  const blank = (): bigint[] => Array.from({ length: width }, () => 0n);
  const weights = blank();
  const rows = conditions.map(({ factors, equals }) => {
    return { factors: blank().map((zero, at) => factors[at] ?? zero), equals };
  });
  let column = printed.length;
  for (const { figure, times, equals } of extra) {
    const factors = blank();
    factors[figure] = 1n;
    for (const factor of times) {
      factors[column] = factor;
      if (times.length === 2) weights[column] = 1n;
      column += 1;
    }
    rows.push({ factors, equals });
  }
  const found = leastValues(weights, rows);
  if ('refutedBy' in found) return null;
  return { over: found.over, sum: found.sum, values: found.values.slice(0, printed.length) };
}
