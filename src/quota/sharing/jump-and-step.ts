import { award } from './cut.js';
import type { Engine } from './engine.js';
import { type Curve, floatKey, floatPlaces } from './methods.js';

/**
 * Shares out places among a few claims: jump to the rounding at a likely multiplier, then step, one place
 * at a time, to the total. The engine must have been told the outline and the bounds of the range.
 *
 * @returns Whether it was done; where bounds make the way too long, nothing was decided.
 * @see G. Dorfleitner and T. Klein, Rounding with multiplier methods, Statistical Papers 38, 1997.
 */
export function jumpAndStep(
  engine: Engine,
  curve: Curve,
  from: number,
  to: number,
  total: number,
  band: number,
): boolean {
  const { outline } = engine;
  const claims = to - from;
  const slope = curve.linear + curve.root;
  let t = (total - outline.positive * (curve.shift - 0.5)) / (slope * outline.weight);
  let missing = total - jump(engine, curve, from, to, t);
  for (let again = 0; again < 6 && Math.abs(missing) > claims; again++) {
    const next = t + missing / (slope * engine.freeWeight);
    if (!(next > 0 && next < Infinity)) break;
    t = next;
    missing = total - jump(engine, curve, from, to, t);
  }
  if (Math.abs(missing) > 8 * claims) return false;
  for (; missing > 0; missing -= 1) stepUp(engine, curve, from, to);
  for (; missing < 0; missing += 1) stepDown(engine, curve, from, to);
  finish(engine, curve, from, to, band);
  return true;
}

/** Rounds at multiplier `t` within the bounds and returns how many places that gives. */
function jump(engine: Engine, curve: Curve, from: number, to: number, t: number): number {
  const { weights, quotas, low, high } = engine;
  let places = 0;
  let free = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const least = low[i - from]!;
    const most = high[i - from]!;
    let quota = floatPlaces(curve, weight * t);
    if (quota < least) quota = least;
    else if (quota >= most) quota = most;
    else free += weight;
    quotas[i] = quota;
    places += quota;
  }
  engine.freeWeight = free;
  return places;
}

/** Gives one more place, to the best next key. */
function stepUp(engine: Engine, curve: Curve, from: number, to: number): void {
  const { weights, quotas, high } = engine;
  let chosen = from;
  let best = 0;
  for (let i = from; i < to; i++) {
    const quota = quotas[i]!;
    if (quota >= high[i - from]!) continue;
    const key = floatKey(curve, weights[i]!, quota + 1);
    if (key > best) {
      best = key;
      chosen = i;
    }
  }
  quotas[chosen] = quotas[chosen]! + 1;
}

/** Takes one place back, from the worst held key. */
function stepDown(engine: Engine, curve: Curve, from: number, to: number): void {
  const { weights, quotas, low } = engine;
  let chosen = from;
  let worst = Infinity;
  for (let i = from; i < to; i++) {
    const quota = quotas[i]!;
    if (quota <= low[i - from]!) continue;
    const key = floatKey(curve, weights[i]!, quota);
    if (key < worst) {
      worst = key;
      chosen = i;
    }
  }
  quotas[chosen] = quotas[chosen]! - 1;
}

/** Where the worst held key and the best next key are close, takes one place of each claim back and ranks them anew. */
function finish(engine: Engine, curve: Curve, from: number, to: number, band: number): void {
  const { weights, quotas, low, high } = engine;
  const { claims, places, keys } = engine;
  let count = 0;
  let held = Infinity;
  let next = 0;
  const note = (claim: number, weight: number, place: number): number => {
    const key = floatKey(curve, weight, place);
    claims[count] = claim;
    places[count] = place;
    keys[count] = key;
    count += 1;
    return key;
  };
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const quota = quotas[i]!;
    if (quota > low[i - from]!) held = Math.min(held, note(i, weight, quota));
    if (quota < high[i - from]!) next = Math.max(next, note(i, weight, quota + 1));
  }
  if (held > next * (1 + 4 * band)) return;
  let taken = 0;
  for (let j = 0; j < count; j++) {
    const claim = claims[j]!;
    if (places[j] !== quotas[claim]) continue;
    quotas[claim] = places[j]! - 1;
    taken += 1;
  }
  award(engine, count, taken, band);
}
