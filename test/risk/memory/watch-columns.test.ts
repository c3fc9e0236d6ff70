import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/calendar/index.js';
import { type WatchOptions, type WatchSnapshot, watchBranches, watchOf } from '../../../src/risk/index.js';

const RULES = { enter: 'in', leave: 'out' } as const;
/** A snapshot in which some branches enter, others may leave, and of the rest nothing holds. */
const snapshot = (asOf: string, branchIds: readonly string[], entering: string, leaving = ''): WatchSnapshot => ({
  asOf,
  ruleIds: ['out', 'other', 'in'],
  branchIds,
  verdicts: [
    Uint8Array.from(branchIds, (id) => (leaving.includes(id) ? 2 : 0)),
    new Uint8Array(branchIds.length).fill(1),
    Uint8Array.from(branchIds, (id) => (entering.includes(id) ? 2 : 0)),
  ],
});

describe('the columns of a watch', () => {
  it('have the branches of the last snapshot in its order, then those gone by then, the last gone first', () => {
    const series = [
      snapshot('2023-01-01', ['a', 'b', 'g', 'h'], 'abgh'),
      snapshot('2023-01-02', ['i', 'b', 'g'], '', 'b'),
      snapshot('2023-01-03', ['c', 'a'], 'a'),
    ];
    expect(watchBranches(series, RULES)).toEqual({
      ...RULES,
      forMonths: 0,
      days: ['2023-01-01', '2023-01-02', '2023-01-03'],
      ids: ['c', 'a', 'i', 'b', 'g', 'h'],
      states: [Uint8Array.of(3, 2, 3, 2, 2, 2), Uint8Array.of(3, 3, 0, 0, 2, 3), Uint8Array.of(0, 2, 3, 3, 3, 3)],
      relapsed: [Uint8Array.of(3, 1, 3, 1, 1, 1), Uint8Array.of(3, 3, 0, 0, 1, 3), Uint8Array.of(0, 0, 3, 3, 3, 3)],
      sinceEarliest: [
        [null, undefined, null, undefined, undefined, undefined],
        [null, null, '2023-01-02', '2023-01-02', undefined, null],
        ['2023-01-03', '2023-01-03', null, null, null, null],
      ].map((days) => Int32Array.from(days, (day) => (typeof day === 'string' ? toDayNumber(day) : -(2 ** 31)))),
      sinceLatest: [
        [null, '2023-01-01', null, '2023-01-01', '2023-01-01', '2023-01-01'],
        [null, null, '2023-01-02', '2023-01-02', '2023-01-01', null],
        ['2023-01-03', '2023-01-03', null, null, null, null],
      ].map((days) => Int32Array.from(days, (day) => (day === null ? -(2 ** 31) : toDayNumber(day)))),
      timesLowest: [
        Uint16Array.of(0, 1, 0, 1, 1, 1),
        Uint16Array.of(0, 0, 0, 1, 1, 0),
        Uint16Array.of(0, 1, 0, 0, 0, 0),
      ],
      timesHighest: [
        Uint16Array.of(0, 65_535, 0, 65_535, 65_535, 65_535),
        Uint16Array.of(0, 0, 0, 65_535, 65_535, 0),
        Uint16Array.of(0, 1, 0, 0, 0, 0),
      ],
      counts: [
        { asOf: '2023-01-01', watched: 4, notWatched: 0, unknown: 0, relapsed: 0 },
        { asOf: '2023-01-02', watched: 1, notWatched: 2, unknown: 0, relapsed: 0 },
        { asOf: '2023-01-03', watched: 1, notWatched: 1, unknown: 0, relapsed: 0 },
      ],
    });
  });

  it('match branches by id where the snapshots have others, more, or the same in another order', () => {
    const start = { a: 'never', b: 'never' } as const;
    const states = (...series: readonly WatchSnapshot[]): unknown =>
      ['a', 'b'].map((id) => watchOf(watchBranches(series, { ...RULES, start }), id).map(({ state }) => state));
    const first = snapshot('2023-01-01', ['a', 'b'], 'b');
    const both = [
      ['not-watched', 'not-watched'],
      ['watched', 'watched'],
    ];
    expect(states(first, snapshot('2023-01-02', ['a', 'b'], ''))).toEqual(both);
    expect(states(first, snapshot('2023-01-02', ['b', 'a'], ''))).toEqual(both);
    expect(states(first, snapshot('2023-01-02', ['b', 'a', 'c'], 'c'))).toEqual(both);
    expect(states(first, snapshot('2023-01-02', ['a'], ''))).toEqual([
      ['not-watched', 'not-watched'],
      ['watched', 'absent'],
    ]);
    const one = watchBranches([snapshot('2023-01-01', ['a'], ''), snapshot('2023-01-02', ['a', 'b'], 'b')], RULES);
    expect(watchOf(one, 'b').map(({ state }) => state)).toEqual(['absent', 'watched']);
  });

  it('hold more branches than are followed at once', () => {
    const ids = Array.from({ length: 2 ** 15 + 3 }, (_, index) => String(index));
    const codes = Uint8Array.from(ids, (_, index) => (index % 7 === 5 ? 2 : 0));
    const series = ['2023-01-01', '2023-01-02'].map((asOf, at) => ({
      asOf,
      ruleIds: ['in', 'out'],
      branchIds: ids,
      verdicts: [at === 0 ? codes : codes.map((code) => 2 - code), new Uint8Array(ids.length)],
    }));
    const start = new Map(ids.map((id) => [id, 'never' as const]));
    const watch = watchBranches(series, { ...RULES, start });
    expect(watch.states[0]).toEqual(codes);
    expect(watch.states[1]).toEqual(new Uint8Array(ids.length).fill(2));
    expect(watch.timesHighest[1]).toEqual(new Uint16Array(ids.length).fill(1));
    expect(watch.counts.map(({ watched, notWatched }) => [watched, notWatched])).toEqual([
      [4681, 28_090],
      [32_771, 0],
    ]);
  });
});

describe('what is known of one branch over a gap', () => {
  const known = (
    series: readonly (readonly [asOf: string, kind: 'in' | 'out' | 'neither' | 'any'])[],
    options: Partial<WatchOptions>,
  ): string[] => {
    const CODES = { in: [2, 0], out: [0, 2], neither: [0, 0], any: [1, 1] } as const;
    const snapshots = series.map(([asOf, kind]) => ({
      asOf,
      ruleIds: ['in', 'out'],
      branchIds: ['cb'],
      verdicts: CODES[kind].map((code) => Uint8Array.of(code)),
    }));
    return watchOf(watchBranches(snapshots, { ...RULES, ...options }), 'cb').map(
      ({ state, relapsed, since, times }) => {
        const days = since === null ? '?' : `${String(since.earliest)} to ${since.latest}`;
        return `${state}, ${String(relapsed)}, since ${days}, ${String(times?.lowest)} to ${String(times?.highest)}`;
      },
    );
  };
  const watched = { start: { cb: 'watched' } } as const;
  const first = 'watched, not-met, since null to 2023-01-01, 1 to 1';

  it('is how often a branch may have left and entered between', () => {
    // One month of leaving from 2 January ends on 2 February; a second one would end on 4 March.
    const on = (asOf: string, kind: 'in' | 'out' | 'neither'): string | undefined =>
      known(
        [
          ['2023-01-01', 'in'],
          [asOf, kind],
        ],
        { ...watched, forMonths: 1 },
      )[1];
    expect(on('2023-01-31', 'neither')).toBe('watched, not-met, since null to 2023-01-01, 1 to 1');
    expect(on('2023-02-01', 'out')).toBe('watched, not-met, since null to 2023-01-01, 1 to 1');
    expect(on('2023-02-02', 'neither')).toBe('watched, not-met, since null to 2023-01-01, 1 to 1');
    expect(on('2023-02-02', 'out')).toBe('unknown, not-met, since ?, 1 to 1');
    expect(on('2023-02-03', 'neither')).toBe('unknown, not-met, since ?, 1 to 1');
    expect(on('2023-02-03', 'in')).toBe('watched, unknown, since null to 2023-02-03, 1 to 2');
    expect(on('2023-02-04', 'neither')).toBe('unknown, unknown, since ?, 1 to 2');
    expect(on('2023-03-03', 'neither')).toBe('unknown, unknown, since ?, 1 to 2');
    expect(on('2023-03-04', 'out')).toBe('unknown, unknown, since ?, 1 to 2');
    expect(on('2023-03-05', 'neither')).toBe('unknown, unknown, since ?, 1 to null');
    expect(on('2023-03-05', 'in')).toBe('watched, unknown, since null to 2023-03-05, 1 to null');
  });

  it('is the same by the day where leaving takes no month', () => {
    const on = (asOf: string, kind: 'in' | 'out' | 'neither'): string | undefined =>
      known(
        [
          ['2023-01-01', 'in'],
          [asOf, kind],
        ],
        watched,
      )[1];
    expect(on('2023-01-02', 'neither')).toBe(first);
    expect(on('2023-01-02', 'out')).toBe('not-watched, not-met, since 2023-01-02 to 2023-01-02, 1 to 1');
    expect(on('2023-01-03', 'out')).toBe('not-watched, not-met, since 2023-01-02 to 2023-01-03, 1 to 1');
    expect(on('2023-01-03', 'in')).toBe('watched, unknown, since null to 2023-01-03, 1 to 2');
    expect(on('2023-01-03', 'neither')).toBe('unknown, not-met, since ?, 1 to 1');
    expect(on('2023-01-04', 'neither')).toBe('unknown, unknown, since ?, 1 to 2');
    expect(on('2023-01-05', 'neither')).toBe('unknown, unknown, since ?, 1 to null');
  });

  it('is what a run of leaving under way allows', () => {
    const series = (asOf: string, last: 'in' | 'out' | 'neither' | 'any') =>
      known(
        [
          ['2023-01-01', 'in'],
          ['2023-01-02', 'out'],
          [asOf, last],
        ],
        { ...watched, forMonths: 1 },
      )[2];
    expect(series('2023-02-01', 'out')).toBe(first);
    expect(series('2023-02-02', 'out')).toBe('unknown, not-met, since ?, 1 to 1');
    expect(series('2023-02-02', 'any')).toBe('unknown, not-met, since ?, 1 to 1');
    expect(series('2023-02-03', 'in')).toBe('watched, unknown, since null to 2023-02-03, 1 to 2');
  });
});
