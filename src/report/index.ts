/**
 * What people read: tables in Markdown and CSV, charts as Vega-Lite specifications, and results in words, in Vietnamese
 * and English.
 *
 * @module report
 */
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
export { type ChangeWords, describeChange, type UnitName } from './describe-change.js';
export { type DecompositionWords, describeDecomposition } from './describe-decomposition.js';
export {
  describeIndependence,
  type IndependenceResult,
  type IndependenceWords,
} from './describe-independence.js';
export { describeStockAndFlow, type StockAndFlowWords } from './describe-stock-and-flow.js';
export type { ReportRow, TableLike } from './grid.js';
export type { PlanFigures } from './independence-sentences.js';
export { stockAndFlowTable } from './stock-and-flow-table.js';
export { type CsvOptions, toCsv } from './to-csv.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
export { type ObjectsOptions, type PlainRow, toObjects } from './to-objects.js';
