import type { RateDecomposition, TotalDecomposition, UnitRateParts } from '../../../comparison/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  formatCount,
  IssueList,
  negateRatio,
  percent,
  type Ratio,
} from '../../../core/index.js';
import { checkFormat } from '../../check-format.js';
import { tellResult } from '../language/tell-result.js';
import { DECOMPOSITION_WORDS } from './decomposition-words.js';
import { type ChangeWords, describeChange } from './describe-change.js';

/**
 * In which words a decomposition is told.
 *
 * @category Sentences
 */
export interface DecompositionWords extends ChangeWords {
  /** How many units are named, those that contribute most; 3 unless told. */
  readonly name?: number | undefined;
  /** The name of a unit by its id; the id itself unless told. */
  readonly nameOf?: ((unitId: string) => string) | undefined;
}

type Words = (typeof DECOMPOSITION_WORDS)['vi' | 'en'];

/** A part of a change: what it is of, and the words that tell it. */
interface Part {
  readonly of: string;
  readonly told: string;
}

const ZERO: Ratio = { numerator: 0, denominator: 1 };

/**
 * Tells what a change is made of, in Vietnamese or English: the change itself, its parts, and the units with the most.
 *
 * The change is told as `describeChange` tells it. Parts of a rate are in percentage points (điểm phần trăm), never in
 * per cent: what the units' own rates made, what their shares of the whole made, what units that entered or left made.
 * Parts of a total are those of units in both periods, of new ones and of those that left. Where rounded parts do not
 * add up to the rounded change, the clause says so; units without known figures are named. It has no full stop.
 *
 * @param decomposition - What `decomposeRate` or `decomposeTotal` gave.
 * @param options - As for `describeChange`, with `name` (3 units) and `nameOf`.
 * @returns The clause.
 * @throws An `InvalidInputError` with `bad-name` where `name` is no whole number of 0 or more, `wrong-type`, and the codes
 *   of `describeChange`; a `ContractError` with `not-a-result`, `missing-options`.
 * @example A rate
 * ```ts
 * import { decomposeRate } from 'chibo/comparison';
 * import { describeDecomposition } from 'chibo/report';
 *
 * const change = decomposeRate(
 *   [{ id: 'Keo Lôm', part: 8, whole: 10 }, { id: 'Noong U', part: 2, whole: 10 }],
 *   [{ id: 'Keo Lôm', part: 8, whole: 10 }, { id: 'Noong U', part: 1, whole: 5 }],
 * );
 * describeDecomposition(change, { against: 'năm 2016', name: 0 });
 * // => 'tăng 10,0 điểm phần trăm so với năm 2016, trong đó: tỷ lệ của từng đơn vị không đổi; cơ cấu giữa các đơn vị tăng 10,0 điểm phần trăm'
 * describeDecomposition(change, { locale: 'en', name: -1 }); // throws InvalidInputError
 * ```
 * @example A total
 * ```ts
 * import { decomposeTotal } from 'chibo/comparison';
 * import { describeDecomposition } from 'chibo/report';
 *
 * const change = decomposeTotal(
 *   [{ id: 'Cẩm Văn', value: 10 }, { id: 'Thạch Lỗi', value: 8 }],
 *   [{ id: 'Cẩm Văn', value: 7 }, { id: 'Thạch Lỗi', value: 6 }],
 * );
 * describeDecomposition(change, { locale: 'en', unit: 'branches', against: 'last year' });
 * // => 'down 5 branches (27.8%) compared with last year, of which: units in both periods (2) down 5 branches; the most from Cẩm Văn (down 3 branches), Thạch Lỗi (down 2 branches)'
 * ```
 * @category Sentences
 */
export function describeDecomposition(
  decomposition: RateDecomposition | TotalDecomposition,
  options: DecompositionWords = {},
): string {
  return tellResult('describeDecomposition', decomposition, options, (own) => tellDecomposition(decomposition, own));
}

function tellDecomposition(decomposition: RateDecomposition | TotalDecomposition, options: DecompositionWords): string {
  const { name = 3, nameOf = (id: string) => id, locale = 'vi' } = options;
  const issues = new IssueList('describeDecomposition');
  checkFormat(issues, options);
  if (!Number.isSafeInteger(name) || name < 0) {
    issues.add(['options', 'name'], 'bad-name', 'How many units are named is a whole number of 0 or more.', name);
  }
  issues.throwIfAny();
  const words = DECOMPOSITION_WORDS[locale];
  const head = describeChange(decomposition, options);
  const isRate = 'points' in decomposition;
  const parts = isRate ? rateParts(decomposition, words, options) : totalParts(decomposition, words, options);
  const largest = isRate ? largestOfRate(decomposition, options) : largestOfTotal(decomposition, options);
  const named = largest.slice(0, name).map(({ of, told }) => `${nameOf(of)} (${told})`);
  const told = [
    ...parts.map(({ of, told: change }) => `${of} ${change}`),
    ...(named.length > 0 ? [`${words.most} ${named.join(', ')}`] : []),
  ];
  const caveats = [
    ...(isRate && !addsUp(decomposition, options) ? [words.rounded] : []),
    ...unknownUnits(decomposition.unknown, nameOf, words, options),
  ];
  return [[head, ...(told.length > 0 ? [`${words.ofWhich}: ${told.join('; ')}`] : [])].join(', '), ...caveats].join(
    '; ',
  );
}

const NAMED_UNKNOWN = 5;

function unknownUnits(
  ids: readonly string[],
  nameOf: (unitId: string) => string,
  words: Words,
  { locale = 'vi' }: DecompositionWords,
): string[] {
  if (ids.length === 0) return [];
  const names = ids.slice(0, NAMED_UNKNOWN).map(nameOf);
  return [
    words.unknown(
      formatCount(ids.length, { locale }),
      [...names, ...(ids.length > names.length ? ['…'] : [])].join(', '),
    ),
  ];
}

function rateParts({ units, sums }: RateDecomposition, words: Words, options: DecompositionWords): Part[] {
  const having = (status: UnitRateParts['status']): number => units.filter((unit) => unit.status === status).length;
  const count = (status: UnitRateParts['status']): string => formatCount(having(status), options);
  const parts = [
    { of: words.rateEffect, points: sums.rateEffect, are: having('stayed') },
    { of: words.mixEffect, points: sums.mixEffect, are: having('stayed') },
    { of: words.entered(count('entered')), points: sums.entered, are: having('entered') },
    { of: words.left(count('left')), points: sums.left, are: having('left') },
  ];
  return parts.filter(({ are }) => are > 0).map(({ of, points }) => ({ of, told: pointsText(points, words, options) }));
}

function totalParts({ units, sums }: TotalDecomposition, words: Words, options: DecompositionWords): Part[] {
  return (['stayed', 'entered', 'left'] as const).flatMap((status) => {
    const are = units.filter((unit) => unit.status === status).length;
    if (are === 0) return [];
    return [{ of: words[status](formatCount(are, options)), told: countText(sums[status], words, options) }];
  });
}

function largestOfRate({ units }: RateDecomposition, options: DecompositionWords): Part[] {
  const words = DECOMPOSITION_WORDS[options.locale ?? 'vi'];
  return units
    .flatMap((unit) => {
      const points = pointsOfUnit(unit);
      return points === null || compareRatios(points, ZERO) === 0 ? [] : [{ of: unit.id, points }];
    })
    .sort((a, b) => compareRatios(size(b.points), size(a.points)) || (a.of < b.of ? -1 : 1))
    .map(({ of, points }) => ({ of, told: pointsText(points, words, options) }));
}

function largestOfTotal({ units }: TotalDecomposition, options: DecompositionWords): Part[] {
  const words = DECOMPOSITION_WORDS[options.locale ?? 'vi'];
  return units
    .filter(({ difference }) => difference !== null && difference !== 0)
    .map(({ id, difference }) => ({ of: id, told: countText(difference, words, options) }));
}

/** All of a unit's parts together; `null` where one is unknown. */
export function pointsOfUnit({
  rateEffect,
  mixEffect,
  entered,
  left,
}: Omit<UnitRateParts, 'id' | 'status'>): AnyRatio | null {
  let sum: AnyRatio = ZERO;
  for (const part of [rateEffect, mixEffect, entered, left]) {
    if (part === null) return null;
    sum = addRatios(sum, part);
  }
  return sum;
}

function pointsText(points: AnyRatio | null, words: Words, options: DecompositionWords): string {
  if (points === null) return words.notKnown;
  const change = { before: points, after: points, points, relative: null };
  return describeChange(change, { ...options, against: undefined, show: 'difference' });
}

function countText(difference: number | null, words: Words, options: DecompositionWords): string {
  if (difference === null) return words.notKnown;
  const change = { before: 0, after: 0, difference, relative: null, times: null };
  return describeChange(change, { ...options, against: undefined, show: 'difference' });
}

/** Whether the parts add up to the change as printed, too. */
function addsUp(
  { points, sums }: RateDecomposition,
  { digits = 1, rounding = 'half-up' }: DecompositionWords,
): boolean {
  // A rise and a fall are printed without a sign, so it is the size that is rounded.
  const printed = (value: AnyRatio): bigint => {
    const text = percent(size(value), { digits, rounding });
    return BigInt(text.replace('.', '')) * (compareRatios(value, ZERO) < 0 ? -1n : 1n);
  };
  // A part is unknown only where the change is.
  if (points === null) return true;
  const parts = [sums.rateEffect, sums.mixEffect, sums.entered, sums.left];
  return parts.reduce((sum, part) => sum + printed(part!), 0n) === printed(points);
}

function size(value: AnyRatio): AnyRatio {
  return compareRatios(value, ZERO) < 0 ? negateRatio(value) : value;
}
