// Prints "passed failed" of a vitest JSON report; a file that fails to load counts as one failed test.
import fs from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/** @type {Report} */
const report = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8'));
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
if (report.numTotalTests === 0) throw new Error('The report names no test.');
console.log(`${String(report.numPassedTests)} ${String(report.numFailedTests + unloaded.length)}`);
