import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { fileOf, runExample } from './run-example.js';

const readme = readFileSync('examples/README.md', 'utf8');
const scripts = readdirSync('examples').filter((file) => file.endsWith('.mjs'));
const files = readdirSync('examples', { recursive: true, encoding: 'utf8' });
const code = files.filter((file) => file.endsWith('.mjs'));
const read = (file: string): string => readFileSync(`examples/${file}`, 'utf8');

/** What a file imports, without what belongs to Node. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';$|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, before, inside]) => before ?? inside ?? '').filter((name) => !name.startsWith('node:'));
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The packages that a script takes, by itself and through the files beside it. */
function packagesOf(file: string): string[] {
  return importsOf(file).flatMap((name) =>
    name.startsWith('.') ? packagesOf(path.posix.join(path.posix.dirname(file), name)) : [packageOf(name)],
  );
}

describe('the list of examples', { timeout: 30_000 }, () => {
  it('has a line for every script and for the page, and for nothing else', () => {
    const listed = [...readme.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\) \|/gm)].map(([, name, link]) => {
      expect(link).toBe(name);
      return name;
    });
    expect(listed.sort()).toEqual([...scripts, 'browser/serve.mjs'].sort());
  });

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !files.includes(link))).toEqual([]);
  });

  it('shows faults as they are printed', () => {
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const text = 'Huyện,Xã,Bản,Chi bộ,Đảng viên\nH,X,B1,A,1.200\n,,B2,B,3\n,,B3,B,3\n,,B3,B,4\n';
    expect(runExample('csv-to-report.mjs', fileOf('bad.csv', text)).faults).toEqual(shown.trimEnd().split('\n'));
  });
});

describe.each(code)('%s', (file) => {
  it('imports the library by its name, and what a reader can install', () => {
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) expect(files).toContain(path.posix.join(path.posix.dirname(file), name));
      else expect(['chibo', ...Object.keys(manifest.devDependencies)]).toContain(packageOf(name));
      if (packageOf(name) === 'chibo') expect(Object.keys(manifest.exports)).toContain(name.replace('chibo', '.'));
    }
  });
});

describe.each(scripts)('%s', (file) => {
  it('says how it is run, and names all that is to be installed', () => {
    const head = /^(?:\/\/.*\n)+/.exec(read(file))?.[0] ?? '';
    expect(head).toMatch(new RegExp(`node examples/${file}|npm run demo`));
    for (const name of packagesOf(file)) if (name !== 'chibo') expect(head).toContain(name);
  });
});
