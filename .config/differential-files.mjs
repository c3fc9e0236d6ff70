import fs from 'node:fs';
import path from 'node:path';

/** The page that says what is compared with what. */
export const PAGE = 'docs/differential-tests.md';

/** How many times as many cases a long run compares. */
export const TIMES = 100;

/**
 * The test files that compare the library with a slow oracle.
 *
 * @returns {string[]} Paths from the root.
 */
export function differentialFiles() {
  return fs
    .readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('test', file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.test.ts') && file !== 'test/oracles/differential.test.ts')
    .filter((file) =>
      /^import [^;]*\b(?:differential|comparedByMethod)\b[^;]* from/m.test(fs.readFileSync(file, 'utf8')),
    )
    .sort();
}

/**
 * The cases of an ordinary run that the page tells of, added up file by file.
 *
 * @returns {Map<string, number>}
 */
export function casesOnPage() {
  const all = new Map();
  for (const { test, cases } of rowsOnPage()) all.set(test, (all.get(test) ?? 0) + cases);
  return all;
}

/**
 * The rows of the table on the page.
 *
 * @returns {{ algorithm: string, oracle: string, test: string, cases: number, long: number }[]}
 */
export function rowsOnPage() {
  return fs
    .readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('.test.ts'))
    .map((line) => {
      const [algorithm = '', oracle = '', test = '', cases = '', long = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim().replaceAll('`', ''));
      return { algorithm, oracle, test: `test/${test}`, cases: countOf(cases), long: countOf(long) };
    });
}

/** @param {string} text */
function countOf(text) {
  return Number(text.replaceAll(',', ''));
}
