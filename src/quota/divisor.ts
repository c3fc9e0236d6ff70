import { awardBest, BAND, lastKey } from './cut.js';
import { shareExactly } from './divisor-exact.js';
import { type Engine, reserve } from './engine.js';
import { jumpAndStep, SMALL_GROUP } from './jump-and-step.js';
import { type Curve, floatKey, floatPlaces } from './methods.js';

/** Beyond this many places neighbouring keys of one claim come too close for floats to tell apart. */
const MOST_PLACES = 2 ** 44;
/** Counts at a multiplier may misplace keys this close to it, relatively. */
const BLUR = 2 ** -44;

/** What one pass over a group finds out. */
export interface Outline {
  /** Claims with a positive weight. */
  positive: number;
  weight: number;
  heaviest: number;
  /** Σ minima, the same with the first places that come before any ranking, and Σ maxima. */
  least: number;
  floor: number;
  roof: number;
}

/**
 * Shares out `total` places among the claims of a range by a divisor method.
 *
 * The number of places won at a multiplier t, `Σ clamp(round(t × weight), min, max)`, rises with t. Two
 * multipliers are found between which it passes `total`; the few keys between them are the candidates for
 * the last places, and the best of those are selected. Two to four passes, whatever the total.
 *
 * @see R. Reitzig and S. Wild, A practical and worst-case efficient algorithm for divisor methods of
 * apportionment, Mathematical Programming B, 2023.
 */
export function shareByDivisor(engine: Engine, from: number, to: number, total: number): void {
  const { curve, first } = engine.rule.signposts;
  if (curve === null || !engine.moderate || total > MOST_PLACES) {
    shareExactly(engine, from, to, total);
    return;
  }
  const outline = describe(engine, from, to, first);
  if (total <= outline.floor || total >= outline.roof) {
    shareAtEdge(engine, from, to, total, outline);
    return;
  }
  // Distinct fractions whose cross products stay below 2^52 differ even as floats, and equal ones agree.
  const exact = engine.whole && curve.shape === 'linear' && (2 * total + 1) * outline.heaviest < 2 ** 52;
  const band = exact ? 0 : BAND;
  if (to - from <= SMALL_GROUP && jumpAndStep(engine, from, to, total, band, outline)) return;
  selectBetween(engine, from, to, total, band, outline);
}

function describe(engine: Engine, from: number, to: number, first: number): Outline {
  const { weights, min, max } = engine;
  const outline: Outline = { positive: 0, weight: 0, heaviest: 0, least: 0, floor: 0, roof: 0 };
  let positive = 0;
  let sum = 0;
  let heaviest = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    sum += weight;
    if (weight > heaviest) heaviest = weight;
    if (weight > 0) positive += 1;
  }
  outline.positive = positive;
  outline.weight = sum;
  outline.heaviest = heaviest;
  if (min === null || max === null) {
    outline.floor = first * positive;
    outline.roof = positive === 0 ? 0 : Infinity;
    return outline;
  }
  for (let i = from; i < to; i++) {
    const least = min[i] ?? 0;
    const can = (weights[i] ?? 0) > 0;
    const most = can ? (max[i] ?? 0) : least;
    outline.least += least;
    outline.floor += can ? Math.max(least, Math.min(first, most)) : least;
    outline.roof += most;
  }
  return outline;
}

/** The totals that leave nothing to rank but, at most, first places by weight. */
function shareAtEdge(engine: Engine, from: number, to: number, total: number, outline: Outline): void {
  const { weights, min, max, quotas } = engine;
  const { first } = engine.rule.signposts;
  const ranked = total < outline.floor;
  const full = !ranked && total >= outline.roof;
  if (ranked) reserve(engine, to - from);
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    const least = min?.[i] ?? 0;
    const most = weight > 0 ? (max?.[i] ?? Infinity) : least;
    const early = least < first && most > least;
    quotas[i] = full ? most : early && !ranked ? first : least;
    if (early && ranked) {
      engine.claims[count] = i;
      engine.places[count] = 1;
      engine.keys[count] = weight;
      count += 1;
    }
  }
  const places = total - outline.least;
  if (!ranked || places === 0) return;
  awardBest(engine, count, places, lastKey(engine, count, places), engine.wide === null ? 0 : BAND);
}

function selectBetween(engine: Engine, from: number, to: number, total: number, band: number, outline: Outline): void {
  const { curve, first } = engine.rule.signposts;
  if (curve === null) return;
  let [low, high] = bracket(engine, curve, from, to, total, outline);
  for (let attempt = 0; attempt < 3; attempt++) {
    const below = countAt(engine, curve, from, to, low);
    const upTo = countAt(engine, curve, from, to, high);
    if (!(below < total && total <= upTo && upTo - below <= 16 * (to - from) + 1024)) break;
    reserve(engine, upTo - below);
    const count = collect(engine, curve, from, to, low, high, first);
    const cut = lastKey(engine, count, total - below);
    if (cut * low < 1 - BLUR && cut * high > 1 + BLUR) {
      awardBest(engine, count, total - below, cut, band);
      return;
    }
    // The cut lies on an end of the bracket, where counts are blurred: open a narrow one around it.
    low = (1 - 16 * BLUR) / cut;
    high = (1 + 16 * BLUR) / cut;
  }
  shareExactly(engine, from, to, total);
}

/** Two multipliers between which the places won pass `total`, close to each other. */
function bracket(
  engine: Engine,
  curve: Curve,
  from: number,
  to: number,
  total: number,
  outline: Outline,
): [low: number, high: number] {
  const claims = to - from;
  const slope = curve.linear + curve.root;
  const margin = Math.max(2, claims / 64);
  let [low, high, below, upTo] = [0, Infinity, outline.floor, outline.roof];
  let t = (total - outline.positive * (curve.shift - 0.5)) / (slope * outline.weight);
  let leap = 16;
  for (let pass = 1; pass < 200; pass++) {
    const count = countAt(engine, curve, from, to, t);
    if (count < total) [low, below] = [t, count];
    else [high, upTo] = [t, count];
    if (high < Infinity) {
      const between = upTo - below;
      if (between <= claims / 8 + 64 || (pass > 5 && between <= 2 * claims) || high <= low * (1 + 256 * BLUR)) break;
    }
    const across = count < total ? total - count + margin : total - count - margin;
    const free = slope * engine.freeWeight;
    if (pass <= 8 && high < Infinity && below > outline.floor) {
      const share = (total - below) / (upTo - below);
      const shift = Math.min(margin / (upTo - below), 0.2);
      t = low + (high - low) * Math.min(0.98, Math.max(0.02, share < 0.5 ? share + shift : share - shift));
    } else if (pass <= 8 && free > 0) {
      t += across / free;
    } else {
      t = Number.NaN;
    }
    if (t > low && t < high) continue;
    // Half the logarithm of what is left, or leap ahead where one end is still open.
    if (low > 0 && high < Infinity) t = Math.sqrt(low) * Math.sqrt(high);
    else t = low > 0 ? low * leap : high / leap;
    if (low === 0 || high === Infinity) leap = Math.min(leap * leap, 2 ** 64);
  }
  return [low, high];
}

/** The places won at multiplier `t`, in floats; `freeWeight` is set to what a small rise of t acts on. */
function countAt(engine: Engine, curve: Curve, from: number, to: number, t: number): number {
  const { weights, min, max } = engine;
  const { linear, shift, root, bend } = curve;
  const scale = linear * t;
  let count = 0;
  let free = 0;
  if (min === null || max === null) {
    for (let i = from; i < to; i++) {
      const weight = weights[i] ?? 0;
      if (weight > 0) {
        const y = weight * t;
        count += Math.floor(root === 0 ? weight * scale + shift : linear * y + shift + root * Math.sqrt(y * y + bend));
      }
      free += weight;
    }
  } else {
    for (let i = from; i < to; i++) {
      const weight = weights[i] ?? 0;
      const least = min[i] ?? 0;
      if (weight > 0) {
        const y = weight * t;
        const won = Math.floor(root === 0 ? weight * scale + shift : linear * y + shift + root * Math.sqrt(y * y + bend));
        const most = max[i] ?? 0;
        if (won >= least && won < most) {
          count += won;
          free += weight;
        } else {
          count += won < least ? least : most;
        }
      } else {
        count += least;
      }
    }
  }
  engine.freeWeight = free;
  return count;
}

/** Sets the quotas to what is won at `low`, and lists the keys up to `high` as candidates. */
function collect(
  engine: Engine,
  curve: Curve,
  from: number,
  to: number,
  low: number,
  high: number,
  first: number,
): number {
  const { weights, min, max, quotas, claims, places, keys } = engine;
  const { linear, shift, root } = curve;
  const [lowScale, highScale] = [linear * low, linear * high];
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    let won = 0;
    let reach = 0;
    if (weight > 0) {
      won = root === 0 ? Math.floor(weight * lowScale + shift) : floatPlaces(curve, weight * low);
      reach = root === 0 ? Math.floor(weight * highScale + shift) : floatPlaces(curve, weight * high);
    }
    if (min !== null && max !== null) {
      const least = min[i] ?? 0;
      const most = weight > 0 ? (max[i] ?? 0) : least;
      won = Math.min(Math.max(won, least), most);
      reach = Math.min(Math.max(reach, least), most);
    }
    quotas[i] = won;
    for (let place = won + 1; place <= reach; place++) {
      claims[count] = i;
      places[count] = place;
      keys[count] = floatKey(curve, first, weight, place);
      count += 1;
    }
  }
  return count;
}
