import type { CountCondition, RiskCondition, RiskNode, RiskRule, ShareCondition } from './schema.js';

/** Whether a condition is about a count of members. */
export function isCount(condition: RiskCondition): condition is CountCondition | ShareCondition {
  return condition.measure === 'members';
}

/** The conditions of all rules, in the order in which they stand. */
export function* conditionsOf(rules: readonly RiskRule[]): Generator<RiskCondition, void, undefined> {
  for (const { when } of rules) yield* conditionsUnder(when);
}

function* conditionsUnder(node: RiskNode): Generator<RiskCondition, void, undefined> {
  if ('measure' in node) yield node;
  else if ('not' in node) yield* conditionsUnder(node.not);
  else for (const child of childrenOf(node)) yield* conditionsUnder(child);
}

/** The conditions that are put together by all, any or at least k. */
export function childrenOf(node: Exclude<RiskNode, RiskCondition | { readonly not: RiskNode }>): readonly RiskNode[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : node.of;
}
