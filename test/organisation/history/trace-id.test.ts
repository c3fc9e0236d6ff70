import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { type Reorganisation, traceId } from '../../../src/organisation/index.js';

const EVENTS: Reorganisation[] = [
  { id: '3', date: '2023-01-01', type: 'merge', units: ['p', 'q', '__proto__'], into: 'm', name: 'M' },
  {
    id: '1',
    date: '2021-01-01',
    type: 'split',
    unit: 'a',
    into: [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q' },
    ],
  },
  { id: '4', date: '2024-01-01', type: 'dissolve', unit: 'd' },
  { id: '2', date: '2022-01-01', type: 'split', unit: 'c', into: [{ id: 'c' }, { id: 'd', name: 'D' }] },
  { id: '5', date: '2024-01-01', type: 'establish', unit: { id: 'e', name: 'E', kind: 'commune', parentId: 't' } },
  { id: '6', date: '2024-01-01', type: 'merge', localities: ['v', 'a'], into: 'v' },
];
const [EARLY, LATE] = ['2020-01-01', '2025-01-01'];

describe('traceId', () => {
  it('knows a part from the whole, and what was split and merged again as whole', () => {
    expect(traceId(EVENTS, 'a', { from: EARLY, to: '2022-01-01' })).toEqual([
      { id: 'p', whole: false },
      { id: 'q', whole: false },
    ]);
    expect(traceId(EVENTS, 'a', { from: EARLY, to: '2023-01-01' })).toEqual([{ id: 'm', whole: true }]);
    expect(traceId(EVENTS, 'm', { from: '2023-01-01', to: EARLY })).toEqual([
      { id: '__proto__', whole: true },
      { id: 'a', whole: true },
    ]);
    expect(traceId(EVENTS, 'q', { from: '2022-06-01', to: EARLY })).toEqual([{ id: 'a', whole: false }]);
  });

  it('does not call whole what lost a part by dissolution', () => {
    expect(traceId(EVENTS, 'c', { from: EARLY, to: LATE })).toEqual([{ id: 'c', whole: false }]);
    expect(traceId(EVENTS, 'd', { from: '2023-01-01', to: LATE })).toEqual([]);
  });

  it('finds nothing for what did not exist', () => {
    for (const id of ['p', 'm', 'd', 'e']) expect(traceId(EVENTS, id, { from: EARLY, to: LATE })).toEqual([]);
    expect(traceId(EVENTS, 'e', { from: LATE, to: EARLY })).toEqual([]);
    expect(traceId(EVENTS, 'a', { from: LATE, to: EARLY, subject: 'unit' })).toEqual([]);
  });

  it('tells units and localities of one id apart', () => {
    const days = { from: EARLY, to: LATE };
    expect(traceId(EVENTS, 'a', { ...days, subject: 'unit' })).toEqual([{ id: 'm', whole: true }]);
    expect(traceId(EVENTS, 'a', { ...days, subject: 'locality' })).toEqual([{ id: 'v', whole: true }]);
  });

  it('leaves an id alone on one day, and refuses bad input', () => {
    expect(traceId(EVENTS, 'm', { from: LATE, to: LATE })).toEqual([{ id: 'm', whole: true }]);
    expect(() => traceId(EVENTS, '', { from: '2023-02-30', to: LATE })).toThrow(InvalidInputError);
  });
});
