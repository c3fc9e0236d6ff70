import {
  type AnyRatio,
  attempt,
  InvalidInputError,
  IssueList,
  parseRatio,
  type Ratio,
  type RatioInput,
  ratioParts,
  readResult,
} from '../../core/index.js';
import { checkObjects } from '../states/check-options.js';
import type { IndependentBranchRatio } from '../states/independent-branch-ratio.js';
import type { HostConvention } from '../states/state-codes.js';

/**
 * How far a ratio is from a target, in whole localities.
 *
 * @category Targets
 */
export interface DistanceToTarget {
  /** The unit. */
  readonly unitId: string;
  /** The convention used. */
  readonly host: HostConvention;
  /** The target as given. */
  readonly target: AnyRatio;
  /** Whether the target itself is enough (`at-least`), or more is asked (`more-than`). */
  readonly bound: 'at-least' | 'more-than';
  /** All localities of the unit that are known. */
  readonly total: number;
  /** Localities with a branch of their own. */
  readonly independent: number;
  /** How many localities the target asks for; `null` when there is no locality. */
  readonly needed: number | null;
  /** How many more are needed, given what is unknown: at best and at most. `null` when there is no locality. */
  readonly more: { readonly lowest: number; readonly highest: number } | null;
  /** Whether the target is reached: `unknown` where it depends on states or on communes that are unknown. */
  readonly reached: 'yes' | 'no' | 'unknown';
  /** Whether all localities together would be enough: not for more than 100 %. */
  readonly reachable: boolean;
  /** Communes that gave nothing: the target asks for more localities once they are known. */
  readonly missingCommunes: number;
}

/**
 * Says how many more localities need a branch of their own to reach a target.
 *
 * The target asks for the smallest whole number of localities whose share of all is at least the target (or more
 * than it), found in whole numbers. Localities of unknown state may have a branch already, so that the distance
 * has a lowest and a highest value.
 *
 * @param result - What `independentBranchRatio` gave.
 * @param target - The target: a ratio from 0 to 1, or a decimal string such as `"95%"` or `"0.95"`.
 * @param options - `bound`: `at-least` unless told ("trở lên"), or `more-than` ("trên").
 * @returns The localities needed, how many more, and whether the target is reached.
 * @throws An `InvalidInputError` with `not-a-ratio`, `inexact-threshold`, `not-safe`, `out-of-range`, `unknown-bound`;
 *   a `ContractError` with `missing-argument`, `not-a-result`.
 * @example Điện Biên Đông, May 2018: 73 more villages to reach 95 %
 * ```ts
 * import { independentBranchRatio, localitiesToTarget } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'dbd', localities: 243, independent: 158 }],
 * });
 * const result = independentBranchRatio(org, { host: 'counts' });
 * const distance = localitiesToTarget(result, '95%');
 * distance.needed; // => 231
 * distance.more; // => { lowest: 73, highest: 73 }
 * localitiesToTarget(result, '65%').reached; // => 'yes'
 * localitiesToTarget(result, 0.95); // throws InvalidInputError
 * ```
 * @category Targets
 */
export function localitiesToTarget(
  result: Pick<IndependentBranchRatio, 'unitId' | 'host' | 'total' | 'independent' | 'bounds' | 'missingCommunes'>,
  target: RatioInput,
  options: { readonly bound?: 'at-least' | 'more-than' | undefined } = {},
): DistanceToTarget {
  checkObjects('localitiesToTarget', { result, options });
  const issues = new IssueList('localitiesToTarget');
  const { bound = 'at-least' } = options;
  const read = readTarget(issues, target);
  checkBound(issues, bound);
  issues.throwIfAny();
  return readResult('localitiesToTarget', result, () => distanceOf(result, read, bound));
}

function distanceOf(
  result: Parameters<typeof localitiesToTarget>[0],
  read: AnyRatio,
  bound: 'at-least' | 'more-than',
): DistanceToTarget {
  const { unitId, host, total, independent, missingCommunes } = result;
  const needed = neededOf(total, read, bound);
  const possible = highestOf(result.bounds.highest, independent);
  const more =
    needed === null ? null : { lowest: atLeast0(needed - possible), highest: atLeast0(needed - independent) };
  const reachable = (needed ?? 0) <= total;
  const settled = missingCommunes > 0 ? null : more;
  const reached =
    settled === null ? 'unknown' : settled.highest === 0 ? 'yes' : settled.lowest === 0 ? 'unknown' : 'no';
  return { unitId, host, target: read, bound, total, independent, needed, more, reached, reachable, missingCommunes };
}

/** Reads a target of a ratio, and reports what is wrong with it under the name that it has there. */
export function readTarget(issues: IssueList, target: RatioInput, name = 'target'): AnyRatio {
  const read = attempt(() => parseRatio(target));
  if (!read.success) {
    if (!(read.error instanceof InvalidInputError)) throw read.error;
    for (const issue of read.error.issues) issues.add([name], issue.code, issue.message, issue.value);
    return { numerator: 0, denominator: 1 };
  }
  const [numerator, denominator] = ratioParts(read.data);
  if (numerator < 0n || numerator > denominator) {
    issues.add([name], 'out-of-range', 'A target of a share is from 0 to 1, such as "95%".', target);
  }
  return read.data;
}

/** Reports a bound that is none. */
export function checkBound(issues: IssueList, bound: unknown): void {
  if (bound === 'at-least' || bound === 'more-than') return;
  issues.add(['bound'], 'unknown-bound', "A bound is 'at-least' or 'more-than'.", bound);
}

function neededOf(total: number, target: AnyRatio, bound: 'at-least' | 'more-than'): number | null {
  if (total === 0) return null;
  const [numerator, denominator] = ratioParts(target);
  const product = BigInt(total) * numerator;
  // The smallest whole number at or above the product's quotient, or the next one above its whole part.
  return Number(bound === 'at-least' ? (product + denominator - 1n) / denominator : product / denominator + 1n);
}

function highestOf(highest: Ratio | null, independent: number): number {
  return highest === null ? independent : highest.numerator;
}

function atLeast0(count: number): number {
  return Math.max(0, count);
}
