import { ContractError, InvalidInputError } from '../core/index.js';
import { checkTally, countsByLocality, type Organisation, type Tally } from '../organisation/index.js';

/**
 * Whether a locality that hosts a shared branch has, by that, a branch of its own. Reports differ, and the
 * ratio changes with it, so it is always said and always named in the result.
 *
 * @category Independence
 */
export type HostConvention = 'counts' | 'does-not-count';

/**
 * Which branches a locality has: `independent` (a branch serves it alone, or it hosts one and hosts count),
 * `combined` (only shared branches serve it), or no branch: `unbranched` (members live there), `memberless`
 * (none do), `unknown` (it is not known whether any do). Exactly one holds; the first that fits.
 *
 * @category Independence
 */
export type LocalityState = 'independent' | 'combined' | 'unbranched' | 'memberless' | 'unknown';

/** The states in the order of their codes. */
export const STATES: readonly LocalityState[] = ['independent', 'combined', 'unbranched', 'memberless', 'unknown'];

/** Roles by code: 0 none, 1 host, 2 guest. */
export const ROLES = [null, 'host', 'guest'] as const;

/** Every locality's state and role as codes, by locality row. */
export interface StateCodes {
  readonly states: Uint8Array;
  readonly roles: Uint8Array;
}

/** Finds the state of every locality in one pass over the branches that serve them. */
export function stateCodes(org: Organisation, host: HostConvention, tally: Tally | undefined): StateCodes {
  checkHost(host);
  const { ids, branchStarts, branches, hosts } = org.localities;
  const served = new Uint32Array(org.units.ids.length);
  for (const branch of branches) served[branch] = (served[branch] ?? 0) + 1;
  const states = new Uint8Array(ids.length);
  const roles = new Uint8Array(ids.length);
  const residents = residentsOf(org, tally);
  for (let row = 0; row < ids.length; row += 1) {
    const [start, end] = [branchStarts[row] ?? 0, branchStarts[row + 1] ?? 0];
    let [alone, hosting] = [false, false];
    for (let place = start; place < end; place += 1) {
      if (served[branches[place] ?? 0] === 1) alone = true;
      else if (hosts[place] === 1) hosting = true;
    }
    roles[row] = hosting ? 1 : alone || start === end ? 0 : 2;
    if (alone || (hosting && host === 'counts')) states[row] = 0;
    else if (start < end) states[row] = 1;
    else states[row] = residents(row);
  }
  return { states, roles };
}

/** Gives, for a locality without a branch, the code of `unbranched`, `memberless` or `unknown`. */
function residentsOf(org: Organisation, tally: Tally | undefined): (row: number) => number {
  const [UNBRANCHED, MEMBERLESS, UNKNOWN] = [2, 3, 4];
  const stated = new Map<number, number>();
  for (const { locality, counts } of org.figures) {
    const members = counts.get('members');
    if (locality >= 0 && members !== undefined) stated.set(locality, members);
  }
  const fromFigures = (row: number): number => {
    const members = stated.get(row);
    return members === undefined ? UNKNOWN : members > 0 ? UNBRANCHED : MEMBERLESS;
  };
  if (tally === undefined) return fromFigures;
  checkTally(org, tally);
  const { lowest } = countsByLocality(tally, {});
  const unlocated = prefixSums(tally.unlocated);
  return (row) => {
    if ((lowest[row] ?? 0) > 0) return UNBRANCHED;
    // A member of the commune of whom it is not known where he or she lives may live here.
    const commune = org.localities.communes[row] ?? 0;
    const end = org.units.ends[commune] ?? commune;
    return unlocated[end] === unlocated[commune] ? MEMBERLESS : fromFigures(row);
  };
}

function prefixSums(counts: Uint32Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) sums[row + 1] = (sums[row] ?? 0) + (counts[row] ?? 0);
  return sums;
}

function checkHost(host: unknown): void {
  if (host === 'counts' || host === 'does-not-count') return;
  const message = "Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.";
  throw new InvalidInputError('independence', [{ path: ['host'], code: 'unknown-host', message, value: String(host) }]);
}

/** Refuses a locality row that the organisation does not have: a fault of this library if it ever shows. */
export function stateAt(codes: StateCodes, row: number): LocalityState {
  const state = STATES[codes.states[row] ?? STATES.length];
  if (state === undefined) throw new ContractError('unknown-row', `No locality stands in row ${String(row)}.`);
  return state;
}
