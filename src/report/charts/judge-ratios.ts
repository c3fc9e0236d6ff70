import {
  type AnyRatio,
  attempt,
  compareRatios,
  formatCount,
  InvalidInputError,
  type IssueList,
  parseRatio,
  type Ratio,
  type RatioInput,
  ratioParts,
} from '../../core/index.js';
import { checkChoice } from '../check-choice.js';
import { percentText } from '../sentences/language/language.js';
import type { ChartSettings } from './chart-options.js';
import type { RatioRow } from './read-ratios.js';

/** A target that was read. */
export interface Aim {
  readonly target: AnyRatio;
  readonly bound: 'at-least' | 'more-than';
}

/** Whether a ratio reaches the target; `plain` where there is none. */
export type RatioState = 'yes' | 'no' | 'unknown' | 'plain';

/** A ratio with its words. */
export interface JudgedRatio extends RatioRow {
  readonly label: string;
  readonly figure: string;
  readonly state: RatioState;
}

/** Reads the target of a chart, and reports what is wrong with it. */
export function readAim(
  issues: IssueList,
  {
    target,
    bound = 'at-least',
  }: { readonly target?: RatioInput | undefined; readonly bound?: Aim['bound'] | undefined },
): Aim | null {
  checkChoice(issues, 'bound', ['at-least', 'more-than'], bound);
  if (target === undefined) return null;
  const read = attempt(() => parseRatio(target));
  if (!read.success) {
    if (!(read.error instanceof InvalidInputError)) throw read.error;
    for (const issue of read.error.issues) issues.add(['options', 'target'], issue.code, issue.message, issue.value);
    return null;
  }
  const [numerator, denominator] = ratioParts(read.data);
  if (numerator < 0n || numerator > denominator) {
    const message = 'A target of a share is from 0 to 1, such as "95%".';
    issues.add(['options', 'target'], 'out-of-range', message, target);
  }
  return { target: read.data, bound };
}

/** Ratios in the order in which they are drawn, each with its verdict and its words. */
export function judgedRatios(
  rows: readonly RatioRow[],
  aim: Aim | null,
  order: 'highest' | 'lowest' | 'given',
  settings: ChartSettings,
): JudgedRatio[] {
  const judged = rows.map((row) => ({
    ...row,
    label: settings.name(row.unitId),
    figure: figureOf(row, settings),
    state: aim === null ? ('plain' as const) : stateOf(row, aim),
  }));
  if (order === 'given') return judged;
  const sign = order === 'highest' ? -1 : 1;
  return judged.sort(
    (left, right) =>
      Number(left.lowest === null) - Number(right.lowest === null) ||
      sign * compare(left.lowest, right.lowest) ||
      sign * compare(left.highest, right.highest),
  );
}

/** Whether it is not settled between two ratios. */
export function isOpen({ lowest, highest }: Pick<RatioRow, 'lowest' | 'highest'>): boolean {
  return compare(lowest, highest) !== 0;
}

function compare(left: Ratio | null, right: Ratio | null): number {
  return left === null || right === null ? 0 : compareRatios(left, right);
}

function stateOf({ lowest, highest, missing, mayBeHigher }: RatioRow, { target, bound }: Aim): RatioState {
  if (lowest === null || highest === null || missing !== 0) return 'unknown';
  const enough = bound === 'at-least' ? 0 : 1;
  if (compareRatios(lowest, target) >= enough) return 'yes';
  return compareRatios(highest, target) >= enough || mayBeHigher ? 'unknown' : 'no';
}

function figureOf(row: RatioRow, { words, format, locale }: ChartSettings): string {
  const { lowest, highest, missing, mayBeHigher } = row;
  const caveats = [
    ...(missing > 0 ? [words.ratio.missing(formatCount(missing, { locale }))] : []),
    ...(Number.isNaN(missing) ? [words.ratio.someMissing] : []),
    ...(mayBeHigher ? [words.ratio.mayBeHigher] : []),
  ];
  const told = caveats.length === 0 ? '' : ` (${caveats.join(', ')})`;
  if (lowest === null || highest === null)
    return missing === 0 ? words.ratio.nothing : `${words.ratio.noFigures}${told}`;
  const low = percentText(lowest, format);
  return `${isOpen(row) ? `${low} – ${percentText(highest, format)}` : low}${told}`;
}
