/**
 * An item of a balance of which the count is unknown, and what it can be if nothing else is missing.
 *
 * @category Stock and flow
 */
export interface UnknownItem {
  /** Which item. */
  readonly item: 'opening' | 'inflow' | 'outflow' | 'closing';
  /** The name of the flow; `null` for a stock. */
  readonly name: string | null;
  /** The least it can be; `null` where no count of 0 or more makes the balance hold. */
  readonly lowest: number | null;
  /** The most it can be; `null` where nothing limits it, or no count makes the balance hold. */
  readonly highest: number | null;
}

/** One item of a balance, before it is known what it can be. */
export interface BalanceItem {
  readonly item: UnknownItem['item'];
  readonly name: string | null;
  readonly count: number | null;
}

/** A balance of items, in whole numbers of any size. */
export interface Balance {
  /** Known closing and outflows less known opening and inflows: what is not accounted for if nothing is unknown. */
  readonly open: bigint;
  /** Closing less what opening and flows make of it, between these; `null` where nothing limits it. */
  readonly lowest: bigint | null;
  readonly highest: bigint | null;
  readonly unknown: readonly UnknownItem[];
}

/** Balances what comes in (opening, inflows) against what goes out (outflows, closing). */
export function balanceOf(items: readonly BalanceItem[]): Balance {
  let open = 0n;
  const unknown = { in: 0, out: 0 };
  for (const { item, count } of items) {
    const side = sideOf(item);
    if (count === null) unknown[side] += 1;
    else open += side === 'in' ? -BigInt(count) : BigInt(count);
  }
  return {
    open,
    // An unknown inflow may be of any size, and leaves so much more unaccounted for; an unknown outflow so much less.
    lowest: unknown.in > 0 ? null : open,
    highest: unknown.out > 0 ? null : open,
    unknown: items
      .filter(({ count }) => count === null)
      .map(({ item, name }) => ({ item, name, ...rangeOf(sideOf(item), open, unknown) })),
  };
}

/** What an unknown item can be, so that the unknown inflows less the unknown outflows are `open`. */
function rangeOf(
  side: 'in' | 'out',
  open: bigint,
  unknown: Readonly<Record<'in' | 'out', number>>,
): Pick<UnknownItem, 'lowest' | 'highest'> {
  const needed = side === 'in' ? open : -open;
  const others = unknown[side] - 1;
  const opposite = unknown[side === 'in' ? 'out' : 'in'];
  if (opposite === 0 && needed < 0n) return { lowest: null, highest: null };
  const least = others === 0 && needed > 0n ? needed : 0n;
  return { lowest: Number(least), highest: opposite === 0 ? Number(needed) : null };
}

function sideOf(item: UnknownItem['item']): 'in' | 'out' {
  return item === 'opening' || item === 'inflow' ? 'in' : 'out';
}
