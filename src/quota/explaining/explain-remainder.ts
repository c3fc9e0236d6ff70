import { type AnyRatio, ratioOf, reduceRatio } from '../../core/index.js';
import { createEngine } from '../sharing/engine.js';
import { type ExactShares, exactShares, remainderEnds } from '../sharing/exact-shares.js';
import { shareRange } from '../sharing/share-range.js';
import { turningPoint } from '../sharing/turning-point.js';
import type { Matter, Reasons, WeightStep } from './explain.js';

/**
 * Why largest remainder gave a claim its number.
 *
 * @category Explanation
 */
export interface RemainderReason {
  /** Tells the three kinds of reasons apart. */
  readonly kind: 'largest-remainder';
  /** The claim's exact share under its bounds, in places; by the Droop quota, total + 1 instead of total are shared. */
  readonly share: AnyRatio;
  /** The places that the claim has before remainders are ranked. */
  readonly floor: number;
  /** What the share leaves beyond `floor`: from 0 to 1 place. */
  readonly remainder: AnyRatio;
  /** Whether the remainder won a place. */
  readonly roundedUp: boolean;
  /** The smallest remainder that won a place, and the greatest that did not; `null` where there is none. */
  readonly leastRoundedUp: AnyRatio | null;
  /** The greatest remainder that won no place. */
  readonly greatestRoundedDown: AnyRatio | null;
}

/** Reads the reasons off an allocation by largest remainder. */
export function explainByRemainder(matter: Matter): Reasons<RemainderReason> {
  const { claim, rule, whole, quotas, min, max, contested, result } = matter;
  const shares = exactShares(whole, min, max, result.total, rule.extra);
  const floor = shares.floors[claim]!;
  const rest = shares.rest[claim]!;
  const { up, down } = remainderEnds(shares, quotas);
  return {
    why: {
      kind: 'largest-remainder',
      share: over(shares, floor * shares.over + rest),
      floor: Number(floor),
      remainder: over(shares, rest),
      roundedUp: BigInt(quotas[claim]!) > floor,
      leastRoundedUp: restOf(shares, up),
      greatestRoundedDown: restOf(shares, down),
    },
    next: down,
    last: contested.size > 0 ? [...contested] : up,
    gain: gainOf(matter),
    lose: loseOf(matter),
  };
}

function over(shares: ExactShares, top: bigint): AnyRatio {
  return reduceRatio(ratioOf(top, shares.over)!);
}

function restOf(shares: ExactShares, claims: readonly number[]): AnyRatio | null {
  const [head] = claims;
  return head === undefined ? null : over(shares, shares.rest[head]!);
}

function gainOf(matter: Matter): WeightStep | null {
  const { claim, quotas, min, max, result } = matter;
  const wanted = quotas[claim]! + 1;
  const others = min.reduce((sum, least, index) => sum + (index === claim ? 0n : BigInt(least)), 0n as bigint);
  if (wanted > max[claim]! || BigInt(wanted) + others > BigInt(result.total)) return null;
  return turn(matter, true, (places) => places >= wanted);
}

function loseOf(matter: Matter): WeightStep | null {
  const { claim, quotas, min, max, whole, result } = matter;
  const quota = quotas[claim]!;
  if (quota <= min[claim]!) return null;
  let room = 0n;
  for (let other = 0; other < whole.length; other += 1) {
    if (other === claim) continue;
    const most = whole[other]! > 0n ? max[other]! : min[other]!;
    room += most === Infinity ? BigInt(result.total) : BigInt(most);
  }
  if (room < BigInt(result.total) - BigInt(quota - 1)) return null;
  return turn(matter, false, (places) => places < quota);
}

/**
 * Searches for the weight at which the claim comes to have, or not to have, a place. There it is tied for it: shares
 * change without a jump, so that a place is won or lost only where one remainder passes another.
 */
function turn(matter: Matter, upwards: boolean, reached: (places: number) => boolean): WeightStep {
  const { claim, whole, result, scale } = matter;
  // A turn is where two remainders are equal or a share is whole: an equation over at most 2 (total + 2).
  const most = 2n * BigInt(result.total) + 4n;
  const [top, bottom] = turningPoint((t, b) => reached(placesAt(matter, t, b)), whole[claim]!, upwards, most);
  return { weight: reduceRatio(ratioOf(top, bottom << BigInt(scale))!), squared: false, atWeight: 'tie' };
}

/** The places that the claim would have for certain with another weight: one that it would be tied for is not among them. */
function placesAt(matter: Matter, top: bigint, bottom: bigint): number {
  const { claim, rule, whole, min, max, result } = matter;
  const wide = whole.map((weight, index) => (index === claim ? top : weight * bottom));
  const engine = createEngine({ rule, weights: Float64Array.from(wide, Number), wide, bounds: { min, max } });
  shareRange(engine, 0, wide.length, result.total);
  return engine.quotas[claim]!;
}
