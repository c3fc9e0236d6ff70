import { fieldsOf, isNumbers } from '../tree/check-argument.js';
import type { MemberDates } from './member-dates.js';
import type { RefusedRows, Tally } from './tally.js';

/** Whether something is a tally, as far as a look can tell. */
export function isTally(value: unknown): value is Tally {
  const tally = fieldsOf<Tally>(value);
  if (typeof tally.fingerprint !== 'string' || typeof tally.asOf !== 'string') return false;
  const { filters, byUnit, byLocality, periods, admissions, names, unlocated, dates = 0, refused } = tally;
  if (!Array.isArray(filters) || !Array.isArray(byUnit) || !Array.isArray(byLocality)) return false;
  if (!Array.isArray(periods) || !Array.isArray(admissions) || !ArrayBuffer.isView(unlocated)) return false;
  const units = unlocated.length;
  if (!isNumbers(tally.lastAdmission, units) || !isNumbers(tally.undatedAdmissions, units)) return false;
  if (!Array.isArray(tally.unlocatedByFilter) || tally.unlocatedByFilter.length !== filters.length) return false;
  if (byUnit.length !== filters.length || byLocality.length !== filters.length) return false;
  return isMap(names) && areDates(dates, units) && areRefused(refused);
}

/** Also of another realm, as a tally that was posted is. */
function isMap(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Map]';
}

function areDates(dates: unknown, units: number): boolean {
  if (dates === null) return true;
  const { starts, words } = fieldsOf<MemberDates>(dates);
  return isNumbers(starts, units + 1) && isNumbers(words, (starts?.[units] ?? 0) * 4);
}

function areRefused(refused: unknown): boolean {
  const { rows, issueCount, issues } = fieldsOf<RefusedRows>(refused);
  return typeof rows === 'number' && typeof issueCount === 'number' && Array.isArray(issues);
}
