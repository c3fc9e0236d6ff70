import { clearTies, createEngine } from '../sharing/engine.js';
import { shareRange } from '../sharing/share-range.js';
import { preference, type QuotaTie, settleTies, type TieRule } from '../sharing/ties.js';
import type { CascadeColumns } from './cascade-columns.js';
import type { CascadeRules } from './cascade-rules.js';
import { isLeaf, type Layout } from './layout.js';

/** A cascade with everything checked; units are told by id, or by row where they have none. */
export interface CascadeJob<Id extends string | number> {
  readonly layout: Layout;
  readonly columns: Omit<CascadeColumns, 'innerBounds'>;
  readonly places: number;
  readonly rules: CascadeRules;
  readonly tieRule: TieRule<Id>;
  readonly idOf: (at: number) => Id;
}

/** Quotas by position, with the ties met. */
export interface Handed<Id extends string | number> {
  readonly quotas: Float64Array;
  readonly ties: (QuotaTie<Id> & { readonly parentId: Id | null })[];
  readonly open: number;
}

/** Shares level by level, from the root down. */
export function stepwise<Id extends string | number>(job: CascadeJob<Id>): Handed<Id> {
  const { layout, columns, places, rules, tieRule, idOf } = job;
  const { weights, wide } = columns;
  const bounds = columns.bounded ? columns : null;
  const [first, ...others] = rules.all.map((rule) => {
    return createEngine({ rule, weights, wide, bounds, prefer: preference(idOf, tieRule) });
  });
  const { quotas } = first!;
  // Methods of their own, and one column of quotas.
  const engines = [first!, ...others.map((engine) => ({ ...engine, quotas }))];
  const ties: Handed<Id>['ties'] = [];
  let open = 0;
  quotas[0] = places;
  for (let at = 0; at < layout.rows.length; at += 1) {
    if (isLeaf(layout, at)) continue;
    const engine = engines[rules.of?.[at] ?? 0]!;
    shareRange(engine, layout.starts[at]!, layout.ends[at]!, quotas[at]!);
    if (engine.tieEnds.length === 0) continue;
    const settled = settleTies(engine, idOf, tieRule);
    open += settled.open;
    for (const tie of settled.ties) ties.push({ parentId: idOf(at), ...tie });
    clearTies(engine);
  }
  return { quotas, ties, open };
}

/** Shares to the units at the ends of the tree at once, and adds up. */
export function flat<Id extends string | number>(job: CascadeJob<Id>): Handed<Id> {
  const { layout, columns, places, rules, tieRule } = job;
  const leaves = leavesOf(layout);
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(leaves.length);
    for (let claim = 0; claim < leaves.length; claim += 1) picked[claim] = column[leaves[claim]!]!;
    return picked;
  };
  const idOf = (claim: number): Id => job.idOf(leaves[claim]!);
  const { wide } = columns;
  const engine = createEngine({
    rule: rules.all[0]!,
    weights: pick(columns.weights),
    wide: wide === null ? null : Array.from(leaves, (at) => wide[at]!),
    bounds: columns.bounded ? { min: pick(columns.min), max: pick(columns.max) } : null,
    prefer: preference(idOf, tieRule),
  });
  const quotas = new Float64Array(layout.rows.length);
  // The root has what is handed down, whatever is left open below it.
  quotas[0] = places;
  if (leaves.length === 0) return { quotas, ties: [], open: 0 };
  shareRange(engine, 0, leaves.length, places);
  const { ties, open } = settleTies(engine, idOf, tieRule);
  leaves.forEach((at, claim) => {
    quotas[at] = engine.quotas[claim]!;
  });
  for (let at = quotas.length - 1; at > 0; at -= 1) {
    const parent = layout.parents[at]!;
    if (parent > 0) quotas[parent] = quotas[parent]! + quotas[at]!;
  }
  return { quotas, ties: ties.map((tie) => ({ parentId: null, ...tie })), open };
}

/** The positions of the units at the ends of the tree. */
function leavesOf(layout: Layout): Int32Array {
  const leaves = new Int32Array(layout.rows.length);
  let count = 0;
  for (let at = 1; at < leaves.length; at += 1) {
    if (!isLeaf(layout, at)) continue;
    leaves[count] = at;
    count += 1;
  }
  return leaves.subarray(0, count);
}
