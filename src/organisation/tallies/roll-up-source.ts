import { ContractError, checkOptions, kindOfValue } from '../../core/index.js';
import { checkOrganisation, fieldsOf } from '../tree/check-argument.js';
import type { StatedFigure } from '../tree/organisation.js';
import type { MemberFilter } from '../tree/schema.js';
import { isTable, type Table } from '../tree/table.js';
import { isTally, type Tally } from './tally.js';

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

/** Refuses a source that is none, and measures that do not say what they roll up and how. */
export function checkArguments(org: unknown, source: unknown, measures: unknown): void {
  checkOrganisation(org);
  if (!Array.isArray(source) && !isTable(source) && !isTally(source)) {
    const message = 'What is rolled up is a tally, a table, or the figures of the organisation.';
    throw new ContractError('not-a-source', message, { found: kindOfValue(source) });
  }
  checkOptions(measures);
  for (const [name, given] of Object.entries(measures as object)) {
    const { measure } = fieldsOf<Measure>(given);
    if (typeof measure === 'string' || (typeof measure === 'object' && (measure as unknown) !== null)) continue;
    const message = 'A measure says what is rolled up, and by which way: { measure, by }.';
    throw new ContractError('unfit-measure', message, { name, found: kindOfValue(given) });
  }
}

/** Makes sure that a measure can be taken together so. */
export function fitting<By extends Measure['by']>(name: string, by: Measure['by'], fit: readonly By[]): By {
  const found = fit.find((one) => one === by);
  if (found !== undefined) return found;
  const message = 'Counts are rolled up by sum or max, dates by latest or max.';
  throw new ContractError('unfit-measure', message, { name, by });
}

/** Whether a source is a list of stated figures. */
export function isStated(source: RollUpSource): source is readonly StatedFigure[] {
  return Array.isArray(source);
}
