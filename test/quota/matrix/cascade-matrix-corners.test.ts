import { describe, expect, it } from 'vitest';
import { type ChiboError, InfeasibleError } from '../../../src/core/index.js';
import { tableRow } from '../../../src/organisation/index.js';
import { type CascadeMatrixProblem, cascadeMatrix, tryCascadeMatrix } from '../../../src/quota/index.js';
import { issuesOf } from '../claims.js';

const TREE = [
  { id: 'top', parentId: null },
  { id: 'north', parentId: 'top' },
  { id: 'south', parentId: 'top' },
  ...['n1', 'n2'].map((id) => ({ id, parentId: 'north' })),
  { id: 's1', parentId: 'south' },
];
const COLUMNS = ['x', 'y'];

type Cells = Record<string, readonly number[]>;
const weightsOf =
  (cells: Cells): CascadeMatrixProblem['weight'] =>
  (unitId, column) =>
    cells[unitId]?.[COLUMNS.indexOf(column)];
const EVEN = weightsOf({ n1: [1, 1], n2: [1, 1], s1: [1, 1] });

function cellsOf(problem: Omit<CascadeMatrixProblem, 'columns'>, ids: readonly string[]): unknown[] {
  const plan = cascadeMatrix(TREE, { columns: COLUMNS, ...problem });
  return ids.map((id) => COLUMNS.map((column) => tableRow(plan, id)[column]));
}

function errorOf(problem: Partial<CascadeMatrixProblem>, tree: typeof TREE = TREE): ChiboError {
  const outcome = tryCascadeMatrix(tree, { columns: COLUMNS, columnTotals: [4, 4], weight: EVEN, ...problem });
  if (outcome.success) throw new Error('it was handed down');
  return outcome.error;
}

const faultsOf = (error: ChiboError): unknown[] =>
  issuesOf(error).map(({ path, code, message }) => [path.join('.'), code, message]);

describe('totals that the matrices of a cascade cannot meet', () => {
  // North weighs something in x only, and has more places than x gives.
  const problem = {
    columnTotals: [2, 2],
    weight: weightsOf({ n1: [1, 0], n2: [1, 0], s1: [1, 1] }),
    total: (id: string) => ({ n1: 2, n2: 1, s1: 1 })[id],
  };

  it('are told of the units at the ends, all at once', () => {
    const error = errorOf(problem);
    expect(error).toBeInstanceOf(InfeasibleError);
    expect(error.message).toBe('cascadeMatrix: 2 rows need 3 places and the 1 columns open to them give 2.');
    expect(error.details['certificate']).toMatchObject({ rows: ['n1', 'n2'], columns: ['x'], need: 3, available: 2 });
    expect(error.details['certificate']).not.toHaveProperty('unitId');
  });

  it('are told with the unit below which it is, level by level', () => {
    const error = errorOf({ ...problem, levels: 'stepwise' });
    expect(error.code).toBe('margins-infeasible');
    expect(error.message).toMatch(/^cascadeMatrix: .* This is below top\.$/);
    expect(error.details['certificate']).toMatchObject({ unitId: 'top', need: 3, available: 2 });
  });

  it('in one of the two ways leave the other without a difference told', () => {
    // At once n1 and n2 take what each can; north and south take one column each level by level.
    const plan = cascadeMatrix(TREE, {
      columns: COLUMNS,
      columnTotals: [2, 2],
      weight: weightsOf({ north: [1, 0], n1: [1, 1], n2: [1, 1], s1: [1, 1] }),
      total: (id) => ({ n1: 2, n2: 1, s1: 1 })[id],
    });
    expect(plan.differences).toBeNull();
    expect(tableRow(plan, 'n1')['total']).toBe(2);
  });

  it('are no reason to hide what the caller’s own signposts throw', () => {
    const signposts = (place: number): number => (place > 2 ? 0 : place);
    const total = (id: string): number => ({ top: 16, north: 12, south: 4, n1: 8, n2: 4, s1: 4 })[id]!;
    for (const levels of ['flat', 'stepwise'] as const) {
      const error = errorOf({ columnTotals: [8, 8], method: { signposts }, total, levels });
      expect(issuesOf(error).map(({ code }) => code)).toEqual(['bad-signposts']);
    }
  });
});

describe('what inner units say of themselves', () => {
  it('is a weight of 0 in a column, which closes it for all below', () => {
    const closed = weightsOf({ north: [0, 2], n1: [1, 1], n2: [1, 1], s1: [1, 1] });
    // Places over both columns by weight: 2 of north against 2 of south.
    const problem = { columnTotals: [4, 4], weight: closed, levels: 'stepwise' as const };
    expect(cellsOf(problem, ['north', 'south', 'n1', 'n2', 's1'])).toEqual([
      [0, 4],
      [4, 0],
      [0, 2],
      [0, 2],
      [4, 0],
    ]);
    // A minimum is a place even so.
    const min = (id: string, column: string): number | undefined => (id === 'north' && column === 'x' ? 1 : undefined);
    expect(cellsOf({ ...problem, min }, ['north', 'south'])).toEqual([
      [1, 3],
      [3, 1],
    ]);
  });

  it('is bounds that what is below can keep', () => {
    const most = { n1: 1, n2: 1 } as Record<string, number>;
    const error = errorOf({
      levels: 'stepwise',
      max: (id, column) => (column === 'x' ? most[id] : undefined),
      min: (id, column) => (id === 'north' && column === 'x' ? 3 : undefined),
    });
    expect([error.code, error.message, error.details['certificate']]).toEqual([
      'maxima-below-minimum',
      'cascadeMatrix: below north the maxima of x add up to 2, and its own bound is 3.',
      { unitId: 'north', column: 'x', sum: 2, bound: 3, by: 1 },
    ]);
    // North weighs nothing and passes nothing on, whatever n1 weighs: nobody is left for what top must have.
    const single = TREE.filter(({ id }) => ['top', 'north', 'n1'].includes(id));
    const closed = weightsOf({ north: [0, 1], n1: [1, 1] });
    const top = (id: string, column: string): number | undefined => (id === 'top' && column === 'x' ? 4 : undefined);
    expect(errorOf({ levels: 'stepwise', weight: closed, min: top }, single).message).toBe(
      'cascadeMatrix: below top the maxima of x add up to 0, and its own bound is 4.',
    );
    const unheard = weightsOf({ north: [1, 1], n1: [0, 1] });
    const north4 = (id: string, column: string): number | undefined =>
      id === 'north' && column === 'x' ? 4 : undefined;
    expect(errorOf({ levels: 'stepwise', weight: unheard, min: north4 }, single).message).toBe(
      'cascadeMatrix: below north the maxima of x add up to 0, and its own bound is 4.',
    );
    const minima = errorOf({
      levels: 'stepwise',
      min: (id, column) => (column === 'x' ? most[id] : undefined),
      max: (id, column) => (id === 'north' && column === 'x' ? 1 : undefined),
    });
    expect([minima.code, minima.message, minima.details['certificate']]).toEqual([
      'minima-exceed-maximum',
      'cascadeMatrix: below north the minima of x add up to 2, and its own bound is 1.',
      { unitId: 'north', column: 'x', sum: 2, bound: 1, by: 1 },
    ]);
    const kept = (id: string, column: string): number | undefined => (column === 'x' ? most[id] : undefined);
    const north = (id: string, column: string): number | undefined =>
      id === 'north' && column === 'x' ? 2 : undefined;
    const cells = cellsOf({ columnTotals: [4, 4], weight: EVEN, levels: 'stepwise', max: kept, min: north }, [
      'n1',
      'n2',
    ]);
    expect(cells.map((row) => (row as number[])[0])).toEqual([1, 1]);
  });
});

describe('totals of units over all columns', () => {
  it('are handed down by the method of the matrix, and by largest remainder under controlled rounding', () => {
    const tree = [{ id: 'top', parentId: null }, ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'top' }))];
    const weight = weightsOf({ a: [600, 0], b: [280, 0], c: [119, 1] });
    const totals = (method: CascadeMatrixProblem['method']): unknown[] => {
      const plan = cascadeMatrix(tree, { columns: COLUMNS, columnTotals: [5, 0], weight, method, levels: 'flat' });
      return ['a', 'b', 'c'].map((id) => tableRow(plan, id)['total']);
    };
    expect(totals('dhondt')).toEqual([4, 1, 0]);
    expect(totals('controlled-rounding')).toEqual([3, 1, 1]);
  });

  it('are those of the root’s own bounds too', () => {
    const error = errorOf({
      levels: 'stepwise',
      min: (id, column) => (id !== 'top' && column === 'y' && id.length === 2 ? 2 : undefined),
      max: (id, column) => (id === 'top' && column === 'y' ? 5 : undefined),
    });
    expect(error.message).toBe('cascadeMatrix: below top the minima of y add up to 6, and its own bound is 5.');
  });
});

describe('methods that give everybody a place', () => {
  it('keep one for every unit below, though the unit above has little weight', () => {
    const weight = weightsOf({ n1: [1, 1], n2: [1, 1], s1: [100, 100] });
    for (const method of ['adams', 'dean', 'huntington-hill'] as const) {
      const cells = cellsOf({ columnTotals: [4, 5], weight, method, levels: 'stepwise' }, ['n1', 'n2', 's1']);
      expect([method, ...cells]).toEqual([method, [1, 1], [1, 1], [2, 3]]);
    }
  });

  it('keep none where a maximum leaves no room', () => {
    const weight = weightsOf({ n1: [1, 1], n2: [1, 1], s1: [100, 100] });
    const max = (id: string, column: string): number | undefined => (id === 'n1' && column === 'x' ? 0 : undefined);
    const cells = cellsOf({ columnTotals: [4, 5], weight, max, method: 'adams', levels: 'stepwise' }, [
      'n1',
      'n2',
      's1',
    ]);
    expect(cells).toEqual([
      [0, 1],
      [1, 1],
      [3, 3],
    ]);
  });
});

describe('bounds that what is below just keeps', () => {
  it('are no misfit', () => {
    const one = (id: string, column: string): number | undefined =>
      ['n1', 'n2'].includes(id) && column === 'x' ? 1 : undefined;
    const two = (id: string, column: string): number | undefined => (id === 'north' && column === 'x' ? 2 : undefined);
    for (const bounds of [
      { min: one, max: two },
      { min: two, max: one },
    ]) {
      const cells = cellsOf({ columnTotals: [4, 4], weight: EVEN, levels: 'stepwise', ...bounds }, ['n1', 'n2']);
      expect(cells.map((row) => (row as number[])[0])).toEqual([1, 1]);
    }
  });
});

describe('trees and columns that are none', () => {
  it('are refused', () => {
    expect(faultsOf(errorOf({}, []))).toEqual([['tree', 'no-root', 'A tree has a root.']]);
    expect(faultsOf(errorOf({ columnTotals: [2 ** 53 - 1, 1] }))).toEqual([
      ['columnTotals', 'total-too-large', 'The totals add up to 2^53 − 1 at most.'],
    ]);
    const reserved = 'The result has a column of its own with this name.';
    for (const name of ['parent', 'total', 'unitId']) {
      expect(faultsOf(errorOf({ columns: ['x', name] }))).toEqual([['columns.1', 'reserved-id', reserved]]);
    }
    expect(faultsOf(errorOf({ levels: 'across' as 'flat' }))).toEqual([
      ['levels', 'unknown-levels', "Levels are 'stepwise' or 'flat'."],
    ]);
    expect(faultsOf(errorOf({ ties: 'leave-open' as 'by-id' }))).toEqual([
      ['ties', 'unknown-tie-rule', "Ties are 'by-id' or settled by a comparator of cells."],
    ]);
    const bound = 'A bound is a whole number from 0 to 2^53 − 1.';
    expect(faultsOf(errorOf({ max: (id, column) => (id === 'n1' && column === 'y' ? -1 : undefined) }))).toEqual([
      ['max.n1.y', 'bad-bound', bound],
    ]);
    expect(faultsOf(errorOf({ min: (id, column) => (id === 'n2' && column === 'x' ? 0.5 : undefined) }))).toEqual([
      ['min.n2.x', 'bad-bound', bound],
    ]);
    expect(faultsOf(errorOf({ min: (id) => (id === 'north' ? 1 : undefined) }))).toEqual([
      ['levels', 'bounds-undefined', 'Bounds on units that have others below them need the stepwise way.'],
    ]);
  });
});
