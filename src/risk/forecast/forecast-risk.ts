import { addMonthsToDay, checkIsoDate, dayNumberOf, type IsoDate } from '../../calendar/index.js';
import { attempt, ContractError, checkOptions, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { checkOrganisation, checkTally, findUnitRow, type Organisation, type Tally } from '../../organisation/index.js';
import { isBranch } from '../assessing/branches.js';
import { type Facts, readFacts } from '../assessing/facts.js';
import { readRules } from '../rules/parse-rules.js';
import { conditionsOf } from '../rules/rule-tree.js';
import type { RiskRule } from '../rules/schema.js';
import { type LossBands, type LossRate, readLossRates } from './loss-rates.js';
import { type RiskSpans, spansUnder } from './risk-spans.js';
import { assumingLosses, openSpan } from './span-sources.js';

/**
 * What may be assumed of the time to come.
 *
 * @category Forecasting
 */
export interface RiskAssumptions {
  /** The share of the members of each age who are lost in a year. */
  readonly lossesPerYear: readonly LossRate[];
}

/**
 * Which days a forecast covers, and what is known beyond the members.
 *
 * @category Forecasting
 */
export interface ForecastOptions {
  /** The first day: the tally's own, or a later one; without a tally, not before the organisation's. */
  readonly from: IsoDate;
  /** The last day, at most 100 years later. */
  readonly until: IsoDate;
  /** Facts by name and branch, taken to stay as they are; one that is absent is unknown. */
  readonly facts?: Facts | undefined;
  /** Of which branches; of all unless told. */
  readonly branchIds?: readonly string[] | undefined;
  /** What is assumed; its ranges come beside the exact spans, never in their place. */
  readonly assumptions?: RiskAssumptions | undefined;
}

/**
 * What follows from assumptions: not what will be, but between which verdicts it may lie.
 *
 * @category Forecasting
 */
export interface AssumedRisk {
  /** The assumption, as given. */
  readonly lossesPerYear: readonly LossRate[];
  /** The spans under it. */
  readonly spans: RiskSpans;
}

/**
 * When each rule holds of each branch, as columns: plain data that `structuredClone` carries. Read it with
 * {@link spansOf}, {@link branchForecasts} or {@link branchesEntering}.
 *
 * @category Forecasting
 */
export interface RiskForecast {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly until: IsoDate;
  /** The rules, in the order given. */
  readonly ruleIds: readonly string[];
  /** The branches, in unit order. */
  readonly branchIds: readonly string[];
  /** The row of each branch in the organisation's unit columns. */
  readonly branchRows: Int32Array;
  /** When each rule holds with nothing done, exactly. */
  readonly spans: RiskSpans;
  /** What follows from the assumptions, or `null` where none were given. */
  readonly assumed: AssumedRisk | null;
}

/**
 * Tells from when until when each rule holds of each branch, does not, or is unknown, if nothing is done.
 *
 * On every day the verdict is the one that {@link assessBranches} gives with `asOf` that day: nobody joins and nothing
 * new is reported; members grow older, probation ends, and members leave on days that are announced; the years since
 * the last admission pass, and its month, quarter, half-year or year ends. Facts and the localities served stay. The
 * days on which something turns are worked out, not looked for day by day. Without a tally (`null`) counts stay what
 * figures state.
 *
 * **Assumptions.** With `assumptions.lossesPerYear` a second set of spans comes under `assumed`. From the day `from`
 * on, each member adds up a loss: on each day a 365th of the rate of the member's age on that day, in completed years;
 * the rate of the highest `minAge` that is reached, nothing below the lowest, and where the age is not known the
 * highest of the rates it may have. A loss stops at one whole member. On a day, of the members who surely meet a
 * filter, as many may be lost as their losses of the days before it add up to, rounded up to whole members: what a
 * count is at least is lower by so many, what it is at most stays, and a mean age is that of any who may be left. A
 * verdict is the one over that wider interval, so that it is the exact one or unknown. Nothing is drawn by lot. Of
 * members whom only a figure states, no age is known.
 *
 * @param org - The organisation.
 * @param tally - A tally that keeps dates, or `null` to go by stated figures. Where no rule asks about members, it
 *   need not keep dates.
 * @param rules - The rules.
 * @param options - The span of days, facts, branches, assumptions.
 * @returns The spans of every branch and rule; together those of one cover all days.
 * @throws An `InvalidInputError` with every fault of the rules (as `parseRiskRules` has them), the facts (as
 *   {@link assessBranches} has them), the days (`not-a-date`, `before-from`, `too-long`), the branches
 *   (`unknown-branch`, `not-a-branch`, `duplicate-id`) and the assumptions (`missing`, `wrong-type`, `not-an-age`,
 *   `duplicate-age`, `inexact-threshold`, `not-a-ratio`, `not-safe`, `out-of-range`, `too-fine` beyond a common
 *   denominator of 1,000,000). A `ContractError` with `not-tallied` where a rule asks about members and the tally keeps
 *   no dates, `before-as-of`, `other-organisation`, `not-a-tally`.
 * @example The end of probation lifts "fewer than 3 official"
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { forecastRisk, members, spansOf } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const roster = [
 *   { branchId: 'cb', standing: 'official' as const },
 *   { branchId: 'cb', standing: 'official' as const },
 *   { branchId: 'cb', admittedOn: '2017-02-03' },
 * ];
 * const tally = tallyMembers(org, roster, { keep: 'dates' });
 * const rules = [{ id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) }];
 * const forecast = forecastRisk(org, tally, rules, { from: '2017-07-31', until: '2020-12-31' });
 * spansOf(forecast, 'cb', 'cannot-stand'); // => [{ from: '2017-07-31', to: '2018-02-02', verdict: 'met' }, { from: '2018-02-03', to: '2020-12-31', verdict: 'not-met' }]
 * ```
 * @category Forecasting
 */
export function forecastRisk(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: ForecastOptions,
): RiskForecast {
  checkOrganisation(org);
  checkOptions(options);
  const faults = new IssueList('forecastRisk');
  const { from, until, facts = {}, branchIds, assumptions } = options;
  const [first, last] = readSpan(from, until, faults);
  const read = readRules(rules, ['rules'], faults, 'branches');
  const columns = readFacts(org, 'branches', facts, [...conditionsOf(read)], faults);
  const chosen = branchIds === undefined ? null : readBranches(org, branchIds, faults);
  const bands = assumptions === undefined ? null : readAssumptions(assumptions, faults);
  faults.throwIfAny();
  checkFirstDay(org, tally, from);
  const opened = openSpan({ org, tally, rules: read, facts: columns, from: first, until: last });
  const sources = chosen === null ? opened : { ...opened, rows: chosen };
  return {
    from,
    until,
    ruleIds: read.map(({ id }) => id),
    branchIds: Array.from(sources.rows, (row) => org.units.ids[row]!),
    branchRows: sources.rows,
    spans: spansUnder(sources),
    assumed:
      assumptions === undefined || bands === null
        ? null
        : {
            lossesPerYear: assumptions.lossesPerYear.map(({ minAge, rate }) => ({ minAge, rate })),
            spans: spansUnder(assumingLosses(sources, bands)),
          },
  };
}

const LONGEST = 100;

function readSpan(from: unknown, until: unknown, faults: IssueList): [first: number, last: number] {
  const dated = [checkIsoDate(faults, ['from'], from), checkIsoDate(faults, ['until'], until)];
  const days: [number, number] = [dayNumberOf(from) ?? Number.NaN, dayNumberOf(until) ?? Number.NaN];
  if (dated.includes(false)) return days;
  if (days[1] < days[0]) {
    faults.add(['until'], 'before-from', 'A forecast ends on or after the day on which it starts.', until);
  } else if (days[1] > addMonthsToDay(days[0], 12 * LONGEST)) {
    faults.add(['until'], 'too-long', `A forecast covers at most ${String(LONGEST)} years.`, until);
  }
  return days;
}

function readBranches(org: Organisation, branchIds: unknown, faults: IssueList): Int32Array {
  if (!Array.isArray(branchIds)) {
    faults.add(['branchIds'], 'wrong-type', `Expected an array of ids, found ${kindOfValue(branchIds)}.`, branchIds);
    return new Int32Array(0);
  }
  const rows = new Set<number>();
  for (const [index, id] of (branchIds as readonly unknown[]).entries()) {
    const path = ['branchIds', index];
    const row = typeof id === 'string' ? findUnitRow(org, id) : -1;
    if (row < 0) faults.add(path, 'unknown-branch', 'No unit has this id.', id);
    else if (!isBranch(org, row)) faults.add(path, 'not-a-branch', 'A forecast is about branches.', id);
    else if (rows.has(row)) faults.add(path, 'duplicate-id', 'This branch is named already.', id);
    else rows.add(row);
  }
  return Int32Array.from(rows).sort();
}

function readAssumptions(assumptions: unknown, faults: IssueList): LossBands | null {
  if (typeof assumptions !== 'object' || assumptions === null || Array.isArray(assumptions)) {
    const message = `Assumptions are an object that names them; found ${kindOfValue(assumptions)}.`;
    faults.add(['assumptions'], 'wrong-type', message, assumptions);
    return null;
  }
  const { lossesPerYear } = assumptions as { readonly lossesPerYear?: unknown };
  const path = ['assumptions', 'lossesPerYear'];
  if (lossesPerYear !== undefined) return readLossRates(lossesPerYear, path, faults);
  faults.add(path, 'missing', 'A value is missing.', lossesPerYear);
  return null;
}

function checkFirstDay(org: Organisation, tally: Tally | null, from: IsoDate): void {
  if (tally !== null) checkTally(org, tally);
  const { asOf } = tally ?? org;
  if (from >= asOf) return;
  const message = `What is known is of ${asOf}; a forecast starts on that day or later.`;
  throw new ContractError('before-as-of', message, { from, asOf });
}

/**
 * Forecasts like {@link forecastRisk}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link forecastRisk}.
 * @param tally - As for {@link forecastRisk}.
 * @param rules - As for {@link forecastRisk}.
 * @param options - As for {@link forecastRisk}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { tryForecastRisk } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const span = { from: '2024-05-15', until: '2026-05-15' };
 * tryForecastRisk(org, null, [], span).success; // => true
 * tryForecastRisk(org, null, [], { ...span, until: '2023-05-15' }).success; // => false
 * ```
 * @category Forecasting
 */
export function tryForecastRisk(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: ForecastOptions,
): Result<RiskForecast> {
  return attempt(() => forecastRisk(org, tally, rules, options));
}
