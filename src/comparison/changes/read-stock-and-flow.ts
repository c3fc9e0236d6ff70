import type { IssueList } from '../../core/index.js';
import { checkCount } from './compare-counts.js';

type Path = readonly (string | number)[];

/**
 * A named flow.
 *
 * @category Stock and flow
 */
export interface NamedFlow {
  /** What it is called. */
  readonly name: string;
  /** How many came in or went out; `null` when unknown. */
  readonly count: number | null;
}

/** The checked items of a balance. */
export interface StockAndFlowItems {
  readonly opening: number | null;
  readonly inflows: readonly NamedFlow[];
  readonly outflows: readonly NamedFlow[];
  readonly closing: number | null;
}

const NO_ITEMS: StockAndFlowItems = { opening: null, inflows: [], outflows: [], closing: null };

/** Reads the items of a balance, and reports all their faults. */
export function readStockAndFlow(issues: IssueList, at: Path, input: unknown): StockAndFlowItems {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    issues.add(at, 'not-an-object', 'A balance is {opening, inflows, outflows, closing}.', input);
    return NO_ITEMS;
  }
  const given = input as Partial<Record<keyof StockAndFlowItems, unknown>>;
  return {
    opening: readCount(issues, [...at, 'opening'], given.opening),
    inflows: readFlows(issues, [...at, 'inflows'], given.inflows),
    outflows: readFlows(issues, [...at, 'outflows'], given.outflows),
    closing: readCount(issues, [...at, 'closing'], given.closing),
  };
}

/** What flows add up to; `null` when one is unknown. */
export function sumOfFlows(flows: readonly NamedFlow[]): bigint | null {
  return flows.some(({ count }) => count === null) ? null : knownSum(flows);
}

/** Reports sums beyond safe integers: one way in, one way out, and across. */
export function refuseUnsafe(
  issues: IssueList,
  at: Path,
  { opening, inflows, outflows, closing }: StockAndFlowItems,
): void {
  const sums = [
    ['inflows', BigInt(opening ?? 0) + knownSum(inflows)],
    ['outflows', BigInt(closing ?? 0) + knownSum(outflows)],
  ] as const;
  for (const [name, sum] of sums) {
    if (sum <= BigInt(Number.MAX_SAFE_INTEGER)) continue;
    const stock = name === 'inflows' ? 'opening' : 'closing';
    issues.add([...at, name], 'not-safe', `With the ${stock} stock they go beyond 2^53 − 1.`, Number(sum));
  }
}

function knownSum(flows: readonly NamedFlow[]): bigint {
  return flows.reduce((sum, { count }) => sum + BigInt(count ?? 0), 0n);
}

function readFlows(issues: IssueList, at: Path, flows: unknown): NamedFlow[] {
  if (flows === undefined) return [];
  if (typeof flows !== 'object' || flows === null || Array.isArray(flows)) {
    issues.add(at, 'not-flows', 'Flows are counts by name, such as { admitted: 56 }.', flows);
    return [];
  }
  return Object.entries(flows).map(([name, count]: [string, unknown]) => {
    if (name === '') issues.add([...at, name], 'empty-name', 'A flow has a name.', name);
    return { name, count: readCount(issues, [...at, name], count) };
  });
}

function readCount(issues: IssueList, path: Path, value: unknown): number | null {
  checkCount(issues, path, value);
  // `+ 0` turns a negative zero into zero, so that equal counts look equal.
  return typeof value === 'number' ? value + 0 : null;
}
