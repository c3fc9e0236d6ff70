import { type IndependenceOptions, independenceByUnit, type LocalityStateRow } from '../../independence/index.js';
import { type Column, type Organisation, type Table, tableColumn } from '../../organisation/index.js';

/** The states in the order of their columns. */
export const STATES = ['independent', 'combined', 'unbranched', 'memberless', 'unknown'] as const;

/** What is counted of every unit. */
const MEASURES = ['localities', ...STATES, 'branches', 'missingCommunes'] as const;

type Counts = Readonly<Record<(typeof MEASURES)[number], Float64Array>>;

/** An organisation of which every unit's counts are wanted. */
export interface Counted {
  readonly org: Organisation;
  readonly states: readonly LocalityStateRow[];
  readonly options: IndependenceOptions;
}

/** Gives for a row of the one organisation the rows of the other in which it lies. */
export interface Links {
  readonly units: (row: number) => readonly number[];
  readonly localities: (row: number) => readonly number[];
}

/**
 * Counts before and after for every unit of one of two organisations, `home`. What is counted in the other is put
 * where it lies at home; what lies in several units is put in the nearest that holds them all, and those below it
 * that have a part of it are unknown.
 */
export function onCommonBoundaries(home: Counted, other: Counted, links: Links, homeIs: 'before' | 'after'): Table {
  const own = countsOf(home);
  const placed = placedCounts(home, other, links);
  const { kinds, ids } = home.org.units;
  const rows = Int32Array.from(ids.keys()).filter((row) => kinds[row] !== 'branch' && kinds[row] !== 'group');
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
  const columns = MEASURES.flatMap((measure): Column[] => {
    const [left, right] = homeIs === 'before' ? [own, placed] : [placed, own];
    const [before, after] = [pick(left[measure]), pick(right[measure])];
    const both: Column[] = [
      { name: `${measure}.before`, kind: 'count', values: before },
      { name: `${measure}.after`, kind: 'count', values: after },
    ];
    if (measure === 'missingCommunes') return both;
    const difference = after.map((value, row) => value - before[row]!);
    return [...both, { name: `${measure}.difference`, kind: 'count', values: difference }];
  });
  return { unitIds: Array.from(rows, (row) => ids[row]!), columns };
}

/** Every unit's counts, its own and those of what is below it. */
function countsOf({ org, options }: Counted): Counts {
  const table = independenceByUnit(org, options);
  const column = (name: string): Float64Array => {
    const found = tableColumn(table, name);
    return found.kind === 'count' ? found.values : new Float64Array(0);
  };
  const branches = Float64Array.from(org.units.kinds, (kind) => (kind === 'branch' ? 1 : 0));
  return {
    localities: column('total'),
    independent: column('independent'),
    combined: column('combined'),
    unbranched: column('unbranched'),
    memberless: column('memberless'),
    unknown: column('unknown'),
    branches: summedUp(org, branches),
    missingCommunes: column('missingCommunes'),
  };
}

/** Adds every row to the rows above it. */
function summedUp(org: Organisation, values: Float64Array): Float64Array {
  const { parents } = org.units;
  for (let row = values.length - 1; row > 0; row -= 1) {
    const parent = parents[row]!;
    values[parent] = values[parent]! + values[row]!;
  }
  return values;
}

function placedCounts(home: Counted, other: Counted, links: Links): Counts {
  const size = home.org.units.ids.length;
  const places = unitPlaces(home.org, other.org, links.units);
  const columns = MEASURES.map(() => new Float64Array(size));
  const [localities, branches] = [MEASURES.indexOf('localities'), MEASURES.indexOf('branches')];
  const doubtful = columns.map(() => new Uint8Array(size));
  const add = (measure: number, spots: readonly number[], count: number): void => {
    if (count === 0) return;
    const values = columns[measure]!;
    const place = commonAncestor(home.org, spots);
    values[place] = values[place]! + count;
    for (const spot of spots) {
      for (let row = spot; row > place; row = home.org.units.parents[row]!) {
        doubtful[measure]![row] = 1;
      }
    }
  };

  const own = ownCounts(other);
  other.states.forEach(({ state }, row) => {
    const there = links.localities(row);
    const commune = other.org.localities.communes[row]!;
    const spots = there.length > 0 ? there.map((each) => home.org.localities.communes[each]!) : places[commune]!;
    add(localities, spots, 1);
    add(1 + STATES.indexOf(state), spots, 1);
  });
  const { kinds, parents } = other.org.units;
  kinds.forEach((kind, row) => {
    const spots = places[row]!;
    // A branch is counted in the unit above it.
    if (kind === 'branch') add(branches, aboveAll(home.org, links.units(row), places[parents[row]!]), 1);
    own.forEach((values, measure) => {
      if (measure !== branches) add(measure, spots, values[row]!);
    });
  });
  const result = new Map(
    MEASURES.map((measure, index) => {
      const values = summedUp(home.org, columns[index]!);
      doubtful[index]!.forEach((mark, row) => {
        if (mark === 1) values[row] = Number.NaN;
      });
      return [measure, values];
    }),
  );
  return Object.fromEntries(result) as Counts;
}

/** What is counted at each unit by its figures: beyond the localities listed in it and what is counted below it. */
function ownCounts(counted: Counted): Float64Array[] {
  const { org, states } = counted;
  const counts = countsOf(counted);
  // From above: a row is taken from the one above it before anything is taken from the row itself.
  const own = MEASURES.map((measure) => counts[measure]);
  const { parents } = org.units;
  for (let row = 1; row < parents.length; row += 1) {
    own.forEach((values) => {
      const parent = parents[row]!;
      values[parent] = values[parent]! - values[row]!;
    });
  }
  states.forEach(({ state }, row) => {
    const commune = org.localities.communes[row]!;
    for (const index of [0, 1 + STATES.indexOf(state)]) {
      const values = own[index]!;
      values[commune] = values[commune]! - 1;
    }
  });
  return own;
}

/** Where each unit lies at home: in what it became or came from, otherwise where the unit above it lies. */
function unitPlaces(home: Organisation, other: Organisation, links: Links['units']): readonly (readonly number[])[] {
  const places: (readonly number[])[] = [];
  other.units.parents.forEach((parent, row) => {
    const there = links(row);
    places.push(there.length > 0 ? there : [commonAncestor(home, places[parent] ?? [])]);
  });
  return places;
}

/** The units above some branches; where there is none, what holds the unit that was above them. */
function aboveAll(
  home: Organisation,
  rows: readonly number[],
  otherwise: readonly number[] | undefined,
): readonly number[] {
  if (rows.length === 0) return otherwise ?? [];
  return rows.map((row) => home.units.parents[row]!).map((row) => Math.max(0, row));
}

/** The row of the nearest unit that holds all of the rows. */
function commonAncestor({ units }: Organisation, rows: readonly number[]): number {
  let [low = 0] = rows;
  const high = rows.reduce((most, row) => Math.max(most, row), low);
  low = rows.reduce((least, row) => Math.min(least, row), low);
  while (low > 0 && high >= units.ends[low]!) low = units.parents[low]!;
  return low;
}
