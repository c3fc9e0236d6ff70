import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdIndex, indexIds, reindexIds, rowIn, rowsIn } from '../../src/core/index.js';

/** The table's own hash, written again, to find ids that fall on one place of it. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0;
  for (const unit of id.split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Ids that all fall on one place of a table of 1,024. */
function colliding(count: number): string[] {
  const ids: string[] = [];
  for (let number = 0; ids.length < count; number += 1) {
    if ((hashOf(`u${String(number)}`) & 1023) === 5) ids.push(`u${String(number)}`);
  }
  return ids;
}

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

  it('takes what is no string for no id', () => {
    expect(rowIn(indexIds(['1']), ['1'], 1 as unknown as string)).toBe(-1);
    expect(rowIn(indexIds([]), [], 'a')).toBe(-1);
    expect([...rowsIn(indexIds([]), [], ['a'])]).toEqual([-1]);
  });
});
