import type { IsoDate } from '../../calendar/index.js';
import { checkOptions, IssueList } from '../../core/index.js';
import { checkOrganisation, type Organisation, type Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
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
 * **Mean age.** `meanAge` is over completed years, an exact ratio, of whoever meets its filter. Of whom that is not known
 * may count or not, and an age known to the year is an interval; without a birth date nothing bounds it above. It needs a
 * tally that keeps dates, and is unknown where nobody is known to be counted.
 *
 * **Later days.** A tally that keeps dates is assessed on any day from its own on as if nobody joined and nothing was
 * reported since: probation ends, birthdays come, and members leave as announced.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules.
 * @param options - The day, and facts that rules name as `fact:…`.
 * @returns The verdicts, one column for each rule.
 * @throws An `InvalidInputError` with every fault of the rules (as `parseRiskRules` has them), the day and the facts
 *   (`unknown-branch`, `not-a-branch`, `wrong-type`, `inexact-threshold`, `not-a-ratio`), and `not-of-branches` for a
 *   condition that only localities have. A `ContractError` with `other-organisation`, `other-day`, `not-tallied`, or
 *   `before-as-of`.
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
  checkOrganisation(org);
  checkOptions(options);
  return assess(openSources(new IssueList('assessBranches'), org, tally, rules, options));
}

/** Assesses every branch from sources that are open. */
export function assess(sources: Sources): RiskAssessment {
  const { asOf, rules, rows, ids } = sources;
  return {
    asOf,
    ruleIds: rules.map((rule) => rule.id),
    branchIds: idsAt(ids, rows),
    branchRows: rows,
    verdicts: rules.map((rule) => evaluateNode(rule.when, sources)),
  };
}

/** The ids at rows: a plain loop takes a third of the time of `Array.from`. */
function idsAt(ids: readonly string[], rows: Int32Array): string[] {
  const found = new Array<string>(rows.length);
  for (let index = 0; index < rows.length; index += 1) found[index] = ids[rows[index]!]!;
  return found;
}
