import type { JoiningMember, SupposedBranch } from '../../organisation/index.js';
import type { FactsByName, ReadNeighbour } from './options-reader.js';
import type { ReadOptions } from './read-options.js';
import type { RemedyAction } from './remedy.js';
import type { ActionKind, ActionSet } from './search-sets.js';

/** A kind of action on one branch: what it does, and how it is named. */
export interface BranchAction extends ActionKind {
  /** Who joins each time; `null` where the branch is combined. */
  readonly joins: JoiningMember | null;
  /** With which branch it is combined; `null` where someone joins. */
  readonly neighbour: ReadNeighbour | null;
  /** The action, done so often. */
  readonly name: (count: number) => RemedyAction;
}

/** The kinds of action that the caller allows, in the order in which remedies are listed. */
export function branchActions(options: ReadOptions): BranchAction[] {
  const { candidate, donors, reinforcement, neighbours, maxActions } = options;
  const actions: BranchAction[] = [];
  const someone = { exclusive: false, notWith: null, neighbour: null };
  if (candidate !== null) {
    const { available = maxActions, ...profile } = candidate;
    const joins = { ...profile, admittedHere: true };
    actions.push({ ...someone, limit: available, joins, name: (count) => ({ action: 'admit', count }) });
  }
  const donorKinds = new Map<string, number>();
  for (const { branchId: fromBranchId, available, profile } of donors) {
    donorKinds.set(fromBranchId, actions.length);
    const joins: JoiningMember = { ...profile, standing: 'official' };
    const name = (count: number): RemedyAction => ({ action: 'transfer', fromBranchId, count });
    actions.push({ ...someone, limit: available, joins, name });
  }
  if (reinforcement !== null) {
    const { available, profile } = reinforcement;
    const joins: JoiningMember = { ...profile, standing: 'official', origin: 'reinforcement' };
    actions.push({ ...someone, limit: available, joins, name: (count) => ({ action: 'reinforce', count }) });
  }
  for (const neighbour of neighbours) {
    const withBranchId = neighbour.branchId;
    // Whoever came from the other branch is in the combined one anyway.
    const notWith = donorKinds.get(withBranchId) ?? null;
    const name = (): RemedyAction => ({ action: 'combine', withBranchId });
    actions.push({ limit: 1, exclusive: true, notWith, joins: null, neighbour, name });
  }
  return actions;
}

/** The branch as a set of actions leaves it. */
export function supposedBranch(
  id: string,
  set: ActionSet,
  actions: readonly BranchAction[],
  branchId: string,
): SupposedBranch {
  const joining: JoiningMember[] = [];
  for (const kind of set) {
    const { joins } = actions[kind]!;
    if (joins !== null) joining.push(joins);
  }
  const neighbour = neighbourOf(set, actions);
  if (neighbour === null) return { id, of: [branchId], joining };
  return { id, of: [branchId, neighbour.branchId], joining, lastAdmission: neighbour.lastAdmission };
}

/** What is known of the branch as a set of actions leaves it: combined, it has no facts but those given of it. */
export function factsAfter(set: ActionSet, actions: readonly BranchAction[], own: FactsByName): FactsByName {
  return neighbourOf(set, actions)?.facts ?? own;
}

/** A set in words, each kind once. */
export function namedActions(set: ActionSet, actions: readonly BranchAction[]): RemedyAction[] {
  return [...new Set(set)].map((kind) => actions[kind]!.name(set.filter((other) => other === kind).length));
}

function neighbourOf(set: ActionSet, actions: readonly BranchAction[]): ReadNeighbour | null {
  return actions[set[set.length - 1]!]?.neighbour ?? null;
}
