import { type AnyRatio, type RatioInput, ratio } from '../../core/index.js';
import type { MemberFilter } from '../../organisation/index.js';
import { boundOf, holdsAt, type Operator, type Sign, settle, signOf } from '../rules/operator.js';
import type {
  BranchesCondition,
  CountCondition,
  LocalitiesCondition,
  MeanAgeCondition,
  ShareCondition,
} from '../rules/schema.js';
import { UNKNOWN, verdictWord } from '../rules/verdict.js';
import { ageThreshold, highestMeanSign, lowestMeanSign, meanRange, NO_MEAN } from './mean-age.js';
import type { CountBounds } from './member-counts.js';
import { highestPart, shareSign, shareThreshold } from './share.js';
import type { Sources } from './sources.js';
import type { CountInterval, CountTrace, Lacking, Margin, MeanAgeTrace, PlacesTrace, ShareTrace } from './trace.js';

/** Traces a condition on a count. */
export function traceCount(condition: CountCondition, sources: Sources, row: number): CountTrace {
  const { operator, threshold } = boundOf(condition);
  const where = condition.where ?? {};
  const [lowest, highest] = boundsAt(sources.counts.get(condition)!.part, row);
  const code = settle(operator, signOf(lowest, threshold), signOf(highest, threshold));
  return {
    verdict: verdictWord(code),
    measure: 'members',
    where,
    operator,
    threshold,
    value: interval(lowest, highest),
    margin: code === UNKNOWN ? { more: null, fewer: null } : marginOf(operator, threshold, lowest, highest),
    lacking: lackingMembers(where, lowest, highest),
  };
}

/** Traces a condition on a number of localities or branches, which is always known. */
export function tracePlaces(
  condition: LocalitiesCondition | BranchesCondition,
  sources: Sources,
  row: number,
): PlacesTrace {
  const { operator, threshold } = boundOf(condition);
  const [lowest, highest] = boundsAt(sources.counts.get(condition)!.part, row);
  return {
    verdict: verdictWord(settle(operator, signOf(lowest, threshold), signOf(highest, threshold))),
    measure: condition.measure,
    operator,
    threshold,
    value: interval(lowest, highest),
    margin: marginOf(operator, threshold, lowest, highest),
    lacking: [],
  };
}

/** Traces a condition on a share. */
export function traceShare(condition: ShareCondition, sources: Sources, row: number): ShareTrace {
  const { operator, threshold } = boundOf<RatioInput>(condition);
  const { where = {}, shareOf } = condition;
  const counts = sources.counts.get(condition)!;
  const [partLow, partHigh] = boundsAt(counts.part, row);
  const [wholeLow, wholeHigh] = boundsAt(counts.whole!, row);
  const most = highestPart(partHigh, wholeLow, wholeHigh);
  const fewest = Math.max(wholeLow, most);
  const exact = shareThreshold(threshold);
  const exists = wholeLow > 0;
  const code = exists
    ? settle(operator, shareSign(partLow, wholeHigh, exact), shareSign(most, fewest, exact))
    : UNKNOWN;
  return {
    verdict: verdictWord(code),
    measure: 'members',
    where,
    shareOf,
    operator,
    threshold,
    part: interval(partLow, partHigh),
    whole: interval(wholeLow, wholeHigh),
    value: exists ? { lowest: exactShare(partLow, wholeHigh), highest: exactShare(most, fewest) } : null,
    lacking: [...lackingMembers(where, partLow, partHigh), ...lackingMembers(shareOf, wholeLow, wholeHigh)],
  };
}

/** Traces a condition on a mean age. */
export function traceMeanAge(condition: MeanAgeCondition, { ages }: Sources, row: number): MeanAgeTrace {
  const { operator, threshold } = boundOf<RatioInput>(condition);
  const { where = {} } = condition;
  const columns = ages.get(condition);
  const about = { measure: 'meanAge', where, operator, threshold } as const;
  if (columns === undefined) {
    const lacking: Lacking[] = [
      { what: 'members', where, count: null },
      { what: 'birthDates', where, count: null },
    ];
    return { verdict: 'unknown', ...about, members: interval(0, Number.POSITIVE_INFINITY), value: null, lacking };
  }
  const exact = ageThreshold(threshold);
  const [low, high] = [lowestMeanSign(columns, row, exact), highestMeanSign(columns, row, exact)];
  const { sure, possible, inexact, value } = meanRange(columns, row);
  return {
    verdict: verdictWord(low === NO_MEAN ? UNKNOWN : settle(operator, low, high)),
    ...about,
    members: interval(sure, possible),
    value,
    lacking: [
      ...lackingMembers(where, sure, possible),
      ...(inexact === 0 ? [] : [{ what: 'birthDates' as const, where, count: inexact }]),
    ],
  };
}

function boundsAt(counts: CountBounds, row: number): [lowest: number, highest: number] {
  return [counts.lowest[row]!, counts.highest[row]!];
}

function interval(lowest: number, highest: number): CountInterval {
  return { lowest, highest: highest === Number.POSITIVE_INFINITY ? null : highest };
}

function lackingMembers(where: MemberFilter, lowest: number, highest: number): Lacking[] {
  if (lowest === highest) return [];
  return [{ what: 'members', where, count: highest === Number.POSITIVE_INFINITY ? null : highest - lowest }];
}

/** The fewest members more, and fewer, with whom every value of the interval has the opposite verdict. */
function marginOf(operator: Operator, threshold: number, lowest: number, highest: number): Margin {
  const holds = holdsAt(operator, signOf(lowest, threshold));
  const turns = (sign: Sign): boolean => holdsAt(operator, sign) !== holds;
  // Only a known count can be brought to the threshold itself; an interval has to pass or reach it as a whole.
  const reaches = (beyond: Sign): boolean => turns(0) && (lowest === highest || turns(beyond));
  const more = [reaches(1) ? threshold - lowest : -1, turns(1) ? threshold + 1 - lowest : -1];
  const fewer = [reaches(-1) ? highest - threshold : -1, turns(-1) ? highest - threshold + 1 : -1];
  return { more: smallest(more), fewer: smallest(fewer.filter((count) => count <= highest)) };
}

function smallest(counts: readonly number[]): number | null {
  const possible = counts.filter((count) => count > 0 && Number.isFinite(count));
  return possible.length === 0 ? null : Math.min(...possible);
}

function exactShare(part: number, whole: number): AnyRatio {
  return (whole === Number.POSITIVE_INFINITY ? null : ratio(part, whole)) ?? { numerator: 0, denominator: 1 };
}
