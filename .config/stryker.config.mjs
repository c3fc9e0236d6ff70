import path from 'node:path';
import { MUTATED_ROOM } from './mutated-room.mjs';

// One room at a time: `npm run test:mutation -- quota`. Paths are from the root, where npm runs every script.
const reports = path.join('.reports', 'mutation');

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', path.resolve(import.meta.dirname, 'mutation-part.mjs')],
  ignorers: ['part'],
  // A block cannot be left out without all that is in it: parts would have all blocks each, and lean to what is seen best.
  mutator: { excludedMutations: process.env['MUTATION_PART'] === undefined ? [] : ['BlockStatement'] },
  vitest: { configFile: path.join('.config', 'vitest.mutation.config.ts'), related: false },
  mutate: [`src/${MUTATED_ROOM}/**/*.ts`, '!src/**/index.ts'],
  ignorePatterns: ['.reports', 'dist', '.site', '.coverage', '.examples', 'docs/playground'],
  buildCommand: 'node .config/build-mutants.mjs',
  // What was killed stays killed until its file or its test changes.
  incremental: true,
  incrementalFile: path.join(reports, `${MUTATED_ROOM}.json`),
  reporters: ['clear-text', 'dots'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  tempDirName: path.join(reports, `sandbox-${MUTATED_ROOM}`),
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
  timeoutMS: 5000,
  ignoreStatic: true,
};
