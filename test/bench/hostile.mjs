import { performance } from 'node:perf_hooks';
import * as chibo from 'chibo';

/** Readers of text and documents, at n and 10 n: what grows by much more than ten is not linear. */
const DAY = '2024-05-15';
const unitsOf = (count) => [
  { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
  ...Array.from({ length: count }, (_, row) => ({ id: `b${row}`, name: 'B', kind: 'branch', parentId: 'x' })),
];
const org = chibo.parseOrganisation({ asOf: DAY, units: unitsOf(10), localities: [] });
const texts = ['9', ' ', '-', 'a ', '1.', '1 000 ', '_', 'ộ', '%', '(', '2017-01-01/'];
const ofText = {
  parsePublishedNumber: chibo.safeParsePublishedNumber,
  publishedReadings: chibo.publishedReadings,
  parsePeriod: chibo.safeParsePeriod,
  parseIsoDate: chibo.safeParseIsoDate,
  partialDateBounds: chibo.partialDateBounds,
  parseRatio: chibo.parseRatio,
  foldName: chibo.foldName,
  searchUnits: (text) => chibo.searchUnits(org, text),
  formatPath: (text) => chibo.formatPath([text]),
  toMarkdown: (name) => chibo.toMarkdown([{ name }]),
  toCsv: (name) => chibo.toCsv([{ name }]),
  periodChart: (measure) => chibo.periodChart([{ period: '2023', value: 1 }], { measure }),
};

function timed(run) {
  const start = performance.now();
  try {
    run();
  } catch (error) {
    if (!chibo.isChiboError(error)) throw error;
  }
  return performance.now() - start;
}

function line(name, make, run, n) {
  const [small, large] = [make(n), make(10 * n)];
  timed(() => run(small));
  const [at, atTen] = [timed(() => run(small)), timed(() => run(large))];
  return { name, n, ms: Number(at.toFixed(2)), msAtTen: Number(atTen.toFixed(2)) };
}

const lines = [];
for (const [name, run] of Object.entries(ofText)) {
  for (const text of texts)
    lines.push(line(`${name} ${JSON.stringify(text)}`, (n) => `${text.repeat(n)}x`, run, 10_000));
}
lines.push(line('formatCount', (n) => 10n ** BigInt(n), chibo.formatCount, 10_000));
const faulty = (count) => ({ asOf: DAY, units: unitsOf(count).map((unit) => ({ ...unit, kind: 0 })), localities: [] });
lines.push(line('parseOrganisation, all faulty', faulty, chibo.safeParseOrganisation, 2000));
const claims = (count) => Array.from({ length: count }, () => ({ kind: 'percentage', printed: 9 }));
lines.push(line('parseClaims, all faulty', claims, chibo.safeParseClaims, 2000));
const rules = (count) => Array.from({ length: count }, (_, at) => ({ id: `r${at}`, when: { all: [{}] } }));
lines.push(line('parseRiskRules, all faulty', rules, chibo.safeParseRiskRules, 2000));
const targets = (count) => Array.from({ length: count }, () => ({ unitId: 1 }));
lines.push(line('parseTargets, all faulty', targets, chibo.safeParseTargets, 2000));
lines.sort((left, right) => right.msAtTen - left.msAtTen);
console.log(JSON.stringify(lines.slice(0, 12), null, 1));
