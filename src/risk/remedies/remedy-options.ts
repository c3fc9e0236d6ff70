import type { IsoDate, PartialDate } from '../../calendar/index.js';
import type { Facts, FactValue } from '../assessing/facts.js';

/**
 * What is known of someone who joins a branch; what is absent is unknown.
 *
 * @category Remedies
 */
export interface MemberProfile {
  /** The birth date: a day, a month or a year. */
  readonly birthDate?: PartialDate | undefined;
  /** The gender. */
  readonly gender?: 'female' | 'male' | undefined;
  /** Whether of an ethnic minority. */
  readonly minority?: boolean | undefined;
  /** Whether from the place, or sent from elsewhere. */
  readonly origin?: 'local' | 'reinforcement' | undefined;
}

/**
 * Whoever the branch can admit: each admitted member counts as this one.
 *
 * @category Remedies
 */
export interface Candidate extends MemberProfile {
  /** The birth date: a day, a month or a year. */
  readonly birthDate: PartialDate;
  /** How many there are, 0 or more; no limit unless told. */
  readonly available?: number | undefined;
}

/**
 * A branch that can spare official members.
 *
 * @category Remedies
 */
export interface Donor {
  /** The branch. */
  readonly branchId: string;
  /** How many it can spare, 0 or more. */
  readonly available: number;
  /** What they are like; nothing is known unless told. */
  readonly profile?: MemberProfile | undefined;
}

/**
 * Official members who can be sent from elsewhere; their origin is `reinforcement`.
 *
 * @category Remedies
 */
export interface Reinforcement {
  /** How many, 0 or more. */
  readonly available: number;
  /** What they are like, and the first day on which they are gone again. */
  readonly profile?: (Omit<MemberProfile, 'origin'> & { readonly leavesOn?: IsoDate | undefined }) | undefined;
}

/**
 * A branch to combine with, and what is known of the two as one.
 *
 * @category Remedies
 */
export interface Neighbour {
  /** The branch. */
  readonly branchId: string;
  /** Facts of the combined branch by name, without `fact:`; those of its parts are not its own. */
  readonly facts?: Readonly<Record<string, FactValue>> | ReadonlyMap<string, FactValue> | undefined;
  /** When either last admitted a member, where it is known better than the tally and the figures tell. */
  readonly lastAdmission?: IsoDate | undefined;
}

/**
 * Which branch is to be helped, when, and what can be done.
 *
 * @category Remedies
 */
export interface RemedyOptions {
  /** The branch. */
  readonly branchId: string;
  /** The day on which actions are taken: the tally's, or a later one. */
  readonly asOf: IsoDate;
  /** The last day to look at. */
  readonly until: IsoDate;
  /** Whom the branch can admit on `asOf`; `null` for nobody. */
  readonly candidate: Candidate | null;
  /** Branches that can spare official members; none unless told. */
  readonly donors?: readonly Donor[] | undefined;
  /** Who can be sent from elsewhere; nobody unless told. */
  readonly reinforcement?: Reinforcement | undefined;
  /** With which branches the branch can be combined; all others of its commune unless told. */
  readonly neighbours?: readonly (string | Neighbour)[] | undefined;
  /** How many actions a set has at most, 0 or more; 6 unless told. */
  readonly maxActions?: number | undefined;
  /** Facts by name and branch, as for assessing; of a combined branch they stand with the neighbour. */
  readonly facts?: Facts | undefined;
}
