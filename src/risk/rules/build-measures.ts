import type { RatioInput } from '../../core/index.js';
import type { MemberFilter } from '../../organisation/index.js';
import type { Bound } from './build-rules.js';
import type {
  AdmissionPeriod,
  AdmittedCondition,
  BranchesCondition,
  LocalitiesCondition,
  MeanAgeCondition,
} from './schema.js';

/**
 * A condition on the mean age of a branch's members, or of those who meet a filter, in completed years.
 *
 * The mean is an exact ratio, sum ÷ number: `{ moreThan: 60 }` does not hold of members aged 59 and 61. A tally has to
 * keep `'dates'` for it.
 *
 * @param bound - The one bound, in years, 0 or more: a whole number, a decimal string or a ratio.
 * @param where - Whose ages; those of the headcount unless told.
 * @returns The condition as plain data.
 * @example
 * ```ts
 * import { meanAge } from 'chibo/risk';
 *
 * meanAge({ moreThan: 60 }); // => { measure: 'meanAge', moreThan: 60 }
 * meanAge({ atLeast: '62.5' }, { standing: 'official' }); // => { measure: 'meanAge', where: { standing: 'official' }, atLeast: '62.5' }
 * ```
 * @category Building rules
 */
export function meanAge(bound: Bound<RatioInput>, where?: MemberFilter): MeanAgeCondition {
  return where === undefined ? { measure: 'meanAge', ...bound } : { measure: 'meanAge', where, ...bound };
}

/**
 * A condition on whether the branch admitted a member in the period that contains the day of the assessment.
 *
 * @param period - The kind of period: month, quarter, half-year or year.
 * @param equals - Whether it is to have admitted one; `false` asks for none.
 * @returns The condition as plain data.
 * @example No admission this quarter
 * ```ts
 * import { admittedThis } from 'chibo/risk';
 *
 * admittedThis('quarter', false); // => { measure: 'admittedThis', period: 'quarter', equals: false }
 * admittedThis('year'); // => { measure: 'admittedThis', period: 'year', equals: true }
 * ```
 * @category Building rules
 */
export function admittedThis(period: AdmissionPeriod, equals = true): AdmittedCondition {
  return { measure: 'admittedThis', period, equals };
}

/**
 * A condition on how many localities a branch serves: a rule of branches, not of localities.
 *
 * @param bound - The one bound, in localities.
 * @returns The condition as plain data.
 * @example A combined branch
 * ```ts
 * import { localitiesServed } from 'chibo/risk';
 *
 * localitiesServed({ atLeast: 2 }); // => { measure: 'localities', atLeast: 2 }
 * ```
 * @category Building rules
 */
export function localitiesServed(bound: Bound<number>): LocalitiesCondition {
  return { measure: 'localities', ...bound };
}

/**
 * A condition on how many branches serve a locality: a rule of localities, not of branches.
 *
 * @param bound - The one bound, in branches.
 * @returns The condition as plain data.
 * @example A village that no branch serves
 * ```ts
 * import { branchesServing } from 'chibo/risk';
 *
 * branchesServing({ equals: 0 }); // => { measure: 'branches', equals: 0 }
 * ```
 * @category Building rules
 */
export function branchesServing(bound: Bound<number>): BranchesCondition {
  return { measure: 'branches', ...bound };
}
