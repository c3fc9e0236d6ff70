import { InvalidInputError, kindOfValue } from '../../core/index.js';
import {
  checkOrganisation,
  checkTally,
  countsByLocality,
  type LocalityColumns,
  type Organisation,
  type Tally,
} from '../../organisation/index.js';
import { commonAncestor } from './common-ancestor.js';
import type { MemberRange } from './member-range.js';

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
  /** By the row of the commune, shared branches without a named host that serve a combined locality. */
  readonly hostUnnamed: Float64Array;
}

/** Which branches serve which localities, as an organisation's columns have it. */
export interface Service extends Pick<LocalityColumns, 'communes' | 'branchStarts' | 'branches' | 'hosts'> {
  /** How many rows of branches there may be. */
  readonly branchRows: number;
}

/** What is known of a branch: that it serves a locality, that it serves several, that one of them is its host. */
const [SERVES, SHARED, HOSTED] = [1, 2, 4];

/** Finds the state of every locality in one pass over the branches that serve them. */
export function stateCodes(org: Organisation, host: HostConvention, tally: Tally | undefined): StateCodes {
  checkOrganisation(org);
  checkHost(host);
  return codesOf(org, serviceOf(org), host, residentsOf(org, tally));
}

/** Which branches serve which localities now. */
export function serviceOf({ units, localities }: Organisation): Service {
  const { communes, branchStarts, branches, hosts } = localities;
  return { communes, branchStarts, branches, hosts, branchRows: units.ids.length };
}

/** The same for any service; `residents` gives the code of a locality without a branch. */
export function codesOf(
  org: Organisation,
  service: Service,
  host: HostConvention,
  residents: (row: number) => number,
): StateCodes {
  const { communes, branchStarts, branches, hosts, branchRows } = service;
  // What is known of each branch, in one byte: the fewer of them there are to fetch, the faster.
  const branchBits = new Uint8Array(branchRows);
  for (let place = 0; place < branches.length; place += 1) {
    const branch = branches[place]!;
    const bits = branchBits[branch]!;
    branchBits[branch] = bits | (bits === 0 ? SERVES : SHARED) | (hosts[place] === 1 ? HOSTED : 0);
  }
  const states = new Uint8Array(communes.length);
  const roles = new Uint8Array(communes.length);
  const hostUnnamed = new Float64Array(org.units.ids.length);
  // The row after that of the commune in which a branch was counted last; 0 where it was in none.
  const counted = new Int32Array(branchRows);
  let start = 0;
  for (let row = 0; row < communes.length; row += 1) {
    const end = branchStarts[row + 1]!;
    let alone = false;
    let hosting = false;
    for (let place = start; place < end; place += 1) {
      if ((branchBits[branches[place]!]! & SHARED) === 0) alone = true;
      else if (hosts[place] === 1) hosting = true;
    }
    roles[row] = hosting ? 1 : alone || start === end ? 0 : 2;
    if (alone || (hosting && host === 'counts')) states[row] = 0;
    else if (start === end) states[row] = residents(row);
    else {
      states[row] = 1;
      for (let place = start; place < end; place += 1) {
        const branch = branches[place]!;
        if ((branchBits[branch]! & HOSTED) === 0) addUnnamed(org, hostUnnamed, counted, branch, communes[row]!);
      }
    }
    start = end;
  }
  return { states, roles, hostUnnamed };
}

/** Counts a branch once in every unit that holds a commune of its localities, however many communes they are of. */
function addUnnamed(
  org: Organisation,
  hostUnnamed: Float64Array,
  counted: Int32Array,
  branch: number,
  commune: number,
): void {
  const last = counted[branch]! - 1;
  if (last === commune) return;
  counted[branch] = commune + 1;
  hostUnnamed[commune] = hostUnnamed[commune]! + 1;
  if (last < 0) return;
  // Localities stand in the order of their communes' rows, so two that follow each other share the nearest unit above.
  const above = commonAncestor(org, last, commune);
  hostUnnamed[above] = hostUnnamed[above]! - 1;
}

/** Gives, for a locality without a branch, the code of `unbranched`, `memberless` or `unknown`. */
function residentsOf(org: Organisation, tally: Tally | undefined): (row: number) => number {
  const ranges = residentRanges(org, tally);
  return (row) => residentsCode(ranges(row));
}

/** The code of a locality without a branch in which so many members live. */
export function residentsCode({ sure, possible }: MemberRange): number {
  const [unbranched, memberless, unknown] = [2, 3, 4];
  return sure > 0 ? unbranched : possible === 0 ? memberless : unknown;
}

/** How many members live in a locality: by the tally, and by figures where it leaves that open or there is none. */
export function residentRanges(org: Organisation, tally: Tally | undefined): (row: number) => MemberRange {
  const stated = new Map(org.figures.map(({ locality, counts }) => [locality, counts.get('members')] as const));
  const fromFigures = (row: number, most: number): MemberRange => {
    const members = stated.get(row);
    return members === undefined ? { sure: 0, possible: most } : { sure: members, possible: members };
  };
  if (tally === undefined) return (row) => fromFigures(row, Number.POSITIVE_INFINITY);
  checkTally(org, tally);
  const { lowest, highest } = countsByLocality(tally, {});
  const unlocated = prefixSums(tally.unlocated);
  return (row) => {
    // A member of the commune of whom it is not known where he or she lives may live here.
    const commune = org.localities.communes[row]!;
    const floating = unlocated[org.units.ends[commune]!]! - unlocated[commune]!;
    const range = { sure: lowest[row]!, possible: highest[row]! + floating };
    return range.sure > 0 || floating === 0 ? range : fromFigures(row, range.possible);
  };
}

function prefixSums(counts: Uint32Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) sums[row + 1] = sums[row]! + counts[row]!;
  return sums;
}

/** Refuses a convention that is none. */
export function checkHost(host: unknown): void {
  if (host === 'counts' || host === 'does-not-count') return;
  const message = "Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.";
  throw new InvalidInputError('independence', [
    { path: ['host'], code: 'unknown-host', message, value: typeof host === 'string' ? host : kindOfValue(host) },
  ]);
}
