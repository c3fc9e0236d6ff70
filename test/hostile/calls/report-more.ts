import { impliedWhole, reconcileTotals } from '../../../src/audit/index.js';
import { compareTables } from '../../../src/comparison/index.js';
import type { Table } from '../../../src/organisation/index.js';
import { allocateMatrix, allocateQuota, fairnessOf, verifyAllocation } from '../../../src/quota/index.js';
import { suppressSmallCounts } from '../../../src/report/index.js';
import { assessBranches, watchBranches } from '../../../src/risk/index.js';
import { totalTarget } from '../../../src/target/index.js';
import type { Calls } from '../calls.js';
import { DAY, org, rules, tally } from '../fixtures.js';

const en = { locale: 'en' };
const claims = [
  { id: 'A', weight: 6 },
  { id: 'B', weight: 3 },
];
const { allocations } = allocateQuota(claims, 10);
const problem = { rows: ['A'], columns: ['x', 'y'], weights: [[5, 3]], rowTotals: [8], columnTotals: [5, 3] };
const table: Table = {
  unitIds: ['a'],
  columns: [{ name: 'members', kind: 'count', values: Float64Array.of(12) }],
};
const grown: Table = {
  unitIds: ['a'],
  columns: [{ name: 'members', kind: 'count', values: Float64Array.of(15) }],
};
const watch = watchBranches([assessBranches(org, tally, rules, { asOf: DAY })], { enter: 'few', leave: 'many' });
const total = totalTarget([
  {
    unitId: 'r',
    measure: 'admissions',
    period: '2024',
    bound: 'at-least',
    issuedBy: 'assigned',
    versions: [{ from: '2024-01-01', value: 7 }],
  },
]);
const rows = [
  { id: 'A', moved: 12, died: 2, all: 14 },
  { id: 'B', moved: 20, died: 9, all: 29 },
  { id: 'C', moved: 31, died: 14, all: 45 },
  { id: 'sum', moved: 63, died: 25, all: 88 },
];
const options = { below: 5, protect: 6, counts: ['moved', 'died', 'all'], total: 'all', totalRow: 'sum' };
const minima = { bound: 'min', total: 10, sum: 12, by: 2, claims: [{ id: 'A', bound: 8 }], claimCount: 1 };

export const moreReportCalls: Calls = {
  describeFairness: [[fairnessOf(claims, allocations), en]],
  describeImplied: [[impliedWhole(61, '95,3%'), en]],
  describeInfeasible: [[{ code: 'minima-exceed-total', details: { certificate: minima } }, en]],
  describeLocality: [[{ communeId: 'x', branches: 1, localityId: 'va', state: 'combined', role: 'guest' }, en]],
  describeMatrix: [[problem, allocateMatrix(problem), en]],
  describeProof: [[verifyAllocation(claims, 10, allocations), en]],
  describeReconciliation: [[reconcileTotals({ id: 'h', value: 44, children: [{ id: 'A', value: 41 }] }), en]],
  describeTableChanges: [
    [compareTables(table, table), en],
    [compareTables(table, grown), en],
  ],
  describeTotalTarget: [[total, en]],
  describeWatch: [[watch, en]],
  suppressSmallCounts: [[rows, options]],
  verifySuppression: [[suppressSmallCounts(rows, options).published]],
};
