import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../src/core/index.js';
import {
  isTable,
  parseOrganisation,
  type Table,
  tableColumn,
  tableRow,
  tableToJson,
} from '../../../src/organisation/index.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
  ],
  localities: [],
});
const refusal = (code: string, message: string, details: object): unknown =>
  expect.objectContaining({ name: 'ContractError', code, message, details });

describe('a table as an argument', () => {
  const values = Float64Array.of(1, 2);
  const table: Table = {
    unitIds: ['a', 'b'],
    columns: [
      { name: 'members', kind: 'count', values },
      { name: 'last', kind: 'date', values: Float64Array.of(0, -1) },
      { name: 'share', kind: 'ratio', numerators: values, denominators: Float64Array.of(2, 0) },
      { name: 'note', kind: 'text', values: ['x'] },
    ],
  };

  it('has ids, and columns each of a kind with what that kind holds', () => {
    expect([
      isTable(table),
      isTable({ ...table, index: org.unitIndex }),
      isTable({ unitIds: [], columns: [] }),
    ]).toEqual([true, true, true]);
    for (const value of [
      { ...table, index: {} },
      { ...table, index: null },
      { ...table, unitIds: 'ab' },
      { ...table, columns: {} },
      null,
      7,
      [],
    ]) {
      expect(isTable(value)).toBe(false);
    }
    const columns = [
      { kind: 'count', values },
      { name: 7, kind: 'count', values },
      { name: 'a', kind: 'count', values: [1, 2] },
      { name: 'a', kind: 'date', values: [1, 2] },
      { name: 'a', kind: 'text', values },
      { name: 'a', kind: 'other', values },
      { name: 'a', kind: 'ratio', numerators: values },
      { name: 'a', kind: 'ratio', denominators: values },
      { name: 'a', kind: 'ratio', numerators: [1], denominators: values },
      null,
    ];
    for (const column of columns) expect(isTable({ ...table, columns: [...table.columns, column] })).toBe(false);
    const holes: unknown[] = [];
    holes.length = 1;
    expect(isTable({ ...table, columns: holes })).toBe(false);
  });

  it('is told by what is asked of it in vain', () => {
    expect(() => tableRow({} as never, 'a')).toThrow(
      refusal('not-a-table', 'A table has unitIds and columns.', { found: 'object' }),
    );
    expect(() => tableToJson(null as never)).toThrow(ContractError);
    expect(() => tableRow(table, 'c')).toThrow(refusal('unknown-id', 'The table has no row for c.', { id: 'c' }));
    expect(() => tableRow(table, 7 as never)).toThrow(
      refusal('unknown-id', 'The table has no row for number.', { id: 'number' }),
    );
    expect(() => tableColumn(table, 'official')).toThrow(
      refusal('unknown-column', 'The table has no column official.', { name: 'official' }),
    );
    expect(tableToJson(table)).toEqual([
      { unitId: 'a', members: 1, last: '1970-01-01', share: { numerator: 1, denominator: 2 }, note: 'x' },
      { unitId: 'b', members: 2, last: '1969-12-31', share: null, note: null },
    ]);
    // By the index too, of units that the organisation has.
    const own = { unitIds: org.units.ids, index: org.unitIndex, columns: [] };
    expect(tableRow(own, 'b')).toEqual({ unitId: 'b' });
    expect(() => tableRow(own, 'v')).toThrow(refusal('unknown-id', 'The table has no row for v.', { id: 'v' }));
  });
});
