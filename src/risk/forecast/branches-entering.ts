import { fromDayNumber, type IsoDate } from '../../calendar/index.js';
import { readResult } from '../../core/index.js';
import { MET, type RiskVerdict, verdictWord } from '../rules/verdict.js';
import type { RiskForecast } from './forecast-risk.js';
import { rulePlace } from './read-forecast.js';

/**
 * A day on which a rule's verdict on a branch turns.
 *
 * @category Forecasting
 */
export interface RiskTurn {
  /** The branch. */
  readonly branchId: string;
  /** The first day of the new verdict. */
  readonly on: IsoDate;
  /** The verdict of the day before. */
  readonly before: RiskVerdict;
  /** The verdict of the day. */
  readonly after: RiskVerdict;
  /** The last day of the new verdict within the forecast. */
  readonly to: IsoDate;
}

/**
 * Lists the branches that a rule comes to hold of with nothing done, and when.
 *
 * Branches of which it holds on the first day are at risk already and not listed for it; one that leaves and enters
 * again is listed for each time. Assumptions play no part.
 *
 * @param forecast - The forecast.
 * @param ruleId - The rule.
 * @returns The days on which it comes to be met, the earliest first; of one day in unit order.
 * @throws A `ContractError` with `unknown-rule`, `not-a-result` when the forecast cannot be read.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { branchesEntering, forecastRisk, yearsSinceAdmission } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'cb-1', lastAdmission: '2013-05-19' },
 *     { unitId: 'cb-2', lastAdmission: '2012-09-02' },
 *   ],
 * });
 * const rules = [{ id: 'none-admitted', when: yearsSinceAdmission({ moreThan: 5 }) }];
 * const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2018-12-31' });
 * branchesEntering(forecast, 'none-admitted').map(({ branchId, on }) => `${branchId} ${on}`); // => ['cb-2 2017-09-03', 'cb-1 2018-05-20']
 * ```
 * @category Forecasting
 */
export function branchesEntering(forecast: RiskForecast, ruleId: string): RiskTurn[] {
  return readResult('branchesEntering', forecast, () => turnsOf(forecast, ruleId, (_, after) => after === MET));
}

/**
 * Lists the branches that a rule ceases to hold of with nothing done, and when.
 *
 * A branch of which it is then unknown is not cleared; `after` tells.
 *
 * @param forecast - The forecast.
 * @param ruleId - The rule.
 * @returns The days on which it is met no longer, the earliest first; of one day in unit order.
 * @throws A `ContractError` with `unknown-rule`, `not-a-result` when the forecast cannot be read.
 * @example A reinforcement who was the fifth member leaves
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { branchesLeaving, forecastRisk, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const roster = [{ branchId: 'cb' }, { branchId: 'cb', origin: 'reinforcement' as const, leavesOn: '2018-01-01' }];
 * const rules = [{ id: 'two', when: members({ equals: 2 }) }];
 * const tally = tallyMembers(org, roster, { keep: 'dates' });
 * const forecast = forecastRisk(org, tally, rules, { from: '2017-07-31', until: '2018-12-31' });
 * branchesLeaving(forecast, 'two'); // => [{ branchId: 'cb', on: '2018-01-01', before: 'met', after: 'not-met', to: '2018-12-31' }]
 * ```
 * @category Forecasting
 */
export function branchesLeaving(forecast: RiskForecast, ruleId: string): RiskTurn[] {
  return readResult('branchesLeaving', forecast, () => turnsOf(forecast, ruleId, (before) => before === MET));
}

function turnsOf(
  forecast: RiskForecast,
  ruleId: string,
  isAsked: (before: number | undefined, after: number | undefined) => boolean,
): RiskTurn[] {
  const rule = rulePlace(forecast, ruleId);
  const { starts, firstDays, verdicts } = forecast.spans;
  const turns: { readonly branch: number; readonly place: number }[] = [];
  for (let branch = 0; branch < forecast.branchIds.length; branch += 1) {
    const cell = branch * forecast.ruleIds.length + rule;
    const end = starts[cell + 1]!;
    for (let place = starts[cell]! + 1; place < end; place += 1) {
      if (isAsked(verdicts[place - 1], verdicts[place])) turns.push({ branch, place });
    }
  }
  const dayAt = (place: number): number => firstDays[place]!;
  // They stand branch by branch already, and stay so within a day.
  turns.sort((left, right) => dayAt(left.place) - dayAt(right.place));
  return turns.map(({ branch, place }) => {
    const next = starts[branch * forecast.ruleIds.length + rule + 1]!;
    return {
      branchId: forecast.branchIds[branch]!,
      on: fromDayNumber(dayAt(place)),
      before: verdictWord(verdicts[place - 1]),
      after: verdictWord(verdicts[place]),
      to: place + 1 < next ? fromDayNumber(dayAt(place + 1) - 1) : forecast.until,
    };
  });
}
