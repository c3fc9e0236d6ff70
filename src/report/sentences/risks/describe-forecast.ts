import type { BranchForecast, RiskSpan, RiskTurn, RiskVerdict } from '../../../risk/index.js';
import { dayText, type Language, languageOf } from '../language/language.js';
import { tellResult } from '../language/tell-result.js';
import type { RiskWords } from './describe-finding.js';
import { RISK_WORDS } from './risk-words.js';

/**
 * In which words a forecast is told.
 *
 * @category Sentences
 */
export interface ForecastWords extends RiskWords {
  /** Of a turn, the rule that was asked for: a turn does not name it. */
  readonly ruleId?: string | undefined;
  /** Whether the spans are those under assumptions, which are then said to be so; not unless told. */
  readonly assumed?: boolean | undefined;
}

const WORDS = {
  vi: {
    ifNothing: 'nếu không có gì thay đổi',
    ifAssumed: 'theo giả định đã cho',
    always: (verdict: string, from: string, to: string) => `${verdict} suốt từ ngày ${from} đến ngày ${to}`,
    span: (verdict: string, from: string, to: string) => `${verdict} từ ngày ${from} đến ngày ${to}`,
    before: (verdict: string) => `trước đó ${verdict}`,
    rule: 'này',
  },
  en: {
    ifNothing: 'if nothing is done',
    ifAssumed: 'under the assumptions given',
    always: (verdict: string, from: string, to: string) => `${verdict} all the time from ${from} to ${to}`,
    span: (verdict: string, from: string, to: string) => `${verdict} from ${from} to ${to}`,
    before: (verdict: string) => `before that ${verdict}`,
    rule: 'the rule',
  },
} as const;

/**
 * Tells from when to when a branch is at risk, in Vietnamese or English, if nothing is done.
 *
 * Every span is told with its first and its last day, both of which belong to it, and what is not known for a time is
 * said as not known for that time. Of a turn the verdict of the day before is told too. There is no full stop.
 *
 * @param result - One of `branchForecasts`; `{branchId, rules: [{ruleId, spans}]}` made of `spansOf` or `assumedSpansOf`;
 *   or one of `branchesEntering` or `branchesLeaving`.
 * @param options - `nameOf`, `ruleOf`, of a turn `ruleId`, `assumed`, and `locale` (`vi`).
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`.
 * @example More than 5 years without an admission, from the day after the anniversary
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { describeForecast } from 'chibo/report';
 * import { forecastRisk, spansOf, yearsSinceAdmission } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', lastAdmission: '2013-05-19' }],
 * });
 * const rules = [{ id: 'r', when: yearsSinceAdmission({ moreThan: 5 }) }];
 * const spans = spansOf(forecastRisk(org, null, rules, { from: '2017-07-31', until: '2019-12-31' }), 'cb', 'r');
 * const words = { nameOf: () => 'Chi bộ 1', ruleOf: () => 'trên 5 năm' };
 * describeForecast({ branchId: 'cb', rules: [{ ruleId: 'r', spans }] }, words);
 * // => 'Chi bộ 1, nếu không có gì thay đổi: không thuộc diện “trên 5 năm” từ ngày 31/07/2017 đến ngày 19/05/2018, thuộc diện “trên 5 năm” từ ngày 20/05/2018 đến ngày 31/12/2019'
 * describeForecast({ branchId: 'cb', rules: [{ ruleId: 'r', spans: spans.slice(1) }] }, { locale: 'en' });
 * // => 'cb, if nothing is done: “r” is met all the time from 2018-05-20 to 2019-12-31'
 * ```
 * @category Sentences
 */
export function describeForecast(result: BranchForecast | RiskTurn, options: ForecastWords = {}): string {
  return tellResult('describeForecast', result, options, (own) => tellForecast(result, own));
}

function tellForecast(result: BranchForecast | RiskTurn, options: ForecastWords): string {
  const language = languageOf('describeForecast', options);
  const words = WORDS[language.locale];
  const { nameOf = (id: string) => id, assumed = false } = options;
  const head = `${nameOf(result.branchId)}, ${assumed ? words.ifAssumed : words.ifNothing}`;
  const told =
    'rules' in result
      ? result.rules
          .map(({ ruleId, spans }) => spansText(ruleId, spans, language, options))
          .filter((text) => text !== '')
      : [turnText(result, language, options)];
  return told.length === 0 ? head : `${head}: ${told.join('; ')}`;
}

function spansText(ruleId: string, spans: readonly RiskSpan[], language: Language, options: ForecastWords): string {
  const words = WORDS[language.locale];
  const tell = spans.length === 1 ? words.always : words.span;
  return spans
    .map(({ from, to, verdict }) =>
      tell(verdictText(verdict, ruleId, language, options), dayText(from, language), dayText(to, language)),
    )
    .join(', ');
}

function turnText({ on, before, after, to }: RiskTurn, language: Language, options: ForecastWords): string {
  const words = WORDS[language.locale];
  const { ruleId } = options;
  const verdict = (each: RiskVerdict): string => verdictText(each, ruleId, language, options);
  const span = words.span(verdict(after), dayText(on, language), dayText(to, language));
  return `${span}, ${words.before(verdict(before))}`;
}

function verdictText(
  verdict: RiskVerdict,
  ruleId: string | undefined,
  { locale }: Language,
  { ruleOf = (id: string) => id }: ForecastWords,
): string {
  const { verdict: verdicts, rule } = RISK_WORDS[locale];
  return verdicts[verdict](ruleId === undefined ? WORDS[locale].rule : rule(ruleOf(ruleId)));
}
