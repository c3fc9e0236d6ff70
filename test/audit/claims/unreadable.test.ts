import { describe, expect, it } from 'vitest';
import { type Claim, tryAuditFigures } from '../../../src/audit/index.js';
import { audit } from '../audited.js';
import { faultsOf } from '../faults.js';

const refused = (claim: unknown) => faultsOf(tryAuditFigures([claim as Claim]));

describe('a printed number that cannot be read', () => {
  it('is told by its path, whatever the claim', () => {
    const printed = 'nhiều';
    const claims: readonly (readonly [object, string])[] = [
      [{ kind: 'percentage', printed, part: 1, whole: 2 }, 'printed'],
      [{ kind: 'total', printed, parts: [1] }, 'printed'],
      [{ kind: 'balance', opening: 1, inflows: [], outflows: [], closing: printed }, 'closing'],
      [{ kind: 'mean', printed, total: 1, count: 1 }, 'printed'],
      [{ kind: 'pace', printed, total: 1, period: '2017', per: 'month' }, 'printed'],
      [{ kind: 'change', printed, before: 1, after: 2 }, 'printed'],
      [{ kind: 'named', printed, items: ['a'] }, 'printed'],
      [{ kind: 'rank', printed, value: 1, others: [2], order: 'highest' }, 'printed'],
      [{ kind: 'rank', printed: 1, value: printed, others: [2], order: 'highest' }, 'value'],
      [{ kind: 'every', printed, values: [1] }, 'printed'],
      [{ kind: 'stated', printed }, 'printed'],
      [{ kind: 'tree', rows: [{ id: 'a', parentId: null, printed }] }, 'rows.0.printed'],
    ];
    for (const [claim, path] of claims) expect([claim, refused(claim)]).toEqual([claim, [[`0.${path}`, 'no-number']]]);
  });

  it('hides no other fault of its claim', () => {
    const nearby = [
      { name: 'a', value: 'x' },
      { name: 'b', value: 20 },
      { name: 'c', value: 'y' },
    ];
    expect(refused({ kind: 'percentage', printed: '50%', part: 10, whole: 30, nearby })).toEqual([
      ['0.nearby.0.value', 'no-number'],
      ['0.nearby.2.value', 'no-number'],
    ]);
    expect(refused({ kind: 'change', printed: 'x', before: 'y', after: 'z' })).toEqual([
      ['0.printed', 'no-number'],
      ['0.before', 'no-number'],
      ['0.after', 'no-number'],
    ]);
    expect(refused({ kind: 'balance', opening: 'x', inflows: ['y'], outflows: ['z'], closing: 'v' })).toEqual([
      ['0.opening', 'no-number'],
      ['0.inflows.0', 'no-number'],
      ['0.outflows.0', 'no-number'],
      ['0.closing', 'no-number'],
    ]);
  });
});

describe('a figure that is none', () => {
  it.each([
    ['', 'part', 'empty'],
    ['5'.repeat(301), 'part', 'too-long'],
    [5.5, 'part', 'inexact-threshold'],
    [Number.NaN, 'part', 'not-a-ratio'],
    [2 ** 53, 'part', 'not-safe'],
    [true, 'part', 'not-a-figure'],
    [{ part: 1 }, 'part', 'not-a-figure'],
    [{ numerator: 1, denominator: 1, of: 2 }, 'part.of', 'unknown-field'],
    [{ part: 1, whole: 2 ** 53 }, 'part.whole', 'not-safe'],
  ])('of %j is told under %s as %s', (part, path, code) => {
    expect(refused({ kind: 'percentage', printed: '5%', part, whole: 9 })).toEqual([[`0.${path}`, code]]);
  });

  it('is told with all that is wrong with it', () => {
    expect(refused({ kind: 'percentage', printed: null, part: { part: -1, whole: 0 }, whole: 9 })).toEqual([
      ['0.printed', 'not-a-figure'],
      ['0.part.part', 'negative'],
      ['0.part.whole', 'zero-whole'],
    ]);
  });
});

describe('a rounding that is told', () => {
  it.each([
    ['ceiling', 10, 30, '34%', 'holds'],
    ['ceiling', 10, 30, '33%', 'fails'],
    ['ceiling', -10, 30, '-33%', 'holds'],
    ['ceiling', 15, 30, '50%', 'holds'],
    ['ceiling', 15, 30, '51%', 'fails'],
    ['floor', 10, 30, '33%', 'holds'],
    ['floor', 10, 30, '34%', 'fails'],
    ['floor', -10, 30, '-34%', 'holds'],
    ['floor', 15, 30, '50%', 'holds'],
    ['floor', 15, 30, '49%', 'fails'],
  ] as const)('of %s makes %d of %d %s: %s', (rounding, part, whole, printed, verdict) => {
    expect(audit({ kind: 'percentage', printed, part, whole, rounding }).verdict).toBe(verdict);
  });

  it('tells which counts would do', () => {
    const whole = { kind: 'percentage', printed: '34%', part: 10, whole: null } as const;
    // 10 ÷ 30 is 33.3 %, 10 ÷ 29 is 34.5 %.
    expect(audit({ ...whole, rounding: 'ceiling' }).implied.map(({ values }) => values)).toEqual([[30]]);
    expect(audit({ ...whole, rounding: 'floor' }).implied.map(({ values }) => values)).toEqual([[29]]);
  });
});

describe('a count that no whole number gives', () => {
  it('fails though a figure is missing', () => {
    // 2.5 of one is no whole number; of two it is 5.
    const mean = { kind: 'mean', printed: '2,5', total: null } as const;
    expect([1, 2, 3].map((count) => audit({ ...mean, count }).verdict)).toEqual(['fails', 'cannot-tell', 'fails']);
    expect(audit({ ...mean, count: 2 }).implied.map(({ figure, values }) => [figure, values])).toEqual([
      ['part', [5]],
      ['part', [5]],
      ['part', [5]],
    ]);
    expect(audit({ kind: 'mean', printed: '2,5', total: 5, count: null })).toMatchObject({
      verdict: 'cannot-tell',
      implied: [
        { figure: 'whole', values: [2] },
        { figure: 'whole', values: [2] },
        { figure: 'whole', values: [2] },
      ],
    });
  });

  it('is not asked for where the mean is one of shares', () => {
    expect(audit({ kind: 'mean', printed: '50%', total: null, count: 4 })).toMatchObject({
      verdict: 'cannot-tell',
      implied: [],
    });
  });
});

describe('what is too small to be seen', () => {
  it('keeps its sign where four digits are nothing', () => {
    const change = (before: number, after: number) =>
      audit({ kind: 'change', printed: 'giảm 5%', before, after }).arithmetic;
    expect(change(10_000_000, 9_999_999)).toEqual(['(9.999.999 − 10.000.000) ÷ 10.000.000 = -0,0000…%']);
    expect(change(10_000_000, 10_000_001)).toEqual(['(10.000.001 − 10.000.000) ÷ 10.000.000 = 0,0000…%']);
    expect(change(1_000_000, 999_999)).toEqual(['(999.999 − 1.000.000) ÷ 1.000.000 = -0,0001%']);
  });
});
