import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeRisk } from '../../../src/report/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
/** A result as it is told, with what the sentence needs of it. */
const any = (value: unknown): never => value as never;
const unit = { vi: 'bản', en: { one: 'hamlet', other: 'hamlets' } } as const;
const risk = {
  ...{ asOf: '2024-05-15', atRisk: 9, unknown: 0, assessed: 1200, groups: [], byRule: [], findings: [] },
  ...{ unitsTouched: 0, unitsUnknown: 0 },
};
const group = (unitId: string | null, branches: number) => ({ unitId, branches, unknown: 0, assessed: 20, byRule: [] });

describe('sentences on branches at risk', () => {
  it('tell where branches at risk are, those under no unit too, and how many there are besides', () => {
    expect(
      both((locale) =>
        describeRisk(any({ ...risk, unitsTouched: 3, groups: [group('a', 5), group(null, 3), group('c', 1)] }), {
          locale,
        }),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ, thuộc 3 xã: a (5), không thuộc đơn vị nào (3) và c (1)',
      'on 2024-05-15: 9 of 1,200 branches at risk, in 3 communes: a (5), under no such unit (3) and c (1)',
    ]);
    expect(
      both((locale) =>
        describeRisk(any({ ...risk, unitsTouched: 3, groups: [group('a', 5), group(null, 3), group('c', 1)] }), {
          locale,
          name: 1,
          nameOf: (id) => `“${id}”`,
        }),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ, thuộc 3 xã: “a” (5) và 2 đơn vị khác (4)',
      'on 2024-05-15: 9 of 1,200 branches at risk, in 3 communes: “a” (5) and 2 others (4)',
    ]);
    expect(
      both((locale) =>
        describeRisk(any({ ...risk, unitsTouched: 2, groups: [group('a', 8), group('b', 1)] }), {
          locale,
          name: 1,
          unit: unit[locale],
          group: unit[locale],
        }),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 bản có nguy cơ, thuộc 2 bản: a (8) và 1 đơn vị khác (1)',
      'on 2024-05-15: 9 of 1,200 hamlets at risk, in 2 hamlets: a (8) and 1 other (1)',
    ]);
    expect(
      both((locale) =>
        describeRisk(
          any({ ...risk, unitsTouched: 12, groups: Array.from({ length: 12 }, (_, at) => group(`u${String(at)}`, 1)) }),
          { locale },
        ),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ, thuộc 12 xã: u0 (1), u1 (1), u2 (1), u3 (1), u4 (1), u5 (1), u6 (1), u7 (1), u8 (1), u9 (1) và 2 đơn vị khác (2)',
      'on 2024-05-15: 9 of 1,200 branches at risk, in 12 communes: u0 (1), u1 (1), u2 (1), u3 (1), u4 (1), u5 (1), u6 (1), u7 (1), u8 (1), u9 (1) and 2 others (2)',
    ]);
    expect(
      both((locale) => describeRisk(any({ ...risk, unitsTouched: 1, groups: [group('a', 9)] }), { locale, name: 0 })),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ, thuộc 1 xã: 1 đơn vị khác (9)',
      'on 2024-05-15: 9 of 1,200 branches at risk, in 1 commune: 1 other (9)',
    ]);
  });

  it('tell what is not known, with units and without, and each of several rules', () => {
    expect(both((locale) => describeRisk(any({ ...risk, unknown: 1 }), { locale }))).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ; chưa rõ 1 chi bộ',
      'on 2024-05-15: 9 of 1,200 branches at risk; 1 branch not known',
    ]);
    expect(both((locale) => describeRisk(any({ ...risk, unknown: 1200, unitsUnknown: 2 }), { locale }))).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ; chưa rõ 1.200 chi bộ, có thể thêm 2 xã',
      'on 2024-05-15: 9 of 1,200 branches at risk; 1,200 branches not known, perhaps in 2 more communes',
    ]);
    expect(
      both((locale) => describeRisk(any({ ...risk, byRule: [{ ruleId: 'few', met: 1100, unknown: 0 }] }), { locale })),
    ).toEqual(['đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ', 'on 2024-05-15: 9 of 1,200 branches at risk']);
    expect(
      both((locale) =>
        describeRisk(
          any({
            ...risk,
            byRule: [
              { ruleId: 'few', met: 1100, unknown: 0 },
              { ruleId: 'old', met: 0, unknown: 2 },
            ],
          }),
          { locale, ruleOf: (id) => id.toUpperCase() },
        ),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: 9/1.200 chi bộ có nguy cơ; theo từng tiêu chí: “FEW” (1.100) và “OLD” (0)',
      'on 2024-05-15: 9 of 1,200 branches at risk; by criterion: “FEW” (1,100) and “OLD” (0)',
    ]);
    expect(both((locale) => describeRisk(any({ ...risk, assessed: 0 }), { locale, unit: unit[locale] }))).toEqual([
      'đến ngày 15/05/2024: không có bản nào để xét',
      'on 2024-05-15: no hamlets to assess',
    ]);
  });

  it('tell classes with those in none, those not known, and each overlap', () => {
    expect(
      both((locale) =>
        describeRisk(
          any({ asOf: '2024-05-15', ruleIds: ['few', 'old'], counts: [1100, 2], none: 3, unknown: 0, overlaps: [] }),
          { locale },
        ),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: theo diện: “few” (1.100), “old” (2) và không thuộc diện nào (3)',
      'on 2024-05-15: by class: “few” (1,100), “old” (2) and in no class (3)',
    ]);
    expect(
      both((locale) =>
        describeRisk(
          any({
            asOf: '2024-05-15',
            ruleIds: ['few', 'old'],
            counts: [1100, 2],
            none: 1000,
            unknown: 1001,
            overlaps: [
              { ruleIds: ['few', 'old'], count: 1002 },
              { ruleIds: ['old', 'few'], count: 1 },
            ],
          }),
          { locale, ruleOf: (id) => id.toUpperCase() },
        ),
      ),
    ).toEqual([
      'đến ngày 15/05/2024: theo diện: “FEW” (1.100), “OLD” (2), không thuộc diện nào (1.000) và chưa rõ (1.001); 1.002 vừa thuộc “FEW” vừa thuộc “OLD”, tính vào “FEW”; 1 vừa thuộc “OLD” vừa thuộc “FEW”, tính vào “OLD”',
      'on 2024-05-15: by class: “FEW” (1,100), “OLD” (2), in no class (1,000) and not known (1,001); 1,002 both in “FEW” and in “OLD”, counted in “FEW”; 1 both in “OLD” and in “FEW”, counted in “OLD”',
    ]);
  });
});
