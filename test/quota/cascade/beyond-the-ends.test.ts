import { describe, expect, it } from 'vitest';
import { IssueList } from '../../../src/core/index.js';
import { tableRow } from '../../../src/organisation/index.js';
import { type CascadeColumns, cascadeColumns, sumUp } from '../../../src/quota/cascade/cascade-columns.js';
import { cascadeRules } from '../../../src/quota/cascade/cascade-rules.js';
import { type CascadeJob, flat, stepwise } from '../../../src/quota/cascade/hand-down.js';
import { depthsOf, layOut } from '../../../src/quota/cascade/layout.js';
import { type Levels, levelsOf } from '../../../src/quota/cascade/tree.js';
import { type CascadeOptions, cascadeMatrix, cascadeQuota, type QuotaTree } from '../../../src/quota/index.js';
import { cascadeCells } from '../../../src/quota/matrix/cascade-cells.js';
import { handedFlat, handedStepwise, type MatrixJob } from '../../../src/quota/matrix/hand-down-matrix.js';
import { guarded } from '../guarded.js';

const issues = new IssueList('test');
const TREE: QuotaTree = [
  { id: 's1', parentId: 'south' },
  { id: 'top', parentId: null },
  { id: 'north', parentId: 'top' },
  { id: 'south', parentId: 'top' },
  { id: 'n1', parentId: 'north' },
  { id: 'n2', parentId: 'north' },
];
const WEIGHTS: Record<string, number> = { s1: 5, n1: 3, n2: 1 };
const weight = (id: string): number | undefined => WEIGHTS[id];

function guardedLevels(): Levels {
  const levels = levelsOf(TREE, issues);
  const { rows, parents, starts, ends } = levels;
  return { ...levels, rows: guarded(rows), parents: guarded(parents), starts: guarded(starts), ends: guarded(ends) };
}

describe('a cascade over columns of which nothing beyond their ends can be read', () => {
  const levels = guardedLevels();
  const idOf = (at: number): string => levels.ids[levels.rows[at]!]!;

  it('is handed down as any other, both ways', () => {
    for (const method of ['hamilton', () => 'adams'] as CascadeOptions['method'][]) {
      for (const min of [undefined, () => 1]) {
        const options = { weight, min, method, ties: 'by-id' } as const;
        const depths = guarded(depthsOf(levels));
        const rules = cascadeRules(levels, depths, method!, issues);
        const given: CascadeColumns = cascadeColumns(levels, depths, options, issues);
        const columns = { ...given, weights: guarded(given.weights), min: guarded(given.min), max: guarded(given.max) };
        const job: CascadeJob<string> = { layout: levels, columns, places: 7, rules, tieRule: 'by-id', idOf };
        for (const [way, hand] of Object.entries({ stepwise, flat })) {
          if (way === 'flat' && columns.innerBounds) continue;
          const { quotas } = hand(job);
          const table = cascadeQuota(TREE, 7, { ...options, levels: way as 'flat' });
          expect(Array.from(quotas)).toEqual(TREE.map((_, at) => tableRow(table, idOf(at))['quota']));
        }
      }
    }
  });

  it('is handed down over several columns too', () => {
    const columns = ['x', 'y'];
    const problem = { columns, columnTotals: [4, 3], weight } as const;
    const cells = cascadeCells(levels, columns, problem, false, issues);
    const table = cascadeMatrix(TREE, problem);
    const totals = guarded(Float64Array.from(TREE, (_, at) => tableRow(table, idOf(at))['total'] as number));
    const job: MatrixJob = {
      ...{ levels, columns, totals, method: 'webster', tieRule: 'by-id' },
      ...{ columnTotals: guarded(Float64Array.of(4, 3)) },
      cells: { ...cells, min: guarded(cells.min), max: guarded(cells.max) },
    };
    for (const [way, hand] of Object.entries({ flat: handedFlat, stepwise: handedStepwise })) {
      const expected = cascadeMatrix(TREE, { ...problem, levels: way as 'flat' });
      const rows = TREE.map((_, at) => columns.map((column) => tableRow(expected, idOf(at))[column]));
      expect(Array.from(hand(job).cells)).toEqual(rows.flat());
    }
  });

  it('is summed up from the last unit to the one below the root', () => {
    const parents = guarded(Int32Array.of(-1, 0, 0, 1, 1));
    const asked: number[] = [];
    const { weights, wide } = sumUp(guarded(Float64Array.of(Number.NaN, Number.NaN, 2, 3, 4)), (at) => {
      asked.push(at);
      return parents[at]!;
    });
    // Small whole numbers need no big integers.
    expect([asked, Array.from(weights), wide]).toEqual([[4, 3, 2, 1], [9, 7, 2, 3, 4], null]);
  });

  it('is laid out from rows of which none beyond the last is read', () => {
    const { rows, parents } = layOut(guarded(Int32Array.of(2, 0, -1, 2)));
    expect([Array.from(rows), Array.from(parents)]).toEqual([
      [2, 0, 3, 1],
      [-1, 0, 0, 1],
    ]);
  });
});
