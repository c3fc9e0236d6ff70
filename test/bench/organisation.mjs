import { DuckDBInstance } from '@duckdb/node-api';
import { parseOrganisation, rollUp } from 'chibo/organisation';
import { stratify } from 'd3-hierarchy';
import { race } from './harness.mjs';
import { columnsOf, localitiesOf, NATION, shuffled, unitsOf } from './nation.mjs';

const asOf = '2024-05-15';

/** Rows to a tree. Each run gets rows that nothing has read yet, as they come from a file. */
export async function buildLines(size = NATION, only = undefined) {
  const units = unitsOf(size);
  const groups = [
    ['build, rows unit by unit', units],
    ['build, rows shuffled', shuffled(units)],
  ];
  const results = [];
  for (const [title, list] of groups) {
    const text = JSON.stringify(list);
    let rows = [];
    const prepare = () => {
      rows = JSON.parse(text);
    };
    results.push({
      title,
      size: list.length,
      timings: await race(
        [
          { name: 'd3-hierarchy stratify', prepare, run: () => stratify()(rows) },
          {
            name: 'parseOrganisation, checks and all',
            prepare,
            run: () => parseOrganisation({ asOf, units: rows, localities: [] }),
          },
        ],
        { only },
      ),
    });
  }
  return results;
}

/** Text to objects against objects to a checked organisation. */
export async function readLines() {
  const units = unitsOf(200_000);
  const text = JSON.stringify({ asOf, units, localities: localitiesOf(units, 50_000) });
  let document = JSON.parse(text);
  const prepare = () => {
    document = JSON.parse(text);
  };
  const timings = await race([
    { name: 'JSON.parse of the text', run: () => JSON.parse(text) },
    { name: 'parseOrganisation of what it gives', prepare, run: () => parseOrganisation(document) },
  ]);
  return [{ title: 'check and build 200,000 units and 50,000 localities', size: 250_000, timings }];
}

/** Eight measures of every unit, summed up the tree. */
export async function rollUpLines(size = NATION, only = undefined) {
  const org = parseOrganisation({ asOf, units: unitsOf(size), localities: [] });
  const { ids, parents } = org.units;
  const own = columnsOf(ids.length, 8);
  const names = own.map((_, index) => `m${String(index)}`);
  const columns = own.map((values, index) => ({ name: names[index], kind: 'count', values }));
  const measures = Object.fromEntries(names.map((name) => [name, { measure: name, by: 'sum' }]));
  const source = { unitIds: ids, columns };
  const unknown = {
    unitIds: ids,
    columns: columns.map((column) => ({ ...column, values: withUnknown(column.values) })),
  };
  const records = ids.map((id, row) => ({
    id,
    parentId: row === 0 ? null : ids[parents[row]],
    own: own.map((values) => values[row]),
  }));
  const tree = stratify()(records);
  const duck = await duckOf(org, own, names);
  const timings = await race(
    [
      { name: 'limit: reading the columns', run: () => own.reduce((total, values) => total + sumOf(values), 0) },
      { name: 'rollUp into a Table', run: () => rollUp(org, source, measures) },
      { name: 'rollUp, one leaf of each column unknown', run: () => rollUp(org, unknown, measures) },
      { name: 'd3-hierarchy eachAfter', run: () => tree.eachAfter(addChildren) },
      { name: 'DuckDB, 2 threads, tables loaded', run: () => duck.run() },
    ],
    { collect: false, only },
  );
  duck.close();
  return [{ title: 'roll-up of 8 measures', size: ids.length, timings }];
}

function sumOf(values) {
  let total = 0;
  for (let row = 0; row < values.length; row += 1) total += values[row];
  return total;
}

function addChildren(node) {
  const totals = node.data.own.slice();
  for (const child of node.children ?? []) {
    for (let index = 0; index < totals.length; index += 1) totals[index] += child.totals[index];
  }
  node.totals = totals;
}

/** The same sums in SQL: every unit is joined to the rows of its subtree, which preorder makes a range. */
async function duckOf(org, own, names) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(
    `create table unit (place integer, subtree_end integer, ${names.map((name) => `${name} double`).join(', ')})`,
  );
  const appender = await connection.createAppender('unit');
  org.units.ids.forEach((_, row) => {
    appender.appendInteger(row);
    appender.appendInteger(org.units.ends[row]);
    for (const values of own) appender.appendDouble(values[row]);
    appender.endRow();
  });
  appender.closeSync();
  // Running totals in preorder: a subtree's sum is the difference of two of them.
  const running = names.map((name) => `sum(${name}) over (order by place) as ${name}`).join(', ');
  const difference = names.map((name) => `last.${name} - first.${name} + unit.${name} as ${name}`).join(', ');
  const query = `create or replace table rolled as
    with total as materialized (select place, ${running} from unit)
    select unit.place, ${difference} from unit
    join total first on first.place = unit.place
    join total last on last.place = unit.subtree_end - 1`;
  return { run: () => connection.run(query), close: () => connection.closeSync() };
}

function withUnknown(values) {
  const copy = values.slice();
  copy[copy.length - 1] = Number.NaN;
  return copy;
}
