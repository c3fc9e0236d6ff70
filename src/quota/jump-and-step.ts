import { awardBest, BAND, lastKey } from './cut.js';
import type { Outline } from './divisor.js';
import { type Engine, reserve } from './engine.js';
import { floatKey, floatPlaces, type Curve } from './methods.js';

/** Up to this many claims stepping from place to place beats selecting. */
export const SMALL_GROUP = 24;

/**
 * Shares out places among a few claims: jump to the rounding at a likely multiplier, then step, one place
 * at a time, to the total.
 *
 * @returns Whether it was done; where bounds make the way too long, nothing was decided.
 * @see G. Dorfleitner and T. Klein, Rounding with multiplier methods, Statistical Papers 38, 1997.
 */
export function jumpAndStep(
  engine: Engine,
  from: number,
  to: number,
  total: number,
  band: number,
  outline: Outline,
): boolean {
  const { curve } = engine.rule.signposts;
  if (curve === null) return false;
  const slope = curve.linear + curve.root;
  let t = (total - outline.positive * (curve.shift - 0.5)) / (slope * outline.weight);
  let missing = jump(engine, curve, from, to, total, t);
  for (let again = 0; again < 6 && Math.abs(missing) > to - from; again++) {
    const next = t + missing / (slope * engine.freeWeight);
    if (!(next > 0 && next < Infinity)) break;
    t = next;
    missing = jump(engine, curve, from, to, total, t);
  }
  if (Math.abs(missing) > 8 * (to - from)) return false;
  while (missing > 0) {
    missing -= 1;
    step(engine, from, to, 1);
  }
  while (missing < 0) {
    missing += 1;
    step(engine, from, to, -1);
  }
  finish(engine, from, to, band);
  return true;
}

/** Rounds at multiplier `t` and returns how many places are missing (below 0: too many). */
function jump(engine: Engine, curve: Curve, from: number, to: number, total: number, t: number): number {
  const { weights, quotas } = engine;
  let missing = total;
  let free = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    const won = weight > 0 ? floatPlaces(curve, weight * t) : 0;
    const least = floorOf(engine, i);
    const most = roofOf(engine, i);
    const quota = won < least ? least : won > most ? most : won;
    if (won >= least && won < most) free += weight;
    quotas[i] = quota;
    missing -= quota;
  }
  engine.freeWeight = free;
  return missing;
}

function floorOf(engine: Engine, i: number): number {
  const least = engine.min === null ? 0 : (engine.min[i] ?? 0);
  const { first } = engine.rule.signposts;
  if (least >= first || (engine.weights[i] ?? 0) === 0) return least;
  const most = engine.max === null ? first : (engine.max[i] ?? 0);
  return most < first ? most : first;
}

function roofOf(engine: Engine, i: number): number {
  if ((engine.weights[i] ?? 0) === 0) return engine.min === null ? 0 : (engine.min[i] ?? 0);
  return engine.max === null ? Infinity : (engine.max[i] ?? 0);
}

/** The key of the last place that a claim holds and could lose; Infinity if there is none. */
function heldKey(engine: Engine, curve: Curve, i: number): number {
  const quota = engine.quotas[i] ?? 0;
  if (quota <= floorOf(engine, i)) return Infinity;
  return floatKey(curve, engine.rule.signposts.first, engine.weights[i] ?? 0, quota);
}

/** The key of the next place that a claim could win; 0 if there is none. */
function nextKey(engine: Engine, curve: Curve, i: number): number {
  const quota = engine.quotas[i] ?? 0;
  if (quota >= roofOf(engine, i)) return 0;
  return floatKey(curve, engine.rule.signposts.first, engine.weights[i] ?? 0, quota + 1);
}

/** Gives one place to the best next key, or takes one from the worst held. */
function step(engine: Engine, from: number, to: number, by: 1 | -1): void {
  const { curve } = engine.rule.signposts;
  if (curve === null) return;
  let chosen = from;
  let best = by === 1 ? 0 : Infinity;
  for (let i = from; i < to; i++) {
    const key = by === 1 ? nextKey(engine, curve, i) : heldKey(engine, curve, i);
    if (by === 1 ? key > best : key < best) {
      best = key;
      chosen = i;
    }
  }
  engine.quotas[chosen] = (engine.quotas[chosen] ?? 0) + by;
}

/** Where the worst held key and the best next key are close, takes back the places there and ranks them exactly. */
function finish(engine: Engine, from: number, to: number, band: number): void {
  const { quotas } = engine;
  const { curve } = engine.rule.signposts;
  if (curve === null) return;
  let held = Infinity;
  let next = 0;
  for (let i = from; i < to; i++) {
    held = Math.min(held, heldKey(engine, curve, i));
    next = Math.max(next, nextKey(engine, curve, i));
  }
  if (held > next * (1 + 4 * band)) return;
  // All of the close keys, seen from either side.
  const upper = Math.max(held, next) * (1 + 2 * BAND);
  const lower = Math.min(held, next) * (1 - 2 * BAND);
  reserve(engine, 2 * (to - from));
  let count = 0;
  let places = 0;
  for (let i = from; i < to; i++) {
    const wins = nextKey(engine, curve, i);
    const keeps = heldKey(engine, curve, i);
    if (wins >= lower && wins > 0) count = propose(engine, count, i, (quotas[i] ?? 0) + 1, wins);
    if (keeps > upper) continue;
    count = propose(engine, count, i, quotas[i] ?? 0, keeps);
    quotas[i] = (quotas[i] ?? 0) - 1;
    places += 1;
  }
  awardBest(engine, count, places, lastKey(engine, count, places), band);
}

function propose(engine: Engine, position: number, claim: number, place: number, key: number): number {
  engine.claims[position] = claim;
  engine.places[position] = place;
  engine.keys[position] = key;
  return position + 1;
}
