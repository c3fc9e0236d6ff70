import { type FormatOptions, type IssueList, kindOfValue, type Locale } from '../../core/index.js';
import { checkChoice, checkType } from '../check-choice.js';
import { checkFormat } from '../check-format.js';
import type { Language } from '../sentences/language/language.js';
import { type Colours, THEMES } from './chart-colours.js';
import { shownText } from './chart-text.js';
import { CHART_WORDS } from './chart-words.js';

/**
 * How a chart looks, and in which language.
 *
 * @category Charts
 */
export interface ChartOptions extends FormatOptions {
  /** The title; one that says what is drawn unless told. */
  readonly title?: string | undefined;
  /** The width of the whole picture in pixels, from 360 to 4,000; 720 unless told. */
  readonly width?: number | undefined;
  /** For a light or a dark page; `light` unless told. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The name of a unit by its id; the id itself where there is none. */
  readonly nameOf?: ((unitId: string) => string | undefined) | undefined;
  /** How many lines are drawn at most; the chart says how many it leaves out. */
  readonly most?: number | undefined;
}

/** Options that were read. */
export interface ChartSettings {
  readonly locale: Locale;
  /** How shares are printed. */
  readonly format: Language;
  /** How means and other numbers that are not whole are printed: with two digits unless told. */
  readonly amounts: Language;
  readonly words: (typeof CHART_WORDS)[Locale];
  readonly colours: Colours;
  readonly title: string | undefined;
  readonly width: number;
  readonly most: number;
  readonly name: (unitId: string) => string;
}

/** Refuses options that are none, before one of them is read. */
export function checkIsOptions(issues: IssueList, given: unknown): void {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return;
  issues.add(['options'], 'wrong-type', `Expected options, found ${kindOfValue(given)}.`, given);
  throw issues.toError();
}

/** Reads the options that all charts have, and reports all their faults. */
export function readChartOptions(issues: IssueList, given: unknown, usual: { readonly most: number }): ChartSettings {
  checkIsOptions(issues, given);
  const options = given as ChartOptions;
  const { title, width = 720, theme = 'light', nameOf, most = usual.most, locale = 'vi' } = options;
  const { digits = 1, rounding = 'half-up' } = options;
  checkFormat(issues, options);
  checkType(issues, 'title', 'string', title);
  checkType(issues, 'nameOf', 'function', nameOf);
  checkChoice(issues, 'theme', Object.keys(THEMES), theme);
  if (!Number.isInteger(width) || width < 360 || width > 4000) {
    issues.add(['options', 'width'], 'out-of-range', 'A width is a whole number of pixels from 360 to 4,000.', width);
  }
  if (!Number.isSafeInteger(most) || most < 1) {
    issues.add(['options', 'most'], 'out-of-range', 'At most so many lines: a whole number from 1.', most);
  }
  const known = locale === 'en' ? 'en' : 'vi';
  return {
    locale: known,
    format: { locale: known, digits, rounding },
    amounts: { locale: known, digits: options.digits ?? 2, rounding },
    words: CHART_WORDS[known],
    colours: THEMES[theme === 'dark' ? 'dark' : 'light'],
    title: typeof (title as unknown) === 'string' && title?.trim() !== '' ? title : undefined,
    width,
    most,
    name: (unitId) => shownText(nameOf?.(unitId) ?? unitId),
  };
}
