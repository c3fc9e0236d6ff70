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
});
