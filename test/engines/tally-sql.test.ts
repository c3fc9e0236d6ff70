import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, partialDateBounds } from '../../src/calendar/index.js';
import {
  type Keep,
  type Member,
  parseOrganisation,
  parseTally,
  type TallyFilter,
  type TallyInput,
  type TallySql,
  tallyFromJson,
  tallyMembers,
  tallySql,
  tallyToJson,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';

/** An engine that runs a statement and gives its rows. */
interface Engine {
  readonly run: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

async function duckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      connection.closeSync();
      await Promise.resolve();
    },
  };
}

async function postgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    run: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close(),
  };
}

const TABLE = `CREATE TABLE members (
  branch_id VARCHAR(20000), locality_id VARCHAR(20000), born_from DATE, born_to DATE, admitted_on DATE,
  admitted_by VARCHAR(20000), official_on DATE, leaves_on DATE, standing VARCHAR(20), activity VARCHAR(20),
  origin VARCHAR(20), gender VARCHAR(20), minority BOOLEAN)`;

function rowOf(member: Member): string {
  const text = (value: string | undefined): string =>
    value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
  const day = (value: string | undefined): string => (value === undefined ? 'NULL' : `DATE '${value}'`);
  const born = member.birthDate === undefined ? undefined : partialDateBounds(member.birthDate);
  const values = [
    ...[text(member.branchId), text(member.localityId), day(born?.first), day(born?.last), day(member.admittedOn)],
    ...[text(member.admittedBy), day(member.officialOn), day(member.leavesOn), text(member.standing)],
    ...[text(member.activity), text(member.origin), text(member.gender)],
    member.minority === undefined ? 'NULL' : String(member.minority),
  ];
  return `(${values.join(', ')})`;
}

async function fill(engine: Engine, members: readonly Member[]): Promise<void> {
  await engine.run('DROP TABLE IF EXISTS members');
  await engine.run(TABLE);
  if (members.length > 0) await engine.run(`INSERT INTO members VALUES ${members.map(rowOf).join(', ')}`);
}

async function ask(engine: Engine, sql: TallySql): Promise<Pick<TallyInput, 'branches' | 'admissions' | 'localities'>> {
  const branches = await engine.run(sql.branches);
  const admissions = await engine.run(sql.admissions);
  return { branches, admissions, localities: await engine.run(sql.localities) };
}

// What an engine stores as text cannot hold every code unit that an id may have.
const plain = organisationInput.filter(({ units, localities }) =>
  [...units, ...localities].every(({ id }) => !/[\0\p{Surrogate}]/u.test(id)),
);
const job = plain.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    filters: fc.array(fc.tuple(memberFilter, fc.constantFrom(0, 1, 12, 13, 60)), { maxLength: 4 }),
  }),
);

describe.each([
  ['DuckDB', duckDb],
  ['PostgreSQL', postgres],
])('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());

  it('counts what tallyMembers counts, by the statements unchanged', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(job, async ({ input, members, filters }) => {
        const org = parseOrganisation(input);
        const keep = Object.fromEntries(
          filters.map(([filter, months], index): [string, TallyFilter] => [
            `own ${String(index)}`,
            { ...filter, on: addMonths(input.asOf, months) },
          ]),
        ) satisfies Keep;
        const periods = ['2016', '2017-01..07'];
        await fill(engine, members);
        const rows = await ask(engine, tallySql(org, { keep, periods }));
        const tally = tallyMembers(org, members, { keep, periods });
        expect(parseTally(org, { keep, periods, ...rows })).toEqual(tally);
        // Statements of before, and their JSON, do not tell who has no locality but of the headcount.
        const less = rows.branches.map((row) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => !name.endsWith('.unlocated'))),
        );
        const { unlocatedByFilter, ...before } = tallyToJson(tally);
        expect(parseTally(org, { keep, periods, ...rows, branches: less })).toEqual(tallyFromJson(before));
        expect(unlocatedByFilter).toHaveLength(tally.filters.length);
      }),
      { numRuns: 40 },
    );
  });

  it('runs the statements of the guide as they stand there', async () => {
    const guide = readFileSync('docs/guides/larger-than-memory.md', 'utf8');
    const [branches = '', admissions = '', localities = ''] = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(
      ([, sql]) => (sql ?? '').trim(),
    );
    const org = parseOrganisation({
      asOf: '2026-11-01',
      units: [
        { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'xa' },
      ],
      localities: [{ id: 'thon', name: 'Thôn', communeId: 'xa', branchIds: ['cb'] }],
    });
    const keep = { elderly: { olderThan: 60 } };
    expect(tallySql(org, { keep })).toEqual({ branches, admissions, localities });
    const members: Member[] = [
      { branchId: 'cb', localityId: 'thon', birthDate: '1966-10-31', admittedOn: '1990-02-03' },
      { branchId: 'cb', birthDate: '1966', admittedOn: '2026-03-26' },
    ];
    await fill(engine, members);
    const rows = await ask(engine, { branches, admissions, localities });
    expect(parseTally(org, { keep, ...rows })).toEqual(tallyMembers(org, members, { keep }));
  });
});
