import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeForecast, describeRemedy } from '../../../src/report/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
/** A result as it is told, with what the sentence needs of it. */
const any = (value: unknown): never => value as never;
const remedies = {
  ...{ branchId: 'cb', asOf: '2020-01-01', until: '2024-12-31', outcome: 'found', verdicts: [], remedies: [] },
  searched: { actions: 6, sets: 9 },
};
const way = (...actions: object[]) => ({
  ...{ actions, size: actions.length, from: '2020-03-01' },
  spans: [{ from: '2020-03-01', to: '2024-12-31' }],
});

describe('sentences on remedies and forecasts', () => {
  it('tell every action of a remedy', () => {
    expect(
      both((locale) =>
        describeRemedy(
          any({
            ...remedies,
            remedies: [
              way({ action: 'admit', count: 1 }),
              way(
                { action: 'admit', count: 2 },
                { action: 'transfer', fromBranchId: 'x', count: 1 },
                { action: 'reinforce', count: 3 },
              ),
              way({ action: 'combine', withBranchId: 'y' }),
            ],
          }),
          { locale, nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      '“cb”: có 3 cách: kết nạp 1 đảng viên thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; kết nạp 2 đảng viên, chuyển 1 đảng viên chính thức từ “x” về và tăng cường 3 đảng viên chính thức thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; ghép với “y” thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; đã xét mọi cách có nhiều nhất 6 việc',
      '“cb”: ways: 3: admit 1 member and no rule is met from 2020-03-01 to 2024-12-31; admit 2 members, transfer 1 official member from “x” and send 3 official members and no rule is met from 2020-03-01 to 2024-12-31; combine with “y” and no rule is met from 2020-03-01 to 2024-12-31; all ways of at most 6 actions were tried',
    ]);
    expect(
      both((locale) =>
        describeRemedy(
          any({
            ...remedies,
            remedies: [
              way({ action: 'transfer', fromBranchId: 'x', count: 2 }),
              way({ action: 'reinforce', count: 1 }),
            ],
          }),
          { locale },
        ),
      ),
    ).toEqual([
      'cb: có 2 cách: chuyển 2 đảng viên chính thức từ x về thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; tăng cường 1 đảng viên chính thức thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; đã xét mọi cách có nhiều nhất 6 việc',
      'cb: ways: 2: transfer 2 official members from x and no rule is met from 2020-03-01 to 2024-12-31; send 1 official member and no rule is met from 2020-03-01 to 2024-12-31; all ways of at most 6 actions were tried',
    ]);
  });

  it('tell so many remedies, the verdicts that are not clear, and how far it was searched', () => {
    expect(
      both((locale) =>
        describeRemedy(
          any({
            ...remedies,
            verdicts: [
              { ruleId: 'few', verdict: 'met' },
              { ruleId: 'old', verdict: 'unknown' },
              { ruleId: 'no', verdict: 'not-met' },
            ],
            remedies: [way(), way(), way(), way()],
            searched: { actions: 1, sets: 2 },
          }),
          { locale, ruleOf: (id) => id.toUpperCase() },
        ),
      ),
    ).toEqual([
      'cb: ngày 01/01/2020 thuộc diện “FEW” và chưa rõ có thuộc diện “OLD” hay không; có 4 cách: chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; còn 1 cách khác; đã xét mọi cách có nhiều nhất 1 việc',
      'cb: on 2020-01-01 “FEW” is met and not known whether “OLD” is met; ways: 4: wait and no rule is met from 2020-03-01 to 2024-12-31; wait and no rule is met from 2020-03-01 to 2024-12-31; wait and no rule is met from 2020-03-01 to 2024-12-31; other ways: 1; all ways of at most 1 action were tried',
    ]);
    expect(
      both((locale) =>
        describeRemedy(any({ ...remedies, remedies: [way(), way(), way(), way(), way()] }), { locale, name: 1 }),
      ),
    ).toEqual([
      'cb: có 5 cách: chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; còn 4 cách khác; đã xét mọi cách có nhiều nhất 6 việc',
      'cb: ways: 5: wait and no rule is met from 2020-03-01 to 2024-12-31; other ways: 4; all ways of at most 6 actions were tried',
    ]);
    expect(
      both((locale) => describeRemedy(any({ ...remedies, remedies: [way(), way()] }), { locale, name: 2 })),
    ).toEqual([
      'cb: có 2 cách: chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; chỉ cần chờ thì không thuộc diện nào từ ngày 01/03/2020 đến ngày 31/12/2024; đã xét mọi cách có nhiều nhất 6 việc',
      'cb: ways: 2: wait and no rule is met from 2020-03-01 to 2024-12-31; wait and no rule is met from 2020-03-01 to 2024-12-31; all ways of at most 6 actions were tried',
    ]);
    expect(both((locale) => describeRemedy(any({ ...remedies, remedies: [way()] }), { locale, name: 0 }))).toEqual([
      'cb: có 1 cách; đã xét mọi cách có nhiều nhất 6 việc',
      'cb: ways: 1; all ways of at most 6 actions were tried',
    ]);
    expect(
      both((locale) =>
        describeRemedy(any({ ...remedies, outcome: 'none', searched: { actions: 1200, sets: 2 } }), { locale }),
      ),
    ).toEqual([
      'cb: không có cách nào đến ngày 31/12/2024 với nhiều nhất 1.200 việc',
      'cb: no way by 2024-12-31 with at most 1,200 actions',
    ]);
    expect(both((locale) => describeRemedy(any({ ...remedies, outcome: 'nothing-needed' }), { locale }))).toEqual([
      'cb: không cần làm gì',
      'cb: nothing needed',
    ]);
  });

  it('tell forecasts rule by rule, with nothing done or as assumed', () => {
    expect(
      both((locale) =>
        describeForecast(
          any({
            branchId: 'cb',
            rules: [
              { ruleId: 'few', spans: [{ from: '2020-01-01', to: '2024-12-31', verdict: 'met' }] },
              {
                ruleId: 'old',
                spans: [
                  { from: '2020-01-01', to: '2021-12-31', verdict: 'not-met' },
                  { from: '2022-01-01', to: '2024-12-31', verdict: 'unknown' },
                ],
              },
              { ruleId: 'empty', spans: [] },
            ],
          }),
          { locale, ruleOf: (id) => id.toUpperCase(), nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      '“cb”, nếu không có gì thay đổi: thuộc diện “FEW” suốt từ ngày 01/01/2020 đến ngày 31/12/2024; không thuộc diện “OLD” từ ngày 01/01/2020 đến ngày 31/12/2021, chưa rõ có thuộc diện “OLD” hay không từ ngày 01/01/2022 đến ngày 31/12/2024',
      '“cb”, if nothing is done: “FEW” is met all the time from 2020-01-01 to 2024-12-31; “OLD” is not met from 2020-01-01 to 2021-12-31, not known whether “OLD” is met from 2022-01-01 to 2024-12-31',
    ]);
    expect(
      both((locale) =>
        describeForecast(
          any({ branchId: 'cb', on: '2021-01-01', to: '2021-12-31', before: 'unknown', after: 'not-met' }),
          { locale, assumed: true },
        ),
      ),
    ).toEqual([
      'cb, theo giả định đã cho: không thuộc diện này từ ngày 01/01/2021 đến ngày 31/12/2021, trước đó chưa rõ có thuộc diện này hay không',
      'cb, under the assumptions given: the rule is not met from 2021-01-01 to 2021-12-31, before that not known whether the rule is met',
    ]);
    expect(
      both((locale) =>
        describeForecast(any({ branchId: 'cb', on: '2021-01-01', to: '2021-12-31', before: 'not-met', after: 'met' }), {
          locale,
          ruleId: 'old',
          ruleOf: (id) => id.toUpperCase(),
        }),
      ),
    ).toEqual([
      'cb, nếu không có gì thay đổi: thuộc diện “OLD” từ ngày 01/01/2021 đến ngày 31/12/2021, trước đó không thuộc diện “OLD”',
      'cb, if nothing is done: “OLD” is met from 2021-01-01 to 2021-12-31, before that “OLD” is not met',
    ]);
  });
});
