import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  formatCount,
  formatDecimal,
  formatPercent,
  type Locale,
  percent,
  ROUNDINGS,
  ratio,
} from '../../src/core/index.js';
import { ratios } from '../arbitraries/ratios.js';
import { issuesOf } from './faults.js';

const MARKS: Record<Locale, { group: string; point: string }> = {
  vi: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
};

describe('formatPercent', () => {
  it('prints one digit in Vietnamese unless told', () => {
    expect(formatPercent(ratio(158, 243))).toBe('65,0%');
    expect(formatPercent(ratio(158, 243), { digits: 2, locale: 'en' })).toBe('65.02%');
    expect(formatPercent(ratio(9, 7), { rounding: 'truncate' })).toBe('128,5%');
    expect(formatPercent(ratio(1200, 1), { digits: 0 })).toBe('120.000%');
    expect(formatPercent(ratio(-38, 243))).toBe('-15,6%');
    expect(formatPercent(null, { locale: 'en' })).toBeNull();
  });

  it('takes an option that is not set as not given', () => {
    const unset = { digits: undefined, rounding: undefined, locale: undefined } as object;
    expect(formatPercent(ratio(158, 243), unset)).toBe('65,0%');
  });

  it('refuses every wrong option at once, even where there is nothing to print', () => {
    const wrong = { digits: -1, rounding: 'up', locale: 'fr' } as object;
    expect(issuesOf(() => formatPercent(null, wrong))).toEqual([
      ['bad-digits', ['digits'], -1],
      ['unknown-rounding', ['rounding'], 'up'],
      ['unknown-locale', ['locale'], 'fr'],
    ]);
  });

  it.each<[locale: unknown, shown: unknown]>([
    ['__proto__', '__proto__'],
    ['toString', 'toString'],
    ['VI', 'VI'],
    [['vi'], 'array'],
    [null, null],
  ])('knows no locale %j', (locale, shown) => {
    for (const print of [formatPercent, formatDecimal]) {
      const faults = issuesOf(() => print(ratio(1, 2), { locale: locale as Locale }));
      expect(faults).toEqual([['unknown-locale', ['locale'], shown]]);
    }
  });
});

describe('formatDecimal', () => {
  it('groups thousands', () => {
    expect(formatDecimal(ratio(9711, 4))).toBe('2.427,75');
    expect(formatDecimal(ratio(-1_234_567_890, 1000), { locale: 'en', digits: 3 })).toBe('-1,234,567.890');
    expect(formatDecimal(null)).toBeNull();
  });

  it('prints what decimal and percent write, but for the marks', () => {
    const locales = fc.constantFrom<Locale>('vi', 'en');
    const digitCounts = fc.integer({ min: 0, max: 8 });
    const law = fc.property(
      ratios,
      digitCounts,
      fc.constantFrom(...ROUNDINGS),
      locales,
      (value, digits, rounding, locale) => {
        const { group, point } = MARKS[locale];
        const unmarked = (text: string): string => text.replaceAll(group, '').replace(point, '.').replace('%', '');
        const options = { digits, rounding, locale };
        expect(unmarked(formatDecimal(value, options))).toBe(decimal(value, options));
        expect(unmarked(formatPercent(value, options))).toBe(percent(value, options));
        const [whole = ''] = formatDecimal(value, options).split(point);
        expect(whole.replace('-', '').split(group).slice(1)).toEqual(
          expect.not.arrayContaining([expect.not.stringMatching(/^\d{3}$/)]),
        );
      },
    );
    fc.assert(law);
  });
});

describe('formatCount', () => {
  it.each<[count: number | bigint, vietnamese: string, english: string]>([
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [1200, '1.200', '1,200'],
    [-999, '-999', '-999'],
    [-68_500, '-68.500', '-68,500'],
    [10n ** 18n, '1.000.000.000.000.000.000', '1,000,000,000,000,000,000'],
  ])('%s', (count, vietnamese, english) => {
    expect(formatCount(count)).toBe(vietnamese);
    expect(formatCount(count, { locale: 'en' })).toBe(english);
  });

  it('refuses every wrong argument at once', () => {
    expect(issuesOf(() => formatCount(0.5, { locale: 'fr' as Locale }))).toEqual([
      ['not-an-integer', ['count'], 0.5],
      ['unknown-locale', ['locale'], 'fr'],
    ]);
    expect(issuesOf(() => formatCount('1200' as unknown as number))).toEqual([['not-an-integer', ['count'], '1200']]);
  });
});
