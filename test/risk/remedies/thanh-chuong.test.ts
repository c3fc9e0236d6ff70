import { describe, expect, it } from 'vitest';
import { members, thanhChuongRule } from '../../../src/risk/index.js';
import { cannotStand, lines, old, remedies, young } from './commune-of-three.js';

describe('the two traps of article 002 (Thanh Chương)', () => {
  const four = [old('a'), old('a'), old('a'), young('a')];

  it('one admission takes a branch out of rule 1 at once, though it still has fewer than 5 members', () => {
    const three = four.slice(0, 3);
    expect(lines(remedies(three, [thanhChuongRule]))).toEqual(['admit 1: 2017-07-31 to 2019-12-31']);
    const result = remedies(three, [thanhChuongRule]);
    expect(result.outcome).toBe('found');
    expect(result.verdicts).toEqual([{ ruleId: 'thanh-chuong', verdict: 'met' }]);
  });

  it('the years clause runs again from the admission: for how long it helps is told', () => {
    const result = remedies(four.slice(0, 3), [thanhChuongRule], { until: '2030-12-31' });
    expect(lines(result)).toEqual(['admit 1: 2017-07-31 to 2022-07-31']);
  });

  it('a transfer resets nothing: it takes a fifth member, and that of a branch of four', () => {
    const donors = [{ branchId: 'b', available: 3, profile: { birthDate: '1985-05-05' } }];
    const options = { candidate: null, donors };
    expect(lines(remedies(four, [thanhChuongRule], options))).toEqual(['transfer b 1: 2017-07-31 to 2019-12-31']);
    const three = remedies(four.slice(0, 3), [thanhChuongRule], options);
    expect(lines(three)).toEqual(['transfer b 2: 2017-07-31 to 2019-12-31']);
  });

  it('for fewer than 3 official an admission helps after 12 months; until then a transfer is the remedy', () => {
    const donors = [{ branchId: 'b', available: 1 }];
    const two = [old('a'), young('a')];
    expect(lines(remedies(two, [cannotStand], { donors }))).toEqual([
      'transfer b 1: 2017-07-31 to 2019-12-31',
      'admit 1: 2018-07-31 to 2019-12-31',
    ]);
    const before = remedies(two, [cannotStand], { donors, until: '2018-07-30' });
    expect(lines(before)).toEqual(['transfer b 1: 2017-07-31 to 2018-07-30']);
    expect(remedies(two, [cannotStand], { until: '2018-07-30' }).outcome).toBe('none');
  });

  it('for both at once, an admission and a transfer help at once, an admission alone a year later', () => {
    const donors = [{ branchId: 'b', available: 6 }];
    const rules = [thanhChuongRule, { ...cannotStand, when: members({ lessThan: 4 }, { standing: 'official' }) }];
    expect(lines(remedies(four.slice(0, 3), rules, { donors }))).toEqual([
      'admit 1: 2018-07-31 to 2019-12-31',
      'admit 1, transfer b 1: 2017-07-31 to 2019-12-31',
      'transfer b 2: 2017-07-31 to 2019-12-31',
    ]);
  });
});
