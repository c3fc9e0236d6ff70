import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { MUTATED_ROOM } from './mutated-room.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What a room's mutants are run against: the tests of that room and its laws, and the golden figures. What other rooms' tests would find besides is
 * left out: a room is to be held by its own.
 */
const LAWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  calendar: [],
  organisation: ['organisation-*', 'tally-json*'],
  independence: ['independence*', 'plan-independence*'],
  report: ['report-*', 'suppression*'],
};

export default defineConfig({
  root,
  test: {
    root,
    update: 'none',
    pool: 'threads',
    include: [
      `test/${MUTATED_ROOM}/**/*.test.ts`,
      `test/faults/${MUTATED_ROOM}.test.ts`,
      ...(LAWS[MUTATED_ROOM] ?? [`${MUTATED_ROOM}-*`]).map((name) => `test/laws/${name}.test.ts`),
      'test/golden/**/*.test.ts',
    ],
    setupFiles: ['test/tools/end-on-failure.ts'],
    env: { TZ: 'UTC' },
    provide: { zone: 'UTC' },
  },
});
