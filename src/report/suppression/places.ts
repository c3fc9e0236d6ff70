import { abbreviate, ContractError } from '../../core/index.js';
import type { CellPlace } from '../suppressed-table.js';
import type { SumTable } from './sum-table.js';

/** What a cell is called outside. */
export function placeOf({ columns, ids }: SumTable, cell: number): CellPlace {
  return { id: ids[Math.floor(cell / columns.length)]!, column: columns[cell % columns.length]! };
}

/** Finds cells by what they are called outside. */
export function cellsAt({ columns, ids }: SumTable, places: readonly CellPlace[]): number[] {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const columnOf = new Map(columns.map((name, column) => [name, column]));
  return places.map(({ id, column }) => {
    const row = rowOf.get(id);
    const at = columnOf.get(column);
    if (row === undefined) throw new ContractError('unknown-id', `The table has no row ${abbreviate(id)}.`, { id });
    if (at !== undefined) return row * columns.length + at;
    const message = `${abbreviate(column)} is no column of counts.`;
    throw new ContractError('unknown-column', message, { name: column });
  });
}

/** Sorts cells as the rows were given. */
export function inGivenOrder({ columns, givenAt }: SumTable, cells: readonly number[]): number[] {
  const given = (cell: number): number => givenAt[Math.floor(cell / columns.length)]!;
  return [...cells].sort((one, other) => given(one) - given(other) || one - other);
}
