/** The most claims of a file, and figures of a claim. */
export const MOST_ITEMS = 1_000_000;
