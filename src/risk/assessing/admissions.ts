import { dayNumberOf } from '../../calendar/index.js';
import { NONE, type Organisation, type Tally } from '../../organisation/index.js';
import { MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';

/** Nothing is known of the branch's admissions. */
export const FROM_NOTHING = 0;
/** Counted from an admission. */
export const FROM_ADMISSION = 1;
/** Counted from the founding: the branch is known never to have admitted. */
export const FROM_FOUNDING = 2;
/** Counted from the founding, which the organisation does not date. */
export const NO_FOUNDING = 3;

/** By unit row, the first and the last day from which the years without an admission may count. */
export interface Admissions {
  /** Day numbers; −2^31 where nothing bounds them. */
  readonly earliest: Int32Array;
  /** Day numbers; equal to `earliest` where the day is known, else the last day of which admissions are known. */
  readonly latest: Int32Array;
  /** What the years count from, as one of the codes above. */
  readonly from: Uint8Array;
  /** Admissions of which the day is unknown and may be the latest. */
  readonly undated: Uint32Array;
}

/** The admissions of localities, which admit nobody. */
export const NO_ADMISSIONS: Admissions = {
  earliest: new Int32Array(0),
  latest: new Int32Array(0),
  from: new Uint8Array(0),
  undated: new Uint32Array(0),
};

/**
 * From which day the years without an admission count in each branch.
 *
 * Where the tally found one admission and a figure states another, the later stands: a roster does not show the
 * admission of a member who has left since, and a figure may be older than the roster. A member whose admission is
 * not dated may be the last one admitted, unless a figure of the very day says when that was. On days after the
 * tally's, what was known on its day stands: nobody is admitted in between.
 */
export function lastAdmissions(org: Organisation, tally: Tally | null, asOf: string): Admissions {
  const count = org.units.ids.length;
  const known = tally?.asOf ?? asOf;
  const day = dayNumberOf(known) ?? Number.NaN;
  const earliest = tally === null ? new Int32Array(count).fill(NONE) : tally.lastAdmission.slice();
  const undated = tally === null ? new Uint32Array(count) : tally.undatedAdmissions.slice();
  const from = new Uint8Array(count);
  for (const { unit, lastAdmission, asOf: stated } of org.figures) {
    if (unit < 0 || lastAdmission === undefined) continue;
    if (stated >= known) undated[unit] = 0;
    const since = dayNumberOf(lastAdmission ?? org.units.from[unit]);
    const found = earliest[unit]!;
    if (since === null && found === NONE) from[unit] = NO_FOUNDING;
    if (since === null || since <= found) continue;
    earliest[unit] = since;
    if (lastAdmission === null) from[unit] = FROM_FOUNDING;
  }
  const latest = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const since = earliest[row]!;
    const undatedHere = undated[row] !== 0;
    latest[row] = since === NONE || undatedHere ? day : since;
    if (undatedHere || (since !== NONE && from[row] === FROM_NOTHING)) from[row] = FROM_ADMISSION;
  }
  return { earliest, latest, from, undated };
}

/** Whether the last admission was made on or after a day. A branch known never to have admitted did not. */
export function admittedSince(start: number, earliest: number, latest: number, from: number): number {
  if (from === FROM_FOUNDING || from === NO_FOUNDING || latest < start) return NOT_MET;
  return earliest >= start ? MET : UNKNOWN;
}
