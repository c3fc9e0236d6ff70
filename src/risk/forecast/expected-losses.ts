import { anniversaryDay } from '../../calendar/index.js';
import { type MemberSpells, NONE } from '../../organisation/index.js';
import type { CountBounds } from '../assessing/member-counts.js';
import { MET } from '../rules/verdict.js';
import type { LossBands } from './loss-rates.js';

/** From a day on, how many of the members counted may be lost. */
export interface LossStep {
  readonly day: number;
  readonly lost: number;
}

/** How many of the members counted may be lost, by row. */
export interface LossSteps {
  /** When the number changes in a row, ascending; it starts at 0. */
  readonly stepsOf: (row: number) => readonly LossStep[];
  /** More than this many of so many members are lost on no day of the span. */
  readonly atMost: (members: number) => number;
}

/** What has added up for one member, in pieces: from a day on, a value that grows by so much a day. */
interface Piece {
  readonly day: number;
  readonly value: number;
  readonly slope: number;
}

/** How many may be lost of the members who surely meet a filter, from their spells. */
export function lossesOfMembers(
  spellsOf: (row: number) => MemberSpells,
  bands: LossBands,
  from: number,
  until: number,
): LossSteps {
  return {
    atMost: (members) => mostLost(members, bands, until - from),
    stepsOf: (row) => {
      const spells = spellsOf(row);
      const sweep = new LossSweep(bands, from, until);
      for (let member = 0; member < spells.bornFrom.length; member += 1) {
        const pieces = piecesOf(spells.bornFrom[member]!, spells.bornTo[member]!, bands, from, until);
        sweep.add(pieces, spells, member);
      }
      return sweep.finish();
    },
  };
}

/** How many may be lost of members of whom only the number is known. */
export function lossesOfCount(counts: CountBounds, bands: LossBands, from: number, until: number): LossSteps {
  const pieces = piecesOf(NONE, NONE, bands, from, until);
  return {
    atMost: (members) => mostLost(members, bands, until - from),
    stepsOf: (row) => {
      const members = counts.lowest[row]!;
      if (members * bands.whole > Number.MAX_SAFE_INTEGER) return lossesOfMany(members, pieces, bands, from, until);
      const sweep = new LossSweep(bands, from, until);
      sweep.addMany(pieces, members);
      return sweep.finish();
    },
  };
}

/** Losses of more members than doubles can add up exactly, day by day: no branch has so many, but a figure may say so. */
function lossesOfMany(
  members: number,
  pieces: readonly Piece[],
  { whole }: LossBands,
  from: number,
  until: number,
): LossStep[] {
  const steps: LossStep[] = [];
  let [at, before] = [0, 0];
  for (let day = from; day <= until; day += 1) {
    while ((pieces[at + 1]?.day ?? Number.POSITIVE_INFINITY) <= day) at += 1;
    const piece = pieces[at]!;
    const each = piece.value + piece.slope * (day - piece.day);
    const lost = Number((BigInt(members) * BigInt(each) + BigInt(whole - 1)) / BigInt(whole));
    if (lost !== before) steps.push({ day, lost });
    before = lost;
  }
  return steps;
}

function mostLost(members: number, { highest, whole }: LossBands, days: number): number {
  // Beyond the whole of each member nothing adds up.
  return Math.ceil((members * Math.min(whole, highest * days)) / whole);
}

/** What adds up for a member born between two days, until it is one whole member. */
function piecesOf(bornFrom: number, bornTo: number, bands: LossBands, from: number, until: number): Piece[] {
  const pieces: Piece[] = [];
  let [value, slope, before] = [0, 0, from];
  for (const day of turningDays(bornFrom, bornTo, bands, from, until)) {
    value += slope * (day - before);
    if (value >= bands.whole) break;
    slope = bands.highestRate(bornFrom, bornTo, day);
    before = day;
    pieces.push({ day, value, slope });
  }
  const last = pieces.at(-1)!;
  if (last.slope === 0) return pieces;
  const full = last.day + Math.ceil((bands.whole - last.value) / last.slope);
  if (full <= until) pieces.push({ day: full, value: bands.whole, slope: 0 });
  return pieces;
}

/** The days on which the rate of a member may change, ascending from the first day on. */
function turningDays(bornFrom: number, bornTo: number, bands: LossBands, from: number, until: number): number[] {
  if (bornFrom === NONE) return [from];
  const days = [from];
  for (const { minAge } of bands.rates) {
    // A birth date is known to the year at least: whoever may be of an age is so before he or she may be older.
    for (const born of [bornFrom, bornTo]) {
      const day = anniversaryDay(born, minAge);
      if (day > days.at(-1)! && day < until) days.push(day);
    }
  }
  return days;
}

/** Adds up the losses of the members of one row, and tells when they come to whole members. */
class LossSweep {
  readonly #bands: LossBands;
  readonly #from: number;
  readonly #until: number;
  // Sums of lines: on day d they come to value + slope × (d − from).
  #value = 0;
  #slope = 0;
  readonly #changes: { readonly day: number; readonly value: number; readonly slope: number }[] = [];

  constructor(bands: LossBands, from: number, until: number) {
    this.#bands = bands;
    this.#from = from;
    this.#until = until;
  }

  /** Adds so many members who are counted on all days. */
  addMany(pieces: readonly Piece[], members: number): void {
    let [value, slope] = [0, 0];
    for (const piece of pieces) {
      const base = piece.value - piece.slope * (piece.day - this.#from);
      this.#change(piece.day, members * (base - value), members * (piece.slope - slope));
      [value, slope] = [base, piece.slope];
    }
  }

  /** Adds a member, whose losses count on the days on which the filter is surely met. */
  add(pieces: readonly Piece[], { starts, days, verdicts }: MemberSpells, member: number): void {
    const end = starts[member + 1]!;
    let place = starts[member]!;
    let [at, value, slope] = [0, 0, 0];
    for (let day = this.#from; ; ) {
      const piece = pieces[at]!;
      const isCounted = verdicts[place] === MET;
      const newSlope = isCounted ? piece.slope : 0;
      const base = isCounted ? piece.value - piece.slope * (piece.day - this.#from) : 0;
      this.#change(day, base - value, newSlope - slope);
      [value, slope] = [base, newSlope];
      const nextPiece = pieces[at + 1]?.day ?? Number.POSITIVE_INFINITY;
      const nextSpell = place + 1 < end ? days[place + 1]! : Number.POSITIVE_INFINITY;
      day = Math.min(nextPiece, nextSpell);
      if (day === Number.POSITIVE_INFINITY) return;
      if (nextPiece === day) at += 1;
      if (nextSpell === day) place += 1;
    }
  }

  /** When the whole members, rounded up, become more or fewer. */
  finish(): LossStep[] {
    const { whole } = this.#bands;
    const changes = this.#changes.sort((left, right) => left.day - right.day);
    const steps: LossStep[] = [];
    let [day, before, index] = [this.#from, 0, 0];
    for (;;) {
      for (; changes[index]?.day === day; index += 1) {
        this.#value += changes[index]!.value;
        this.#slope += changes[index]!.slope;
      }
      const lost = Math.ceil((this.#value + this.#slope * (day - this.#from)) / whole);
      if (lost !== before) steps.push({ day, lost });
      before = lost;
      const next = changes[index]?.day ?? Number.POSITIVE_INFINITY;
      const full = this.#slope === 0 ? Number.POSITIVE_INFINITY : this.#dayAbove(lost * whole);
      day = Math.min(next, full);
      if (day > this.#until) return steps;
    }
  }

  /** The first day on which the sum is above a value. */
  #dayAbove(value: number): number {
    return this.#from + Math.floor((value - this.#value) / this.#slope) + 1;
  }

  #change(day: number, value: number, slope: number): void {
    if (value === 0 && slope === 0) return;
    if (day === this.#from) {
      this.#value += value;
      this.#slope += slope;
    } else this.#changes.push({ day, value, slope });
  }
}
