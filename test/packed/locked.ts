import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const sourceOf = (name: string): string => path.join('.config', name);
const folderOf = (name: string): string => path.resolve('node_modules', '.cache', name);

/**
 * @param name - A folder under `.config` with a package file and a lock of its own.
 * @returns The part of its package file that names packages, required and optional.
 */
export function lockedPackages(name: string): string[] {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    fs.readFileSync(path.join(sourceOf(name), 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>;
  return Object.keys({ ...dependencies, ...optionalDependencies });
}

/**
 * Installs what `.config/NAME` locks, where git and the other tools do not look: each is a project of its own, since
 * several versions in one tree would fight over the name of their command. Nothing that comes with it is run.
 *
 * @param name - The folder under `.config`.
 */
export function installLocked(name: string): void {
  const lock = fs.readFileSync(path.join(sourceOf(name), 'package-lock.json'), 'utf8');
  const done = path.join(folderOf(name), 'done');
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === lock) return;
  fs.rmSync(folderOf(name), { recursive: true, force: true });
  fs.cpSync(sourceOf(name), folderOf(name), { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folderOf(name), stdio: 'pipe' });
  fs.writeFileSync(done, lock);
}

/**
 * @param name - The folder under `.config`.
 * @param parts - A package of it, and a file in that.
 * @returns Where the file is once {@link installLocked} has run.
 */
export function lockedFile(name: string, ...parts: string[]): string {
  return path.join(folderOf(name), 'node_modules', ...parts);
}
