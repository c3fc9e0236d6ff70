import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { installLocked } from './locked.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that `npm publish` would send. */
    tarball: string;
  }
}

/**
 * Fetches the compilers and the runtimes, and packs the package once for all tests.
 *
 * @param project - Takes what the tests are given.
 * @returns Clears up.
 */
export default function setup(project: TestProject): () => void {
  installLocked('compilers');
  installLocked('runtimes');
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chibo-packed-')));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  // A list of packages before npm 12, and since then packages by name.
  const packs = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' })) as object;
  const [packed] = Object.values(packs) as [{ filename: string }];
  project.provide('tarball', path.join(folder, packed.filename));
  return () => {
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
