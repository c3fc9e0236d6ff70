import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('the example of Quảng Nam’s published quotas', () => {
  const printed = execFileSync(process.execPath, ['examples/quang-nam-quotas.mjs'], { encoding: 'utf8' });

  it('finds the headline and the parts apart, and the parts in order', () => {
    expect(printed).toContain('22 quotas against the headline of 1905\n  the parts make 1950: off by 45\n');
    expect(printed).toContain('22 quotas against 1950: they add up\n  1905 and 1950 have the same digits');
  });

  it('takes as few places as it must to meet the headline, and proves it', () => {
    const lines = printed.split('\n');
    const from = lines.indexOf('For 1905 places 45 would go:');
    const changes = lines.slice(from + 1).filter((line) => line.includes('→'));
    const taken = changes.map((line) => {
      const [before = 0, after = 0] = line.split(': ')[1]?.split(' → ').map(Number) ?? [];
      return before - after;
    });
    expect(taken.reduce((sum, places) => sum + places, 0)).toBe(45);
    expect(Math.min(...taken)).toBeGreaterThan(0);
    expect(printed).toContain('Proved to be Webster');
  });
});
