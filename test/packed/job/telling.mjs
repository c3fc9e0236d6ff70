import { asOf, branches, document } from './data.mjs';
import { weightsOf } from './organisation.mjs';
import { periods, plan, target, totals } from './planning.mjs';

const span = { from: asOf, until: '2029-05-15' };
const candidate = { birthDate: '1996-05-19' };

const rulesOf = (chibo) => [
  chibo.thanhChuongRule,
  { id: 'cannot-stand', when: chibo.members({ lessThan: 3 }, { standing: 'official' }) },
  { id: 'half-old', when: chibo.shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }) },
];

/** risk. */
export function* riskSteps(chibo, { org, tally }) {
  const rules = rulesOf(chibo);
  yield ['verdicts', chibo.assessBranches(org, tally, rules, { asOf })];
  yield ['at risk', chibo.atRiskBranches(org, tally, rules, { asOf })];
  yield ['forecast', [...chibo.branchForecasts(chibo.forecastRisk(org, tally, rules, span))]];
  yield ['remedies', branches.slice(0, 6).map((branchId) => remedies(chibo, org, tally, branchId))];
  yield ['classes', chibo.classifyBranches(org, tally, rules, { asOf })];
}

const remedies = (chibo, org, tally, branchId) => {
  const donors = [{ branchId: branches[7], available: 1 }];
  const options = { branchId, asOf, until: span.until, candidate, donors, maxActions: 2 };
  return chibo.remediesFor(org, tally, rulesOf(chibo), options);
};

const claims = [
  { kind: 'percentage', id: 'target', printed: '128,5%', part: 9, whole: 7 },
  { kind: 'percentage', id: 'villages', printed: '65%', part: 158, whole: 243 },
  { kind: 'total', id: 'total', printed: '47 thôn', parts: [21, 12, 6, 4, 1, 0, 0], partsExpected: 8 },
  { kind: 'balance', id: 'balance', opening: 221, inflows: [56], outflows: [1], closing: 274 },
  { kind: 'mean', id: 'mean', printed: '2.457,7', total: 7373, count: 3 },
  { kind: 'change', id: 'change', printed: 'giảm 40,9%', before: 1000, after: 591 },
];

/** audit. */
export function* auditSteps(chibo) {
  yield ['audit', chibo.auditFigures(claims)];
  yield [
    'printed',
    ['95,3 %', 'trên 2.300', 'gần 1.000 İ', 'HƠN 30 đảng viên'].map((text) => chibo.publishedReadings(text)),
  ];
  yield ['implied', chibo.impliedWhole(158, '65,0%')];
  const tree = {
    id: 'huyen',
    value: 44,
    children: [
      { id: 'A', value: 41 },
      { id: 'B', value: null },
      { id: 'C', value: 1 },
    ],
  };
  yield ['totals', chibo.reconcileTotals(tree)];
}

/** report: tables, sentences and charts in both languages. */
export function* reportSteps(chibo, { org, tally }) {
  const nameOf = (id) => document.units.find((unit) => unit.id === id)?.name ?? id;
  const risk = chibo.atRiskBranches(org, tally, rulesOf(chibo), { asOf });
  const forecast = chibo.forecastRisk(org, tally, rulesOf(chibo), span);
  const ratios = chibo.independenceByUnit(org, { host: 'counts', tally, kind: 'commune' });
  const quotas = chibo.allocateQuota(weightsOf(chibo, org, tally), 47);
  const total = chibo.decomposeTotal(
    [{ id: 'xa-0', value: 10 }],
    [
      { id: 'xa-0', value: 7 },
      { id: 'xa-1', value: 6 },
    ],
  );
  for (const locale of ['vi', 'en']) {
    const words = { locale, nameOf };
    const { rows, options } = chibo.auditTable(chibo.auditFigures(claims, { show: locale }), claims, { locale });
    const table = chibo.decompositionTable(total, words);
    yield [
      `tables, ${locale}`,
      [chibo.toMarkdown(rows, options), chibo.toMarkdown(ratios, { locale }), chibo.toCsv(table.rows, table.options)],
    ];
    yield [
      `sentences, ${locale}`,
      [
        chibo.describeIndependence(chibo.independentBranchRatio(org, { host: 'counts', tally }), words),
        chibo.describeIndependence(plan(chibo, org, tally), words),
        chibo.describeQuota(quotas, words),
        chibo.describeRisk(risk, words),
        ...risk.findings.map((finding) => chibo.describeFinding(finding, words)),
        ...[...chibo.branchForecasts(forecast)].slice(0, 4).map((each) => chibo.describeForecast(each, words)),
        chibo.describeRemedy(remedies(chibo, org, tally, branches[0]), words),
        chibo.describeTarget(target, words),
        chibo.describeAttainment(chibo.attainment(31, target, { asOf }), words),
        chibo.describePace(chibo.requiredPace(31, target, { asOf, per: 'month' }), { locale }),
        chibo.describePeriods(periods(chibo), { locale }),
        chibo.describeChange(chibo.compareCounts(1000, 591), { locale }),
        chibo.describeDecomposition(total, words),
        ...chibo.auditFigures(claims).map((finding) => chibo.describeAudit(finding, { locale })),
      ],
    ];
    yield [
      `charts, ${locale}`,
      [
        chibo.ratioChart(ratios, { ...words, target: '95%' }),
        chibo.atRiskChart(risk, words),
        chibo.forecastChart(forecast, words),
        chibo.quotaChart(quotas, { ...words, achieved: { [branches[0]]: 2 } }),
        chibo.periodChart(totals, { locale }),
      ],
    ];
  }
}
