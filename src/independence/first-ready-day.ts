import { dayNumberOf, fromDayNumber } from '../calendar/index.js';
import { countsByLocality, type Tally } from '../organisation/index.js';

/** Official members surely there on a day, and the headcount, by locality row. */
interface DayCounts {
  readonly day: number;
  readonly official: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * The first day, from the tally's own to `on`, on which each locality surely has `needed` official members.
 *
 * Members become official and leave, so that the count may rise and fall. A span is halved until it is one day
 * long, and left alone where those who are official at its end and those who leave within it are too few.
 */
export function firstReadyDays(
  tally: Tally,
  rows: readonly number[],
  needed: number,
  on: string,
): ReadonlyMap<number, string> {
  const countsOn = (day: number): DayCounts => {
    const date = fromDayNumber(day);
    return {
      day,
      official: countsByLocality(tally, { standing: 'official', on: date }).lowest,
      members: tally.dates === null ? new Uint32Array(0) : countsByLocality(tally, { on: date }).lowest,
    };
  };
  const found = new Map<number, string>();
  const start = countsOn(dayNumberOf(tally.asOf) ?? 0);
  for (const row of rows) if ((start.official[row] ?? 0) >= needed) found.set(row, tally.asOf);
  const open = rows.filter((row) => !found.has(row));
  if (tally.dates === null || open.length === 0 || on === tally.asOf) return found;
  search(start, countsOn(dayNumberOf(on) ?? 0), open);
  return found;

  /** Looks for the rows that are not ready at the start of a span, after its first day. */
  function search(from: DayCounts, to: DayCounts, candidates: readonly number[]): void {
    const possible = candidates.filter((row) => {
      const leaving = (from.members[row] ?? 0) - (to.members[row] ?? 0);
      return !found.has(row) && (to.official[row] ?? 0) + leaving >= needed;
    });
    if (possible.length === 0) return;
    if (to.day - from.day === 1) {
      for (const row of possible) if ((to.official[row] ?? 0) >= needed) found.set(row, fromDayNumber(to.day));
      return;
    }
    const middle = countsOn(Math.floor((from.day + to.day) / 2));
    search(from, middle, possible);
    search(middle, to, possible);
  }
}
