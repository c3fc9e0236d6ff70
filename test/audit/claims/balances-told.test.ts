import { describe, expect, it } from 'vitest';
import type { ClaimFigure } from '../../../src/audit/index.js';
import { told } from '../told.js';

type Figures = (ClaimFigure | null)[];
const balance = (opening: ClaimFigure | null, inflows: Figures, outflows: Figures, closing: number | string) =>
  told({ kind: 'balance', opening, inflows, outflows, closing });

describe('what is told of a balance', () => {
  it('that holds', () => {
    expect(balance(221, [56], [], 277)).toEqual([
      'holds: opening + inflows − outflows = [277; 277], 0 off',
      '221 + 56 = 277',
      'as-stated (nothing), exact: 221 + 56 = 277',
    ]);
    expect(balance(221, [56, 4], [3, 1], 277)).toEqual([
      'holds: opening + inflows − outflows = [277; 277], 0 off',
      '221 + 56 + 4 − 3 − 1 = 277',
      'as-stated (nothing), exact: 221 + 56 + 4 − 3 − 1 = 277',
    ]);
    expect(balance(100, [10], [4], 'trên 100')).toEqual([
      'holds: opening + inflows − outflows = [106; 106], ? off',
      '100 + 10 − 4 = 106',
      'as-stated (nothing), as-worded: 100 + 10 − 4 = 106',
    ]);
    expect(balance(68000, [512], [], '68,5 nghìn')).toEqual([
      'holds: opening + inflows − outflows = [68512; 68512], -12 off',
      '68.000 + 512 = 68.512',
      '68.500 − 68.512 = -12',
      'as-stated (rounding), half-up/half-even/truncate: 68.000 + 512 = 68.512',
    ]);
  });

  it('that is off by a flow', () => {
    expect(balance(221, [56], [], 274)).toEqual([
      'fails: opening + inflows − outflows = [277; 277], -3 off',
      '221 + 56 = 277',
      '274 − 277 = -3',
      'net-outflow (missing), exact 3: 221 + 56 = 277; − 3',
    ]);
    expect(balance(100, [10], [4], 96)).toEqual([
      'fails: opening + inflows − outflows = [106; 106], -10 off',
      '100 + 10 − 4 = 106',
      '96 − 106 = -10',
      'net-outflow (missing), exact 10: 100 + 10 − 4 = 106; − 10',
      'flow-left-out (mistake), exact, inflows[0] 10: 106 − 10 = 96',
    ]);
    expect(balance(100, [10], [4], 110)).toEqual([
      'fails: opening + inflows − outflows = [106; 106], 4 off',
      '100 + 10 − 4 = 106',
      '110 − 106 = 4',
      'net-inflow (missing), exact 4: 100 + 10 − 4 = 106; + 4',
      'flow-left-out (mistake), exact, outflows[0] 4: 106 + 4 = 110',
    ]);
    expect(balance(100, [10], [4], 86)).toEqual([
      'fails: opening + inflows − outflows = [106; 106], -20 off',
      '100 + 10 − 4 = 106',
      '86 − 106 = -20',
      'net-outflow (missing), exact 20: 100 + 10 − 4 = 106; − 20',
      'flow-reversed (mistake), exact, inflows[0] 10: 106 − 2 × 10 = 86',
    ]);
    expect(balance(100, [10], [4], 114)).toEqual([
      'fails: opening + inflows − outflows = [106; 106], 8 off',
      '100 + 10 − 4 = 106',
      '114 − 106 = 8',
      'net-inflow (missing), exact 8: 100 + 10 − 4 = 106; + 8',
      'flow-reversed (mistake), exact, outflows[0] 4: 106 + 2 × 4 = 114',
    ]);
    expect(balance(100, [5, 10], [5], 105)).toEqual([
      'fails: opening + inflows − outflows = [110; 110], -5 off',
      '100 + 5 + 10 − 5 = 110',
      '105 − 110 = -5',
      'net-outflow (missing), exact 5: 100 + 5 + 10 − 5 = 110; − 5',
      'flow-left-out (mistake), exact, inflows[0] 5: 110 − 5 = 105',
    ]);
    expect(balance(100, [10, 0], [0], 96)).toEqual([
      'fails: opening + inflows − outflows = [110; 110], -14 off',
      '100 + 10 + 0 − 0 = 110',
      '96 − 110 = -14',
      'net-outflow (missing), exact 14: 100 + 10 + 0 − 0 = 110; − 14',
    ]);
  });

  it('that is off by digits that changed places', () => {
    expect(balance(100, [10], [4], 160)).toEqual([
      'fails: opening + inflows − outflows = [106; 106], 54 off',
      '100 + 10 − 4 = 106',
      '160 − 106 = 54',
      'net-inflow (missing), exact 54: 100 + 10 − 4 = 106; + 54',
      'transposed-digits (mistake), exact, closing 106: 160 → 106',
    ]);
    expect(balance(100, [12], [4], 117)).toEqual([
      'fails: opening + inflows − outflows = [108; 108], 9 off',
      '100 + 12 − 4 = 108',
      '117 − 108 = 9',
      'net-inflow (missing), exact 9: 100 + 12 − 4 = 108; + 9',
      'transposed-digits (mistake), exact, inflows[0] 21: 12 → 21',
    ]);
    expect(balance(100, [10], [12], 89)).toEqual([
      'fails: opening + inflows − outflows = [98; 98], -9 off',
      '100 + 10 − 12 = 98',
      '89 − 98 = -9',
      'net-outflow (missing), exact 9: 100 + 10 − 12 = 98; − 9',
      'transposed-digits (mistake), exact, outflows[0] 21: 12 → 21',
      'transposed-digits (mistake), exact, closing 98: 89 → 98',
    ]);
  });

  it('of figures that are no one number', () => {
    expect(balance(100, ['trên 10'], [4], 100)).toEqual([
      'fails: opening + inflows − outflows = (106; ), ? off',
      '100 + > 10 − 4 = > 106',
    ]);
    expect(balance(100, ['trên 10'], [4], 110)).toEqual([
      'cannot-tell: opening + inflows − outflows = (106; ), ? off',
      '100 + > 10 − 4 = > 106',
      'as-stated (rounding), as-worded, perhaps: 100 + > 10 − 4 = > 106',
    ]);
    expect(balance('khoảng 100', [10], [], 130)).toEqual([
      'fails: opening + inflows − outflows = [105; 115], ? off',
      '[95; 105] + 10 = [105; 115]',
    ]);
    expect(balance(100, [10], [4], 'trên 110')).toEqual([
      'fails: opening + inflows − outflows = [106; 106], ? off',
      '100 + 10 − 4 = 106',
    ]);
  });
});
