import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  ratio,
  ratioParts,
  reduceRatio,
  subtractRatios,
} from '../../src/core/index.js';
import { ratios } from '../arbitraries/ratios.js';
import { issuesOf } from './faults.js';

const ZERO = ratio(0, 1);
const ONE = ratio(1, 1);

function expectEqual(left: AnyRatio, right: AnyRatio): void {
  expect([left, right, compareRatios(left, right)]).toEqual([left, right, 0]);
}

describe('the arithmetic of ratios', () => {
  it('keeps a shared denominator in sums and differences', () => {
    expect(addRatios(ratio(38, 243), ratio(1, 243))).toEqual({ numerator: 39, denominator: 243 });
    expect(subtractRatios(ratio(158, 243), ratio(120, 243))).toEqual({ numerator: 38, denominator: 243 });
  });

  it('brings everything else to lowest terms', () => {
    expect(addRatios(ratio(1, 6), ratio(1, 3))).toEqual({ numerator: 1, denominator: 2 });
    expect(multiplyRatios(ratio(150, 1), ratio(5, 2))).toEqual({ numerator: 375, denominator: 1 });
    expect(divideRatios(ratio(492, 1), ratio(375, 1))).toEqual({ numerator: 164, denominator: 125 });
    expect(reduceRatio(ratio(0, 7))).toEqual({ numerator: 0, denominator: 1 });
  });

  it('changes form only where safe integers end', () => {
    const most = ratio(Number.MAX_SAFE_INTEGER, 1);
    expect(addRatios(most, ONE)).toEqual({ numerator: '9007199254740992', denominator: '1' });
    expect(subtractRatios(addRatios(most, ONE), ONE)).toEqual(most);
  });

  it('has no quotient by 0, and divides by negative ratios', () => {
    expect(divideRatios(ratio(1, 2), ratio(0, 5))).toBeNull();
    expect(divideRatios(ratio(1, 2), ratio(-1, 5))).toEqual({ numerator: -5, denominator: 2 });
  });

  it('has no negative zero', () => {
    expect(negateRatio(ratio(0, 3))).toEqual({ numerator: 0, denominator: 3 });
    expect(multiplyRatios(ratio(-1, 2), ZERO)).toEqual({ numerator: 0, denominator: 1 });
  });

  it('refuses what is no ratio', () => {
    const wrong = { numerator: 1, denominator: 0 };
    for (const operate of [addRatios, subtractRatios, multiplyRatios, divideRatios]) {
      expect(issuesOf(() => operate(ONE, wrong))).toEqual([['not-a-ratio', [], 'object']]);
      expect(issuesOf(() => operate(wrong, ONE))).toEqual([['not-a-ratio', [], 'object']]);
    }
    expect(issuesOf(() => negateRatio(wrong))).toEqual([['not-a-ratio', [], 'object']]);
    expect(issuesOf(() => reduceRatio(wrong))).toEqual([['not-a-ratio', [], 'object']]);
  });

  it('adds as fractions are added by hand', () => {
    const law = fc.property(ratios, ratios, (left, right) => {
      const [[a, b], [c, d], [n, m]] = [ratioParts(left), ratioParts(right), ratioParts(addRatios(left, right))];
      expect(n * b * d).toBe((a * d + c * b) * m);
    });
    fc.assert(law);
  });

  it('multiplies as fractions are multiplied by hand', () => {
    const law = fc.property(ratios, ratios, (left, right) => {
      const [[a, b], [c, d], [n, m]] = [ratioParts(left), ratioParts(right), ratioParts(multiplyRatios(left, right))];
      expect(n * b * d).toBe(a * c * m);
    });
    fc.assert(law);
  });

  it('commutes and associates', () => {
    const law = fc.property(ratios, ratios, ratios, (a, b, c) => {
      for (const operate of [addRatios, multiplyRatios]) {
        expectEqual(operate(a, b), operate(b, a));
        expectEqual(operate(operate(a, b), c), operate(a, operate(b, c)));
      }
    });
    fc.assert(law);
  });

  it('distributes products over sums', () => {
    const law = fc.property(ratios, ratios, ratios, (a, b, c) => {
      expectEqual(multiplyRatios(a, addRatios(b, c)), addRatios(multiplyRatios(a, b), multiplyRatios(a, c)));
    });
    fc.assert(law);
  });

  it('takes back by difference what a sum added, and by quotient what a product multiplied', () => {
    const law = fc.property(ratios, ratios, (a, b) => {
      expectEqual(subtractRatios(addRatios(a, b), b), a);
      expectEqual(addRatios(a, negateRatio(a)), ZERO);
      const quotient = divideRatios(multiplyRatios(a, b), b);
      if (compareRatios(b, ZERO) === 0) expect(quotient).toBeNull();
      else expectEqual(quotient ?? ONE, a);
    });
    fc.assert(law);
  });

  it('leaves 0 added and 1 multiplied without effect', () => {
    const law = fc.property(ratios, (a) => {
      expectEqual(addRatios(a, ZERO), a);
      expectEqual(multiplyRatios(a, ONE), a);
    });
    fc.assert(law);
  });

  it('never changes its arguments', () => {
    const law = fc.property(ratios, ratios, (a, b) => {
      const [left, right] = [Object.freeze({ ...a }), Object.freeze({ ...b })];
      for (const operate of [addRatios, subtractRatios, multiplyRatios, divideRatios]) operate(left, right);
      expect([left, right]).toEqual([a, b]);
    });
    fc.assert(law);
  });
});
