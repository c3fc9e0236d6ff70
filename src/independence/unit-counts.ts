import type { Organisation } from '../organisation/index.js';
import type { IndependenceOptions } from './locality-states.js';
import { type HostConvention, type LocalityState, STATES, type StateCodes, stateCodes } from './state-codes.js';

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
  /** Shared branches without a named host that serve a combined locality. */
  readonly hostUnnamed: Float64Array;
  /** Combined localities of figures that do not say how many of them are hosts. */
  readonly hostsUnstated: Float64Array;
  /** What is listed under a unit where it is already more than the figure that stands for it. */
  readonly exceeded: ReadonlyMap<number, readonly Mismatch[]>;
  /** What the unit's figure would have given, where it states `localities`. */
  readonly figures: ReadonlyMap<number, StatedCounts>;
}

/** Localities by state as a unit states them, with their total and the states that it names. */
export interface StatedCounts extends Readonly<Record<LocalityState | 'total', number>> {
  readonly named: readonly LocalityState[];
  /** Its combined localities where it does not say how many of them are hosts. */
  readonly hostsUnstated: number;
}

/** A measure of a unit that is stated otherwise than it is counted. */
export interface Mismatch {
  readonly measure: string;
  readonly stated: number;
  readonly counted: number;
}

interface Columns extends UnitCounts {
  readonly exceeded: Map<number, readonly Mismatch[]>;
}

/**
 * Counts localities by state for every unit at once.
 *
 * What is listed is counted; a unit's own figure stands where something below it is missing, and then for
 * all that is below, so that nothing is counted twice.
 */
export function unitCounts(org: Organisation, options: IndependenceOptions): UnitCounts {
  return countStates(org, options.host, stateCodes(org, options.host, options.tally));
}

/** The same from the states that are already known; a code beyond the last state is a locality that is gone. */
export function countStates(
  org: Organisation,
  host: HostConvention,
  codes: Pick<StateCodes, 'states' | 'hostUnnamed'>,
): UnitCounts {
  const length = org.units.ids.length;
  const columns = (): Float64Array => new Float64Array(length);
  const counts: Columns = {
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
    hostUnnamed: codes.hostUnnamed.slice(),
    hostsUnstated: columns(),
    exceeded: new Map(),
    figures: statedCounts(org, host),
  };
  countListed(org, codes.states, counts);
  const { parents, kinds } = org.units;
  const summed = allColumns(counts);
  for (let row = length - 1; row >= 0; row -= 1) {
    const known = (counts.total[row] ?? 0) > 0;
    if (kinds[row] === 'commune' && !known) counts.missing[row] = 1;
    const figure = counts.figures.get(row);
    if (figure !== undefined && ((counts.missing[row] ?? 0) > 0 || !known)) takeFigure(counts, row, figure);
    const parent = parents[row] ?? -1;
    // Most units are branches, which have nothing to pass on.
    if (parent < 0 || isEmpty(counts, row)) continue;
    for (const column of summed) column[parent] = (column[parent] ?? 0) + (column[row] ?? 0);
  }
  return counts;
}

function isEmpty({ total, missing, hostUnnamed }: UnitCounts, row: number): boolean {
  return total[row] === 0 && missing[row] === 0 && hostUnnamed[row] === 0;
}

function allColumns(counts: UnitCounts): Float64Array[] {
  const { total, maybe, missing, stated, hostUnnamed, hostsUnstated, byState } = counts;
  return [total, maybe, missing, stated, hostUnnamed, hostsUnstated, ...STATES.map((state) => byState[state])];
}

function countListed(org: Organisation, states: Uint8Array, counts: UnitCounts): void {
  const columns = STATES.map((state) => counts.byState[state]);
  const { communes } = org.localities;
  for (let row = 0; row < states.length; row += 1) {
    const column = columns[states[row] ?? STATES.length];
    if (column === undefined) continue;
    const commune = communes[row] ?? 0;
    column[commune] = (column[commune] ?? 0) + 1;
    counts.total[commune] = (counts.total[commune] ?? 0) + 1;
    if (column === counts.byState.unknown) counts.maybe[commune] = (counts.maybe[commune] ?? 0) + 1;
  }
}

function takeFigure(counts: Columns, row: number, figure: StatedCounts): void {
  const listed = (measure: LocalityState | 'total'): number =>
    (measure === 'total' ? counts.total : counts.byState[measure])[row] ?? 0;
  const more = (['total', ...figure.named] as const)
    .map((measure) => ({ measure, stated: figure[measure], counted: listed(measure) }))
    .filter(({ stated, counted }) => counted > stated);
  if (more.length > 0) counts.exceeded.set(row, more);
  // What the figure leaves open is known of the localities that are listed, as long as the two agree.
  const open = STATES.filter((state) => state !== 'unknown' && !figure.named.includes(state) && figure[state] === 0);
  const known = open.reduce((sum, state) => sum + listed(state), 0);
  const fill = more.length === 0 && known <= figure.unknown;
  for (const state of STATES) {
    counts.byState[state][row] = fill && open.includes(state) ? listed(state) : figure[state];
  }
  const unknown = figure.unknown - (fill ? known : 0);
  counts.byState.unknown[row] = unknown;
  counts.maybe[row] = figure.named.includes('independent') ? 0 : unknown;
  counts.total[row] = figure.total;
  counts.stated[row] = figure.total;
  counts.missing[row] = 0;
  // Where the combined localities are those listed, so are their branches.
  if (fill && open.includes('combined')) return;
  counts.hostUnnamed[row] = 0;
  counts.hostsUnstated[row] = figure.hostsUnstated;
}

/**
 * Each unit's figure as states. `independent` are the localities that a branch serves alone, `combined` those
 * in shared branches only, of which `hosts` are hosts. Without `hosts` the figure is taken as it stands
 * under either convention; `hosts` without `combined` says that so many at least are. Whatever of the total
 * no part names is unknown.
 */
function statedCounts(org: Organisation, host: HostConvention): Map<number, StatedCounts> {
  const figures = new Map<number, StatedCounts>();
  for (const { unit, counts } of org.figures) {
    const total = counts.get('localities');
    if (unit < 0 || total === undefined) continue;
    const of = (name: string): number => counts.get(name) ?? 0;
    const [unbranched, memberless] = [of('unbranched'), of('memberless')];
    const rest = total - of('independent') - unbranched - memberless;
    const shared = Math.min(counts.get('combined') ?? of('hosts'), rest);
    const hosts = host === 'counts' ? Math.min(of('hosts'), shared) : 0;
    const [independent, combined] = [of('independent') + hosts, shared - hosts];
    const named = STATES.filter((state) => counts.has(state));
    const hostsUnstated = counts.has('hosts') ? 0 : combined;
    figures.set(unit, {
      total,
      independent,
      combined,
      unbranched,
      memberless,
      unknown: rest - shared,
      named,
      hostsUnstated,
    });
  }
  return figures;
}
