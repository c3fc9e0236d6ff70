import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
// The side of the date line that a day read from a local clock gets wrong.
const zone = 'Pacific/Apia';

const chromium = { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] };

/** What needs a real browser. A configuration of its own, so that `npm test` needs Node and npm only. */
export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-browser',
  test: {
    projects: [
      // The suite, run by the browser.
      {
        cacheDir: 'node_modules/.vite-browser',
        test: {
          root,
          name: 'chromium',
          // As in Node, nothing is timed.
          testTimeout: 120_000,
          include: ['test/**/*.test.ts'],
          // What is on record in files is compared by Node.
          exclude: [
            'test/tools/**',
            'test/engines/**',
            'test/faults/**',
            'test/pages/**',
            'test/packed/**',
            'test/site/**',
          ],
          provide: { zone },
          setupFiles: ['test/tools/assert-zone.ts'],
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium, contextOptions: { timezoneId: zone } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // Pages, opened in the browser by Node.
      { test: { root, name: 'pages', pool: 'forks', include: ['test/pages/**/*.test.ts'], provide: { chromium } } },
    ],
  },
});
