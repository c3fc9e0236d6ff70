import { describe, expect, it } from 'vitest';
import {
  allocateMatrix,
  allocateQuota,
  allocateWeights,
  cascadeQuota,
  type QuotaOptions,
} from '../../src/quota/index.js';
import { toldBy } from '../calendar/faults.js';

const TOTAL = 'A total is a whole number from 0 to 2^53 − 1.';
const BOUND = 'A bound is a whole number from 0 to 2^53 − 1.';
const WEIGHT = 'A weight is a finite number of 0 or more, or a bigint.';

describe('a total', () => {
  it.each([
    [-1, 'negative-total'],
    [-1n, 'negative-total'],
    [2 ** 53, 'total-too-large'],
    [2n ** 53n, 'total-too-large'],
    [0.5, 'bad-total'],
    [Number.NaN, 'not-a-number'],
    [Number.POSITIVE_INFINITY, 'not-finite'],
    ['3', 'bad-total'],
    ['-3', 'bad-total'],
    ['1e300', 'bad-total'],
  ])('of %s is refused as %s', (total, code) => {
    const refusal = [`total ${code}: ${TOTAL}`];
    expect(toldBy(() => allocateQuota([{ id: 'a', weight: 1 }], total as number))).toEqual(refusal);
    expect(toldBy(() => allocateWeights([1], total as number))).toEqual(refusal);
    const tree = [
      { id: 'r', parentId: null },
      { id: 'a', parentId: 'r' },
    ];
    expect(toldBy(() => cascadeQuota(tree, total as number, { weight: () => 1 }))).toEqual(refusal);
  });

  it('of −0 is none, as is a bound', () => {
    for (const method of ['webster', 'hamilton'] as const) {
      expect(allocateQuota([{ id: 'a', weight: 1, min: -0 }], -0, { method }).allocations[0]!.quota).toBe(0);
      expect([...allocateWeights([1, 1], -0, { method, min: [-0, 0], max: [-0, 5] }).quotas]).toEqual([0, 0]);
    }
    expect(allocateQuota([{ id: 'a', weight: 1 }], -0)).toMatchObject({ total: 0, open: 0 });
    const tree = [
      { id: 'r', parentId: null },
      { id: 'a', parentId: 'r' },
    ];
    const { columns } = cascadeQuota(tree, -0, { weight: () => 1, min: () => -0 });
    expect(columns).toContainEqual({ name: 'quota', kind: 'count', values: new Float64Array([0, 0]) });
  });

  it('is met by nobody where no weight is above 0, told as numbers or as bigints', () => {
    const none = ['claims no-positive-weight: There are places to give and no claim with a positive weight.'];
    expect(toldBy(() => allocateQuota([{ id: 'a', weight: 0 }], 1))).toEqual(none);
    expect(toldBy(() => allocateQuota([{ id: 'a', weight: 0n }], 1))).toEqual(none);
    const nobody = ['weights no-positive-weight: There are places to give and no claim with a positive weight.'];
    for (const weights of [[0, 0], new Float64Array(2)]) {
      expect(toldBy(() => allocateWeights(weights, 1))).toEqual(nobody);
      expect([...allocateWeights(weights, 0).quotas]).toEqual([0, 0]);
    }
  });

  it('may be as large as a safe integer', () => {
    expect(allocateWeights([1], Number.MAX_SAFE_INTEGER).quotas[0]).toBe(Number.MAX_SAFE_INTEGER);
    expect(allocateWeights([1], BigInt(Number.MAX_SAFE_INTEGER)).quotas[0]).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('claims', () => {
  const one = [{ id: 'a', weight: 1, min: 1, max: 2 }];
  const told = (claims: typeof one, total: number, options: QuotaOptions = {}): string[] =>
    toldBy(() => allocateQuota(claims, total, options));

  it('are refused bounds by a method that has no meaning for them, by its name', () => {
    for (const method of ['balinski-young', 'hamilton-droop'] as const) {
      expect(told(one, 1, { method })).toEqual([
        `method bounds-undefined: ${method} has no agreed meaning with minima or maxima.`,
      ]);
    }
  });

  it('cannot take places where none has a weight', () => {
    const words = 'no-positive-weight: There are places to give and no claim with a positive weight.';
    expect(toldBy(() => allocateQuota([{ id: 'a', weight: 0n }], 1))).toEqual([`claims ${words}`]);
    expect(toldBy(() => allocateWeights([0, 0], 1))).toEqual([`weights ${words}`]);
    expect(toldBy(() => allocateWeights([0, 0], 0))).toEqual([]);
  });

  it('have bounds that admit the total', () => {
    expect(told(one, 0)).toEqual([
      'minima-exceed-total: allocateQuota: the minima add up to 1, 1 more than the total of 0.',
    ]);
    expect(told([...one, { id: 'b', weight: 0, min: 1, max: 9 }], 4)).toEqual([
      'maxima-below-total: allocateQuota: the maxima add up to 3, 1 less than the total of 4; a claim of weight 0 counts with its minimum.',
    ]);
    expect([told(one, 1), told(one, 2)]).toEqual([[], []]);
  });

  it('are tied by rules that there are', () => {
    expect(told(one, 1, { ties: 'first' as never })).toEqual([
      "ties unknown-tie-rule: Ties are 'by-id', 'leave-open' or settled by a comparator.",
    ]);
  });
});

describe('a matrix', () => {
  const base = {
    rows: ['x', 'y'],
    columns: ['2024', '2025'],
    weights: [
      [1, 1],
      [1, 1],
    ],
    rowTotals: [2, 2],
    columnTotals: [2, 2],
  };
  const most = Number.MAX_SAFE_INTEGER;

  it.each([
    [{}, []],
    [{ rows: ['', 'x'] }, ['rows.0 empty-id: An id is a text with at least one character.']],
    [
      { rows: ['x', 'x'], columns: ['1', '1'] },
      [
        'rows.1 duplicate-id: Another of the rows has this id.',
        'columns.1 duplicate-id: Another of the columns has this id.',
      ],
    ],
    [{ weights: [[1, 1]] }, ['weights unequal-lengths: There are 2 rows and 1 lists.']],
    [{ weights: [[1, 1], 5] }, ['weights.1 not-a-list: Expected a list, got number.']],
    [{ weights: [[1], [1, 1]] }, ['weights.0 ragged-matrix: There are 2 columns and 1 values in this row.']],
    [
      {
        weights: [
          [-1, 1],
          [1, 'x'],
        ],
      },
      [`weights.0.0 negative-weight: ${WEIGHT}`, `weights.1.1 wrong-type: ${WEIGHT}`],
    ],
    [
      {
        min: [
          [1, 0.5],
          [0, 0],
        ],
      },
      [`min.0.1 bad-bound: ${BOUND}`],
    ],
    [
      {
        min: [
          [2, 0],
          [0, 0],
        ],
        max: [
          [1, 5],
          [5, 5],
        ],
      },
      ['min.0.0 min-above-max: The minimum is above the maximum, 1.'],
    ],
    [
      { rowTotals: [4], columnTotals: [1, 1, 2] },
      [
        'rowTotals unequal-lengths: There are 2 rows and 1 totals.',
        'columnTotals unequal-lengths: There are 2 columns and 3 totals.',
      ],
    ],
    [{ rowTotals: [3, 2] }, ['columnTotals margins-differ: The row totals add up to 5 and the column totals to 4.']],
    [
      { rowTotals: [most, 1], columnTotals: [most, 1] },
      ['rowTotals total-too-large: The totals add up to 2^53 − 1 at most.'],
    ],
    [{ rowTotals: [most, 0], columnTotals: [0, most] }, []],
    [
      { rowTotals: [-1, 2], columnTotals: 5 },
      [`rowTotals.0 negative-total: ${TOTAL}`, 'columnTotals not-a-list: Expected a list, got number.'],
    ],
    [
      { method: 'hamilton' },
      ["method no-matrix-form: hamilton has no form for matrices: take a divisor method or 'controlled-rounding'."],
    ],
    [{ ties: 'first' }, ["ties unknown-tie-rule: Ties are 'by-id', 'leave-open' or settled by a comparator."]],
  ])('of %j is refused', (changed: object, refusal) => {
    expect(toldBy(() => allocateMatrix({ ...base, ...changed }))).toEqual(refusal);
  });

  it('is an object', () => {
    expect(toldBy(() => allocateMatrix(null as never))).toEqual(['not-an-object: Expected a problem, got null.']);
  });
});
