import { DuckDBInstance } from '@duckdb/node-api';
import { compareOrganisations, compareTables, restate } from 'chibo/comparison';
import { parseOrganisation } from 'chibo/organisation';
import { race, randomFrom } from './harness.mjs';
import { columnsOf, localitiesOf, NATION, shuffled, unitsOf } from './nation.mjs';

const MEASURES = 8;

/** Two nations by id, figures through ten thousand events, and two organisations with their villages. */
export async function* comparisonLines() {
  yield* await tableLines();
  yield* await restateLines();
  yield* await organisationLines();
}

/** Eight measures of every unit, before and after, as tables that are already parsed; the later in another order. */
async function tableLines(size = NATION) {
  const orgs = [unitsOf(size), shuffled(unitsOf(size))].map((units) =>
    // Ids come from two files: no text of the one is text of the other.
    parseOrganisation(JSON.parse(JSON.stringify({ asOf: '2024-05-15', units, localities: [] }))),
  );
  const names = Array.from({ length: MEASURES }, (_, index) => `m${String(index)}`);
  const [before, after] = orgs.map(({ units, unitIndex }, place) => ({
    unitIds: units.ids,
    index: unitIndex,
    columns: columnsOf(units.ids.length, MEASURES + place)
      .slice(place)
      .map((values, index) => ({ name: names[index], kind: 'count', values })),
  }));
  const [rowsBefore, rowsAfter] = [before, after].map(rowsOf);
  const duck = await duckOf(before, after, names);
  const timings = await race(
    [
      { name: 'compareTables, ids indexed', run: () => compareTables(before, after) },
      {
        name: 'compareTables, ids not indexed',
        run: () => compareTables({ ...before, index: undefined }, { ...after, index: undefined }),
      },
      { name: 'compareTables, units in the same rows', run: () => compareTables(before, { ...before }) },
      { name: 'objects in a Map', run: () => compareObjects(rowsBefore, rowsAfter, names) },
      { name: 'DuckDB, 2 threads, join in its own tables', run: () => duck.join() },
      { name: 'DuckDB, 2 threads, join read back', run: () => duck.read() },
    ],
    { collect: false },
  );
  duck.close();
  return [{ title: 'two nations of 8 measures by id', size: before.unitIds.length, timings }];
}

function rowsOf({ unitIds, columns }) {
  return unitIds.map((id, row) => ({
    id,
    ...Object.fromEntries(columns.map(({ name, values }) => [name, values[row]])),
  }));
}

/** What a script does: rows by id, and a new object for each. */
function compareObjects(before, after, names) {
  const byId = new Map(before.map((row) => [row.id, row]));
  return after.map((row) => {
    const earlier = byId.get(row.id);
    const difference = { id: row.id };
    for (const name of names) difference[name] = earlier === undefined ? null : row[name] - earlier[name];
    return difference;
  });
}

async function duckOf(before, after, names) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const [table, { unitIds, columns }] of Object.entries({ earlier: before, later: after })) {
    const fields = names.map((name) => `${name} double`).join(', ');
    await connection.run(`create table ${table} (place integer, id varchar, ${fields})`);
    const appender = await connection.createAppender(table);
    unitIds.forEach((id, row) => {
      appender.appendInteger(row);
      appender.appendVarchar(id);
      for (const { values } of columns) appender.appendDouble(values[row]);
      appender.endRow();
    });
    appender.closeSync();
  }
  const differences = names.map((name) => `later.${name} - earlier.${name} as ${name}`).join(', ');
  const query = `select later.id, ${differences} from later left join earlier on earlier.id = later.id`;
  return {
    join: () => connection.run(`create or replace table changed as ${query}`),
    read: async () => {
      const reader = await connection.runAndReadAll(`${query} order by later.place`);
      return reader.getColumns();
    },
    close: () => connection.closeSync(),
  };
}

/** Ten thousand communes merge and split, as the country's did; figures forward and, by weights, backward. */
async function restateLines(count = 10_000) {
  const random = randomFrom(37);
  const [events, figures, values] = [[], [], []];
  for (let index = 0; index < count; index += 1) {
    const [one, other] = [`x${String(index)}`, `y${String(index)}`];
    const head = { id: `e${String(index)}`, date: index % 3 === 0 ? '2025-01-01' : '2025-07-01' };
    for (const id of [one, other]) {
      figures.push({ id, value: random(500) });
      values.push({ id, weight: 1 + random(9000) });
    }
    // One in ten splits, the others merge.
    if (index % 10 === 0) {
      const part = `z${String(index)}`;
      events.push({ ...head, type: 'split', unit: one, into: [{ id: one }, { id: part, name: part }] });
      values.push({ id: part, weight: 1 + random(9000) });
    } else events.push({ ...head, type: 'merge', units: [one, other], into: one });
  }
  const days = { from: '2024-12-31', to: '2025-07-01' };
  const weights = { by: 'residents', values };
  const later = restate(figures, events, { ...days, boundaries: 'after', weights }).figures;
  const timings = await race(
    [
      { name: 'restate, forward', run: () => restate(figures, events, { ...days, boundaries: 'after' }) },
      {
        name: 'restate, forward by weights',
        run: () => restate(figures, events, { ...days, boundaries: 'after', weights }),
      },
      {
        name: 'restate, backward by weights',
        run: () => restate(later, events, { ...days, boundaries: 'before', weights }),
      },
    ],
    { collect: false },
  );
  return [{ title: 'figures of 20,000 communes through events', size: count, timings }];
}

/** Two organisations with villages, branches merged in between. */
async function organisationLines(size = NATION) {
  const units = unitsOf(size);
  const localities = localitiesOf(units, 90_000);
  const before = parseOrganisation({ asOf: '2025-06-30', units, localities });
  const after = parseOrganisation({ asOf: '2025-07-01', units, localities: localities.slice(0, 89_000) });
  const options = { reorganisations: [], boundaries: 'after', host: 'counts' };
  const timings = await race([
    { name: 'compareOrganisations', run: () => compareOrganisations(before, after, options) },
  ]);
  return [{ title: 'two organisations and 90,000 villages', size: before.units.ids.length, timings }];
}
