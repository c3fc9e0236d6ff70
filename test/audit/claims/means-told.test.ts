import { describe, expect, it } from 'vitest';
import type { ClaimFigure, PaceClaim } from '../../../src/audit/index.js';
import { between, told } from '../told.js';

const mean = (printed: number | string, total: ClaimFigure | null, count: ClaimFigure | null) =>
  told({ kind: 'mean', printed, total, count });
const pace = (printed: number | string, total: ClaimFigure | null, period: string, per: PaceClaim['per']) =>
  told({ kind: 'pace', printed, total, period, per });

describe('what is told of a mean', () => {
  it('that holds', () => {
    expect(mean('2.428', 9711, 4)).toEqual([
      'holds: total ÷ count = [9711/4; 9711/4], 1/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'as-stated (rounding), half-up/half-even: 9.711 ÷ 4 = 2.427,75',
    ]);
    expect(mean('2.427', 9711, 4)).toEqual([
      'holds: total ÷ count = [9711/4; 9711/4], -3/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'as-stated (rounding), truncate: 9.711 ÷ 4 = 2.427,75',
    ]);
    expect(mean('trên 2.400', 9711, 4)).toEqual([
      'holds: total ÷ count = [9711/4; 9711/4], ? off',
      '9.711 ÷ 4 = 2.427,75',
      'as-stated (nothing), as-worded: 9.711 ÷ 4 = 2.427,75',
    ]);
    expect(mean(0, 0, 4)).toEqual([
      'holds: total ÷ count = [0; 0], 0 off',
      '0 ÷ 4 = 0',
      'as-stated (nothing), exact: 0 ÷ 4 = 0',
    ]);
    expect(mean('50%', '200%', 4)).toEqual([
      'holds: total ÷ count = [399/800; 201/400), 0 off',
      '200% ÷ 4 = 50%',
      'as-stated (nothing), exact/half-up/half-even/truncate: 200% ÷ 4 = 50%',
    ]);
    expect(mean('50%', 200, 4)).toEqual([
      'holds: total ÷ count = [1/2; 1/2], 0 off',
      '200% ÷ 4 = 50%',
      'as-stated (nothing), exact/half-up/half-even/truncate: 200% ÷ 4 = 50%',
    ]);
  });

  it('over one more or one fewer', () => {
    expect(mean('1.942', 9711, 4)).toEqual([
      'fails: total ÷ count = [9711/4; 9711/4], -1943/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'other-count (mistake), half-up/half-even/truncate, count 5: 9.711 ÷ 5 = 1.942,2',
      'whole by as-stated, half-up: (6474/1295; 19422/3883] 5..5, 1',
      'whole by as-stated, half-even: [6474/1295; 19422/3883] 5..5, 1',
      'whole by as-stated, truncate: (9711/1943; 9711/1942] 5..5, 1',
      'part by as-stated, half-up: [7766; 7770) 7766..7769, 4',
      'part by as-stated, half-even: [7766; 7770] 7766..7770, 5',
      'part by as-stated, truncate: [7768; 7772) 7768..7771, 4',
    ]);
    expect(mean('3.237', 9711, 4)).toEqual([
      'fails: total ÷ count = [9711/4; 9711/4], 3237/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'other-count (mistake), exact, count 3: 9.711 ÷ 3 = 3.237',
      'whole by as-stated, half-up: (19422/6475; 19422/6473] 3..3, 1',
      'whole by as-stated, half-even: (19422/6475; 19422/6473) 3..3, 1',
      'whole by as-stated, truncate: (9711/3238; 3] 3..3, 1',
      'part by as-stated, half-up: [12946; 12950) 12946..12949, 4',
      'part by as-stated, half-even: (12946; 12950) 12947..12949, 3',
      'part by as-stated, truncate: [12948; 12952) 12948..12951, 4',
    ]);
  });

  it('with digits that changed places', () => {
    expect(mean('2.472', 9711, 4)).toEqual([
      'fails: total ÷ count = [9711/4; 9711/4], 177/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'transposed-digits (mistake), truncate, printed 2427: 9.711 ÷ 4 = 2.427,75',
      'whole by as-stated, half-up: (19422/4945; 19422/4943] null..null, 0',
      'whole by as-stated, half-even: [19422/4945; 19422/4943] null..null, 0',
      'whole by as-stated, truncate: (9711/2473; 3237/824] null..null, 0',
      'part by as-stated, half-up: [9886; 9890) 9886..9889, 4',
      'part by as-stated, half-even: [9886; 9890] 9886..9890, 5',
      'part by as-stated, truncate: [9888; 9892) 9888..9891, 4',
    ]);
    expect(mean(36, 225, 7)).toEqual([
      'fails: total ÷ count = [225/7; 225/7], 27/7 off',
      '225 ÷ 7 = 32,1428…',
      'transposed-digits (mistake), exact, total 252: 252 ÷ 7 = 36',
      'whole by as-stated, half-up: (450/73; 450/71] null..null, 0',
      'whole by as-stated, half-even: [450/73; 450/71] null..null, 0',
      'whole by as-stated, truncate: (225/37; 25/4] null..null, 0',
      'part by as-stated, half-up: [497/2; 511/2) 249..255, 7',
      'part by as-stated, half-even: [497/2; 511/2] 249..255, 7',
      'part by as-stated, truncate: [252; 259) 252..258, 7',
    ]);
  });

  it('that nothing explains', () => {
    expect(mean('9.427', 9711, 4)).toEqual([
      'fails: total ÷ count = [9711/4; 9711/4], 27997/4 off',
      '9.711 ÷ 4 = 2.427,75',
      'whole by as-stated, half-up: (2158/2095; 19422/18853] null..null, 0',
      'whole by as-stated, half-even: (2158/2095; 19422/18853) null..null, 0',
      'whole by as-stated, truncate: (9711/9428; 9711/9427] null..null, 0',
      'part by as-stated, half-up: [37706; 37710) 37706..37709, 4',
      'part by as-stated, half-even: (37706; 37710) 37707..37709, 3',
      'part by as-stated, truncate: [37708; 37712) 37708..37711, 4',
    ]);
    expect(mean('10%', '200%', 4)).toEqual(['fails: total ÷ count = [399/800; 201/400), -2/5 off', '200% ÷ 4 = 50%']);
  });

  it('of figures that do not tell', () => {
    expect(mean(5, 10, 0)).toEqual(['cannot-tell: total ÷ count = none, ? off', '10 ÷ 0 = ?']);
    expect(mean(5, 'trên 10', 2)).toEqual([
      'cannot-tell: total ÷ count = (5; ), ? off',
      '> 10 ÷ 2 = > 5',
      'as-stated (rounding), as-worded, perhaps: > 10 ÷ 2 = > 5',
    ]);
    expect(mean('20', 100, 'khoảng 5')).toEqual([
      'cannot-tell: total ÷ count = [400/21; 400/19], ? off',
      '100 ÷ [4,75; 5,25] = [19,0476…; 21,0526…]',
      'as-stated (rounding), as-worded, perhaps: 100 ÷ [4,75; 5,25] = [19,0476…; 21,0526…]',
    ]);
    expect(mean(5, between(21, 23), 4)).toEqual([
      'holds: total ÷ count = [21/4; 23/4], ? off',
      '[21; 23] ÷ 4 = [5,25; 5,75]',
      'as-stated (nothing), as-worded: [21; 23] ÷ 4 = [5,25; 5,75]',
    ]);
    expect(mean('32', 252, null)).toEqual([
      'cannot-tell: total ÷ count = none, ? off',
      'whole by as-stated, half-up: (504/65; 8] 8..8, 1',
      'whole by as-stated, half-even: [504/65; 8] 8..8, 1',
      'whole by as-stated, truncate: (84/11; 63/8] null..null, 0',
    ]);
  });

  it('of which a figure is not printed', () => {
    expect(mean('2,5', null, 2)).toEqual([
      'cannot-tell: total ÷ count = none, ? off',
      'part by as-stated, half-up: [49/10; 51/10) 5..5, 1',
      'part by as-stated, half-even: (49/10; 51/10) 5..5, 1',
      'part by as-stated, truncate: [5; 26/5) 5..5, 1',
    ]);
    expect(mean('2,5', 5, null)).toEqual([
      'cannot-tell: total ÷ count = none, ? off',
      'whole by as-stated, half-up: (100/51; 100/49] 2..2, 1',
      'whole by as-stated, half-even: (100/51; 100/49) 2..2, 1',
      'whole by as-stated, truncate: (25/13; 2] 2..2, 1',
    ]);
    expect(mean('2,5', null, 1)).toEqual([
      'fails: total ÷ count = none, ? off',
      'part by as-stated, half-up: [49/20; 51/20) null..null, 0',
      'part by as-stated, half-even: (49/20; 51/20) null..null, 0',
      'part by as-stated, truncate: [5/2; 13/5) null..null, 0',
    ]);
    expect(mean('50%', null, 4)).toEqual(['cannot-tell: total ÷ count = none, ? off']);
    expect(mean('50%', '200%', null)).toEqual(['cannot-tell: total ÷ count = none, ? off']);
    expect(mean(5, null, null)).toEqual(['cannot-tell: total ÷ count = none, ? off']);
    expect(mean(0, null, 4)).toEqual([
      'cannot-tell: total ÷ count = none, ? off',
      'part by as-stated, half-up: [0; 2) 0..1, 2',
      'part by as-stated, half-even: [0; 2] 0..2, 3',
      'part by as-stated, truncate: [0; 4) 0..3, 4',
    ]);
    expect(mean(5, 0, null)).toEqual([
      'fails: total ÷ count = none, ? off',
      'whole by as-stated, half-up: none null..null, 0',
      'whole by as-stated, half-even: none null..null, 0',
      'whole by as-stated, truncate: none null..null, 0',
    ]);
    expect(mean('2,50', 4, null)).toEqual([
      'fails: total ÷ count = none, ? off',
      'whole by as-stated, half-up: (800/501; 800/499] null..null, 0',
      'whole by as-stated, half-even: [800/501; 800/499] null..null, 0',
      'whole by as-stated, truncate: (400/251; 8/5] null..null, 0',
    ]);
  });
});

describe('what is told of a pace', () => {
  it('by every unit of time', () => {
    expect(pace(36, 252, '2017-01..07', 'month')).toEqual([
      'holds: total ÷ months = [36; 36], 0 off',
      '252 ÷ 7 = 36',
      'as-stated (nothing), exact: 252 ÷ 7 = 36',
    ]);
    expect(pace(108, 252, '2017-01..07', 'quarter')).toEqual([
      'holds: total ÷ quarters = [108; 108], 0 off',
      '252 ÷ 2,3333… = 108',
      'as-stated (nothing), exact: 252 ÷ 2,3333… = 108',
    ]);
    expect(pace(216, 252, '2017-01..07', 'half-year')).toEqual([
      'holds: total ÷ half-years = [216; 216], 0 off',
      '252 ÷ 1,1666… = 216',
      'as-stated (nothing), exact: 252 ÷ 1,1666… = 216',
    ]);
    expect(pace(432, 252, '2017-01..07', 'year')).toEqual([
      'holds: total ÷ years = [432; 432], 0 off',
      '252 ÷ 0,5833… = 432',
      'as-stated (nothing), exact: 252 ÷ 0,5833… = 432',
    ]);
    expect(pace(1, 31, '2017-07', 'day')).toEqual([
      'holds: total ÷ days = [1; 1], 0 off',
      '31 ÷ 31 = 1',
      'as-stated (nothing), exact: 31 ÷ 31 = 1',
    ]);
    expect(pace('0,6', 36, 'term:2020-10-15/2025-10-14', 'month')).toEqual([
      'holds: total ÷ months = [3/5; 3/5], 0 off',
      '36 ÷ 60 = 0,6',
      'as-stated (nothing), exact/half-up/half-even/truncate: 36 ÷ 60 = 0,6',
    ]);
    expect(pace(18, 36, '2017-01-31/2017-03-30', 'month')).toEqual([
      'holds: total ÷ months = [18; 18], 0 off',
      '36 ÷ 2 = 18',
      'as-stated (nothing), exact: 36 ÷ 2 = 18',
    ]);
  });

  it('of which the total is not printed', () => {
    expect(pace('36', null, '2017-01..07', 'month')).toEqual([
      'cannot-tell: total ÷ months = none, ? off',
      'part by as-stated, half-up: [497/2; 511/2) 249..255, 7',
      'part by as-stated, half-even: [497/2; 511/2] 249..255, 7',
      'part by as-stated, truncate: [252; 259) 252..258, 7',
    ]);
  });

  it('over one month more or fewer', () => {
    expect(pace('42', 252, '2017-01..07', 'month')).toEqual([
      'fails: total ÷ months = [36; 36], 6 off',
      '252 ÷ 7 = 36',
      'other-count (mistake), exact, count 6: 252 ÷ 6 = 42',
      'whole by as-stated, half-up: (504/85; 504/83] 6..6, 1',
      'whole by as-stated, half-even: [504/85; 504/83] 6..6, 1',
      'whole by as-stated, truncate: (252/43; 6] 6..6, 1',
      'part by as-stated, half-up: [581/2; 595/2) 291..297, 7',
      'part by as-stated, half-even: [581/2; 595/2] 291..297, 7',
      'part by as-stated, truncate: [294; 301) 294..300, 7',
    ]);
    expect(pace('32', 252, '2017-01..07', 'month')).toEqual([
      'fails: total ÷ months = [36; 36], -4 off',
      '252 ÷ 7 = 36',
      'other-count (mistake), half-up/half-even, count 8: 252 ÷ 8 = 31,5',
      'transposed-digits (mistake), half-up/half-even/truncate, total 225: 225 ÷ 7 = 32,1428…',
      'whole by as-stated, half-up: (504/65; 8] 8..8, 1',
      'whole by as-stated, half-even: [504/65; 8] 8..8, 1',
      'whole by as-stated, truncate: (84/11; 63/8] null..null, 0',
      'part by as-stated, half-up: [441/2; 455/2) 221..227, 7',
      'part by as-stated, half-even: [441/2; 455/2] 221..227, 7',
      'part by as-stated, truncate: [224; 231) 224..230, 7',
    ]);
  });
});
