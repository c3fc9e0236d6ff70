import { ContractError, kindOfValue } from '../../core/index.js';
import type { Organisation } from './organisation.js';

/**
 * Refuses what is no organisation: a document that nobody has read, JSON of one, or nothing at all.
 *
 * That all columns are there and as long as each other is looked at; what stands in them is not, since that would cost
 * a pass.
 *
 * @param org - What was given for an organisation.
 * @throws A {@link ContractError} with `not-an-organisation`.
 * @example
 * ```ts
 * import { checkOrganisation } from 'chibo/organisation';
 *
 * const document = { asOf: '2024-05-15', units: [], localities: [] };
 * checkOrganisation(document); // throws ContractError
 * ```
 * @category Reading
 */
export function checkOrganisation(org: unknown): asserts org is Organisation {
  const { asOf, units, localities, figures, unitIndex, localityIndex } = fieldsOf<Organisation>(org);
  if (typeof asOf === 'string' && areUnits(units) && areLocalities(localities) && Array.isArray(figures)) {
    if (isIndex(unitIndex) && isIndex(localityIndex)) return;
  }
  const message = 'An organisation is what parseOrganisation, or another reader of documents, gives.';
  throw new ContractError('not-an-organisation', message, { found: kindOfValue(org) });
}

function areUnits(units: unknown): boolean {
  const { ids, names, kinds, parents, ends, from, to } = fieldsOf<Organisation['units']>(units);
  if (!Array.isArray(ids)) return false;
  const rows = ids.length;
  return (
    isNumbers(parents, rows) &&
    isNumbers(ends, rows) &&
    isList(names, rows) &&
    isList(kinds, rows) &&
    isList(from, rows) &&
    isList(to, rows)
  );
}

function areLocalities(localities: unknown): boolean {
  const { ids, names, kinds, from, to, communes, branchStarts, branches, hosts } =
    fieldsOf<Organisation['localities']>(localities);
  if (!Array.isArray(ids)) return false;
  const rows = ids.length;
  return (
    isNumbers(communes, rows) &&
    isNumbers(branchStarts, rows + 1) &&
    ArrayBuffer.isView(branches) &&
    isNumbers(hosts, branches.length) &&
    isList(names, rows) &&
    isList(kinds, rows) &&
    isList(from, rows) &&
    isList(to, rows)
  );
}

/** Whether something is an index of ids. */
export function isIndex(index: unknown): boolean {
  const { slots, hashes } = fieldsOf<Organisation['unitIndex']>(index);
  return ArrayBuffer.isView(slots) && ArrayBuffer.isView(hashes);
}

/** Whether something is a column of numbers of this length. */
export function isNumbers(column: unknown, rows: number): boolean {
  return ArrayBuffer.isView(column) && (column as Int32Array).length === rows;
}

function isList(column: unknown, rows: number): boolean {
  return Array.isArray(column) && column.length === rows;
}

/** The fields of what should be an object of a kind; of anything else there are none. */
export function fieldsOf<T>(value: unknown): Partial<T> {
  return typeof value === 'object' && value !== null ? value : {};
}
