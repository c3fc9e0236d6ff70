import { MET, NOT_MET, UNKNOWN } from './verdict.js';

/**
 * The bounds that a condition can set, each the name of a field.
 *
 * @category Rules
 */
export const OPERATORS = ['lessThan', 'atMost', 'atLeast', 'moreThan', 'equals'] as const;

/**
 * How a condition's value stands to its threshold: `lessThan` and `moreThan` are strict, `atMost` and `atLeast`
 * include the threshold.
 *
 * @category Explaining
 */
export type Operator = (typeof OPERATORS)[number];

/** Where a value lies: below the threshold, at it, above it. */
export type Sign = -1 | 0 | 1;

/** Whether each operator holds below, at and above the threshold. */
const HOLDS: Readonly<Record<Operator, readonly [below: boolean, at: boolean, above: boolean]>> = {
  lessThan: [true, false, false],
  atMost: [true, true, false],
  atLeast: [false, true, true],
  moreThan: [false, false, true],
  equals: [false, true, false],
};

/** Whether an operator holds of one value. */
export function holdsAt(operator: Operator, sign: Sign): boolean {
  return HOLDS[operator][sign + 1]!;
}

/** The verdict over every value from the lowest, which lies on one side of the threshold, to the highest. */
export function settle(operator: Operator, lowest: Sign, highest: Sign): number {
  const between = HOLDS[operator].slice(lowest + 1, highest + 2);
  return between.every((holds) => holds) ? MET : between.includes(true) ? UNKNOWN : NOT_MET;
}

/** {@link settle} for every pair of signs, at `settleIndex(lowest, highest)`: columns look verdicts up. */
export function settleTable(operator: Operator): Uint8Array {
  const table = new Uint8Array(9);
  const signs: readonly Sign[] = [-1, 0, 1];
  for (const low of signs) for (const high of signs) table[settleIndex(low, high)] = settle(operator, low, high);
  return table;
}

/** Where a pair of signs stands in a {@link settleTable}. */
export function settleIndex(lowest: number, highest: number): number {
  return lowest * 3 + highest + 4;
}

/** The sign of a difference. */
export function signOf(value: number, threshold: number): Sign {
  return value < threshold ? -1 : value > threshold ? 1 : 0;
}

/** The one bound that a checked condition sets. */
export function boundOf<T>(condition: Readonly<Partial<Record<Operator, T | undefined>>>): {
  readonly operator: Operator;
  readonly threshold: T;
} {
  const operator = OPERATORS.find((each) => condition[each] !== undefined)!;
  return { operator, threshold: condition[operator]! };
}
