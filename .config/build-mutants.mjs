/**
 * Puts the mutated rooms into few files, so that a mutant costs no reading of hundreds: run by Stryker in its copy of the project.
 */
import path from 'node:path';
import { build } from 'tsup';
import { entries } from './rooms.mjs';

await build({
  config: false,
  entry: Object.fromEntries(entries.map(({ output, source }) => [output, source])),
  outDir: path.join('.reports', 'mutants'),
  format: 'esm',
  target: 'es2022',
  splitting: true,
  silent: true,
  // Zod and date-fns as well: they would be read anew for every mutant.
  noExternal: [/./],
});
