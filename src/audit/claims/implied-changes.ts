import { type Rounding, ratio } from '../../core/index.js';
import { countsIn, NOT_NEGATIVE, spansBy, wholeOf } from '../figures/implied.js';
import { exactly, type Interval } from '../figures/interval.js';
import { differenceOf, multiplyIntervals, quotientOf, sumOf } from '../figures/interval-arithmetic.js';
import { common } from '../figures/interval-relations.js';
import { isRounded } from '../figures/printing.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import type { ChangeKind } from './change-kinds.js';
import type { ClaimReader } from './draft.js';
import type { ImpliedFigure } from './finding.js';

const ONE = /* @__PURE__ */ (() => exactly(ratio(1, 1)))();

/** The counts that the figure without a number must be, by each meaning of the change. */
export function impliedChanges(
  printed: PublishedNumber,
  before: Known | null,
  after: Known | null,
  kinds: readonly ChangeKind[],
  { roundings }: ClaimReader,
): ImpliedFigure[] {
  const isUnknown = (figure: Known | null) => figure?.unknownOf !== null;
  if (isUnknown(before) === isUnknown(after)) return [];
  const sought = isUnknown(before) ? 'before' : 'after';
  const [known, unknown] = (sought === 'before' ? [after, before] : [before, after]) as [Known, Known | null];
  const whole = unknown?.unknownOf ?? null;
  // A share of an unknown whole is no count.
  if (whole === null && known.isShare) return [];
  const found: ImpliedFigure[] = [];
  for (const kind of kinds) {
    for (const down of directionsOf(printed, kind)) {
      for (const [rounding, change] of spansOfChange(printed, kind, roundings)) {
        const figure = solve(sought, kind, down, known.span, change);
        const count = figure === null || whole === null ? figure : multiplyIntervals(figure, exactly(ratio(whole, 1)));
        const counts = count === null ? null : common(count, NOT_NEGATIVE);
        found.push({ ...countsIn(counts, 0n), rounding, figure: sought, reading: kind });
      }
    }
  }
  return found;
}

/** What a printed change can stand for: a difference of counts is itself, a quotient was rounded. */
function spansOfChange(
  printed: PublishedNumber,
  kind: ChangeKind,
  roundings: readonly Rounding[],
): ReturnType<typeof spansBy> {
  const isCount = kind === 'difference' && !isRounded(printed);
  return isCount ? [['as-worded', printed.interval]] : spansBy(printed, roundings);
}

/** Upwards, downwards, or both where neither a word nor a sign says which. */
function directionsOf({ direction }: PublishedNumber, kind: ChangeKind): boolean[] {
  if (kind === 'times' || kind === 'share-of-before' || direction === 'up') return [false];
  return direction === 'down' ? [true] : [false, true];
}

/** The figure that makes a change of one kind, from the other figure; `null` where no number does. */
function solve(
  sought: 'before' | 'after',
  kind: ChangeKind,
  down: boolean,
  known: Interval,
  change: Interval,
): Interval | null {
  if (kind === 'points' || kind === 'difference')
    return (sought === 'before') === down ? sumOf([known, change]) : differenceOf(known, change);
  const isTimes = kind === 'times' || kind === 'share-of-before';
  const times = isTimes ? change : down ? differenceOf(ONE, change) : sumOf([ONE, change]);
  const factor = common(times, NOT_NEGATIVE);
  if (factor === null) return null;
  if (sought === 'after') return multiplyIntervals(known, factor);
  // What fell by 100 % may have been any number.
  return quotientOf(known, factor) ?? wholeOf(factor, known);
}
