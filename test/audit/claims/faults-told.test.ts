import { describe, expect, it } from 'vitest';
import { safeParseClaims, tryAuditFigures, tryImpliedPart, tryImpliedWhole } from '../../../src/audit/index.js';
import { InvalidInputError, type Result } from '../../../src/core/index.js';

/** Every fault: its path, code and words. */
function told(result: Result<unknown>): string[] {
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
}

const share = { kind: 'percentage', printed: '65%', part: 158, whole: 243 };

describe('the faults of a claims file', () => {
  it('are told of what it says of itself', () => {
    expect(told(safeParseClaims({ title: 5, locale: 'fr', near: '', author: 'x', claims: [] }))).toEqual([
      'title wrong-type: No number is expected here.',
      'locale unknown-value: Expected one of vi, en.',
      'near empty: This must not be empty.',
      'author unknown-field: No such field is known here.',
    ]);
  });

  it('are told of a file that is none', () => {
    const files = [null, 5, 'x', {}, { claims: {} }, { claims: 5 }];
    expect(files.flatMap((file) => told(safeParseClaims(file)))).toEqual([
      ' wrong-type: Expected a claims file or a list of claims, found null.',
      ' wrong-type: Expected a claims file or a list of claims, found number.',
      ' wrong-type: Expected a claims file or a list of claims, found text.',
      'claims missing: A value is missing.',
      'claims wrong-type: Expected array, found object.',
      'claims wrong-type: No number is expected here.',
    ]);
  });

  it('are told of the shapes of its claims', () => {
    const claims = [
      { ...share, part: 0.5, whole: Number.NaN, printed: '' },
      { ...share, kind: 'guess' },
      { ...share, kind: 5 },
      { ...share, kinds: 1 },
      null,
      { ...share, id: '', text: 5, rounding: 'up', of: 'rest' },
      { kind: 'total', printed: 5, parts: [], partsExpected: -1 },
      { kind: 'total', printed: 5, parts: 5, partsExpected: 1.5 },
      { kind: 'total', printed: 5, parts: [], partsExpected: 1_000_001 },
      { kind: 'pace', printed: 1, total: 1, period: '', per: 'week' },
      { kind: 'rank', printed: 1, value: 1, others: [], order: 'best' },
      { kind: 'comparison', left: 1, relation: 'above', right: 1 },
      { kind: 'tree', rows: [{ id: '', parentId: '', printed: 1, open: 1 }] },
      { kind: 'named', printed: 1, items: ['', 5] },
      { ...share, nearby: [{ name: '', value: null }] },
      { ...share, id: 'same' },
      { ...share, id: 'same' },
    ];
    expect(told(safeParseClaims(claims))).toEqual([
      '0.printed empty: This must not be empty.',
      '0.part inexact-threshold: Write the fraction as text, such as "0.5", or as a ratio.',
      '0.whole not-a-ratio: NaN and Infinity are no ratios.',
      '1.kind unknown-value: A claim is a percentage, total, balance, mean, pace, change, named, rank, every, comparison, stated or tree.',
      '2.kind wrong-type: Expected a claim, found number.',
      '3.kinds unknown-field: No such field is known here.',
      '4 wrong-type: Expected object, found null.',
      '5.id empty: This must not be empty.',
      '5.text wrong-type: No number is expected here.',
      '5.rounding unknown-value: Expected one of half-up, half-even, truncate, ceiling, floor.',
      '5.of unknown-value: Expected one of part, complement, excess.',
      '6.partsExpected negative: This is 0 or more.',
      '7.parts wrong-type: No number is expected here.',
      '7.partsExpected inexact-threshold: Write the fraction as text, such as "1.5", or as a ratio.',
      '8.partsExpected out-of-range: This is more than is allowed here.',
      '9.period empty: This must not be empty.',
      '9.per unknown-value: Expected one of day, month, quarter, half-year, year.',
      '10.order unknown-value: Expected one of highest, lowest.',
      '11.relation unknown-value: Expected one of more-than, at-least, equal, at-most, less-than.',
      '12.rows.0.id empty: This must not be empty.',
      '12.rows.0.parentId empty: This must not be empty.',
      '12.rows.0.open wrong-type: No number is expected here.',
      '13.items.0 empty: This must not be empty.',
      '13.items.1 wrong-type: No number is expected here.',
      '14.nearby.0.name empty: This must not be empty.',
      '14.nearby.0.value not-a-figure: A figure is a whole number, a printed number, a ratio, an interval, or {part, whole}.',
      '16.id duplicate-id: Another claim has this id.',
    ]);
  });

  it('are told of figures', () => {
    const parts = [
      1,
      undefined,
      {},
      { part: -1, whole: 0 },
      { numerator: 1, denominator: 2, more: 3 },
      'x'.repeat(301),
      { numerator: 1, denominator: 0 },
      { part: 0.5, whole: 1e300 },
      Infinity,
      null,
      true,
    ];
    expect(told(safeParseClaims([{ kind: 'total', printed: 2 ** 60, parts }]))).toEqual([
      '0.printed not-safe: A whole number goes up to 2^53 − 1.',
      '0.parts.1 missing: A value is missing.',
      '0.parts.2 not-a-figure: A figure is a whole number, a printed number, a ratio, an interval, or {part, whole}.',
      '0.parts.3.part negative: This is 0 or more.',
      '0.parts.3.whole zero-whole: A part of 0 is no share.',
      '0.parts.4.more unknown-field: No such field is known here.',
      '0.parts.5 too-long: This is longer than is allowed here.',
      '0.parts.6.denominator zero-whole: A part of 0 is no share.',
      '0.parts.7 not-a-figure: A figure is a whole number, a printed number, a ratio, an interval, or {part, whole}.',
      '0.parts.8 not-a-ratio: NaN and Infinity are no ratios.',
      '0.parts.10 not-a-figure: A figure is a whole number, a printed number, a ratio, an interval, or {part, whole}.',
    ]);
  });
});

describe('the faults of an audit', () => {
  it('are told of numbers that cannot be read, and of what does not go together', () => {
    const nothing = {
      low: { numerator: 2, denominator: 1 },
      high: { numerator: 1, denominator: 1 },
      lowOpen: false,
      highOpen: false,
    };
    const pace = { kind: 'pace', printed: 36, total: 252, per: 'month' };
    const claims = [
      { kind: 'percentage', printed: 'nhiều', part: 'ít', whole: '1,200' },
      { kind: 'percentage', printed: '5 điểm phần trăm', part: 1, whole: 2 },
      { kind: 'total', printed: 5, parts: [1, 2], partsExpected: 1 },
      { kind: 'rank', printed: 1, value: 5, others: [1, 2], order: 'highest', othersExpected: 1 },
      { kind: 'comparison', left: nothing, relation: 'equal', right: 'x' },
      { kind: 'comparison', left: 5, relation: 'equal', right: 'x' },
      { ...pace, period: '2017-13' },
      { ...pace, period: '2017-01-01/2017-07-15' },
      { ...pace, period: '2017-01-05/2017-01-06', per: 'year' },
      {
        kind: 'tree',
        rows: [
          { id: 'p', parentId: null, printed: 10 },
          { id: 'p', parentId: 'q', printed: 5 },
          { id: 'z', parentId: 'p', printed: -4 },
        ],
      },
      {
        kind: 'tree',
        rows: [
          { id: 'a', parentId: null, printed: 1 },
          { id: 'x', parentId: 'y', printed: 1 },
          { id: 'y', parentId: 'x', printed: 1 },
        ],
      },
    ];
    expect(told(tryAuditFigures({ claims }))).toEqual([
      'claims.0.printed no-number: There are no digits in it.',
      'claims.0.part no-number: There are no digits in it.',
      'claims.0.whole ambiguous-number: Vietnamese reads 1.200 and English 1200: say which is meant by locale.',
      'claims.1.printed not-a-share: Percentage points are a difference of shares.',
      'claims.2.partsExpected too-few-parts: More parts are named than there are said to be.',
      'claims.3.othersExpected too-few-others: More are given than there are said to be.',
      'claims.4.left empty-interval: No number lies between these ends.',
      'claims.4.right no-number: There are no digits in it.',
      'claims.5.right no-number: There are no digits in it.',
      'claims.6.period not-a-period: A period id is text such as "2017" or "2017-01..07".',
      'claims.7.period broken-months: The period is no whole number of months: ask for a pace by days.',
      'claims.8.period broken-months: The period is no whole number of months: ask for a pace by days.',
      'claims.9.rows.1.id duplicate-id: Another unit has this id.',
      'claims.9.rows.2.printed negative: A total is 0 or more.',
      'claims.9.rows.1.parentId missing-parent: No unit has this id.',
      'claims.10.rows.1.parentId cycle: It stands under itself, or under a unit that does.',
    ]);
  });

  it('are told of its options', () => {
    const options = [
      { show: 'fr' as 'vi', locale: 'fr' as 'vi', near: '0%' },
      { near: '100%' },
      { near: 'x' },
      { near: {} as string },
      { near: 0.5 as unknown as string },
    ];
    expect(options.flatMap((each) => told(tryAuditFigures([share], each)))).toEqual([
      'options.locale unknown-locale: A locale is vi or en.',
      'options.show unknown-locale: A locale is vi or en.',
      'near out-of-range: How near is a share above 0 and below 1.',
      'near out-of-range: How near is a share above 0 and below 1.',
      'near not-a-ratio: A ratio in text is a decimal such as "0.95", "95%" or "3".',
      'near not-a-ratio: A ratio is a whole number, a decimal string or {numerator, denominator}.',
      'near inexact-threshold: Write the fraction as text, such as "0.5", or as a ratio.',
    ]);
  });
});

describe('the faults of a share and a count', () => {
  it('are told', () => {
    expect(told(tryImpliedWhole(-1, 'nhiều', { of: 'none' as 'part', mostListed: -1 }))).toEqual([
      'part not-a-count: A count is a whole number from 0 to 2^53 − 1.',
      'printed no-number: There are no digits in it.',
      'options.of unknown-value: A share is of the part, the complement or the excess.',
      'options.mostListed out-of-range: Listed are up to 100,000 numbers.',
    ]);
    expect(told(tryImpliedPart(1.5, '5 điểm phần trăm'))).toEqual([
      'whole not-a-count: A count is a whole number from 0 to 2^53 − 1.',
      'printed not-a-share: Percentage points are a difference of shares, and no share.',
    ]);
    expect(told(tryImpliedPart(2 ** 53, null as unknown as string))).toEqual([
      'whole not-a-count: A count is a whole number from 0 to 2^53 − 1.',
      'printed wrong-type: Expected a printed number as text, found null.',
    ]);
  });
});
