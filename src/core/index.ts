/**
 * Exact ratios, named roundings, printed figures and errors: what every other room stands on.
 *
 * @module core
 */
export { checkOptions } from './check-options.js';
export {
  abbreviate,
  ChiboError,
  ContractError,
  formatPath,
  InfeasibleError,
  InvalidInputError,
  type Issue,
  isChiboError,
  MAX_LISTED_ISSUES,
} from './errors.js';
export { type FormatOptions, formatCount, formatDecimal, formatPercent, type Locale } from './format.js';
export { type IdIndex, indexIds, reindexIds, rowIn, rowsIn } from './id-index.js';
export { IssueList, kindOfValue, valueAt } from './issues.js';
export { parseRatio, type RatioInput } from './parse-ratio.js';
export { type DecimalOptions, decimal, percent } from './percent.js';
export {
  type AnyRatio,
  type BigRatio,
  compareRatios,
  isRatio,
  type Ratio,
  type RatioOver,
  ratio,
  ratioOf,
  ratioParts,
  ratioToNumber,
} from './ratio.js';
export {
  addRatios,
  divideRatios,
  multiplyRatios,
  negateRatio,
  reduceRatio,
  subtractRatios,
} from './ratio-arithmetic.js';
export { readResult } from './read-result.js';
export { attempt, type Result } from './result.js';
export { divideRounded, ROUNDINGS, type Rounding } from './rounding.js';
