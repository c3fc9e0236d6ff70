import { bestFirst } from './best-first.js';
import { components } from './circles.js';
import type { Filling } from './grid.js';
import type { Proof } from './prove.js';

/**
 * A cell of a matrix, by the ids of its row and its column.
 *
 * @category Matrix
 */
export interface MatrixCell {
  /** The row's id. */
  readonly row: string;
  /** The column's id. */
  readonly column: string;
}

/**
 * Cells with exactly the same right to fewer places: some can give way to others round a circle, with every
 * total still met.
 *
 * @category Matrix
 */
export interface MatrixTie {
  /** Which cells are tied, by row id and then by column id; each has one place more in some solutions. */
  readonly cells: readonly MatrixCell[];
  /** How many places there are between them, fewer than there are cells. */
  readonly places: number;
  /** Which cells got one; empty where the tie was left open. */
  readonly given: readonly MatrixCell[];
  /** What settled it: the order of the ids, the caller's comparator, or nothing yet. */
  readonly settledBy: 'id' | 'comparator' | null;
}

/**
 * What becomes of a tie in a matrix: places go first to the smallest row id, in it to the smallest column id
 * (`by-id`), as far as the totals allow; or nobody gets them (`leave-open`); or a comparator says which cell
 * comes first.
 *
 * @category Matrix
 */
export type MatrixTieRule = 'by-id' | 'leave-open' | ((left: MatrixCell, right: MatrixCell) => number);

/** What tells a grid's cells apart for people. */
export interface CellNames {
  readonly name: (cell: number) => MatrixCell;
  /** Orders cells by row id and then by column id. */
  readonly byId: (left: number, right: number) => number;
}

/** Finds the ties that a proof leaves, settles them in `cells` or takes their places out, and tells them. */
export function settleMatrixTies(
  { grid, cells }: Pick<Filling, 'grid' | 'cells'>,
  proof: Proof,
  names: CellNames,
  rule: MatrixTieRule,
): { ties: MatrixTie[]; open: number } {
  const { columns } = grid;
  const groups = tiedCells(columns, proof);
  const ties: MatrixTie[] = [];
  let open = 0;
  for (const group of groups) {
    const tied = [...group.keys()].sort(names.byId);
    const places = [...group.values()].reduce((sum, held) => sum + (held ? 1 : 0), 0);
    let given: number[] = [];
    if (rule === 'leave-open') {
      open += places;
      for (const [cell, held] of group) if (held) cells[cell] = cells[cell]! - 1;
    } else {
      const order =
        rule === 'by-id' ? tied : tied.toSorted((a, b) => rule(names.name(a), names.name(b)) || names.byId(a, b));
      const settled = bestFirst(columns, group, order);
      for (const [cell, held] of group) {
        if (settled.get(cell) !== held) cells[cell] = cells[cell]! + (held ? -1 : 1);
      }
      given = tied.filter((cell) => settled.get(cell) === true);
    }
    const settledBy =
      rule === 'leave-open' ? null : rule === 'by-id' || !tells(rule, tied, names) ? 'id' : 'comparator';
    ties.push({ cells: tied.map(names.name), places, given: given.map(names.name), settledBy });
  }
  return { ties: ties.sort(byFirstRow), open };
}

/** Groups of cells on circles of exact ties, each with whether it now holds its contested place. */
function tiedCells(columns: number, { fixedRows }: Proof): Map<number, boolean>[] {
  const arcs: number[][] = Array.from({ length: columns + fixedRows.length }, () => []);
  fixedRows.forEach(({ givers, takers }, index) => {
    for (const giver of givers) arcs[giver]!.push(columns + index);
    arcs[columns + index]!.push(...takers);
  });
  const numbers = components(arcs);
  const groups = new Map<number, Map<number, boolean>>();
  fixedRows.forEach(({ row, givers, takers }, index) => {
    const number = numbers[columns + index]!;
    const note = (column: number, held: boolean): void => {
      if (numbers[column] !== number) return;
      const group = groups.get(number) ?? new Map<number, boolean>();
      groups.set(number, group.set(row * columns + column, held));
    };
    for (const column of givers) note(column, true);
    for (const column of takers) note(column, false);
  });
  return [...groups.values()];
}

function tells(rule: (a: MatrixCell, b: MatrixCell) => number, tied: readonly number[], names: CellNames): boolean {
  const [first, ...others] = tied.map(names.name);
  return others.some((other) => rule(first!, other) !== 0);
}

/** Orders ties, no two of which have a row or a column in common. */
function byFirstRow(left: MatrixTie, right: MatrixTie): number {
  return left.cells[0]!.row < right.cells[0]!.row ? -1 : 1;
}
