import { auditFigures } from '../../../src/audit/index.js';
import * as comparison from '../../../src/comparison/index.js';
import { independentBranchRatio, localitiesToTarget } from '../../../src/independence/index.js';
import { allocateQuota, cascadeMatrix } from '../../../src/quota/index.js';
import * as risk from '../../../src/risk/index.js';
import * as target from '../../../src/target/index.js';
import type { Calls } from '../calls.js';
import { DAY, events, LATER, later, org, rules, tally } from '../fixtures.js';

const claims = [
  { id: 'A', weight: 6 },
  { id: 'B', weight: 3 },
];
const goal: target.Target = {
  unitId: 'r',
  measure: 'admissions',
  period: '2024',
  bound: 'at-least',
  issuedBy: 'assigned',
  versions: [{ from: '2024-01-01', value: 7 }],
};
const source = [
  { id: 'r', parentId: null },
  { id: 'a', parentId: 'r' },
];
const audited = [{ kind: 'percentage', printed: '128,5%', part: 9, whole: 7 }] as const;
const findings = auditFigures(audited);
const decomposed = comparison.decomposeTotal([{ id: 'A', value: 10 }], [{ id: 'A', value: 7 }]);
const flows = comparison.stockAndFlow({ opening: 221, inflows: { admitted: 56 }, closing: 274 });
const byUnit = comparison.stockAndFlowByUnit([{ id: 'A', opening: 221, inflows: { admitted: 56 }, closing: 274 }]);
const stocks = [
  { on: '2022-12-31', value: 250 },
  { on: '2023-08-15', value: 274 },
];
const compared = comparison.compareStocks(stocks, { asOf: '2023-08-15', against: 'start-of-year' });
const span = { from: DAY, until: LATER };
const forecast = risk.forecastRisk(org, tally, rules, span);
const remedy = risk.remediesFor(org, tally, rules, {
  branchId: 'a',
  asOf: DAY,
  until: LATER,
  candidate: { birthDate: '1998' },
});
const atRisk = risk.atRiskBranches(org, tally, rules, { asOf: DAY });
const weakRule = [{ id: 'weak', when: { measure: 'fact:weak', equals: true } }] as const;
const weakFacts = { asOf: DAY, facts: { 'fact:weak': { a: true } } };
const weak = risk.explainFinding(org, tally, weakRule, weakFacts, 'a', 'weak');
const boundaries = { from: DAY, to: LATER, boundaries: 'after' } as const;
const restated = comparison.restate([{ id: 'b', value: 50 }], events, boundaries);
const organisations = { reorganisations: events, boundaries: 'after', host: 'counts' } as const;
const independence = independentBranchRatio(org, { host: 'counts' });
const en = { locale: 'en' };
const branch = { ...en, unit: 'branches' };
const series = [
  { period: '2023-Q1', value: 40 },
  { period: '2024-Q1', value: 52 },
];
const ratios = [{ unitId: 'x', ratio: { numerator: 9, denominator: 20 } }];
const rows = [{ name: 'Điện Biên Đông', villages: 1243, share: { numerator: 158, denominator: 243 } }];
const shown = { ...en, columns: ['share', 'villages'], headings: { share: 'Tỷ lệ' } };

export const reportCalls: Calls = {
  atRiskChart: [[atRisk, en]],
  auditTable: [[findings, audited, en]],
  decompositionTable: [[decomposed, en]],
  describeAttainment: [[target.attainment(9, goal, { asOf: DAY }), { ...en, unit: 'members' }]],
  describeAudit: [[findings[0], en]],
  describeChange: [[comparison.compareCounts(3, 4), branch]],
  describeDecomposition: [[decomposed, { ...branch, against: 'last year' }]],
  describeFinding: [
    [atRisk.findings[0], en],
    [weak, en],
  ],
  describeForecast: [[[...risk.branchForecasts(forecast)][0], en]],
  describeIndependence: [
    [independence, { ...en, unit: 'villages' }],
    [localitiesToTarget(independence, '80%'), { ...en, unit: 'villages' }],
  ],
  describeOrganisationComparison: [[comparison.compareOrganisations(org, later, organisations), branch]],
  describePace: [[target.requiredPace(2, goal, { asOf: DAY, per: 'month' }), { ...en, unit: 'members' }]],
  describePeriods: [[compared, en]],
  describeQuota: [
    [allocateQuota(claims, 10), en],
    [cascadeMatrix(source, { columns: ['2024', '2025'], columnTotals: [1, 2], weight: () => 1 }), en],
  ],
  describeRemedy: [[remedy, en]],
  describeRestatement: [[restated, en]],
  describeRisk: [[atRisk, en]],
  describeRollOut: [[target.rollOutTarget(goal, { units: { source, weight: () => 1 } }), { ...en, unit: 'members' }]],
  describeStockAndFlow: [[flows, { ...en, unit: 'members' }]],
  describeTarget: [
    [goal, { ...en, unit: 'members' }],
    [{ ...goal, category: 'women' }, en],
  ],
  describeTie: [[{ ids: ['A', 'B'], places: 1, given: [], settledBy: null }, en]],
  forecastChart: [[forecast, en]],
  periodChart: [[series, en]],
  quotaChart: [[allocateQuota(claims, 10), { ...en, achieved: { A: 3, B: 5 }, measure: 'members' }]],
  ratioChart: [[ratios, { ...en, target: '95%' }]],
  stockAndFlowTable: [[byUnit, en]],
  toCsv: [
    [rows, en],
    [rows, shown],
  ],
  toMarkdown: [
    [rows, { ...en, decimals: ['share'] }],
    [rows, shown],
  ],
  toObjects: [
    [rows, en],
    [rows, shown],
  ],
};
