/**
 * Puts the mutated rooms into few files, so that a mutant costs no reading of hundreds: run by Stryker in its copy of the project.
 */
import path from 'node:path';
import { build } from 'esbuild';
import { entries } from './rooms.mjs';

await build({
  entryPoints: Object.fromEntries(entries.map(({ output, source }) => [output, source])),
  outdir: path.join('.reports', 'mutants'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
});
