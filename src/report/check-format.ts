import { type IssueList, ROUNDINGS } from '../core/index.js';

/** Reports what is wrong with how figures are to be printed. */
export function checkFormat(
  issues: IssueList,
  options: { readonly digits?: unknown; readonly rounding?: unknown; readonly locale?: unknown },
): void {
  const { digits = 1, rounding = 'half-up', locale = 'vi' } = options;
  if (!Number.isInteger(digits) || (digits as number) < 0 || (digits as number) > 100) {
    issues.add(['options', 'digits'], 'bad-digits', 'Digits are a whole number from 0 to 100.', digits);
  }
  if (!(ROUNDINGS as readonly unknown[]).includes(rounding)) {
    const message = `A rounding is one of ${ROUNDINGS.join(', ')}.`;
    issues.add(['options', 'rounding'], 'unknown-rounding', message, rounding);
  }
  if (locale !== 'vi' && locale !== 'en') {
    issues.add(['options', 'locale'], 'unknown-locale', 'A locale is vi or en.', locale);
  }
}
