import {
  anniversaryDay,
  completedYearsOfDays,
  dayNumberOf,
  fromDayNumber,
  LAST_DAY,
  periodContaining,
} from '../../calendar/index.js';
import type { RatioInput } from '../../core/index.js';
import { NONE } from '../../organisation/index.js';
import { boundOf, type Sign, settle, signOf } from '../rules/operator.js';
import type { AdmittedCondition, FactCondition, YearsCondition } from '../rules/schema.js';
import { MET, UNKNOWN, verdictWord } from '../rules/verdict.js';
import { admittedSince, FROM_ADMISSION, FROM_FOUNDING, FROM_NOTHING, NO_FOUNDING } from './admissions.js';
import { factName, factSign } from './facts.js';
import type { Sources } from './sources.js';
import type { AdmittedTrace, FactTrace, Lacking, YearsTrace } from './trace.js';

/** Traces a condition on the years since the last admission. */
export function traceYears(condition: YearsCondition, { admissions, day }: Sources, row: number): YearsTrace {
  const { operator, threshold } = boundOf(condition);
  const latest = admissions.latest[row]!;
  const from = admissions.from[row]!;
  // Nothing bounds a day that was not found: as many years may have passed as one likes.
  const bound = admissions.earliest[row]!;
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
    lacking: earliest === latest ? [] : [lackingAdmission(from, admissions.undated[row]!)],
  };
}

/** Traces a condition on an admission in the period that contains the day. */
export function traceAdmitted(
  { period: kind, equals }: AdmittedCondition,
  { admissions, asOf }: Sources,
  row: number,
): AdmittedTrace {
  const period = periodContaining(kind, asOf);
  const start = dayNumberOf(period.start)!;
  const latest = admissions.latest[row]!;
  const from = admissions.from[row]!;
  const bound = admissions.earliest[row]!;
  const earliest = bound === NONE ? null : bound;
  const isNever = from === FROM_FOUNDING || from === NO_FOUNDING;
  const admitted = admittedSince(start, bound, latest, from);
  return {
    verdict: verdictWord(equals ? admitted : MET - admitted),
    measure: 'admittedThis',
    period,
    operator: 'equals',
    threshold: equals,
    value: isNever
      ? null
      : { earliest: earliest === null ? null : fromDayNumber(earliest), latest: fromDayNumber(latest) },
    lacking: isNever || earliest === latest ? [] : [lackingAdmission(from, admissions.undated[row]!)],
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

function lackingAdmission(from: number, undated: number): Lacking {
  if (undated > 0) return { what: 'admissionDays', count: undated };
  return { what: from === NO_FOUNDING ? 'founding' : 'lastAdmission' };
}
