import './peers-aside.mjs';
import { auditLines } from './audit.mjs';
import { comparisonLines } from './comparison.mjs';
import { asTable, milliseconds } from './harness.mjs';
import { planLines, ratioLines } from './independence.mjs';
import { matrixLines } from './matrix.mjs';
import { columnLines, rowLines } from './members.mjs';
import { buildLines, readLines, rollUpLines } from './organisation.mjs';
import { allocationLines, cascadeLines } from './quota.mjs';
import { reconcileLines } from './reconcile.mjs';
import { aheadLines, riskLines } from './risk.mjs';

const GROUPS = {
  build: buildLines,
  read: readLines,
  rows: rowLines,
  columns: columnLines,
  'roll-up': rollUpLines,
  allocation: allocationLines,
  cascade: cascadeLines,
  matrix: matrixLines,
  ratios: ratioLines,
  plan: planLines,
  comparison: comparisonLines,
  risk: riskLines,
  ahead: aheadLines,
  audit: auditLines,
  reconcile: reconcileLines,
  growth: growthLines,
};

const GROWS = new Set([
  'parseOrganisation, checks and all',
  'd3-hierarchy stratify',
  'tallyMembers, checks and all',
  'objects in a Map, nothing checked',
  'tallyColumns, grouped by branch',
  'rollUp into a Table',
  'd3-hierarchy eachAfter',
  'cascadeQuota webster',
  'allocateWeights webster',
  'allocateQuota webster',
  'planIndependence',
]);

// Names of groups on the command line run those alone.
const chosen = process.argv.slice(2).filter((each) => each in GROUPS);
const results = [];
for (const [group, lines] of Object.entries(GROUPS)) {
  if (chosen.length > 0 && !chosen.includes(group)) continue;
  for await (const { title, size, timings } of await lines()) {
    results.push({ group, title, size, timings });
    const [first] = timings;
    const rows = timings.map(({ name, median, least, runs }) => [
      name,
      milliseconds(median),
      milliseconds(least),
      (median / first.median).toPrecision(2),
      runs,
    ]);
    process.stderr.write(`\n${title}, n = ${size.toLocaleString('en')}\n`);
    process.stderr.write(`${asTable(['', 'median ms', 'least ms', 'times the first', 'runs'], rows)}\n`);
  }
}
process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);

/** How the time grows from a district to more than the country. */
async function* growthLines() {
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
    yield* (await buildLines(size, GROWS)).slice(0, 1);
    yield* (await rowLines(size, GROWS)).slice(0, 1);
    yield* await columnLines(size, GROWS);
    yield* await rollUpLines(size, GROWS);
    yield* await cascadeLines(size, GROWS);
    yield* await allocationLines(size, [2], GROWS);
    if (size <= 100_000) yield* await planLines(size, GROWS);
  }
}
