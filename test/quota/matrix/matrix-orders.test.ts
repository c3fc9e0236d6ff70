import { describe, expect, it } from 'vitest';
import { allocateMatrix, type MatrixProblem, verifyMatrix } from '../../../src/quota/index.js';

/** A problem whose weights meet its totals as they are, so that they are the cells. */
function whole(
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly number[])[],
): MatrixProblem {
  return {
    rows,
    columns,
    weights: cells,
    rowTotals: cells.map((row) => row.reduce((a, b) => a + b)),
    columnTotals: columns.map((_, column) => cells.reduce((sum, row) => sum + row[column]!, 0)),
  };
}

describe('a matrix comes back in the caller’s order', () => {
  const cells = [
    [6, 1],
    [2, 3],
  ];

  it('whichever of its sides comes first by id, also where they share ids', () => {
    for (const [rows, columns] of [
      ['ab', 'xy'],
      ['xy', 'ab'],
      ['ab', 'ac'],
      ['ac', 'ab'],
      ['ca', 'ab'],
      ['ab', 'ab'],
      ['ba', 'ab'],
    ] as const) {
      const problem = whole(Array.from(rows), Array.from(columns), cells);
      const result = allocateMatrix(problem);
      expect([rows, columns, result.cells]).toEqual([rows, columns, cells]);
      expect(verifyMatrix(problem, result)).toEqual({ holds: true, faults: [] });
    }
  });

  it('wider than high, and higher than wide', () => {
    const wide = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const high = [
      [1, 4],
      [2, 5],
      [3, 6],
    ];
    expect(allocateMatrix(whole(['b', 'a'], ['z', 'x', 'y'], wide)).cells).toEqual(wide);
    expect(allocateMatrix(whole(['z', 'x', 'y'], ['b', 'a'], high)).cells).toEqual(high);
  });

  it('the same by a divisor method with its sides exchanged, and with their multipliers', () => {
    const weights = [
      [31, 17, 23],
      [11, 43, 8],
    ];
    const exchanged = [0, 1, 2].map((column) => weights.map((row) => row[column]!));
    for (const [two, three] of [
      ['ab', 'xyz'],
      ['xy', 'abc'],
      ['ba', 'zxy'],
    ] as const) {
      const [pair, triple] = [Array.from(two), Array.from(three)];
      for (const method of ['webster', 'huntington-hill'] as const) {
        const totals = { two: [9, 5], three: [4, 7, 3] };
        const wide = allocateMatrix({
          ...{ rows: pair, columns: triple, weights, method },
          ...{ rowTotals: totals.two, columnTotals: totals.three },
        });
        const high = allocateMatrix({
          ...{ rows: triple, columns: pair, weights: exchanged, method },
          ...{ rowTotals: totals.three, columnTotals: totals.two },
        });
        expect(high.cells).toEqual([0, 1, 2].map((column) => wide.cells.map((row) => row[column])));
        expect([high.rowMultipliers, high.columnMultipliers]).toEqual([wide.columnMultipliers, wide.rowMultipliers]);
      }
    }
  });

  it('with a fault told by the caller’s rows and columns', () => {
    for (const [rows, columns] of [
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
      [
        ['x', 'y'],
        ['a', 'b'],
      ],
    ] as const) {
      const problem = whole(rows, columns, cells);
      const result = allocateMatrix(problem);
      const moved = [
        [6, 2],
        [2, 3],
      ];
      const { faults } = verifyMatrix(problem, { ...result, cells: moved });
      expect(faults.filter(({ kind }) => kind.endsWith('total'))).toEqual(
        expect.arrayContaining([
          { kind: 'row-total', at: { row: rows[0] } },
          { kind: 'column-total', at: { column: columns[1] } },
        ]),
      );
      expect(faults).toContainEqual({ kind: 'too-many', at: { row: rows[0], column: columns[1] } });
      expect(faults).toHaveLength(3);
    }
  });
});

describe('ties that have nothing to do with each other', () => {
  it('are told by row, whichever side the matrix is worked on from', () => {
    // Rows C and D are tied in the first columns, rows A and B in the last.
    const weights = [
      [0, 0, 7, 7],
      [0, 0, 7, 7],
      [10, 10, 0, 0],
      [10, 10, 0, 0],
    ];
    const ones = [1, 1, 1, 1];
    for (const [rows, columns] of [
      ['abcd', 'wxyz'],
      ['wxyz', 'abcd'],
    ] as const) {
      const problem = {
        rows: Array.from(rows),
        columns: Array.from(columns),
        weights,
        rowTotals: ones,
        columnTotals: ones,
      };
      const { ties } = allocateMatrix(problem);
      expect(ties.map(({ cells }) => cells[0])).toEqual([
        { row: rows[0], column: columns[2] },
        { row: rows[2], column: columns[0] },
      ]);
      expect(ties.map(({ given }) => given)).toEqual([
        [
          { row: rows[0], column: columns[2] },
          { row: rows[1], column: columns[3] },
        ],
        [
          { row: rows[2], column: columns[0] },
          { row: rows[3], column: columns[1] },
        ],
      ]);
    }
  });
});

describe('what a matrix may be made of', () => {
  const expected = [
    [6, 1],
    [2, 3],
  ];

  it('is typed arrays, and totals that are bigints', () => {
    const problem = {
      ...whole(['a', 'b'], ['x', 'y'], expected),
      weights: expected.map((row) => Float64Array.from(row)) as unknown as number[][],
      rowTotals: [7n, 5n],
      columnTotals: Uint8Array.of(8, 4) as unknown as number[],
    };
    expect(allocateMatrix(problem).cells).toEqual(expected);
    expect(() => allocateMatrix({ ...problem, rowTotals: [-7n, 5n] })).toThrow(/total/);
    expect(() => allocateMatrix({ ...problem, rowTotals: new DataView(new ArrayBuffer(2)) as never })).toThrow(
      /Expected a list/,
    );
  });

  it('is bigints beyond what numbers hold, beside numbers', () => {
    const wide = 10n ** 400n;
    const weights = [
      [6n * wide, wide],
      [2, 3],
    ];
    expect(allocateMatrix({ ...whole(['a', 'b'], ['x', 'y'], expected), weights }).cells).toEqual(expected);
    expect(allocateMatrix({ ...whole(['x', 'y'], ['b', 'a'], expected), weights }).cells).toEqual(expected);
  });

  it('is more columns than are centred', () => {
    // Sixty-six units in sixty-five years: whatever a year’s weights are multiplied by changes no cell.
    const years = Array.from({ length: 65 }, (_, year) => 1 + (year % 3));
    const cells = Array.from({ length: 66 }, (_, unit) => years.map((year) => year * (1 + (unit % 2))));
    const weights = cells.map((row) => row.map((cell, year) => (cell * (year + 3)) / 7));
    const problem = {
      ...whole(
        cells.map((_, unit) => `u${String(unit).padStart(2, '0')}`),
        years.map((_, year) => String(1960 + year)),
        cells,
      ),
      weights,
    };
    const result = allocateMatrix(problem);
    expect(result.cells).toEqual(cells);
    expect(verifyMatrix(problem, result).faults).toEqual([]);
    expect(result.unique).toBe(true);
  });
});

describe('controlled rounding whose columns fit one by one and not together', () => {
  it('leaves the range of rounding by one place', () => {
    // Shares ½ ½ 1 1, ½ ½ 1 1 and 1 1 ½ ½: within, the first two columns together have 4, and they are to have 3.
    const problem = {
      rows: ['A', 'B', 'C'],
      columns: ['w', 'x', 'y', 'z'],
      weights: [
        [1, 1, 2, 2],
        [1, 1, 2, 2],
        [2, 2, 1, 1],
      ],
      rowTotals: [3, 3, 3],
      columnTotals: [2, 1, 3, 3],
      method: 'controlled-rounding' as const,
    };
    const result = allocateMatrix(problem);
    expect(result.outside).toBe(1);
    expect(verifyMatrix(problem, result)).toEqual({ holds: true, faults: [] });
    const shares = problem.weights.map((row) => row.map((weight) => weight / 2));
    const squares = result.cells.flatMap((row, i) => row.map((cell, j) => (cell - shares[i]![j]!) ** 2));
    expect(squares.reduce((a, b) => a + b)).toBe(2.5);
    expect(verifyMatrix(problem, { ...result, outside: 0 }).holds).toBe(false);
  });
});
