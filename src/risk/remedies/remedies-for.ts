import { dayNumberOf, toDayNumber } from '../../calendar/index.js';
import { attempt, type Result } from '../../core/index.js';
import { checkOrganisation, type Organisation, supposeBranches, type Tally } from '../../organisation/index.js';
import { assessBranches } from '../assessing/assess-branches.js';
import type { Facts, FactValue } from '../assessing/facts.js';
import type { RiskRule } from '../rules/schema.js';
import { verdictWord } from '../rules/verdict.js';
import { type BranchAction, branchActions, factsAfter, namedActions, supposedBranch } from './action-kinds.js';
import { clearSpans } from './clear-spans.js';
import { type ReadOptions, readOptions } from './read-options.js';
import type { ClearSpan, Remedies, Remedy } from './remedy.js';
import type { RemedyOptions } from './remedy-options.js';
import { type ActionSet, type FoundSet, searchSets } from './search-sets.js';

/** So many sets of actions are assessed at most. */
const MAX_SETS = 20_000;
/** So many at once: small organisations of more branches would only take more memory. */
const BATCH = 2_000;

/**
 * Finds the smallest sets of actions that take a branch out of every rule, from when and for how long.
 *
 * Actions are taken on `asOf`, at most `maxActions` of them: the branch **admits** `candidate`s, who reset the years
 * without an admission at once and are official only after their probation; official members are **transferred** from
 * `donors`, which no branch counts as an admission; official members are sent as a **reinforcement**; or the branch is
 * **combined** with one other, whose members, localities and admissions it then has. Facts of a combined branch are
 * unknown unless they stand with the neighbour, and so is its last admission where that of one part is. Afterwards
 * nobody else joins, probation ends, birthdays come, and announced leavings happen. What becomes of the donors, and
 * whether a candidate is of an age to be admitted, is not asked.
 *
 * A set **helps** from the first day, `asOf` to `until`, on which no rule is met or unknown. A set is returned where no
 * smaller one within it (fewer of the same actions, or none) helps as soon. Of two sets of which one helps sooner and
 * the other is smaller both are returned, and so is waiting where it is enough: the caller weighs them.
 *
 * All such sets are found, by assessing every set that could be one: more actions are not taken to be better, as rules
 * may ask for the opposite. Sets within which one helps at once are not gone through. After 20,000 sets the search ends
 * with the last number of actions that is complete; `searched` says which.
 *
 * @param org - The organisation.
 * @param tally - A tally of it that keeps dates.
 * @param rules - The rules; the branch is to leave them all.
 * @param options - The branch, the days, and what can be done.
 * @returns The remedies; `outcome` says whether any is needed and whether there is one.
 * @throws An `InvalidInputError` with every fault: those of the rules and facts as `assessBranches` has them, and of
 *   the options `missing`, `wrong-type`, `unknown-field`, `unknown-value`, `not-a-date`, `before-as-of`, `after-as-of`,
 *   `not-a-count`, `unknown-branch`, `not-a-branch`, `same-branch`, `duplicate-id`. A `ContractError` with `unknown-id`
 *   or `not-a-branch` of the branch itself, `not-tallied` where the tally keeps no dates, `before-as-of`,
 *   `other-organisation`, `not-a-tally`, `not-an-organisation`, `missing-options`.
 * @example Fewer than 3 official members: an admission helps only after 12 months, a transfer at once
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { members, remediesFor } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [
 *     { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'xa' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'xa' },
 *   ],
 *   localities: [],
 * });
 * const official = { branchId: 'cb-1', standing: 'official' as const };
 * const tally = tallyMembers(org, [official, official], { keep: 'dates' });
 * const rules = [{ id: 'cannot-stand', when: members({ lessThan: 3 }, { standing: 'official' }) }];
 * const { outcome, remedies } = remediesFor(org, tally, rules, {
 *   branchId: 'cb-1',
 *   asOf: '2017-07-31',
 *   until: '2020-12-31',
 *   candidate: { birthDate: '1996-05-19' },
 *   donors: [{ branchId: 'cb-2', available: 1 }],
 * });
 * outcome; // => 'found'
 * remedies.map(({ actions, from }) => [actions[0]?.action, from]); // => [['transfer', '2017-07-31'], ['admit', '2018-07-31']]
 * remedies[0]?.spans; // => [{ from: '2017-07-31', to: '2020-12-31' }]
 * ```
 * @see Regulation 294-QĐ/TW of 26 May 2025, art. 4.2 (probation) and 20.2.1 (3 official members).
 * @category Remedies
 */
export function remediesFor(
  org: Organisation,
  tally: Tally,
  rules: readonly RiskRule[],
  options: RemedyOptions,
): Remedies {
  checkOrganisation(org);
  const read = readOptions('remediesFor', org, tally, rules, options);
  const { branchId, asOf, until, maxActions, neighbours } = read;
  const actions = branchActions(read);
  // All that follows looks at these few branches alone.
  const ids = [branchId, ...neighbours.map((neighbour) => neighbour.branchId)];
  const own = supposeBranches(
    org,
    tally,
    ids.map((id) => ({ id, of: [id] })),
  );
  const limits = { maxActions, maxSets: MAX_SETS, soonest: toDayNumber(asOf) };
  const { found, ...searched } = searchSets(actions, limits, (sets) => {
    const assessed: Assessed[] = [];
    for (let start = 0; start < sets.length; start += BATCH) {
      assessed.push(...assessSets(own, read, actions, sets.slice(start, start + BATCH)));
    }
    return assessed;
  });
  const remedies = found.sort(inOrder).map(({ set, found: { spans } }): Remedy => {
    return { actions: namedActions(set, actions), size: set.length, from: spans[0]!.from, spans };
  });
  const [first] = remedies;
  const isOut = first?.size === 0 && first.from === asOf;
  return {
    branchId,
    asOf,
    until,
    outcome: isOut ? 'nothing-needed' : first === undefined ? 'none' : 'found',
    verdicts: verdictsNow(own, read),
    remedies,
    searched,
  };
}

interface Assessed {
  readonly first: number;
  readonly spans: readonly ClearSpan[];
}

/** Assesses the branch as each set leaves it: as many branches of one small organisation. */
function assessSets(
  own: { readonly org: Organisation; readonly tally: Tally },
  { rules, branchId, asOf, until, facts }: ReadOptions,
  actions: readonly BranchAction[],
  sets: readonly ActionSet[],
): Assessed[] {
  const supposed = sets.map((set, index) => supposedBranch(String(index), set, actions, branchId));
  const { org, tally } = supposeBranches(own.org, own.tally, supposed, { on: asOf });
  const given = new Map<string, Map<string, FactValue>>();
  sets.forEach((set, index) => {
    for (const [name, value] of factsAfter(set, actions, facts)) {
      const column = given.get(name) ?? new Map<string, FactValue>();
      given.set(name, column.set(String(index), value));
    }
  });
  return clearSpans(org, tally, rules, { from: asOf, until, facts: given }).map((spans) => {
    return { spans, first: dayNumberOf(spans[0]?.from) ?? Number.POSITIVE_INFINITY };
  });
}

function verdictsNow(
  own: { readonly org: Organisation; readonly tally: Tally },
  { rules, branchId, asOf, facts }: ReadOptions,
): Remedies['verdicts'] {
  const given: Facts = new Map(Array.from(facts, ([name, value]) => [name, new Map([[branchId, value]])]));
  const { ruleIds, verdicts } = assessBranches(own.org, own.tally, rules, { asOf, facts: given });
  return ruleIds.map((ruleId, index) => ({ ruleId, verdict: verdictWord(verdicts[index]?.[0]) }));
}

function inOrder(left: FoundSet<Assessed>, right: FoundSet<Assessed>): number {
  const bySize = left.set.length - right.set.length || left.first - right.first;
  if (bySize !== 0) return bySize;
  const place = left.set.findIndex((kind, index) => kind !== right.set[index]);
  return left.set[place]! - right.set[place]!;
}

/**
 * Finds remedies like {@link remediesFor}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link remediesFor}.
 * @param tally - As for {@link remediesFor}.
 * @param rules - As for {@link remediesFor}.
 * @param options - As for {@link remediesFor}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { emptyTally, parseOrganisation } from 'chibo/organisation';
 * import { tryRemediesFor } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const tally = emptyTally(org, {});
 * const options = { branchId: 'cb', asOf: '2024-05-15', until: '2026-05-15', candidate: { birthDate: '1998' } };
 * const result = tryRemediesFor(org, tally, [], options);
 * result.success ? '' : result.error.code; // => 'not-tallied'
 * ```
 * @category Remedies
 */
export function tryRemediesFor(
  org: Organisation,
  tally: Tally,
  rules: readonly RiskRule[],
  options: RemedyOptions,
): Result<Remedies> {
  return attempt(() => remediesFor(org, tally, rules, options));
}
