import { attempt, type Result } from '../../core/index.js';
import type { Organisation, Tally } from '../../organisation/index.js';
import type { RiskRule } from '../rules/schema.js';
import { assessBranches, type RiskAssessment } from './assess-branches.js';
import { assessLocalities, type LocalityAssessment } from './assess-localities.js';
import { type AtRiskBranches, type AtRiskOptions, atRiskBranches } from './at-risk-branches.js';
import { type BranchClasses, classifyBranches } from './classify.js';
import type { AssessOptions } from './sources.js';

/**
 * Assesses every branch like {@link assessBranches}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link assessBranches}.
 * @param tally - As for {@link assessBranches}.
 * @param rules - As for {@link assessBranches}.
 * @param options - As for {@link assessBranches}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { tryAssessBranches } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * tryAssessBranches(org, null, [], { asOf: '2024-05-15' }).success; // => true
 * tryAssessBranches(org, null, [], { asOf: '2024-02-30' }).success; // => false
 * ```
 * @category Assessing
 */
export function tryAssessBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): Result<RiskAssessment> {
  return attempt(() => assessBranches(org, tally, rules, options));
}

/**
 * Assesses every locality like {@link assessLocalities}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link assessLocalities}.
 * @param tally - As for {@link assessLocalities}.
 * @param rules - As for {@link assessLocalities}.
 * @param options - As for {@link assessLocalities}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { tryAssessLocalities } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * tryAssessLocalities(org, null, [], { asOf: '2024-05-15' }).success; // => true
 * tryAssessLocalities(org, null, [], { asOf: '2024-02-30' }).success; // => false
 * ```
 * @category Assessing
 */
export function tryAssessLocalities(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): Result<LocalityAssessment> {
  return attempt(() => assessLocalities(org, tally, rules, options));
}

/**
 * Lists the branches at risk like {@link atRiskBranches}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link atRiskBranches}.
 * @param tally - As for {@link atRiskBranches}.
 * @param rules - As for {@link atRiskBranches}.
 * @param options - As for {@link atRiskBranches}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { tryAtRiskBranches } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * tryAtRiskBranches(org, null, [], { asOf: '2024-05-15' }).success; // => true
 * tryAtRiskBranches(org, null, [], { asOf: '2024-05-15', limit: -1 }).success; // => false
 * ```
 * @category Assessing
 */
export function tryAtRiskBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AtRiskOptions,
): Result<AtRiskBranches> {
  return attempt(() => atRiskBranches(org, tally, rules, options));
}

/**
 * Puts branches into classes like {@link classifyBranches}, and returns the error instead of throwing it.
 *
 * @param org - As for {@link classifyBranches}.
 * @param tally - As for {@link classifyBranches}.
 * @param rules - As for {@link classifyBranches}.
 * @param options - As for {@link classifyBranches}.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { parseOrganisation } from 'chibo/organisation';
 * import { tryClassifyBranches } from 'chibo/risk';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [{ id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: null }],
 *   localities: [],
 * });
 * tryClassifyBranches(org, null, [], { asOf: '2024-05-15' }).success; // => true
 * tryClassifyBranches(org, null, [], { asOf: '2024-02-30' }).success; // => false
 * ```
 * @category Classes
 */
export function tryClassifyBranches(
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  options: AssessOptions,
): Result<BranchClasses> {
  return attempt(() => classifyBranches(org, tally, rules, options));
}
