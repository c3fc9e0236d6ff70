import { isIsoDate } from '../../calendar/index.js';
import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { buildOrganisation, type CheckedDocument } from './build-organisation.js';
import { checkFigures } from './check-figures.js';
import { checkLocalities } from './check-localities.js';
import { checkUnits } from './check-units.js';
import { readLocalities, readUnits } from './lists.js';
import type { Organisation } from './organisation.js';
import { listOf, readFigure, readRows } from './rows.js';
import type { FigureInput, OrganisationInput } from './schema.js';

/**
 * Reads an organisation: units, the localities that their branches serve, and stated figures on one day.
 *
 * Everything is checked before anything is built, and all faults are reported at once: rows that are not
 * as {@link organisationSchema} has them, a duplicate id, a parent that does not exist, a cycle, more than
 * one root, a kind under a kind it cannot stand under, a locality in a unit that is no commune or served
 * by a branch that does not exist, a host of a branch that does not serve it, figures of an unknown unit or
 * of parts beyond their whole, days after `asOf`. The input is not changed.
 *
 * Ids are compared by code unit: two that print alike and are spelled in other code units (`ộ` as one character,
 * or as `o` with two marks) are two ids. {@link searchUnits} finds either by the name.
 *
 * @param input - The document; see {@link organisationSchema}.
 * @returns The organisation. Units stand in preorder; units under one parent keep the document's order.
 * @throws An `InvalidInputError` with every fault. Codes of rows: `missing`, `wrong-type`, `empty`,
 *   `unknown-value`, `unknown-field`, `negative`, `not-an-integer`, `not-finite`, `not-safe`, `not-a-date`.
 *   Codes between rows: `duplicate-id`, `missing-parent`, `cycle`, `no-root`, `several-roots`,
 *   `kind-not-allowed`, `unknown-commune`, `not-a-commune`, `unknown-branch`, `not-a-branch`,
 *   `duplicate-branch`, `host-not-served`, `several-hosts`, `one-subject`, `unknown-unit`,
 *   `unknown-locality`, `duplicate-figure`, `exceeds-whole`, `after-as-of`, `ended-before-as-of`,
 *   `ends-before-start`.
 * @example A commune with two villages, one of them without a branch
 * ```ts
 * import { getUnit, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'keo-lom', name: 'Keo Lôm', kind: 'commune', parentId: null },
 *     { id: 'cb-hang-lia', name: 'Chi bộ Háng Lìa', kind: 'branch', parentId: 'keo-lom' },
 *   ],
 *   localities: [
 *     { id: 'hang-lia-1', name: 'Háng Lìa I', communeId: 'keo-lom', branchIds: ['cb-hang-lia'] },
 *     { id: 'hang-lia-2', name: 'Háng Lìa II', communeId: 'keo-lom', branchIds: [] },
 *   ],
 * });
 * getUnit(org, 'cb-hang-lia').parentId; // => 'keo-lom'
 * ```
 * @category Reading
 */
export function parseOrganisation(input: OrganisationInput): Organisation {
  const faults = new IssueList('parseOrganisation');
  return buildOrganisation(readDocument(input, faults));
}

/**
 * Reads an organisation as {@link parseOrganisation} does, and returns the faults instead of throwing.
 *
 * @param input - The document, of any type.
 * @returns The organisation under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseOrganisation } from 'chibo/organisation';
 *
 * const result = safeParseOrganisation({ asOf: '2023-02-30', units: [], localities: [] });
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category Reading
 */
export function safeParseOrganisation(input: unknown): Result<Organisation> {
  return attempt(() => parseOrganisation(input as OrganisationInput));
}

const FIELDS = ['asOf', 'units', 'localities', 'figures'];

function readDocument(input: unknown, faults: IssueList): CheckedDocument {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    faults.add([], 'wrong-type', `Expected an object, found ${kindOfValue(input)}.`, input);
    throw faults.toError();
  }
  const document = input as Record<string, unknown>;
  const asOf = readAsOf(document['asOf'], faults);
  const unitRows = listOf(document['units'], 'units', faults);
  const unitList = unitRows === null ? null : readUnits(unitRows, faults);
  const localityRows = listOf(document['localities'], 'localities', faults);
  const localityList = localityRows === null ? null : readLocalities(localityRows, faults);
  const figures = document['figures'] === undefined ? [] : readRows(document['figures'], 'figures', readFigure, faults);
  for (const field of Object.keys(document)) {
    if (!FIELDS.includes(field)) {
      faults.add([field], 'unknown-field', 'No such field is known here.', kindOfValue(document[field]));
    }
  }

  const units = unitList === null ? null : checkUnits(unitList, asOf, faults);
  const localities = localityList === null ? null : checkLocalities(localityList, units, asOf, faults);
  checkFigures(figures ?? [], units, localities, asOf, faults);
  if (faults.count > 0 || asOf === null || units === null || localities === null) throw faults.toError();
  return { asOf, units, localities, figures: figures!.map((row) => row!.fields as FigureInput) };
}

function readAsOf(value: unknown, faults: IssueList): string | null {
  if (typeof value === 'string' && isIsoDate(value)) return value;
  if (value === undefined) faults.add(['asOf'], 'missing', 'A value is missing.', value);
  else if (typeof value === 'string')
    faults.add(['asOf'], 'not-a-date', 'A date is a day of the calendar, YYYY-MM-DD.', value);
  else faults.add(['asOf'], 'wrong-type', `Expected string, found ${kindOfValue(value)}.`, value);
  return null;
}
