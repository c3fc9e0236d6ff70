import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const report = (...args: string[]): string =>
  execFileSync(process.execPath, ['examples/audit-articles.mjs', ...args], { encoding: 'utf8' });

describe.each([
  [
    'vi',
    [
      '| Lời văn ',
      '| không khớp        | giảm ròng chưa nêu (3) ',
      '16 khớp, 8 không khớp, 4 chưa thể kết luận; 8 số đứng riêng',
      '- `quotas`: 1905: không khớp',
      'tổng là từ 1.285 đến 1.311 (làm tròn) hoặc từ 1.298 đến 1.326 (cắt bớt)',
    ],
    '73 khớp, 10 không khớp, 15 chưa thể kết luận; 22 số đứng riêng, không có số khác để đối chiếu.\n',
  ],
  [
    'en',
    [
      '| In the words of print ',
      '| does not hold  | a net outflow is not printed (3) ',
      '16 hold, 8 do not, 4 cannot be told; 8 stand alone',
      '- `quotas`: 1905: does not hold',
      'the whole is 1,285 to 1,311 (rounded) or 1,298 to 1,326 (truncated)',
    ],
    '73 hold, 10 do not, 15 cannot be told; 22 stand alone, with no other figure to check them against.\n',
  ],
])('the audit of the articles in %s', (lang, lines, end) => {
  const text = report('--lang', lang);

  it('prints what holds, what does not, and under which reading it would', () => {
    for (const line of lines) expect(text).toContain(line);
    expect(text.endsWith(end)).toBe(true);
  });

  it('has a table, a source and a summary for every file', () => {
    const sections = text.split('\n### ').slice(1);
    expect(sections).toHaveLength(18);
    for (const section of sections) {
      expect(section).toMatch(/^.+\n\n(?:Nguồn|Source): \S+\n\n\| .+ \|\n\| -[- |:]+ \|\n\| /);
      expect(section).toMatch(/\n\d+ (?:khớp|hold), \d+ /);
    }
  });

  it('prints no value of the program instead of a figure', () => {
    expect(text).not.toMatch(/\[object|undefined|NaN|Infinity|\bnull\b/);
  });
});

describe('the claims files', () => {
  const folders = ['examples/audits', 'examples/audits/published'];
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  const accepts = ajv.compile(JSON.parse(fs.readFileSync('dist/schemas/claims-file.json', 'utf8')) as object);

  it.each(files)('%s is valid by the JSON Schema of the package', (file) => {
    const claims = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
    expect([accepts(claims), accepts.errors]).toEqual([true, null]);
    expect(accepts({ ...claims, more: 1 })).toBe(false);
    expect(accepts({ ...claims, claims: [{ kind: 'guess' }] })).toBe(false);
  });

  it('are of five articles and thirteen sets', () => {
    expect(files).toHaveLength(18);
  });
});

describe('a language that the report does not have', () => {
  it('is refused', () => {
    const run = () =>
      execFileSync(process.execPath, ['examples/audit-articles.mjs', '--lang', 'fr'], { stdio: 'pipe' });
    expect(run).toThrow('--lang is vi or en');
  });
});
