// Members counted by DuckDB where they lie, in a Parquet or CSV file of any size; only the counts come to the library.
//
//   node examples/duckdb.mjs                   a roster of 200,000 made-up members, written to Parquet first
//   node examples/duckdb.mjs roster.parquet    a file of yours with the same columns; roster.csv likewise
//
// Needs @duckdb/node-api, and the files under shared/. The columns are ma_xa, xa, ma_chi_bo, chi_bo, ngay_sinh (a day, a
// month or a year), ngay_vao_dang and trang_thai (chính thức or dự bị); shared/roster-sql.mjs says what they mean.
//
// The thing to copy: an engine believes what it reads. A word that it does not know is neither official nor on
// probation, and nobody is told; so the rows are asked for their faults before they are counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { formatCount } from 'chibo/core';
import { ancestorsOf, getUnit, organisationFromLevels, parseTally, tallySql } from 'chibo/organisation';
import { atRiskBranches, specFor, standingPacksOn, thanhChuongRule } from 'chibo/risk';
import { faultsSql, generateSql, membersSql, rosterSql, unitsSql } from './shared/roster-sql.mjs';
import { run } from './shared/run.mjs';
import { traceLines } from './shared/trace-lines.mjs';

const asOf = '2026-11-01';
const english = (count) => formatCount(Number(count), { locale: 'en' });
const folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

try {
  await run(main);
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
}

async function main() {
  let [, , file] = process.argv;
  if (file === undefined) {
    file = path.join(folder, 'roster.parquet');
    await ask(generateSql(file, 200_000));
  }
  await ask(rosterSql(file));
  await ask(membersSql);

  const faults = await ask(faultsSql(asOf));
  if (faults.length > 0) {
    console.error(`${english(faults.length)} faults, the first of them:`);
    for (const { row, fault } of faults.slice(0, 20)) console.error(`  row ${row}: ${fault}`);
    process.exitCode = 1;
    return;
  }

  // The tree from the codes and names of the file itself. A file with a branch under two communes is refused here.
  const org = organisationFromLevels(await ask(unitsSql), {
    asOf,
    columns: {
      tinh: { level: 'province' },
      ma_xa: { level: 'commune', field: 'id' },
      xa: { level: 'commune' },
      ma_chi_bo: { level: 'branch', field: 'id' },
      chi_bo: { level: 'branch' },
    },
  });
  const cannotStand = standingPacksOn(asOf).find(({ id }) => id === 'cannot-stand').readings[0].rule;
  const rules = [thanhChuongRule, cannotStand];

  const keep = specFor(rules);
  const { branches, admissions } = tallySql(org, { keep });
  const tally = parseTally(org, { keep, branches: await ask(branches), admissions: await ask(admissions) });
  const result = atRiskBranches(org, tally, rules, { asOf, limit: 3 });

  const [{ members }] = await ask('SELECT COUNT(*) AS members FROM members');
  console.log(`${english(members)} members of ${english(result.assessed)} branches, counted by DuckDB`);
  for (const { ruleId, met, unknown } of result.byRule) {
    console.log(`  ${ruleId}: ${english(met)} branches, and ${english(unknown)} of which it is not known`);
  }
  console.log(`At risk: ${english(result.atRisk)} branches in ${english(result.unitsTouched)} communes. The first:`);
  for (const { branchId, ruleId, trace } of result.findings) {
    const [commune] = ancestorsOf(org, branchId);
    console.log([`${getUnit(org, branchId).name}, ${commune.name}: ${ruleId}`, ...traceLines(trace, '  ')].join('\n'));
  }
}

/** The rows that a statement gives. What the engine refuses is told in the first line of its message. */
async function ask(sql) {
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } catch (error) {
    throw Object.assign(new Error(error.message.split('\n')[0], { cause: error }), { code: 'duckdb' });
  }
}
