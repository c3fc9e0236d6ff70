import fc from 'fast-check';
import { ratio } from '../../src/core/index.js';
import type { Cell, Table } from '../../src/organisation/index.js';
import { integers } from '../arbitraries/ratios.js';

/** One row known in every column and one known in none. */
export const TABLE: Table = {
  unitIds: ['p', 'x'],
  columns: [
    { name: 'name', kind: 'text', values: ['Điện Biên Đông', null] },
    { name: 'members', kind: 'count', values: Float64Array.of(1200, Number.NaN) },
    {
      name: 'share',
      kind: 'ratio',
      numerators: Float64Array.of(158, Number.NaN),
      denominators: Float64Array.of(243, 0),
    },
    { name: 'last', kind: 'date', values: Float64Array.of(17664, Number.NEGATIVE_INFINITY) },
  ],
};

/** Text full of what CSV, Markdown, HTML and spreadsheets take for their own. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '-5',
    '+84',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '"',
    '""',
    ',',
    ';',
    '|',
    '\\|',
    '\\',
    ' ',
    'a\r\nb',
  ),
  fc.string({
    unit: fc.constantFrom('a', 'ộ', 'o\u0302\u0323', '"', ',', ';', '\t', '\r', '\n', '|', '\\', '=', "'", '<', '_'),
  }),
  fc.string({ unit: 'binary' }),
);

/** Cells of every kind. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  awkwardText,
  integers,
  fc.constant(null),
  fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 300 })).map((parts) => ratio(...parts)),
);

/** Columns with names that objects have their own ideas about, and rows with a cell under each. */
export const columnsAndRows: fc.Arbitrary<{ columns: string[]; rows: Record<string, Cell>[] }> = fc
  .uniqueArray(
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'unitId', 'Chi bộ ghép'), awkwardText),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((columns) =>
    fc
      .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 5 })
      .map((rows) => ({
        columns,
        rows: rows.map((cells) =>
          Object.fromEntries<Cell>(columns.map((name, at): [string, Cell] => [name, cells[at] ?? null])),
        ),
      })),
  );
