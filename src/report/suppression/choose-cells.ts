import { InfeasibleError, type IssueList, kindOfValue } from '../../core/index.js';
import { candidatesOf } from './cheapest-path.js';
import { noMoves } from './moves.js';
import { cellsAt, placeOf } from './places.js';
import { protectCell } from './protect-cell.js';
import type { ReadOptions } from './read-suppress-options.js';
import { openArc } from './residual.js';
import { startTable } from './start-table.js';
import type { SumTable } from './sum-table.js';

/** The small counts, and for each other cell that is withheld the small count for whose sake it was. */
export interface ChosenCells {
  readonly small: readonly number[];
  readonly others: ReadonlyMap<number, number>;
}

/** Chooses what is withheld: the small counts, and around each as many others as it needs. */
export function chooseCells(issues: IssueList, table: SumTable, options: ReadOptions): ChosenCells {
  const { below, margins, missing, zeros } = options;
  const { values } = table;
  const kept = new Set(cellsAt(table, options.keep));
  const cells = Array.from(values.keys()).filter((cell) => {
    const value = values[cell]!;
    return !Number.isNaN(value) && !kept.has(cell) && (zeros !== 'published' || value > 0);
  });
  const small = cells.filter((cell) => values[cell]! < below && (zeros === 'sensitive' || values[cell] !== 0));
  const weights = readWeights(issues, table, cells, options.weights);
  const start = startTable(issues, table, { missing, least: zeros === 'published' ? 1 : 0 }, []);
  for (const cell of [...small, ...start.missing]) openArc(start.net, cell);
  const candidates = candidatesOf(start.net, cells, weights);
  const others = new Map<number, number>();
  const moves = noMoves(values.length);
  for (const cell of small) {
    const onOpened = (other: number): void => void others.set(other, cell);
    const reached = protectCell({ net: start.net, candidates, moves, onOpened }, cell, margins);
    if (reached === null) continue;
    const { id, column } = placeOf(table, cell);
    const message = 'A small count cannot be protected, even if everything is withheld that may be.';
    throw new InfeasibleError('unprotectable', message, { id, column, reached, margins });
  }
  return { small, others };
}

function readWeights(
  issues: IssueList,
  table: SumTable,
  cells: readonly number[],
  weights: ReadOptions['weights'],
): Float64Array {
  const read = new Float64Array(table.values.length);
  for (const cell of cells) {
    const count = table.values[cell]!;
    if (typeof weights !== 'function') {
      read[cell] = weights === 'cells' ? 1 : count + 1;
      continue;
    }
    const place = placeOf(table, cell);
    const weight: unknown = weights(place, count);
    if (Number.isSafeInteger(weight) && (weight as number) >= 0) read[cell] = weight as number;
    else {
      const message = 'A weight is a whole number, 0 or more.';
      issues.add(['options', 'weights', place.id, place.column], 'bad-weight', message, kindOfValue(weight));
    }
  }
  issues.throwIfAny();
  return read;
}
