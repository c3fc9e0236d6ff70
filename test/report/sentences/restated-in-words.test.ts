import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/core/index.js';
import { describeRestatement } from '../../../src/report/index.js';

const both = (tell: (locale: Locale) => string): string[] => [tell('vi'), tell('en')];
/** A result as it is told, with what the sentence needs of it. */
const any = (value: unknown): never => value as never;
const figure = (id: string, more = {}) => ({ id, value: 7, basis: 'exact', certain: 7, weight: null, ...more });
const restated = {
  ...{ from: '2025-06-30', to: '2025-07-01', boundaries: 'after', figures: [figure('A')] },
  ...{ ended: [], divided: [], uncovered: [] },
};

describe('sentences on figures restated', () => {
  it('tell restated figures by what they rest on', () => {
    expect(
      both((locale) =>
        describeRestatement(
          any({
            ...restated,
            figures: [
              figure('A', { value: 1200 }),
              figure('B', { basis: 'apportioned', certain: 1000, value: 1234, weight: 'x' }),
              figure('C', { basis: 'unknown', value: null, certain: 0 }),
              figure('D', { basis: 'unknown', value: null, certain: 1001 }),
              figure('E', { basis: 'unknown', value: 8, certain: 3 }),
            ],
          }),
          { locale, nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác, 1 số chia theo trọng số, 3 số chưa rõ): “A” (1.200), “B” (1.234; chia theo x, chắc chắn 1.000), “C” (chưa rõ), “D” (chưa rõ, ít nhất 1.001) và “E” (chưa rõ, ít nhất 3)',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact, 1 shared by weights, 3 not known): “A” (1,200), “B” (1,234; shared by x, 1,000 certain), “C” (not known), “D” (not known, at least 1,001) and “E” (not known, at least 3)',
    ]);
    expect(
      both((locale) =>
        describeRestatement(any({ ...restated, boundaries: 'before', figures: [figure('A'), figure('B')] }), {
          locale,
          name: 1,
        }),
      ),
    ).toEqual([
      'số liệu ngày 01/07/2025 quy về tổ chức ngày 30/06/2025 (2 số chính xác): A (7) và 1 đơn vị khác',
      'figures of 2025-07-01 on the organisation of 2025-06-30 (2 exact): A (7) and 1 other',
    ]);
    expect(
      both((locale) =>
        describeRestatement(
          any({ ...restated, figures: Array.from({ length: 12 }, (_, at) => figure(`N${String(at)}`)) }),
          { locale },
        ),
      ),
    ).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (12 số chính xác): N0 (7), N1 (7), N2 (7), N3 (7), N4 (7), N5 (7), N6 (7), N7 (7), N8 (7), N9 (7) và 2 đơn vị khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (12 exact): N0 (7), N1 (7), N2 (7), N3 (7), N4 (7), N5 (7), N6 (7), N7 (7), N8 (7), N9 (7) and 2 others',
    ]);
    expect(both((locale) => describeRestatement(any({ ...restated, figures: [] }), { locale, name: 0 }))).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025: không có số liệu nào',
      'figures of 2025-06-30 on the organisation of 2025-07-01: no figures',
    ]);
  });

  it('tell what has no place there, what was divided, and of what no figure says anything', () => {
    expect(
      both((locale) =>
        describeRestatement(
          any({
            ...restated,
            ended: [
              figure('D', { reason: 'dissolved' }),
              figure('E', { reason: 'established', value: null, basis: 'unknown', certain: 2 }),
              figure('F', { reason: 'made-anew', value: 1300 }),
            ],
          }),
          { locale, nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác): “A” (7); không còn nơi tương ứng: “D” (7; giải thể), “E” (chưa rõ, ít nhất 2; chưa thành lập) và “F” (1.300; đơn vị mới mang mã này)',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact): “A” (7); no place there: “D” (7; dissolved), “E” (not known, at least 2; not yet established) and “F” (1,300; the id is that of a new unit)',
    ]);
    expect(
      both((locale) =>
        describeRestatement(
          any({
            ...restated,
            divided: [
              {
                value: 1400,
                why: 'divided',
                among: [
                  { id: 'x', value: 1000 },
                  { id: 'y', value: null },
                ],
              },
              { value: 3, why: 'changed', among: [{ id: 'z', value: null }] },
            ],
          }),
          { locale, nameOf: (id) => `“${id}”` },
        ),
      ),
    ).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác): “A” (7); 1.400 nằm ở “x” (1.000) và “y”; 3 nằm ở “z” hoặc đã chuyển đi nơi khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact): “A” (7); 1,400 between “x” (1,000) and “y”; 3 in “z” or gone elsewhere',
    ]);
    expect(
      both((locale) =>
        describeRestatement(any({ ...restated, uncovered: ['u', 'v', 'w'] }), {
          locale,
          nameOf: (id) => `“${id}”`,
          name: 2,
        }),
      ),
    ).toEqual([
      'số liệu ngày 30/06/2025 quy về tổ chức ngày 01/07/2025 (1 số chính xác): “A” (7); chưa có số liệu nào cho “u”, “v” và 1 đơn vị khác',
      'figures of 2025-06-30 on the organisation of 2025-07-01 (1 exact): “A” (7); no figure says anything of “u”, “v” and 1 other',
    ]);
  });
});
