import { abbreviate, ContractError } from '../../core/index.js';
import { childrenOf } from '../rules/rule-tree.js';
import type { RiskCondition, RiskNode, RiskRule } from '../rules/schema.js';
import { atLeastVerdict, MET, NOT_MET, type RiskVerdict, VERDICTS, verdictWord } from '../rules/verdict.js';
import type { Sources } from './sources.js';
import type { Trace } from './trace.js';
import { traceAdmitted, traceFact, traceYears } from './trace-admissions.js';
import { traceCount, traceMeanAge, tracePlaces, traceShare } from './trace-conditions.js';

/** The rule of an id, among those that are assessed. */
export function ruleNamed({ rules }: Sources, ruleId: string): RiskRule {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule !== undefined) return rule;
  const message = `There is no rule ${abbreviate(String(ruleId))}.`;
  throw new ContractError('unknown-rule', message, { ruleId, ruleIds: rules.map(({ id }) => id) });
}

/** Traces a node of a rule for the branch, or the locality, at a row. */
export function traceNode(node: RiskNode, sources: Sources, row: number): Trace {
  if ('measure' in node) return traceCondition(node, sources, row);
  if ('not' in node) {
    const trace = traceNode(node.not, sources, row);
    return { verdict: verdictWord(MET - codeOf(trace.verdict)), not: trace };
  }
  const of = childrenOf(node).map((child) => traceNode(child, sources, row));
  const codes = of.map((trace) => codeOf(trace.verdict));
  if ('all' in node) return { verdict: verdictWord(Math.min(MET, ...codes)), all: of };
  if ('any' in node) return { verdict: verdictWord(Math.max(NOT_MET, ...codes)), any: of };
  const met = codes.filter((code) => code === MET).length;
  const possible = codes.filter((code) => code !== NOT_MET).length;
  return { verdict: verdictWord(atLeastVerdict(node.kOf, met, possible)), kOf: node.kOf, of };
}

function traceCondition(condition: RiskCondition, sources: Sources, row: number): Trace {
  switch (condition.measure) {
    case 'members':
      return 'shareOf' in condition ? traceShare(condition, sources, row) : traceCount(condition, sources, row);
    case 'localities':
    case 'branches':
      return tracePlaces(condition, sources, row);
    case 'meanAge':
      return traceMeanAge(condition, sources, row);
    case 'yearsSinceAdmission':
      return traceYears(condition, sources, row);
    case 'admittedThis':
      return traceAdmitted(condition, sources, row);
    default:
      return traceFact(condition, sources, row);
  }
}

function codeOf(verdict: RiskVerdict): number {
  return VERDICTS.indexOf(verdict);
}
