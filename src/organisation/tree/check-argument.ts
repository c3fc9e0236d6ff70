import { ContractError, kindOfValue } from '../../core/index.js';
import type { Organisation } from './organisation.js';

/** Refuses what is no organisation: a document that nobody has read, JSON of one, or nothing at all. */
export function checkOrganisation(org: unknown): asserts org is Organisation {
  const { units, localities, unitIndex } = fieldsOf<Organisation>(org);
  if (ArrayBuffer.isView(units?.parents) && ArrayBuffer.isView(localities?.communes) && unitIndex !== undefined) return;
  const message = 'An organisation is what parseOrganisation, or another reader of documents, gives.';
  throw new ContractError('not-an-organisation', message, { found: kindOfValue(org) });
}

/** Refuses options that are no object. */
export function checkOptions(options: unknown): void {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return;
  const message = `Options are an object that names them; found ${kindOfValue(options)}.`;
  throw new ContractError('missing-options', message, { found: kindOfValue(options) });
}

/** The fields of what should be an object of a kind; of anything else there are none. */
export function fieldsOf<T>(value: unknown): Partial<T> {
  return typeof value === 'object' && value !== null ? value : {};
}
