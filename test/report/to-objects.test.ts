import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, ratio } from '../../src/core/index.js';
import { toObjects } from '../../src/report/index.js';
import { faultsOf } from '../calendar/faults.js';
import { columnsAndRows, TABLE } from './tables.js';

describe('toObjects', () => {
  it('turns a table into objects, exact or as text', () => {
    expect(toObjects(TABLE)).toEqual([
      { unitId: 'p', name: 'Điện Biên Đông', members: 1200, share: ratio(158, 243), last: '2018-05-13' },
      { unitId: 'x', name: null, members: null, share: null, last: 'never' },
    ]);
    expect(toObjects(TABLE, { cells: 'text', columns: ['share', 'members'], headings: { share: 'Tỷ lệ' } })).toEqual([
      { 'Tỷ lệ': '65,0%', members: '1.200' },
      { 'Tỷ lệ': null, members: null },
    ]);
    const rows = [{ share: ratio(100, 21) }];
    expect(toObjects(rows, { cells: 'text', decimals: ['share'], locale: 'en' })).toEqual([{ share: '4.76' }]);
  });

  it('gives every cell of every row under its column, whatever that is called, and JSON carries it', () => {
    fc.assert(
      fc.property(columnsAndRows, ({ columns, rows }) => {
        const [exact, text] = (['exact', 'text'] as const).map((cells) => toObjects(rows, { columns, cells }));
        expect(exact?.length).toBe(rows.length);
        for (const [at, row] of rows.entries()) {
          const object = exact?.[at] ?? {};
          expect(new Set(Object.keys(object))).toEqual(new Set(columns));
          for (const name of columns) {
            const cell = row[name] ?? null;
            expect(object[name]).toEqual(cell);
            const shown = text?.[at]?.[name];
            if (cell === null || typeof cell === 'string') expect(shown).toBe(cell);
            else if (typeof cell === 'number')
              expect((typeof shown === 'string' ? shown : '').replaceAll('.', '')).toBe(String(cell));
            else expect(shown).toBe(formatPercent(cell));
          }
        }
        expect(JSON.parse(JSON.stringify(exact))).toEqual(exact);
      }),
    );
  });

  it('hands out ratios of its own', () => {
    const share = ratio(1, 2);
    expect(toObjects([{ share }])[0]?.['share']).not.toBe(share);
  });

  it('refuses what it cannot turn', () => {
    const headings = { a: 'x', b: 'x' };
    expect(faultsOf(() => toObjects([{ a: 1, b: 2 }], { headings, cells: 'x' as never }))).toEqual([
      'options.cells unknown-cells',
    ]);
    expect(faultsOf(() => toObjects([{ a: 1, b: 2 }], { headings }))).toEqual(['options.headings duplicate-heading']);
    expect(faultsOf(() => toObjects(7 as never))).toEqual(['table not-a-table']);
    expect(faultsOf(() => toObjects([{ a: 1 }], { columns: ['b'] }))).toEqual(['ContractError unknown-column']);
  });
});
