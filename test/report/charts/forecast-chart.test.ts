import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import { forecastChart } from '../../../src/report/index.js';
import { branchForecasts, forecastRisk, members, yearsSinceAdmission } from '../../../src/risk/index.js';
import { organisationInput } from '../../arbitraries/organisations.js';
import { riskRules } from '../../arbitraries/rules.js';
import { faultsOf } from '../../calendar/faults.js';

const ids = ['never', 'later', 'sooner', 'open', 'already'];
const admitted: Record<string, string | undefined> = {
  later: '2016-02-29',
  sooner: '2013-05-19',
  already: '2010-01-01',
};
const org = parseOrganisation({
  asOf: '2017-07-31',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    ...ids.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
  ],
  localities: [],
  figures: ids.flatMap((unitId) => {
    const lastAdmission = unitId === 'never' ? '2017-07-31' : admitted[unitId];
    return lastAdmission === undefined ? [] : [{ unitId, members: 3, lastAdmission }];
  }),
});
const rules = [{ id: 'none-admitted', when: yearsSinceAdmission({ moreThan: 5 }) }];
const forecast = forecastRisk(org, null, rules, { from: '2017-07-31', until: '2021-12-31' });

describe('forecastChart', () => {
  it('has those that meet a rule first on top, and says since when', () => {
    const lines = forecastChart(forecast, { locale: 'en' }).datasets['lines'];
    expect(lines?.map(({ label, figure }) => [label, figure])).toEqual([
      ['already', 'met already'],
      ['sooner', 'from 2018-05-20'],
      // The fifth anniversary of 29 February 2016 is 1 March 2021; more than five years begin the day after.
      ['later', 'from 2021-03-02'],
      ['open', 'not known'],
      ['never', 'never'],
    ]);
  });

  it('draws every span of every branch and rule to the end of its last day', () => {
    fc.assert(
      fc.property(organisationInput, riskRules, fc.constantFrom(0, 30, 800), (input, given, length) => {
        const some = parseOrganisation(input);
        const span = { from: input.asOf, until: addDays(input.asOf, length) };
        const result = forecastRisk(some, null, given, span);
        const { datasets } = forecastChart(result, { most: 1000 });
        const drawn = [...(datasets['met'] ?? []), ...(datasets['unknown'] ?? []), ...(datasets['not-met'] ?? [])];
        const expected = [...branchForecasts(result)].flatMap(({ branchId, rules: each }) =>
          each.flatMap(({ spans }, rule) => spans.map((one) => ({ branchId, rule, ...one }))),
        );
        expect(drawn.length).toBe(expected.length);
        const key = (parts: readonly unknown[]): string => JSON.stringify(parts);
        const keys = drawn.map(({ id, rule, verdict, from, to }) =>
          key([id, Number.parseInt(String(rule), 10) - 1, verdict, from, to]),
        );
        expect(keys.sort()).toEqual(
          expected.map(({ branchId, rule, verdict, from, to }) => key([branchId, rule, verdict, from, to])).sort(),
        );
        for (const { from, to, start, end } of drawn) {
          expect(start).toBe(Date.parse(String(from)));
          expect(end).toBe(Date.parse(String(to)) + 86_400_000);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has marks on whole days and months, as many as have room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), fc.constantFrom(360, 720, 2000), (length, width) => {
        const span = { from: '2017-07-31', until: addDays('2017-07-31', length), branchIds: ['sooner'] };
        const chart = forecastChart(forecastRisk(org, null, rules, span), { width });
        const layer = (chart['layer'] as readonly { encoding: { x: { axis?: { values?: number[] } } } }[]).find(
          ({ encoding }) => encoding.x.axis?.values !== undefined,
        );
        const marks = layer?.encoding.x.axis?.values ?? [];
        expect(marks.length).toBeLessThanOrEqual(width / 60 + 2);
        expect(marks.length).toBeGreaterThan(0);
        for (const mark of marks) {
          expect(mark % 86_400_000).toBe(0);
          expect(mark).toBeGreaterThanOrEqual(Date.parse(span.from));
          expect(mark).toBeLessThanOrEqual(Date.parse(span.until));
          if (length > 62) expect(new Date(mark).getUTCDate()).toBe(1);
        }
      }),
    );
  });

  it('draws what follows from assumptions, and says so', () => {
    const assumptions = { lossesPerYear: [{ minAge: 0, rate: '10%' }] };
    const few = [{ id: 'few', when: members({ lessThan: 3 }) }];
    const assumed = forecastRisk(org, null, few, { from: '2017-07-31', until: '2018-07-31', assumptions });
    expect(forecastChart(assumed).datasets['met']).toBeUndefined();
    const chart = forecastChart(assumed, { spans: 'assumed' });
    expect(chart.datasets['unknown']?.length).toBeGreaterThan(3);
    expect(chart.description).toContain('Theo giả định');
  });

  it('refuses what it cannot draw', () => {
    expect(faultsOf(() => forecastChart(forecast, { spans: 'x', ruleName: 1 } as never)).sort()).toEqual([
      'options.ruleName wrong-type',
      'options.spans unknown-spans',
    ]);
    expect(faultsOf(() => forecastChart(forecast, { spans: 'assumed' }))).toEqual(['ContractError nothing-assumed']);
    for (const value of [null, {}]) {
      expect(faultsOf(() => forecastChart(value as never))).toEqual(['ContractError not-a-result']);
    }
  });
});
