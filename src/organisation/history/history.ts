import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { ContractError, IssueList, kindOfValue } from '../../core/index.js';
import { fieldsOf } from '../tree/check-argument.js';
import type { Organisation } from '../tree/organisation.js';
import { parseOrganisation } from '../tree/parse-organisation.js';
import { isPlainRow } from '../tree/rows.js';
import type { LocalityInput, UnitInput } from '../tree/schema.js';

/**
 * The document that {@link parseHistory} reads: every version of every unit and locality, each with the days
 * on which it stood.
 *
 * @category History
 */
export interface HistoryInput {
  /** The versions of units. Those of one id share no day; without `from` or `to` a version is open there. */
  readonly units: readonly UnitInput[];
  /** The versions of localities, in the same way. */
  readonly localities: readonly LocalityInput[];
}

/**
 * An organisation through time: checked, so that every day on which it has units is one tree.
 *
 * It is plain data. Make one with {@link parseHistory}; do not change it.
 *
 * @category History
 */
export interface History {
  /** The versions of units, in the order of the document. */
  readonly units: readonly UnitInput[];
  /** The versions of localities, in the order of the document. */
  readonly localities: readonly LocalityInput[];
}

/**
 * Gives the organisation of one day out of its history.
 *
 * A version stands on every day from its `from` to its `to`, both included.
 *
 * @param history - What {@link parseHistory} read.
 * @param date - The day.
 * @returns The organisation of the day, as {@link parseOrganisation} builds it, with `asOf` that day.
 * @throws An `InvalidInputError` when `date` is no day of the calendar; a `ContractError` with
 *   `not-in-history` when no unit exists on the day.
 * @example A commune that was renamed
 * ```ts
 * import { getUnit, organisationAt, parseHistory } from 'chibo/organisation';
 *
 * const history = parseHistory({
 *   units: [
 *     { id: 'x1', name: 'Xã Một', kind: 'commune', parentId: null, from: '2000-01-01', to: '2019-12-31' },
 *     { id: 'x1', name: 'Xã Mới', kind: 'commune', parentId: null, from: '2020-01-01' },
 *   ],
 *   localities: [],
 * });
 * getUnit(organisationAt(history, '2019-12-31'), 'x1').name; // => 'Xã Một'
 * getUnit(organisationAt(history, '2020-01-01'), 'x1').name; // => 'Xã Mới'
 * organisationAt(history, '1999-12-31'); // throws ContractError
 * ```
 * @category History
 */
export function organisationAt(history: History, date: IsoDate): Organisation {
  checkHistory(history);
  const faults = new IssueList('organisationAt');
  checkIsoDate(faults, ['date'], date);
  faults.throwIfAny();
  const stands = (row: UnitInput | LocalityInput): boolean =>
    // What is no row cannot stand in a history that was read: the reader of documents names it.
    !isPlainRow(row) || ((row.from === undefined || row.from <= date) && (row.to === undefined || row.to >= date));
  const units = history.units.filter(stands);
  if (units.length === 0) {
    throw new ContractError('not-in-history', `organisationAt: the history has no unit on ${date}.`, { date });
  }
  return parseOrganisation({ asOf: date, units, localities: history.localities.filter(stands) });
}

function checkHistory(history: unknown): asserts history is History {
  const { units, localities } = fieldsOf<History>(history);
  if (Array.isArray(units) && Array.isArray(localities)) return;
  const message = 'A history is what parseHistory gives.';
  throw new ContractError('not-a-history', message, { found: kindOfValue(history) });
}
