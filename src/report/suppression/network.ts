import type { SumTable } from './sum-table.js';

/**
 * A table as a network: every cell is an arc, and a cell's count is what flows through it.
 *
 * Flow leaves the ground (node 0), goes down through the totals of a column to its lowest rows, from there into the
 * column of totals, and up again to the ground. That nothing is lost at a node is what the sums of the table say, no
 * more and no less. So tables that fit are flows, and the bounds of a cell are found by maximum flows, in whole numbers.
 */
export interface Network {
  readonly nodes: number;
  /** Where each cell's arc begins. */
  readonly tails: Int32Array;
  /** Where each cell's arc ends. */
  readonly heads: Int32Array;
}

/** Lays the cells of a table out as arcs, numbered row by row. */
export function networkOf({ parents, isLeaf, columns, total }: SumTable): Network {
  const width = columns.length;
  const first = new Int32Array(parents.length);
  let nodes = 1;
  for (let row = 0; row < parents.length; row += 1) {
    first[row] = nodes;
    if (isLeaf[row] === 0) nodes += width;
    else if (total >= 0) nodes += 1;
  }
  const nodeOf = (row: number, column: number): number => {
    if (row < 0) return 0;
    if (isLeaf[row] === 0) return first[row]! + column;
    return total >= 0 ? first[row]! : 0;
  };
  const tails = new Int32Array(parents.length * width);
  const heads = new Int32Array(parents.length * width);
  for (let row = 0; row < parents.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const above = nodeOf(parents[row]!, column);
      const below = nodeOf(row, column);
      tails[row * width + column] = column === total ? below : above;
      heads[row * width + column] = column === total ? above : below;
    }
  }
  return { nodes, tails, heads };
}
