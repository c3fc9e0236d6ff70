import { describe, expect, it } from 'vitest';
import { tableRows } from '../../../src/organisation/index.js';
import { allocateQuota, cascadeQuota, reallocateQuota } from '../../../src/quota/index.js';
import { type QuotaFigure, quotaChart } from '../../../src/report/index.js';
import { attainments } from '../../../src/target/index.js';
import { faultsOf } from '../../calendar/faults.js';

const figures = (...args: Parameters<typeof quotaChart>) =>
  quotaChart(...args).datasets['lines']?.map(({ label, figure }) => `${String(label)}: ${String(figure)}`);
const claims = [
  { id: '__proto__', weight: 6 },
  { id: 'b', weight: 4 },
];

describe('quotaChart', () => {
  it('draws what every function of the quota room gives', () => {
    const achieved = new Map([['__proto__', 3]]);
    const expected = ['__proto__: 3/6 (50,0%)', 'b: chưa rõ/4'];
    expect(figures(allocateQuota(claims, 10, {}), { achieved })).toEqual(expected);
    expect(figures(allocateQuota(claims, 10, {}))).toEqual(['__proto__: chưa rõ/6', 'b: chưa rõ/4']);
    expect(figures(allocateQuota(claims, 10, {}), { achieved: { b: 1 } })).toEqual([
      'b: 1/4 (25,0%)',
      '__proto__: chưa rõ/6',
    ]);
    const changed = reallocateQuota(claims, 10, { achieved, policy: 'proportional', overrun: 'keep' });
    expect(figures(changed)).toEqual(['__proto__: 3/6 (50,0%)', 'b: 0/4 (0,0%)']);
    const tree = [{ id: 'root', parentId: null }, ...claims.map(({ id }) => ({ id, parentId: 'root' }))];
    const weight = (id: string): number => claims.find((claim) => claim.id === id)?.weight ?? 0;
    const table = cascadeQuota(tree, 10, { weight: (id) => (id === 'root' ? undefined : weight(id)) });
    expect([...tableRows(table)].length).toBe(3);
    expect(figures(table, { achieved, order: 'given' })).toEqual(['root: chưa rõ/10', ...expected]);
  });

  it('keeps the verdict of attainments, and tells several targets of one unit apart', () => {
    const set = { unitId: 'quang-an', measure: 'admissions', period: '2024', bound: 'at-least' as const };
    const from = '2024-01-01';
    const given = attainments(
      [{ unitId: 'quang-an', measure: 'admissions', period: '2024', count: 9 }],
      [
        { ...set, issuedBy: 'nghị quyết', versions: [{ from, value: 7 }] },
        { ...set, issuedBy: 'huyện giao', versions: [{ from, value: 10 }] },
      ],
      { asOf: '2024-05-15' },
    );
    const chart = quotaChart(given, { nameOf: () => 'Quảng An', locale: 'en' });
    expect(chart.datasets['bars']?.map(({ label, figure, state }) => [label, figure, state])).toEqual([
      ['Quảng An (nghị quyết, 2024)', '9/7 (128.6%)', 'Quota reached'],
      ['Quảng An (huyện giao, 2024)', '9/10 (90.0%)', 'Period still running'],
    ]);
  });

  it('takes what is not known for no zero, and has no share of a quota of zero', () => {
    const rows: QuotaFigure[] = [
      { unitId: 'a', quota: null, achieved: 3 },
      { unitId: 'b', quota: 0, achieved: 3 },
      { unitId: 'c', quota: { numerator: 45, denominator: 4 }, achieved: 0 },
      { unitId: 'd', quota: 3, achieved: null },
    ];
    const { datasets, description } = quotaChart(rows, { locale: 'en' });
    expect(datasets['lines']?.map(({ figure }) => figure)).toEqual([
      '0/11.3 (0.0%)',
      '3/not known',
      '3/0',
      'not known/3',
    ]);
    expect(datasets['bars']?.map(({ id, achieved }) => [id, achieved])).toEqual([
      ['c', 0],
      ['a', 3],
      ['b', 3],
    ]);
    expect(datasets['quotas']?.map(({ id, quota }) => [id, quota])).toEqual([
      ['c', 11.25],
      ['b', 0],
      ['d', 3],
    ]);
    expect(description).toContain('Reached: 1; not reached: 1; still running: 0; not known: 2');
  });

  it('refuses what it cannot draw, all at once', () => {
    const rows = [{ unitId: 'a', quota: -1, achieved: 1.5 }, 7, { quota: 1 }] as unknown as QuotaFigure[];
    expect(faultsOf(() => quotaChart(rows, { order: 'x', measure: 1 } as never)).sort()).toEqual([
      'options.measure wrong-type',
      'options.order unknown-order',
      'source.0.achieved not-an-integer',
      'source.0.quota negative',
      'source.1 not-a-row',
      'source.2.unitId wrong-type',
    ]);
    expect(faultsOf(() => quotaChart('x' as never))).toEqual(['source not-quotas']);
    expect(faultsOf(() => quotaChart([], { achieved: 7 as never }))).toEqual(['options.achieved not-an-object']);
    expect(faultsOf(() => quotaChart(allocateQuota(claims, 10, {}), { achieved: { b: 0.5 } }))).toEqual([
      'options.achieved.b not-an-integer',
    ]);
  });
});
