import type { CountBounds } from '../assessing/member-counts.js';
import { highestPart, shareSign, shareThreshold } from '../assessing/share.js';
import { boundOf, settleIndex, settleTable, signOf } from '../rules/operator.js';
import type { Bounds, ShareCondition } from '../rules/schema.js';
import { UNKNOWN } from '../rules/verdict.js';
import type { LossStep, LossSteps } from './expected-losses.js';
import { type StepColumns, StepWriter } from './step-columns.js';

/** How a count moves through a span, by unit row; see `CountChanges`. The highest is Infinity where nothing bounds it. */
export interface MovingCounts {
  readonly first: CountBounds;
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly lowest: Uint32Array | Float64Array;
  readonly highest: Uint32Array | Float64Array;
}

/** A count that stays. */
export function steadyCounts(first: CountBounds): MovingCounts {
  const starts = new Uint32Array(first.lowest.length + 1);
  return { first, starts, days: new Int32Array(0), lowest: new Uint32Array(0), highest: new Uint32Array(0) };
}

/** A count, and how many of it may be lost, or `null` where nothing is assumed. */
export interface CountSource {
  readonly counts: MovingCounts;
  readonly losses: LossSteps | null;
}

/** When a condition on a number holds. */
export function countSteps(
  condition: Bounds<number>,
  source: CountSource,
  rows: Int32Array,
  from: number,
): StepColumns {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  const settled = (lowest: number, highest: number): number =>
    table[settleIndex(signOf(lowest, threshold), signOf(highest, threshold))]!;
  const { counts, losses } = source;
  const { first, starts, days, lowest, highest } = counts;
  const cursor = new CountCursor(source);
  const writer = new StepWriter(rows.length);
  for (const row of rows) {
    const [start, end] = [starts[row]!, starts[row + 1]!];
    const [lowestFirst, highestFirst] = [first.lowest[row]!, first.highest[row]!];
    if (losses !== null && lossesMatter(losses, counts, row, threshold)) {
      cursor.open(row);
      for (let day = from; day !== Number.POSITIVE_INFINITY; day = cursor.nextDay()) {
        cursor.goTo(day);
        writer.write(day, settled(cursor.lowest, cursor.highest));
      }
    } else {
      writer.write(from, settled(lowestFirst, highestFirst));
      for (let place = start; place < end; place += 1) {
        writer.write(days[place]!, settled(lowest[place]!, highest[place]!));
      }
    }
    writer.endBranch();
  }
  return writer.finish();
}

/** Whether losses may bring a count to the other side of a threshold: most branches are far from it. */
function lossesMatter(losses: LossSteps, counts: MovingCounts, row: number, threshold: number): boolean {
  const { first, starts, lowest } = counts;
  const isTouched = (count: number): boolean =>
    signOf(count, threshold) !== signOf(count - losses.atMost(count), threshold);
  if (isTouched(first.lowest[row]!)) return true;
  const end = starts[row + 1]!;
  for (let place = starts[row]!; place < end; place += 1) if (isTouched(lowest[place]!)) return true;
  return false;
}

/** When a condition on a share holds. */
export function shareSteps(
  condition: ShareCondition,
  part: CountSource,
  whole: CountSource,
  rows: Int32Array,
  from: number,
): StepColumns {
  const { operator, threshold } = boundOf(condition);
  const exact = shareThreshold(threshold);
  const table = settleTable(operator);
  const settled = (parts: CountCursor, wholes: CountCursor): number => {
    if (wholes.lowest === 0) return UNKNOWN;
    const most = highestPart(parts.highest, wholes.lowest, wholes.highest);
    const low = shareSign(parts.lowest, wholes.highest, exact);
    const high = shareSign(most, Math.max(wholes.lowest, most), exact);
    return table[settleIndex(low, high)]!;
  };
  const [parts, wholes] = [new CountCursor(part), new CountCursor(whole)];
  const writer = new StepWriter(rows.length);
  for (const row of rows) {
    parts.open(row);
    wholes.open(row);
    writer.write(from, settled(parts, wholes));
    for (;;) {
      const day = Math.min(parts.nextDay(), wholes.nextDay());
      if (day === Number.POSITIVE_INFINITY) break;
      parts.goTo(day);
      wholes.goTo(day);
      writer.write(day, settled(parts, wholes));
    }
    writer.endBranch();
  }
  return writer.finish();
}

/** Goes through the changes of one row's count: what it is at least is lower by those who may be lost. */
class CountCursor {
  readonly #counts: MovingCounts;
  readonly #losses: LossSteps | null;
  #place = 0;
  #end = 0;
  #steps: readonly LossStep[] | undefined;
  #step = 0;
  #atLeast = 0;
  #lost = 0;
  highest = 0;

  constructor({ counts, losses }: CountSource) {
    this.#counts = counts;
    this.#losses = losses;
  }

  /** The lowest the count can be. */
  get lowest(): number {
    return this.#atLeast - this.#lost;
  }

  /** Starts at the first day of a row. */
  open(row: number): void {
    const { first, starts } = this.#counts;
    this.#atLeast = first.lowest[row]!;
    this.highest = first.highest[row]!;
    this.#place = starts[row]!;
    this.#end = starts[row + 1]!;
    this.#steps = this.#losses?.stepsOf(row);
    this.#step = 0;
    this.#lost = 0;
  }

  /** The day of the next change; Infinity after the last. */
  nextDay(): number {
    return Math.min(this.#nextCount(), this.#nextLoss());
  }

  /** Goes on to a day not after that of the next change. */
  goTo(day: number): void {
    const loss = this.#steps?.[this.#step];
    if (loss?.day === day) {
      this.#lost = loss.lost;
      this.#step += 1;
    }
    if (this.#nextCount() !== day) return;
    this.#atLeast = this.#counts.lowest[this.#place]!;
    this.highest = this.#counts.highest[this.#place]!;
    this.#place += 1;
  }

  #nextCount(): number {
    return this.#place < this.#end ? this.#counts.days[this.#place]! : Number.POSITIVE_INFINITY;
  }

  #nextLoss(): number {
    return this.#steps?.[this.#step]?.day ?? Number.POSITIVE_INFINITY;
  }
}
