import { addDays, addMonths, type IsoDate, type Period, term } from '../../calendar/index.js';
import { IssueList } from '../../core/index.js';

/**
 * By which rule a branch's term is as long as it is: twice in five years, or once in five as piloted from July 2025.
 *
 * @category Periods
 */
export type BranchTermRule = 'charter' | 'pilot-2025';

const MONTHS: Readonly<Record<BranchTermRule, number>> = { charter: 30, 'pilot-2025': 60 };

/**
 * Makes the term of a branch from its congress on: two and a half years by the Charter, five under the pilot of 2025.
 *
 * The term ends the day before the same day 30 or 60 months later; in a shorter month, the day before its last. Which
 * rule holds is the caller's to say, since not every branch is in the pilot, and a congress may be called earlier or
 * later: then `term(start, end)` makes the term as it was.
 *
 * @param start - The first day, `YYYY-MM-DD`.
 * @param options - `rule`: `charter` for 30 months, `pilot-2025` for 60.
 * @returns The period, of kind `term`.
 * @throws An `InvalidInputError` with `unknown-rule`, or of the calendar `not-a-date`, `out-of-range`.
 * @example
 * ```ts
 * import { branchTerm } from 'chibo/comparison';
 *
 * branchTerm('2022-06-15', { rule: 'charter' }).id; // => 'term:2022-06-15/2024-12-14'
 * branchTerm('2025-08-01', { rule: 'pilot-2025' }).id; // => 'term:2025-08-01/2030-07-31'
 * branchTerm('2025-08-32', { rule: 'charter' }); // throws InvalidInputError
 * ```
 * @see Party Charter 2011, art. 24.3; Regulation 294-QĐ/TW of 26 May 2025 for the pilot.
 * @category Periods
 */
export function branchTerm(start: IsoDate, options: { readonly rule: BranchTermRule }): Period {
  const issues = new IssueList('branchTerm');
  const { rule } = Object(options) as { readonly rule?: unknown };
  if (typeof rule !== 'string' || !Object.hasOwn(MONTHS, rule)) {
    issues.add(['options', 'rule'], 'unknown-rule', `A rule is one of ${Object.keys(MONTHS).join(', ')}.`, rule);
  }
  issues.throwIfAny();
  return term(start, addDays(addMonths(start, MONTHS[options.rule]), -1));
}
