import { describe, expectTypeOf, it } from 'vitest';
import type { AnyRatio, Result } from '../../src/core/index.js';
import {
  type Attainment,
  attainment,
  parseTarget,
  prorate,
  type RateVersion,
  type Target,
  tryAttainment,
} from '../../src/target/index.js';

declare const target: Target;

describe('attainment', () => {
  it('has verdicts and ratios that may be unknown', () => {
    const reached = attainment(null, target, { asOf: '2024-12-31' });
    expectTypeOf(reached.met).toEqualTypeOf<boolean | null>();
    expectTypeOf(reached.ratio).toEqualTypeOf<AnyRatio | null>();
    expectTypeOf(tryAttainment(1, target, { asOf: '2024-12-31' })).toEqualTypeOf<Result<Attainment>>();
    // @ts-expect-error: the day is always an argument
    attainment(1, target, {});
    // @ts-expect-error: what is unknown is null, not left out
    attainment(undefined, target, { asOf: '2024-12-31' });
  });
});

describe('a target', () => {
  it('is told apart by its bound', () => {
    expectTypeOf(parseTarget({})).toEqualTypeOf<Target>();
    if (target.bound === 'range') expectTypeOf(target.versions).items.toHaveProperty('low');
    else if (target.bound === 'rate')
      expectTypeOf(target.base).toEqualTypeOf<'start-of-year' | 'start-of-term' | 'current'>();
    else expectTypeOf(target.versions).items.toHaveProperty('value');
    // @ts-expect-error: a rate has a rate, not a value
    const rate: RateVersion = { from: '2024-01-01', value: 3 };
    expectTypeOf(rate);
  });

  it('is prorated by a named way', () => {
    expectTypeOf(prorate(target, '2024', { by: 'months' }).target).toEqualTypeOf<Target>();
    // @ts-expect-error: weeks are none
    prorate(target, '2024', { by: 'weeks' });
  });
});
