/**
 * What could still flow where, around one table that fits: up an arc is a count that grows, down one that shrinks.
 *
 * The edge 2a goes along arc a, the edge 2a + 1 against it. Only arcs that were opened let anything through.
 */
export interface Residual {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** The capacity of each edge before anything flows. */
  readonly base: Float64Array;
  /** The capacity of each edge that is left. */
  readonly capacity: Float64Array;
  readonly isOpen: Uint8Array;
  /** The open edges that leave each node. */
  readonly leaving: readonly number[][];
  /** The arcs through which something flows or has flowed since the last reset. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
  /** The search that saw each node last, how far from the start, and which of its edges is next. */
  readonly seen: Int32Array;
  readonly level: Int32Array;
  readonly next: Int32Array;
  readonly search: { number: number };
}

/** Begins with all arcs closed. `base` has two capacities for each arc: along it and against it. */
export function residualOf(nodes: number, tails: Int32Array, heads: Int32Array, base: Float64Array): Residual {
  return {
    tails,
    heads,
    base,
    capacity: base.slice(),
    isOpen: new Uint8Array(tails.length),
    leaving: Array.from({ length: nodes }, (): number[] => []),
    touched: [],
    isTouched: new Uint8Array(tails.length),
    seen: new Int32Array(nodes),
    level: new Int32Array(nodes),
    next: new Int32Array(nodes),
    search: { number: 0 },
  };
}

/** Lets an arc take part, if it does not yet. */
export function openArc(net: Residual, arc: number): void {
  if (net.isOpen[arc] === 1) return;
  net.isOpen[arc] = 1;
  net.leaving[net.tails[arc]!]!.push(2 * arc);
  net.leaving[net.heads[arc]!]!.push(2 * arc + 1);
}

/** The node where an edge ends. */
export function endOf({ tails, heads }: Residual, edge: number): number {
  return ((edge & 1) === 0 ? heads : tails)[edge >> 1]!;
}

/** Sends an amount along a path of edges. */
export function send(net: Residual, path: readonly number[], amount: number): void {
  const { capacity, isTouched, touched } = net;
  for (const edge of path) {
    capacity[edge] = capacity[edge]! - amount;
    capacity[edge ^ 1] = capacity[edge ^ 1]! + amount;
    const arc = edge >> 1;
    if (isTouched[arc] === 1) continue;
    isTouched[arc] = 1;
    touched.push(arc);
  }
}

/** Takes everything back that was sent. */
export function takeBack({ base, capacity, isTouched, touched }: Residual): void {
  for (const arc of touched) {
    capacity[2 * arc] = base[2 * arc]!;
    capacity[2 * arc + 1] = base[2 * arc + 1]!;
    isTouched[arc] = 0;
  }
  touched.length = 0;
}
