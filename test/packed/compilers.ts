import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const source = path.join('.config', 'compilers');
const installed = path.resolve('node_modules', '.cache', 'compilers');
const { dependencies } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The project's own TypeScript by its name, and the others by theirs, such as `typescript-5.4`. */
export const compilers: readonly string[] = ['typescript', ...Object.keys(dependencies)];

/**
 * Installs the compilers that are not the project's own, by their lock, where git and the other tools do not look.
 * They are a project of their own: several in one tree would fight over the name of their command.
 */
export function installCompilers(): void {
  const lock = fs.readFileSync(path.join(source, 'package-lock.json'), 'utf8');
  const done = path.join(installed, 'done');
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === lock) return;
  fs.rmSync(installed, { recursive: true, force: true });
  fs.cpSync(source, installed, { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: installed, stdio: 'pipe' });
  fs.writeFileSync(done, lock);
}

/**
 * @param name - One of {@link compilers}.
 * @returns The file of the command `tsc`.
 */
export function commandOf(name: string): string {
  const modules = name === 'typescript' ? 'node_modules' : path.join(installed, 'node_modules');
  return path.resolve(modules, name, 'bin', 'tsc');
}
