/**
 * The answers a rule can give, in the order of their codes in a verdict column: 0 `not-met`, 1 `unknown`,
 * 2 `met`.
 *
 * In this order "and" is the lowest, "or" the highest, and "not" turns the order round: Kleene's logic of three
 * values.
 *
 * @category Assessing
 */
export const VERDICTS = ['not-met', 'unknown', 'met'] as const;

/**
 * Whether a rule holds of a branch: known to, known not to, or not known. Unknown is never read as "not at risk".
 *
 * @category Assessing
 */
export type RiskVerdict = (typeof VERDICTS)[number];

/** The code of `not-met`. */
export const NOT_MET = 0;
/** The code of `unknown`. */
export const UNKNOWN = 1;
/** The code of `met`. */
export const MET = 2;

/** The word of a code. */
export function verdictWord(code: number | undefined): RiskVerdict {
  return VERDICTS[code ?? UNKNOWN] ?? 'unknown';
}

/** The verdict of "at least k of these hold", from how many are met and how many are met or unknown. */
export function atLeastVerdict(k: number, met: number, possible: number): number {
  return met >= k ? MET : possible < k ? NOT_MET : UNKNOWN;
}
