import { describe, expect, it } from 'vitest';
import { tryAuditFigures } from '../../../src/audit/index.js';
import { audit, readings } from '../audited.js';
import { faultsOf } from '../faults.js';

describe('a balance', () => {
  const flows = { kind: 'balance', opening: 221, inflows: [56], outflows: [] } as const;

  it('of Luân Giói does not add up, but for a net outflow of 3', () => {
    expect(audit({ ...flows, closing: 274 })).toMatchObject({
      verdict: 'fails',
      arithmetic: ['221 + 56 = 277', '274 − 277 = -3'],
    });
    expect(readings({ ...flows, closing: 274 })).toEqual([['net-outflow', 'missing', null, 3]]);
    expect(audit({ ...flows, closing: 277 }).verdict).toBe('holds');
    expect(audit({ ...flows, outflows: [3], closing: 274 }).verdict).toBe('holds');
  });

  it('is not told where a flow has no figure, but for one that would be below 0', () => {
    expect(audit({ ...flows, outflows: [null], closing: 274 }).verdict).toBe('cannot-tell');
    expect(readings({ ...flows, outflows: [null], closing: 274 })).toEqual([['net-outflow', 'missing', null, 3]]);
    expect(audit({ ...flows, outflows: [null], closing: 280 }).verdict).toBe('fails');
    expect(audit({ ...flows, inflows: [56, null], closing: 274 }).verdict).toBe('fails');
    expect(audit({ ...flows, inflows: [56, null], closing: 280 }).verdict).toBe('cannot-tell');
    expect(audit({ ...flows, inflows: [null], outflows: [null], closing: 1 }).verdict).toBe('cannot-tell');
    expect(audit({ ...flows, opening: null, closing: 274 })).toMatchObject({ verdict: 'cannot-tell', computed: null });
    expect(audit({ ...flows, opening: null, closing: 50 }).verdict).toBe('fails');
  });

  it('names flows that were left out or went the wrong way', () => {
    const both = { kind: 'balance', opening: 100, inflows: [10], outflows: [4] } as const;
    expect(readings({ ...both, closing: 96 })).toContainEqual(['flow-left-out', 'mistake', 'inflows[0]', 10]);
    expect(readings({ ...both, closing: 110 })).toContainEqual(['flow-left-out', 'mistake', 'outflows[0]', 4]);
    expect(readings({ ...both, closing: 86 })).toContainEqual(['flow-reversed', 'mistake', 'inflows[0]', 10]);
    expect(readings({ ...both, closing: 114 })).toContainEqual(['flow-reversed', 'mistake', 'outflows[0]', 4]);
    expect(readings({ ...both, closing: 160 })).toContainEqual(['transposed-digits', 'mistake', 'closing', 106]);
    expect(readings({ ...both, inflows: [12], closing: 117 })).toContainEqual([
      'transposed-digits',
      'mistake',
      'inflows[0]',
      21,
    ]);
  });
});

describe('a mean and a pace', () => {
  it('hold as they are printed, rounded or with a word', () => {
    expect(audit({ kind: 'mean', printed: 'trên 2.400', total: 9711, count: 4 }).verdict).toBe('holds');
    expect(audit({ kind: 'mean', printed: '2.428', total: 9711, count: 4 }).readings[0]?.printing).toEqual([
      'half-up',
      'half-even',
    ]);
    expect(audit({ kind: 'mean', printed: '2.427', total: 9711, count: 4 }).readings[0]?.printing).toEqual([
      'truncate',
    ]);
    expect(audit({ kind: 'pace', printed: 36, total: 252, period: '2017-01..07', per: 'month' })).toMatchObject({
      verdict: 'holds',
      method: 'total ÷ months',
    });
    expect(audit({ kind: 'pace', printed: '108', total: 252, period: '2017-01..07', per: 'quarter' }).verdict).toBe(
      'holds',
    );
    expect(audit({ kind: 'pace', printed: '432', total: 252, period: '2017-01..07', per: 'year' }).verdict).toBe(
      'holds',
    );
    expect(audit({ kind: 'pace', printed: 1, total: 31, period: '2017-07', per: 'day' }).verdict).toBe('holds');
  });

  it('name one year more or fewer, and digits that changed places', () => {
    expect(readings({ kind: 'mean', printed: '1.942', total: 9711, count: 4 })).toEqual([
      ['other-count', 'mistake', 'count', 5],
    ]);
    expect(readings({ kind: 'mean', printed: '9.427', total: 9711, count: 4 })).toEqual([]);
    expect(readings({ kind: 'mean', printed: '2.472', total: 9711, count: 4 })).toContainEqual([
      'transposed-digits',
      'mistake',
      'printed',
      2427,
    ]);
    expect(readings({ kind: 'mean', printed: 36, total: 225, count: 7 })).toContainEqual([
      'transposed-digits',
      'mistake',
      'total',
      252,
    ]);
  });

  it('tell what is not printed', () => {
    const finding = audit({ kind: 'mean', printed: '2.428', total: null, count: 4 });
    expect(finding.implied.map(({ figure, rounding, lowest, highest }) => [figure, rounding, lowest, highest])).toEqual(
      [
        ['part', 'half-up', 9710, 9713],
        ['part', 'half-even', 9710, 9714],
        ['part', 'truncate', 9712, 9715],
      ],
    );
    expect(audit({ kind: 'mean', printed: 5, total: 10, count: 0 }).verdict).toBe('cannot-tell');
  });

  it('refuse a period that is none, or has broken months', () => {
    const codes = (period: string) =>
      faultsOf(tryAuditFigures([{ kind: 'pace', printed: 36, total: 252, period, per: 'month' }]));
    expect(codes('2017-13')).toEqual([['0.period', 'not-a-period']]);
    expect(codes('2017-01-01/2017-07-15')).toEqual([['0.period', 'broken-months']]);
    expect(codes('2017-01-05/2017-01-06')).toEqual([['0.period', 'broken-months']]);
  });
});
