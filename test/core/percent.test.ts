import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyRatio, decimal, percent, ROUNDINGS, type Rounding, ratio, ratioParts } from '../../src/core/index.js';
import { halves, ratios } from '../arbitraries/ratios.js';
import { issuesOf } from './faults.js';

const digitCounts = fc.integer({ min: 0, max: 12 });
const roundings = fc.constantFrom(...ROUNDINGS);

/** The printed decimal read back as a whole number of its last places. */
function lastPlaces(printed: string): bigint {
  return BigInt(printed.replace('.', ''));
}

/** Whether `printed / 10^digits` is where the rule puts `numerator / denominator`, judged by inequalities alone. */
function obeys(rounding: Rounding, printed: bigint, numerator: bigint, denominator: bigint): boolean {
  const error = printed * denominator - numerator;
  const size = error < 0n ? -error : error;
  const towardsZero = numerator < 0n ? error >= 0n : error <= 0n;
  switch (rounding) {
    case 'floor':
      return error <= 0n && size < denominator;
    case 'ceiling':
      return error >= 0n && size < denominator;
    case 'truncate':
      return towardsZero && size < denominator;
    case 'half-up':
      return 2n * size < denominator || (2n * size === denominator && !towardsZero);
    case 'half-even':
      return 2n * size < denominator || (2n * size === denominator && printed % 2n === 0n);
  }
}

function expectObeyed(value: AnyRatio, digits: number, factor: bigint, print: typeof percent): void {
  const [numerator, denominator] = ratioParts(value);
  for (const rounding of ROUNDINGS) {
    const printed = print(value, { digits, rounding });
    const scaled = numerator * factor * 10n ** BigInt(digits);
    expect({ printed, rounding, obeys: obeys(rounding, lastPlaces(printed), scaled, denominator) }).toEqual({
      printed,
      rounding,
      obeys: true,
    });
    expect(printed).toMatch(digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${String(digits)}}$`));
    expect(printed).not.toMatch(/^-[0.]*$|^-?0\d/);
  }
}

describe('percent', () => {
  it.each([
    [158, 243, '65.0'],
    [9, 7, '128.6'],
    [0, 243, '0.0'],
    [-38, 243, '-15.6'],
    [6855, 6000, '114.3'],
    [-1, 100_000, '0.0'],
  ])('%s of %s is %s', (part, whole, expected) => {
    expect(percent(ratio(part, whole))).toBe(expected);
  });

  it('truncates as the newspaper of article 003 did', () => {
    expect(percent(ratio(9, 7), { rounding: 'truncate' })).toBe('128.5');
    expect(percent(ratio(9, 7), { digits: 0, rounding: 'ceiling' })).toBe('129');
  });

  it('rounds 1.005 % as written, which binary fractions get wrong', () => {
    expect(percent(ratio(1005, 100_000), { digits: 2 })).toBe('1.01');
  });

  it('leaves "no base" as it is', () => {
    expect(percent(null)).toBeNull();
    expect(percent(ratio(3, 0))).toBeNull();
  });

  it('refuses every wrong argument at once', () => {
    const wrong = { digits: 1.5, rounding: 'up' as Rounding };
    expect(issuesOf(() => percent({ numerator: 1, denominator: 0 }, wrong))).toEqual([
      ['not-a-ratio', [], 'object'],
      ['bad-digits', ['digits'], 1.5],
      ['unknown-rounding', ['rounding'], 'up'],
    ]);
    for (const digits of [-1, 101, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(issuesOf(() => percent(ratio(1, 2), { digits }))).toEqual([['bad-digits', ['digits'], digits]]);
    }
  });

  it('obeys the words of every rounding', () => {
    fc.assert(fc.property(ratios, digitCounts, (value, digits) => expectObeyed(value, digits, 100n, percent)));
  });

  it('obeys them on exact halves', () => {
    const cases = digitCounts.chain((digits) => fc.tuple(halves(digits + 2), fc.constant(digits)));
    fc.assert(fc.property(cases, ([value, digits]) => expectObeyed(value, digits, 100n, percent)));
  });

  it('rounds halves symmetrically about zero', () => {
    const law = fc.property(halves(3), fc.constantFrom('half-up' as const, 'half-even' as const), (value, rounding) => {
      const [numerator, denominator] = ratioParts(value);
      const mirrored = { numerator: (-numerator).toString(), denominator: denominator.toString() };
      const [one, other] = [percent(value, { rounding }), percent(mirrored, { rounding })];
      expect(lastPlaces(other)).toBe(-lastPlaces(one));
    });
    fc.assert(law);
  });
});

describe('decimal', () => {
  it('prints two digits unless told', () => {
    expect(decimal(ratio(9711, 4))).toBe('2427.75');
    expect(decimal(ratio(1, 3), { digits: 100 })).toBe(`0.${'3'.repeat(100)}`);
    expect(decimal(null)).toBeNull();
  });

  it('names itself in what it refuses', () => {
    expect(() => decimal(ratio(1, 2), { digits: -1 })).toThrow(/^decimal: 1 fault/);
  });

  it('obeys the words of every rounding', () => {
    fc.assert(fc.property(ratios, digitCounts, (value, digits) => expectObeyed(value, digits, 1n, decimal)));
  });

  it('is what percent prints of a hundredth', () => {
    const law = fc.property(ratios, digitCounts, roundings, (value, digits, rounding) => {
      const [numerator, denominator] = ratioParts(value);
      const hundredth = { numerator: numerator.toString(), denominator: (denominator * 100n).toString() };
      expect(percent(hundredth, { digits, rounding })).toBe(decimal(value, { digits, rounding }));
    });
    fc.assert(law);
  });
});
