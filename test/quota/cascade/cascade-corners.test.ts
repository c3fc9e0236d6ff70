import { describe, expect, it } from 'vitest';
import { type ChiboError, InfeasibleError } from '../../../src/core/index.js';
import { tableRow, tableRows } from '../../../src/organisation/index.js';
import {
  type CascadeOptions,
  type CascadeWeightsOptions,
  cascadeQuota,
  cascadeWeights,
  type QuotaTree,
  tryCascadeQuota,
  tryCascadeWeights,
} from '../../../src/quota/index.js';
import { issuesOf } from '../claims.js';

const alone: QuotaTree = [{ id: 'top', parentId: null }];
const tree: QuotaTree = [
  { id: 'top', parentId: null, kind: 'district' },
  { id: 'north', parentId: 'top', kind: 'commune' },
  { id: 'south', parentId: 'top', kind: 'commune' },
  ...['n1', 'n2'].map((id) => ({ id, parentId: 'north', kind: 'branch' })),
  ...['s1', 's2'].map((id) => ({ id, parentId: 'south', kind: 'branch' })),
];
const weights: Record<string, number> = { n1: 3, n2: 1, s1: 2, s2: 2 };
const weight = (id: string): number | undefined => weights[id];

function errorOf(total: number, options: Partial<CascadeOptions>, source: QuotaTree = tree): ChiboError {
  const outcome = tryCascadeQuota(source, total, { weight, ...options });
  if (outcome.success) throw new Error('it was handed down');
  return outcome.error;
}

const faultsOf = (error: ChiboError): unknown[][] =>
  issuesOf(error).map(({ path, code, message }) => [path.join('.'), code, message]);

describe('a tree of one unit', () => {
  it('keeps its places, whatever the method', () => {
    for (const method of ['hamilton', () => 'hamilton' as const]) {
      for (const levels of ['stepwise', 'flat'] as const) {
        const result = cascadeQuota(alone, 7, { weight, method: method as CascadeOptions['method'], levels });
        expect([...tableRows(result)]).toEqual([{ unitId: 'top', parent: null, quota: 7 }]);
        expect([result.differences, result.ties, result.open]).toEqual([[], [], 0]);
      }
    }
    expect([...cascadeWeights([-1], 7, { weights: [Number.NaN] }).quotas]).toEqual([7]);
  });

  it('is not asked for a method or a weight, only for its bounds', () => {
    const asked: string[] = [];
    const note = (what: string) => (id: string) => {
      asked.push(`${what} ${id}`);
      return undefined;
    };
    cascadeQuota(alone, 7, {
      weight: note('weight'),
      min: note('min'),
      max: note('max'),
      method: note('method'),
    });
    expect(asked).toEqual(['min top', 'max top']);
  });
});

describe('what the caller tells of units', () => {
  it('is asked for by id, kind and depth, the root’s weight never', () => {
    const asked: unknown[] = [];
    cascadeQuota(tree, 4, {
      weight: (...told) => {
        asked.push(told);
        return weight(told[0]);
      },
    });
    expect(asked).toEqual([
      ['north', 'commune', 1],
      ['south', 'commune', 1],
      ['n1', 'branch', 2],
      ['n2', 'branch', 2],
      ['s1', 'branch', 2],
      ['s2', 'branch', 2],
    ]);
    const methods: unknown[] = [];
    cascadeQuota(tree, 4, { weight, method: (...told) => void methods.push(told) });
    expect(methods).toEqual([
      ['top', 'district', 0],
      ['north', 'commune', 1],
      ['south', 'commune', 1],
    ]);
  });

  it('is refused by unit where it is wrong', () => {
    const bound = 'A bound is a whole number from 0 to 2^53 − 1.';
    expect(faultsOf(errorOf(4, { min: (id) => (id === 'n1' ? 0.5 : undefined) }))).toEqual([
      ['min.n1', 'bad-bound', bound],
    ]);
    expect(faultsOf(errorOf(4, { max: (id) => (id === 'n1' ? -1 : undefined) }))).toEqual([
      ['max.n1', 'bad-bound', bound],
    ]);
    const crossed = { min: () => 3, max: (id: string) => (id === 'n1' ? 2 : undefined) };
    expect(faultsOf(errorOf(40, crossed))).toEqual([['min.n1', 'min-above-max', 'The maximum is 2.']]);
    const out = { exempt: (id: string) => id === 'north', min: (id: string) => (id === 'n1' ? 1 : undefined) };
    const exempt = 'A unit that is exempt, or under one, has no minimum.';
    expect(faultsOf(errorOf(4, out))).toEqual([['min.n1', 'exempt-minimum', exempt]]);
    const known =
      'A method is one of webster, dhondt, huntington-hill, adams, dean, hamilton, hamilton-droop, balinski-young or {signposts}.';
    expect(faultsOf(errorOf(4, { method: () => 'coin' as 'webster' }))).toEqual([['method', 'unknown-method', known]]);
  });

  it('is refused for trees that are none, by row', () => {
    expect(faultsOf(errorOf(4, {}, []))).toEqual([['tree', 'no-root', 'A tree has a root.']]);
    const circle = [
      { id: 'top', parentId: null },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    const message = 'a stands under itself, or under a unit that does.';
    expect(faultsOf(errorOf(4, {}, circle))).toEqual([['tree.1.parentId', 'cycle', message]]);
  });
});

describe('bounds that contradict each other', () => {
  it('are told by the unit, the sum and its own bound', () => {
    const minima = errorOf(9, {
      min: (id) => (id.length === 2 ? 2 : undefined),
      max: (id) => (id === 'north' ? 3 : undefined),
    });
    expect(minima).toBeInstanceOf(InfeasibleError);
    expect([minima.code, minima.message, minima.details['certificate']]).toEqual([
      'minima-exceed-maximum',
      'cascadeQuota: below north the minima add up to 4, and its own bound is 3.',
      { unitId: 'north', sum: 4, bound: 3, by: 1 },
    ]);
    const maxima = errorOf(9, {
      max: (id) => (id.length === 2 ? 2 : undefined),
      min: (id) => (id === 'south' ? 5 : undefined),
    });
    expect([maxima.code, maxima.message, maxima.details['certificate']]).toEqual([
      'maxima-below-minimum',
      'cascadeQuota: below south the maxima add up to 4, and its own bound is 5.',
      { unitId: 'south', sum: 4, bound: 5, by: 1 },
    ]);
  });

  it('with the total are told by the root', () => {
    const low = errorOf(7, { min: (id) => (id.length === 2 ? 2 : undefined) });
    expect([low.code, low.message, low.details['certificate']]).toEqual([
      'minima-exceed-total',
      'cascadeQuota: the minima of top and below it come to 8, and the total is 7.',
      { unitId: 'top', sum: 8, total: 7, by: 1 },
    ]);
    const high = errorOf(9, { max: (id) => (id.length === 2 ? 2 : undefined) });
    expect([high.code, high.message, high.details['certificate']]).toEqual([
      'maxima-below-total',
      'cascadeQuota: the maxima of top and below it come to 8, and the total is 9.',
      { unitId: 'top', sum: 8, total: 9, by: 1 },
    ]);
    const quotaOf = (options: Partial<CascadeOptions>): unknown =>
      tableRow(cascadeQuota(tree, 8, { weight, ...options }), 'n2')['quota'];
    expect(quotaOf({ min: (id) => (id.length === 2 ? 2 : undefined) })).toBe(2);
    expect(quotaOf({ max: (id) => (id.length === 2 ? 2 : undefined) })).toBe(2);
  });

  it('are refused by methods that have no bounds, of every unit that shares', () => {
    const max = (id: string): number | undefined => (id === 'n1' ? 2 : undefined);
    const message = 'hamilton-droop has no agreed meaning with minima or maxima, and some bind here.';
    expect(faultsOf(errorOf(4, { max, method: 'hamilton-droop' }))).toEqual([['method', 'bounds-undefined', message]]);
    const mixed = (id: string): 'webster' | 'balinski-young' => (id === 'top' ? 'webster' : 'balinski-young');
    expect(faultsOf(errorOf(4, { max, method: mixed })).map((fault) => fault[1])).toEqual(['bounds-undefined']);
  });
});

describe('weights of 0', () => {
  it('close the way down, or leave nobody', () => {
    const nobody = 'There are places to give and no unit with a positive weight.';
    expect(faultsOf(errorOf(4, { weight: () => 0 }))).toEqual([['weight', 'no-positive-weight', nobody]]);
    const closed = 'Units of weight 0 close the way down: give none to a unit that weighs what is below it.';
    const shut = (id: string): number | undefined => (id === 'north' || id === 'south' ? 0 : weights[id]);
    expect(faultsOf(errorOf(4, { weight: shut }))).toEqual([['weight', 'no-positive-weight', closed]]);
    expect(tableRow(cascadeQuota(tree, 0, { weight: () => 0 }), 'n1')['quota']).toBe(0);
  });
});

describe('flat and stepwise', () => {
  it('ask for one method and for bounds at the ends of the tree', () => {
    const several = { levels: 'flat', method: (id: string) => (id === 'top' ? 'adams' : 'webster') } as const;
    expect(faultsOf(errorOf(4, several))).toEqual([
      ['method', 'several-methods', 'Sharing to the units at the ends at once needs one method for all.'],
    ]);
    expect(cascadeQuota(tree, 4, { weight, method: several.method }).differences).toBeNull();
    const inner = { levels: 'flat', max: (id: string) => (id === 'north' ? 2 : undefined) } as const;
    expect(faultsOf(errorOf(4, inner))).toEqual([
      ['levels', 'bounds-undefined', 'Bounds on units that have others below them need the stepwise way.'],
    ]);
    expect(cascadeQuota(tree, 4, { weight, max: inner.max }).differences).toBeNull();
    expect(faultsOf(errorOf(4, { levels: 'across' as 'flat' }))).toEqual([
      ['levels', 'unknown-levels', "Levels are 'stepwise' or 'flat'."],
    ]);
  });
});

describe('cascadeWeights', () => {
  const refused = (parents: ArrayLike<number>, options: CascadeWeightsOptions): unknown => {
    const outcome = tryCascadeWeights(parents, 4, options);
    return outcome.success ? [] : faultsOf(outcome.error);
  };

  it('refuses a circle in a typed array as in a list', () => {
    const message = 'The unit stands under itself, or under a unit that does.';
    for (const parents of [Int32Array.of(-1, 2, 1), [-1, 2, 1]]) {
      expect(refused(parents, { weights: [Number.NaN, 1, 1] })).toEqual([['tree.1', 'cycle', message]]);
    }
  });

  it('refuses a maximum that is none, by row', () => {
    const bound = 'A bound is a whole number from 0 to 2^53 − 1.';
    expect(refused([-1, 0, 0], { weights: [Number.NaN, 1, 1], max: [9, 1.5, 9] })).toEqual([
      ['max.1', 'bad-bound', bound],
    ]);
    expect(refused([-1, 0, 0], { weights: [Number.NaN, 1, 1], max: [9, 9, 2 ** 53] })).toEqual([
      ['max.2', 'bad-bound', bound],
    ]);
    expect(refused([-1, 0, 0], { weights: [Number.NaN, 1, 1], max: [9, 2 ** 53 - 1, Infinity] })).toEqual([]);
  });

  it('takes rows in any order', () => {
    // Row 3 is the root; 0 and 2 stand under it, 1 and 4 under 2.
    const { quotas } = cascadeWeights([3, 2, 3, -1, 2], 10, { weights: [5, 3, Number.NaN, Number.NaN, 2] });
    expect([...quotas]).toEqual([5, 3, 5, 10, 2]);
  });
});
