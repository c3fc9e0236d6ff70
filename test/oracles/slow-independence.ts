import type { OrganisationInput } from '../../src/organisation/index.js';

export const STATES = ['independent', 'combined', 'unbranched', 'memberless', 'unknown'] as const;
type State = (typeof STATES)[number];

/** The state of a locality by the table of the interface, from the rows of a document alone. */
export function slowState(
  { localities, figures = [] }: OrganisationInput,
  host: 'counts' | 'does-not-count',
  id: string,
): State {
  const row = localities.find((each) => each.id === id);
  if (row === undefined) throw new TypeError(`There is no locality ${id}.`);
  const servedBy = (branch: string): number => localities.filter(({ branchIds }) => branchIds.includes(branch)).length;
  if (row.branchIds.some((branch) => servedBy(branch) === 1)) return 'independent';
  if (host === 'counts' && (row.hostOf ?? []).length > 0) return 'independent';
  if (row.branchIds.length > 0) return 'combined';
  const known = figures.find((figure) => figure.localityId === id)?.members;
  return known === undefined ? 'unknown' : known === 0 ? 'memberless' : 'unbranched';
}

/** The localities of a unit: of every commune that is the unit or stands under it. */
export function localitiesOf({ units, localities }: OrganisationInput, unitId: string): string[] {
  const isUnder = (id: string | null): boolean =>
    id !== null && (id === unitId || isUnder(units.find((unit) => unit.id === id)?.parentId ?? null));
  return localities.filter(({ communeId }) => isUnder(communeId)).map(({ id }) => id);
}

/** So many of so many, as a share that can be compared. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

const isMore = (a: Share, b: Share): boolean => BigInt(a.part) * BigInt(b.whole) > BigInt(b.part) * BigInt(a.whole);

/** How many of the others have a higher share, and how many the same. */
export function slowRank(share: Share, all: readonly Share[]): { readonly rank: number; readonly tied: number } {
  const higher = all.filter((other) => isMore(other, share)).length;
  return { rank: higher + 1, tied: all.filter((other) => !isMore(other, share) && !isMore(share, other)).length };
}

/** How many more it takes to reach a target, by adding one after the other. */
export function slowDistance(share: Share, target: Share, bound: 'at-least' | 'more-than'): number {
  let more = 0;
  const reaches = (): boolean => {
    const reached = { part: share.part + more, whole: share.whole };
    return bound === 'more-than' ? isMore(reached, target) : !isMore(target, reached);
  };
  while (!reaches()) more += 1;
  return more;
}

/** The units that together hold a part, whole places at a time, the largest first. */
export function slowConcentration(counts: ReadonlyMap<string, number>, part: Share): string[] | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  for (const least of [...counts.values()].sort((a, b) => b - a)) {
    const ids = [...counts].flatMap(([id, count]) => (count >= least ? [id] : []));
    const held = ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    if (!isMore(part, { part: held, whole: all })) return ids;
  }
  return null;
}
