import type { IsoDate } from '../../calendar/index.js';
import { abbreviate, ContractError, IssueList } from '../../core/index.js';
import type { Organisation, Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { type RiskVerdict, verdictWord } from '../rules/verdict.js';
import { evaluateNode } from './evaluate.js';
import { type AssessOptions, openSources, type Sources } from './sources.js';

/**
 * Verdicts on every branch as columns: plain data that `structuredClone` carries. Read one with {@link verdictOf}.
 *
 * @category Assessing
 */
export interface RiskAssessment {
  /** The day of the assessment. */
  readonly asOf: IsoDate;
  /** The rules, in the order given. */
  readonly ruleIds: readonly string[];
  /** The branches, in unit order. */
  readonly branchIds: readonly string[];
  /** The row of each branch in the organisation's unit columns. */
  readonly branchRows: Int32Array;
  /** One column for each rule: 0 not met, 1 unknown, 2 met, as the words stand in {@link VERDICTS}. */
  readonly verdicts: readonly Uint8Array[];
}

/**
 * Assesses every branch by every rule.
 *
 * Branches are the units of kind `branch`, and grassroots organisations with nothing under them. A count, a share
 * or a last admission over incomplete data is an interval, and a condition is settled only where every value in it
 * agrees; conditions are put together by Kleene's logic. So filling in what was missing never turns met into not
 * met, or the reverse.
 *
 * **Members.** With a tally, its counts stand. Without one (`null`) `members` and `official` come from the figures
 * that the organisation states for the branch; who else is among them is not known. A share of 0 members does not
 * exist and is unknown.
 *
 * **Years.** `yearsSinceAdmission` counts from the last admission that the branch itself made, as the tally found it
 * or a figure states it: the later of the two, because a roster cannot show the admission of a member who has left.
 * A branch that a figure states never to have admitted (`lastAdmission: null`) counts from its founding, `from`.
 * Without any of these it is unknown. A member whose admission here is not dated may be the last one admitted: the day
 * is then an interval, unless a figure of the very day states it. `moreThan: n` holds from the day after the n-th anniversary, `atLeast: n` from
 * the anniversary; `atMost` and `lessThan` are their opposites, and `equals` holds on the anniversary alone.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules.
 * @param options - The day, and facts that rules name as `fact:…`.
 * @returns The verdicts, one column for each rule.
 * @throws An `InvalidInputError` with every fault of the rules (as `parseRiskRules` has them), the day and the facts
 *   (`unknown-branch`, `not-a-branch`, `wrong-type`, `inexact-threshold`, `not-a-ratio`). A `ContractError` with
 *   `other-organisation`, `other-day`, `not-tallied`, or `before-as-of`.
 * @example From a roster: three of four members over 60, the last of them admitted here six years ago
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { assessBranches, specFor, thanhChuongRule, verdictOf } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-01-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const members = [
 *   { branchId: 'cb', birthDate: '1948', admittedOn: '1975-02-03' },
 *   { branchId: 'cb', birthDate: '1950', admittedOn: '1980-05-19' },
 *   { branchId: 'cb', birthDate: '1955', admittedOn: '1985-09-02' },
 *   { branchId: 'cb', birthDate: '1988', admittedOn: '2011-01-30' },
 * ];
 * const rules = [thanhChuongRule];
 * const tally = tallyMembers(org, members, { keep: specFor(rules) });
 * const assessment = assessBranches(org, tally, rules, { asOf: '2017-01-31' });
 * [...assessment.verdicts[0]!]; // => [2]
 * verdictOf(assessment, 'cb', 'thanh-chuong'); // => 'met'
 * ```
 * @example From stated figures, without a roster
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { assessBranches, members, verdictOf } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 *   figures: [{ unitId: 'cb-1', official: 2 }],
 * });
 * const rules = [{ id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) }];
 * const assessment = assessBranches(org, null, rules, { asOf: '2024-05-15' });
 * verdictOf(assessment, 'cb-1', 'cannot-stand'); // => 'met'
 * verdictOf(assessment, 'cb-2', 'cannot-stand'); // => 'unknown'
 * ```
 * @category Assessing
 */
export function assessBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): RiskAssessment {
  return assess(openSources(new IssueList('assessBranches'), org, tally, rules, options));
}

/** Assesses every branch from sources that are open. */
export function assess(sources: Sources): RiskAssessment {
  const { org, asOf, rules, branchRows } = sources;
  const branchIds: string[] = [];
  for (const row of branchRows) branchIds.push(org.units.ids[row] ?? '');
  return {
    asOf,
    ruleIds: rules.map((rule) => rule.id),
    branchIds,
    branchRows,
    verdicts: rules.map((rule) => evaluateNode(rule.when, sources)),
  };
}

/**
 * One verdict of an assessment, in words.
 *
 * It looks both ids up from the start: to go through all branches, go through the columns.
 *
 * @param assessment - The assessment.
 * @param branchId - The branch.
 * @param ruleId - The rule.
 * @returns Whether the rule is met.
 * @throws A `ContractError` with `unknown-id` when no branch of the assessment has this id, `unknown-rule` when it
 *   was not assessed by such a rule.
 * @example
 * ```ts
 * import { verdictOf } from 'chibo/risk';
 *
 * const assessment = {
 *   asOf: '2017-07-31',
 *   ruleIds: ['thanh-chuong'],
 *   branchIds: ['cb-1', 'cb-2'],
 *   branchRows: Int32Array.of(1, 2),
 *   verdicts: [Uint8Array.of(2, 1)],
 * };
 * verdictOf(assessment, 'cb-2', 'thanh-chuong'); // => 'unknown'
 * verdictOf(assessment, 'cb-3', 'thanh-chuong'); // throws ContractError
 * ```
 * @category Assessing
 */
export function verdictOf(assessment: RiskAssessment, branchId: string, ruleId: string): RiskVerdict {
  const branch = assessment.branchIds.indexOf(branchId);
  const rule = assessment.ruleIds.indexOf(ruleId);
  if (branch < 0) {
    throw new ContractError('unknown-id', `No branch ${abbreviate(String(branchId))} was assessed.`, { id: branchId });
  }
  if (rule < 0) {
    const message = `Nothing was assessed by a rule ${abbreviate(String(ruleId))}.`;
    throw new ContractError('unknown-rule', message, { ruleId, ruleIds: assessment.ruleIds });
  }
  return verdictWord(assessment.verdicts[rule]?.[branch]);
}
