import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/core/index.js';
import { atRiskChart, forecastChart, periodChart, quotaChart, ratioChart } from '../../../src/report/index.js';
import type { AtRiskBranches } from '../../../src/risk/index.js';
import { toldBy } from '../../calendar/faults.js';

/** What no type lets through. */
const any = (value: unknown): never => value as never;
const half = ratio(1, 2);
const risk: AtRiskBranches = {
  ...{ asOf: '2024-05-15', atRisk: 0, unknown: 0, assessed: 0, unitsTouched: 0, unitsUnknown: 0 },
  ...{ groups: [], byRule: [], findings: [] },
};

describe('the words of what charts refuse', () => {
  it('are those of the options that all charts have', () => {
    expect(
      toldBy(() =>
        ratioChart(
          [{ unitId: 'a', ratio: half }],
          any({
            digits: 101,
            rounding: 'up',
            locale: 'fr',
            title: 5,
            theme: 'blue',
            nameOf: 'x',
            width: 359,
            most: 0,
            order: 'up',
            bound: 'most',
            host: 'maybe',
            target: '120%',
          }),
        ),
      ),
    ).toEqual([
      'options.digits bad-digits: Digits are a whole number from 0 to 100.',
      'options.rounding unknown-rounding: A rounding is one of half-up, half-even, truncate, ceiling, floor.',
      'options.locale unknown-locale: A locale is vi or en.',
      'options.title wrong-type: Expected text, found number.',
      'options.nameOf wrong-type: Expected a function, found text.',
      'options.theme unknown-theme: The option theme is one of light, dark.',
      'options.width out-of-range: A width is a whole number of pixels from 360 to 4,000.',
      'options.most out-of-range: At most so many lines: a whole number from 1.',
      'options.order unknown-order: The option order is one of highest, lowest, given.',
      'options.bound unknown-bound: The option bound is one of at-least, more-than.',
      'options.target out-of-range: A target of a share is from 0 to 1, such as "95%".',
      'options.host unknown-host: The option host is one of counts, does-not-count.',
    ]);
    expect(
      toldBy(() =>
        ratioChart(
          [{ unitId: 'a', ratio: half }],
          any({ digits: -1, width: 4001, most: 1.5, title: null, target: '-1%' }),
        ),
      ),
    ).toEqual([
      'options.digits bad-digits: Digits are a whole number from 0 to 100.',
      'options.title wrong-type: Expected text, found null.',
      'options.width out-of-range: A width is a whole number of pixels from 360 to 4,000.',
      'options.most out-of-range: At most so many lines: a whole number from 1.',
      'options.target out-of-range: A target of a share is from 0 to 1, such as "95%".',
    ]);
    expect(
      toldBy(() => ratioChart([{ unitId: 'a', ratio: half }], { digits: 100, width: 360, most: 1, target: '100%' })),
    ).toEqual([]);
    expect(
      toldBy(() => ratioChart([{ unitId: 'a', ratio: half }], { digits: 0, width: 4000, most: 1, target: '0%' })),
    ).toEqual([]);
  });

  it('are those of ratios', () => {
    expect(
      toldBy(() =>
        ratioChart(
          any([
            { unitId: 'a', ratio: half, bounds: { lowest: half, highest: ratio(1, 3) } },
            { unitId: 'b', ratio: ratio(3, 2) },
            { unitId: 'c', ratio: ratio(-1, 2) },
            { unitId: 'd', ratio: null, lowest: '1', highest: { numerator: '1', denominator: '2' } },
            { unitId: 'e', ratio: null, bounds: { lowest: 1, highest: 2 } },
            7,
            { unitId: 8 },
          ]),
        ),
      ),
    ).toEqual([
      'source.0 min-above-max: The lowest is not above the highest.',
      'source.1.ratio out-of-range: A share is from 0 to 1.',
      'source.2.ratio out-of-range: A share is from 0 to 1.',
      'source.3.lowest not-a-ratio: A ratio is {numerator, denominator} in safe integers, or null.',
      'source.3.highest not-a-ratio: A ratio is {numerator, denominator} in safe integers, or null.',
      'source.4.bounds.lowest not-a-ratio: A ratio is {numerator, denominator} in safe integers, or null.',
      'source.4.bounds.highest not-a-ratio: A ratio is {numerator, denominator} in safe integers, or null.',
      'source.5 not-a-row: A row is {unitId, ratio, bounds}.',
      'source.6.unitId wrong-type: Expected an id, found number.',
    ]);
    expect(toldBy(() => ratioChart(any({ unitIds: [], columns: [null] })))).toEqual([
      'source not-ratios: Expected a table with a column ratio, a ranking or a list, found object.',
    ]);
    expect(toldBy(() => ratioChart([{ unitId: 'a', ratio: half, bounds: { lowest: half, highest: half } }]))).toEqual(
      [],
    );
  });

  it('are those of quotas', () => {
    expect(
      toldBy(() =>
        quotaChart(
          any([
            { unitId: 'a', quota: ratio(-1, 2), achieved: -1 },
            { id: 'b', least: 1.5, actual: 'x' },
            { id: 'c', after: -1 },
            null,
            { quota: 3 },
          ]),
          any({ order: 'x', measure: 7, achieved: { c: -2 } }),
        ),
      ),
    ).toEqual([
      'options.order unknown-order: The option order is one of highest, lowest, given.',
      'options.measure wrong-type: Expected text, found number.',
      'source.0.quota negative: A quota is 0 or more.',
      'source.0.achieved negative: A count is 0 or more.',
      'source.1.least not-an-integer: A count is a whole number up to 2^53 − 1, or null when unknown.',
      'source.1.actual not-an-integer: A count is a whole number up to 2^53 − 1, or null when unknown.',
      'source.2.after negative: A count is 0 or more.',
      'options.achieved.c negative: A count is 0 or more.',
      'source.3 not-a-row: A row is {unitId, quota, achieved}.',
      'source.4.unitId wrong-type: Expected an id, found undefined.',
    ]);
    expect(toldBy(() => quotaChart([], any({ achieved: 7 })))).toEqual([
      'options.achieved not-an-object: Expected a map or an object of counts, found number.',
    ]);
    expect(toldBy(() => quotaChart([], any({ achieved: null })))).toEqual([
      'options.achieved not-an-object: Expected a map or an object of counts, found null.',
    ]);
    expect(toldBy(() => quotaChart(any({ unitIds: [], columns: [null] })))).toEqual([
      'source not-quotas: Expected quotas, attainments or a table with a column quota, found object.',
    ]);
  });

  it('are those of periods, each with the place at which it was given', () => {
    expect(
      toldBy(() =>
        periodChart(
          any([
            null,
            { period: '2017', value: -1 },
            { period: '2017-Q1', value: 1.5 },
            { period: '2017', value: null },
            { period: 'x', value: 2 },
            { period: '2016', value: 2 },
          ]),
          any({ period: 'y', measure: 3 }),
        ),
      ),
    ).toEqual([
      'options.measure wrong-type: Expected text, found number.',
      'series.0 not-a-total: A total is {period, value}.',
      'series.1.value negative: A count is 0 or more.',
      'series.2.value not-an-integer: A count is a whole number up to 2^53 − 1, or null when unknown.',
      'series.2.period mixed-periods: Bars stand for periods of one kind: 2017-Q1 is not one with 2017.',
      'series.3 duplicate-period: Each period stands once.',
      'series.4.period not-a-period: A period is one of the calendar room, or its id, such as "2017-01..07".',
      'options.period not-a-period: A period is one of the calendar room, or its id, such as "2017-01..07".',
    ]);
    expect(
      toldBy(() =>
        periodChart(
          [
            { period: '2016', value: 1 },
            { period: '2017', value: 2 },
          ],
          { period: '2018' },
        ),
      ),
    ).toEqual(['options.period unknown-period: The series has no such period.']);
    expect(
      toldBy(() =>
        periodChart([
          { period: '2017-01..03', value: 1 },
          { period: '2016-01..04', value: 2 },
          { period: '2015-01..03', value: 1 },
        ]),
      ),
    ).toEqual([
      'series.1.period mixed-periods: Bars stand for periods of one kind: 2016-01..04 is not one with 2017-01..03.',
    ]);
  });

  it('are those of risks and forecasts', () => {
    expect(toldBy(() => atRiskChart(risk, any({ show: 'x', ruleName: 3 })))).toEqual([
      'options.show unknown-show: The option show is one of branches, rules.',
      'options.ruleName wrong-type: Expected a function, found number.',
    ]);
    expect(toldBy(() => atRiskChart(any({})))).toEqual(['not-a-result: What is drawn is a result of atRiskBranches.']);
    expect(toldBy(() => atRiskChart(any(null)))).toEqual([
      'not-a-result: What is drawn is a result of atRiskBranches.',
    ]);
    expect(toldBy(() => atRiskChart(risk, any(7)))).toEqual(['options wrong-type: Expected options, found number.']);
    expect(
      toldBy(() => forecastChart(any({ ruleIds: [], branchIds: [] }), any({ spans: 'x', ruleName: 3, width: 1 }))),
    ).toEqual([
      'options.width out-of-range: A width is a whole number of pixels from 360 to 4,000.',
      'options.spans unknown-spans: The option spans is one of exact, assumed.',
      'options.ruleName wrong-type: Expected a function, found number.',
    ]);
    expect(toldBy(() => forecastChart(any({ branchIds: [] })))).toEqual([
      'not-a-result: What is drawn is a result of forecastRisk.',
    ]);
    expect(toldBy(() => forecastChart(any({ ruleIds: [] })))).toEqual([
      'not-a-result: What is drawn is a result of forecastRisk.',
    ]);
    expect(toldBy(() => forecastChart(any(null)))).toEqual([
      'not-a-result: What is drawn is a result of forecastRisk.',
    ]);
    expect(
      toldBy(() => forecastChart(any({ branchIds: [], ruleIds: [], assumed: null }), { spans: 'assumed' })),
    ).toEqual(['nothing-assumed: The forecast was given no assumptions.']);
  });
});
