import { addDays, ageRangeOn } from '../../src/calendar/index.js';
import { parseRatio, ratioParts } from '../../src/core/index.js';
import type { Member } from '../../src/organisation/index.js';
import type { LossRate, RiskNode, RiskSpan, RiskVerdict } from '../../src/risk/index.js';
import { type Case, slowVerdict } from '../risk/slow-oracle.js';

/** Spans found by assessing each day by hand, one after the other. */
export function slowSpans(node: RiskNode, branchId: string, given: Case, from: string, until: string): RiskSpan[] {
  return spansByDay(from, until, (on) => wordOf(slowVerdict(node, branchId, { ...given, on })));
}

/** Spans of a verdict that is asked day by day. */
function spansByDay(from: string, until: string, verdictOn: (day: string) => RiskVerdict): RiskSpan[] {
  const spans: { from: string; to: string; verdict: RiskVerdict }[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const verdict = verdictOn(day);
    const last = spans.at(-1);
    if (last?.verdict === verdict) last.to = day;
    else spans.push({ from: day, to: day, verdict });
  }
  return spans;
}

/** The word of an answer: true, false or not known. */
function wordOf(answer: boolean | null): RiskVerdict {
  return answer === null ? 'unknown' : answer ? 'met' : 'not-met';
}

/** What a member's losses add up to from one day to the day before another, as parts of so many. */
export function slowLoss(
  { birthDate }: Pick<Member, 'birthDate'>,
  rates: readonly LossRate[],
  from: string,
  on: string,
  asOf: string,
): readonly [parts: bigint, of: bigint] {
  const exact = rates.map(({ minAge, rate }) => ({ minAge, rate: ratioParts(parseRatio(rate)) }));
  const of = exact.reduce((product, { rate: [, denominator] }) => product * denominator, 365n);
  let parts = 0n;
  for (let day = from; day < on; day = addDays(day, 1)) {
    const ages = birthDate === undefined ? { min: 0, max: 200 } : ageRangeOn(birthDate, day < asOf ? asOf : day);
    let highest = 0n;
    for (let age = ages.min; age <= ages.max; age += 1) {
      const reached = exact.filter(({ minAge }) => minAge <= age).sort((left, right) => right.minAge - left.minAge);
      const [numerator, denominator] = reached[0]?.rate ?? [0n, 1n];
      const aDay = (numerator * of) / denominator / 365n;
      if (aDay > highest) highest = aDay;
    }
    parts += highest;
  }
  return [parts < of ? parts : of, of];
}

/** How many whole members the losses of some add up to, rounded up. */
export function slowLost(losses: readonly (readonly [parts: bigint, of: bigint])[]): number {
  const of = losses[0]?.[1] ?? 1n;
  const sum = losses.reduce((total, [parts]) => total + parts, 0n);
  return Number((sum + of - 1n) / of);
}
