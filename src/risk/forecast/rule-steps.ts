import type { MemberFilter } from '../../organisation/index.js';
import { ABSENT, factSigns, isFact } from '../assessing/facts.js';
import { boundOf, settleIndex, settleTable } from '../rules/operator.js';
import { childrenOf } from '../rules/rule-tree.js';
import type {
  CountCondition,
  FactCondition,
  MeanAgeCondition,
  RiskCondition,
  RiskNode,
  ShareCondition,
} from '../rules/schema.js';
import { countedBy } from '../rules/spec.js';
import { UNKNOWN } from '../rules/verdict.js';
import { admittedSteps, yearsSteps } from './admission-steps.js';
import { type CountSource, countSteps, shareSteps } from './count-steps.js';
import { meanAgeSteps } from './mean-age-steps.js';
import type { SpanSources } from './span-sources.js';
import { joinSteps, oppositeSteps, type StepColumns, steadySteps } from './step-columns.js';

/** On which days a node of a rule holds, for every branch. */
export function stepsOfNode(node: RiskNode, sources: SpanSources): StepColumns {
  if ('measure' in node) return stepsOfCondition(node, sources);
  if ('not' in node) return oppositeSteps(stepsOfNode(node.not, sources));
  const children = childrenOf(node).map((child) => stepsOfNode(child, sources));
  return joinSteps(children, 'all' in node ? 'lowest' : 'any' in node ? 'highest' : node.kOf);
}

function stepsOfCondition(condition: RiskCondition, sources: SpanSources): StepColumns {
  const { rows, from } = sources;
  switch (condition.measure) {
    case 'members':
      return stepsOfMembers(condition, sources);
    case 'meanAge':
      return stepsOfMeanAge(condition, sources);
    case 'yearsSinceAdmission':
      return yearsSteps(condition, sources);
    case 'admittedThis':
      return admittedSteps(condition, sources);
    default:
      if (isFact(condition)) return stepsOfFact(condition, sources);
      // Rules of localities are refused before: what is left is how many of them the branch serves.
      return countSteps(condition, { counts: sources.localities(), losses: null }, rows, from);
  }
}

function stepsOfMembers(condition: CountCondition | ShareCondition, sources: SpanSources): StepColumns {
  const { countsOf, lossesOf, rows, from } = sources;
  const { part, whole } = countedBy(condition);
  const source = (where: MemberFilter | null): CountSource => ({
    counts: countsOf(where),
    losses: where === null ? null : lossesOf(where),
  });
  if ('shareOf' in condition) return shareSteps(condition, source(part), source(whole), rows, from);
  return countSteps(condition, source(part), rows, from);
}

function stepsOfMeanAge(condition: MeanAgeCondition, sources: SpanSources): StepColumns {
  const { rows, from, until } = sources;
  const where = condition.where ?? {};
  const spellsOf = sources.spellsOf(where);
  if (spellsOf === null) return steadySteps(from, new Uint8Array(rows.length).fill(UNKNOWN));
  return meanAgeSteps(condition, { rows, from, until, spellsOf, losses: sources.lossesOf(where) });
}

function stepsOfFact(condition: FactCondition, { facts, rows, from, units }: SpanSources): StepColumns {
  const signs = factSigns(condition, facts, units);
  const table = settleTable(boundOf(condition).operator);
  const codes = new Uint8Array(rows.length);
  for (let index = 0; index < codes.length; index += 1) {
    const sign = signs[rows[index]!]!;
    codes[index] = sign === ABSENT ? UNKNOWN : table[settleIndex(sign, sign)]!;
  }
  return steadySteps(from, codes);
}
