/**
 * How many members surely and possibly meet a filter, one number a row. They differ where a member's row
 * does not say: a member without a birth date is possibly, not surely, over 60.
 *
 * @category Counting members
 */
export interface CountColumns {
  /** The lowest the count can be: members known to meet the filter. */
  readonly lowest: Uint32Array;
  /** The highest the count can be: those, and the members of whom it is not known. */
  readonly highest: Uint32Array;
}

/** The day number that stands for "none found" in a tally's admissions. */
export const NONE = -(2 ** 31);
