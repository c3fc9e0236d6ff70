import type { Period } from '../../calendar/index.js';
import { compareCounts, type PeriodComparison, type PeriodTotal } from '../../comparison/index.js';
import { formatCount, formatDecimal, IssueList, ratioToNumber } from '../../core/index.js';
import { checkType } from '../check-choice.js';
import { describeChange } from '../sentences/changes/describe-change.js';
import { columnChart } from './chart-columns.js';
import { orderNote } from './chart-lines.js';
import { type ChartOptions, type ChartSettings, readChartOptions } from './chart-options.js';
import type { ChartSpec } from './chart-spec.js';
import { shownText } from './chart-text.js';
import { periodName } from './period-name.js';
import { areUnequal, marksOf, type PeriodMark, periodsDrawn, readPeriod, readPeriods } from './read-periods.js';

/**
 * How periods are drawn.
 *
 * @category Charts
 */
export interface PeriodChartOptions extends ChartOptions {
  /** The period that is looked at, or its id; the latest of the series unless told. */
  readonly period?: Period | string | undefined;
  /** What is counted, such as `đảng viên mới`. */
  readonly measure?: string | undefined;
}

/** A column: a period, what it counts, and what it is to the one that is looked at. */
interface Column {
  readonly period: Period;
  readonly count: number | null;
  readonly value: number | null;
  readonly figure: string;
  readonly mark: PeriodMark;
}

/**
 * Draws what periods count side by side in order of time, and marks the one that is looked at, the one before it and
 * the same a year earlier; the changes between them stand under the title.
 *
 * All periods are of one kind, so that like stands beside like. One that the calendar has between them and the series
 * has not is there without a bar, unknown: what is missing is not zero. At most `most` periods are drawn (13): those
 * that are marked and the latest. A comparison is drawn with its two periods; where counts were spread over days, months
 * or years, the bars are what was compared.
 *
 * @param series - Totals of periods, as `comparePeriods` takes them, or what it gave.
 * @param options - `period`, `measure`, and how the chart looks.
 * @returns The chart.
 * @throws An `InvalidInputError` with every fault: `not-a-series`, `not-a-total`, `not-a-period`, `duplicate-period`,
 *   `mixed-periods`, `unknown-period`, `not-an-integer`, `negative`, `wrong-type`, `out-of-range`, `unknown-theme`,
 *   `bad-digits`, `unknown-rounding`, `unknown-locale`.
 * @example
 * ```ts
 * import { periodChart } from 'chibo/report';
 *
 * const chart = periodChart([
 *   { period: '2023-Q1', value: 40 },
 *   { period: '2023-Q4', value: 61 },
 *   { period: '2024-Q1', value: 52 },
 * ]);
 * chart.datasets['columns']?.map(({ label, figure, mark }) => [label, figure, mark]);
 * // => [
 * //   ['Quý I/2023', '40', 'Cùng kỳ năm trước'],
 * //   ['Quý II/2023', 'chưa rõ', 'Kỳ khác'],
 * //   ['Quý III/2023', 'chưa rõ', 'Kỳ khác'],
 * //   ['Quý IV/2023', '61', 'Kỳ trước'],
 * //   ['Quý I/2024', '52', 'Kỳ này'],
 * // ]
 * periodChart([{ period: '2023', value: 40 }, { period: '2023-Q4', value: 61 }]); // throws InvalidInputError
 * ```
 * @category Charts
 */
export function periodChart(
  series: readonly PeriodTotal[] | PeriodComparison,
  options: PeriodChartOptions = {},
): ChartSpec {
  const issues = new IssueList('periodChart');
  const settings = readChartOptions(issues, options, { most: 13 });
  const { measure } = options;
  checkType(issues, 'measure', 'string', measure);
  const { words, locale } = settings;
  const chosen = isComparison(series)
    ? { ...ofComparison(series, settings), all: 2 }
    : ofTotals(issues, series, options, settings);
  issues.throwIfAny();
  const { columns, changes, caveats, all } = chosen;
  const title = settings.title ?? words.period.title;
  const known = columns.filter(
    ({ period, count }) => count !== null || isComparison(series) || isGiven(series, period),
  );
  const notes = [
    ...(measure === undefined ? [] : [shownText(measure)]),
    ...changes,
    ...caveats,
    orderNote(words.period.order, known.length, all, settings),
  ];
  const bars = columns.map(({ period, count, value, figure, mark }, row) => ({
    row,
    id: period.id,
    label: periodName(period, locale),
    figure,
    mark: words.period.marks[mark],
    count,
    value,
    zero: 0,
    text: `${periodName(period, locale)} (${words.period.marks[mark]}): ${figure}`,
  }));
  const first = bars.slice(0, 12).map(({ text }) => text);
  const description = `${[title, ...notes, ...first].join('. ')}.`;
  const { colours } = settings;
  const keys = (['current', 'lastYear', 'previous', 'against', 'other'] as const)
    .filter((mark) => columns.some((column) => column.mark === mark))
    .map((mark) => ({ text: words.period.marks[mark], colour: colours[COLOURS[mark]] }));
  return columnChart({ title, notes, description, keys, columns: bars, unmarked: words.period.marks.other }, settings);
}

const COLOURS = { current: 'good', lastYear: 'bad', previous: 'before', against: 'bad', other: 'other' } as const;

function isComparison(series: unknown): series is PeriodComparison {
  return typeof series === 'object' && series !== null && 'against' in series && 'change' in series;
}

function isGiven(series: readonly PeriodTotal[], { id }: Period): boolean {
  return series.some(({ period }) => (typeof period === 'string' ? period : period.id) === id);
}

interface Chosen {
  readonly columns: readonly Column[];
  /** What changed, in words. */
  readonly changes: readonly string[];
  readonly caveats: readonly string[];
}

function ofTotals(
  issues: IssueList,
  series: readonly PeriodTotal[],
  { period: given }: PeriodChartOptions,
  settings: ChartSettings,
): Chosen & { readonly all: number } {
  const { most, locale, words } = settings;
  const counts = readPeriods(issues, series);
  const asked = given === undefined ? null : readPeriod(issues, ['options', 'period'], given);
  const current = asked ?? counts.at(-1)?.period;
  if (current === undefined || issues.count > 0) return { columns: [], changes: [], caveats: [], all: 0 };
  const now = counts.find(({ period }) => period.id === current.id);
  if (now === undefined) {
    issues.add(['options', 'period'], 'unknown-period', 'The series has no such period.', current.id);
  }
  const markOf = marksOf(current);
  const columns = periodsDrawn(counts, markOf, most).map(({ period, value }): Column => {
    const figure = value === null ? words.notKnown : formatCount(value, { locale });
    return { period, count: value, value, figure, mark: markOf(period) };
  });
  const changes = columns
    .filter(({ mark, count }) => (mark === 'previous' || mark === 'lastYear') && count !== null)
    .map(({ period, count }) => {
      const change = compareCounts(count, now?.value ?? null);
      const against = periodName(period, locale);
      return `${periodName(current, locale)}: ${describeChange(change, { ...settings.format, against })}`;
    });
  const caveats = areUnequal(columns) ? [words.period.unequal] : [];
  return { columns, changes, caveats, all: counts.length };
}

function ofComparison(comparison: PeriodComparison, settings: ChartSettings): Chosen {
  const { words, locale, format } = settings;
  const { period, against, before, after, change } = comparison;
  const column = (which: Period, count: number | null, pace: typeof change.before, mark: PeriodMark): Column => {
    if (typeof pace === 'number')
      return { period: which, count, value: pace, figure: formatCount(pace, { locale }), mark };
    if (pace === null) return { period: which, count, value: null, figure: words.notKnown, mark };
    return { period: which, count, value: ratioToNumber(pace), figure: formatDecimal(pace, settings.amounts), mark };
  };
  const told = describeChange(change, { ...format, against: periodName(against, locale) });
  return {
    columns: [column(against, before, change.before, 'against'), column(period, after, change.after, 'current')],
    changes: [`${periodName(period, locale)}: ${told}`],
    caveats: 'per' in change ? [words.period.per[change.per]] : [],
  };
}
