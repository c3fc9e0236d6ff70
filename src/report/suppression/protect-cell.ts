import { type Candidates, cheapestPath } from './cheapest-path.js';
import { sendMost } from './maximum-flow.js';
import { type Moves, noteMoves } from './moves.js';
import { openArc, type Residual, send } from './residual.js';

/** How far a reader must stay from a small count. */
export interface Margins {
  readonly width: number;
  readonly below: number;
  readonly above: number;
}

/** Which way a count is moved. */
type Direction = 'up' | 'down';

/** The table, what may be withheld of it, and what has been seen of it so far. */
export interface Ground {
  readonly net: Residual;
  readonly candidates: Candidates;
  readonly moves: Moves;
  readonly onOpened: (arc: number) => void;
}

/**
 * Withholds what a small count needs, path by path, and tells how wide its interval has become when that was not
 * enough; `null` when it is protected.
 *
 * A count grows when others shrink and grow around it so that all sums stay. Each path is the cheapest of those that
 * let all through that is wanting; where there is none, one for half of that is sought, and so on down to one.
 */
export function protectCell(ground: Ground, arc: number, margins: Margins): number | null {
  const slack = ground.net.base[2 * arc + 1]!;
  const lower = Math.min(margins.below, slack);
  const up = reach(ground, arc, 'up', margins.above);
  const down = reach(ground, arc, 'down', lower);
  if (up < margins.above || down < lower) return up + down;
  // What is there costs nothing: only then is more opened, upwards first, where there is no end at 0.
  const most = Math.min(margins.width, slack);
  const there = seen(ground, arc, 'up', margins.width) + seen(ground, arc, 'down', most);
  if (there >= margins.width) return null;
  const upwards = reach(ground, arc, 'up', margins.width - seen(ground, arc, 'down', most));
  const downwards = reach(ground, arc, 'down', Math.min(most, margins.width - upwards));
  return upwards + downwards < margins.width ? upwards + downwards : null;
}

/** How far a count can move, up to a target, among the cells that are open. */
function seen(ground: Ground, arc: number, direction: Direction, target: number): number {
  const { moves, net } = ground;
  if (moves[direction][arc]! < target) {
    const [from, to] = endsOf(net, arc, direction);
    noteMoves(net, moves, arc, direction, sendMost(net, from, to, arc, target));
  }
  return Math.min(target, moves[direction][arc]!);
}

/** The same, opening cells as long as the target is not reached. */
function reach(ground: Ground, arc: number, direction: Direction, target: number): number {
  const { candidates, moves, net, onOpened } = ground;
  if (moves[direction][arc]! >= target) return target;
  const [from, to] = endsOf(net, arc, direction);
  let flow = sendMost(net, from, to, arc, target);
  let amount = target - flow;
  while (flow < target && amount > 0) {
    amount = Math.min(amount, target - flow);
    const path = cheapestPath(net, candidates, from, to, arc, amount);
    if (path === null) {
      amount = amount === 1 ? 0 : Math.ceil(amount / 2);
      continue;
    }
    for (const edge of path) {
      if (net.isOpen[edge >> 1] === 1) continue;
      openArc(net, edge >> 1);
      onOpened(edge >> 1);
    }
    const through = path.reduce((least, edge) => Math.min(least, net.capacity[edge]!), target - flow);
    send(net, path, through);
    flow += through;
  }
  noteMoves(net, moves, arc, direction, flow);
  return flow;
}

function endsOf({ tails, heads }: Residual, arc: number, direction: Direction): [from: number, to: number] {
  const [tail, head] = [tails[arc]!, heads[arc]!];
  return direction === 'up' ? [head, tail] : [tail, head];
}
