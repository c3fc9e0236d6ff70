import { ContractError } from '../../core/index.js';
import { type Cost, plus } from './costs.js';
import { Envelope } from './envelope.js';
import { FREE, type Ray, rayAt, raySum, shifted, startOf } from './rays.js';

/** What a value costs: how many figures are changed above the fewest, and by how much in all. */
export interface Spot {
  readonly extra: number;
  readonly cost: Cost;
}

/** What each value of a unit costs in the figures under it: single values, and rays of values. */
export interface Shape {
  readonly spots: ReadonlyMap<number, Spot>;
  /** In ascending order of `extra`. */
  readonly rays: readonly Ray[];
}

/** How many values of one unit are told apart at most. */
const MOST_STATES = 500_000;

const MOST = Number.MAX_SAFE_INTEGER;

/** Nothing added up so far: 0, at no cost. */
export const NOTHING: Shape = { spots: new Map([[0, { extra: 0, cost: 0 }]]), rays: [] };

/** Any value, at no cost. */
export const ANYTHING: Shape = { spots: new Map(), rays: [FREE] };

/** Whether one spot is better than another: fewer figures, then less change. */
export function isBetter(one: Spot, other: Spot | null | undefined): boolean {
  if (other === null || other === undefined) return true;
  return one.extra < other.extra || (one.extra === other.extra && one.cost < other.cost);
}

/** What a value costs in a shape, or null where it cannot be reached within so many extra figures. */
export function shapeAt(shape: Shape, value: number, extra: number): Spot | null {
  const spot = shape.spots.get(value);
  let best = spot !== undefined && spot.extra <= extra ? spot : null;
  for (const ray of shape.rays) {
    if (ray.extra > extra || (best !== null && ray.extra > best.extra)) break;
    if (startOf(ray) > value) continue;
    const found = { extra: ray.extra, cost: rayAt(ray, value) };
    if (isBetter(found, best)) best = found;
  }
  return best;
}

/** The one spot to which a shape is confined within so many extra figures, or null. */
export function onlySpot(shape: Shape, extra: number): readonly [value: number, spot: Spot] | null {
  if ((shape.rays[0]?.extra ?? Infinity) <= extra) return null;
  let only: readonly [number, Spot] | null = null;
  for (const each of shape.spots) {
    if (each[1].extra > extra) continue;
    if (only !== null) return null;
    only = each;
  }
  return only;
}

/** The shape of a sum, within so many extra figures. Refuses when too many sums must be told apart. */
export function shapeSum(one: Shape, other: Shape, extra: number, id: string): Shape {
  const spots = new Map<number, Spot>();
  const addends = byExtra(other.spots, extra);
  guardWork(one, other, extra, id);
  for (const [value, { extra: more, cost }] of one.spots) {
    // Only what fits is gone through: most values of a sum have no figures left to give.
    for (let most = extra - more; most >= 0; most -= 1) {
      for (const [addend, spot] of addends[most] ?? []) {
        const sum = value + addend;
        if (sum > MOST) continue;
        const found = { extra: more + most, cost: plus(cost, spot.cost) };
        if (isBetter(found, spots.get(sum))) spots.set(sum, found);
      }
    }
    guard(spots.size, id);
  }
  const rays: Ray[] = [];
  const put = (ray: Ray): void => {
    if (startOf(ray) <= MOST) rays.push(ray);
    guard(rays.length, id);
  };
  for (const [sums, others] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const ray of sums.rays) {
      for (const [value, spot] of others.spots) {
        if (ray.extra + spot.extra <= extra) put(shifted(ray, value, spot.extra, spot.cost));
      }
    }
  }
  for (const ray of one.rays) {
    for (const second of other.rays) if (ray.extra + second.extra <= extra) put(raySum(ray, second));
  }
  return tidy(spots, rays);
}

/** A shape without what costs nowhere less than the rest. */
export function tidy(spots: ReadonlyMap<number, Spot>, rays: readonly Ray[]): Shape {
  if (rays.length === 0) return { spots, rays };
  const levels = [...new Set(rays.map((ray) => ray.extra))].sort((a, b) => a - b);
  const kept: Ray[] = [];
  const envelopes = new Map<number, Envelope>();
  let below = MOST + 1;
  const floors: number[] = [];
  for (const level of levels) {
    const envelope = new Envelope(below);
    const here = rays.filter((ray) => ray.extra === level);
    for (const ray of cheapFirst(here)) envelope.add(ray);
    kept.push(...envelope.rays);
    envelopes.set(level, envelope);
    floors.push(below);
    for (const ray of envelope.rays) below = Math.min(below, startOf(ray));
  }
  const left = new Map<number, Spot>();
  for (const [value, spot] of spots) {
    // Rays of fewer figures cover everything from the lowest of their starts.
    const level = levels.findIndex((each) => each >= spot.extra);
    const covered = level < 0 ? below : floors[level]!;
    if (value >= covered) continue;
    const under = envelopes.get(spot.extra)?.at(value) ?? null;
    if (under === null || spot.cost < under) left.set(value, spot);
  }
  return { spots: left, rays: kept };
}

/** Rays in an order that lets the lowest in first. */
function cheapFirst(rays: readonly Ray[]): Ray[] {
  const least = rays.map((ray) => {
    const level = ray.slopes.findIndex((slope) => slope >= 0);
    return { ray, least: rayAt(ray, ray.starts[level] ?? startOf(ray)) };
  });
  least.sort((a, b) => (a.least < b.least ? -1 : a.least > b.least ? 1 : startOf(a.ray) - startOf(b.ray)));
  return least.map(({ ray }) => ray);
}

/** The spots of each number of extra figures, up to a most. */
function byExtra(spots: Shape['spots'], most: number): (readonly [value: number, spot: Spot])[][] {
  const lists: (readonly [number, Spot])[][] = [];
  for (const each of spots) {
    const { extra } = each[1];
    if (extra > most) continue;
    while (lists.length <= extra) lists.push([]);
    lists[extra]?.push(each);
  }
  return lists;
}

/** Refuses before the time is spent: equal sums count once, and yet each must be made. */
function guardWork(one: Shape, other: Shape, extra: number, id: string): void {
  const sizes = sizesOf(other);
  let pairs = 0;
  sizesOf(one).forEach((count, more) => {
    sizes.forEach((size, most) => {
      if (more + most <= extra) pairs += count * size;
    });
  });
  guard(pairs / 40, id);
  const rays = one.rays.length * (other.spots.size + other.rays.length) + other.rays.length * one.spots.size;
  guard(rays * 10, id);
}

/** How many spots and rays there are of each number of extra figures. */
function sizesOf({ spots, rays }: Shape): number[] {
  const sizes: number[] = [];
  const count = ({ extra }: { readonly extra: number }): void => {
    sizes[extra] = (sizes[extra] ?? 0) + 1;
  };
  spots.forEach(count);
  rays.forEach(count);
  return sizes;
}

function guard(states: number, id: string): void {
  if (states <= MOST_STATES) return;
  const message = `More than ${String(MOST_STATES)} sums must be told apart under ${JSON.stringify(id)}.`;
  throw new ContractError('too-large', message, { id, states });
}
