import {
  countsByLocality,
  countsByUnit,
  localityRange,
  type Organisation,
  type Tally,
} from '../../organisation/index.js';
import { stateCodes } from '../states/state-codes.js';
import type { PlanSettings } from './plan-settings.js';

/** Localities that meet in one shared branch, or in several that share localities. */
export interface SharedBranches {
  /** Rows of the branches, by id. */
  readonly branches: readonly number[];
  /** Rows of the localities that may split off, by id. */
  readonly movable: readonly number[];
  /** By branch, the rows of the localities that it serves. */
  readonly served: readonly (readonly number[])[];
}

/** Members who come, by rows. */
export interface Help {
  readonly localities: ReadonlyMap<number, number>;
  readonly branches: ReadonlyMap<number, number>;
}

/** What a plan reckons with: who can split off, and how many members there are to do it with. */
export interface PlanModel {
  readonly org: Organisation;
  readonly settings: PlanSettings;
  /** Official members that are sure on the day of the target, by locality row and by unit row. */
  readonly residents: Uint32Array;
  readonly members: Uint32Array;
  /** How many can be admitted in each locality in time. */
  readonly limits: Float64Array;
  /** 1 where a locality is in the plan's range and not independent. */
  readonly open: Uint8Array;
  /** Localities that meet in combined branches, in lots that have nothing to do with each other. */
  readonly shared: readonly SharedBranches[];
  /** Rows of localities that can found a branch: unbranched and memberless ones. */
  readonly founders: readonly number[];
  /** Rows of localities of unknown state. */
  readonly unknown: readonly number[];
  /** How many of those willing to move come to a locality's new branch, and to a branch that is left. */
  readonly help?: Help;
  /** Whether an official member of the range is possible only, not sure. */
  readonly unsure: boolean;
}

const [COMBINED, UNKNOWN] = [1, 4];

/** Reads what a plan reckons with from the columns of an organisation and its tally. */
export function planModel(org: Organisation, tally: Tally, settings: PlanSettings): PlanModel {
  const [from, to] = localityRange(org, settings.unitRow);
  const { states } = stateCodes(org, settings.host, tally);
  const open = new Uint8Array(states.length);
  for (let row = from; row < to; row += 1) open[row] = states[row] === 0 ? 0 : 1;
  const where = { standing: 'official', on: settings.by } as const;
  const residents = countsByLocality(tally, where);
  const members = countsByUnit(tally, where);
  const among = (wanted: (state: number) => boolean): number[] => {
    const rows: number[] = [];
    for (let row = from; row < to; row += 1) if (wanted(states[row]!)) rows.push(row);
    return byId(rows, org.localities.ids);
  };
  const limits = limitsOf(org, settings);
  return {
    org,
    settings,
    residents: residents.lowest,
    members: members.lowest,
    limits,
    open,
    shared: sharedBranches(
      org,
      among((state) => state === COMBINED),
      limits,
    ),
    founders: among((state) => state > COMBINED && state < UNKNOWN),
    unknown: among((state) => state === UNKNOWN),
    unsure: members.highest.some((count, row) => count !== members.lowest[row]),
  };
}

/** Rows in the order of their ids, by code unit. */
export function byId(rows: readonly number[], ids: readonly string[]): number[] {
  return [...rows].sort((left, right) => (ids[left]! < ids[right]! ? -1 : 1));
}

function limitsOf(org: Organisation, { candidates, late }: PlanSettings): Float64Array {
  const limits = new Float64Array(org.localities.ids.length).fill(late ? 0 : Number.POSITIVE_INFINITY);
  if (!late) for (const [row, count] of candidates) limits[row] = count;
  return limits;
}

/**
 * Puts together the shared branches between which combined localities make a link, or others that stay in several:
 * whoever can be admitted there can be so for one of them only.
 */
function sharedBranches(org: Organisation, combined: readonly number[], limits: Float64Array): SharedBranches[] {
  const { branchStarts, branches, hosts, ids } = org.localities;
  const firstOf = (row: number): number => branches[branchStarts[row]!]!;
  const lots = new Map<number, number>();
  const lotOf = (branch: number): number => {
    let at = branch;
    while (lots.get(at) !== at) at = lots.get(at)!;
    lots.set(branch, at);
    return at;
  };
  for (const row of combined) {
    const first = firstOf(row);
    if (!lots.has(first)) lots.set(first, first);
    const end = branchStarts[row + 1]!;
    for (let place = branchStarts[row]! + 1; place < end; place += 1) {
      const branch = branches[place]!;
      if (!lots.has(branch)) lots.set(branch, branch);
      lots.set(lotOf(branch), lotOf(first));
    }
  }
  for (let row = 0; row < ids.length; row += 1) {
    if (limits[row] === 0 || limits[row] === Number.POSITIVE_INFINITY) continue;
    const several = branches.subarray(branchStarts[row], branchStarts[row + 1]).filter((branch) => lots.has(branch));
    for (const branch of several) lots.set(lotOf(branch), lotOf(several[0]!));
  }
  const served = new Map<number, number[]>([...lots.keys()].map((branch) => [branch, []]));
  const hosting = new Set<number>();
  for (let row = 0; row < ids.length; row += 1) {
    const end = branchStarts[row + 1]!;
    for (let place = branchStarts[row]!; place < end; place += 1) {
      served.get(branches[place]!)?.push(row);
      if (hosts[place] === 1) hosting.add(row);
    }
  }
  const groups = new Map<number, { branches: number[]; movable: number[] }>();
  for (const branch of byId([...lots.keys()], org.units.ids)) {
    const group = groups.get(lotOf(branch));
    if (group === undefined) groups.set(lotOf(branch), { branches: [branch], movable: [] });
    else group.branches.push(branch);
  }
  for (const row of combined) {
    if (!hosting.has(row)) groups.get(lotOf(firstOf(row)))!.movable.push(row);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    served: group.branches.map((branch) => byId(served.get(branch)!, ids)),
  }));
}
