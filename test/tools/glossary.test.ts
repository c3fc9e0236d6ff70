import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// The site's search reads this table: a Vietnamese word finds the pages of what the library calls it.
const guide = fs.readFileSync('docs/guides/the-domain-in-ten-minutes.md', 'utf8');
const section = guide.split('\n## Glossary\n')[1] ?? '';
const [head, rule, ...rows] = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.slice(1, -1).split('|'));
const entries = rows.map((cells) => cells.map((cell) => cell.trim()));

describe('the glossary', () => {
  it('is one table of three columns, without empty cells', () => {
    expect(head?.map((cell) => cell.trim())).toEqual(['Vietnamese', 'English', 'identifier']);
    expect(rule).toHaveLength(3);
    expect(entries.length).toBeGreaterThan(60);
    expect(entries.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });

  it('has each Vietnamese word once', () => {
    const words = entries.flatMap(([vietnamese = '']) => vietnamese.split(' / '));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => word !== word.trim() || word === '' || word.normalize('NFC') !== word)).toEqual([]);
  });

  it('names what is in the library', () => {
    const sources = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => fs.readFileSync(path.join('src', file), 'utf8'))
      .join('\n');
    const identifiers = entries.flatMap(([, , identifier = '']) => (identifier === '–' ? [] : [identifier]));
    expect(identifiers.filter((each) => !/^`[\w-]+`$/.test(each))).toEqual([]);
    const missing = identifiers.filter(
      (each) => !new RegExp(`(?<![\\w-])${each.slice(1, -1)}(?![\\w-])`).test(sources),
    );
    expect(missing).toEqual([]);
  });
});
