import { describe, expect, it } from 'vitest';
import type { ClaimFigure, ComparisonClaim } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const comparison = (left: ClaimFigure, relation: ComparisonClaim['relation'], right: ClaimFigure) =>
  told({ kind: 'comparison', left, relation, right });

describe('what is told of two figures', () => {
  it('by every relation', () => {
    expect(comparison(2338, 'more-than', 2300)).toEqual([
      'holds: one against the other = none, ? off',
      '2.338 > 2.300',
      'as-stated (nothing), exact: 2.338 > 2.300',
    ]);
    expect(comparison(2300, 'more-than', 2300)).toEqual([
      'fails: one against the other = none, ? off',
      '2.300 > 2.300',
    ]);
    expect(comparison(2300, 'at-least', 2300)).toEqual([
      'holds: one against the other = none, ? off',
      '2.300 ≥ 2.300',
      'as-stated (nothing), exact: 2.300 ≥ 2.300',
    ]);
    expect(comparison(2299, 'at-least', 2300)).toEqual(['fails: one against the other = none, ? off', '2.299 ≥ 2.300']);
    expect(comparison(2300, 'equal', 2300)).toEqual([
      'holds: one against the other = none, ? off',
      '2.300 = 2.300',
      'as-stated (nothing), exact: 2.300 = 2.300',
    ]);
    expect(comparison(2299, 'equal', 2300)).toEqual(['fails: one against the other = none, ? off', '2.299 = 2.300']);
    expect(comparison(2300, 'at-most', 2300)).toEqual([
      'holds: one against the other = none, ? off',
      '2.300 ≤ 2.300',
      'as-stated (nothing), exact: 2.300 ≤ 2.300',
    ]);
    expect(comparison(2301, 'at-most', 2300)).toEqual(['fails: one against the other = none, ? off', '2.301 ≤ 2.300']);
    expect(comparison(2299, 'less-than', 2300)).toEqual([
      'holds: one against the other = none, ? off',
      '2.299 < 2.300',
      'as-stated (nothing), exact: 2.299 < 2.300',
    ]);
    expect(comparison(2300, 'less-than', 2300)).toEqual([
      'fails: one against the other = none, ? off',
      '2.300 < 2.300',
    ]);
  });

  it('that are rounded, or have words', () => {
    expect(comparison('95,3%', 'at-least', '95%')).toEqual([
      'holds: one against the other = none, ? off',
      '95,3% ≥ 95%',
      'as-stated (nothing), exact: 95,3% ≥ 95%',
    ]);
    expect(comparison('95,3%', 'at-least', 95)).toEqual(['fails: one against the other = none, ? off', '0,953 ≥ 95']);
    expect(comparison('trên 2.300', 'more-than', 2400)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '> 2.300 > 2.400',
    ]);
    expect(comparison('không quá 5', 'equal', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[0; 5] = 5',
    ]);
    expect(comparison('trên 2.300', 'at-most', 2300)).toEqual([
      'fails: one against the other = none, ? off',
      '> 2.300 ≤ 2.300',
    ]);
    expect(comparison('10 nghìn', 'equal', '10,0 nghìn')).toEqual([
      'holds: one against the other = none, ? off',
      '10.000 = 10.000',
      'as-stated (nothing), exact: 10.000 = 10.000',
    ]);
    expect(comparison('10 nghìn', 'less-than', '10,0 nghìn')).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '10.000 < 10.000',
    ]);
    expect(comparison({ part: null, whole: 243 }, 'at-most', '100%')).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[0%; 100%] ≤ 100%',
    ]);
    expect(comparison({ part: null, whole: 243 }, 'at-least', 0)).toEqual([
      'holds: one against the other = none, ? off',
      '[0; 1] ≥ 0',
      'as-stated (nothing), exact: [0; 1] ≥ 0',
    ]);
  });

  it('of which one may lie on either side', () => {
    expect(comparison(between(3, 8), 'at-least', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] ≥ 5',
    ]);
    expect(comparison(between(3, 8), 'less-than', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] < 5',
    ]);
    expect(comparison(between(3, 8), 'at-most', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] ≤ 5',
    ]);
    expect(comparison(between(3, 8), 'more-than', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] > 5',
    ]);
    expect(comparison(5, 'at-least', between(3, 8))).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '5 ≥ [3; 8]',
    ]);
    expect(comparison(between(3, 8), 'equal', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] = 5',
    ]);
    expect(comparison(between(5, 8), 'at-least', 5)).toEqual([
      'holds: one against the other = none, ? off',
      '[5; 8] ≥ 5',
      'as-stated (nothing), exact: [5; 8] ≥ 5',
    ]);
    expect(comparison(between(5, 8), 'less-than', 5)).toEqual([
      'fails: one against the other = none, ? off',
      '[5; 8] < 5',
    ]);
    expect(comparison(between(5, 8), 'more-than', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[5; 8] > 5',
    ]);
    expect(comparison(between(3, 5), 'at-most', 5)).toEqual([
      'holds: one against the other = none, ? off',
      '[3; 5] ≤ 5',
      'as-stated (nothing), exact: [3; 5] ≤ 5',
    ]);
    expect(comparison(between(3, 5), 'more-than', 5)).toEqual([
      'fails: one against the other = none, ? off',
      '[3; 5] > 5',
    ]);
    expect(comparison(between(3, 5), 'less-than', 5)).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 5] < 5',
    ]);
    expect(comparison(between(3, 8), 'more-than', between(1, 3))).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] > [1; 3]',
    ]);
    expect(comparison(between(3, 8), 'at-least', between(8, 9))).toEqual([
      'cannot-tell: one against the other = none, ? off',
      '[3; 8] ≥ [8; 9]',
    ]);
    expect(comparison(between(3, 8), 'at-most', between(8, 9))).toEqual([
      'holds: one against the other = none, ? off',
      '[3; 8] ≤ [8; 9]',
      'as-stated (nothing), exact: [3; 8] ≤ [8; 9]',
    ]);
  });
});
