import { describe, expect, it } from 'vitest';
import { decomposeRate, type RateUnit, tryDecomposeRate } from '../../../src/comparison/index.js';
import { percent, ratio } from '../../../src/core/index.js';
import { issuesOf } from '../../core/faults.js';

const unit = (id: string, part: number | null, whole: number | null): RateUnit => ({ id, part, whole });
const ZERO = ratio(0, 1);

describe('decomposeRate', () => {
  it('tells a rate that rises because the units’ own rates do', () => {
    const change = decomposeRate([unit('A', 5, 10), unit('B', 5, 10)], [unit('A', 6, 10), unit('B', 8, 10)]);
    expect(change).toEqual({
      before: ratio(10, 20),
      after: ratio(14, 20),
      points: ratio(4, 20),
      relative: ratio(2, 5),
      from: 'zero',
      units: [
        { id: 'A', status: 'stayed', rateEffect: ratio(1, 20), mixEffect: ZERO, entered: ZERO, left: ZERO },
        { id: 'B', status: 'stayed', rateEffect: ratio(3, 20), mixEffect: ZERO, entered: ZERO, left: ZERO },
      ],
      sums: { rateEffect: ratio(1, 5), mixEffect: ZERO, entered: ZERO, left: ZERO },
      unknown: [],
    });
  });

  it('tells a rate that falls though every unit’s own rate rises', () => {
    // Worked out by hand: A from 90 to 92 % and B from 50 to 52 %, but B grows from 1/4 to 3/4 of all.
    const change = decomposeRate([unit('A', 135, 150), unit('B', 25, 50)], [unit('A', 46, 50), unit('B', 78, 150)]);
    expect([percent(change.before), percent(change.after), percent(change.points)]).toEqual(['80.0', '62.0', '-18.0']);
    expect(change.sums.rateEffect).toEqual(ratio(1, 50));
    expect(change.sums.mixEffect).toEqual(ratio(-1, 5));
    expect(change.units.map(({ rateEffect, mixEffect }) => [rateEffect, mixEffect])).toEqual([
      [ratio(1, 100), ratio(-91, 200)],
      [ratio(1, 100), ratio(51, 200)],
    ]);
  });

  it('measures from the mean where told: a unit that grows adds only if its rate is above it', () => {
    const before = [unit('A', 8, 10), unit('B', 2, 10)];
    const after = [unit('A', 8, 10), unit('B', 2, 10), unit('C', 1, 2)];
    const [zero, mean] = [decomposeRate(before, after), decomposeRate(before, after, { from: 'mean' })];
    expect([zero.from, mean.from]).toEqual(['zero', 'mean']);
    expect([zero.points, mean.points]).toEqual([ZERO, ZERO].map(() => ratio(0, 1)));
    // C enters at exactly the mean of 50 %: from zero it adds what A and B lose in share; from the mean, nothing.
    expect([zero.sums.entered, zero.sums.mixEffect]).toEqual([ratio(1, 22), ratio(-1, 22)]);
    expect([mean.sums.entered, mean.sums.mixEffect]).toEqual([ZERO, ZERO]);
  });

  it('gives a unit of one period only a part of its own, whether unlisted or of 0 in the other', () => {
    const change = decomposeRate(
      [unit('A', 1, 2), unit('gone', 2, 2), unit('emptied', 1, 4), unit('filled', 0, 0)],
      [unit('A', 1, 2), unit('emptied', 0, 0), unit('filled', 1, 1), unit('new', 0, 1), unit('void', 0, 0)],
    );
    expect(change.units.map(({ id, status, entered, left }) => [id, status, entered, left])).toEqual([
      ['A', 'stayed', ZERO, ZERO],
      ['gone', 'left', ZERO, ratio(-1, 4)],
      ['emptied', 'left', ZERO, ratio(-1, 8)],
      ['filled', 'entered', ratio(1, 4), ZERO],
      ['new', 'entered', ZERO, ZERO],
      ['void', 'empty', ZERO, ZERO],
    ]);
  });

  it('has no change without a rate on both sides', () => {
    const none = decomposeRate([], [unit('A', 1, 2)]);
    expect([none.before, none.points]).toEqual([null, null]);
    expect(none.units).toEqual([
      { id: 'A', status: 'entered', rateEffect: ZERO, mixEffect: ZERO, entered: null, left: ZERO },
    ]);
    expect(none.sums.entered).toBeNull();
    expect(none.unknown).toEqual([]);
    expect(decomposeRate([], [])).toMatchObject({ points: null, units: [] });
  });

  it('keeps an unknown to its unit where it can, and reads nothing of nothing as none', () => {
    const change = decomposeRate(
      [unit('A', null, 5), unit('B', 1, 5), unit('C', null, 0)],
      [unit('A', 2, 5), unit('B', 2, 5), unit('C', 1, 1)],
    );
    expect(change.points).toBeNull();
    expect(change.unknown).toEqual(['A']);
    expect(change.units.map(({ rateEffect }) => rateEffect === null)).toEqual([true, false, false]);
    expect(change.units[2]).toMatchObject({ status: 'entered', entered: ratio(1, 11) });
    const mean = decomposeRate([unit('A', null, 5), unit('B', 1, 5)], [unit('A', 2, 5), unit('B', 2, 4)], {
      from: 'mean',
    });
    expect(mean.units[1]?.rateEffect).not.toBeNull();
    expect(mean.units[1]?.mixEffect).toBeNull();
  });

  it('does not know what a unit adds or takes away beside a mean that is unknown', () => {
    const [before, after] = [
      [unit('A', null, 5), unit('gone', 1, 5)],
      [unit('A', 2, 5), unit('new', 2, 5)],
    ];
    const mean = decomposeRate(before, after, { from: 'mean' });
    expect(mean.units.map(({ id, entered, left }) => [id, entered, left])).toEqual([
      ['A', ZERO, ZERO],
      ['gone', ZERO, null],
      ['new', null, ZERO],
    ]);
    expect(mean.sums).toEqual({ rateEffect: null, mixEffect: null, entered: null, left: null });
    // From zero what they add and take away hangs on no other part.
    const zero = decomposeRate(before, after);
    expect([zero.sums.entered, zero.sums.left]).toEqual([ratio(1, 5), ratio(-1, 10)]);
  });

  it('measures from a mean of 0 as from zero', () => {
    const change = decomposeRate([unit('A', 0, 2)], [unit('A', 0, 1), unit('B', 0, 1)], { from: 'mean' });
    expect(change.sums).toEqual({ rateEffect: ZERO, mixEffect: ZERO, entered: ZERO, left: ZERO });
  });

  it('knows the change where the only unknown is a part of nothing', () => {
    const change = decomposeRate([unit('A', 1, 2), unit('B', null, 0)], [unit('A', 2, 2), unit('B', null, 0)]);
    expect([change.points, change.unknown]).toEqual([ratio(1, 2), []]);
    expect(change.units[1]).toMatchObject({ status: 'empty', rateEffect: ZERO });
  });

  it('is exact where counts and their sums are beyond safe integers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const change = decomposeRate(
      [unit('A', most, most), unit('B', 0, most)],
      [unit('A', most - 1, most), unit('B', 1, most)],
    );
    expect(change.before).toEqual({ numerator: String(most), denominator: String(2n * BigInt(most)) });
    expect(change.units.map(({ rateEffect }) => rateEffect)).toEqual(
      [-1n, 1n].map((one) => ({ numerator: String(one), denominator: String(2n * BigInt(most)) })),
    );
    expect(change.sums.rateEffect).toEqual(ZERO);
  });

  it('takes rates above 1, as of admissions over quotas', () => {
    expect(decomposeRate([unit('A', 5, 7)], [unit('A', 9, 7)]).sums.rateEffect).toEqual(ratio(4, 7));
  });

  it('leaves its arguments alone and gives plain data', () => {
    const before = Object.freeze([Object.freeze(unit('__proto__', 1, 2))]);
    const change = decomposeRate(before, [unit('__proto__', 2, 2)]);
    expect(structuredClone(change)).toEqual(change);
    expect(change.units[0]?.id).toBe('__proto__');
  });

  it('refuses all that is wrong at once', () => {
    const before = [unit('A', -1, 2), unit('A', 1, 0), null, unit('', 0.5, Number.NaN)] as RateUnit[];
    expect(issuesOf(() => decomposeRate(before, 'B' as unknown as RateUnit[], { from: 'median' as 'mean' }))).toEqual([
      ['not-an-object', ['before', 2], null],
      ['empty-id', ['before', 3, 'id'], ''],
      ['duplicate-id', ['before', 1, 'id'], 'A'],
      ['negative', ['before', 0, 'part'], -1],
      ['not-an-integer', ['before', 3, 'part'], 0.5],
      ['not-an-integer', ['before', 3, 'whole'], Number.NaN],
      ['part-without-whole', ['before', 1, 'part'], 1],
      ['not-a-list', ['after'], 'B'],
      ['unknown-from', ['options', 'from'], 'median'],
    ]);
    // What is no number is told once, whatever the whole.
    expect(issuesOf(() => decomposeRate([], [{ id: 'A', part: '5', whole: 0 } as never]))).toEqual([
      ['not-an-integer', ['after', 0, 'part'], '5'],
    ]);
    expect(issuesOf(() => decomposeRate([], [{ id: 'A' } as RateUnit], null as unknown as object))).toEqual([
      ['not-an-integer', ['after', 0, 'part'], undefined],
      ['not-an-integer', ['after', 0, 'whole'], undefined],
      ['not-options', ['options'], null],
    ]);
  });
});

describe('tryDecomposeRate', () => {
  it('returns what decomposeRate returns or throws', () => {
    const before = [unit('A', 1, 2)];
    expect(tryDecomposeRate(before, [])).toEqual({ success: true, data: decomposeRate(before, []) });
    expect(tryDecomposeRate([unit('', 1, 2)], [])).toMatchObject({ success: false, error: { code: 'invalid-input' } });
  });
});
