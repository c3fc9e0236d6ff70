import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** The suite in one zone: what a mutant is run against. Pages, engines and the project's own checks know no mutants. */
export default defineConfig({
  root,
  test: {
    root,
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    exclude: ['test/tools/**', 'test/engines/**', 'test/pages/**', 'test/packed/**', 'test/site/**'],
    env: { TZ: 'UTC' },
    provide: { zone: 'UTC' },
  },
});
