import path from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * What is run in one zone. Some of it knows no dates: it may import neither the calendar nor what imports it, which the floors are checked for, and one
 * zone is as good as four. So it is for malformed values.
 */
const dateless = [
  'test/core/**',
  'test/quota/**',
  'test/hostile/**',
  'test/oracles/**',
  'test/faults/**',
  'test/laws/quota-*',
  'test/audit/{figures,reconciling}/**',
  'test/laws/audit-{intervals,reconcile}*',
];

const root = path.resolve(import.meta.dirname, '..');

// Nothing is timed by tests: that the machine has other work is no fault of the code.
const testTimeout = 120_000;

/** Home, an offset west of it, the two sides of the date line: where code that reads a local clock shows it. */
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Apia'];

// Only separate processes take a zone from TZ: threads would all run in that of their parent.
const pool = 'forks';

export default defineConfig({
  root,
  test: {
    // A changed word is seen: what is on record is renewed on purpose only, by `-u`.
    update: 'none',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: '.coverage' },
    projects: [
      ...zones.map((zone) => ({
        test: {
          root,
          name: zone,
          pool,
          testTimeout,
          // Tests change nothing that they share: one process for many files spares each the start.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/tools/**',
            'test/engines/**',
            'test/pages/**',
            'test/packed/**',
            'test/site/**',
            ...(zone === 'UTC' ? [] : dateless),
          ],
          env: { TZ: zone },
          provide: { zone },
          setupFiles: ['test/tools/assert-zone.ts'],
        },
      })),
      // What looks at the files of the project needs Node, and no second zone.
      {
        test: {
          root,
          name: 'project',
          pool,
          testTimeout,
          include: ['test/tools/**/*.test.ts', 'test/engines/**/*.test.ts'],
        },
      },
      // Examples share nothing that one could spoil for another: one process spares each the start.
      { test: { root, name: 'examples', pool, testTimeout, isolate: false, include: ['.examples/*.test.ts'] } },
      {
        test: {
          root,
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            tsconfig: 'test/tsconfig.json',
            checker: 'tsc',
          },
        },
      },
    ],
  },
});
