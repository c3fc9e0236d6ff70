import type { IsoDate } from '../../calendar/index.js';
import { abbreviate, ContractError, checkOptions, IssueList } from '../../core/index.js';
import { checkOrganisation, findLocalityRow, type Organisation, type Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { evaluateNode } from './evaluate.js';
import { type AssessOptions, openSources, type Sources } from './sources.js';
import type { LocalityFinding } from './trace.js';
import { ruleNamed, traceNode } from './trace-node.js';

/**
 * Verdicts on every locality as columns: plain data that `structuredClone` carries. Read one with {@link verdictOf}.
 *
 * @category Assessing
 */
export interface LocalityAssessment {
  /** The day of the assessment. */
  readonly asOf: IsoDate;
  /** The rules, in the order given. */
  readonly ruleIds: readonly string[];
  /** The localities, in the order of the organisation's locality columns. */
  readonly localityIds: readonly string[];
  /** One column for each rule: 0 not met, 1 unknown, 2 met, as the words stand in {@link VERDICTS}. */
  readonly verdicts: readonly Uint8Array[];
}

/**
 * Assesses every locality by every rule: villages without members, with one, with two, without a branch.
 *
 * Conditions on `members` and `meanAge` are about those who live there, whichever branch they belong to; `branches` is
 * how many branches serve the locality. Verdicts come about as {@link assessBranches} has them.
 *
 * **Who lives there.** With a tally, the members whose rows name the locality; a member of the commune of whom it is not
 * known where he or she lives may live there, so that a count is an interval. Where the roster leaves open whether
 * anybody does, and without a tally, the figures that the organisation states for the locality stand.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules.
 * @param options - The day, and facts by locality that rules name as `fact:…`.
 * @returns The verdicts, one column for each rule.
 * @throws An `InvalidInputError` with every fault of the rules, the day and the facts, as {@link assessBranches} has
 *   them; `unknown-locality`; and `not-of-localities` for `yearsSinceAdmission`, `admittedThis` and `localities`, which
 *   only branches have. A `ContractError` with `other-organisation`, `other-day`, `not-tallied`, or `before-as-of`.
 * @example Villages without members, and with one
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { assessLocalities, members, verdictOf } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'keo-lom', name: 'Xã Keo Lôm', kind: 'commune', parentId: null }],
 *   localities: [
 *     { id: 'hang-lia-1', name: 'Háng Lìa I', communeId: 'keo-lom', branchIds: [] },
 *     { id: 'hang-lia-2', name: 'Háng Lìa II', communeId: 'keo-lom', branchIds: [] },
 *   ],
 *   figures: [{ localityId: 'hang-lia-1', members: 0 }],
 * });
 * const rules = [{ id: 'memberless', when: members({ equals: 0 }) }];
 * const assessment = assessLocalities(org, null, rules, { asOf: '2018-05-13' });
 * verdictOf(assessment, 'hang-lia-1', 'memberless'); // => 'met'
 * verdictOf(assessment, 'hang-lia-2', 'memberless'); // => 'unknown'
 * ```
 * @category Assessing
 */
export function assessLocalities(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): LocalityAssessment {
  checkOrganisation(org);
  checkOptions(options);
  return assessEach(openSources(new IssueList('assessLocalities'), org, tally, rules, options, 'localities'));
}

/** Assesses every locality from sources that are open. */
export function assessEach(sources: Sources): LocalityAssessment {
  const { asOf, rules, ids } = sources;
  return {
    asOf,
    ruleIds: rules.map((rule) => rule.id),
    localityIds: [...ids],
    verdicts: rules.map((rule) => evaluateNode(rule.when, sources)),
  };
}

/**
 * Explains what a rule says of a locality, as {@link explainFinding} does of a branch.
 *
 * @param org - The organisation.
 * @param tally - The tally, or `null` to go by stated figures.
 * @param rules - The rules.
 * @param options - The day, and facts by locality that rules name as `fact:…`.
 * @param localityId - The locality.
 * @param ruleId - The rule.
 * @returns The verdict, and the trace in the shape of the rule.
 * @throws What {@link assessLocalities} throws, and a `ContractError` with `unknown-id`, `unknown-rule`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { branchesServing, explainLocality } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'x', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'v', name: 'Bản', communeId: 'x', branchIds: [] }],
 * });
 * const rules = [{ id: 'no-branch', when: branchesServing({ equals: 0 }) }];
 * const finding = explainLocality(org, null, rules, { asOf: '2018-05-13' }, 'v', 'no-branch');
 * finding.trace; // => { verdict: 'met', measure: 'branches', operator: 'equals', threshold: 0, value: { lowest: 0, highest: 0 }, margin: { more: 1, fewer: null }, lacking: [] }
 * ```
 * @category Explaining
 */
export function explainLocality(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
  localityId: string,
  ruleId: string,
): LocalityFinding {
  checkOrganisation(org);
  checkOptions(options);
  const sources = openSources(new IssueList('explainLocality'), org, tally, rules, options, 'localities');
  const row = findLocalityRow(org, localityId);
  if (row < 0) {
    throw new ContractError('unknown-id', `There is no locality ${abbreviate(localityId)}.`, {
      id: localityId,
    });
  }
  const rule = ruleNamed(sources, ruleId);
  const trace = traceNode(rule.when, sources, row);
  return { localityId, ruleId, verdict: trace.verdict, trace };
}
