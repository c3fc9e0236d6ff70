/**
 * Where a test counts how often each kind of case was met, it draws the same cases in every run: whether a rare kind is
 * among them is then no matter of luck. What a law says of each case holds for all seeds all the same.
 */
export const SEED = 20_261_126;
