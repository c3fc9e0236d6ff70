/** A tree as positions: the children of a unit stand side by side, and after the unit itself. */
export interface Layout {
  /** Row of each position; the root's comes first. */
  readonly rows: Int32Array;
  /** Position of each unit's parent; −1 for the root. */
  readonly parents: Int32Array;
  /** Where each position's children start, and end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Whether nothing stands under a position. */
export function isLeaf(layout: Layout, at: number): boolean {
  return layout.starts[at] === layout.ends[at];
}

/** How far each position is below the root. */
export function depthsOf({ rows, parents }: Layout): Int32Array {
  const depths = new Int32Array(rows.length);
  for (let at = 1; at < rows.length; at += 1) depths[at] = depths[parents[at]!]! + 1;
  return depths;
}

/** Lays out rows that name the row above each, −1 the root. What no root stands above gets no position. */
export function layOut(parents: Int32Array): Layout {
  const count = parents.length;
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count);
  let root = -1;
  for (let row = count - 1; row >= 0; row -= 1) {
    const parent = parents[row]!;
    if (parent < 0) root = row;
    else {
      nextSibling[row] = firstChild[parent]!;
      firstChild[parent] = row;
    }
  }
  const rows = new Int32Array(root < 0 ? 0 : count);
  const above = new Int32Array(count);
  const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
  let reached = 0;
  if (root >= 0) {
    rows[0] = root;
    above[0] = -1;
    reached = 1;
  }
  for (let at = 0; at < reached; at += 1) {
    starts[at] = reached;
    for (let child = firstChild[rows[at]!]!; child >= 0; child = nextSibling[child]!) {
      rows[reached] = child;
      above[reached] = at;
      reached += 1;
    }
    ends[at] = reached;
  }
  return { rows: rows.subarray(0, reached), parents: above, starts, ends };
}
