import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ignored = fs.readFileSync('.gitignore', 'utf8').split('\n');
const skipped = new Set(['.git/', ...ignored].filter((each) => each.endsWith('/')).map((each) => each.slice(0, -1)));
const files = filesUnder('.');

/** Everything that git would take: what it ignores is listed as whole folders, and a few endings. */
function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const file = path.join(folder, each.name);
    if (each.isDirectory()) return skipped.has(each.name) ? [] : filesUnder(file);
    return ignored.includes(`*${path.extname(each.name)}`) ? [] : [file];
  });
}

function linesWith(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${String(index + 1)} ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

describe('every file', () => {
  it('is looked at', () => {
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', '.ci/run', 'src/core/ratio.ts']),
    );
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  it('names no package registry', () => {
    expect(
      linesWith(/https?:\/\/[^\s"'/]*(?:registry|npm(?:js|mirror)|artifactory|nexus|verdaccio)|^\s*registry\s*=/i),
    ).toEqual([]);
  });

  it('names no path of one machine', () => {
    const homes = ['home', 'root', 'Users', 'work', 'tmp', 'mnt', 'opt', 'workspace', 'private'].join('|');
    expect(linesWith(new RegExp(`(?:^|[\\s"'\`(=:,])(?:file://|[A-Za-z]:)?[/\\\\](?:${homes})[/\\\\]`))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('says what each package is, not where one machine found it', () => {
    const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; optional?: boolean; os?: string[] }>;
    };
    const locked = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // Binaries for other systems are named so that npm ci finds the lock complete; it checks what it installs.
    const elsewhere = locked.filter(([, { optional, os }]) => optional === true && os?.includes('linux') === false);
    const open = locked.filter(([, { integrity }]) => integrity === undefined);
    const musl = open.filter(([name]) => /musl|gnueabihf|riscv|s390x|ppc64|loong|arm64-gnu|linux-arm64/.test(name));
    const unexplained = open.filter((entry) => !elsewhere.includes(entry) && !musl.includes(entry));
    expect(unexplained.map(([name]) => name)).toEqual([]);
    expect(open.every(([, { optional }]) => optional === true)).toBe(true);
  });
});

it('the architecture page leads to every decision, in order', () => {
  const listed = fs.readFileSync('docs/architecture.md', 'utf8').match(/^ {2}- decisions\/.+$/gm) ?? [];
  const files = fs.readdirSync('docs/decisions').sort();
  expect(listed.map((line) => line.replace('  - decisions/', ''))).toEqual(files);
});
