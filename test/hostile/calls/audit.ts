import { exactly, interval } from '../../../src/audit/index.js';
import type { Calls } from '../calls.js';

const low = exactly({ numerator: 19, denominator: 100 });
const high = interval({ numerator: 1, denominator: 5 }, null, { lowOpen: true });
const claims = [
  { kind: 'percentage', printed: '128,5%', part: 9, whole: 7 },
  { kind: 'total', printed: '47 thôn', parts: [21, 12, 6, 4, 1, 0, 0], partsExpected: 8 },
  { kind: 'balance', opening: 221, inflows: [56], outflows: [3], closing: 274 },
  { kind: 'mean', printed: '4,5', total: 9, count: 2 },
  { kind: 'change', printed: '12%', before: 100, after: 112 },
];
const tree = {
  id: 'h',
  value: 44,
  children: [
    { id: 'A', value: 41 },
    { id: 'B', value: null },
  ],
};
const figures = [
  { id: 'admitted', value: 56 },
  { id: 'gain', value: 53 },
  { id: 'left', value: null },
];
const equations = [
  {
    terms: [
      { id: 'admitted', times: 1 },
      { id: 'left', times: -1 },
      { id: 'gain', times: -1 },
    ],
  },
];

export const auditCalls: Calls = {
  addIntervals: [[[low, high]]],
  auditFigures: [[claims]],
  compareIntervals: [[low, high]],
  divideIntervals: [[low, high]],
  exactly: [[{ numerator: 0, denominator: 1 }]],
  impliedPart: [[26, '78%']],
  impliedWhole: [[61, '95,3%', { of: 'complement' }]],
  intersectIntervals: [[low, high]],
  interval: [[{ numerator: 2300, denominator: 1 }, null, { lowOpen: true }]],
  liesIn: [[high, { numerator: 2300, denominator: 1 }]],
  multiplyIntervals: [[low, high]],
  parseClaims: [[{ title: 'Quảng An', claims }], [claims]],
  parsePublishedNumber: [['trên 1.200 đảng viên']],
  publishedReadings: [['1,200']],
  reconcileEquations: [[figures, equations]],
  reconcileTotals: [[tree]],
  subtractIntervals: [[low, high]],
};
