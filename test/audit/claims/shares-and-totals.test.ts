import { describe, expect, it } from 'vitest';
import { auditFigures } from '../../../src/audit/index.js';
import { ratio } from '../../../src/core/index.js';
import { audit, readings } from '../audited.js';

describe('a percentage', () => {
  it('holds under the roundings that print it so', () => {
    const printings = (printed: string, part: number, whole: number) => {
      const { verdict, readings: found } = audit({ kind: 'percentage', printed, part, whole });
      return [verdict, ...found.flatMap(({ printing }) => printing)];
    };
    expect(printings('65%', 158, 243)).toEqual(['holds', 'half-up', 'half-even', 'truncate']);
    expect(printings('128,5%', 9, 7)).toEqual(['holds', 'truncate']);
    expect(printings('128,6%', 9, 7)).toEqual(['holds', 'half-up', 'half-even']);
    expect(printings('12,5%', 1, 8)).toEqual(['holds', 'exact', 'half-up', 'half-even', 'truncate']);
    expect(printings('13%', 1, 8)).toEqual(['holds', 'half-up']);
    expect(printings('12%', 1, 8)).toEqual(['holds', 'half-even', 'truncate']);
    expect(printings('100%', 0, 0)).toEqual(['cannot-tell']);
  });

  it('shows its arithmetic', () => {
    expect(audit({ kind: 'percentage', printed: '65%', part: 158, whole: 243 })).toMatchObject({
      claim: 0,
      id: null,
      method: 'part ÷ whole',
      arithmetic: ['158 ÷ 243 = 65,0205…%'],
    });
    const [english] = auditFigures([{ kind: 'percentage', printed: '35.34%', part: 288, whole: 815 }], { show: 'en' });
    expect(english?.arithmetic).toEqual(['288 ÷ 815 = 35.3374…%']);
    expect(audit({ kind: 'percentage', printed: 'vượt 31,2%', part: 492, whole: 375 }).arithmetic).toEqual([
      '(492 − 375) ÷ 375 = 31,2%',
    ]);
  });

  it('names the mistakes that would explain it, each by the figure that it is about', () => {
    expect(readings({ kind: 'percentage', printed: '35%', part: 158, whole: 243 })).toEqual([
      ['complement', 'mistake', null, null],
    ]);
    expect(readings({ kind: 'percentage', printed: '31,2%', part: 492, whole: 375 })).toEqual([
      ['excess', 'mistake', null, null],
    ]);
    expect(readings({ kind: 'percentage', printed: '153,8%', part: 158, whole: 243 })).toEqual([
      ['exchanged', 'mistake', null, null],
    ]);
    expect(
      readings({
        kind: 'percentage',
        printed: '62,69%',
        part: 1813,
        whole: 5000,
        nearby: [{ name: 'admitted', value: 2892 }],
      }),
    ).toEqual([['other-whole', 'mistake', 'admitted', 2892]]);
    expect(
      readings({
        kind: 'percentage',
        printed: '60,57%',
        part: 1813,
        whole: 1542,
        nearby: [{ name: 'members', value: 934 }],
      }),
    ).toContainEqual(['other-part', 'mistake', 'members', 934]);
    expect(readings({ kind: 'percentage', printed: '56%', part: 158, whole: 243 })).toEqual([
      ['transposed-digits', 'mistake', 'printed', 65],
    ]);
    expect(readings({ kind: 'percentage', printed: '65%', part: 185, whole: 243 })).toEqual([
      ['transposed-digits', 'mistake', 'part', 158],
    ]);
  });

  it('of which one figure is not printed is not told, with what it must be', () => {
    const finding = audit({ kind: 'percentage', printed: '59,1%', part: 1198, whole: null });
    expect(finding.verdict).toBe('cannot-tell');
    expect(finding.implied.map(({ figure, rounding, lowest, highest }) => [figure, rounding, lowest, highest])).toEqual(
      [
        ['whole', 'half-up', 2026, 2028],
        ['whole', 'half-even', 2026, 2028],
        ['whole', 'truncate', 2024, 2027],
      ],
    );
    expect(audit({ kind: 'percentage', printed: '78%', part: null, whole: 26 }).verdict).toBe('fails');
    expect(audit({ kind: 'percentage', printed: 'trên 78%', part: null, whole: 26 }).verdict).toBe('cannot-tell');
    expect(audit({ kind: 'percentage', printed: '78%', part: null, whole: null }).verdict).toBe('cannot-tell');
  });

  it('takes figures with words as intervals', () => {
    expect(audit({ kind: 'percentage', printed: 'trên 10%', part: 'trên 300', whole: 2900 }).verdict).toBe('holds');
    expect(audit({ kind: 'percentage', printed: '10%', part: 'trên 300', whole: 2900 }).verdict).toBe('cannot-tell');
    expect(audit({ kind: 'percentage', printed: 'dưới 10%', part: 'trên 300', whole: 2900 }).verdict).toBe('fails');
    expect(
      audit({
        kind: 'percentage',
        printed: '10%',
        part: 290,
        whole: { low: ratio(2900, 1), high: ratio(2900, 1), lowOpen: false, highOpen: false },
      }).verdict,
    ).toBe('holds');
  });
});

describe('a total', () => {
  it('of more digits than anybody types is tried with the first twenty places exchanged', () => {
    const digits = '1234567890123456789012345';
    const turned = (at: number) =>
      `${digits.slice(0, at)}${digits.slice(at + 1, at + 2)}${digits.slice(at, at + 1)}${digits.slice(at + 2)}`;
    const names = (at: number) =>
      audit({ kind: 'total', printed: turned(at), parts: [digits] }).readings.map(
        ({ reading, figure }) => `${reading} ${String(figure)}`,
      );
    const both = ['transposed-digits printed', 'transposed-digits parts[0]'];
    for (const at of [0, 1, 18, 19]) expect([at, names(at)]).toEqual([at, expect.arrayContaining(both)]);
    for (const at of [20, 23]) expect([at, names(at)]).toEqual([at, ['unnamed-part null']]);
    // 10 is no 01, and 11 is itself.
    expect(readings({ kind: 'total', printed: 11, parts: [10] })).toEqual([['unnamed-part', 'missing', null, 1]]);
    expect(readings({ kind: 'total', printed: 1, parts: [10] })).toEqual([]);
    expect(readings({ kind: 'total', printed: 100, parts: [1] })).toEqual([['unnamed-part', 'missing', null, 99]]);
  });

  it('of 10 is no 1 with a nought before it', () => {
    const [finding] = auditFigures([{ kind: 'total', printed: 10, parts: [1] }]);
    expect(finding?.readings.map(({ reading }) => reading)).toEqual(['unnamed-part']);
  });

  it('has one unnamed part that holds 3, where eight are expected and seven named', () => {
    const claim = { kind: 'total', printed: 47, parts: [21, 12, 6, 4, 1, 0, 0] } as const;
    expect(audit({ ...claim, partsExpected: 8 }).verdict).toBe('cannot-tell');
    expect(readings({ ...claim, partsExpected: 8 })).toEqual([['unnamed-part', 'missing', null, 3]]);
    expect(audit(claim).verdict).toBe('fails');
    expect(readings(claim)).toContainEqual(['unnamed-part', 'missing', null, 3]);
    expect(readings({ ...claim, parts: [...claim.parts, null] })).toEqual([['unknown-part', 'missing', 'parts[7]', 3]]);
    expect(audit({ ...claim, printed: 43, partsExpected: 8 }).verdict).toBe('fails');
  });

  it('names the slips that would explain it', () => {
    expect(readings({ kind: 'total', printed: 30, parts: [10, 20, 5] })).toEqual([
      ['part-left-out', 'mistake', 'parts[2]', 5],
    ]);
    expect(readings({ kind: 'total', printed: 40, parts: [10, 20, 5] })).toEqual([
      ['unnamed-part', 'missing', null, 5],
      ['part-counted-twice', 'mistake', 'parts[2]', 5],
    ]);
    expect(readings({ kind: 'total', printed: 53, parts: [10, 20, 5] })).toEqual([
      ['unnamed-part', 'missing', null, 18],
      ['transposed-digits', 'mistake', 'printed', 35],
    ]);
    expect(audit({ kind: 'total', printed: 53, parts: [10, 20, 5] }).arithmetic).toEqual([
      '10 + 20 + 5 = 35',
      '53 − 35 = 18 = 9 × 2',
    ]);
    expect(audit({ kind: 'total', printed: 38, parts: [10, 20, 5] }).arithmetic[1]).toBe('38 − 35 = 3');
  });

  it('of shares takes bare numbers for per cent, and knows that shares are rounded', () => {
    expect(audit({ kind: 'total', printed: '100%', parts: [60, 40] }).verdict).toBe('holds');
    expect(audit({ kind: 'total', printed: '100%', parts: ['33,3%', '33,3%', '33,3%'] }).verdict).toBe('holds');
    expect(audit({ kind: 'total', printed: '100,0%', parts: ['33,3%', '33,3%', '33,3%'] }).verdict).toBe('cannot-tell');
    expect(audit({ kind: 'total', printed: '100%', parts: ['33,3%', '33,3%', '35,3%'] }).verdict).toBe('fails');
  });

  it('goes through words', () => {
    expect(audit({ kind: 'total', printed: 'trên 300', parts: [100, 'trên 200'] }).verdict).toBe('holds');
    expect(audit({ kind: 'total', printed: 300, parts: [100, 'trên 200'] }).verdict).toBe('fails');
    expect(audit({ kind: 'total', printed: 305, parts: [100, 'trên 200'] }).verdict).toBe('cannot-tell');
    expect(audit({ kind: 'total', printed: 'gần 100', parts: [], partsExpected: 2 }).verdict).toBe('cannot-tell');
  });
});
