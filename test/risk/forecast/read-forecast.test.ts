import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  assumedSpansOf,
  branchesEntering,
  branchesLeaving,
  branchForecasts,
  forecastRisk,
  spansOf,
  yearsSinceAdmission,
} from '../../../src/risk/index.js';

const ASOF = '2017-07-31';

describe('reading a forecast', () => {
  const input = {
    asOf: ASOF,
    units: [
      { id: 'xa', name: 'Xã', kind: 'commune' as const, parentId: null },
      { id: '__proto__', name: 'Chi bộ 1', kind: 'branch' as const, parentId: 'xa' },
      { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch' as const, parentId: 'xa' },
      { id: 'cb-3', name: 'Chi bộ 3', kind: 'branch' as const, parentId: 'xa' },
    ],
    localities: [],
    figures: [
      { unitId: '__proto__', lastAdmission: '2013-05-19' },
      { unitId: 'cb-2', lastAdmission: '2012-09-02' },
      { unitId: 'cb-3', lastAdmission: '2012-09-02' },
    ],
  };
  const rules = [
    { id: 'five', when: yearsSinceAdmission({ moreThan: 5 }) },
    { id: 'one year over', when: yearsSinceAdmission({ equals: 6 }) },
  ];
  const forecast = forecastRisk(parseOrganisation(input), null, rules, { from: ASOF, until: '2018-12-31' });

  it('lists who comes under a rule by day, then in unit order', () => {
    expect(branchesEntering(forecast, 'five').map(({ branchId, on }) => [branchId, on])).toEqual([
      ['cb-2', '2017-09-03'],
      ['cb-3', '2017-09-03'],
      ['__proto__', '2018-05-20'],
    ]);
    expect(branchesEntering(forecast, 'one year over')[0]).toEqual({
      branchId: 'cb-2',
      on: '2018-09-02',
      before: 'not-met',
      after: 'met',
      to: '2018-09-02',
    });
    expect(branchesLeaving(forecast, 'one year over').map(({ on }) => on)).toEqual(['2018-09-03', '2018-09-03']);
  });

  it('goes through the branches one by one', () => {
    const [first] = branchForecasts(forecast);
    expect(first?.branchId).toBe('__proto__');
    expect(first?.rules.map(({ ruleId, spans: list }) => [ruleId, list.length])).toEqual([
      ['five', 2],
      ['one year over', 1],
    ]);
  });

  it('refuses ids that it does not have, and assumptions that were not made', () => {
    const code = (wanted: string): unknown => expect.objectContaining({ code: wanted });
    expect(() => spansOf(forecast, 'cb-4', 'five')).toThrow(code('unknown-id'));
    expect(() => spansOf(forecast, 'cb-2', 'six')).toThrow(code('unknown-rule'));
    expect(() => branchesEntering(forecast, 'six')).toThrow(code('unknown-rule'));
    expect(() => branchesLeaving(forecast, 'six')).toThrow(code('unknown-rule'));
    expect(() => assumedSpansOf(forecast, 'cb-2', 'five')).toThrow(code('nothing-assumed'));
    expect(forecast.assumed).toBeNull();
  });
});
