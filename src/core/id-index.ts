import { ContractError } from './errors.js';
import { kindOfValue } from './issues.js';
import { readResult, unreadable } from './read-result.js';
import { sortedIndex, sortedRow } from './sorted-ids.js';

/**
 * Where each id of a list stands, as plain numbers: half the time of a `Map` to fill, and nothing to copy id by id
 * when an organisation is posted to a worker.
 *
 * It holds no ids itself; every function takes the list that it was made from.
 *
 * @category Ids
 */
export interface IdIndex {
  /**
   * An open-addressed table: the row of an id plus one, 0 where there is none. Where too many ids fall on one place
   * (ids can be chosen so), the rows in the order of their ids instead, and `hashes` is empty.
   */
  readonly slots: Int32Array;
  /** The hash of each row's id. */
  readonly hashes: Int32Array;
}

/** How far an id may stand from its place before the table gives way to a sorted list. */
const FURTHEST = 128;

/**
 * Makes the index of a list of ids.
 *
 * @param ids - The ids, one a row; `undefined` where a row has none.
 * @param onDuplicate - Called for each row whose id an earlier row has, in order, with both rows. The earlier stands.
 * @returns The index: the first row of each id.
 * @throws A `ContractError` with `not-a-list` where `ids` is no list.
 * @example
 * ```ts
 * import { indexIds, rowIn } from 'chibo/core';
 *
 * const ids = ['keo-lom', 'noong-u', 'keo-lom'];
 * const twice: number[] = [];
 * const index = indexIds(ids, (row) => twice.push(row));
 * rowIn(index, ids, 'noong-u'); // => 1
 * twice; // => [2]
 * ```
 * @category Ids
 */
export function indexIds(
  ids: readonly (string | undefined)[],
  onDuplicate: (row: number, earlier: number) => void = () => undefined,
): IdIndex {
  checkList('indexIds', ids);
  // All ids are hashed before any is placed: a loop that does one thing lets the machine fetch ahead.
  return placeIds(ids, hashesOf(ids), onDuplicate);
}

function placeIds(
  ids: readonly (string | undefined)[],
  hashes: Int32Array,
  onDuplicate: (row: number, earlier: number) => void = () => undefined,
): IdIndex {
  let size = Math.min(1, ids.length);
  while (size < ids.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const duplicates: [row: number, earlier: number][] = [];
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row];
    if (id === undefined) continue;
    const hash = hashes[row]!;
    let steps = 0;
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const held = slots[slot]! - 1;
      if (held < 0) {
        slots[slot] = row + 1;
        break;
      }
      if (hashes[held] === hash && ids[held] === id) {
        duplicates.push([row, held]);
        break;
      }
      steps += 1;
      if (steps > FURTHEST) return sortedIndex(ids, onDuplicate);
    }
  }
  for (const [row, earlier] of duplicates) onDuplicate(row, earlier);
  return { slots, hashes };
}

/**
 * Finds an id.
 *
 * @param index - What {@link indexIds} made of the list.
 * @param ids - The list.
 * @param id - The id. What is no string is no id.
 * @returns The row, counted from 0; −1 where the list has no such id.
 * @throws A `ContractError` with `not-a-result` where the index, or the list, cannot be read.
 * @example
 * ```ts
 * import { indexIds, rowIn } from 'chibo/core';
 *
 * const ids = ['a', 'b'];
 * [rowIn(indexIds(ids), ids, 'b'), rowIn(indexIds(ids), ids, '__proto__')]; // => [1, -1]
 * ```
 * @category Ids
 */
export function rowIn(index: IdIndex, ids: readonly (string | undefined)[], id: string): number {
  if (typeof id !== 'string') return -1;
  try {
    return isSorted(index) ? sortedRow(index.slots, ids, id) : probe(index, ids, id, hashOf(id));
  } catch (error) {
    throw unreadable('rowIn', index, error);
  }
}

/**
 * Finds many ids at once, several times faster than one by one.
 *
 * @param index - What {@link indexIds} made of the list.
 * @param ids - The list.
 * @param sought - The ids to find; those that are `null` or `undefined` are not found.
 * @returns The row of each, counted from 0; −1 where the list has no such id.
 * @throws A `ContractError` with `not-a-list` where `sought` is no list, `not-a-result` where the index, or the list,
 *   cannot be read.
 * @example
 * ```ts
 * import { indexIds, rowsIn } from 'chibo/core';
 *
 * const ids = ['a', 'b'];
 * [...rowsIn(indexIds(ids), ids, ['b', null, 'c'])]; // => [1, -1, -1]
 * ```
 * @category Ids
 */
export function rowsIn(
  index: IdIndex,
  ids: readonly (string | undefined)[],
  sought: readonly (string | null | undefined)[],
): Int32Array {
  checkList('rowsIn', sought);
  return readResult('rowsIn', index, () => rowsOf(index, ids, sought));
}

function rowsOf(
  index: IdIndex,
  ids: readonly (string | undefined)[],
  sought: readonly (string | null | undefined)[],
): Int32Array {
  const rows = new Int32Array(sought.length).fill(-1);
  if (isSorted(index)) {
    sought.forEach((id, place) => {
      if (typeof id === 'string') rows[place] = sortedRow(index.slots, ids, id);
    });
    return rows;
  }
  const { slots, hashes } = index;
  const mask = slots.length - 1;
  const wanted = hashesOf(sought);
  // First whoever has the same hash, then whether the ids are equal: three plain loops are several times faster than
  // one that waits for a row, an id and its letters in turn.
  for (let place = 0; place < sought.length; place += 1) {
    if (typeof sought[place] !== 'string') continue;
    const hash = wanted[place]!;
    for (let slot = hash & mask, steps = 0; steps <= FURTHEST; slot = (slot + 1) & mask, steps += 1) {
      const held = (slots[slot] ?? 0) - 1;
      if (held < 0 || hashes[held] === hash) {
        rows[place] = held;
        break;
      }
    }
  }
  for (let place = 0; place < sought.length; place += 1) {
    const held = rows[place]!;
    const id = sought[place];
    if (held >= 0 && typeof id === 'string' && ids[held] !== id) {
      rows[place] = probe(index, ids, id, wanted[place]!);
    }
  }
  return rows;
}

/**
 * The index of a list that has been put in another order, without hashing its ids again.
 *
 * @param index - The index before.
 * @param rowOf - Where each row stands now: every row once.
 * @param ids - The list in its new order, each id once.
 * @returns The same index that {@link indexIds} makes of `ids`.
 * @throws A `ContractError` with `not-a-list` where `ids` is no list, `not-a-result` where the index, or `rowOf`, cannot
 *   be read.
 * @example
 * ```ts
 * import { indexIds, reindexIds, rowIn } from 'chibo/core';
 *
 * const index = reindexIds(indexIds(['b', 'a']), Int32Array.of(1, 0), ['a', 'b']);
 * rowIn(index, ['a', 'b'], 'b'); // => 1
 * ```
 * @category Ids
 */
export function reindexIds(index: IdIndex, rowOf: Int32Array, ids: readonly string[]): IdIndex {
  checkList('reindexIds', ids);
  return readResult('reindexIds', index, () => {
    if (isSorted(index)) return indexIds(ids);
    const hashes = new Int32Array(ids.length);
    for (let row = 0; row < ids.length; row += 1) hashes[rowOf[row] ?? 0] = index.hashes[row] ?? 0;
    return placeIds(ids, hashes);
  });
}

function checkList(where: string, ids: unknown): void {
  if (Array.isArray(ids)) return;
  throw new ContractError('not-a-list', `${where}: ids are a list; found ${kindOfValue(ids)}.`, {
    found: kindOfValue(ids),
  });
}

function isSorted(index: IdIndex): boolean {
  return index.hashes.length === 0;
}

function probe({ slots, hashes }: IdIndex, ids: readonly (string | undefined)[], id: string, hash: number): number {
  const mask = slots.length - 1;
  // No id stands further from its place: one that is absent costs no more than one that is there.
  for (let slot = hash & mask, steps = 0; steps <= FURTHEST; slot = (slot + 1) & mask, steps += 1) {
    const held = (slots[slot] ?? 0) - 1;
    if (held < 0 || (hashes[held] === hash && ids[held] === id)) return held;
  }
  return -1;
}

function hashesOf(ids: readonly (string | null | undefined)[]): Int32Array {
  const hashes = new Int32Array(ids.length);
  let before: string | null | undefined;
  let hash = 0;
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row];
    // Rows under one unit mostly stand together.
    if (typeof id === 'string' && id !== before) hash = hashOf(id);
    hashes[row] = hash;
    before = id;
  }
  return hashes;
}

/** FNV-1a over the code units, its bits mixed (Appleby's finaliser of MurmurHash3). */
function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let place = 0; place < id.length; place += 1) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
