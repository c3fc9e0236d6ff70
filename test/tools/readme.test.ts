import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const english = fs.readFileSync('README.md', 'utf8');
const vietnamese = fs.readFileSync('docs/README.vi.md', 'utf8');

/** The code of a page without its comments, which are in the page's language; `// =>` is no comment. */
function codeOf(page: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code = '']) => {
    const comment = language === 'sh' ? /\s*# .*$/gm : /^\s*\/\/ (?!=>).*\n/gm;
    return `${String(language)}\n${code.replaceAll(comment, '')}`;
  });
}

/** What a page links to, as files from the root. */
function linksOf(file: string, page: string): string[] {
  return [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .flatMap(([, link = '']) => (link.includes(':') ? [] : [path.posix.join(path.posix.dirname(file), link)]))
    .filter((link) => !link.includes('README'));
}

describe('the page in Vietnamese', () => {
  it('is linked from the first line, and links back', () => {
    expect(english.split('\n')[0]).toBe('[Tiếng Việt](docs/README.vi.md)');
    expect(vietnamese.split('\n')[0]).toBe('[English](../README.md)');
  });

  it('has the headings, tables and lists of the page in English, one for one', () => {
    const marks = (page: string): string[] => page.match(/^(?:#+ |- |\| `[^`]+`)/gm) ?? [];
    expect(marks(vietnamese)).toEqual(marks(english));
  });

  it('has its code', () => {
    expect(codeOf(english).length).toBeGreaterThan(2);
    expect(codeOf(vietnamese)).toEqual(codeOf(english));
  });

  it('has its links, and they lead to files', () => {
    const links = linksOf('docs/README.vi.md', vietnamese);
    expect(links).toEqual(linksOf('README.md', english));
    expect(links.filter((link) => !fs.existsSync(link))).toEqual([]);
  });
});
