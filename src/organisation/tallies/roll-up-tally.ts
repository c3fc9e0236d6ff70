import type { Organisation } from '../tree/organisation.js';
import type { Column } from '../tree/table.js';
import type { CountColumns } from './count-columns.js';

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
    const parent = org.units.parents[row] ?? -1;
    if (known && parent >= 0) reported[parent] = (reported[parent] ?? 0) + 1;
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

/** Takes each unit's own count and its children's together, from the last unit to the root. */
function upwards({ units: { parents } }: Organisation, own: Uint32Array, by: 'sum' | 'max'): Float64Array {
  const values = Float64Array.from(own);
  for (let row = values.length - 1; row > 0; row -= 1) {
    const parent = parents[row] ?? 0;
    const [above, value] = [values[parent] ?? 0, values[row] ?? 0];
    values[parent] = by === 'sum' ? above + value : Math.max(above, value);
  }
  return values;
}
