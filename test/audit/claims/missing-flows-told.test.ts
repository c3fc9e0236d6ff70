import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { told } from '../told.js';

type Figures = (ClaimFigure | null)[];
const balance = (opening: ClaimFigure | null, inflows: Figures, outflows: Figures, closing: number | string) =>
  told({ kind: 'balance', opening, inflows, outflows, closing });

describe('what is told of a balance', () => {
  it('of which a flow is not printed', () => {
    expect(balance(221, [56], [null], 274)).toEqual([
      'cannot-tell: opening + inflows − outflows = [277; 277], -3 off',
      '221 + 56 − ? = 277',
      '274 − 277 = -3',
      'net-outflow (missing), exact 3: 221 + 56 − ? = 277; − 3',
    ]);
    expect(balance(221, [56], [null], 277)).toEqual([
      'cannot-tell: opening + inflows − outflows = [277; 277], 0 off',
      '221 + 56 − ? = 277',
      'net-inflow (missing), exact 0: 221 + 56 − ? = 277; + 0',
    ]);
    expect(balance(221, [56, null], [], 280)).toEqual([
      'cannot-tell: opening + inflows − outflows = [277; 277], 3 off',
      '221 + 56 + ? = 277',
      '280 − 277 = 3',
      'net-inflow (missing), exact 3: 221 + 56 + ? = 277; + 3',
    ]);
    expect(balance(221, [56, null], [], 277)).toEqual([
      'cannot-tell: opening + inflows − outflows = [277; 277], 0 off',
      '221 + 56 + ? = 277',
      'net-inflow (missing), exact 0: 221 + 56 + ? = 277; + 0',
    ]);
    expect(balance(221, [null], [null], 1)).toEqual([
      'cannot-tell: opening + inflows − outflows = [221; 221], -220 off',
      '221 + ? − ? = 221',
      '1 − 221 = -220',
      'net-outflow (missing), exact 220: 221 + ? − ? = 221; − 220',
    ]);
    expect(balance(221, [null], [null], 300)).toEqual([
      'cannot-tell: opening + inflows − outflows = [221; 221], 79 off',
      '221 + ? − ? = 221',
      '300 − 221 = 79',
      'net-inflow (missing), exact 79: 221 + ? − ? = 221; + 79',
    ]);
    expect(balance(100, ['trên 10'], [null], 'trên 120')).toEqual([
      'cannot-tell: opening + inflows − outflows = (110; ), ? off',
      '100 + > 10 − ? = > 110',
    ]);
    expect(balance(100, [10], [null], 'trên 109')).toEqual([
      'cannot-tell: opening + inflows − outflows = [110; 110], ? off',
      '100 + 10 − ? = 110',
    ]);
    expect(balance(100, [null], ['trên 10'], 'dưới 50')).toEqual([
      'cannot-tell: opening + inflows − outflows = (; 90), ? off',
      '100 + ? − > 10 = < 90',
    ]);
  });

  it('of which a flow that is not printed would be below 0', () => {
    expect(balance(221, [56], [null], 280)).toEqual([
      'fails: opening + inflows − outflows = [277; 277], 3 off',
      '221 + 56 − ? = 277',
      '280 − 277 = 3',
    ]);
    expect(balance(221, [56, null], [], 274)).toEqual([
      'fails: opening + inflows − outflows = [277; 277], -3 off',
      '221 + 56 + ? = 277',
      '274 − 277 = -3',
    ]);
    expect(balance(100, [null], [4], 'dưới 96')).toEqual([
      'fails: opening + inflows − outflows = [96; 96], ? off',
      '100 + ? − 4 = 96',
    ]);
    expect(balance(100, [10], [null], 'trên 110')).toEqual([
      'fails: opening + inflows − outflows = [110; 110], ? off',
      '100 + 10 − ? = 110',
    ]);
  });

  it('of which the opening is not printed', () => {
    expect(balance(null, [56], [], 274)).toEqual([
      'cannot-tell: opening + inflows − outflows = none, 218 off',
      '? + 56 = 56',
      '274 − 56 = 218',
      'unknown-part (missing), exact, opening 218: ? + 56 = 56; ? = 218',
    ]);
    expect(balance(null, [56], [3], 274)).toEqual([
      'cannot-tell: opening + inflows − outflows = none, 221 off',
      '? + 56 − 3 = 53',
      '274 − 53 = 221',
      'unknown-part (missing), exact, opening 221: ? + 56 − 3 = 53; ? = 221',
    ]);
    expect(balance(null, [56], [null], 274)).toEqual([
      'cannot-tell: opening + inflows − outflows = none, 218 off',
      '? + 56 − ? = 56',
      '274 − 56 = 218',
    ]);
    expect(balance(null, [56], [null], 50)).toEqual([
      'cannot-tell: opening + inflows − outflows = none, -6 off',
      '? + 56 − ? = 56',
      '50 − 56 = -6',
    ]);
    expect(balance(null, [56, null], [], 50)).toEqual([
      'fails: opening + inflows − outflows = none, -6 off',
      '? + 56 + ? = 56',
      '50 − 56 = -6',
    ]);
    expect(balance(null, [56], [], 50)).toEqual([
      'fails: opening + inflows − outflows = none, -6 off',
      '? + 56 = 56',
      '50 − 56 = -6',
    ]);
    expect(balance(null, [56], [], 56)).toEqual([
      'cannot-tell: opening + inflows − outflows = none, 0 off',
      '? + 56 = 56',
      'unknown-part (missing), exact, opening 0: ? + 56 = 56; ? = 0',
    ]);
  });

  it('of which the closing is rounded past what is not printed', () => {
    expect(balance(68520, [null], [], '68,5 nghìn')).toEqual([
      'cannot-tell: opening + inflows − outflows = [68520; 68520], -20 off',
      '68.520 + ? = 68.520',
      '68.500 − 68.520 = -20',
    ]);
    expect(balance(68480, [], [null], '68,5 nghìn')).toEqual([
      'cannot-tell: opening + inflows − outflows = [68480; 68480], 20 off',
      '68.480 − ? = 68.480',
      '68.500 − 68.480 = 20',
    ]);
    expect(balance(68600, [null], [], '68,5 nghìn')).toEqual([
      'fails: opening + inflows − outflows = [68600; 68600], -100 off',
      '68.600 + ? = 68.600',
      '68.500 − 68.600 = -100',
    ]);
    expect(balance(68400, [], [null], '68,5 nghìn')).toEqual([
      'fails: opening + inflows − outflows = [68400; 68400], 100 off',
      '68.400 − ? = 68.400',
      '68.500 − 68.400 = 100',
    ]);
    expect(balance(null, [68520], [], '68,5 nghìn')).toEqual([
      'cannot-tell: opening + inflows − outflows = none, -20 off',
      '? + 68.520 = 68.520',
      '68.500 − 68.520 = -20',
    ]);
  });
});
