import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/core/index.js';
import { projectEnd, requiredPace, tryProjectEnd, tryRequiredPace } from '../../src/target/index.js';
import { atLeast, codesOf, end, from, midYear, range, rate } from './cases.js';

describe('requiredPace and projectEnd', () => {
  it('have explicit nothings: the period over, nothing gone by, nothing known', () => {
    expect(requiredPace(9, atLeast, { ...end, per: 'month' })).toEqual({
      per: 'month',
      remaining: ratio(0, 1),
      shortBy: 1,
      pace: null,
      paceAtMost: null,
    });
    expect(requiredPace(null, atLeast, { ...midYear, per: 'month' })).toMatchObject({
      remaining: ratio(6, 1),
      shortBy: null,
      pace: null,
    });
    expect(requiredPace(10, atLeast, { ...midYear, per: 'month' }).pace).toEqual(ratio(0, 1));
    expect(requiredPace(0, atLeast, { asOf: '2023-06-30', per: 'year' })).toMatchObject({
      remaining: ratio(1, 1),
      pace: ratio(10, 1),
    });
    expect(projectEnd(null, atLeast, midYear)).toMatchObject({
      elapsed: ratio(182, 366),
      atEnd: null,
      reachedOn: null,
    });
    expect(projectEnd(0, atLeast, midYear)).toMatchObject({ atEnd: ratio(0, 1), wouldMeet: false, reachedOn: null });
    expect(projectEnd(3, rate, { ...midYear, base: null })).toMatchObject({ wouldMeet: null, reachedOn: null });
    expect(projectEnd(10, atLeast, midYear)).toMatchObject({ wouldMeet: true, reachedOn: null });
    expect(projectEnd(9, atLeast, end)).toMatchObject({ wouldMeet: false, reachedOn: null });
  });

  it('count days, months and years from the day after, with the part of one begun', () => {
    expect(requiredPace(0, atLeast, { asOf: '2024-02-28', per: 'day' }).remaining).toEqual(ratio(307, 1));
    expect(requiredPace(0, atLeast, { asOf: '2024-05-13', per: 'month' }).remaining).toEqual(ratio(7 * 31 + 18, 31));
    expect(
      requiredPace(0, { ...atLeast, period: '2024-01-01/2026-06-30' }, { asOf: '2023-12-31', per: 'year' }).remaining,
    ).toEqual(ratio(2 * 365 + 181, 365));
  });

  it('leave room below the most', () => {
    expect(requiredPace(6, range, { ...midYear, per: 'month' })).toMatchObject({
      pace: ratio(1, 3),
      paceAtMost: ratio(1, 1),
    });
    expect(requiredPace(13, range, { ...midYear, per: 'month' })).toMatchObject({
      pace: ratio(0, 1),
      paceAtMost: null,
    });
  });

  it('reach the target on the first day that is enough', () => {
    const slow = projectEnd(4, atLeast, midYear);
    expect(slow).toMatchObject({
      atEnd: { numerator: 732, denominator: 91 },
      wouldMeet: false,
      reachedOn: '2025-03-30',
    });
    expect(projectEnd(1, { ...atLeast, versions: [{ from, value: 10 ** 9 }] }, midYear).reachedOn).toBeNull();
  });

  it('refuse bad input', () => {
    expect(codesOf(() => requiredPace(1, atLeast, { ...end, per: 'week' as never }))).toBe('options.per unknown-value');
    expect(codesOf(() => projectEnd(1, { ...atLeast, counted: 'at-the-end' }, end))).toBe('not-over-the-period');
    expect([
      tryRequiredPace(-1, atLeast, { ...end, per: 'day' }).success,
      tryProjectEnd(-1, atLeast, end).success,
    ]).toEqual([false, false]);
  });
});
