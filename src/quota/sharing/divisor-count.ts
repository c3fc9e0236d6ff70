import { type Bounds, type Engine, type Outline, SMALL_GROUP } from './engine.js';
import { type Curve, floatPlaces } from './methods.js';

/** Fills the engine's outline of a range and, of a small one, the effective bounds of its claims. */
export function describe(engine: Engine, from: number, to: number, first: number): Outline {
  const { weights, bounds, outline, low, high, all, sums } = engine;
  const small = to - from <= SMALL_GROUP;
  if (!small && (bounds === null || sums !== null) && from === 0 && to === weights.length) {
    outline.positive = all.positive;
    outline.weight = all.weight;
    outline.heaviest = all.heaviest;
    outline.least = sums?.leastSum ?? 0;
    outline.floor = outline.least + first * (sums?.starters ?? all.positive);
    outline.roof = sums?.mostSum ?? (all.positive === 0 ? 0 : Infinity);
    return outline;
  }
  let positive = 0;
  let sum = 0;
  let heaviest = 0;
  let floor = 0;
  let roof = 0;
  let minima = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const bound = bounds === null ? 0 : bounds.min[i]!;
    let least = bound;
    let most = bound;
    if (weight > 0) {
      positive += 1;
      sum += weight;
      heaviest = Math.max(heaviest, weight);
      most = bounds === null ? Infinity : bounds.max[i]!;
      if (least < first && most >= first) least = first;
    }
    if (small) {
      low[i - from] = least;
      high[i - from] = most;
    }
    minima += bound;
    floor += least;
    roof += most;
  }
  outline.positive = positive;
  outline.weight = sum;
  outline.heaviest = heaviest;
  outline.least = minima;
  outline.floor = floor;
  outline.roof = roof;
  return outline;
}

/** The places won at multiplier `t`, in floats; `freeWeight` is set to what a small rise of t acts on. */
export function count(engine: Engine, curve: Curve, from: number, to: number, t: number, outline: Outline): number {
  const { weights, bounds } = engine;
  if (bounds !== null) return countBounded(engine, curve, bounds, from, to, t);
  engine.freeWeight = outline.weight;
  const { linear, shift, root, bend } = curve;
  let won = 0;
  if (root === 0) {
    const scale = linear * t;
    for (let i = from; i < to; i++) won += Math.floor(weights[i]! * scale + shift);
  } else {
    for (let i = from; i < to; i++) {
      const y = weights[i]! * t;
      won += Math.floor(linear * y + shift + root * Math.sqrt(y * y + bend));
    }
  }
  // A weight of 0 was counted with the first place that its method gives everybody else.
  return won - engine.rule.signposts.first * (to - from - outline.positive);
}

function countBounded(engine: Engine, curve: Curve, { min, max }: Bounds, from: number, to: number, t: number): number {
  const { weights } = engine;
  let [sum, free] = [0, 0];
  for (let i = from; i < to; i++) {
    const weight = weights[i]!;
    const least = min[i]!;
    const most = weight > 0 ? max[i]! : least;
    const y = weight * t;
    const won = floatPlaces(curve, y);
    if (won >= least && won < most) {
      sum += won;
      free += weight;
    } else {
      sum += won < least ? least : most;
    }
  }
  engine.freeWeight = free;
  return sum;
}
