import path from 'node:path';
import { lockedFile, lockedPackages } from './locked.js';

/** The project's own TypeScript by its name, and the others by theirs, such as `typescript-5.4`. */
export const compilers: readonly string[] = ['typescript', ...lockedPackages('compilers')];

/**
 * @param name - One of {@link compilers}.
 * @returns The file of the command `tsc`.
 */
export function commandOf(name: string): string {
  const file = path.join('bin', 'tsc');
  return name === 'typescript' ? path.resolve('node_modules', name, file) : lockedFile('compilers', name, file);
}
