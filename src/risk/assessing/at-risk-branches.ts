import type { IsoDate } from '../../calendar/index.js';
import { checkOptions, IssueList, kindOfValue } from '../../core/index.js';
import { type Organisation, rowOfUnit, type Tally, UNIT_KINDS, type UnitKind } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { MET } from '../rules/verdict.js';
import { assess, type RiskAssessment } from './assess-branches.js';
import { findingAt } from './explain-finding.js';
import { groupVerdicts, type RiskGroup, type RuleCount } from './risk-groups.js';
import { type AssessOptions, openSources, type Sources } from './sources.js';
import type { Finding } from './trace.js';

/**
 * How at-risk branches are listed.
 *
 * @category Assessing
 */
export interface AtRiskOptions extends AssessOptions {
  /** By which kind of unit above them the branches are grouped; their commune unless told. */
  readonly groupBy?: UnitKind | undefined;
  /** The unit whose branches are looked at; all branches unless told. */
  readonly under?: string | undefined;
  /** How many at-risk branches to pass over before the first that `findings` explains; 0 unless told. */
  readonly offset?: number | undefined;
  /** How many at-risk branches `findings` explains at most; all unless told. The counts are always of all. */
  readonly limit?: number | undefined;
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
  /** How many units have none, but a branch of which it is not known: they may be touched too. */
  readonly unitsUnknown: number;
  /** Branches that at least one rule is met of. */
  readonly atRisk: number;
  /** Branches that no rule is met of, and of which at least one rule is unknown: not cleared. */
  readonly unknown: number;
  /** All branches assessed. */
  readonly assessed: number;
  /** The same for each rule by itself, in the order given. */
  readonly byRule: readonly RuleCount[];
}

/**
 * Lists the branches that a rule is met of, with the trace of each, grouped and ranked by the unit above.
 *
 * A branch of which no rule is known to hold, but one may, is not listed and not cleared: it is counted under
 * `unknown`.
 *
 * The counts are of all branches, or of those `under` a unit. For a page of a long list set `offset` and `limit`,
 * which count branches, so that no branch has its findings on two pages; to go through all findings of a country
 * without holding them at once, see {@link riskFindings}.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules; a branch is at risk where at least one is met.
 * @param options - The day, facts, `groupBy`, `under`, `offset` and `limit`.
 * @returns The findings, the groups, and how many are unknown.
 * @throws What {@link assessBranches} throws, an `InvalidInputError` with `unknown-kind`, `not-an-integer`, `negative`
 *   or `wrong-type`, and a `ContractError` with `unknown-id` when `under` names no unit.
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
 * result.groups.map(({ unitId, branches, assessed }) => [unitId, branches, assessed]); // => [['xa', 1, 2]]
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
  checkOptions(options);
  const { groupBy = 'commune', under, offset = 0, limit } = options;
  const faults = new IssueList('atRiskBranches');
  if (!UNIT_KINDS.includes(groupBy)) {
    faults.add(['groupBy'], 'unknown-kind', `A kind of unit is one of ${UNIT_KINDS.join(', ')}.`, groupBy);
  }
  checkPlace(faults, 'offset', offset);
  if (limit !== undefined) checkPlace(faults, 'limit', limit);
  const sources = openSources(faults, org, tally, rules, options);
  const assessment = assess(sources);
  const { groups, total, atRisk } = groupVerdicts(org, assessment, groupBy, placesUnder(org, assessment, under));
  const explained = atRisk.slice(offset, limit === undefined ? undefined : offset + limit);
  const touched = groups.filter(({ branches }) => branches > 0);
  return {
    asOf: assessment.asOf,
    findings: findingsAt(sources, assessment, explained),
    groups: touched.sort(byCount),
    unitsTouched: touched.filter(({ unitId }) => unitId !== null).length,
    unitsUnknown: groups.filter(({ unitId, branches, unknown }) => unitId !== null && branches === 0 && unknown > 0)
      .length,
    atRisk: total.branches,
    unknown: total.unknown,
    assessed: total.assessed,
    byRule: total.byRule,
  };
}

/**
 * The traced findings of {@link atRiskBranches} one at a time, each made when it is asked for: a country has more of
 * them than one likes to hold.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to assess from stated figures.
 * @param rules - The rules.
 * @param options - The day, facts, and `under`.
 * @returns The findings, in unit order, then in the order of the rules. They can be gone through once.
 * @throws What {@link assessBranches} throws, at once, and a `ContractError` with `unknown-id` when `under` names no
 *   unit.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { members, riskFindings } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'cb-1', members: 2 },
 *     { unitId: 'cb-2', members: 1 },
 *   ],
 * });
 * const rules = [{ id: 'small', when: members({ lessThan: 3 }) }];
 * const lines: string[] = [];
 * for (const { branchId, ruleId } of riskFindings(org, null, rules, { asOf: '2024-05-15' })) {
 *   lines.push(`${branchId}: ${ruleId}`);
 * }
 * lines; // => ['cb-1: small', 'cb-2: small']
 * ```
 * @category Assessing
 */
export function riskFindings(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: Pick<AtRiskOptions, 'asOf' | 'facts' | 'under'>,
): IterableIterator<Finding> {
  checkOptions(options);
  const sources = openSources(new IssueList('riskFindings'), org, tally, rules, options);
  const assessment = assess(sources);
  const [start, end] = placesUnder(org, assessment, options.under);
  const met = metPlaces(assessment, start, end);
  return (function* each(): Generator<Finding, void, undefined> {
    for (let first = 0; first < met.length; first += PLACES) {
      yield* findingsAt(sources, assessment, met.slice(first, first + PLACES));
    }
  })();
}

/** How many branches have their findings made before these are handed on: a list is made faster than its items one by one. */
const PLACES = 64;

/** The branches from one place to another of which a rule is met. */
function metPlaces({ verdicts }: RiskAssessment, start: number, end: number): number[] {
  const isMet = new Uint8Array(end);
  for (const column of verdicts) {
    for (let place = start; place < end; place += 1) if (column[place] === MET) isMet[place] = 1;
  }
  const places: number[] = [];
  for (let place = start; place < end; place += 1) if (isMet[place] === 1) places.push(place);
  return places;
}

function findingsAt(
  sources: Sources,
  { verdicts, branchRows }: RiskAssessment,
  places: readonly number[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const place of places) {
    for (let index = 0; index < verdicts.length; index += 1) {
      const rule = sources.rules[index];
      if (verdicts[index]?.[place] !== MET || rule === undefined) continue;
      findings.push(findingAt(sources, rule, branchRows[place]!));
    }
  }
  return findings;
}

/** From which place to which the branches under a unit stand in an assessment. */
function placesUnder(
  org: Organisation,
  { branchRows }: RiskAssessment,
  under: string | undefined,
): readonly [start: number, end: number] {
  if (under === undefined) return [0, branchRows.length];
  const row = rowOfUnit(org, under);
  return [placeOf(branchRows, row), placeOf(branchRows, org.units.ends[row]!)];
}

/** The first place whose row is not before a given one; rows ascend. */
function placeOf(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkPlace(faults: IssueList, field: string, value: unknown): void {
  if (typeof value !== 'number') {
    faults.add([field], 'wrong-type', `Expected a whole number, found ${kindOfValue(value)}.`, value);
  } else if (!Number.isInteger(value)) faults.add([field], 'not-an-integer', 'Branches are counted whole.', value);
  else if (value < 0) faults.add([field], 'negative', 'A place is 0 or more.', value);
}

function byCount(left: RiskGroup, right: RiskGroup): number {
  return Number(left.unitId === null) - Number(right.unitId === null) || right.branches - left.branches;
}
