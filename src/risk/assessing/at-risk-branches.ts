import type { IsoDate } from '../../calendar/index.js';
import { IssueList } from '../../core/index.js';
import { type Organisation, type Tally, UNIT_KINDS, type UnitKind } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import { assess, type RiskAssessment } from './assess-branches.js';
import { findingAt } from './explain-finding.js';
import { type AssessOptions, openSources } from './sources.js';
import type { Finding } from './trace.js';

/**
 * How at-risk branches are listed.
 *
 * @category Assessing
 */
export interface AtRiskOptions extends AssessOptions {
  /** By which kind of unit above them the branches are grouped; their commune unless told. */
  readonly groupBy?: UnitKind | undefined;
}

/**
 * How many at-risk branches stand under a unit.
 *
 * @category Assessing
 */
export interface RiskGroup {
  /** The unit, or `null` for the branches that no unit of that kind stands above. */
  readonly unitId: string | null;
  /** Branches that at least one rule is met of. */
  readonly branches: number;
}

/**
 * The branches at risk, with reasons, by unit.
 *
 * @category Assessing
 */
export interface AtRiskBranches {
  /** The day of the assessment. */
  readonly asOf: IsoDate;
  /** A traced finding for each branch and rule that is met, in unit order, then in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Units by their number of at-risk branches, the highest first; equals in unit order, branches of none last. */
  readonly groups: readonly RiskGroup[];
  /** How many units have an at-risk branch. */
  readonly unitsTouched: number;
  /** Branches that at least one rule is met of. */
  readonly atRisk: number;
  /** Branches that no rule is met of, and of which at least one rule is unknown: not cleared. */
  readonly unknown: number;
  /** All branches assessed. */
  readonly assessed: number;
  /** The same for each rule by itself, in the order given. */
  readonly byRule: readonly { readonly ruleId: string; readonly met: number; readonly unknown: number }[];
}

/**
 * Lists the branches that a rule is met of, with the trace of each, grouped and ranked by the unit above.
 *
 * A branch of which no rule is known to hold, but one may, is not listed and not cleared: it is counted under
 * `unknown`.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules; a branch is at risk where at least one is met.
 * @param options - The day, facts, and `groupBy`.
 * @returns The findings, the groups, and how many are unknown.
 * @throws What {@link assessBranches} throws, and an `InvalidInputError` with `unknown-kind`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { atRiskBranches, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [
 *     { id: 'huyen', name: 'Huyện', kind: 'district', parentId: null },
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: 'huyen' },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 *   figures: [{ unitId: 'cb-1', members: 2 }],
 * });
 * const rules = [{ id: 'small', when: members({ lessThan: 3 }) }];
 * const result = atRiskBranches(org, null, rules, { asOf: '2024-05-15' });
 * result.groups; // => [{ unitId: 'xa', branches: 1 }]
 * [result.unitsTouched, result.atRisk, result.unknown]; // => [1, 1, 1]
 * result.findings.map((finding) => finding.branchId); // => ['cb-1']
 * ```
 * @category Assessing
 */
export function atRiskBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AtRiskOptions,
): AtRiskBranches {
  const { groupBy = 'commune' } = options;
  const faults = new IssueList('atRiskBranches');
  if (!UNIT_KINDS.includes(groupBy)) {
    faults.add(['groupBy'], 'unknown-kind', `A kind of unit is one of ${UNIT_KINDS.join(', ')}.`, groupBy);
  }
  const sources = openSources(faults, org, tally, rules, options);
  const assessment = assess(sources);
  const findings: Finding[] = [];
  const atRiskRows: number[] = [];
  let unknown = 0;
  for (const [index, row] of assessment.branchRows.entries()) {
    let highest: number = NOT_MET;
    for (const column of assessment.verdicts) highest = Math.max(highest, column[index] ?? UNKNOWN);
    if (highest === UNKNOWN) unknown += 1;
    if (highest !== MET) continue;
    atRiskRows.push(row);
    for (const [place, rule] of sources.rules.entries()) {
      if (assessment.verdicts[place]?.[index] === MET) findings.push(findingAt(sources, rule, row));
    }
  }
  const groups = groupRows(org, atRiskRows, groupBy);
  return {
    asOf: assessment.asOf,
    findings,
    groups,
    unitsTouched: groups.filter(({ unitId }) => unitId !== null).length,
    atRisk: atRiskRows.length,
    unknown,
    assessed: assessment.branchRows.length,
    byRule: countByRule(assessment),
  };
}

function groupRows(org: Organisation, rows: readonly number[], kind: UnitKind): RiskGroup[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    let above = row;
    while (above >= 0 && org.units.kinds[above] !== kind) above = org.units.parents[above] ?? -1;
    counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, few], [right, many]) => Number(left < 0) - Number(right < 0) || many - few || left - right)
    .map(([row, branches]) => ({ unitId: org.units.ids[row] ?? null, branches }));
}

function countByRule({ ruleIds, verdicts }: RiskAssessment): AtRiskBranches['byRule'] {
  return ruleIds.map((ruleId, rule) => {
    const counts = [0, 0, 0];
    verdicts[rule]?.forEach((code) => {
      counts[code] = (counts[code] ?? 0) + 1;
    });
    return { ruleId, met: counts[MET] ?? 0, unknown: counts[UNKNOWN] ?? 0 };
  });
}
