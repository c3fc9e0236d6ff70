import type { Cost } from './costs.js';
import { shownCost } from './costs.js';
import { childRanges } from './ranges.js';
import type { Tree } from './tree-types.js';

/**
 * A unit whose figure, as printed, is not what those under it add up to.
 *
 * @category Reconciliation
 */
export interface TotalBreak {
  /** The unit. */
  readonly id: string;
  /** Its printed figure; null in the one case where none is printed and the sum is beyond 2^53 − 1. */
  readonly printed: number | null;
  /**
   * What the figures under it add up to: a number, or a decimal string beyond 2^53 − 1. Where some are not printed, or
   * the list is incomplete, the sum nearest to the printed figure.
   */
  readonly sum: number | string;
  /** printed − sum, as a decimal string beyond 2^53 − 1; null if nothing is printed. */
  readonly difference: number | string | null;
  /** The units directly under it, by id, as printed. */
  readonly children: readonly { readonly id: string; readonly value: number | null }[];
}

/** The units that do not add up as printed: the lowest first, those on one level by id. */
export function findBreaks(tree: Tree): TotalBreak[] {
  const depths: number[] = [];
  const found: { readonly unit: number; readonly sum: Cost }[] = [];
  const ranges = childRanges(tree, (unit) => tree.printed[unit] ?? null);
  for (const [unit, { low, high }] of ranges.entries()) {
    depths.push((depths[tree.parents[unit]!] ?? -1) + 1);
    if (tree.children[unit]!.length === 0) continue;
    const printed = tree.printed[unit] ?? null;
    if (printed === null ? low > Number.MAX_SAFE_INTEGER : printed < low) found.push({ unit, sum: low });
    else if (printed !== null && tree.open[unit] !== true && printed > high) found.push({ unit, sum: high });
  }
  const idOf = (unit: number): string => tree.ids[unit]!;
  found.sort((a, b) => depths[b.unit]! - depths[a.unit]! || (idOf(a.unit) < idOf(b.unit) ? -1 : 1));
  return found.map(({ unit, sum }) => {
    const printed = tree.printed[unit] ?? null;
    return {
      id: idOf(unit),
      printed,
      sum: shownCost(sum),
      difference: printed === null ? null : difference(printed, sum),
      children: tree.children[unit]!.map((child) => ({ id: idOf(child), value: tree.printed[child] ?? null })),
    };
  });
}

function difference(printed: number, sum: Cost): number | string {
  if (typeof sum === 'number') return printed - sum;
  const exact = BigInt(printed) - sum;
  return exact >= -BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : String(exact);
}
