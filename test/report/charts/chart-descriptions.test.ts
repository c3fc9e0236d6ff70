import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { ratio } from '../../../src/core/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import {
  atRiskChart,
  type ChartSpec,
  forecastChart,
  periodChart,
  quotaChart,
  ratioChart,
} from '../../../src/report/index.js';
import { type AtRiskBranches, forecastRisk, yearsSinceAdmission } from '../../../src/risk/index.js';
import { attainment } from '../../../src/target/index.js';

const both = (draw: (locale: Locale) => ChartSpec): string[] => [draw('vi').description, draw('en').description];
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('the description of a chart', () => {
  it('tells the first five ratios', () => {
    const rows = ids.map((unitId, at) => ({ unitId, ratio: ratio(9 - at, 10) }));
    expect(both((locale) => ratioChart(rows, { locale }))).toEqual([
      'Tỷ lệ thôn, bản có chi bộ độc lập. Xếp từ cao xuống thấp. a: 90,0%. b: 80,0%. c: 70,0%. d: 60,0%. e: 50,0%.',
      'Villages with a branch of their own. From the highest down. a: 90.0%. b: 80.0%. c: 70.0%. d: 60.0%. e: 50.0%.',
    ]);
  });

  it('tells the first five quotas, and how many are reached or still running', () => {
    const rows = ids.map((unitId, at) => ({ unitId, quota: 10, achieved: 9 - at }));
    expect(both((locale) => quotaChart(rows, { locale }))).toEqual([
      'Chỉ tiêu và kết quả thực hiện. Đạt: 0; chưa đạt: 6; còn trong kỳ: 0; chưa rõ: 0. Xếp theo tỷ lệ thực hiện, từ cao xuống thấp. a: 9/10 (90,0%). b: 8/10 (80,0%). c: 7/10 (70,0%). d: 6/10 (60,0%). e: 5/10 (50,0%).',
      'Quota and achievement. Reached: 0; not reached: 6; still running: 0; not known: 0. By the share achieved, from the highest down. a: 9/10 (90.0%). b: 8/10 (80.0%). c: 7/10 (70.0%). d: 6/10 (60.0%). e: 5/10 (50.0%).',
    ]);
    const common = { unitId: 'U', measure: 'm', period: '2024', issuedBy: 'x', bound: 'at-least' } as const;
    const running = attainment(3, { ...common, versions: [{ from: '2024-01-01', value: 7 }] }, { asOf: '2024-06-30' });
    expect(both((locale) => quotaChart([running], { locale }))).toEqual([
      'Chỉ tiêu và kết quả thực hiện. Đạt: 0; chưa đạt: 0; còn trong kỳ: 1; chưa rõ: 0. Xếp theo tỷ lệ thực hiện, từ cao xuống thấp. U: 3/7 (42,9%).',
      'Quota and achievement. Reached: 0; not reached: 0; still running: 1; not known: 0. By the share achieved, from the highest down. U: 3/7 (42.9%).',
    ]);
  });

  it('tells the first five units with branches at risk', () => {
    const risk: AtRiskBranches = {
      ...{ asOf: '2024-05-15', atRisk: 6, unknown: 0, assessed: 60, byRule: [], findings: [] },
      ...{ unitsTouched: 6, unitsUnknown: 0 },
      groups: ids.map((unitId) => ({ unitId, branches: 1, unknown: 0, assessed: 10, byRule: [] })),
    };
    expect(both((locale) => atRiskChart(risk, { locale }))).toEqual([
      'Chi bộ có nguy cơ, ngày 15/05/2024. 6 chi bộ có nguy cơ, 0 chưa rõ, trong 60 chi bộ. Xếp từ nhiều đến ít. a: 1/10. b: 1/10. c: 1/10. d: 1/10. e: 1/10.',
      'At-risk branches, 2024-05-15. 6 branches at risk, 0 not known, of 60 branches. From the most down. a: 1/10. b: 1/10. c: 1/10. d: 1/10. e: 1/10.',
    ]);
  });

  it('tells the first five branches of a forecast, and how many are left out', () => {
    const org = parseOrganisation({
      asOf: '2018-05-01',
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        ...ids.map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
      ],
      localities: [],
      figures: ids.map((unitId, at) => ({ unitId, lastAdmission: `2010-01-0${String(at + 1)}` })),
    });
    const rules = [{ id: 'r', when: yearsSinceAdmission({ moreThan: 5 }) }];
    const forecast = forecastRisk(org, null, rules, { from: '2018-05-01', until: '2019-05-01' });
    expect(both((locale) => forecastChart(forecast, { locale }))).toEqual([
      'Nguy cơ của chi bộ nếu không có gì thay đổi, 01/05/2018 – 01/05/2019. Có lúc thuộc diện: 6; chưa rõ: 0; không lúc nào: 0. r. Chi bộ thuộc diện sớm nhất ở trên. a: đang thuộc diện. b: đang thuộc diện. c: đang thuộc diện. d: đang thuộc diện. e: đang thuộc diện.',
      'Branches at risk if nothing is done, 2018-05-01 to 2019-05-01. Met at some time: 6; not known: 0; never: 0. r. Those that meet a rule first on top. a: met already. b: met already. c: met already. d: met already. e: met already.',
    ]);
    expect(both((locale) => forecastChart(forecast, { locale, most: 5 })).map((told) => told.slice(-150))).toEqual([
      expect.stringContaining('Chỉ vẽ 5 trong 6; còn 1 không có trong hình. a: đang thuộc diện.') as string,
      expect.stringContaining('Only 5 of 6 are drawn; 1 is left out. a: met already.') as string,
    ]);
  });

  it('tells the first twelve periods, and the changes from the one before and from a year earlier', () => {
    const months = Array.from({ length: 14 }, (_, at) => ({
      period: at < 12 ? `2023-${String(at + 1).padStart(2, '0')}` : `2024-0${String(at - 11)}`,
      value: at,
    }));
    expect(periodChart(months, { locale: 'en', most: 14 }).description).toBe(
      'Periods compared. Feb 2024: up 12 (1,200.0%) compared with Feb 2023. Feb 2024: up 1 (8.3%) compared with Jan 2024. In order of time. ' +
        'Jan 2023 (Other periods): 0. Feb 2023 (Same period last year): 1. Mar 2023 (Other periods): 2. Apr 2023 (Other periods): 3. May 2023 (Other periods): 4. Jun 2023 (Other periods): 5. ' +
        'Jul 2023 (Other periods): 6. Aug 2023 (Other periods): 7. Sep 2023 (Other periods): 8. Oct 2023 (Other periods): 9. Nov 2023 (Other periods): 10. Dec 2023 (Other periods): 11.',
    );
  });
});
