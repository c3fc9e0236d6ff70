import { describe, expect, it } from 'vitest';
import bacKan from '../../examples/data/bac-kan-2023.json' with { type: 'json' };
import dienBienDong2016 from '../../examples/data/dien-bien-dong-2016.json' with { type: 'json' };
import dienBienDong2018 from '../../examples/data/dien-bien-dong-2018.json' with { type: 'json' };
import { between, elapsed, firstMonths, splitByYear, year } from '../../src/calendar/index.js';
import {
  type AnyRatio,
  addRatios,
  decimal,
  divideRatios,
  formatPercent,
  multiplyRatios,
  percent,
  type Rounding,
  ratio,
} from '../../src/core/index.js';
import { independenceByUnit, independentBranchRatio } from '../../src/independence/index.js';
import { parseOrganisation, rollUp, tableRow, tableRows } from '../../src/organisation/index.js';

/** Every count in a range whose percentage prints as given. */
function printingAs(
  printed: string,
  range: readonly [number, number],
  of: (n: number) => AnyRatio,
  rounding: Rounding,
): number[] {
  const [from, to] = range;
  const counts = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return counts.filter((n) => percent(of(n), { rounding }) === printed);
}

describe('000_c062febcddf88707.txt: Bắc Kạn, August 2023', () => {
  const org = parseOrganisation(JSON.parse(JSON.stringify(bacKan.organisation)) as never);
  const table = rollUp(org, org.figures, { combined: { measure: 'combined', by: 'sum' } });

  it('names 44 of the 47 combined villages it states; seven of eight units report', () => {
    expect(tableRow(table, 'bac-kan')).toEqual({
      unitId: 'bac-kan',
      combined: 47,
      'combined.reported': 7,
      'combined.children': 8,
      'combined.stated': 47,
      'combined.summed': 44,
      'combined.difference': 3,
    });
    expect(21 + 12 + 6 + 4 + 1 + 0 + 0).toBe(44);
  });

  it('reaches 114.25 % of five yearly targets of 1,200', () => {
    const target = splitByYear(between('2016-01-01', '2020-12-31')).length * 1200;
    expect(target).toBe(6000);
    expect(percent(ratio(6855, target), { digits: 2 })).toBe('114.25');
  });

  it('prints 95.3 % with 61 combined for 1,285 to 1,311 villages if rounded, 1,298 to 1,326 if truncated', () => {
    const independent = (villages: number): AnyRatio => ({ numerator: villages - 61, denominator: villages });
    const rounded = printingAs('95.3', [1000, 2000], independent, 'half-up');
    const truncated = printingAs('95.3', [1000, 2000], independent, 'truncate');
    expect([rounded[0], rounded.at(-1), rounded.length]).toEqual([1285, 1311, 27]);
    expect([truncated[0], truncated.at(-1), truncated.length]).toEqual([1298, 1326, 29]);
  });
});

describe('001_b19d1e130e5eabce.txt: Vĩnh Phúc, 2018', () => {
  it('averages 2,427.75 a year, 105.55 % of the four-year target', () => {
    expect(decimal(ratio(9711, 4))).toBe('2427.75');
    expect(percent(ratio(9711, 4 * 2300), { digits: 2 })).toBe('105.55');
  });

  it('leaves 7,373 for 2015 to 2017, 2,457.7 a year', () => {
    expect(9711 - 2338).toBe(7373);
    expect(decimal(ratio(7373, 3), { digits: 1 })).toBe('2457.7');
  });
});

describe('002_0389e7916834b017.txt: Thanh Chương, first seven months of 2017', () => {
  it('adds 40, 18 and 24 up to 82 grassroots organisations', () => {
    const kinds = { commune: 40, agency: 18, branch: 24 };
    const org = parseOrganisation({
      asOf: '2017-07-31',
      units: [
        { id: 'thanh-chuong', name: 'Thanh Chương', kind: 'district', parentId: null },
        ...Object.keys(kinds).map((id) => ({ id, name: id, kind: 'grassroots' as const, parentId: 'thanh-chuong' })),
      ],
      localities: [],
      figures: [
        { unitId: 'thanh-chuong', grassroots: 82 },
        ...Object.entries(kinds).map(([unitId, grassroots]) => ({ unitId, grassroots })),
      ],
    });
    const row = tableRow(rollUp(org, org.figures, { sum: { measure: 'grassroots', by: 'sum' } }), 'thanh-chuong');
    expect([row['sum'], row['sum.difference']]).toEqual([82, 0]);
  });

  it('admits 36 a month', () => {
    expect(firstMonths(2017, 7).end).toBe('2017-07-31');
    expect(decimal(ratio(252, 7), { digits: 0 })).toBe('36');
  });
});

describe('003_0d550297d7f56544.txt: Quảng An, mid-May 2024', () => {
  it('prints 9 of 7 as 128.5 by truncation only, and 9 of 9 as 100', () => {
    expect(percent(ratio(9, 7), { rounding: 'truncate' })).toBe('128.5');
    expect(percent(ratio(9, 7))).toBe('128.6');
    expect(formatPercent(ratio(9, 9), { digits: 0 })).toBe('100%');
  });

  it('has 17 branches: 11 of villages and 6 of agencies', () => {
    const org = parseOrganisation({
      asOf: '2024-05-15',
      units: [
        { id: 'quang-an', name: 'Quảng An', kind: 'commune', parentId: null },
        { id: 'villages', name: 'Chi bộ thôn', kind: 'section', parentId: 'quang-an' },
        { id: 'agencies', name: 'Chi bộ cơ quan, đơn vị', kind: 'section', parentId: 'quang-an' },
      ],
      localities: [],
      figures: [
        { unitId: 'quang-an', branches: 17, members: 179 },
        { unitId: 'villages', branches: 11 },
        { unitId: 'agencies', branches: 6 },
      ],
    });
    const row = tableRow(rollUp(org, org.figures, { branches: { measure: 'branches', by: 'sum' } }), 'quang-an');
    expect([row['branches'], row['branches.difference']]).toEqual([17, 0]);
  });

  it('has no k of 26 at 78 %: 20 give 76.9 and 21 give 80.8', () => {
    const shares = Array.from({ length: 27 }, (_, k) => percent({ numerator: k, denominator: 26 }));
    expect(shares.filter((share) => share.startsWith('78'))).toEqual([]);
    expect([shares[20], shares[21]]).toEqual(['76.9', '80.8']);
  });
});

describe('004_043b8b2e351a343a.txt: Điện Biên Đông, 2016 to May 2018', () => {
  const before = parseOrganisation(dienBienDong2016.organisation as never);
  const after = parseOrganisation(dienBienDong2018.organisation as never);

  it('has 158 of 243 villages independent, 65.02 %, and 4 of 14 communes at 100 %', () => {
    const result = independentBranchRatio(after, { host: 'does-not-count' });
    expect(result.ratio).toEqual({ numerator: 158, denominator: 243 });
    expect(percent(result.ratio, { digits: 2 })).toBe('65.02');
    const communes = [...tableRows(independenceByUnit(after, { host: 'does-not-count', kind: 'commune' }))];
    expect(communes).toHaveLength(14);
    const full = communes.filter((row) => row['independent'] === row['total']).map((row) => row.unitId);
    expect(full).toEqual(['thi-tran', 'na-son', 'luan-gioi', 'pu-hong']);
  });

  it('had 166 in 2016 if hosts count, 108 if they do not; 77 guests in 58 branches', () => {
    const counts = independentBranchRatio(before, { host: 'counts' });
    const not = independentBranchRatio(before, { host: 'does-not-count' });
    expect([counts.independent, counts.combined, counts.total]).toEqual([166, 77, 243]);
    expect([not.independent, not.combined, not.total]).toEqual([108, 135, 243]);
  });

  it('admits 131.2 % of five half-years, 138.7 % of the target prorated to the day', () => {
    const fiveHalfYears = multiplyRatios(ratio(150, 1), ratio(5, 2));
    expect(fiveHalfYears).toEqual({ numerator: 375, denominator: 1 });
    expect(percent(divideRatios(ratio(492, 1), fiveHalfYears))).toBe('131.2');
    const span = [2016, 2017, 2018].map((n) => elapsed(year(n), '2018-05-13') as AnyRatio);
    const prorated = multiplyRatios(ratio(150, 1), span.reduce(addRatios));
    expect(decimal(prorated, { digits: 0 })).toBe('355');
    expect(percent(divideRatios(ratio(492, 1), prorated))).toBe('138.7');
  });

  it('balances Luân Giói with a net outflow of 3: 221 + 56 less 274', () => {
    expect(221 + 56 - 274).toBe(3);
    const communes = independenceByUnit(before, { host: 'counts', kind: 'commune' });
    expect(tableRow(communes, 'luan-gioi')['combined']).toBe(3);
    const branches = before.units.kinds.filter(
      (kind, row) => kind === 'branch' && before.units.ids[row]?.includes('luan-gioi'),
    );
    expect(branches).toHaveLength(16 + 3);
  });
});
