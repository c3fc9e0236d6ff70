import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { IssueList } from '../../core/index.js';
import { findUnitRow, type Organisation } from '../../organisation/index.js';
import { isBranch } from '../assessing/branches.js';
import { type FactColumns, type FactValue, readFacts } from '../assessing/facts.js';
import type { RiskCondition } from '../rules/schema.js';
import { PROFILE_FIELDS, ProfileReader } from './read-profile.js';
import type { Neighbour } from './remedy-options.js';

/** A neighbour that was checked. */
export interface ReadNeighbour {
  readonly branchId: string;
  readonly facts: FactsByName;
  readonly lastAdmission: IsoDate | undefined;
}

/** Facts of one branch by name. */
export type FactsByName = ReadonlyMap<string, Exclude<FactValue, null>>;

/** The facts of the branch at a row. */
export function factsAt(facts: FactColumns, row: number): FactsByName {
  const own = new Map<string, Exclude<FactValue, null>>();
  for (const [name, column] of facts) {
    const value = column.get(row);
    if (value !== undefined) own.set(name, value);
  }
  return own;
}

/** Reads the parts of the options that are about people and branches. */
export class OptionsReader {
  readonly #org: Organisation;
  readonly #row: number;
  readonly #asked: readonly RiskCondition[];
  readonly #faults: IssueList;
  readonly #profiles: ProfileReader;
  readonly #tallied: IsoDate;

  constructor(
    org: Organisation,
    row: number,
    asked: readonly RiskCondition[],
    faults: IssueList,
    days: { readonly asOf: IsoDate | null; readonly tallied: IsoDate },
  ) {
    this.#org = org;
    this.#row = row;
    this.#asked = asked;
    this.#faults = faults;
    this.#profiles = new ProfileReader(faults, days.asOf);
    this.#tallied = days.tallied;
  }

  candidate(candidate: unknown): void {
    if (candidate === null) return;
    const path = ['candidate'];
    const fields = this.#profiles.fields(candidate, [...PROFILE_FIELDS, 'available'], path);
    if (fields === null) return;
    if (fields['birthDate'] === undefined) {
      this.#faults.add([...path, 'birthDate'], 'missing', 'Without a birth date nobody is admitted.', undefined);
    }
    this.#profiles.profile(fields, path);
    if (fields['available'] !== undefined) this.#profiles.available(fields['available'], [...path, 'available']);
  }

  donors(donors: unknown): void {
    const seen = new Set<number>();
    this.#profiles.list(donors, ['donors']).forEach((donor, index) => {
      const path = ['donors', index];
      const fields = this.#profiles.fields(donor, ['branchId', 'available', 'profile'], path);
      if (fields === null) return;
      this.#otherBranch(fields['branchId'], seen, [...path, 'branchId']);
      this.#profiles.available(fields['available'], [...path, 'available']);
      this.#profile(fields['profile'], PROFILE_FIELDS, [...path, 'profile']);
    });
  }

  reinforcement(reinforcement: unknown): void {
    if (reinforcement === undefined) return;
    const path = ['reinforcement'];
    const fields = this.#profiles.fields(reinforcement, ['available', 'profile'], path);
    if (fields === null) return;
    this.#profiles.available(fields['available'], [...path, 'available']);
    this.#profile(fields['profile'], ['birthDate', 'gender', 'minority', 'leavesOn'], [...path, 'profile']);
  }

  neighbours(neighbours: unknown): ReadNeighbour[] {
    const seen = new Set<number>();
    return this.#profiles.list(neighbours, ['neighbours']).flatMap((neighbour, index): ReadNeighbour[] => {
      const path = ['neighbours', index];
      if (typeof neighbour === 'string') {
        this.#otherBranch(neighbour, seen, path);
        return [{ branchId: neighbour, facts: new Map(), lastAdmission: undefined }];
      }
      const fields = this.#profiles.fields(neighbour, ['branchId', 'facts', 'lastAdmission'], path);
      if (fields === null) return [];
      const { branchId, facts, lastAdmission } = fields as unknown as Neighbour;
      const row = this.#otherBranch(branchId, seen, [...path, 'branchId']);
      if (lastAdmission !== undefined) this.#lastAdmission(lastAdmission, [...path, 'lastAdmission']);
      return [{ branchId, facts: this.#combinedFacts(facts, row, path), lastAdmission }];
    });
  }

  #profile(profile: unknown, known: readonly string[], path: readonly (string | number)[]): void {
    if (profile === undefined) return;
    const fields = this.#profiles.fields(profile, known, path);
    if (fields !== null) this.#profiles.profile(fields, path);
  }

  #lastAdmission(value: IsoDate, path: readonly (string | number)[]): void {
    if (!checkIsoDate(this.#faults, path, value) || value <= this.#tallied) return;
    this.#faults.add(path, 'after-as-of', `The tally is of ${this.#tallied}.`, value);
  }

  /** The row of another branch; -1 of what is none. */
  #otherBranch(id: unknown, seen: Set<number>, path: readonly (string | number)[]): number {
    const row = typeof id === 'string' ? findUnitRow(this.#org, id) : -1;
    if (row < 0) {
      const code = id === undefined ? 'missing' : typeof id === 'string' ? 'unknown-branch' : 'wrong-type';
      this.#faults.add(path, code, 'No unit has this id.', id);
      return -1;
    }
    if (!isBranch(this.#org, row)) this.#faults.add(path, 'not-a-branch', 'This is a unit of another kind.', id);
    else if (row === this.#row) this.#faults.add(path, 'same-branch', 'This is the branch itself.', id);
    else if (seen.has(row)) this.#faults.add(path, 'duplicate-id', 'The branch is named twice.', id);
    else seen.add(row);
    return row;
  }

  #combinedFacts(facts: Neighbour['facts'], row: number, path: readonly (string | number)[]): FactsByName {
    const id = this.#org.units.ids[row];
    if (facts === undefined || id === undefined) return new Map();
    if (typeof facts !== 'object' || (facts as unknown) === null || Array.isArray(facts)) {
      this.#faults.add([...path, 'facts'], 'wrong-type', 'Facts come as an object or a Map.', facts);
      return new Map();
    }
    if (!isBranch(this.#org, row)) return new Map();
    const entries = facts instanceof Map ? (facts as ReadonlyMap<string, FactValue>) : Object.entries(facts);
    const byBranch = new Map(Array.from(entries, ([name, value]) => [name, new Map([[id, value]])]));
    const own = new IssueList('');
    const read = readFacts(this.#org, 'branches', byBranch, this.#asked, own);
    for (const { path: at, code, message, value } of own.issues) {
      this.#faults.add([...path, 'facts', ...at.slice(1, 2)], code, message, value);
    }
    return factsAt(read, row);
  }
}
