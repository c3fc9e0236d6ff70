import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/core/index.js';
import { attainmentByYear, projectEnd, prorate, requiredPace, rollOutTarget } from '../../src/target/index.js';
import { toldBy } from '../calendar/faults.js';
import { atLeast, end, midYear, range } from './cases.js';

describe('what stands at the end of a period', () => {
  const level = { ...atLeast, counted: 'at-the-end' as const };
  const told = (done: string): string =>
    `not-over-the-period: What stands at the end of 2024 cannot be ${done}: it does not add up over time.`;

  it('does not add up over time, and every function says so', () => {
    const share = (): unknown => prorate(level, '2024-Q1', { by: 'months' });
    expect(toldBy(share)).toEqual([told('prorated')]);
    expect(share).toThrow(expect.objectContaining({ details: { unitId: 'u', measure: 'admissions' } }));
    expect(toldBy(() => projectEnd(1, level, end))).toEqual([told('carried on to the end')]);
    expect(toldBy(() => attainmentByYear([], level, end))).toEqual([told('compared year by year')]);
  });

  it('is not rolled out to years', () => {
    const roll = (): unknown => rollOutTarget(level, { issuedBy: 'province', years: { weight: () => 1 } });
    expect(toldBy(roll)).toEqual([
      'not-over-the-period: What stands at the end of the period cannot be shared out to years.',
    ]);
    expect(roll).toThrow(expect.objectContaining({ details: { unitId: 'u', measure: 'admissions' } }));
  });
});

describe('the pace that is left', () => {
  it('is that of the last day on the day before the last, and none on the last', () => {
    const on = (asOf: string) => requiredPace(9, atLeast, { asOf, per: 'day' });
    expect(on('2024-12-30')).toMatchObject({ remaining: ratio(1, 1), pace: ratio(1, 1) });
    expect(on('2024-12-31')).toMatchObject({ remaining: ratio(0, 1), pace: null });
    expect(on('2025-01-05')).toMatchObject({ remaining: ratio(0, 1), pace: null });
  });

  it('is 0 at most where as many are there as may be, and none where more are', () => {
    const at = (count: number) => requiredPace(count, range, { ...midYear, per: 'month' }).paceAtMost;
    expect([at(11), at(12), at(13)]).toEqual([ratio(1, 6), ratio(0, 1), null]);
  });
});
