import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type DifferentialRun, replayCommand } from './differential.js';

const ORDINARY: DifferentialRun = { times: 1, replay: null };
const command = (found: { seed: number; path: string }): string => JSON.stringify(found);

/** A property that fails from 50 on, with the cases that it was tried on. */
function failing(): { readonly tried: number[][]; readonly property: fc.IProperty<[number, number[]]> } {
  const tried: number[][] = [];
  const property = fc.property(fc.nat(100), fc.array(fc.nat(9)), (number, list) => {
    tried.push([number, ...list]);
    expect(number).toBeLessThan(50);
  });
  return { tried, property };
}

async function errorOf(run: Promise<unknown>): Promise<Error> {
  try {
    await run;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new TypeError('It should have failed.');
}

describe('a differential test', () => {
  it('says seed, path and command where it fails, and the command runs that case and no other', async () => {
    const { tried, property } = failing();
    const { message, cause } = await errorOf(compare(ORDINARY, 200, property, {}, command));
    const [, last = ''] = message.split('This case alone:\n');
    const replay = JSON.parse(last) as { seed: number; path: string };
    expect(message).toContain(`seed: ${String(replay.seed)}, path: "${replay.path}"`);
    expect(message).toContain('Counterexample: [50,[]]');
    expect(cause).toMatchObject({ name: 'AssertionError' });
    expect(tried.length).toBeGreaterThan(1);

    tried.length = 0;
    const again = await errorOf(compare({ times: 100, replay }, 200, property, {}, command));
    expect(tried).toEqual([[50]]);
    expect(again.message).toContain('Counterexample: [50,[]]');
  });

  it('runs one case, and asks nothing of all cases, where the case of a replay is right by now', async () => {
    let count = 0;
    const property = fc.property(fc.nat(), () => {
      count += 1;
    });
    const afterwards = (): never => {
      throw new Error('Of one case nothing is counted.');
    };
    const replay = { seed: 7, path: '3:1' };
    expect(await compare({ times: 100, replay }, 200, property, { afterwards }, command)).toBe(1);
    expect(count).toBe(1);
  });

  it('runs as many cases as are asked, times as many in a long run, each time others', async () => {
    const seen = new Map<number, number>();
    let ends = 0;
    const property = fc.property(fc.maxSafeNat(), (number) => {
      seen.set(number, (seen.get(number) ?? 0) + 1);
    });
    const afterwards = (): void => {
      ends += 1;
    };
    expect(await compare(ORDINARY, 30, property, { afterwards, seed: 5 }, command)).toBe(30);
    const first = [...seen.keys()];
    seen.clear();
    expect(await compare(ORDINARY, 30, property, { afterwards, seed: 5 }, command)).toBe(30);
    expect([...seen.keys()]).toEqual(first);
    seen.clear();
    expect(await compare({ times: 20, replay: null }, 30, property, { afterwards, seed: 5 }, command)).toBe(600);
    expect(seen.size).toBeGreaterThan(300);
    expect(ends).toBe(3);
  });

  it('waits for what is asynchronous', async () => {
    const property = fc.asyncProperty(fc.constant(1), async () => {
      await Promise.resolve();
      throw new Error('late');
    });
    expect((await errorOf(compare(ORDINARY, 1, property, {}, command))).message).toContain('late');
  });

  it('names a test of any words so that a shell and vitest find it alone', () => {
    const file = { name: 'test/laws/a.test.ts', projectName: 'UTC' };
    const task = { name: "is what it's (said) to be", suite: { name: 'a.b' }, file };
    expect(replayCommand(task, { seed: -12, path: '3:0:1' })).toBe(
      "VITE_SEED=-12 VITE_PATH=3:0:1 npx vitest run --config .config/vitest.config.ts --project UTC test/laws/a.test.ts -t '^a\\.b is what it'\\''s \\(said\\) to be$'",
    );
    expect(
      replayCommand({ ...task, file: { ...file, projectName: 'chromium (chromium)' } }, { seed: 1, path: '0' }),
    ).toContain('--config .config/vitest.browser.config.ts test/laws/a.test.ts ');
  });
});
