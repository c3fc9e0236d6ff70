import type { IsoDate } from '../../calendar/index.js';
import type { Member } from '../tree/schema.js';

/**
 * A member who joins a supposed branch: a member's row without branches and locality.
 *
 * @category Counting members
 */
export interface JoiningMember extends Omit<Member, 'id' | 'branchId' | 'admittedBy' | 'localityId'> {
  /** Whether the supposed branch admits the member on the day of joining; otherwise another branch did, before. */
  readonly admittedHere?: boolean | undefined;
}

/**
 * A branch that could be.
 *
 * @category Counting members
 */
export interface SupposedBranch {
  /** Its id in the small organisation. */
  readonly id: string;
  /** The branches whose members it has: one, several put together, or none. */
  readonly of: readonly string[];
  /** Who joins besides. */
  readonly joining?: readonly JoiningMember[] | undefined;
  /** When its parts last admitted a member, where that is known better than the tally and the figures tell. */
  readonly lastAdmission?: IsoDate | undefined;
}
