import type { AuditFinding, AuditReading, ImpliedFigure, Printing } from '../../../audit/index.js';
import { type AnyRatio, formatDecimal, formatPercent, ratioParts } from '../../../core/index.js';
import { countText, intervalText, type Language } from '../language/language.js';
import { AUDIT_WORDS, type AuditVocabulary } from './audit-words.js';

/** The most readings, and units, that a line names. */
const MOST = 3;

/** The most digits behind the mark that a figure of a reading is told with. */
const DIGITS = 4;

/** Under which readings a claim holds or would; `null` where there are none. */
export function readingsText(finding: AuditFinding, language: Language): string | null {
  const words = AUDIT_WORDS[language.locale];
  const { readings, breaks } = finding;
  if (breaks.length > 0) {
    const ids = breaks.map(({ id }) => id);
    return words.breaks(ids.length > MOST ? `${ids.slice(0, MOST).join(', ')}, …` : ids.join(', '));
  }
  if (readings.length === 0) return null;
  const told = readings.slice(0, MOST).map((reading) => readingText(reading, finding, language));
  const left = readings.length - MOST;
  if (left > 0) told.push(words.more(countText(left, language)));
  return told.join('; ');
}

/** Which counts would make a claim hold; `null` where none are looked for. */
export function impliedText({ implied, kind }: AuditFinding, language: Language): string | null {
  const words = AUDIT_WORDS[language.locale];
  const groups = new Map<string, ImpliedFigure[]>();
  for (const each of implied) {
    const key = `${each.figure} ${each.reading}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  if (groups.size === 0) return null;
  const told = [...groups.values()].filter((group) => group.some(({ lowest }) => lowest !== null));
  if (told.length === 0) return implied.some(({ count }) => count !== 0) ? words.beyond : words.noNumber;
  return told.map((group) => groupText(group, kind, language)).join(` ${words.or} `);
}

/** Why there is nothing to tell of a claim that does not hold for certain. */
export function nothingText({ kind, verdict }: AuditFinding, language: Language): string {
  const words = AUDIT_WORDS[language.locale];
  if (kind === 'stated') return words.alone;
  return verdict === 'fails' ? words.noReading : words.notPrinted;
}

function readingText(reading: AuditReading, finding: AuditFinding, language: Language): string {
  const words = AUDIT_WORDS[language.locale];
  const { assumes, figure, value, certain } = reading;
  const isMissing = assumes === 'missing';
  const how = isMissing || reading.printing[0] === 'exact' ? null : printingText(reading.printing, words);
  const name = reading.reading === 'as-stated' && how !== null ? null : words.reading[reading.reading];
  const number = value === null ? null : numberText(value, isShare(reading, finding), language);
  const of = figure === null ? null : figureText(figure, words, language);
  const about = of !== null && number !== null ? words.is(of, number) : (of ?? number ?? '');
  const notes = [about, certain || isMissing ? '' : words.possible].filter((each) => each !== '').join(', ');
  const told = [name, how].filter((each) => each !== null).join(', ');
  const all = notes === '' ? told : `${told} (${notes})`;
  return assumes === 'mistake' ? words.mistake(all) : all;
}

/** How it was printed, the two ways of halves told once where both fit. */
function printingText(printing: readonly Printing[], words: AuditVocabulary): string {
  const both = printing.includes('half-up') && printing.includes('half-even');
  const kinds = both ? printing.filter((each) => each !== 'half-even') : printing;
  const told = kinds.map((each) => (both && each === 'half-up' ? words.rounded : words.printing[each]));
  return told.join(` ${words.or} `);
}

function figureText(figure: string, words: AuditVocabulary, language: Language): string {
  const place = /^(parts|inflows|outflows)\[(\d+)\]$/.exec(figure);
  if (place !== null) {
    const [, list, at] = place as unknown as [string, 'parts' | 'inflows' | 'outflows', string];
    return words.listed[list](countText(Number(at) + 1, language));
  }
  return Object.hasOwn(words.figure, figure) ? words.figure[figure]! : figure;
}

/** Whether the number of a reading is in per cent, as the printed one is. */
function isShare({ figure }: AuditReading, { kind, printed }: AuditFinding): boolean {
  if (printed?.unit !== 'percent' && printed?.unit !== 'points') return false;
  return figure === null || figure === 'printed' || kind === 'total' || (kind === 'mean' && figure === 'total');
}

/** As few digits as tell the number; an ellipsis where there are more. */
function numberText(value: AnyRatio, share: boolean, language: Language): string {
  const [numerator, denominator] = ratioParts(value);
  const scale = share ? 100n : 1n;
  const print = share ? formatPercent : formatDecimal;
  for (let digits = 0; digits <= DIGITS; digits += 1) {
    if ((numerator * scale * 10n ** BigInt(digits)) % denominator === 0n)
      return print(value, { digits, locale: language.locale });
  }
  return `${print(value, { digits: DIGITS, rounding: 'truncate', locale: language.locale })}…`;
}

/** The counts of one figure under one reading, by the roundings that tell them apart. */
function groupText(group: readonly ImpliedFigure[], kind: AuditFinding['kind'], language: Language): string {
  const words = AUDIT_WORDS[language.locale];
  const [first] = group as readonly [ImpliedFigure, ...ImpliedFigure[]];
  const byCounts = new Map<string, Printing[]>();
  for (const each of group) {
    // None would do, or only numbers beyond those that can be told.
    if (each.lowest === null) continue;
    const counts = intervalText(each.lowest, each.highest, language);
    byCounts.set(counts, [...(byCounts.get(counts) ?? []), each.rounding]);
  }
  const isTold = byCounts.size > 1 || group.some(({ lowest }) => lowest === null);
  const counts = [...byCounts].map(([text, roundings]) =>
    isTold ? `${text} (${printingText(roundings, words)})` : text,
  );
  const isPlain = first.reading === 'as-stated' || first.reading === 'difference';
  const reading = isPlain ? '' : `, ${words.reading[first.reading]}`;
  const isMean = kind === 'mean' || kind === 'pace';
  const named = isMean ? (first.figure === 'part' ? 'total' : 'count') : first.figure;
  return `${words.is(figureText(named, words, language), counts.join(` ${words.or} `))}${reading}`;
}
