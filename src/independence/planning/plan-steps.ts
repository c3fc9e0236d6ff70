import { countsByLocality, countsByUnit, type Tally } from '../../organisation/index.js';
import type { Move, Reorganisation } from './plan-group.js';
import { byId, type PlanModel } from './plan-model.js';
import { admitInRest } from './plan-rest.js';

/** One split by rows, before the steps of all reorganisations are put in order. */
export interface DraftStep {
  readonly locality: number;
  readonly branches: readonly number[];
  readonly gains: readonly number[];
  readonly moves: readonly Move[];
  /** Who is admitted where, for which branch that is left; −1 for the new branch. */
  readonly admissions: readonly Readonly<PlannedCount>[];
  /** Localities that stay in each branch. */
  readonly staying: readonly number[];
  readonly from: string;
}

/** Official members on the day of the tally, for the first day on which a step is possible. */
export interface Today {
  readonly residents: Uint32Array;
  readonly members: Uint32Array;
}

/** Counts the official members that are sure on the day of the tally. */
export function membersToday(tally: Tally): Today {
  const where = { standing: 'official' } as const;
  return { residents: countsByLocality(tally, where).lowest, members: countsByUnit(tally, where).lowest };
}

/** Which localities a reorganisation gains, whoever is left alone among them. */
export function gainedBy({ open }: PlanModel, { served, splits }: Reorganisation): Set<number> {
  const leaving = new Set(splits);
  const gained = new Set(splits);
  for (const rows of served) {
    const staying = rows.filter((row) => !leaving.has(row));
    // Shared branches serve two localities or more: who is alone has been left.
    if (staying.length === 1 && open[staying[0]!] === 1) gained.add(staying[0]!);
  }
  return gained;
}

/**
 * Puts the splits of a reorganisation in order, those that lack least first, and says what each of them needs.
 *
 * What a branch that is left behind lacks grows with each split, so that each split has the members admitted, or
 * moved, that the branch lacks from then on: none falls below the threshold on the way.
 */
export function draftSteps(model: PlanModel, today: Today, plan: Reorganisation): DraftStep[] {
  const { org, settings, residents, open } = model;
  const needed = settings.branch.value;
  const { moves } = plan;
  const lackOf = (row: number): number => Math.max(0, needed - residents[row]!);
  const order = byId(plan.splits, org.localities.ids).sort((left, right) => lackOf(left) - lackOf(right));
  const rests = restsOf(model, today, plan);
  const gone = new Set<number>();
  const gained = new Set<number>();
  let from = settings.asOf;
  return order.map((row): DraftStep => {
    gone.add(row);
    gained.add(row);
    const gains = [row];
    const used = moves.length === 0 ? [] : moves.filter(({ toLocality }) => toLocality === row);
    const lack = lackOf(row) - used.reduce((sum, { count }) => sum + count, 0);
    const admissions = lack > 0 ? [{ locality: row, branch: -1, count: lack }] : [];
    const own = rests.filter(({ rows }) => rows.includes(row));
    let enoughToday = today.residents[row]! + lackOf(row) >= needed;
    for (const rest of own) {
      rest.left -= residents[row]!;
      rest.leftToday -= today.residents[row]!;
      rest.staying -= 1;
      const missing = needed - Math.max(0, rest.left) - rest.helped;
      if (missing > 0) help(rest, missing, used, admissions);
      if (Math.max(0, rest.leftToday) + rest.helped < needed) enoughToday = false;
      if (rest.staying > 1) continue;
      const only = rest.rows.find((each) => !gone.has(each));
      if (only === undefined || open[only] === 0 || gained.has(only)) continue;
      gained.add(only);
      gains.push(only);
    }
    if (admissions.length > 0 && settings.firstOfficial > from) from = settings.firstOfficial;
    // A member who moves is official on the day of the target; whether before, and can be spared, is not looked at.
    if (!enoughToday || used.length > 0) from = settings.by;
    return {
      locality: row,
      branches: own.map(({ branch }) => branch),
      gains,
      moves: used,
      admissions,
      staying: own.map(({ staying }) => staying),
      from,
    };
  });
}

/** A branch that is left, as far as the steps have come. */
interface Rest {
  readonly branch: number;
  readonly rows: readonly number[];
  /** How many localities stay. */
  staying: number;
  /** Official members who are left, on the day of the target and today. */
  left: number;
  leftToday: number;
  /** Those who came to it. */
  helped: number;
  /** Those who are still to come: moves, and the localities of those to be admitted. */
  readonly coming: { move: Move; count: number }[];
  readonly queue: number[];
}

function restsOf({ settings, residents, members, limits }: PlanModel, today: Today, plan: Reorganisation): Rest[] {
  const { branches, served, splits, moves } = plan;
  const leaving = new Set(splits);
  const staying = served.map((rows) => rows.filter((row) => !leaving.has(row)));
  const rests = branches.map((branch, place): Omit<Rest, 'queue'> => {
    const coming = moves.filter(({ toBranch }) => toBranch === branch).map((move) => ({ move, count: move.count }));
    const rows = served[place]!;
    const left = members[branch]!;
    const leftToday = today.members[branch]!;
    return { branch, rows, staying: rows.length, left, leftToday, helped: 0, coming };
  });
  const admitted = rests.map(({ rows, left, coming }, place) => {
    if (rows.length === staying[place]!.length) return 0;
    const away = rows.reduce((sum, row) => sum + (leaving.has(row) ? residents[row]! : 0), 0);
    const lack = Math.max(0, settings.branch.value - Math.max(0, left - away));
    return Math.max(0, lack - coming.reduce((sum, { count }) => sum + count, 0));
  });
  const places = admitInRest(admitted, staying, limits)!;
  return rests.map((rest, place) => ({ ...rest, queue: places[place]! }));
}

/** Lets so many come to a branch that is left: those who move, and then those who are admitted. */
function help(rest: Rest, missing: number, used: Move[], admissions: PlannedCount[]): void {
  let open = missing;
  rest.helped += missing;
  for (const each of rest.coming) {
    const count = Math.min(open, each.count);
    if (count === 0) continue;
    used.push({ ...each.move, count });
    each.count -= count;
    open -= count;
  }
  for (const locality of rest.queue.splice(0, open)) {
    const known = admissions.find((each) => each.locality === locality && each.branch === rest.branch);
    if (known === undefined) admissions.push({ locality, branch: rest.branch, count: 1 });
    else known.count += 1;
  }
}

interface PlannedCount {
  readonly locality: number;
  readonly branch: number;
  count: number;
}

/** Puts the steps of all reorganisations in the order in which gains come fastest; each chain keeps its own. */
export function inOrder(chains: readonly (readonly DraftStep[])[], idOf: (row: number) => string): DraftStep[] {
  const keyed = chains.flatMap((chain) => {
    let most = 0;
    return chain.map((step) => {
      most = Math.max(most, step.admissions.reduce((sum, { count }) => sum + count, 0) / step.gains.length);
      return { step, most, first: idOf(chain[0]!.locality) };
    });
  });
  keyed.sort((left, right) => {
    if (left.step.from !== right.step.from) return left.step.from < right.step.from ? -1 : 1;
    if (left.most !== right.most) return left.most - right.most;
    // Steps of one chain stay as they are.
    return left.first < right.first ? -1 : left.first > right.first ? 1 : 0;
  });
  return keyed.map(({ step }) => step);
}
