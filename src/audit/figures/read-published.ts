import { type AnyRatio, decimal, type Locale } from '../../core/index.js';
import { type Between, isFractionMark, rangeOf } from './between-numbers.js';
import { type Digits, NUMBERS, readDigits, sameDigits } from './digit-groups.js';
import {
  type Meaning,
  type NumberDirection,
  type NumberWord,
  phrasesBefore,
  phrasesBehind,
  type UnitMeaning,
} from './number-words.js';
import { over } from './over.js';
import type { PublishedNumber } from './published-number.js';
import { inDigits } from './spelt-out.js';
import { type RangeEnd, wordInterval } from './word-interval.js';

/** Why a text is no printed number. */
interface Refusal {
  readonly code: string;
  readonly message: string;
}

type Read = { readonly numbers: PublishedNumber[] } | Refusal;

const MOST_CHARACTERS = 300;
/** What a number is compared with, and when it was so: a year there is none of its numbers. */
const ASIDE = /\s(?:so với|cùng kỳ|(?:trong |vào |đến )?năm (?=\d)|compared (?:with|to)|than|from)\s?/iu;
const VIETNAMESE = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** What the words around the digits say. */
interface Said {
  readonly negative: boolean;
  readonly word: NumberWord;
  readonly direction: NumberDirection | null;
  readonly excess: boolean;
  readonly unit: UnitMeaning;
  readonly rest: string;
  readonly locale: Locale | null;
  /** Whether the second number of a range is left out. */
  readonly endOpen: boolean;
}

/** Reads a printed number in every way that it can be meant. */
export function readPublished(given: string, locale: Locale | undefined, near: AnyRatio): Read {
  if (given.length > MOST_CHARACTERS) return refused('too-long', 'A printed number has up to 300 characters.');
  const text = inDigits(given.normalize('NFC').trim());
  const all = [...text.matchAll(NUMBERS)];
  const aside = all[0] === undefined ? -1 : text.slice(all[0].index).search(ASIDE);
  const isAside = (year: string, index: number) =>
    aside >= 0 && index > all[0]!.index + aside && /^(?:19|20)\d\d$/.test(year);
  const found = all.filter(({ 0: digits, index }) => !isAside(digits, index));
  const [first, second] = found;
  if (first === undefined) return refused('no-number', 'There are no digits in it.');
  if (found.length > 2) return refused('several-numbers', 'There are several numbers in it: give them one by one.');
  const between = second === undefined ? '' : text.slice(first.index + first[0].length, second.index);
  const last = second ?? first;
  const behind = text.slice(last.index + last[0].length);
  const isFraction = second !== undefined && isFractionMark(between);
  const range = second === undefined || isFraction ? null : rangeOf(between);
  if (second !== undefined && !isFraction && range === null)
    return refused('several-numbers', 'There are two numbers in it that are neither a range nor a part of a whole.');
  const before = text.slice(0, first.index);
  if (/(?:^|\s)[.,]$/.test(before) || /[¼-¾⅐-⅞]/.test(text))
    return refused('bad-number', 'A number begins with a digit, and a fraction is two numbers: 0.5, 1/2.');
  if (/^m(?![\p{L}\d²³])/iu.test(behind))
    return refused('ambiguous-unit', 'This may be millions or metres: write the word out.');
  const said = readWords(before, behind, range);
  if ('code' in said) return said;
  const readings = inEachLanguage(
    found.map(([digits]) => digits),
    locale,
    said,
  );
  // A part and its whole are counts: 6,855/6,000 has no decimals in it.
  const usable = readings.filter(([digits]) => digits.every((each) => each?.digits === 0));
  if (readings.length === 0) return refused('bad-number', 'Its marks stand where neither language sets them.');
  const numbers: PublishedNumber[] = [];
  for (const [digits, language] of isFraction && usable.length > 0 ? usable : readings) {
    const read = isFraction
      ? fraction(given, digits, said, language, near)
      : single(given, digits, said, language, near);
    if ('code' in read) return read;
    numbers.push(read);
  }
  return { numbers };
}

function readWords(before: string, behind: string, range: Between | null): Said | Refusal {
  const sign = /[-−–]\s?$/.exec(before);
  const phrases = phrasesBefore((sign === null ? before : before.slice(0, sign.index)).replace(/\+\s?$/, ''));
  if (phrases === null) return refused('unknown-words', 'What stands before the number is no word of numbers.');
  const plus = /^%?\+/.test(behind);
  const { unit, meanings, rest } = phrasesBehind(behind.replace(/^(%?)\+/, '$1 ').replace(/^-(?=\p{L})/u, ''));
  const all: Partial<Meaning>[] = [...phrases, ...meanings, ...(plus ? [{ word: 'at-least' } as const] : [])];
  // "cao hơn 5 % so với cùng kỳ" says by how much; "cao hơn 5 %" alone is a bound.
  const compares = unit?.unit === 'points' || /^(?:so với|than)(?: |$)/.test(rest);
  const isCompared = (each: Partial<Meaning>) => compares && each.compared !== undefined;
  const words = new Set(all.flatMap((each) => (isCompared(each) ? [] : (each.word ?? []))));
  const toldBefore = phrases.some((each) => 'direction' in each || isCompared(each));
  const ways = toldBefore ? (phrases as Partial<Meaning>[]) : all;
  const directions = new Set(ways.flatMap((each) => (isCompared(each) ? each.compared : each.direction) ?? []));
  const from = all.some((each) => each.from === true);
  const allowed = range === null || words.size === 0 || (words.size === 1 && words.has('about'));
  if (words.size > 1 || directions.size > 1 || !allowed)
    return refused('contradictory-words', 'Its words say different things of it.');
  const [word = range === null ? 'exactly' : 'between'] = words;
  const [direction = null] = directions;
  if (from && range === null && word !== 'at-least' && word !== 'at-most')
    return refused('unfinished-range', 'A range has two ends, or says that it goes on.');
  if (range !== null && direction !== null && all.some((each) => each.from === true && each.locale === 'en'))
    return refused('several-numbers', 'It rose or fell from one number to another: give them one by one.');
  const ownUnit = unit ?? range?.unit ?? { unit: 'count' as const, scale: 0, locale: null };
  if (range?.unit !== undefined && range.unit !== null && range.unit.unit !== ownUnit.unit)
    return refused('contradictory-words', 'The two ends of the range are in different units.');
  const spoken = [...all.map(({ locale }) => locale), ownUnit.locale ?? undefined].find((each) => each !== undefined);
  return {
    negative: sign !== null,
    word,
    direction,
    excess: ways.some((each) => each.excess === true),
    unit: ownUnit,
    rest,
    locale: VIETNAMESE.test(before + behind) ? 'vi' : (spoken ?? null),
    endOpen: range?.endOpen === true,
  };
}

type Numbers = readonly [first: Digits, second?: Digits];

/** The digits as each language reads them, with the language; one entry where only one can be meant. */
function inEachLanguage(
  texts: readonly string[],
  told: Locale | undefined,
  { locale: spoken, unit }: Said,
): (readonly [Numbers, Locale | null])[] {
  const [vi, en] = [readAllDigits(texts, 'vi'), readAllDigits(texts, 'en')];
  if (vi === null || en === null) {
    if (vi !== null) return [[vi, 'vi']];
    return en === null ? [] : [[en, 'en']];
  }
  if (vi.every((digits, at) => digits !== undefined && sameDigits(digits, en[at]))) return [[vi, null]];
  if (told !== undefined) return [[told === 'vi' ? vi : en, told]];
  // One of the two reads groups of thousands, as people print counts; the other a decimal of three digits, as a share
  // may well have.
  const grouped = (numbers: Numbers) => numbers.every((digits) => digits?.digits === 0);
  if (grouped(vi) && spoken !== 'en' && (unit.unit === 'count' || spoken === 'vi')) return [[vi, 'vi']];
  if (grouped(en) && spoken === 'en') return [[en, 'en']];
  return [
    [vi, 'vi'],
    [en, 'en'],
  ];
}

function readAllDigits(texts: readonly string[], locale: Locale): Numbers | null {
  const [first, second] = texts;
  const one = readDigits(first!, locale);
  if (one === null || second === undefined) return one === null ? null : [one];
  const two = readDigits(second, locale);
  return two === null ? null : [one, two];
}

function single(
  text: string,
  [first, second]: Numbers,
  said: Said,
  locale: Locale | null,
  near: AnyRatio,
): PublishedNumber | Refusal {
  const { unit, word } = said;
  const scale = 10n ** BigInt(Math.max(0, unit.scale)) * (said.negative ? -1n : 1n);
  const parts = 10n ** BigInt(Math.max(0, -unit.scale));
  const whole = (unit.unit === 'percent' || unit.unit === 'points' ? 100n : 1n) * parts;
  const numberOf = ({ whole: digits, digits: places }: Digits) => over(digits * scale, 10n ** BigInt(places) * whole);
  const value = numberOf(first);
  const end: RangeEnd | null = second === undefined ? null : { at: numberOf(second), open: said.endOpen };
  const interval = wordInterval(value, end, word, near);
  if (interval === null) return refused('empty-interval', 'No number is what its words say.');
  const tens = 10n ** BigInt(first.digits);
  return {
    text,
    unit: unit.unit,
    decimal: decimal(over(first.whole * scale, tens * parts), { digits: Math.max(0, first.digits - unit.scale) }),
    value,
    digits: first.digits,
    step: over(10n ** BigInt(Math.max(0, unit.scale)), tens * whole),
    word,
    direction: said.direction,
    excess: said.excess,
    interval,
    locale,
    rest: said.rest,
    parts: null,
  };
}

function fraction(
  text: string,
  [first, second]: Numbers,
  said: Said,
  locale: Locale | null,
  near: AnyRatio,
): PublishedNumber | Refusal {
  const [part, whole] = [countOf(first), countOf(second!)];
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole))
    return refused('not-safe', 'A part and its whole are whole numbers up to 2^53 − 1.');
  if (whole === 0) return refused('zero-whole', 'A part of 0 is no share.');
  if (said.unit.unit !== 'count' || said.unit.scale !== 0 || said.negative)
    return refused('contradictory-words', 'A part of a whole is two counts, and no other unit.');
  const value = { numerator: part, denominator: whole };
  const interval = wordInterval(value, null, said.word, near);
  if (interval === null) return refused('empty-interval', 'No number is what its words say.');
  return {
    text,
    unit: 'part-of-whole',
    decimal: `${String(part)}/${String(whole)}`,
    value,
    digits: 0,
    step: { numerator: 0, denominator: 1 },
    word: said.word,
    direction: said.direction,
    excess: said.excess,
    interval,
    locale,
    rest: said.rest,
    parts: { part, whole },
  };
}

function countOf(digits: Digits): number {
  return digits.digits === 0 ? Number(digits.whole) : Number.NaN;
}

function refused(code: string, message: string): Refusal {
  return { code, message };
}
