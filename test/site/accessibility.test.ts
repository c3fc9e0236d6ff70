import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
}

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/**
 * What axe finds against WCAG 2.0 and 2.1 at levels A and AA: no element is excused. In the light all rules are run; in
 * the dark the page is the same but for its colours, and so are the rules.
 */
async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  const runOnly =
    scheme === 'light'
      ? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  const run = `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })})`;
  const { violations: found } = await page.evaluate<{ violations: Violation[] }>(run);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each([
    'index.html',
    'modules/quota.html',
    'functions/quota.allocateQuota.html',
    'interfaces/quota.QuotaClaim.html',
    'classes/core.InvalidInputError.html',
    'documents/Quotas.html',
    'documents/The_domain_in_ten_minutes.html',
  ])('%s', async (file) => {
    const { page } = await site.open(file, { colorScheme });
    await page.locator('#tsd-nav-container .site-heading').first().waitFor({ state: 'attached' });
    expect(await violations(page, colorScheme)).toEqual([]);
    await page.context().close();
  });

  it('the search with its results', async () => {
    const { page } = await site.open('index.html', { colorScheme });
    await page.keyboard.press('/');
    await page.locator('#tsd-search-status > *').waitFor({ state: 'detached' });
    await page.keyboard.type('ghep');
    await page.locator('#tsd-search-results li').first().waitFor();
    expect(await violations(page, colorScheme)).toEqual([]);
    await page.context().close();
  });

  it.each(['quota/vi', 'risk/en', 'compare/vi'])('the playground at %s', async (state) => {
    const { page } = await site.open(`playground/index.html#${state}`, { colorScheme });
    await page.locator('#status:not(:empty)').waitFor();
    expect(await violations(page, colorScheme)).toEqual([]);
    await page.context().close();
  });
});
