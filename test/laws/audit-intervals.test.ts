import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  compareIntervals,
  divideIntervals,
  type Interval,
  impliedPart,
  impliedWhole,
  intersectIntervals,
  interval,
  liesIn,
  multiplyIntervals,
  parsePublishedNumber,
  subtractIntervals,
} from '../../src/audit/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  percent,
  ratio,
  subtractRatios,
} from '../../src/core/index.js';
import {
  locales,
  printedDigits,
  printedNumber,
  printedShare,
  printRoundings,
  shares,
} from '../arbitraries/published.js';

const ends = fc.option(
  fc.record({ numerator: fc.integer({ min: -6, max: 6 }), denominator: fc.constantFrom(1, 2, 3) }),
  { freq: 4 },
);
const intervals: fc.Arbitrary<Interval> = fc
  .record({ a: ends, b: ends, lowOpen: fc.boolean(), highOpen: fc.boolean() })
  .map(({ a, b, lowOpen, highOpen }) => {
    if (a === null || b === null) return interval(a, b, { lowOpen, highOpen });
    const order = compareRatios(a, b);
    if (order === 0) return interval(a, b);
    return order < 0 ? interval(a, b, { lowOpen, highOpen }) : interval(b, a, { lowOpen, highOpen });
  });

/** Numbers of an interval: its ends, a hair inside of each, the middle, and far out where there is no end. */
function samples({ low, high, lowOpen, highOpen }: Interval): AnyRatio[] {
  const hair = ratio(1, 1000);
  const [from, to] = [
    low ?? subtractRatios(high ?? ratio(0, 1), ratio(9, 1)),
    high ?? addRatios(low ?? ratio(0, 1), ratio(9, 1)),
  ];
  const all = [
    from,
    to,
    addRatios(from, hair),
    subtractRatios(to, hair),
    multiplyRatios(addRatios(from, to), ratio(1, 2)),
    ratio(0, 1),
  ];
  return all.filter((value) => liesIn({ low, high, lowOpen, highOpen }, value));
}

const OPERATIONS = [
  ['+', (a: Interval, b: Interval) => addIntervals([a, b]), addRatios],
  ['−', subtractIntervals, subtractRatios],
  ['×', multiplyIntervals, multiplyRatios],
  ['÷', divideIntervals, divideRatios],
] as const;

describe('arithmetic of intervals', () => {
  it('holds the result of any number from each', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        for (const [, ofIntervals, ofRatios] of OPERATIONS) {
          const result = ofIntervals(a, b);
          if (result === null) continue;
          for (const x of samples(a)) {
            for (const y of samples(b)) {
              const value = ofRatios(x, y);
              expect(value !== null && liesIn(result, value)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('holds no more than that: an end that is in is reached, one that is out is come near to', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        for (const [sign, ofIntervals, ofRatios] of OPERATIONS) {
          const result = ofIntervals(a, b);
          if (result === null || [a, b].some(({ low, high }) => low === null || high === null)) continue;
          const values = samples(a).flatMap((x) => samples(b).flatMap((y) => ofRatios(x, y) ?? []));
          for (const [end, open] of [
            [result.low, result.lowOpen],
            [result.high, result.highOpen],
          ] as const) {
            // Near a divisor of 0 nothing is near in a thousandth.
            if (end === null || (sign === '÷' && open)) continue;
            const near = values.some((value) => {
              const away = subtractRatios(value, end);
              return open
                ? compareRatios(multiplyRatios(away, away), ratio(1, 900)) < 0
                : compareRatios(away, ratio(0, 1)) === 0;
            });
            expect([sign, a, b, end, near]).toEqual([sign, a, b, end, true]);
          }
        }
      }),
    );
  });

  it('compares as every pair of numbers does', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const orders = new Set(samples(a).flatMap((x) => samples(b).map((y) => compareRatios(x, y))));
        const told = compareIntervals(a, b);
        if (told === 'below') expect([...orders]).toEqual([-1]);
        if (told === 'above') expect([...orders]).toEqual([1]);
        if (told === 'equal') expect([...orders]).toEqual([0]);
        if (orders.size > 1) expect(told).toBe('unknown');
        const both = intersectIntervals(a, b);
        for (const value of [...samples(a), ...samples(b)])
          expect(both !== null && liesIn(both, value)).toBe(liesIn(a, value) && liesIn(b, value));
      }),
    );
  });
});

describe('counts that a printed share implies', () => {
  it('are all those that print so by the rounding, and no other', () => {
    fc.assert(
      fc.property(
        shares,
        printedDigits,
        printRoundings,
        locales,
        fc.constantFrom('part', 'complement', 'excess'),
        ({ part, whole }, digits, rounding, locale, of) => {
          const shareOf = (k: number, n: number) =>
            (of === 'part' ? ratio(k, n) : of === 'complement' ? ratio(n - k, n) : ratio(k - n, n)) as AnyRatio;
          const text = percent(shareOf(part, whole), { digits, rounding });
          const printed = printedShare(shareOf(part, whole), digits, rounding, locale);
          const wholes = impliedWhole(part, printed, { of, locale }).find((each) => each.rounding === rounding);
          for (let n = Math.max(1, whole - 40); n <= whole + 40; n += 1) {
            const found = n >= (wholes?.lowest ?? Infinity) && n <= (wholes?.highest ?? Infinity);
            expect([n, found]).toEqual([n, percent(shareOf(part, n), { digits, rounding }) === text]);
          }
          const parts = impliedPart(whole, printed, { of, locale }).find((each) => each.rounding === rounding);
          for (let k = Math.max(0, part - 40); k <= part + 40; k += 1) {
            const found = k >= (parts?.lowest ?? Infinity) && k <= (parts?.highest ?? Infinity);
            expect([k, found]).toEqual([k, percent(shareOf(k, whole), { digits, rounding }) === text]);
          }
        },
      ),
    );
  });
});

describe('reading what was printed', () => {
  it('gives back every share and every number, in the language that it was printed in', () => {
    fc.assert(
      fc.property(shares, printedDigits, printRoundings, locales, ({ part, whole }, digits, rounding, locale) => {
        const value = ratio(part, whole) as AnyRatio;
        const share = parsePublishedNumber(printedShare(value, digits, rounding, locale), { locale });
        expect(share.decimal).toBe(percent(value, { digits, rounding }));
        expect(share.digits).toBe(digits);
        const count = parsePublishedNumber(printedNumber(ratio(part, 1), 0, rounding, locale), { locale });
        expect([count.value, count.unit]).toEqual([ratio(part, 1), 'count']);
      }),
    );
  });

  it('never throws but its own error, whatever text it is given', () => {
    const words = fc.constantFrom(
      'trên',
      'gần',
      'từ',
      'đến',
      'trở lên',
      '%',
      'lần',
      '1.200',
      '95,3',
      '9/9',
      '-',
      'over',
      'nghìn',
      '…',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 6 }).map((each) => each.join(' ')),
        ),
        (text) => {
          let code = 'read';
          try {
            expect(parsePublishedNumber(text).text).toBe(text);
          } catch (error) {
            code = (error as { code?: string }).code ?? String(error);
          }
          expect(['read', 'invalid-input']).toContain(code);
        },
      ),
    );
  });
});
