// node --expose-gc test/bench/load.mjs [RUNS] [UNITS]: the national job again and again in one process, and what memory
// is left over after each ten runs, collected. JSON to standard output.
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { compareTables } from 'chibo/comparison';
import { independenceByUnit } from 'chibo/independence';
import { countsByUnit, parseOrganisation, rollUp, rowOfUnit, tallyColumns, tallyMembers } from 'chibo/organisation';
import { cascadeQuota } from 'chibo/quota';
import { describeRisk, toMarkdown } from 'chibo/report';
import { atRiskBranches, specFor, thanhChuongRule } from 'chibo/risk';
import { randomFrom } from './harness.mjs';
import { localitiesOf, membersOf, NATION, unitsOf } from './nation.mjs';

const asOf = '2024-05-15';
const EVERY = 10;
const [runs = 100, size = NATION] = process.argv.slice(2).map(Number);
const { gc } = globalThis;
if (gc === undefined) throw new Error('Start it with --expose-gc: what waits to be collected is no growth.');

const text = documentText();
const rows = [...membersOf(unitsOf(size), 20_000)];
const columns = columnsFor(parseOrganisation(JSON.parse(text)), Math.round((5_600_000 * size) / NATION));
const rules = [thanhChuongRule];

const samples = [sample(0)];
const digests = new Set();
const start = performance.now();
for (let run = 1; run <= runs; run += 1) {
  digests.add(job());
  if (run % EVERY === 0) samples.push(sample(run));
}
const seconds = (performance.now() - start) / 1000;
const perRun = Object.fromEntries(['heap', 'buffers'].map((kind) => [kind, slope(samples.slice(1), kind)]));
process.stdout.write(
  `${JSON.stringify({ node: process.version, units: size, members: columns.born.length, runs, seconds, differentResults: digests.size, samples, bytesPerRun: perRun }, null, 2)}\n`,
);

/** From text to sentences through the rooms, nothing kept but a digest. */
function job() {
  const org = parseOrganisation(JSON.parse(text));
  const tally = tallyColumns(org, columns, { keep: specFor(rules) });
  const few = tallyMembers(org, rows, { asOf, keep: specFor(rules) });
  const table = rollUp(org, tally, { members: { measure: 'members', by: 'sum' } });
  const fewer = rollUp(org, few, { members: { measure: 'members', by: 'sum' } });
  const ratios = independenceByUnit(org, { host: 'counts' });
  const { lowest } = countsByUnit(tally, {});
  const weight = (unitId) => weightOf(org, lowest, rowOfUnit(org, unitId));
  const quotas = cascadeQuota(org, 250_000, { weight });
  const risk = atRiskBranches(org, tally, rules, { asOf });
  const { table: change } = compareTables(fewer, table);
  const hash = createHash('sha256');
  for (const { columns: of } of [table, ratios, quotas, change]) {
    for (const part of of.flatMap(Object.values)) hash.update(ArrayBuffer.isView(part) ? part : JSON.stringify(part));
  }
  hash
    .update(describeRisk(risk, { locale: 'en' }))
    .update(toMarkdown(risk.groups.slice(0, 50), { columns: ['unitId', 'branches'] }));
  // A call that fails must keep nothing either.
  try {
    tallyMembers(org, [{ branchId: 'nowhere' }], { asOf });
  } catch (error) {
    hash.update(error.message);
  }
  return hash.digest('hex');
}

/** Members weigh where they are counted: in units with nothing below. */
function weightOf(org, members, row) {
  return org.units.ends[row] === row + 1 ? members[row] : undefined;
}

function documentText() {
  const units = unitsOf(size);
  return JSON.stringify({ asOf, units, localities: localitiesOf(units, Math.round((100_000 * size) / NATION)) });
}

function columnsFor(org, count) {
  const random = randomFrom(43);
  const branches = [];
  org.units.kinds.forEach((kind, row) => {
    if (kind === 'branch') branches.push(row);
  });
  const made = { branch: new Int32Array(count), born: new Int32Array(count), admitted: new Int32Array(count) };
  let index = 0;
  for (let place = 0; place < branches.length; place += 1) {
    // One branch in thirty is small and old, and admits nobody.
    const [old, left] = [place % 30 === 0, Math.ceil((count - index) / (branches.length - place))];
    for (const end = index + Math.min(left, old ? 4 : left); index < end; index += 1) {
      made.branch[index] = branches[place];
      made.born[index] = (old ? -9_000 : -6_000) + random(old ? 6_000 : 18_000);
      made.admitted[index] = Math.min(old ? 17_000 : 19_858, made.born[index] + 7_000 + random(9_000));
    }
  }
  return made;
}

/** What is still held. Twice collected, as the first time finalises. */
function sample(run) {
  gc();
  gc();
  const { heapUsed: heap, arrayBuffers: buffers, rss } = process.memoryUsage();
  return { run, heap, buffers, rss };
}

/** Bytes a run by least squares; the first runs, which compile and fill caches, are left out by the caller. */
function slope(points, kind) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [runMean, valueMean] = [mean(points.map(({ run }) => run)), mean(points.map((point) => point[kind]))];
  const over = points.reduce((sum, point) => sum + (point.run - runMean) * (point[kind] - valueMean), 0);
  const under = points.reduce((sum, { run }) => sum + (run - runMean) ** 2, 0);
  return Math.round(over / under);
}
