import { memberSchema, parseOrganisation, rowOfUnit, tallyColumns, tallyMembers } from 'chibo/organisation';
import { differenceInYears, parseISO } from 'date-fns';
import { race, randomFrom } from './harness.mjs';
import { memberTable } from './member-table.mjs';
import { membersOf, NATION, unitsOf } from './nation.mjs';

const asOf = '2024-05-15';
const TODAY = 19_858;
const MEMBERS = 5_600_000;
const keep = { elderly: { olderThan: 60 } };

/** 5.6 million members as columns: how many there are, are official and are over 60, and the last admission. */
export async function columnLines(members = MEMBERS, only = undefined) {
  const org = parseOrganisation({ asOf, units: unitsOf(NATION), localities: [] });
  const grouped = memberColumns(org, members);
  const mixed = { ...grouped, branch: shuffledBranches(grouped.branch) };
  const duck = await duckOf(grouped);
  const timings = await race(
    [
      { name: 'limit: reading two columns', run: () => sumOf(grouped.born) + sumOf(grouped.admitted) },
      { name: 'tallyColumns, grouped by branch', run: () => tallyColumns(org, grouped, { keep }) },
      { name: 'tallyColumns, in no order', run: () => tallyColumns(org, mixed, { keep }) },
      { name: 'DuckDB, 2 threads, table loaded', run: () => duck.run() },
    ],
    { collect: false, only },
  );
  duck.close();
  return [{ title: 'members in columns to a tally', size: members, timings }];
}

/** Rows of ten fields, one at a time, and what programs without the library do with them. */
export async function rowLines(count = 250_000, only = undefined) {
  // As many units as so many members have: about 22 members a branch.
  const units = unitsOf(Math.ceil((NATION * count) / MEMBERS));
  const org = parseOrganisation({ asOf, units, localities: [] });
  const results = [];
  for (const [order, roster] of [
    ['grouped by branch', [...membersOf(units, count)].sort(byBranch)],
    ['in no order', [...membersOf(units, count)]],
  ]) {
    const text = JSON.stringify(roster);
    let rows = [];
    const prepare = () => {
      rows = JSON.parse(text);
    };
    const timings = await race(
      [
        { name: 'JSON.parse of the text', run: () => JSON.parse(text) },
        { name: 'tallyMembers, checks and all', prepare, run: () => tallyMembers(org, rows, { keep }) },
        { name: 'objects in a Map, nothing checked', prepare, run: () => countObjects(rows) },
        { name: 'objects in a Map, zod and date-fns', prepare, run: () => countChecked(rows), runs: 3 },
      ],
      { only },
    );
    results.push({ title: `members in rows to a tally, ${order}`, size: count, timings });
  }
  return results;
}

function byBranch(left, right) {
  return left.branchId < right.branchId ? -1 : Number(left.branchId > right.branchId);
}

/** What a short script does: text compared with text, and every row believed. */
function countObjects(rows) {
  const branches = new Map();
  for (const { branchId, birthDate, admittedOn, standing } of rows) {
    const branch = branchOf(branches, branchId);
    branch.members += 1;
    if (standing === 'official') branch.official += 1;
    if (birthDate < '1964-05-15') branch.elderly += 1;
    if (admittedOn > branch.lastAdmission) branch.lastAdmission = admittedOn;
  }
  return branches;
}

/** The same with every row checked and every age counted by the packages made for it. */
function countChecked(rows) {
  const branches = new Map();
  const today = parseISO(asOf);
  for (const row of rows) {
    const { branchId, birthDate, admittedOn, standing } = memberSchema.parse(row);
    const branch = branchOf(branches, branchId);
    branch.members += 1;
    if (standing === 'official') branch.official += 1;
    if (differenceInYears(today, parseISO(birthDate)) > 60) branch.elderly += 1;
    if (admittedOn > branch.lastAdmission) branch.lastAdmission = admittedOn;
  }
  return branches;
}

function branchOf(branches, id) {
  let branch = branches.get(id);
  if (branch === undefined) {
    branch = { members: 0, official: 0, elderly: 0, lastAdmission: '' };
    branches.set(id, branch);
  }
  return branch;
}

function memberColumns(org, count) {
  const random = randomFrom(29);
  const branches = org.units.ids.filter((_, row) => org.units.kinds[row] === 'branch');
  const rows = Int32Array.from(branches, (id) => rowOfUnit(org, id));
  const columns = { branch: new Int32Array(count), born: new Int32Array(count), admitted: new Int32Array(count) };
  for (let index = 0; index < count; index += 1) {
    columns.branch[index] = rows[Math.floor((index * rows.length) / count)];
    columns.born[index] = random(23_000) - 11_000;
    columns.admitted[index] = Math.min(TODAY, columns.born[index] + 7_000 + random(9_000));
  }
  return columns;
}

function shuffledBranches(branch) {
  const random = randomFrom(31);
  const mixed = branch.slice();
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

function sumOf(values) {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total = (total + values[index]) | 0;
  return total;
}

/** The same counts in SQL, over integers. */
async function duckOf(columns) {
  const connection = await memberTable(columns);
  const query = `create or replace table tally as
    select branch, count(*) as members, count(*) filter (admitted <= ${TODAY - 365}) as official,
      count(*) filter (born < ${TODAY - 21_915}) as elderly, max(admitted) as last_admission
    from member group by branch`;
  return { run: () => connection.run(query), close: () => connection.closeSync() };
}
