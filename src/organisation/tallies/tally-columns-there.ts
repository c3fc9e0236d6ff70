import { fieldsOf, isNumbers } from '../tree/check-argument.js';

type Fields = Record<string, unknown>;

/** Whether the columns of a tally are there, as far as a look can tell. */
export function hasTallyColumns(value: unknown): boolean {
  const tally = fieldsOf<Fields>(value);
  if (typeof tally['fingerprint'] !== 'string' || typeof tally['asOf'] !== 'string') return false;
  const { filters, unlocated, periods, admissions, lastAdmission, undatedAdmissions, dates, refused, names } = tally;
  if (!Array.isArray(filters) || !ArrayBuffer.isView(unlocated)) return false;
  for (const name of ['byUnit', 'byLocality', 'unlocatedByFilter']) {
    const columns = tally[name];
    if (!Array.isArray(columns) || columns.length !== filters.length) return false;
  }
  const units = (unlocated as Uint32Array).length;
  if (!isNumbers(lastAdmission, units) || !isNumbers(undatedAdmissions, units)) return false;
  if (!Array.isArray(periods) || !Array.isArray(admissions)) return false;
  return isMap(names) && areDates(dates, units) && areRefused(refused);
}

/** Also of another realm, as a tally that was posted is. */
function isMap(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Map]';
}

function areDates(dates: unknown, units: number): boolean {
  if (dates === null) return true;
  const { starts, words } = fieldsOf<Fields>(dates);
  return isNumbers(starts, units + 1) && isNumbers(words, (starts as Uint32Array)[units]! * 4);
}

function areRefused(refused: unknown): boolean {
  const { rows, issueCount, issues } = fieldsOf<Fields>(refused);
  return typeof rows === 'number' && typeof issueCount === 'number' && Array.isArray(issues);
}
