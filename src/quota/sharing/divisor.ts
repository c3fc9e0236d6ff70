import { award, awardBest, BAND, lastKey } from './cut.js';
import { count, describe } from './divisor-count.js';
import { shareExactly } from './divisor-exact.js';
import { type Engine, type Outline, reserve, SMALL_GROUP } from './engine.js';
import { jumpAndStep } from './jump-and-step.js';
import { type Curve, floatKey, floatPlaces } from './methods.js';

/** Beyond this many places neighbouring keys of one claim come too close for floats to tell apart. */
const MOST_PLACES = 2 ** 44;
/** Counts at a multiplier may misplace keys this close to it, relatively. */
const BLUR = 2 ** -44;
/** How far ahead to look where nothing says which way the places go. */
const LEAP = 2 ** 16;

/**
 * Shares out `total` places among the claims of a range by a divisor method.
 *
 * The number of places won at a multiplier t, `Σ clamp(round(t × weight), min, max)`, rises with t. Two
 * multipliers are found between which it passes `total`; the few keys between them are the candidates for
 * the last places, and the best of those are selected. Most often three or four passes, whatever the total.
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
  if (total <= outline.floor) {
    shareAtEdge(engine, from, to, total, outline);
    return;
  }
  // Distinct fractions whose cross products stay below 2^52 differ even as floats, and equal ones agree.
  const exact = engine.whole && curve.shape === 'linear' && (2 * total + 1) * outline.heaviest < 2 ** 52;
  const band = exact ? 0 : BAND;
  if (to - from <= SMALL_GROUP && jumpAndStep(engine, curve, from, to, total, band)) return;
  selectBetween(engine, curve, from, to, total, band, outline);
}

/** The totals that leave no places beyond the first, which are ranked by weight. */
function shareAtEdge(engine: Engine, from: number, to: number, total: number, outline: Outline): void {
  const { weights, bounds, quotas } = engine;
  const { first } = engine.rule.signposts;
  reserve(engine, to - from);
  let count = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const least = bounds === null ? 0 : bounds.min[i]!;
    const most = weight === 0 ? least : bounds === null ? Infinity : bounds.max[i]!;
    quotas[i] = least;
    if (least < first && most > least) {
      engine.claims[count] = i;
      engine.places[count] = 1;
      engine.keys[count] = weight;
      count += 1;
    }
  }
  award(engine, count, total - outline.least, engine.wide === null ? 0 : BAND);
}

function selectBetween(
  engine: Engine,
  curve: Curve,
  from: number,
  to: number,
  total: number,
  band: number,
  outline: Outline,
): void {
  let { low, high, below, upTo } = bracket(engine, curve, from, to, total, outline);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (attempt > 0) {
      below = count(engine, curve, from, to, low, outline);
      upTo = count(engine, curve, from, to, high, outline);
    }
    reserve(engine, upTo - below);
    const candidates = collect(engine, curve, from, to, low, high);
    const cut = lastKey(engine, candidates, total - below);
    if (cut * low < 1 - BLUR && cut * high > 1 + BLUR) {
      awardBest(engine, candidates, total - below, cut, band);
      return;
    }
    // The cut lies on an end of the bracket, where counts are blurred: open a narrow one around it.
    low = (1 - 16 * BLUR) / cut;
    high = (1 + 16 * BLUR) / cut;
  }
  shareExactly(engine, from, to, total);
}

/** Two multipliers, and the places won at each. */
interface Bracket {
  low: number;
  high: number;
  below: number;
  upTo: number;
}

/** Two multipliers between which the places won pass `total`, close to each other. */
function bracket(engine: Engine, curve: Curve, from: number, to: number, total: number, outline: Outline): Bracket {
  const claims = to - from;
  const slope = curve.linear + curve.root;
  // How far beyond the total to aim; farther each time, because equal weights win their places together.
  let margin = Math.max(2, claims / 64);
  const { first } = engine.rule.signposts;
  // Up to here nobody has a place that is ranked.
  const end = 1 / floatKey(curve, outline.heaviest, first + 1);
  let [low, high, below, upTo] = [end * (1 - 16 * BLUR), Infinity, outline.floor, outline.roof];
  const even = (total - outline.positive * (curve.shift - 0.5)) / (slope * outline.weight);
  let t = Math.max(even, end * (1 + 16 * BLUR));
  for (let pass = 1; pass < 200; pass++) {
    const won = count(engine, curve, from, to, t, outline);
    if (won < total) [low, below] = [t, won];
    else [high, upTo] = [t, won];
    if (high < Infinity) {
      const between = upTo - below;
      if (between <= claims / 4 + 64 || (pass > 5 && between <= 2 * claims) || high <= low * (1 + 256 * BLUR)) break;
    }
    const across = total - won + (won < total ? margin : -margin);
    const free = slope * engine.freeWeight;
    margin *= 2;
    if (pass <= 8) t += across / free;
    else t = Number.NaN;
    if (t > low && t < high) continue;
    // Half the logarithm of what is left, or a leap ahead where that has no end yet.
    t = high < Infinity ? Math.sqrt(low) * Math.sqrt(high) : low * LEAP;
  }
  return { low, high, below, upTo };
}

/** Sets the quotas to what is won at `low`, and lists the keys up to `high` as candidates. */
function collect(engine: Engine, curve: Curve, from: number, to: number, low: number, high: number): number {
  const { weights, bounds, quotas, claims, places, keys } = engine;
  const { linear, shift, root } = curve;
  const [lowScale, highScale] = [linear * low, linear * high];
  const straight = root === 0;
  let position = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    let won = straight ? Math.floor(weight * lowScale + shift) : floatPlaces(curve, weight * low);
    let reach = straight ? Math.floor(weight * highScale + shift) : floatPlaces(curve, weight * high);
    if (weight === 0) won = reach = 0;
    if (bounds !== null) {
      const [least, most] = [bounds.min[i]!, bounds.max[i]!];
      won = clamp(won, least, most);
      reach = clamp(reach, least, most);
    }
    quotas[i] = won;
    for (let place = won + 1; place <= reach; place++) {
      claims[position] = i;
      places[position] = place;
      keys[position] = floatKey(curve, weight, place);
      position += 1;
    }
  }
  return position;
}

function clamp(value: number, least: number, most: number): number {
  if (value < least) return least;
  return Math.min(value, most);
}
