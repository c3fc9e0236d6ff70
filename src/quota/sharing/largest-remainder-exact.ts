import { addTied, closeTie, type Engine } from './engine.js';
import { exactShares } from './exact-shares.js';
import { alignAll, sign } from './weights.js';

/** Largest remainder in bigints, for weights and totals whose products doubles cannot hold. */
export function remaindersExactly(engine: Engine, from: number, to: number, total: number): void {
  const { rule, bounds, quotas } = engine;
  const { whole } = alignAll(engine.wide ?? engine.weights, from, to);
  const min = bounds?.min.subarray(from, to) ?? new Float64Array(whole.length);
  const max = bounds?.max.subarray(from, to) ?? new Float64Array(whole.length).fill(Infinity);
  const { floors, rest, multiplier } = exactShares(whole, min, max, total, rule.extra);
  [engine.dividend, engine.divisor] = multiplier;
  let left = BigInt(total);
  floors.forEach((floor, offset) => {
    quotas[from + offset] = Number(floor);
    left -= floor;
  });
  awardRemainders(engine, from, rest, Number(left));
}

function awardRemainders(engine: Engine, from: number, rest: readonly bigint[], places: number): void {
  if (places <= 0) return;
  const ranked = Array.from(rest.keys()).sort((a, b) => sign(rest[b]! - rest[a]!));
  const cut = rest[ranked[places - 1]!]!;
  const better = ranked.filter((offset) => rest[offset]! > cut);
  const equal = ranked.filter((offset) => rest[offset] === cut);
  const winners = equal.length === places - better.length ? ranked.slice(0, places) : better;
  for (const offset of winners) engine.quotas[from + offset] = engine.quotas[from + offset]! + 1;
  if (winners === better) {
    equal.forEach((offset, position) => {
      addTied(engine, position, from + offset);
    });
    closeTie(engine, equal.length, places - better.length);
  }
}
