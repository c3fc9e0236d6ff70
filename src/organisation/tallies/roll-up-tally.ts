import { dayNumberOf } from '../../calendar/index.js';
import { isBranchRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import type { Column } from '../tree/table.js';
import { type CountColumns, NONE } from './count-columns.js';
import type { Tally } from './tally.js';

/**
 * Rolls a count of a tally up: the lowest and the highest that it can be, each by itself, and the count where
 * the two agree.
 */
export function rollUpCounts(
  org: Organisation,
  name: string,
  { lowest, highest }: CountColumns,
  by: 'sum' | 'max',
  children: Float64Array,
): Column[] {
  const [least, most] = [upwards(org, lowest, by), upwards(org, highest, by)];
  const reported = new Float64Array(children.length);
  const values = least.map((value, row) => {
    const known = value === most[row];
    const parent = org.units.parents[row]!;
    if (known && parent >= 0) reported[parent] = reported[parent]! + 1;
    return known ? value : Number.NaN;
  });
  return [
    { name, kind: 'count', values },
    { name: `${name}.reported`, kind: 'count', values: reported },
    { name: `${name}.children`, kind: 'count', values: children },
    { name: `${name}.lowest`, kind: 'count', values: least },
    { name: `${name}.highest`, kind: 'count', values: most },
  ];
}

/**
 * Rolls the last admissions of a tally up. Of a branch of which none was found, or of which a member's day is
 * unknown, the last may be any day up to that of the count; so it may of all that is above.
 */
export function rollUpAdmissions(org: Organisation, name: string, tally: Tally, children: Float64Array): Column[] {
  const { parents } = org.units;
  const asOf = dayNumberOf(tally.asOf) ?? Number.NaN;
  const blank = (): Float64Array => new Float64Array(parents.length).fill(Number.NaN);
  const [certain, lowest, highest] = [blank(), blank(), blank()];
  const reported = new Float64Array(parents.length);
  for (let row = parents.length - 1; row >= 0; row -= 1) {
    if (isBranchRow(org, row)) {
      const day = tally.lastAdmission[row]!;
      // After the day of the count itself none can have come.
      const open = day !== asOf && (day === NONE || tally.undatedAdmissions[row] !== 0);
      if (!open) certain[row] = latest(certain[row], day);
      if (day !== NONE) lowest[row] = latest(lowest[row], day);
      highest[row] = latest(highest[row], open ? asOf : day);
    }
    const parent = parents[row]!;
    if (parent < 0) continue;
    // What has no branch has nothing to report, and has done so.
    if (Object.is(lowest[row], highest[row])) reported[parent] = reported[parent]! + 1;
    for (const column of [certain, lowest, highest]) column[parent] = latest(column[parent], column[row]);
  }
  return [
    { name, kind: 'date', values: certain },
    { name: `${name}.reported`, kind: 'count', values: reported },
    { name: `${name}.children`, kind: 'count', values: children },
    { name: `${name}.lowest`, kind: 'date', values: lowest },
    { name: `${name}.highest`, kind: 'date', values: highest },
  ];
}

function latest(left = Number.NaN, right = Number.NaN): number {
  if (Number.isNaN(left)) return right;
  return Number.isNaN(right) ? left : Math.max(left, right);
}

/** Takes each unit's own count and its children's together, from the last unit to the root. */
function upwards({ units: { parents } }: Organisation, own: Uint32Array, by: 'sum' | 'max'): Float64Array {
  const values = Float64Array.from(own);
  for (let row = values.length - 1; row > 0; row -= 1) {
    const parent = parents[row]!;
    const [above, value] = [values[parent]!, values[row]!];
    values[parent] = by === 'sum' ? above + value : Math.max(above, value);
  }
  return values;
}
