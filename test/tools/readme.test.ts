import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../.config/rooms.mjs';
import sizes from '../../.config/sizes.json' with { type: 'json' };

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

describe('the sizes of the rooms', () => {
  it('are those of the budget, in both languages', () => {
    const kilobytes = (name: string) => Math.round(sizes.find((each) => each.import === name)!.gzip / 1000);
    const expected = rooms.map(({ name }) => [name, `${String(kilobytes(name))} KB`]).sort();
    for (const page of [english, vietnamese]) {
      const told = [...page.matchAll(/^\| `(chibo\/\w+)` \|.*\| ([^|]*) \|$/gm)].map(([, name, size]) => [name, size]);
      expect(told.sort()).toEqual(expected);
      for (const [name, room] of [
        ['allocateQuota', 'quota'],
        ['independentBranchRatio', 'independence'],
      ] as const) {
        const size = kilobytes(`{ ${name} } from chibo/${room}`);
        expect(page).toMatch(new RegExp(`\`${name}\`[^,.]* ${String(size)} KB`));
      }
    }
  });
});
