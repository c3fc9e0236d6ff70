import { plus } from './costs.js';
import { rayAt, raySum, startOf } from './rays.js';
import { isBetter, type Shape, type Spot, shapeAt } from './shapes.js';

/** What it costs that two parts add up to a value, within so many extra figures: without making all their sums. */
export function pairAt(one: Shape, other: Shape, value: number, extra: number): Spot | null {
  let best: Spot | null = null;
  const offer = (found: Spot): void => {
    if (isBetter(found, best)) best = found;
  };
  const [few, many] = one.spots.size <= other.spots.size ? [one, other] : [other, one];
  for (const [part, { extra: more, cost }] of few.spots) {
    if (part > value || more > extra) continue;
    const rest = shapeAt(many, value - part, extra - more);
    if (rest !== null) offer({ extra: more + rest.extra, cost: plus(cost, rest.cost) });
  }
  for (const ray of few.rays) {
    for (const [part, { extra: more, cost }] of many.spots) {
      if (ray.extra + more > extra || startOf(ray) > value - part) continue;
      offer({ extra: ray.extra + more, cost: plus(rayAt(ray, value - part), cost) });
    }
    for (const second of many.rays) {
      if (ray.extra + second.extra > extra || startOf(ray) + startOf(second) > value) continue;
      const sum = raySum(ray, second);
      offer({ extra: sum.extra, cost: rayAt(sum, value) });
    }
  }
  return best;
}
