import { attempt, IssueList, type Result } from '../../core/index.js';
import { openEnvelope } from '../tree/json-envelope.js';
import type { Organisation } from '../tree/organisation.js';
import { parseOrganisation } from '../tree/parse-organisation.js';
import type { OrganisationInput } from '../tree/schema.js';
import { organisationToInput } from './organisation-to-input.js';

const FORMAT = 'chibo/organisation';
const VERSION = 1;

/**
 * An organisation as JSON carries it: its document, with the format's name and version.
 *
 * @category Carrying
 */
export interface OrganisationJson extends OrganisationInput {
  /** What the document is. */
  readonly format: 'chibo/organisation';
  /** The version of the format. */
  readonly version: 1;
}

/**
 * An organisation as plain data for `JSON.stringify`, marked with the format's name and version.
 *
 * @param org - The organisation.
 * @returns A document that {@link organisationFromJson} reads back to an equal organisation.
 * @example
 * ```ts
 * import { organisationFromJson, organisationToJson, parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * const text = JSON.stringify(organisationToJson(org));
 * organisationFromJson(JSON.parse(text)); // => org
 * ```
 * @category Carrying
 */
export function organisationToJson(org: Organisation): OrganisationJson {
  return { format: FORMAT, version: VERSION, ...organisationToInput(org) };
}

/**
 * Reads what {@link organisationToJson} made, under every check of {@link parseOrganisation}.
 *
 * @param json - The value that `JSON.parse` gave, not the text.
 * @returns The organisation, equal to the one that was written.
 * @throws An `InvalidInputError` with `unknown-format`, `not-a-version` or `newer-version` (a newer release of
 *   the library wrote it); otherwise with every fault of the document, as {@link parseOrganisation} has them.
 * @example
 * ```ts
 * import { organisationFromJson } from 'chibo/organisation';
 *
 * organisationFromJson({ format: 'chibo/organisation', version: 2 }); // throws InvalidInputError
 * ```
 * @category Carrying
 */
export function organisationFromJson(json: unknown): Organisation {
  const faults = new IssueList('organisationFromJson');
  const fields = openEnvelope(json, FORMAT, VERSION, faults);
  faults.throwIfAny();
  return parseOrganisation(Object.fromEntries(fields!) as unknown as OrganisationInput);
}

/**
 * Reads JSON as {@link organisationFromJson} does, and returns the faults instead of throwing.
 *
 * @param json - The value that `JSON.parse` gave.
 * @returns The organisation under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeOrganisationFromJson } from 'chibo/organisation';
 *
 * const result = safeOrganisationFromJson({ format: 'chibo/tally', version: 1 });
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category Carrying
 */
export function safeOrganisationFromJson(json: unknown): Result<Organisation> {
  return attempt(() => organisationFromJson(json));
}
