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
