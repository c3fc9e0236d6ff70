import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, widthOf, wrapped } from '../../../src/report/charts/chart-text.js';
import { hostileText } from '../../arbitraries/charts.js';

describe('wrapped', () => {
  it('keeps every letter, or ends in an ellipsis, in lines that have room', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const shown = shownText(text);
          const lines = wrapped(shown, width, 12, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          expect(lines.length).toBeGreaterThan(0);
          for (const line of lines) {
            expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/^\s|\s$/u);
          }
          const bare = (value: string): string => value.replace(/\s/gu, '');
          const joined = bare(lines.join(''));
          if (joined === bare(shown)) return;
          expect(joined.endsWith('…')).toBe(true);
          expect(bare(shown).startsWith(joined.slice(0, -1))).toBe(true);
          expect(lines.length).toBe(most);
        },
      ),
    );
  });

  it('breaks between words, and a word that is too long between letters with their marks', () => {
    expect(wrapped('Đảng bộ xã Nghĩa Đàn', 80, 12, 3)).toEqual(['Đảng bộ xã', 'Nghĩa Đàn']);
    for (const line of wrapped('o\u0302\u0323'.repeat(40), 60, 12, 9)) expect(line).toMatch(/^(?:o\u0302\u0323)+…?$/u);
  });

  it('takes a syllable of Hangul for one square, like a Chinese character', () => {
    expect(['각', '가', '一'].map((letter) => widthOf(letter, 100))).toEqual([104, 104, 104]);
    expect(wrapped('\ufffd각\ufffd', 40, 12, 2)).toEqual(['\ufffd각\ufffd']);
  });

  it('marks what cannot be drawn', () => {
    expect(shownText('a\u0000b\ud800\u202ec\td\n')).toBe('a\ufffdb\ufffd\ufffdc d');
    expect(shownText(' ')).toBe('“”');
  });
});
