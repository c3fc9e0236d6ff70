import { describe, expect, it } from 'vitest';
import { ContractError, ratio } from '../../src/core/index.js';
import { type CountTarget, totalTarget, tryTotalTarget } from '../../src/target/index.js';
import { atLeast, codesOf, range, rate } from './cases.js';

describe('totalTarget', () => {
  const other = (fields: object): CountTarget => ({ ...atLeast, ...fields });
  it('adds up units, and years of one unit', () => {
    expect(totalTarget([atLeast, other({ unitId: 'v' })])).toEqual({
      targets: 2,
      least: ratio(20, 1),
      most: null,
      strict: false,
    });
    expect(
      totalTarget([atLeast, other({ period: '2025', versions: [{ from: '2025-01-01', value: '2.5' }] })]).least,
    ).toEqual(ratio(25, 2));
    // Listed from the latest to the first, one ends the day before the next begins.
    const [third, second] = ['2026-01-01/2026-06-30', '2025'].map((period) =>
      other({ period, versions: [{ from: `${period.slice(0, 4)}-01-01`, value: 1 }] }),
    );
    expect(totalTarget([third, second, atLeast] as CountTarget[]).least).toEqual(ratio(12, 1));
    expect(totalTarget([range, { ...range, unitId: 'v' }])).toMatchObject({ least: ratio(16, 1), most: ratio(24, 1) });
    expect(totalTarget([])).toMatchObject({ targets: 0, least: ratio(0, 1) });
  });

  it.each([
    ['overlapping-categories', [other({ category: 'women' }), other({ category: 'youth' })]],
    ['overlapping-categories', [atLeast, other({ category: 'youth' })]],
    ['overlapping-categories', [other({ category: 'women' }), other({ unitId: 'v', category: 'youth' })]],
    ['overlapping-targets', [atLeast, other({ issuedBy: 'resolution' })]],
    [
      'overlapping-targets',
      [atLeast, other({ period: '2024-06-01/2025-05-31', versions: [{ from: '2024-06-01', value: 1 }] })],
    ],
    [
      'overlapping-targets',
      [
        other({ period: '2025', versions: [{ from: '2025-01-01', value: 1 }] }),
        other({ period: '2024-06-01/2025-01-01', versions: [{ from: '2024-06-01', value: 1 }] }),
      ],
    ],
    ['overlapping-targets', [other({ unitId: 'v' }), atLeast, other({ unitId: 'v', issuedBy: 'resolution' })]],
    ['several-measures', [atLeast, other({ unitId: 'v', measure: 'villages' })]],
    ['rates-do-not-add', [rate, { ...rate, unitId: 'v' }]],
    [
      'not-over-the-period',
      [
        other({ counted: 'at-the-end' }),
        other({ counted: 'at-the-end', period: '2025', versions: [{ from: '2025-01-01', value: 1 }] }),
      ],
    ],
  ])('refuses %s', (code, targets) => {
    expect(codesOf(() => totalTarget(targets))).toBe(code);
    expect(() => totalTarget(targets)).toThrow(ContractError);
    expect(tryTotalTarget(targets).success).toBe(false);
  });

  it('refuses a bad day', () => {
    expect(codesOf(() => totalTarget([atLeast], { asOf: 'x' }))).toBe('options.asOf not-a-date');
  });
});
