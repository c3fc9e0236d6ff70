import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Opened, openSite, type Site } from './site.js';

/** The playground as a test works with it. */
export interface Playground {
  readonly site: () => Site;
  readonly page: () => Page;
  readonly goto: (state: string) => Promise<void>;
  /** The text of all elements that a selector finds. */
  readonly text: (selector: string) => Promise<string>;
  readonly status: () => Promise<string>;
}

/** Opens the playground before each test, and after it asks whether anything went wrong on the way. */
export function usePlayground(): Playground {
  let site: Site;
  let opened: Opened;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    opened = await site.open('playground/index.html#quota/en');
    await filled(opened.page);
  });
  afterEach(async () => {
    // Whatever a reader does, the page's policy holds and nothing is asked of anybody.
    expect(opened.troubles).toEqual([]);
    await opened.page.context().close();
  });
  const text = async (selector: string): Promise<string> => {
    return (await opened.page.locator(selector).allTextContents()).join('\n');
  };
  return {
    site: () => site,
    page: () => opened.page,
    goto: async (state) => {
      await opened.page.goto(`${site.origin}/playground/index.html#${state}`);
      await filled(opened.page);
    },
    text,
    status: () => text('#status'),
  };
}

/** Waits until a playground shows a result or its faults. */
export async function filled(page: Page): Promise<void> {
  await page.locator('#status:not(:empty)').waitFor();
}
