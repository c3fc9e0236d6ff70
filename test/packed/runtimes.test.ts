import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJobConsumer } from './consumer.js';
import { digestsOf } from './digests.mjs';
import { isInstalled, type Runtime, runtimes } from './runtimes.js';
import { EVERY_PAIR, PAIRS, type Surroundings, toldThere } from './surroundings.js';

// The packed library does one job in every runtime, as ES modules and as CommonJS, under six zones and three languages:
// every zone with every language in the oldest Node that is supported, each zone once and each language twice elsewhere.

const run = promisify(execFile);
const recorded = fs.readFileSync('test/packed/recorded.txt', 'utf8');

let folder: string;
beforeAll(() => {
  folder = makeJobConsumer();
}, 60_000);
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What a program says of its surroundings, and what the job gave it. */
async function jobOf({ file, flags }: Runtime, program: string, where: Surroundings): Promise<[string, string]> {
  const locale = `${where.locale.replace('-', '_')}.UTF-8`;
  const env = { TZ: where.zone, LC_ALL: locale, LANG: locale, DENO_DIR: path.join(folder, 'deno'), HOME: folder };
  const { stdout } = await run(file, [...flags, program], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
  const end = stdout.indexOf('\n');
  return [stdout.slice(0, end), stdout.slice(end + 1)];
}

it('has every runtime on Linux x64', () => {
  const missing = runtimes.filter((runtime) => !isInstalled(runtime)).map(({ name }) => name);
  // Elsewhere npm leaves them out. Which they are is told, and the rest is tried.
  if (os.platform() === 'linux' && os.arch() === 'x64') expect(missing).toEqual([]);
  else if (missing.length > 0) console.warn(`Not for this machine: ${missing.join(', ')}.`);
});

const own: Runtime = { name: `this Node`, file: process.execPath, flags: [], hasLocales: true };

describe.each([own, ...runtimes.filter(isInstalled)])('$name', (runtime) => {
  const pairs = runtime.name === 'node-20' ? EVERY_PAIR : PAIRS;
  describe.each(['run.mjs', 'run.cjs'])('%s', (program) => {
    it.each(pairs)('in $zone and $locale', { timeout: 60_000 }, async (where) => {
      const [told, text] = await jobOf(runtime, program, where);
      expect(told).toBe(runtime.hasLocales ? toldThere(where) : toldThere({ ...where, locale: 'en-US' }));
      expect(digestsOf(text)).toBe(recorded);
    });
  });
});
