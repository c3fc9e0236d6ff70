import { addDays, type Period, parsePeriod } from '../../../calendar/index.js';
import { dayText, type Language } from './language.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const QUARTERS = { vi: ['I', 'II', 'III', 'IV'], en: ['first', 'second', 'third', 'fourth'] } as const;

const WORDS = {
  vi: {
    year: (year: string) => `năm ${year}`,
    years: (from: string, to: string) => `giai đoạn ${from}-${to}`,
    firstMonths: (count: number, year: string) =>
      count === 1 ? `tháng đầu năm ${year}` : `${String(count)} tháng đầu năm ${year}`,
    lastMonths: (year: string) => `6 tháng cuối năm ${year}`,
    quarter: (quarter: string, year: string) => `quý ${quarter}/${year}`,
    month: (month: number, year: string) => `tháng ${String(month)}/${year}`,
    term: (from: string, to: string) => `nhiệm kỳ ${from}-${to}`,
    days: (from: string, to: string) => `thời gian từ ngày ${from} đến ngày ${to}`,
  },
  en: {
    year: (year: string) => year,
    years: (from: string, to: string) => `${from}-${to}`,
    firstMonths: (count: number, year: string) =>
      count === 1 ? `the first month of ${year}` : `the first ${String(count)} months of ${year}`,
    lastMonths: (year: string) => `the last 6 months of ${year}`,
    quarter: (quarter: string, year: string) => `the ${quarter} quarter of ${year}`,
    month: (month: number, year: string) => `${MONTHS[month - 1]!} ${year}`,
    term: (from: string, to: string) => `the term of ${from}-${to}`,
    days: (from: string, to: string) => `${from} to ${to}`,
  },
} as const;

/** A period as reports name it: `7 tháng đầu năm 2017`, `quý III/2017`, `nhiệm kỳ 2020-2025`. */
export function periodText(given: Period | string, { locale }: Pick<Language, 'locale'>): string {
  const words = WORDS[locale];
  const { kind, start, end } = typeof given === 'string' ? parsePeriod(given) : given;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const last = Number(end.slice(5, 7));
  switch (kind) {
    case 'year':
      return words.year(from);
    case 'half-year':
      return last === 6 ? words.firstMonths(6, from) : words.lastMonths(from);
    case 'first-months':
      return words.firstMonths(last, from);
    case 'quarter':
      return words.quarter(QUARTERS[locale][last / 3 - 1]!, from);
    case 'month':
      return words.month(last, from);
    case 'term':
      return words.term(from, to);
    case 'interval':
      return intervalText(start, end, locale);
  }
}

/** An interval by the name that a period of these days has, where it has one. */
function intervalText(start: string, end: string, locale: Language['locale']): string {
  const words = WORDS[locale];
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const last = Number(end.slice(5, 7));
  const wholeMonths = start.endsWith('-01') && (end.endsWith('-12-31') || addDays(end, 1).endsWith('-01'));
  if (wholeMonths && start.slice(0, 7) === end.slice(0, 7)) return words.month(last, from);
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return from === to ? words.year(from) : words.years(from, to);
  if (wholeMonths && start.endsWith('-01-01') && from === to) return words.firstMonths(last, from);
  return words.days(dayText(start, { locale }), dayText(end, { locale }));
}
