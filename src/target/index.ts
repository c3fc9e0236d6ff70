/**
 * Targets as they are set: what a unit is to reach, who set it, how far it is, and what falls to whom.
 *
 * @module target
 */
export { type AttainmentOptions, attainment, tryAttainment } from './attainment.js';
export {
  type AttainmentByYear,
  attainmentByYear,
  type ByYearOptions,
  tryAttainmentByYear,
} from './attainment-by-year.js';
export { type ActualCount, attainments, tryAttainments } from './attainments.js';
export type { Attainment } from './judge.js';
export { parseTarget, parseTargets, safeParseTarget, safeParseTargets } from './parse-target.js';
export { type ProjectedEnd, projectEnd, tryProjectEnd } from './project-end.js';
export { type ProratedTarget, type ProrateOptions, prorate, tryProrate } from './prorate.js';
export type { YearCount } from './read-years.js';
export { type RequiredPace, type RequiredPaceOptions, requiredPace, tryRequiredPace } from './required-pace.js';
export type { RolledNumber, RollOut, RollOutOptions, RollOutUnits, RollOutYears } from './roll-out.js';
export { rollOutTarget, tryRollOutTarget } from './roll-out-target.js';
export {
  type CountTarget,
  type CountVersion,
  type RangeTarget,
  type RangeVersion,
  type RateTarget,
  type RateVersion,
  type Target,
  type TargetCommon,
  targetSchema,
} from './schema.js';
export { type TargetVersion, targetOn } from './target-on.js';
export type { ProrateBy } from './time-shares.js';
export { type TotalTarget, totalTarget, tryTotalTarget } from './total-target.js';
