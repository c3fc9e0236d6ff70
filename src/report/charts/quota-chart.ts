import {
  type AnyRatio,
  compareRatios,
  formatCount,
  formatDecimal,
  IssueList,
  ratioParts,
  ratioToNumber,
} from '../../core/index.js';
import type { Table } from '../../organisation/index.js';
import type { CountsById, QuotaResult, ReallocationResult } from '../../quota/index.js';
import type { Attainment } from '../../target/index.js';
import { checkChoice, checkType } from '../check-choice.js';
import { percentText } from '../sentences/language/language.js';
import { countAxis } from './chart-axis.js';
import { type Key, keyColour } from './chart-keys.js';
import { type Line, lineChart, orderNote, rowAxis } from './chart-lines.js';
import { type ChartOptions, type ChartSettings, readChartOptions } from './chart-options.js';
import type { ChartDatum, ChartSpec, JsonObject } from './chart-spec.js';
import { shownText } from './chart-text.js';
import { type QuotaFigure, type QuotaRow, type QuotaState, readQuotas } from './read-quotas.js';

/**
 * How quotas are drawn.
 *
 * @category Charts
 */
export interface QuotaChartOptions extends ChartOptions {
  /** What units have achieved, by their id, where the source does not say; a unit that is not in it is unknown. */
  readonly achieved?: CountsById | undefined;
  /** What is counted, for the axis, such as `đảng viên mới`. */
  readonly measure?: string | undefined;
  /** By the share achieved, from the highest (unless told) or the lowest, or as given. Units without a share come last, unless as given. */
  readonly order?: 'highest' | 'lowest' | 'given' | undefined;
}

/**
 * Draws quotas against what was achieved: for each unit a pale bar as long as its quota, ended by a heavy line, and in
 * it a bar as long as what was achieved.
 *
 * What is not known has no bar and is said to be unknown: it is not taken for zero. Of attainments the verdict is theirs
 * (`met`), so that a quota whose period still runs is neither reached nor missed; of all else a quota is reached where
 * the count is not below it. Several quotas of one unit are told apart by who set them. At most `most` units are drawn
 * (40).
 *
 * @param source - What `attainments`, `allocateQuota`, `cascadeQuota` (or any table with a column `quota`) or
 *   `reallocateQuota` gave, or a list of {@link QuotaFigure}.
 * @param options - `achieved`, `measure`, `order`, and how the chart looks.
 * @returns The chart.
 * @throws An `InvalidInputError` with every fault: `not-quotas`, `not-a-row`, `not-an-object`, `wrong-type`,
 *   `not-an-integer`, `negative`, `unknown-order`, `out-of-range`, `unknown-theme`, `bad-digits`, `unknown-rounding`,
 *   `unknown-locale`.
 * @example
 * ```ts
 * import { allocateQuota } from 'chibo/quota';
 * import { quotaChart } from 'chibo/report';
 *
 * const quotas = allocateQuota([{ id: 'Na Son', weight: 120 }, { id: 'Keo Lôm', weight: 80 }], 10, {});
 * const chart = quotaChart(quotas, { achieved: { 'Na Son': 3, 'Keo Lôm': 5 }, measure: 'đảng viên mới' });
 * chart.datasets['lines']?.map(({ label, figure }) => [label, figure]);
 * // => [['Keo Lôm', '5/4 (125,0%)'], ['Na Son', '3/6 (50,0%)']]
 * quotaChart([{ unitId: 'Na Son', quota: -1, achieved: 3 }]); // throws InvalidInputError
 * ```
 * @category Charts
 */
export function quotaChart(
  source: readonly Attainment[] | readonly QuotaFigure[] | QuotaResult | ReallocationResult | Table,
  options: QuotaChartOptions = {},
): ChartSpec {
  const issues = new IssueList('quotaChart');
  const settings = readChartOptions(issues, options, { most: 40 });
  const { order = 'highest', achieved, measure } = options;
  checkChoice(issues, 'order', ['highest', 'lowest', 'given'], order);
  checkType(issues, 'measure', 'string', measure);
  const rows = readQuotas(issues, source, achieved);
  issues.throwIfAny();
  const sorted = inOrder(rows, order);
  const drawn = sorted.slice(0, settings.most);
  const { words } = settings;
  const title = settings.title ?? words.quota.title;
  const lines = drawn.map((row) => lineOf(row, settings));
  const note = orderNote(words.quota.order[order], drawn.length, sorted.length, settings);
  const summary = words.quota.summary(...tallied(sorted, settings));
  const first = lines.slice(0, 5).map(({ label, figure }) => `${label}: ${figure}`);
  const numbers = drawn.flatMap(({ quota, achieved: done }) => [numberOf(quota), done ?? 0]);
  const unit = measure === undefined ? null : shownText(measure);
  const axis = countAxis(Math.max(0, ...numbers), settings.locale, unit);
  const keys = keysOf(drawn, settings);
  return lineChart(
    {
      title,
      notes: [note],
      description: `${[title, summary, note, ...first].join('. ')}.`,
      lines,
      keys,
      draw: (width, step) => {
        const bars = barsOf(drawn, lines, settings);
        return {
          datasets: {
            quotas: bars.filter(({ quota }) => quota !== null),
            bars: bars.filter(({ achieved: done }) => done !== null),
          },
          layers: layersOf(axis.channel, keyColour('state', keys, width), step, drawn.length, settings),
        };
      },
    },
    settings,
  );
}

const STATES = ['yes', 'no', 'running', 'unknown'] as const;
const COLOURS = { yes: 'good', no: 'bad', running: 'open', unknown: 'other' } as const;

function inOrder(rows: readonly QuotaRow[], order: 'highest' | 'lowest' | 'given'): readonly QuotaRow[] {
  if (order === 'given') return rows;
  const sign = order === 'highest' ? -1 : 1;
  return [...rows].sort((left, right) => {
    if (left.share === null || right.share === null) return Number(left.share === null) - Number(right.share === null);
    return sign * compareRatios(left.share, right.share);
  });
}

function lineOf(row: QuotaRow, { name, words, format, locale }: ChartSettings): Line {
  const { unitId, apart, quota, achieved, share } = row;
  const done = achieved === null ? words.notKnown : formatCount(achieved, { locale });
  const set = quota === null ? words.notKnown : quotaText(quota, locale);
  const part = share === null ? '' : ` (${percentText(share, format)})`;
  return {
    label: apart === '' ? name(unitId) : `${name(unitId)} (${shownText(apart)})`,
    figure: `${done}/${set}${part}`,
  };
}

function quotaText(quota: AnyRatio, locale: ChartSettings['locale']): string {
  const [numerator, denominator] = ratioParts(quota);
  if (numerator % denominator === 0n) return formatCount(numerator / denominator, { locale });
  return formatDecimal(quota, { locale, digits: 1 });
}

function numberOf(quota: AnyRatio | null): number {
  return quota === null ? 0 : ratioToNumber(quota);
}

function keysOf(drawn: readonly QuotaRow[], { words, colours }: ChartSettings): Key[] {
  const states = STATES.filter((state) => drawn.some((row) => row.state === state && row.achieved !== null));
  return [
    ...states.map((state) => ({ text: words.quota.states[state], colour: colours[COLOURS[state]] })),
    { text: words.quota.key, colour: colours.track },
  ];
}

function barsOf(drawn: readonly QuotaRow[], lines: readonly Line[], { words }: ChartSettings): ChartDatum[] {
  return drawn.map(({ unitId, quota, achieved, share, state }, row) => {
    const { label, figure } = lines[row]!;
    return {
      row,
      id: unitId,
      label,
      figure,
      text: `${label}: ${figure}, ${words.quota.states[state]}`,
      state: words.quota.states[state],
      zero: 0,
      quota: quota === null ? null : ratioToNumber(quota),
      achieved,
      share: share === null ? null : ratioToNumber(share),
    };
  });
}

function layersOf(
  x: JsonObject,
  color: JsonObject,
  step: number,
  count: number,
  { words, colours }: ChartSettings,
): JsonObject[] {
  const tooltip = [
    { field: 'label', type: 'nominal', title: words.unit },
    { field: 'figure', type: 'nominal', title: `${words.quota.achieved}/${words.quota.quota}` },
  ];
  const common = { y: rowAxis(count), tooltip, description: { field: 'text', type: 'nominal' } };
  const state = { field: 'state', type: 'nominal', title: words.quota.state };
  return [
    {
      data: { name: 'quotas' },
      mark: { type: 'bar', color: colours.track },
      encoding: { ...common, x: { ...x, field: 'zero' }, x2: { field: 'quota' } },
    },
    {
      data: { name: 'bars' },
      mark: { type: 'bar', height: { band: 0.5 } },
      encoding: {
        ...common,
        x: { ...x, field: 'zero' },
        x2: { field: 'achieved' },
        color,
        tooltip: [...tooltip, state],
      },
    },
    {
      data: { name: 'quotas' },
      mark: {
        type: 'tick',
        orient: 'vertical',
        thickness: 3,
        size: Math.round(step * 0.66),
        opacity: 1,
        color: colours.text,
        aria: false,
      },
      encoding: { y: rowAxis(count), x: { ...x, field: 'quota' } },
    },
  ];
}

function tallied(rows: readonly QuotaRow[], { locale }: ChartSettings): [string, string, string, string] {
  const of = (state: QuotaState): string => formatCount(rows.filter((row) => row.state === state).length, { locale });
  return [of('yes'), of('no'), of('running'), of('unknown')];
}
