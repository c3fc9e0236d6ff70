import { describe, expect, it } from 'vitest';
import { auditFigures, parseClaims, tryAuditFigures } from '../../../src/audit/index.js';

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
