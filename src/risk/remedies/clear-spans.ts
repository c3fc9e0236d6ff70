import { fromDayNumber, type IsoDate, toDayNumber } from '../../calendar/index.js';
import type { Organisation, Tally } from '../../organisation/index.js';
import type { Facts } from '../assessing/facts.js';
import { forecastRisk } from '../forecast/forecast-risk.js';
import type { RiskSpans } from '../forecast/risk-spans.js';
import type { RiskRule } from '../rules/schema.js';
import { NOT_MET } from '../rules/verdict.js';
import type { ClearSpan } from './remedy.js';

/** On which days each branch is out of every rule: no rule is met or unknown. In the order of the branches. */
export function clearSpans(
  org: Organisation,
  tally: Tally,
  rules: readonly RiskRule[],
  { from, until, facts }: { readonly from: IsoDate; readonly until: IsoDate; readonly facts: Facts },
): ClearSpan[][] {
  const { spans, branchIds } = forecastRisk(org, tally, rules, { from, until, facts });
  const [first, last] = [toDayNumber(from), toDayNumber(until)];
  return branchIds.map((_, branch) => {
    const clear: ClearSpan[] = [];
    let day = first;
    for (const { from: start, to } of riskySpans(spans, branch * rules.length, rules.length, last)) {
      if (start > day) clear.push({ from: fromDayNumber(day), to: fromDayNumber(start - 1) });
      day = Math.max(day, to + 1);
    }
    if (day <= last) clear.push({ from: fromDayNumber(day), to: until });
    return clear;
  });
}

/** When a rule is met or unknown: the spans of several rules, by their first days. */
function riskySpans(
  { starts, firstDays, verdicts }: RiskSpans,
  cell: number,
  rules: number,
  last: number,
): { readonly from: number; readonly to: number }[] {
  const risky: { readonly from: number; readonly to: number }[] = [];
  for (let rule = cell; rule < cell + rules; rule += 1) {
    const end = starts[rule + 1]!;
    for (let place = starts[rule]!; place < end; place += 1) {
      if (verdicts[place] === NOT_MET) continue;
      const to = place + 1 < end ? firstDays[place + 1]! - 1 : last;
      risky.push({ from: firstDays[place]!, to });
    }
  }
  return risky.sort((left, right) => left.from - right.from);
}
