import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is, and how it is started. */
    chromium: { executablePath: string; args: string[] };
  }
}

const require = createRequire(import.meta.url);
const headings = 'Huyện,Xã,Bản,Chi bộ,Đảng viên';

describe('the example page', { timeout: 30_000 }, () => {
  let server: ChildProcess;
  let browser: Browser;
  let address: string;
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    // Port 0: any that is free.
    server = spawn(process.execPath, ['examples/browser/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    address = String(line).trim();
    browser = await chromium.launch(inject('chromium'));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.kill();
  });
  beforeEach(async () => {
    heard.length = 0;
    page = await browser.newPage();
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(new URL(address).origin)) {
        heard.push(request.url());
      }
    });
    await page.goto(address);
    return () => page.close();
  });

  const choose = (text: string): Promise<void> =>
    page.getByLabel('Tệp CSV').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const rows = async (): Promise<string[][]> => {
    const lines = await page.getByRole('row').all();
    return Promise.all(lines.map((line) => line.locator('th, td').allTextContents()));
  };

  it('shows the table of the sample file, and asks nobody else for anything', async () => {
    await page.getByRole('button', { name: 'Dùng tệp mẫu' }).click();
    await expect.poll(rows).toEqual([
      ['Đơn vị', 'Số bản', 'Độc lập', 'Ghép', 'Chưa có chi bộ', 'Tỷ lệ'],
      ['Xã thứ nhất', '4', '2', '2', '0', '50,0%'],
      ['Xã thứ hai', '3', '2', '0', '1', '66,7%'],
      ['Huyện mẫu', '7', '4', '2', '1', '57,1%'],
    ]);
    expect(await page.getByRole('status').textContent()).toBe('levels.csv: 7 bản');
    expect(heard).toEqual([]);
  });

  it('shows every fault of a chosen file by the row that a spreadsheet gives it', async () => {
    await choose(`${headings}\nHuyện,Xã,Bản 1,A,1.200\n,,Bản 2,B,-1\n,,<b>3</b>,C,3\n`);
    await expect.poll(() => page.getByRole('listitem').allTextContents()).toHaveLength(2);
    expect(await page.getByText('faults').textContent()).toBe('2 faults:');
    const faults = await page.getByRole('listitem').allTextContents();
    expect(faults[0]).toMatch(/^row 2, column Đảng viên: .*\(not-a-count, found "1\.200"\)$/);
    expect(faults[1]).toMatch(/^row 3, column Đảng viên: .*\(not-a-count, found "-1"\)$/);
    expect(await page.getByRole('table').count()).toBe(0);
    expect(heard).toEqual([]);
  });

  it('shows names as they are written, and leaves nothing of the file before', async () => {
    await choose(`${headings}\n,,,,x\n`);
    await expect.poll(() => page.getByRole('list').count()).toBe(1);
    await choose(`${headings}\nHuyện,<img src=x onerror=alert(1)>,Bản 1,A,3\n`);
    await expect.poll(async () => (await rows())[1]?.[0]).toBe('<img src=x onerror=alert(1)>');
    expect(await page.getByRole('list').count()).toBe(0);
    expect(heard).toEqual([]);
  });

  it('can be used without sight, in both states, on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (const text of [`${headings}\nHuyện,Xã,Bản 1,A,3\n`, `${headings}\n,,,,x\n`]) {
      await choose(text);
      await expect.poll(() => page.getByRole('status').textContent()).toContain('own.csv');
      await page.addScriptTag({ path: require.resolve('axe-core') });
      const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }
  });
});
