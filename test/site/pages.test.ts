import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guidesInOrder } from '../../.config/site/order.mjs';
import { openSite, pagesOfSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** One page of each kind, and all guides: they alone are written by hand. */
const sample = [
  'index.html',
  'modules.html',
  ...['modules/quota', 'functions/quota.allocateQuota', 'interfaces/quota.QuotaClaim', 'types/risk.Trace'].map(
    (page) => `${page}.html`,
  ),
  'classes/core.InvalidInputError.html',
  'variables/quota.QUOTA_METHODS.html',
  ...pagesOfSite().filter((file) => file.startsWith('documents/') && !file.includes('Architecture.')),
  'playground/index.html',
  'playground/index.html#risk/en',
  'playground/index.html#compare/vi',
];

const PHONE = { viewport: { width: 360, height: 740 } };
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('a page', () => {
  it.each(sample)('%s opens without trouble, on a phone without scrolling sideways', async (file) => {
    const { page, troubles } = await site.open(file, PHONE);
    // The list of pages, the search and the icons come after the page.
    await page.locator('#tsd-nav-container a, #status:not(:empty)').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('is light or dark as the reader has set it, and as the reader chooses', async () => {
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const [light, dark] = ['rgb(255, 255, 255)', 'rgb(13, 17, 23)'];
    for (const [colorScheme, colour] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { page } = await site.open('functions/quota.allocateQuota.html', { colorScheme });
      expect(await page.evaluate(paper)).toBe(colour);
      await page.goto(`${site.origin}/playground/index.html`);
      expect(await page.evaluate(paper)).toBe(colour);
      await page.context().close();
    }
    const { page } = await site.open('index.html', { colorScheme: 'light' });
    await page.getByText('Settings').click();
    await page.getByLabel('Theme').selectOption('dark');
    expect(await page.evaluate(paper)).toBe(dark);
    await page.goto(`${site.origin}/playground/index.html`);
    expect(await page.evaluate(paper)).toBe(dark);
    await page.context().close();
  });
});

describe('the list of pages', () => {
  it('has the guides and then the rooms in the order of a newcomer', async () => {
    const { page } = await site.open('index.html');
    const names = page.locator('#tsd-nav-container > li > a, #tsd-nav-container > li.site-heading');
    await names.first().waitFor();
    const listed = await names.allInnerTexts();
    const guides = guidesInOrder().map((file) => /^title: (.+)$/m.exec(fs.readFileSync(file, 'utf8'))?.[1]);
    expect(guides.slice(1)).not.toContain(undefined);
    expect(listed.slice(0, guides.length + 1)).toEqual(['Guides', 'Tiếng Việt', ...guides.slice(1)]);
    const rooms = listed.slice(listed.indexOf('Modules') + 1);
    expect(rooms.slice(0, 3)).toEqual(['organisation', 'independence', 'quota']);
    expect(rooms.slice(-2)).toEqual(['calendar', 'core']);
    await page.context().close();
  });
});
