import { describe, expect, it } from 'vitest';
import { decomposeTotal, type TotalUnit, tryDecomposeTotal } from '../../../src/comparison/index.js';
import { ratio } from '../../../src/core/index.js';
import { issuesOf } from '../../core/faults.js';

const unit = (id: string, value: number | null): TotalUnit => ({ id, value });

describe('decomposeTotal', () => {
  it('ranks contributions by size, with what entered and left told apart', () => {
    const change = decomposeTotal(
      [unit('same', 4), unit('gone', 6), unit('down', 9)],
      [unit('up', 5), unit('new', 5), unit('down', 3), unit('same', 4)].filter(({ id }) => id !== 'up'),
    );
    expect(change).toMatchObject({ before: 19, after: 12, difference: -7, relative: ratio(-7, 19) });
    expect(change.sums).toEqual({ stayed: -6, entered: 5, left: -6 });
    expect(change.units).toEqual([
      { id: 'down', status: 'stayed', before: 9, after: 3, difference: -6, share: ratio(6, 7), rank: 1 },
      { id: 'gone', status: 'left', before: 6, after: 0, difference: -6, share: ratio(6, 7), rank: 1 },
      { id: 'new', status: 'entered', before: 0, after: 5, difference: 5, share: ratio(-5, 7), rank: 3 },
      { id: 'same', status: 'stayed', before: 4, after: 4, difference: 0, share: ratio(0, 7), rank: 4 },
    ]);
  });

  it('has no shares where the total did not change', () => {
    const change = decomposeTotal([unit('A', 1), unit('B', 2)], [unit('A', 2), unit('B', 1)]);
    expect(change.difference).toBe(0);
    expect(change.units.map(({ share }) => share)).toEqual([null, null]);
  });

  it('puts the unknown last, without a rank', () => {
    const change = decomposeTotal([unit('A', null), unit('B', 2)], [unit('A', 2), unit('C', null)]);
    expect(change.units.map(({ id, rank, difference }) => [id, rank, difference])).toEqual([
      ['B', 1, -2],
      ['A', null, null],
      ['C', null, null],
    ]);
    expect([change.sums, change.unknown]).toEqual([{ stayed: null, entered: null, left: -2 }, ['A', 'C']]);
    // Of a change that is unknown nothing is a share.
    expect(change.units.map(({ share }) => share)).toEqual([null, null, null]);
  });

  it('takes empty lists', () => {
    expect(decomposeTotal([], [])).toMatchObject({
      before: 0,
      after: 0,
      difference: 0,
      units: [],
      sums: { stayed: 0, entered: 0, left: 0 },
    });
  });

  it('refuses all that is wrong at once, and totals that no number holds', () => {
    expect(issuesOf(() => decomposeTotal([unit('A', -1), unit('A', 1)], [unit('', 1.5)]))).toEqual([
      ['duplicate-id', ['before', 1, 'id'], 'A'],
      ['negative', ['before', 0, 'value'], -1],
      ['empty-id', ['after', 0, 'id'], ''],
      ['not-an-integer', ['after', 0, 'value'], 1.5],
    ]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(decomposeTotal([], [unit('A', most)]).difference).toBe(most);
    expect(issuesOf(() => decomposeTotal([unit('A', most), unit('B', 1)], []))).toEqual([
      ['not-safe', ['before'], most + 1],
    ]);
  });
});

describe('tryDecomposeTotal', () => {
  it('returns what decomposeTotal returns or throws', () => {
    const after = [unit('A', 1)];
    expect(tryDecomposeTotal([], after)).toEqual({ success: true, data: decomposeTotal([], after) });
    expect(tryDecomposeTotal([unit('A', -1)], [])).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
