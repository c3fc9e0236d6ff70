import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdIndex, indexIds, reindexIds, rowIn, rowsIn } from '../../src/core/index.js';
import { colliding, hashOf } from '../arbitraries/colliding-ids.js';

const HOSTILE = colliding(400);
const anyId = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    'Noong U',
    'Noong U'.normalize('NFD'),
    'đ',
    '\ud800',
    'a'.repeat(10_000),
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...HOSTILE),
);
const anyList = fc.oneof(
  fc.array(fc.option(anyId, { nil: undefined }), { maxLength: 40 }),
  fc.shuffledSubarray(HOSTILE, { minLength: 300 }),
);

/** The same by looking through the list. */
function slowRow(ids: readonly (string | undefined)[], id: string): number {
  return ids.indexOf(id);
}

/** Two ids of one hash: among some 80,000 there are two. */
function twins(): [string, string] {
  const held = new Map<number, string>();
  for (let number = 0; ; number += 1) {
    const id = `u${String(number)}`;
    const hash = hashOf(id);
    const other = held.get(hash);
    if (other !== undefined) return [other, id];
    held.set(hash, id);
  }
}

const [TWIN, OTHER] = twins();

/** The table, filled by hand: each row on the first free place from its own on. */
function slowTable(ids: readonly string[]): { slots: number[]; hashes: number[] } {
  const size = ids.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(ids.length * 2));
  const slots = new Array<number>(size).fill(0);
  ids.forEach((id, row) => {
    let slot = hashOf(id) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) % size;
    slots[slot] = row + 1;
  });
  return { slots, hashes: ids.map(hashOf) };
}

function isSorted(index: IdIndex): boolean {
  return index.hashes.length === 0 && index.slots.length > 0;
}

describe('an index of ids', () => {
  it('finds the first row of every id, and of no other', () => {
    fc.assert(
      fc.property(anyList, fc.array(anyId), (ids, others) => {
        const index = indexIds(ids);
        const sought = [...ids, ...others, null];
        const expected = sought.map((id) => (typeof id === 'string' ? slowRow(ids, id) : -1));
        expect([...rowsIn(index, ids, sought)]).toEqual(expected);
        expect(sought.map((id) => (typeof id === 'string' ? rowIn(index, ids, id) : -1))).toEqual(expected);
      }),
    );
  });

  it('names each row whose id stands in an earlier one, in order', () => {
    fc.assert(
      fc.property(anyList, anyList, (some, more) => {
        const ids = [...some, ...more, ...some];
        const named: [number, number][] = [];
        indexIds(ids, (row, earlier) => named.push([row, earlier]));
        const expected = ids.flatMap((id, row) =>
          id !== undefined && slowRow(ids, id) < row ? [[row, slowRow(ids, id)]] : [],
        );
        expect(named).toEqual(expected);
      }),
    );
  });

  it('is the same for a list in a new order as for that list from the start', () => {
    const orders = anyList.chain((list) => {
      const ids = [...new Set(list.filter((id) => id !== undefined))];
      return fc.tuple(fc.constant(ids), fc.shuffledSubarray([...ids.keys()], { minLength: ids.length }));
    });
    fc.assert(
      fc.property(orders, ([ids, order]) => {
        const rowOf = Int32Array.from(order);
        const moved = new Array<string>(ids.length).fill('');
        ids.forEach((id, row) => {
          moved[order[row] ?? 0] = id ?? '';
        });
        expect(reindexIds(indexIds(ids), rowOf, moved)).toEqual(indexIds(moved));
      }),
    );
  });

  it('gives way to a sorted list where too many ids fall on one place, and still finds them all', () => {
    const index = indexIds(HOSTILE);
    expect(isSorted(index)).toBe(true);
    expect([...rowsIn(index, HOSTILE, HOSTILE)]).toEqual(HOSTILE.map((_, row) => row));
    expect(rowIn(index, HOSTILE, 'u')).toBe(-1);
    expect(isSorted(indexIds(HOSTILE.slice(0, 100)))).toBe(false);
  });

  it('is a table of at most half its places, each id on the first free one from its own on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 90 }), (ids) => {
        const { slots, hashes } = indexIds(ids);
        expect({ slots: [...slots], hashes: [...hashes] }).toEqual(slowTable(ids));
      }),
    );
  });

  it('tells ids of one hash apart', () => {
    const named: number[] = [];
    const [alone, both] = [indexIds([TWIN]), indexIds([TWIN, OTHER], (row) => named.push(row))];
    expect(named).toEqual([]);
    expect([rowIn(alone, [TWIN], OTHER), rowIn(both, [TWIN, OTHER], OTHER)]).toEqual([-1, 1]);
    expect([...rowsIn(alone, [TWIN], [OTHER, TWIN, OTHER])]).toEqual([-1, 0, -1]);
    expect([...rowsIn(both, [TWIN, OTHER], [OTHER, null, TWIN])]).toEqual([1, -1, 0]);
  });

  it('finds all of many that fall on one place, up to the furthest, and not those that are absent', () => {
    for (const count of [2, 100, 129, 130]) {
      const ids = HOSTILE.slice(0, count);
      const index = indexIds(ids);
      expect(isSorted(index)).toBe(count > 129);
      expect([...rowsIn(index, ids, HOSTILE)]).toEqual(HOSTILE.map((_, row) => (row < count ? row : -1)));
      expect(HOSTILE.map((id) => rowIn(index, ids, id))).toEqual(HOSTILE.map((_, row) => (row < count ? row : -1)));
    }
  });

  it('finds no nothing in a sorted list', () => {
    const sought = [null, undefined, 1, HOSTILE[0]] as string[];
    expect([...rowsIn(indexIds(HOSTILE), HOSTILE, sought)]).toEqual([-1, -1, -1, 0]);
  });

  it('takes what is no string for no id', () => {
    for (const odd of [1, null, undefined, {}]) expect(rowIn(indexIds(['1']), ['1'], odd as never)).toBe(-1);
    expect(rowIn(indexIds([]), [], 'a')).toBe(-1);
    expect([...rowsIn(indexIds([]), [], ['a'])]).toEqual([-1]);
  });
});
