import { attempt, type Ratio, type Result, ratio, ratioParts } from '../../core/index.js';
import { checkOrganisation, type Organisation, type Tally } from '../../organisation/index.js';
import { independentBranchRatio } from '../states/independent-branch-ratio.js';
import { planAssumptions } from './plan-assumptions.js';
import { findPlan } from './plan-find.js';
import { planModel } from './plan-model.js';
import { findWithMovers } from './plan-movers.js';
import { type PlanSettings, planSettings } from './plan-settings.js';
import { draftSteps, inOrder, membersToday } from './plan-steps.js';
import type { IndependencePlan, PlanOptions } from './plan-types.js';
import { unreachableIn } from './plan-unreachable.js';
import { writeSteps } from './plan-write.js';

/**
 * Finds the fewest admissions that bring a unit's share of independent localities to a target by a day.
 *
 * A locality without a branch of its own gets one
 * - by splitting off the combined branches in which it meets, with a new branch that has the official members a
 *   branch needs (three, by the Charter) on the day of the target. It needs not be a host. What it leaves needs that
 *   many members too, and at least one locality;
 * - by being the last locality left in its branch;
 * - by founding a branch, where it has none.
 *
 * An admission counts when its probation has ended: those made after `admitBy` come too late. Members who live in
 * a locality go with it, members whose locality is not known stay, and only official members that are sure are
 * counted; what is taken for granted stands in `assumptions`.
 *
 * Where each locality meets in at most one combined branch, and no named members may move, the plan is proven to be
 * best: what each number of gains costs in each branch is found exactly, and the branches are put together with a
 * bound that is then reached, or closed by a search of all that could be better. Elsewhere the problem is NP-hard:
 * the plan is the best one found within `maxSteps`, with a proven `lowerBound`, and `optimal` says whether they meet.
 * With `transfers: 'commune-surplus'` as few members as possible move, among the plans with the fewest admissions.
 * Combined branches that share localities or candidates with others, or lie across communes, take no surplus:
 * `mostGained`, `lowerBound` and `optimal` are then of plans in which they take none.
 * Equal plans are told apart by ids, so that the order of the input never matters.
 *
 * Where the target cannot be reached, the plan gains as many localities as can be gained.
 *
 * @param org - The organisation.
 * @param tally - Its members, counted by branch and locality. For a day after the tally's own it needs dates, or
 *   the count of `{ standing: 'official', on: by }`.
 * @param options - The target, the unit, the day, the host convention, and the means.
 * @returns The plan, its bound and what cannot be reached.
 * @throws An `InvalidInputError` with every fault: `inexact-threshold`, `not-a-ratio`, `not-safe`, `out-of-range`,
 *   `not-a-date`, `unknown-host`, `not-a-list`, `unknown-locality`, `unknown-branch`, `duplicate-id`, `empty-id`,
 *   `not-an-integer`, `bad-threshold`; a `ContractError` with `missing-argument`, `unknown-id`,
 *   `other-organisation`, `before-as-of`, `not-tallied` or `no-threshold`.
 * @example Phiêng Púng has two official members: one admission, a year before, gives it a branch
 * ```ts
 * import { planIndependence } from 'chibo/independence';
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-01-01',
 *   units: [
 *     { id: 'luan-gioi', name: 'Luân Giói', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ Pá Khoang', kind: 'branch', parentId: 'luan-gioi' },
 *   ],
 *   localities: [
 *     { id: 'pk', name: 'Pá Khoang', communeId: 'luan-gioi', branchIds: ['cb'], hostOf: ['cb'] },
 *     { id: 'pp', name: 'Phiêng Púng', communeId: 'luan-gioi', branchIds: ['cb'] },
 *   ],
 * });
 * const official = (localityId: string) => ({ branchId: 'cb', localityId, standing: 'official' as const });
 * const tally = tallyMembers(org, ['pk', 'pk', 'pk', 'pp', 'pp'].map(official), { keep: 'dates' });
 * const plan = planIndependence(org, tally, { target: '95%', under: 'luan-gioi', by: '2018-05-13', host: 'counts' });
 * [plan.required, plan.needed, plan.admissions, plan.optimal]; // => [2, 1, 1, true]
 * plan.admitBy; // => '2017-05-13'
 * plan.steps[0]?.admissions; // => [{ localityId: 'pp', branchId: null, count: 1 }]
 * plan.steps[0]?.left; // => [{ branchId: 'cb', localities: 1, official: 3 }]
 * ```
 * @see Party Charter 2011, art. 24.1; Regulation 294-QĐ/TW, art. 4.2 and 20.2.1.
 * @category Planning
 */
export function planIndependence(org: Organisation, tally: Tally, options: PlanOptions): IndependencePlan {
  checkOrganisation(org);
  const settings = planSettings(org, tally, options);
  const now = independentBranchRatio(org, { host: settings.host, unitId: options.under, tally });
  const model = planModel(org, tally, settings);
  const required = localitiesFor(settings, now.total);
  const needed = Math.max(0, required - now.independent);
  const found = settings.movers.length === 0 ? findPlan(model, needed) : findWithMovers(model, needed);
  const today = membersToday(tally);
  const chains = found.plans.map((plan) => draftSteps(model, today, plan));
  const steps = writeSteps(
    model,
    inOrder(chains, (row) => org.localities.ids[row]!),
  );
  const { gained, admissions, transfers } = steps.at(-1)?.soFar ?? { gained: 0, admissions: 0, transfers: 0 };
  const mostGained = Math.min(now.total - now.independent, found.most);
  const lowerBound = Math.min(admissions, found.bound);
  return {
    unitId: options.under,
    host: settings.host,
    asOf: settings.asOf,
    by: settings.by,
    target: settings.target,
    total: now.total,
    independent: now.independent,
    required,
    needed,
    gained,
    shortBy: Math.max(0, needed - gained),
    mostGained,
    reached: gained >= needed,
    ratio: { before: now.ratio, after: ratioAfter(now.independent + gained, now.total) },
    admissions,
    lowerBound,
    optimal: gained >= Math.min(needed, mostGained) && lowerBound === admissions,
    transfers,
    admitBy: settings.late ? null : settings.admitBy,
    thresholds: { branch: settings.branch, probation: settings.probation },
    steps,
    unreachable: unreachableIn(model, found.groups, steps),
    notListed: now.stated,
    assumptions: planAssumptions(model, tally, now),
  };
}

/**
 * Plans like {@link planIndependence}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link planIndependence}.
 * @param tally - As for {@link planIndependence}.
 * @param options - As for {@link planIndependence}.
 * @returns The plan under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryPlanIndependence } from 'chibo/independence';
 * import { emptyTally, parseOrganisation } from 'chibo/organisation';
 *
 * const units = [{ id: 'c', name: 'Xã', kind: 'commune' as const, parentId: null }];
 * const org = parseOrganisation({ asOf: '2024-05-15', units, localities: [] });
 * const options = { target: '95%', under: 'c', by: '2023-01-01', host: 'counts' as const };
 * const outcome = tryPlanIndependence(org, emptyTally(org), options);
 * outcome.success ? '' : outcome.error.code; // => 'before-as-of'
 * ```
 * @category Planning
 */
export function tryPlanIndependence(org: Organisation, tally: Tally, options: PlanOptions): Result<IndependencePlan> {
  return attempt(() => planIndependence(org, tally, options));
}

/** The smallest whole number of localities that is at least the target share of all. */
function localitiesFor({ target }: PlanSettings, total: number): number {
  const [numerator, denominator] = ratioParts(target);
  return Number((numerator * BigInt(total) + denominator - 1n) / denominator);
}

function ratioAfter(independent: number, total: number): Ratio | null {
  return ratio(Math.min(independent, total), total);
}
