/** Certificates of every code that an `InfeasibleError` of this library has, in every shape that it has. */
export const INFEASIBLE_SAMPLES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  'minima-exceed-total': [
    { bound: 'min', total: 10, sum: 12, by: 2, claims: [{ id: 'A', bound: 12 }], claimCount: 1 },
    { bound: 'min', total: 10, sum: '90071992547409930', by: '90071992547409920', claims: [], claimCount: 0 },
    { rows: ['A'], columns: ['x', 'y'], need: 5, available: 4, by: 1 },
    { unitId: 'C', rows: ['A'], columns: [], need: 5, available: 4, by: 1 },
    { unitId: 'C', sum: 5, total: 4, by: 1 },
  ],
  'maxima-below-total': [
    { bound: 'max', total: 10, sum: 7, by: 3, claims: [{ id: 0, bound: 7 }], claimCount: 1001 },
    { rows: ['A', 'B'], columns: ['x'], need: 5, available: 4, by: 1 },
    { unitId: 'C', sum: 4, total: 5, by: 1 },
    { bound: 'max', total: 9, sum: 3, by: 6, claims: ['A', 'B', 'D'].map((id) => ({ id, bound: 1 })), claimCount: 4 },
  ],
  'minima-exceed-maximum': [
    { unitId: 'C', sum: 5, bound: 4, by: 1 },
    { unitId: 'C', column: 'x', sum: 5, bound: 4, by: 1 },
  ],
  'maxima-below-minimum': [
    { unitId: 'C', sum: 4, bound: 5, by: 1 },
    { unitId: 'C', column: 'x', sum: 4, bound: 5, by: 1 },
  ],
  'margins-infeasible': [
    { rows: ['A'], columns: ['x'], need: 9, available: 7, by: 2, rowsNeed: 8, columnsGive: 6, least: 1, most: 1 },
    {
      rows: ['A', 'B'],
      columns: ['x', 'y'],
      need: 1009,
      available: 7,
      by: 1002,
      rowsNeed: 1008,
      columnsGive: 6,
      least: 1,
      most: 1,
    },
    {
      unitId: 'C',
      rows: [],
      columns: [],
      need: 1,
      available: 0,
      by: 1,
      rowsNeed: 0,
      columnsGive: 0,
      least: 1,
      most: 0,
    },
  ],
  'achieved-above-max': [
    {
      units: ['A', 'B'].map((id) => ({ id, achieved: 5, bound: 4 })),
      unitCount: 2,
    },
    { units: [{ id: 'A', achieved: 5, bound: 4 }], unitCount: 1 },
  ],
  'achieved-above-share': [{ units: [{ id: 'A', achieved: 5, bound: 4 }], unitCount: 1 }],
  'no-whole-number': [
    {
      unitId: 'A',
      period: '2024',
      least: { numerator: 5, denominator: 2 },
      most: { numerator: 8, denominator: 3 },
    },
  ],
  'not-whole-months': [
    { period: '2024-01-15/2024-02-20', months: 1, by: 'months' },
    { periods: ['2024', '2023-01-15/2024-02-20'] },
  ],
  'not-whole-half-years': [{ period: '2024-Q1', months: 3, by: 'half-years' }],
  'unequal-periods': [
    {
      period: { id: '2018', days: 365, months: 12, extraDays: 0 },
      against: { id: '2015-01-01/2017-12-31', days: 1096, months: 36, extraDays: 0 },
    },
  ],
  'outside-period': [{ asOf: '2020-06-30', period: '2019' }],
  'no-solution': [
    { reason: 'every-case-tried' },
    ...['no-figure-left', 'no-whole-number', 'out-of-range'].map((reason) => ({
      reason,
      equations: [{ equation: 0, times: '-2' }],
      terms: [],
      equals: '3',
    })),
  ],
  unprotectable: [
    { id: 'A', column: 'members', reached: {}, margins: {} },
    { id: 'A', column: null, reached: {}, margins: {} },
  ],
  'too-many-members': [{ row: 3, sum: 4294967296 }],
  'sum-not-safe': [{ measure: 'members', unitId: 'A', sum: 2 ** 60 }],
  'not-safe': [{ column: 'members', unitId: 'A' }],
};
