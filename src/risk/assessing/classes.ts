import type { IsoDate } from '../../calendar/index.js';
import { MET, NOT_MET } from '../rules/verdict.js';

/**
 * The code of "in none of the classes" in a column of classes.
 *
 * @category Classes
 */
export const NO_CLASS = -1;
/**
 * The code of "not known in which class" in a column of classes.
 *
 * @category Classes
 */
export const UNKNOWN_CLASS = -2;

/**
 * Two classes that were both met by the same branches or localities: their definitions overlap, and the order of the
 * classes decided.
 *
 * @category Classes
 */
export interface ClassOverlap {
  /** The two classes, the one that comes first being the one that stands where nothing before it does. */
  readonly ruleIds: readonly [first: string, second: string];
  /** How many meet both. */
  readonly count: number;
  /** The ids of the first ten of them. */
  readonly examples: readonly string[];
}

/**
 * In which of several classes each branch or locality is: plain data that `structuredClone` carries.
 *
 * @category Classes
 */
export interface RiskClasses {
  /** The day of the assessment. */
  readonly asOf: IsoDate;
  /** The classes, in the order in which they are tried. */
  readonly ruleIds: readonly string[];
  /** The place of each one's class in `ruleIds`; −1 for none of them ({@link NO_CLASS}), −2 where it is not known. */
  readonly classes: Int32Array;
  /** Whether each class by itself is met: one column for each, 0 not met, 1 unknown, 2 met. */
  readonly verdicts: readonly Uint8Array[];
  /** How many are in each class, in the order of `ruleIds`. */
  readonly counts: readonly number[];
  /** How many are known to be in none. */
  readonly none: number;
  /** Of how many it is not known. */
  readonly unknown: number;
  /** A warning for each two classes that the same one meets; empty where the classes exclude each other. */
  readonly overlaps: readonly ClassOverlap[];
}

const EXAMPLES = 10;

/** Gives everyone the first class that holds, unless it is unknown whether one before it does. */
export function classify(
  asOf: IsoDate,
  ruleIds: readonly string[],
  ids: readonly string[],
  verdicts: readonly Uint8Array[],
): RiskClasses {
  const classes = new Int32Array(ids.length).fill(NO_CLASS);
  // From the last class to the first, so that what is written last comes first.
  for (let place = verdicts.length - 1; place >= 0; place -= 1) {
    const column = verdicts[place]!;
    for (let index = 0; index < column.length; index += 1) {
      const code = column[index]!;
      if (code !== NOT_MET) classes[index] = code === MET ? place : UNKNOWN_CLASS;
    }
  }
  const counts = ruleIds.map(() => 0);
  let [none, unknown] = [0, 0];
  for (const code of classes) {
    if (code === NO_CLASS) none += 1;
    else if (code === UNKNOWN_CLASS) unknown += 1;
    else counts[code] = counts[code]! + 1;
  }
  return { asOf, ruleIds, classes, verdicts, counts, none, unknown, overlaps: overlapsOf(ruleIds, ids, verdicts) };
}

function overlapsOf(
  ruleIds: readonly string[],
  ids: readonly string[],
  verdicts: readonly Uint8Array[],
): ClassOverlap[] {
  const overlaps: ClassOverlap[] = [];
  for (const [first, column] of verdicts.entries()) {
    for (let second = first + 1; second < verdicts.length; second += 1) {
      const other = verdicts[second]!;
      const examples: string[] = [];
      let count = 0;
      for (let index = 0; index < column.length; index += 1) {
        if (column[index] !== MET || other[index] !== MET) continue;
        count += 1;
        if (count <= EXAMPLES) examples.push(ids[index]!);
      }
      if (count > 0) overlaps.push({ ruleIds: [ruleIds[first]!, ruleIds[second]!], count, examples });
    }
  }
  return overlaps;
}
