import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../src/calendar/index.js';
import type { Member } from '../../../src/organisation/index.js';
import { members, type RiskRule } from '../../../src/risk/index.js';
import { ASOF, candidate, cannotStand, lines, old, remedies, UNTIL, young } from './commune-of-three.js';

describe('remediesFor', () => {
  it('says that nothing is needed, and still for how long', () => {
    const rows = [old('a'), young('a'), { ...young('a'), leavesOn: '2018-01-01' }];
    const result = remedies(rows, [cannotStand], { donors: [{ branchId: 'b', available: 6 }] });
    expect(result).toEqual({
      branchId: 'a',
      asOf: ASOF,
      until: UNTIL,
      outcome: 'nothing-needed',
      verdicts: [{ ruleId: 'cannot-stand', verdict: 'not-met' }],
      remedies: [{ actions: [], size: 0, from: ASOF, spans: [{ from: ASOF, to: '2017-12-31' }] }],
      searched: { actions: 6, sets: 1 },
    });
    expect(remedies(rows, []).remedies).toEqual([
      { actions: [], size: 0, from: ASOF, spans: [{ from: ASOF, to: UNTIL }] },
    ]);
  });

  it('lists waiting beside what helps sooner', () => {
    const probationary: Member = { branchId: 'a', admittedOn: '2016-12-01' };
    const donors = [{ branchId: 'b', available: 6 }];
    const result = remedies([old('a'), old('a'), probationary], [cannotStand], { donors });
    expect(result.outcome).toBe('found');
    expect(lines(result)).toEqual([': 2017-12-01 to 2019-12-31', 'transfer b 1: 2017-07-31 to 2019-12-31']);
  });

  it('leaves out what helps no sooner than any part of it', () => {
    const probationary: Member = { branchId: 'a', admittedOn: '2016-12-01' };
    const result = remedies([old('a'), probationary], [cannotStand], { donors: [{ branchId: 'b', available: 1 }] });
    expect(lines(result)).toEqual(['transfer b 1: 2017-12-01 to 2019-12-31', 'admit 1: 2018-07-31 to 2019-12-31']);
  });

  it('says that there is none within the limit, and finds it beyond', () => {
    const rule: RiskRule = { id: 'no-committee', when: members({ lessThan: 9 }) };
    expect(remedies([old('a')], [rule])).toMatchObject({ outcome: 'none', remedies: [], searched: { actions: 6 } });
    expect(lines(remedies([old('a')], [rule], { maxActions: 8 }))).toEqual(['admit 8: 2017-07-31 to 2019-12-31']);
    expect(remedies([old('a')], [cannotStand], { maxActions: 0 })).toMatchObject({
      outcome: 'none',
      searched: { actions: 0, sets: 1 },
    });
  });

  it('never takes more of anyone than there are', () => {
    const rule: RiskRule = { id: 'small', when: members({ lessThan: 4 }) };
    const options = {
      candidate: { ...candidate, available: 1 },
      donors: [
        { branchId: 'b', available: 1 },
        { branchId: 'd', available: 0 },
      ],
      reinforcement: { available: 2 },
    };
    const forever = ': 2017-07-31 to 2019-12-31';
    expect(lines(remedies([old('a'), old('a')], [rule], options))).toEqual([
      `admit 1, transfer b 1${forever}`,
      `admit 1, reinforce 1${forever}`,
      `transfer b 1, reinforce 1${forever}`,
      `reinforce 2${forever}`,
    ]);
  });

  it('knows whoever joins by the profile, and not more', () => {
    const women: RiskRule = { id: 'no-woman', when: members({ equals: 0 }, { gender: 'female' }) };
    const local: RiskRule = { id: 'no-local', when: members({ equals: 0 }, { origin: 'local' }) };
    const rows: Member[] = [{ ...old('a'), gender: 'male', origin: 'reinforcement' }];
    const donors = [
      { branchId: 'b', available: 1, profile: { gender: 'female' as const, origin: 'local' as const } },
      { branchId: 'c', available: 1 },
    ];
    const reinforcement = { available: 1, profile: { gender: 'female' as const } };
    const options = { candidate: null, donors, reinforcement };
    const forever = ': 2017-07-31 to 2019-12-31';
    expect(lines(remedies(rows, [women], options))).toEqual([`transfer b 1${forever}`, `reinforce 1${forever}`]);
    expect(lines(remedies(rows, [local], options))).toEqual([`transfer b 1${forever}`]);
    const born = { birthDate: '1996', gender: 'female' as const, minority: true, origin: 'local' as const };
    expect(lines(remedies(rows, [women, local], { candidate: born }))).toEqual([`admit 1${forever}`]);
  });

  it('knows a reinforcement to be one', () => {
    const rule: RiskRule = { id: 'nobody-sent', when: members({ equals: 0 }, { origin: 'reinforcement' }) };
    const donors = [{ branchId: 'b', available: 2 }];
    const options = { donors, reinforcement: { available: 1 } };
    const sent = remedies([{ ...old('a'), origin: 'local' }], [rule], options);
    expect(lines(sent)).toEqual(['reinforce 1: 2017-07-31 to 2019-12-31']);
  });

  it('counts a reinforcement as long as it stays', () => {
    const reinforcement = { available: 1, profile: { leavesOn: '2018-03-01' } };
    const result = remedies([old('a'), old('a')], [cannotStand], { candidate: null, reinforcement });
    expect(lines(result)).toEqual(['reinforce 1: 2017-07-31 to 2018-02-28']);
  });

  it('finds several spans where a rule comes and goes', () => {
    const probationary: Member = { branchId: 'a', admittedOn: '2017-01-01' };
    const leaving: Member = { ...old('a'), leavesOn: '2017-10-01' };
    const result = remedies([old('a'), leaving, probationary], [cannotStand], {
      candidate: null,
      reinforcement: { available: 1 },
    });
    expect(lines(result)).toEqual(['reinforce 1: 2017-07-31 to 2017-09-30, 2018-01-01 to 2019-12-31']);
  });

  it('combines with the branches of the commune, or with those that the caller names', () => {
    const rows = [old('a'), old('b'), young('b'), old('c'), old('d'), young('d')];
    const options = { candidate: null, neighbours: undefined };
    expect(lines(remedies(rows, [cannotStand], options))).toEqual(['combine b: 2017-07-31 to 2019-12-31']);
    const named = { candidate: null, neighbours: ['d', { branchId: 'c' }] };
    expect(lines(remedies(rows, [cannotStand], named))).toEqual(['combine d: 2017-07-31 to 2019-12-31']);
    expect(remedies(rows, [cannotStand], { candidate: null, neighbours: [] }).outcome).toBe('none');
  });

  it('combines with one branch only, and with none that members are transferred from', () => {
    const rule: RiskRule = { id: 'small', when: members({ lessThan: 4 }) };
    const rows = [old('a'), old('b'), old('b'), old('c'), old('c')];
    const options = {
      candidate: null,
      donors: [{ branchId: 'b', available: 2 }],
      neighbours: ['b', 'c'],
    };
    expect(lines(remedies(rows, [rule], options))).toEqual(['transfer b 1, combine c: 2017-07-31 to 2019-12-31']);
  });

  it('takes the last admission of the two branches combined, where both are known', () => {
    const rule: RiskRule = { id: 'years', when: { measure: 'yearsSinceAdmission', moreThan: 5 } };
    const recent: Member = { branchId: 'b', admittedOn: '2015-02-03' };
    const options = { candidate: null, neighbours: ['b', 'c'] };
    expect(lines(remedies([old('a'), recent], [rule], options))).toEqual(['combine b: 2017-07-31 to 2019-12-31']);
    // Nothing is known of the admissions of c: none may be long ago.
    const of = (lastAdmission?: string) => {
      const neighbours = [{ branchId: 'c', ...(lastAdmission === undefined ? {} : { lastAdmission }) }];
      return remedies([old('a')], [rule], { candidate: null, neighbours }).outcome;
    };
    expect([of(), of('2010-01-01'), of('2015-01-01')]).toEqual(['none', 'none', 'found']);
  });

  it('knows no fact of a combined branch but those given of it', () => {
    const rule: RiskRule = {
      id: 'relapsed',
      when: { any: [cannotStand.when, { measure: 'fact:weak', equals: true }] },
    };
    const rows = [old('a'), old('b'), old('b'), old('c'), old('c'), old('d'), old('d')];
    const result = remedies(rows, [rule], {
      candidate: null,
      donors: [{ branchId: 'd', available: 2 }],
      facts: { weak: { a: false, b: false, c: true } },
      neighbours: ['b', { branchId: 'c', facts: { weak: false } }, { branchId: 'd', facts: new Map([['weak', true]]) }],
    });
    const forever = ': 2017-07-31 to 2019-12-31';
    expect(lines(result)).toEqual([`combine c${forever}`, `transfer d 2${forever}`]);
  });

  it('acts on a later day than the tally', () => {
    const two = [old('a'), { ...young('a'), admittedOn: '2017-02-28' }];
    const asOf = '2018-02-28';
    const result = remedies(two, [cannotStand], { asOf, donors: [{ branchId: 'b', available: 2 }] });
    expect(lines(result)).toEqual(['transfer b 1: 2018-02-28 to 2019-12-31', 'admit 1: 2019-02-28 to 2019-12-31']);
    const dayBefore = remedies(two, [cannotStand], {
      asOf: addDays(asOf, -1),
      donors: [{ branchId: 'b', available: 2 }],
    });
    expect(lines(dayBefore)[0]).toBe('transfer b 1: 2018-02-28 to 2019-12-31');
  });

  it('is out of the years clause on a later day, whatever was undated before', () => {
    const undated: Member = { branchId: 'a', birthDate: '1950' };
    const rule: RiskRule = { id: 'years', when: { measure: 'yearsSinceAdmission', moreThan: 1 } };
    const asOf = addMonths(ASOF, 3);
    const result = remedies([undated], [rule], { asOf, until: '2019-01-31' });
    expect(lines(result)).toEqual(['admit 1: 2017-10-31 to 2018-10-31']);
  });

  it('leaves its arguments as they are', () => {
    const donors = Object.freeze([Object.freeze({ branchId: 'b', available: 1, profile: Object.freeze({}) })]);
    const frozen = Object.freeze({ candidate: Object.freeze({ ...candidate }), donors });
    const result = remedies([old('a'), old('a')], [cannotStand], frozen);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});
