import type { Cost } from './costs.js';
import { cheapest, rayAt, startOf } from './rays.js';
import type { Shape } from './shapes.js';
import { ValueList, type Values } from './split-values.js';

/** The least cost of a unit when the fewest figures are changed, and the values at which it is met. */
export function cheapestOf(shape: Shape): { readonly cost: Cost; readonly values: Values } {
  const most = Number.MAX_SAFE_INTEGER;
  const offers: (readonly [cost: Cost, first: number, last: number])[] = [];
  for (const [value, { extra, cost }] of shape.spots) if (extra === 0) offers.push([cost, value, value]);
  for (const ray of shape.rays) {
    if (ray.extra > 0 || startOf(ray) > most) continue;
    const [first, last] = cheapest(ray, most);
    offers.push([rayAt(ray, first), first, last]);
  }
  let cost = offers[0]![0];
  for (const [each] of offers) if (each < cost) cost = each;
  const list = new ValueList();
  for (const [each, first, last] of offers) if (each === cost) list.add(first, last);
  return { cost, values: list.done() };
}
