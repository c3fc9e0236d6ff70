import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const source = path.join('test', 'packed');

/**
 * A program that has installed the package: a folder with the tarball unpacked under `node_modules`, and beside it what
 * the package depends on.
 *
 * @param links - Packages of this project that the program has as well.
 * @returns The folder. Whoever asked for it removes it.
 */
export function makeConsumer(links: readonly string[] = []): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chibo-consumer-')));
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(path.join(modules, 'chibo'), { recursive: true });
  execFileSync('tar', ['-xzf', inject('tarball'), '-C', path.join(modules, 'chibo'), '--strip-components=1']);
  for (const name of [...Object.keys(manifest.dependencies), ...links]) {
    fs.symlinkSync(path.resolve('node_modules', name), path.join(modules, name), 'dir');
  }
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  return folder;
}

/**
 * A consumer with the recorded job and the programs that run it.
 *
 * @returns The folder. Whoever asked for it removes it.
 */
export function makeJobConsumer(): string {
  const folder = makeConsumer();
  const own = fs.readdirSync(source).filter((name) => /(?:^job|[.][cm]js)$/.test(name));
  for (const name of own) fs.cpSync(path.join(source, name), path.join(folder, name), { recursive: true });
  return folder;
}
