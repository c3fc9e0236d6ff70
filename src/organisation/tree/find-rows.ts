import { abbreviate, ContractError, kindOfValue, rowIn } from '../../core/index.js';
import { checkOrganisation } from './check-argument.js';
import type { Organisation } from './organisation.js';

/**
 * The row of a unit in the columns of its organisation and in every {@link Table} made from it.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The row, counted from 0.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { parseOrganisation, rowOfUnit } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2025-07-01',
 *   units: [{ id: 'p', name: 'Tỉnh', kind: 'province', parentId: null }],
 *   localities: [],
 * });
 * rowOfUnit(org, 'p'); // => 0
 * ```
 * @category Finding units
 */
export function rowOfUnit(org: Organisation, id: string): number {
  const row = findUnitRow(org, id);
  if (row < 0) {
    const shown = typeof id === 'string' ? abbreviate(id) : kindOfValue(id);
    throw new ContractError('unknown-id', `No unit has the id ${shown}.`, { id: typeof id === 'string' ? id : shown });
  }
  return row;
}

/**
 * The row of a unit in the unit columns, where nothing is wrong if there is none.
 *
 * @param org - The organisation.
 * @param id - The id.
 * @returns The row, counted from 0; −1 where no unit has the id.
 * @example
 * ```ts
 * import { findUnitRow, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2025-07-01',
 *   units: [{ id: 'p', name: 'Tỉnh', kind: 'province', parentId: null }],
 *   localities: [],
 * });
 * [findUnitRow(org, 'p'), findUnitRow(org, 'q')]; // => [0, -1]
 * ```
 * @category Finding units
 */
export function findUnitRow(org: Organisation, id: string): number {
  checkOrganisation(org);
  return rowIn(org.unitIndex, org.units.ids, id);
}

/**
 * The row of a locality in the locality columns, where nothing is wrong if there is none.
 *
 * @param org - The organisation.
 * @param id - The id.
 * @returns The row, counted from 0; −1 where no locality has the id.
 * @example
 * ```ts
 * import { findLocalityRow, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'noong-u', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'ta-te-d', name: 'Tà Té D', communeId: 'noong-u', branchIds: [] }],
 * });
 * [findLocalityRow(org, 'ta-te-d'), findLocalityRow(org, 'noong-u')]; // => [0, -1]
 * ```
 * @category Finding units
 */
export function findLocalityRow(org: Organisation, id: string): number {
  checkOrganisation(org);
  return rowIn(org.localityIndex, org.localities.ids, id);
}

/**
 * The rows of the localities of a unit and of everything below it: localities stand by commune, and the
 * communes of a unit are a range.
 *
 * @param org - The organisation.
 * @param row - The unit's row.
 * @returns The first locality row and the one after the last.
 * @throws A `ContractError` with `unknown-row` where the organisation has no unit in the row.
 * @example
 * ```ts
 * import { localityRange, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'noong-u', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'ta-te-d', name: 'Tà Té D', communeId: 'noong-u', branchIds: [] }],
 * });
 * localityRange(org, 0); // => [0, 1]
 * ```
 * @category Finding units
 */
export function localityRange(org: Organisation, row: number): [from: number, to: number] {
  checkOrganisation(org);
  if (!Number.isSafeInteger(row) || row < 0 || row >= org.units.ids.length) {
    throw new ContractError('unknown-row', 'The organisation has no unit in this row.', {
      row: typeof row === 'number' ? row : kindOfValue(row),
    });
  }
  const { communes } = org.localities;
  return [firstAtLeast(communes, row), firstAtLeast(communes, org.units.ends[row]!)];
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a unit has members: a branch, or a grassroots branch (chi bộ cơ sở), which has nothing under it. */
export function isBranchRow({ units: { kinds, ends } }: Organisation, row: number): boolean {
  return kinds[row] === 'branch' || (kinds[row] === 'grassroots' && ends[row] === row + 1);
}
