import type { AnyRatio, Rounding } from '../../core/index.js';
import type { ImpliedCounts } from '../figures/implied.js';
import type { Interval } from '../figures/interval.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Claim } from './claim.js';

/**
 * Whether a printed figure agrees with the others: `holds`, `fails`, or `cannot-tell` where what is not printed
 * decides.
 *
 * @category Findings
 */
export type AuditVerdict = 'holds' | 'fails' | 'cannot-tell';

/**
 * How much a reading assumes, from the least up: `nothing`; a `rounding` of what is printed; a `wording`, one of the
 * meanings that the words may have; something `missing` from print; or a `mistake`.
 *
 * @category Findings
 */
export type Assumption = 'nothing' | 'rounding' | 'wording' | 'missing' | 'mistake';

/**
 * How a value came to be printed as it is: `exact`, by a rounding, within what its words say (`as-worded`), or in some
 * way once the rounding of the other figures is allowed for (`inputs-rounded`).
 *
 * @category Findings
 */
export type Printing = 'exact' | Rounding | 'as-worded' | 'inputs-rounded';

/**
 * What is taken to be printed.
 *
 * As it stands (`as-stated`). Of a change: `relative` to the earlier figure, in `points`, as the later figure in
 * shares or times of the earlier (`share-of-before`, `times`), as a `difference`, or as growth by so many times
 * (`times-more`). Of a share: of the `excess`. What may be missing: an `unnamed-part`, an `unknown-part`, a
 * `net-outflow`, a `net-inflow`, an `unnamed-item`. Of ranks with ties: `shared-rank`, `dense-rank`, `last-of-tied`.
 * Mistakes: the `complement`, the two figures `exchanged`, an `other-whole` or `other-part` that stands nearby,
 * `transposed-digits`, a `part-left-out`, a `part-counted-twice`, a `flow-left-out`, a `flow-reversed`, an
 * `other-count` (one more or fewer), a `ratio-for-change`, a change on the later figure (`other-base`), a
 * `repeated-item`, the `opposite-order`.
 *
 * @category Findings
 */
export type ReadingName =
  | 'as-stated'
  | 'relative'
  | 'points'
  | 'share-of-before'
  | 'times'
  | 'difference'
  | 'times-more'
  | 'excess'
  | 'unnamed-part'
  | 'unknown-part'
  | 'net-outflow'
  | 'net-inflow'
  | 'unnamed-item'
  | 'shared-rank'
  | 'dense-rank'
  | 'last-of-tied'
  | 'complement'
  | 'exchanged'
  | 'other-whole'
  | 'other-part'
  | 'transposed-digits'
  | 'part-left-out'
  | 'part-counted-twice'
  | 'flow-left-out'
  | 'flow-reversed'
  | 'other-count'
  | 'ratio-for-change'
  | 'other-base'
  | 'repeated-item'
  | 'opposite-order';

/**
 * One way to read a claim under which its figures agree.
 *
 * @category Findings
 */
export interface AuditReading {
  /** What is taken to be printed. */
  readonly reading: ReadingName;
  /** How much that assumes. */
  readonly assumes: Assumption;
  /** Every way in which the value prints as it does, the plainest first. */
  readonly printing: readonly Printing[];
  /** Which figure of the claim the reading is about, such as `printed`, `parts[3]` or a name; `null` for none in particular. */
  readonly figure: string | null;
  /** What that figure must be, or what is missing; `null` where the reading gives no number. */
  readonly value: AnyRatio | null;
  /** Whether the figures agree for certain under the reading, or may. */
  readonly certain: boolean;
  /** The arithmetic, to be checked by hand. */
  readonly arithmetic: string;
}

/**
 * Counts that a claim leaves out and that would make it hold, under one of its readings.
 *
 * @category Findings
 */
export interface ImpliedFigure extends ImpliedCounts {
  /** Which figure of the claim they are for. */
  readonly figure: 'part' | 'whole' | 'before' | 'after';
  /** Under which reading. */
  readonly reading: ReadingName;
}

/**
 * A total of a tree that is not the sum of what stands below it.
 *
 * @category Findings
 */
export interface TreeBreak {
  /** The unit. */
  readonly id: string;
  /** Its figure as printed, with its words. */
  readonly printed: Interval;
  /** What the figures below it add up to. */
  readonly sum: Interval;
  /** Printed less the sum, where both are one number. */
  readonly residual: AnyRatio | null;
  /** The units below it that break as well: there the fault may lie. */
  readonly below: readonly string[];
}

/**
 * What became of one claim.
 *
 * @category Findings
 */
export interface AuditFinding {
  /** Where the claim stands in the list, from 0. */
  readonly claim: number;
  /** The claim's name, `null` where it has none. */
  readonly id: string | null;
  /** The kind of claim. */
  readonly kind: Claim['kind'];
  /** Whether it holds. */
  readonly verdict: AuditVerdict;
  /** What was calculated, such as `part ÷ whole`. */
  readonly method: string;
  /** The figure as it was read from print; `null` for a comparison and a tree. */
  readonly printed: PublishedNumber | null;
  /** What the other figures give, in the unit of the printed figure; `null` where they give nothing. */
  readonly computed: Interval | null;
  /** Printed less computed, where both are one number, the size of a printed fall as a number below 0; otherwise `null`. */
  readonly residual: AnyRatio | null;
  /** The readings under which it holds or would, in the order of how little they assume. */
  readonly readings: readonly AuditReading[];
  /** Which counts would make it hold, where one is not printed or the claim fails. */
  readonly implied: readonly ImpliedFigure[];
  /** Of a tree: the totals that break, the lowest first. */
  readonly breaks: readonly TreeBreak[];
  /** The arithmetic line by line, to be checked by hand. */
  readonly arithmetic: readonly string[];
}
