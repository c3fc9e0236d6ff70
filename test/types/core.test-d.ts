import { describe, expectTypeOf, it } from 'vitest';
import {
  type AnyRatio,
  attempt,
  type BigRatio,
  type ChiboError,
  compareRatios,
  decimal,
  divideRatios,
  formatCount,
  formatPercent,
  type Issue,
  isChiboError,
  percent,
  type Ratio,
  type Rounding,
  ratio,
} from '../../src/core/index.js';

declare const count: number;
declare const maybe: AnyRatio | null;

describe('ratio', () => {
  it('is null over 0, a ratio over another literal, and either over a count', () => {
    expectTypeOf(ratio(1, 0)).toEqualTypeOf<null>();
    expectTypeOf(ratio(1, 2)).toEqualTypeOf<Ratio>();
    expectTypeOf(ratio(1, count)).toEqualTypeOf<Ratio | null>();
  });

  it('does not let "no base" pass for a ratio', () => {
    // @ts-expect-error: a ratio over 0 is null
    compareRatios(ratio(1, 0), ratio(1, 2));
    // @ts-expect-error: over a count it may be null
    compareRatios(ratio(1, count), ratio(1, 2));
    // @ts-expect-error: a quotient may be null
    compareRatios(divideRatios(ratio(1, 2), ratio(1, 3)), ratio(1, 2));
  });

  it('takes numbers only', () => {
    // @ts-expect-error: counts are numbers
    ratio('1', 2);
    // @ts-expect-error: whole numbers of any size are ratioOf's
    ratio(1n, 2n);
  });

  it('can not be changed, nor mixed of both forms', () => {
    // @ts-expect-error: read only
    ratio(1, 2).numerator = 3;
    // @ts-expect-error: both parts are numbers, or both text
    expectTypeOf<{ numerator: number; denominator: string }>().toExtend<AnyRatio>();
    expectTypeOf<Ratio>().not.toExtend<BigRatio>();
  });
});

describe('printing', () => {
  it('is null exactly where the ratio may be', () => {
    expectTypeOf(percent(ratio(1, 2))).toEqualTypeOf<string>();
    expectTypeOf(decimal(ratio(1, 2))).toEqualTypeOf<string>();
    expectTypeOf(formatPercent(ratio(1, 2))).toEqualTypeOf<string>();
    expectTypeOf(percent(maybe)).toEqualTypeOf<string | null>();
    expectTypeOf(formatPercent(maybe)).toEqualTypeOf<string | null>();
  });

  it('knows two locales and five roundings', () => {
    // @ts-expect-error: no such locale
    formatPercent(ratio(1, 2), { locale: 'fr' });
    // @ts-expect-error: no such locale
    formatCount(1, { locale: 'vi-VN' });
    // @ts-expect-error: no such rounding
    percent(ratio(1, 2), { rounding: 'up' });
    // @ts-expect-error: percent prints no locale's marks
    percent(ratio(1, 2), { locale: 'vi' });
    // @ts-expect-error: an option is given or left out
    percent(ratio(1, 2), { digits: undefined });
    expectTypeOf<Rounding>().toEqualTypeOf<'half-up' | 'half-even' | 'truncate' | 'ceiling' | 'floor'>();
  });

  it('does not take a double for a ratio', () => {
    // @ts-expect-error: 0.65 is not exact
    formatPercent(0.65);
  });
});

describe('errors', () => {
  it('are told apart before their parts are read', () => {
    const result = attempt(() => 5);
    // @ts-expect-error: it may have failed
    expectTypeOf(result.data).toBeNumber();
    if (result.success) expectTypeOf(result.data).toEqualTypeOf<number>();
    else expectTypeOf(result.error).toEqualTypeOf<ChiboError>();
    const caught: unknown = null;
    if (isChiboError(caught)) expectTypeOf(caught.code).toEqualTypeOf<string>();
  });

  it('show values as unknown', () => {
    expectTypeOf<Issue['value']>().toBeUnknown();
  });
});
