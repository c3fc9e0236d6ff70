import { abbreviate, ContractError, type IdIndex, type IssueList, kindOfValue } from '../../core/index.js';
import type { Organisation } from '../../organisation/index.js';
import { type Layout, layOut } from './layout.js';

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

/** A tree laid out, with what its units are called. */
export interface Levels extends Layout {
  /** Ids in the order in which the caller has them. */
  readonly ids: readonly string[];
  /** Where each id stands, if the caller has an index of them. */
  readonly index?: IdIndex;
  /** Kinds in the same order; `null` where a row has none. */
  readonly kinds: readonly (string | null)[];
}

/** Lays an organisation or a list of rows out, or adds what is wrong with the rows. */
export function levelsOf(source: Organisation | QuotaTree, issues: IssueList): Levels {
  if (isOrganisation(source)) {
    const { ids, kinds, parents } = source.units;
    return { ...layOut(parents), ids, kinds, index: source.unitIndex };
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
  const kinds = rows.map((raw, row) => {
    const kind = (raw as { kind?: unknown } | null)?.kind ?? null;
    if (kind !== null && typeof kind !== 'string')
      issues.add(['tree', row, 'kind'], 'bad-kind', 'A kind is a text.', kind);
    return kind as string | null;
  });
  const levels = { ...layOut(parents), ids: ids as string[], kinds };
  if (issues.count === 0 && levels.rows.length < rows.length) {
    const reached = new Set(levels.rows);
    const outside = ids.findIndex((_, row) => !reached.has(row));
    const message = `${abbreviate(String(ids[outside]))} stands under itself, or under a unit that does.`;
    issues.add(['tree', outside, 'parentId'], 'cycle', message, (rows[outside] as { parentId: unknown }).parentId);
  }
  return levels;
}

function isOrganisation(source: Organisation | QuotaTree): source is Organisation {
  if (typeof source !== 'object' || (source as unknown) === null || !Object.hasOwn(source, 'units')) return false;
  const { units, unitIndex } = source as { units?: Partial<Organisation['units']>; unitIndex?: Partial<IdIndex> };
  // This room knows no dates, and so no reader of organisations: the columns that it uses are looked at here.
  const { ids, kinds, parents } = units ?? {};
  if (Array.isArray(ids) && Array.isArray(kinds) && ArrayBuffer.isView(parents)) {
    const isLong = parents.length === ids.length && kinds.length === ids.length;
    if (isLong && ArrayBuffer.isView(unitIndex?.slots) && ArrayBuffer.isView(unitIndex.hashes)) return true;
  }
  const message = 'An organisation is what parseOrganisation, or another reader of documents, gives.';
  throw new ContractError('not-an-organisation', message, { found: kindOfValue(source) });
}
