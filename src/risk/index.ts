/**
 * At-risk branches: rules as data, verdicts that may be unknown, findings that say why.
 *
 * @module risk
 */
export { assessBranches, type RiskAssessment } from './assessing/assess-branches.js';
export { assessLocalities, explainLocality, type LocalityAssessment } from './assessing/assess-localities.js';
export {
  type AtRiskBranches,
  type AtRiskOptions,
  atRiskBranches,
  riskFindings,
} from './assessing/at-risk-branches.js';
export { type ClassOf, classOf } from './assessing/class-of.js';
export { type ClassOverlap, NO_CLASS, type RiskClasses, UNKNOWN_CLASS } from './assessing/classes.js';
export {
  type BranchClasses,
  classifyBranches,
  classifyLocalities,
  type LocalityClasses,
} from './assessing/classify.js';
export { explainFinding } from './assessing/explain-finding.js';
export type { FactByBranch, Facts, FactValue } from './assessing/facts.js';
export type { RiskGroup, RuleCount } from './assessing/risk-groups.js';
export type { AssessOptions } from './assessing/sources.js';
export type {
  AdmittedTrace,
  ConditionTrace,
  CountInterval,
  CountTrace,
  FactTrace,
  Finding,
  Lacking,
  LocalityFinding,
  Margin,
  MeanAgeTrace,
  PlacesTrace,
  ShareTrace,
  Trace,
  YearsTrace,
} from './assessing/trace.js';
export {
  tryAssessBranches,
  tryAssessLocalities,
  tryAtRiskBranches,
  tryClassifyBranches,
} from './assessing/try-assessing.js';
export { verdictOf } from './assessing/verdict-of.js';
export { branchesEntering, branchesLeaving, type RiskTurn } from './forecast/branches-entering.js';
export {
  type AssumedRisk,
  type ForecastOptions,
  forecastRisk,
  type RiskAssumptions,
  type RiskForecast,
  tryForecastRisk,
} from './forecast/forecast-risk.js';
export type { LossRate } from './forecast/loss-rates.js';
export {
  assumedSpansOf,
  type BranchForecast,
  branchForecasts,
  type RiskSpan,
  spansOf,
} from './forecast/read-forecast.js';
export type { RiskSpans } from './forecast/risk-spans.js';
export {
  type LocalitySnapshot,
  type RiskWatch,
  WATCH_STATES,
  type WatchCounts,
  type WatchEntry,
  type WatchOptions,
  type WatchSnapshot,
  type WatchStart,
  type WatchState,
} from './memory/watch.js';
export { tryWatchBranches, watchBranches, watchLocalities } from './memory/watch-branches.js';
export { relapseFacts, watchOf } from './memory/watch-of.js';
export { type AfterRemedy, afterRemedy } from './remedies/after-remedy.js';
export { remediesFor, tryRemediesFor } from './remedies/remedies-for.js';
export type { ClearSpan, Remedies, Remedy, RemedyAction } from './remedies/remedy.js';
export type {
  Candidate,
  Donor,
  MemberProfile,
  Neighbour,
  Reinforcement,
  RemedyOptions,
} from './remedies/remedy-options.js';
export { admittedThis, branchesServing, localitiesServed, meanAge } from './rules/build-measures.js';
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
export { type ClassPack, classPacks } from './rules/class-packs.js';
export { OPERATORS, type Operator } from './rules/operator.js';
export type { RulePack, RuleReading } from './rules/pack-types.js';
export { thanhChuongRule, thanhChuongRuleExactly3 } from './rules/packs-at-risk.js';
export { standingPacksOn } from './rules/packs-standing.js';
export { parseRiskRules, safeParseRiskRules } from './rules/parse-rules.js';
export { packedRule, rulePacks, rulePacksOn } from './rules/rule-packs.js';
export type { RuleSubject } from './rules/rule-subject.js';
export {
  type AdmissionPeriod,
  type AdmittedCondition,
  type Bounds,
  type BranchesCondition,
  type CountCondition,
  type FactCondition,
  type LocalitiesCondition,
  type MeanAgeCondition,
  type RiskCondition,
  type RiskNode,
  type RiskRule,
  riskRuleSchema,
  type ShareCondition,
  type YearsCondition,
} from './rules/schema.js';
export { specFor } from './rules/spec.js';
export { type RiskVerdict, VERDICTS } from './rules/verdict.js';
