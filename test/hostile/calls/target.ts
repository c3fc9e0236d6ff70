import type { Calls } from '../calls.js';

const target = {
  unitId: 'r',
  measure: 'admissions',
  period: '2024',
  bound: 'at-least',
  issuedBy: 'assigned',
  versions: [
    { from: '2024-01-01', value: 7 },
    { from: '2024-07-01', value: 9 },
  ],
};
const yearly = {
  ...target,
  period: '2015-01-01/2018-12-31',
  per: 'year',
  versions: [{ from: '2015-01-01', value: 23 }],
};
const other = { ...target, unitId: 's' };
const source = [
  { id: 'r', parentId: null },
  { id: 'a', parentId: 'r' },
  { id: 'b', parentId: 'r' },
];
const counted = [{ unitId: 'r', measure: 'admissions', period: '2024', count: 9 }];

export const targetCalls: Calls = {
  attainment: [[9, target, { asOf: '2024-05-15' }]],
  attainmentByYear: [[[{ year: 2018, count: 30 }], yearly, { asOf: '2018-12-31', total: 100 }]],
  attainments: [[counted, [target, other], { asOf: '2024-05-15' }]],
  parseTarget: [[target]],
  parseTargets: [[[target, other]]],
  projectEnd: [[2, target, { asOf: '2024-06-30' }]],
  prorate: [[yearly, '2015-01-01/2016-05-13', { by: 'days' }]],
  requiredPace: [[2, target, { asOf: '2024-06-30', per: 'month' }]],
  rollOutTarget: [
    [target, { units: { source, weight: () => 1 } }],
    [yearly, { years: { weight: () => 1 } }],
  ],
  targetOn: [[target, '2024-06-30']],
  totalTarget: [[[target, other]]],
};
