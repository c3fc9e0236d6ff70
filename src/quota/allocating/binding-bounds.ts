import { BAND } from '../sharing/cut.js';
import type { Bounds, Engine } from '../sharing/engine.js';
import { floatKey } from '../sharing/methods.js';
import { alignAll, alignPair, compareKeys } from '../sharing/weights.js';

/** Which bound kept a claim from another quota, or null. */
export type BindingBound = 'min' | 'max' | null;

/**
 * Finds, claim by claim, the bound that binds: without this one bound the claim's quota would have been
 * another. Ties never bind.
 *
 * By a divisor method a minimum binds when a place that it holds is claimed better by someone who was
 * refused one; a maximum, when its next place is claimed better than one that someone won beyond a minimum.
 * By largest remainder a bound binds when t × weight lies beyond it.
 */
export function bindingBounds(engine: Engine, contested: ReadonlySet<number>): BindingBound[] | null {
  const { bounds } = engine;
  if (bounds === null) return null;
  return engine.rule.kind === 'divisor' ? byExchange(engine, bounds, contested) : byMultiplier(engine, bounds);
}

interface Place {
  readonly claim: number;
  readonly place: number;
}

function byExchange(engine: Engine, { min, max }: Bounds, contested: ReadonlySet<number>): BindingBound[] {
  const { weights, quotas } = engine;
  let refused: Place | null = null;
  let won: Place | null = null;
  for (let claim = 0; claim < weights.length; claim++) {
    if (weights[claim] === 0) continue;
    const quota = quotas[claim]!;
    const next = { claim, place: quota + 1 };
    if (quota < max[claim]! && (refused === null || compare(engine, next, refused) > 0)) refused = next;
    // A place left open will go to one of those who contest it.
    const last = contested.has(claim) ? next : { claim, place: quota };
    if (last.place > min[claim]! && (won === null || compare(engine, last, won) < 0)) won = last;
  }
  return Array.from(weights, (weight, claim) => {
    const quota = quotas[claim]!;
    if (quota > 0 && quota === min[claim] && refused !== null) {
      if (weight === 0 || compare(engine, { claim, place: quota }, refused) < 0) return 'min';
    }
    if (quota === max[claim] && won !== null) {
      if (compare(engine, { claim, place: quota + 1 }, won) > 0) return 'max';
    }
    return null;
  });
}

/** Compares two places by their keys: in floats where those are far apart, exactly where they are not. */
function compare(engine: Engine, left: Place, right: Place): number {
  const { weights, wide } = engine;
  const { signposts } = engine.rule;
  const { curve } = signposts;
  if (curve !== null && engine.moderate) {
    const a = floatKey(curve, weights[left.claim]!, left.place);
    const b = floatKey(curve, weights[right.claim]!, right.place);
    if (Math.abs(a - b) > Math.min(a, b) * BAND) return a - b;
  }
  const source = wide ?? weights;
  const [v, w] = alignPair(source[left.claim]!, source[right.claim]!);
  return compareKeys(signposts, v, left.place, w, right.place);
}

function byMultiplier(engine: Engine, { min, max }: Bounds): BindingBound[] {
  const { weights, quotas, wide } = engine;
  const { whole } = alignAll(wide ?? weights, 0, weights.length);
  const t: readonly [bigint, bigint] = [BigInt(engine.dividend), BigInt(engine.divisor)];
  const pinned = whole.some((weight, claim) => {
    const share = t[0] * weight;
    const most = max[claim]!;
    return share > BigInt(min[claim]!) * t[1] && (most === Infinity || share < BigInt(most) * t[1]);
  });
  // Where every claim is at a bound, t is free within an interval; `up` and `down` are its ends.
  let up: readonly [bigint, bigint] | null = pinned ? t : null;
  let down = up;
  if (!pinned) {
    whole.forEach((weight, claim) => {
      const [least, most, quota] = [min[claim]!, max[claim]!, quotas[claim]!];
      if (weight === 0n || least === most) return;
      const end = BigInt(quota);
      if (quota === least && (up === null || end * up[1] < up[0] * weight)) up = [end, weight];
      if (quota === most && (down === null || end * down[1] > down[0] * weight)) down = [end, weight];
    });
  }
  const [high, low] = [up, down];
  return whole.map((weight, claim) => {
    const quota = quotas[claim]!;
    const bound = BigInt(quota);
    if (high !== null && quota === min[claim] && high[0] * weight < bound * high[1]) return 'min';
    if (low !== null && quota === max[claim] && low[0] * weight > bound * low[1]) return 'max';
    return null;
  });
}
