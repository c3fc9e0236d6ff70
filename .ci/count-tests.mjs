// Prints "passed failed" of a vitest JSON report; a file that fails to load counts as one failed test.
import fs from 'node:fs';

const report = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
if (report.numTotalTests === 0) throw new Error('The report names no test.');
console.log(`${report.numPassedTests} ${report.numFailedTests + broken.length}`);
