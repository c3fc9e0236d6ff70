import path from 'node:path';

// Paths are from the root, where npm runs every script: `npm run test:mutation -- --mutate "src/core/*.ts"`.

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: path.join('.config', 'vitest.mutation.config.ts') },
  mutate: ['src/**/*.ts', '!src/**/index.ts', '!src/index.ts'],
  // Rooms are run one by one: what was found of the others stays.
  incremental: true,
  incrementalFile: '.reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.reports/mutation/mutation.json' },
  tempDirName: '.reports/mutation/sandbox',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  ignoreStatic: true,
};
