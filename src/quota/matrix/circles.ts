/**
 * Numbers the nodes of a graph so that two have the same number exactly when each can be reached from the other
 * (Tarjan's strongly connected components, without recursion).
 */
export function components(arcs: readonly (readonly number[])[]): Int32Array {
  const count = arcs.length;
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const numbers = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let [clock, number] = [0, 0];
  for (let root = 0; root < count; root += 1) {
    if (order[root]! >= 0) continue;
    const path: { node: number; arc: number }[] = [{ node: root, arc: 0 }];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      if (step.arc === 0) {
        order[node] = clock;
        lowest[node] = clock;
        clock += 1;
        open.push(node);
      }
      const to = arcs[node]![step.arc];
      step.arc += 1;
      if (to !== undefined) {
        if (order[to]! < 0) path.push({ node: to, arc: 0 });
        else if (numbers[to]! < 0) lowest[node] = Math.min(lowest[node]!, order[to]!);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.node;
      if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        numbers[member] = number;
        if (member === node) break;
      }
      number += 1;
    }
  }
  return numbers;
}
