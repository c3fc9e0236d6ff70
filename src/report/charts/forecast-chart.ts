import { ContractError, formatCount, IssueList, kindOfValue } from '../../core/index.js';
import { type BranchForecast, branchForecasts, type RiskForecast, type RiskVerdict } from '../../risk/index.js';
import { checkChoice, checkType } from '../check-choice.js';
import { dayText } from '../sentences/language/language.js';
import { tellResult } from '../sentences/language/tell-result.js';
import { type Key, keyColour } from './chart-keys.js';
import { lineChart, orderNote, rowAxis } from './chart-lines.js';
import { type ChartOptions, type ChartSettings, checkIsOptions, readChartOptions } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { ruleKeys } from './rule-keys.js';
import { endOf, momentOf, timeAxis } from './time-axis.js';

/**
 * How a forecast is drawn.
 *
 * @category Charts
 */
export interface ForecastChartOptions extends ChartOptions {
  /** The spans with nothing done (`exact`, unless told), or those under the forecast's assumptions. */
  readonly spans?: 'exact' | 'assumed' | undefined;
  /** The name of a rule by its id; the id itself where there is none. */
  readonly ruleName?: ((ruleId: string) => string | undefined) | undefined;
}

/** One line: a branch and a rule. */
interface ForecastLine {
  readonly branchId: string;
  readonly rule: number;
  readonly spans: BranchForecast['rules'][number]['spans'];
  readonly label: string;
  readonly figure: string;
}

/**
 * Draws when rules hold of branches as bars over time, a line for each branch and rule: thick where a rule is met,
 * framed where it is not known, thin where it is not met.
 *
 * The branches that meet a rule first are on top, then those of which it is not known, then the others; equals stay in
 * unit order. At most `most` lines are drawn (40), all rules of a branch or none. Days are drawn in UTC, so that they are
 * the same wherever the chart is looked at.
 *
 * @param forecast - What `forecastRisk` gave.
 * @param options - `spans`, `ruleName`, and how the chart looks.
 * @returns The chart.
 * @throws An `InvalidInputError` with every fault of the options: `unknown-spans`, `wrong-type`, `out-of-range`,
 *   `unknown-theme`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with `not-a-result`, or
 *   `nothing-assumed` where the forecast was given no assumptions.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { forecastChart } from 'chibo/report';
 * import { forecastRisk, yearsSinceAdmission } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'cb', lastAdmission: '2013-05-19' }],
 * });
 * const rules = [{ id: 'none-admitted', when: yearsSinceAdmission({ moreThan: 5 }) }];
 * const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2019-12-31' });
 * const chart = forecastChart(forecast);
 * chart.datasets['lines']?.map(({ label, figure }) => [label, figure]); // => [['cb', 'từ 20/05/2018']]
 * chart.datasets['met']?.map(({ from, to }) => [from, to]); // => [['2018-05-20', '2019-12-31']]
 * forecastChart(forecast, { spans: 'assumed' }); // throws ContractError
 * ```
 * @category Charts
 */
export function forecastChart(forecast: RiskForecast, options: ForecastChartOptions = {}): ChartSpec {
  checkIsOptions(new IssueList('forecastChart'), options);
  return tellResult('forecastChart', forecast, options, (own) => drawForecast(forecast, own));
}

function drawForecast(forecast: RiskForecast, options: ForecastChartOptions): ChartSpec {
  const issues = new IssueList('forecastChart');
  const settings = readChartOptions(issues, options, { most: 40 });
  const { spans = 'exact', ruleName } = options;
  checkChoice(issues, 'spans', ['exact', 'assumed'], spans);
  checkType(issues, 'ruleName', 'function', ruleName);
  issues.throwIfAny();
  const source = spansIn(forecast, spans);
  const { words, locale, colours } = settings;
  const rules = ruleKeys(forecast.ruleIds, ruleName, colours);
  const branches = [...branchForecasts(source)].map((branch) => ({ branch, turn: turnOf(branch) }));
  // Stable, and codes of dates in order: equals stay in unit order.
  branches.sort((left, right) => (left.turn < right.turn ? -1 : Number(left.turn > right.turn)));
  const room = rules.length === 0 ? 0 : Math.max(1, Math.floor(settings.most / rules.length));
  const drawn = branches.slice(0, room).map(({ branch }) => branch);
  const lines = drawn.flatMap((branch) => linesOf(branch, rules, settings));
  const day = (date: string): string => dayText(date, { locale });
  const title = settings.title ?? words.forecast.title(day(forecast.from), day(forecast.until));
  const notes = [
    ...(rules.length > 1 ? [`${words.forecast.numbered}:`] : []),
    ...rules.map(({ text, name }) => (rules.length > 1 ? text : name)),
    ...(spans === 'assumed' ? [words.forecast.assumed] : []),
    orderNote(words.forecast.order, drawn.length, branches.length, settings),
  ];
  const of = (first: string): string =>
    formatCount(branches.filter(({ turn }) => turn.startsWith(first)).length, { locale });
  const summary = words.forecast.summary(of('1'), of('2'), of('3'));
  const first = lines.slice(0, 5).map(({ label, figure }) => `${label}: ${figure}`);
  const verdicts = (['met', 'unknown', 'not-met'] as const).filter((verdict) =>
    lines.some((line) => line.spans.some((span) => span.verdict === verdict)),
  );
  const keys = verdicts.map((verdict) => ({
    text: words.forecast.verdicts[verdict],
    colour: colours[STYLES[verdict].colour],
  }));
  return lineChart(
    {
      title,
      notes,
      description: `${[title, summary, ...notes, ...first].join('. ')}.`,
      lines,
      keys,
      draw: (width) => {
        const bars = barsOf(lines, rules, settings);
        const x = timeAxis(forecast.from, forecast.until, width, locale);
        const colour = keyColour('state', keys, width);
        return {
          datasets: Object.fromEntries(
            verdicts.map((verdict) => [verdict, bars.filter((bar) => bar['verdict'] === verdict)]),
          ),
          layers: verdicts.map((verdict) => layerOf(verdict, x, colour, lines.length, settings)),
        };
      },
    },
    settings,
  );
}

const STYLES = {
  met: { colour: 'bad', mark: { height: { band: 1 } } },
  unknown: { colour: 'open', mark: { height: { band: 0.6 }, fillOpacity: 0.25, strokeWidth: 1.5, strokeDash: [4, 3] } },
  'not-met': { colour: 'good', mark: { height: { band: 0.16 } } },
} as const;

function spansIn(forecast: RiskForecast, which: 'exact' | 'assumed'): RiskForecast {
  if (!Array.isArray((forecast as RiskForecast | null)?.branchIds) || !Array.isArray(forecast.ruleIds)) {
    const message = 'What is drawn is a result of forecastRisk.';
    throw new ContractError('not-a-result', message, { found: kindOfValue(forecast) });
  }
  if (which === 'exact') return forecast;
  if (forecast.assumed === null) {
    throw new ContractError('nothing-assumed', 'The forecast was given no assumptions.', {});
  }
  return { ...forecast, spans: forecast.assumed.spans };
}

/** When a branch first meets a rule, or else may meet one, as text that sorts: `1`, `2` or `3` and the day. */
function turnOf({ rules }: BranchForecast): string {
  const first = (verdict: RiskVerdict): string[] =>
    rules.flatMap(({ spans }) => spans.filter((span) => span.verdict === verdict).map(({ from }) => from)).sort();
  const [met] = first('met');
  const [unknown] = first('unknown');
  return met !== undefined ? `1${met}` : unknown !== undefined ? `2${unknown}` : '3';
}

function linesOf({ branchId, rules }: BranchForecast, keys: readonly Key[], settings: ChartSettings): ForecastLine[] {
  const { words, locale, name } = settings;
  return rules.map(({ spans }, rule) => {
    const met = spans.find(({ verdict }) => verdict === 'met');
    const open = spans.some(({ verdict }) => verdict === 'unknown');
    const figure =
      met === undefined
        ? open
          ? words.notKnown
          : words.forecast.never
        : met === spans[0]
          ? words.forecast.already
          : words.forecast.since(dayText(met.from, { locale }));
    const label = keys.length > 1 ? `${name(branchId)} (${String(rule + 1)})` : name(branchId);
    return { branchId, rule, spans, label, figure };
  });
}

function barsOf(lines: readonly ForecastLine[], rules: readonly Key[], { words, locale }: ChartSettings): ChartDatum[] {
  const day = (date: string): string => dayText(date, { locale });
  return lines.flatMap(({ branchId, rule, spans, label }, row) =>
    spans.map(({ from, to, verdict }) => {
      const state = words.forecast.verdicts[verdict];
      const days = `${day(from)} – ${day(to)}`;
      const said = { state, days, text: `${label}: ${state}, ${days}` };
      const place = { start: momentOf(from), end: endOf(to) };
      return { row, id: branchId, label, rule: rules[rule]!.text, verdict, from, to, ...place, ...said };
    }),
  );
}

function layerOf(
  verdict: RiskVerdict,
  x: JsonObject,
  color: JsonObject,
  count: number,
  { words, colours }: ChartSettings,
): JsonObject {
  const stroke = verdict === 'unknown' ? { stroke: colours.open } : {};
  return {
    data: { name: verdict },
    mark: { type: 'bar', ...STYLES[verdict].mark, ...stroke },
    encoding: {
      x: { ...x, field: 'start' },
      x2: { field: 'end' },
      y: rowAxis(count),
      color,
      tooltip: [
        { field: 'label', type: 'nominal', title: words.forecast.branch },
        { field: 'rule', type: 'nominal', title: words.forecast.rule },
        { field: 'state', type: 'nominal', title: words.forecast.verdict },
        { field: 'days', type: 'nominal', title: words.forecast.days },
      ],
      description: { field: 'text', type: 'nominal' },
    },
  };
}
