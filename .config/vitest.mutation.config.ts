import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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

/** What takes seconds: left to a second run, which asks it of those that survived the first. */
const SLOW = [
  'test/laws/quota-matrix.test.ts',
  'test/laws/quota-explained.test.ts',
  'test/quota/allocating/oracle.test.ts',
  'test/quota/matrix/matrix-oracle.test.ts',
  'test/laws/plan-independence.test.ts',
  'test/organisation/hostile-size.test.ts',
  'test/laws/organisation-reorganisation.test.ts',
];

/** Examples before laws: most mutants fall to one, in a hundredth of the time. */
class ExamplesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes(`/test/${MUTATED_ROOM}/`) && !moduleId.includes('oracle') ? 0 : 1;
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

// What build-mutants.mjs made: tests import rooms, and nothing else of `src` but here and there a file.
const built = path.join(root, '.reports', 'mutants');

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^(?:\.\.\/)+src\/(.*\/)?index\.js$/, replacement: `${built}/$1index.js` }] },
  test: {
    root,
    update: 'none',
    pool: 'threads',
    testTimeout: 120_000,
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    server: { deps: { external: [/\/\.reports\/mutants\//] } },
    include: [
      `test/${MUTATED_ROOM}/**/*.test.ts`,
      `test/faults/${MUTATED_ROOM}.test.ts`,
      ...(LAWS[MUTATED_ROOM] ?? [`${MUTATED_ROOM}-*`]).map((name) => `test/laws/${name}.test.ts`),
      'test/golden/**/*.test.ts',
    ],
    exclude: process.env['MUTATION_QUICK'] === undefined ? [] : SLOW,
    setupFiles: ['test/tools/end-on-failure.ts'],
    env: { TZ: 'UTC' },
    provide: { zone: 'UTC' },
  },
});
