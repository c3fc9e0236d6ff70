/** Nodes waiting by their distance, the nearest first; of equals the one with the lower number. */
export interface Heap {
  readonly nodes: number[];
  readonly distances: number[];
}

/** Adds a node. */
export function push({ nodes, distances }: Heap, node: number, distance: number): void {
  let at = nodes.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const held = nodes[above]!;
    const far = distances[above]!;
    if (far < distance || (far === distance && held <= node)) break;
    nodes[at] = held;
    distances[at] = far;
    at = above;
  }
  nodes[at] = node;
  distances[at] = distance;
}

/** Takes the nearest node out; `undefined` where none is left. */
export function pop(heap: Heap): { readonly node: number; readonly distance: number } | undefined {
  const { nodes, distances } = heap;
  const [node, distance] = [nodes[0], distances[0]];
  const lastNode = nodes.pop();
  const lastDistance = distances.pop();
  if (node === undefined || distance === undefined || lastNode === undefined || lastDistance === undefined) return;
  if (nodes.length > 0) sink(heap, lastNode, lastDistance);
  return { node, distance };
}

function sink({ nodes, distances }: Heap, node: number, distance: number): void {
  const before = (one: number, far: number, other: number, further: number): boolean =>
    far < further || (far === further && one < other);
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= nodes.length) break;
    const right = child + 1;
    if (right < nodes.length && before(nodes[right]!, distances[right]!, nodes[child]!, distances[child]!)) {
      child = right;
    }
    if (!before(nodes[child]!, distances[child]!, node, distance)) break;
    nodes[at] = nodes[child]!;
    distances[at] = distances[child]!;
    at = child;
  }
  nodes[at] = node;
  distances[at] = distance;
}
