import { apportion, type OracleMethod, wholeWeights } from './apportion.js';

/** A unit of a tree; `weight` is null where it is what the units below weigh. */
export interface SlowUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly weight: number | bigint | null;
  readonly min: number;
  readonly max: number;
}

export interface SlowHanded {
  readonly quotas: ReadonlyMap<string, number>;
  /** Who was tied, below which unit (null: among all ends), for how many places. */
  readonly ties: readonly {
    readonly parentId: string | null;
    readonly ids: readonly string[];
    readonly places: number;
  }[];
}

const childrenOf = (units: readonly SlowUnit[], id: string): SlowUnit[] =>
  units.filter(({ parentId }) => parentId === id);

function weightOf(units: readonly SlowUnit[], unit: SlowUnit): bigint {
  if (unit.weight !== null) return wholeWeights([unit.weight])[0] ?? 0n;
  return childrenOf(units, unit.id).reduce((sum, child) => sum + weightOf(units, child), 0n);
}

/** The fewest and the most places that a unit and all below it can have; null where they contradict each other. */
function rangeOf(units: readonly SlowUnit[], unit: SlowUnit): readonly [number, number] | null {
  const children = childrenOf(units, unit.id);
  if (children.length === 0) return [unit.min, unit.max];
  let [low, high] = [0, 0];
  for (const child of children) {
    const range = rangeOf(units, child);
    if (range === null) return null;
    low += range[0];
    high += weightOf(units, child) > 0n ? range[1] : range[0];
  }
  const both = [Math.max(low, unit.min), Math.min(high, unit.max)] as const;
  return both[0] <= both[1] ? both : null;
}

/** Shares places among units; a tie goes to the first by id. Null where there is no answer. */
function share(
  method: OracleMethod,
  units: readonly SlowUnit[],
  among: readonly SlowUnit[],
  total: number,
): { readonly quotas: readonly number[]; readonly tied: readonly string[]; readonly places: number } | null {
  const ranges = among.map((unit) => rangeOf(units, unit));
  const weights = among.map((unit) => weightOf(units, unit));
  const [min, max] = [0, 1].map((end) => ranges.map((range) => range?.[end] ?? Number.NaN)) as [number[], number[]];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const most = sum(max.map((each, i) => ((weights[i] ?? 0n) > 0n ? each : (min[i] ?? 0))));
  if (!(sum(min) <= total && total <= most)) return null;
  const { fixed, tie } = apportion(method, weights, total, min, max);
  const tied = (tie?.claims ?? []).map((claim) => among[claim]?.id ?? '').sort();
  const places = tie?.places ?? 0;
  const given = tied.slice(0, places);
  return { quotas: fixed.map((quota, i) => quota + Number(given.includes(among[i]?.id ?? ''))), tied, places };
}

/** Hands places down unit by unit, from the root; null where there is no answer. */
export function slowStepwise(method: OracleMethod, units: readonly SlowUnit[], total: number): SlowHanded | null {
  const [root] = units;
  const range = root === undefined ? null : rangeOf(units, root);
  if (root === undefined || range === null || total < range[0] || total > range[1]) return null;
  const quotas = new Map([[root.id, total]]);
  const ties: SlowHanded['ties'][number][] = [];
  const waiting = [root];
  for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
    const children = childrenOf(units, unit.id);
    if (children.length === 0) continue;
    const shared = share(method, units, children, quotas.get(unit.id) ?? Number.NaN);
    if (shared === null) return null;
    children.forEach(({ id }, i) => quotas.set(id, shared.quotas[i] ?? Number.NaN));
    if (shared.tied.length > 0) ties.push({ parentId: unit.id, ids: shared.tied, places: shared.places });
    waiting.push(...children);
  }
  return { quotas, ties };
}

/** Shares places among all ends of the tree at once, and adds up; null where there is no answer. */
export function slowFlat(method: OracleMethod, units: readonly SlowUnit[], total: number): SlowHanded | null {
  const ends = units.filter(({ id }) => childrenOf(units, id).length === 0);
  const shared = share(method, units, ends, total);
  if (shared === null) return null;
  const under = (unit: SlowUnit, id: string): boolean =>
    unit.id === id || units.some((above) => above.id === unit.parentId && under(above, id));
  const quotaOf = (id: string): number =>
    ends.reduce((sum, end, i) => sum + (under(end, id) ? (shared.quotas[i] ?? Number.NaN) : 0), 0);
  const ties = shared.tied.length > 0 ? [{ parentId: null, ids: shared.tied, places: shared.places }] : [];
  return { quotas: new Map(units.map(({ id }) => [id, quotaOf(id)])), ties };
}
