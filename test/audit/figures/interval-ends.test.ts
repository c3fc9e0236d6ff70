import { describe, expect, it } from 'vitest';
import {
  type Interval,
  impliedPart,
  impliedWhole,
  interval,
  multiplyIntervals,
  parsePublishedNumber,
  safeParsePublishedNumber,
} from '../../../src/audit/index.js';
import { type AnyRatio, attempt, InvalidInputError, ratio } from '../../../src/core/index.js';

const ends = (low: AnyRatio | null, high: AnyRatio | null, lowOpen = false, highOpen = false): Interval => ({
  low,
  high,
  lowOpen,
  highOpen,
});

describe('an interval without a number in it', () => {
  it('is refused, and written with the ends that it has', () => {
    const faultOf = (...given: Parameters<typeof interval>) => {
      const result = attempt(() => interval(...given));
      if (result.success || !(result.error instanceof InvalidInputError)) return null;
      return result.error.issues.map(({ code, value }) => [code, value]);
    };
    const [two, three] = [ratio(2, 1), ratio(3, 1)];
    expect(faultOf(three, two)).toEqual([['empty-interval', '[3.0000; 2.0000]']]);
    expect(faultOf(three, three, { lowOpen: true })).toEqual([['empty-interval', '(3.0000; 3.0000]']]);
    expect(faultOf(three, three, { highOpen: true })).toEqual([['empty-interval', '[3.0000; 3.0000)']]);
    expect(faultOf(three, three)).toBeNull();
    expect(faultOf(two, three, { lowOpen: true, highOpen: true })).toBeNull();
    expect(faultOf(null, three, { highOpen: true })).toBeNull();
  });
});

describe('numbers beyond safe integers', () => {
  const nines = '9'.repeat(30);
  const far: AnyRatio = { numerator: nines, denominator: '1' };
  const below: AnyRatio = { numerator: `-${nines}`, denominator: '1' };
  const nothing: AnyRatio = { numerator: '000', denominator: '1' };

  it('keep their sign where there is no end on the other side', () => {
    const up = ends(ratio(1, 1), null, false, true);
    const down = ends(null, ratio(-1, 1), true);
    const sides = (product: Interval) => [product.low === null, product.high === null];
    expect(sides(multiplyIntervals(ends(far, far), up))).toEqual([false, true]);
    expect(sides(multiplyIntervals(ends(below, below), up))).toEqual([true, false]);
    expect(sides(multiplyIntervals(ends(below, far), up))).toEqual([true, true]);
    expect(sides(multiplyIntervals(ends(far, far), down))).toEqual([true, false]);
    expect(sides(multiplyIntervals(ends(below, below), down))).toEqual([false, true]);
    // Nothing times anything is nothing.
    expect(sides(multiplyIntervals(ends(nothing, nothing), up))).toEqual([false, false]);
    expect(sides(multiplyIntervals(ends(nothing, far), up))).toEqual([false, true]);
    expect(sides(multiplyIntervals(ends(below, nothing), up))).toEqual([true, false]);
  });
});

describe('a share in words', () => {
  it('leaves its count an end on one side only', () => {
    // A bare 5 beside a count is 5 %: 10 is more than 5 % of less than 200, and more than 50 % of less than 20.
    expect(impliedWhole(10, 'trên 5')).toMatchObject([{ rounding: 'as-worded', lowest: 1, highest: 199, count: 199 }]);
    expect(impliedWhole(10, 'trên 50%')).toMatchObject([{ rounding: 'as-worded', lowest: 1, highest: 19 }]);
    expect(impliedWhole(10, 'ít nhất 50%')).toMatchObject([{ lowest: 1, highest: 20 }]);
    expect(impliedWhole(10, 'dưới 50%')).toMatchObject([{ lowest: 21, highest: null, count: null, values: null }]);
    expect(impliedPart(10, 'dưới 50%')).toMatchObject([{ lowest: 0, highest: 4, values: [0, 1, 2, 3, 4] }]);
    expect(impliedPart(10, 'trên 50%')).toMatchObject([{ lowest: 6, highest: null }]);
  });
});

describe('two numbers', () => {
  const read = (text: string) => {
    const result = safeParsePublishedNumber(text, { locale: 'vi' });
    return result.success ? [result.data.word, result.data.unit, result.data.interval] : null;
  };

  it('are a range with whatever dash, the unit on both or on the last', () => {
    const range = ['between', 'percent', ends(ratio(5, 100), ratio(7, 100))];
    for (const text of ['5%-7%', '5%- 7%', '5% - 7%', '5%–7%', '5% đến 7%', '5-7%', 'từ 5 đến 7%']) {
      expect([text, read(text)]).toEqual([text, range]);
    }
    expect(read('3 đến dưới 5')).toEqual(['between', 'count', ends(ratio(3, 1), ratio(5, 1), false, true)]);
  });

  it('with anything else between them, or in the wrong order, are none', () => {
    for (const text of [
      '5 người đến 7',
      '5 hay 7',
      'từ 7 đến 5',
      'khoảng 7 đến 5',
      '-5 đến 3',
      '1,2,3 đến 5',
      '5 đến 1,2,3',
    ]) {
      expect([text, read(text)]).toEqual([text, null]);
    }
  });
});

describe('words about numbers below 0', () => {
  it.each([
    ['trên -5', ends(null, ratio(-5, 1), true, true)],
    ['dưới -5', ends(ratio(-5, 1), ratio(0, 1), true, false)],
    ['gần -5', ends(ratio(-5, 1), ratio(-19, 4), true, false)],
    ['khoảng -5', ends(ratio(-21, 4), ratio(-19, 4))],
    ['-3-5', ends(ratio(-5, 1), ratio(-3, 1))],
    ['-3 đến dưới 5', ends(ratio(-5, 1), ratio(-3, 1), true, false)],
  ])('%s are about their size', (text, expected) => {
    expect(parsePublishedNumber(text, { locale: 'vi' }).interval).toEqual(expected);
  });
});
