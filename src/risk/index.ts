/**
 * At-risk branches: rules as data, verdicts that may be unknown, findings that say why.
 *
 * @module risk
 */
export { assessBranches, type RiskAssessment, verdictOf } from './assessing/assess-branches.js';
export {
  type AtRiskBranches,
  type AtRiskOptions,
  atRiskBranches,
  type RiskGroup,
} from './assessing/at-risk-branches.js';
export { explainFinding } from './assessing/explain-finding.js';
export type { FactByBranch, Facts, FactValue } from './assessing/facts.js';
export type { AssessOptions } from './assessing/sources.js';
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
} from './assessing/trace.js';
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
} from './rules/build-rules.js';
export { OPERATORS, type Operator } from './rules/operator.js';
export { parseRiskRules, safeParseRiskRules } from './rules/parse-rules.js';
export {
  type RulePack,
  type RuleReading,
  rulePacks,
  thanhChuongRule,
  thanhChuongRuleExactly3,
} from './rules/rule-packs.js';
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
} from './rules/schema.js';
export { specFor } from './rules/spec.js';
export { type RiskVerdict, VERDICTS } from './rules/verdict.js';
