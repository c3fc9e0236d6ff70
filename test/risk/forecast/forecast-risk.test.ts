import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import {
  admittedThis,
  type ForecastOptions,
  forecastRisk,
  meanAge,
  members,
  type RiskNode,
  spansOf,
  thanhChuongRule,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';
import { oneBranch } from '../district.js';

const ASOF = '2017-07-31';

/** The spans of one rule of branch `cb`, each as `from to verdict`. */
function spans(
  when: RiskNode,
  roster: readonly Omit<Member, 'branchId'>[],
  until = '2022-12-31',
  from = ASOF,
): string[] {
  const org = parseOrganisation(oneBranch(ASOF));
  const tally = tallyMembers(
    org,
    roster.map((member) => ({ branchId: 'cb', ...member })),
    { keep: 'dates' },
  );
  const forecast = forecastRisk(org, tally, [{ id: 'r', when }], { from, until });
  return spansOf(forecast, 'cb', 'r').map((span) => `${span.from} ${span.to} ${span.verdict}`);
}

const official = { standing: 'official' as const };

describe('forecastRisk', () => {
  it('lifts "fewer than 3 official" on the day on which probation ends', () => {
    const roster = [official, official, { admittedOn: '2016-10-30' }];
    expect(spans(members({ lessThan: 3 }, official), roster)).toEqual([
      '2017-07-31 2017-10-29 met',
      '2017-10-30 2022-12-31 not-met',
    ]);
  });

  it('holds from the day after a 60th birthday, and of whoever was born on 29 February after that of the year', () => {
    const rule = members({ atLeast: 1 }, { olderThan: 60 });
    expect(spans(rule, [{ birthDate: '1957-09-02' }])).toEqual([
      '2017-07-31 2017-09-02 not-met',
      '2017-09-03 2022-12-31 met',
    ]);
    expect(spans(rule, [{ birthDate: '1960-02-29' }])[1]).toBe('2020-03-01 2022-12-31 met');
    // The 59th birthday of that leap day is on 1 March.
    expect(spans(members({ atLeast: 1 }, { minAge: 59 }), [{ birthDate: '1960-02-29' }])[1]).toBe(
      '2019-03-01 2022-12-31 met',
    );
  });

  it('is unknown from the first to the last day on which somebody born in a year may have a birthday', () => {
    expect(spans(members({ atLeast: 1 }, { minAge: 60 }), [{ birthDate: '1958' }])).toEqual([
      '2017-07-31 2017-12-31 not-met',
      '2018-01-01 2018-12-30 unknown',
      '2018-12-31 2022-12-31 met',
    ]);
  });

  it('counts more than 5 years from the day after the anniversary, also of a 29 February', () => {
    const rule = yearsSinceAdmission({ moreThan: 5 });
    expect(spans(rule, [{ admittedOn: '2013-05-19' }])[1]).toBe('2018-05-20 2022-12-31 met');
    expect(spans(rule, [{ admittedOn: '2016-02-29' }])[1]).toBe('2021-03-02 2022-12-31 met');
    expect(spans(yearsSinceAdmission({ equals: 5 }), [{ admittedOn: '2016-02-29' }])).toEqual([
      '2017-07-31 2021-02-28 not-met',
      '2021-03-01 2021-03-01 met',
      '2021-03-02 2022-12-31 not-met',
    ]);
  });

  it('knows two anniversaries where an admission is not dated: the earliest that the last can be, and the latest', () => {
    const roster = [{ admittedOn: '2013-05-19' }, {}];
    expect(spans(yearsSinceAdmission({ moreThan: 5 }), roster)).toEqual([
      '2017-07-31 2018-05-19 not-met',
      '2018-05-20 2022-07-31 unknown',
      '2022-08-01 2022-12-31 met',
    ]);
    expect(spans(yearsSinceAdmission({ lessThan: 5 }), roster)).toEqual([
      '2017-07-31 2018-05-18 met',
      '2018-05-19 2022-07-30 unknown',
      '2022-07-31 2022-12-31 not-met',
    ]);
    expect(spans(admittedThis('year'), roster)).toEqual([
      '2017-07-31 2017-12-31 unknown',
      '2018-01-01 2022-12-31 not-met',
    ]);
  });

  it('loses a reinforcement on the day announced, and nobody before', () => {
    const roster = [official, official, { ...official, origin: 'reinforcement' as const, leavesOn: '2018-01-01' }];
    expect(spans(members({ lessThan: 3 }, official), roster)).toEqual([
      '2017-07-31 2017-12-31 not-met',
      '2018-01-01 2022-12-31 met',
    ]);
  });

  it('comes and goes with rule 1: the birthday, the anniversary, then the last who are over 60 leave', () => {
    const roster = [
      { birthDate: '1950-01-01', admittedOn: '1980-01-01' },
      { birthDate: '1951-01-01', admittedOn: '1981-01-01', leavesOn: '2020-02-01' },
      { birthDate: '1957-11-20', admittedOn: '1990-01-01' },
      { birthDate: '1990-01-01', admittedOn: '2013-05-19' },
    ];
    expect(spans(thanhChuongRule.when, roster)).toEqual([
      '2017-07-31 2018-05-19 not-met',
      '2018-05-20 2020-01-31 met',
      '2020-02-01 2022-12-31 not-met',
    ]);
  });

  it('ends the month, the quarter, the half-year and the year of the last admission with their last day', () => {
    const last = (period: 'month' | 'quarter' | 'half-year' | 'year'): string | undefined =>
      spans(admittedThis(period), [{ admittedOn: '2017-07-03' }])[0];
    expect(last('month')).toBe('2017-07-31 2017-07-31 met');
    expect(last('quarter')).toBe('2017-07-31 2017-09-30 met');
    expect(last('half-year')).toBe('2017-07-31 2017-12-31 met');
    expect(last('year')).toBe('2017-07-31 2017-12-31 met');
  });

  it('raises the mean age on the birthdays, and changes it when somebody leaves', () => {
    const roster = [{ birthDate: '1957-08-15' }, { birthDate: '1957-10-01', leavesOn: '2019-01-01' }];
    expect(spans(meanAge({ moreThan: 60 }), roster)).toEqual([
      '2017-07-31 2018-08-14 not-met',
      '2018-08-15 2022-12-31 met',
    ]);
    expect(spans(meanAge({ equals: '60.5' }), roster)).toEqual([
      '2017-07-31 2018-08-14 not-met',
      '2018-08-15 2018-09-30 met',
      '2018-10-01 2022-12-31 not-met',
    ]);
  });

  it('starts on a later day than the tally', () => {
    const roster = [official, official, { admittedOn: '2016-10-30' }];
    expect(spans(members({ lessThan: 3 }, official), roster, '2018-01-01', '2017-10-30')).toEqual([
      '2017-10-30 2018-01-01 not-met',
    ]);
  });

  it('needs no dates for rules that do not ask about members', () => {
    const org = parseOrganisation(oneBranch(ASOF));
    const tally = tallyMembers(org, [{ branchId: 'cb', admittedOn: '2013-05-19' }]);
    const span = { from: ASOF, until: '2018-12-31' };
    const years = [{ id: 'r', when: yearsSinceAdmission({ moreThan: 5 }) }];
    expect(spansOf(forecastRisk(org, tally, years, span), 'cb', 'r')[1]?.from).toBe('2018-05-20');
    for (const when of [members({ lessThan: 3 }), meanAge({ moreThan: 60 })]) {
      const rules = [{ id: 'r', when }];
      expect(() => forecastRisk(org, tally, rules, span)).toThrow(expect.objectContaining({ code: 'not-tallied' }));
    }
  });

  it('tells all faults at once', () => {
    const org = parseOrganisation(oneBranch(ASOF));
    const options = {
      from: ASOF,
      until: '2017-07-30',
      branchIds: ['cb', 'cb', 'xa', 'none'],
      assumptions: {
        lossesPerYear: [
          { minAge: 0, rate: 0.1 },
          { minAge: 0, rate: '0.1' },
          { minAge: 0, rate: '110%' },
          { minAge: 0, rate: '0.0000001' },
          { minAge: 1.5 },
          null,
        ],
      },
    } as unknown as ForecastOptions;
    const found: string[] = [];
    try {
      forecastRisk(org, null, [{ id: 'r', when: { measure: 'branches', lessThan: 1 } }], options);
    } catch (error) {
      if (error instanceof InvalidInputError)
        found.push(...error.issues.map(({ path, code }) => `${path.join('.')} ${code}`));
    }
    expect(found).toEqual([
      'until before-from',
      'rules.0.when.measure not-of-branches',
      'branchIds.1 duplicate-id',
      'branchIds.2 not-a-branch',
      'branchIds.3 unknown-branch',
      'assumptions.lossesPerYear.0.rate inexact-threshold',
      'assumptions.lossesPerYear.2.rate out-of-range',
      'assumptions.lossesPerYear.4.minAge not-an-age',
      'assumptions.lossesPerYear.4.rate missing',
      'assumptions.lossesPerYear.5 wrong-type',
      'assumptions.lossesPerYear.3.minAge duplicate-age',
      'assumptions.lossesPerYear too-fine',
    ]);
  });

  it('refuses what is out of its reach', () => {
    const org = parseOrganisation(oneBranch(ASOF));
    const rules = [{ id: 'r', when: members({ lessThan: 3 }) }];
    const run = (options: unknown) => () => forecastRisk(org, null, rules, options as ForecastOptions);
    expect(run({ from: '2017-07-30', until: '2018-01-01' })).toThrow(expect.objectContaining({ code: 'before-as-of' }));
    const codesOf = (options: unknown): string[] => {
      try {
        run(options)();
      } catch (error) {
        if (error instanceof InvalidInputError) return error.issues.map(({ code }) => code);
      }
      return [];
    };
    expect(codesOf({ from: ASOF, until: '2117-07-31' })).toEqual([]);
    expect(codesOf({ from: ASOF, until: '2117-08-01' })).toEqual(['too-long']);
    expect(codesOf({ from: '31/7/2017', until: 3 })).toEqual(['not-a-date', 'not-a-date']);
    expect(codesOf({ from: ASOF, until: ASOF, assumptions: {} })).toEqual(['missing']);
    expect(codesOf({ from: ASOF, until: ASOF, assumptions: [] })).toEqual(['wrong-type']);
    expect(codesOf({ from: ASOF, until: ASOF, branchIds: 'cb' })).toEqual(['wrong-type']);
  });
});
