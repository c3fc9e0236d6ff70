import type { IsoDate } from '../../calendar/index.js';
import { type AnyRatio, type RatioInput, ratio } from '../../core/index.js';
import {
  agesByLocality,
  agesByUnit,
  type MemberAges,
  type MemberFilter,
  type Organisation,
  type Tally,
  UNBOUNDED_AGE,
} from '../../organisation/index.js';
import type { Sign } from '../rules/operator.js';
import type { RuleSubject } from '../rules/rule-subject.js';
import { unlocatedMembers } from './member-counts.js';
import { type ShareThreshold, shareSign, shareThreshold } from './share.js';

/** The ages of members by row, and how many more there may be in a row of whom no row says that they are there. */
export interface AgeColumns {
  readonly ages: MemberAges;
  /** By row, members who may be among those of the row; `null` where nobody else can. */
  readonly more: Float64Array | null;
  /** The ages that such a member can have. */
  readonly youngest: number;
  readonly oldest: number;
}

/** The ages of the members who meet a filter on a day. */
export function ageColumns(
  org: Organisation,
  tally: Tally,
  where: MemberFilter,
  on: IsoDate,
  of: RuleSubject,
): AgeColumns {
  const { olderThan = 0, minAge = 0, youngerThan } = where;
  const isOfBranches = of === 'branches';
  return {
    ages: (isOfBranches ? agesByUnit : agesByLocality)(tally, { ...where, on }),
    more: isOfBranches ? null : unlocatedMembers(org, tally, where, on),
    youngest: Math.max(olderThan, minAge),
    oldest: youngerThan === undefined ? UNBOUNDED_AGE : youngerThan - 1,
  };
}

/** A threshold of mean ages, with the last whole age that does not pass it. */
export interface AgeThreshold extends ShareThreshold {
  readonly whole: number;
}

/** Reads a threshold that was checked. */
export function ageThreshold(value: RatioInput): AgeThreshold {
  const threshold = shareThreshold(value);
  const [numerator, denominator] = threshold.exact;
  return { ...threshold, whole: Number(numerator / denominator) };
}

/** The mean does not exist, or it is not known whether it does. */
export const NO_MEAN = 2;

type MeanSign = Sign | typeof NO_MEAN;

/**
 * Where the lowest mean age of a row lies against a threshold, or {@link NO_MEAN} where nobody is known to be counted.
 *
 * Whoever may be left out is, unless an age below the threshold draws the mean down: that alone decides on which side
 * of it the lowest mean lies.
 */
export function lowestMeanSign({ ages, more, youngest }: AgeColumns, row: number, threshold: AgeThreshold): MeanSign {
  const { starts, lowest, surely } = ages;
  let [sum, count] = [0, 0];
  let isKnown = false;
  for (let place = starts[row]!; place < starts[row + 1]!; place += 1) {
    const age = lowest[place]!;
    const isSure = surely[place] === 1;
    if (isSure) isKnown = true;
    if (!isSure && age > threshold.whole) continue;
    sum += age;
    count += 1;
  }
  if (!isKnown) return NO_MEAN;
  const others = more?.[row] ?? 0;
  return shareSign(sum + others * youngest, count + others, threshold);
}

/** Where the highest mean age of a row lies against a threshold, if there is one; see {@link lowestMeanSign}. */
export function highestMeanSign({ ages, more, oldest }: AgeColumns, row: number, threshold: AgeThreshold): Sign {
  const { starts, highest, surely } = ages;
  let [sum, count] = [0, 0];
  let isUnbounded = false;
  for (let place = starts[row]!; place < starts[row + 1]!; place += 1) {
    const age = highest[place]!;
    if (age === UNBOUNDED_AGE) isUnbounded = true;
    if (surely[place] !== 1 && age <= threshold.whole) continue;
    sum += age;
    count += 1;
  }
  const others = more?.[row] ?? 0;
  if (isUnbounded || (others > 0 && oldest === UNBOUNDED_AGE)) return 1;
  return shareSign(sum + others * oldest, count + others, threshold);
}

/** The mean ages of a row, as a trace shows them. */
export interface MeanRange {
  /** Members surely counted, and those with the ones who may be. */
  readonly sure: number;
  readonly possible: number;
  /** How many of them have an age that is not known exactly. */
  readonly inexact: number;
  /** The lowest and the highest mean, `null` where nothing bounds it; `null` where nobody is known to be counted. */
  readonly value: { readonly lowest: AnyRatio; readonly highest: AnyRatio | null } | null;
}

/** So many members of one age. */
interface Lot {
  readonly age: number;
  readonly count: number;
}

/** The lowest and the highest mean age of a row, exactly. */
export function meanRange({ ages, more, youngest, oldest }: AgeColumns, row: number): MeanRange {
  const others = more?.[row] ?? 0;
  const sure: { readonly low: Lot; readonly high: Lot }[] = [];
  const open = others === 0 ? [] : [{ low: { age: youngest, count: others }, high: { age: oldest, count: others } }];
  let inexact = youngest === oldest ? 0 : others;
  for (let place = ages.starts[row]!; place < ages.starts[row + 1]!; place += 1) {
    const [low, high] = [ages.lowest[place]!, ages.highest[place]!];
    if (low !== high) inexact += 1;
    const lots = { low: { age: low, count: 1 }, high: { age: high, count: 1 } };
    (ages.surely[place] === 1 ? sure : open).push(lots);
  }
  const possible = [...sure, ...open].reduce((sum, { low }) => sum + low.count, 0);
  const lows = [sure.map(({ low }) => low), open.map(({ low }) => low)] as const;
  const highs = [sure.map(({ high }) => high), open.map(({ high }) => high)] as const;
  const lowest = extremeMean(...lows, -1);
  const isUnbounded = highs.flat().some(({ age }) => age === UNBOUNDED_AGE);
  const value = lowest === null ? null : { lowest, highest: isUnbounded ? null : extremeMean(...highs, 1) };
  return { sure: sure.length, possible, inexact, value };
}

/** The mean of some, with those of others who draw it down (−1) or up (1): the farthest first, while they do. */
function extremeMean(sure: readonly Lot[], open: readonly Lot[], direction: -1 | 1): AnyRatio | null {
  let [sum, count] = [0, 0];
  for (const { age } of sure) [sum, count] = [sum + age, count + 1];
  for (const lot of [...open].sort((left, right) => direction * (right.age - left.age))) {
    if (direction * (lot.age * count - sum) <= 0) break;
    [sum, count] = [sum + lot.age * lot.count, count + lot.count];
  }
  return ratio(sum, count);
}
