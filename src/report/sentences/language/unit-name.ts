/**
 * What is counted, in words: one for all numbers, or one for 1 and one for the others.
 *
 * @category Sentences
 */
export type UnitName = string | { readonly one: string; readonly other: string };

/** The word for what is counted, by how many there are. */
export function unitWord(unit: UnitName, count: number): string {
  if (typeof unit === 'string') return unit;
  return count === 1 ? unit.one : unit.other;
}
