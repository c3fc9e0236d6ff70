import { sendMost, widthAt } from './maximum-flow.js';
import { noMoves, noteMoves } from './moves.js';
import { openArc, type Residual } from './residual.js';

/** The least and the largest count that a cell can have; no largest is infinite. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a reader can work out about each cell: the least and the largest count among all tables that fit, exactly.
 *
 * The sums say that what flows into a node flows out of it, so a maximum flow around a cell's arc is how far its count
 * can move. The capacities are whole numbers, so there is a whole table at either end.
 */
export function deduce(
  net: Residual,
  least: Float64Array,
  open: readonly number[],
  wanted: readonly number[],
): Bounds[] {
  for (const arc of open) openArc(net, arc);
  const { base, heads, tails } = net;
  const moves = noMoves(tails.length);
  const fromGround = reachable(net, 0);
  const toGround = reachable(net, 1);
  return wanted.map((arc) => {
    const [tail, head] = [tails[arc]!, heads[arc]!];
    const slack = base[2 * arc + 1]!;
    const value = least[arc]! + slack;
    if (moves.down[arc]! < slack) noteMoves(net, moves, arc, 'down', sendMost(net, tail, head, arc, slack));
    const low = value - moves.down[arc]!;
    // Counts grow without end along a circle of cells that all grow, and every such circle passes the ground.
    if (fromGround[tail] === 1 && toGround[head] === 1) return { low, high: Number.POSITIVE_INFINITY };
    const most = Math.min(widthAt(net, head, arc, 0), widthAt(net, tail, arc, 1));
    if (moves.up[arc]! < most) noteMoves(net, moves, arc, 'up', sendMost(net, head, tail, arc, most));
    return { low, high: value + moves.up[arc]! };
  });
}

/** The nodes that the ground reaches along open arcs that grow, or with `side` 1 those that reach it. */
function reachable({ leaving, tails, heads }: Residual, side: 0 | 1): Uint8Array {
  const reached = new Uint8Array(leaving.length);
  reached[0] = 1;
  const queue = [0];
  const ends = side === 0 ? heads : tails;
  for (const node of queue) {
    for (const edge of leaving[node]!) {
      const end = ends[edge >> 1]!;
      if ((edge & 1) !== side || reached[end] === 1) continue;
      reached[end] = 1;
      queue.push(end);
    }
  }
  return reached;
}
