import { describe, expect, it } from 'vitest';
import { InfeasibleError, ratio } from '../../src/core/index.js';
import { type CountTarget, prorate, targetOn, tryProrate } from '../../src/target/index.js';
import { atLeast, codesOf, from, range, rate } from './cases.js';

describe('prorate', () => {
  it('replaces a number by its later versions, and takes each year by its own', () => {
    const yearly: CountTarget = {
      ...atLeast,
      period: '2024-01-01/2026-12-31',
      per: 'year',
      versions: [
        { from, value: 10 },
        { from: '2025-07-01', value: 20 },
      ],
    };
    expect(prorate(yearly, '2024-01-01/2026-12-31', { by: 'months' }).least).toEqual(ratio(50, 1));
    expect(prorate(yearly, '2024-01-01/2026-12-31', { by: 'months', asOf: '2025-06-30' }).least).toEqual(ratio(30, 1));
    expect(prorate({ ...yearly, per: 'period' }, '2024', { by: 'half-years' }).least).toEqual(ratio(20, 3));
  });

  it('counts the days of a leap year', () => {
    expect(prorate(atLeast, '2024-02', { by: 'days' }).least).toEqual(ratio(145, 183));
    expect(prorate(atLeast, '2024-02', { by: 'months' }).least).toEqual(ratio(5, 6));
    expect(
      prorate({ ...atLeast, period: '2016', versions: [{ from: '2016-01-01', value: 150 }] }, '2016-01-01/2018-06-30', {
        by: 'half-years',
      }).least,
    ).toEqual(ratio(375, 1));
  });

  it('refuses what does not consist of whole units, and what does not add up over time', () => {
    expect(() => prorate(atLeast, '2024-01-01/2024-01-30', { by: 'months' })).toThrow(InfeasibleError);
    expect(codesOf(() => prorate(atLeast, '2024-Q1', { by: 'half-years' }))).toBe('not-whole-half-years');
    expect(codesOf(() => prorate({ ...atLeast, counted: 'at-the-end' }, '2024-Q1', { by: 'months' }))).toBe(
      'not-over-the-period',
    );
    expect(codesOf(() => prorate(atLeast, 'Q1', { by: 'weeks', asOf: 'x' } as never))).toBe(
      'period not-a-period, options.by unknown-value, options.asOf not-a-date',
    );
    expect(codesOf(() => prorate(atLeast, { id: '2024' } as never, undefined as never))).toBe(
      'period not-a-period, options.by unknown-value',
    );
    expect(tryProrate(atLeast, '2024-Q1', { by: 'months' }).success).toBe(true);
  });

  it('scales the ends of a range and the share of a rate', () => {
    expect(prorate(range, '2024-Q1', { by: 'months' })).toMatchObject({
      least: ratio(2, 1),
      most: ratio(3, 1),
      strict: false,
    });
    expect(prorate(rate, '2024-Q1', { by: 'months' })).toMatchObject({
      least: { numerator: 3, denominator: 400 },
      most: null,
    });
  });
});

describe('targetOn', () => {
  it('refuses a bad day and a bad target', () => {
    expect(codesOf(() => targetOn({ ...atLeast, period: '' }, '30/6'))).toBe(
      'target.period not-a-period, asOf not-a-date',
    );
  });
});
