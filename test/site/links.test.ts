import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOfSite, ROOT } from './site.js';

interface SitePage {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly loads: readonly string[];
}

const pages = new Map(pagesOfSite().map((file) => [file, read(file)]));

function read(file: string): SitePage {
  const html = fs.readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/<script>[\s\S]*?<\/script>/g, '');
  const all = (pattern: RegExp): string[] => Array.from(html.matchAll(pattern), ([, value = '']) => unescaped(value));
  return {
    ids: new Set(all(/\sid="([^"]*)"/g)),
    links: all(/<a\s[^>]*?href="([^"]*)"/g),
    loads: all(/<(?:script|img|link|use|iframe|source)\s[^>]*?(?:src|href)="([^"]*)"/g),
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What is wrong with a link from a page: nothing, or one line. */
function fault(from: string, link: string): string[] {
  if (/^https?:/.test(link)) return [];
  const [target = '', anchor = ''] = link.split('#');
  const file = target === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(target));
  const found = pages.get(file);
  if (found === undefined) {
    return fs.existsSync(path.join(ROOT, file)) ? [] : [`${from} → ${link}: no such file`];
  }
  // The playground's anchors are states that its script reads.
  if (anchor === '' || file.startsWith('playground/')) return [];
  return found.ids.has(decodeURIComponent(anchor)) ? [] : [`${from} → ${link}: no such anchor`];
}

describe('the links of all pages', () => {
  it('are looked at', () => {
    expect(pages.size).toBeGreaterThan(500);
    expect([...pages.values()].reduce((sum, { links }) => sum + links.length, 0)).toBeGreaterThan(5000);
  });

  it('lead to a file and an anchor that exist', () => {
    const faults = [...pages].flatMap(([file, { links, loads }]) =>
      [...links, ...loads].flatMap((link) => fault(file, link)),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const elsewhere = [...pages].flatMap(([file, { loads }]) =>
      loads.filter((link) => /^(?:[a-z]+:)?\/\//.test(link)).map((link) => `${file}: ${link}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('reach the playground from every page', () => {
    const without = [...pages].filter(
      ([file, { links }]) =>
        !file.startsWith('playground/') && !links.some((link) => link.includes('playground/index.html')),
    );
    expect(without.map(([file]) => file)).toEqual([]);
  });

  it('lead to no Markdown as it was written', () => {
    const raw = [...pages.values()].flatMap(({ links }) =>
      links.filter((link) => /^(?!https?:)[^#]*\.md(?:#|$)/.test(link)),
    );
    expect([...new Set(raw)]).toEqual([]);
  });
});
