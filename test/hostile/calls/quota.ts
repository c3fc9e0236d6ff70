import { allocateMatrix, allocateQuota } from '../../../src/quota/index.js';
import type { Calls } from '../calls.js';
import { org } from '../fixtures.js';

const claims = [
  { id: 'A', weight: 60, min: 1, max: 15 },
  { id: 'B', weight: 40 },
];
const options = { method: 'hamilton', ties: 'leave-open' };
const problem = {
  rows: ['A', 'B'],
  columns: ['2026', '2027'],
  weights: [
    [5, 3],
    [2, 4],
  ],
  rowTotals: [6, 4],
  columnTotals: [5, 5],
};
const tree = [
  { id: 'r', parentId: null },
  { id: 'a', parentId: 'r' },
  { id: 'b', parentId: 'r' },
];
const weight = (): number => 1;

export const quotaCalls: Calls = {
  allocateMatrix: [[problem], [{ ...problem, method: 'controlled-rounding', ties: 'by-id' }]],
  allocateQuota: [
    [claims, 10, options],
    [claims, 10, { method: 'dean', ties: 'by-id' }],
  ],
  allocateWeights: [[[60, 40], 10, { method: 'dhondt', min: [1, 1], max: [9, 9], ties: 'by-id' }]],
  cascadeMatrix: [[tree, { columns: ['2024', '2025'], columnTotals: [4, 6], weight }]],
  cascadeQuota: [
    [tree, 7, { weight, method: 'webster', levels: 'stepwise' }],
    [org, 7, { weight, levels: 'flat' }],
  ],
  cascadeWeights: [[[-1, 0, 0], 7, { weights: [2, 1, 1] }]],
  drawnOrder: [[['Pú Nhi', 'Keo Lôm']]],
  explainQuota: [[claims, 10, options, 'A']],
  fairnessOf: [[claims, allocateQuota(claims, 10).allocations]],
  reallocateQuota: [
    [claims, 10, { plan: { A: 6, B: 4 }, achieved: { A: 4, B: 1 }, policy: 'proportional', overrun: 'keep' }],
    [claims, 10, { plan: { A: 6, B: 4 }, achieved: { A: 4, B: 5 }, policy: 'least-change', overrun: 'keep' }],
  ],
  verifyAllocation: [
    [claims, 10, allocateQuota(claims, 10).allocations, options],
    [claims, 0, { bound: 'min', total: 0, sum: 1, by: 1, claims: [{ id: 'A', bound: 1 }], claimCount: 1 }],
  ],
  verifyMatrix: [[problem, allocateMatrix(problem)]],
};
