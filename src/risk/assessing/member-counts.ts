import { countsByUnit, type MemberFilter, type Organisation, type Tally } from '../../organisation/index.js';

/** The lowest and the highest a count can be, by unit row; the highest is Infinity where nothing bounds it. */
export interface CountBounds {
  readonly lowest: Uint32Array | Float64Array;
  readonly highest: Uint32Array | Float64Array;
}

/** How many members meet a filter: what the tally counted, or without a tally what the figures state. */
export function memberCounts(org: Organisation, tally: Tally | null, where: MemberFilter | null): CountBounds {
  if (where === null) {
    const none = new Uint32Array(org.units.ids.length);
    return { lowest: none, highest: none };
  }
  return tally === null ? statedCounts(org, where) : countsByUnit(tally, where);
}

function statedCounts(org: Organisation, where: MemberFilter): CountBounds {
  const lowest = new Float64Array(org.units.ids.length);
  const highest = new Float64Array(org.units.ids.length).fill(Number.POSITIVE_INFINITY);
  // Figures state the headcount, and temporary members are not in it.
  if (where.activity === 'temporary') return { lowest, highest };
  const fields = Object.entries(where).filter(([, value]) => value !== undefined);
  const isWhole = fields.every(([field]) => field === 'standing');
  for (const { unit, counts } of org.figures) {
    if (unit < 0) continue;
    const [low, high] = statedBounds(counts.get('members'), counts.get('official'), where.standing);
    // Of those who also meet what no figure states, there are at most as many as of the rest.
    if (isWhole) lowest[unit] = low;
    highest[unit] = high;
  }
  return { lowest, highest };
}

function statedBounds(
  members: number | undefined,
  official: number | undefined,
  standing: MemberFilter['standing'],
): [lowest: number, highest: number] {
  const most = members ?? Number.POSITIVE_INFINITY;
  if (standing === undefined) return [members ?? official ?? 0, most];
  if (standing === 'official') return [official ?? 0, official ?? most];
  return members === undefined || official === undefined ? [0, most] : [members - official, members - official];
}
