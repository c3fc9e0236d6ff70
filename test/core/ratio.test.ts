import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyRatio,
  compareRatios,
  isRatio,
  ratio,
  ratioOf,
  ratioParts,
  reduceRatio,
  subtractRatios,
} from '../../src/core/index.js';
import { bigRatios, denominators, integers, ratios } from '../arbitraries/ratios.js';
import { issuesOf } from './faults.js';

describe('ratio', () => {
  it('keeps both counts as given', () => {
    expect(ratio(158, 243)).toEqual({ numerator: 158, denominator: 243 });
    expect(ratio(2, 4)).toEqual({ numerator: 2, denominator: 4 });
    fc.assert(
      fc.property(integers, denominators, (numerator, denominator) => {
        expect(ratio(numerator, denominator)).toEqual({ numerator, denominator });
      }),
    );
  });

  it('is null over 0, whatever the numerator', () => {
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(5, -0)).toBeNull();
  });

  it('has no negative zero', () => {
    expect(Object.is(ratio(-0, 3).numerator, 0)).toBe(true);
  });

  it('refuses every wrong argument at once', () => {
    expect(issuesOf(() => ratio(Number.NaN, 2 ** 53))).toEqual([
      ['not-an-integer', ['numerator'], Number.NaN],
      ['not-safe', ['denominator'], 2 ** 53],
    ]);
    expect(issuesOf(() => ratio(0.5, -1))).toEqual([
      ['not-an-integer', ['numerator'], 0.5],
      ['negative', ['denominator'], -1],
    ]);
    expect(issuesOf(() => ratio(1, -1))).toEqual([['negative', ['denominator'], -1]]);
    expect(issuesOf(() => ratio('1' as unknown as number, 0.5))).toEqual([
      ['not-an-integer', ['numerator'], '1'],
      ['not-an-integer', ['denominator'], 0.5],
    ]);
  });
});

describe('ratioOf', () => {
  it('uses safe integers where they hold both parts, and text where they do not', () => {
    expect(ratioOf(3n, 4n)).toEqual({ numerator: 3, denominator: 4 });
    expect(ratioOf(2n ** 53n, 4n)).toEqual({ numerator: '9007199254740992', denominator: '4' });
    expect(ratioOf(1n, 2n ** 53n)).toEqual({ numerator: '1', denominator: '9007199254740992' });
    expect(ratioOf(1n, 0n)).toBeNull();
    expect(issuesOf(() => ratioOf(1n, -2n))).toEqual([['negative', ['denominator'], -2n]]);
    expect(() => ratioOf(1n, -2n)).toThrow('denominator: A denominator is 0 or more.');
  });

  it('gives back the parts of any ratio', () => {
    const law = fc.property(ratios, (value) => {
      const [numerator, denominator] = ratioParts(value);
      const made = ratioOf(numerator, denominator);
      expect(made).not.toBeNull();
      expect(made === null ? null : ratioParts(made)).toEqual([numerator, denominator]);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    });
    fc.assert(law);
  });
});

describe('isRatio', () => {
  it.each<[value: unknown, expected: boolean]>([
    [{ numerator: 158, denominator: 243 }, true],
    [{ numerator: '-9007199254740993', denominator: '2' }, true],
    [{ numerator: '007', denominator: '02' }, true],
    [{ numerator: 1, denominator: 0 }, false],
    [{ numerator: 1, denominator: -1 }, false],
    [{ numerator: '1', denominator: '0' }, false],
    [{ numerator: '1', denominator: '000' }, false],
    [{ numerator: '1', denominator: '-3' }, false],
    [{ numerator: 1, denominator: '3' }, false],
    [{ numerator: '1', denominator: 3 }, false],
    [{ numerator: '1.5', denominator: '3' }, false],
    [{ numerator: '', denominator: '3' }, false],
    [{ numerator: '1\n', denominator: '3' }, false],
    [{ numerator: 0.5, denominator: 3 }, false],
    [{ numerator: 1 }, false],
    [[1, 2], false],
    [null, false],
    [undefined, false],
    [0.65, false],
    ['1/2', false],
  ])('%j: %s', (value, expected) => {
    expect(isRatio(value)).toBe(expected);
  });

  it('takes nothing for text that only reads like it', () => {
    for (const odd of [3n, ['3'], Object('3')] as unknown[]) {
      expect([isRatio({ numerator: odd, denominator: '4' }), isRatio({ numerator: '4', denominator: odd })]).toEqual([
        false,
        false,
      ]);
    }
  });
});

describe('ratioParts', () => {
  it('refuses what is no ratio, and says what it got', () => {
    expect(issuesOf(() => ratioParts(0.5 as unknown as AnyRatio))).toEqual([['not-a-ratio', [], 0.5]]);
    expect(issuesOf(() => ratioParts(null as unknown as AnyRatio))).toEqual([['not-a-ratio', [], null]]);
  });
});

describe('compareRatios', () => {
  it('tells neighbours apart that doubles do not', () => {
    const [below, above] = [ratio(9007199254740990, 9007199254740991), ratio(9007199254740989, 9007199254740990)];
    expect(below.numerator / below.denominator).toBe(above.numerator / above.denominator);
    expect(compareRatios(below, above)).toBe(1);
    expect(compareRatios({ numerator: '10', denominator: '20' }, ratio(1, 2))).toBe(0);
  });

  it('is the sign of the difference', () => {
    const law = fc.property(ratios, ratios, (left, right) => {
      const [difference] = ratioParts(subtractRatios(left, right));
      expect(compareRatios(left, right)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
    });
    fc.assert(law);
  });

  it('turns round when its arguments do', () => {
    const law = fc.property(ratios, ratios, (left, right) => {
      expect(compareRatios(left, right) + compareRatios(right, left)).toBe(0);
    });
    fc.assert(law);
  });

  it('calls a ratio and its lowest terms equal, in either form', () => {
    const factors = fc.bigInt({ min: 1n, max: 10n ** 20n });
    const law = fc.property(bigRatios, factors, ({ numerator, denominator }, factor) => {
      const value = { numerator, denominator };
      const widened = {
        numerator: (BigInt(numerator) * factor).toString(),
        denominator: (BigInt(denominator) * factor).toString(),
      };
      expect(compareRatios(value, widened)).toBe(0);
      expect(reduceRatio(widened)).toEqual(reduceRatio(value));
    });
    fc.assert(law);
  });
});
