import { type CascadeColumns, isLeaf } from './cascade-columns.js';
import type { CascadeRules } from './cascade-rules.js';
import { clearTies, createEngine } from './engine.js';
import { shareRange } from './share-range.js';
import { preference, type QuotaTie, settleTies, type TieRule } from './ties.js';
import type { Levels } from './tree.js';

/** A cascade with everything checked. */
export interface CascadeJob {
  readonly levels: Levels;
  readonly columns: CascadeColumns;
  readonly places: number;
  readonly rules: CascadeRules;
  readonly tieRule: TieRule<string>;
}

/** Quotas by position, with the ties met. */
export interface Handed {
  readonly quotas: Float64Array;
  readonly ties: (QuotaTie<string> & { readonly parentId: string | null })[];
  readonly open: number;
}

/** Shares level by level, from the root down. */
export function stepwise({ levels, columns, places, rules, tieRule }: CascadeJob): Handed {
  const { weights, wide } = columns;
  const bounds = columns.bounded ? { min: columns.min, max: columns.max } : {};
  const idOf = (at: number): string => levels.ids[levels.rows[at] ?? 0] ?? '';
  const [first, ...others] = rules.all.map((rule) => {
    return createEngine({ rule, weights, wide, ...bounds, prefer: preference(idOf, tieRule) });
  });
  if (first === undefined) throw new RangeError('a cascade has a method');
  // Methods of their own, and one column of quotas.
  const engines = [first, ...others.map((engine) => ({ ...engine, quotas: first.quotas }))];
  const ties: Handed['ties'] = [];
  let open = 0;
  first.quotas[0] = places;
  for (let at = 0; at < levels.rows.length; at += 1) {
    if (isLeaf(levels, at)) continue;
    const engine = engines[rules.of?.[at] ?? 0] ?? first;
    shareRange(engine, levels.starts[at] ?? 0, levels.ends[at] ?? 0, engine.quotas[at] ?? 0);
    if (engine.tieEnds.length === 0) continue;
    const settled = settleTies(engine, idOf, tieRule);
    open += settled.open;
    for (const tie of settled.ties) ties.push({ parentId: idOf(at), ...tie });
    clearTies(engine);
  }
  return { quotas: first.quotas, ties, open };
}

/** Shares to the units at the ends of the tree at once, and adds up. */
export function flat({ levels, columns, places, rules, tieRule }: CascadeJob): Handed {
  const [rule] = rules.all;
  if (rule === undefined) throw new RangeError('a cascade has a method');
  const leaves = leavesOf(levels);
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(leaves.length);
    for (let claim = 0; claim < leaves.length; claim += 1) picked[claim] = column[leaves[claim] ?? 0] ?? 0;
    return picked;
  };
  const idOf = (claim: number): string => levels.ids[levels.rows[leaves[claim] ?? 0] ?? 0] ?? '';
  const { wide } = columns;
  const engine = createEngine({
    rule,
    weights: pick(columns.weights),
    wide: wide === null ? null : Array.from(leaves, (at) => wide[at] ?? 0),
    ...(columns.bounded ? { min: pick(columns.min), max: pick(columns.max) } : {}),
    prefer: preference(idOf, tieRule),
  });
  const quotas = new Float64Array(levels.rows.length);
  if (leaves.length === 0) {
    quotas[0] = places;
    return { quotas, ties: [], open: 0 };
  }
  shareRange(engine, 0, leaves.length, places);
  const { ties, open } = settleTies(engine, idOf, tieRule);
  leaves.forEach((at, claim) => {
    quotas[at] = engine.quotas[claim] ?? 0;
  });
  for (let at = quotas.length - 1; at > 0; at -= 1) {
    const parent = levels.parents[at] ?? 0;
    quotas[parent] = (quotas[parent] ?? 0) + (quotas[at] ?? 0);
  }
  return { quotas, ties: ties.map((tie) => ({ parentId: null, ...tie })), open };
}

/** The positions of the units at the ends of the tree. */
function leavesOf(levels: Levels): Int32Array {
  const leaves = new Int32Array(levels.rows.length);
  let count = 0;
  for (let at = 1; at < leaves.length; at += 1) {
    if (!isLeaf(levels, at)) continue;
    leaves[count] = at;
    count += 1;
  }
  return leaves.subarray(0, count);
}
