import { abbreviate, type IdIndex, type IssueList, kindOfValue } from '../core/index.js';
import type { Organisation } from '../organisation/index.js';

/**
 * A tree to cascade over that is no organisation: rows of ids with the id above, `null` for the root, and the kind of
 * unit where weights, bounds or methods ask for it.
 *
 * @category Cascade
 */
export type QuotaTree = readonly {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind?: string | undefined;
}[];

/** A tree breadth first: the children of a unit stand side by side, after everything on the levels above. */
export interface Levels {
  /** Ids in the order in which the caller has them. */
  readonly ids: readonly string[];
  /** Where each id stands, if the caller has an index of them. */
  readonly index?: IdIndex;
  /** Kinds in the same order; `null` where a row has none. */
  readonly kinds: readonly (string | null)[];
  /** Row of each position, breadth first; the root's comes first. */
  readonly rows: Int32Array;
  /** Position of each unit's parent; −1 for the root. */
  readonly parents: Int32Array;
  /** Where each position's children start, and end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Lays an organisation or a list of rows out breadth first, or adds what is wrong with the rows. */
export function levelsOf(source: Organisation | QuotaTree, issues: IssueList): Levels {
  if (isOrganisation(source)) {
    const { ids, kinds, parents } = source.units;
    return { ...breadthFirst(ids, parents, kinds), index: source.unitIndex };
  }
  const rows: readonly unknown[] = Array.isArray(source) ? source : [];
  if (!Array.isArray(source)) {
    issues.add(['tree'], 'not-a-list', `Expected an organisation or a list, got ${kindOfValue(source)}.`, source);
  }
  const ids = rows.map((row) => (row as { id?: unknown } | null)?.id);
  const byId = new Map<unknown, number>();
  ids.forEach((id, row) => {
    if (typeof id !== 'string' || id === '')
      issues.add(['tree', row, 'id'], 'empty-id', 'An id is a non-empty text.', id);
    else if (byId.has(id)) issues.add(['tree', row, 'id'], 'duplicate-id', 'Another unit has this id.', id);
    else byId.set(id, row);
  });
  let root = -1;
  const parents = Int32Array.from(rows, (raw, row) => {
    const parentId = (raw as { parentId?: unknown } | null)?.parentId ?? null;
    if (parentId === null) {
      if (root >= 0) issues.add(['tree', row, 'parentId'], 'several-roots', 'A tree has one root.', null);
      else root = row;
      return -1;
    }
    const above = byId.get(parentId);
    if (above === undefined) issues.add(['tree', row, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
    return above ?? -1;
  });
  const kinds = rows.map((row) => {
    const kind = (row as { kind?: unknown } | null)?.kind;
    return typeof kind === 'string' ? kind : null;
  });
  const levels = breadthFirst(ids as string[], parents, kinds);
  if (issues.count === 0 && levels.rows.length < rows.length) {
    const reached = new Set(levels.rows);
    const outside = ids.findIndex((_, row) => !reached.has(row));
    const message = `${abbreviate(String(ids[outside]))} stands under itself, or under a unit that does.`;
    issues.add(['tree', outside, 'parentId'], 'cycle', message, (rows[outside] as { parentId: unknown }).parentId);
  }
  return levels;
}

function isOrganisation(source: Organisation | QuotaTree): source is Organisation {
  return Object.hasOwn(Object(source) as object, 'units');
}

function breadthFirst(ids: readonly string[], parents: Int32Array, kinds: readonly (string | null)[]): Levels {
  const count = ids.length;
  const firstChild = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  let root = -1;
  for (let row = count - 1; row >= 0; row -= 1) {
    const parent = parents[row] ?? -1;
    if (parent < 0) root = row;
    else {
      nextSibling[row] = firstChild[parent] ?? -1;
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
    for (let child = firstChild[rows[at] ?? 0] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
      rows[reached] = child;
      above[reached] = at;
      reached += 1;
    }
    ends[at] = reached;
  }
  return { ids, kinds, rows: rows.subarray(0, reached), parents: above, starts, ends };
}
