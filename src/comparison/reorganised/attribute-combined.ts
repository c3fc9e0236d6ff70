import { attempt, IssueList, type Result } from '../../core/index.js';
import type { HostConvention, IndependentBranchRatio } from '../../independence/index.js';
import { findUnitRow, type Organisation, type Reorganisation } from '../../organisation/index.js';
import { checkCount, countChange } from '../changes/compare-counts.js';
import type { CombinedCause, CombinedChange, CombinedEvent } from './organisation-comparison.js';
import { compareText } from './read-events.js';
import { Service } from './service.js';
import { ServiceEvents } from './service-events.js';

/**
 * The change in combined localities where only two totals are known: what it is made of cannot be told.
 *
 * Whether villages merged, branches split or new ones were founded shows only where every locality is listed on both
 * days, as {@link compareOrganisations} takes them.
 *
 * @param before - Combined localities of the earlier day: a safe integer of 0 or more, or `null` when unknown.
 * @param after - Those of the later day, likewise.
 * @returns The change in localities, with `attribution` `cannot-tell` and no parts.
 * @throws An `InvalidInputError` with `not-an-integer` or `negative` for each.
 * @example Bắc Kạn, 2016 and 2020: villages were merged in between, and the article does not say how many
 * ```ts
 * import { combinedChangeOfTotals } from 'chibo/comparison';
 *
 * const change = combinedChangeOfTotals(166, 61);
 * [change.difference, change.attribution, change.reason, change.parts]; // => [-105, 'cannot-tell', 'totals-only', null]
 * ```
 * @category Reorganisation
 */
export function combinedChangeOfTotals(before: number | null, after: number | null): CombinedChange {
  const issues = new IssueList('combinedChangeOfTotals');
  checkCount(issues, ['before'], before);
  checkCount(issues, ['after'], after);
  issues.throwIfAny();
  return untold(before, after, 'totals-only');
}

/**
 * The same, and returns the error instead of throwing it.
 *
 * @param before - As for {@link combinedChangeOfTotals}.
 * @param after - As for {@link combinedChangeOfTotals}.
 * @returns The change under `data`, or what {@link combinedChangeOfTotals} would throw under `error`.
 * @example
 * ```ts
 * import { tryCombinedChangeOfTotals } from 'chibo/comparison';
 *
 * tryCombinedChangeOfTotals(166, -61).success; // => false
 * ```
 * @category Reorganisation
 */
export function tryCombinedChangeOfTotals(before: number | null, after: number | null): Result<CombinedChange> {
  return attempt(() => combinedChangeOfTotals(before, after));
}

/** One of two organisations, with its localities by state. */
export interface Side {
  readonly org: Organisation;
  readonly ratio: IndependentBranchRatio;
}

/** Attributes the change in combined localities to events and to what stands in the later organisation. */
export function attributeCombined(
  before: Side,
  after: Side,
  events: readonly Reorganisation[],
  host: HostConvention,
): CombinedChange {
  const [known, now] = [combinedOf(before), combinedOf(after)];
  const ratios = [before.ratio, after.ratio];
  if (ratios.some(({ stated }) => stated > 0)) return untold(known, now, 'stated-figures');
  if (ratios.some(({ missingCommunes }) => missingCommunes > 0)) return untold(known, now, 'missing-communes');

  const service = new Service(before.org, host);
  const end = new Service(after.org, host);
  const parts: Record<CombinedCause, number> = {
    localityMergers: 0,
    localitySplits: 0,
    branchSplits: 0,
    branchMergers: 0,
    newBranches: 0,
    branchesLost: 0,
    other: 0,
  };
  const ordered = inOrder(events);
  const course = new ServiceEvents(service, before.org, end, ordered);
  const told = ordered.map((event): CombinedEvent => {
    const { cause, change } = course.apply(event);
    parts[cause] += change;
    return { id: event.id, cause, change };
  });
  let count = service.combined();
  const causes = unexplained(service, end, course, after.org);
  for (const cause of ['newBranches', 'branchesLost'] as const) {
    for (const [locality, own] of causes) if (own === cause) service.adopt(locality, end);
    const next = service.combined();
    parts[cause] += next - count;
    count = next;
  }
  parts.other += end.combined() - count;
  return {
    ...countChange(known, now),
    attribution: 'attributed',
    reason: null,
    order: 'date, establish-split-merge-dissolve, id',
    parts,
    events: told,
  };
}

/** Combined localities, unless nothing is known of any. */
function combinedOf({ ratio }: Side): number | null {
  return ratio.total === 0 && ratio.missingCommunes > 0 ? null : ratio.combined;
}

function untold(
  before: number | null,
  after: number | null,
  reason: NonNullable<CombinedChange['reason']>,
): CombinedChange {
  return { ...countChange(before, after), attribution: 'cannot-tell', reason, order: null, parts: null, events: [] };
}

/** Localities whose branches no event explains: those with a new branch, those that lost one, without the other. */
function unexplained(
  service: Service,
  end: Service,
  course: ServiceEvents,
  after: Organisation,
): ReadonlyMap<string, CombinedCause> {
  const causes = new Map<string, CombinedCause>();
  for (const locality of service.localityIds) {
    if (!end.has(locality)) continue;
    const isNew = end.branchesOf(locality).some((branch) => !course.isBranch(branch) || course.wasFounded(branch));
    const isBereft = service.branchesOf(locality).some((branch) => findUnitRow(after, branch) === -1);
    if (isNew !== isBereft) causes.set(locality, isNew ? 'newBranches' : 'branchesLost');
  }
  return causes;
}

/** An order that is the same backwards, merging being the reverse of splitting and dissolving of establishing. */
function inOrder(events: readonly Reorganisation[]): Reorganisation[] {
  const rank = (event: Reorganisation): number => {
    switch (event.type) {
      case 'establish':
        return event.unit === undefined ? 1 : 0;
      case 'split':
        return event.unit === undefined ? 3 : 2;
      case 'merge':
        return event.units === undefined ? 4 : 5;
      case 'dissolve':
        return event.unit === undefined ? 6 : 7;
      default:
        return 8;
    }
  };
  return [...events].sort(
    (left, right) => compareText(left.date, right.date) || rank(left) - rank(right) || compareText(left.id, right.id),
  );
}
