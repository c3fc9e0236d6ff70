import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, ratio } from '../../src/core/index.js';
import type { Cell } from '../../src/organisation/index.js';
import { type CsvOptions, toCsv } from '../../src/report/index.js';
import { faultsOf } from '../calendar/faults.js';
import { parseCsv } from './parse-csv.js';
import { awkwardText, columnsAndRows, TABLE } from './tables.js';

const bare = (rows: Parameters<typeof toCsv>[0], options: CsvOptions = {}) => toCsv(rows, { bom: false, ...options });

describe('toCsv', () => {
  it('writes a table of units with a byte-order mark, unknown cells empty', () => {
    expect(toCsv(TABLE)).toBe(
      '\uFEFFunitId,name,members,share,last\r\np,Điện Biên Đông,1200,65.0%,2018-05-13\r\nx,,,,never\r\n',
    );
  });

  it('chooses, orders and names columns', () => {
    const options = { columns: ['share', 'unitId'], headings: { share: 'Tỷ lệ, %' } };
    expect(bare(TABLE, options)).toBe('"Tỷ lệ, %",unitId\r\n65.0%,p\r\n,x\r\n');
  });

  it('has a decimal comma in Vietnamese, digits and roundings on request, and never grouped thousands', () => {
    const rows = [{ share: ratio(-123456, 7) }];
    expect(bare(rows, { separator: ';', locale: 'vi' })).toBe('share\r\n"-1763657,1%"\r\n');
    expect(bare(rows, { digits: 0, rounding: 'floor' })).toBe('share\r\n-1763658%\r\n');
  });

  it('keeps a spreadsheet from running text, and leaves figures alone', () => {
    const rows = ['=1+1', '+84', '-5', '@x', '\tx', '\rx', 'a=b', "'=1"].map((name) => ({ name }));
    expect(bare(rows)).toBe(`name\r\n'=1+1\r\n'+84\r\n'-5\r\n'@x\r\n"'\tx"\r\n"'\rx"\r\na=b\r\n'=1\r\n`);
    expect(bare([{ '=a': -5, b: ratio(-1, 2) }])).toBe("'=a,b\r\n-5,-50.0%\r\n");
  });

  it('tells empty text from what is unknown', () => {
    expect(bare([{ a: '', b: null }])).toBe('a,b\r\n"",\r\n');
  });

  it('writes the heading of a list without rows', () => {
    expect(bare([], { columns: ['a', 'b'] })).toBe('a,b\r\n');
  });

  it('takes columns from every row of a list, in the order in which they first occur', () => {
    expect(bare([{ b: 1 }, { a: 2, b: 3 }])).toBe('b,a\r\n1,\r\n3,2\r\n');
  });

  it('takes cells and headings of the rows and the options themselves only, whatever their names', () => {
    expect(bare([{ toString: 'x' }, { a: '1' }] as never)).toBe('toString,a\r\nx,\r\n,1\r\n');
    expect(bare([{ constructor: 1, a: 2 }] as never, { headings: { a: undefined as never } })).toBe(
      'constructor,a\r\n1,2\r\n',
    );
  });

  it('refuses what it cannot write, all at once', () => {
    const rows = [{ a: 1.5 }, null, { a: Number.NaN }, { a: true }] as unknown as { a: number }[];
    const options = { separator: '|', digits: -1, rounding: 'up', locale: 'fr' } as unknown as CsvOptions;
    expect(faultsOf(() => toCsv(rows, options)).sort()).toEqual([
      'options.digits bad-digits',
      'options.locale unknown-locale',
      'options.rounding unknown-rounding',
      'options.separator bad-separator',
      'table.0.a not-a-cell',
      'table.1 not-a-row',
      'table.2.a not-a-cell',
      'table.3.a not-a-cell',
    ]);
    expect(faultsOf(() => toCsv([]))).toEqual(['options.columns no-columns']);
    expect(faultsOf(() => toCsv('a' as unknown as []))).toEqual(['table not-a-table']);
    expect(faultsOf(() => toCsv(TABLE, { columns: ['nothing'] }))).toEqual(['ContractError unknown-column']);
    expect(faultsOf(() => toCsv([{ a: 1 }], { columns: ['toString'] }))).toEqual(['ContractError unknown-column']);
  });

  it('gives every field back to a reader of RFC 4180', () => {
    fc.assert(
      fc.property(
        columnsAndRows,
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        fc.constantFrom('vi' as const, 'en' as const),
        ({ columns, rows }, separator, locale) => {
          const read = parseCsv(bare(rows, { columns, separator, locale }), separator);
          expect(read.length).toBe(rows.length + 1);
          for (const [at, name] of columns.entries()) {
            expect(read[0]?.[at]).toMatchObject({ text: guarded(name) });
            for (const [row, cells] of rows.entries()) {
              const field = read[row + 1]?.[at];
              expect(field?.text).toBe(expected(cells[name] ?? null, locale));
              expect(field?.text === '' && !field.quoted).toBe((cells[name] ?? null) === null);
            }
          }
          for (const line of read) expect(line.length).toBe(columns.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('writes the ratios of decimal columns as decimals, the others as percentages', () => {
    const rows = [{ id: 'A', share: { numerator: 100, denominator: 21 }, rate: { numerator: 1, denominator: 4 } }];
    expect(toCsv(rows, { bom: false, decimals: ['share'] })).toBe('id,share,rate\r\nA,4.76,25.0%\r\n');
    expect(toCsv(rows, { bom: false, decimals: ['share'], locale: 'vi', digits: 1 })).toBe(
      'id,share,rate\r\nA,"4,8","25,0%"\r\n',
    );
  });

  it('never writes text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(awkwardText, { minLength: 1 }), (texts) => {
        const rows = texts.map((text) => ({ [text]: text }));
        const fields = parseCsv(bare(rows), ',').flat();
        for (const { text } of fields) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

function guarded(text: string): string {
  return ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'].some((first) => text.startsWith(first))
    ? `'${text}`
    : text;
}

function expected(cell: Cell, locale: 'vi' | 'en'): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell);
  if (typeof cell === 'number') return String(cell);
  return `${locale === 'vi' ? percent(cell).replace('.', ',') : percent(cell)}%`;
}
