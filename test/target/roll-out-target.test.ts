import { describe, expect, it } from 'vitest';
import { ContractError, InfeasibleError, ratio } from '../../src/core/index.js';
import { parseOrganisation } from '../../src/organisation/index.js';
import { type CountTarget, rollOutTarget, type Target, totalTarget, tryRollOutTarget } from '../../src/target/index.js';
import { codesOf } from './cases.js';

const target: CountTarget = {
  unitId: 'province',
  measure: 'admissions',
  category: 'youth',
  period: '2024',
  bound: 'at-least',
  issuedBy: 'resolution',
  versions: [{ from: '2024-01-01', value: 7 }],
};
const rows = [
  { id: 'province', parentId: null },
  { id: 'north', parentId: 'province' },
  { id: 'south', parentId: 'province' },
];
const equal = () => 1;
const valuesOf = (parts: readonly Target[]) => parts.map((part) => [part.unitId, part.versions[0]]);

describe('rollOutTarget', () => {
  it('carries the tie, keeps the category, and says who sets the parts', () => {
    const result = rollOutTarget(target, { units: { source: rows, weight: equal }, issuedBy: 'Tỉnh ủy' });
    expect(valuesOf(result.parts)).toEqual([
      ['north', { from: '2024-01-01', value: 4 }],
      ['south', { from: '2024-01-01', value: 3 }],
    ]);
    expect(result.parts[0]).toMatchObject({
      category: 'youth',
      issuedBy: 'Tỉnh ủy',
      bound: 'at-least',
      period: '2024',
    });
    expect(result.ties.units).toEqual([
      { parentId: 'province', ids: ['north', 'south'], places: 1, given: ['north'], settledBy: 'id' },
    ]);
    expect(result.rounded).toEqual([
      { unitId: 'north', period: '2024', end: 'least', exact: ratio(7, 2), whole: 4 },
      { unitId: 'south', period: '2024', end: 'least', exact: ratio(7, 2), whole: 3 },
    ]);
    const turned = rollOutTarget(target, {
      units: { source: rows, weight: equal, ties: (left, right) => (left > right ? -1 : 1) },
    });
    expect(valuesOf(turned.parts).map(([, version]) => version)).toEqual([
      { from: '2024-01-01', value: 3 },
      { from: '2024-01-01', value: 4 },
    ]);
  });

  it('respects bounds, weights of nothing and methods of the quota room', () => {
    const least = rollOutTarget(target, {
      units: {
        source: rows,
        weight: (id) => (id === 'north' ? 100 : 1),
        min: (id) => (id === 'south' ? 2 : undefined),
      },
    });
    expect(valuesOf(least.parts).map(([, version]) => version)).toMatchObject([{ value: 5 }, { value: 2 }]);
    const none = rollOutTarget(target, {
      units: { source: rows, weight: (id) => (id === 'north' ? 1 : 0), method: 'hamilton' },
    });
    expect(valuesOf(none.parts).map(([, version]) => version)).toMatchObject([{ value: 7 }, { value: 0 }]);
    expect(none.rounded).toEqual([]);
    const most = (max: number) => () =>
      rollOutTarget(target, { units: { source: rows, weight: equal, max: () => max } });
    expect(codesOf(most(3))).toBe('maxima-below-total');
    expect(
      codesOf(() => rollOutTarget(target, { units: { source: rows, weight: equal, method: 'controlled-rounding' } })),
    ).toBe('method unknown-method');
  });

  it('shares what is more than n as n + 1, a rate as a count, an exact number as exact numbers', () => {
    const units = { source: rows, weight: equal };
    const more = rollOutTarget({ ...target, bound: 'more-than' }, { units });
    expect([more.shared.least, ...more.parts.map((part) => part.bound)]).toEqual([8, 'at-least', 'at-least']);
    expect(more.rounded[0]).toEqual({ unitId: 'province', period: '2024', end: 'least', exact: ratio(7, 1), whole: 8 });
    const rate: Target = {
      ...target,
      bound: 'rate',
      base: 'start-of-year',
      versions: [{ from: '2024-01-01', rate: '3%' }],
    };
    const shared = rollOutTarget(rate, { units, base: 179 });
    expect([shared.shared.least, totalTarget(shared.parts).least]).toEqual([6, ratio(6, 1)]);
    expect(shared.rounded[0]).toMatchObject({ unitId: 'province', exact: ratio(537, 100), whole: 6 });
    expect(codesOf(() => rollOutTarget(rate, { units }))).toBe('options.base missing');
    const exactly = rollOutTarget({ ...target, bound: 'exactly' }, { units });
    expect(exactly.parts.map((part) => part.bound)).toEqual(['exactly', 'exactly']);
  });

  it('shares a range with the low parts under the high ones', () => {
    const range: Target = { ...target, bound: 'range', versions: [{ from: '2024-01-01', low: 3, high: '10.5' }] };
    const result = rollOutTarget(range, { units: { source: rows, weight: (id) => (id === 'north' ? 2 : 1) } });
    expect(valuesOf(result.parts).map(([, version]) => version)).toMatchObject([
      { low: 2, high: 7 },
      { low: 1, high: 3 },
    ]);
    expect(result.shared).toEqual({ least: 3, most: 10 });
    const none: Target = { ...range, versions: [{ from: '2024-01-01', low: '3.2', high: '3.8' }] };
    expect(() => rollOutTarget(none, { units: { source: rows, weight: equal } })).toThrow(InfeasibleError);
  });

  it('takes the version in force on the day it is asked for', () => {
    const changed = { ...target, versions: [...target.versions, { from: '2024-07-01', value: 9 }] };
    const units = { source: rows, weight: equal };
    expect(rollOutTarget(changed, { units }).shared.least).toBe(9);
    expect(rollOutTarget(changed, { units, asOf: '2024-06-30' }).shared.least).toBe(7);
  });

  it('keeps a number per year a number per year among units, and rounds parts of years up', () => {
    const yearly: Target = {
      ...target,
      period: '2023-10-01/2025-12-31',
      per: 'year',
      versions: [{ from: '2023-10-01', value: 10 }],
    };
    const units = { source: rows, weight: equal };
    const among = rollOutTarget(yearly, { units });
    expect(among.parts.map((part) => [part.per, part.period])).toEqual([
      ['year', '2023-10-01/2025-12-31'],
      ['year', '2023-10-01/2025-12-31'],
    ]);
    expect(among.shared.least).toBe(10);
    const matrix = rollOutTarget(yearly, { units, years: {} });
    expect(matrix.shared.least).toBe(3 + 10 + 10);
    expect(matrix.rounded[0]).toMatchObject({ period: '2023-10-01/2023-12-31', exact: ratio(5, 2), whole: 3 });
    expect(matrix.parts.map((part) => part.per)).toEqual(Array.from({ length: 9 }, () => undefined));
  });

  it('starts at its own unit of an organisation', () => {
    const unit = (id: string, kind: 'province' | 'commune' | 'branch', parentId: string | null) => ({
      id,
      name: id,
      kind,
      parentId,
    });
    const org = parseOrganisation({
      asOf: '2026-01-01',
      units: [
        unit('p', 'province', null),
        unit('a', 'commune', 'p'),
        unit('a1', 'branch', 'a'),
        unit('a2', 'branch', 'a'),
        unit('b', 'commune', 'p'),
        unit('b1', 'branch', 'b'),
      ],
      localities: [],
    });
    const { parts } = rollOutTarget(
      { ...target, unitId: 'a' },
      { units: { source: org, weight: (id) => (id === 'a1' ? 5 : 2) } },
    );
    expect(valuesOf(parts).map(([id, version]) => [id, (version as { value: number }).value])).toEqual([
      ['a1', 5],
      ['a2', 2],
    ]);
    const whole = rollOutTarget(
      { ...target, unitId: 'p' },
      { units: { source: org, weight: (id) => (id.length > 1 ? 1 : undefined) } },
    );
    expect(whole.parts.map((part) => part.unitId)).toEqual(['a', 'a1', 'a2', 'b', 'b1']);
    expect(codesOf(() => rollOutTarget({ ...target, unitId: 'a1' }, { units: { source: org, weight: equal } }))).toBe(
      'nothing-below',
    );
    expect(codesOf(() => rollOutTarget(target, { units: { source: org, weight: equal } }))).toBe('unknown-id');
  });

  it('refuses what cannot be rolled out, with every fault', () => {
    const refused = (options: unknown, of: Target = target) => codesOf(() => rollOutTarget(of, options as never));
    expect(refused({})).toBe('options missing');
    expect(refused(null)).toBe('options wrong-type, options missing');
    expect(refused({ units: 4, years: {}, asOf: 'x', base: -1, issuedBy: '' })).toBe(
      'options.units wrong-type, options.asOf not-a-date, options.base negative, options.issuedBy empty, options.years.weight missing',
    );
    expect(refused({ units: { source: null } })).toBe(
      'options.units.source wrong-type, options.units.weight wrong-type',
    );
    expect(refused({ units: { source: [null], weight: equal } })).toContain('tree.0');
    expect(refused({ units: { source: [], weight: equal } })).not.toBe('');
    expect(
      refused({
        units: {
          source: [
            { id: 'else', parentId: null },
            { id: 'b', parentId: 'else' },
          ],
          weight: equal,
        },
      }),
    ).toBe('not-the-root');
    expect(refused({ units: { source: rows, weight: () => Number.NaN } })).toContain('not-a-number');
    expect(refused({ units: { source: rows, weight: () => 0 } })).toContain('no-positive-weight');
    expect(refused({ years: { weight: equal } }, { ...target, counted: 'at-the-end' })).toBe('not-over-the-period');
    const perYear: Target = {
      ...target,
      period: '2023-01-01/2024-12-31',
      per: 'year',
      bound: 'rate',
      base: 'start-of-year',
      versions: [{ from: '2023-01-01', rate: '3%' }],
    };
    expect(refused({ years: {}, base: 100 }, perYear)).toBe('base-per-year');
    expect(tryRollOutTarget(target, {}).success).toBe(false);
    expect(() => rollOutTarget({ ...target, unitId: 'x' }, { units: { source: rows, weight: equal } })).toThrow(
      ContractError,
    );
  });

  it('tells what was rounded on the way to years', () => {
    const over: Target = { ...target, bound: 'more-than', period: '2024-01-01/2025-12-31' };
    const result = rollOutTarget(over, { years: { weight: (year) => (year === '2024' ? 1 : 2) } });
    expect(result.rounded).toEqual([
      { unitId: 'province', period: '2024-01-01/2025-12-31', end: 'least', exact: ratio(7, 1), whole: 8 },
      { unitId: 'province', period: '2024', end: 'least', exact: ratio(8, 3), whole: 3 },
      { unitId: 'province', period: '2025', end: 'least', exact: ratio(16, 3), whole: 5 },
    ]);
  });

  it('measures shares from the root where all ends share at once, and from the unit above where they do not', () => {
    const source = [...rows, { id: 'n1', parentId: 'north' }, { id: 'n2', parentId: 'north' }];
    const weight = (id: string) => (id === 'n2' ? 2 : id === 'north' ? undefined : 1);
    const exactOf = (levels: 'flat' | 'stepwise', id: string) =>
      rollOutTarget(target, { units: { source, weight, levels } }).rounded.find(({ unitId }) => unitId === id)?.exact;
    expect([exactOf('flat', 'n1'), exactOf('stepwise', 'n1')]).toEqual([ratio(7, 4), ratio(5, 3)]);
  });

  it('changes none of its arguments', () => {
    const before = structuredClone(rows);
    rollOutTarget(Object.freeze({ ...target }), { units: { source: rows, weight: equal }, years: { weight: equal } });
    expect(rows).toEqual(before);
  });
});
