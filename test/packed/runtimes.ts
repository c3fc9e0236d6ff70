import fs from 'node:fs';
import { lockedFile, lockedPackages } from './locked.js';

/** A program that runs JavaScript, apart from the Node that runs the tests. */
export interface Runtime {
  /** Such as `node-24`. */
  readonly name: string;
  /** Where it is, on machines that it exists for. */
  readonly file: string;
  /** What stands before the file to run. */
  readonly flags: readonly string[];
  /** Bun has one language, whatever the environment says. */
  readonly hasLocales: boolean;
}

// Deno may read files and nothing else: no network, no environment, no writing.
const DENO_FLAGS = ['run', '--no-remote', '--no-lock', '--no-prompt', '--allow-read'];

/** Every runtime that `.config/runtimes` locks. */
export const runtimes: readonly Runtime[] = lockedPackages('runtimes').map((name) => {
  if (name.startsWith('@deno/')) {
    return { name: 'deno', file: lockedFile('runtimes', name, 'deno'), flags: DENO_FLAGS, hasLocales: true };
  }
  if (name.startsWith('@oven/')) {
    return { name: 'bun', file: lockedFile('runtimes', name, 'bin', 'bun'), flags: ['run'], hasLocales: false };
  }
  return { name, file: lockedFile('runtimes', name, 'bin', 'node'), flags: [], hasLocales: true };
});

/**
 * @param runtime - One of {@link runtimes}.
 * @returns Whether its package was there for this machine.
 */
export function isInstalled(runtime: Runtime): boolean {
  return fs.existsSync(runtime.file);
}
