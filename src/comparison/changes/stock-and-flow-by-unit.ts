import { attempt, IssueList, type Result } from '../../core/index.js';
import { type NamedFlow, readStockAndFlow, refuseUnsafe } from './read-stock-and-flow.js';
import { readIds } from './read-units.js';
import { balanced, type StockAndFlow, type StockAndFlowInput } from './stock-and-flow.js';
import { addUnits, againstTotal, type ItemOfUnits, sumItems, type UnitItems } from './units-and-total.js';

/**
 * The stock and flow of one unit.
 *
 * @category Stock and flow
 */
export interface UnitStockAndFlowInput extends StockAndFlowInput {
  /** The unit's id. */
  readonly id: string;
}

/**
 * The balances of units, of all of them together, and of the total that was stated.
 *
 * @category Stock and flow
 */
export interface StockAndFlowOfUnits {
  /** Each unit's balance, in the order of the list. */
  readonly units: readonly ({ readonly id: string } & StockAndFlow)[];
  /** The balance of the units' items added up; an item is unknown where that of a unit is. */
  readonly sum: StockAndFlow;
  /** The balance of the stated total; `null` if none was stated. */
  readonly total: StockAndFlow | null;
  /** Each item of the units against the stated total. */
  readonly items: readonly ItemOfUnits[];
  /** Whether units and total agree: as the item that does worst; `cannot-tell` without a stated total. */
  readonly verdict: 'holds' | 'fails' | 'cannot-tell';
}

/**
 * Balances a stock unit by unit and in total, and says whether the units add up to the total.
 *
 * Every unit states the same flows: one that had none of a flow states 0, one that does not know `null`, because a flow
 * left out could be either. Residuals add up as flows do: that of the sum is the sum of the units' residuals.
 *
 * @param units - The units, each with its id and items; counts of 0 or more, `null` when unknown.
 * @param options - `total`: what was stated for all units together, if anything was.
 * @returns Each unit's balance, that of the sum, that of the stated total, and each item of the units against it.
 * @throws An `InvalidInputError` with the codes of `stockAndFlow`, and `not-a-list`, `empty-id`, `duplicate-id`,
 *   `missing-flow` where a unit leaves out a flow that another states, `not-options`.
 * @example Two communes and their district
 * ```ts
 * import { stockAndFlowByUnit } from 'chibo/comparison';
 *
 * const { units, sum, items, verdict } = stockAndFlowByUnit(
 *   [
 *     { id: 'A', opening: 221, inflows: { admitted: 56 }, closing: 274 },
 *     { id: 'B', opening: 100, inflows: { admitted: 43 }, closing: null },
 *   ],
 *   { total: { opening: 321, inflows: { admitted: 99 }, closing: 415 } },
 * );
 * units[0]?.residual; // => -3
 * sum.expected; // => 420
 * items.map((each) => [each.item, each.verdict, each.rest]);
 * // => [['opening', 'holds', 0], ['inflow', 'holds', 0], ['closing', 'cannot-tell', 141]]
 * verdict; // => 'cannot-tell'
 * ```
 * @example A flow that only one unit states
 * ```ts
 * import { stockAndFlowByUnit } from 'chibo/comparison';
 *
 * stockAndFlowByUnit([
 *   { id: 'A', opening: 1, inflows: { admitted: 1 }, closing: 2 },
 *   { id: 'B', opening: 1, closing: 1 },
 * ]); // throws InvalidInputError
 * ```
 * @category Stock and flow
 */
export function stockAndFlowByUnit(
  units: readonly UnitStockAndFlowInput[],
  options: { readonly total?: StockAndFlowInput | undefined } = {},
): StockAndFlowOfUnits {
  const issues = new IssueList('stockAndFlowByUnit');
  const read = readUnitItems(issues, units);
  if (typeof options !== 'object' || (options as unknown) === null) {
    issues.add(['options'], 'not-options', 'The options are {total}.', options);
    throw issues.toError();
  }
  const path = ['options', 'total'];
  const stated = options.total === undefined ? null : readStockAndFlow(issues, path, options.total);
  issues.throwIfAny();
  for (const [at, unit] of read.entries()) refuseUnsafe(issues, ['units', at], unit);
  if (stated !== null) refuseUnsafe(issues, path, stated);
  issues.throwIfAny();
  const added = addUnits(issues, read);
  const sum = sumItems(added);
  refuseUnsafe(issues, ['units'], sum);
  issues.throwIfAny();
  const items = againstTotal(added, stated);
  return {
    units: read.map(({ id, ...unit }) => ({ id, ...balanced(unit) })),
    sum: balanced(sum),
    total: stated === null ? null : balanced(stated),
    items,
    verdict: VERDICTS.find((verdict) => items.some((item) => item.verdict === verdict)) ?? 'cannot-tell',
  };
}

/**
 * Balances a stock unit by unit, and returns the error instead of throwing it.
 *
 * @param units - As for {@link stockAndFlowByUnit}.
 * @param options - `total`: what was stated for all units together.
 * @returns The balances under `data`, or what {@link stockAndFlowByUnit} would throw under `error`.
 * @example
 * ```ts
 * import { tryStockAndFlowByUnit } from 'chibo/comparison';
 *
 * tryStockAndFlowByUnit([{ id: 'A', opening: 1, closing: 2 }]).success; // => true
 * tryStockAndFlowByUnit([{ id: '', opening: 1, closing: 2 }]).success; // => false
 * ```
 * @category Stock and flow
 */
export function tryStockAndFlowByUnit(
  units: readonly UnitStockAndFlowInput[],
  options: { readonly total?: StockAndFlowInput | undefined } = {},
): Result<StockAndFlowOfUnits> {
  return attempt(() => stockAndFlowByUnit(units, options));
}

const VERDICTS = ['fails', 'cannot-tell', 'holds'] as const;

function readUnitItems(issues: IssueList, units: unknown): UnitItems[] {
  if (!Array.isArray(units)) {
    issues.add(['units'], 'not-a-list', 'The units are a list.', units);
    return [];
  }
  const ids = readIds(issues, ['units'], units);
  const read = Array.from<unknown>(units).flatMap((unit, at) =>
    typeof unit === 'object' && unit !== null
      ? [{ at, id: ids[at]!, ...readStockAndFlow(issues, ['units', at], unit) }]
      : [],
  );
  for (const side of ['inflows', 'outflows'] as const) {
    const names = namesOf(read.map((unit) => unit[side]));
    for (const { at, ...unit } of read) {
      const own = new Set(unit[side].map(({ name }) => name));
      for (const name of names) {
        if (own.has(name)) continue;
        const message = 'Another unit states this flow: state 0 for none, null for unknown.';
        issues.add(['units', at, side, name], 'missing-flow', message, undefined);
      }
    }
  }
  return read;
}

function namesOf(lists: readonly (readonly NamedFlow[])[]): string[] {
  return [...new Set(lists.flatMap((flows) => flows.map(({ name }) => name)))];
}
