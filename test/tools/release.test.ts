import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sectionsOf, withRelease } from '../../.config/changelog.mjs';

const log = `# Changelog

Words.

## [Unreleased]

### Added

- Two.

## [0.1.0] - 2026-11-01

### Added

- One.
`;

describe('the changelog', () => {
  it('is read part by part', () => {
    expect(sectionsOf(log)).toEqual([
      { version: 'Unreleased', date: null, body: '### Added\n\n- Two.' },
      { version: '0.1.0', date: '2026-11-01', body: '### Added\n\n- One.' },
    ]);
  });

  it('gives what is unreleased a heading, and keeps the rest', () => {
    const next = withRelease(log, '0.2.0', '2026-11-30');
    expect(sectionsOf(next).map(({ version, date }) => [version, date])).toEqual([
      ['Unreleased', null],
      ['0.2.0', '2026-11-30'],
      ['0.1.0', '2026-11-01'],
    ]);
    expect(next.replace('\n\n## [0.2.0] - 2026-11-30', '')).toBe(log);
  });

  it('releases nothing twice, and not nothing', () => {
    expect(() => withRelease(log, '0.1.0', '2026-11-30')).toThrow('released already');
    expect(() => withRelease(log.replace('### Added\n\n- Two.', ''), '0.2.0', '2026-11-30')).toThrow('nothing');
  });

  it('of the project is of this form, with room for what is new', () => {
    const sections = sectionsOf(fs.readFileSync('CHANGELOG.md', 'utf8'));
    expect(sections[0]).toMatchObject({ version: 'Unreleased', date: null });
    const kinds = /^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/;
    for (const { version, date, body } of sections) {
      expect([version, version === 'Unreleased' || date !== null]).toEqual([version, true]);
      const headings = [...body.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
      expect(headings.filter((heading) => !kinds.test(heading))).toEqual([]);
    }
  });
});

describe('a release of a copy', { timeout: 30_000 }, () => {
  const root = path.resolve('.');
  let folder = '';

  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: '1' } });
  const changesets = (): { status: number | null } =>
    run(path.join(root, 'node_modules/@changesets/cli/bin.js'), 'version');
  const numbered = (...day: string[]): { status: number | null; stderr: string } =>
    run(path.join(root, '.config/release-version.mjs'), ...day);
  const checked = (tag: string): { status: number | null; stdout: string; stderr: string } =>
    run(path.join(root, '.config/check-release.mjs'), tag);
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string): void => fs.writeFileSync(path.join(folder, file), text);
  const change = (kind: string): void =>
    write(`.changeset/${kind}.md`, `---\n'chibo': ${kind}\n---\n\nA sentence for the reviewer.\n`);

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chibo-release-'));
    fs.mkdirSync(path.join(folder, '.changeset'));
    fs.copyFileSync('.changeset/config.json', path.join(folder, '.changeset/config.json'));
    fs.copyFileSync('.changeset/README.md', path.join(folder, '.changeset/README.md'));
    write('package.json', '{\n  "name": "chibo",\n  "version": "0.1.0"\n}\n');
    write('package-lock.json', '{"name":"chibo","version":"0.1.0","packages":{"":{"version":"0.1.0"}}}');
    write('CHANGELOG.md', log);
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['patch', '0.1.1'],
    ['minor', '0.2.0'],
    ['major', '1.0.0'],
  ])('gets its number from a changeset: %s', (kind, version) => {
    change(kind);
    expect(checked('v0.1.0').stderr).toContain('Changesets are left');
    expect(changesets().status).toBe(0);
    expect(numbered('2026-11-30')).toMatchObject({ status: 0 });
    expect(read('package.json')).toContain(`"version": "${version}"`);
    expect(fs.readdirSync(path.join(folder, '.changeset')).sort()).toEqual(['README.md', 'config.json']);
    expect(read('CHANGELOG.md')).toBe(withRelease(log, version, '2026-11-30'));
    expect(checked(`v${version}`)).toMatchObject({ status: 0, stdout: '### Added\n\n- Two.\n', stderr: '' });
  });

  it('that is the first needs no changeset', () => {
    write('CHANGELOG.md', log.slice(0, log.indexOf('## [0.1.0]')));
    expect(changesets().status).toBe(0);
    expect(numbered()).toMatchObject({ status: 0 });
    expect(checked('v0.1.0')).toMatchObject({ status: 0 });
  });

  it('stops where no changeset gave a new number', () => {
    expect(changesets().status).toBe(0);
    expect(numbered()).toMatchObject({ status: 1, stderr: expect.stringContaining('released already') as string });
    expect(numbered('today')).toMatchObject({ status: 1, stderr: expect.stringContaining('no day') as string });
    expect([read('CHANGELOG.md'), read('package.json').includes('0.1.0')]).toEqual([log, true]);
  });

  it('is refused with every fault', () => {
    change('minor');
    write('package-lock.json', '{"name":"chibo","version":"0.1.0","packages":{"":{"version":"0.0.9"}}}');
    write('CHANGELOG.md', log.replace('[0.1.0] - 2026-11-01', '[0.1.0]'));
    const { status, stdout, stderr } = checked('v0.2.0');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toEqual([
      'The tag is v0.2.0, the version of package.json 0.1.0.',
      'package-lock.json has another version.',
      'CHANGELOG.md has no dated part about 0.1.0.',
      'CHANGELOG.md has lines under [Unreleased].',
      'Changesets are left: minor.md.',
    ]);
  });
});
