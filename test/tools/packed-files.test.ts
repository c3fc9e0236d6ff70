import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

interface Pack {
  readonly files: readonly { readonly path: string }[];
  readonly size: number;
  readonly unpackedSize: number;
  readonly bundled: readonly string[];
}

interface SourceMap {
  readonly file?: string;
  readonly sourceRoot?: string;
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
}

const command = ['pack', '--dry-run', '--json', '--ignore-scripts'];
// A list of packages before npm 12, and since then packages by name.
const packs = JSON.parse(
  execFileSync('npm', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
) as object;
const [pack] = Object.values(packs) as [Pack];
const files = pack.files.map((file) => file.path).sort();
const maps = files
  .filter((file) => file.endsWith('.map'))
  .map((file) => ({ file, map: JSON.parse(fs.readFileSync(file, 'utf8')) as SourceMap }));

/** Every file that `exports` and the older fields lead to; a pattern stands for at least one. */
function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [path.posix.normalize(value)] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(targetsOf) : [];
}

describe('what npm packs', () => {
  it('is the build, the licence, the page and the manifest', () => {
    expect(files.filter((file) => !file.startsWith('dist/'))).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(pack.bundled).toEqual([]);
  });

  it('is code, declarations, maps and schemas: no tests, no sources, no settings', () => {
    const kinds =
      /^dist\/(?:[a-z]+\/)?[\w-]+\.(?:js|cjs|d\.ts|d\.cts|js\.map|cjs\.map)$|^dist\/schemas\/[a-z-]+\.json$/;
    expect(files.filter((file) => file.startsWith('dist/') && !kinds.test(file))).toEqual([]);
    expect(
      files.filter((file) => /(?:^|\/)(?:src|test|docs|examples)\/|\.(?:test|spec)\.|(?<!\.d)\.c?ts$/.test(file)),
    ).toEqual([]);
  });

  it('has everything that the manifest leads to', () => {
    const { main, module, types, exports, typesVersions } = manifest;
    for (const target of targetsOf([main, module, types, exports, typesVersions])) {
      const [start = '', end = ''] = target.split('*');
      const found = target.includes('*')
        ? files.some((file) => file.startsWith(start) && file.endsWith(end))
        : files.includes(target);
      expect([target, found]).toEqual([target, true]);
    }
  });

  it('has the sources in the maps alone, every one of them, as they are', () => {
    expect(maps.length).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (const { file, map } of maps) {
      expect([file, files.includes(file.replace(/\.map$/, '')), map.sourceRoot ?? '']).toEqual([file, true, '']);
      expect([file, map.sourcesContent?.length ?? 0]).toEqual([file, map.sources.length]);
      for (const [index, source] of map.sources.entries()) {
        const from = path.posix.join(path.posix.dirname(file), source);
        expect([file, source, from.startsWith('src/')]).toEqual([file, source, true]);
        if (seen.has(from)) continue;
        seen.add(from);
        expect([from, map.sourcesContent?.[index]]).toEqual([from, fs.readFileSync(from, 'utf8')]);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
  });

  it('has a map for every file of code, named by it', () => {
    for (const file of files.filter((each) => /\.c?js$/.test(each))) {
      const last = fs.readFileSync(file, 'utf8').trimEnd().split('\n').at(-1);
      const name = `${path.posix.basename(file)}.map`;
      expect([file, last, files.includes(`${file}.map`)]).toEqual([file, `//# sourceMappingURL=${name}`, true]);
    }
  });

  it('runs nothing where it is installed', () => {
    const scripts = Object.keys(manifest.scripts);
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|prepare|pack|publish)/.test(name))).toEqual([]);
    expect(manifest).not.toHaveProperty('bin');
    expect(manifest).not.toHaveProperty('private');
  });

  it('stays small', () => {
    expect([pack.size < 4_000_000, pack.unpackedSize < 16_000_000]).toEqual([true, true]);
  });
});
