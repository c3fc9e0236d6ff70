import { describe, expect, it } from 'vitest';
import { auditFigures, type Claim, impliedWhole } from '../../../src/audit/index.js';
import { auditTable, describeAudit, describeImplied } from '../../../src/report/index.js';

const findingsOf = (claim: Claim, locale: 'vi' | 'en') => auditFigures([claim], { show: locale, locale: 'vi' });
const both = (claim: Claim): string[] =>
  (['vi', 'en'] as const).map((locale) =>
    findingsOf(claim, locale)
      .map((finding) => describeAudit(finding, { locale }))
      .join(),
  );

describe('describeAudit of numbers too large to count', () => {
  const most = Number.MAX_SAFE_INTEGER;

  it('never takes them for at least 0', () => {
    const claim: Claim = { kind: 'percentage', printed: '0,00001%', part: most, whole: null };
    expect(both(claim)).toEqual([
      '0,00001%: chưa thể kết luận, chỉ số quá lớn mới khớp',
      '0,00001%: cannot be told, only numbers too large to count would do',
    ]);
    expect(auditTable(findingsOf(claim, 'vi'), []).rows[0]).toMatchObject({ reading: 'chỉ số quá lớn mới khớp' });
  });

  it('tells those of the roundings that can be counted, by their names', () => {
    // Rounded, 99 % is below 99.5 %, and of any number up to 2^53 this is more; truncated it is up to 100 %.
    const part = 8_980_177_656_976_768;
    expect(both({ kind: 'percentage', printed: '99%', part, whole: null })).toEqual([
      '99%: chưa thể kết luận; khớp nếu tổng là ít nhất 8.980.177.656.976.769 (cắt bớt)',
      '99%: cannot be told; it holds if the whole is at least 8,980,177,656,976,769 (truncated)',
    ]);
  });
});

describe('describeAudit of figures that are not whole', () => {
  it('has as few digits as tell the number, and an ellipsis behind four', () => {
    expect(both({ kind: 'total', printed: '1,5', parts: ['1'], partsExpected: 2 })).toEqual([
      '1,5: chưa thể kết luận, 1 = 1; 1,5 − 1 = 0,5; khớp nếu còn phần chưa nêu tên (0,5)',
      '1,5: cannot be told, 1 = 1; 1.5 − 1 = 0.5; it holds if a part is not named (0.5)',
    ]);
    expect(both({ kind: 'total', printed: '1,12349', parts: ['1'], partsExpected: 2 })[1]).toContain(
      'it holds if a part is not named (0.1234…)',
    );
    expect(both({ kind: 'total', printed: '1,1234', parts: ['1'], partsExpected: 2 })[1]).toContain(
      'it holds if a part is not named (0.1234)',
    );
  });

  it('tells the count behind a mean of shares as a count, and not in per cent', () => {
    expect(both({ kind: 'mean', printed: '36%', total: '72%', count: 3 })).toEqual([
      '36%: không khớp, 72% ÷ 3 = 24%; cách đọc làm cho khớp: nếu nhầm, chia cho số hơn hoặc kém một (số chia là 2)',
      '36%: does not hold, 72% ÷ 3 = 24%; it would hold by another reading: by mistake, divided by one more or one fewer (the count is 2)',
    ]);
  });
});

describe('describeAudit of mistakes', () => {
  it('names a flow by its place among those in or out', () => {
    expect(both({ kind: 'balance', opening: 100, inflows: [10], outflows: [4], closing: 110 })).toEqual([
      '110: không khớp, 100 + 10 − 4 = 106; 110 − 106 = 4; cách đọc làm cho khớp: tăng ròng chưa nêu (4); nếu nhầm, bỏ sót một khoản tăng, giảm (khoản giảm thứ 1 là 4)',
      '110: does not hold, 100 + 10 − 4 = 106; 110 − 106 = 4; it would hold by another reading: a net inflow is not printed (4); by mistake, a flow was left out (outflow 1 is 4)',
    ]);
    expect(both({ kind: 'balance', opening: 221, inflows: [56], outflows: [3, 21], closing: 262 })).toEqual([
      '262: không khớp, 221 + 56 − 3 − 21 = 253; 262 − 253 = 9; cách đọc làm cho khớp: tăng ròng chưa nêu (9); nếu nhầm, đảo chữ số (khoản tăng thứ 1 là 65); nếu nhầm, đảo chữ số (khoản giảm thứ 2 là 12)',
      '262: does not hold, 221 + 56 − 3 − 21 = 253; 262 − 253 = 9; it would hold by another reading: a net inflow is not printed (9); by mistake, digits changed places (inflow 1 is 65); by mistake, digits changed places (outflow 2 is 12)',
    ]);
  });

  it('tells three readings, and of more the first three and how many there are besides', () => {
    expect(both({ kind: 'total', printed: 54, parts: [21, 12, 12] })).toEqual([
      '54: không khớp, 21 + 12 + 12 = 45; 54 − 45 = 9 = 9 × 1; cách đọc làm cho khớp: còn phần chưa nêu tên (9); nếu nhầm, đảo chữ số (số in là 45); nếu nhầm, đảo chữ số (phần thứ 2 là 21); và 1 cách đọc nữa',
      '54: does not hold, 21 + 12 + 12 = 45; 54 − 45 = 9 = 9 × 1; it would hold by another reading: a part is not named (9); by mistake, digits changed places (the printed figure is 45); by mistake, digits changed places (part 2 is 21); and 1 more',
    ]);
  });
});

describe('describeImplied', () => {
  it('begins with the share as it was printed', () => {
    const counts = impliedWhole(61, '95,3%', { of: 'complement' });
    expect(describeImplied(counts, { printed: '95,3%', unit: 'thôn' })).toBe(
      '95,3%: khớp nếu là từ 1.285 đến 1.311 thôn (làm tròn) hoặc từ 1.298 đến 1.326 thôn (cắt bớt)',
    );
    expect(describeImplied(counts, { printed: '95,3%', unit: 'villages', locale: 'en' })).toBe(
      '95,3%: holds with 1,285 to 1,311 villages (rounded) or 1,298 to 1,326 villages (truncated)',
    );
    expect(describeImplied([], { printed: '78%', locale: 'en' })).toBe('78%: no whole number will do');
  });
});
