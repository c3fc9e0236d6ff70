import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../src/core/index.js';
import {
  type CountTarget,
  type RangeTarget,
  type RollOutUnits,
  rollOutTarget,
  type Target,
} from '../../src/target/index.js';
import { atLeast, codesOf, exactly, range, rate } from './cases.js';

const rows = [
  { id: 'u', parentId: null },
  { id: 'n', parentId: 'u' },
  { id: 's', parentId: 'u' },
];
const equal = () => 1;
const twoYears: CountTarget = { ...atLeast, period: '2024-01-01/2025-12-31' };
/** Unit, period and number of each part. */
const lines = (parts: readonly Target[]) =>
  parts.map((part) => {
    const [version] = part.versions;
    return [part.unitId, part.period, version !== undefined && 'value' in version ? version.value : version];
  });

describe('a target over units and years', () => {
  it('has bounds for a unit in a year', () => {
    // Each year has 5 and each unit 5: a bound on one of the four leaves the others one way only.
    const given = (bounds: Pick<RollOutUnits, 'min' | 'max'>) =>
      lines(
        rollOutTarget(twoYears, { units: { source: rows, weight: equal, ...bounds }, years: { weight: equal } }).parts,
      );
    expect(given({ min: (id, year) => (id === 'n' && year === '2025' ? 4 : undefined) })).toEqual([
      ['u', '2024', 5],
      ['n', '2024', 1],
      ['s', '2024', 4],
      ['u', '2025', 5],
      ['n', '2025', 4],
      ['s', '2025', 1],
    ]);
    expect(given({ max: (id, year) => (id === 's' && year === '2024' ? 1 : undefined) })).toEqual([
      ['u', '2024', 5],
      ['n', '2024', 4],
      ['s', '2024', 1],
      ['u', '2025', 5],
      ['n', '2025', 1],
      ['s', '2025', 4],
    ]);
  });

  it('has bounds for a unit where there are no years', () => {
    const { parts } = rollOutTarget(atLeast, {
      units: {
        source: rows,
        weight: equal,
        min: (id, year) => (id === 'n' && year === null ? 8 : undefined),
        max: (id, year) => (id === 's' && year === null ? 2 : undefined),
      },
    });
    expect(lines(parts)).toEqual([
      ['n', '2024', 8],
      ['s', '2024', 2],
    ]);
  });

  it('settles ties between units as it is told', () => {
    const odd: CountTarget = { ...twoYears, versions: [{ from: '2024-01-01', value: 2 }] };
    const given = (ties: 'by-id' | ((left: string, right: string) => number) | undefined) =>
      lines(
        rollOutTarget(odd, { units: { source: rows, weight: equal, ties }, years: { weight: equal } }).parts,
      ).filter(([id, period]) => id !== 'u' && period === '2024');
    const byId = [
      ['n', '2024', 1],
      ['s', '2024', 0],
    ];
    expect([given(undefined), given('by-id')]).toEqual([byId, byId]);
    expect(given((left, right) => (left > right ? -1 : 1))).toEqual([
      ['n', '2024', 0],
      ['s', '2024', 1],
    ]);
  });

  it('keeps what is counted over the period, the bound and the category in its parts', () => {
    const counted = 'over-the-period' as const;
    const told: CountTarget = { ...exactly, category: 'women', counted };
    const { parts } = rollOutTarget(told, { units: { source: rows, weight: equal } });
    for (const part of parts) expect(part).toMatchObject({ category: 'women', counted, bound: 'exactly' });
    const plain = rollOutTarget(exactly, { units: { source: rows, weight: equal } }).parts;
    for (const part of plain) expect(Object.keys(part).sort()).not.toContain('counted');
  });

  it('shares a range to years, the low ends under the high ones', () => {
    const wide: RangeTarget = {
      ...range,
      period: '2024-01-01/2025-12-31',
      versions: [{ from: '2024-01-01', low: 3, high: 8 }],
    };
    const { parts, shared, rounded } = rollOutTarget(wide, { years: { weight: (year) => (year === '2024' ? 1 : 3) } });
    expect(parts.map(({ unitId, period, bound, versions: [version] }) => [unitId, period, bound, version])).toEqual([
      ['u', '2024', 'range', { from: '2024-01-01', low: 1, high: 2 }],
      ['u', '2025', 'range', { from: '2025-01-01', low: 2, high: 6 }],
    ]);
    expect(shared).toEqual({ least: 3, most: 8 });
    expect(rounded).toEqual([
      { unitId: 'u', period: '2024', end: 'least', exact: ratio(3, 4), whole: 1 },
      { unitId: 'u', period: '2025', end: 'least', exact: ratio(9, 4), whole: 2 },
    ]);
  });

  it('shares a range of each year among units', () => {
    const yearly: RangeTarget = { ...range, period: '2024-01-01/2025-12-31', per: 'year' };
    const { parts, shared } = rollOutTarget(yearly, { units: { source: rows, weight: equal }, years: {} });
    expect(shared).toEqual({ least: 16, most: 24 });
    expect(
      parts.filter(({ unitId }) => unitId === 'n').map(({ period, versions: [version] }) => [period, version]),
    ).toEqual([
      ['2024', { from: '2024-01-01', low: 4, high: 6 }],
      ['2025', { from: '2025-01-01', low: 4, high: 6 }],
    ]);
  });
});

describe('what each place would be exactly', () => {
  it('is told of weights that are bigints, fractions or nothing', () => {
    const rounded = (weights: Readonly<Record<string, number | bigint>>) =>
      rollOutTarget(atLeast, { units: { source: rows, weight: (id) => weights[id] } }).rounded;
    // 10 as 2 : 1 is 6 2/3 and 3 1/3, whatever the numbers are written as.
    const expected = [
      ['n', ratio(20, 3), 7],
      ['s', ratio(10, 3), 3],
    ] as const;
    for (const weights of [
      { n: 2n, s: 1n },
      { n: 2n ** 80n, s: 2n ** 79n },
      { n: 0.5, s: 0.25 },
      { n: 2, s: 1n },
    ]) {
      expect(rounded(weights).map(({ unitId, whole }) => [unitId, whole])).toEqual(
        expected.map(([unitId, , whole]) => [unitId, whole]),
      );
      for (const [at, [, exact]] of expected.entries()) {
        expect(compareRatios(rounded(weights)[at]?.exact ?? ratio(0, 1), exact)).toBe(0);
      }
    }
    expect(rounded({ n: 1, s: 0n })).toEqual([]);
  });

  it('is told of a tree whose root says nothing of what is above it', () => {
    const source = [{ id: 'u' }, ...rows.slice(1)] as never;
    expect(rollOutTarget(atLeast, { units: { source, weight: (id) => (id === 'n' ? 2 : 1) } })).toEqual(
      rollOutTarget(atLeast, { units: { source: rows, weight: (id) => (id === 'n' ? 2 : 1) } }),
    );
  });
});

describe('a roll-out', () => {
  const refused = (options: unknown, of: Target = atLeast) => codesOf(() => rollOutTarget(of, options as never));

  it('needs functions for weights and bounds', () => {
    expect(refused({ years: { weight: 5 } })).toBe('options.years.weight wrong-type');
    expect(refused({ years: 5 })).toBe('options.years wrong-type');
    expect(refused({ units: { source: rows, weight: equal, min: 1, max: null } })).toBe(
      'options.units.min wrong-type, options.units.max wrong-type',
    );
    expect(refused({ years: { weight: () => undefined } })).toContain('weight');
  });

  it('needs a base that is known, for a rate', () => {
    expect(refused({ units: { source: rows, weight: equal }, base: null }, rate)).toBe('options.base missing');
    expect(refused({ units: { source: rows, weight: equal }, base: 1.5 }, rate)).toBe('options.base not-an-integer');
    expect(refused({ units: { source: rows, weight: equal }, base: 0 }, rate)).toBe('');
  });

  it('needs units below the target’s own', () => {
    expect(refused({ units: { source: [{ id: 'u', parentId: null }], weight: equal } })).toBe('nothing-below');
    expect(refused({ units: { source: [{ id: 'n', parentId: null }], weight: equal } })).toBe('not-the-root');
  });
});
