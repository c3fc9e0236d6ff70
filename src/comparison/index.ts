/**
 * What changed between two counts, two rates or two periods, exactly, and only where like is compared with like.
 *
 * @module comparison
 */
export { type CountChange, compareCounts, type KnownCountChange, tryCompareCounts } from './compare-counts.js';
export {
  type ComparePeriodsOptions,
  comparePeriods,
  type PeriodComparison,
  tryComparePeriods,
} from './compare-periods.js';
export { compareRates, type KnownRateChange, type RateChange, tryCompareRates } from './compare-rates.js';
export type { PaceChange, PaceUnit } from './pace.js';
export type { DatedEvent, PeriodTotal, Series, TimeSeries } from './series.js';
