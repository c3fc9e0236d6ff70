import { describe, expect, it } from 'vitest';
import { parsePublishedNumber, publishedReadings, safeParsePublishedNumber } from '../../../src/audit/index.js';
import { parseRatio } from '../../../src/core/index.js';
import { faultsOf } from '../faults.js';

function faultOf(text: unknown, options?: object): string | undefined {
  return faultsOf(safeParsePublishedNumber(text, options))[0]?.[1];
}

describe('parsePublishedNumber', () => {
  it.each([
    ['1.200', 'count', '1200', 'exactly'],
    ['95,3 %', 'percent', '95.3', 'exactly'],
    ['95,3%', 'percent', '95.3', 'exactly'],
    ['31.2 %', 'percent', '31.2', 'exactly'],
    ['hơn 2.300', 'count', '2300', 'more-than'],
    ['trên 68.500 đảng viên', 'count', '68500', 'more-than'],
    ['gần 20%', 'percent', '20', 'nearly'],
    ['từ 90% trở lên', 'percent', '90', 'at-least'],
    ['1.200 đảng viên trở lên', 'count', '1200', 'at-least'],
    ['ít nhất 3', 'count', '3', 'at-least'],
    ['khoảng 50', 'count', '50', 'about'],
    ['dưới 5', 'count', '5', 'less-than'],
    ['không quá 7', 'count', '7', 'at-most'],
    ['5 trở xuống', 'count', '5', 'at-most'],
    ['chỉ còn 47', 'count', '47', 'exactly'],
    ['04 thôn', 'count', '4', 'exactly'],
    ['1,2 lần', 'times', '1.2', 'exactly'],
    ['9/9', 'part-of-whole', '9/9', 'exactly'],
    ['15,83 điểm phần trăm', 'points', '15.83', 'exactly'],
    ['68,5 nghìn', 'count', '68500', 'exactly'],
    ['1,25 triệu', 'count', '1250000', 'exactly'],
    ['12.345,67', 'count', '12345.67', 'exactly'],
    ['1.234.567', 'count', '1234567', 'exactly'],
    ['1,234,567', 'count', '1234567', 'exactly'],
    ['1 200', 'count', '1200', 'exactly'],
    ['0.125', 'count', '0.125', 'exactly'],
    ['0,125', 'count', '0.125', 'exactly'],
    ['-4,9%', 'percent', '-4.9', 'exactly'],
    ['−4,9%', 'percent', '-4.9', 'exactly'],
    ['từ 3 đến 5', 'count', '3', 'between'],
    ['3-5', 'count', '3', 'between'],
    ['90% - 95%', 'percent', '90', 'between'],
    ['between 3 and 5 members', 'count', '3', 'between'],
    ['over 1,200', 'count', '1200', 'more-than'],
    ['at least 3 members', 'count', '3', 'at-least'],
    ['3 or more', 'count', '3', 'at-least'],
    ['nearly 20 per cent', 'percent', '20', 'nearly'],
    ['about 50', 'count', '50', 'about'],
    ['fewer than 5', 'count', '5', 'less-than'],
    ['≥ 95%', 'percent', '95', 'at-least'],
    ['GẦN 20 %', 'percent', '20', 'nearly'],
    ['hơn 2.300'.normalize('NFD'), 'count', '2300', 'more-than'],
    ['95-97%', 'percent', '95', 'between'],
    ['khoảng 40-50%', 'percent', '40', 'about'],
    ['0,5‰', 'percent', '0.05', 'exactly'],
    ['5 phần nghìn', 'percent', '0.5', 'exactly'],
    ['2 vạn', 'count', '20000', 'exactly'],
    ['68.5k', 'count', '68500', 'exactly'],
    ['1.2bn', 'count', '1200000000', 'exactly'],
    ['20-percent', 'percent', '20', 'exactly'],
    ['1.2x', 'times', '1.2', 'exactly'],
    ['gấp hơn 2 lần', 'times', '2', 'more-than'],
    ['gấp đôi', 'times', '2', 'exactly'],
    ['4.5 pts', 'points', '4.5', 'exactly'],
    ['50+ members', 'count', '50', 'at-least'],
    ['50%+', 'percent', '50', 'at-least'],
    ['50 (nam + nữ)', 'count', '50', 'exactly'],
    ['–5%', 'percent', '-5', 'exactly'],
    ['(= 65%)', 'percent', '65', 'exactly'],
    ['trên dưới 50', 'count', '50', 'about'],
    ['non 50', 'count', '50', 'nearly'],
    ['gần 1/3', 'part-of-whole', '1/3', 'nearly'],
    ['quá nửa', 'part-of-whole', '1/2', 'more-than'],
    ['over two-thirds', 'part-of-whole', '2/3', 'more-than'],
    ['158 of 243 villages', 'part-of-whole', '158/243', 'exactly'],
    ['6,855/6,000', 'part-of-whole', '6855/6000', 'exactly'],
    ['bình quân mỗi năm 2.338', 'count', '2338', 'exactly'],
    ['hiện còn 61 thôn', 'count', '61', 'exactly'],
    ['xếp thứ 3', 'count', '3', 'exactly'],
    ['tăng 20% so với năm 2016', 'percent', '20', 'exactly'],
    ['158 thôn năm 2016', 'count', '158', 'exactly'],
    ['cao hơn 50%', 'percent', '50', 'more-than'],
    ['cao hơn 5% so với cùng kỳ', 'percent', '5', 'exactly'],
    ['12\u2009345', 'count', '12345', 'exactly'],
  ])('reads %s', (text, unit, decimal, word) => {
    expect(parsePublishedNumber(text)).toMatchObject({ text, unit, decimal, word });
  });

  it.each([
    ['tăng gần 20%', 'up', false],
    ['giảm 40,9%', 'down', false],
    ['bằng 59,1% so với cùng kỳ', 'of', false],
    ['đạt 128,5% chỉ tiêu', 'of', false],
    ['vượt 31,2%', 'up', true],
    ['vượt kế hoạch 31,2%', 'up', true],
    ['31.2% above target', 'up', true],
    ['a 4.5% rise', 'up', false],
    ['down 5% more than planned', 'down', false],
    ['59.1% of the same period', 'of', false],
    ['hoàn thành 128,5% kế hoạch', 'of', false],
    ['thấp hơn 5% so với cùng kỳ', 'down', false],
    ['cao hơn 5 điểm phần trăm', 'up', false],
    ['cao hơn 50%', null, false],
    ['tăng gấp 2 lần', null, false],
    ['tăng lên 282', null, false],
    ['252', null, false],
  ])('hears in %s which way it goes', (text, direction, excess) => {
    expect(parsePublishedNumber(text)).toMatchObject({ direction, excess });
  });

  it('tells how precisely a number is printed', () => {
    const steps = ['95,3 %', '65%', '1.200', '68,5 nghìn', '1,2 lần', '9/9'].map((text) => {
      const { step, digits } = parsePublishedNumber(text);
      return [Number(step.numerator) / Number(step.denominator), digits];
    });
    expect(steps).toEqual([
      [0.001, 1],
      [0.01, 0],
      [1, 0],
      [100, 1],
      [0.1, 1],
      [0, 0],
    ]);
  });

  it('makes intervals of words, open where the number itself is not meant', () => {
    const of = (text: string, near?: string) => parsePublishedNumber(text, { near }).interval;
    const at = (value: number) => ({ numerator: value, denominator: 1 });
    expect(of('trên 5')).toEqual({ low: at(5), high: null, lowOpen: true, highOpen: true });
    expect(of('5 trở lên')).toEqual({ low: at(5), high: null, lowOpen: false, highOpen: true });
    expect(of('dưới 5')).toEqual({ low: at(0), high: at(5), lowOpen: false, highOpen: true });
    expect(of('tối đa 5')).toEqual({ low: at(0), high: at(5), lowOpen: false, highOpen: false });
    expect(of('gần 20')).toEqual({ low: at(19), high: at(20), lowOpen: false, highOpen: true });
    expect(of('gần 20', '10%')).toEqual({ low: at(18), high: at(20), lowOpen: false, highOpen: true });
    expect(of('khoảng 20')).toEqual({ low: at(19), high: at(21), lowOpen: false, highOpen: false });
    expect(of('từ 3 đến dưới 5')).toEqual({ low: at(3), high: at(5), lowOpen: false, highOpen: true });
    expect(of('khoảng 20-40')).toEqual({ low: at(19), high: at(42), lowOpen: false, highOpen: false });
    expect(of('hơn 2/3').low).toEqual({ numerator: 2, denominator: 3 });
    expect(of('từ 3 đến 5')).toEqual({ low: at(3), high: at(5), lowOpen: false, highOpen: false });
    expect(of('gần -20')).toEqual({ low: at(-20), high: at(-19), lowOpen: true, highOpen: false });
  });

  it('reads per cent as the share that it is, and per nghìn as what it stands for', () => {
    expect(parsePublishedNumber('95,3 %').value).toEqual(parseRatio('95.3%'));
    expect(parsePublishedNumber('9/9').parts).toEqual({ part: 9, whole: 9 });
    expect(parsePublishedNumber('trên 2.300 đảng viên/năm').rest).toBe('đảng viên/năm');
  });

  it('refuses what both languages write, with both readings, unless it is said which', () => {
    expect(() => parsePublishedNumber('1,200')).toThrow(/Vietnamese reads 1\.200 and English 1200/);
    expect(faultOf('over 1.200')).toBe('ambiguous-number');
    expect(faultOf('trên 1,200')).toBe('ambiguous-number');
    expect(publishedReadings('1,200').map(({ decimal, locale }) => [decimal, locale])).toEqual([
      ['1.200', 'vi'],
      ['1200', 'en'],
    ]);
    expect(parsePublishedNumber('1,200', { locale: 'vi' }).decimal).toBe('1.200');
    expect(parsePublishedNumber('1,200', { locale: 'en' }).decimal).toBe('1200');
    expect(parsePublishedNumber('1.200', { locale: 'en' }).decimal).toBe('1.200');
  });

  it.each([
    ['', 'no-number'],
    ['vài chục', 'no-number'],
    ['13/05/2018', 'several-numbers'],
    ['40 và 18 và 24', 'several-numbers'],
    ['40; 18', 'several-numbers'],
    ['1.2.3', 'bad-number'],
    ['01.200,5.1', 'bad-number'],
    ['xã 5', 'unknown-words'],
    ['constructor 5', 'unknown-words'],
    ['__proto__ 5', 'unknown-words'],
    ['gần trên 5', 'contradictory-words'],
    ['gần 5 trở lên', 'contradictory-words'],
    ['tăng giảm 5', 'contradictory-words'],
    ['trên 3-5', 'contradictory-words'],
    ['3% - 5 lần', 'contradictory-words'],
    ['9/9%', 'contradictory-words'],
    ['trên 5-6', 'contradictory-words'],
    ['.5', 'bad-number'],
    ['1½', 'bad-number'],
    ['1.2m', 'ambiguous-unit'],
    ['99.999%', 'ambiguous-number'],
    ['khoảng 100-98', 'empty-interval'],
    ['gần 0/5', 'empty-interval'],
    ['rose from 244 to 282', 'several-numbers'],
    ['59,1% so với cùng kỳ, đạt 70%', 'several-numbers'],
    ['nửa thôn 5', 'unknown-words'],
    ['từ 90%', 'unfinished-range'],
    ['từ 5 đến 3', 'empty-interval'],
    ['dưới 0', 'empty-interval'],
    ['gần 0', 'empty-interval'],
    ['5/0', 'zero-whole'],
    ['1,5/3', 'not-safe'],
    [`${'9'.repeat(20)}/3`, 'not-safe'],
    ['9'.repeat(301), 'too-long'],
  ])('refuses %s as %s', (text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it('refuses more than 300 characters', () => {
    expect(parsePublishedNumber('9'.repeat(300)).decimal).toBe('9'.repeat(300));
    expect(() => parsePublishedNumber('9'.repeat(301))).toThrow(/A printed number has up to 300 characters/);
  });

  it('refuses what is no text, and all that is wrong with the options', () => {
    expect(faultOf(5)).toBe('wrong-type');
    const read = safeParsePublishedNumber(null, { locale: 'fr' as 'vi', near: '150%' });
    expect(faultsOf(read)).toEqual([
      ['options.near', 'out-of-range'],
      ['options.locale', 'unknown-locale'],
      ['', 'wrong-type'],
    ]);
    expect(faultOf('gần 5', { near: 0.05 })).toBe('inexact-threshold');
    expect(faultOf('gần 5', { near: {} })).toBe('not-a-ratio');
  });
});
