import {
  type AnyRatio,
  multiplyRatios,
  negateRatio,
  type Ratio,
  reduceRatio,
  subtractRatios,
} from '../../core/index.js';
import { lowestTerms } from './fractions.js';

/**
 * The four parts into which the change of a rate falls; each an exact ratio of which 1/100 is a percentage point.
 *
 * @category Decomposition
 */
export interface RateParts {
  /** What the units' own rates changed; `null` when unknown. */
  readonly rateEffect: AnyRatio | null;
  /** What the units' shares of the whole changed; `null` when unknown. */
  readonly mixEffect: AnyRatio | null;
  /** What units add that had nothing to count in the earlier period; `null` when unknown. */
  readonly entered: AnyRatio | null;
  /** What units take away that have nothing to count in the later period; `null` when unknown. */
  readonly left: AnyRatio | null;
}

/**
 * What one unit has to do with the change of a rate.
 *
 * @category Decomposition
 */
export interface UnitRateParts extends RateParts {
  /** The unit. */
  readonly id: string;
  /**
   * `stayed` with a whole above 0 in both periods; `entered` or `left` with one in a single period, whether it is
   * unlisted or of 0 in the other; `empty` with none in either; `unknown` where its whole is.
   */
  readonly status: 'stayed' | 'entered' | 'left' | 'empty' | 'unknown';
}

/**
 * From where the effects of shares, and of units that entered or left, are measured.
 *
 * @category Decomposition
 */
export type MixOrigin = 'zero' | 'mean';

/** The counts of a unit. */
export type Counts = Readonly<Record<'part' | 'whole', number | null>>;

/** What a period adds up to; `null` where a unit's figure is unknown. */
export interface RateTotals {
  readonly part: bigint | null;
  readonly whole: bigint | null;
}

/** The same of both periods. */
export interface BothPeriods<T> {
  readonly before: T;
  readonly after: T;
}

const ZERO: Ratio = { numerator: 0, denominator: 1 };
const NONE = { rateEffect: ZERO, mixEffect: ZERO, entered: ZERO, left: ZERO } as const;

/** Adds up a period. Of a whole of 0 nothing is counted, so an unknown part of it is none. */
export function totalsOf(units: ReadonlyMap<string, Counts>): RateTotals {
  let part: bigint | null = 0n;
  let whole: bigint | null = 0n;
  for (const unit of units.values()) {
    whole = whole === null || unit.whole === null ? null : whole + BigInt(unit.whole);
    if (unit.whole !== 0) part = part === null || unit.part === null ? null : part + BigInt(unit.part);
  }
  return { part, whole };
}

/** What one unit has to do with the change of the overall rate; `mean` as {@link originOf} gives it. */
export function partsOfUnit(
  id: string,
  unit: BothPeriods<Counts | undefined>,
  totals: BothPeriods<RateTotals>,
  mean: AnyRatio | null,
): UnitRateParts {
  // A unit that is not listed has nothing to count, which is no unknown.
  const [n1, n2] = [unit.before === undefined ? 0 : unit.before.whole, unit.after === undefined ? 0 : unit.after.whole];
  if (n1 === null || n2 === null) {
    return { id, status: 'unknown', rateEffect: null, mixEffect: null, entered: null, left: null };
  }
  if (n1 === 0 && n2 === 0) return { id, status: 'empty', ...NONE };
  const earlier = shareOf(unit.before, totals.before);
  const later = shareOf(unit.after, totals.after);
  const both = totals.before.whole !== null && totals.before.whole !== 0n && totals.after.whole !== null;
  const settled = both && totals.after.whole !== 0n;
  if (n1 === 0) {
    const entered = settled && later !== null ? aboveMean(later, mean) : null;
    return { id, status: 'entered', ...NONE, entered };
  }
  if (n2 === 0) {
    const gone = settled && earlier !== null ? aboveMean(earlier, mean) : null;
    return { id, status: 'left', ...NONE, left: gone === null ? null : negateRatio(gone) };
  }
  if (!settled || earlier === null || later === null) {
    return { id, status: 'stayed', ...NONE, rateEffect: null, mixEffect: null };
  }
  return { id, status: 'stayed', ...NONE, ...effects(earlier, later, mean) };
}

/** A unit within its period: k of n, of N in all. */
interface Share {
  readonly k: bigint;
  readonly n: bigint;
  readonly whole: bigint;
}

function shareOf(unit: Counts | undefined, totals: RateTotals): Share | null {
  // Whoever asks has seen that both wholes are known.
  if (unit === undefined || unit.part === null) return null;
  return { k: BigInt(unit.part), n: BigInt(unit.whole!), whole: totals.whole! };
}

function effects(
  one: Share,
  two: Share,
  mean: AnyRatio | null,
): { readonly rateEffect: AnyRatio; readonly mixEffect: AnyRatio | null } {
  const base = 2n * one.n * two.n * one.whole * two.whole;
  const rateChange = two.k * one.n - one.k * two.n;
  const rateSum = two.k * one.n + one.k * two.n;
  const shareChange = two.n * one.whole - one.n * two.whole;
  const shareSum = two.n * one.whole + one.n * two.whole;
  const mix = lowestTerms(shareChange * rateSum, base);
  const shift = (by: AnyRatio): AnyRatio => multiplyRatios(lowestTerms(shareChange, one.whole * two.whole), by);
  return {
    rateEffect: lowestTerms(rateChange * shareSum, base),
    mixEffect: mean === null ? null : mean === ZERO ? mix : reduceRatio(subtractRatios(mix, shift(mean))),
  };
}

/** Share × (rate − mean). */
function aboveMean({ k, n, whole }: Share, mean: AnyRatio | null): AnyRatio | null {
  if (mean === null || mean === ZERO) return mean === null ? null : lowestTerms(k, whole);
  return reduceRatio(subtractRatios(lowestTerms(k, whole), multiplyRatios(lowestTerms(n, whole), mean)));
}

/** From which rate effects are measured: none, or half the sum of both overall rates; `null` where that is unknown. */
export function originOf(from: MixOrigin, { before, after }: BothPeriods<RateTotals>): AnyRatio | null {
  if (from === 'zero') return ZERO;
  if (before.part === null || after.part === null) return null;
  if (before.whole === null || after.whole === null || before.whole * after.whole === 0n) return null;
  return lowestTerms(before.part * after.whole + after.part * before.whole, 2n * before.whole * after.whole);
}
