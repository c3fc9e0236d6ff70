import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedNames, untoldChanges } from './api-changes.js';

const report = (...declarations: string[]): string => `${['chibo/quota: heading', ...declarations].join('\n\n')}\n`;
const one = 'function one(value: number): number;';
const two = 'interface Two {\n    readonly value: number;\n}';

describe('the names that changed', () => {
  it('are those added, removed, and declared in another way', () => {
    expect(changedNames(report(one), report(one, two))).toEqual(['Two']);
    expect(changedNames(report(one, two), report(two))).toEqual(['one']);
    expect(changedNames(report(one, two), report(one.replace('number)', 'string)'), two))).toEqual(['one']);
    expect(changedNames(report(two), report(two.replace('value', 'other')))).toEqual(['Two']);
    expect(changedNames('', report(one, two, 'const three: 3;', 'declare class Four {\n}'))).toEqual([
      'Two',
      'one',
      'three',
    ]);
    expect(changedNames(report(one), report(one))).toEqual([]);
  });
});

describe('a change of the report', { timeout: 30_000 }, () => {
  const home = path.join(os.tmpdir(), 'chibo-api-');
  let folder = '';
  let root = '';

  const run = (cwd: string, ...args: string[]): void => {
    const settings = ['-c', 'user.name=test', '-c', 'user.email=test', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...settings, ...args], { cwd, stdio: 'pipe' });
  };
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const writeApi = (...declarations: string[]): void => write('test/api/quota.txt', report(...declarations));
  const writeLog = (...lines: string[]): void =>
    write('CHANGELOG.md', ['# Changelog', '## [Unreleased]', '- First, in `chibo/quota`.', ...lines].join('\n'));
  const commit = (): void => {
    run(root, 'add', '--all');
    run(root, 'commit', '--quiet', '--message', 'a change');
  };
  const cloned = (depth: string): string => {
    const to = path.join(folder, `clone-${depth}`);
    run(folder, 'clone', '--quiet', '--depth', depth, `file://${root}`, to);
    return to;
  };

  beforeEach(() => {
    folder = fs.mkdtempSync(home);
    root = path.join(folder, 'project');
    fs.mkdirSync(root);
    run(root, 'init', '--quiet', '--initial-branch', 'main');
    writeLog();
    commit();
    writeApi(one);
    commit();
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is none where the report is the first', () => {
    expect(untoldChanges(root)).toEqual([]);
  });

  it('is untold without a line, before the commit and after it, until a line is added', () => {
    writeApi(one, two);
    expect(untoldChanges(root)).toEqual(['quota: Two']);
    commit();
    expect(untoldChanges(root)).toEqual(['quota: Two']);
    write('other', 'file');
    commit();
    expect(untoldChanges(root)).toEqual(['quota: Two']);
    writeLog('- `Two`, a pair.');
    expect(untoldChanges(root)).toEqual([]);
    commit();
    expect(untoldChanges(root)).toEqual([]);
  });

  it.each(['- In `chibo/quota`: pairs.', '- Pairs (`Two`).'])(
    'is told by a new line with the room or a name: %s',
    (line) => {
      writeApi(one, two);
      writeLog(line);
      expect(untoldChanges(root)).toEqual([]);
      commit();
      expect(untoldChanges(root)).toEqual([]);
    },
  );

  it('is told by a line that came before it, but not by one that told another change', () => {
    writeLog('- `Two`.');
    commit();
    writeApi(one, two);
    expect(untoldChanges(root)).toEqual([]);
    commit();
    expect(untoldChanges(root)).toEqual([]);
    writeApi(one);
    expect(untoldChanges(root)).toEqual(['quota: Two']);
    commit();
    expect(untoldChanges(root)).toEqual(['quota: Two']);
  });

  it.each(['- In `chibo/risk`: pairs.', '- Twosome.', ''])('is not told by another line: %s', (line) => {
    writeApi(one, two);
    writeLog(line);
    commit();
    expect(untoldChanges(root)).toEqual(['quota: Two']);
  });

  it('is untold where a report goes, and where a room comes', () => {
    fs.rmSync(path.join(root, 'test/api/quota.txt'));
    write('test/api/risk.txt', report(two));
    expect(untoldChanges(root)).toEqual(['quota: one', 'risk: Two']);
    commit();
    expect(untoldChanges(root)).toEqual(['quota: one', 'risk: Two']);
  });

  it('is looked at as a whole where it was merged', () => {
    run(root, 'switch', '--quiet', '--create', 'side');
    writeApi(one, two);
    commit();
    write('other', 'file');
    commit();
    run(root, 'switch', '--quiet', 'main');
    write('another', 'file');
    commit();
    run(root, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'side');
    expect(untoldChanges(root)).toEqual(['quota: Two']);
    writeLog('- `Two`.');
    expect(untoldChanges(root)).toEqual([]);
  });

  it('is seen in a shallow clone as far as its history goes', () => {
    writeApi(one, two);
    commit();
    expect(untoldChanges(cloned('2'))).toEqual(['quota: Two']);
    expect(untoldChanges(cloned('1'))).toEqual([]);
  });

  it('is none outside git', () => {
    fs.rmSync(path.join(root, '.git'), { recursive: true });
    expect(untoldChanges(root)).toEqual([]);
  });
});
