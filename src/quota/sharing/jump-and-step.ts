import { awardBest, BAND, lastKey } from './cut.js';
import { addTied, closeTie, type Engine, reserve, tieStart } from './engine.js';
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
  const { linear, shift, root } = curve;
  let places = 0;
  let free = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const least = low[i - from]!;
    const most = high[i - from]!;
    let quota = root === 0 ? Math.floor(linear * (weight * t) + shift) : floatPlaces(curve, weight * t);
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
  const { first } = engine.rule.signposts;
  let chosen = from;
  let best = 0;
  for (let i = from; i < to; i++) {
    const quota = quotas[i]!;
    if (quota >= high[i - from]!) continue;
    const key = floatKey(curve, first, weights[i]!, quota + 1);
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
  const { first } = engine.rule.signposts;
  let chosen = from;
  let worst = Infinity;
  for (let i = from; i < to; i++) {
    const quota = quotas[i]!;
    if (quota <= low[i - from]!) continue;
    const key = floatKey(curve, first, weights[i]!, quota);
    if (key < worst) {
      worst = key;
      chosen = i;
    }
  }
  quotas[chosen] = quotas[chosen]! - 1;
}

/** Where the worst held key and the best next key are close, ranks the places there exactly. */
function finish(engine: Engine, curve: Curve, from: number, to: number, band: number): void {
  const { weights, quotas, low, high } = engine;
  const { first } = engine.rule.signposts;
  reserve(engine, 2 * (to - from));
  const { spare: heldKeys, keys: nextKeys } = engine;
  let held = Infinity;
  let next = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const quota = quotas[i]!;
    const keeps = quota > low[i - from]! ? floatKey(curve, first, weight, quota) : Infinity;
    const wins = quota < high[i - from]! ? floatKey(curve, first, weight, quota + 1) : 0;
    heldKeys[i - from] = keeps;
    nextKeys[i - from] = wins;
    if (keeps < held) held = keeps;
    if (wins > next) next = wins;
  }
  if (held > next * (1 + 4 * band)) return;
  if (band === 0 && held === next) noteTie(engine, from, to, held);
  else rankClose(engine, curve, from, to, held, next, band);
}

/** A tie among floats that are equal only where the keys are: those at `key` share the places held at it. */
function noteTie(engine: Engine, from: number, to: number, key: number): void {
  const { quotas, spare: heldKeys, keys: nextKeys } = engine;
  let end = tieStart(engine);
  let places = 0;
  for (let i = from; i < to; i++) {
    if (heldKeys[i - from] === key) {
      quotas[i] = quotas[i]! - 1;
      places += 1;
    } else if (nextKeys[i - from] !== key) {
      continue;
    }
    addTied(engine, end, i);
    end += 1;
  }
  closeTie(engine, end, places);
}

/** Takes back all places with keys close to the cut, and awards them anew by exact rank. */
function rankClose(
  engine: Engine,
  curve: Curve,
  from: number,
  to: number,
  held: number,
  next: number,
  band: number,
): void {
  const { quotas, claims, places, keys } = engine;
  const { first } = engine.rule.signposts;
  const upper = Math.max(held, next) * (1 + 2 * BAND);
  const lower = Math.min(held, next) * (1 - 2 * BAND);
  let count = 0;
  let taken = 0;
  for (let i = from; i < to; i++) {
    const quota = quotas[i]!;
    const back = engine.spare[i - from]! <= upper;
    if (back) {
      claims[count] = i;
      places[count] = quota;
      count += 1;
      taken += 1;
      quotas[i] = quota - 1;
    }
    if (keys[i - from]! >= lower && keys[i - from]! > 0) {
      claims[count] = i;
      places[count] = quota + 1;
      count += 1;
    }
  }
  for (let j = 0; j < count; j++) {
    keys[j] = floatKey(curve, first, engine.weights[claims[j]!]!, places[j]!);
  }
  awardBest(engine, count, taken, lastKey(engine, count, taken), band);
}
