/**
 * What people read: tables in Markdown and CSV, charts as Vega-Lite specifications, and results in words, in Vietnamese
 * and English.
 *
 * @module report
 */
export { auditTable } from './audit-table.js';
export { type AtRiskChartOptions, atRiskChart } from './charts/at-risk-chart.js';
export type { ChartOptions } from './charts/chart-options.js';
export type { ChartDatum, ChartSpec, JsonValue } from './charts/chart-spec.js';
export { type ForecastChartOptions, forecastChart } from './charts/forecast-chart.js';
export { type PeriodChartOptions, periodChart } from './charts/period-chart.js';
export { type QuotaChartOptions, quotaChart } from './charts/quota-chart.js';
export { type RatioChartOptions, ratioChart } from './charts/ratio-chart.js';
export type { QuotaFigure } from './charts/read-quotas.js';
export type { RatioFigure } from './charts/read-ratios.js';
export { decompositionTable, type ReportTable } from './decomposition-table.js';
export type { ReportRow, TableLike } from './grid.js';
export type { PrintableTable } from './marked-table.js';
export { type AuditWords, describeAudit } from './sentences/audits/describe-audit.js';
export { describeImplied, type ImpliedWords } from './sentences/audits/describe-implied.js';
export { describeReconciliation, type ReconciliationWords } from './sentences/audits/describe-reconciliation.js';
export { type ChangeWords, describeChange } from './sentences/changes/describe-change.js';
export { type DecompositionWords, describeDecomposition } from './sentences/changes/describe-decomposition.js';
export {
  describeOrganisationComparison,
  type OrganisationComparisonWords,
} from './sentences/changes/describe-organisation-comparison.js';
export { describePeriods, type PeriodWords } from './sentences/changes/describe-periods.js';
export { describeRestatement, type RestatementWords } from './sentences/changes/describe-restatement.js';
export { describeStockAndFlow, type StockAndFlowWords } from './sentences/changes/describe-stock-and-flow.js';
export { describeTableChanges, type TableChangesWords } from './sentences/changes/describe-table-changes.js';
export {
  describeIndependence,
  type IndependenceResult,
  type IndependenceWords,
} from './sentences/independence/describe-independence.js';
export { describeLocality, type LocalityWords } from './sentences/independence/describe-locality.js';
export type { PlanFigures } from './sentences/independence/independence-sentences.js';
export { describeInfeasible, type InfeasibleWords } from './sentences/infeasible/describe-infeasible.js';
export type { UnitName } from './sentences/language/unit-name.js';
export { describeFairness } from './sentences/quotas/describe-fairness.js';
export { describeMatrix } from './sentences/quotas/describe-matrix.js';
export { describeProof, type ProofWords } from './sentences/quotas/describe-proof.js';
export { describeQuota } from './sentences/quotas/describe-quota.js';
export { type AnyQuotaTie, describeTie, type QuotaWords } from './sentences/quotas/describe-tie.js';
export { describeFinding, type RiskWords } from './sentences/risks/describe-finding.js';
export { describeForecast, type ForecastWords } from './sentences/risks/describe-forecast.js';
export { describeRemedy, type RemedyWords } from './sentences/risks/describe-remedy.js';
export { describeRisk, type RiskSummaryWords } from './sentences/risks/describe-risk.js';
export { describeWatch, type WatchWords } from './sentences/risks/describe-watch.js';
export { type AttainmentWords, describeAttainment, type TargetWords } from './sentences/targets/describe-attainment.js';
export { describePace, type PaceWords } from './sentences/targets/describe-pace.js';
export { describeRollOut, type RollOutWords } from './sentences/targets/describe-roll-out.js';
export { describeTarget } from './sentences/targets/describe-target.js';
export { describeTotalTarget } from './sentences/targets/describe-total-target.js';
export { stockAndFlowTable } from './stock-and-flow-table.js';
export type { CellPlace, SuppressedTable } from './suppressed-table.js';
export { suppressSmallCounts, trySuppressSmallCounts } from './suppression/suppress-small-counts.js';
export type {
  Protection,
  SecondaryCell,
  Suppression,
  SuppressOptions,
  WithheldCell,
} from './suppression/suppression.js';
export { tryVerifySuppression, verifySuppression } from './suppression/verify-suppression.js';
export { type CsvOptions, toCsv } from './to-csv.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
export { type ObjectsOptions, type PlainRow, toObjects } from './to-objects.js';
