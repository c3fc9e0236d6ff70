import fs from 'node:fs';
import { expect, it } from 'vitest';
import { differentialFiles, rowsOnPage, TIMES } from '../../.config/differential-files.mjs';
import manifest from '../../package.json' with { type: 'json' };

const rows = rowsOnPage();

it('the page of differential tests lists every file that has one, once, with an oracle that is there', () => {
  expect(rows.map(({ test }) => test).sort()).toEqual(differentialFiles());
  for (const { oracle } of rows.filter((row) => row.oracle.endsWith('.ts')))
    expect([oracle, fs.existsSync(`test/${oracle}`)]).toEqual([oracle, true]);
});

it('every slow oracle is on the page', () => {
  const helpers =
    /^(?:differential(?:\.test)?|fractions|plan-replay|mirrored-course|table-totals|slow-balance|slow-periods)\.ts$/;
  const oracles = fs.readdirSync('test/oracles').filter((file) => !helpers.test(file));
  expect([...new Set(rows.map(({ oracle }) => oracle))]).toEqual(
    expect.arrayContaining(oracles.map((file) => `oracles/${file}`)),
  );
});

it('a long run has as many times the cases as the page says', () => {
  expect(manifest.scripts['test:long']).toContain(`VITE_TIMES=${String(TIMES)} `);
  expect(rows.map(({ test, long }) => [test, long])).toEqual(rows.map(({ test, cases }) => [test, cases * TIMES]));
  const sum = (numbers: readonly number[]): string => numbers.reduce((a, b) => a + b, 0).toLocaleString('en-GB');
  const page = fs.readFileSync('docs/differential-tests.md', 'utf8');
  expect(page).toContain(`| ${sum(rows.map(({ cases }) => cases))} |`);
  expect(page).toContain(`| ${sum(rows.map(({ long }) => long))} |`);
});
