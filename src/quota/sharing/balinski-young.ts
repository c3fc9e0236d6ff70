import { InvalidInputError } from '../../core/index.js';
import { addTied, closeTie, type Engine, tieStart } from './engine.js';
import { Heap } from './heap.js';
import { alignAll, commonDivisor } from './weights.js';

/** How many places the quota method steps through before it refuses. */
const MOST_STEPS = 10_000_000;

interface Party {
  readonly claim: number;
  readonly weight: bigint;
  /** The weight as a double, or Infinity, for a first comparison. */
  readonly guess: number;
  /** The sum of all weights. */
  readonly sum: bigint;
  places: number;
  /** From this many places given on, one more keeps the claim within its upper quota. */
  release: number;
}

interface Award {
  readonly party: Party;
  readonly place: number;
  readonly step: number;
}

/**
 * Shares out places by the quota method: the next place goes to the largest weight ÷ (places + 1) among the
 * claims that stay below their exact share of all places given so far, rounded up.
 *
 * The sequence repeats after Σ weights ÷ gcd places, each claim having got its weight ÷ gcd; whole
 * repetitions are given at once, and the rest is stepped through. A tie on the way is settled by
 * `engine.prefer`, and forgotten as soon as everybody in it has got the place.
 *
 * @see M. L. Balinski and H. P. Young, The quota method of apportionment, American Mathematical Monthly 82, 1975.
 */
export function shareByQuotaMethod(engine: Engine, from: number, to: number, total: number): void {
  const { whole } = alignAll(engine.wide ?? engine.weights, from, to);
  const unit = whole.reduce(commonDivisor, 0n);
  engine.quotas.fill(0, from, to);
  if (unit === 0n) return;
  const weights = whole.map((weight) => weight / unit);
  const sum = weights.reduce((a, b) => a + b, 0n);
  const rounds = BigInt(total) / sum;
  const steps = Number(BigInt(total) % sum);
  if (steps > MOST_STEPS) throw tooManySteps(total, steps);
  const parties: Party[] = [];
  weights.forEach((weight, offset) => {
    const claim = from + offset;
    engine.quotas[claim] = Number(rounds * weight);
    if (weight === 0n) return;
    parties.push({ claim, weight, guess: Number(weight), sum, places: 0, release: 0 });
  });
  stepThrough(engine, parties, steps);
}

function stepThrough(engine: Engine, parties: readonly Party[], steps: number): void {
  const ready = new Heap<Party>((a, b) => compareNext(b, a) || engine.prefer(a.claim, b.claim));
  const waiting = new Heap<Party>((a, b) => a.release - b.release || a.claim - b.claim);
  for (const party of parties) waiting.push(party);
  const awards = new Map<Party, Award>();
  for (let step = 0; step < steps; step++) {
    for (let next = waiting.peek(); next !== undefined && next.release <= step; next = waiting.peek()) {
      waiting.pop();
      ready.push(next);
    }
    // The quota method always has a claim below its upper quota.
    const party = ready.pop()!;
    party.places += 1;
    awards.set(party, { party, place: party.places, step });
    party.release = releaseOf(party, party.places);
    waiting.push(party);
  }
  for (const { claim, places } of parties) engine.quotas[claim] = engine.quotas[claim]! + places;
  noteTies(engine, awards, ready.items());
}

/**
 * A claim that is still ready with the very key with which another won its last place, at a time when it was
 * ready too, is tied with it; and so is whoever was ready when that other won.
 */
function noteTies(engine: Engine, awards: ReadonlyMap<Party, Award>, losers: readonly Party[]): void {
  const pending = losers.toSorted((a, b) => compareNext(b, a) || a.claim - b.claim);
  const won = [...awards.values()].sort((a, b) => compareAward(b, a) || a.party.claim - b.party.claim);
  let at = 0;
  for (let i = 0; i < pending.length; ) {
    const head = pending[i]!;
    const equal: Party[] = [];
    for (; i < pending.length && compareNext(pending[i]!, head) === 0; i++) equal.push(pending[i]!);
    while (at < won.length && compareToKey(won[at]!, head) > 0) at += 1;
    const winners: Award[] = [];
    for (; at < won.length && compareToKey(won[at]!, head) === 0; at++) winners.push(won[at]!);
    noteTie(engine, equal, winners);
  }
}

function noteTie(engine: Engine, equal: readonly Party[], winners: readonly Award[]): void {
  const latest = winners.reduce((last, { step }) => Math.max(last, step), -1);
  const pending = equal.filter(({ release }) => release <= latest);
  // The chain of contests: a winner is contested if someone contested was ready by the step of its award.
  let earliest = pending.reduce((least, { release }) => Math.min(least, release), Infinity);
  let contested: readonly Award[] = [];
  for (;;) {
    const limit = earliest;
    const next = winners.filter(({ step }) => step >= limit);
    if (next.length === contested.length) break;
    contested = next;
    for (const award of contested) earliest = Math.min(earliest, releaseOf(award.party, award.place - 1));
  }
  if (contested.length === 0) return;
  const start = tieStart(engine);
  let end = start;
  for (const { party } of contested) {
    engine.quotas[party.claim] = engine.quotas[party.claim]! - 1;
    addTied(engine, end++, party.claim);
  }
  for (const { claim } of pending) addTied(engine, end++, claim);
  closeTie(engine, end, contested.length);
}

/** The step from which a claim with `places` places may have one more: places × Σ weights < weight × (step + 1). */
function releaseOf({ weight, sum }: Party, places: number): number {
  return Number((BigInt(places) * sum) / weight);
}

function compareNext(a: Party, b: Party): number {
  return compareQuotients(a, a.places + 1, b, b.places + 1);
}

function compareAward(a: Award, b: Award): number {
  return compareQuotients(a.party, a.place, b.party, b.place);
}

function compareToKey(award: Award, party: Party): number {
  return compareQuotients(award.party, award.place, party, party.places + 1);
}

/** The sign of a's weight ÷ its place minus b's: floats where they are far apart, bigints where they are not, or infinite. */
function compareQuotients(a: Party, aPlace: number, b: Party, bPlace: number): number {
  const [left, right] = [a.guess * bPlace, b.guess * aPlace];
  if (Math.abs(left - right) > (left + right) * 2 ** -48) return left < right ? -1 : 1;
  const difference = a.weight * BigInt(bPlace) - b.weight * BigInt(aPlace);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function tooManySteps(total: number, steps: number): InvalidInputError {
  const message = `balinski-young would step through ${String(steps)} places, and at most ${String(MOST_STEPS)} are.`;
  return new InvalidInputError('balinski-young', [{ path: ['total'], code: 'too-many-steps', message, value: total }]);
}
