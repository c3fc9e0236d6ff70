/**
 * What people read: tables in Markdown and CSV, and changes in words, in Vietnamese and English.
 *
 * @module report
 */
export { decompositionTable, type ReportTable } from './decomposition-table.js';
export type { ReportRow, TableLike } from './grid.js';
export { type ChangeWords, describeChange } from './sentences/changes/describe-change.js';
export { type DecompositionWords, describeDecomposition } from './sentences/changes/describe-decomposition.js';
export { describeStockAndFlow, type StockAndFlowWords } from './sentences/changes/describe-stock-and-flow.js';
export {
  describeIndependence,
  type IndependenceResult,
  type IndependenceWords,
} from './sentences/independence/describe-independence.js';
export type { PlanFigures } from './sentences/independence/independence-sentences.js';
export type { UnitName } from './sentences/language/unit-name.js';
export { stockAndFlowTable } from './stock-and-flow-table.js';
export { type CsvOptions, toCsv } from './to-csv.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
