import { describe, expect, it } from 'vitest';
import { type CascadeOptions, cascadeMatrix, cascadeQuota, cascadeWeights } from '../../../src/quota/index.js';
import { toldBy } from '../../calendar/faults.js';

const BOUND = 'A bound is a whole number from 0 to 2^53 − 1.';
const WEIGHT = 'A weight is a finite number of 0 or more, or a bigint.';

const tree = [
  { id: 'r', parentId: null },
  { id: 'a', parentId: 'r' },
  { id: 'b', parentId: 'r' },
];
const only =
  (unit: string, bound: number, others?: number) =>
  (id: string): number | undefined =>
    id === unit ? bound : others;

describe('a tree', () => {
  const told = (source: unknown): string[] => toldBy(() => cascadeQuota(source as typeof tree, 3, { weight: () => 1 }));
  const and = (...rows: { id: string; parentId: string | null }[]): string[] => told([...tree, ...rows]);

  it('is refused with the row that does not fit', () => {
    expect(told(5)).toEqual(['tree not-a-list: Expected an organisation or a list, got number.']);
    expect(told([])).toEqual(['tree no-root: A tree has a root.']);
    expect(told([{ id: '', parentId: null }])).toEqual(['tree.0.id empty-id: An id is a non-empty text.']);
    expect(and({ id: 'a', parentId: 'r' })).toEqual(['tree.3.id duplicate-id: Another unit has this id.']);
    expect(and({ id: 's', parentId: null })).toEqual(['tree.3.parentId several-roots: A tree has one root.']);
    expect(and({ id: 's', parentId: 'q' })).toEqual(['tree.3.parentId missing-parent: No unit has this id.']);
    expect(and({ id: 's', parentId: 't' }, { id: 't', parentId: 's' })).toEqual([
      'tree.3.parentId cycle: s stands under itself, or under a unit that does.',
    ]);
  });

  it('may leave kinds out, but no kind is a number', () => {
    const kinds = (...given: unknown[]): string[] => told(tree.map((row, i) => ({ ...row, kind: given[i] })));
    expect(kinds('district', undefined, null)).toEqual([]);
    expect(kinds('district', 7, {})).toEqual([
      'tree.1.kind bad-kind: A kind is a text.',
      'tree.2.kind bad-kind: A kind is a text.',
    ]);
  });
});

describe('a tree by rows above', () => {
  const told = (tree: number[], weights: number[]): string[] => toldBy(() => cascadeWeights(tree, 3, { weights }));
  const parent = 'bad-parent: The unit above is a row from 0 to 2, or −1 for the root.';

  it('is refused with the row that names no other', () => {
    for (const above of [3, -2, 0.5, Number.NaN]) {
      expect(told([-1, 0, above], [1, 1, 1])).toEqual([`tree.2 ${parent}`]);
      expect(toldBy(() => cascadeWeights(Float64Array.of(-1, 0, above), 3, { weights: [1, 1, 1] }))).toHaveLength(1);
    }
    expect(told([-1, 0, 2], [1, 1, 1])).toEqual([
      'tree.2 cycle: The unit stands under itself, or under a unit that does.',
    ]);
    expect(told([0, 0, 0], [1, 1, 1])).toEqual(['tree no-root: A tree has a root.']);
  });

  it('is told of row by row, wherever in the tree the rows stand', () => {
    const columns = { weights: [-1, 1, -1, 1], min: [0, 0.5, 0, 0], max: [0, 1, 1, 0.5] };
    expect(toldBy(() => cascadeWeights([3, 3, 1, -1], 3, columns))).toEqual([
      `weights.0 negative-weight: ${WEIGHT}`,
      `min.1 bad-bound: ${BOUND}`,
      `weights.2 negative-weight: ${WEIGHT}`,
      `max.3 bad-bound: ${BOUND}`,
    ]);
  });

  it('has the weights looked at of those with nobody below, also where it is refused', () => {
    const none = Number.NaN;
    // 1 stands above 2, so that it may leave its weight out; 2 may not.
    expect(told([-1, 0, 1, 9], [none, none, none, 1])).toEqual([
      'tree.3 bad-parent: The unit above is a row from 0 to 3, or −1 for the root.',
      expect.stringMatching(/^weights\.2 /u),
    ]);
    expect(told([9, 0, 0], [none, none, 1])).toEqual([`tree.0 ${parent}`, expect.stringMatching(/^weights\.1 /u)]);
  });
});

describe('what is handed down a tree', () => {
  const told = (options: Partial<CascadeOptions>, total = 3): string[] =>
    toldBy(() => cascadeQuota(tree, total, { weight: () => 1, ...options }));

  it('is refused with the unit whose bounds do not fit', () => {
    expect(told({ min: only('a', 4) })).toEqual([
      'minima-exceed-total: cascadeQuota: the minima of r and below it come to 4, and the total is 3.',
    ]);
    expect(told({ max: only('r', 5, 1) })).toEqual([
      'maxima-below-total: cascadeQuota: the maxima of r and below it come to 2, and the total is 3.',
    ]);
    expect(told({ max: only('r', 1) })).toEqual([
      'maxima-below-total: cascadeQuota: the maxima of r and below it come to 1, and the total is 3.',
    ]);
    expect(told({ max: only('r', 5, 1), min: only('r', 3, 0) })).toEqual([
      'maxima-below-minimum: cascadeQuota: below r the maxima add up to 2, and its own bound is 3.',
    ]);
    const columns = { weights: [0, 1, 1], max: [5, 1, 1], min: [3, 0, 0] };
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, columns))).toEqual([
      'maxima-below-minimum: cascadeWeights: below 0 the maxima add up to 2, and its own bound is 3.',
    ]);
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, { ...columns, min: [0, 0, 0] }))).toEqual([
      'maxima-below-total: cascadeWeights: the maxima of 0 and below it come to 2, and the total is 3.',
    ]);
    expect(told({ max: only('r', 1), min: only('r', 0, 1) }, 1)).toEqual([
      'minima-exceed-maximum: cascadeQuota: below r the minima add up to 2, and its own bound is 1.',
    ]);
  });

  it('is refused at the unit whose weight or bound is none', () => {
    expect(told({ weight: (id) => (id === 'r' ? undefined : -1) })).toEqual([
      `weight.a negative-weight: ${WEIGHT}`,
      `weight.b negative-weight: ${WEIGHT}`,
    ]);
    const weigh = (weight: unknown): string[] => told({ weight: (id) => (id === 'a' ? weight : 1) as number });
    expect([weigh('5'), weigh(Infinity), weigh(-1n), weigh(null), weigh(5n)]).toEqual([
      [`weight.a wrong-type: ${WEIGHT}`],
      [`weight.a not-finite: ${WEIGHT}`],
      [`weight.a negative-weight: ${WEIGHT}`],
      [`weight.a wrong-type: ${WEIGHT}`],
      [],
    ]);
    expect(told({ min: () => 0.5, max: () => '1' as never })).toEqual(
      ['r', 'a', 'b'].flatMap((id) => [`min.${id} bad-bound: ${BOUND}`, `max.${id} bad-bound: ${BOUND}`]),
    );
  });

  it('is refused where nobody has a weight, or the method has no meaning for bounds', () => {
    expect(told({ weight: () => 0 })).toEqual([
      'weight no-positive-weight: There are places to give and no unit with a positive weight.',
    ]);
    expect(told({ max: only('a', 1), method: 'balinski-young' })).toEqual([
      'method bounds-undefined: balinski-young has no agreed meaning with minima or maxima, and some bind here.',
    ]);
  });

  it('is refused with the column that is none', () => {
    const column = 'unequal-lengths: There are 3 units and 2 values.';
    const short = new Float64Array(2);
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, { weights: short, min: short, max: short }))).toEqual(
      ['weights', 'min', 'max'].map((name) => `${name} ${column}`),
    );
    const none = 'not-a-list: Expected a list, got number.';
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, { weights: 1, min: 1, max: 1 } as never))).toEqual(
      ['weights', 'min', 'max'].map((name) => `${name} ${none}`),
    );
  });

  it('is refused with big integers, which columns of numbers do not hold', () => {
    const wrong = 'wrong-type: Expected a number, got ';
    expect(
      toldBy(() => cascadeWeights([-1, 0, 0], 3, { weights: [null, '1', 2n], max: [5, true, {}] } as never)),
    ).toEqual([
      `weights.1 ${wrong}text.`,
      `weights.2 ${wrong}bigint.`,
      `max.1 ${wrong}boolean.`,
      `max.2 ${wrong}object.`,
    ]);
    const weights = BigInt64Array.of(0n, 1n, 2n) as never;
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, { weights }))).toEqual(
      [0, 1, 2].map((row) => `weights.${String(row)} ${wrong}bigint.`),
    );
    expect(toldBy(() => cascadeWeights([-1, 0, 0], 3, { weights: Int32Array.of(0, 1, 2) }))).toEqual([]);
  });

  it('is refused with options that are none', () => {
    expect(told({ levels: 'up' as never })).toEqual(["levels unknown-levels: Levels are 'stepwise' or 'flat'."]);
    const wrong = 'wrong-type: Expected a function, got number.';
    expect(told({ weight: 5, min: 5, max: 5, exempt: 5 } as never)).toEqual(
      ['weight', 'min', 'max', 'exempt'].map((name) => `${name} ${wrong}`),
    );
    expect(toldBy(() => cascadeMatrix(null as never, {} as never))).toEqual([
      'columns not-a-list: Expected a list, got undefined.',
      'columnTotals not-a-list: Expected a list, got undefined.',
      'weight wrong-type: Expected a function, got undefined.',
      'tree not-a-list: Expected an organisation or a list, got null.',
    ]);
  });
});
