import { defineConfig } from 'tsup';
import { entries } from './.config/rooms.mjs';

export default defineConfig({
  entry: Object.fromEntries(entries.map(({ output, source }) => [output, source])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // One copy of each error class for all CommonJS subpaths, and output that is not rewritten needlessly.
  splitting: true,
  treeshake: true,
  sourcemap: true,
  // tsup asks its declaration bundler for options that TypeScript 6 calls old.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
});
