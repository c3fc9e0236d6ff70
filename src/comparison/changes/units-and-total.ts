import type { IssueList } from '../../core/index.js';
import type { NamedFlow, StockAndFlowItems } from './read-stock-and-flow.js';

/**
 * One item of the units together, against what was stated for all of them.
 *
 * @category Stock and flow
 */
export interface ItemOfUnits {
  /** Which item. */
  readonly item: 'opening' | 'inflow' | 'outflow' | 'closing';
  /** The name of the flow; `null` for a stock. */
  readonly name: string | null;
  /** What the units add up to; `null` when one is unknown, or the units have no such flow. */
  readonly units: number | null;
  /** What the units that are known add up to; `null` when the units have no such flow. */
  readonly known: number | null;
  /** The units of which it is unknown. */
  readonly unknown: readonly string[];
  /** What was stated for all units; `null` when unknown, or no total states such a flow. */
  readonly stated: number | null;
  /** stated − known: what the unknown units must have, or where there are none, what units not listed have. */
  readonly rest: number | null;
  /**
   * `holds` and `fails` where all is known; `fails` also where known units have more than was stated; else
   * `cannot-tell`.
   */
  readonly verdict: 'holds' | 'fails' | 'cannot-tell';
}

/** A unit's checked items. */
export type UnitItems = { readonly id: string } & StockAndFlowItems;

/** One item of all units added up. */
export interface AddedItem extends Pick<ItemOfUnits, 'item' | 'name' | 'unknown'> {
  /** What the units that are known add up to. */
  readonly known: number;
}

/** Adds up the items of units, which all have the same flows; reports sums beyond safe integers. */
export function addUnits(issues: IssueList, units: readonly UnitItems[]): AddedItem[] {
  const items = new Map<string, { item: ItemOfUnits['item']; name: string | null; known: bigint; unknown: string[] }>();
  const add = (id: string, item: ItemOfUnits['item'], name: string | null, count: number | null): void => {
    const key = JSON.stringify([item, name]);
    const added = items.get(key) ?? { item, name, known: 0n, unknown: [] };
    items.set(key, added);
    if (count === null) added.unknown.push(id);
    else added.known += BigInt(count);
  };
  for (const { id, opening, inflows, outflows, closing } of units) {
    add(id, 'opening', null, opening);
    for (const { name, count } of inflows) add(id, 'inflow', name, count);
    for (const { name, count } of outflows) add(id, 'outflow', name, count);
    add(id, 'closing', null, closing);
  }
  return Array.from(items.values(), ({ known, ...rest }) => {
    if (known > BigInt(Number.MAX_SAFE_INTEGER)) {
      const message = `The ${rest.name ?? rest.item} of all units is beyond 2^53 − 1.`;
      issues.add(['units'], 'not-safe', message, Number(known));
    }
    return { ...rest, known: Number(known) };
  });
}

/** The items of all units as those of one; an item is unknown where that of a unit is. */
export function sumItems(added: readonly AddedItem[]): StockAndFlowItems {
  const countOf = ({ known, unknown }: AddedItem): number | null => (unknown.length > 0 ? null : known);
  const stock = (item: 'opening' | 'closing'): number | null => {
    const found = added.find((each) => each.item === item);
    return found === undefined ? 0 : countOf(found);
  };
  const flows = (item: 'inflow' | 'outflow'): NamedFlow[] =>
    added.filter((each) => each.item === item).map((each) => ({ name: each.name!, count: countOf(each) }));
  return { opening: stock('opening'), inflows: flows('inflow'), outflows: flows('outflow'), closing: stock('closing') };
}

/** Each item of the units against the stated total; items that only the total has stand after those of their kind. */
export function againstTotal(added: readonly AddedItem[], total: StockAndFlowItems | null): ItemOfUnits[] {
  const stated = total === null ? [] : itemsOf(total);
  const kinds = ['opening', 'inflow', 'outflow', 'closing'] as const;
  return kinds.flatMap((kind) => {
    const ofUnits = added.filter(({ item }) => item === kind);
    const ofTotal = stated.filter(({ item }) => item === kind);
    const names = [...new Set([...ofUnits, ...ofTotal].map(({ name }) => name))];
    return names.map((name) =>
      compared(
        kind,
        name,
        ofUnits.find((each) => each.name === name),
        ofTotal.find((each) => each.name === name)?.count ?? null,
      ),
    );
  });
}

function compared(
  item: ItemOfUnits['item'],
  name: string | null,
  added: AddedItem | undefined,
  stated: number | null,
): ItemOfUnits {
  if (added === undefined) {
    return { item, name, units: null, known: null, unknown: [], stated, rest: null, verdict: 'cannot-tell' };
  }
  const { known, unknown } = added;
  const rest = stated === null ? null : stated - known;
  return {
    item,
    name,
    units: unknown.length > 0 ? null : known,
    known,
    unknown,
    stated,
    rest,
    verdict: verdictOf(rest, unknown.length),
  };
}

function verdictOf(rest: number | null, unknown: number): ItemOfUnits['verdict'] {
  if (rest === null) return 'cannot-tell';
  if (rest < 0) return 'fails';
  if (unknown > 0) return 'cannot-tell';
  return rest === 0 ? 'holds' : 'fails';
}

function itemsOf({ opening, inflows, outflows, closing }: StockAndFlowItems): {
  readonly item: ItemOfUnits['item'];
  readonly name: string | null;
  readonly count: number | null;
}[] {
  return [
    { item: 'opening', name: null, count: opening },
    ...inflows.map((flow) => ({ item: 'inflow' as const, ...flow })),
    ...outflows.map((flow) => ({ item: 'outflow' as const, ...flow })),
    { item: 'closing', name: null, count: closing },
  ];
}
