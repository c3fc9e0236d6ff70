import { ContractError, kindOfValue, type RatioInput } from '../../core/index.js';
import type { MemberFilter } from '../../organisation/index.js';
import type { Operator } from './operator.js';
import type { CountCondition, FactCondition, RiskNode, ShareCondition, YearsCondition } from './schema.js';

/**
 * Exactly one bound on a value: `{ lessThan: 5 }`, `{ atLeast: 3 }`.
 *
 * @category Building rules
 */
export type Bound<T> = {
  [operator in Operator]: Readonly<Record<operator, T>> & Readonly<Partial<Record<Exclude<Operator, operator>, never>>>;
}[Operator];

/**
 * The bound on a fact: one on a number, or `equals` with true or false.
 *
 * @category Building rules
 */
export type FactBound = Bound<RatioInput> | { readonly equals: boolean };

/**
 * Asks for all of several conditions.
 *
 * @param of - The conditions, at least one.
 * @returns The node as plain data.
 * @example
 * ```ts
 * import { all, members, yearsSinceAdmission } from 'chibo/risk';
 *
 * all(members({ lessThan: 5 }), yearsSinceAdmission({ moreThan: 5 })); // => { all: [{ measure: 'members', lessThan: 5 }, { measure: 'yearsSinceAdmission', moreThan: 5 }] }
 * ```
 * @category Building rules
 */
export function all(...of: readonly RiskNode[]): { readonly all: readonly RiskNode[] } {
  return { all: of };
}

/**
 * Asks for at least one of several conditions.
 *
 * @param of - The conditions, at least one.
 * @returns The node as plain data.
 * @example
 * ```ts
 * import { any, members } from 'chibo/risk';
 *
 * any(members({ equals: 1 }), members({ equals: 2 })); // => { any: [{ measure: 'members', equals: 1 }, { measure: 'members', equals: 2 }] }
 * ```
 * @category Building rules
 */
export function any(...of: readonly RiskNode[]): { readonly any: readonly RiskNode[] } {
  return { any: of };
}

/**
 * Asks for the opposite of a condition.
 *
 * @param of - The condition.
 * @returns The node as plain data.
 * @example
 * ```ts
 * import { members, not } from 'chibo/risk';
 *
 * not(members({ atLeast: 3 }, { standing: 'official' })); // => { not: { measure: 'members', where: { standing: 'official' }, atLeast: 3 } }
 * ```
 * @category Building rules
 */
export function not(of: RiskNode): { readonly not: RiskNode } {
  return { not: of };
}

/**
 * Asks for at least k of several conditions.
 *
 * @param k - How many must hold, from 1 to the number of conditions.
 * @param of - The conditions.
 * @returns The node as plain data.
 * @example
 * ```ts
 * import { atLeastOf, fact, members, yearsSinceAdmission } from 'chibo/risk';
 *
 * const two = atLeastOf(2, members({ lessThan: 5 }), yearsSinceAdmission({ moreThan: 3 }), fact('weak', { equals: true }));
 * [two.kOf, two.of.length]; // => [2, 3]
 * ```
 * @category Building rules
 */
export function atLeastOf(
  k: number,
  ...of: readonly RiskNode[]
): { readonly kOf: number; readonly of: readonly RiskNode[] } {
  return { kOf: k, of };
}

/**
 * A condition on how many members a branch has, or how many meet a filter.
 *
 * @param bound - The one bound, in members.
 * @param where - Which members are counted; the headcount unless told.
 * @returns The condition as plain data.
 * @example
 * ```ts
 * import { members } from 'chibo/risk';
 *
 * members({ lessThan: 5 }); // => { measure: 'members', lessThan: 5 }
 * members({ atLeast: 3 }, { olderThan: 60 }); // => { measure: 'members', where: { olderThan: 60 }, atLeast: 3 }
 * ```
 * @category Building rules
 */
export function members(bound: Bound<number>, where?: MemberFilter): CountCondition {
  return where === undefined ? { measure: 'members', ...bound } : { measure: 'members', where, ...bound };
}

/**
 * A condition on which share of a branch's members meets a filter.
 *
 * @param bound - The one bound, from 0 to 1: `{ moreThan: '50%' }` is a majority.
 * @param where - Which members are the part.
 * @param shareOf - Which members are the whole; the headcount unless told.
 * @returns The condition as plain data.
 * @example A majority over 60
 * ```ts
 * import { shareOfMembers } from 'chibo/risk';
 *
 * shareOfMembers({ moreThan: '50%' }, { olderThan: 60 }); // => { measure: 'members', where: { olderThan: 60 }, shareOf: {}, moreThan: '50%' }
 * ```
 * @category Building rules
 */
export function shareOfMembers(
  bound: Bound<RatioInput>,
  where: MemberFilter,
  shareOf: MemberFilter = {},
): ShareCondition {
  return { measure: 'members', where, shareOf, ...bound };
}

/**
 * A condition on the years since the branch last admitted a member, compared as dates.
 *
 * @param bound - The one bound, in whole years: `{ moreThan: 5 }` holds from the day after the 5th anniversary.
 * @returns The condition as plain data.
 * @example
 * ```ts
 * import { yearsSinceAdmission } from 'chibo/risk';
 *
 * yearsSinceAdmission({ moreThan: 5 }); // => { measure: 'yearsSinceAdmission', moreThan: 5 }
 * ```
 * @category Building rules
 */
export function yearsSinceAdmission(bound: Bound<number>): YearsCondition {
  return { measure: 'yearsSinceAdmission', ...bound };
}

/**
 * A condition on a fact that the caller brings to the assessment.
 *
 * @param name - The fact's name, without `fact:`.
 * @param bound - The one bound, or `equals` with true or false.
 * @returns The condition as plain data.
 * @throws A `ContractError` with `bad-name` when the name is no text.
 * @example Less than 10% of the year's quota done
 * ```ts
 * import { fact } from 'chibo/risk';
 *
 * fact('quotaDone', { lessThan: '10%' }); // => { measure: 'fact:quotaDone', lessThan: '10%' }
 * ```
 * @category Building rules
 */
export function fact(name: string, bound: FactBound): FactCondition {
  if (typeof (name as unknown) !== 'string') {
    throw new ContractError('bad-name', `A fact is named by text; found ${kindOfValue(name)}.`, { name });
  }
  return { measure: `fact:${name}`, ...bound };
}
