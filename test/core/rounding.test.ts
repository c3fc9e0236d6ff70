import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded, InvalidInputError, ROUNDINGS, type Rounding } from '../../src/core/index.js';

const dividends = fc.oneof(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
const divisors = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
const ties = fc
  .tuple(fc.bigInt({ min: -99n, max: 99n }), divisors)
  .map(([k, d]) => [(2n * k + 1n) * d, 2n * d] as const);
const divisions = fc.oneof(fc.tuple(dividends, divisors), ties);

/** Written from the words of each rule: among the neighbours, the one that the rule names. */
function byTheWords(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  let floor = dividend / divisor - 2n;
  while ((floor + 1n) * divisor <= dividend) floor += 1n;
  if (floor * divisor === dividend) return floor;
  const ceiling = floor + 1n;
  const positive = dividend > 0n;
  const [below, above] = [dividend - floor * divisor, ceiling * divisor - dividend];
  const nearer = below < above ? floor : ceiling;
  const even = floor % 2n === 0n ? floor : ceiling;
  const rules: Record<Rounding, bigint> = {
    floor,
    ceiling,
    truncate: positive ? floor : ceiling,
    'half-up': below !== above ? nearer : positive ? ceiling : floor,
    'half-even': below !== above ? nearer : even,
  };
  return rules[rounding];
}

describe('divideRounded', () => {
  it.each<[dividend: bigint, divisor: bigint, expected: Record<Rounding, bigint>]>([
    [5n, 2n, { 'half-up': 3n, 'half-even': 2n, truncate: 2n, ceiling: 3n, floor: 2n }],
    [7n, 2n, { 'half-up': 4n, 'half-even': 4n, truncate: 3n, ceiling: 4n, floor: 3n }],
    [-5n, 2n, { 'half-up': -3n, 'half-even': -2n, truncate: -2n, ceiling: -2n, floor: -3n }],
    [-1n, 3n, { 'half-up': 0n, 'half-even': 0n, truncate: 0n, ceiling: 0n, floor: -1n }],
    [-2n, 3n, { 'half-up': -1n, 'half-even': -1n, truncate: 0n, ceiling: 0n, floor: -1n }],
    [6n, 3n, { 'half-up': 2n, 'half-even': 2n, truncate: 2n, ceiling: 2n, floor: 2n }],
  ])('%s ÷ %s', (dividend, divisor, expected) => {
    for (const rounding of ROUNDINGS) expect(divideRounded(dividend, divisor, rounding)).toBe(expected[rounding]);
  });

  it('does not divide by 0', () => {
    expect(() => divideRounded(1n, 0n, 'floor')).toThrow(InvalidInputError);
    expect(() => divideRounded(1n, 0n, 'floor')).toThrow(
      /^divideRounded: 1 fault[^:]*divisor: Nothing is divided by zero\.$/,
    );
    try {
      divideRounded(1 as never, 0n, 'floor');
    } catch (error) {
      expect((error as InvalidInputError).issues.map(({ path, code }) => [path, code])).toEqual([
        [['dividend'], 'not-a-bigint'],
        [['divisor'], 'zero'],
      ]);
    }
    expect.assertions(3);
  });

  it('names every rounding once', () => {
    expect([...ROUNDINGS].sort()).toEqual(['ceiling', 'floor', 'half-even', 'half-up', 'truncate']);
  });

  it('gives the neighbour that the words of the rule name', () => {
    const law = fc.property(divisions, ([dividend, divisor]) => {
      for (const rounding of ROUNDINGS) {
        expect(divideRounded(dividend, divisor, rounding)).toBe(byTheWords(dividend, divisor, rounding));
      }
    });
    fc.assert(law, { numRuns: 1000 });
  });

  it('rounds the halves and truncates symmetrically about zero', () => {
    const law = fc.property(divisions, ([dividend, divisor]) => {
      for (const rounding of ['half-up', 'half-even', 'truncate'] as const) {
        expect(divideRounded(-dividend, divisor, rounding)).toBe(-divideRounded(dividend, divisor, rounding));
      }
    });
    fc.assert(law);
  });

  it('mirrors floor and ceiling about zero', () => {
    const law = fc.property(divisions, ([dividend, divisor]) => {
      expect(divideRounded(-dividend, divisor, 'floor')).toBe(-divideRounded(dividend, divisor, 'ceiling'));
    });
    fc.assert(law);
  });
});
