import { completedYearsOfDays } from '../../calendar/index.js';
import {
  type MemberAges,
  type MemberFilter,
  type MemberSpells,
  NONE,
  UNBOUNDED_AGE,
} from '../../organisation/index.js';
import { type AgeColumns, ageThreshold, highestMeanSign, lowestMeanSign, NO_MEAN } from '../assessing/mean-age.js';
import { boundOf, settleIndex, settleTable } from '../rules/operator.js';
import type { MeanAgeCondition } from '../rules/schema.js';
import { MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import type { LossStep, LossSteps } from './expected-losses.js';
import { type StepColumns, StepWriter } from './step-columns.js';

/** What is followed of the members of each branch. */
export interface MeanAgeSpan {
  readonly rows: Int32Array;
  readonly from: number;
  readonly until: number;
  /** The members of a unit row who meet the condition's filter. */
  readonly spellsOf: (row: number) => MemberSpells;
  /** How many of those who surely meet it may be lost, or `null` where nothing is assumed. */
  readonly losses: LossSteps | null;
}

/**
 * When a condition on the mean age holds.
 *
 * While nobody comes or goes, ages only rise, and so do the lowest and the highest mean: where both lie on the same
 * side of the threshold on two days, they do between. So the days on which they pass it are found by halving.
 */
export function meanAgeSteps(condition: MeanAgeCondition, span: MeanAgeSpan): StepColumns {
  const { rows, until, spellsOf, losses } = span;
  const { operator, threshold } = boundOf(condition);
  const exact = ageThreshold(threshold);
  const table = settleTable(operator);
  const [youngest, oldest] = agesOf(condition.where ?? {});
  const columns = (ages: MemberAges): AgeColumns => ({ ages, more: null, youngest, oldest });
  const writer = new StepWriter(rows.length);
  for (const row of rows) {
    const spells = spellsOf(row);
    const steps = losses?.stepsOf(row) ?? [];
    let lost = 0;
    // Where the two means lie, as a place in the table, or that there is none.
    const signsOn = (day: number): number => {
      const ages = agesOn(spells, day, youngest, oldest);
      const low = lowestMeanSign(columns(withoutSome(ages, lost, 'oldest')), 0, exact);
      if (low === NO_MEAN) return NO_SIGNS;
      return settleIndex(low, highestMeanSign(columns(withoutSome(ages, lost, 'youngest')), 0, exact));
    };
    const write = (day: number, signs: number): void => {
      writer.write(day, signs === NO_SIGNS ? UNKNOWN : table[signs]!);
    };
    const writeBetween = (first: number, signsFirst: number, last: number, signsLast: number): void => {
      if (signsFirst === signsLast) return;
      if (last === first + 1) {
        write(last, signsLast);
        return;
      }
      const middle = first + Math.floor((last - first) / 2);
      const signs = signsOn(middle);
      writeBetween(first, signsFirst, middle, signs);
      writeBetween(middle, signs, last, signsLast);
    };
    const days = changingDays(spells, span.from, steps);
    for (const [index, first] of days.entries()) {
      lost = steps.filter(({ day }) => day <= first).at(-1)?.lost ?? 0;
      const last = (days[index + 1] ?? until + 1) - 1;
      const signs = signsOn(first);
      write(first, signs);
      writeBetween(first, signs, last, signsOn(last));
    }
    writer.endBranch();
  }
  return writer.finish();
}

const NO_SIGNS = -1;

/** The days on which somebody comes or goes, ascending from the first day on. */
function changingDays(spells: MemberSpells, from: number, losses: readonly LossStep[]): number[] {
  const days = new Set([from, ...losses.map(({ day }) => day), ...spells.days]);
  return Array.from(days).sort((left, right) => left - right);
}

/** The ages that those who meet a filter can have. */
function agesOf({ olderThan = 0, minAge = 0, youngerThan }: MemberFilter): [youngest: number, oldest: number] {
  return [Math.max(olderThan, minAge), youngerThan === undefined ? UNBOUNDED_AGE : youngerThan - 1];
}

/** The ages on a day of those who meet the filter then, as one row. */
function agesOn(spells: MemberSpells, day: number, youngest: number, oldest: number): MemberAges {
  const { bornFrom, bornTo, starts, days, verdicts } = spells;
  const [lowest, highest, surely]: [number[], number[], number[]] = [[], [], []];
  for (let member = 0; member < bornFrom.length; member += 1) {
    let code: number = NOT_MET;
    const end = starts[member + 1]!;
    for (let place = starts[member]!; place < end && days[place]! <= day; place += 1) {
      code = verdicts[place]!;
    }
    if (code === NOT_MET) continue;
    const [first, last] = [bornFrom[member]!, bornTo[member]!];
    const low = Math.max(youngest, first === NONE ? 0 : completedYearsOfDays(last, day));
    const high = Math.min(oldest, first === NONE ? UNBOUNDED_AGE : completedYearsOfDays(first, day));
    if (low > high) continue;
    lowest.push(low);
    highest.push(high);
    surely.push(code === MET ? 1 : 0);
  }
  return {
    starts: Uint32Array.of(0, lowest.length),
    lowest: Uint16Array.from(lowest),
    highest: Uint16Array.from(highest),
    surely: Uint8Array.from(surely),
  };
}

/** So many who were sure to be counted are so no more: those with whom the mean is farthest on the other side. */
function withoutSome(ages: MemberAges, lost: number, which: 'oldest' | 'youngest'): MemberAges {
  if (lost === 0) return ages;
  const surely = ages.surely.slice();
  const sure = Array.from(surely.keys()).filter((place) => surely[place] === 1);
  const ageOf = (place: number): number => (which === 'oldest' ? -ages.lowest[place]! : ages.highest[place]!);
  sure.sort((left, right) => ageOf(left) - ageOf(right));
  for (const place of sure.slice(0, lost)) surely[place] = 0;
  return { ...ages, surely };
}
