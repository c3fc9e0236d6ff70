import { describe, expect, it } from 'vitest';
import {
  auditFigures,
  type Claim,
  claimsFileSchema,
  parseClaims,
  safeParseClaims,
  type TreeRow,
  tryAuditFigures,
} from '../../../src/audit/index.js';
import { faultsOf } from '../faults.js';

const share = { kind: 'percentage', printed: '65%', part: 158, whole: 243 } as const;

describe('a tree of totals', () => {
  const row = (id: string, parentId: string | null, printed: TreeRow['printed'], open?: boolean): TreeRow => ({
    id,
    parentId,
    printed,
    open,
  });
  const tree = (...rows: TreeRow[]) => auditFigures([{ kind: 'tree', rows }])[0]!;

  it('breaks where it breaks, and says what breaks below', () => {
    const finding = tree(row('p', null, 10), row('a', 'p', 5), row('b', 'p', 5), row('a1', 'a', 3), row('a2', 'a', 1));
    expect(finding.breaks.map(({ id, residual, below }) => [id, residual?.numerator, below])).toEqual([['a', 1, []]]);
    const two = tree(row('p', null, 11), row('a', 'p', 5), row('b', 'p', 5), row('a1', 'a', 3), row('a2', 'a', 1));
    expect(two.breaks.map(({ id, below }) => [id, below])).toEqual([
      ['a', []],
      ['p', ['a']],
    ]);
    expect(two.arithmetic).toEqual(['a: 4 ≠ 5 (1)', 'p: 10 ≠ 11 (1)']);
  });

  it('looks through units without a figure, and leaves room where a list is open', () => {
    expect(tree(row('p', null, 10), row('a', 'p', null), row('a1', 'a', 4), row('a2', 'a', 6)).verdict).toBe('holds');
    expect(tree(row('p', null, 10), row('a', 'p', null), row('a1', 'a', 4), row('a2', 'a', 7)).verdict).toBe('fails');
    expect(tree(row('p', null, 10), row('a', 'p', null)).verdict).toBe('cannot-tell');
    expect(tree(row('p', null, 10), row('a', 'p', null), row('b', 'p', 11)).verdict).toBe('fails');
    // What is about 100 is 98 by what stands below it.
    const about = tree(row('p', null, 100), row('a', 'p', 'khoảng 100'), row('a1', 'a', 60), row('a2', 'a', 38));
    expect([about.verdict, about.breaks.map(({ id }) => id)]).toEqual(['fails', ['p']]);
    expect(tree(row('p', null, 10, true), row('a', 'p', 7)).verdict).toBe('cannot-tell');
    expect(tree(row('p', null, 10, true), row('a', 'p', 11)).verdict).toBe('fails');
    expect(tree(row('p', null, 'trên 10'), row('a', 'p', 11)).verdict).toBe('cannot-tell');
    expect(tree(row('p', null, 'trên 11'), row('a', 'p', 11)).verdict).toBe('fails');
    expect(tree().verdict).toBe('holds');
  });

  it('refuses rows that are no tree, all at once', () => {
    const rows = [row('p', null, 10), row('p', 'q', 5), row('x', 'y', 1), row('y', 'x', 'nhiều'), row('z', 'p', -4)];
    expect(faultsOf(tryAuditFigures([{ kind: 'tree', rows }]))).toEqual([
      ['0.rows.1.id', 'duplicate-id'],
      ['0.rows.3.printed', 'no-number'],
      ['0.rows.4.printed', 'negative'],
      ['0.rows.1.parentId', 'missing-parent'],
    ]);
    expect(faultsOf(tryAuditFigures([{ kind: 'tree', rows: [row('x', 'y', 1), row('y', 'x', 1)] }]))).toEqual([
      ['0.rows.0.parentId', 'cycle'],
    ]);
  });

  it('takes a chain of 50,000 units', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => row(String(at), at === 0 ? null : String(at - 1), 7));
    expect(tree(...rows).verdict).toBe('holds');
  });
});

describe('a claims file', () => {
  it('gives its claims their language and how near is near', () => {
    const claims: Claim[] = [{ kind: 'total', printed: '1,200', parts: [1200] }];
    expect(auditFigures({ locale: 'en', claims })[0]?.verdict).toBe('holds');
    expect(auditFigures({ locale: 'vi', claims })[0]?.verdict).toBe('fails');
    expect(faultsOf(tryAuditFigures(claims))).toEqual([['0.printed', 'ambiguous-number']]);
    const near = [{ kind: 'percentage', printed: 'gần 20%', part: 18, whole: 100 } as const];
    expect(auditFigures({ near: '10%', claims: near })[0]?.verdict).toBe('holds');
    expect(auditFigures({ claims: near })[0]?.verdict).toBe('fails');
    expect(auditFigures({ near: '5%', claims: near }, { near: '15%' })[0]?.verdict).toBe('holds');
  });

  it('is read as it is written, and a list of claims is a file of nothing else', () => {
    const file = {
      title: 'Điện Biên Đông',
      source: 'a',
      locale: 'vi',
      near: '5%',
      claims: [{ ...share, id: 'a', text: 'b', note: 'c' }],
    };
    expect(parseClaims(file)).toEqual(file);
    expect(parseClaims([share])).toEqual({ claims: [share] });
    expect(claimsFileSchema.safeParse(file).success).toBe(true);
  });

  it('keeps names and places in the findings', () => {
    const found = auditFigures([share, { ...share, id: 'villages' }]);
    expect(found.map(({ claim, id, kind }) => [claim, id, kind])).toEqual([
      [0, null, 'percentage'],
      [1, 'villages', 'percentage'],
    ]);
  });

  it('is refused with every fault, by its path', () => {
    const file = {
      title: 5,
      claims: [
        { ...share, part: 0.5, whole: Number.NaN, printed: '' },
        { ...share, kind: 'guess' },
        { ...share, kinds: 1 },
        {
          kind: 'total',
          printed: 2 ** 60,
          parts: [1, undefined, {}, { part: -1, whole: 0 }, { numerator: 1, denominator: 2, more: 3 }, 'x'.repeat(301)],
        },
        null,
        { ...share, id: 'same' },
        { ...share, id: 'same', rounding: 'up' },
        { ...share, id: 'same' },
        { kind: 'total', printed: 5, parts: [], partsExpected: -1 },
        { kind: 'total', printed: 5, parts: 5, partsExpected: 1.5 },
      ],
    };
    expect(faultsOf(safeParseClaims(file))).toEqual([
      ['title', 'wrong-type'],
      ['claims.0.printed', 'empty'],
      ['claims.0.part', 'inexact-threshold'],
      ['claims.0.whole', 'not-a-ratio'],
      ['claims.1.kind', 'unknown-value'],
      ['claims.2.kinds', 'unknown-field'],
      ['claims.3.printed', 'not-safe'],
      ['claims.3.parts.1', 'missing'],
      ['claims.3.parts.2', 'not-a-figure'],
      ['claims.3.parts.3.part', 'negative'],
      ['claims.3.parts.3.whole', 'zero-whole'],
      ['claims.3.parts.4.more', 'unknown-field'],
      ['claims.3.parts.5', 'too-long'],
      ['claims.4', 'wrong-type'],
      ['claims.6.rounding', 'unknown-value'],
      ['claims.7.id', 'duplicate-id'],
      ['claims.8.partsExpected', 'negative'],
      ['claims.9.parts', 'wrong-type'],
      ['claims.9.partsExpected', 'inexact-threshold'],
    ]);
    for (const input of [null, 5, 'x', {}, { claims: {} }]) expect(safeParseClaims(input).success).toBe(false);
  });

  it('is refused with every printed number that cannot be read, and none is audited', () => {
    const claims: Claim[] = [
      { kind: 'percentage', printed: 'nhiều', part: 'ít', whole: '1,200' },
      share,
      { kind: 'percentage', printed: '5 điểm phần trăm', part: 1, whole: 2 },
      { kind: 'total', printed: 5, parts: [1, 2], partsExpected: 1 },
      { kind: 'rank', printed: 1, value: 5, others: [1, 2], order: 'highest', othersExpected: 1 },
      {
        kind: 'comparison',
        left: {
          low: { numerator: 2, denominator: 1 },
          high: { numerator: 1, denominator: 1 },
          lowOpen: false,
          highOpen: false,
        },
        relation: 'equal',
        right: 1,
      },
    ];
    expect(faultsOf(tryAuditFigures({ claims }))).toEqual([
      ['claims.0.printed', 'no-number'],
      ['claims.0.part', 'no-number'],
      ['claims.0.whole', 'ambiguous-number'],
      ['claims.2.printed', 'not-a-share'],
      ['claims.3.partsExpected', 'too-few-parts'],
      ['claims.4.othersExpected', 'too-few-others'],
      ['claims.5.left', 'empty-interval'],
    ]);
    expect(faultsOf(tryAuditFigures([share], { show: 'fr' as 'vi', locale: 'fr' as 'vi', near: '0%' }))).toEqual([
      ['options.locale', 'unknown-locale'],
      ['options.show', 'unknown-locale'],
      ['near', 'out-of-range'],
    ]);
  });

  it('is told of numbers that cannot be read beside claims of a wrong shape', () => {
    const claims = [
      { ...share, kinds: 1 },
      { ...share, printed: 'nhiều' },
    ];
    expect(faultsOf(tryAuditFigures(claims))).toEqual([
      ['0.kinds', 'unknown-field'],
      ['1.printed', 'no-number'],
    ]);
  });

  it('leaves its input as it is', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        for (const each of Object.values(Object.freeze(value))) freeze(each);
      return value;
    };
    const claims = freeze<Claim[]>([
      share,
      { kind: 'total', printed: 5, parts: [1, 'trên 2', null] },
      { kind: 'named', printed: 1, items: ['a'] },
    ]);
    expect(auditFigures(claims)).toHaveLength(3);
  });
});
