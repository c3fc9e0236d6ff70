import { IssueList, indexIds, rowIn } from '../../core/index.js';

/**
 * Settles ties by a lot that was drawn: whoever was drawn earlier goes first.
 *
 * The order drawn is kept as data, so that the same allocation can be done again and checked by anybody. Those that
 * were not drawn come after all that were, by id.
 *
 * @param drawn - The ids in the order in which they were drawn, each once.
 * @returns A comparator, to be given as `ties`.
 * @throws An `InvalidInputError` with `not-a-list`, `empty-id` or `duplicate-id`.
 * @example Two equal claims for one place: the lot fell on Pú Nhi
 * ```ts
 * import { allocateQuota, drawnOrder } from 'chibo/quota';
 *
 * const claims = [
 *   { id: 'Keo Lôm', weight: 20 },
 *   { id: 'Pú Nhi', weight: 20 },
 * ];
 * const byLot = allocateQuota(claims, 3, { ties: drawnOrder(['Pú Nhi', 'Keo Lôm']) });
 * byLot.allocations.map(({ quota }) => quota); // => [1, 2]
 * byLot.ties; // => [{ ids: ['Keo Lôm', 'Pú Nhi'], places: 1, given: ['Pú Nhi'], settledBy: 'comparator' }]
 * ```
 * @category Allocation
 */
export function drawnOrder(drawn: readonly string[]): (left: string, right: string) => number {
  const faults = new IssueList('drawnOrder');
  const given: unknown = drawn;
  if (!Array.isArray(given)) {
    faults.add(['drawn'], 'not-a-list', 'The order drawn is a list of ids.', given);
    throw faults.toError();
  }
  const ids = Array.from(given, (id: unknown, index) => {
    if (typeof id === 'string' && id !== '') return id;
    faults.add(['drawn', index], 'empty-id', 'An id is a text with at least one character.', id);
    return undefined;
  });
  const places = indexIds(ids, (index) => {
    faults.add(['drawn', index], 'duplicate-id', 'Nobody is drawn twice.', ids[index]);
  });
  faults.throwIfAny();
  const placeOf = (id: string): number => {
    const place = rowIn(places, ids, id);
    return place < 0 ? ids.length : place;
  };
  return (left, right) => placeOf(left) - placeOf(right);
}
