import { addTied, closeTie, type Engine, tieStart } from './engine.js';
import { fixBounds } from './exact-shares.js';
import type { Signposts } from './methods.js';
import { alignAll, compareKeys } from './weights.js';

/** A claim whose places up to `won` are given and whose places beyond `reach` are not; between, undecided. */
interface Range {
  readonly claim: number;
  readonly weight: bigint;
  won: number;
  reach: number;
  /** Of the pivot in hand: how many places are won with a better key, and with one at least as good. */
  better: number;
  atLeast: number;
}

/**
 * Shares out places by a divisor method in whole numbers only: for extreme weights and totals, and for
 * signposts of the caller's.
 *
 * Each claim's undecided places are a falling list of keys. A pivot among their middles, the weighted
 * median, decides at least a quarter of all that is undecided, so the number of rounds is logarithmic in
 * `total` and no weights are unlucky.
 */
export function shareExactly(engine: Engine, from: number, to: number, total: number): void {
  const { signposts } = engine.rule;
  let ranges = open(engine, from, to, total);
  let left = total;
  for (let i = from; i < to; i++) left -= engine.quotas[i]!;
  while (left > 0) {
    const pivot = weightedMedian(signposts, ranges);
    const place = middle(pivot);
    let better = 0;
    let atLeast = 0;
    for (const range of ranges) {
      range.better = lastPlace(signposts, range, pivot.weight, place, 1);
      range.atLeast = lastPlace(signposts, range, pivot.weight, place, 0);
      better += range.better - range.won;
      atLeast += range.atLeast - range.won;
    }
    if (better > left) {
      for (const range of ranges) range.reach = range.better;
    } else {
      const winsAll = atLeast <= left;
      for (const range of ranges) engine.quotas[range.claim] = range.won = winsAll ? range.atLeast : range.better;
      left -= winsAll ? atLeast : better;
      if (!winsAll) {
        if (left > 0) noteTie(engine, ranges, left);
        return;
      }
    }
    ranges = ranges.filter((range) => range.reach > range.won);
  }
}

function open(engine: Engine, from: number, to: number, total: number): Range[] {
  const { bounds, quotas } = engine;
  const { whole } = alignAll(engine.wide ?? engine.weights, from, to);
  let free = total;
  for (let i = from; i < to; i++) {
    const least = bounds === null ? 0 : bounds.min[i]!;
    quotas[i] = least;
    free -= least;
  }
  const ranges: Range[] = [];
  whole.forEach((weight, offset) => {
    const claim = from + offset;
    const won = quotas[claim]!;
    const reach = weight === 0n ? won : Math.min(bounds === null ? Infinity : bounds.max[claim]!, won + free);
    ranges.push({ claim, weight, won, reach, better: 0, atLeast: 0 });
  });
  // Signposts of the methods with a name lie between k − 1 and k; a caller's may lie anywhere.
  if (engine.rule.signposts.curve !== null) narrow(engine, ranges, free);
  return ranges.filter((range) => range.reach > range.won);
}

/**
 * Where k − 1 ≤ signpost(k) ≤ k, a claim has ⌊t × weight⌋ places at multiplier t or one more. The t at which
 * the clamped products add up to n more than is to be given is therefore enough, and n less is not too much.
 */
function narrow(engine: Engine, ranges: Range[], free: number): void {
  const claims = ranges.map((range) => {
    return { range, claim: range.claim, weight: range.weight, min: BigInt(range.won), max: BigInt(range.reach) };
  });
  const sum = ranges.reduce((all, { weight }) => all + weight, 0n);
  const least = claims.reduce((all, { min }) => all + min, 0n);
  const [spare, total] = [BigInt(ranges.length), least + BigInt(free)];
  const multiplier = (places: bigint): [bigint, bigint] => {
    const [, dividend, divisor] = fixBounds(claims, places, sum, () => undefined);
    return [dividend, divisor];
  };
  // Where all end up at a bound there is no multiplier, and nothing to be narrowed.
  const [most, over] = multiplier(total + spare);
  for (const { range, weight, max } of over > 0n ? claims : []) {
    const places = (weight * most) / over + 1n;
    if (places < max) range.reach = Math.max(range.won, Number(places));
  }
  const [few, under] = multiplier(total - spare);
  for (const { range, weight, min } of under > 0n ? claims : []) {
    const places = (weight * few) / under;
    if (places > min) range.won = Math.min(range.reach, Number(places));
    engine.quotas[range.claim] = range.won;
  }
}

function middle(range: Range): number {
  return range.won + Math.ceil((range.reach - range.won) / 2);
}

function weightedMedian(signposts: Signposts, ranges: readonly Range[]): Range {
  const sorted = ranges.toSorted((a, b) => compareKeys(signposts, b.weight, middle(b), a.weight, middle(a)));
  const undecided = sorted.reduce((sum, range) => sum + (range.reach - range.won), 0);
  let passed = 0;
  return sorted.find((range) => {
    passed += range.reach - range.won;
    return passed >= undecided / 2;
  })!;
}

/** The last place of a range whose key compares with the pivot's as `least` or more; `won` if none does. */
function lastPlace(signposts: Signposts, range: Range, pivot: bigint, pivotPlace: number, least: 0 | 1): number {
  let [low, high] = [range.won, range.reach];
  while (low < high) {
    const place = low + Math.ceil((high - low) / 2);
    if (compareKeys(signposts, range.weight, place, pivot, pivotPlace) >= least) low = place;
    else high = place - 1;
  }
  return low;
}

function noteTie(engine: Engine, ranges: readonly Range[], places: number): void {
  let end = tieStart(engine);
  for (const range of ranges) {
    if (range.atLeast > range.better) addTied(engine, end++, range.claim);
  }
  closeTie(engine, end, places);
}
