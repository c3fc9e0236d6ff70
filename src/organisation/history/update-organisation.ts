import { attempt, InvalidInputError, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { organisationToInput } from '../shapes/organisation-to-input.js';
import { checkOrganisation } from '../tree/check-argument.js';
import { findLocalityRow, findUnitRow } from '../tree/find-rows.js';
import type { Organisation } from '../tree/organisation.js';
import type { FigureInput, LocalityInput, UnitInput } from '../tree/schema.js';
import { tryParse } from '../tree/try-parse.js';
import { addUpdateFaults, type Sourced } from './update-faults.js';

/**
 * What is to be added to, removed from and changed in an organisation.
 *
 * @category Changing
 */
export interface OrganisationUpdate {
  /** New rows, as a document has them. */
  readonly add?: {
    readonly units?: readonly UnitInput[];
    readonly localities?: readonly LocalityInput[];
    readonly figures?: readonly FigureInput[];
  };
  /** Ids of what goes. Its figures go with it. */
  readonly remove?: {
    readonly unitIds?: readonly string[];
    readonly localityIds?: readonly string[];
  };
  /** The id of a row and its new fields; a field given as `undefined` is taken away. */
  readonly change?: {
    readonly units?: readonly RowChange<UnitInput>[];
    readonly localities?: readonly RowChange<LocalityInput>[];
  };
}

/**
 * The id of a row and those of its fields that change.
 *
 * @category Changing
 */
export type RowChange<T extends { readonly id: string }> = { readonly id: string } & {
  readonly [Field in Exclude<keyof T, 'id'>]?: T[Field] | undefined;
};

/**
 * Makes a new organisation out of one: rows added, removed and changed, under the checks of
 * {@link parseOrganisation}. The one given is not changed.
 *
 * A unit goes only together with the units under it, and a commune with its localities; a branch goes when no
 * locality that stays is served by it. What is added comes last among the units under its parent.
 *
 * @param org - The organisation.
 * @param update - What to add, remove and change.
 * @returns The new organisation, on the same day.
 * @throws An `InvalidInputError` with every fault, its path inside the update: the codes of
 *   {@link parseOrganisation}; `unknown-id` for a row that is not there; `removed` for one both changed and
 *   removed; `has-children`, `has-localities`, `serves-locality` for one that cannot go alone.
 * @example
 * ```ts
 * import { childrenOf, parseOrganisation, updateOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'keo-lom', name: 'Keo Lôm', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ Háng Lìa', kind: 'branch', parentId: 'keo-lom' },
 *   ],
 *   localities: [],
 * });
 * const next = updateOrganisation(org, {
 *   add: { units: [{ id: 'cb-2', name: 'Chi bộ Trường học', kind: 'branch', parentId: 'keo-lom' }] },
 *   change: { units: [{ id: 'cb-1', name: 'Chi bộ Háng Lìa I' }] },
 * });
 * childrenOf(next, 'keo-lom').map((unit) => unit.name); // => ['Chi bộ Háng Lìa I', 'Chi bộ Trường học']
 * updateOrganisation(org, { remove: { unitIds: ['keo-lom'] } }); // throws InvalidInputError
 * ```
 * @category Changing
 */
export function updateOrganisation(org: Organisation, update: OrganisationUpdate): Organisation {
  checkOrganisation(org);
  const faults = new IssueList('updateOrganisation');
  const parts = readParts(update, faults);
  const document = organisationToInput(org);
  const knowsUnit = (id: string): boolean => findUnitRow(org, id) >= 0;
  const knowsLocality = (id: string): boolean => findLocalityRow(org, id) >= 0;
  const goneUnits = removed(parts, 'unitIds', knowsUnit, faults);
  const goneLocalities = removed(parts, 'localityIds', knowsLocality, faults);
  const units = nextRows(document.units, goneUnits, parts, 'units', knowsUnit, faults);
  const localities = nextRows(document.localities, goneLocalities, parts, 'localities', knowsLocality, faults);
  const kept = document.figures!.filter(
    ({ unitId, localityId }) => !goneUnits.has(unitId ?? '') && !goneLocalities.has(localityId ?? ''),
  );
  const figures = [...kept.map((row) => ({ row, path: null })), ...added(parts, 'figures')];
  const rows = (list: readonly Sourced[]): object[] => list.map(({ row }) => row);
  const result = tryParse({
    asOf: org.asOf,
    units: rows(units),
    localities: rows(localities),
    figures: rows(figures),
  });
  if (result instanceof InvalidInputError) {
    addUpdateFaults(result, { units, localities, figures }, goneUnits, faults);
  } else if (faults.count === 0) return result;
  throw faults.toError();
}

/**
 * Updates an organisation as {@link updateOrganisation} does, and returns the faults instead of throwing.
 *
 * @param org - The organisation.
 * @param update - What to add, remove and change, of any type.
 * @returns The new organisation under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation, safeUpdateOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * safeUpdateOrganisation(org, { remove: { unitIds: ['nong-u'] } }).success; // => false
 * ```
 * @category Changing
 */
export function safeUpdateOrganisation(org: Organisation, update: unknown): Result<Organisation> {
  return attempt(() => updateOrganisation(org, update as OrganisationUpdate));
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  add: ['units', 'localities', 'figures'],
  remove: ['unitIds', 'localityIds'],
  change: ['units', 'localities'],
};

/** The lists of an update by name, such as `add.units`; only those that are lists. */
type Parts = ReadonlyMap<string, readonly unknown[]>;

function readParts(update: unknown, faults: IssueList): Parts {
  const parts = new Map<string, readonly unknown[]>();
  for (const [verb, lists] of fieldsOf(update, [], faults)) {
    if (!Object.hasOwn(PARTS, verb)) {
      faults.add([verb], 'unknown-field', 'An update adds, removes and changes.', kindOfValue(lists));
      continue;
    }
    if (lists === undefined) continue;
    for (const [name, list] of fieldsOf(lists, [verb], faults)) {
      if (PARTS[verb]?.includes(name) !== true) {
        faults.add([verb, name], 'unknown-field', 'No such field is known here.', kindOfValue(list));
      } else if (Array.isArray(list)) parts.set(`${verb}.${name}`, Array.from<unknown>(list));
      else if (list !== undefined) {
        faults.add([verb, name], 'wrong-type', `Expected array, found ${kindOfValue(list)}.`, list);
      }
    }
  }
  return parts;
}

function fieldsOf(value: unknown, path: readonly string[], faults: IssueList): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  faults.add(path, 'wrong-type', `Expected an object, found ${kindOfValue(value)}.`, value);
  return [];
}

/** What goes: each id with its place in the update. */
function removed(
  parts: Parts,
  name: 'unitIds' | 'localityIds',
  known: (id: string) => boolean,
  faults: IssueList,
): Map<string, number> {
  const gone = new Map<string, number>();
  (parts.get(`remove.${name}`) ?? []).forEach((id, index) => {
    const path = ['remove', name, index];
    if (typeof id !== 'string' || !known(id)) faults.add(path, 'unknown-id', 'The organisation has no such id.', id);
    else if (gone.has(id)) faults.add(path, 'duplicate-id', 'The id is named twice.', id);
    else gone.set(id, index);
  });
  return gone;
}

function nextRows(
  rows: readonly { readonly id: string }[],
  gone: ReadonlyMap<string, number>,
  parts: Parts,
  name: 'units' | 'localities',
  known: (id: string) => boolean,
  faults: IssueList,
): Sourced[] {
  const changes = new Map<string, { readonly fields: object; readonly path: (string | number)[] }>();
  (parts.get(`change.${name}`) ?? []).forEach((fields, index) => {
    const path = ['change', name, index];
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      faults.add(path, 'wrong-type', `Expected an object, found ${kindOfValue(fields)}.`, fields);
      return;
    }
    const id: unknown = Object.hasOwn(fields, 'id') ? (fields as { id?: unknown }).id : undefined;
    if (typeof id !== 'string' || !known(id)) {
      faults.add([...path, 'id'], 'unknown-id', 'The organisation has no such id.', id);
    } else if (gone.has(id)) faults.add([...path, 'id'], 'removed', 'The same update removes it.', id);
    else if (changes.has(id)) faults.add([...path, 'id'], 'duplicate-id', 'The id is changed twice.', id);
    else changes.set(id, { fields, path });
  });
  const staying = rows
    .filter(({ id }) => !gone.has(id))
    .map((row): Sourced => {
      const change = changes.get(row.id);
      return change === undefined ? { row, path: null } : { row: { ...row, ...change.fields }, path: change.path };
    });
  return [...staying, ...added(parts, name)];
}

function added(parts: Parts, name: string): Sourced[] {
  return (parts.get(`add.${name}`) ?? []).map((row, index) => ({ row: row as object, path: ['add', name, index] }));
}
