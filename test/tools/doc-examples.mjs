// Makes a test of every `ts` block in doc comments, README.md and docs, so that what is printed stays true.
// The tests import the package by its name: they run against `dist`, as a reader's program would.
import fs from 'node:fs';
import path from 'node:path';
import { findExampleBlocks } from './example-blocks.mjs';
import { exampleToTest } from './example-to-test.mjs';

const OUTPUT = '.examples';

const problems = [];
const tests = new Map();
for (const file of [...filesUnder('src', '.ts'), 'README.md', ...filesUnder('docs', '.md')]) {
  if (!fs.existsSync(file)) continue;
  const found = findExampleBlocks(file, fs.readFileSync(file, 'utf8'));
  problems.push(...found.problems);
  for (const block of found.blocks) {
    const made = exampleToTest(block);
    problems.push(...made.problems.map((message) => ({ file, line: block.line, message })));
    tests.set(`${file.replaceAll('/', '.')}.${String(block.line)}.test.ts`, made.test);
  }
}

fs.rmSync(OUTPUT, { recursive: true, force: true });
fs.mkdirSync(OUTPUT);
for (const [name, test] of tests) fs.writeFileSync(path.join(OUTPUT, name), test);

for (const { file, line, message } of problems) console.error(`${file}:${String(line)} ${message}`);
console.log(`${String(tests.size)} examples`);
if (problems.length > 0 || tests.size === 0) process.exitCode = 1;

/**
 * @param {string} folder
 * @param {string} extension
 * @returns {string[]} Paths from the root, with slashes, in a fixed order.
 */
function filesUnder(folder, extension) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .sort();
}
