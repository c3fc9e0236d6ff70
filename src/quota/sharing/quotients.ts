import { type AnyRatio, ratioOf } from '../../core/index.js';
import type { Engine } from './engine.js';
import type { Signposts } from './methods.js';
import { alignAll, dyadicOf } from './weights.js';

/**
 * The quotient with which a claim holds its last place: weight ÷ signpost(quota), squared where the
 * signposts are roots; `null` without a place or where the signpost is 0.
 */
export function quotientOf(signposts: Signposts, weight: number | bigint, quota: number): AnyRatio | null {
  if (quota <= signposts.first) return null;
  const quick = quickQuotient(signposts, weight, quota);
  if (quick !== null) return quick;
  const { mantissa, exponent } = dyadicOf(weight);
  const [numerator, denominator] = signposts.exact(quota);
  const power = signposts.squared ? 2 : 1;
  const top = mantissa ** BigInt(power) * denominator;
  const shift = BigInt(Math.abs(exponent) * power);
  return exponent < 0 ? ratioOf(top, numerator << shift) : ratioOf(top << shift, numerator);
}

function quickQuotient({ curve }: Signposts, given: number | bigint, quota: number): AnyRatio | null {
  // A bigint is no safe integer either.
  if (curve === null || !Number.isSafeInteger(given)) return null;
  const weight = given as number;
  let numerator: number;
  let denominator: number;
  if (curve.shape === 'linear') {
    numerator = weight * curve.step;
    denominator = quota * curve.step - curve.offset;
  } else if (curve.shape === 'geometric') {
    numerator = weight * weight;
    denominator = quota * (quota - 1);
  } else {
    numerator = weight * (2 * quota - 1);
    denominator = 2 * quota * (quota - 1);
  }
  return numerator <= Number.MAX_SAFE_INTEGER && denominator <= Number.MAX_SAFE_INTEGER
    ? { numerator: numerator + 0, denominator }
    : null;
}

/** Gives a claim's exact share, total × weight ÷ Σ weights; `null` where all weights are 0. */
export function shareReader(engine: Engine, total: number): (claim: number) => AnyRatio | null {
  const { weights, wide } = engine;
  let sum = 0;
  let heaviest = 0;
  for (const weight of weights) {
    sum += weight;
    heaviest = Math.max(heaviest, weight);
  }
  if (heaviest === 0) return () => null;
  if (engine.whole && sum <= Number.MAX_SAFE_INTEGER && total * heaviest <= Number.MAX_SAFE_INTEGER) {
    return (claim) => ({ numerator: total * weights[claim]! + 0, denominator: sum });
  }
  const { whole } = alignAll(wide ?? weights, 0, weights.length);
  const all = whole.reduce((a, b) => a + b, 0n);
  const places = BigInt(total);
  return (claim) => ratioOf(places * whole[claim]!, all);
}
