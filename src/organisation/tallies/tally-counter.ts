import { type IsoDate, toDayNumber } from '../../calendar/index.js';
import { type Issue, type IssueList, MAX_LISTED_ISSUES } from '../../core/index.js';
import type { Organisation } from '../tree/organisation.js';
import { type CountColumns, NONE } from './count-columns.js';
import { DateCollector } from './member-dates.js';
import { compileFilter, type MemberRecord, NO, TEMPORARY, type Verdict, YES } from './member-filter.js';
import type { RefusedRows, Tally } from './tally.js';
import type { TallySpec } from './tally-spec.js';

/** No row was left out. */
export const NOTHING_REFUSED: RefusedRows = { rows: 0, issueCount: 0, issues: [] };

/** A tally of nobody under a spec. */
export function blankTally(org: Organisation, spec: TallySpec): Tally {
  const [units, localities] = [org.units.ids.length, org.localities.ids.length];
  const columns = (length: number): CountColumns => ({
    lowest: new Uint32Array(length),
    highest: new Uint32Array(length),
  });
  return {
    format: 'chibo/tally',
    version: 1,
    asOf: spec.asOf,
    fingerprint: org.fingerprint,
    filters: spec.filters,
    names: spec.names,
    byUnit: spec.filters.map(() => columns(units)),
    byLocality: spec.filters.map(() => columns(localities)),
    unlocated: new Uint32Array(units),
    unlocatedByFilter: spec.filters.map(() => new Uint32Array(units)),
    lastAdmission: new Int32Array(units).fill(NONE),
    undatedAdmissions: new Uint32Array(units),
    periods: spec.periods.map(({ id }) => id),
    admissions: spec.periods.map(() => new Uint32Array(units)),
    dates: spec.dates ? { starts: new Uint32Array(units + 1), words: new Uint32Array(0) } : null,
    refused: NOTHING_REFUSED,
  };
}

/** Counts members one by one into a tally. */
export class MemberCounter {
  readonly tally: Tally;
  readonly #day: number;
  readonly #filters: readonly {
    readonly test: (member: MemberRecord) => Verdict;
    readonly unit: CountColumns;
    readonly locality: CountColumns;
    readonly unlocated: Uint32Array;
  }[];
  readonly #periods: readonly { readonly start: number; readonly end: number; readonly counts: Uint32Array }[];
  readonly #dates: DateCollector | null;

  constructor(org: Organisation, spec: TallySpec) {
    const tally = blankTally(org, spec);
    const dayOf = (date: IsoDate): number => toDayNumber(date);
    this.tally = tally;
    this.#day = spec.day;
    this.#filters = spec.filters.map((filter, index) => {
      const { on = spec.asOf, ...fields } = filter;
      return {
        test: compileFilter(fields, dayOf(on), spec.day),
        unit: tally.byUnit[index]!,
        locality: tally.byLocality[index]!,
        unlocated: tally.unlocatedByFilter[index]!,
      };
    });
    this.#periods = spec.periods.map(({ start, end }, index) => {
      return { start: dayOf(start), end: dayOf(end), counts: tally.admissions[index]! };
    });
    this.#dates = spec.dates ? new DateCollector() : null;
  }

  /** Counts a member whose row has been read. */
  add(member: MemberRecord): void {
    if (member.admittedBy >= 0) this.#addAdmission(member.admittedBy, member.admitted);
    if (member.leaves <= this.#day) return;
    for (const { test, unit, locality, unlocated } of this.#filters) {
      const verdict = test(member);
      if (verdict === NO) continue;
      addOne(unit, member.branch, verdict);
      if (member.locality >= 0) addOne(locality, member.locality, verdict);
      else increase(unlocated, member.branch);
    }
    if (member.locality < 0 && member.activity !== TEMPORARY) increase(this.tally.unlocated, member.branch);
    this.#dates?.add(member);
  }

  /** The tally of all members added. */
  finish(refused: RefusedRows): Tally {
    const { tally } = this;
    const dates = this.#dates === null ? null : this.#dates.finish(tally.unlocated.length);
    return { ...tally, dates, refused };
  }

  #addAdmission(branch: number, admitted: number): void {
    const { lastAdmission, undatedAdmissions } = this.tally;
    if (Number.isNaN(admitted)) {
      increase(undatedAdmissions, branch);
      return;
    }
    if (admitted > lastAdmission[branch]!) lastAdmission[branch] = admitted;
    for (const { start, end, counts } of this.#periods) {
      if (admitted >= start && admitted <= end) increase(counts, branch);
    }
  }
}

/** Gathers the faults of rows that are left out, keeping the first 1,000. */
export class Refusals {
  #rows = 0;
  #issueCount = 0;
  readonly #issues: Issue[] = [];

  /** Leaves a row out for its faults. */
  add(faults: IssueList): void {
    this.#rows += 1;
    this.#issueCount += faults.count;
    for (const issue of faults.issues) if (this.#issues.length < MAX_LISTED_ISSUES) this.#issues.push(issue);
  }

  /** What was left out. */
  finish(): RefusedRows {
    return { rows: this.#rows, issueCount: this.#issueCount, issues: this.#issues };
  }
}

function addOne(columns: CountColumns, row: number, verdict: Verdict): void {
  increase(columns.highest, row);
  if (verdict === YES) increase(columns.lowest, row);
}

function increase(counts: Uint32Array, row: number): void {
  counts[row] = counts[row]! + 1;
}
