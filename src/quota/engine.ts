import type { Rule } from './methods.js';

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
  /** Least and most places per claim (a maximum may be Infinity), or null where no claim has bounds. */
  readonly min: Float64Array | null;
  readonly max: Float64Array | null;
  /** Whether every weight is a whole number below 2^53. */
  readonly whole: boolean;
  /** Whether every positive weight is far from the ends of the double range, and so are quotients. */
  readonly moderate: boolean;
  /** The places given; contested ones are not among them. */
  readonly quotas: Float64Array;
  /** The claims of each tie, one tie after the other; each ends where `tieEnds` says. */
  tied: Int32Array;
  readonly tieEnds: number[];
  readonly tiePlaces: number[];
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

/** What an {@link Engine} is built from. */
export interface Columns {
  readonly rule: Rule;
  readonly weights: Float64Array;
  readonly wide?: readonly (number | bigint)[] | null;
  readonly min?: Float64Array | null;
  readonly max?: Float64Array | null;
  readonly prefer?: (left: number, right: number) => number;
}

// Multipliers reach the inverse of a weight, and their products with weights are squared.
const LARGE = 2 ** 200;
const SMALL = 2 ** -200;

/** Prepares an engine over whole columns. */
export function createEngine(columns: Columns): Engine {
  const { rule, weights, wide = null, min = null, max = null, prefer = byPosition } = columns;
  let whole = wide === null;
  let moderate = true;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    // The bitwise test settles the ordinary count in one step.
    if (weight !== (weight | 0) && !Number.isSafeInteger(weight)) whole = false;
    if (weight > LARGE || (weight < SMALL && weight !== 0)) moderate = false;
  }
  const quotas = new Float64Array(weights.length);
  return {
    ...{ rule, weights, wide, min, max, whole, moderate, quotas, freeWeight: 0, prefer },
    ...{ dividend: 0, divisor: 0 },
    ...{ tied: new Int32Array(0), tieEnds: [], tiePlaces: [] },
    ...{ claims: new Int32Array(64), places: new Float64Array(64), keys: new Float64Array(64) },
    spare: new Float64Array(64),
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
  engine.tieEnds.length = 0;
  engine.tiePlaces.length = 0;
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
  engine.tieEnds.push(end);
  engine.tiePlaces.push(places);
}
