import type { IsoDate } from '../../calendar/index.js';
import {
  checkTally,
  countsByLocality,
  countsByUnit,
  firstOfficialDays,
  type Organisation,
  type Tally,
  type Threshold,
  type ThresholdName,
  thresholdOn,
} from '../../organisation/index.js';
import { checkObjects } from '../states/check-options.js';
import type { MemberRange } from '../states/member-range.js';
import { codesOf, serviceOf } from '../states/state-codes.js';
import { SplitCounts } from './split-counts.js';

/**
 * On which day, and by which threshold, localities are ready to split off.
 *
 * @category Splitting
 */
export interface ReadyOptions {
  /** The day; the tally's own unless told. A later one needs a tally that keeps dates, or this very count. */
  readonly on?: IsoDate | undefined;
  /** The caller's own versions of thresholds, as `thresholdOn` takes them. */
  readonly thresholds?: Partial<Readonly<Record<ThresholdName, readonly Threshold[]>>> | undefined;
}

/**
 * What a split leaves in a shared branch.
 *
 * @category Splitting
 */
export interface BranchLeft {
  /** The shared branch. */
  readonly branchId: string;
  /** Its host, or `null` where none is named. */
  readonly hostId: string | null;
  /** The localities that stay when this one alone splits off, in their order. */
  readonly staying: readonly string[];
  /** The branch's official members when this locality alone splits off. */
  readonly alone: MemberRange;
  /** Whether these are enough for a branch. */
  readonly aloneStands: 'yes' | 'no' | 'unknown';
  /** The localities that stay when all that surely have enough split off; empty where nobody needs to stay. */
  readonly stayingTogether: readonly string[];
  /** The branch's official members when all that surely have enough, and this one, split off. */
  readonly together: MemberRange;
  /** Whether these are enough for a branch; `yes` also where no locality stays. */
  readonly togetherStands: 'yes' | 'no' | 'unknown';
}

/**
 * A locality in a combined branch that has, or may have, the official members for a branch of its own.
 *
 * @category Splitting
 */
export interface ReadyLocality {
  /** The locality. */
  readonly localityId: string;
  /** Its commune. */
  readonly communeId: string;
  /** The shared branches in which it meets. */
  readonly branchIds: readonly string[];
  /** Official members who live there. */
  readonly official: MemberRange;
  /** The first day from the tally's own on that it surely has enough; `null` where that is not known. */
  readonly from: IsoDate | null;
  /**
   * `ready`: it surely has enough, and so has every branch that it leaves. `breaks-the-rest`: it surely has
   * enough, and a branch that it leaves surely has not. `unknown`: anything else.
   */
  readonly verdict: 'ready' | 'breaks-the-rest' | 'unknown';
  /** What it leaves behind, branch by branch. */
  readonly left: readonly BranchLeft[];
}

/**
 * Which localities can have a branch of their own, by the threshold that stands on the day.
 *
 * @category Splitting
 */
export interface ReadyToSplit {
  /** The day. */
  readonly on: IsoDate;
  /** How many official members a branch needs, by which rule, since when. */
  readonly threshold: Threshold;
  /** The localities, commune by commune. Those that surely have too few are not among them. */
  readonly localities: readonly ReadyLocality[];
}

/**
 * Finds the localities that meet in a combined branch and have the official members for one of their own.
 *
 * Looked at are localities that only shared branches serve and that host none of them. A locality's official
 * members are those of the headcount who live there; they are taken to meet in its branches and to go with it. A
 * member of these branches of whom it is not known where he or she lives may live there, and an unknown standing
 * may be official: both make the count an interval. A later day sees the ends of probation and announced
 * departures until then, and no admissions to come.
 *
 * A branch that is left must keep the threshold too, whoever stays in it: the host, the other guests, and members
 * who live elsewhere. Where all localities of a branch without a named host split off, the last of them keeps it.
 *
 * @param org - The organisation.
 * @param tally - Its members, counted by locality.
 * @param options - The day, and the caller's own thresholds.
 * @returns The threshold with its source, and the localities that are or may be ready.
 * @throws An `InvalidInputError` with `not-a-date` or `bad-threshold`; a `ContractError` with `missing-argument`,
 *   `other-organisation`, `not-tallied`, `before-as-of` or `no-threshold`.
 * @example Phiêng Púng has three official members from June on, and Pá Khoang keeps its three
 * ```ts
 * import { readyToSplit } from 'chibo/independence';
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-01-01',
 *   units: [
 *     { id: 'luan-gioi', name: 'Luân Giói', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ Pá Khoang', kind: 'branch', parentId: 'luan-gioi' },
 *   ],
 *   localities: [
 *     { id: 'pk', name: 'Pá Khoang', communeId: 'luan-gioi', branchIds: ['cb'], hostOf: ['cb'] },
 *     { id: 'pp', name: 'Phiêng Púng', communeId: 'luan-gioi', branchIds: ['cb'] },
 *   ],
 * });
 * const official = (localityId: string) => ({ branchId: 'cb', localityId, standing: 'official' as const });
 * const members = [
 *   ...['pk', 'pk', 'pk', 'pp', 'pp'].map(official),
 *   { branchId: 'cb', localityId: 'pp', admittedOn: '2015-06-03' },
 * ];
 * const tally = tallyMembers(org, members, { keep: 'dates' });
 * readyToSplit(org, tally).localities; // => []
 * const { threshold, localities } = readyToSplit(org, tally, { on: '2016-12-31' });
 * threshold.value; // => 3
 * localities.map(({ localityId, from, verdict }) => [localityId, from, verdict]); // => [['pp', '2016-06-03', 'ready']]
 * localities[0]?.left[0]?.alone; // => { sure: 3, possible: 3 }
 * ```
 * @see Party Charter 2011, art. 24.1; Regulation 294-QĐ/TW, art. 20.2.1 and 4.2.
 * @category Splitting
 */
export function readyToSplit(org: Organisation, tally: Tally, options: ReadyOptions = {}): ReadyToSplit {
  checkObjects('readyToSplit', { org, tally, options });
  checkTally(org, tally);
  const { on = tally.asOf, thresholds = {} } = options;
  const threshold = thresholdOn('officialMembersOfBranch', on, thresholds);
  const where = { standing: 'official', on } as const;
  const counts = new SplitCounts(org, tally, countsByUnit(tally, where), countsByLocality(tally, where));
  const candidates = candidatesOf(org).filter((row) => counts.official(row).possible >= threshold.value);
  const surely = candidates.filter((row) => counts.official(row).sure >= threshold.value);
  const days = firstOfficialDays(tally, surely, threshold.value, on);
  const leaving = new Set(surely);
  return {
    on,
    threshold,
    localities: candidates.map((row) => {
      const left = counts.branchesOf(row).map((branch) => leftIn(branch, row));
      return {
        localityId: org.localities.ids[row]!,
        communeId: org.units.ids[org.localities.communes[row]!]!,
        branchIds: left.map(({ branchId }) => branchId),
        official: counts.official(row),
        from: days.get(row) ?? null,
        verdict: verdictOf(leaving.has(row), left),
        left,
      };
    }),
  };

  function leftIn(branch: number, row: number): BranchLeft {
    const served = counts.servedBy(branch);
    const host = counts.hostOf(branch);
    const idOf = (locality: number): string => org.localities.ids[locality]!;
    const alone = counts.leftIn(branch, [row]);
    const going = served.filter((locality) => locality === row || leaving.has(locality));
    const together = counts.leftIn(branch, going);
    const stayingTogether = served.filter((locality) => !going.includes(locality)).map(idOf);
    return {
      branchId: org.units.ids[branch]!,
      hostId: host === null ? null : idOf(host),
      staying: served.filter((locality) => locality !== row).map(idOf),
      alone,
      aloneStands: standsWith(alone, threshold.value),
      stayingTogether,
      together,
      togetherStands: stayingTogether.length === 0 ? 'yes' : standsWith(together, threshold.value),
    };
  }
}

/** Localities that only shared branches serve, and that host none. */
function candidatesOf(org: Organisation): number[] {
  const { roles } = codesOf(org, serviceOf(org), 'does-not-count', () => 4);
  const rows: number[] = [];
  for (let row = 0; row < roles.length; row += 1) if (roles[row] === 2) rows.push(row);
  return rows;
}

/** Whether a branch of so many official members can stand. */
function standsWith({ sure, possible }: MemberRange, needed: number): 'yes' | 'no' | 'unknown' {
  return sure >= needed ? 'yes' : possible < needed ? 'no' : 'unknown';
}

function verdictOf(surelyEnough: boolean, left: readonly BranchLeft[]): ReadyLocality['verdict'] {
  if (!surelyEnough) return 'unknown';
  if (left.some(({ aloneStands }) => aloneStands === 'no')) return 'breaks-the-rest';
  return left.every(({ aloneStands }) => aloneStands === 'yes') ? 'ready' : 'unknown';
}
