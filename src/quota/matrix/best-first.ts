/** Cells that are tied, as rows and columns of their own: 1 holds its contested place, 0 does not, −1 is settled. */
interface Board {
  readonly width: number;
  readonly state: Int8Array;
  /** Rows that could take a place in one column for one in another; some no longer can. */
  readonly swaps: number[][];
}

const [FREE, HELD, SETTLED] = [0, 1, -1];

/**
 * Who holds a place when each cell in turn, in the order of preference, gets one if all totals can still be met.
 *
 * A cell gets a place by a circle: another cell of its column gives way to one in its own row, in a third column,
 * and so on round to the first row. Circles are sought over columns, of which there are few; each pair of columns
 * knows rows that could swap between them.
 */
export function bestFirst(
  columns: number,
  group: ReadonlyMap<number, boolean>,
  order: readonly number[],
): Map<number, boolean> {
  const rowAt = new Map<number, number>();
  const columnAt = new Map<number, number>();
  for (const cell of order) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (!rowAt.has(row)) rowAt.set(row, rowAt.size);
    if (!columnAt.has(column)) columnAt.set(column, columnAt.size);
  }
  const width = columnAt.size;
  const board: Board = {
    width,
    state: new Int8Array(rowAt.size * width).fill(SETTLED),
    swaps: Array.from({ length: width * width }, () => []),
  };
  const placeOf = (cell: number): number => {
    return rowAt.get(Math.floor(cell / columns))! * width + columnAt.get(cell % columns)!;
  };
  for (const [cell, held] of group) board.state[placeOf(cell)] = held ? HELD : FREE;
  for (const cell of order) noteSwaps(board, placeOf(cell));
  const result = new Map<number, boolean>();
  for (const cell of order) {
    const place = placeOf(cell);
    if (board.state[place] === FREE) giveTo(board, place);
    result.set(cell, board.state[place] === HELD);
    board.state[place] = SETTLED;
  }
  return result;
}

/** Notes what a row could swap now that one of its cells has changed. */
function noteSwaps({ width, state, swaps }: Board, place: number): void {
  const row = Math.floor(place / width);
  const column = place % width;
  const held = state[place] === HELD;
  for (let other = 0; other < width; other += 1) {
    if (state[row * width + other] !== (held ? FREE : HELD)) continue;
    swaps[held ? column * width + other : other * width + column]!.push(row);
  }
}

/** A row that can give a place in one column and take one in another; −1 for none. */
function swapBetween({ width, state, swaps }: Board, giver: number, taker: number): number {
  const rows = swaps[giver * width + taker]!;
  for (let row = rows.at(-1); row !== undefined; row = rows.at(-1)) {
    if (state[row * width + giver] === HELD && state[row * width + taker] === FREE) return row;
    rows.pop();
  }
  return -1;
}

/** Gives a cell a place if a circle leads back to its row. */
function giveTo(board: Board, place: number): void {
  const { width, state } = board;
  const row = Math.floor(place / width);
  const start = place % width;
  const from = new Int32Array(width).fill(-1);
  const through = new Int32Array(width);
  const queue = [start];
  from[start] = start;
  // The queue grows while it is gone through.
  for (const column of queue) {
    if (state[row * width + column] === HELD) {
      const changed = [place, row * width + column];
      for (let at = column; at !== start; at = from[at]!) {
        const via = through[at]! * width;
        changed.push(via + at, via + from[at]!);
      }
      for (const each of changed) state[each] = state[each] === HELD ? FREE : HELD;
      for (const each of changed) noteSwaps(board, each);
      return;
    }
    for (let other = 0; other < width; other += 1) {
      if (from[other]! >= 0) continue;
      const via = swapBetween(board, column, other);
      if (via < 0) continue;
      from[other] = column;
      through[other] = via;
      queue.push(other);
    }
  }
}
