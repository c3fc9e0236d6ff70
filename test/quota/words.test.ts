import { describe, expect, it } from 'vitest';
import { allocateMatrix, allocateQuota, cascadeQuota, cascadeWeights } from '../../src/quota/index.js';
import { toldBy } from '../calendar/faults.js';

const NONE = Number.NaN;

describe('bounds that leave nothing between them', () => {
  const told = ['claims.0.min min-above-max: The minimum is above the maximum, 2.'];

  it('are told with the other bound, of claims and of columns', () => {
    const claims = [{ id: 'a', weight: 1, min: 3, max: 2 }];
    expect(toldBy(() => allocateQuota(claims, 5, { method: 'webster' }))).toEqual(told);
    const columns = { weights: [NONE, 1], min: [0, 3], max: [Infinity, 2] };
    expect(toldBy(() => cascadeWeights([-1, 0], 5, columns))).toEqual(['min.1 min-above-max: The maximum is 2.']);
    expect(toldBy(() => cascadeWeights([-1, 0], 5, { ...columns, min: [0, 1.5] }))).toEqual([
      'min.1 bad-bound: A bound is a whole number from 0 to 2^53 − 1.',
    ]);
    expect(toldBy(() => cascadeWeights([-1, 0], 5, { ...columns, min: [0, -1] }))).toEqual([
      'min.1 bad-bound: A bound is a whole number from 0 to 2^53 − 1.',
    ]);
  });
});

describe('a total that a line of a matrix cannot meet', () => {
  const weights = [
    [1, 1],
    [1, 0],
    [1, 1],
  ];
  const matrix = (rowTotals: number[], columnTotals: number[], max?: number[][]) =>
    toldBy(() =>
      allocateMatrix({
        rows: ['x', 'y', 'z'],
        columns: ['2024', '2025'],
        weights,
        rowTotals,
        columnTotals,
        max,
      }),
    );

  it('is told with its line, by the name of the line', () => {
    const most = weights.map((line) => line.map(() => 2));
    expect(matrix([5, 1, 1], [4, 3], most)).toEqual([
      'maxima-below-total: allocateMatrix: the total of row x is 5, and its cells can take 4 at most; a cell of weight 0 takes its minimum.',
    ]);
    expect(matrix([2, 2, 2], [1, 5], most)).toEqual([
      'maxima-below-total: allocateMatrix: the total of column 2025 is 5, and its cells can take 4 at most; a cell of weight 0 takes its minimum.',
    ]);
  });
});

describe('what is no organisation', () => {
  it('is told where any of its columns is none', () => {
    const index = { slots: new Int32Array(2), hashes: new Int32Array(1) };
    const units = { ids: ['a'], kinds: ['commune'], parents: Int32Array.of(-1) };
    const of = (source: unknown): string[] => toldBy(() => cascadeQuota(source as never, 3, { weight: () => 1 }));
    const told = [
      'not-an-organisation: An organisation is what parseOrganisation, or another reader of documents, gives.',
    ];
    for (const changed of [
      { ids: 'a' },
      { kinds: 'k' },
      { ids: [] },
      { parents: [-1] },
      { kinds: [] },
      { parents: Int32Array.of(-1, 0) },
    ]) {
      expect(of({ units: { ...units, ...changed }, unitIndex: index })).toEqual(told);
    }
    for (const broken of [undefined, null, 5]) expect(of({ units: broken, unitIndex: index })).toEqual(told);
    for (const broken of [undefined, {}, { slots: index.slots }, { hashes: index.hashes }]) {
      expect(of({ units, unitIndex: broken })).toEqual(told);
    }
    expect(of({ units, unitIndex: index })).toEqual([]);
  });
});
