import { describe, expect, it } from 'vitest';
import { restate, tryRestate } from '../../../src/comparison/index.js';
import { InvalidInputError } from '../../../src/core/index.js';
import { parseOrganisation, type Reorganisation } from '../../../src/organisation/index.js';
import { AFTER, DAYS, merge, of, split, weigh } from './figures.js';

describe('figures of units that hold others', () => {
  const org = parseOrganisation({
    asOf: DAYS.from,
    units: [
      { id: 't', name: 'T', kind: 'province', parentId: null },
      { id: 'h', name: 'H', kind: 'district', parentId: 't' },
      { id: 'x', name: 'X', kind: 'commune', parentId: 'h' },
      { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
      { id: 'c', name: 'C', kind: 'branch', parentId: 'x' },
      { id: 'y', name: 'Y', kind: 'commune', parentId: 'h' },
      { id: 'z', name: 'Z', kind: 'commune', parentId: 'h' },
    ],
    localities: [{ id: 'v', name: 'V', communeId: 'z', branchIds: ['b'] }],
  });
  const figures = of({ t: 90, h: 90, x: 40, b: 15, c: 25, y: 30, z: 20 });
  const unknownAfter = (event: Reorganisation): string[] =>
    restate(figures, [event], { ...AFTER, organisation: org }).figures.flatMap(({ id, basis }) =>
      basis === 'unknown' ? [id] : [],
    );

  it('are unknown where people came or left, below what holds both places', () => {
    const head = { id: 'e', date: '2025-07-01' };
    expect(unknownAfter({ ...head, type: 'move', units: ['b'], under: 'y' })).toEqual(['x', 'y']);
    expect(unknownAfter({ ...head, type: 'move', localities: ['v'], under: 'y' })).toEqual(['y', 'z']);
    expect(unknownAfter({ ...head, type: 'dissolve', unit: 'x', under: 'y' })).toEqual(['y']);
    expect(unknownAfter({ ...head, type: 'dissolve', unit: 'b' })).toEqual(['h', 't', 'x']);
    expect(unknownAfter({ ...head, type: 'dissolve', unit: 'b', under: 'c' })).toEqual(['c']);
    expect(unknownAfter({ ...head, type: 'merge', units: ['x', 'y'], into: 'x' })).toEqual([]);
    const parts = [{ id: 'x' }, { id: 'w', name: 'W', under: 'h', children: ['c'] }];
    expect(unknownAfter({ ...head, type: 'split', unit: 'x', into: parts })).toEqual(['w', 'x']);
  });

  it('say of what is unknown what nobody counted', () => {
    const event = { id: 'e', date: '2025-07-01', type: 'move' as const, units: ['b'], under: 'y' };
    const { figures: restated, divided } = restate(figures, [event], { ...AFTER, organisation: org });
    expect(restated.find(({ id }) => id === 'x')).toMatchObject({
      certain: 0,
      from: [{ id: 'x', value: 40, share: null }],
    });
    expect(divided).toEqual([
      { event: 'e', value: 40, why: 'content-changed', among: [{ id: 'x', value: null }] },
      { event: 'e', value: 30, why: 'content-changed', among: [{ id: 'y', value: null }] },
    ]);
  });

  it('of another day than the figures are refused', () => {
    const other = { ...org, asOf: '2024-12-30' };
    expect(tryRestate(figures, [], { ...AFTER, organisation: other })).toMatchObject({ success: false });
  });
});

describe('worked examples', () => {
  it('restates July 2025: districts end, communes merge into new ones under the province', () => {
    const events: Reorganisation[] = [
      { id: 'h1', date: '2025-07-01', type: 'dissolve', unit: 'h1' },
      { id: 'h2', date: '2025-07-01', type: 'dissolve', unit: 'h2' },
      { ...merge('m1', '2025-07-01', ['a', 'b'], 'ab'), under: 't' } as Reorganisation,
      { ...merge('m2', '2025-07-01', ['c', 'd', 'e'], 'd'), under: 't' } as Reorganisation,
    ];
    const days = { from: '2025-06-30', to: '2025-07-01' };
    // Admissions of 2024 by commune: 12 + 9, and 4 + 0 + 7.
    const forward = restate(of({ a: 12, b: 9, c: 4, d: 0, e: 7 }), events, { ...days, boundaries: 'after' });
    expect(forward.figures.map(({ id, value, basis }) => [id, value, basis])).toEqual([
      ['ab', 21, 'exact'],
      ['d', 11, 'exact'],
    ]);
    // Those of 2026 by new commune, on the old boundaries, by members of 30 June 2025.
    const weights = weigh({ a: 120, b: 80, c: 100, d: 50, e: 50 });
    const back = restate(of({ ab: 15, d: 8 }), events, { ...days, boundaries: 'before', weights });
    expect(back.figures.map(({ id, value }) => [id, value])).toEqual([
      ['a', 9],
      ['b', 6],
      ['c', 4],
      ['d', 2],
      ['e', 2],
    ]);
    expect(back.uncovered).toEqual(['h1', 'h2']);
  });

  it('replays Cẩm Giàng: 146 branches become 133, and what their members were is added up', () => {
    // published-figures.json, cam-giang-merge (Báo Hải Dương): which villages had how many branches merged into one.
    const [after, reducedBy] = [133, 13];
    const merges: [village: string, branches: number][] = [
      ['Cao An/Phú An', 3],
      ['Cao An/Đào Xá', 2],
      ['Cẩm Vũ/Phú Lộc', 2],
      ['Cẩm Văn/Văn Thai', 4],
      ['Thạch Lỗi/Thạch Lỗi', 4],
      ['Tân Trường/Quý Dương', 4],
    ];
    const before = after + reducedBy;
    const merged = merges.flatMap(([village, count]) =>
      Array.from({ length: count }, (_, index) => `${village} ${String(index + 1)}`),
    );
    const others = Array.from({ length: before - merged.length }, (_, index) => `cb ${String(index)}`);
    const events = merges.map(
      ([village, count]): Reorganisation =>
        merge(
          village,
          '2021-06-01',
          Array.from({ length: count }, (_, index) => `${village} ${String(index + 1)}`),
          village,
        ),
    );
    const figures = [...merged, ...others].map((id, index) => ({ id, value: 10 + (index % 7) }));
    const { figures: restated } = restate(figures, events, {
      from: '2021-05-31',
      to: '2021-06-01',
      boundaries: 'after',
    });
    expect([figures.length, restated.length]).toEqual([146, 133]);
    expect(restated.every(({ basis }) => basis === 'exact')).toBe(true);
    const sum = (rows: readonly { value: number | null }[]) =>
      rows.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(sum(restated)).toBe(sum(figures));
    expect(restated.find(({ id }) => id === 'Cao An/Phú An')?.from).toHaveLength(3);
  });
});

describe('bad input to restate', () => {
  const faultsOf = (...args: Parameters<typeof restate>): [string, string][] => {
    const result = tryRestate(...args);
    if (result.success || !(result.error instanceof InvalidInputError)) return [];
    return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
  };

  it('is refused with every fault at once', () => {
    const figures = [
      { id: '', value: 1 },
      { id: 'a', value: -1 },
      { id: 'b', value: 1.5 },
      null,
      { id: 'c', value: 1 },
      { id: 'c', value: 2 },
    ];
    const weights = {
      by: '',
      values: [
        { id: 'a', weight: -1 },
        { id: 'a', weight: null },
        3,
        { id: 'p', weight: 1 },
        { id: 'p', weight: 1 },
        { id: 'q', weight: 1, event: 7 },
        { id: '', weight: 1 },
      ],
    };
    const options = { from: '2026-01-01', to: '2025-01-01', boundaries: 'later', weights, subject: 'village' };
    expect(
      faultsOf(figures as never, [{ id: 'e', date: 'x', type: 'merge' }, null] as never, options as never),
    ).toEqual([
      ['figures.0.id', 'empty'],
      ['figures.1.value', 'negative'],
      ['figures.2.value', 'not-an-integer'],
      ['figures.3', 'wrong-type'],
      ['figures.5.id', 'duplicate-id'],
      ['options.weights.by', 'missing'],
      ['options.weights.values.0.weight', 'negative'],
      ['options.weights.values.1.weight', 'not-an-integer'],
      ['options.weights.values.2', 'wrong-type'],
      ['options.weights.values.4.id', 'duplicate-id'],
      ['options.weights.values.5.event', 'wrong-type'],
      ['options.weights.values.6.id', 'empty'],
      ['options.boundaries', 'unknown-boundaries'],
      ['options.to', 'ends-before-start'],
      ['options.subject', 'unknown-value'],
      ['events.0.date', 'not-a-date'],
      ['events.0.into', 'missing'],
      ['events.1', 'wrong-type'],
    ]);
    expect(faultsOf(3 as never, 4 as never, { ...AFTER, weights: 5 as never })).toEqual([
      ['figures', 'wrong-type'],
      ['options.weights', 'wrong-type'],
      ['events', 'wrong-type'],
    ]);
    expect(faultsOf(of({ a: Number.MAX_SAFE_INTEGER, b: 1 }), [], AFTER)).toEqual([['figures', 'not-safe']]);
    expect(tryRestate([], [], undefined as never)).toMatchObject({
      success: false,
      error: { code: 'missing-options' },
    });
  });

  it('of weights that nothing can be divided by is refused where they are needed', () => {
    const events = [split('e', '2025-07-01', 'a', ['p', 'q'])];
    expect(faultsOf(of({ a: 5 }), events, { ...AFTER, weights: weigh({ p: 0, q: 0 }) })).toEqual([
      ['options.weights.values', 'all-zero'],
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(faultsOf(of({ a: 5 }), events, { ...AFTER, weights: weigh({ p: most, q: 1 }) })).toEqual([
      ['options.weights.values', 'not-safe'],
    ]);
    expect(tryRestate(of({ a: 5 }), events, { ...AFTER, weights: weigh({ p: most - 1, q: 1 }) }).success).toBe(true);
    const method = { ...weigh({ p: 1, q: 1 }), method: 'by-lot' as never };
    expect(tryRestate(of({ a: 5 }), events, { ...AFTER, weights: method }).success).toBe(false);
  });
});
