import { asOf, branches, document, reorganisations } from './data.mjs';
import { weightsOf } from './organisation.mjs';
import { thrownBy } from './text.mjs';

/** independence and quota. */
export function* planningSteps(chibo, { org, tally }) {
  for (const host of ['counts', 'does-not-count']) {
    yield [`ratio, host ${host}`, chibo.independentBranchRatio(org, { host, tally })];
    yield [`ratios, host ${host}`, chibo.tableToJson(chibo.independenceByUnit(org, { host, tally }))];
  }
  yield ['states', [...chibo.localityStates(org, { host: 'counts', tally })]];
  yield ['ranking', chibo.rankIndependence(org, { host: 'counts', tally, kind: 'commune', target: '95%' })];
  yield ['ready', chibo.readyToSplit(org, tally, { on: '2024-12-31' })];
  yield ['plan', plan(chibo, org, tally)];
  yield* quotaSteps(chibo, org, tally);
}

export const plan = (chibo, org, tally) =>
  chibo.planIndependence(org, tally, { target: '80%', under: 'huyen', by: '2026-05-15', host: 'counts' });

function* quotaSteps(chibo, org, tally) {
  const claims = weightsOf(chibo, org, tally);
  const bounded = claims.map((claim, place) => ({ ...claim, ...(place % 3 === 0 ? { min: 1, max: 4 } : {}) }));
  for (const method of chibo.QUOTA_METHODS) {
    const quotas = thrownBy(() => chibo.allocateQuota(bounded, 47, { method, ties: 'leave-open' }));
    yield [`quotas, ${method}`, quotas];
    const cascade = () => chibo.cascadeQuota(org, 47, { weight: weightIn(claims), method, levels: 'stepwise' });
    yield [`cascade, ${method}`, thrownBy(cascade)];
  }
  const fractions = claims.map(({ weight }) => Math.sqrt(weight) / 7);
  yield ['weights in floats', chibo.allocateWeights(fractions, 1000, { method: 'huntington-hill' })];
  yield ['explained', chibo.explainQuota(claims, 47, {}, branches[3])];
  const quotas = chibo.allocateQuota(claims, 47);
  yield ['fairness', chibo.fairnessOf(claims, quotas.allocations)];
  yield ['verified', chibo.verifyAllocation(claims, 47, quotas.allocations)];
  const achieved = { [branches[0]]: 3, [branches[5]]: 1 };
  const before = Object.fromEntries(quotas.allocations.map(({ id, quota }) => [id, quota]));
  const options = { plan: before, achieved, policy: 'least-change', overrun: 'keep' };
  yield ['reallocated', chibo.reallocateQuota(claims, 50, options)];
  yield* matrixSteps(chibo, claims, org);
}

const weightIn = (claims) => {
  const weights = new Map(claims.map(({ id, weight }) => [id, weight]));
  return (id) => weights.get(id);
};

function* matrixSteps(chibo, claims, org) {
  const problem = {
    rows: ['A', 'B', 'C'],
    columns: ['2023', '2024', '2025', '2026'],
    weights: [
      [5.5, 5, 0.25, 1],
      [5, 5, 3, 0],
      [1e-3, 5, 5, 5],
    ],
    rowTotals: [4, 5, 6],
    columnTotals: [3, 6, 3, 3],
  };
  for (const method of ['webster', 'huntington-hill', 'controlled-rounding']) {
    yield [`matrix, ${method}`, chibo.tryAllocateMatrix({ ...problem, method })];
  }
  const none = { ...problem, weights: problem.weights.map((row) => row.map((_, at) => (at === 1 ? 0 : 1))) };
  yield ['matrix that cannot be', thrownBy(() => chibo.allocateMatrix(none))];
  const years = { columns: ['2024', '2025'], columnTotals: [20, 27], weight: weightIn(claims) };
  yield ['years', chibo.cascadeMatrix(org, years)];
}

/** comparison and target: what changes, and what is asked for. */
export function* changeSteps(chibo, { org, tally }) {
  const after = chibo.applyReorganisations(org, reorganisations, { on: '2025-12-31' });
  for (const boundaries of ['before', 'after']) {
    const options = { reorganisations, boundaries, host: 'counts' };
    yield [`compared, ${boundaries}`, chibo.compareOrganisations(org, after, options)];
  }
  const claims = weightsOf(chibo, org, tally);
  const values = claims.map(({ id, weight }) => ({ id, value: weight }));
  const span = { from: asOf, to: '2025-12-31', boundaries: 'after' };
  yield ['restated', chibo.restate(values, reorganisations, span)];
  const rates = claims.map(({ id, weight }, place) => ({ id, part: place % 4, whole: weight + 3 }));
  const later = rates.slice(1).map((each, place) => ({ ...each, part: (place * 7) % 4 }));
  yield ['rate taken apart', chibo.decomposeRate(rates, later)];
  yield [
    'balance',
    chibo.stockAndFlow({ opening: 221, inflows: { admitted: 56 }, outflows: { left: null }, closing: 274 }),
  ];
  yield ['periods compared', periods(chibo)];
  const source = document.units.map(({ id, parentId }) => ({ id, parentId }));
  const options = { units: { source, weight: weightIn(claims) }, years: { weight: (year) => Number(year) - 2022 } };
  yield ['rolled out', chibo.rollOutTarget(target, options)];
  yield ['attainment', chibo.attainment(31, target, { asOf })];
  yield ['pace', chibo.requiredPace(31, target, { asOf, per: 'month' })];
  yield ['end', chibo.projectEnd(31, target, { asOf })];
}

export const target = {
  unitId: 'huyen',
  measure: 'admissions',
  period: '2024-01-01/2025-12-31',
  bound: 'at-least',
  issuedBy: 'resolution',
  versions: [{ from: '2024-01-01', value: 90 }],
};

export const totals = ['2023-Q1', '2023-Q2', '2023-Q4', '2024-Q1'].map((period, at) => ({
  period,
  value: 40 + at * 7,
}));

export const periods = (chibo) =>
  chibo.comparePeriods(totals, chibo.quarter(2024, 1), { against: 'same-period-last-year' });
