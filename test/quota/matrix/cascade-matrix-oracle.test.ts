import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableRow } from '../../../src/organisation/index.js';
import { tryCascadeMatrix } from '../../../src/quota/index.js';
import { feasibleMatrix, filledMatrix, problemOf } from '../../arbitraries/matrices.js';
import { differential } from '../../oracles/differential.js';
import { bestMatrices, foremost } from '../../oracles/matrix-oracle.js';

const METHODS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean', 'controlled-rounding'] as const;

it(
  'a matrix handed down flat is the best of all matrices of the ends of the tree, and adds up above them',
  differential(
    200,
    fc.property(
      fc.constantFrom(...METHODS).chain((method) => {
        const isFirst = method === 'huntington-hill' || method === 'adams' || method === 'dean';
        return fc.tuple(fc.constant(method), isFirst ? filledMatrix : feasibleMatrix);
      }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      ([method, matrix], sides) => {
        const { rows, columns } = problemOf(matrix);
        const above = rows.map((_, i) => (sides[i] === true ? 'p' : 'q'));
        const inner = [...new Set(above)].map((id) => ({ id, parentId: 'root' }));
        const ends = rows.map((id, i) => ({ id, parentId: above[i] ?? 'q' }));
        const cell = <T>(grid: readonly (readonly T[])[], id: string, column: string): T | undefined =>
          grid[rows.indexOf(id)]?.[columns.indexOf(column)];
        const outcome = tryCascadeMatrix([{ id: 'root', parentId: null }, ...inner, ...ends], {
          columns,
          columnTotals: matrix.columnTotals,
          weight: (id, column) => cell(matrix.weights, id, column),
          min: (id, column) => cell(matrix.min, id, column),
          max: (id, column) => {
            const most = cell(matrix.max, id, column);
            return most === Infinity ? undefined : most;
          },
          total: (id) => matrix.rowTotals[rows.indexOf(id)],
          method,
        });
        if (!outcome.success) throw outcome.error;
        const cellsOf = (id: string): unknown[] => columns.map((column) => tableRow(outcome.data, id)[column]);
        const best = foremost(bestMatrices(method, matrix)) ?? [];
        expect(rows.map(cellsOf)).toEqual(best);
        for (const { id } of inner) {
          const below = best.filter((_, i) => above[i] === id);
          const sums = columns.map((_, j) => below.reduce((sum, row) => sum + (row[j] ?? 0), 0));
          expect([id, ...cellsOf(id)]).toEqual([id, ...sums]);
        }
      },
    ),
  ),
);
