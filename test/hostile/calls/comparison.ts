import { firstMonths } from '../../../src/calendar/index.js';
import type { Table } from '../../../src/organisation/index.js';
import type { Calls } from '../calls.js';
import { DAY, events, LATER, later, org } from '../fixtures.js';

const table: Table = {
  unitIds: ['a', 'b'],
  columns: [{ name: 'members', kind: 'count', values: Float64Array.of(12, 30) }],
};
const before = [
  { id: 'A', part: 4, whole: 8 },
  { id: 'B', part: 1, whole: 6 },
];
const after = [
  { id: 'A', part: 5, whole: 8 },
  { id: 'C', part: null, whole: 6 },
];
const series = [
  { period: '2017-01..07', value: 252 },
  { period: '2016-01..07', value: 240 },
];
const stocks = [
  { on: '2020-10-14', value: 221 },
  { on: '2022-12-31', value: 250 },
  { on: '2023-08-15', value: 274 },
];
const flows = { opening: 221, inflows: { admitted: 56 }, outflows: { left: 3 }, closing: 274 };

export const comparisonCalls: Calls = {
  areEquallyLong: [[firstMonths(2017, 7), firstMonths(2016, 7)]],
  branchTerm: [['2022-06-15', { rule: 'charter' }]],
  combinedChangeOfTotals: [[166, 61]],
  compareCounts: [[1000, 591]],
  compareOrganisations: [[org, later, { reorganisations: events, boundaries: 'after', host: 'counts' }]],
  comparePeriods: [[series, firstMonths(2017, 7), { against: 'same-period-last-year' }]],
  compareRates: [[{ numerator: 120, denominator: 243 }, '65.0%']],
  compareStocks: [[stocks, { asOf: '2023-08-15', against: 'start-of-year' }]],
  compareTables: [[table, table]],
  decomposeRate: [[before, after]],
  decomposeTotal: [
    [
      [
        { id: 'A', value: 3 },
        { id: 'B', value: null },
      ],
      [{ id: 'A', value: 4 }],
    ],
  ],
  restate: [
    [
      [
        { id: 'b', value: 50 },
        { id: 'c', value: 20 },
      ],
      events,
      { from: DAY, to: LATER, boundaries: 'after' },
    ],
  ],
  stockAndFlow: [[flows]],
  stockAndFlowByUnit: [[[{ id: 'A', ...flows }]]],
};
