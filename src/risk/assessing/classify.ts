import { checkOptions, IssueList } from '../../core/index.js';
import { checkOrganisation, type Organisation, type Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { assess } from './assess-branches.js';
import { assessEach } from './assess-localities.js';
import { classify, type RiskClasses } from './classes.js';
import { type AssessOptions, openSources } from './sources.js';

/**
 * Branches by exclusive classes. Read one with {@link classOf}.
 *
 * @category Classes
 */
export interface BranchClasses extends RiskClasses {
  /** The branches, in unit order. */
  readonly branchIds: readonly string[];
  /** The row of each branch in the organisation's unit columns. */
  readonly branchRows: Int32Array;
}

/**
 * Localities by exclusive classes. Read one with {@link classOf}.
 *
 * @category Classes
 */
export interface LocalityClasses extends RiskClasses {
  /** The localities, in the order of the organisation's locality columns. */
  readonly localityIds: readonly string[];
}

/**
 * Puts every branch into the first of several classes whose rule holds.
 *
 * The order is part of the definition: a class is what its rule says and no class before it is. While it is unknown
 * whether an earlier class holds, so is the class; {@link classOf} then tells between which. So filling in what was
 * missing never changes a class that is known. Where a branch meets the rules of two classes, the first stands, and the
 * result warns of the overlap: classes printed as exclusive should not have any.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to go by stated figures.
 * @param rules - The classes in order, a rule each, such as those of {@link classPacks}.
 * @param options - The day, and facts that rules name as `fact:…`.
 * @returns The class of every branch, how many are in each, and the overlaps.
 * @throws What {@link assessBranches} throws.
 * @example Three classes, tried in order
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { classifyBranches, members } from 'chibo/risk';
 *
 * const unit = (id: string) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' });
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }, unit('cb-1'), unit('cb-2'), unit('cb-3')],
 *   localities: [],
 *   figures: [{ unitId: 'cb-1', members: 1 }, { unitId: 'cb-2', members: 4 }],
 * });
 * const rules = [
 *   { id: 'one-or-two', when: members({ atMost: 2 }) },
 *   { id: 'under-five', when: members({ lessThan: 5 }) },
 * ];
 * const result = classifyBranches(org, null, rules, { asOf: '2024-05-15' });
 * [...result.classes]; // => [0, 1, -2]
 * result.counts; // => [1, 1]
 * result.overlaps; // => [{ ruleIds: ['one-or-two', 'under-five'], count: 1, examples: ['cb-1'] }]
 * ```
 * @category Classes
 */
export function classifyBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): BranchClasses {
  checkOrganisation(org);
  checkOptions(options);
  const { asOf, ruleIds, branchIds, branchRows, verdicts } = assess(
    openSources(new IssueList('classifyBranches'), org, tally, rules, options),
  );
  return { ...classify(asOf, ruleIds, branchIds, verdicts), branchIds, branchRows };
}

/**
 * Puts every locality into the first of several classes whose rule holds, as {@link classifyBranches} does branches.
 *
 * @param org - The organisation.
 * @param tally - A tally that kept what {@link specFor} names, or `null` to go by stated figures.
 * @param rules - The classes in order, a rule each.
 * @param options - The day, and facts by locality that rules name as `fact:…`.
 * @returns The class of every locality, how many are in each, and the overlaps.
 * @throws What {@link assessLocalities} throws.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { classifyLocalities, packedRule } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-12-31',
 *   units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: ['v1', 'v2'].map((id) => ({ id, name: id, communeId: 'xa', branchIds: [] })),
 *   figures: [{ localityId: 'v1', members: 2 }, { localityId: 'v2', members: 7 }],
 * });
 * const rules = ['memberless', 'one-member', 'two-members'].map((id) => packedRule(id));
 * const result = classifyLocalities(org, null, rules, { asOf: '2016-12-31' });
 * result.counts; // => [0, 0, 1]
 * result.none; // => 1
 * ```
 * @category Classes
 */
export function classifyLocalities(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): LocalityClasses {
  checkOrganisation(org);
  checkOptions(options);
  const { asOf, ruleIds, localityIds, verdicts } = assessEach(
    openSources(new IssueList('classifyLocalities'), org, tally, rules, options, 'localities'),
  );
  return { ...classify(asOf, ruleIds, localityIds, verdicts), localityIds };
}
