import { describe, expect, it } from 'vitest';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { assumedSpansOf, forecastRisk, type LossRate, members, type RiskNode } from '../../../src/risk/index.js';
import { oneBranch } from '../district.js';

const FROM = '2017-07-31';
const UNTIL = '2022-12-31';

/** What is assumed of branch `cb`, from a roster or from the number of its members. */
function assumed(
  when: RiskNode,
  roster: readonly Omit<Member, 'branchId'>[] | number,
  lossesPerYear: readonly LossRate[],
  until = UNTIL,
): string[] {
  const org = parseOrganisation(oneBranch(FROM, typeof roster === 'number' ? { members: roster } : {}));
  const rows = typeof roster === 'number' ? [] : roster.map((member) => ({ branchId: 'cb', ...member }));
  const tally = typeof roster === 'number' ? null : tallyMembers(org, rows, { keep: 'dates' });
  const assumptions = { lossesPerYear };
  const forecast = forecastRisk(org, tally, [{ id: 'r', when }], { from: FROM, until, assumptions });
  return assumedSpansOf(forecast, 'cb', 'r').map(({ from, to, verdict }) => `${from} ${to} ${verdict}`);
}

describe('losses assumed', () => {
  const old = { birthDate: '1950-01-01' };
  const young = { birthDate: '1990-01-01' };
  // All over 60 are lost within a year; from 70 on half as many.
  const rates = [
    { minAge: 60, rate: 1 },
    { minAge: 70, rate: '0.5' },
  ];

  it('of a member come to one member, however long it goes on', () => {
    expect(assumed(members({ lessThan: 2 }), [old, young], rates)).toEqual([
      '2017-07-31 2017-07-31 not-met',
      '2017-08-01 2022-12-31 unknown',
    ]);
    // The other is never lost.
    expect(assumed(members({ lessThan: 1 }), [old, young], rates)).toEqual(['2017-07-31 2022-12-31 not-met']);
    expect(assumed(members({ lessThan: 1 }), [old], rates)).toEqual([
      '2017-07-31 2017-07-31 not-met',
      '2017-08-01 2022-12-31 unknown',
    ]);
  });

  it('begin on the first day on which somebody may be of the age', () => {
    const over = [{ minAge: 60, rate: 1 }];
    const unknownFrom = (known: string, unknown: string): string[] => [
      `${FROM} ${known} not-met`,
      `${unknown} ${UNTIL} unknown`,
    ];
    const rule = members({ lessThan: 3 });
    // Born in 1957, and 60 already, for all that is known; born in 1958, and 60 from the new year on.
    expect(assumed(rule, [{ birthDate: '1957' }, young, young], over)).toEqual(unknownFrom(FROM, '2017-08-01'));
    expect(assumed(rule, [{ birthDate: '1958' }, young, young], over)).toEqual(unknownFrom('2018-01-01', '2018-01-02'));
    expect(assumed(rule, [{ birthDate: '1963-01-02' }, young, young], over)).toEqual([`${FROM} ${UNTIL} not-met`]);
  });

  it('count for as long as the filter is met', () => {
    // Lost from 28 on, and counted until 30.
    const under = members({ lessThan: 3 }, { youngerThan: 30 });
    expect(assumed(under, [young, young, young], [{ minAge: 28, rate: 1 }])).toEqual([
      '2017-07-31 2018-01-01 not-met',
      '2018-01-02 2019-12-31 unknown',
      '2020-01-01 2022-12-31 met',
    ]);
  });

  it('matter where a count comes near its threshold in the course of time', () => {
    // Five under 30, and three from 2018 on; of a hundredth a year, one is lost at most.
    const roster = ['1995', '1995', '1995', '1988', '1988'].map((year) => ({ birthDate: `${year}-01-01` }));
    const under = members({ lessThan: 3 }, { youngerThan: 30 });
    expect(assumed(under, roster, [{ minAge: 0, rate: '1%' }], '2018-07-31')).toEqual([
      '2017-07-31 2017-12-31 not-met',
      '2018-01-01 2018-07-31 unknown',
    ]);
  });

  it('of many members add up to whole ones, rounded up', () => {
    // A tenth of ten a year: one member in the first, and the second begins on the day after 365 days.
    const tenth = [{ minAge: 0, rate: '10%' }];
    expect(assumed(members({ lessThan: 9 }), 10, tenth, '2018-08-02')).toEqual([
      '2017-07-31 2018-07-31 not-met',
      '2018-08-01 2018-08-02 unknown',
    ]);
    expect(assumed(members({ lessThan: 10 }), 10, tenth, '2017-08-02')).toEqual([
      '2017-07-31 2017-07-31 not-met',
      '2017-08-01 2017-08-02 unknown',
    ]);
    // All within a year: the tenth of ten from the 329th day on, the last of very many on the 365th.
    for (const [count, last, first] of [
      [10, '2018-06-24', '2018-06-25'],
      [Number.MAX_SAFE_INTEGER, '2018-07-30', '2018-07-31'],
    ] as const) {
      expect(assumed(members({ lessThan: 1 }), count, [{ minAge: 0, rate: 1 }])).toEqual([
        `2017-07-31 ${last} not-met`,
        `${first} 2022-12-31 unknown`,
      ]);
    }
    expect(assumed(members({ lessThan: 10 }), 10, [{ minAge: 0, rate: 0 }])).toEqual(['2017-07-31 2022-12-31 not-met']);
  });
});

describe('the options of a forecast', () => {
  const org = parseOrganisation(oneBranch(FROM, { members: 4 }));
  const faults = (options: unknown): string[] => {
    const all = { from: FROM, until: FROM, ...(options as object) };
    try {
      forecastRisk(org, null, [{ id: 'r', when: members({ lessThan: 3 }) }], all);
    } catch (error) {
      if (error instanceof InvalidInputError) {
        return error.issues.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
      }
      throw error;
    }
    return [];
  };

  it('name branches by id', () => {
    const unknown = 'unknown-branch: No unit has this id.';
    expect(faults({ branchIds: ['cb'] })).toEqual([]);
    expect(faults({ branchIds: [5, 'x', null] })).toEqual([
      `branchIds.0 ${unknown}`,
      `branchIds.1 ${unknown}`,
      `branchIds.2 ${unknown}`,
    ]);
    expect(faults({ branchIds: ['xa', 'cb', 'cb'] })).toEqual([
      'branchIds.0 not-a-branch: A forecast is about branches.',
      'branchIds.2 duplicate-id: This branch is named already.',
    ]);
    expect(faults({ branchIds: 'cb' })).toEqual(['branchIds wrong-type: Expected an array of ids, found text.']);
  });

  it('give an age and an exact rate for each loss', () => {
    const of = (rate: unknown): string[] => faults({ assumptions: { lossesPerYear: [rate] } });
    const age = 'assumptions.lossesPerYear.0.minAge not-an-age: An age is a whole number, 0 to 150.';
    for (const minAge of [-1, 0.5, 151, '60']) expect(of({ minAge, rate: '10%' })).toEqual([age]);
    for (const minAge of [0, 60, 150]) expect(of({ minAge, rate: '10%' })).toEqual([]);
    const range = 'assumptions.lossesPerYear.0.rate out-of-range: A rate is from 0 to 1: a tenth is "10%" or "0.1".';
    for (const rate of [-1, 2, '101%', '1.001']) expect(of({ minAge: 60, rate })).toEqual([range]);
    for (const rate of [0, 1, '100%', '0%']) expect(of({ minAge: 60, rate })).toEqual([]);
    expect(of({ minAge: 60, rate: 'a tenth' })[0]).toMatch(/^assumptions\.lossesPerYear\.0\.rate not-a-ratio: /);
    expect(of({ minAge: 60 })).toEqual(['assumptions.lossesPerYear.0.rate missing: A value is missing.']);
    expect(of({ rate: '10%' })[0]).toMatch(/minAge missing: /);
    expect(of([])).toEqual(['assumptions.lossesPerYear.0 wrong-type: Expected an age and a rate, found array.']);
  });

  it('let through what a rate throws of its own', () => {
    const thrown = new ContractError('no-such-rate', 'There is no such rate.', {});
    const rate = {
      get numerator(): number {
        throw thrown;
      },
      denominator: 1,
    };
    expect(() => faults({ assumptions: { lossesPerYear: [{ minAge: 60, rate }] } })).toThrow(thrown);
  });
});
