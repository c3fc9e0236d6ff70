import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, rooms } from '../../.config/rooms.mjs';
import { commandOf, compilers } from './compilers.js';
import { makeConsumer } from './consumer.js';

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
let folder: string;
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
  folder = makeConsumer(['expect-type']);
  // Of vitest the type tests need three names; its own declarations ask for more than a consumer has.
  write('node_modules/vitest/package.json', '{ "name": "vitest", "types": "index.d.ts" }');
  const block = '(title: string, body: () => void) => void';
  const names = `export { expectTypeOf } from 'expect-type';\nexport declare const describe: ${block};\n`;
  write('node_modules/vitest/index.d.ts', `${names}export declare const it: ${block};\n`);

  for (const ending of ['ts', 'cts']) {
    write(`every-subpath.${ending}`, everySubpath());
    for (const file of fs.readdirSync('test/types')) {
      const text = fs.readFileSync(path.join('test/types', file), 'utf8');
      write(file.replace(/\.ts$/, `.${ending}`), asConsumer(text));
    }
  }
}, 60_000);

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
