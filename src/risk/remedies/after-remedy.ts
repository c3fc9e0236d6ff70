import { IssueList, kindOfValue } from '../../core/index.js';
import { checkOrganisation, type Organisation, supposeBranches, type Tally } from '../../organisation/index.js';
import type { Facts } from '../assessing/facts.js';
import type { RiskRule } from '../rules/schema.js';
import { type BranchAction, branchActions, factsAfter, supposedBranch } from './action-kinds.js';
import { readOptions } from './read-options.js';
import type { RemedyAction } from './remedy.js';
import type { RemedyOptions } from './remedy-options.js';

/**
 * A branch as actions leave it: what assessing, explaining and forecasting take.
 *
 * @category Remedies
 */
export interface AfterRemedy {
  /** A small organisation: one commune with the branch, which keeps its id. */
  readonly org: Organisation;
  /** The members of the branch and those who joined; on days before the actions it tells nothing. */
  readonly tally: Tally;
  /** What is known of the branch beyond its members. */
  readonly facts: Facts;
}

/**
 * Takes actions on a branch, so that what comes of them can be explained and followed.
 *
 * `explainFinding` and `forecastRisk` of the outcome, from `asOf` on, tell of each rule why the branch is out of it and
 * when it comes back. The actions may be those of a remedy, or any others that the options allow.
 *
 * @param org - The organisation.
 * @param tally - A tally of it that keeps dates.
 * @param rules - The rules, which say what facts are asked for.
 * @param options - As for {@link remediesFor}.
 * @param actions - What is done.
 * @returns The branch afterwards.
 * @throws What {@link remediesFor} throws, and an `InvalidInputError` with `unknown-action` for one that the options do
 *   not allow, `not-a-count`, `too-many` beyond those who are available or beyond `maxActions`, `duplicate-action`, `unlike-actions` of a
 *   branch that is combined twice, or with one that members are transferred from.
 * @example Why one admission takes a branch out of rule 1
 * ```ts
 * import { parseOrganisation, tallyMembers } from 'chibo/organisation';
 * import { afterRemedy, explainFinding, remediesFor, thanhChuongRule } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * const old = { branchId: 'cb', birthDate: '1950', admittedOn: '1980-05-19' };
 * const tally = tallyMembers(org, [old, old, old], { keep: 'dates' });
 * const rules = [thanhChuongRule];
 * const options = { branchId: 'cb', asOf: '2017-07-31', until: '2020-12-31', candidate: { birthDate: '1996' } };
 * const { remedies } = remediesFor(org, tally, rules, options);
 * remedies.map(({ actions }) => actions); // => [[{ action: 'admit', count: 1 }]]
 * const after = afterRemedy(org, tally, rules, options, remedies[0]!.actions);
 * const asked = { asOf: '2017-07-31', facts: after.facts };
 * explainFinding(after.org, after.tally, rules, asked, 'cb', 'thanh-chuong').verdict; // => 'not-met'
 * ```
 * @category Remedies
 */
export function afterRemedy(
  org: Organisation,
  tally: Tally,
  rules: readonly RiskRule[],
  options: RemedyOptions,
  actions: readonly RemedyAction[],
): AfterRemedy {
  checkOrganisation(org);
  const read = readOptions('afterRemedy', org, tally, rules, options);
  const { branchId, asOf } = read;
  const kinds = branchActions(read);
  const faults = new IssueList('afterRemedy');
  const set = readActions(actions, kinds, read.maxActions, faults);
  faults.throwIfAny();
  const supposed = supposeBranches(org, tally, [supposedBranch(branchId, set, kinds, branchId)], { on: asOf });
  const known = [...factsAfter(set, kinds, read.facts)];
  return { ...supposed, facts: new Map(known.map(([name, value]) => [name, new Map([[branchId, value]])])) };
}

/** The numbers of the kinds that the actions are of, ascending, one for each time. */
function readActions(
  actions: unknown,
  kinds: readonly BranchAction[],
  maxActions: number,
  faults: IssueList,
): number[] {
  if (!Array.isArray(actions)) {
    faults.add(['actions'], 'wrong-type', `Expected array, found ${kindOfValue(actions)}.`, actions);
    return [];
  }
  const counts = new Map<number, number>();
  for (const [index, action] of (actions as readonly unknown[]).entries()) {
    const path = ['actions', index];
    const { count = 1 } = (action ?? {}) as { readonly count?: unknown };
    const kind = kinds.findIndex(({ name }) => isSame(name(1), action));
    const limit = kinds[kind]?.limit ?? 0;
    if (kind < 0) faults.add(path, 'unknown-action', 'The options allow no such action.', action);
    else if (counts.has(kind)) faults.add(path, 'duplicate-action', 'This action is named already.', action);
    else if (!isCount(count)) {
      faults.add([...path, 'count'], 'not-a-count', 'A number of actions is a whole number, 0 or more.', count);
    } else {
      if (count > limit) faults.add([...path, 'count'], 'too-many', `There are ${String(limit)}.`, count);
      const unlike = [...counts.keys()].some((other) => excludes(kinds, kind, other) || excludes(kinds, other, kind));
      if (unlike) faults.add(path, 'unlike-actions', 'It cannot be taken together with another of these.', action);
      counts.set(kind, Math.min(count, limit));
    }
  }
  const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (size > maxActions) {
    faults.add(['actions'], 'too-many', `There are at most ${String(maxActions)} actions.`, size);
    return [];
  }
  return [...counts]
    .sort(([left], [right]) => left - right)
    .flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether an action is of the kind that another one names, however often. */
function isSame(named: RemedyAction, action: unknown): boolean {
  if (typeof action !== 'object' || action === null) return false;
  const given = action as Readonly<Record<string, unknown>>;
  return Object.entries(named).every(([field, value]) => field === 'count' || given[field] === value);
}

function excludes(kinds: readonly BranchAction[], kind: number, other: number): boolean {
  return kinds[kind]?.notWith === other || (kinds[kind]?.exclusive === true && kinds[other]?.exclusive === true);
}
