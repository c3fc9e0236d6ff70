import { type AnyRatio, attempt, IssueList, type Result, ratioOf } from '../../core/index.js';
import { compareRates, type RateChange } from './compare-rates.js';
import { type MixOrigin, originOf, partsOfUnit, type RateParts, totalsOf, type UnitRateParts } from './rate-parts.js';
import { sumsOf } from './rate-sums.js';
import { idsOfBoth, readUnits, type UnitCounts } from './read-units.js';

/**
 * What a unit adds to a rate: so many of so many.
 *
 * @category Decomposition
 */
export interface RateUnit {
  /** The unit's id, the same in both periods. */
  readonly id: string;
  /** How many count, such as villages with a branch of their own; `null` when unknown. */
  readonly part: number | null;
  /** Of how many, such as all villages of the unit; `null` when unknown. */
  readonly whole: number | null;
}

/**
 * How the change of a rate is decomposed.
 *
 * @category Decomposition
 */
export interface DecomposeRateOptions {
  /**
   * Measure unit rates from `zero` (Kitagawa's formula, the default: a unit that grows always adds) or from the `mean`
   * of both overall rates (a unit that grows adds only if its rate is above it).
   */
  readonly from?: MixOrigin | undefined;
}

/**
 * The change of a rate, and the parts that add up to it exactly.
 *
 * @category Decomposition
 */
export interface RateDecomposition extends RateChange {
  /** From where mix effects, `entered` and `left` are measured. */
  readonly from: MixOrigin;
  /** Each unit's parts: the units of the earlier period in their order, then those that only the later one lists. */
  readonly units: readonly UnitRateParts[];
  /** The parts of all units together; the four add up to `points`. */
  readonly sums: RateParts;
  /** The units of which a figure is unknown, in the order of `units`. */
  readonly unknown: readonly string[];
}

/**
 * Decomposes the change of a rate into what the units' own rates changed and what their shares of the whole changed.
 *
 * A province's rate of villages with a branch of their own rises where a commune's own rate rises, and also where
 * communes with a high rate come to have more of all villages. With w a unit's share of the whole and r its rate, a
 * unit's rate effect is (r₂ − r₁) × (w₁ + w₂) ÷ 2 and its mix effect (w₂ − w₁) × (r₁ + r₂) ÷ 2, which favours neither
 * period. A unit with something to count in one period only has one part of its own: w₂ × r₂ if it entered, −w₁ × r₁
 * if it left. All parts of all units add up to the change in points exactly.
 *
 * With `from: 'mean'` every r in a mix effect, in `entered` and in `left` is the unit's rate less the mean of both
 * overall rates. Rate effects and the sum of all parts stay the same; a unit that enters at the mean then changes nothing.
 *
 * An unknown is never read as 0: an unknown part makes its own unit's parts unknown, an unknown whole those of all
 * units, and either the sums that depend on it.
 *
 * @param before - The units of the earlier period, in any order: counts of 0 or more, `null` when unknown.
 * @param after - The units of the later period, likewise.
 * @param options - `from`: `zero` unless told.
 * @returns The change of the overall rate, each unit's parts as ratios in lowest terms, and their sums.
 * @throws An `InvalidInputError` with `not-a-list`, `not-an-object`, `empty-id`, `duplicate-id`, `not-an-integer`,
 *   `negative`, `part-without-whole` where something is counted of 0, `unknown-from`.
 * @example Neither commune changes its rate, and the rate of the two rises
 * ```ts
 * import { decomposeRate } from 'chibo/comparison';
 *
 * const change = decomposeRate(
 *   [{ id: 'A', part: 8, whole: 10 }, { id: 'B', part: 2, whole: 10 }],
 *   [{ id: 'A', part: 8, whole: 10 }, { id: 'B', part: 1, whole: 5 }],
 * );
 * change.points; // => { numerator: 1, denominator: 10 }
 * change.sums.rateEffect; // => { numerator: 0, denominator: 1 }
 * change.sums.mixEffect; // => { numerator: 1, denominator: 10 }
 * ```
 * @example A commune enters, and a figure is unknown
 * ```ts
 * import { decomposeRate } from 'chibo/comparison';
 *
 * const before = [{ id: 'A', part: 4, whole: 8 }];
 * const entered = decomposeRate(before, [...before, { id: 'B', part: 2, whole: 2 }]);
 * entered.units[1];
 * // => {
 * //   id: 'B',
 * //   status: 'entered',
 * //   rateEffect: { numerator: 0, denominator: 1 },
 * //   mixEffect: { numerator: 0, denominator: 1 },
 * //   entered: { numerator: 1, denominator: 5 },
 * //   left: { numerator: 0, denominator: 1 },
 * // }
 * entered.sums.mixEffect; // => { numerator: -1, denominator: 10 }
 * entered.points; // => { numerator: 1, denominator: 10 }
 * const unsure = decomposeRate(before, [{ id: 'A', part: null, whole: 8 }]);
 * unsure.points; // => null
 * unsure.unknown; // => ['A']
 * decomposeRate(before, [{ id: 'A', part: 1, whole: 0 }]); // throws InvalidInputError
 * ```
 * @see E. M. Kitagawa, Components of a Difference Between Two Rates, Journal of the American Statistical Association
 *   50 (1955), 1168–1194.
 * @category Decomposition
 */
export function decomposeRate(
  before: readonly RateUnit[],
  after: readonly RateUnit[],
  options: DecomposeRateOptions = {},
): RateDecomposition {
  const issues = new IssueList('decomposeRate');
  const earlier = readRateUnits(issues, 'before', before);
  const later = readRateUnits(issues, 'after', after);
  const from = readFrom(issues, options);
  issues.throwIfAny();
  const totals = { before: totalsOf(earlier), after: totalsOf(later) };
  const ids = idsOfBoth(earlier, later);
  const mean = originOf(from, totals);
  const units = ids.map((id) => partsOfUnit(id, { before: earlier.get(id), after: later.get(id) }, totals, mean));
  const isUnknown = (unit: { part: number | null; whole: number | null } | undefined): boolean =>
    unit !== undefined && unit.whole !== 0 && (unit.part === null || unit.whole === null);
  return {
    ...compareRates(rateOf(totals.before), rateOf(totals.after)),
    from,
    units,
    sums: sumsOf(units, { before: earlier, after: later }, totals, mean),
    unknown: ids.filter((id) => isUnknown(earlier.get(id)) || isUnknown(later.get(id))),
  };
}

/**
 * Decomposes the change of a rate, and returns the error instead of throwing it.
 *
 * @param before - The units of the earlier period, as for {@link decomposeRate}.
 * @param after - The units of the later period.
 * @param options - `from`: `zero` unless told.
 * @returns The decomposition under `data`, or what {@link decomposeRate} would throw under `error`.
 * @example
 * ```ts
 * import { tryDecomposeRate } from 'chibo/comparison';
 *
 * tryDecomposeRate([{ id: 'A', part: 4, whole: 8 }], []).success; // => true
 * tryDecomposeRate([{ id: '', part: 4, whole: 8 }], []).success; // => false
 * ```
 * @category Decomposition
 */
export function tryDecomposeRate(
  before: readonly RateUnit[],
  after: readonly RateUnit[],
  options: DecomposeRateOptions = {},
): Result<RateDecomposition> {
  return attempt(() => decomposeRate(before, after, options));
}

function readRateUnits(issues: IssueList, name: string, list: unknown): UnitCounts<'part' | 'whole'> {
  const units = readUnits(issues, name, list, ['part', 'whole']);
  if (!Array.isArray(list)) return units;
  for (const [index, unit] of list.entries()) {
    const { part, whole } = Object(unit) as Partial<Record<'part' | 'whole', unknown>>;
    if (whole !== 0 || typeof part !== 'number' || !(part > 0)) continue;
    issues.add([name, index, 'part'], 'part-without-whole', 'Of a whole of 0 nothing can be counted.', part);
  }
  return units;
}

function readFrom(issues: IssueList, options: unknown): MixOrigin {
  if (typeof options !== 'object' || options === null) {
    issues.add(['options'], 'not-options', 'The options are {from}.', options);
    return 'zero';
  }
  const { from = 'zero' } = options as { readonly from?: unknown };
  if (from === 'zero' || from === 'mean') return from;
  issues.add(['options', 'from'], 'unknown-from', 'Effects are measured from zero or mean.', from);
  return 'zero';
}

function rateOf({ part, whole }: { readonly part: bigint | null; readonly whole: bigint | null }): AnyRatio | null {
  return part === null || whole === null ? null : ratioOf(part, whole);
}
