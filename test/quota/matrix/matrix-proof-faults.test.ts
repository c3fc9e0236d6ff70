import { describe, expect, it } from 'vitest';
import { allocateMatrix, type MatrixProblem, type MatrixResult, verifyMatrix } from '../../../src/quota/index.js';
import { EVEN } from './even.js';

const SQUARE = { ...EVEN, columnTotals: [2, 2] } satisfies MatrixProblem;

/** What is wrong with a matrix when some of it is told otherwise, a line each. */
function faultsWith(problem: MatrixProblem, changed: Partial<MatrixResult>): string[] {
  const { faults } = verifyMatrix(problem, { ...allocateMatrix(problem), ...changed });
  return faults.map(({ kind, at }) => [kind, at.row, at.column].filter((part) => part !== undefined).join(' '));
}

describe('places left open in a matrix', () => {
  const open: MatrixProblem = { ...EVEN, ties: 'leave-open' };
  const SHORT = ['row-total A', 'row-total B', 'column-total x', 'column-total y'];

  it('are missing where they are said to be', () => {
    const result = allocateMatrix(open);
    expect([result.open, result.cells]).toEqual([
      2,
      [
        [1, 0],
        [1, 0],
      ],
    ]);
    expect(faultsWith(open, {})).toEqual([]);
  });

  it('are as many as are missing', () => {
    for (const said of [0, 1, 3]) expect(faultsWith(open, { open: said })).toEqual(SHORT);
  });

  it('are no reason for a line to have too many', () => {
    const cells = [
      [2, 1],
      [1, 0],
    ];
    // A has one too many and B lacks one, as many as none together: nobody left that open.
    expect(faultsWith(open, { cells, open: 0 }).filter((fault) => fault.includes('total'))).toEqual([
      'row-total A',
      'row-total B',
    ]);
    const more = [
      [3, 0],
      [0, 0],
    ];
    // One is open: B may lack it, A may not have it twice.
    expect(faultsWith(open, { cells: more, open: 1 }).filter((fault) => fault.includes('total'))).toEqual([
      'row-total A',
    ]);
  });
});

describe('a cell', () => {
  it('beyond its maximum or below its minimum is told as that, and its price is not asked', () => {
    const max = [
      [1, 9],
      [9, 9],
    ];
    const cells = [
      [2, 0],
      [0, 2],
    ];
    expect(faultsWith({ ...SQUARE, max }, { cells })).toEqual([
      'bound A x',
      'too-few A y',
      'too-few B x',
      'too-many B y',
    ]);
    const min = [
      [0, 1],
      [0, 0],
    ];
    expect(faultsWith({ ...SQUARE, min }, { cells })).toEqual([
      'too-many A x',
      'bound A y',
      'too-few B x',
      'too-many B y',
    ]);
  });

  it('without the place that its method gives everybody is below its minimum', () => {
    const adams: MatrixProblem = { ...SQUARE, rowTotals: [3, 3], columnTotals: [3, 3], method: 'adams' };
    const cells = [
      [0, 3],
      [3, 0],
    ];
    expect(faultsWith(adams, { cells })).toEqual(['bound A x', 'too-many A y', 'too-many B x', 'bound B y']);
  });
});

describe('a row that is full, or has nothing', () => {
  it('has a multiplier that proves it all the same', () => {
    const weights = [
      [7, 3],
      [2, 9],
      [5, 4],
    ];
    const rows = ['A', 'B', 'C'];
    for (const method of ['webster', 'dhondt', 'controlled-rounding'] as const) {
      const empty = { rows, columns: ['x', 'y'], weights, rowTotals: [0, 5, 3], columnTotals: [4, 4], method };
      const max = [
        [1, 1],
        [9, 9],
        [9, 9],
      ];
      const full = { ...empty, rowTotals: [2, 5, 3], columnTotals: [5, 5], max };
      for (const problem of [empty, full]) {
        expect([method, verifyMatrix(problem, allocateMatrix(problem)).faults]).toEqual([method, []]);
      }
    }
  });
});

describe('methods that give everybody a place', () => {
  it('give a minimum of more than that, and none where there is room for none', () => {
    const problem: MatrixProblem = {
      ...SQUARE,
      rowTotals: [5, 2],
      columnTotals: [4, 3],
      min: [
        [3, 0],
        [0, 0],
      ],
      max: [
        [9, 9],
        [9, 0],
      ],
      method: 'adams',
    };
    // B has nothing in y, so that x gets its two there.
    expect(() => allocateMatrix(problem)).toThrow('give');
    expect(allocateMatrix({ ...problem, columnTotals: [5, 2] }).cells).toEqual([
      [3, 2],
      [2, 0],
    ]);
  });
});
