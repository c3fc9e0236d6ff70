import fc from 'fast-check';
import { addDays, fromDayNumber, toDayNumber } from '../../src/calendar/index.js';
import {
  type RiskWatch,
  type WatchOptions,
  type WatchSnapshot,
  type WatchStart,
  watchBranches,
} from '../../src/risk/index.js';
import type { Kind } from '../oracles/slow-watch.js';

/** The codes of the two verdicts at a snapshot, or `null` where the branch is not there. */
export type Codes = readonly [enter: number, leave: number] | null;

/** A series of one branch. */
export interface Series {
  readonly days: readonly number[];
  readonly codes: readonly Codes[];
  readonly forMonths: number;
  readonly maxGap: number | null;
  readonly start: WatchStart | null;
}

// Around the end of February, months have three lengths.
const firstDay = fc.integer({ min: -35, max: 5 }).map((shift) => toDayNumber(addDays('2023-02-28', shift)));
const verdict = fc.constantFrom(0, 2, 2, 1);
const codes: fc.Arbitrary<Codes> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Codes>([2, 0], [0, 2], [0, 2], [0, 0]) },
  { weight: 3, arbitrary: fc.tuple(verdict, verdict) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Series with gaps of no day, of a few and of months, of which some are accepted. */
export const series: fc.Arbitrary<Series> = fc
  .record({
    first: firstDay,
    gaps: fc.array(fc.oneof(fc.constantFrom(1, 2, 3, 28, 30, 31), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 4,
    }),
    codes: fc.array(codes, { minLength: 5, maxLength: 5 }),
    forMonths: fc.constantFrom(0, 1, 1, 2),
    maxGap: fc.constantFrom(null, 0, 1),
    start: fc.constantFrom<WatchStart | null>(null, null, 'never', 'watched', 'cleared', 'watched-again'),
  })
  .map(({ first, gaps, codes: all, start, ...rest }) => {
    const days = [first];
    for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap);
    return { ...rest, days, codes: all.slice(0, days.length), start: all[0] === null ? null : start };
  });

/** The snapshots of a series of branch `cb`, beside which another branch stands. */
export function snapshotsOf({ days, codes: all }: Pick<Series, 'days' | 'codes'>): WatchSnapshot[] {
  return days.map((day, at) => {
    const own = all[at] ?? null;
    const column = (place: 0 | 1): Uint8Array => Uint8Array.from(own === null ? [0] : [own[place], 0]);
    return {
      asOf: fromDayNumber(day),
      ruleIds: ['in', 'out'],
      branchIds: own === null ? ['other'] : ['cb', 'other'],
      verdicts: [column(0), column(1)],
    };
  });
}

/** The options of a series, without how it starts. */
export function optionsOf({ forMonths, maxGap }: Series): WatchOptions {
  return { enter: 'in', leave: 'out', forMonths, maxGap: maxGap === null ? undefined : { months: maxGap } };
}

/** What the watch makes of a series. */
export function watchOfSeries(given: Series): RiskWatch {
  const start = given.start === null ? {} : { cb: given.start };
  return watchBranches(snapshotsOf(given), { ...optionsOf(given), start });
}

/** What a day may be, from the codes of the two verdicts, filled in in every way. */
export function kindsOf(seen: Codes): readonly Kind[] | null {
  if (seen === null) return null;
  const [enters, leaves] = seen.map((code) => (code === 1 ? [false, true] : [code === 2]));
  const all = (enters ?? []).flatMap((enter) =>
    (leaves ?? []).map((leave): Kind => (enter ? 'enters' : leave ? 'leaves' : 'neither')),
  );
  return [...new Set(all)];
}
