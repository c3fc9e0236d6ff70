import { IssueList } from '../../core/index.js';
import { filterKey, type MemberFilter } from '../../organisation/index.js';
import { readRules } from './parse-rules.js';
import type { CountCondition, RiskCondition, RiskNode, RiskRule, ShareCondition } from './schema.js';

/**
 * Which counts a tally has to keep for rules to be assessed.
 *
 * @param rules - The rules.
 * @returns The filters under their own names, for the `keep` of `tallyMembers`.
 * @throws An `InvalidInputError` with the faults of the rules, as `parseRiskRules` has them.
 * @example
 * ```ts
 * import { specFor, thanhChuongRule } from 'chibo/risk';
 *
 * specFor([thanhChuongRule]); // => { all: {}, 'olderThan=60': { olderThan: 60 } }
 * ```
 * @category Assessing
 */
export function specFor(rules: readonly RiskRule[]): Readonly<Record<string, MemberFilter>> {
  const faults = new IssueList('specFor');
  const read = readRules(rules, ['rules'], faults);
  faults.throwIfAny();
  const kept = new Map<string, MemberFilter>();
  for (const condition of conditionsOf(read)) {
    if (!isCount(condition)) continue;
    const { part, whole } = countedBy(condition);
    for (const filter of [part, whole]) if (filter !== null) kept.set(filterKey(filter), filter);
  }
  return Object.fromEntries(kept);
}

/** Whether a condition is about members. */
export function isCount(condition: RiskCondition): condition is CountCondition | ShareCondition {
  return condition.measure === 'members';
}

/**
 * The filters whose counts a condition needs: of a count the part alone, of a share both. A part that nobody can
 * be in is `null`, as is the whole of a count.
 */
export function countedBy(condition: CountCondition | ShareCondition): {
  readonly part: MemberFilter | null;
  readonly whole: MemberFilter | null;
} {
  const where = condition.where ?? {};
  if (!('shareOf' in condition)) return { part: where, whole: null };
  return { part: bothOf(where, condition.shareOf), whole: condition.shareOf };
}

/** The conditions of all rules, in the order in which they stand. */
export function* conditionsOf(rules: readonly RiskRule[]): Generator<RiskCondition, void, undefined> {
  for (const { when } of rules) yield* conditionsUnder(when);
}

function* conditionsUnder(node: RiskNode): Generator<RiskCondition, void, undefined> {
  if ('measure' in node) yield node;
  else if ('not' in node) yield* conditionsUnder(node.not);
  else for (const child of childrenOf(node)) yield* conditionsUnder(child);
}

/** The conditions that are put together by all, any or at least k. */
export function childrenOf(node: Exclude<RiskNode, RiskCondition | { readonly not: RiskNode }>): readonly RiskNode[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : node.of;
}

/** The filter of those who meet two filters, or `null` where nobody can. */
function bothOf(where: MemberFilter, whole: MemberFilter): MemberFilter | null {
  // The headcount leaves temporary members out, so they are no part of it.
  if (where.activity === 'temporary' && whole.activity !== 'temporary') return null;
  const both: Record<string, unknown> = { ...defined(whole) };
  for (const [field, value] of Object.entries(defined(where))) {
    const other = both[field];
    if (other === undefined || other === value) both[field] = value;
    else if (typeof value !== 'number' || typeof other !== 'number') return null;
    else both[field] = field === 'youngerThan' ? Math.min(value, other) : Math.max(value, other);
  }
  return both;
}

function defined(filter: MemberFilter): MemberFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
