import { type IdIndex, rowIn, rowsIn } from '../../core/index.js';
import type { Organisation, Reorganisation, TracedId } from '../../organisation/index.js';
import { stepOf } from './figure-flow.js';
import type { LineageChanges } from './organisation-comparison.js';

/** What each unit or locality of one organisation is in the other, by row. */
export interface Lineage {
  /** The rows of the later that a row of the earlier became. */
  readonly became: (row: number) => readonly number[];
  /** The rows of the earlier that a row of the later came from. */
  readonly cameFrom: (row: number) => readonly number[];
}

/** The rows of an organisation whose units, or localities, are followed. */
export interface Rows {
  readonly ids: readonly string[];
  readonly index: IdIndex;
  readonly names: readonly string[];
  /** The id of what is above a row: the parent or commune, `null` for the root. */
  readonly aboveOf: (row: number) => string | null;
}

/** The units of an organisation as rows. */
export function unitRows(org: Organisation): Rows {
  const { ids, names, parents } = org.units;
  return { ids, index: org.unitIndex, names, aboveOf: (row) => ids[parents[row]!] ?? null };
}

/** The localities of an organisation as rows. */
export function localityRows(org: Organisation): Rows {
  const { ids, names, communes } = org.localities;
  return { ids, index: org.localityIndex, names, aboveOf: (row) => org.units.ids[communes[row]!]! };
}

/** The ids that events about units, or about localities, make, change or end. */
export function concernedIds(events: readonly Reorganisation[], subject: 'unit' | 'locality'): string[] {
  const steps = events.map((event) => stepOf(event, subject)).filter((step) => step !== null);
  return [...new Set(steps.flatMap(({ sources, results }) => [...sources, ...results]))];
}

/**
 * Joins the rows of two days: those of ids that events concern by what these were traced to, all others by their id.
 * What one of the days does not have is left out.
 */
export function lineageOf(
  before: Rows,
  after: Rows,
  concerned: readonly string[],
  traced: readonly (readonly TracedId[])[],
): Lineage {
  // Most ids no event concerns: they cost a number each, and no list.
  const onwards = rowsIn(after.index, after.ids, before.ids);
  const back = new Int32Array(after.ids.length).fill(-1);
  onwards.forEach((same, row) => {
    // Of row −1 an array of numbers keeps nothing.
    back[same] = row;
  });
  const became = new Map<number, number[]>();
  const cameFrom = new Map<number, number[]>();
  for (const id of concerned) cameFrom.set(rowIn(after.index, after.ids, id), []);
  concerned.forEach((id, place) => {
    const row = rowIn(before.index, before.ids, id);
    if (row < 0) return;
    const rows = traced[place]!.map((each) => rowIn(after.index, after.ids, each.id)).filter((found) => found >= 0);
    became.set(row, rows);
    for (const each of rows) cameFrom.get(each)!.push(row);
  });
  const linked = (lists: ReadonlyMap<number, number[]>, rows: Int32Array) => (row: number) => {
    const list = lists.get(row);
    const same = rows[row]!;
    return list ?? (same < 0 ? [] : [same]);
  };
  return { became: linked(became, onwards), cameFrom: linked(cameFrom, back) };
}

/** Tells what a lineage says in lists. */
export function lineageChanges(
  before: Rows,
  after: Rows,
  { became, cameFrom }: Lineage,
  events: readonly Reorganisation[],
  subject: 'unit' | 'locality',
  becameAbove: (id: string) => readonly string[],
): LineageChanges {
  const idsOf = (rows: readonly number[], of: Rows): string[] => rows.map((row) => of.ids[row]!).sort();
  const { begun, ended } = endsOf(events, subject);
  const changes = { added: [], gone: [], merged: [], split: [], renamed: [], moved: [] } as {
    [List in keyof LineageChanges]: LineageChanges[List][number][];
  };
  after.ids.forEach((id, row) => {
    const from = cameFrom(row);
    if (from.length === 0) changes.added.push({ id, event: begun.get(id) ?? null });
    else if (from.length > 1) changes.merged.push({ into: id, from: idsOf(from, before) });
  });
  before.ids.forEach((id, row) => {
    const into = became(row);
    if (into.length === 0) changes.gone.push({ id, event: ended.get(id) ?? null });
    else if (into.length > 1) changes.split.push({ from: id, into: idsOf(into, after) });
    const same = into.find((each) => after.ids[each] === id);
    if (same === undefined) return;
    const [name, next] = [before.names[row]!, after.names[same]!];
    if (name !== next) changes.renamed.push({ id, before: name, after: next });
    const [above, now] = [before.aboveOf(row), after.aboveOf(same)];
    if (above === null || now === null || above === now || becameAbove(above).includes(now)) return;
    changes.moved.push({ id, before: above, after: now });
  });
  return changes;
}

/** The events that establish and dissolve each id. */
function endsOf(
  events: readonly Reorganisation[],
  subject: 'unit' | 'locality',
): { begun: Map<string, string>; ended: Map<string, string> } {
  const [begun, ended] = [new Map<string, string>(), new Map<string, string>()];
  for (const event of events) {
    const step = stepOf(event, subject);
    if (event.type === 'establish') step?.results.forEach((id) => begun.set(id, event.id));
    else if (event.type === 'dissolve') step?.sources.forEach((id) => ended.set(id, event.id));
  }
  return { begun, ended };
}
