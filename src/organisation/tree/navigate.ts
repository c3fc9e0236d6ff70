import { checkOptions } from '../../core/index.js';
import { localityRange, rowOfUnit } from './find-rows.js';
import type { UnitKind } from './kinds.js';
import type { Locality, Organisation, Unit } from './organisation.js';

/**
 * One unit by its id.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The unit as a plain object.
 * @throws A `ContractError` with `unknown-id` when the organisation has no such unit.
 * @example
 * ```ts
 * import { getUnit, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'quang-an', name: 'Quảng An', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * getUnit(org, 'quang-an').name; // => 'Quảng An'
 * ```
 * @category Finding units
 */
export function getUnit(org: Organisation, id: string): Unit {
  return unitAt(org, rowOfUnit(org, id));
}

/**
 * The units directly under a unit.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The units in the order of the document, empty for a unit with none.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { childrenOf, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'thanh-chuong', name: 'Thanh Chương', kind: 'district', parentId: null },
 *     { id: 'xa-1', name: 'Xã 1', kind: 'commune', parentId: 'thanh-chuong' },
 *     { id: 'xa-2', name: 'Xã 2', kind: 'commune', parentId: 'thanh-chuong' },
 *   ],
 *   localities: [],
 * });
 * childrenOf(org, 'thanh-chuong').map((unit) => unit.id); // => ['xa-1', 'xa-2']
 * ```
 * @category Finding units
 */
export function childrenOf(org: Organisation, id: string): Unit[] {
  const row = rowOfUnit(org, id);
  const children: Unit[] = [];
  const end = org.units.ends[row]!;
  for (let child = row + 1; child < end; child = org.units.ends[child]!) children.push(unitAt(org, child));
  return children;
}

/**
 * The units that a unit stands under, from its parent up to the root.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The units above, nearest first; empty for the root.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { ancestorsOf, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2025-07-01',
 *   units: [
 *     { id: 'p', name: 'Tỉnh', kind: 'province', parentId: null },
 *     { id: 'c', name: 'Xã', kind: 'commune', parentId: 'p' },
 *     { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
 *   ],
 *   localities: [],
 * });
 * ancestorsOf(org, 'b').map((unit) => unit.id); // => ['c', 'p']
 * ```
 * @category Finding units
 */
export function ancestorsOf(org: Organisation, id: string): Unit[] {
  const ancestors: Unit[] = [];
  const start = rowOfUnit(org, id);
  for (let row = org.units.parents[start]!; row >= 0; row = org.units.parents[row]!) {
    ancestors.push(unitAt(org, row));
  }
  return ancestors;
}

/**
 * All units below a unit, on every level, or those of one kind.
 *
 * @param org - The organisation.
 * @param id - The unit's id. The unit itself is not among the answers.
 * @param options - `kind` keeps the units of that kind only.
 * @returns The units in preorder.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { parseOrganisation, unitsUnder } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2025-07-01',
 *   units: [
 *     { id: 'p', name: 'Tỉnh', kind: 'province', parentId: null },
 *     { id: 'c', name: 'Xã', kind: 'commune', parentId: 'p' },
 *     { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
 *   ],
 *   localities: [],
 * });
 * unitsUnder(org, 'p', { kind: 'branch' }).map((unit) => unit.id); // => ['b']
 * ```
 * @category Finding units
 */
export function unitsUnder(org: Organisation, id: string, options: { readonly kind?: UnitKind } = {}): Unit[] {
  checkOptions(options);
  const row = rowOfUnit(org, id);
  const end = org.units.ends[row]!;
  const units: Unit[] = [];
  for (let at = row + 1; at < end; at += 1) {
    if (options.kind === undefined || org.units.kinds[at] === options.kind) units.push(unitAt(org, at));
  }
  return units;
}

/**
 * The localities of a unit and of everything below it.
 *
 * @param org - The organisation.
 * @param id - The unit's id.
 * @returns The localities, commune by commune.
 * @throws A `ContractError` with `unknown-id`.
 * @example
 * ```ts
 * import { localitiesUnder, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'noong-u', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [{ id: 'ta-te-d', name: 'Tà Té D', communeId: 'noong-u', branchIds: [] }],
 * });
 * localitiesUnder(org, 'noong-u').map((locality) => locality.name); // => ['Tà Té D']
 * ```
 * @category Finding units
 */
export function localitiesUnder(org: Organisation, id: string): Locality[] {
  const [from, to] = localityRange(org, rowOfUnit(org, id));
  return Array.from({ length: to - from }, (_, offset) => localityAt(org, from + offset));
}

/** The unit in a row of the columns. */
export function unitAt(org: Organisation, row: number): Unit {
  const { ids, names, kinds, parents, from, to } = org.units;
  const parent = parents[row]!;
  return {
    id: ids[row]!,
    name: names[row]!,
    kind: kinds[row]!,
    parentId: parent < 0 ? null : ids[parent]!,
    from: from[row] ?? null,
    to: to[row] ?? null,
  };
}

/** The locality in a row of the columns. */
function localityAt(org: Organisation, row: number): Locality {
  const { ids, names, kinds, communes, branchStarts, branches, hosts } = org.localities;
  const [start, end] = [branchStarts[row]!, branchStarts[row + 1]!];
  const unitId = (unit: number): string => org.units.ids[unit]!;
  return {
    id: ids[row]!,
    name: names[row]!,
    kind: kinds[row] ?? null,
    communeId: unitId(communes[row]!),
    branchIds: Array.from(branches.subarray(start, end), unitId),
    hostOf: Array.from(
      branches.subarray(start, end).filter((_, place) => hosts[start + place] === 1),
      unitId,
    ),
  };
}
