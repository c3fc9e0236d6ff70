import type { IsoDate } from '../../calendar/index.js';
import {
  countsByLocality,
  countsByUnit,
  type MemberFilter,
  type Organisation,
  type Tally,
  unlocatedByUnit,
} from '../../organisation/index.js';
import type { RuleSubject } from '../rules/rule-subject.js';

/** The lowest and the highest a count can be, by row; the highest is Infinity where nothing bounds it. */
export interface CountBounds {
  readonly lowest: Uint32Array | Float64Array;
  readonly highest: Uint32Array | Float64Array;
}

/**
 * How many members meet a filter on a day, by the row of a branch or of the locality where they live: what the tally
 * counted, or without a tally what the figures state.
 */
export function memberCounts(
  org: Organisation,
  tally: Tally | null,
  where: MemberFilter | null,
  on: IsoDate,
  of: RuleSubject = 'branches',
): CountBounds {
  if (where === null) {
    const none = new Uint32Array((of === 'branches' ? org.units : org.localities).ids.length);
    return { lowest: none, highest: none };
  }
  if (tally === null) return statedCounts(org, where, of);
  if (of === 'branches') return countsByUnit(tally, { ...where, on });
  return residentCounts(org, tally, where, on);
}

/**
 * By locality row, how many members may live there of whom it is not known where they live: those of the commune's
 * branches, as far as they can meet the filter.
 */
export function unlocatedMembers(org: Organisation, tally: Tally, where: MemberFilter, on: IsoDate): Float64Array {
  const { units, localities } = org;
  const unlocated = unlocatedByUnit(tally, { ...where, on });
  const everywhere = unlocatedEverywhere(tally, where, on);
  const sums = new Float64Array(units.ids.length + 1);
  for (let row = 0; row < unlocated.length; row += 1) sums[row + 1] = sums[row]! + unlocated[row]!;
  return Float64Array.from(localities.communes, (commune) => {
    const here = sums[units.ends[commune]!]! - sums[commune]!;
    return Math.max(0, Math.min(here, everywhere));
  });
}

/** So many in the whole organisation: fewer than by branch, where a tally was read whose source did not tell those. */
function unlocatedEverywhere(tally: Tally, where: MemberFilter, on: IsoDate): number {
  // With dates they are counted one by one.
  if (tally.dates !== null) return Number.POSITIVE_INFINITY;
  const { highest } = countsByUnit(tally, { ...where, on });
  return sum(highest) - sum(countsByLocality(tally, { ...where, on }).highest);
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

function residentCounts(org: Organisation, tally: Tally, where: MemberFilter, on: IsoDate): CountBounds {
  const { lowest, highest } = countsByLocality(tally, { ...where, on });
  const unlocated = unlocatedMembers(org, tally, where, on);
  const counts = { lowest: new Float64Array(lowest), highest: new Float64Array(highest) };
  const stated = statedCounts(org, where, 'localities');
  for (const [row, floating] of unlocated.entries()) {
    const most = highest[row]! + floating;
    // Where the roster leaves open whether anybody lives there, a figure may say.
    const isOpen = lowest[row] === 0 && floating > 0;
    counts.highest[row] = isOpen ? Math.min(most, stated.highest[row]!) : most;
    if (isOpen) counts.lowest[row] = Math.min(stated.lowest[row]!, counts.highest[row]);
  }
  return counts;
}

function statedCounts(org: Organisation, where: MemberFilter, of: RuleSubject): CountBounds {
  const { length } = (of === 'branches' ? org.units : org.localities).ids;
  const lowest = new Float64Array(length);
  const highest = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  // Figures state the headcount, and temporary members are not in it.
  if (where.activity === 'temporary') return { lowest, highest };
  const fields = Object.entries(where).filter(([, value]) => value !== undefined);
  const isWhole = fields.every(([field]) => field === 'standing');
  for (const { unit, locality, counts } of org.figures) {
    const row = of === 'branches' ? unit : locality;
    if (row < 0) continue;
    const [low, high] = statedBounds(counts.get('members'), counts.get('official'), where.standing);
    // Of those who also meet what no figure states, there are at most as many as of the rest.
    if (isWhole) lowest[row] = low;
    highest[row] = high;
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
