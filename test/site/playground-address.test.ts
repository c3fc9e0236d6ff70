import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { filled, usePlayground } from './playground.js';

const playground = usePlayground();

/** A state in an address, as another program would write it. */
const packed = (json: string): string => deflateRawSync(json).toString('base64url');

describe('the address', () => {
  it('shares what was changed, and says it in the language of the reader', async () => {
    const page = playground.page();
    await page.getByLabel('Units and weights').fill('id\tweight\nĐồng Văn\t70\nMèo Vạc\t20\nYên Minh\t20');
    await page.getByLabel('Places to share').fill('10');
    await expect.poll(playground.status).toMatch(/^3 units/);
    await expect.poll(() => page.evaluate<string>('location.hash')).toMatch(/^#quota\/en\/[\w-]+$/);
    await expect.poll(() => page.locator('#link').getAttribute('href')).toBe(await page.evaluate('location.hash'));
    const quotas = async (shown: Page): Promise<string[]> => {
      const cells = await shown.locator('tbody td:nth-child(n+4)').allTextContents();
      return cells.map((cell) => cell.replace(/ (?:tied|bằng nhau)/, ''));
    };
    const other = await playground.site().open(
      page
        .url()
        .slice(playground.site().origin.length + 1)
        .replace('quota/en', 'quota/vi'),
    );
    await filled(other.page);
    expect(await quotas(other.page)).toEqual(await quotas(page));
    expect(await other.page.locator('#status').textContent()).toMatch(/^3 đơn vị/);
    expect(other.troubles).toEqual([]);
    await other.page.context().close();
  });

  it('goes back and forward', async () => {
    const page = playground.page();
    await page.getByLabel('Places to share').fill('100');
    await expect.poll(() => page.evaluate<string>('location.hash')).toMatch(/^#quota\/en\/./);
    await page.getByRole('link', { name: 'Comparison' }).click();
    await expect.poll(() => page.evaluate('location.hash')).toBe('#compare/en');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Places to share').inputValue()).toBe('100');
    await page.goBack();
    await expect.poll(() => page.getByLabel('Places to share').inputValue()).toBe('1905');
    await page.goForward();
    await expect.poll(() => page.getByLabel('Places to share').inputValue()).toBe('100');
    await page.goForward();
    await expect.poll(() => playground.text('h2')).toBe('Comparison');
    // What was changed in another tool is still there.
    await page.getByRole('link', { name: 'Quotas' }).click();
    expect(await page.getByLabel('Places to share').inputValue()).toBe('100');
  });

  it('that cannot be read leads to the example and says so', async () => {
    const cut = [
      '#nonsense',
      '#quota/xx',
      '#quota/en/%%%',
      '#quota/en/AAAA',
      '#__proto__/en/',
      `#risk/vi/${'A'.repeat(5000)}`,
    ];
    // A state that is no object, one with an unknown field, and one whose field is no text.
    const strange = ['[]', '{"colour":"red"}', '{"total":7}'].map((json) => `#quota/en/${packed(json)}`);
    for (const hash of [...cut, ...strange]) {
      await playground.page().goto(`${playground.site().origin}/playground/index.html${hash}`);
      await expect.poll(() => playground.text('.notice'), { message: hash }).toMatch(/địa chỉ|address/);
      expect(await playground.text('#faults')).toBe('');
      expect(await playground.status()).not.toBe('');
      await playground.goto('quota/en');
    }
    await playground.goto(`quota/en/${packed('{"total":"7"}')}`);
    await expect.poll(() => playground.page().getByLabel('Places to share').inputValue()).toBe('7');
  });

  it('is not filled with more than people send', async () => {
    const lines = Array.from(
      { length: 9000 },
      (_, index) => `u${String(index * 7919)};${String((index * 104_729) % 9973)}`,
    );
    const buffer = Buffer.from(['id;weight', ...lines].join('\n'), 'utf8');
    await playground
      .page()
      .getByLabel('Or load a file')
      .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer });
    await expect.poll(playground.status, { timeout: 10_000 }).toMatch(/^9000 units/);
    await expect.poll(() => playground.text('#too-long'), { timeout: 10_000 }).toContain('Too much');
    expect(await playground.page().evaluate<string>('location.hash')).toBe('#quota/en');
    // All are shared out; the page shows as many as can be read.
    expect(await playground.page().locator('tbody tr').count()).toBe(300);
    expect(await playground.text('tfoot')).toContain('1,905');
  });
});

describe('the page', () => {
  it('is worked with the keyboard alone', async () => {
    const page = playground.page();
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    await page.locator('body').press('Tab');
    for (let presses = 0; presses < 10 && (await focused()) !== 'At-risk branches'; presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => playground.text('h2')).toBe('At-risk branches');
    expect(await focused()).toBe('At-risk branches');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('rules');
  });

  it('works from a folder of files, without a server', async () => {
    const context = await playground.site().browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL('../../.site/playground/index.html', import.meta.url).href);
    await filled(page);
    expect(await page.locator('#status').textContent()).toBe('22 đơn vị, 8 phương pháp, 6 trường hợp bằng nhau.');
    await context.close();
  });

  it('runs no script that stands in the page or is made of text', async () => {
    const policy = await playground
      .page()
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
