import { IssueList } from '../../core/index.js';
import { filterKey, type Keep, type MemberFilter } from '../../organisation/index.js';
import { readRules } from './parse-rules.js';
import { conditionsOf, isCount } from './rule-tree.js';
import type { CountCondition, RiskRule, ShareCondition } from './schema.js';

/**
 * Which counts a tally has to keep for rules to be assessed.
 *
 * @param rules - The rules, of branches or of localities.
 * @returns What the `keep` of `tallyMembers` takes: filters under their own names, or `'dates'` where a rule asks for a
 *   mean age, which no count tells.
 * @throws An `InvalidInputError` with the faults of the rules, as `parseRiskRules` has them.
 * @example
 * ```ts
 * import { meanAge, specFor, thanhChuongRule } from 'chibo/risk';
 *
 * specFor([thanhChuongRule]); // => { all: {}, 'olderThan=60': { olderThan: 60 } }
 * specFor([thanhChuongRule, { id: 'elderly', when: meanAge({ moreThan: 60 }) }]); // => 'dates'
 * ```
 * @category Assessing
 */
export function specFor(rules: readonly RiskRule[]): Keep {
  const faults = new IssueList('specFor');
  const read = readRules(rules, ['rules'], faults);
  faults.throwIfAny();
  const kept = new Map<string, MemberFilter>();
  for (const condition of conditionsOf(read)) {
    if (condition.measure === 'meanAge') return 'dates';
    if (!isCount(condition)) continue;
    const { part, whole } = countedBy(condition);
    for (const filter of [part, whole]) if (filter !== null) kept.set(filterKey(filter), filter);
  }
  return Object.fromEntries(kept);
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
