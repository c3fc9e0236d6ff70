import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  compareIntervals,
  divideIntervals,
  exactly,
  type Interval,
  intersectIntervals,
  interval,
  liesIn,
  multiplyIntervals,
  subtractIntervals,
} from '../../../src/audit/index.js';
import { ratio } from '../../../src/core/index.js';

const at = (value: number) => ratio(value, 1);
/** Written as in mathematics: `(1;2]`. */
function of(text: string): Interval {
  const [low = '', high = ''] = text.slice(1, -1).split(';');
  const end = (each: string) => (each === '' ? null : at(Number(each)));
  return interval(end(low), end(high), { lowOpen: text.startsWith('('), highOpen: text.endsWith(')') });
}
function text({ low, high, lowOpen, highOpen }: Interval): string {
  const end = (each: Interval['low']) =>
    each === null ? '' : String(Number(each.numerator) / Number(each.denominator));
  return `${lowOpen ? '(' : '['}${end(low)};${end(high)}${highOpen ? ')' : ']'}`;
}

describe('interval', () => {
  it('leaves out an end that is not there', () => {
    expect(interval(null, null)).toEqual({ low: null, high: null, lowOpen: true, highOpen: true });
  });

  it.each([
    [2, 1, {}],
    [1, 1, { lowOpen: true }],
    [1, 1, { highOpen: true }],
  ])('refuses %i to %i with %o: nothing lies in it', (low, high, ends) => {
    expect(() => interval(at(low), at(high), ends)).toThrow(/No number lies/);
  });

  it('refuses ends that are no ratios, both at once', () => {
    expect(() => interval(0.5 as never, '1' as never)).toThrow(/2 faults/);
  });
});

describe('arithmetic of intervals', () => {
  it.each([
    ['+', '[1;2]', '(3;4)', '(4;6)'],
    ['+', '(1;)', '[1;1]', '(2;)'],
    ['−', '[1;2]', '(3;4)', '(-3;-1)'],
    ['−', '[5;5]', '(2;)', '(;3)'],
    ['×', '[2;3]', '(4;5]', '(8;15]'],
    ['×', '[-2;3]', '[4;5]', '[-10;15]'],
    ['×', '[-2;3]', '[-5;4]', '[-15;12]'],
    ['×', '(0;2]', '(3;)', '(0;)'],
    ['×', '[0;2]', '(3;)', '[0;)'],
    ['×', '[0;0]', '(;)', '[0;0]'],
    ['×', '(-1;1)', '[0;0]', '[0;0]'],
    ['÷', '[2;6]', '[2;2]', '[1;3]'],
    ['÷', '[2;6]', '(1;2]', '[1;6)'],
    ['÷', '[1;1]', '(0;2]', '[0.5;)'],
    ['÷', '[1;1]', '[2;)', '(0;0.5]'],
    ['÷', '[0;4]', '(2;)', '[0;2)'],
    ['÷', '[-4;4]', '(0;2]', '(;)'],
    ['÷', '[2;4]', '[-2;-1]', '[-4;-1]'],
    ['÷', '[2;4]', '[-2;0)', '(;-1]'],
  ])('takes every number from each: %s of %s and %s is %s', (sign, left, right, result) => {
    const does = {
      '+': (a: Interval, b: Interval) => addIntervals([a, b]),
      '−': subtractIntervals,
      '×': multiplyIntervals,
      '÷': divideIntervals,
    }[sign];
    expect(text(does!(of(left), of(right))!)).toBe(result);
  });

  it('has no quotient by what may be 0', () => {
    for (const right of ['[0;0]', '[0;1]', '[-1;1]', '(-1;1)', '[-1;0]', '(;)'])
      expect(divideIntervals(of('[1;2]'), of(right)), right).toBeNull();
  });

  it('refuses what is no interval', () => {
    expect(() => addIntervals([{} as Interval, null as never])).toThrow(/5 faults/);
    expect(() => subtractIntervals({ ...of('[1;2]'), low: at(3) }, of('[1;2]'))).toThrow(/No number lies/);
  });
});

describe('relations of intervals', () => {
  it.each([
    ['[1;2]', '[3;4]', 'below'],
    ['[3;4]', '[1;2]', 'above'],
    ['[1;2)', '[2;3]', 'below'],
    ['[1;2]', '(2;3]', 'below'],
    ['[1;2]', '[2;3]', 'unknown'],
    ['[2;2]', '[2;2]', 'equal'],
    ['[1;2]', '[1;2]', 'unknown'],
    ['(;)', '[1;2]', 'unknown'],
    ['(2;)', '[2;2]', 'above'],
  ])('%s to %s: %s', (left, right, order) => {
    expect(compareIntervals(of(left), of(right))).toBe(order);
  });

  it.each([
    ['[1;3]', '(2;4)', '(2;3]'],
    ['[1;3)', '[1;3]', '[1;3)'],
    ['(;)', '(;5]', '(;5]'],
  ])('%s and %s share %s', (left, right, both) => {
    expect(text(intersectIntervals(of(left), of(right))!)).toBe(both);
    expect(text(intersectIntervals(of(right), of(left))!)).toBe(both);
  });

  it('share nothing where one ends before the other starts', () => {
    expect(intersectIntervals(of('[1;2)'), of('[2;3]'))).toBeNull();
  });

  it('holds its closed ends and not its open ones', () => {
    expect([1, 1.5, 2].map((value) => liesIn(of('[1;2)'), { numerator: value * 2, denominator: 2 }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(liesIn(exactly(ratio(1, 3)), ratio(2, 6))).toBe(true);
    expect(() => liesIn(of('[1;2]'), 1 as never)).toThrow(/not|ratio/);
  });
});
