import { type Ratio, ratio } from '../../core/index.js';
import {
  checkOrganisation,
  type Organisation,
  rowOfUnit,
  type Table,
  type UnitKind,
} from '../../organisation/index.js';
import { checkOptions } from './check-options.js';
import type { IndependenceOptions } from './locality-states.js';
import { type HostConvention, type LocalityState, STATES } from './state-codes.js';
import { type Mismatch, type StatedCounts, type UnitCounts, unitCounts } from './unit-counts.js';

/**
 * How many localities of a unit have a branch of their own, out of all of them.
 *
 * @category Independence
 */
export interface IndependentBranchRatio {
  /** The unit. */
  readonly unitId: string;
  /** All its localities: the five below, added up. */
  readonly total: number;
  /** Localities with a branch of their own. */
  readonly independent: number;
  /** Localities that only shared branches serve. */
  readonly combined: number;
  /** Localities with members and without a branch. */
  readonly unbranched: number;
  /** Localities without members and without a branch. */
  readonly memberless: number;
  /** Localities whose state is not known. */
  readonly unknown: number;
  /** `independent` of `total`; `null` when there is no locality. */
  readonly ratio: Ratio | null;
  /** The lowest and the highest that the ratio can be, given what is unknown. */
  readonly bounds: { readonly lowest: Ratio | null; readonly highest: Ratio | null };
  /** The convention used. */
  readonly host: HostConvention;
  /** How many of `total` are known from stated figures, not listed one by one. */
  readonly stated: number;
  /** Communes that gave neither localities nor figures; they are in no number above. */
  readonly missingCommunes: number;
  /**
   * Listed branches that serve combined localities and name no host. Where hosts count, one of its localities
   * may be the host of each and have a branch of its own by that: the ratio is then as low as it can be.
   */
  readonly hostUnnamed: number;
  /** Combined localities of stated figures that do not say how many are hosts, with the same consequence. */
  readonly hostsUnstated: number;
  /**
   * Where the unit's stated figure differs from what is listed below it; where something below is missing, where
   * it is less than what is listed.
   */
  readonly mismatches: readonly { readonly measure: string; readonly stated: number; readonly counted: number }[];
}

/**
 * The ratio of localities with a branch of their own, exact, with its parts.
 *
 * It is independent ÷ all localities of the unit, memberless ones and residential groups included. A
 * unit's own figure stands only where something below it gives neither localities nor figures, and then for all
 * that is below: what it leaves open is filled with what is listed. Where both are complete and disagree, the
 * listed ones count and the mismatch is reported.
 *
 * @param org - The organisation.
 * @param options - The host convention; `unitId`, the root unless told; a tally where there is a roster.
 * @returns Counts by state that add up to the total, the ratio and its bounds.
 * @throws An `InvalidInputError` with `unknown-host`; a `ContractError` with `missing-options`, `unknown-id` or
 *   `other-organisation`.
 * @example Điện Biên Đông, May 2018, from its published totals
 * ```ts
 * import { formatPercent } from 'chibo/core';
 * import { independentBranchRatio } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null }],
 *   localities: [],
 *   figures: [{ unitId: 'dbd', localities: 243, independent: 158 }],
 * });
 * const result = independentBranchRatio(org, { host: 'counts' });
 * result.ratio; // => { numerator: 158, denominator: 243 }
 * formatPercent(result.ratio); // => '65,0%'
 * ```
 * @category Independence
 */
export function independentBranchRatio(
  org: Organisation,
  options: IndependenceOptions & { readonly unitId?: string },
): IndependentBranchRatio {
  checkOptions('independentBranchRatio', options);
  const row = options.unitId === undefined ? 0 : rowOfUnit(org, options.unitId);
  return resultAt(org, unitCounts(org, options), row, options.host);
}

/**
 * The same for every unit, or those of one kind, as a table.
 *
 * @param org - The organisation.
 * @param options - The host convention; `kind` keeps units of that kind; `under` keeps a unit and what is
 *   below it; a tally where there is a roster.
 * @returns A table with the columns `total`, `independent`, `combined`, `unbranched`, `memberless`, `unknown`,
 *   `stated`, `missingCommunes`, `hostUnnamed`, `hostsUnstated` (counts) and `ratio`, `lowest`, `highest` (ratios).
 * @throws An `InvalidInputError` with `unknown-host`; a `ContractError` with `missing-options`, `unknown-id` or
 *   `other-organisation`.
 * @example
 * ```ts
 * import { independenceByUnit } from 'chibo/independence';
 * import { parseOrganisation, tableRow } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [
 *     { id: 'dbd', name: 'Điện Biên Đông', kind: 'district', parentId: null },
 *     { id: 'na-son', name: 'Na Son', kind: 'commune', parentId: 'dbd' },
 *     { id: 'keo-lom', name: 'Keo Lôm', kind: 'commune', parentId: 'dbd' },
 *   ],
 *   localities: [],
 *   figures: [
 *     { unitId: 'na-son', localities: 12, independent: 12 },
 *     { unitId: 'keo-lom', localities: 20, independent: 9 },
 *   ],
 * });
 * const table = independenceByUnit(org, { host: 'counts' });
 * tableRow(table, 'dbd')['ratio']; // => { numerator: 21, denominator: 32 }
 * ```
 * @category Independence
 */
export function independenceByUnit(
  org: Organisation,
  options: IndependenceOptions & { readonly kind?: UnitKind; readonly under?: string },
): Table {
  checkOrganisation(org);
  checkOptions('independenceByUnit', options);
  const { kind, under } = options;
  const counts = unitCounts(org, options);
  const start = under === undefined ? 0 : rowOfUnit(org, under);
  const end = org.units.ends[start]!;
  const rows = rowsOfKind(org, kind, start, end);
  const { ids } = org.units;
  const isWhole = rows === null && start === 0;
  const pick = (column: Float64Array): Float64Array => {
    if (isWhole) return column;
    if (rows === null) return column.slice(start, end);
    const picked = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place += 1) picked[place] = column[rows[place]!]!;
    return picked;
  };
  const total = pick(counts.total);
  const independent = pick(counts.byState.independent);
  const count = (name: string, values: Float64Array) => ({ name, kind: 'count' as const, values });
  const share = (name: string, numerators: Float64Array) => ({
    name,
    kind: 'ratio' as const,
    numerators,
    denominators: total,
  });
  return {
    unitIds: rows === null ? (isWhole ? ids : ids.slice(start, end)) : Array.from(rows, (row) => ids[row]!),
    ...(isWhole ? { index: org.unitIndex } : {}),
    columns: [
      count('total', total),
      ...STATES.map((state) => count(state, pick(counts.byState[state]))),
      count('stated', pick(counts.stated)),
      count('missingCommunes', pick(counts.missing)),
      count('hostUnnamed', pick(counts.hostUnnamed)),
      count('hostsUnstated', pick(counts.hostsUnstated)),
      share('ratio', independent),
      share('lowest', independent),
      share('highest', highestOf(independent, pick(counts.byState.unknown), pick(counts.notIndependent))),
    ],
  };
}

/** How many may be independent: those that are, and those of unknown state unless they are known not to be. */
function highestOf(independent: Float64Array, unknown: Float64Array, notIndependent: Float64Array): Float64Array {
  const highest = new Float64Array(independent.length);
  for (let row = 0; row < highest.length; row += 1) {
    const maybe = unknown[row]! - notIndependent[row]!;
    const count = independent[row]! + maybe;
    // Most rows have none, and what is not written to takes up no memory.
    if (count !== 0) highest[row] = count;
  }
  return highest;
}

/** The rows of a kind in a range; `null` where all of them are asked for. */
function rowsOfKind(org: Organisation, kind: UnitKind | undefined, start: number, end: number): Int32Array | null {
  if (kind === undefined) return null;
  const rows: number[] = [];
  for (let row = start; row < end; row += 1) if (org.units.kinds[row] === kind) rows.push(row);
  return Int32Array.from(rows);
}

/** One unit's counts as a plain result. */
export function resultAt(
  org: Organisation,
  counts: UnitCounts,
  row: number,
  host: HostConvention,
): IndependentBranchRatio {
  const at = (column: Float64Array): number => column[row]!;
  const { byState } = counts;
  const [total, independent] = [at(counts.total), at(byState.independent)];
  const exact = ratio(independent, total);
  const figure = counts.figures.get(row);
  return {
    unitId: org.units.ids[row]!,
    total,
    independent,
    combined: at(byState.combined),
    unbranched: at(byState.unbranched),
    memberless: at(byState.memberless),
    unknown: at(byState.unknown),
    ratio: exact,
    bounds: { lowest: exact, highest: ratio(independent + at(byState.unknown) - at(counts.notIndependent), total) },
    host,
    stated: at(counts.stated),
    missingCommunes: at(counts.missing),
    hostUnnamed: at(counts.hostUnnamed),
    hostsUnstated: at(counts.hostsUnstated),
    mismatches:
      counts.standing.get(row) ??
      mismatchesOf(figure, (measure) => at(measure === 'total' ? counts.total : byState[measure])),
  };
}

/** What a figure states otherwise than it is counted. */
function mismatchesOf(
  figure: StatedCounts | undefined,
  countedAs: (measure: LocalityState | 'total') => number,
): readonly Mismatch[] {
  if (figure === undefined) return [];
  return (['total', ...figure.named] as const)
    .map((measure) => ({ measure, stated: figure[measure], counted: countedAs(measure) }))
    .filter(({ stated, counted }) => stated !== counted);
}
