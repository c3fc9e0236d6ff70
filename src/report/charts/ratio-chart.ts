import { formatCount, IssueList, type Locale, type RatioInput, ratioToNumber } from '../../core/index.js';
import type { HostConvention, IndependenceRanking } from '../../independence/index.js';
import type { Table } from '../../organisation/index.js';
import { checkChoice } from '../check-choice.js';
import { INDEPENDENCE_WORDS } from '../sentences/independence/independence-words.js';
import { rateText } from '../sentences/language/language.js';
import { type Key, keyColour } from './chart-keys.js';
import { lineChart, orderNote, rowAxis } from './chart-lines.js';
import { type ChartOptions, type ChartSettings, readChartOptions } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { isOpen, type JudgedRatio, judgedRatios, readAim } from './judge-ratios.js';
import { type RatioFigure, readRatios } from './read-ratios.js';

/**
 * How ratios are drawn.
 *
 * @category Charts
 */
export interface RatioChartOptions extends ChartOptions {
  /** The target: a ratio from 0 to 1, or a decimal string such as `"95%"`. */
  readonly target?: RatioInput | undefined;
  /** Whether the target itself is enough; `at-least` unless told. */
  readonly bound?: 'at-least' | 'more-than' | undefined;
  /** From the highest ratio (unless told), from the lowest, or as given. Units without a ratio come last, unless as given. */
  readonly order?: 'highest' | 'lowest' | 'given' | undefined;
  /**
   * The host convention of a table, to be named in the chart; rankings and results say theirs. Where it is not told, hosts
   * that are not named may count, and the chart says that a ratio may be higher.
   */
  readonly host?: HostConvention | undefined;
}

/**
 * Draws ratios by unit against a target: a bar for each, and a dashed frame from the lowest to the highest that a ratio
 * can be where states are unknown.
 *
 * A bar is as long as the ratio surely is. Whether the target is reached is decided exactly, and is not known where it
 * depends on unknown states, on communes without figures or on hosts that are not named. The percentages beside the
 * bars are 0 or 100 % only where they are exactly that. At most `most` units are drawn (40), the first in the order,
 * and the chart says how many it leaves out.
 *
 * @param source - A table of `independenceByUnit` (or any with a column `ratio`), what `rankIndependence` gave, or a
 *   list of {@link RatioFigure} such as results of `independentBranchRatio`.
 * @param options - `target`, `bound`, `order`, `host`, and how the chart looks.
 * @returns The chart.
 * @throws An `InvalidInputError` with every fault: `not-ratios`, `not-a-row`, `wrong-type`, `not-a-ratio`,
 *   `out-of-range`, `min-above-max`, `unknown-host`, `unknown-order`, `unknown-bound`, `inexact-threshold`, `not-safe`,
 *   `unknown-theme`, `bad-digits`, `unknown-rounding`, `unknown-locale`.
 * @example
 * ```ts
 * import { ratio } from 'chibo/core';
 * import { ratioChart } from 'chibo/report';
 *
 * const rows = [
 *   { unitId: 'keo-lom', ratio: ratio(9, 20) },
 *   { unitId: 'na-son', ratio: ratio(11, 12), bounds: { lowest: ratio(11, 12), highest: ratio(12, 12) } },
 * ];
 * const names = new Map([['keo-lom', 'Keo Lôm'], ['na-son', 'Na Son']]);
 * const chart = ratioChart(rows, { target: '95%', nameOf: (id) => names.get(id) });
 * chart.datasets['lines']?.map(({ label, figure }) => [label, figure]);
 * // => [['Na Son', '91,7% – 100,0%'], ['Keo Lôm', '45,0%']]
 * chart.datasets['bars']?.map(({ state }) => state); // => ['Chưa rõ có đạt không', 'Chưa đạt mục tiêu']
 * ratioChart(rows, { target: 0.95 }); // throws InvalidInputError
 * ```
 * @see M. Okabe and K. Ito, Color Universal Design, 2008, for the colours.
 * @category Charts
 */
export function ratioChart(
  source: Table | IndependenceRanking | readonly RatioFigure[],
  options: RatioChartOptions = {},
): ChartSpec {
  const issues = new IssueList('ratioChart');
  const settings = readChartOptions(issues, options, { most: 40 });
  const { order = 'highest' } = options;
  checkChoice(issues, 'order', ['highest', 'lowest', 'given'], order);
  const aim = readAim(issues, options);
  const { rows, host } = readRatios(issues, source, options.host);
  issues.throwIfAny();
  const judged = judgedRatios(rows, aim, order, settings);
  const drawn = judged.slice(0, settings.most);
  const { words } = settings;
  const title = settings.title ?? words.ratio.title;
  const notes = [
    ...(host === null ? [] : [sentence(INDEPENDENCE_WORDS[settings.locale].host[host])]),
    orderNote(words.order[order], drawn.length, judged.length, settings),
    ...(drawn.some(isOpen) ? [words.ratio.open] : []),
  ];
  const line = aim === null ? null : words.ratio.target[aim.bound](rateText(aim.target, settings.format));
  const summary = line === null ? [] : [line, words.ratio.summary(...tallied(judged, settings.locale))];
  const first = drawn.slice(0, 5).map(({ label, figure }) => `${label}: ${figure}`);
  return lineChart(
    {
      title,
      notes,
      description: `${[title, ...summary, ...notes, ...first].join('. ')}.`,
      lines: drawn,
      keys: aim === null ? [] : keysOf(drawn, settings),
      headroom: line === null ? 0 : 20,
      draw: (width) => ({
        datasets: {
          bars: barsOf(drawn, settings),
          open: barsOf(drawn, settings).filter(({ open }) => open === true),
          ...(line === null ? {} : { target: [{ text: line }] }),
        },
        layers: [
          ...barLayers(drawn, aim !== null, width, settings),
          ...(aim === null ? [] : lineLayers(ratioToNumber(aim.target), settings)),
        ],
      }),
    },
    settings,
  );
}

const COLOURS = { yes: 'good', no: 'bad', unknown: 'open', plain: 'good' } as const;

function keysOf(drawn: readonly JudgedRatio[], { words, colours }: ChartSettings): Key[] {
  return (['yes', 'no', 'unknown'] as const)
    .filter((state) => drawn.some((each) => each.state === state))
    .map((state) => ({ text: words.ratio.states[state], colour: colours[COLOURS[state]] }));
}

function barsOf(drawn: readonly JudgedRatio[], { words }: ChartSettings): ChartDatum[] {
  return drawn.flatMap((each, row) => {
    const { unitId, label, figure, lowest, highest, state } = each;
    if (lowest === null || highest === null) return [];
    return {
      row,
      id: unitId,
      label,
      figure,
      text: [`${label}: ${figure}`, ...(state === 'plain' ? [] : [words.ratio.states[state]])].join(', '),
      state: words.ratio.states[state],
      open: isOpen(each),
      part: lowest.numerator,
      most: highest.numerator,
      whole: lowest.denominator,
      zero: 0,
      lowest: ratioToNumber(lowest),
      highest: ratioToNumber(highest),
    };
  });
}

function barLayers(
  drawn: readonly JudgedRatio[],
  isJudged: boolean,
  width: number,
  settings: ChartSettings,
): JsonObject[] {
  const { words, colours } = settings;
  const tooltip = [
    { field: 'label', type: 'nominal', title: words.unit },
    { field: 'figure', type: 'nominal', title: words.ratio.value },
    ...(isJudged ? [{ field: 'state', type: 'nominal', title: words.ratio.state }] : []),
  ];
  const common = { y: rowAxis(drawn.length), tooltip, description: { field: 'text', type: 'nominal' } };
  const colour = isJudged ? keyColour('state', keysOf(drawn, settings), width) : { value: colours.good };
  return [
    {
      data: { name: 'bars' },
      mark: { type: 'bar' },
      encoding: { x: { ...SHARES, field: 'zero' }, x2: { field: 'lowest' }, color: colour, ...common },
    },
    {
      data: { name: 'open' },
      mark: { type: 'bar', filled: false, stroke: colours.muted, strokeWidth: 1.5, strokeDash: [4, 3] },
      encoding: { x: { ...SHARES, field: 'lowest' }, x2: { field: 'highest' }, ...common },
    },
  ];
}

const SHARES: JsonObject = {
  type: 'quantitative',
  scale: { domain: [0, 1], nice: false, zero: true },
  axis: { values: [0, 0.25, 0.5, 0.75, 1], labelExpr: "datum.value * 100 + '%'", title: null },
};

function lineLayers(at: number, { colours }: ChartSettings): JsonObject[] {
  const x = { ...SHARES, datum: at };
  return [
    {
      data: { name: 'target' },
      mark: { type: 'rule', color: colours.text, strokeWidth: 1.5, aria: false },
      encoding: { x },
    },
    {
      data: { name: 'target' },
      mark: {
        type: 'text',
        align: at > 0.5 ? 'right' : 'left',
        baseline: 'bottom',
        dx: at > 0.5 ? 4 : -4,
        dy: -6,
        fontSize: 12,
        fontWeight: 'bold',
        limit: 0,
      },
      encoding: { x, y: { value: 0 }, text: { field: 'text', type: 'nominal' } },
    },
  ];
}

function tallied(judged: readonly JudgedRatio[], locale: Locale): [yes: string, no: string, unknown: string] {
  const of = (state: JudgedRatio['state']): string =>
    formatCount(judged.filter((each) => each.state === state).length, { locale });
  return [of('yes'), of('no'), of('unknown')];
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
