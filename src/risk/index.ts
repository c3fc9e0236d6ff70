/**
 * At-risk branches: rules as data, verdicts that may be unknown, findings that say why.
 *
 * @module risk
 */
export { assessBranches, type RiskAssessment, verdictOf } from './assess-branches.js';
export { type AtRiskBranches, type AtRiskOptions, atRiskBranches, type RiskGroup } from './at-risk-branches.js';
export {
  all,
  any,
  atLeastOf,
  type Bound,
  type FactBound,
  fact,
  members,
  not,
  shareOfMembers,
  yearsSinceAdmission,
} from './build-rules.js';
export { explainFinding } from './explain-finding.js';
export type { FactByBranch, Facts, FactValue } from './facts.js';
export { OPERATORS, type Operator } from './operator.js';
export { parseRiskRules, safeParseRiskRules } from './parse-rules.js';
export {
  type RulePack,
  type RuleReading,
  rulePacks,
  thanhChuongRule,
  thanhChuongRuleExactly3,
} from './rule-packs.js';
export {
  type Bounds,
  type CountCondition,
  type FactCondition,
  type RiskCondition,
  type RiskNode,
  type RiskRule,
  riskRuleSchema,
  type ShareCondition,
  type YearsCondition,
} from './schema.js';
export type { AssessOptions } from './sources.js';
export { specFor } from './spec.js';
export type {
  ConditionTrace,
  CountInterval,
  CountTrace,
  FactTrace,
  Finding,
  Lacking,
  Margin,
  ShareTrace,
  Trace,
  YearsTrace,
} from './trace.js';
export { type RiskVerdict, VERDICTS } from './verdict.js';
