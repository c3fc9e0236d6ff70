import { ContractError, formatCount, IssueList, kindOfValue } from '../../core/index.js';
import type { AtRiskBranches, RiskGroup } from '../../risk/index.js';
import { checkChoice, checkType } from '../check-choice.js';
import { dayText } from '../sentences/language/language.js';
import { tellResult } from '../sentences/language/tell-result.js';
import { countAxis } from './chart-axis.js';
import { inkOn } from './chart-colours.js';
import { type Key, keyColour } from './chart-keys.js';
import { type Line, lineChart, orderNote, rowAxis } from './chart-lines.js';
import { type ChartOptions, type ChartSettings, checkIsOptions, readChartOptions } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { ruleKeys } from './rule-keys.js';

/**
 * How at-risk branches are drawn.
 *
 * @category Charts
 */
export interface AtRiskChartOptions extends ChartOptions {
  /** Branches, each once (`branches`, unless told), or one part of the bar for each rule that they meet (`rules`). */
  readonly show?: 'branches' | 'rules' | undefined;
  /** The name of a rule by its id; the id itself where there is none. */
  readonly ruleName?: ((ruleId: string) => string | undefined) | undefined;
}

/**
 * Draws how many branches are at risk in each unit, the most first.
 *
 * A bar counts each branch once; a dashed frame after it is branches that may be at risk. By rules, a bar is made of
 * one numbered part for each rule, and a branch that meets two is in two parts: a heavy line then shows the number of
 * branches, and the chart says so. Branches under no unit come last. At most `most` units are drawn (40).
 *
 * @param result - What `atRiskBranches` gave.
 * @param options - `show`, `ruleName`, and how the chart looks.
 * @returns The chart.
 * @throws An `InvalidInputError` with every fault of the options: `unknown-show`, `wrong-type`, `out-of-range`,
 *   `unknown-theme`, `bad-digits`, `unknown-rounding`, `unknown-locale`; a `ContractError` with `not-a-result`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { atRiskChart } from 'chibo/report';
 * import { atRiskBranches, members } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 *   figures: [{ unitId: 'cb-1', members: 2 }],
 * });
 * const rules = [{ id: 'small', when: members({ lessThan: 3 }) }];
 * const chart = atRiskChart(atRiskBranches(org, null, rules, { asOf: '2024-05-15' }), { locale: 'en' });
 * chart.datasets['lines']?.map(({ label, figure }) => [label, figure]); // => [['xa', '1/2 (1 not known)']]
 * atRiskChart({} as never); // throws ContractError
 * ```
 * @category Charts
 */
export function atRiskChart(result: AtRiskBranches, options: AtRiskChartOptions = {}): ChartSpec {
  checkIsOptions(new IssueList('atRiskChart'), options);
  return tellResult('atRiskChart', result, options, (own) => drawAtRisk(result, own));
}

function drawAtRisk(result: AtRiskBranches, options: AtRiskChartOptions): ChartSpec {
  const issues = new IssueList('atRiskChart');
  const settings = readChartOptions(issues, options, { most: 40 });
  const { show = 'branches', ruleName } = options;
  checkChoice(issues, 'show', ['branches', 'rules'], show);
  checkType(issues, 'ruleName', 'function', ruleName);
  issues.throwIfAny();
  if (!Array.isArray((result as AtRiskBranches | null)?.groups)) {
    const message = 'What is drawn is a result of atRiskBranches.';
    throw new ContractError('not-a-result', message, { found: kindOfValue(result) });
  }
  const { words, locale, colours } = settings;
  const count = (value: number): string => formatCount(value, { locale });
  const drawn = result.groups.slice(0, settings.most);
  const title = settings.title ?? words.risk.title(dayText(result.asOf, { locale }));
  const byRules = show === 'rules';
  const rules = ruleKeys(
    result.byRule.map(({ ruleId }) => ruleId),
    ruleName,
    colours,
  );
  const notes = [
    words.risk.ofAll(count(result.atRisk), count(result.unknown), count(result.assessed)),
    orderNote(words.risk.order, drawn.length, result.groups.length, settings),
    ...(byRules ? [words.risk.rules] : drawn.some(({ unknown }) => unknown > 0) ? [words.risk.frame] : []),
    ...(result.unitsUnknown > 0 ? [words.risk.notDrawn(count(result.unitsUnknown))] : []),
  ];
  const lines = drawn.map((group) => ({
    label: group.unitId === null ? words.risk.noUnit : settings.name(group.unitId),
    figure: `${count(group.branches)}/${count(group.assessed)}${
      group.unknown > 0 ? ` (${words.risk.unknown(count(group.unknown))})` : ''
    }`,
  }));
  const axis = countAxis(Math.max(0, ...drawn.map((group) => endOf(group, byRules))), locale, words.risk.branches);
  const first = lines.slice(0, 5).map(({ label, figure }) => `${label}: ${figure}`);
  return lineChart(
    {
      title,
      notes,
      description: `${[title, ...notes, ...first].join('. ')}.`,
      lines,
      keys: byRules ? rules : [],
      draw: (width, step) => {
        const bars = drawn.map((group, row) => barOf(group, row, lines[row]!));
        if (!byRules) return branchLayers(bars, axis.channel, settings);
        const parts = drawn.flatMap((group, row) => partsOf(group, row, lines[row]!.label, rules, settings));
        // A number has room in a part that is a little wider than it.
        const wide = parts.filter(({ from, to }) => ((Number(to) - Number(from)) / axis.end) * width >= 16);
        const colour = keyColour('rule', rules, width);
        return ruleLayers({ bars, parts, ...inInks(wide) }, axis.channel, colour, step, settings);
      },
    },
    settings,
  );
}

function endOf({ branches, unknown, byRule }: RiskGroup, byRules: boolean): number {
  return byRules ? byRule.reduce((sum, { met }) => sum + met, 0) : branches + unknown;
}

function barOf({ unitId, branches, unknown, assessed }: RiskGroup, row: number, { label, figure }: Line): ChartDatum {
  const text = `${label}: ${figure}`;
  return { row, id: unitId, label, figure, text, zero: 0, branches, unknown, assessed, end: branches + unknown };
}

function partsOf(
  { unitId, byRule }: RiskGroup,
  row: number,
  label: string,
  rules: readonly Key[],
  { locale }: ChartSettings,
): ChartDatum[] {
  let from = 0;
  return byRule.flatMap(({ ruleId, met, unknown }, index) => {
    if (met === 0) return [];
    const { text: rule, colour } = rules[index]!;
    const [start, to] = [from, from + met];
    from = to;
    const text = `${label}: ${rule}: ${formatCount(met, { locale })}`;
    const place = { from: start, to, middle: start + met / 2 };
    return {
      row,
      id: unitId,
      ruleId,
      label,
      rule,
      number: String(index + 1),
      ink: inkOn(colour),
      met,
      unknown,
      ...place,
      text,
    };
  });
}

type Layers = ReturnType<Parameters<typeof lineChart>[0]['draw']>;

function branchLayers(bars: readonly ChartDatum[], x: JsonObject, { words, colours }: ChartSettings): Layers {
  const tooltip = [
    { field: 'label', type: 'nominal', title: words.unit },
    { field: 'figure', type: 'nominal', title: words.risk.branches },
  ];
  const common = { y: rowAxis(bars.length), tooltip, description: { field: 'text', type: 'nominal' } };
  return {
    datasets: { bars, open: bars.filter(({ unknown }) => unknown !== 0) },
    layers: [
      {
        data: { name: 'bars' },
        mark: { type: 'bar', color: colours.bad },
        encoding: { ...common, x: { ...x, field: 'zero' }, x2: { field: 'branches' } },
      },
      {
        data: { name: 'open' },
        mark: { type: 'bar', filled: false, stroke: colours.muted, strokeWidth: 1.5, strokeDash: [4, 3] },
        encoding: { ...common, x: { ...x, field: 'branches' }, x2: { field: 'end' } },
      },
    ],
  };
}

const INKS = [
  ['blackNumbers', '#000000'],
  ['whiteNumbers', '#ffffff'],
] as const;

/** Numbers by the colour in which they can be read. */
function inInks(parts: readonly ChartDatum[]): Readonly<Record<(typeof INKS)[number][0], readonly ChartDatum[]>> {
  const [[, black], [, white]] = INKS;
  return {
    blackNumbers: parts.filter(({ ink }) => ink === black),
    whiteNumbers: parts.filter(({ ink }) => ink === white),
  };
}

function ruleLayers(
  datasets: { readonly bars: readonly ChartDatum[]; readonly parts: readonly ChartDatum[] } & ReturnType<typeof inInks>,
  x: JsonObject,
  color: JsonObject,
  step: number,
  { words, colours }: ChartSettings,
): Layers {
  const y = rowAxis(datasets.bars.length);
  const tooltip = [
    { field: 'label', type: 'nominal', title: words.unit },
    { field: 'rule', type: 'nominal', title: words.risk.rule },
    { field: 'met', type: 'nominal', title: words.risk.branches },
  ];
  const mark = { type: 'bar', stroke: colours.background, strokeWidth: 1 };
  const description = { field: 'text', type: 'nominal' };
  return {
    datasets,
    layers: [
      {
        data: { name: 'parts' },
        mark,
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y, color, tooltip, description },
      },
      ...INKS.map(([name, ink]) => ({
        data: { name },
        mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 11, color: ink, aria: false },
        encoding: { x: { ...x, field: 'middle' }, y, text: { field: 'number', type: 'nominal' } },
      })),
      {
        data: { name: 'bars' },
        mark: {
          type: 'tick',
          orient: 'vertical',
          thickness: 3,
          size: Math.round(step * 0.8),
          opacity: 1,
          color: colours.text,
        },
        encoding: { x: { ...x, field: 'branches' }, y, description },
      },
    ],
  };
}
