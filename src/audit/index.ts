/**
 * Published figures: which hold, which do not, and under which reading they would.
 *
 * @module audit
 */
export { type AuditOptions, auditFigures, tryAuditFigures } from './claims/audit-figures.js';
export type {
  BalanceClaim,
  ChangeClaim,
  Claim,
  ComparisonClaim,
  EveryClaim,
  MeanClaim,
  NamedClaim,
  PaceClaim,
  PercentageClaim,
  RankClaim,
  StatedClaim,
  TotalClaim,
  TreeClaim,
  TreeRow,
} from './claims/claim.js';
export type { ClaimCommon, NearbyFigure } from './claims/claim-common.js';
export type {
  Assumption,
  AuditFinding,
  AuditReading,
  AuditVerdict,
  ImpliedFigure,
  Printing,
  ReadingName,
  TreeBreak,
} from './claims/finding.js';
export { parseClaims, safeParseClaims } from './claims/parse-claims.js';
export type { ClaimFigure, PartOfWhole } from './figures/claim-figure.js';
export type { ImpliedCounts, ImpliedOptions } from './figures/implied.js';
export { impliedPart, impliedWhole, tryImpliedPart, tryImpliedWhole } from './figures/implied-counts.js';
export { exactly, type Interval, type IntervalEnds, interval } from './figures/interval.js';
export { addIntervals, divideIntervals, multiplyIntervals, subtractIntervals } from './figures/interval-arithmetic.js';
export { compareIntervals, type IntervalOrder, intersectIntervals, liesIn } from './figures/interval-relations.js';
export type { NumberDirection, NumberUnit, NumberWord } from './figures/number-words.js';
export {
  parsePublishedNumber,
  publishedReadings,
  safeParsePublishedNumber,
} from './figures/parse-published-number.js';
export type { PublishedNumber, PublishedNumberOptions } from './figures/published-number.js';
export type { FigureChange, ReconcileOptions, Reconciliation } from './reconciling/answers.js';
export type { EquationFigure, EquationsReconciliation, FigureEquation } from './reconciling/equation-types.js';
export { reconcileEquations, tryReconcileEquations } from './reconciling/reconcile-equations.js';
export { reconcileTotals, type TotalsReconciliation, tryReconcileTotals } from './reconciling/reconcile-totals.js';
export type { TotalBreak } from './reconciling/tree-breaks.js';
export type { TotalNode, TotalRow, TotalTree } from './reconciling/tree-types.js';
export { type ClaimsFile, claimSchema, claimsFileSchema } from './schema.js';
