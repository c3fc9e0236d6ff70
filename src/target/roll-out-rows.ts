import {
  type AnyRatio,
  addRatios,
  ContractError,
  divideRatios,
  multiplyRatios,
  type Ratio,
  ratio,
  ratioOf,
} from '../core/index.js';
import { getUnit, type Organisation, unitsUnder } from '../organisation/index.js';
import type { QuotaTree } from '../quota/index.js';

/** The units from the target's own downwards, that one with nothing above it. */
export function rowsFrom(source: Organisation | QuotaTree, unitId: string): QuotaTree {
  if (isTree(source)) {
    const root = source.find((row) => isRow(row) && (row.parentId ?? null) === null);
    if (root !== undefined && root.id !== unitId) {
      const message = 'A target is rolled out from its own unit, which is the root of the tree.';
      throw new ContractError('not-the-root', message, { unitId, root: root.id });
    }
    return source;
  }
  const { id, kind } = getUnit(source, unitId);
  return [{ id, parentId: null, kind }, ...unitsUnder(source, unitId)];
}

/** The ids with others below them. */
export function parentsOf(rows: QuotaTree): Set<string> {
  // Rows that are none are refused by the cascade, later.
  return new Set(rows.flatMap((row) => (isRow(row) && row.parentId !== null ? [row.parentId] : [])));
}

/**
 * What each unit would get of the places above it if places could be cut: by weight of those of the unit directly
 * above, or of those of the root (`flat`); `null` where nothing above it weighs anything.
 */
export function exactShares(
  rows: QuotaTree,
  weightOf: (unitId: string) => number | bigint | undefined,
  placesOf: (unitId: string) => number,
  flat: boolean,
): Map<string, AnyRatio | null> {
  const childrenOf = new Map<string | null, string[]>();
  for (const { id, parentId: above } of rows) {
    // As the cascade takes them: a row that tells nothing above it is the root.
    const parentId = above ?? null;
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [id]);
    else siblings.push(id);
  }
  const order: string[] = [...childrenOf.get(null)!];
  for (const id of order) order.push(...(childrenOf.get(id) ?? []));
  const weights = new Map<string, AnyRatio>();
  // Inner units as the cascade takes them: by their own weight where they have one, or by all below them (flat).
  for (const id of order.toReversed()) {
    const children = childrenOf.get(id) ?? [];
    const asked = id !== order[0] && (children.length === 0 || !flat);
    const own = asked ? weightOf(id) : undefined;
    const below = children.reduce<AnyRatio>((sum, child) => addRatios(sum, weights.get(child)!), NONE);
    weights.set(id, own === undefined ? below : exactly(own));
  }
  const shares = new Map<string, AnyRatio | null>();
  const [root = ''] = order;
  for (const [parent, children] of childrenOf) {
    if (parent === null) continue;
    const above = flat ? root : parent;
    const sum = flat
      ? weights.get(root)!
      : children.reduce<AnyRatio>((total, child) => addRatios(total, weights.get(child)!), NONE);
    for (const child of children) {
      const part = multiplyRatios(weights.get(child)!, ratio(placesOf(above), 1));
      shares.set(child, divideRatios(part, sum));
    }
  }
  return shares;
}

const NONE: Ratio = { numerator: 0, denominator: 1 };

/** A weight exactly as the double it is. */
function exactly(weight: number | bigint): AnyRatio {
  if (typeof weight === 'bigint') return ratioOf(weight, 1n)!;
  // The cascade refused what is not finite, unless the caller's function says something else each time.
  if (!Number.isFinite(weight)) return NONE;
  let denominator = 1n;
  let value = weight;
  // Doubling a double is exact as long as it stays finite, which every fraction does.
  for (; !Number.isInteger(value); value *= 2) denominator *= 2n;
  return ratioOf(BigInt(value), denominator)!;
}

function isTree(source: Organisation | QuotaTree): source is QuotaTree {
  return Array.isArray(source);
}

function isRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null;
}
