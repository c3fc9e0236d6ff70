import { endOf, type Residual, send } from './residual.js';

/**
 * Sends as much as goes from one node to another, and not more than `limit`, past one arc that is left out (−1 for
 * none), and leaves it flowing. By shortest paths, level by level (Dinic 1970).
 */
export function sendMost(net: Residual, from: number, to: number, without: number, limit: number): number {
  // A cell that is in no sum begins and ends at the ground.
  if (from === to) return limit;
  // Nothing passes that cannot leave the start or reach the end. Most flows end here, which saves the last search.
  const most = Math.min(limit, widthAt(net, from, without, 0), widthAt(net, to, without, 1));
  let sent = 0;
  while (sent < most && findLevels(net, from, to, without)) sent = sendAlongLevels(net, from, to, without, sent, most);
  return sent;
}

/** What the open edges that leave a node can carry, or with `side` 1 those that reach it. */
export function widthAt({ leaving, capacity }: Residual, node: number, without: number, side: 0 | 1): number {
  let width = 0;
  for (const edge of leaving[node]!) if (edge >> 1 !== without) width += capacity[edge ^ side]!;
  return width;
}

function findLevels(net: Residual, from: number, to: number, without: number): boolean {
  const { capacity, leaving, level, next, search, seen } = net;
  search.number += 1;
  const { number } = search;
  const queue = [from];
  seen[from] = number;
  level[from] = 0;
  next[from] = 0;
  for (const node of queue) {
    const deeper = level[node]! + 1;
    for (const edge of leaving[node]!) {
      if (capacity[edge]! <= 0 || edge >> 1 === without) continue;
      const end = endOf(net, edge);
      if (seen[end] === number) continue;
      seen[end] = number;
      level[end] = deeper;
      next[end] = 0;
      if (end === to) return true;
      queue.push(end);
    }
  }
  return false;
}

function sendAlongLevels(
  net: Residual,
  from: number,
  to: number,
  without: number,
  already: number,
  most: number,
): number {
  const { capacity, leaving, level, next, search, seen } = net;
  const path: number[] = [];
  let node = from;
  let sent = already;
  for (;;) {
    if (node === to) {
      const amount = path.reduce((least, edge) => Math.min(least, capacity[edge]!), most - sent);
      send(net, path, amount);
      sent += amount;
      if (sent === most) return sent;
      path.length = path.findIndex((edge) => capacity[edge] === 0);
      node = path.length === 0 ? from : endOf(net, path.at(-1)!);
    }
    const edges = leaving[node]!;
    const deeper = level[node]! + 1;
    let at = next[node]!;
    for (; at < edges.length; at += 1) {
      const edge = edges[at]!;
      if (capacity[edge]! <= 0 || edge >> 1 === without) continue;
      const end = endOf(net, edge);
      if (seen[end] === search.number && level[end] === deeper) break;
    }
    next[node] = at;
    const edge = edges[at];
    if (edge !== undefined) {
      path.push(edge);
      node = endOf(net, edge);
      continue;
    }
    const back = path.pop();
    if (back === undefined) return sent;
    node = endOf(net, back ^ 1);
    next[node] = next[node]! + 1;
  }
}
