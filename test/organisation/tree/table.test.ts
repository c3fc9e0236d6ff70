import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../src/core/index.js';
import { type Table, tableColumn, tableRow, tableRows, tableToJson } from '../../../src/organisation/index.js';

const NAN = Number.NaN;
const table: Table = {
  unitIds: ['a', '__proto__', 'c'],
  columns: [
    { name: 'members', kind: 'count', values: Float64Array.of(12, NAN, 0) },
    { name: '__proto__', kind: 'date', values: Float64Array.of(17_167, -Infinity, NAN) },
    { name: 'share', kind: 'ratio', numerators: Float64Array.of(1, 0, 0), denominators: Float64Array.of(2, 3, 0) },
    { name: 'note', kind: 'text', values: ['x', null, ''] },
  ],
};
const JSON_TEXT =
  '[{"unitId":"a","members":12,"__proto__":"2017-01-01","share":{"numerator":1,"denominator":2},"note":"x"},' +
  '{"unitId":"__proto__","members":null,"__proto__":"never","share":{"numerator":0,"denominator":3},"note":null},' +
  '{"unitId":"c","members":0,"__proto__":null,"share":null,"note":""}]';

describe('tables', () => {
  it('turn into JSON: unknown is null and not 0, never is a word, a column may be called __proto__', () => {
    expect(JSON.stringify(tableToJson(table))).toBe(JSON_TEXT);
    expect(JSON.stringify(tableToJson(structuredClone(table)))).toBe(JSON_TEXT);
  });

  it('give one row, and rows one at a time', () => {
    for (const [index, id] of table.unitIds.entries()) expect(tableRow(table, id)).toEqual(tableToJson(table)[index]);
    const rows = tableRows(table);
    expect(rows.next().value).toEqual(tableToJson(table)[0]);
    expect([...rows]).toEqual(tableToJson(table).slice(1));
  });

  it('give a column as it is', () => {
    expect(tableColumn(table, '__proto__')).toBe(table.columns[1]);
  });

  it('know neither other units nor other columns', () => {
    const unit = 'x'.repeat(10_000);
    expect(() => tableRow(table, unit)).toThrow(ContractError);
    expect(() => tableColumn(table, 'constructor')).toThrow(ContractError);
    expect(() => tableRow(table, unit)).toThrow(/^.{1,120}$/u);
  });
});
