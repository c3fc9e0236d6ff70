import type { IssueList } from '../../core/index.js';
import { type QuotaMethod, type Rule, readMethod } from '../sharing/methods.js';
import type { CascadeValue } from './cascade-columns.js';
import { isLeaf } from './layout.js';
import type { Levels } from './tree.js';

/** The methods of a cascade. */
export interface CascadeRules {
  /** Every method in use, once. */
  readonly all: readonly Rule[];
  /** The one that shares out a unit's places, by position: an index into `all`; null where there is only one. */
  readonly of: Uint16Array | null;
}

/** Understands the method of a cascade, or asks for that of every unit that has others below it. */
export function cascadeRules(
  levels: Levels,
  depths: Int32Array,
  method: QuotaMethod | CascadeValue<QuotaMethod | undefined>,
  issues: IssueList,
): CascadeRules {
  if (typeof method !== 'function') {
    // What is no method is refused before anybody shares out by it.
    return { all: [readMethod(method, issues)!], of: null };
  }
  const all: Rule[] = [];
  const known = new Map<QuotaMethod, number>();
  const of = new Uint16Array(levels.rows.length);
  for (let at = 0; at < levels.rows.length; at += 1) {
    if (isLeaf(levels, at)) continue;
    const row = levels.rows[at]!;
    const told = method(levels.ids[row]!, levels.kinds[row] ?? null, depths[at]!) ?? 'webster';
    let index = known.get(told);
    if (index === undefined) {
      const rule = readMethod(told, issues);
      index = rule === null ? 0 : all.push(rule) - 1;
      known.set(told, index);
    }
    of[at] = index;
  }
  // A tree of one unit shares nothing out.
  if (known.size === 0) return cascadeRules(levels, depths, 'webster', issues);
  return { all, of };
}
