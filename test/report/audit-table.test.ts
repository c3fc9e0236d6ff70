import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFigures, type Claim, type Printing, type ReadingName } from '../../src/audit/index.js';
import { auditTable, describeAudit, toCsv, toMarkdown } from '../../src/report/index.js';
import { AUDIT_WORDS } from '../../src/report/sentences/audits/audit-words.js';
import { faultsOf } from '../calendar/faults.js';

/** Every name of a reading, and of a printing: the compiler asks for a line of each, and for no other. */
const READINGS = Object.keys({
  'as-stated': 0,
  relative: 0,
  points: 0,
  'share-of-before': 0,
  times: 0,
  difference: 0,
  'times-more': 0,
  excess: 0,
  'unnamed-part': 0,
  'unknown-part': 0,
  'net-outflow': 0,
  'net-inflow': 0,
  'unnamed-item': 0,
  'shared-rank': 0,
  'dense-rank': 0,
  'last-of-tied': 0,
  complement: 0,
  exchanged: 0,
  'other-whole': 0,
  'other-part': 0,
  'transposed-digits': 0,
  'part-left-out': 0,
  'part-counted-twice': 0,
  'flow-left-out': 0,
  'flow-reversed': 0,
  'other-count': 0,
  'ratio-for-change': 0,
  'other-base': 0,
  'repeated-item': 0,
  'opposite-order': 0,
} satisfies Record<ReadingName, 0>);
const PRINTINGS = Object.keys({
  exact: 0,
  'half-up': 0,
  'half-even': 0,
  truncate: 0,
  ceiling: 0,
  floor: 0,
  'as-worded': 0,
  'inputs-rounded': 0,
} satisfies Record<Printing, 0>);

const both = (claim: Claim): string[] =>
  (['vi', 'en'] as const).map((locale) => {
    const [finding] = auditFigures([claim], { show: locale, locale: 'vi' });
    return describeAudit(finding!, { locale });
  });

describe('the words of audits', () => {
  it.each(['vi', 'en'] as const)('have every reading and every printing in %s, no two alike', (locale) => {
    const { reading, printing } = AUDIT_WORDS[locale];
    expect(Object.keys(reading).sort()).toEqual([...READINGS].sort());
    expect(Object.keys(printing).sort()).toEqual([...PRINTINGS].sort());
    for (const words of [Object.values(reading), Object.values(printing)]) {
      expect(words.filter((each) => each.trim() === '')).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('describeAudit', () => {
  it('says of what holds how it was printed', () => {
    expect(both({ kind: 'percentage', printed: '128,5%', part: 9, whole: 7 })).toEqual([
      '128,5%: khớp, cắt bớt, 9 ÷ 7 = 128,5714…%',
      '128,5%: holds, truncated, 9 ÷ 7 = 128.5714…%',
    ]);
    expect(both({ kind: 'percentage', printed: '65%', part: 158, whole: 243 })).toEqual([
      '65%: khớp, làm tròn hoặc cắt bớt, 158 ÷ 243 = 65,0205…%',
      '65%: holds, rounded or truncated, 158 ÷ 243 = 65.0205…%',
    ]);
    expect(both({ kind: 'total', printed: 82, parts: [40, 18, 24] })[1]).toBe(
      '82: holds, as printed, 40 + 18 + 24 = 82',
    );
    // Half of one per cent is rounded to even by one rounding alone.
    expect(both({ kind: 'percentage', printed: '2%', part: 1, whole: 40, rounding: 'half-even' })[1]).toContain(
      'rounded with halves to even',
    );
  });

  it('says of what fails under which reading it would hold', () => {
    expect(both({ kind: 'balance', opening: 221, inflows: [56], outflows: [], closing: 274 })).toEqual([
      '274: không khớp, 221 + 56 = 277; 274 − 277 = -3; cách đọc làm cho khớp: giảm ròng chưa nêu (3)',
      '274: does not hold, 221 + 56 = 277; 274 − 277 = -3; it would hold by another reading: a net outflow is not printed (3)',
    ]);
    expect(both({ kind: 'total', printed: 1905, parts: [1000, 950] })).toEqual([
      '1905: không khớp, 1.000 + 950 = 1.950; 1.905 − 1.950 = -45 = 9 × -5; ' +
        'cách đọc làm cho khớp: nếu nhầm, đảo chữ số (số in là 1.950); nếu nhầm, đảo chữ số (phần thứ 2 là 905)',
      '1905: does not hold, 1,000 + 950 = 1,950; 1,905 − 1,950 = -45 = 9 × -5; it would hold by another reading: ' +
        'by mistake, digits changed places (the printed figure is 1,950); by mistake, digits changed places (part 2 is 905)',
    ]);
    expect(both({ kind: 'percentage', printed: '59,15%', part: 694, whole: 1198 })[1]).toBe(
      '59,15%: does not hold, 694 ÷ 1,198 = 57.9298…%, no whole number would do',
    );
    expect(both({ kind: 'comparison', left: 1, relation: 'more-than', right: 2 })[1]).toBe(
      'Figure 1: does not hold, 1 > 2, no reading makes it hold',
    );
  });

  it('says of what cannot be told what would decide', () => {
    expect(both({ kind: 'percentage', printed: '128,5%', part: 9, whole: null })).toEqual([
      '128,5%: chưa thể kết luận; khớp nếu tổng là 7 (cắt bớt)',
      '128,5%: cannot be told; it holds if the whole is 7 (truncated)',
    ]);
    expect(both({ kind: 'total', printed: 47, parts: [21, 23], partsExpected: 3 })).toEqual([
      '47: chưa thể kết luận, 21 + 23 = 44; 47 − 44 = 3; khớp nếu còn phần chưa nêu tên (3)',
      '47: cannot be told, 21 + 23 = 44; 47 − 44 = 3; it holds if a part is not named (3)',
    ]);
    expect(both({ kind: 'stated', printed: 13 })).toEqual([
      '13: chưa thể kết luận, không có số khác để đối chiếu',
      '13: cannot be told, no other figure to check it against',
    ]);
    expect(both({ kind: 'percentage', printed: 'trên 78%', part: null, whole: 26 })[1]).toContain(
      'the part is at least 21',
    );
    expect(both({ kind: 'mean', printed: '36', total: null, count: 7 })[1]).toContain('the total is');
    expect(both({ kind: 'mean', printed: '36', total: 252, count: null })[1]).toContain('the count is 7');
    const before = { kind: 'change', printed: 'tăng gần 20%', before: { part: null, whole: 243 } } as const;
    expect(both({ ...before, after: { part: 158, whole: 243 } })[1]).toBe(
      'tăng gần 20%: cannot be told; it holds if the earlier figure is 110 to 111, in percentage points ' +
        'or the earlier figure is 132, relative to the earlier figure',
    );
  });

  it('says of what the rounding of other figures decides that it may hold', () => {
    expect(both({ kind: 'percentage', printed: '50%', part: 30_000, whole: 'trên 60.000' })).toEqual([
      '50%: chưa thể kết luận, 30.000 ÷ > 60.000 = (0%; 50%); có thể khớp: trong khoảng mà lời văn nói (có thể)',
      '50%: cannot be told, 30,000 ÷ > 60,000 = (0%; 50%); it may hold: within what its words say (possible)',
    ]);
  });

  it('names units where a tree breaks, three at most', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((id) => [
      { id, parentId: null, printed: 3 },
      { id: `${id}1`, parentId: id, printed: 2 },
    ]);
    expect(both({ kind: 'tree', id: 'quotas', rows })[1]).toMatch(/^quotas: does not hold, d: 2 ≠ 3/);
    const [finding] = auditFigures([{ kind: 'tree', rows }]);
    expect(auditTable([finding!], []).rows[0]).toMatchObject({
      claim: 'Số liệu thứ 1',
      reading: expect.stringMatching(/^lệch ở .+, .+, .+, …$/) as string,
    });
  });

  it('quotes the claim where it is given, and numbers the share that a part must have in per cent', () => {
    const claim: Claim = { kind: 'total', printed: '100%', parts: ['60%', null], text: 'cả hai là 100%' };
    const [finding] = auditFigures([claim], { show: 'en' });
    expect(describeAudit(finding!, { claim, locale: 'en' })).toBe(
      '“cả hai là 100%”: cannot be told, 60% = 60%; 100% − 60% = 40%; it holds if a figure is not printed (part 2 is 40%)',
    );
  });
});

describe('auditTable', () => {
  const claims: Claim[] = [
    { kind: 'percentage', id: 'own', text: 'đạt 128,5%', printed: '128,5%', part: 9, whole: 7 },
    { kind: 'total', id: 'combined', printed: 47, parts: [21, 12, 6, 4, 1, 0, 0] },
    { kind: 'stated', printed: 'hơn 60.000 người' },
  ];

  it('has a claim a line, in the words of print, by its id, or by its place', () => {
    const { rows, options } = auditTable(auditFigures(claims), { claims });
    expect(toMarkdown(rows, options).split('\n')).toEqual([
      '| Lời văn       | Số in            | Kết luận          | Cách đọc                      | Phép tính                                     |',
      '| ------------- | ---------------- | ----------------- | ----------------------------- | --------------------------------------------- |',
      '| đạt 128,5%    | 128,5%           | khớp              | cắt bớt                       | 9 ÷ 7 = 128,5714…%                            |',
      '| combined      | 47               | không khớp        | còn phần chưa nêu tên (3)     | 21 + 12 + 6 + 4 + 1 + 0 + 0 = 44; 47 − 44 = 3 |',
      '| Số liệu thứ 3 | hơn 60.000 người | chưa thể kết luận | không có số khác để đối chiếu | –                                             |',
    ]);
  });

  it('goes to CSV, in English', () => {
    const { rows, options } = auditTable(auditFigures(claims, { show: 'en' }), claims, { locale: 'en' });
    const { columns, headings } = options;
    expect(toCsv(rows, { columns, headings })).toContain('In the words of print,Printed,Verdict,Reading,Arithmetic');
  });

  it('names the first three readings, and how many more there are', () => {
    const parts = [12, 23, 34, 45];
    const findings = auditFigures([{ kind: 'total', printed: 123, parts }]);
    expect(findings[0]?.readings.length).toBeGreaterThan(3);
    const [row] = auditTable(findings, [], { locale: 'en' }).rows;
    expect(row?.['reading']).toMatch(/(?:.+; ){3}and \d more$/);
  });

  it('has a line without values of the program for every percentage', () => {
    const figure = fc.option(fc.nat({ max: 300 }));
    const number = fc.oneof(
      fc.integer({ min: 0, max: 2000 }).map((tenths) => `${String(Math.floor(tenths / 10))},${String(tenths % 10)}%`),
      fc.integer({ min: 1, max: 200 }).map((count) => `gần ${String(count)}%`),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(number, figure, figure), { minLength: 1 }), (list) => {
        const all = list.map(([printed, part, whole]): Claim => ({ kind: 'percentage', printed, part, whole }));
        const findings = auditFigures(all, { locale: 'vi' });
        for (const locale of ['vi', 'en'] as const) {
          const { rows } = auditTable(findings, all, { locale });
          expect(rows).toHaveLength(all.length);
          for (const { reading } of rows) expect(reading).not.toMatch(/null|undefined|NaN|^$/);
          for (const finding of findings) expect(describeAudit(finding, { locale })).toMatch(/^.+: .+[^.;]$/);
        }
      }),
    );
  });

  it('refuses a language that it does not have', () => {
    const findings = auditFigures(claims);
    expect(faultsOf(() => auditTable(findings, claims, { locale: 'fr' as 'en' }))).toEqual([
      'options.locale unknown-locale',
    ]);
    expect(faultsOf(() => describeAudit(findings[0]!, { locale: 'fr' as 'en' }))).toEqual([
      'options.locale unknown-locale',
    ]);
  });
});
