import { findLocalityRow, findUnitRow, type Organisation, type Tally } from '../../organisation/index.js';
import type { MemberRange } from '../states/member-range.js';
import {
  type BranchMembers,
  type OfficialMembers,
  officialInFigures,
  officialInTally,
  plus,
  together,
} from '../states/official-members.js';
import { codesOf, type HostConvention, residentRanges, residentsCode, type Service } from '../states/state-codes.js';
import { countStates, type UnitCounts } from '../states/unit-counts.js';

/** The branches that serve a locality, and those of them of which it is the host. */
interface Served {
  readonly branches: readonly number[];
  readonly hosts: readonly number[];
}

/** A state code beyond the last: a locality that is part of another one. */
const GONE = 255;

/** An organisation with proposed changes over it; the organisation itself is only read. */
export class ProposedState {
  readonly org: Organisation;
  readonly #host: HostConvention;
  readonly #residents: (row: number) => MemberRange;
  readonly #officialBase: OfficialMembers;
  readonly #served = new Map<number, Served>();
  readonly #localitiesOf = new Map<number, Set<number>>();
  readonly #living = new Map<number, MemberRange>();
  readonly #officialThere = new Map<number, MemberRange>();
  readonly #officialOf = new Map<number, BranchMembers>();
  readonly #gone = new Set<number>();
  readonly #newIds: string[] = [];
  readonly #newBranches = new Map<string, number>();

  constructor(org: Organisation, host: HostConvention, tally: Tally | undefined, on: string) {
    this.org = org;
    this.#host = host;
    this.#residents = residentRanges(org, tally);
    this.#officialBase = tally === undefined ? officialInFigures(org) : officialInTally(org, tally, on);
    const { ids } = org.localities;
    for (let row = 0; row < ids.length; row += 1) {
      for (const branch of this.served(row).branches) this.#localities(branch).add(row);
    }
  }

  /** The row of a locality that still stands, or why there is none. */
  localityRow(id: string): number | 'unknown-locality' | 'gone' {
    const row = findLocalityRow(this.org, id);
    if (row < 0) return 'unknown-locality';
    return this.#gone.has(row) ? 'gone' : row;
  }

  /** The row of a unit that can have members, old or new, or why there is none. */
  branchRow(id: string): number | 'unknown-branch' | 'not-a-branch' {
    const row = this.#newBranches.get(id) ?? findUnitRow(this.org, id);
    if (row < 0) return 'unknown-branch';
    const { kinds, ends } = this.org.units;
    if (row >= kinds.length || kinds[row] === 'branch') return row;
    return kinds[row] === 'grassroots' && ends[row] === row + 1 ? row : 'not-a-branch';
  }

  /** Whether a unit or a new branch has the id. */
  isTaken(id: string): boolean {
    return findUnitRow(this.org, id) >= 0 || this.#newBranches.has(id);
  }

  /** The id of a branch, old or new. */
  branchId(row: number): string {
    return this.org.units.ids[row] ?? this.#newIds[row - this.org.units.ids.length]!;
  }

  /** The branches that serve a locality. */
  served(row: number): Served {
    const changed = this.#served.get(row);
    if (changed !== undefined) return changed;
    const { branchStarts, branches, hosts } = this.org.localities;
    const [start, end] = [branchStarts[row]!, branchStarts[row + 1]!];
    const all = [...branches.subarray(start, end)];
    return { branches: all, hosts: all.filter((_, place) => hosts[start + place] === 1) };
  }

  /** The branches of a locality that serve others too. */
  sharedOf(row: number): number[] {
    return this.served(row).branches.filter((branch) => this.#localities(branch).size > 1);
  }

  /** How many members live in a locality. */
  living(row: number): MemberRange {
    return this.#living.get(row) ?? this.#residents(row);
  }

  /** The official members of a branch. */
  official(branch: number): MemberRange {
    const { sure, possible } = this.#branchMembers(branch);
    let known = 0;
    for (const row of this.#localities(branch)) {
      if (this.served(row).branches.length === 1) known += this.#there(row).sure;
    }
    return { sure: Math.min(Math.max(sure, known), possible), possible };
  }

  /** Makes a branch, of the official members that are already known to be in it. */
  found(branchId: string, localities: readonly number[], host: number | null, official: MemberRange): number {
    const row = this.org.units.ids.length + this.#newIds.length;
    this.#newIds.push(branchId);
    this.#newBranches.set(branchId, row);
    this.#officialOf.set(row, { ...official, unlocated: 0 });
    for (const locality of localities) {
      const { branches, hosts } = this.served(locality);
      this.#serve(locality, { branches: [...branches, row], hosts: locality === host ? [...hosts, row] : hosts });
    }
    return row;
  }

  /** The official members who may go with localities into a new branch: those of branches, and of those without one. */
  officialWith(row: number, leaving: readonly number[]): MemberRange {
    const there = this.#there(row);
    if (this.served(row).branches.length === 0) return there;
    let [unlocated, most] = [0, 0];
    for (const branch of leaving) {
      const members = this.#branchMembers(branch);
      unlocated += members.unlocated;
      most += members.possible;
    }
    return { sure: Math.min(there.sure, most), possible: Math.min(there.possible + unlocated, most) };
  }

  /** Takes a locality, with the official members who live there, out of branches. */
  leave(row: number, leaving: readonly number[]): void {
    const { branches, hosts } = this.served(row);
    const there = this.#there(row);
    for (const branch of leaving) {
      const { sure, possible, unlocated } = this.#branchMembers(branch);
      this.#officialOf.set(branch, {
        sure: Math.max(0, sure - there.possible - unlocated),
        // Of members who live in a locality of several branches it is not known to which of them they belong.
        possible: Math.max(0, branches.length === 1 ? possible - there.sure : possible),
        unlocated: 0,
      });
    }
    // A host never leaves: what it hosts is no matter here.
    this.#serve(row, { branches: branches.filter((branch) => !leaving.includes(branch)), hosts });
  }

  /** Adds members to a locality and a branch, or takes them away. */
  addMembers(count: number, official: boolean, branch: number | null, locality: number | null): void {
    if (locality !== null) {
      this.#living.set(locality, plus(this.living(locality), count));
      if (official) this.#officialThere.set(locality, plus(this.#there(locality), count));
    }
    if (official && branch !== null) {
      const members = this.#branchMembers(branch);
      this.#officialOf.set(branch, { ...plus(members, count), unlocated: members.unlocated });
    }
  }

  /** Makes localities one: it keeps every branch, and is the host of whatever one of them was. */
  merge(rows: readonly number[], into: number): void {
    const served = [into, ...rows].map((row) => this.served(row));
    const living = together(rows.map((row) => this.living(row)));
    const there = together(rows.map((row) => this.#there(row)));
    for (const row of rows) {
      this.#serve(row, { branches: [], hosts: [] });
      if (row !== into) this.#gone.add(row);
    }
    this.#living.set(into, living);
    this.#officialThere.set(into, there);
    this.#serve(into, {
      branches: [...new Set(served.flatMap(({ branches }) => branches))],
      hosts: [...new Set(served.flatMap(({ hosts }) => hosts))],
    });
  }

  /** Localities by state, unit by unit, as they are now. */
  counts(): UnitCounts {
    const codes = codesOf(this.org, this.#service(), this.#host, (row) => residentsCode(this.living(row)));
    for (const row of this.#gone) codes.states[row] = GONE;
    return countStates(this.org, this.#host, codes);
  }

  #service(): Service {
    const { communes } = this.org.localities;
    const branchStarts = new Int32Array(communes.length + 1);
    const [branches, hosts]: [number[], number[]] = [[], []];
    const columns = this.org.localities;
    for (let row = 0; row < communes.length; row += 1) {
      const changed = this.#served.get(row);
      if (changed === undefined) {
        const end = columns.branchStarts[row + 1]!;
        for (let place = columns.branchStarts[row]!; place < end; place += 1) {
          branches.push(columns.branches[place]!);
          hosts.push(columns.hosts[place]!);
        }
      } else {
        for (const branch of changed.branches) {
          branches.push(branch);
          hosts.push(changed.hosts.includes(branch) ? 1 : 0);
        }
      }
      branchStarts[row + 1] = branches.length;
    }
    return {
      communes,
      branchStarts,
      branches: Int32Array.from(branches),
      hosts: Uint8Array.from(hosts),
      branchRows: this.org.units.ids.length + this.#newIds.length,
    };
  }

  #serve(row: number, served: Served): void {
    for (const branch of this.served(row).branches) this.#localities(branch).delete(row);
    for (const branch of served.branches) this.#localities(branch).add(row);
    this.#served.set(row, served);
  }

  #localities(branch: number): Set<number> {
    const localities = this.#localitiesOf.get(branch);
    if (localities !== undefined) return localities;
    const none = new Set<number>();
    this.#localitiesOf.set(branch, none);
    return none;
  }

  #there(row: number): MemberRange {
    return this.#officialThere.get(row) ?? this.#officialBase.locality(row);
  }

  #branchMembers(branch: number): BranchMembers {
    return this.#officialOf.get(branch) ?? this.#officialBase.branch(branch);
  }
}
