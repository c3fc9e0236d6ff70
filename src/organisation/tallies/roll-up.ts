import { abbreviate, ContractError, InfeasibleError } from '../../core/index.js';
import type { Organisation, StatedFigure } from '../tree/organisation.js';
import type { Column, Table } from '../tree/table.js';
import { columnValues, statedValues } from './own-values.js';
import { plainSums } from './plain-sums.js';
import { checkArguments, fitting, isStated, type Measure, type RollUpSource } from './roll-up-source.js';
import { rollUpAdmissions, rollUpCounts } from './roll-up-tally.js';
import { checkTally, countsByUnit, type Tally } from './tally.js';

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
 * row left it open they differ, and the count itself is unknown. Of its `lastAdmission` the value is the latest of
 * the branches of which it is certain, `name.lowest` the latest day found at all, and `name.highest` the latest that
 * it may be: the day of the count, where in any branch below none was found, or one of an unknown day. Only where
 * `lowest` and `highest` are one day is the last admission of a unit known. Units without a branch have none.
 *
 * Of figures and tables the latest date is the latest known: where `name.reported` is below `name.children`, here or
 * at any unit above, there may be a later one. It is below at every unit above one that is unknown.
 *
 * In a table, `NaN` at a unit that has children says that it has nothing of its own. Its counts may be below 0, as
 * differences are.
 *
 * @param org - The organisation.
 * @param source - A tally, a table in the organisation's unit order, or `org.figures`.
 * @param measures - What to roll up, by the name it gets in the result.
 * @returns A table with one row for each unit.
 * @throws A `ContractError` with `other-organisation`, `not-tallied`, `unknown-column`, `not-in-unit-order`, or
 *   `unfit-measure` when counts are to be rolled up by `latest` or dates by `sum`, `not-an-organisation`,
 *   `not-a-source`, or `missing-options` without measures. An `InvalidInputError` with `not-finite`,
 *   `not-an-integer`, `not-safe`, `not-a-day` or `unequal-lengths` for the columns of a table; an `InfeasibleError`
 *   with `sum-not-safe` where a sum passes 2^53 − 1.
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
  checkArguments(org, source, measures);
  if (!isStated(source) && 'unitIds' in source && !sameIds(source.unitIds, org.units.ids)) {
    throw new ContractError('not-in-unit-order', 'The rows of the table are not the units of the organisation.', {});
  }
  if (!isStated(source) && 'fingerprint' in source) checkTally(org, source);
  const children = childCounts(org);
  const plain = isStated(source) || 'fingerprint' in source ? null : plainSums(org, source, measures);
  const columns = Object.entries(measures).flatMap(([name, measure]): Column[] => {
    if (!isStated(source) && 'fingerprint' in source) return rollUpOfTally(org, source, name, measure, children);
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
    const parent = parents[row]!;
    children[parent] = children[parent]! + 1;
  }
  return children;
}

function rollUpOne(
  org: Organisation,
  source: Table | readonly StatedFigure[],
  name: string,
  { measure, by }: Measure,
  children: Float64Array,
): Column[] {
  const stated = isStated(source);
  const { kind, values: own } = stated ? statedValues(org, source, measure) : columnValues(source, measure);
  fitting(name, by, kind === 'date' ? ['max', 'latest'] : ['sum', 'max']);
  const { parents } = org.units;
  const summed = stated ? new Float64Array(own.length).fill(Number.NaN) : own.slice();
  const values = new Float64Array(own.length);
  const reported = new Float64Array(own.length);
  // In preorder every child comes after its parent: backwards, a unit is done before it is added above.
  for (let row = own.length - 1; row >= 0; row -= 1) {
    const total = own[row]!;
    const complete = reported[row] === children[row] && !Number.isNaN(summed[row]!);
    const stands = stated && !complete && !Number.isNaN(total);
    const value = stands ? total : summed[row]!;
    values[row] = value;
    const parent = parents[row]!;
    if (parent < 0) continue;
    if (complete || stands) reported[parent] = reported[parent]! + 1;
    if (!Number.isNaN(value)) summed[parent] = together(by, summed[parent]!, value);
  }
  if (by === 'sum') checkSums(org, name, values);
  const columns: Column[] = [
    { name, kind, values },
    { name: `${name}.reported`, kind: 'count', values: reported },
    { name: `${name}.children`, kind: 'count', values: children },
  ];
  if (stated) {
    columns.push({ name: `${name}.stated`, kind, values: own }, { name: `${name}.summed`, kind, values: summed });
    if (by === 'sum') {
      const difference = own.map((total, row) => total - summed[row]!);
      columns.push({ name: `${name}.difference`, kind: 'count', values: difference });
    }
  }
  return columns;
}

/** Sums beyond 2^53 are no longer exact. */
function checkSums(org: Organisation, name: string, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    if (!(Math.abs(values[row]!) > Number.MAX_SAFE_INTEGER)) continue;
    const certificate = { measure: name, unitId: org.units.ids[row], sum: values[row] };
    throw new InfeasibleError('sum-not-safe', `The sum of ${abbreviate(name)} is beyond 2^53 − 1.`, certificate);
  }
}

function together(by: Measure['by'], left: number, right: number): number {
  if (Number.isNaN(left)) return right;
  return by === 'sum' ? left + right : Math.max(left, right);
}

/** Rolls up a count of a tally, or its last admissions. */
function rollUpOfTally(
  org: Organisation,
  tally: Tally,
  name: string,
  { measure, by }: Measure,
  children: Float64Array,
): Column[] {
  if (measure === 'lastAdmission') {
    fitting(name, by, ['max', 'latest']);
    return rollUpAdmissions(org, name, tally, children);
  }
  const where = typeof measure === 'string' ? tally.filters[tally.names.get(measure) ?? -1] : measure;
  if (where === undefined) {
    const message = `The tally keeps no count of that name; it has ${[...tally.names.keys()].join(', ')}.`;
    throw new ContractError('not-tallied', message, { measure });
  }
  return rollUpCounts(org, name, countsByUnit(tally, where), fitting(name, by, ['sum', 'max']), children);
}

function sameIds(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((id, row) => id === right[row]));
}
