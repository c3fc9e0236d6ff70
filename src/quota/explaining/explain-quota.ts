import { attempt, ContractError, checkOptions, IssueList, type Result } from '../../core/index.js';
import {
  allocateQuota,
  type QuotaAllocation,
  type QuotaClaim,
  type QuotaOptions,
} from '../allocating/allocate-quota.js';
import { readClaims } from '../allocating/read-claims.js';
import { readMethod } from '../sharing/methods.js';
import type { QuotaTie } from '../sharing/ties.js';
import { alignAll } from '../sharing/weights.js';
import type { Matter, WeightStep } from './explain.js';
import { type DivisorReason, explainByDivisor } from './explain-divisor.js';
import { explainByRemainder, type RemainderReason } from './explain-remainder.js';
import { explainBySteps, type StepsReason } from './explain-steps.js';

/**
 * Why a claim got its number, and what it would have taken to get another.
 *
 * @category Explanation
 */
export interface QuotaExplanation extends QuotaAllocation {
  /** The method's name. */
  readonly method: string;
  /** The places that were to be given. */
  readonly total: number;
  /** The tie that the claim is in, or `null`. */
  readonly tie: QuotaTie<string> | null;
  /** The rule at work, in the terms of the method. */
  readonly why: DivisorReason | RemainderReason | StepsReason;
  /** Who would get the next place, if there were one more; several are tied for it. Largest remainder ranks remainders. */
  readonly nextInLine: readonly string[];
  /** Who would lose the last place, if there were one fewer; several are tied for it. */
  readonly lastInLine: readonly string[];
  /** Above this weight the claim has one place more; `null` where none would do, and under `balinski-young`. */
  readonly gain: WeightStep | null;
  /** Below this weight the claim has one place fewer; `null` where none would do, and under `balinski-young`. */
  readonly lose: WeightStep | null;
}

/**
 * Explains one claim's number: what it holds its places with, how far that is from another number, and who stands
 * next in line.
 *
 * The places are shared out as {@link allocateQuota} does, and the reasons are read off the result in exact arithmetic.
 * One more place would come from the claim that holds its last place with the smallest quotient; the weight for it is
 * the signpost times that quotient. Under largest remainder every weight changes everybody's share, and the weight at
 * which the number turns is searched for among the fractions that it can be. Whether the quota method gives a claim
 * more places for more weight is not known, so that it has no such weights here.
 *
 * @param claims - As for {@link allocateQuota}.
 * @param total - As for {@link allocateQuota}.
 * @param options - As for {@link allocateQuota}; `{}` for the defaults.
 * @param id - The claim to explain.
 * @returns The claim's allocation with its reasons; whoever asks for every claim pays for as many allocations.
 * @throws An `InvalidInputError` or an `InfeasibleError` as {@link allocateQuota} does.
 * @throws A `ContractError` with `unknown-id` where no claim has the id.
 * @example One place more above 8⅔ members, one fewer below 4.4
 * ```ts
 * import { explainQuota } from 'chibo/quota';
 *
 * const branches = [{ id: 'A', weight: 7 }, { id: 'B', weight: 2 }, { id: 'C', weight: 2 }];
 * const why = explainQuota(branches, 10, {}, 'A');
 * why.quota; // => 6
 * why.quotient; // => { numerator: 14, denominator: 11 }
 * why.why; // => { kind: 'divisor', squared: false, divisors: { lowest: { numerator: 14, denominator: 13 }, highest: { numerator: 14, denominator: 11 } }, common: { lowest: { numerator: 14, denominator: 13 }, highest: { numerator: 14, denominator: 11 } } }
 * why.gain; // => { weight: { numerator: 26, denominator: 3 }, squared: false, atWeight: 'tie' }
 * why.lose; // => { weight: { numerator: 22, denominator: 5 }, squared: false, atWeight: 'tie' }
 * why.nextInLine; // => ['A']
 * ```
 * @category Explanation
 */
export function explainQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: QuotaOptions,
  id: string,
): QuotaExplanation {
  checkOptions(options);
  const result = allocateQuota(claims, total, options);
  const claim = claims.findIndex((each) => each.id === id);
  const allocation = result.allocations[claim];
  if (allocation === undefined) throw new ContractError('unknown-id', 'No claim has this id.', { id });
  // What was allocated has no faults: these only read it again, in the form that the reasons need.
  const issues = new IssueList('explainQuota');
  const columns = readClaims(claims, issues);
  const rule = readMethod(options.method ?? 'webster', issues);
  if (rule === null) throw issues.toError();
  const contested = new Set<number>();
  const openIds = new Set(result.ties.flatMap(({ ids, settledBy }) => (settledBy === null ? ids : [])));
  claims.forEach((each, index) => {
    if (openIds.has(each.id)) contested.add(index);
  });
  const { whole, scale } = alignAll(
    claims.map(({ weight }) => weight),
    0,
    claims.length,
  );
  const quotas = Float64Array.from(result.allocations, ({ quota }) => quota);
  const { min, max } = columns;
  const matter: Matter = { claims, claim, rule, whole, scale, quotas, min, max, contested, result };
  const reasons =
    rule.kind === 'divisor'
      ? explainByDivisor(matter)
      : rule.kind === 'largest-remainder'
        ? explainByRemainder(matter)
        : explainBySteps(matter, options);
  const named = (list: readonly number[]): string[] => list.map((index) => claims[index]!.id).sort();
  return {
    ...allocation,
    method: result.method,
    total: result.total,
    tie: result.ties.find(({ ids }) => ids.includes(id)) ?? null,
    why: reasons.why,
    nextInLine: named(reasons.next),
    lastInLine: named(reasons.last),
    gain: reasons.gain,
    lose: reasons.lose,
  };
}

/**
 * Explains like {@link explainQuota}, and returns the error instead of throwing it.
 *
 * @param claims - As for {@link allocateQuota}.
 * @param total - As for {@link allocateQuota}.
 * @param options - As for {@link allocateQuota}.
 * @param id - The claim to explain.
 * @returns The result under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { tryExplainQuota } from 'chibo/quota';
 *
 * const outcome = tryExplainQuota([{ id: 'A', weight: 1 }], 2, {}, 'B');
 * outcome.success ? '' : outcome.error.code; // => 'unknown-id'
 * ```
 * @category Explanation
 */
export function tryExplainQuota(
  claims: readonly QuotaClaim[],
  total: number | bigint,
  options: QuotaOptions,
  id: string,
): Result<QuotaExplanation> {
  return attempt(() => explainQuota(claims, total, options, id));
}
