import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeJobConsumer } from './consumer.js';

const run = promisify(execFile);
const recorded = fs.readFileSync('test/packed/recorded.txt', 'utf8');
const JOBS = 64;
const WORKERS = 8;

let folder: string;
beforeAll(() => {
  folder = makeJobConsumer();
}, 60_000);
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

it('gives the recorded result in 64 jobs over 8 worker threads, from an organisation that was posted to them', async () => {
  const { stdout } = await run(process.execPath, ['workers.mjs', String(JOBS), String(WORKERS)], { cwd: folder });
  const { results, sameAsHere, busiest } = JSON.parse(stdout) as {
    results: { times: number; digests: string }[];
    sameAsHere: boolean;
    busiest: number;
  };
  expect(results.map(({ times }) => times)).toEqual([JOBS]);
  expect(results[0]?.digests).toBe(recorded);
  expect(sameAsHere).toBe(true);
  // Nobody did it all alone while the others were starting.
  expect(busiest).toBeLessThan(JOBS);
}, 120_000);
