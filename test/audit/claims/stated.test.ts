import { describe, expect, it } from 'vitest';
import { auditFigures, parseClaims, parsePublishedNumber, tryAuditFigures } from '../../../src/audit/index.js';
import { audit } from '../audited.js';
import { told } from '../told.js';

describe('a figure that stands alone', () => {
  it('is read with its words, and cannot be told of', () => {
    const [finding] = auditFigures([{ kind: 'stated', id: 'members', printed: 'trên 68.500 đảng viên' }]);
    expect(finding).toMatchObject({
      claim: 0,
      id: 'members',
      kind: 'stated',
      verdict: 'cannot-tell',
      computed: null,
      residual: null,
      readings: [],
      implied: [],
      breaks: [],
      arithmetic: [],
    });
    expect(finding?.printed).toMatchObject({ decimal: '68500', word: 'more-than' });
  });

  it('must be a number all the same, and has no figure beside it', () => {
    expect(tryAuditFigures([{ kind: 'stated', printed: 'nhiều' }]).success).toBe(false);
    expect(() => parseClaims([{ kind: 'stated', printed: 13, part: 1 }])).toThrow('part');
    expect(() => parseClaims([{ kind: 'stated' }])).toThrow('printed');
  });
});

it('tells all that is read of the figure, and no more', () => {
  expect(told({ kind: 'stated', printed: 'trên 68.500 đảng viên' })).toEqual([
    'cannot-tell: no other figure to check it against = none, ? off',
  ]);
  expect(audit({ kind: 'stated', printed: 'trên 68.500 đảng viên' })).toEqual({
    claim: 0,
    id: null,
    kind: 'stated',
    verdict: 'cannot-tell',
    method: 'no other figure to check it against',
    printed: parsePublishedNumber('trên 68.500 đảng viên'),
    computed: null,
    residual: null,
    readings: [],
    implied: [],
    breaks: [],
    arithmetic: [],
  });
});

it('takes a bare number beside a share for per cent, its step and its words too', () => {
  for (const [bare, share] of [
    ['65,0', '65,0%'],
    ['trên 65', 'trên 65%'],
    ['khoảng 60-70', 'khoảng 60-70%'],
  ] as const) {
    const { printed } = audit({ kind: 'percentage', printed: bare, part: 158, whole: 243 });
    expect(printed).toEqual({ ...parsePublishedNumber(share), text: bare });
  }
});
