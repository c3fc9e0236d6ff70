import { addMonthsToDay } from 'chibo/calendar';
import { countsByUnit, parseOrganisation, tallyColumns } from 'chibo/organisation';
import {
  assessBranches,
  atRiskBranches,
  forecastRisk,
  members,
  riskFindings,
  shareOfMembers,
  specFor,
  thanhChuongRule,
  watchBranches,
  yearsSinceAdmission,
} from 'chibo/risk';
import { race, randomFrom } from './harness.mjs';
import { memberTable } from './member-table.mjs';
import { NATION, unitsOf } from './nation.mjs';

const asOf = '2024-05-15';
const TODAY = 19_858;
const MEMBERS = 5_600_000;

/** Rules 1, 2 and 8 of the field: at risk, a majority over 60, too few official members. */
const rules = [
  thanhChuongRule,
  {
    id: 'majority-elderly',
    when: {
      all: [
        members({ lessThan: 5 }),
        shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }),
        yearsSinceAdmission({ atLeast: 5 }),
      ],
    },
  },
  { id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) },
];

/** Verdicts and reasons for 250,000 branches from a tally, and from 5.6 million members in columns. */
export async function riskLines(size = NATION, only = undefined) {
  const count = Math.round((MEMBERS * size) / NATION);
  const org = parseOrganisation({ asOf, units: unitsOf(size), localities: [] });
  const columns = memberColumns(org, count);
  const keep = specFor(rules);
  const tally = tallyColumns(org, columns, { keep });
  const read = columnsOf(tally);
  const duck = await duckOf(columns);
  await checkSame(assessBranches(org, tally, rules, { asOf }), duck);
  const { atRisk, assessed, byRule } = atRiskBranches(org, tally, rules, { asOf, limit: 0 });
  const met = byRule.reduce((total, rule) => total + rule.met, 0);
  const fromTally = await race(
    [
      { name: 'limit: reading the columns', run: () => read.reduce((total, column) => total + sumOf(column), 0) },
      { name: 'assessBranches, verdict columns', run: () => assessBranches(org, tally, rules, { asOf }) },
      { name: 'verdict columns, traces of the met', run: () => [...riskFindings(org, tally, rules, { asOf })] },
      { name: 'atRiskBranches, with groups', run: () => atRiskBranches(org, tally, rules, { asOf }) },
      { name: 'verdicts as objects in a Map, no traces', run: () => verdictObjects(org, tally) },
    ],
    { collect: false, only },
  );
  const fromMembers = await race(
    [
      { name: 'limit: reading two columns', run: () => sumOf(columns.born) + sumOf(columns.admitted) },
      {
        name: 'tallyColumns, assessBranches',
        run: () => assessBranches(org, tallyColumns(org, columns, { keep }), rules, { asOf }),
      },
      { name: 'DuckDB, 2 threads, table loaded', run: () => duck.run() },
    ],
    { collect: false, only },
  );
  duck.close();
  const which = `${String(atRisk)} of ${String(assessed)} branches at risk, ${String(met)} findings`;
  return [
    { title: `tallies to at-risk branches, three rules: ${which}`, size: assessed, timings: fromTally },
    { title: 'members in columns to at-risk branches, three rules', size: count, timings: fromMembers },
  ];
}

/** Five years ahead for every branch, and a watch over twelve snapshots. */
export async function aheadLines(size = NATION, only = undefined) {
  const count = Math.round((MEMBERS * size) / NATION);
  const org = parseOrganisation({ asOf, units: unitsOf(size), localities: [] });
  const tally = tallyColumns(org, memberColumns(org, count), { keep: 'dates' });
  const span = { from: asOf, until: '2029-05-15' };
  const series = snapshots(assessBranches(org, tally, rules, { asOf }));
  const options = { enter: 'cannot-stand', leave: 'stands', forMonths: 12, maxGap: { months: 3 } };
  const forecast = await race(
    [
      { name: "limit: reading the members' dates", run: () => sumOf(tally.dates.words) },
      { name: 'forecastRisk, 5 years, three rules', run: () => forecastRisk(org, tally, rules, span), runs: 5 },
      {
        name: 'one assessment of a later day',
        run: () => assessBranches(org, tally, rules, { asOf: span.until }),
        runs: 3,
      },
    ],
    { collect: false, only },
  );
  const watch = await race(
    [
      {
        name: 'limit: reading the verdicts',
        run: () => series.reduce((total, { verdicts }) => total + sumOf(verdicts[0]) + sumOf(verdicts[1]), 0),
      },
      { name: 'watchBranches', run: () => watchBranches(series, options) },
    ],
    { collect: false, only },
  );
  const assessed = series[0].branchIds.length;
  return [
    { title: 'forecast of 5 years from members’ dates, three rules', size: assessed, timings: forecast },
    { title: 'watch over 12 quarterly snapshots', size: assessed, timings: watch },
  ];
}

/** Sizes and ages as they are met: one branch in thirty is small, half of those are old and admit nobody. */
function memberColumns(org, count) {
  const random = randomFrom(37);
  const rows = [];
  org.units.kinds.forEach((kind, row) => {
    if (kind === 'branch') rows.push(row);
  });
  const columns = { branch: new Int32Array(count), born: new Int32Array(count), admitted: new Int32Array(count) };
  let index = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const small = random(30) === 0;
    const old = small && random(2) === 0;
    const left = Math.ceil((count - index) / (rows.length - place));
    const headcount = Math.min(count - index, small ? 2 + random(4) : Math.max(5, random(2 * left)));
    for (let end = index + headcount; index < end; index += 1) {
      columns.branch[index] = rows[place];
      columns.born[index] = old && random(5) > 0 ? -11_000 + random(9_000) : -6_000 + random(18_000);
      const years = old ? 5 + random(20) : random(30);
      columns.admitted[index] = Math.max(columns.born[index] + 6_600, TODAY - years * 365 - random(365));
      if (columns.admitted[index] > TODAY) columns.admitted[index] = TODAY;
    }
  }
  return {
    branch: columns.branch.slice(0, index),
    born: columns.born.slice(0, index),
    admitted: columns.admitted.slice(0, index),
  };
}

/** The columns that the rules ask for. */
function columnsOf(tally) {
  const filters = [{}, { olderThan: 60 }, { standing: 'official' }];
  const counts = filters.map((filter) => countsByUnit(tally, filter));
  return [...counts.flatMap(({ lowest, highest }) => [lowest, highest]), tally.lastAdmission, tally.undatedAdmissions];
}

function sumOf(values) {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total = (total + values[index]) | 0;
  return total;
}

/** What a short script does from the same counts: nothing is unknown to it, and nothing is explained. */
function verdictObjects(org, tally) {
  const [all, elderly, official] = [{}, { olderThan: 60 }, { standing: 'official' }].map(
    (filter) => countsByUnit(tally, filter).lowest,
  );
  const [more, exactly] = [addMonthsToDay(TODAY - 1, -60), addMonthsToDay(TODAY, -60)];
  const verdicts = new Map();
  org.units.kinds.forEach((kind, row) => {
    if (kind !== 'branch') return;
    const last = tally.lastAdmission[row];
    const few = all[row] < 5;
    verdicts.set(org.units.ids[row], {
      thanhChuong: few && elderly[row] >= 3 && last <= more,
      majorityElderly: few && elderly[row] * 2 > all[row] && last <= exactly,
      cannotStand: official[row] < 3,
    });
  });
  return verdicts;
}

/** Twelve quarters of two verdicts, which change now and then. */
function snapshots(assessment) {
  const random = randomFrom(41);
  const { branchIds } = assessment;
  let now = assessment.verdicts[2];
  return Array.from({ length: 12 }, (_, quarter) => {
    now = now.map((code) => (random(40) === 0 ? random(3) : code));
    const month = (quarter % 4) * 3 + 3;
    const day = month === 6 || month === 9 ? 30 : 31;
    return {
      asOf: `${String(2021 + Math.floor(quarter / 4))}-${String(month).padStart(2, '0')}-${String(day)}`,
      ruleIds: ['cannot-stand', 'stands'],
      branchIds,
      verdicts: [now, now.map((code) => 2 - code)],
    };
  });
}

/** The same in SQL, over integers. Every date is known here, so that nothing is unknown. */
async function duckOf(columns) {
  const connection = await memberTable(columns);
  // Whoever was born up to the first day is over 60; admitted up to the others, official, over 5 years, 5 years ago.
  const sixty = addMonthsToDay(TODAY - 1, -720);
  const official = addMonthsToDay(TODAY, -12);
  const [more, exactly] = [addMonthsToDay(TODAY - 1, -60), addMonthsToDay(TODAY, -60)];
  const query = `create or replace table verdict as
    select branch,
      members < 5 and elderly >= 3 and last_admission <= ${more} as thanh_chuong,
      members < 5 and elderly * 2 > members and last_admission <= ${exactly} as majority_elderly,
      official < 3 as cannot_stand
    from (
      select branch, count(*) as members, count(*) filter (admitted <= ${official}) as official,
        count(*) filter (born <= ${sixty}) as elderly, max(admitted) as last_admission
      from member group by branch
    )`;
  return {
    run: () => connection.run(query),
    verdicts: async () => {
      await connection.run(query);
      return (await connection.runAndReadAll('select * from verdict')).getRows();
    },
    close: () => connection.closeSync(),
  };
}

/** Refuses to time two programs that do not find the same. */
async function checkSame({ branchRows, verdicts }, duck) {
  const places = new Map(Array.from(branchRows, (row, place) => [row, place]));
  const rows = await duck.verdicts();
  for (const [branch, ...found] of rows) {
    const place = places.get(branch);
    found.forEach((met, rule) => {
      if ((verdicts[rule][place] === 2) !== met)
        throw new Error(`Row ${String(branch)} differs by rule ${String(rule)}.`);
    });
    places.delete(branch);
  }
  // Whoever is in no row has no members: too few by the last rule, and of a share of nobody nothing is known.
  for (const place of places.values()) {
    if (verdicts[0][place] !== 0 || verdicts[2][place] !== 2) throw new Error('A branch without members differs.');
  }
}
