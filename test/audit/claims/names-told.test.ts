import { describe, expect, it } from 'vitest';
import type { NamedClaim } from '../../../src/audit/index.js';
import { told } from '../told.js';

const named = (printed: number | string, items: string[], more: Partial<NamedClaim> = {}) =>
  told({ kind: 'named', printed, items, ...more });

describe('what is told of names', () => {
  it('that are as many', () => {
    expect(named(4, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'holds: the names counted = [4; 4], 0 off',
      'n = 4',
      'as-stated (nothing), exact: 4 = 4',
    ]);
    expect(named(4, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té', ' Há Pa '])).toEqual([
      'holds: the names counted = [4; 4], 0 off',
      'n = 4',
      'as-stated (nothing), exact: 4 = 4',
    ]);
    expect(named('trên 3', ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'holds: the names counted = [4; 4], ? off',
      'n = 4',
      'as-stated (nothing), as-worded: 4 = 3',
    ]);
    expect(named('không quá 4', ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'holds: the names counted = [4; 4], ? off',
      'n = 4',
      'as-stated (nothing), as-worded: 4 = 4',
    ]);
    expect(named(0, [])).toEqual([
      'holds: the names counted = [0; 0], 0 off',
      'n = 0',
      'as-stated (nothing), exact: 0 = 0',
    ]);
  });

  it('of which some are missing', () => {
    expect(named(5, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'fails: the names counted = [4; 4], 1 off',
      'n = 4',
      'unnamed-item (missing), exact 1: 4 + 1 = 5',
    ]);
    expect(named(5, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'], { complete: false })).toEqual([
      'cannot-tell: the names counted = [4; 4], 1 off',
      'n = 4',
      'unnamed-item (missing), exact 1: 4 + 1 = 5',
    ]);
    expect(named(5, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'], { complete: true })).toEqual([
      'fails: the names counted = [4; 4], 1 off',
      'n = 4',
      'unnamed-item (missing), exact 1: 4 + 1 = 5',
    ]);
    expect(named(5, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té', 'Há Pa'])).toEqual([
      'fails: the names counted = [4; 4], 1 off',
      'n = 4',
      'unnamed-item (missing), exact 1: 4 + 1 = 5',
      'repeated-item (mistake), exact: n = 5',
    ]);
    expect(named(6, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té', 'Há Pa'])).toEqual([
      'fails: the names counted = [4; 4], 2 off',
      'n = 4',
      'unnamed-item (missing), exact 2: 4 + 2 = 6',
    ]);
    expect(named('trên 4', ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'fails: the names counted = [4; 4], ? off',
      'n = 4',
    ]);
    expect(named('trên 4', ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'], { complete: false })).toEqual([
      'cannot-tell: the names counted = [4; 4], ? off',
      'n = 4',
    ]);
  });

  it('that are too many', () => {
    expect(named(3, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'])).toEqual([
      'fails: the names counted = [4; 4], -1 off',
      'n = 4',
    ]);
    expect(named(3, ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'], { complete: false })).toEqual([
      'fails: the names counted = [4; 4], -1 off',
      'n = 4',
    ]);
    expect(named('dưới 4', ['Háng Lìa', 'Há Pa', 'Thẩm Chẩu', 'Tà Té'], { complete: false })).toEqual([
      'fails: the names counted = [4; 4], ? off',
      'n = 4',
    ]);
  });
});
