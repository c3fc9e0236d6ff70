import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJobConsumer } from './consumer.js';
import { digestsOf } from './digests.mjs';
import { EVERY_PAIR, PAIRS, type Surroundings, toldThere } from './surroundings.js';

// The packed library as a page has it: bundled, and served under a policy that allows scripts of the page's own address
// and nothing else, no eval in particular.

const POLICY = "default-src 'none'; script-src 'self'";
const ADDRESS = 'http://chibo.test';
const recorded = fs.readFileSync('test/packed/recorded.txt', 'utf8');

/** Writes down what the policy forbade, first of all scripts. */
const WATCH = `document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  document.documentElement.dataset.forbidden = [
    ...(document.documentElement.dataset.forbidden ?? '').split(',').filter(Boolean),
    effectiveDirective + ' ' + blockedURI,
  ].join();
});`;

const scripts = {
  'page.mjs': 'esm',
  'page.cjs': 'iife',
  'page-without-eval.mjs': 'esm',
} as const;
type Script = keyof typeof scripts;

let folder: string;
let browser: Browser;
const served = new Map<string, string>([['/watch.js', WATCH]]);

beforeAll(async () => {
  folder = makeJobConsumer();
  for (const [script, format] of Object.entries(scripts)) {
    await build({
      config: false,
      entry: { page: path.join(folder, script) },
      outDir: path.join(folder, 'bundled', script),
      format: [format],
      outExtension: () => ({ js: '.js' }),
      noExternal: [/.*/],
      platform: 'browser',
      target: 'es2022',
      splitting: false,
      dts: false,
      silent: true,
    });
    served.set(`/${script}.js`, fs.readFileSync(path.join(folder, 'bundled', script, 'page.js'), 'utf8'));
    const type = format === 'esm' ? 'type="module"' : 'defer';
    served.set(
      `/${script}`,
      `<!doctype html><script src="watch.js"></script><script ${type} src="${script}.js"></script><output>`,
    );
  }
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and lets it do the job: what it tells of itself, the result, and what was forbidden. */
async function jobOf(
  script: Script,
  { zone, locale }: Surroundings,
): Promise<{ told: string; text: string; forbidden: string }> {
  const context = await browser.newContext({ timezoneId: zone, locale });
  const page = await context.newPage();
  const failed = new Promise<never>((_, reject) => {
    page.once('pageerror', reject);
  });
  await serve(page);
  await page.goto(`${ADDRESS}/${script}`);
  const done = page.locator('output:not(:empty)').textContent({ timeout: 30_000 });
  const output = (await Promise.race([done, failed])) ?? '';
  const forbidden = (await page.locator('html').getAttribute('data-forbidden')) ?? '';
  await context.close();
  const end = output.indexOf('\n');
  return { told: output.slice(0, end), text: output.slice(end + 1), forbidden };
}

async function serve(page: Page): Promise<void> {
  await page.route(`${ADDRESS}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = served.get(pathname);
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType, headers: { 'content-security-policy': POLICY } });
  });
}

it('bundles each script with its own build of the library', () => {
  expect(served.get('/page.mjs.js')).toContain('node_modules/chibo/dist/index.js');
  expect(served.get('/page.mjs.js')).not.toContain('node_modules/chibo/dist/index.cjs');
  expect(served.get('/page.cjs.js')).toContain('node_modules/chibo/dist/index.cjs');
});

describe.each([
  ['page.mjs', EVERY_PAIR],
  ['page.cjs', PAIRS],
  ['page-without-eval.mjs', PAIRS.slice(0, 1)],
] as const)('%s in Chromium, no eval', (script, pairs) => {
  it.each(pairs)('in $zone and $locale', { timeout: 60_000 }, async (where) => {
    const { told, text, forbidden } = await jobOf(script, where);
    expect(told).toBe(toldThere(where));
    expect(digestsOf(text)).toBe(recorded);
    // Zod asks once, when it is loaded, whether it may use eval, and does without; a page may tell it not to ask.
    expect(forbidden).toBe(script === 'page-without-eval.mjs' ? '' : 'script-src eval');
  });
});
