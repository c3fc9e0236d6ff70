import { addTied, closeTie, type Engine, tieStart } from './engine.js';
import type { Signposts } from './methods.js';
import { selectLargest } from './select.js';
import { alignPair, compareKeys } from './weights.js';

/** Float keys this close, relatively, are compared exactly; each is right within 2^-50. */
export const BAND = 2 ** -48;

/** The float key of the last of `places` places among the first `count` candidates. */
export function lastKey(engine: Engine, count: number, places: number): number {
  const { keys, spare } = engine;
  for (let j = 0; j < count; j++) spare[j] = keys[j]!;
  return selectLargest(spare, count, places);
}

/** Gives `places` places to the best of the first `count` candidates. */
export function award(engine: Engine, count: number, places: number, band: number): void {
  if (places > 0) awardBest(engine, count, places, lastKey(engine, count, places), band);
}

/**
 * Gives `places` places to the best of the first `count` candidates, whose last float key is `cut`.
 *
 * Keys clearly above the cut win, keys clearly below lose. What lies within `band` of it is ranked exactly,
 * or is equal where the caller knows that equal floats are equal claims (`band` 0).
 */
export function awardBest(engine: Engine, count: number, places: number, cut: number, band: number): void {
  const { keys, claims, quotas } = engine;
  const upper = cut * (1 + band);
  const lower = cut * (1 - band);
  let close = 0;
  let left = places;
  for (let j = 0; j < count; j++) {
    const key = keys[j]!;
    if (key < lower) continue;
    const claim = claims[j]!;
    if (key > upper) {
      quotas[claim] = quotas[claim]! + 1;
      left -= 1;
    } else {
      claims[close] = claim;
      engine.places[close] = engine.places[j]!;
      close += 1;
    }
  }
  if (close === left || band === 0) settleClass(engine, 0, close, left);
  else rankExactly(engine, close, left);
}

/** Gives equal candidates their places if they all fit, and otherwise notes a tie for those that are left. */
function settleClass(engine: Engine, from: number, to: number, left: number): void {
  const { claims, quotas } = engine;
  if (left >= to - from) {
    for (let j = from; j < to; j++) quotas[claims[j]!] = quotas[claims[j]!]! + 1;
  } else {
    const start = tieStart(engine);
    for (let j = from; j < to; j++) addTied(engine, start + j - from, claims[j]!);
    closeTie(engine, start + to - from, left);
  }
}

/** Claims of one weight and place, which are interchangeable. */
interface Contender {
  readonly weight: number | bigint;
  readonly place: number;
  readonly claims: number[];
}

function rankExactly(engine: Engine, count: number, places: number): void {
  const { signposts } = engine.rule;
  const contenders = distinct(engine, count);
  contenders.sort((left, right) => compareContenders(signposts, right, left));
  let left = places;
  let filled = 0;
  for (let i = 0; left > 0; ) {
    const from = filled;
    const head = contenders[i]!;
    for (; i < contenders.length && compareContenders(signposts, head, contenders[i]!) === 0; i++) {
      for (const claim of contenders[i]!.claims) engine.claims[filled++] = claim;
    }
    settleClass(engine, from, filled, left);
    left -= filled - from;
  }
}

function compareContenders(signposts: Signposts, left: Contender, right: Contender): number {
  const [a, b] = alignPair(left.weight, right.weight);
  return compareKeys(signposts, a, left.place, b, right.place);
}

/** Candidates by weight: two places of one claim, or of claims that weigh the same, are never this close. */
function distinct(engine: Engine, count: number): Contender[] {
  const byWeight = new Map<number | bigint, Contender>();
  for (let j = 0; j < count; j++) {
    const claim = engine.claims[j]!;
    const weight = engine.wide?.[claim] ?? engine.weights[claim]!;
    const known = byWeight.get(weight);
    if (known === undefined) byWeight.set(weight, { weight, place: engine.places[j]!, claims: [claim] });
    else known.claims.push(claim);
  }
  return [...byWeight.values()];
}
