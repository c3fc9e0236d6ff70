import { checkOrganisation, type Organisation, type Tally } from '../../organisation/index.js';
import { checkOptions } from './check-options.js';
import { type HostConvention, type LocalityState, ROLES, STATES, stateCodes } from './state-codes.js';

/**
 * How localities are judged.
 *
 * @category Independence
 */
export interface IndependenceOptions {
  /** Whether the host of a shared branch counts as having a branch of its own. */
  readonly host: HostConvention;
  /** Members by locality, to tell villages without members from those whose members have no branch. */
  readonly tally?: Tally;
}

/**
 * A locality's state, and its part in shared branches.
 *
 * @category Independence
 */
export interface LocalityStateRow {
  /** The locality. */
  readonly localityId: string;
  /** Its commune. */
  readonly communeId: string;
  /** Its state. */
  readonly state: LocalityState;
  /** `host` of a shared branch, `guest` in shared branches only, or `null`. */
  readonly role: 'host' | 'guest' | null;
  /** How many branches serve it. */
  readonly branches: number;
}

/**
 * Says of every locality whether it has a branch of its own, shares one, or has none.
 *
 * The first that fits holds: `independent` where a branch serves the locality alone, or where it hosts a
 * shared branch and hosts count; `combined` where only shared branches serve it. Without a branch it is
 * `unbranched` when members are known to live there, `memberless` when none are known to, `unknown` when a
 * member of its commune may live there or no count exists. Members come from the tally, and from the
 * document's figures of the locality where there is none.
 *
 * @param org - The organisation.
 * @param options - The host convention, and a tally where there is a roster.
 * @returns One row for each locality, commune by commune.
 * @throws An `InvalidInputError` with `unknown-host`; a `ContractError` with `missing-options` or
 *   `other-organisation`.
 * @example Three villages of Luân Giói before the splits: Phiêng Púng is a guest of Pá Khoang
 * ```ts
 * import { localityStates } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-01-01',
 *   units: [
 *     { id: 'luan-gioi', name: 'Luân Giói', kind: 'commune', parentId: null },
 *     { id: 'cb-pa-khoang', name: 'Chi bộ Pá Khoang', kind: 'branch', parentId: 'luan-gioi' },
 *     { id: 'cb-na-son', name: 'Chi bộ Na Sơn', kind: 'branch', parentId: 'luan-gioi' },
 *   ],
 *   localities: [
 *     { id: 'pk', name: 'Pá Khoang', communeId: 'luan-gioi', branchIds: ['cb-pa-khoang'], hostOf: ['cb-pa-khoang'] },
 *     { id: 'pp', name: 'Phiêng Púng', communeId: 'luan-gioi', branchIds: ['cb-pa-khoang'] },
 *     { id: 'ns', name: 'Na Sơn', communeId: 'luan-gioi', branchIds: ['cb-na-son'] },
 *   ],
 * });
 * localityStates(org, { host: 'counts' }).map((row) => row.state); // => ['independent', 'combined', 'independent']
 * localityStates(org, { host: 'does-not-count' }).map((row) => row.state); // => ['combined', 'combined', 'independent']
 * ```
 * @category Independence
 */
export function localityStates(org: Organisation, options: IndependenceOptions): LocalityStateRow[] {
  checkOrganisation(org);
  checkOptions('localityStates', options);
  const { host, tally } = options;
  const codes = stateCodes(org, host, tally);
  const { ids, communes, branchStarts } = org.localities;
  return ids.map((localityId, row) => ({
    localityId,
    communeId: org.units.ids[communes[row]!]!,
    state: STATES[codes.states[row]!]!,
    role: ROLES[codes.roles[row]!] ?? null,
    branches: branchStarts[row + 1]! - branchStarts[row]!,
  }));
}
