import { type Residual, takeBack } from './residual.js';

/**
 * How far each count has been seen to move, up and down, in tables that fit. Every flow that is found around one cell
 * moves others along, and what it shows of them need not be searched for again. Opening further cells only adds to it.
 */
export interface Moves {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Begins with nothing seen. */
export function noMoves(cells: number): Moves {
  return { up: new Float64Array(cells), down: new Float64Array(cells) };
}

/** Remembers how far the flow around an arc moves it and all others, and takes the flow back. */
export function noteMoves(net: Residual, moves: Moves, arc: number, direction: 'up' | 'down', flow: number): void {
  const { base, capacity, touched } = net;
  for (const other of touched) note(moves, other, capacity[2 * other + 1]! - base[2 * other + 1]!);
  note(moves, arc, direction === 'up' ? flow : -flow);
  takeBack(net);
}

function note({ up, down }: Moves, arc: number, change: number): void {
  if (change > up[arc]!) up[arc] = change;
  if (-change > down[arc]!) down[arc] = -change;
}
