import { describe, expect, it } from 'vitest';
import { auditFigures, reconcileTotals } from '../../../src/audit/index.js';
import { between, year } from '../../../src/calendar/index.js';
import { comparePeriods } from '../../../src/comparison/index.js';
import type { Locale } from '../../../src/core/index.js';
import { allocateQuota } from '../../../src/quota/index.js';
import {
  auditTable,
  describeForecast,
  describeInfeasible,
  describePace,
  describePeriods,
  describeQuota,
  describeReconciliation,
  describeRemedy,
} from '../../../src/report/index.js';
import { projectEnd } from '../../../src/target/index.js';
import { faultsOf } from '../../calendar/faults.js';

const both = <T>(tell: (locale: Locale) => T): T[] => [tell('vi'), tell('en')];

describe('describeReconciliation', () => {
  it('says of a figure that two neighbouring digits of it were exchanged', () => {
    const found = reconcileTotals([
      { id: 'tỉnh', parentId: null, value: 100 },
      { id: 'xã 1', parentId: 'tỉnh', value: 46 },
      { id: 'xã 2', parentId: 'tỉnh', value: 45 },
      { id: 'thôn 1', parentId: 'xã 2', value: 30 },
      { id: 'thôn 2', parentId: 'xã 2', value: 24 },
    ]);
    expect(both((locale) => describeReconciliation(found, { locale }))).toEqual([
      'có tổng không khớp: xã 2 in 45, cộng lại là 54 (kém 9); tỉnh in 100, cộng lại là 91 (hơn 9); phải sửa ít nhất 1 số, cộng cả lại là 9; cách duy nhất: xã 2 từ 45 thành 54 (hai chữ số đứng cạnh nhau đổi chỗ)',
      'not all adds up: xã 2 is printed as 45 and adds up to 54 (9 less); tỉnh is printed as 100 and adds up to 91 (9 more); figures to be changed at least: 1, by 9 in all; the only way: xã 2 from 45 to 54 (two neighbouring digits exchanged)',
    ]);
  });

  it('counts the figures of a way that it does not name', () => {
    const found = reconcileTotals(
      ['A', 'B'].flatMap((id) => [
        { id, parentId: null, value: 10 },
        ...[1, 2].map((at) => ({ id: `${id}${String(at)}`, parentId: id, value: 4 })),
      ]),
    );
    expect(both((locale) => describeReconciliation(found, { locale, name: 1 }))).toEqual([
      'có tổng không khớp: A in 10, cộng lại là 8 (hơn 2); 1 chỗ không khớp khác; phải sửa ít nhất 2 số, cộng cả lại là 4; có 9 cách: A từ 10 thành 8 và 1 số khác, 8 cách khác',
      'not all adds up: A is printed as 10 and adds up to 8 (2 more); others that fail: 1; figures to be changed at least: 2, by 4 in all; ways: 9: A from 10 to 8 and other figures: 1, other ways: 8',
    ]);
    expect(both((locale) => describeReconciliation(found, { locale, name: 2 }))).toEqual([
      'có tổng không khớp: A in 10, cộng lại là 8 (hơn 2); B in 10, cộng lại là 8 (hơn 2); phải sửa ít nhất 2 số, cộng cả lại là 4; có 9 cách: A từ 10 thành 8 và B từ 10 thành 8 hoặc A từ 10 thành 8 và B1 từ 4 thành 6, 7 cách khác',
      'not all adds up: A is printed as 10 and adds up to 8 (2 more); B is printed as 10 and adds up to 8 (2 more); figures to be changed at least: 2, by 4 in all; ways: 9: A from 10 to 8 and B from 10 to 8 or A from 10 to 8 and B1 from 4 to 6, other ways: 7',
    ]);
    const all = describeReconciliation(found, { locale: 'en', name: 9 });
    expect(all).toMatch(/ or A2 from 4 to 6 and B2 from 4 to 6$/);
  });

  it('counts what was not printed and that it does not name', () => {
    const found = reconcileTotals(
      ['A', 'B', 'C'].flatMap((id) => [
        { id, parentId: null, value: 10 },
        { id: `${id}1`, parentId: id, value: 4 },
        { id: `${id}2`, parentId: id, value: null },
      ]),
    );
    expect(both((locale) => describeReconciliation(found, { locale, name: 2 }))).toEqual([
      'mọi tổng đều khớp; số không in phải là A2: 6, B2: 6 và 1 số khác',
      'all adds up; what is not printed must be A2: 6, B2: 6 and other figures: 1',
    ]);
    expect(both((locale) => describeReconciliation(found, { locale, name: 3 }))).toEqual([
      'mọi tổng đều khớp; số không in phải là A2: 6, B2: 6 và C2: 6',
      'all adds up; what is not printed must be A2: 6, B2: 6 and C2: 6',
    ]);
  });
});

describe('auditTable of a tree', () => {
  it('names up to three units that break, and of more the first three', () => {
    const told = (...ids: string[]): unknown[] => {
      const rows = ids.flatMap((id) => [
        { id, parentId: null, printed: 3 },
        { id: `${id}1`, parentId: id, printed: 2 },
      ]);
      const findings = auditFigures([{ kind: 'tree', rows }]);
      return both((locale) => auditTable(findings, [], { locale }).rows[0]?.['reading']);
    };
    expect(told('a')).toEqual(['lệch ở a', 'breaks at a']);
    expect(told('a', 'b', 'c')).toEqual(['lệch ở c, b, a', 'breaks at c, b, a']);
    expect(told('a', 'b', 'c', 'd')).toEqual(['lệch ở d, c, b, …', 'breaks at d, c, b, …']);
  });
});

describe('sentences of nothing', () => {
  it('tell quotas of no unit', () => {
    expect(both((locale) => describeQuota(allocateQuota([], 0), { locale }))).toEqual([
      'chia 0 chỉ tiêu cho 0 đơn vị (phương pháp Webster)',
      '0 places among units (0) (Webster)',
    ]);
  });

  it('tell a forecast of no rule', () => {
    expect(both((locale) => describeForecast({ branchId: 'cb', rules: [] }, { locale }))).toEqual([
      'cb, nếu không có gì thay đổi',
      'cb, if nothing is done',
    ]);
  });

  it('tell remedies of a branch that no rule holds today', () => {
    const none = {
      ...{ branchId: 'cb', asOf: '2020-01-01', until: '2020-12-31', outcome: 'none' as const },
      ...{ verdicts: [{ ruleId: 'r', verdict: 'not-met' as const }], remedies: [], searched: { actions: 1, sets: 2 } },
    };
    expect(both((locale) => describeRemedy(none, { locale }))).toEqual([
      'cb: không có cách nào đến ngày 31/12/2020 với nhiều nhất 1 việc',
      'cb: no way by 2020-12-31 with at most 1 action',
    ]);
  });
});

describe('words for 1 in English', () => {
  it('are singular: one day, one action, and after one day', () => {
    const day = between('2024-01-31', '2024-01-31');
    const totals = [day, year(2023)].map((period) => ({ period, value: 1 }));
    const means = comparePeriods(totals, day, { against: year(2023), normalise: 'day' });
    expect(describePeriods(means, { locale: 'en' })).toContain('the periods have 1 day and 365 days, so means');
    const certificate = { period: { id: '2024-01', days: 31 }, against: { id: '2024-02-01/2024-02-01', days: 1 } };
    expect(
      both((locale) => describeInfeasible({ code: 'unequal-periods', details: { certificate } }, { locale })),
    ).toEqual([
      'không có lời giải: tháng 1/2024 (31 ngày) và thời gian từ ngày 01/02/2024 đến ngày 01/02/2024 (1 ngày) dài không bằng nhau nên chỉ so được theo bình quân',
      'no answer: January 2024 (31 days) and 2024-02-01 to 2024-02-01 (1 day) are not equally long, so only means compare',
    ]);
    const versions = [{ from: '2024-05-15', value: 1 }];
    const target = { unitId: 'a', measure: 'm', period: '2024-05-15/2024-05-15', issuedBy: 'x', versions };
    const pace = projectEnd(1, { ...target, bound: 'at-least' }, { asOf: '2024-05-15' });
    expect(describePace(pace, { locale: 'en' })).toContain('after 1 of 1 day, ');
  });
});

describe('describeInfeasible', () => {
  it('refuses lines that are no ids', () => {
    const certificate = { rows: [4], columns: [], need: 3, available: 2, by: 1 };
    expect(faultsOf(() => describeInfeasible({ code: 'minima-exceed-total', details: { certificate } }))).toEqual([
      'ContractError not-a-certificate',
    ]);
  });

  it('tells a reason that it has no words for as it is', () => {
    const details = { certificate: { reason: 'toString' } };
    expect(both((locale) => describeInfeasible({ code: 'no-solution', details }, { locale }))).toEqual([
      'không có lời giải: toString',
      'no answer: toString',
    ]);
  });
});
