import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/core/index.js';
import { attainment, attainments, type CountTarget, tryAttainment, tryAttainments } from '../../src/target/index.js';
import { atLeast, codesOf, end, exactly, from, midYear, range, rate } from './cases.js';

describe('attainment', () => {
  it('of a range has a ratio to both ends, and is open until the end unless it is passed', () => {
    expect(attainment(9, range, midYear)).toMatchObject({
      ratio: ratio(9, 8),
      ratioToMost: ratio(9, 12),
      holds: true,
      met: null,
      shortBy: 0,
      overBy: 0,
    });
    expect(attainment(9, range, end).met).toBe(true);
    expect(attainment(8, range, end).met).toBe(true);
    expect(attainment(12, range, end).met).toBe(true);
    expect(attainment(7, range, end)).toMatchObject({ met: false, shortBy: 1, overBy: 0 });
    expect(attainment(13, range, midYear)).toMatchObject({ met: false, shortBy: 0, overBy: 1 });
  });

  it('of an exact number is open while it can still be reached', () => {
    expect([9, 10, 11].map((count) => attainment(count, exactly, midYear).met)).toEqual([null, null, false]);
    expect([9, 10, 11].map((count) => attainment(count, exactly, end).met)).toEqual([false, true, false]);
  });

  it('of a rate is on the base that the caller counts', () => {
    const reached = attainment(5, rate, { ...end, base: 179 });
    expect(reached).toMatchObject({
      least: ratio(537, 100),
      needed: 6,
      ratio: ratio(500, 537),
      met: false,
      shortBy: 1,
    });
    expect(attainment(6, rate, { ...midYear, base: 179 }).met).toBe(true);
    expect(attainment(6, { ...rate, base: 'current' }, { ...midYear, base: 179 })).toMatchObject({
      holds: true,
      met: null,
    });
    expect(attainment(6, { ...rate, sense: 'more-than' }, { ...end, base: 200 })).toMatchObject({
      needed: 7,
      met: false,
    });
    expect(attainment(6, rate, { ...end, base: null })).toMatchObject({
      least: null,
      ratio: null,
      met: null,
      shortBy: null,
    });
    expect(attainment(0, rate, { ...end, base: 0 })).toMatchObject({ ratio: null, met: true, shortBy: 0 });
  });

  it('of what stands at the end is open until then', () => {
    const villages: CountTarget = { ...atLeast, counted: 'at-the-end' };
    expect(attainment(12, villages, midYear)).toMatchObject({ holds: true, met: null });
    expect(attainment(12, villages, end).met).toBe(true);
  });

  it('takes the version in force on the day', () => {
    const raised: CountTarget = {
      ...atLeast,
      versions: [
        { from, value: 10 },
        { from: '2024-07-01', value: 12 },
      ],
    };
    expect(['2024-06-30', '2024-07-01', '2024-07-02'].map((asOf) => attainment(11, raised, { asOf }).met)).toEqual([
      true,
      null,
      null,
    ]);
    expect(attainment(11, raised, end)).toMatchObject({ met: false, shortBy: 1 });
  });

  it('knows no ratio to nothing', () => {
    expect(attainment(3, { ...atLeast, versions: [{ from, value: 0 }] }, end)).toMatchObject({
      ratio: null,
      met: true,
      overBy: 3,
    });
  });

  it('refuses bad input with every fault', () => {
    expect(codesOf(() => attainment(-1, { ...rate, unitId: '' }, {} as never))).toBe(
      'target.unitId empty, actual negative, options.asOf not-a-date',
    );
    expect(codesOf(() => attainment(1.5, rate, { asOf: '2024' }))).toBe(
      'actual not-an-integer, options.asOf not-a-date, options.base missing',
    );
    expect(codesOf(() => attainment(1, rate, { ...end, base: -2 }))).toBe('options.base negative');
    expect(codesOf(() => attainment(1, null as never, null as never))).toBe(
      'target wrong-type, options wrong-type, options.asOf not-a-date',
    );
    expect(codesOf(() => attainment(undefined as never, atLeast, end))).toBe('actual not-an-integer');
    expect(
      codesOf(() => attainment(1, { ...rate, per: 'year', period: '2024-01-01/2025-12-31' }, { ...end, base: 100 })),
    ).toBe('base-per-year');
    expect(codesOf(() => attainment(1, { ...atLeast, per: 'year', period: '2024-01-01/2024-12-30' }, end))).toBe(
      'not-whole-months',
    );
    expect(tryAttainment(1, atLeast, end).success).toBe(true);
  });
});

describe('attainments', () => {
  it('tells categories side by side, the unknown ones as unknown', () => {
    const targets = ['women', 'minority', 'youth'].map((category) => ({ ...atLeast, category }));
    const counts = [
      { unitId: 'u', measure: 'admissions', category: 'women', period: '2024', count: 6 },
      { unitId: 'u', measure: 'admissions', category: 'minority', period: '2024', count: 11 },
    ];
    expect(attainments(counts, targets, end).map(({ category, met }) => [category, met])).toEqual([
      ['women', false],
      ['minority', true],
      ['youth', null],
    ]);
  });

  it('refuses bad counts with every fault, and a rate without a base', () => {
    const count = { unitId: 'u', measure: 'admissions', period: '2024', count: 6 };
    expect(
      codesOf(() =>
        attainments([count, count, { ...count, unitId: '', count: -1 }, null as never], [atLeast, atLeast], {
          asOf: '',
        }),
      ),
    ).toBe(
      'actuals.1 duplicate-actual, actuals.2.unitId wrong-type, actuals.2.count negative, actuals.3 wrong-type, targets.1 duplicate-target, options.asOf not-a-date',
    );
    expect(codesOf(() => attainments([count], [rate], end))).toBe('targets.0 missing');
    expect(attainments([{ ...count, base: 200 }], [rate], end)[0]).toMatchObject({ needed: 6, met: true });
    expect(attainments([], [rate], end)[0]?.met).toBeNull();
    expect(tryAttainments(4 as never, [], end).success).toBe(false);
  });
});
