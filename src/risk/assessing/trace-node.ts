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
  const message = `There is no rule ${abbreviate(ruleId)}.`;
  throw new ContractError('unknown-rule', message, { ruleId, ruleIds: rules.map(({ id }) => id) });
}

/** Traces a node of a rule for the branch, or the locality, at a row. */
export function traceNode(node: RiskNode, sources: Sources, row: number): Trace {
  if ('measure' in node) return traceCondition(node, sources, row);
  if ('not' in node) {
    const trace = traceNode(node.not, sources, row);
    return { verdict: verdictWord(MET - codeOf(trace.verdict)), not: trace };
  }
  const of: Trace[] = [];
  let lowest: number = MET;
  let highest: number = NOT_MET;
  let met = 0;
  let possible = 0;
  for (const child of childrenOf(node)) {
    const trace = traceNode(child, sources, row);
    const code = codeOf(trace.verdict);
    of.push(trace);
    lowest = Math.min(lowest, code);
    highest = Math.max(highest, code);
    if (code === MET) met += 1;
    if (code !== NOT_MET) possible += 1;
  }
  if ('all' in node) return { verdict: verdictWord(lowest), all: of };
  if ('any' in node) return { verdict: verdictWord(highest), any: of };
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
