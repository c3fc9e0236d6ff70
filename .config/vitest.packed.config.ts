import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What is tried on the package as it is published, with compilers and runtimes that are fetched for it. A
 * configuration of its own, so that `npm test` needs nothing that `npm ci` does not bring.
 */
export default defineConfig({
  root,
  test: {
    root,
    name: 'packed',
    pool: 'forks',
    // Most of a test is waiting for another program.
    maxWorkers: 2,
    globalSetup: ['test/packed/setup.ts'],
    include: ['test/packed/**/*.test.ts'],
  },
});
