import { fromDayNumber, type IsoDate } from '../../calendar/index.js';
import { abbreviate, ContractError, readResult } from '../../core/index.js';
import { type RiskVerdict, verdictWord } from '../rules/verdict.js';
import type { RiskForecast } from './forecast-risk.js';
import type { RiskSpans } from './risk-spans.js';

/**
 * Days on which a verdict stays the same; both ends belong to it.
 *
 * @category Forecasting
 */
export interface RiskSpan {
  /** The first day. */
  readonly from: IsoDate;
  /** The last day. */
  readonly to: IsoDate;
  /** The verdict on each of these days. */
  readonly verdict: RiskVerdict;
}

/**
 * What a forecast says of one branch.
 *
 * @category Forecasting
 */
export interface BranchForecast {
  /** The branch. */
  readonly branchId: string;
  /** The spans of each rule, in the order of the rules. */
  readonly rules: readonly { readonly ruleId: string; readonly spans: readonly RiskSpan[] }[];
}

/**
 * When one rule holds of one branch, in words.
 *
 * It looks both ids up from the start: to go through all branches, use {@link branchForecasts}.
 *
 * @param forecast - The forecast.
 * @param branchId - The branch.
 * @param ruleId - The rule.
 * @returns The spans in order of time, from the first day to the last without a gap; neighbours differ.
 * @throws A `ContractError` with `unknown-id` when the forecast has no branch of this id, `unknown-rule` when it has no
 *   such rule, `not-a-result` when it cannot be read.
 * @example More than 5 years without an admission: from the day after the anniversary
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { forecastRisk, spansOf, yearsSinceAdmission } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', lastAdmission: '2013-05-19' }],
 * });
 * const rules = [{ id: 'none-admitted', when: yearsSinceAdmission({ moreThan: 5 }) }];
 * const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2019-12-31' });
 * spansOf(forecast, 'cb', 'none-admitted')[1]; // => { from: '2018-05-20', to: '2019-12-31', verdict: 'met' }
 * spansOf(forecast, 'cb-2', 'none-admitted'); // throws ContractError
 * ```
 * @category Forecasting
 */
export function spansOf(forecast: RiskForecast, branchId: string, ruleId: string): RiskSpan[] {
  return readResult('spansOf', forecast, () =>
    spansAt(forecast, forecast.spans, branchPlace(forecast, branchId), rulePlace(forecast, ruleId)),
  );
}

/**
 * The same under the forecast's assumptions: between which verdicts it may lie, not what will be.
 *
 * @param forecast - A forecast that was given assumptions.
 * @param branchId - The branch.
 * @param ruleId - The rule.
 * @returns The spans in order of time; each verdict is the exact one or `unknown`.
 * @throws A `ContractError` with `nothing-assumed` when the forecast was given no assumptions, `unknown-id`,
 *   `unknown-rule`, `not-a-result`.
 * @example Of three members, a tenth is lost in a year: on the second day there may be two
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { assumedSpansOf, forecastRisk, members, spansOf } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', members: 3 }],
 * });
 * const rules = [{ id: 'small', when: members({ lessThan: 3 }) }];
 * const assumptions = { lossesPerYear: [{ minAge: 0, rate: '10%' }] };
 * const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2018-07-31', assumptions });
 * spansOf(forecast, 'cb', 'small'); // => [{ from: '2017-07-31', to: '2018-07-31', verdict: 'not-met' }]
 * assumedSpansOf(forecast, 'cb', 'small')[1]; // => { from: '2017-08-01', to: '2018-07-31', verdict: 'unknown' }
 * ```
 * @category Forecasting
 */
export function assumedSpansOf(forecast: RiskForecast, branchId: string, ruleId: string): RiskSpan[] {
  return readResult('assumedSpansOf', forecast, () => {
    if (forecast.assumed === null) {
      throw new ContractError('nothing-assumed', 'The forecast was given no assumptions.', {});
    }
    return spansAt(forecast, forecast.assumed.spans, branchPlace(forecast, branchId), rulePlace(forecast, ruleId));
  });
}

/**
 * Goes through a forecast branch by branch, making each as it comes.
 *
 * @param forecast - The forecast.
 * @returns What is said of each branch, in unit order.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { branchForecasts, forecastRisk, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', members: 2 }],
 * });
 * const rules = [{ id: 'small', when: members({ lessThan: 3 }) }];
 * const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2017-12-31' });
 * const ever = new Set<string>();
 * for (const { branchId, rules: each } of branchForecasts(forecast)) {
 *   if (each.some(({ spans }) => spans.some(({ verdict }) => verdict === 'met'))) ever.add(branchId);
 * }
 * [...ever]; // => ['cb']
 * ```
 * @category Forecasting
 */
export function* branchForecasts(forecast: RiskForecast): Generator<BranchForecast, void, undefined> {
  for (const [branch, branchId] of forecast.branchIds.entries()) {
    yield {
      branchId,
      rules: forecast.ruleIds.map((ruleId, rule) => ({
        ruleId,
        spans: spansAt(forecast, forecast.spans, branch, rule),
      })),
    };
  }
}

function spansAt(forecast: RiskForecast, spans: RiskSpans, branch: number, rule: number): RiskSpan[] {
  const cell = branch * forecast.ruleIds.length + rule;
  const [start, end] = [spans.starts[cell]!, spans.starts[cell + 1]!];
  const list: RiskSpan[] = [];
  for (let place = start; place < end; place += 1) {
    const next = spans.firstDays[place + 1];
    list.push({
      from: fromDayNumber(spans.firstDays[place] ?? 0),
      to: place + 1 < end && next !== undefined ? fromDayNumber(next - 1) : forecast.until,
      verdict: verdictWord(spans.verdicts[place]),
    });
  }
  return list;
}

function branchPlace({ branchIds }: RiskForecast, branchId: string): number {
  const place = branchIds.indexOf(branchId);
  if (place >= 0) return place;
  throw new ContractError('unknown-id', `The forecast has no branch ${abbreviate(branchId)}.`, {
    id: branchId,
  });
}

/** The place of a rule in a forecast. */
export function rulePlace({ ruleIds }: RiskForecast, ruleId: string): number {
  const place = ruleIds.indexOf(ruleId);
  if (place >= 0) return place;
  throw new ContractError('unknown-rule', `The forecast has no rule ${abbreviate(ruleId)}.`, {
    ruleId,
    ruleIds,
  });
}
