import { checkIsoDate, type IsoDate } from '../../calendar/index.js';
import { checkOptions, IssueList } from '../../core/index.js';
import { readReorganisations } from './read-reorganisations.js';
import type { Reorganisation } from './reorganisation-schema.js';

/**
 * The reorganisations of a span, checked, in the order in which they take effect: by date, those of one day by type
 * (establish, split, merge, move, dissolve, rename) and then by id.
 *
 * @param events - The reorganisations, as {@link reorganisationSchema} has them, in any order.
 * @param span - `from` and `to`, in either order: events dated after the earlier and on or before the later.
 * @returns Copies of the events, the first to take effect first.
 * @throws An `InvalidInputError` with the faults of all events as the schema reports them, with `duplicate-id`, and
 *   `not-a-date` for the span; a `ContractError` with `missing-options`.
 * @example
 * ```ts
 * import { type Reorganisation, reorganisationsBetween } from 'chibo/organisation';
 *
 * const events: Reorganisation[] = [
 *   { id: 'e1', date: '2025-07-01', type: 'dissolve', unit: 'h' },
 *   { id: 'e2', date: '2025-07-01', type: 'merge', units: ['a', 'b'], into: 'a' },
 *   { id: 'e3', date: '2027-01-01', type: 'rename', unit: 'a', name: 'Xã A' },
 * ];
 * reorganisationsBetween(events, { from: '2025-06-30', to: '2025-12-31' }).map(({ id }) => id); // => ['e2', 'e1']
 * ```
 * @category History
 */
export function reorganisationsBetween(
  events: readonly Reorganisation[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): Reorganisation[] {
  checkOptions(span);
  const { from, to } = span;
  const faults = new IssueList('reorganisationsBetween');
  const entries = readReorganisations(events, faults);
  checkIsoDate(faults, ['from'], from);
  checkIsoDate(faults, ['to'], to);
  faults.throwIfAny();
  const [first, last] = from <= to ? [from, to] : [to, from];
  return entries.flatMap(({ event }) => (event.date > first && event.date <= last ? [event] : []));
}
