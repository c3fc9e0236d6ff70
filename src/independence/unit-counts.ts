import type { Organisation } from '../organisation/index.js';
import type { IndependenceOptions } from './locality-states.js';
import { type HostConvention, type LocalityState, STATES, stateCodes } from './state-codes.js';

/** Localities by state, for every unit row: the unit's own and those of everything below it. */
export interface UnitCounts {
  readonly total: Float64Array;
  readonly byState: Readonly<Record<LocalityState, Float64Array>>;
  /** Localities of unknown state that may be independent: not those of a unit that states how many are. */
  readonly maybe: Float64Array;
  /** Communes that gave neither localities nor figures. */
  readonly missing: Float64Array;
  /** Localities known from stated figures only. */
  readonly stated: Float64Array;
  /** What the unit's figure would have given, where it states `localities`. */
  readonly figures: ReadonlyMap<number, StatedCounts>;
}

/** Localities by state as a unit states them, with their total and the states that it names. */
export interface StatedCounts extends Readonly<Record<LocalityState | 'total', number>> {
  readonly named: readonly LocalityState[];
}

/**
 * Counts localities by state for every unit at once.
 *
 * What is listed is counted; a unit's own figure stands where something below it is missing, and then for
 * all that is below, so that nothing is counted twice.
 */
export function unitCounts(org: Organisation, options: IndependenceOptions): UnitCounts {
  const length = org.units.ids.length;
  const columns = (): Float64Array => new Float64Array(length);
  const counts = {
    total: columns(),
    byState: {
      independent: columns(),
      combined: columns(),
      unbranched: columns(),
      memberless: columns(),
      unknown: columns(),
    },
    maybe: columns(),
    missing: columns(),
    stated: columns(),
    figures: statedCounts(org, options.host),
  };
  countListed(org, options, counts);
  const { parents, kinds } = org.units;
  for (let row = length - 1; row >= 0; row -= 1) {
    const known = (counts.total[row] ?? 0) > 0;
    if (kinds[row] === 'commune' && !known) counts.missing[row] = 1;
    const figure = counts.figures.get(row);
    if (figure !== undefined && ((counts.missing[row] ?? 0) > 0 || !known)) takeFigure(counts, row, figure);
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    for (const column of allColumns(counts)) column[parent] = (column[parent] ?? 0) + (column[row] ?? 0);
  }
  return counts;
}

function allColumns(counts: UnitCounts): Float64Array[] {
  return [counts.total, counts.maybe, counts.missing, counts.stated, ...STATES.map((state) => counts.byState[state])];
}

function countListed(org: Organisation, { host, tally }: IndependenceOptions, counts: UnitCounts): void {
  const { states } = stateCodes(org, host, tally);
  const columns = STATES.map((state) => counts.byState[state]);
  const { communes } = org.localities;
  for (let row = 0; row < states.length; row += 1) {
    const commune = communes[row] ?? 0;
    const column = columns[states[row] ?? 0] ?? counts.byState.unknown;
    column[commune] = (column[commune] ?? 0) + 1;
    counts.total[commune] = (counts.total[commune] ?? 0) + 1;
    if (column === counts.byState.unknown) counts.maybe[commune] = (counts.maybe[commune] ?? 0) + 1;
  }
}

function takeFigure(counts: UnitCounts, row: number, figure: StatedCounts): void {
  counts.total[row] = figure.total;
  counts.stated[row] = figure.total;
  counts.missing[row] = 0;
  for (const state of STATES) counts.byState[state][row] = figure[state];
  counts.maybe[row] = figure.named.includes('independent') ? 0 : figure.unknown;
}

/**
 * Each unit's figure as states. `independent` are the localities that a branch serves alone, `combined` those
 * in shared branches only, of which `hosts` are hosts. Without `hosts` the figure is taken as it stands
 * under either convention. Whatever of the total no part names is unknown.
 */
function statedCounts(org: Organisation, host: HostConvention): Map<number, StatedCounts> {
  const figures = new Map<number, StatedCounts>();
  for (const { unit, counts } of org.figures) {
    const total = counts.get('localities');
    if (unit < 0 || total === undefined) continue;
    const of = (name: string): number => counts.get(name) ?? 0;
    const hosts = host === 'counts' ? of('hosts') : 0;
    const [independent, combined] = [of('independent') + hosts, of('combined') - hosts];
    const [unbranched, memberless] = [of('unbranched'), of('memberless')];
    const unknown = total - independent - combined - unbranched - memberless;
    const named = STATES.filter((state) => counts.has(state));
    figures.set(unit, { total, independent, combined, unbranched, memberless, unknown, named });
  }
  return figures;
}
