import { describe, expect, it } from 'vitest';
import { checkTally, emptyTally, findUnitRow, parseOrganisation } from '../../../src/organisation/index.js';
import { colliding } from '../../arbitraries/colliding-ids.js';

const organisation = (branchIds: readonly string[], kind: 'branch' | 'section' = 'branch') =>
  parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
      ...branchIds.map((id) => ({ id, name: id, kind, parentId: 'x' })),
    ],
    localities: branchIds.map((id) => ({ id: `v${id}`, name: id, communeId: 'x', branchIds: [] })),
  });

describe('the fingerprint of an organisation', () => {
  it('tells it from others by ids, kinds and order, even where ids were chosen to fall together', () => {
    const chosen = colliding(402);
    for (const ids of [chosen, ['a', 'b', 'c']]) {
      const own = ids.slice(0, -2);
      const org = organisation(own);
      expect(findUnitRow(org, own.at(-1) ?? '')).toBe(own.length);
      const accepts = (other: ReturnType<typeof organisation>): boolean => {
        try {
          checkTally(org, emptyTally(other));
          return true;
        } catch {
          return false;
        }
      };
      expect(accepts(organisation(own))).toBe(true);
      expect(accepts(organisation([...own.slice(0, -1), ids.at(-1) ?? '']))).toBe(false);
      expect(accepts(organisation(ids))).toBe(false);
      expect(accepts(organisation(own, 'section'))).toBe(false);
      if (own.length > 1) expect(accepts(organisation(own.toReversed()))).toBe(false);
    }
  });

  it('tells two lists of ids apart that are the same text when put together', () => {
    const org = organisation(['ab', 'c']);
    expect(() => {
      checkTally(org, emptyTally(organisation(['a', 'bc'])));
    }).toThrow(expect.objectContaining({ code: 'other-organisation' }));
  });

  it('is the same in every release, since stored tallies carry it', () => {
    expect(organisation(['ab', 'c']).fingerprint).toBe('b703387ddf09f45e');
    expect(organisation(colliding(402).slice(0, -2)).fingerprint).toBe('f9ffe42aac5653b2');
  });
});
