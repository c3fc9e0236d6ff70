import { attempt, IssueList, type Result } from '../../core/index.js';
import { type Balance, balanceOf, type UnknownItem } from './balance.js';
import {
  type NamedFlow,
  readStockAndFlow,
  refuseUnsafe,
  type StockAndFlowItems,
  sumOfFlows,
} from './read-stock-and-flow.js';

/**
 * A stock at two times, and what is known to have come in and gone out between them.
 *
 * @category Stock and flow
 */
export interface StockAndFlowInput {
  /** The stock at the start: a whole number of 0 or more; `null` when unknown. */
  readonly opening: number | null;
  /** What came in, by name, such as `{ admitted: 56 }`; `null` when unknown; none unless told. */
  readonly inflows?: Readonly<Record<string, number | null>> | undefined;
  /** What went out, by name, such as `{ left: 3 }`; `null` when unknown; none unless told. */
  readonly outflows?: Readonly<Record<string, number | null>> | undefined;
  /** The stock at the end; `null` when unknown. */
  readonly closing: number | null;
}

/**
 * A balance of stock and flow: what the closing stock should be, and what is not accounted for.
 *
 * @category Stock and flow
 */
export interface StockAndFlow {
  /** The stock at the start; `null` when unknown. */
  readonly opening: number | null;
  /** What came in, as listed. */
  readonly inflows: readonly NamedFlow[];
  /** What went out, as listed. */
  readonly outflows: readonly NamedFlow[];
  /** The stock at the end; `null` when unknown. */
  readonly closing: number | null;
  /** All inflows together; `null` when one is unknown. */
  readonly inflow: number | null;
  /** All outflows together; `null` when one is unknown. */
  readonly outflow: number | null;
  /** opening + inflow − outflow; `null` when one is unknown. */
  readonly expected: number | null;
  /** closing − expected, what the named flows do not account for; `null` when an item is unknown. */
  readonly residual: number | null;
  /** Between which counts the residual lies, whatever the unknown items are; `null` where nothing limits it. */
  readonly residualBounds: { readonly lowest: number | null; readonly highest: number | null };
  /**
   * `balanced`; `net-inflow` or `net-outflow` where more came in or went out than is named, whatever the unknown items
   * are; `open` where counts of the unknown items make it balance.
   */
  readonly reading: 'balanced' | 'net-inflow' | 'net-outflow' | 'open';
  /** The items that are unknown, each with what it can be if nothing else is missing. */
  readonly unknown: readonly UnknownItem[];
  /** What the unknown items add up to if nothing else is missing, outflows and closing with a minus; `null` if none. */
  readonly unknownNet: number | null;
}

/**
 * Balances a stock: opening + inflows − outflows = closing, or by how much it does not.
 *
 * What the named flows leave unaccounted for is the residual, closing − (opening + inflows − outflows): below 0 it is a
 * net outflow that nobody named, above 0 a net inflow. Of flows both ways only the net shows: a net outflow of 3 may be
 * 5 who left and 2 who came.
 *
 * An unknown item is never read as 0. For each the result says what it can be if nothing else is missing: a single
 * unknown exactly, several as an interval.
 *
 * @param input - `opening`, `inflows`, `outflows` and `closing`: counts of 0 or more, `null` when unknown.
 * @returns The items, their sums (counts), the residual and how to read it.
 * @throws An `InvalidInputError` with `not-an-object`, `not-flows`, `empty-name`, `not-an-integer`, `negative`,
 *   `not-safe` where a sum is beyond 2^53 − 1.
 * @example Members of Luân Giói, 2016 to May 2018: 221 and 56 admitted make 277, stated 274
 * ```ts
 * import { stockAndFlow } from 'chibo/comparison';
 *
 * const members = stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 });
 * members.expected; // => 277
 * members.residual; // => -3
 * members.reading; // => 'net-outflow'
 * stockAndFlow({ opening: 1.5, inflows: { admitted: -1 }, closing: null }); // throws InvalidInputError
 * ```
 * @example What is unknown, and what it must be
 * ```ts
 * import { stockAndFlow } from 'chibo/comparison';
 *
 * const known = { opening: 221, inflows: { admitted: 56 }, closing: 274 };
 * const one = stockAndFlow({ ...known, outflows: { left: null } });
 * one.residual; // => null
 * one.unknown; // => [{ item: 'outflow', name: 'left', lowest: 3, highest: 3 }]
 * const two = stockAndFlow({ ...known, outflows: { transferred: null, died: null } });
 * two.unknown.map((each) => [each.name, each.lowest, each.highest]); // => [['transferred', 0, 3], ['died', 0, 3]]
 * two.unknownNet; // => -3
 * const wrongSide = stockAndFlow({ ...known, inflows: { admitted: 56, transferred: null } });
 * wrongSide.reading; // => 'net-outflow'
 * wrongSide.residualBounds; // => { lowest: null, highest: -3 }
 * ```
 * @category Stock and flow
 */
export function stockAndFlow(input: StockAndFlowInput): StockAndFlow {
  const issues = new IssueList('stockAndFlow');
  const items = readStockAndFlow(issues, [], input);
  issues.throwIfAny();
  refuseUnsafe(issues, [], items);
  issues.throwIfAny();
  return balanced(items);
}

/**
 * Balances a stock, and returns the error instead of throwing it.
 *
 * @param input - As for {@link stockAndFlow}.
 * @returns The balance under `data`, or what {@link stockAndFlow} would throw under `error`.
 * @example
 * ```ts
 * import { tryStockAndFlow } from 'chibo/comparison';
 *
 * tryStockAndFlow({ opening: 221, closing: 274 }).success; // => true
 * tryStockAndFlow({ opening: -221, closing: 274 }).success; // => false
 * ```
 * @category Stock and flow
 */
export function tryStockAndFlow(input: StockAndFlowInput): Result<StockAndFlow> {
  return attempt(() => stockAndFlow(input));
}

/** Balances checked items of which no sum is beyond safe integers. */
export function balanced({ opening, inflows, outflows, closing }: StockAndFlowItems): StockAndFlow {
  const balance = balanceOf([
    { item: 'opening', name: null, count: opening },
    ...inflows.map((flow) => ({ item: 'inflow' as const, ...flow })),
    ...outflows.map((flow) => ({ item: 'outflow' as const, ...flow })),
    { item: 'closing', name: null, count: closing },
  ]);
  const [inflow, outflow] = [sumOfFlows(inflows), sumOfFlows(outflows)];
  const isSettled = balance.unknown.length === 0;
  return {
    opening,
    inflows,
    outflows,
    closing,
    inflow: numberOf(inflow),
    outflow: numberOf(outflow),
    expected:
      opening === null || inflow === null || outflow === null ? null : Number(BigInt(opening) + inflow - outflow),
    residual: isSettled ? Number(balance.open) : null,
    residualBounds: { lowest: numberOf(balance.lowest), highest: numberOf(balance.highest) },
    reading: readingOf(balance),
    unknown: balance.unknown,
    unknownNet: isSettled ? null : Number(balance.open),
  };
}

function readingOf({ lowest, highest, unknown }: Balance): StockAndFlow['reading'] {
  if ((highest ?? 0n) < 0n) return 'net-outflow';
  if ((lowest ?? 0n) > 0n) return 'net-inflow';
  return unknown.length === 0 ? 'balanced' : 'open';
}

function numberOf(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}
