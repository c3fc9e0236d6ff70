import type { Organisation } from '../../organisation/index.js';
import type { IndependenceOptions } from './locality-states.js';
import { type HostConvention, type LocalityState, STATES, type StateCodes, stateCodes } from './state-codes.js';
import { UnitColumns } from './unit-columns.js';

/** Localities by state, for every unit row: the unit's own and those of everything below it. */
export interface UnitCounts {
  readonly total: Float64Array;
  readonly byState: Readonly<Record<LocalityState, Float64Array>>;
  /** Localities of unknown state that are surely not independent: those of a unit that states how many are. */
  readonly notIndependent: Float64Array;
  /** Communes that gave neither localities nor figures. */
  readonly missing: Float64Array;
  /** Localities known from stated figures only. */
  readonly stated: Float64Array;
  /** Shared branches without a named host that serve a combined locality. */
  readonly hostUnnamed: Float64Array;
  /** Combined localities of figures that do not say how many of them are hosts. */
  readonly hostsUnstated: Float64Array;
  /** Where a unit's figure stands, what is listed under it and more than the figure says. */
  readonly standing: ReadonlyMap<number, readonly Mismatch[]>;
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

/** The measures under which localities are counted: the codes of the states, and those beyond them. */
const [INDEPENDENT, COMBINED, UNBRANCHED, MEMBERLESS, UNKNOWN] = [0, 1, 2, 3, 4];
const [TOTAL, NOT_INDEPENDENT, MISSING, STATED, HOST_UNNAMED, HOSTS_UNSTATED, MEASURES] = [5, 6, 7, 8, 9, 10, 11];

/**
 * Counts localities by state for every unit at once.
 *
 * What is listed is counted; a unit's own figure stands where something below it is missing, and then for
 * all that is below, so that nothing is counted twice.
 */
export function unitCounts(org: Organisation, options: IndependenceOptions): UnitCounts {
  return countStates(org, options.host, stateCodes(org, options.host, options.tally));
}

/**
 * The same from the states that are already known; a code beyond the last state is a locality that is gone. The
 * column of `codes` becomes one of the result.
 */
export function countStates(
  org: Organisation,
  host: HostConvention,
  codes: Pick<StateCodes, 'states' | 'hostUnnamed'>,
): UnitCounts {
  const columns = new UnitColumns(org.units.ids.length, MEASURES);
  const standing = new Map<number, readonly Mismatch[]>();
  const figures = statedCounts(org, host);
  for (const row of figures.keys()) columns.markBusy(row);
  countListed(org, codes.states, columns);
  columns.adopt(HOST_UNNAMED, codes.hostUnnamed);
  const { parents, kinds } = org.units;
  for (let row = kinds.length - 1; row >= 0; row -= 1) {
    const isCommune = kinds[row] === 'commune';
    // Most units are branches, which have nothing to pass on.
    if (!isCommune && !columns.isBusy(row)) continue;
    const known = columns.at(TOTAL, row) > 0;
    if (isCommune && !known) columns.set(MISSING, row, 1);
    const figure = figures.get(row);
    if (figure !== undefined && (!known || columns.at(MISSING, row) > 0)) {
      standing.set(row, takeFigure(columns, row, figure));
    }
    const parent = parents[row]!;
    if (parent >= 0) columns.passOn(row, parent);
  }
  const all = columns.all();
  const column = (measure: number): Float64Array => all[measure]!;
  return {
    total: column(TOTAL),
    byState: {
      independent: column(INDEPENDENT),
      combined: column(COMBINED),
      unbranched: column(UNBRANCHED),
      memberless: column(MEMBERLESS),
      unknown: column(UNKNOWN),
    },
    notIndependent: column(NOT_INDEPENDENT),
    missing: column(MISSING),
    stated: column(STATED),
    hostUnnamed: column(HOST_UNNAMED),
    hostsUnstated: column(HOSTS_UNSTATED),
    standing,
    figures,
  };
}

/** Counts the localities that are listed, commune by commune, as their rows stand. */
function countListed(org: Organisation, states: Uint8Array, columns: UnitColumns): void {
  const { communes } = org.localities;
  const counted = new Uint32Array(STATES.length);
  for (let row = 0; row < states.length; ) {
    const commune = communes[row]!;
    counted.fill(0);
    for (; row < states.length && communes[row] === commune; row += 1) {
      // A code beyond the last state has no place, and is counted nowhere.
      const state = states[row]!;
      counted[state] = counted[state]! + 1;
    }
    for (let state = 0; state < STATES.length; state += 1) {
      columns.add(state, commune, counted[state]!);
      columns.add(TOTAL, commune, counted[state]!);
    }
  }
}

/** Lets a unit's figure stand for all that is below it; gives what is listed there although the figure has less. */
function takeFigure(columns: UnitColumns, row: number, figure: StatedCounts): readonly Mismatch[] {
  const listed = (measure: LocalityState | 'total'): number =>
    columns.at(measure === 'total' ? TOTAL : STATES.indexOf(measure), row);
  const more = (['total', ...figure.named] as const)
    .map((measure) => ({ measure, stated: figure[measure], counted: listed(measure) }))
    .filter(({ stated, counted }) => counted > stated);
  // What the figure leaves open is known of the localities that are listed, as long as the two agree.
  const open = STATES.filter((state) => state !== 'unknown' && !figure.named.includes(state) && figure[state] === 0);
  const known = open.reduce((sum, state) => sum + listed(state), 0);
  const fill = more.length === 0 && known <= figure.unknown;
  STATES.forEach((state, code) => {
    if (!fill || !open.includes(state)) columns.set(code, row, figure[state]);
  });
  const unknown = figure.unknown - (fill ? known : 0);
  columns.set(UNKNOWN, row, unknown);
  columns.set(NOT_INDEPENDENT, row, figure.named.includes('independent') ? unknown : 0);
  columns.set(TOTAL, row, figure.total);
  columns.set(STATED, row, figure.total);
  columns.set(MISSING, row, 0);
  // Where the combined localities are those listed, so are their branches.
  if (fill && open.includes('combined')) return more;
  columns.set(HOST_UNNAMED, row, 0);
  columns.set(HOSTS_UNSTATED, row, figure.hostsUnstated);
  return more;
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
    // What a figure counts under the name of "unknown" is another matter than a state that nobody knows.
    const named = STATES.filter((state) => state !== 'unknown' && counts.has(state));
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
