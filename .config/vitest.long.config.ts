import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { differentialFiles } from './differential-files.mjs';
import { LongRunReporter } from './long-run-reporter.js';

const root = path.resolve(import.meta.dirname, '..');

/** What compares the library with slow oracles, alone and without a limit of time: `npm run test:long`. */
export default defineConfig({
  root,
  test: {
    name: 'UTC',
    root,
    pool: 'forks',
    isolate: false,
    testTimeout: 0,
    include: differentialFiles(),
    env: { TZ: 'UTC' },
    provide: { zone: 'UTC' },
    setupFiles: ['test/tools/assert-zone.ts'],
    reporters: ['default', new LongRunReporter()],
  },
});
