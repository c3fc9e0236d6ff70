import { InvalidInputError } from '../../core/index.js';
import type { Organisation } from './organisation.js';
import { parseOrganisation } from './parse-organisation.js';
import type { OrganisationInput } from './schema.js';

/** Reads a document that another form of input was turned into: the organisation, or its faults to be mapped back. */
export function tryParse(
  document: Readonly<Record<keyof OrganisationInput, unknown>>,
): Organisation | InvalidInputError {
  try {
    return parseOrganisation(document as OrganisationInput);
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
}
