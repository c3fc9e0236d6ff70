import { abbreviate, ContractError, checkOptions, IssueList } from '../../core/index.js';
import { checkOrganisation, type Organisation, rowOfUnit, type Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { isBranch } from './branches.js';
import { type AssessOptions, openSources, type Sources } from './sources.js';
import type { Finding } from './trace.js';
import { ruleNamed, traceNode } from './trace-node.js';

/**
 * Explains what a rule says of a branch: every condition with its value, its threshold, how many members would turn
 * it, and what it lacked.
 *
 * The verdict is the one that {@link assessBranches} gives. The arguments are those of the assessment, then the branch
 * and the rule.
 *
 * @param org - The organisation.
 * @param tally - The tally, or `null` to go by stated figures.
 * @param rules - The rules.
 * @param options - The day, and facts that rules name as `fact:…`.
 * @param branchId - The branch.
 * @param ruleId - The rule.
 * @returns The verdict, and the trace in the shape of the rule.
 * @throws What {@link assessBranches} throws, and a `ContractError` with `unknown-id`, `not-a-branch`, `unknown-rule`.
 * @example Two official members stated, three needed
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { explainFinding, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', official: 2 }],
 * });
 * const rules = [{ id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) }];
 * const finding = explainFinding(org, null, rules, { asOf: '2024-05-15' }, 'cb', 'cannot-stand');
 * finding.verdict; // => 'met'
 * finding.trace; // => { verdict: 'met', measure: 'members', where: { standing: 'official' }, operator: 'lessThan', threshold: 3, value: { lowest: 2, highest: 2 }, margin: { more: 1, fewer: null }, lacking: [] }
 * ```
 * @category Explaining
 */
export function explainFinding(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
  branchId: string,
  ruleId: string,
): Finding {
  checkOrganisation(org);
  checkOptions(options);
  const sources = openSources(new IssueList('explainFinding'), org, tally, rules, options);
  const row = rowOfUnit(org, branchId);
  if (!isBranch(org, row)) {
    throw new ContractError('not-a-branch', `${abbreviate(branchId)} is no branch.`, { id: branchId });
  }
  return findingAt(sources, ruleNamed(sources, ruleId), row);
}

/** What a rule says of the branch at a row. */
export function findingAt(sources: Sources, rule: RiskRule, row: number): Finding {
  const trace = traceNode(rule.when, sources, row);
  return { branchId: sources.org.units.ids[row]!, ruleId: rule.id, verdict: trace.verdict, trace };
}
