import { describe, expect, it } from 'vitest';
import type { MemberFilter } from '../../../src/organisation/index.js';
import {
  admittedThis,
  all,
  any,
  atLeastOf,
  branchesServing,
  fact,
  localitiesServed,
  meanAge,
  members,
  not,
  shareOfMembers,
  specFor,
  thanhChuongRule,
  thanhChuongRuleExactly3,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';

describe('the helpers', () => {
  it('build the data of the rule packs', () => {
    const elderly = { olderThan: 60 };
    const clauses = [members({ lessThan: 5 }), members({ atLeast: 3 }, elderly), yearsSinceAdmission({ moreThan: 5 })];
    expect(all(...clauses)).toEqual(thanhChuongRule.when);
    expect(
      all(members({ lessThan: 5 }), members({ equals: 3 }, elderly), yearsSinceAdmission({ moreThan: 5 })),
    ).toEqual(thanhChuongRuleExactly3.when);
  });

  it('build what JSON carries unchanged', () => {
    const node = atLeastOf(
      2,
      any(
        shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }),
        shareOfMembers({ equals: 0 }, {}, { minority: true }),
      ),
      not(members({ atMost: 2 }, { origin: 'local' })),
      fact('quotaDone', { lessThan: { numerator: 1, denominator: 10 } }),
      fact('weak', { equals: false }),
    );
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
    expect(node.of[0]).toEqual({
      any: [
        { measure: 'members', where: { olderThan: 60 }, shareOf: {}, moreThan: '50%' },
        { measure: 'members', where: {}, shareOf: { minority: true }, equals: 0 },
      ],
    });
  });
});

describe('the helpers of ages, admissions and places', () => {
  it('build what JSON carries unchanged', () => {
    const nodes = [
      meanAge({ moreThan: 60 }),
      meanAge({ atLeast: '62.5' }, { standing: 'official' }),
      admittedThis('quarter', false),
      admittedThis('year'),
      localitiesServed({ atLeast: 2 }),
      branchesServing({ equals: 0 }),
    ];
    expect(JSON.parse(JSON.stringify(nodes))).toEqual(nodes);
    expect(nodes[2]).toEqual({ measure: 'admittedThis', period: 'quarter', equals: false });
    expect(nodes[3]).toEqual({ measure: 'admittedThis', period: 'year', equals: true });
  });
});

describe('a helper that is given no filter', () => {
  it('writes none', () => {
    expect(members({ lessThan: 5 })).toStrictEqual({ measure: 'members', lessThan: 5 });
    expect(meanAge({ lessThan: 60 })).toStrictEqual({ measure: 'meanAge', lessThan: 60 });
    const share = shareOfMembers({ lessThan: 1 }, { gender: 'female' });
    expect(share).toStrictEqual({ measure: 'members', where: { gender: 'female' }, shareOf: {}, lessThan: 1 });
    expect(admittedThis('month')).toStrictEqual({ measure: 'admittedThis', period: 'month', equals: true });
  });
});

describe('specFor', () => {
  it('keeps dates where a rule, however deep, asks for a mean age, and nothing for places and admissions', () => {
    const deep = not(any(members({ equals: 1 }), not(meanAge({ moreThan: 60 }))));
    expect(specFor([thanhChuongRule, { id: 'r', when: deep }])).toBe('dates');
    expect(specFor([{ id: 'r', when: any(admittedThis('year'), localitiesServed({ atLeast: 2 })) }])).toEqual({});
    expect(specFor([{ id: 'r', when: branchesServing({ equals: 0 }) }])).toEqual({});
  });

  it('names every count that rules need, once', () => {
    const when = any(
      thanhChuongRule.when,
      shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }),
      shareOfMembers({ moreThan: '50%' }, { olderThan: 60, gender: 'female' }, { standing: 'official', olderThan: 50 }),
      shareOfMembers({ atLeast: 1 }, { youngerThan: 40 }, { youngerThan: 30 }),
    );
    expect(specFor([{ id: 'r', when }])).toEqual({
      all: {},
      'olderThan=60': { olderThan: 60 },
      'gender=female&olderThan=60&standing=official': { gender: 'female', olderThan: 60, standing: 'official' },
      'olderThan=50&standing=official': { standing: 'official', olderThan: 50 },
      'youngerThan=30': { youngerThan: 30 },
    });
  });

  it('keeps nothing for a part that nobody can be in', () => {
    const parts = [
      shareOfMembers({ equals: 0 }, { gender: 'male' }, { gender: 'female' }),
      shareOfMembers({ equals: 0 }, { activity: 'temporary' }, {}),
    ];
    expect(specFor([{ id: 'r', when: all(...parts) }])).toEqual({ 'gender=female': { gender: 'female' }, all: {} });
  });

  it.each<[part: MemberFilter, whole: MemberFilter, both: MemberFilter | null]>([
    [{ gender: 'male' }, { gender: 'male' }, { gender: 'male' }],
    [{ gender: 'male' }, { gender: 'female' }, null],
    [{ minority: true }, { minority: false }, null],
    [{ minority: false }, { minority: false }, { minority: false }],
    [{ minAge: 40 }, { minAge: 50 }, { minAge: 50 }],
    [{ minAge: 50 }, { minAge: 40 }, { minAge: 50 }],
    [{ olderThan: 60 }, { olderThan: 50 }, { olderThan: 60 }],
    [{ youngerThan: 30 }, { youngerThan: 40 }, { youngerThan: 30 }],
    [{ youngerThan: 40 }, { youngerThan: 30 }, { youngerThan: 30 }],
    [{ youngerThan: 40 }, { minAge: 30 }, { youngerThan: 40, minAge: 30 }],
    [{ activity: 'temporary' }, { activity: 'temporary' }, { activity: 'temporary' }],
    [{ activity: 'temporary' }, { activity: 'exempted' }, null],
    [{ activity: 'temporary' }, {}, null],
    [{ activity: 'exempted' }, {}, { activity: 'exempted' }],
    [{}, { activity: 'exempted' }, { activity: 'exempted' }],
    [
      { gender: undefined, origin: 'local' },
      { gender: 'female', origin: undefined },
      { gender: 'female', origin: 'local' },
    ],
  ])('counts of a share those who meet both filters, if anybody can: %j of %j', (part, whole, both) => {
    const defined = (filter: MemberFilter): MemberFilter => JSON.parse(JSON.stringify(filter)) as MemberFilter;
    const kept = specFor([{ id: 'r', when: shareOfMembers({ equals: 0 }, part, whole) }]);
    const filters = Object.values(kept).map((filter) => defined(filter as MemberFilter));
    const expected = both === null ? [whole] : [both, whole];
    const names = (all: readonly MemberFilter[]): string[] => [
      ...new Set(all.map((filter) => JSON.stringify(Object.entries(defined(filter)).sort()))),
    ];
    expect(names(filters).sort()).toEqual(names(expected).sort());
    // Without a filter of its own, the part is the whole.
    const bare = specFor([{ id: 'r', when: { measure: 'members', shareOf: whole, equals: 1 } }]);
    expect(names(Object.values(bare) as MemberFilter[])).toEqual(names([whole]));
  });
});
