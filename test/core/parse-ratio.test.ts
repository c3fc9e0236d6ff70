import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BigRatio,
  compareRatios,
  decimal,
  parseRatio,
  type RatioInput,
  ratioParts,
} from '../../src/core/index.js';
import { halves, ratios } from '../arbitraries/ratios.js';
import { issuesOf } from './faults.js';

describe('parseRatio', () => {
  it.each<[input: RatioInput, numerator: number, denominator: number]>([
    ['2.5%', 25, 1000],
    ['95%', 95, 100],
    ['0.95', 95, 100],
    ['0.950', 950, 1000],
    ['-31.2%', -312, 1000],
    ['-0', 0, 1],
    ['007', 7, 1],
    [3, 3, 1],
    [-0, 0, 1],
    [{ numerator: 2, denominator: 4 }, 2, 4],
  ])('reads %j as written', (input, numerator, denominator) => {
    expect(parseRatio(input)).toEqual({ numerator, denominator });
  });

  it.each<[input: unknown, code: string, value: unknown]>([
    [0.95, 'inexact-threshold', 0.95],
    [2 ** 53, 'not-safe', 2 ** 53],
    [Number.NaN, 'not-a-ratio', Number.NaN],
    [Number.NEGATIVE_INFINITY, 'not-a-ratio', Number.NEGATIVE_INFINITY],
    ['', 'not-a-ratio', ''],
    ['95,3%', 'not-a-ratio', '95,3%'],
    ['.5', 'not-a-ratio', '.5'],
    ['5.', 'not-a-ratio', '5.'],
    ['+5', 'not-a-ratio', '+5'],
    ['1e3', 'not-a-ratio', '1e3'],
    ['5 %', 'not-a-ratio', '5 %'],
    ['5\n', 'not-a-ratio', '5\n'],
    ['٥', 'not-a-ratio', '٥'],
    ['1/2', 'not-a-ratio', '1/2'],
    [{ numerator: 1, denominator: 0 }, 'not-a-ratio', 'object'],
    [[1, 2], 'not-a-ratio', 'array'],
    [null, 'not-a-ratio', null],
    [undefined, 'not-a-ratio', undefined],
    [5n, 'not-a-ratio', 5n],
    [Symbol('5'), 'not-a-ratio', 'symbol'],
    [() => 5, 'not-a-ratio', 'function'],
  ])('refuses %o as %s', (input, code, value) => {
    expect(issuesOf(() => parseRatio(input as RatioInput))).toEqual([[code, [], value]]);
  });

  it('stays short in what it says of 10,000 characters', () => {
    expect(() => parseRatio('9'.repeat(10_000))).toThrow(/^.{1,300}$/su);
  });

  it('takes a ratio back as it is', () => {
    const law = fc.property(ratios, (value) => {
      expect(parseRatio(value)).toEqual(value);
    });
    fc.assert(law);
  });

  it('reads back exactly what decimal wrote, with and without a per cent sign', () => {
    const written = fc
      .integer({ min: 0, max: 12 })
      .chain((digits) => fc.tuple(halves(digits), fc.constant(digits + 1)));
    const law = fc.property(written, ([value, digits]) => {
      const text = decimal(value, { digits });
      expect(compareRatios(parseRatio(text), value)).toBe(0);
      const [numerator, denominator] = ratioParts(value);
      const hundredth: BigRatio = { numerator: numerator.toString(), denominator: (denominator * 100n).toString() };
      expect(compareRatios(parseRatio(`${text}%`), hundredth)).toBe(0);
    });
    fc.assert(law);
  });
});
