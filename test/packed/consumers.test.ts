import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, rooms } from '../../.config/rooms.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { commandOf, compilers, installCompilers } from './compilers.js';

// A team takes the packed library and compiles against its declarations, not the sources: every subpath, and the type
// tests of the project with the package under its own name.

const base = { strict: true, noEmit: true, target: 'es2022', types: [] };

/**
 * How consumers find modules. In nodenext a file is ESM or CommonJS, and the declarations are checked too; zod's name
 * `URL`, and so the library of the browser is there. Without it zod needs `skipLibCheck`, and this package no more.
 * The type tests are written for the strictest settings, as the sources are; the rest must do with `strict`.
 */
const consumers = {
  'nodenext, ESM and CommonJS': {
    files: /\.c?ts$/,
    options: {
      ...base,
      module: 'nodenext',
      lib: ['es2022', 'dom'],
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
  },
  bundler: {
    files: /^(?:every-subpath|literals.*)\.ts$/,
    options: { ...base, module: 'esnext', moduleResolution: 'bundler', lib: ['es2022'], skipLibCheck: true },
  },
  'nodenext, no browser': {
    files: /^every-subpath\.c?ts$/,
    options: { ...base, module: 'nodenext', lib: ['es2022'], skipLibCheck: true },
  },
};

const run = promisify(execFile);
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'chibo-consumer-')));
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};

/** The source of a type test, as a consumer would write it: the package by its name. */
const asConsumer = (text: string): string => text.replaceAll(/'\.\.\/\.\.\/src\/(\w+)\/index\.js'/g, "'chibo/$1'");

beforeAll(() => {
  installCompilers();
  // A list of packages before npm 12, and since then packages by name.
  const packs = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' }),
  ) as object;
  const [packed] = Object.values(packs) as [{ filename: string }];
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(path.join(modules, 'chibo'), { recursive: true });
  const tarball = path.join(folder, packed.filename);
  execFileSync('tar', ['-xzf', tarball, '-C', path.join(modules, 'chibo'), '--strip-components=1']);
  const linked = [...Object.keys(manifest.dependencies), 'expect-type'];
  for (const name of linked) fs.symlinkSync(path.resolve('node_modules', name), path.join(modules, name), 'dir');

  // Of vitest the type tests need three names; its own declarations ask for more than a consumer has.
  write('node_modules/vitest/package.json', '{ "name": "vitest", "types": "index.d.ts" }');
  const block = '(title: string, body: () => void) => void';
  const names = `export { expectTypeOf } from 'expect-type';\nexport declare const describe: ${block};\n`;
  write('node_modules/vitest/index.d.ts', `${names}export declare const it: ${block};\n`);

  write('package.json', '{ "type": "module", "private": true }');
  for (const ending of ['ts', 'cts']) {
    write(`every-subpath.${ending}`, everySubpath());
    for (const file of fs.readdirSync('test/types')) {
      const text = fs.readFileSync(path.join('test/types', file), 'utf8');
      write(file.replace(/\.ts$/, `.${ending}`), asConsumer(text));
    }
  }
}, 300_000);

/** Imports each subpath as a whole; `any` would satisfy everything, and so is refused. */
function everySubpath(): string {
  const names = entries.map(({ name }) => name);
  const imports = names.map((name, at) => `import * as m${String(at)} from '${name}';`);
  const checks = names.map((_, at) => `export const c${String(at)}: IsAny<typeof m${String(at)}> = false;`);
  const door = rooms.map(({ name }) => `keyof typeof import('${name}')`).join(' | ');
  return [
    ...imports,
    'type IsAny<T> = 0 extends 1 & T ? true : false;',
    ...checks,
    `export const behindTheDoor: (${door}) extends keyof typeof import('chibo') ? true : false = true;`,
    '// @ts-expect-error: there is no such subpath',
    "export const none = () => import('chibo/nowhere');",
  ].join('\n');
}

describe.each(compilers)('%s compiles', (compiler) => {
  it.each(Object.entries(consumers))(
    'a consumer in %s',
    async (name, { files, options }) => {
      const config = `tsconfig.${compiler}.${name.replaceAll(/\W+/g, '-')}.json`;
      const taken = fs.readdirSync(folder).filter((file) => files.test(file));
      write(config, JSON.stringify({ compilerOptions: options, files: taken }));
      const outcome = await run(process.execPath, [commandOf(compiler), '-p', config], { cwd: folder }).catch(
        (error: unknown) => error,
      );
      expect(outcome).toEqual({ stdout: '', stderr: '' });
    },
    120_000,
  );
});
