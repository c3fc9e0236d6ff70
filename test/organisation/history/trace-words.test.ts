import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { type Reorganisation, reorganisationsBetween, traceId, traceIds } from '../../../src/organisation/index.js';

function told(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}

const span = { from: '2020-01-01', to: '2025-01-01' };
const EVENTS: Reorganisation[] = [
  { id: '1', date: '2020-01-01', type: 'merge', units: ['a', 'b'], into: 'never' },
  { id: '2', date: '2020-01-02', type: 'split', unit: 'a', into: [{ id: 'a' }, { id: 'c', name: 'C' }] },
  { id: '3', date: '2021-01-01', type: 'move', units: ['a'], under: 't' },
  { id: '4', date: '2021-01-01', type: 'rename', unit: 'a', name: 'A' },
  { id: '5', date: '2022-01-01', type: 'merge', units: ['c', 'b'], into: 'b' },
  { id: '6', date: '2023-01-01', type: 'dissolve', locality: 'a' },
  { id: '7', date: '2024-01-01', type: 'establish', locality: { id: 'a', name: 'A', communeId: 'b', branchIds: [] } },
  { id: '8', date: '2025-01-01', type: 'merge', units: ['a', 'b'], into: 'd', name: 'D' },
  { id: '9', date: '2025-01-02', type: 'merge', units: ['d', 'e'], into: 'never' },
];

describe('a trace', () => {
  it('follows events after the first day and up to the last, there and back', () => {
    expect(traceIds(EVENTS, ['a', 'b', 'c', 'd', 'e'], { ...span, subject: 'unit' })).toEqual([
      [{ id: 'd', whole: true }],
      [{ id: 'd', whole: true }],
      [],
      [],
      [{ id: 'e', whole: true }],
    ]);
    const middle = { from: '2020-01-01', to: '2024-12-31', subject: 'unit' } as const;
    expect(traceIds(EVENTS, ['a', 'b'], middle)).toEqual([
      [
        { id: 'a', whole: false },
        { id: 'b', whole: false },
      ],
      [{ id: 'b', whole: true }],
    ]);
    expect(traceIds(EVENTS, ['d', 'a'], { from: span.to, to: span.from, subject: 'unit' })).toEqual([
      [
        { id: 'a', whole: true },
        { id: 'b', whole: true },
      ],
      [],
    ]);
    expect(traceId(EVENTS, 'b', { from: '2024-12-31', to: '2020-01-01', subject: 'unit' })).toEqual([
      { id: 'a', whole: false },
      { id: 'b', whole: true },
    ]);
  });

  it('follows localities, which end and begin anew', () => {
    const days = { ...span, subject: 'locality' } as const;
    expect(traceId(EVENTS, 'a', days)).toEqual([]);
    expect(traceId(EVENTS, 'a', { ...days, to: '2022-12-31' })).toEqual([{ id: 'a', whole: true }]);
    expect(traceId(EVENTS, 'a', { ...days, from: span.to, to: span.from })).toEqual([]);
    expect(traceId(EVENTS, 'a', { ...days, from: '2023-01-01' })).toEqual([]);
    expect(traceId(EVENTS, 'a', { ...days, from: '2024-01-01' })).toEqual([{ id: 'a', whole: true }]);
  });

  it('is told its faults, whatever the days are', () => {
    expect(told(() => traceId(EVENTS, '', span))).toEqual(['id empty: An id is not empty. ()']);
    expect(told(() => traceId(EVENTS, 7 as never, span))).toEqual([
      'id wrong-type: Expected string, found number. (7)',
    ]);
    expect(told(() => traceIds(EVENTS, 'a' as never, span))).toEqual([
      'ids wrong-type: Expected array, found text. (a)',
    ]);
    const sparse: string[] = Object.assign([], { 1: '' });
    expect(told(() => traceIds(EVENTS, sparse, span))).toEqual([
      'ids.0 wrong-type: Expected string, found undefined. (undefined)',
      'ids.1 empty: An id is not empty. ()',
    ]);
    expect(told(() => traceId(EVENTS, 'a', { ...span, subject: 'branch' as never }))).toEqual([
      'subject unknown-value: Expected one of unit, locality. (branch)',
    ]);
    for (const odd of ['2023-02-30', 7, null, undefined, Object.create(null), Symbol('day')]) {
      for (const read of [
        () => traceId(EVENTS, 'a', { from: odd as never, to: odd as never }),
        () => reorganisationsBetween(EVENTS, { from: odd as never, to: odd as never }),
      ]) {
        expect(told(read)).toEqual([expect.stringMatching(/^from /), expect.stringMatching(/^to /)]);
      }
    }
  });
});

describe('the events between two days', () => {
  it('are those after the earlier and up to the later, in the order in which they take effect', () => {
    const ids = (from: string, to: string) =>
      reorganisationsBetween([...EVENTS].reverse(), { from, to }).map(({ id }) => id);
    expect(ids('2020-01-01', '2025-01-01')).toEqual(['2', '3', '4', '5', '6', '7', '8']);
    expect(ids('2025-01-01', '2020-01-01')).toEqual(['2', '3', '4', '5', '6', '7', '8']);
    expect(ids('2019-12-31', '2020-01-02')).toEqual(['1', '2']);
    expect(ids('2021-01-01', '2021-01-01')).toEqual([]);
    const day = { date: '2021-01-01' };
    const types = [
      { id: 'z', ...day, type: 'establish', locality: { id: 'v', name: 'V', communeId: 'x', branchIds: [] } },
      { id: 'y', ...day, type: 'split', unit: 'a', into: [] },
      { id: 'w', ...day, type: 'merge', units: [], into: 'a' },
      { id: 'x', ...day, type: 'merge', units: [], into: 'a' },
      { id: 'v', ...day, type: 'move', units: [], under: 'a' },
      { id: 'u', ...day, type: 'dissolve', unit: 'a' },
      { id: 't', ...day, type: 'rename', unit: 'a', name: 'A' },
    ] as Reorganisation[];
    for (const events of [types, [...types].reverse()]) {
      expect(reorganisationsBetween(events, { from: '2020-01-01', to: '2022-01-01' })).toEqual(types);
    }
    expect(
      told(() =>
        reorganisationsBetween(
          [
            { ...types[5], id: 'a' },
            { ...types[6], id: 'a' },
          ] as never,
          { from: '2020-01-01', to: '2022-01-01' },
        ),
      ),
    ).toEqual(['events.1.id duplicate-id: Event 0 has this id already. (a)']);
  });
});
