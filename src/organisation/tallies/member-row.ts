import { addMonthsToDay, dayNumberOf, isPartialDate, partialDateBounds } from '../../calendar/index.js';
import { type IssueList, kindOfValue, rowIn } from '../../core/index.js';
import { isBranchRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import { addSchemaFaults, isText, legible } from '../tree/rows.js';
import { type Member, memberSchema } from '../tree/schema.js';
import { CODES, type MemberRecord } from './member-filter.js';

/** What reading a member's row needs to know. */
export interface MemberContext {
  readonly org: Organisation;
  /** The day of the count, as a day number. */
  readonly day: number;
  /** Months from admission to full membership. */
  readonly probation: number;
  readonly faults: IssueList;
}

/**
 * Reads a member's row into `record`. A row with faults adds them and gives false.
 *
 * Faults carry the row's number and the kind of value, never the value: it is a person's.
 */
export function readMember(row: unknown, index: number, context: MemberContext, record: MemberRecord): boolean {
  const before = context.faults.count;
  const fields = fieldsOf(row);
  let parsed: Partial<Member>;
  if (fields !== null && isWellFormed(fields) && readDates(fields, context.day, record)) parsed = fields;
  else {
    parsed = parse(row, index, context.faults);
    readDates(parsed, context.day, record);
  }
  placeMember(parsed, index, context, record);
  const refuse = (field: DatedField, code: string, message: string): void => {
    context.faults.add(['members', index, field], code, message, kindOfValue(parsed[field]));
  };
  const given = { official: record.official, standing: codeOf(CODES.standing, parsed.standing) };
  settleDates(record, given, context, refuse);
  record.activity = parsed.activity === undefined ? 1 : codeOf(CODES.activity, parsed.activity);
  record.origin = codeOf(CODES.origin, parsed.origin);
  record.gender = codeOf(CODES.gender, parsed.gender);
  record.minority = parsed.minority === undefined ? 0 : parsed.minority ? 1 : 2;
  return context.faults.count === before;
}

function placeMember(
  member: Partial<Member>,
  index: number,
  { org, faults }: MemberContext,
  record: MemberRecord,
): void {
  const refuse = (field: keyof Member, code: string, message: string): void => {
    faults.add(['members', index, field], code, message, kindOfValue(member[field]));
  };
  const branchRow = (field: 'branchId' | 'admittedBy', id: string): number => {
    const row = rowIn(org.unitIndex, org.units.ids, id);
    if (row < 0) {
      refuse(field, 'unknown-branch', 'No unit has this id.');
      return -1;
    }
    const kind = org.units.kinds[row];
    if (!isBranchRow(org, row)) {
      refuse(field, 'not-a-branch', `Members belong to branches, not to a ${String(kind)}.`);
    }
    return row;
  };
  const before = faults.count;
  record.branch = member.branchId === undefined ? -1 : branchRow('branchId', member.branchId);
  // Who is here for a time belongs to a branch elsewhere, and was admitted there unless the row says otherwise.
  const guest = member.activity === 'temporary';
  // Most are where they were admitted: the id need not be found twice.
  const { admittedBy } = member;
  if (admittedBy !== undefined && admittedBy === member.branchId && faults.count === before) {
    record.admittedBy = record.branch;
  } else if (admittedBy !== undefined) record.admittedBy = branchRow('admittedBy', admittedBy);
  else record.admittedBy = guest ? -1 : record.branch;
  record.locality =
    member.localityId === undefined ? -1 : rowIn(org.localityIndex, org.localities.ids, member.localityId);
  if (member.localityId !== undefined && record.locality < 0) {
    refuse('localityId', 'unknown-locality', 'No locality has this id.');
  }
}

/** Reads a member's dates into `record`; false where one is none. */
function readDates(member: Fields, day: number, record: MemberRecord): boolean {
  const admitted = dayOf(member.admittedOn);
  const official = dayOf(member.officialOn);
  const leaves = dayOf(member.leavesOn);
  if (admitted === null || official === null || leaves === null) return false;
  record.admitted = admitted;
  record.official = official;
  record.leaves = leaves;
  const { birthDate } = member;
  const born = dayOf(birthDate);
  if (born !== null) record.bornFrom = record.bornTo = born;
  else if (isPartialDate(birthDate)) {
    const { first, last } = partialDateBounds(birthDate);
    record.bornFrom = dayNumberOf(first)!;
    record.bornTo = Math.min(dayNumberOf(last)!, day);
  } else return false;
  return true;
}

/** The day number of a date, `NaN` of what is absent, `null` of what is no date. */
function dayOf(value: unknown): number | null {
  return value === undefined ? Number.NaN : dayNumberOf(value);
}

/** The dates of which a fault can be named, as fields of a member's row. */
type DatedField = 'birthDate' | 'admittedOn' | 'officialOn' | 'standing';

/**
 * Checks a member's dates against each other and the day of the count, and settles the standing from what is
 * given: the stated one, else the one that the end of probation gives.
 */
export function settleDates(
  record: MemberRecord,
  given: { readonly official: number; readonly standing: number },
  { day, probation }: Pick<MemberContext, 'day' | 'probation'>,
  refuse: (field: DatedField, code: string, message: string) => void,
): void {
  const { admitted, bornFrom } = record;
  const { official, standing } = given;
  if (bornFrom > day) refuse('birthDate', 'after-as-of', 'Nobody is counted who is not born yet.');
  if (admitted > day) refuse('admittedOn', 'after-as-of', 'The admission lies after the day of the count.');
  if (admitted < bornFrom) refuse('admittedOn', 'before-birth', 'The admission lies before the birth.');
  if (official < admitted) refuse('officialOn', 'before-admission', 'Full membership starts after the admission.');
  record.official = official;
  if (Number.isNaN(official) && !Number.isNaN(admitted)) record.official = addMonthsToDay(admitted, probation);
  if (standing === 0) record.standing = Number.isNaN(record.official) ? 0 : record.official <= day ? 1 : 2;
  else {
    record.standing = standing;
    if (standing === 1 ? official > day : official <= day) {
      refuse('standing', 'conflicting-standing', 'The standing is not the one that officialOn gives on this day.');
    }
  }
}

/** Reads a row through the schema. Where that finds faults, the fields without any are still checked further. */
function parse(row: unknown, index: number, faults: IssueList): Partial<Member> {
  const result = memberSchema.safeParse(row);
  if (result.success) return result.data;
  addSchemaFaults(result.error, row, ['members', index], faults, kindOfValue);
  return typeof row === 'object' && row !== null ? legible<Member>(row, result.error).fields : {};
}

/** The fields of a row, each read once; `null` of what is no row. */
function fieldsOf(row: unknown): Fields | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return null;
  const { id, branchId, localityId, birthDate, admittedOn, admittedBy, officialOn, standing } = row as Fields;
  const { activity, origin, gender, minority, leavesOn } = row as Fields;
  const dates = { birthDate, admittedOn, officialOn, leavesOn };
  return { id, branchId, localityId, admittedBy, standing, activity, origin, gender, minority, ...dates };
}

type Fields = { readonly [Field in keyof Member]?: unknown };

/** Whether the schema accepts all but the dates: the same test by hand, for the millions of rows that are right. */
function isWellFormed(member: Fields): member is Member {
  return (
    isText(member.branchId) &&
    (member.id === undefined || isText(member.id)) &&
    (member.localityId === undefined || isText(member.localityId)) &&
    (member.admittedBy === undefined || isText(member.admittedBy)) &&
    isWordOrAbsent(CODES.standing, member.standing) &&
    isWordOrAbsent(CODES.activity, member.activity) &&
    isWordOrAbsent(CODES.origin, member.origin) &&
    isWordOrAbsent(CODES.gender, member.gender) &&
    (member.minority === undefined || typeof member.minority === 'boolean')
  );
}

function isWordOrAbsent(words: readonly string[], value: unknown): boolean {
  return value === undefined || words.includes(value as string);
}

function codeOf(words: readonly string[], value: string | undefined): number {
  return value === undefined ? 0 : words.indexOf(value) + 1;
}
