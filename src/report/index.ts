/**
 * What people read: tables in Markdown and CSV, and changes in words, in Vietnamese and English.
 *
 * @module report
 */
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
