import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const report = (...args: string[]): string =>
  execFileSync(process.execPath, ['examples/demo.mjs', ...args], { encoding: 'utf8' });

describe.each([
  [
    'vi',
    ['| **Toàn đơn vị** | 243 | 158 | 85 | 65,0% | 44,4% | +20,6 |', 'lệch 45', '6 chi bộ thuộc 4 xã', 'Còn lại: 0'],
  ],
  [
    'en',
    ['| **Whole unit** | 243 | 158 | 85 | 65.0% | 44.4% | +20.6 |', 'off by 45', '6 branches in 4 communes', 'Left: 0'],
  ],
])('the report in %s', (lang, figures) => {
  const text = report('--lang', lang);

  it('prints the figures of the articles', () => {
    for (const figure of figures) expect(text).toContain(figure);
  });

  it('prints no value of the program instead of a figure', () => {
    expect(text).not.toMatch(/\[object|undefined|NaN|Infinity|\bnull\b/);
  });

  it('says of each section where it is from, and whether anything was made up', () => {
    const sections = text.split('\n## ').slice(1);
    expect(sections).toHaveLength(5);
    for (const section of sections) expect(section).toMatch(/^.*\n\n(?:Nguồn|Source): .+\n\(.+\)\n/);
  });
});
