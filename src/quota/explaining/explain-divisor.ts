import { type AnyRatio, ratioOf, reduceRatio } from '../../core/index.js';
import { bestRefused, type Place, type Places, quotientAt, type Standing, worstHeld } from '../sharing/exchange.js';
import { quotientOf } from '../sharing/quotients.js';
import type { Matter, Reasons, WeightStep } from './explain.js';

/**
 * The divisors between which something stays as it is; `null` is no end on that side.
 *
 * @category Explanation
 */
export interface DivisorInterval {
  /** The lowest divisor, included: there the next place is tied. Its square where `squared` says so. */
  readonly lowest: AnyRatio | null;
  /** The highest divisor, included: there the last place is tied. Its square where `squared` says so. */
  readonly highest: AnyRatio | null;
}

/**
 * Why a divisor method gave a claim its number.
 *
 * @category Explanation
 */
export interface DivisorReason {
  /** Tells the three kinds of reasons apart. */
  readonly kind: 'divisor';
  /** Whether divisors and quotients are squared, because the signposts are roots. */
  readonly squared: boolean;
  /** Which divisors round this claim to its number; `null` where first places come before all others and it got none. */
  readonly divisors: DivisorInterval | null;
  /** Which divisors round every claim to its number; `null` where first places were ranked by weight instead. */
  readonly common: DivisorInterval | null;
}

/** Reads the reasons off an allocation by a divisor method. */
export function explainByDivisor(matter: Matter): Reasons<DivisorReason> {
  const { claims, claim, rule, whole, quotas, min, max, contested } = matter;
  const { signposts } = rule;
  const standing: Standing = { signposts, whole, quotas, min, max };
  const weightOf = (index: number): number | bigint => claims[index]!.weight;
  const quota = quotas[claim]!;
  const own = (place: number): AnyRatio | null => quotientOf(signposts, weightOf(claim), place);
  const grows = whole[claim]! > 0n && quota < max[claim]!;
  const [refused, held] = [bestRefused(standing), worstHeld(standing, -1, contested)];
  const ranked = (places: Places): boolean => (places[0]?.place ?? Infinity) <= signposts.first;
  const common = { lowest: quotientAt(signposts, weightOf, refused), highest: quotientAt(signposts, weightOf, held) };
  const unplaced = grows && quota < signposts.first;
  const divisors = { lowest: grows ? own(quota + 1) : null, highest: quota > min[claim]! ? own(quota) : null };
  return {
    why: {
      kind: 'divisor',
      squared: signposts.squared,
      divisors: unplaced ? null : divisors,
      common: ranked(refused) ? null : common,
    },
    next: refused.map((place) => place.claim),
    last: held.map((place) => place.claim),
    gain: gainOf(matter, standing),
    lose: loseOf(matter, standing),
  };
}

/** One place more has to beat the worst place that anybody else holds. */
function gainOf(matter: Matter, standing: Standing): WeightStep | null {
  const { claim, quotas, max, contested } = matter;
  const { first } = standing.signposts;
  const place = quotas[claim]! + 1;
  const [worst] = worstHeld(standing, claim, contested);
  if (worst === undefined || place > max[claim]!) return null;
  const [early, worstEarly] = [place <= first, worst.place <= first];
  if (worstEarly && !early) return null;
  // Any weight above 0 has a first place before all later ones.
  if (early && !worstEarly) return step(matter, 0n, 1n, 'unchanged');
  return equalTo(matter, worst, place);
}

/** The last place is lost to the best place that anybody else was refused. */
function loseOf(matter: Matter, standing: Standing): WeightStep | null {
  const { claim, quotas, min, contested } = matter;
  const { first } = standing.signposts;
  const place = quotas[claim]!;
  if (place <= min[claim]!) return null;
  const [tie] = contested.has(claim) ? matter.result.ties : [];
  // Without this claim the places left open would go to all others in the tie.
  const allServed = tie?.places === (tie?.ids.length ?? 0) - 1;
  const beyond = (other: number): number => (allServed && contested.has(other) ? 2 : 1);
  const [best] = bestRefused(standing, claim, beyond);
  if (best === undefined) return null;
  // A first place is kept by any weight above 0 against later places of others.
  if (place <= first && best.place > first) return step(matter, 0n, 1n, 'changed');
  return equalTo(matter, best, place);
}

/** The weight whose claim to `place` equals another's to its own. */
function equalTo(matter: Matter, other: Place, place: number): WeightStep {
  const { signposts } = matter.rule;
  const weight = matter.whole[other.claim]!;
  const rival = signposts.squared ? weight * weight : weight;
  if (place <= signposts.first) return step(matter, rival, 1n, 'tie');
  const [top, bottom] = signposts.exact(place);
  const [otherTop, otherBottom] = signposts.exact(other.place);
  return step(matter, rival * top * otherBottom, bottom * otherTop, 'tie');
}

function step(matter: Matter, top: bigint, bottom: bigint, atWeight: WeightStep['atWeight']): WeightStep {
  const { squared } = matter.rule.signposts;
  const shift = BigInt(matter.scale * (squared ? 2 : 1));
  return { weight: reduceRatio(ratioOf(top, bottom << shift)!), squared, atWeight };
}
