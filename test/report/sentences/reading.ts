import { expect } from 'vitest';
import type { Locale } from '../../../src/core/index.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“' };

/** The figures of a sentence as plain decimals, days as `YYYY-MM-DD`, in the order in which they stand. */
export function figuresOf(text: string, locale: Locale): string[] {
  const named =
    locale === 'en'
      ? MONTHS.reduce((told, month, index) => told.replaceAll(`${month} `, `${String(index + 1)} / `), text)
      : text;
  const number = locale === 'en' ? String.raw`-?\d+(?:,\d{3})*(?:\.\d+)?` : String.raw`-?\d+(?:\.\d{3})*(?:,\d+)?`;
  const pattern = new RegExp(String.raw`\d{4}-\d{2}-\d{2}|\d{2}/\d{2}/\d{4}|(?<=\d)-\d{4}|${number}`, 'gu');
  return [...named.matchAll(pattern)].map(([token]) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(token)) return token;
    if (token.includes('/')) return token.split('/').reverse().join('-');
    // The second year of 2016-2020.
    if (/^-\d{4}$/.test(token)) return token.slice(1);
    return locale === 'en' ? token.replaceAll(',', '') : token.replaceAll('.', '').replace(',', '.');
  });
}

/** A sentence that can be printed: nothing missing in it, no space too many, no bracket left open, no full stop. */
export function expectPrintable(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object|=>/u);
  expect(text).not.toMatch(/ {2}|^ | $| [,;:.)\]]|[([] |\(\)|\[\]|[,;:]{2}|[,;:.]$|^$/u);
  const open: string[] = [];
  for (const each of text) {
    if (Object.values(PAIRS).includes(each)) open.push(each);
    else if (each in PAIRS) expect(open.pop(), text).toBe(PAIRS[each]);
  }
  expect(open, text).toEqual([]);
}

/** Both sentences of a result, printable, with the same figures. */
export function expectTwins(tell: (locale: Locale) => string): { readonly vi: string; readonly en: string } {
  const [vi, en] = [tell('vi'), tell('en')];
  expectPrintable(vi);
  expectPrintable(en);
  expect(figuresOf(en, 'en').toSorted(), `${vi}\n${en}`).toEqual(figuresOf(vi, 'vi').toSorted());
  return { vi, en };
}

/** Names without figures, one for each id. */
export function lettered(id: string): string {
  const code = Array.from(id, (letter) => letter.codePointAt(0) ?? 0);
  return `U${code.map((each) => String.fromCodePoint(97 + (each % 26), 97 + (Math.floor(each / 26) % 26))).join('')}`;
}
