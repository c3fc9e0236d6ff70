import { atLeastVerdict, MET, NOT_MET } from '../rules/verdict.js';

/** Verdict codes over time, branch by branch: each holds from its day on, until the next. */
export interface StepColumns {
  /** Where each branch's steps start in the columns below; they end where the next branch's start. */
  readonly starts: Uint32Array;
  /** Day numbers, ascending within a branch; the first is that of the span. */
  readonly days: Int32Array;
  /** Neighbours of a branch differ. */
  readonly codes: Uint8Array;
}

/** Writes steps, branch by branch and day by day; a code that is the one before is left out. */
export class StepWriter {
  readonly #starts: Uint32Array;
  #days: Int32Array;
  #codes: Uint8Array;
  #branch = 0;
  #count = 0;
  #start = 0;

  constructor(branches: number) {
    this.#starts = new Uint32Array(branches + 1);
    // Most branches have one step; a few more than that are room for those that have several.
    const room = branches + (branches >> 2) + 8;
    this.#days = new Int32Array(room);
    this.#codes = new Uint8Array(room);
  }

  /** Writes what holds from a day on. */
  write(day: number, code: number): void {
    const last = this.#count - 1;
    if (last >= this.#start && this.#codes[last] === code) return;
    if (this.#count === this.#days.length) this.#grow();
    this.#days[this.#count] = day;
    this.#codes[this.#count] = code;
    this.#count += 1;
  }

  /** Ends the steps of a branch. */
  endBranch(): void {
    this.#branch += 1;
    this.#starts[this.#branch] = this.#count;
    this.#start = this.#count;
  }

  /** All steps written. */
  finish(): StepColumns {
    return {
      starts: this.#starts,
      days: this.#days.subarray(0, this.#count),
      codes: this.#codes.subarray(0, this.#count),
    };
  }

  #grow(): void {
    const days = new Int32Array(this.#days.length * 2);
    const codes = new Uint8Array(this.#codes.length * 2);
    days.set(this.#days);
    codes.set(this.#codes);
    [this.#days, this.#codes] = [days, codes];
  }
}

/** Steps of which each branch has one. */
export function steadySteps(day: number, codes: Uint8Array): StepColumns {
  return {
    starts: Uint32Array.from({ length: codes.length + 1 }, (_, index) => index),
    days: new Int32Array(codes.length).fill(day),
    codes,
  };
}

/** The opposite, on every day. */
export function oppositeSteps({ starts, days, codes }: StepColumns): StepColumns {
  return { starts, days, codes: codes.map((code) => MET - code) };
}

/** How the codes of several nodes make one. */
export type Join = 'lowest' | 'highest' | number;

/** Puts several nodes together on every day: the lowest code, the highest, or at least so many met. */
export function joinSteps(children: readonly StepColumns[], join: Join): StepColumns {
  const branches = children[0]!.starts.length - 1;
  const writer = new StepWriter(branches);
  const places = new Uint32Array(children.length);
  for (let branch = 0; branch < branches; branch += 1) {
    let day = Number.NEGATIVE_INFINITY;
    for (const [index, { starts, days }] of children.entries()) {
      const start = starts[branch]!;
      places[index] = start;
      day = Math.max(day, days[start]!);
    }
    for (;;) {
      writer.write(day, joined(children, places, join));
      const next = advance(children, places, branch);
      if (next === Number.POSITIVE_INFINITY) break;
      day = next;
    }
    writer.endBranch();
  }
  return writer.finish();
}

/** Goes on to the next day on which a child has a step, and gives that day. */
function advance(children: readonly StepColumns[], places: Uint32Array, branch: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (let index = 0; index < places.length; index += 1) {
    const child = children[index]!;
    const place = places[index]! + 1;
    if (place >= child.starts[branch + 1]!) continue;
    next = Math.min(next, child.days[place]!);
  }
  for (let index = 0; index < places.length; index += 1) {
    const child = children[index]!;
    const place = places[index]! + 1;
    // After a branch's last step stands the first day of the span again, of the next branch: it is before.
    if (child.days[place] === next) places[index] = place;
  }
  return next;
}

function joined(children: readonly StepColumns[], places: Uint32Array, join: Join): number {
  let [lowest, highest]: [number, number] = [MET, NOT_MET];
  let [met, possible] = [0, 0];
  for (let index = 0; index < places.length; index += 1) {
    const code = children[index]!.codes[places[index]!]!;
    lowest = Math.min(lowest, code);
    highest = Math.max(highest, code);
    if (code === MET) met += 1;
    if (code !== NOT_MET) possible += 1;
  }
  return join === 'lowest' ? lowest : join === 'highest' ? highest : atLeastVerdict(join, met, possible);
}
