import { dayNumberOf } from '../../calendar/index.js';
import { ContractError } from '../../core/index.js';
import type { Organisation, StatedFigure } from '../tree/organisation.js';
import type { MemberFilter } from '../tree/schema.js';
import type { Column, Table } from '../tree/table.js';
import { type CountColumns, NONE } from './count-columns.js';
import { plainSums } from './plain-sums.js';
import { rollUpCounts } from './roll-up-tally.js';
import { checkTally, countsByUnit, type Tally } from './tally.js';

/**
 * What is rolled up: a tally's counts, a table's columns (own values by unit, `NaN` where unknown), or the
 * figures that the organisation's document states.
 *
 * @category Rolling up
 */
export type RollUpSource = Tally | Table | readonly StatedFigure[];

/**
 * One measure to roll up.
 *
 * @category Rolling up
 */
export interface Measure {
  /**
   * What is rolled up: the name of a column or of a stated figure; of a tally, `lastAdmission`, the name of a
   * count that it kept (`members`, `official`, `probationary` always), or the filter itself.
   */
  readonly measure: string | MemberFilter;
  /** How a unit's value and its children's become one: counts by their sum or the largest, dates by the latest. */
  readonly by: 'sum' | 'max' | 'latest';
}

/**
 * Rolls measures up a tree: each unit's value is its own and its children's, taken together.
 *
 * Under each measure's name stands the value; under `name.reported` how many children have a complete one,
 * under `name.children` how many there are. A child that is unknown is left out of the sum and seen there,
 * never read as 0. A unit without anything known has no value.
 *
 * Of stated figures the unit's own is a total, not a part: `name.stated` keeps it beside `name.summed`,
 * what is known of the children taken together, and `name.difference` is stated less summed: where a child
 * did not report, its share is in the difference. The sum is the value where every child reported; where one
 * did not, the stated figure stands.
 *
 * Of a tally, `name.lowest` and `name.highest` are the least and the most that the count can be; where a member's
 * row left it open they differ, and the count itself is unknown.
 *
 * In a table, `NaN` at a unit that has children says that it has nothing of its own.
 *
 * @param org - The organisation.
 * @param source - A tally, a table in the organisation's unit order, or `org.figures`.
 * @param measures - What to roll up, by the name it gets in the result.
 * @returns A table with one row for each unit.
 * @throws A `ContractError` with `other-organisation`, `not-tallied`, `unknown-column`, `not-in-unit-order`, or
 *   `unfit-measure` when counts are to be rolled up by `latest` or dates by `sum`.
 * @example Bắc Kạn, August 2023: 47 combined villages stated, 44 named
 * ```ts
 * import { parseOrganisation, rollUp, tableRow } from 'chibo/organisation';
 *
 * const named = { 'pac-nam': 21, 'ngan-son': 12, 'na-ri': 6, 'cho-don': 4, 'cho-moi': 1 };
 * const org = parseOrganisation({
 *   asOf: '2023-08-31',
 *   units: [
 *     { id: 'bac-kan', name: 'Bắc Kạn', kind: 'province', parentId: null },
 *     ...Object.keys(named).map((id) => ({ id, name: id, kind: 'district' as const, parentId: 'bac-kan' })),
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'bac-kan', combined: 47 },
 *     ...Object.entries(named).map(([unitId, combined]) => ({ unitId, combined })),
 *   ],
 * });
 * const table = rollUp(org, org.figures, { combined: { measure: 'combined', by: 'sum' } });
 * const row = tableRow(table, 'bac-kan');
 * [row['combined'], row['combined.stated'], row['combined.difference']]; // => [44, 47, 3]
 * ```
 * @category Rolling up
 */
export function rollUp(org: Organisation, source: RollUpSource, measures: Readonly<Record<string, Measure>>): Table {
  if (!isStated(source) && 'unitIds' in source && !sameIds(source.unitIds, org.units.ids)) {
    throw new ContractError('not-in-unit-order', 'The rows of the table are not the units of the organisation.', {});
  }
  if (!isStated(source) && 'fingerprint' in source) checkTally(org, source);
  const children = childCounts(org);
  const plain = isStated(source) || 'fingerprint' in source ? null : plainSums(org, source, measures);
  const columns = Object.entries(measures).flatMap(([name, measure]): Column[] => {
    const counts = tallyCounts(source, measure);
    if (counts !== null) return rollUpCounts(org, name, counts, fitting(name, measure.by, ['sum', 'max']), children);
    const values = plain?.get(name);
    return values === undefined
      ? rollUpOne(org, source, name, measure, children)
      : [
          { name, kind: 'count', values },
          // Where every unit has a value every child has reported: one column for both says so, and costs once.
          { name: `${name}.reported`, kind: 'count', values: children },
          { name: `${name}.children`, kind: 'count', values: children },
        ];
  });
  return { unitIds: org.units.ids, index: org.unitIndex, columns };
}

/** How many children each unit has. */
function childCounts(org: Organisation): Float64Array {
  const { parents } = org.units;
  const children = new Float64Array(parents.length);
  for (let row = parents.length - 1; row > 0; row -= 1) {
    const parent = parents[row] ?? 0;
    children[parent] = (children[parent] ?? 0) + 1;
  }
  return children;
}

function rollUpOne(
  org: Organisation,
  source: RollUpSource,
  name: string,
  { measure, by }: Measure,
  children: Float64Array,
): Column[] {
  const stated = isStated(source);
  const own = ownValues(org, source, measure);
  const isDate = isDateMeasure(source, measure);
  fitting(name, by, isDate ? ['max', 'latest'] : ['sum', 'max']);
  const { parents } = org.units;
  const summed = stated ? new Float64Array(own.length).fill(Number.NaN) : own.slice();
  const values = new Float64Array(own.length);
  const reported = new Float64Array(own.length);
  // In preorder every child comes after its parent: backwards, a unit is done before it is added above.
  for (let row = own.length - 1; row >= 0; row -= 1) {
    const total = own[row] ?? Number.NaN;
    const complete = reported[row] === children[row] && !Number.isNaN(summed[row] ?? Number.NaN);
    const stands = stated && !complete && !Number.isNaN(total);
    const value = stands ? total : (summed[row] ?? Number.NaN);
    values[row] = value;
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    if (complete || stands) reported[parent] = (reported[parent] ?? 0) + 1;
    if (!Number.isNaN(value)) summed[parent] = together(by, summed[parent] ?? Number.NaN, value);
  }
  const kind = isDate ? 'date' : 'count';
  const columns: Column[] = [
    { name, kind, values },
    { name: `${name}.reported`, kind: 'count', values: reported },
    { name: `${name}.children`, kind: 'count', values: children },
  ];
  if (stated) {
    columns.push({ name: `${name}.stated`, kind, values: own }, { name: `${name}.summed`, kind, values: summed });
    if (by === 'sum') {
      const difference = own.map((total, row) => total - (summed[row] ?? Number.NaN));
      columns.push({ name: `${name}.difference`, kind: 'count', values: difference });
    }
  }
  return columns;
}

function together(by: Measure['by'], left: number, right: number): number {
  if (Number.isNaN(left)) return right;
  return by === 'sum' ? left + right : Math.max(left, right);
}

function ownValues(org: Organisation, source: RollUpSource, measure: string | MemberFilter): Float64Array {
  if (isStated(source)) return statedValues(org, source, measure);
  if ('unitIds' in source) {
    const column = source.columns.find(({ name }) => name === measure);
    if (column?.kind !== 'count' && column?.kind !== 'date') {
      throw new ContractError('unknown-column', 'The table has no such column of counts or dates.', { measure });
    }
    return column.values;
  }
  // A tally's counts go their own way: what is left of it is the last admission.
  const { lastAdmission, undatedAdmissions } = source;
  // An admission of an unknown day may be the latest one.
  return Float64Array.from(lastAdmission, (day, row) =>
    day === NONE || undatedAdmissions[row] !== 0 ? Number.NaN : day,
  );
}

/** The counts of a tally that a measure names, or `null` where it is a date or the source no tally. */
function tallyCounts(source: RollUpSource, { measure }: Measure): CountColumns | null {
  if (isStated(source) || !('fingerprint' in source) || measure === 'lastAdmission') return null;
  const where = typeof measure === 'string' ? source.filters[source.names.get(measure) ?? -1] : measure;
  if (where === undefined) {
    const message = `The tally keeps no count of that name; it has ${[...source.names.keys()].join(', ')}.`;
    throw new ContractError('not-tallied', message, { measure });
  }
  return countsByUnit(source, where);
}

/** Makes sure that a measure can be taken together so. */
function fitting<By extends Measure['by']>(name: string, by: Measure['by'], fit: readonly By[]): By {
  const found = fit.find((one) => one === by);
  if (found !== undefined) return found;
  const message = 'Counts are rolled up by sum or max, dates by latest or max.';
  throw new ContractError('unfit-measure', message, { name, by });
}

function statedValues(
  org: Organisation,
  figures: readonly StatedFigure[],
  measure: string | MemberFilter,
): Float64Array {
  const values = new Float64Array(org.units.ids.length).fill(Number.NaN);
  for (const { unit, counts, lastAdmission } of figures) {
    if (unit < 0) continue;
    if (measure === 'lastAdmission') {
      if (lastAdmission === null) values[unit] = Number.NEGATIVE_INFINITY;
      else if (lastAdmission !== undefined) values[unit] = dayNumberOf(lastAdmission) ?? Number.NaN;
    } else if (typeof measure === 'string') values[unit] = counts.get(measure) ?? Number.NaN;
  }
  return values;
}

function isDateMeasure(source: RollUpSource, measure: string | MemberFilter): boolean {
  if (isStated(source) || 'fingerprint' in source) return measure === 'lastAdmission';
  return source.columns.some(({ name, kind }) => name === measure && kind === 'date');
}

function sameIds(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((id, row) => id === right[row]));
}

function isStated(source: RollUpSource): source is readonly StatedFigure[] {
  return Array.isArray(source);
}
