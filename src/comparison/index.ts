/**
 * What changed between two counts, two rates or two periods, exactly, and only where like is compared with like; from
 * which units it came; and whether stocks and flows balance.
 *
 * @module comparison
 */
export type { UnknownItem } from './changes/balance.js';
export { type CountChange, compareCounts, type KnownCountChange, tryCompareCounts } from './changes/compare-counts.js';
export { compareRates, type KnownRateChange, type RateChange, tryCompareRates } from './changes/compare-rates.js';
export {
  type DecomposeRateOptions,
  decomposeRate,
  type RateDecomposition,
  type RateUnit,
  tryDecomposeRate,
} from './changes/decompose-rate.js';
export {
  decomposeTotal,
  type TotalDecomposition,
  type TotalUnit,
  tryDecomposeTotal,
  type UnitContribution,
} from './changes/decompose-total.js';
export type { MixOrigin, RateParts, UnitRateParts } from './changes/rate-parts.js';
export type { NamedFlow } from './changes/read-stock-and-flow.js';
export { type StockAndFlow, type StockAndFlowInput, stockAndFlow, tryStockAndFlow } from './changes/stock-and-flow.js';
export {
  type StockAndFlowOfUnits,
  stockAndFlowByUnit,
  tryStockAndFlowByUnit,
  type UnitStockAndFlowInput,
} from './changes/stock-and-flow-by-unit.js';
export type { ItemOfUnits } from './changes/units-and-total.js';
export { type BranchTermRule, branchTerm } from './periods/branch-term.js';
export {
  type ComparePeriodsOptions,
  comparePeriods,
  type PeriodComparison,
  tryComparePeriods,
} from './periods/compare-periods.js';
export {
  type CompareStocksOptions,
  compareStocks,
  type DatedStock,
  type StockComparison,
  type StockGap,
  tryCompareStocks,
} from './periods/compare-stocks.js';
export { areEquallyLong } from './periods/equally-long.js';
export type { PaceChange, PaceUnit } from './periods/pace.js';
export type { DatedEvent, PeriodTotal, Series, TimeSeries } from './periods/series.js';
export { combinedChangeOfTotals, tryCombinedChangeOfTotals } from './reorganised/attribute-combined.js';
export { compareOrganisations, tryCompareOrganisations } from './reorganised/compare-organisations.js';
export {
  type CompareTablesOptions,
  compareTables,
  type TableComparison,
  tryCompareTables,
} from './reorganised/compare-tables.js';
export type {
  CombinedCause,
  CombinedChange,
  CombinedEvent,
  CompareOrganisationsOptions,
  LineageChanges,
  OrganisationComparison,
} from './reorganised/organisation-comparison.js';
export { restate, tryRestate } from './reorganised/restate.js';
export type {
  ApportionWeights,
  DividedAmount,
  EndedFigure,
  FigureSource,
  RestatedFigure,
  Restatement,
  RestateOptions,
  UnitFigure,
} from './reorganised/restatement.js';
