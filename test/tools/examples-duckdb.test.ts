import { describe, expect, it } from 'vitest';
import { fileOf, runExample } from './run-example.js';

const headings = 'ma_xa,xa,ma_chi_bo,chi_bo,ngay_sinh,ngay_vao_dang,trang_thai';
const roster = (...rows: string[]): string => fileOf('roster.csv', [headings, ...rows, ''].join('\n'));

describe('the DuckDB example', { timeout: 30_000 }, () => {
  it('counts a generated roster, and says which branches are at risk and why', () => {
    const { out, faults, code } = runExample('duckdb.mjs');
    expect([faults, code]).toEqual([[], 0]);
    expect(out.slice(0, 9)).toEqual([
      '200,000 members of 10,000 branches, counted by DuckDB',
      '  thanh-chuong: 83 branches, and 1 of which it is not known',
      '  cannot-stand: 8 branches, and 0 of which it is not known',
      'At risk: 86 branches in 4 communes. The first:',
      'Chi bộ 1, Xã 1: thanh-chuong',
      '  + all of',
      '    + members: fewer than 5; found 4',
      '    + members (olderThan 60): at least 3; found 4',
      expect.stringMatching(/^ {4}\+ yearsSinceAdmission: more than 5; counted from admission: \d{4}-\d\d-\d\d, anniv/),
    ]);
  });

  it('counts a file of another kind, whose words have capitals and marks apart from their letters', () => {
    const { out, faults, code } = runExample(
      'duckdb.mjs',
      roster(
        ...['1950', '1950-05', '1950-05-19'].map(
          (born) => `x,Xã,a,Chi bộ A,${born},1980-02-03,${'Chính thức'.normalize('NFD')}`,
        ),
        'x,Xã,b,Chi bộ B,,,dự bị',
      ),
    );
    expect([faults, code]).toEqual([[], 0]);
    expect(out.slice(0, 4)).toEqual([
      '4 members of 2 branches, counted by DuckDB',
      '  thanh-chuong: 1 branches, and 0 of which it is not known',
      '  cannot-stand: 1 branches, and 0 of which it is not known',
      'At risk: 2 branches in 1 communes. The first:',
    ]);
  });

  it.each([
    // On 1 November 2026 over 60 is who was born by 31 October 1966.
    ['1966-10', 1, 0],
    ['1966-10-31', 1, 0],
    ['1966', 0, 1],
    ['', 0, 1],
    ['1966-11', 0, 0],
    ['1966-11-01', 0, 0],
  ])('reads a birth date of %j as all the days that it may be', (born, met, unknown) => {
    const { out } = runExample(
      'duckdb.mjs',
      roster(...Array.from({ length: 3 }, () => `x,Xã,a,A,${born},1990-02-03,`)),
    );
    expect(out[1]).toBe(`  thanh-chuong: ${String(met)} branches, and ${String(unknown)} of which it is not known`);
  });

  it('counts nothing where a row has a fault, and tells the row and the kind, not the value', () => {
    const { out, faults, code } = runExample(
      'duckdb.mjs',
      roster(
        'x,Xã,a,Chi bộ A,1950,1980-02-03,chính thức',
        'x,Xã,a,Chi bộ A,31/12/1950,1980-02-03,chinh thuc',
        'x,Xã,a,Chi bộ A,1950-13,2027-01-01,dự bị',
        'x,Xã,,Chi bộ A,1990-05,1980-01-01,',
        'x,Xã,a,Chi bộ A,1950,03/02/1980,',
      ),
    );
    expect([out, code]).toEqual([[], 1]);
    expect(faults).toEqual([
      '7 faults, the first of them:',
      '  row 3: a birth date that is none',
      '  row 3: a standing that is neither chính thức nor dự bị',
      '  row 4: a birth date that is none',
      '  row 4: admitted after the day of the count',
      '  row 5: admitted before born',
      '  row 5: no branch',
      '  row 6: an admission date that is none',
    ]);
  });

  it.each([
    ['a branch under two communes', () => roster('x,Xã,a,A,,,', 'y,Xã Y,a,A,,,'), 'conflicting-value'],
    ['a file with other columns', () => fileOf('roster.csv', 'ma_xa,xa\nx,Xã\n'), 'duckdb'],
    ['a file that is not there', () => 'no-such-file.parquet', 'duckdb'],
  ])('refuses %s', (_, file, kind) => {
    const { out, faults, code } = runExample('duckdb.mjs', file());
    expect([out, code]).toEqual([[], 1]);
    expect(faults.at(-1)).toContain(`(${kind}`);
  });
});
