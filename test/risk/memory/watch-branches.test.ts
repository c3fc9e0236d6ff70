import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  assessBranches,
  fact,
  members,
  relapseFacts,
  verdictOf,
  type WatchOptions,
  type WatchSnapshot,
  watchBranches,
  watchOf,
} from '../../../src/risk/index.js';
import { faultsOf } from '../../calendar/faults.js';

type Seen = readonly [asOf: string, branches: Readonly<Record<string, readonly [enter: number, leave: number]>>];

const MET = [2, 0] as const;
const CLEAR = [0, 2] as const;
const BETWEEN = [0, 0] as const;
const OPEN = [1, 1] as const;

const snapshots = (...all: readonly Seen[]): WatchSnapshot[] =>
  all.map(([asOf, branches]) => ({
    asOf,
    ruleIds: ['leave', 'enter'],
    branchIds: Object.keys(branches),
    verdicts: [1, 0].map((place) => Uint8Array.from(Object.values(branches), (codes) => codes[place] ?? 1)),
  }));
const states = (series: readonly WatchSnapshot[], options: Partial<WatchOptions> = {}, id = 'cb'): string =>
  watchOf(watchBranches(series, { enter: 'enter', leave: 'leave', ...options }), id)
    .map(({ state }) => state)
    .join(' ');
const one = (...all: readonly (readonly [string, readonly [number, number]])[]): WatchSnapshot[] =>
  snapshots(...all.map(([asOf, codes]): Seen => [asOf, { cb: codes }]));

describe('watchBranches', () => {
  it('enters by one condition and leaves by another that holds for months', () => {
    const series = one(
      ['2023-01-31', MET],
      ['2023-02-01', BETWEEN],
      ['2023-02-02', CLEAR],
      ['2023-03-01', CLEAR],
      ['2023-03-02', CLEAR],
    );
    const accepted = { maxGap: { months: 1 } };
    expect(states(series, { forMonths: 1, ...accepted })).toBe('watched watched watched watched not-watched');
    expect(states(series, { ...accepted })).toBe('watched watched not-watched not-watched not-watched');
  });

  it('counts a month from the 31st to the last day of February', () => {
    const days = ['2023-01-30', '2023-01-31', '2023-02-27', '2023-02-28'] as const;
    const series = one(...days.map((day, at) => [day, at === 0 ? MET : CLEAR] as const));
    expect(states(series, { forMonths: 1, maxGap: { months: 1 } })).toBe('watched watched watched not-watched');
  });

  it('begins the months anew where the leave rule breaks, or the enter rule holds', () => {
    const days = ['2023-01-01', '2023-01-02', '2023-02-01', '2023-02-02', '2023-03-01', '2023-03-02'] as const;
    const with_ = (codes: readonly [number, number]): WatchSnapshot[] =>
      one(...days.map((day, at) => [day, at === 0 ? MET : at === 2 ? codes : CLEAR] as const));
    const options = { forMonths: 1, maxGap: { months: 1 } };
    const stays = 'watched watched watched watched watched not-watched';
    expect(states(with_(BETWEEN), options)).toBe(stays);
    expect(states(with_([2, 2]), options)).toBe(stays);
    expect(states(with_(CLEAR), options)).toBe('watched watched watched not-watched not-watched not-watched');
  });

  it('is unknown after a gap that could have changed it, and known again once that is settled', () => {
    const series = one(['2023-01-01', MET], ['2023-02-15', BETWEEN], ['2023-02-16', BETWEEN], ['2023-02-17', MET]);
    expect(states(series, { forMonths: 1 })).toBe('watched unknown unknown watched');
    // No three months fit between the snapshots.
    expect(states(series, { forMonths: 3 })).toBe('watched watched watched watched');
    expect(states(series, { forMonths: 1, maxGap: { months: 2 } })).toBe('watched watched watched watched');
    const left = one(['2023-01-01', BETWEEN], ['2023-01-02', CLEAR], ['2023-01-03', CLEAR]);
    expect(states(left)).toBe('unknown not-watched not-watched');
    expect(states(left, { forMonths: 1 })).toBe('unknown unknown unknown');
  });

  it('follows an unknown verdict both ways', () => {
    const series = one(['2023-01-01', CLEAR], ['2023-01-02', OPEN], ['2023-01-03', BETWEEN], ['2023-01-04', CLEAR]);
    expect(states(series)).toBe('not-watched unknown unknown not-watched');
    expect(states(series, { forMonths: 1, start: { cb: 'never' } })).toBe('not-watched unknown unknown unknown');
    const always = one(['2023-01-01', MET], ['2023-01-02', OPEN]);
    expect(states(always, { forMonths: 1 })).toBe('watched watched');
  });

  it('knows nothing before the first snapshot, unless told', () => {
    const series = one(['2023-01-01', BETWEEN]);
    expect(states(series)).toBe('unknown');
    expect(states(series, { start: { cb: 'never' } })).toBe('not-watched');
    expect(states(series, { start: new Map([['cb', 'watched']]) })).toBe('watched');
    expect(states(series, { start: { cb: 'cleared' } })).toBe('not-watched');
    // How long the leave rule may have held by then is not told.
    expect(states(one(['2023-01-01', CLEAR]), { forMonths: 6, start: { cb: 'watched' } })).toBe('unknown');
  });

  it('tells relapses, since when and how many times', () => {
    const series = one(['2023-01-01', MET], ['2023-01-31', CLEAR], ['2023-02-10', CLEAR], ['2023-02-20', MET]);
    const options = { enter: 'enter', leave: 'leave', maxGap: { months: 1 } };
    const known = watchOf(watchBranches(series, { ...options, start: { cb: 'never' } }), 'cb');
    expect(known.map(({ relapsed, since, times }) => [relapsed, since, times])).toEqual([
      ['not-met', { earliest: '2023-01-01', latest: '2023-01-01' }, { lowest: 1, highest: 1 }],
      ['not-met', { earliest: '2023-01-02', latest: '2023-01-31' }, { lowest: 1, highest: 1 }],
      ['not-met', { earliest: '2023-01-02', latest: '2023-01-31' }, { lowest: 1, highest: 1 }],
      ['met', { earliest: '2023-02-11', latest: '2023-02-20' }, { lowest: 2, highest: 2 }],
    ]);
    const open = watchOf(watchBranches(series, options), 'cb');
    expect(open.map(({ relapsed, times }) => [relapsed, times?.highest])).toEqual([
      ['unknown', null],
      ['not-met', null],
      ['not-met', null],
      ['met', null],
    ]);
    expect(open[0]?.since).toEqual({ earliest: null, latest: '2023-01-01' });
  });

  it('matches branches by id, and forgets one that is not there', () => {
    const series = snapshots(
      ['2023-01-01', { __proto__x: MET, gone: MET, back: MET }],
      ['2023-01-02', { __proto__x: MET }],
      ['2023-01-03', { back: BETWEEN, 'new': BETWEEN, __proto__x: CLEAR }],
    );
    const watch = watchBranches(series, { enter: 'enter', leave: 'leave' });
    expect(watch.ids).toEqual(['back', 'new', '__proto__x', 'gone']);
    expect(watchOf(watch, 'back').map(({ state }) => state)).toEqual(['watched', 'absent', 'not-watched']);
    expect(watchOf(watch, 'new').map(({ state }) => state)).toEqual(['absent', 'absent', 'not-watched']);
    expect(watchOf(watch, 'gone')[1]).toEqual({
      asOf: '2023-01-02',
      state: 'absent',
      relapsed: null,
      since: null,
      times: null,
    });
    expect(watchOf(watch, '__proto__x').map(({ state }) => state)).toEqual(['watched', 'watched', 'not-watched']);
    expect(watch.counts).toEqual([
      { asOf: '2023-01-01', watched: 3, notWatched: 0, unknown: 0, relapsed: 0 },
      { asOf: '2023-01-02', watched: 1, notWatched: 0, unknown: 0, relapsed: 0 },
      { asOf: '2023-01-03', watched: 0, notWatched: 3, unknown: 0, relapsed: 0 },
    ]);
    expect(structuredClone(watch)).toEqual(watch);
    expect(faultsOf(() => watchOf(watch, 'x'))).toEqual(['ContractError unknown-id']);
  });

  it('has a branch that was founded in a gap begin as never watched', () => {
    const series = snapshots(['2023-01-01', {}], ['2023-03-01', { cb: CLEAR }], ['2023-03-02', { cb: MET }]);
    expect(states(series)).toBe('absent not-watched watched');
    const relapsed = (options: Partial<WatchOptions>): readonly (string | null)[] =>
      watchOf(watchBranches(series, { enter: 'enter', leave: 'leave', ...options }), 'cb').map(
        (entry) => entry.relapsed,
      );
    expect(relapsed({})).toEqual([null, 'not-met', 'unknown']);
    expect(relapsed({ maxGap: { months: 2 } })).toEqual([null, 'not-met', 'not-met']);
  });

  it('reports all faults at once', () => {
    const [good] = one(['2023-01-01', MET]);
    const bad = { ...good, asOf: 'x', ruleIds: ['enter'], verdicts: [Uint8Array.of(1, 1)], branchIds: ['a', 'a'] };
    const short = { ...good, verdicts: [Uint8Array.of(1)], branchIds: ['a', 'b'] };
    const run = (series: unknown, options: unknown): string[] =>
      faultsOf(() => watchBranches(series as never, options as never));
    expect(run([good, null, bad, short], { enter: 'enter', forMonths: 0.5, maxGap: { months: -1 } })).toEqual(
      [
        'leave missing',
        'forMonths not-an-integer',
        'maxGap.months negative',
        'snapshots.1 wrong-type',
        'snapshots.2.asOf not-a-date',
        'snapshots.2.verdicts.0 ',
      ]
        .map((line) => (line.endsWith(' ') ? 'snapshots.2.branchIds.1 duplicate-id' : line))
        .concat('snapshots.3.verdicts unequal-lengths', 'snapshots.3.verdicts.0 unequal-lengths'),
    );
    expect(run([], { enter: 'enter', leave: 'leave', maxGap: null })).toEqual([
      'maxGap.months wrong-type',
      'snapshots empty',
    ]);
    expect(run('x', { enter: '', leave: 1, forMonths: 1e9 })).toEqual([
      'enter wrong-type',
      'leave wrong-type',
      'forMonths too-large',
      'snapshots wrong-type',
    ]);
    expect(run([good], { enter: 'enter', leave: 'other' })).toEqual(['snapshots.0.ruleIds unknown-rule']);
    expect(run([good, good], { enter: 'enter', leave: 'leave', start: { x: 'never', cb: 'once' } })).toEqual([
      'snapshots.1.asOf not-ascending',
      'start.x unknown-id',
      'start.cb unknown-value',
    ]);
    expect(run([good], { enter: 'enter', leave: 'leave', start: [] })).toEqual(['start wrong-type']);
  });
});

describe('relapseFacts', () => {
  it('is a fact for rules: memberless again (tái trắng)', () => {
    const rules = [
      { id: 'memberless', when: members({ equals: 0 }) },
      { id: 'has-members', when: members({ atLeast: 1 }) },
    ];
    const org = (asOf: string, counts: readonly (number | undefined)[]) =>
      parseOrganisation({
        asOf,
        units: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: null })).slice(0, 1),
        localities: [],
        figures: counts.slice(0, 1).map((count) => ({ unitId: 'a', members: count })),
      });
    const all = [org('2016-12-31', [0]), org('2018-06-30', [2]), org('2018-12-31', [0])];
    const watch = watchBranches(
      all.map((each) => assessBranches(each, null, rules, { asOf: each.asOf })),
      { enter: 'memberless', leave: 'has-members' },
    );
    const relapse = [{ id: 'relapse', when: fact('relapsed', { equals: true }) }];
    const last = all[2] ?? org('2018-12-31', []);
    const facts = { relapsed: relapseFacts(watch) };
    const assessment = assessBranches(last, null, relapse, { asOf: last.asOf, facts });
    expect(verdictOf(assessment, 'a', 'relapse')).toBe('met');
    expect([...relapseFacts(watch, '2018-06-30')]).toEqual([['a', false]]);
    expect([...relapseFacts(watch, '2016-12-31')]).toEqual([]);
    expect(faultsOf(() => relapseFacts(watch, '2017-12-31'))).toEqual(['ContractError unknown-day']);
  });
});
