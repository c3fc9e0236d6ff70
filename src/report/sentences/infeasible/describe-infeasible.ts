import { type ChiboError, ContractError, type FormatOptions } from '../../../core/index.js';
import {
  amountText,
  countText,
  dayText,
  firstText,
  type Language,
  languageOf,
  listText,
} from '../language/language.js';
import { periodText } from '../language/period-text.js';
import { tellResult } from '../language/tell-result.js';
import { Certificate } from './certificate.js';
import { INFEASIBLE_WORDS } from './infeasible-words.js';

/**
 * In which words it is told why there is no answer.
 *
 * @category Sentences
 */
export interface InfeasibleWords extends FormatOptions {
  /** How many units, rows or columns are named; 10 unless told. The others are counted. */
  readonly name?: number | undefined;
  /** The name of a unit, row or column by its id (of an index, the index as text); the id itself unless told. */
  readonly nameOf?: ((id: string) => string) | undefined;
}

interface Teller extends Language {
  readonly words: (typeof INFEASIBLE_WORDS)['vi'];
  readonly nameOf: (id: string) => string;
  readonly most: number;
}

type Tell = (certificate: Certificate, teller: Teller) => string;

/** What tells each code of an `InfeasibleError`. */
const TELLERS: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ['minima-exceed-total', (told, teller) => totalText(told, 'minima', teller)],
  ['maxima-below-total', (told, teller) => totalText(told, 'maxima', teller)],
  ['minima-exceed-maximum', (told, teller) => ownText(told, 'ownMaximum', teller)],
  ['maxima-below-minimum', (told, teller) => ownText(told, 'ownMinimum', teller)],
  ['margins-infeasible', marginsText],
  ['achieved-above-max', (told, teller) => teller.words.aboveMax(achievedText(told, teller))],
  ['achieved-above-share', (told, teller) => teller.words.aboveShare(achievedText(told, teller))],
  ['no-whole-number', noWholeNumberText],
  ['not-whole-months', (told, teller) => teller.words.notWhole.months(periodsText(told, teller))],
  ['not-whole-half-years', (told, teller) => teller.words.notWhole['half-years'](periodsText(told, teller))],
  ['unequal-periods', unequalText],
  [
    'outside-period',
    (told, teller) => teller.words.outside(dayText(told.text('asOf'), teller), periodText(told.text('period'), teller)),
  ],
  ['no-solution', noSolutionText],
  ['unprotectable', unprotectableText],
  ['too-many-members', (told, teller) => teller.words.tooManyMembers(countText(told.count('sum'), teller))],
  [
    'sum-not-safe',
    (told, teller) => teller.words.sumNotSafe(teller.nameOf(told.text('measure')), teller.nameOf(told.text('unitId'))),
  ],
  [
    'not-safe',
    (told, teller) => teller.words.notSafe(teller.nameOf(told.text('column')), teller.nameOf(told.text('unitId'))),
  ],
]);

/**
 * Tells in Vietnamese or English why there is no answer, from the certificate of an `InfeasibleError`: which minima,
 * maxima, rows, columns, units or periods bind, and by how much they miss.
 *
 * The sums are those of the certificate, so that a reader can add them up. Every code that an `InfeasibleError` of this
 * library has is told. Of equations the places are counted from 1. There is no full stop.
 *
 * @param error - An `InfeasibleError`, as it was thrown or under `error` of a `try…` twin.
 * @param options - `name` (10), `nameOf`, and `locale` (`vi`), `digits` and `rounding` (half-up) of what is not whole.
 * @returns The line.
 * @throws An `InvalidInputError` with `bad-digits`, `unknown-rounding`, `unknown-locale`, `bad-name`, `wrong-type`; a
 *   `ContractError` with `not-a-result`, `missing-options`, `unknown-code` or `not-a-certificate`.
 * @example Minima that add up to more than there is
 * ```ts
 * import { tryAllocateQuota } from 'chibo/quota';
 * import { describeInfeasible } from 'chibo/report';
 *
 * const claims = [{ id: 'Keo Lôm', weight: 7, min: 8 }, { id: 'Pú Hồng', weight: 2, min: 4 }];
 * const outcome = tryAllocateQuota(claims, 10);
 * const error = outcome.success ? null : outcome.error;
 * describeInfeasible(error!);
 * // => 'không có lời giải: các mức tối thiểu cộng lại là 12, hơn tổng phải chia (10) là 2; có mức tối thiểu: Keo Lôm (8) và Pú Hồng (4)'
 * describeInfeasible(error!, { locale: 'en', name: 1 });
 * // => 'no answer: the minima add up to 12, above the total (10) by 2; with a minimum: Keo Lôm (8) and 1 other'
 * describeInfeasible({ code: 'unheard-of', details: {} }); // throws ContractError
 * ```
 * @category Sentences
 */
export function describeInfeasible(error: Pick<ChiboError, 'code' | 'details'>, options: InfeasibleWords = {}): string {
  return tellResult('describeInfeasible', error, options, (own) => tellInfeasible(error, own));
}

function tellInfeasible(error: Pick<ChiboError, 'code' | 'details'>, options: InfeasibleWords): string {
  const language = languageOf('describeInfeasible', options, options.name);
  const words = INFEASIBLE_WORDS[language.locale];
  const { name = 10, nameOf = (id: string) => id } = options;
  const tell = TELLERS.get(error.code);
  if (tell === undefined) {
    throw new ContractError('unknown-code', 'No InfeasibleError of this library has this code.', { code: error.code });
  }
  return `${words.noAnswer}: ${tell(new Certificate(error.details['certificate']), { ...language, words, nameOf, most: name })}`;
}

function totalText(told: Certificate, which: 'minima' | 'maxima', teller: Teller): string {
  const { words, nameOf } = teller;
  const count = (name: string): string => countText(told.count(name), teller);
  const within = told.has('unitId') ? `${words.within(nameOf(told.text('unitId')))}, ` : '';
  if (told.has('rows')) {
    const place = words.place(linesText(told, 'rows', teller), linesText(told, 'columns', teller));
    const tell = which === 'minima' ? words.lineMinima : words.lineMaxima;
    return `${within}${tell(place, count('need'), count('available'), count('by'))}`;
  }
  const sums = `${within}${words[which](count('sum'), count('total'), count('by'))}`;
  if (!told.has('claims') || told.count('claimCount') === 0n) return sums;
  const units = told
    .parts('claims')
    .map((each) => words.bound(nameOf(each.text('id')), countText(each.count('bound'), teller)));
  const listed = listedText(units, told.count('claimCount'), teller);
  return `${sums}; ${which === 'minima' ? words.minimaOf(listed) : words.maximaOf(listed)}`;
}

/** The first of a list, and how many more there are of all that it stands for. */
function listedText(listed: readonly string[], all: bigint, teller: Teller): string {
  const named = listed.slice(0, teller.most);
  const rest = all - BigInt(named.length);
  return listText([...named, ...(rest > 0n ? [teller.words.more(countText(rest, teller))] : [])], teller);
}

function linesText(told: Certificate, along: 'rows' | 'columns', teller: Teller): string {
  const { words, nameOf, most } = teller;
  const names = told.texts(along).map(nameOf);
  if (names.length === 0) return along === 'rows' ? words.noRows : words.noColumns;
  return words[along](firstText(names, most, teller, words.more), names.length === 1);
}

function ownText(told: Certificate, which: 'ownMaximum' | 'ownMinimum', teller: Teller): string {
  const { words, nameOf } = teller;
  const count = (name: string): string => countText(told.count(name), teller);
  const column = told.has('column') ? `, ${words.columns(nameOf(told.text('column')), true)}` : '';
  const place = `${words.within(nameOf(told.text('unitId')))}${column}`;
  return `${place}, ${words[which](count('sum'), count('bound'), count('by'))}`;
}

function marginsText(told: Certificate, teller: Teller): string {
  const { words, nameOf } = teller;
  const count = (name: string): string => countText(told.count(name), teller);
  const lines = (along: 'rows' | 'columns'): [string, boolean] => [
    linesText(told, along, teller),
    told.texts(along).length === 1,
  ];
  const need = words.need(...lines('rows'), count('need'), count('rowsNeed'), count('least'));
  const give = words.give(...lines('columns'), count('available'), count('columnsGive'), count('most'));
  const within = told.has('unitId') ? `${words.within(nameOf(told.text('unitId')))}, ` : '';
  return `${within}${need}; ${give}; ${words.short(count('by'))}`;
}

function achievedText(told: Certificate, teller: Teller): string {
  const { words, nameOf } = teller;
  const units = told
    .parts('units')
    .map((each) =>
      words.achieved(
        nameOf(each.text('id')),
        countText(each.count('achieved'), teller),
        countText(each.count('bound'), teller),
      ),
    );
  return listedText(units, told.count('unitCount'), teller);
}

function noWholeNumberText(told: Certificate, teller: Teller): string {
  const { words, nameOf } = teller;
  const amount = (name: string): string => amountText(told.amount(name), teller);
  const period = periodText(told.text('period'), teller);
  return words.noWholeNumber(nameOf(told.text('unitId')), period, amount('least'), amount('most'));
}

function periodsText(told: Certificate, teller: Teller): string {
  const ids = told.has('periods') ? told.texts('periods') : [told.text('period')];
  return listText(
    ids.map((id) => periodText(id, teller)),
    teller,
  );
}

function unequalText(told: Certificate, teller: Teller): string {
  const of = (name: 'period' | 'against'): [string, string] => {
    const each = told.part(name);
    return [periodText(each.text('id'), teller), countText(each.count('days'), teller)];
  };
  return teller.words.unequal(...of('period'), ...of('against'));
}

function noSolutionText(told: Certificate, teller: Teller): string {
  const { words, most } = teller;
  const reason = told.text('reason');
  const why = Object.hasOwn(words.reasons, reason) ? words.reasons[reason as keyof typeof words.reasons] : reason;
  if (!told.has('equations')) return why;
  const equations = told
    .parts('equations')
    .map((each) =>
      words.equation(countText(each.count('equation') + 1n, teller), countText(each.count('times'), teller)),
    );
  return `${words.equations(firstText(equations, most, teller, words.more))}: ${why}`;
}

/** No figure is told here: what it would come close to is the small count itself. */
function unprotectableText(told: Certificate, { words, nameOf }: Teller): string {
  const column = told.has('column') ? `, ${words.columns(nameOf(told.text('column')), true)}` : '';
  return words.unprotectable(`${nameOf(told.text('id'))}${column}`);
}
