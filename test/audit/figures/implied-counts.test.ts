import { describe, expect, it } from 'vitest';
import {
  impliedPart,
  impliedWhole,
  parsePublishedNumber,
  tryImpliedPart,
  tryImpliedWhole,
} from '../../../src/audit/index.js';
import { faultsOf } from '../faults.js';

const ends = (found: ReturnType<typeof impliedWhole>) =>
  found.map(({ rounding, lowest, highest, count }) => [rounding, lowest, highest, count]);

describe('impliedWhole', () => {
  it('finds 1,285 to 1,311 villages where 61 are not among the 95.3 %, or 1,298 to 1,326 truncated', () => {
    expect(ends(impliedWhole(61, '95,3%', { of: 'complement' }))).toEqual([
      ['half-up', 1285, 1311, 27],
      ['half-even', 1285, 1311, 27],
      ['truncate', 1298, 1326, 29],
    ]);
  });

  it('finds the target of Ninh Thuận, 815, which only rounding gives', () => {
    expect(ends(impliedWhole(288, '35,34%'))).toEqual([
      ['half-up', 815, 815, 1],
      ['half-even', 815, 815, 1],
      ['truncate', null, null, 0],
    ]);
  });

  it('finds 375 as the whole that 492 exceed by 31.2 %', () => {
    expect(impliedWhole(492, 'vượt 31,2%').map(({ values }) => values)).toEqual([[375], [375], [375]]);
    expect(impliedWhole(492, '31,2%', { of: 'excess' })).toEqual(impliedWhole(492, 'vượt 31,2%'));
  });

  it('takes a number without a sign for per cent, and what was read before as it was read', () => {
    expect(impliedWhole(1198, '59,1')).toEqual(impliedWhole(1198, '59,1%'));
    expect(impliedWhole(1198, parsePublishedNumber('59,1%'))).toEqual(impliedWhole(1198, '59,1%'));
  });

  it('reads what was read before in the language in which it was read, unless another is told', () => {
    const number = parsePublishedNumber('1,200%', { locale: 'en' });
    const twelve = impliedWhole(1200, '1,200%', { locale: 'en' });
    expect(twelve[0]).toMatchObject({ lowest: 100, highest: 100 });
    expect(impliedWhole(1200, number)).toEqual(twelve);
    expect(impliedWhole(1200, number, { locale: 'en' })).toEqual(twelve);
    expect(impliedWhole(1200, number, { locale: 'vi' })).toEqual(impliedWhole(1200, '1,200%', { locale: 'vi' }));
    expect(faultsOf(tryImpliedWhole(1200, '1,200%'))).toEqual([['printed', 'ambiguous-number']]);
    const [near, nearer] = ['10%', '5%'].map((share) => impliedPart(1000, 'gần 20%', { near: share })[0]?.lowest);
    expect([near, nearer]).toEqual([180, 190]);
  });

  it('has no end where the share may be 0', () => {
    expect(ends(impliedWhole(0, '0%'))).toEqual([
      ['half-up', 1, null, null],
      ['half-even', 1, null, null],
      ['truncate', 1, null, null],
    ]);
    expect(ends(impliedWhole(1, '0%'))).toEqual([
      ['half-up', 201, null, null],
      ['half-even', 200, null, null],
      ['truncate', 101, null, null],
    ]);
    expect(ends(impliedWhole(0, '5%'))[0]).toEqual(['half-up', null, null, 0]);
  });

  it('lists as many as it is asked to', () => {
    const [few] = impliedWhole(61, '95,3%', { of: 'complement' });
    expect(few?.values).toHaveLength(27);
    const [none] = impliedWhole(61, '95,3%', { of: 'complement', mostListed: 26 });
    expect(none).toMatchObject({ values: null, count: 27 });
  });

  it('lists none where it is asked to, and refuses to list more than 100,000', () => {
    const listed = (mostListed: number) => impliedWhole(288, '35,34%', { mostListed })[0]?.values;
    expect([listed(0), listed(1), listed(100_000)]).toEqual([null, [815], [815]]);
    for (const mostListed of [-1, 0.5, 100_001])
      expect(tryImpliedWhole(288, '35,34%', { mostListed })).toMatchObject({
        error: {
          issues: [
            {
              path: ['options', 'mostListed'],
              code: 'out-of-range',
              message: 'Listed are up to 100,000 numbers.',
              value: mostListed,
            },
          ],
        },
      });
    // Of 100.0 % of 50 whole are 50, of 51 not all are listed unless told.
    expect(impliedPart(50, '0-98%')[0]?.values).toHaveLength(50);
    expect(impliedPart(50, '0-100%')[0]?.values).toBeNull();
  });

  it('stops at the last count that a number can hold', () => {
    const [, , cut] = impliedWhole(Number.MAX_SAFE_INTEGER, '0,1%');
    expect(cut).toMatchObject({ lowest: null, highest: null, count: null, values: null });
  });
});

describe('impliedPart', () => {
  it('finds no number of 26 that makes 78 point something, and 21 or more over 78 %', () => {
    expect(impliedPart(26, '78%').map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(ends(impliedPart(26, 'trên 78%'))).toEqual([['as-worded', 21, null, null]]);
    expect(impliedPart(26, '80,8%')[0]?.values).toEqual([21]);
  });

  it('finds 110 and 111 of 243 at 45.0 to 46.0 per cent', () => {
    expect(impliedPart(243, 'từ 45% đến 46%')[0]?.values).toEqual([110, 111]);
  });
});

describe('what is no count and no share', () => {
  it('is refused with all faults at once', () => {
    expect(faultsOf(tryImpliedWhole(-1, 'nhiều', { of: 'none' as 'part', mostListed: -1 }))).toEqual([
      ['part', 'not-a-count'],
      ['printed', 'no-number'],
      ['options.of', 'unknown-value'],
      ['options.mostListed', 'out-of-range'],
    ]);
    expect(faultsOf(tryImpliedPart(1.5, '5 điểm phần trăm'))).toEqual([
      ['whole', 'not-a-count'],
      ['printed', 'not-a-share'],
    ]);
    expect(faultsOf(tryImpliedPart(10, null as unknown as string))).toEqual([['printed', 'wrong-type']]);
  });
});
