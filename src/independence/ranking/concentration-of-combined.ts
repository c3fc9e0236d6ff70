import { compareRatios, IssueList, type Ratio, type RatioInput, ratio } from '../../core/index.js';
import { checkOrganisation, type Organisation, rowOfUnit, type UnitKind } from '../../organisation/index.js';
import { checkOptions } from '../states/check-options.js';
import type { IndependenceOptions } from '../states/locality-states.js';
import type { HostConvention } from '../states/state-codes.js';
import { readTarget } from './localities-to-target.js';
import { competitionRanks, resultsOf } from './rank-independence.js';

/**
 * Which units are compared, and which part of the combined localities is looked for.
 *
 * @category Ranking
 */
export interface ConcentrationOptions extends IndependenceOptions {
  /** The kind of the units, such as `district`. */
  readonly kind: UnitKind;
  /** The unit below which they stand; the root unless told. */
  readonly under?: string | undefined;
  /** The part that `most` is to hold; half unless told. */
  readonly part?: RatioInput | undefined;
}

/**
 * A unit with its part of the combined localities.
 *
 * @category Ranking
 */
export interface CombinedShare {
  /** Its place, 1 the most combined localities. Equal numbers have one place. */
  readonly rank: number;
  /** How many units have this place, this one among them. */
  readonly tied: number;
  /** The unit. */
  readonly unitId: string;
  /** Its combined localities. */
  readonly combined: number;
  /** Its part of those of all units listed; `null` where there are none. */
  readonly share: Ratio | null;
  /** Combined localities down to this place, all units of the place among them. */
  readonly cumulative: number;
  /** Their part of those of all units listed; `null` where there are none. */
  readonly cumulativeShare: Ratio | null;
}

/**
 * Where the combined localities are.
 *
 * @category Ranking
 */
export interface CombinedConcentration {
  /** The convention used. */
  readonly host: HostConvention;
  /** The kind of the units. */
  readonly kind: UnitKind;
  /** The unit below which they stand. */
  readonly under: string;
  /** Combined localities of all units listed: what the shares are of. */
  readonly combined: number;
  /** What the unit above states of itself, to compare; `null` where it states nothing. */
  readonly stated: number | null;
  /** The units, most combined localities first; those of one place in unit order. */
  readonly units: readonly CombinedShare[];
  /** The first places that hold the part looked for, units of one place together; `null` where there are none. */
  readonly most: { readonly rank: number; readonly unitIds: readonly string[]; readonly share: Ratio } | null;
  /** Units of which it is not known how many combined localities they have, in unit order. */
  readonly unknown: readonly string[];
}

/**
 * Says where most of the combined localities are: units by their number, with shares and running shares.
 *
 * Units with equal numbers share a place and are never parted: the running share of each is that of the whole place.
 * A unit that states its combined localities and nothing else is listed with these; one with localities of unknown
 * state, or with communes that gave nothing, stands apart.
 *
 * @param org - The organisation.
 * @param options - The host convention, the kind of the units, `under`, a tally, and `part`.
 * @returns The units with their shares, and the fewest places that hold the part.
 * @throws An `InvalidInputError` with `unknown-host`, `not-a-ratio`, `inexact-threshold`, `not-safe`, `out-of-range`; a
 *   `ContractError` with `missing-options`, `unknown-id` or `other-organisation`.
 * @example Bắc Kạn, August 2023: Pác Nặm and Ngân Sơn hold three quarters of what is named
 * ```ts
 * import { concentrationOfCombined } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const named = { 'pac-nam': 21, 'ngan-son': 12, 'na-ri': 6, 'cho-don': 4, 'cho-moi': 1 };
 * const org = parseOrganisation({
 *   asOf: '2023-08-31',
 *   units: [
 *     { id: 'bac-kan', name: 'Bắc Kạn', kind: 'province', parentId: null },
 *     ...Object.keys(named).map((id) => ({ id, name: id, kind: 'district' as const, parentId: 'bac-kan' })),
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'bac-kan', combined: 47 },
 *     ...Object.entries(named).map(([unitId, combined]) => ({ unitId, combined })),
 *   ],
 * });
 * const where = concentrationOfCombined(org, { host: 'does-not-count', kind: 'district', part: '75%' });
 * where.most?.unitIds; // => ['pac-nam', 'ngan-son']
 * where.most?.share; // => { numerator: 33, denominator: 44 }
 * [where.combined, where.stated]; // => [44, 47]
 * ```
 * @category Ranking
 */
export function concentrationOfCombined(org: Organisation, options: ConcentrationOptions): CombinedConcentration {
  checkOrganisation(org);
  checkOptions('concentrationOfCombined', options);
  const { host, kind, under = org.units.ids[0]!, part = '50%' } = options;
  const faults = new IssueList('concentrationOfCombined');
  const sought = readTarget(faults, part, 'part');
  faults.throwIfAny();
  const known: { readonly unitId: string; readonly combined: number }[] = [];
  const unknown: string[] = [];
  const stated = statedCombined(org, host);
  for (const { unitId, total, combined, unknown: open, missingCommunes, ...result } of resultsOf(org, options)) {
    // A figure that stands says how many are combined, whatever it leaves open of the others.
    const figure = result.stated === total ? stated.get(rowOfUnit(org, unitId)) : undefined;
    if (figure !== undefined) known.push({ unitId, combined: figure });
    else if (total === 0 || open > 0 || missingCommunes > 0) unknown.push(unitId);
    else known.push({ unitId, combined });
  }
  known.sort((left, right) => right.combined - left.combined);
  let all = 0;
  const running = known.map((unit) => {
    all += unit.combined;
    return all;
  });
  const ranks = competitionRanks(known, (left, right) => left.combined === right.combined);
  const units = known.map(({ unitId, combined }, place): CombinedShare => {
    const { rank, tied } = ranks[place]!;
    const cumulative = running[rank - 2 + tied]!;
    const [share, cumulativeShare] = [ratio(combined, all), ratio(cumulative, all)];
    return { rank, tied, unitId, combined, share, cumulative, cumulativeShare };
  });
  const [last] = units.flatMap(({ rank, cumulativeShare: share }) =>
    share !== null && compareRatios(share, sought) >= 0 ? [{ rank, share }] : [],
  );
  return {
    host,
    kind,
    under,
    combined: all,
    stated: stated.get(rowOfUnit(org, under)) ?? null,
    units,
    most:
      last === undefined
        ? null
        : {
            rank: last.rank,
            unitIds: units.filter(({ rank }) => rank <= last.rank).map(({ unitId }) => unitId),
            share: last.share,
          },
    unknown,
  };
}

/** What units state of their combined localities, by unit row. */
function statedCombined(org: Organisation, host: HostConvention): Map<number, number> {
  const stated = new Map<number, number>();
  for (const { unit, counts } of org.figures) {
    const combined = counts.get('combined');
    if (unit < 0 || combined === undefined) continue;
    const hosts = host === 'counts' ? (counts.get('hosts') ?? 0) : 0;
    stated.set(unit, Math.max(0, combined - hosts));
  }
  return stated;
}
