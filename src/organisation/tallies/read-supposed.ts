import { checkIsoDate, dayNumberOf, type IsoDate, toDayNumber } from '../../calendar/index.js';
import { checkOptions, IssueList, kindOfValue, rowIn } from '../../core/index.js';
import { fieldsOf } from '../tree/check-argument.js';
import { isBranchRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import { thresholdOn } from '../tree/thresholds.js';
import { blankRecord, type MemberRecord } from './member-filter.js';
import { type MemberContext, readMember } from './member-row.js';
import type { SupposedBranch } from './supposed-branch.js';
import type { Tally } from './tally.js';

/** A supposed branch that was checked. */
export interface CheckedBranch {
  readonly id: string;
  /** The unit rows of its parts. */
  readonly parts: readonly number[];
  /** Who joins; `admittedBy` is −1 of those whom the branch does not admit itself. */
  readonly joining: readonly MemberRecord[];
  /** A day number, or `null` where nothing is told. */
  readonly lastAdmission: number | null;
}

/** Reads supposed branches, and refuses them with all their faults. */
export function readSupposed(
  org: Organisation,
  tally: Tally,
  branches: readonly SupposedBranch[],
  options: { readonly on?: IsoDate | undefined },
): CheckedBranch[] {
  checkOptions(options);
  const faults = new IssueList('supposeBranches');
  const { on = tally.asOf } = options;
  if (checkIsoDate(faults, ['on'], on) && on < tally.asOf) {
    faults.add(['on'], 'before-as-of', `The tally is of ${tally.asOf}; it knows no earlier day.`, on);
  }
  if (!Array.isArray(branches)) {
    faults.add(['branches'], 'wrong-type', `Expected array, found ${kindOfValue(branches)}.`, branches);
  }
  faults.throwIfAny();
  const reader = new SupposedReader(org, tally.asOf, on, faults);
  const read = Array.from(branches, (branch, index) => reader.read(branch, index));
  faults.throwIfAny();
  return read;
}

class SupposedReader {
  readonly #org: Organisation;
  readonly #asOf: IsoDate;
  readonly #on: IsoDate;
  readonly #faults: IssueList;
  readonly #seen = new Map<string, number>();
  // Many supposed branches have the same few members joining.
  readonly #members = new Map<unknown, MemberRecord>();

  constructor(org: Organisation, asOf: IsoDate, on: IsoDate, faults: IssueList) {
    this.#org = org;
    this.#asOf = asOf;
    this.#on = on;
    this.#faults = faults;
  }

  read(branch: unknown, index: number): CheckedBranch {
    const { id, of, joining = [], lastAdmission } = fieldsOf<Record<keyof SupposedBranch, unknown>>(branch);
    const path = ['branches', index];
    const name = this.#readId(id, index);
    const parts = this.#list(of, [...path, 'of']).flatMap((part, place) => this.#partRow(part, [...path, 'of', place]));
    const joins = this.#list(joining, [...path, 'joining']);
    if (lastAdmission !== undefined && checkIsoDate(this.#faults, [...path, 'lastAdmission'], lastAdmission)) {
      if (lastAdmission > this.#asOf) {
        const message = `The tally is of ${this.#asOf}.`;
        this.#faults.add([...path, 'lastAdmission'], 'after-as-of', message, lastAdmission);
      }
    }
    return {
      id: name,
      parts: [...new Set(parts)],
      joining: Array.from(joins, (member, place) => this.#readMember(member, [...path, 'joining', place])),
      lastAdmission: dayNumberOf(lastAdmission),
    };
  }

  #readId(id: unknown, index: number): string {
    const path = ['branches', index, 'id'];
    if (typeof id !== 'string') {
      this.#faults.add(path, id === undefined ? 'missing' : 'wrong-type', 'An id is text.', id);
      return '';
    }
    const earlier = this.#seen.get(id);
    if (id === '') this.#faults.add(path, 'empty', 'An id is not empty.', id);
    else if (earlier === undefined) this.#seen.set(id, index);
    else this.#faults.add(path, 'duplicate-id', `Row ${String(earlier)} has this id already.`, id);
    return id;
  }

  #list(value: unknown, path: readonly (string | number)[]): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    const code = value === undefined ? 'missing' : 'wrong-type';
    this.#faults.add(path, code, `Expected array, found ${kindOfValue(value)}.`, value);
    return [];
  }

  #partRow(id: unknown, path: readonly (string | number)[]): number[] {
    const row = typeof id === 'string' ? rowIn(this.#org.unitIndex, this.#org.units.ids, id) : -1;
    if (row < 0) this.#faults.add(path, 'unknown-branch', 'No unit has this id.', id);
    else if (!isBranchRow(this.#org, row)) {
      this.#faults.add(path, 'not-a-branch', 'Only branches are put together.', id);
    } else return [row];
    return [];
  }

  #readMember(member: unknown, path: readonly (string | number)[]): MemberRecord {
    const read = this.#members.get(member);
    if (read !== undefined) return read;
    const record = blankRecord();
    const own = new IssueList('supposeBranches');
    if (typeof member !== 'object' || member === null) {
      own.add([], 'wrong-type', `Expected object, found ${kindOfValue(member)}.`, kindOfValue(member));
    } else {
      const { admittedHere, admittedOn, ...rest } = member as Record<string, unknown>;
      if (admittedHere !== undefined && typeof admittedHere !== 'boolean') {
        own.add(['', 0, 'admittedHere'], 'wrong-type', 'It is true or false.', kindOfValue(admittedHere));
      }
      // Where the member comes from and lives is not asked: any branch will do for the reader of rows.
      const branch = this.#org.units.kinds.findIndex((_, row) => isBranchRow(this.#org, row));
      const row = {
        ...rest,
        admittedOn: admittedOn ?? (admittedHere === true ? this.#on : undefined),
        branchId: this.#org.units.ids[branch]!,
        admittedBy: undefined,
        localityId: undefined,
        id: undefined,
      };
      readMember(row, 0, this.#context(own), record);
      record.admittedBy = admittedHere === true ? 0 : -1;
    }
    // Rows of members have their number in the path; this one is told by where it stands.
    for (const issue of own.issues) {
      this.#faults.add([...path, ...issue.path.slice(2)], issue.code, issue.message, issue.value);
    }
    this.#members.set(member, record);
    return record;
  }

  #context(faults: IssueList): MemberContext {
    const probation = thresholdOn('monthsOfProbation', this.#on).value;
    return { org: this.#org, day: toDayNumber(this.#on), probation, faults };
  }
}
