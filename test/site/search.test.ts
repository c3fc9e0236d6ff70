import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, shown } from './site.js';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('modules/risk.html'));
});
afterAll(() => site.close());

/** Where the results for a query lead, the best first. */
async function search(query: string): Promise<string[]> {
  const field = page.locator('#tsd-search-input');
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('#tsd-search-status > *').waitFor({ state: 'detached' });
  await field.fill(query);
  const links = await page.locator('#tsd-search-results a').all();
  return Promise.all(
    links.map(async (link) => new URL((await link.getAttribute('data-href')) ?? '', page.url()).pathname),
  );
}

const COMBINED = [
  '/documents/The_domain_in_ten_minutes.html',
  '/documents/Independent_branches.html',
  '/functions/comparison.combinedChangeOfTotals.html',
  '/functions/independence.concentrationOfCombined.html',
];

describe('the search', () => {
  it.each(['chi bộ ghép', 'chi bo ghep', 'CHI BỘ GHÉP', 'ghep', 'combined branch'])(
    'finds the pages of combined branches by “%s”',
    async (query) => {
      expect(await search(query)).toEqual(expect.arrayContaining(COMBINED));
    },
  );

  it('finds the same with tone marks and without, composed or not', async () => {
    for (const [marked, bare] of [
      ['chỉ tiêu', 'chi tieu'],
      ['Điện Biên Đông', 'dien bien dong'],
      ['đảng viên dự bị', 'dang vien du bi'],
      ['nguy cơ', 'nguy co'],
    ] as const) {
      const found = await search(marked);
      expect(found.length).toBeGreaterThan(1);
      expect(await search(bare)).toEqual(found);
      expect(await search(marked.normalize('NFD'))).toEqual(found);
    }
  });

  it.each([
    ['allocateQuota', '/functions/quota.allocateQuota.html'],
    ['allocate quota', '/functions/quota.allocateQuota.html'],
    ['InvalidInputError', '/classes/core.InvalidInputError.html'],
    ['at-risk branches', '/documents/At-risk_branches.html'],
    ['same period last year', '/functions/calendar.samePeriodLastYear.html'],
  ])('puts first by “%s” %s', async (query, first) => {
    expect((await search(query))[0]).toBe(first);
  });

  it('says so when nothing is found, and lists nothing that lacks a word', async () => {
    expect(await search('chi bộ xyzzyq')).toEqual([]);
    await expect.poll(() => page.locator('#tsd-search-status').textContent()).toContain('No results found');
  });

  it('is reached, used and left with the keyboard alone', async () => {
    await page.goto(`${site.origin}/index.html`);
    await shown(page);
    const focused = 'document.activeElement.id';
    for (let presses = 0; presses < 5 && (await page.evaluate(focused)) !== 'tsd-search-trigger'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(focused)).toBe('tsd-search-trigger');
    await page.keyboard.press('Enter');
    await page.locator('#tsd-search-status > *').waitFor({ state: 'detached' });
    await page.keyboard.type('chi bo ghep');
    await page.locator('#tsd-search-results li').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('#tsd-search-results li[aria-selected="true"] a');
    const href = await chosen.getAttribute('data-href');
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(href ?? '', page.url()).href);
    expect(page.url()).toMatch(/documents\/Independent_branches|functions|documents/);
    await shown(page);
    // A slash opens it from anywhere, and Escape closes it.
    await page.keyboard.press('/');
    expect(await page.evaluate(focused)).toBe('tsd-search-input');
    await page.keyboard.press('Escape');
    await page.locator('#tsd-search').waitFor({ state: 'hidden' });
  });
});
