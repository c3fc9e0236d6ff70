import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** The built site as a reader meets it. A configuration of its own: it needs a Chromium and `npm run docs`. */
export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-site',
  test: {
    name: 'site',
    include: ['test/site/**/*.test.ts'],
    pool: 'forks',
    // The browser does the work beside the tests: on two processors vitest would run one file at a time.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
