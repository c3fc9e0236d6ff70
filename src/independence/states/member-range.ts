/**
 * A number of members: those of whom it is sure, and with those of whom it is possible.
 *
 * @category Splitting
 */
export interface MemberRange {
  /** The lowest that the number can be. */
  readonly sure: number;
  /** The highest that the number can be. */
  readonly possible: number;
}
