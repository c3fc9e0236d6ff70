import { type Heap, pop, push } from './heap.js';
import { endOf, type Residual } from './residual.js';

/** What may be withheld, and what each costs. */
export interface Candidates {
  /** The edges of closed arcs that may be opened, leaving each node, the cheapest first. */
  readonly leaving: readonly (readonly number[])[];
  /** What opening each arc costs. */
  readonly weights: Float64Array;
  /** Space for the search: the distance of each node, and the edge by which it was reached. */
  readonly distance: Float64Array;
  readonly reachedBy: Int32Array;
}

/** Sorts the arcs that may be opened by cost. */
export function candidatesOf(net: Residual, arcs: readonly number[], weights: Float64Array): Candidates {
  const nodes = net.leaving.length;
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  const byCost = [...arcs].sort((one, other) => weights[one]! - weights[other]! || one - other);
  for (const arc of byCost) {
    leaving[net.tails[arc]!]?.push(2 * arc);
    leaving[net.heads[arc]!]?.push(2 * arc + 1);
  }
  return { leaving, weights, distance: new Float64Array(nodes), reachedBy: new Int32Array(nodes) };
}

/**
 * The edges of the path from one node to another that lets `amount` through and opens arcs at the least cost in all
 * (Dijkstra 1959); `null` where there is none. Open arcs cost nothing, and one arc is left out.
 */
export function cheapestPath(
  net: Residual,
  candidates: Candidates,
  from: number,
  to: number,
  without: number,
  amount: number,
): number[] | null {
  const { distance, reachedBy, weights } = candidates;
  const { capacity, isOpen } = net;
  distance.fill(Number.POSITIVE_INFINITY);
  distance[from] = 0;
  const heap: Heap = { nodes: [from], distances: [0] };
  const walk = (edge: number, far: number): void => {
    if (capacity[edge]! < amount || edge >> 1 === without) return;
    const end = endOf(net, edge);
    if (far >= distance[end]!) return;
    distance[end] = far;
    reachedBy[end] = edge;
    push(heap, end, far);
  };
  for (let nearest = pop(heap); nearest !== undefined; nearest = pop(heap)) {
    const { node, distance: far } = nearest;
    if (node === to) return pathTo(net, reachedBy, from, to);
    if (far > distance[node]!) continue;
    for (const edge of net.leaving[node]!) walk(edge, far);
    for (const edge of candidates.leaving[node]!) {
      const further = far + weights[edge >> 1]!;
      // Those that follow cost as much or more.
      if (further >= distance[to]!) break;
      if (isOpen[edge >> 1] === 0) walk(edge, further);
    }
  }
  return null;
}

function pathTo(net: Residual, reachedBy: Int32Array, from: number, to: number): number[] {
  const path: number[] = [];
  for (let node = to; node !== from; node = endOf(net, path.at(-1)! ^ 1)) path.push(reachedBy[node]!);
  return path.reverse();
}
