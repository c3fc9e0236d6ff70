import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runExample } from './run-example.js';

const STOPPED = /^Stopped after ([\d,]+) members\. The tally is null: a count gives all or nothing\.$/;

describe('the example of a long count', { timeout: 30_000 }, () => {
  it('tells how far it is, and the result', () => {
    const { out, faults, code } = runExample('long-count.mjs', '--members', '200000');
    expect([out.length, code]).toEqual([3, 0]);
    expect(out[0]).toMatch(/^200,000 members, [\d,]+ of them official$/);
    expect(out[1]).toMatch(/^over 60: from [\d,]+ to [\d,]+, as some birth dates are years only$/);
    expect(out[2]).toMatch(/^[1-9][\d,]* of 10,000 branches at risk, \d+ of which it is not known$/);
    expect(faults.at(0)).toBe('16,384 of 200,000 members read (8 %)');
    expect(faults.at(-1)).toBe('200,000 of 200,000 members read (100 %)');
  });

  it('stops itself within a batch, without a tally', () => {
    const { out, code } = runExample('long-count.mjs', '--stop-after', '100000');
    expect([out.length, code]).toEqual([1, 130]);
    const rows = Number(STOPPED.exec(out[0] ?? '')?.[1]?.replaceAll(',', ''));
    expect(rows).toBeGreaterThanOrEqual(100_000);
    expect(rows).toBeLessThan(100_000 + 2 ** 14);
  });

  it('hears Ctrl+C while it counts', async () => {
    // So many that the count would outlast the test.
    const child = spawn(process.execPath, ['examples/long-count.mjs', '--members', '5000000']);
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    const ended = once(child, 'close');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(printed.trim()).toMatch(STOPPED);
  });

  it.each([
    ['--members', '0'],
    ['--members', 'many'],
    ['--stop-after', '1.5'],
    ['--stop', '1'],
  ])('refuses %s %s', (...args) => {
    const { out, code } = runExample('long-count.mjs', ...args);
    expect([out, code]).toEqual([[], 1]);
  });
});
