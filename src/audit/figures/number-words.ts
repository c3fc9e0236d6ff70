import type { Locale } from '../../core/index.js';

/**
 * How a printed number is meant: `exactly` it, or by its word as an interval: `more-than` (trên, hơn), `at-least`
 * (trở lên, ít nhất), `nearly` (gần), `about` (khoảng), `less-than` (dưới), `at-most` (không quá), `between` (từ … đến …).
 *
 * @category Published numbers
 */
export type NumberWord =
  | 'exactly'
  | 'more-than'
  | 'at-least'
  | 'nearly'
  | 'about'
  | 'less-than'
  | 'at-most'
  | 'between';

/**
 * What a printed number says of a change: `up` (tăng, vượt), `down` (giảm), or `of`, a share of what it is compared
 * with (bằng, đạt, chiếm): "bằng 59,1 % cùng kỳ" is a fall.
 *
 * @category Published numbers
 */
export type NumberDirection = 'up' | 'down' | 'of';

/** What one phrase says. */
export interface Meaning {
  readonly word?: NumberWord;
  readonly direction?: NumberDirection;
  /** Whether more must follow: a second number, or a word behind. */
  readonly from?: true;
  /** Whether what it says holds for an excess over a whole: vượt. */
  readonly excess?: true;
  /** The way it goes where something is compared: "cao hơn 5 % so với cùng kỳ" is a rise by 5 %. */
  readonly compared?: 'up' | 'down';
  readonly locale: Locale;
}

/** Phrases before a number, by what they say; a phrase without a meaning of its own says nothing of it. */
const BEFORE: readonly [Omit<Meaning, 'locale'>, vi: string, en: string][] = [
  [
    { word: 'more-than' },
    'trên/hơn/quá/vượt quá/lớn hơn',
    'over/more than/above/greater than/in excess of/upwards of/exceeding/exceeded',
  ],
  [{ word: 'more-than', compared: 'up' }, 'nhiều hơn/cao hơn', 'higher than'],
  [{ word: 'less-than', compared: 'down' }, 'ít hơn/thấp hơn', 'lower than'],
  [
    { word: 'at-least' },
    'ít nhất/tối thiểu/không dưới/không ít hơn/thấp nhất',
    'at least/no fewer than/no less than/not less than/a minimum of/minimum',
  ],
  [{ word: 'nearly' }, 'gần/gần bằng/ngót/ngót nghét/non/suýt soát', 'nearly/almost/close to/just under/just below'],
  [
    { word: 'about' },
    'khoảng/vào khoảng/chừng/độ/tầm/xấp xỉ/trên dưới/ước/ước khoảng/khoảng chừng/ước tính/ước đạt',
    'about/around/approximately/approx/circa/roughly/some/an estimated',
  ],
  [
    { word: 'less-than' },
    'dưới/chưa đến/chưa đầy/chưa tới/chưa đạt/không đến/không đầy/nhỏ hơn',
    'under/below/less than/fewer than',
  ],
  [
    { word: 'at-most' },
    'không quá/tối đa/nhiều nhất/cao nhất/không vượt quá',
    'at most/no more than/not more than/up to/a maximum of/maximum',
  ],
  [
    { direction: 'up', excess: true },
    'vượt/vượt mức/vượt kế hoạch/vượt chỉ tiêu/vượt mức kế hoạch/hoàn thành vượt mức',
    'exceeded by/exceeding by/over by/ahead by/exceeded the target by',
  ],
  [
    { direction: 'up' },
    'tăng/tăng thêm/thêm/có thêm/cao hơn được',
    'up/up by/rose by/rose/grew by/grew/increased by/increased/an increase of/higher by',
  ],
  [
    { direction: 'down' },
    'giảm/giảm được/giảm đi/hạ',
    'down/down by/fell by/fell/dropped by/dropped/decreased by/decreased/a decrease of/lower by',
  ],
  [{ direction: 'of' }, 'bằng/đạt/hoàn thành/chiếm', 'equal to/equals/reached/reaching/accounting for'],
  [
    {},
    [
      'chỉ/chỉ còn/chỉ có/còn/vẫn còn/còn lại/có/có tới/được/đúng/tròn/đủ/là/cả/với/đã/mới/hiện/nay/hiện nay/đến nay',
      'kết nạp/kết nạp được/kết nạp mới/tỷ lệ/tỉ lệ/tổng số/tổng cộng/tất cả/toàn bộ/gồm/trong đó/toàn tỉnh/cả nước',
      'bình quân/trung bình/mỗi năm/mỗi quý/mỗi tháng/hằng năm/hàng năm/phấn đấu/chỉ tiêu/mục tiêu',
      'tới/đến/lên/lên tới/lên đến/xuống/xuống còn/giảm còn/giảm xuống/giảm xuống còn/tăng lên/tăng lên thành/nâng lên',
      'gấp/tăng gấp/cao gấp/nhiều gấp/tương đương/tương ứng/thứ/hạng/đứng thứ/xếp thứ/đứng hạng',
    ].join('/'),
    'only/just/exactly/still/left with/a total of/total of/total/admitted/down to/rose to/fell to/as many as/as much as/precisely/all/a/an/an average of',
  ],
  [{ from: true }, 'từ/trong khoảng từ', 'from/between'],
];

/** Phrases behind a number that say how it is meant. */
const BEHIND: readonly [Omit<Meaning, 'locale'>, vi: string, en: string][] = [
  [{ word: 'at-least' }, 'trở lên/hoặc hơn', 'or more/or above/and above/or over/and over/or higher/upwards'],
  [{ word: 'at-most' }, 'trở xuống/hoặc ít hơn', 'or less/or fewer/or below/and below/or under'],
];

/** Phrases right behind a number and its unit that say which way it goes. */
const NEXT: readonly [Omit<Meaning, 'locale'>, vi: string, en: string][] = [
  [{ direction: 'up', excess: true }, '', 'over target/above target/over the target/above the target'],
  [{ direction: 'up' }, '', 'higher/up/more/increase/rise/growth'],
  [{ direction: 'down' }, '', 'lower/down/fewer/less/decrease/fall/drop'],
  [{ direction: 'of' }, '', 'of'],
];

/** Signs that stand for a word, in either language. */
const SIGNS: ReadonlyMap<string, NumberWord> = /* @__PURE__ */ new Map([
  ['>', 'more-than'],
  ['<', 'less-than'],
  ['≥', 'at-least'],
  ['>=', 'at-least'],
  ['≤', 'at-most'],
  ['<=', 'at-most'],
  ['~', 'about'],
  ['≈', 'about'],
]);

/**
 * What a number counts in.
 *
 * @category Published numbers
 */
export type NumberUnit = 'count' | 'percent' | 'points' | 'times';

/** Units behind a number, with the power of ten that it is multiplied by; ten per mille are one per cent. */
const UNITS: readonly [NumberUnit, scale: number, both: string, vi: string, en: string][] = [
  [
    'points',
    0,
    '',
    'điểm phần trăm/điểm %/% điểm',
    'percentage points/percentage point/per cent points/points/point/pts/pp/ppt',
  ],
  ['percent', 0, '%', 'phần trăm', 'per cent/percent'],
  ['percent', -1, '‰', 'phần nghìn', 'per mille'],
  ['times', 0, 'x/×', 'lần', 'times/fold'],
  ['count', 2, '', 'trăm', 'hundred'],
  ['count', 3, 'k', 'nghìn/ngàn', 'thousand'],
  ['count', 4, '', 'vạn', ''],
  ['count', 6, '', 'triệu/tr', 'million/mn'],
  ['count', 9, '', 'tỷ/tỉ', 'billion/bn'],
];

type Phrases<T> = ReadonlyMap<string, T>;

function table<T>(rows: Iterable<readonly [string, T]>): Phrases<T> {
  return new Map([...rows].filter(([phrase]) => phrase !== ''));
}

function meanings(rows: typeof BEFORE): Phrases<Meaning> {
  return table(
    rows.flatMap(([meaning, vi, en]) => [
      ...entries<Meaning>(vi, { ...meaning, locale: 'vi' }),
      ...entries<Meaning>(en, { ...meaning, locale: 'en' }),
    ]),
  );
}

function entries<T>(phrases: string, meaning: T): (readonly [string, T])[] {
  return phrases.split('/').map((phrase) => [phrase, meaning]);
}

/** A unit as it is printed, and the language of the word, `null` of a sign. */
export interface UnitMeaning {
  readonly unit: NumberUnit;
  readonly scale: number;
  readonly locale: Locale | null;
}

const before = /* @__PURE__ */ meanings(BEFORE);
const behind = /* @__PURE__ */ meanings(BEHIND);
const next = /* @__PURE__ */ meanings(NEXT);
const units = /* @__PURE__ */ table<UnitMeaning>(
  UNITS.flatMap(([unit, scale, both, vi, en]) => [
    ...entries<UnitMeaning>(both, { unit, scale, locale: null }),
    ...entries<UnitMeaning>(vi, { unit, scale, locale: 'vi' }),
    ...entries<UnitMeaning>(en, { unit, scale, locale: 'en' }),
  ]),
);

/** The longest phrase of any table, in words. */
const LONGEST = 4;

/** Splits a text before a number into phrases; `null` where a word is none of them. */
export function phrasesBefore(text: string): (Meaning | { readonly word: NumberWord })[] | null {
  const words = wordsOf(text);
  const found: (Meaning | { readonly word: NumberWord })[] = [];
  for (let at = 0; at < words.length; ) {
    const sign = SIGNS.get(words[at]!);
    const phrase = sign === undefined ? longest(before, words, at) : { meaning: { word: sign }, length: 1 };
    if (phrase === null) return null;
    found.push(phrase.meaning);
    at += phrase.length;
  }
  return found;
}

/** What stands behind a number: its unit, words that say how it is meant, and the rest, which names what is counted. */
export function phrasesBehind(text: string): {
  unit: UnitMeaning | null;
  meanings: Meaning[];
  rest: string;
} {
  const words = wordsOf(text);
  let unit: UnitMeaning | null = null;
  const found: Meaning[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const asUnit = at === 0 ? longest(units, words, at) : null;
    const isNext = found.length === 0 && rest.length === 0;
    const said = asUnit === null ? (longest(behind, words, at) ?? (isNext ? longest(next, words, at) : null)) : null;
    if (asUnit !== null) unit = asUnit.meaning;
    else if (said !== null) found.push(said.meaning);
    else rest.push(words[at]!);
    at += (asUnit ?? said)?.length ?? 1;
  }
  return { unit, meanings: found, rest: rest.join(' ') };
}

function longest<T>(phrases: Phrases<T>, words: readonly string[], at: number): { meaning: T; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const meaning = phrases.get(words.slice(at, at + length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(^|[^<>])=/g, '$1 ')
    .replace(/(>=|<=|[%‰≥≤<>~≈])/g, ' $1 ')
    .split(/[\s,.;:"“”'‘’()]+/u)
    .filter((word) => word !== '');
}
