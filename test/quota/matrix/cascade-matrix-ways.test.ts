import { describe, expect, it } from 'vitest';
import { tableRow } from '../../../src/organisation/index.js';
import { type CascadeMatrixProblem, cascadeMatrix, type MatrixCell } from '../../../src/quota/index.js';

const TREE = [
  { id: 'top', parentId: null },
  { id: 'north', parentId: 'top' },
  { id: 'south', parentId: 'top' },
  ...['n1', 'n2'].map((id) => ({ id, parentId: 'north' })),
  ...['s1', 's2'].map((id) => ({ id, parentId: 'south' })),
];
const WEIGHTS: Record<string, readonly [x: number, y: number]> = { n1: [9, 1], n2: [4, 4], s1: [3, 8], s2: [1, 1] };
const plan: CascadeMatrixProblem = {
  columns: ['x', 'y'],
  columnTotals: [7, 7],
  weight: (id, column) => WEIGHTS[id]?.[column === 'x' ? 0 : 1],
};

describe('the two ways down a tree', () => {
  it('are compared cell by cell, from the top down, whichever was asked for', () => {
    const cells = (levels: 'flat' | 'stepwise'): unknown[] =>
      TREE.map(({ id }) => {
        const { total, x, y } = tableRow(cascadeMatrix(TREE, { ...plan, levels }), id);
        return [id, total, x, y];
      });
    expect(cells('flat')).toEqual([
      ['top', 14, 7, 7],
      ['north', 8, 6, 2],
      ['south', 6, 1, 5],
      ['n1', 4, 4, 0],
      ['n2', 4, 2, 2],
      ['s1', 5, 1, 4],
      ['s2', 1, 0, 1],
    ]);
    expect(cells('stepwise')).toEqual([
      ['top', 14, 7, 7],
      ['north', 8, 5, 3],
      ['south', 6, 2, 4],
      ['n1', 4, 3, 1],
      ['n2', 4, 2, 2],
      ['s1', 5, 1, 4],
      ['s2', 1, 1, 0],
    ]);
    for (const levels of ['flat', 'stepwise'] as const) {
      const { differences, unique } = cascadeMatrix(TREE, { ...plan, levels });
      expect(unique).toBe(true);
      expect(differences).toEqual([
        { unitId: 'north', column: 'x', stepwise: 5, flat: 6 },
        { unitId: 'north', column: 'y', stepwise: 3, flat: 2 },
        { unitId: 'south', column: 'x', stepwise: 2, flat: 1 },
        { unitId: 'south', column: 'y', stepwise: 4, flat: 5 },
        { unitId: 'n1', column: 'x', stepwise: 3, flat: 4 },
        { unitId: 'n1', column: 'y', stepwise: 1, flat: 0 },
        { unitId: 's2', column: 'x', stepwise: 1, flat: 0 },
        { unitId: 's2', column: 'y', stepwise: 0, flat: 1 },
      ]);
    }
  });
});

describe('a plan that others could take the place of', () => {
  const even = { ...plan, columnTotals: [3, 3], weight: (id: string) => (WEIGHTS[id] === undefined ? undefined : 1) };

  it('is not the only one, be it for its totals or for its cells', () => {
    // Six places for four branches that weigh the same: a tie among totals; with totals told, one among cells.
    const totals = cascadeMatrix(TREE, { ...even, columnTotals: [6, 0] });
    expect([totals.unique, totals.ties.length, totals.totalTies.length > 0]).toEqual([false, 0, true]);
    const told: Record<string, number> = { north: 3, south: 3, n1: 1, n2: 2, s1: 1, s2: 2 };
    const cells = cascadeMatrix(TREE, { ...even, total: (id) => told[id] });
    expect([cells.unique, cells.ties.length > 0, cells.totalTies.length]).toEqual([false, true, 0]);
    const settled = cascadeMatrix(TREE, { ...even, columnTotals: [4, 4] });
    expect([settled.unique, settled.ties, settled.totalTies]).toEqual([true, [], []]);
  });

  it('is settled for the cell that a comparator puts first', () => {
    const tree = TREE.filter(({ id }) => ['top', 'north', 'south'].includes(id));
    for (const levels of ['flat', 'stepwise'] as const) {
      const even: CascadeMatrixProblem = { columns: ['x', 'y'], columnTotals: [1, 1], weight: () => 1, levels };
      const settled = (ties: CascadeMatrixProblem['ties']): unknown[] => {
        const result = cascadeMatrix(tree, { ...even, ties });
        return [tableRow(result, 'north')['x'], result.ties.map(({ settledBy }) => settledBy)];
      };
      const last = (a: MatrixCell, b: MatrixCell): number => (a.row < b.row ? 1 : a.row > b.row ? -1 : 0);
      expect([settled('by-id'), settled(last)]).toEqual([
        [1, ['id']],
        [0, ['comparator']],
      ]);
    }
  });
});

describe('totals', () => {
  it('are at least what the minima of a unit add up to, and at most what its maxima do', () => {
    // By weight s2 would have 1 of 14 and n1 four.
    const min = (id: string): number | undefined => (id === 's2' ? 2 : undefined);
    const floor = cascadeMatrix(TREE, { ...plan, min });
    expect(['x', 'y', 'total'].map((name) => tableRow(floor, 's2')[name])).toEqual([2, 2, 4]);
    const max = (id: string): number | undefined => (id === 'n1' ? 1 : undefined);
    const roof = cascadeMatrix(TREE, { ...plan, max });
    expect(['x', 'y', 'total'].map((name) => tableRow(roof, 'n1')[name])).toEqual([1, 1, 2]);
  });

  it('may be as large as any whole number that a double holds', () => {
    const alone = [{ id: 'top', parentId: null }];
    const most = cascadeMatrix(alone, { ...plan, columnTotals: [2 ** 53 - 2, 1] });
    expect([most.ties, most.totalTies, most.unique]).toEqual([[], [], true]);
    expect(tableRow(most, 'top')).toMatchObject({ total: 2 ** 53 - 1, x: 2 ** 53 - 2, y: 1 });
  });

  it('have no sign where nobody gets anything', () => {
    for (const levels of ['flat', 'stepwise'] as const) {
      const none = cascadeMatrix(TREE, { ...plan, levels, columnTotals: [-0, 14] });
      for (const { id } of TREE) expect(tableRow(none, id)['x']).toBe(0);
    }
  });
});
