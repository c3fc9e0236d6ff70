import { addTied, closeTie, type Engine } from './engine.js';
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
  for (let i = from; i < to; i++) left -= engine.quotas[i] ?? 0;
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
    const [winsAll, ends] = [atLeast <= left, better <= left && left <= atLeast];
    if (better > left) {
      for (const range of ranges) range.reach = range.better;
    } else {
      for (const range of ranges) range.won = winsAll ? range.atLeast : range.better;
      left -= winsAll ? atLeast : better;
    }
    for (const range of ranges) engine.quotas[range.claim] = range.won;
    if (ends) {
      if (left > 0) noteTie(engine, ranges, left);
      return;
    }
    ranges = ranges.filter((range) => range.reach > range.won);
  }
}

function open(engine: Engine, from: number, to: number, total: number): Range[] {
  const { min, max, quotas } = engine;
  const { whole } = alignAll(engine.wide ?? engine.weights, from, to);
  let free = total;
  for (let i = from; i < to; i++) {
    const least = min?.[i] ?? 0;
    quotas[i] = least;
    free -= least;
  }
  const ranges: Range[] = [];
  whole.forEach((weight, offset) => {
    const claim = from + offset;
    const won = quotas[claim] ?? 0;
    const reach = weight === 0n ? won : Math.min(max?.[claim] ?? Infinity, won + free);
    if (reach > won) ranges.push({ claim, weight, won, reach, better: 0, atLeast: 0 });
  });
  return ranges;
}

function middle(range: Range): number {
  return range.won + Math.ceil((range.reach - range.won) / 2);
}

function weightedMedian(signposts: Signposts, ranges: readonly Range[]): Range {
  const sorted = ranges.toSorted((a, b) => compareKeys(signposts, b.weight, middle(b), a.weight, middle(a)));
  const undecided = sorted.reduce((sum, range) => sum + (range.reach - range.won), 0);
  let passed = 0;
  for (const range of sorted) {
    passed += range.reach - range.won;
    if (passed >= undecided / 2) return range;
  }
  throw new RangeError('there are places to give and no claim to give them to');
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
  let end = engine.tieEnds.at(-1) ?? 0;
  for (const range of ranges) {
    if (range.atLeast > range.better) addTied(engine, end++, range.claim);
  }
  closeTie(engine, end, places);
}
