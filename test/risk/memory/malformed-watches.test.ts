import { describe, expect, it } from 'vitest';
import { type RiskWatch, relapseFacts, type WatchSnapshot, watchBranches, watchOf } from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

const RULES = { enter: 'enter', leave: 'leave' };
const snapshot = (asOf: string, verdicts: unknown): WatchSnapshot => {
  return { asOf, ruleIds: ['enter', 'leave'], branchIds: ['a', 'b'], verdicts } as WatchSnapshot;
};
const codes = (...columns: readonly (readonly number[])[]): Uint8Array[] => columns.map((one) => Uint8Array.from(one));
const statesOf = (watch: RiskWatch, id: string): string[] => watchOf(watch, id).map(({ state }) => state);

describe('columns of a snapshot', () => {
  it('are typed arrays or plain ones, as JSON gives them', () => {
    for (const verdicts of [
      codes([2, 0], [0, 2]),
      [
        [2, 0],
        [0, 2],
      ],
    ]) {
      const watch = watchBranches([snapshot('2023-01-01', verdicts)], RULES);
      expect([statesOf(watch, 'a'), statesOf(watch, 'b')]).toEqual([['watched'], ['not-watched']]);
    }
  });

  it('are unknown where a verdict is missing', () => {
    const gaps = [
      [null, 0],
      [0, undefined],
    ];
    const options = { ...RULES, start: { a: 'never', b: 'watched' } } as const;
    const watch = watchBranches([snapshot('2023-01-01', gaps)], options);
    // A never watched branch may have come to be; a watched one may have left.
    expect([statesOf(watch, 'a'), statesOf(watch, 'b')]).toEqual([['unknown'], ['unknown']]);
    const known = watchBranches([snapshot('2023-01-01', codes([0, 0], [0, 0]))], options);
    expect([statesOf(known, 'a'), statesOf(known, 'b')]).toEqual([['not-watched'], ['watched']]);
  });

  it('are as many as there are rules, each as long as there are ids', () => {
    const faults = (verdicts: unknown): string[] =>
      faultsOf(() => watchBranches([snapshot('2023-01-01', verdicts)], RULES));
    expect(faults([])).toEqual(['snapshots.0.verdicts unequal-lengths']);
    expect(faults(codes([0, 0]))).toEqual(['snapshots.0.verdicts unequal-lengths']);
    expect(faults(codes([0, 0], [0, 0], [0, 0]))).toEqual(['snapshots.0.verdicts unequal-lengths']);
    expect(faults([5, Uint8Array.of(0, 0)])).toEqual(['snapshots.0.verdicts.0 unequal-lengths']);
    const gap: unknown[] = [Uint8Array.of(0, 0)];
    gap.length = 2;
    expect(faults(gap)).toEqual(['snapshots.0.verdicts.1 unequal-lengths']);
    expect(faults([Uint8Array.of(0, 0), null])).toEqual(['snapshots.0.verdicts.1 unequal-lengths']);
    expect(faults([[0], new DataView(new ArrayBuffer(2))])).toEqual([
      'snapshots.0.verdicts.0 unequal-lengths',
      'snapshots.0.verdicts.1 unequal-lengths',
    ]);
  });
});

describe('a list of snapshots with a gap', () => {
  it('has no snapshot there', () => {
    const list: WatchSnapshot[] = [];
    list.length = 1;
    expect(faultsOf(() => watchBranches(list, RULES))).toEqual(['snapshots.0 wrong-type']);
    list.push(snapshot('2023-01-01', codes([0, 0], [0, 0])));
    expect(faultsOf(() => watchBranches(list, RULES))).toEqual(['snapshots.0 wrong-type']);
  });
});

describe('a watch from elsewhere', () => {
  const watch = watchBranches(
    [snapshot('2023-01-01', codes([2, 0], [0, 2])), snapshot('2023-01-02', codes([0, 0], [2, 0]))],
    { ...RULES, start: { a: 'never', b: 'cleared' } },
  );

  it('is unknown where its codes are none', () => {
    const odd: RiskWatch = {
      ...watch,
      states: watch.states.map((column) => column.map(() => 9)),
      relapsed: watch.relapsed.map((column) => column.map(() => 7)),
    };
    expect(watchOf(odd, 'a').map(({ state, relapsed }) => [state, relapsed])).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ]);
    const short: RiskWatch = { ...watch, states: [], relapsed: [], sinceLatest: [], timesLowest: [], timesHighest: [] };
    expect(watchOf(short, 'a')[0]).toEqual({
      asOf: '2023-01-01',
      state: 'unknown',
      relapsed: 'unknown',
      since: null,
      times: { lowest: 0, highest: null },
    });
  });

  it('gives no fact of a branch that its columns do not reach', () => {
    expect([...relapseFacts(watch)]).toEqual([
      ['a', false],
      ['b', false],
    ]);
    const short: RiskWatch = { ...watch, relapsed: watch.relapsed.map((column) => column.subarray(0, 1)) };
    expect([...relapseFacts(short)]).toEqual([['a', false]]);
  });
});
