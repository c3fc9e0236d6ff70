import { sendMost } from './maximum-flow.js';
import type { Network } from './network.js';
import { openArc, residualOf } from './residual.js';

/**
 * Finds one table that fits: counts for the open cells, each its least or more, so that with the known ones all sums
 * hold; `null` where there is none.
 *
 * What the known counts and the least ones leave over at a node must flow on through open cells to where it is wanting.
 */
export function completeTable(
  { nodes, tails, heads }: Network,
  values: Float64Array,
  open: readonly number[],
): Float64Array | null {
  const surplus = new Float64Array(nodes);
  values.forEach((value, arc) => {
    const [tail, head] = [tails[arc]!, heads[arc]!];
    surplus[tail] = surplus[tail]! - value;
    surplus[head] = surplus[head]! + value;
  });
  const [source, sink] = [nodes, nodes + 1];
  const uneven = Array.from(surplus.keys()).filter((node) => surplus[node] !== 0);
  const from = [...tails, ...uneven.map((node) => (surplus[node]! > 0 ? source : node))];
  const to = [...heads, ...uneven.map((node) => (surplus[node]! > 0 ? node : sink))];
  const base = new Float64Array(2 * from.length);
  for (const arc of open) base[2 * arc] = Number.POSITIVE_INFINITY;
  let wanting = 0;
  uneven.forEach((node, at) => {
    const over = surplus[node]!;
    base[2 * (tails.length + at)] = Math.abs(over);
    wanting += Math.max(over, 0);
  });
  const net = residualOf(nodes + 2, Int32Array.from(from), Int32Array.from(to), base);
  for (const arc of open) openArc(net, arc);
  for (let arc = tails.length; arc < from.length; arc += 1) openArc(net, arc);
  if (sendMost(net, source, sink, -1, wanting) < wanting) return null;
  const found = values.slice();
  for (const arc of open) found[arc] = values[arc]! + net.capacity[2 * arc + 1]!;
  return found;
}
