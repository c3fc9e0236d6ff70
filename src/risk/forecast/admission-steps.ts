import { anniversaryDay, fromDayNumber, periodContaining, toDayNumber } from '../../calendar/index.js';
import { NONE } from '../../organisation/index.js';
import { type Admissions, admittedSince } from '../assessing/admissions.js';
import { boundOf, settleIndex, settleTable, signOf } from '../rules/operator.js';
import type { AdmissionPeriod, AdmittedCondition, YearsCondition } from '../rules/schema.js';
import { MET } from '../rules/verdict.js';
import { type StepColumns, StepWriter } from './step-columns.js';

/** Where an admission that may be as late as any day lies: no anniversary of it comes. */
const NEVER = Number.POSITIVE_INFINITY;
const ALWAYS = Number.NEGATIVE_INFINITY;

/** The last admissions of branches, and the days between which they are looked at. */
export interface AdmissionSpan {
  readonly admissions: Admissions;
  readonly rows: Int32Array;
  readonly from: number;
  readonly until: number;
  /** Whether an admission that is not known may be as late as the day asked about: so it is without a tally. */
  readonly openEnd: boolean;
}

/** When a condition on the years since the last admission holds. */
export function yearsSteps(condition: YearsCondition, span: AdmissionSpan): StepColumns {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  const { from, until, rows, admissions, openEnd } = span;
  const writer = new StepWriter(rows.length);
  for (const row of rows) {
    const [earliest, latest] = [admissions.earliest[row]!, admissions.latest[row]!];
    const passed = earliest === NONE ? ALWAYS : anniversaryDay(earliest, threshold);
    const isOpen = openEnd && earliest === NONE;
    const due = isOpen ? NEVER : anniversaryDay(latest, threshold);
    const verdictOn = (day: number): number => {
      // As late as the day itself, no year has passed.
      const low = isOpen ? signOf(0, threshold) : signOf(day, due);
      return table[settleIndex(low, signOf(day, passed))]!;
    };
    writer.write(from, verdictOn(from));
    let before = from;
    for (const day of [passed, passed + 1, due, due + 1]) {
      if (day <= before || day > until) continue;
      writer.write(day, verdictOn(day));
      before = day;
    }
    writer.endBranch();
  }
  return writer.finish();
}

/** When a condition on an admission in the month, quarter, half-year or year of the day holds. */
export function admittedSteps(condition: AdmittedCondition, span: AdmissionSpan): StepColumns {
  const { from, until, rows, admissions, openEnd } = span;
  const starts = new PeriodStarts(condition.period);
  const writer = new StepWriter(rows.length);
  for (const row of rows) {
    const [earliest, latest] = [admissions.earliest[row]!, admissions.latest[row]!];
    const since = admissions.from[row]!;
    const isOpen = openEnd && earliest === NONE;
    const write = (day: number, start: number): void => {
      const admitted = admittedSince(start, earliest, isOpen ? day : latest, since);
      writer.write(day, condition.equals ? admitted : MET - admitted);
    };
    write(from, starts.startOf(from));
    // Only where a period ends that an admission may lie in does the answer turn.
    for (const day of [earliest === NONE ? from : starts.nextAfter(earliest), starts.nextAfter(latest)]) {
      if (day > from && day <= until) write(day, day);
    }
    writer.endBranch();
  }
  return writer.finish();
}

/** Where periods of a kind start; many branches ask about few days. */
class PeriodStarts {
  readonly #kind: AdmissionPeriod;
  readonly #next = new Map<number, number>();

  constructor(kind: AdmissionPeriod) {
    this.#kind = kind;
  }

  /** The first day of the period that contains a day. */
  startOf(day: number): number {
    return toDayNumber(periodContaining(this.#kind, fromDayNumber(day)).start);
  }

  /** The first day of the period after the one that contains a day. */
  nextAfter(day: number): number {
    let next = this.#next.get(day);
    if (next === undefined) {
      next = toDayNumber(periodContaining(this.#kind, fromDayNumber(day)).end) + 1;
      this.#next.set(day, next);
    }
    return next;
  }
}
