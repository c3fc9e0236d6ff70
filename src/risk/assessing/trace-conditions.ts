import { anniversaryDay, completedYearsOfDays, fromDayNumber, LAST_DAY } from '../../calendar/index.js';
import { type AnyRatio, type RatioInput, ratio } from '../../core/index.js';
import { type MemberFilter, NONE } from '../../organisation/index.js';
import { boundOf, holdsAt, type Operator, type Sign, settle, signOf } from '../rules/operator.js';
import type { CountCondition, FactCondition, ShareCondition, YearsCondition } from '../rules/schema.js';
import { UNKNOWN, verdictWord } from '../rules/verdict.js';
import { FROM_ADMISSION, FROM_NOTHING, NO_FOUNDING } from './admissions.js';
import { factName, factSign } from './facts.js';
import type { CountBounds } from './member-counts.js';
import { highestPart, shareSign, shareThreshold } from './share.js';
import type { Sources } from './sources.js';
import type { CountInterval, CountTrace, FactTrace, Lacking, Margin, ShareTrace, YearsTrace } from './trace.js';

/** Traces a condition on a count. */
export function traceCount(condition: CountCondition, sources: Sources, row: number): CountTrace {
  const { operator, threshold } = boundOf(condition);
  const where = condition.where ?? {};
  const [lowest, highest] = boundsAt(sources.counts.get(condition)?.part, row);
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

/** Traces a condition on a share. */
export function traceShare(condition: ShareCondition, sources: Sources, row: number): ShareTrace {
  const { operator, threshold } = boundOf<RatioInput>(condition);
  const { where = {}, shareOf } = condition;
  const counts = sources.counts.get(condition);
  const [partLow, partHigh] = boundsAt(counts?.part, row);
  const [wholeLow, wholeHigh] = boundsAt(counts?.whole ?? undefined, row);
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

/** Traces a condition on the years since the last admission. */
export function traceYears(condition: YearsCondition, { admissions, day }: Sources, row: number): YearsTrace {
  const { operator, threshold } = boundOf(condition);
  const latest = admissions.latest[row] ?? day;
  const from = admissions.from[row] ?? FROM_NOTHING;
  // Nothing bounds a day that was not found: as many years may have passed as one likes.
  const bound = admissions.earliest[row] ?? NONE;
  const earliest = bound === NONE ? null : bound;
  const sign = (since: number): Sign => signOf(day, anniversaryDay(since, threshold));
  const anniversary = earliest === latest ? anniversaryDay(latest, threshold) : Number.POSITIVE_INFINITY;
  return {
    verdict: verdictWord(settle(operator, sign(latest), earliest === null ? 1 : sign(earliest))),
    measure: 'yearsSinceAdmission',
    operator,
    threshold,
    value: { earliest: earliest === null ? null : fromDayNumber(earliest), latest: fromDayNumber(latest) },
    countedFrom: from === FROM_NOTHING ? null : from === FROM_ADMISSION ? 'admission' : 'founding',
    years: {
      lowest: completedYearsOfDays(latest, day),
      highest: earliest === null ? null : completedYearsOfDays(earliest, day),
    },
    anniversary: anniversary <= LAST_DAY ? fromDayNumber(anniversary) : null,
    lacking: earliest === latest ? [] : [lackingAdmission(from, admissions.undated[row] ?? 0)],
  };
}

/** Traces a condition on a fact. */
export function traceFact(condition: FactCondition, { facts }: Sources, row: number): FactTrace {
  const { operator, threshold } = boundOf<RatioInput | boolean>(condition);
  const name = factName(condition);
  const value = facts.get(name)?.get(row);
  const sign = value === undefined ? null : factSign(value, threshold);
  const code = sign === null ? UNKNOWN : settle(operator, sign, sign);
  return {
    verdict: verdictWord(code),
    measure: condition.measure,
    operator,
    threshold,
    value: value ?? null,
    lacking: value === undefined ? [{ what: 'fact', name }] : [],
  };
}

function boundsAt(counts: CountBounds | undefined, row: number): [lowest: number, highest: number] {
  return [counts?.lowest[row] ?? 0, counts?.highest[row] ?? Number.POSITIVE_INFINITY];
}

function interval(lowest: number, highest: number): CountInterval {
  return { lowest, highest: highest === Number.POSITIVE_INFINITY ? null : highest };
}

function lackingMembers(where: MemberFilter, lowest: number, highest: number): Lacking[] {
  if (lowest === highest) return [];
  return [{ what: 'members', where, count: highest === Number.POSITIVE_INFINITY ? null : highest - lowest }];
}

function lackingAdmission(from: number, undated: number): Lacking {
  if (undated > 0) return { what: 'admissionDays', count: undated };
  return { what: from === NO_FOUNDING ? 'founding' : 'lastAdmission' };
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
