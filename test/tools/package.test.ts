import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, rooms } from '../../.config/rooms.mjs';
import typedoc from '../../.config/typedoc.config.mjs';
import manifest from '../../package.json' with { type: 'json' };

const require = createRequire(import.meta.url);
const names = rooms.map(({ subpath }) => subpath.slice(2)).sort();
const folders = fs
  .readdirSync('src', { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((folder) => folder.name)
  .sort();
const built = fs.readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => path.join('dist', file));

/** The packages that a built file reaches, by itself and through the files that it imports. */
function packagesReached(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = fs
    .readFileSync(file, 'utf8')
    .matchAll(/^(?:import|export)\b[^'"\n]*["']([^"'\n]+)["'];?$|\brequire\(["']([^"'\n]+)["']\)/gm);
  return [...imports].flatMap(([, imported, required]) => {
    const target = imported ?? required ?? '';
    return target.startsWith('.') ? packagesReached(path.join(path.dirname(file), target), seen) : [target];
  });
}

describe('one list of rooms', () => {
  it('is the folders of src', () => {
    expect(names).toEqual(folders);
    expect(entries.map(({ source }) => [source, fs.existsSync(source)])).toEqual(
      entries.map(({ source }) => [source, true]),
    );
  });

  it('is the modules of the API site, each named after its room', () => {
    // The site has an order of its own, for newcomers.
    expect(typedoc.entryPoints?.toSorted()).toEqual(rooms.map(({ source }) => `../${source}`).sort());
    for (const name of names) {
      expect(fs.readFileSync(`src/${name}/index.ts`, 'utf8')).toMatch(new RegExp(`\\* @module ${name}\\n`));
    }
  });

  it('stands on the floors that the linter checks', () => {
    const { forbidden } = require('../../.config/dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const floors = forbidden.map((rule) => /^floor-\d-(.+)$/.exec(rule.name)?.[1]);
    expect(floors).toEqual(expect.arrayContaining(names));
  });

  it('is what older resolution finds types by', () => {
    const expected = names.map((name) => [name, [`./dist/${name}/index.d.cts`]]);
    expect(Object.entries(manifest.typesVersions['*']).sort()).toEqual(expected);
  });

  it('is what the build made, in both forms, with types and with sources inside the maps', () => {
    for (const { output } of entries) {
      for (const ending of ['.js', '.cjs', '.d.ts', '.d.cts'])
        expect(built).toContain(path.join('dist', output + ending));
    }
    const maps = built.filter((file) => file.endsWith('.map'));
    expect(maps.length).toBeGreaterThan(names.length);
    for (const file of maps) {
      const map = JSON.parse(fs.readFileSync(file, 'utf8')) as { sources: string[]; sourcesContent?: string[] };
      expect([file, map.sourcesContent?.length ?? 0]).toEqual([file, map.sources.length]);
    }
  });

  it('is behind the front door, name by name, in both forms', { timeout: 30_000 }, async () => {
    for (const load of [
      (name: string): unknown => import(/* @vite-ignore */ name),
      require as (name: string) => unknown,
    ]) {
      const door = (await load('chibo')) as Record<string, unknown>;
      for (const { name } of rooms) {
        const room = (await load(name)) as Record<string, unknown>;
        for (const [key, value] of Object.entries(room))
          expect([name, key, door[key] === value]).toEqual([name, key, true]);
      }
    }
  });
});

describe('what is published', () => {
  it('is the build alone', () => {
    expect(manifest.files).toEqual(['dist']);
  });

  it('depends on two packages, which depend on none', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['date-fns', 'zod']);
    for (const field of ['peerDependencies', 'optionalDependencies', 'bundleDependencies']) {
      expect(manifest).not.toHaveProperty(field);
    }
    for (const name of ['date-fns', 'zod']) {
      const own = require(`${name}/package.json`) as { dependencies?: object; peerDependencies?: object };
      expect([name, Object.keys({ ...own.dependencies, ...own.peerDependencies })]).toEqual([name, []]);
    }
  });

  it('imports nothing else', () => {
    const code = built.filter((file) => /\.c?js$/.test(file));
    const reached = new Set(code.flatMap((file) => packagesReached(file)).map((name) => name.split('/')[0]));
    expect([...reached].sort()).toEqual(['date-fns', 'zod']);
  });

  it.each(['core', 'quota'])('loads neither for %s', (name) => {
    for (const ending of ['js', 'cjs']) expect(packagesReached(`dist/${name}/index.${ending}`)).toEqual([]);
  });
});
