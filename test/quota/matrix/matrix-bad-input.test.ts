import { describe, expect, it } from 'vitest';
import { InvalidInputError, type Issue, type Result } from '../../../src/core/index.js';
import { cascadeMatrix, type MatrixProblem, tryAllocateMatrix, tryCascadeMatrix } from '../../../src/quota/index.js';

function issuesOf(outcome: Result<unknown>): readonly Issue[] {
  const error: unknown = outcome.success ? null : outcome.error;
  expect(error).toBeInstanceOf(InvalidInputError);
  return error instanceof InvalidInputError ? error.issues : [];
}

function faultsOf(problem: unknown): unknown[][] {
  const outcome = tryAllocateMatrix(problem as MatrixProblem);
  if (outcome.success) return [];
  return issuesOf(outcome).map(({ path, code, value }) => [path.join('.'), code, value]);
}

const FINE = {
  rows: ['A', 'B'],
  columns: ['x', 'y'],
  weights: [
    [1, 2],
    [3, 4],
  ],
  rowTotals: [2, 2],
  columnTotals: [2, 2],
};

describe('bad input to allocateMatrix', () => {
  it('comes back with every fault at once, each with path, code and value', () => {
    const problem = {
      rows: ['A', 'A', ''],
      columns: ['x', 'y'],
      weights: [[1, -2], [Number.NaN], [Infinity, 'much']],
      rowTotals: [1.5, 2, -1],
      columnTotals: [2],
      min: [
        [0, 3],
        [0.5, 0],
        [0, 0],
      ],
      max: [
        [1, 2],
        [4, 4],
        [Number.NaN, 1],
      ],
      method: 'fair',
      ties: 'toss',
    };
    expect(faultsOf(problem)).toEqual([
      ['rows.1', 'duplicate-id', 'A'],
      ['rows.2', 'empty-id', ''],
      ['weights.0.1', 'negative-weight', -2],
      ['weights.1', 'ragged-matrix', 1],
      ['weights.1.0', 'not-a-number', Number.NaN],
      ['weights.2.0', 'not-finite', Infinity],
      ['weights.2.1', 'wrong-type', 'much'],
      ['min.1.0', 'bad-bound', 0.5],
      ['max.2.0', 'bad-bound', Number.NaN],
      ['min.0.1', 'min-above-max', 3],
      ['rowTotals.0', 'bad-total', 1.5],
      ['rowTotals.2', 'negative-total', -1],
      ['columnTotals', 'unequal-lengths', 1],
      ['method', 'unknown-method', 'fair'],
      ['ties', 'unknown-tie-rule', 'toss'],
    ]);
    expect(
      faultsOf({
        ...FINE,
        weights: [
          [1n, -1n],
          ['1', 0n],
        ],
      }),
    ).toEqual([
      ['weights.0.1', 'negative-weight', -1n],
      ['weights.1.0', 'wrong-type', '1'],
    ]);
    expect(faultsOf({ ...FINE, weights: [...FINE.weights, [-1, '1']], max: [...FINE.weights, [0.5, 0.5]] })).toEqual([
      ['weights', 'unequal-lengths', 3],
      ['max', 'unequal-lengths', 3],
    ]);
  });

  it('names totals that add up to different sums', () => {
    expect(faultsOf({ ...FINE, columnTotals: [2, 3] })).toEqual([['columnTotals', 'margins-differ', 5]]);
    const large = [2 ** 53 - 1, 2 ** 53 - 1];
    expect(faultsOf({ ...FINE, rowTotals: large, columnTotals: large })).toEqual([
      ['rowTotals', 'total-too-large', 2n ** 54n - 2n],
    ]);
  });

  it('refuses lists that are none, and matrices of another shape', () => {
    expect(faultsOf(undefined)).toEqual([['', 'not-an-object', undefined]]);
    expect(faultsOf({ ...FINE, rows: 'AB' }).map(([path, code]) => [path, code])).toContainEqual([
      'rows',
      'not-a-list',
    ]);
    expect(faultsOf({ ...FINE, weights: [[1, 2]] })).toEqual([['weights', 'unequal-lengths', 1]]);
    expect(faultsOf({ ...FINE, weights: [[1, 2], null] })).toEqual([['weights.1', 'not-a-list', null]]);
    expect(
      faultsOf({
        ...FINE,
        weights: [
          [1, 2],
          [3, 4, 5],
        ],
      }),
    ).toEqual([['weights.1', 'ragged-matrix', 3]]);
    expect(faultsOf({ ...FINE, min: 1 }).map(([path, code]) => [path, code])).toEqual([['min', 'not-a-list']]);
    expect(faultsOf({}).map(([path]) => path)).toEqual(['rows', 'columns', 'weights', 'rowTotals', 'columnTotals']);
  });

  it('refuses methods that have no form for matrices', () => {
    for (const method of ['hamilton', 'hamilton-droop', 'balinski-young']) {
      expect(faultsOf({ ...FINE, method })).toEqual([['method', 'no-matrix-form', method]]);
    }
    const falling = { signposts: (place: number) => 5 - place };
    expect(faultsOf({ ...FINE, method: falling }).map(([, code]) => code)).toEqual(['bad-signposts']);
  });

  it('takes ids that objects trip over, and never changes what it was given', () => {
    const problem = Object.freeze({
      ...FINE,
      rows: Object.freeze(['__proto__', 'constructor']),
      weights: Object.freeze(FINE.weights.map((row) => Object.freeze(row))),
    });
    const outcome = tryAllocateMatrix(problem);
    expect(outcome.success && outcome.data.cells).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('bad input to cascadeMatrix', () => {
  const tree = [
    { id: 'district', parentId: null },
    { id: 'A', parentId: 'district' },
    { id: 'B', parentId: 'district' },
  ];

  it('comes back with every fault at once', () => {
    const outcome = tryCascadeMatrix(tree, {
      columns: ['total', 'y', 'y'],
      columnTotals: [1, 2.5, 3],
      weight: () => 1,
      method: 'hamilton' as 'webster',
      levels: 'sideways' as 'flat',
      ties: 'leave-open' as 'by-id',
    });
    const issues = issuesOf(outcome);
    expect(issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['columns.2', 'duplicate-id'],
      ['columns.0', 'reserved-id'],
      ['columnTotals.1', 'bad-total'],
      ['method', 'no-matrix-form'],
      ['levels', 'unknown-levels'],
      ['ties', 'unknown-tie-rule'],
    ]);
  });

  it('names the unit and the column', () => {
    const outcome = tryCascadeMatrix(tree, {
      columns: ['x', 'y'],
      columnTotals: [1, 2],
      weight: (unitId, column) => (unitId === 'A' && column === 'y' ? -1 : unitId === 'B' ? undefined : 1),
      min: (unitId) => (unitId === 'A' ? 3 : undefined),
      max: (unitId) => (unitId === 'A' ? 2 : 0.5),
    });
    const issues = issuesOf(outcome);
    expect(
      issues.map(({ path, code }) => `${path.join('.')} ${code}`).filter((each) => !each.includes('district')),
    ).toEqual([
      'min.A.x min-above-max',
      'weight.A.y negative-weight',
      'min.A.y min-above-max',
      'weight.B.x missing',
      'max.B.x bad-bound',
      'weight.B.y missing',
      'max.B.y bad-bound',
    ]);
    expect(() => cascadeMatrix(tree, undefined as never)).toThrow(InvalidInputError);
  });
});
