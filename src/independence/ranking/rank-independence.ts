import { compareRatios, IssueList, type Ratio, type RatioInput } from '../../core/index.js';
import { checkOrganisation, type Organisation, rowOfUnit, type UnitKind } from '../../organisation/index.js';
import { checkOptions } from '../states/check-options.js';
import { type IndependentBranchRatio, resultAt } from '../states/independent-branch-ratio.js';
import type { IndependenceOptions } from '../states/locality-states.js';
import type { HostConvention } from '../states/state-codes.js';
import { unitCounts } from '../states/unit-counts.js';
import { checkBound, type DistanceToTarget, localitiesToTarget, readTarget } from './localities-to-target.js';

/**
 * Which units are compared, and with which target.
 *
 * @category Ranking
 */
export interface RankOptions extends IndependenceOptions {
  /** The kind of the units, such as `commune`. */
  readonly kind: UnitKind;
  /** The unit below which they stand; the root unless told. */
  readonly under?: string | undefined;
  /** A target: each unit then says how far it is from it. */
  readonly target?: RatioInput | undefined;
  /** Whether the target itself is enough; `at-least` unless told. */
  readonly bound?: 'at-least' | 'more-than' | undefined;
}

/**
 * A unit with its place among others.
 *
 * @category Ranking
 */
export interface RankedUnit {
  /** Its place from the top, 1 the highest ratio. Equal ratios have one place, and as many after it stay empty. */
  readonly rank: number;
  /** How many units have this place, this one among them. */
  readonly tied: number;
  /** How many units have a place. */
  readonly of: number;
  /** The unit. */
  readonly unitId: string;
  /** The convention used. */
  readonly host: HostConvention;
  /** Its ratio. */
  readonly ratio: Ratio;
  /** Listed branches that serve combined localities and name no host: where hosts count, the ratio may be higher. */
  readonly hostUnnamed: number;
  /** Combined localities of figures that do not say how many are hosts, likewise. */
  readonly hostsUnstated: number;
  /** How far it is from the target; `null` where none was given. */
  readonly toTarget: DistanceToTarget | null;
}

/**
 * A unit without a place, and why it has none.
 *
 * @category Ranking
 */
export interface UnrankedUnit {
  /** The unit. */
  readonly unitId: string;
  /** The convention used. */
  readonly host: HostConvention;
  /** It has no localities; or communes of it gave nothing; or states are unknown on which its ratio depends. */
  readonly reason: 'no-localities' | 'missing-communes' | 'unknown-states';
  /** The lowest and the highest that the ratio can be, of the localities that are known. */
  readonly bounds: IndependentBranchRatio['bounds'];
  /** How far it is from the target; `null` where none was given. */
  readonly toTarget: DistanceToTarget | null;
}

/**
 * Units by their ratio of localities with a branch of their own.
 *
 * @category Ranking
 */
export interface IndependenceRanking {
  /** The convention used. */
  readonly host: HostConvention;
  /** The kind of the units. */
  readonly kind: UnitKind;
  /** The unit below which they stand. */
  readonly under: string;
  /** The units with a place, from the highest ratio; those of one place in unit order. */
  readonly ranked: readonly RankedUnit[];
  /** The units of which every locality has a branch of its own, in unit order. */
  readonly complete: readonly string[];
  /** The units of which no locality has one, in unit order. */
  readonly atZero: readonly string[];
  /** The units without a place, in unit order. */
  readonly unranked: readonly UnrankedUnit[];
}

/**
 * Ranks units of one kind by the ratio of localities with a branch of their own.
 *
 * Ratios are compared exactly. Equal ones share a place and the next place is counted as if they did not: 1, 2, 2,
 * 4. A unit whose ratio is not known exactly has no place and stands apart: an unknown is no zero.
 *
 * @param org - The organisation.
 * @param options - The host convention, the kind of the units, `under`, a tally, a target.
 * @returns The ranking, with the units at 100 % and at zero.
 * @throws An `InvalidInputError` with `unknown-host` or the faults of the target (`not-a-ratio`, `inexact-threshold`,
 *   `not-safe`, `out-of-range`, `unknown-bound`); a `ContractError` with `missing-options`, `unknown-id` or
 *   `other-organisation`.
 * @example
 * ```ts
 * import { rankIndependence } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const commune = (id: string) => ({ id, name: id, kind: 'commune' as const, parentId: 'dbd' });
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null },
 *     ...['na-son', 'keo-lom', 'pu-nhi', 'noong-u'].map(commune),
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'na-son', localities: 12, independent: 12 },
 *     { unitId: 'keo-lom', localities: 20, independent: 10 },
 *     { unitId: 'pu-nhi', localities: 14, independent: 7 },
 *   ],
 * });
 * const ranking = rankIndependence(org, { host: 'counts', kind: 'commune', target: '95%' });
 * ranking.ranked.map(({ unitId, rank }) => [unitId, rank]); // => [['na-son', 1], ['keo-lom', 2], ['pu-nhi', 2]]
 * ranking.ranked[1]?.toTarget?.more; // => { lowest: 9, highest: 9 }
 * ranking.complete; // => ['na-son']
 * ranking.unranked.map(({ unitId, reason }) => [unitId, reason]); // => [['noong-u', 'missing-communes']]
 * ```
 * @category Ranking
 */
export function rankIndependence(org: Organisation, options: RankOptions): IndependenceRanking {
  checkOrganisation(org);
  checkOptions('rankIndependence', options);
  const { host, kind, under, target, bound = 'at-least' } = options;
  const issues = new IssueList('rankIndependence');
  const read = target === undefined ? undefined : readTarget(issues, target);
  checkBound(issues, bound);
  issues.throwIfAny();
  const results = resultsOf(org, options);
  const toTarget = (result: IndependentBranchRatio): DistanceToTarget | null =>
    read === undefined ? null : localitiesToTarget(result, read, { bound });
  const known = results
    .flatMap((result) => (reasonOf(result) === null && result.ratio !== null ? [{ result, ratio: result.ratio }] : []))
    .sort((left, right) => compareRatios(right.ratio, left.ratio));
  const ranks = competitionRanks(known, (left, right) => compareRatios(left.ratio, right.ratio) === 0);
  const ids = (has: (result: IndependentBranchRatio) => boolean): string[] =>
    results.filter((result) => reasonOf(result) === null && has(result)).map(({ unitId }) => unitId);
  return {
    host,
    kind,
    under: under ?? org.units.ids[0]!,
    ranked: known.map(({ result, ratio }, place) => ({
      ...ranks[place]!,
      of: known.length,
      unitId: result.unitId,
      host,
      ratio,
      hostUnnamed: result.hostUnnamed,
      hostsUnstated: result.hostsUnstated,
      toTarget: toTarget(result),
    })),
    complete: ids(({ independent, total }) => independent === total),
    atZero: ids(({ independent }) => independent === 0),
    unranked: results.flatMap((result) => {
      const reason = reasonOf(result);
      if (reason === null) return [];
      return [{ unitId: result.unitId, host, reason, bounds: result.bounds, toTarget: toTarget(result) }];
    }),
  };
}

/** The results of the units of a kind under a unit, in unit order. */
export function resultsOf(
  org: Organisation,
  options: Pick<RankOptions, 'host' | 'tally' | 'kind' | 'under'>,
): IndependentBranchRatio[] {
  const counts = unitCounts(org, options);
  const start = options.under === undefined ? 0 : rowOfUnit(org, options.under);
  const end = org.units.ends[start]!;
  const results: IndependentBranchRatio[] = [];
  for (let row = start; row < end; row += 1) {
    if (org.units.kinds[row] === options.kind) results.push(resultAt(org, counts, row, options.host));
  }
  return results;
}

/** Places of what is in order: what is equal shares the first of its places. */
export function competitionRanks<T>(
  ordered: readonly T[],
  isEqual: (left: T, right: T) => boolean,
): { readonly rank: number; readonly tied: number }[] {
  const ranks: { rank: number; tied: number }[] = [];
  for (let start = 0; start < ordered.length; ) {
    let end = start + 1;
    while (end < ordered.length && isEqual(ordered[start] as T, ordered[end] as T)) end += 1;
    for (let place = start; place < end; place += 1) ranks.push({ rank: start + 1, tied: end - start });
    start = end;
  }
  return ranks;
}

function reasonOf({ bounds, missingCommunes }: IndependentBranchRatio): UnrankedUnit['reason'] | null {
  if (missingCommunes > 0) return 'missing-communes';
  if (bounds.lowest === null) return 'no-localities';
  return compareRatios(bounds.lowest, bounds.highest ?? bounds.lowest) === 0 ? null : 'unknown-states';
}
