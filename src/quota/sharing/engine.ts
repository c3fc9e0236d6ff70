import type { Rule } from './methods.js';

/** Least and most places per claim; a maximum may be Infinity. */
export interface Bounds {
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/**
 * Everything that sharing out needs, kept from one group of claims to the next so that a group costs no
 * memory. A group is a range of the columns; its bounds must admit an answer.
 */
export interface Engine {
  readonly rule: Rule;
  /** The weights: exact where `wide` is null, otherwise their nearest doubles. */
  readonly weights: Float64Array;
  /** The weights themselves where some double cannot hold one of them. */
  readonly wide: readonly (number | bigint)[] | null;
  /** The bounds, or null where no claim has any. */
  readonly bounds: Bounds | null;
  /** Whether every weight is a whole number, and a double as it was given. */
  readonly whole: boolean;
  /** Whether every positive weight is far from the ends of the double range, and so are quotients. */
  readonly moderate: boolean;
  /** What the weights of all claims come to. */
  readonly all: WeightFacts;
  /** What the bounds of all claims come to, where that was found out before. */
  readonly sums: BoundSums | null;
  /** The places given; contested ones are not among them. */
  readonly quotas: Float64Array;
  /** The claims of each tie, one tie after the other; each ends where `tieEnds` says. */
  tied: Int32Array;
  readonly tieEnds: number[];
  readonly tiePlaces: number[];
  tieCount: number;
  /** What the group in hand comes to. */
  readonly outline: Outline;
  /** Fewest and most places of the claims of a small group, first places included. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Candidates for the last places: claim, place and key. */
  claims: Int32Array;
  places: Float64Array;
  keys: Float64Array;
  /** Room for a selection to disorder. */
  spare: Float64Array;
  /** Who goes first in a tie on the way, where the order of places is decided step by step. */
  readonly prefer: (left: number, right: number) => number;
  /** Set by largest remainder with bounds: exact shares are weight × `dividend` ÷ `divisor`, then clamped. */
  dividend: number | bigint;
  divisor: number | bigint;
  /** Set by a count over bounded claims: the weight of the claims that are at neither bound. */
  freeWeight: number;
}

/** What some weights come to: how many are positive, their sum in floats, and the largest. */
export interface WeightFacts {
  positive: number;
  weight: number;
  heaviest: number;
}

/** Σ minima, Σ maxima, and how many claims would have a first place that comes before all others. */
export interface BoundSums {
  readonly leastSum: number;
  readonly mostSum: number;
  readonly starters: number;
}

/** What a group comes to. */
export interface Outline extends WeightFacts {
  /** Σ minima, the same with the first places that come before any ranking, and Σ maxima. */
  least: number;
  floor: number;
  roof: number;
}

/** Up to this many claims, stepping from place to place beats selecting. */
export const SMALL_GROUP = 24;
const KEPT = 2 * SMALL_GROUP;

/** What an {@link Engine} is built from. */
export interface Columns {
  readonly rule: Rule;
  readonly weights: Float64Array;
  readonly wide?: readonly (number | bigint)[] | null;
  readonly bounds?: Bounds | null;
  readonly prefer?: (left: number, right: number) => number;
  readonly sums?: BoundSums | null;
}

// Multipliers reach the inverse of a weight, and their products with weights are squared.
const LARGE = 2 ** 200;
const SMALL = 2 ** -200;

/** Prepares an engine over whole columns. */
export function createEngine(columns: Columns): Engine {
  const { rule, weights, wide = null, bounds = null, prefer = byPosition, sums = null } = columns;
  let whole = true;
  let lightest = Infinity;
  let positive = 0;
  let sum = 0;
  let heaviest = 0;
  // An index, because iterators cost three times as much here.
  const { length } = weights;
  for (let i = 0; i < length; i++) {
    const weight = weights[i]!;
    sum += weight;
    heaviest = Math.max(heaviest, weight);
    if (weight > 0) {
      positive += 1;
      if (weight < lightest) lightest = weight;
      if (weight !== Math.floor(weight)) whole = false;
    }
  }
  const all: WeightFacts = { positive, weight: sum, heaviest };
  const quotas = new Float64Array(length);
  return {
    ...{ rule, weights, wide, bounds, quotas, all, sums, freeWeight: 0, prefer },
    whole: wide === null && whole,
    moderate: heaviest <= LARGE && lightest >= SMALL,
    dividend: 0,
    divisor: 0,
    ...{ tied: new Int32Array(0), tieEnds: [], tiePlaces: [], tieCount: 0 },
    outline: { positive: 0, weight: 0, heaviest: 0, least: 0, floor: 0, roof: 0 },
    ...{ low: new Float64Array(SMALL_GROUP), high: new Float64Array(SMALL_GROUP) },
    // Enough for the last and the next place of each claim of a small group.
    ...{ claims: new Int32Array(KEPT), places: new Float64Array(KEPT), keys: new Float64Array(KEPT) },
    spare: new Float64Array(KEPT),
  };
}

function byPosition(left: number, right: number): number {
  return left - right;
}

/** Makes room for `count` candidates. */
export function reserve(engine: Engine, count: number): void {
  if (engine.keys.length >= count) return;
  const length = Math.max(count, 2 * engine.keys.length);
  engine.claims = new Int32Array(length);
  engine.places = new Float64Array(length);
  engine.keys = new Float64Array(length);
  engine.spare = new Float64Array(length);
}

/** Forgets the ties of the group before. */
export function clearTies(engine: Engine): void {
  engine.tieCount = 0;
}

/** Where the claims of the next tie start in `tied`. */
export function tieStart(engine: Engine): number {
  return engine.tieCount === 0 ? 0 : engine.tieEnds[engine.tieCount - 1]!;
}

/** Adds one claim to the tie that {@link closeTie} will end. */
export function addTied(engine: Engine, position: number, claim: number): void {
  if (position >= engine.tied.length) {
    const longer = new Int32Array(Math.max(64, 2 * engine.tied.length));
    longer.set(engine.tied);
    engine.tied = longer;
  }
  engine.tied[position] = claim;
}

/** Ends a tie: the claims added since the last one share `places`. */
export function closeTie(engine: Engine, end: number, places: number): void {
  engine.tieEnds[engine.tieCount] = end;
  engine.tiePlaces[engine.tieCount] = places;
  engine.tieCount += 1;
}
