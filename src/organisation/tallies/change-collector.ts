import type { FilterSpan, Turn } from './filter-span.js';
import { type MemberRecord, NO, type Verdict, YES } from './member-filter.js';

// A member's change is one integer, so that a row's changes sort as integers: the day, then by how much the lowest
// and the highest count change, −1, 0 or 1 each.
const DAY_BITS = 4;

/** Changes of a count by row: from its day on, the lowest and the highest it can be. */
export interface ChangeColumns {
  readonly starts: Uint32Array;
  readonly days: Int32Array;
  readonly lowest: Uint32Array;
  readonly highest: Uint32Array;
}

/** Gathers the changes of one count, row by row. */
export class ChangeCollector {
  readonly #filter: FilterSpan;
  readonly #starts: Uint32Array;
  #row = new Int32Array(16);
  #inRow = 0;
  #days = new Int32Array(16);
  #lowest = new Uint32Array(16);
  #highest = new Uint32Array(16);
  #count = 0;

  constructor(filter: FilterSpan, units: number) {
    this.#filter = filter;
    this.#starts = new Uint32Array(units + 1);
  }

  /** Notes when the verdict on a member of the row at hand turns, and gives that of the first day. */
  add(member: MemberRecord): Verdict {
    const first = this.#filter.verdictOn(this.#filter.span.from, member);
    let before = first;
    for (const day of this.#filter.turningDays(member)) {
      const verdict = this.#filter.verdictOn(day, member);
      this.#note(day, before, verdict);
      before = verdict;
    }
    return first;
  }

  /** Notes when the verdict on a member turns once, and gives that of the first day. */
  addTurn({ day, before, after }: Turn): Verdict {
    const { from, until } = this.#filter.span;
    if (day <= from) return after;
    if (day <= until) this.#note(day, before, after);
    return before;
  }

  /** Writes down the changes of a row whose members have all been added, from its counts on the first day on. */
  endRow(row: number, lowestFirst: number, highestFirst: number): void {
    this.#writeRow(lowestFirst, highestFirst);
    this.#inRow = 0;
    this.#starts[row + 1] = this.#count;
  }

  /** All changes of the rows gone through. */
  finish(): ChangeColumns {
    return {
      starts: this.#starts,
      days: this.#days.slice(0, this.#count),
      lowest: this.#lowest.slice(0, this.#count),
      highest: this.#highest.slice(0, this.#count),
    };
  }

  #writeRow(lowestFirst: number, highestFirst: number): void {
    const changes = this.#row;
    const length = this.#inRow;
    sortFirst(changes, length);
    let [lowest, highest] = [lowestFirst, highestFirst];
    for (let index = 0; index < length; ) {
      const at = changes[index]! >> DAY_BITS;
      const [lowestBefore, highestBefore] = [lowest, highest];
      for (; index < length && changes[index]! >> DAY_BITS === at; index += 1) {
        const change = changes[index]!;
        lowest += ((change >> 2) & 3) - 1;
        highest += (change & 3) - 1;
      }
      if (lowest === lowestBefore && highest === highestBefore) continue;
      this.#write(at + this.#filter.span.from, lowest, highest);
    }
  }

  #note(day: number, before: Verdict, after: Verdict): void {
    if (before === after) return;
    if (this.#inRow === this.#row.length) {
      const longer = new Int32Array(this.#row.length * 2);
      longer.set(this.#row);
      this.#row = longer;
    }
    const ofLowest = Number(after === YES) - Number(before === YES);
    const ofHighest = Number(after !== NO) - Number(before !== NO);
    this.#row[this.#inRow] = ((day - this.#filter.span.from) << DAY_BITS) + (ofLowest + 1) * 4 + ofHighest + 1;
    this.#inRow += 1;
  }

  #write(day: number, lowest: number, highest: number): void {
    if (this.#count === this.#days.length) this.#grow();
    this.#days[this.#count] = day;
    this.#lowest[this.#count] = lowest;
    this.#highest[this.#count] = highest;
    this.#count += 1;
  }

  #grow(): void {
    const length = this.#days.length * 2;
    const [days, lowest, highest] = [new Int32Array(length), new Uint32Array(length), new Uint32Array(length)];
    days.set(this.#days);
    lowest.set(this.#lowest);
    highest.set(this.#highest);
    [this.#days, this.#lowest, this.#highest] = [days, lowest, highest];
  }
}

/** Sorts the first so many integers; most rows have few, for which a call of the engine's own sort is slow. */
function sortFirst(values: Int32Array, length: number): void {
  if (length > 32) {
    values.subarray(0, length).sort();
    return;
  }
  for (let index = 1; index < length; index += 1) {
    const value = values[index]!;
    let place = index;
    while (place > 0 && values[place - 1]! > value) {
      values[place] = values[place - 1]!;
      place -= 1;
    }
    values[place] = value;
  }
}
