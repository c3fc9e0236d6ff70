import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/core/index.js';
import { type MarkdownOptions, toMarkdown } from '../../src/report/index.js';
import { faultsOf } from '../calendar/faults.js';
import { columnsAndRows, TABLE } from './tables.js';

describe('toMarkdown', () => {
  it('prints a table of units in Vietnamese, figures to the right, unknown cells as a dash', () => {
    expect(toMarkdown(TABLE).split('\n')).toEqual([
      '| unitId | name           | members | share | last         |',
      '| ------ | -------------- | ------: | ----: | ------------ |',
      '| p      | Điện Biên Đông |   1.200 | 65,0% | 2018-05-13   |',
      '| x      | –              |       – |     – | chưa bao giờ |',
    ]);
  });

  it('prints in English, with the columns, headings and digits that are asked for', () => {
    const options = {
      columns: ['members', 'share', 'last'],
      headings: { members: 'Members', share: 'Independent', last: 'Last | admission' },
      locale: 'en',
      digits: 2,
      rounding: 'truncate',
    } as const;
    expect(toMarkdown(TABLE, options).split('\n')).toEqual([
      '| Members | Independent | Last \\| admission |',
      '| ------: | ----------: | ----------------- |',
      '|   1,200 |      65.02% | 2018-05-13        |',
      '|       – |           – | never             |',
    ]);
  });

  it('shows text as it is: nothing in it is Markdown or HTML', () => {
    const shown = (name: string) =>
      toMarkdown([{ a: name }])
        .split('\n')[2]
        ?.slice(2, -2)
        .trim();
    expect(shown('a|b')).toBe('a\\|b');
    expect(shown('a\\|b')).toBe('a\\\\\\|b');
    expect(shown('a\r\nb\nc\rd')).toBe('a<br>b<br>c<br>d');
    expect(shown('<b>&lt;')).toBe('\\<b>\\&lt;');
    expect(shown('[x](y) `z` *w* ~v~')).toBe('\\[x](y) \\`z\\` \\*w\\* \\~v\\~');
    expect(shown('__proto__ unit_1')).toBe('\\_\\_proto\\_\\_ unit_1');
  });

  it('takes a list whose column has only figures for one of figures', () => {
    const lines = toMarkdown([
      { a: 1, b: 'x', c: null },
      { a: ratio(1, 2), b: 2, c: null },
    ]).split('\n');
    expect(lines[1]).toBe('| ----: | --- | --- |');
  });

  it('has a column three wide for text that is empty', () => {
    expect(toMarkdown([{ '': '' }]).split('\n')).toEqual(['|     |', '| --- |', '|     |']);
  });

  it('takes the word never for text where it is no date', () => {
    expect(toMarkdown([{ a: 'never' }]).split('\n')[2]).toBe('| never |');
  });

  it('lines up letters whose tone marks stand apart', () => {
    const lines = toMarkdown([{ a: 'bộ'.normalize('NFD') }, { a: 'bốn' }]).split('\n');
    expect(lines.map((line) => line.normalize('NFC').length)).toEqual([7, 7, 7, 7]);
  });

  it('refuses what it cannot print, all at once', () => {
    const options = { locale: 'fr', digits: 0.5 } as unknown as MarkdownOptions;
    expect(faultsOf(() => toMarkdown([{ a: 0.5 }], options))).toEqual([
      'options.digits bad-digits',
      'options.locale unknown-locale',
      'table.0.a not-a-cell',
    ]);
    expect(faultsOf(() => toMarkdown(TABLE, { columns: [] }))).toEqual(['options.columns no-columns']);
    expect(faultsOf(() => toMarkdown(TABLE, { columns: ['nothing'] }))).toEqual(['ContractError unknown-column']);
  });

  it('has as many cells in every line as it has columns', () => {
    fc.assert(
      fc.property(columnsAndRows, ({ columns, rows }) => {
        const lines = toMarkdown(rows, { columns }).split(/\r\n|[\n\r\u2028\u2029]/);
        expect(lines.length).toBe(rows.length + 2);
        for (const line of lines) expect(cellsOf(line)).toBe(columns.length);
      }),
      { numRuns: 400 },
    );
  });

  it('prints the ratios of decimal columns as decimals, the others as percentages', () => {
    const rows = [{ id: 'A', share: { numerator: 100_000, denominator: 21 }, rate: { numerator: 1, denominator: 4 } }];
    expect(toMarkdown(rows, { decimals: ['share'] }).split('\n')[2]).toBe('| A   | 4.761,90 | 25,0% |');
  });
});

/** How many cells a reader of GitHub's tables finds: bars count unless a backslash stands before them. */
function cellsOf(line: string): number {
  let bars = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') bars += 1;
  }
  return bars - 1;
}
