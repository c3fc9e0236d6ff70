import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';
import { cascadeWeights, tryCascadeWeights } from '../../../src/quota/index.js';

const NONE = Number.NaN;
const above = [-1, 0, 1, 1, 0, 4, 4];
const weights = [NONE, NONE, 30, 12, NONE, 20, 5];

function faultsOf(...args: Parameters<typeof cascadeWeights>): readonly (readonly [string, string])[] {
  const result = tryCascadeWeights(...args);
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code }) => [path.join('.'), code] as const);
}

describe('cascadeWeights', () => {
  it('shares seven places among two communes of two branches', () => {
    expect([...cascadeWeights(above, 7, { weights }).quotas]).toEqual([7, 4, 3, 1, 3, 2, 1]);
  });

  it('takes an organisation in the order of its rows', () => {
    const org = parseOrganisation({
      asOf: '2024-05-15',
      units: [
        { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
        { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
        { id: 'a', name: 'A', kind: 'branch', parentId: 'x' },
        { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
      ],
      localities: [],
    });
    expect(org.units.ids).toEqual(['h', 'x', 'a', 'b']);
    expect([...cascadeWeights(org, 5, { weights: [NONE, NONE, 2, 1] }).quotas]).toEqual([5, 5, 3, 2]);
  });

  it('takes rows in any order', () => {
    const shuffled = cascadeWeights([2, 2, -1], 3, { weights: [2, 1, NONE] });
    expect([...shuffled.quotas]).toEqual([2, 1, 3]);
  });

  it('holds bounds on every level', () => {
    const min = [0, 0, 0, 3, 4, 0, 0];
    const { quotas } = cascadeWeights(above, 8, { weights, min });
    expect([...quotas]).toEqual([8, 4, 1, 3, 4, 3, 1]);
  });

  it('tells ties by row, and leaves them open where asked', () => {
    const equal = { weights: [NONE, 5, 5], ties: 'leave-open' as const };
    expect(cascadeWeights([-1, 0, 0], 3, equal)).toMatchObject({
      open: 1,
      ties: [{ ids: [1, 2], places: 1, given: [], settledBy: null, parentId: 0 }],
    });
    const last = cascadeWeights([-1, 0, 0], 3, { weights: [NONE, 5, 5], ties: (left, right) => right - left });
    expect([...last.quotas]).toEqual([3, 1, 2]);
  });

  it('does not touch what it was given', () => {
    const given = Float64Array.from(weights);
    const parents = Int32Array.from(above);
    cascadeWeights(parents, 7, { weights: given });
    expect([...given]).toEqual(weights);
    expect([...parents]).toEqual(above);
  });

  it('reports every fault with its row', () => {
    expect(
      faultsOf([-1, 0, 0, 9], -1, { weights: [NONE, NONE, -2, Infinity], min: [0, 2, 0.5, 0], max: [9, 1, 3, 3] }),
    ).toEqual([
      ['total', 'negative-total'],
      ['tree.3', 'bad-parent'],
      ['weights.1', 'missing-weight'],
      ['min.1', 'min-above-max'],
      ['weights.2', 'negative-weight'],
      ['min.2', 'bad-bound'],
      ['weights.3', 'not-finite'],
    ]);
    expect(faultsOf([-1, -1], 1, { weights: [1] })).toEqual([
      ['tree.1', 'several-roots'],
      ['weights', 'unequal-lengths'],
    ]);
    expect(faultsOf([1, 0], 1, { weights: [1, 1] })).toEqual([['tree', 'no-root']]);
    expect(faultsOf([-1, 2, 1], 1, { weights: [NONE, 1, 1] })).toEqual([['tree.1', 'cycle']]);
    expect(faultsOf([], 1, { weights: [] })).toEqual([['tree', 'no-root']]);
    expect(faultsOf(7 as never, 1, { weights: 'x' as never })).toEqual([
      ['tree', 'not-a-list'],
      ['tree', 'no-root'],
      ['weights', 'not-a-list'],
    ]);
  });

  it('adds up weights exactly, be they broken or large', () => {
    const places = (leaves: readonly number[], other: number): number[] => {
      // Two communes: one with leaves that are added up, and before or after it one that tells its own weight.
      const own = { weights: [NONE, other, 1, NONE, ...leaves] };
      const tree = [-1, 0, 1, 0, ...leaves.map(() => 3)];
      return Array.from(cascadeWeights(tree, 1, own).quotas.subarray(1, 4));
    };
    // Doubles make 0.30000000000000004 of 0.1 + 0.2, which is less; and 2^53 of 2^53 + 1, which is more.
    expect(places([0.1, 0.2], 0.1 + 0.2)).toEqual([1, 1, 0]);
    expect(places([0.1, 0.2], 0.3)).toEqual([0, 0, 1]);
    expect(places([2 ** 53, 1], 2 ** 53)).toEqual([0, 0, 1]);
    expect(places([2 ** 53 - 2, 1], 2 ** 53)).toEqual([1, 1, 0]);
    expect(places([3, 4], 7)).toEqual([1, 1, 0]);
    // ½ and ¼ are ¾, to the last digit.
    const ties = cascadeWeights([-1, 0, 0, 2, 2], 1, { weights: [NONE, 0.75, NONE, 0.5, 0.25], ties: 'leave-open' });
    expect(ties.ties).toEqual([{ ids: [1, 2], places: 1, given: [], settledBy: null, parentId: 0 }]);
  });

  it('takes a root that comes first, and rows after it in any order', () => {
    for (const [tree, own, quotas] of [
      [
        [-1, 2, 0],
        [NONE, 5, NONE],
        [4, 4, 4],
      ],
      [
        [-1, 3, 0, 0, 3],
        [NONE, 1, 2, NONE, 1],
        [4, 1, 2, 2, 1],
      ],
      [
        [-1, 0, 0],
        [NONE, 1, 1],
        [4, 2, 2],
      ],
      [
        [1, -1, 1],
        [3, NONE, 1],
        [3, 4, 1],
      ],
    ] as const) {
      for (const rows of [tree, Int32Array.from(tree), Float64Array.from(tree)]) {
        expect([tree, Array.from(cascadeWeights(rows, 4, { weights: own }).quotas)]).toEqual([tree, quotas]);
      }
    }
  });

  it('tells what is wrong with a row in words', () => {
    const result = tryCascadeWeights([-1, 0, 0], 1, { weights: [NONE, 1, NONE], min: [0, 5, 0.5], max: [9, 4, 9] });
    const issues = !result.success && result.error instanceof InvalidInputError ? result.error.issues : [];
    expect(issues.map(({ path, code, message, value }) => [path.join('.'), code, message, value])).toEqual([
      ['min.1', 'min-above-max', 'The maximum is 4.', 5],
      ['weights.2', 'missing-weight', 'A unit without units under it has a weight of its own.', NONE],
      ['min.2', 'bad-bound', 'A bound is a whole number from 0 to 2^53 − 1.', 0.5],
    ]);
  });
});
