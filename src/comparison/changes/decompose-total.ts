import { attempt, IssueList, type Ratio, type Result } from '../../core/index.js';
import { type CountChange, countChange } from './compare-counts.js';
import { idsOfBoth, readUnits, type UnitCounts } from './read-units.js';

/**
 * What a unit adds to a total.
 *
 * @category Decomposition
 */
export interface TotalUnit {
  /** The unit's id, the same in both periods. */
  readonly id: string;
  /** Its count: a whole number of 0 or more; `null` when unknown. */
  readonly value: number | null;
}

/**
 * What one unit has to do with the change of a total.
 *
 * @category Decomposition
 */
export interface UnitContribution {
  /** The unit. */
  readonly id: string;
  /** Whether the unit is listed in both periods, in the later only, or in the earlier only. */
  readonly status: 'stayed' | 'entered' | 'left';
  /** Its earlier count: 0 if it entered, `null` when unknown. */
  readonly before: number | null;
  /** Its later count: 0 if it left, `null` when unknown. */
  readonly after: number | null;
  /** after − before, its contribution; `null` when unknown. */
  readonly difference: number | null;
  /** Its contribution ÷ the change of the total, negative where it goes the other way; `null` without either. */
  readonly share: Ratio | null;
  /** 1 for the largest contribution of either sign; equal ones share a rank; `null` when unknown. */
  readonly rank: number | null;
}

/**
 * The change of a total, and the contributions of units that add up to it exactly.
 *
 * @category Decomposition
 */
export interface TotalDecomposition extends CountChange {
  /** The units by size of their contribution, the largest first; equal ones by id; the unknown last. */
  readonly units: readonly UnitContribution[];
  /** The contributions of units that stayed, entered and left, each `null` when unknown; they add up to the change. */
  readonly sums: { readonly stayed: number | null; readonly entered: number | null; readonly left: number | null };
  /** The units of which a count is unknown, in the order of `units`. */
  readonly unknown: readonly string[];
}

/**
 * Decomposes the change of a total into the contributions of its units, ranked.
 *
 * A unit's contribution is its later count less its earlier one. A unit listed in one period only was not there in the
 * other, and contributes its whole count: `entered`, or `left` with a minus. The contributions add up to the change of
 * the total exactly. An unknown count is never read as 0: it makes the total unknown, and the sum it belongs to; the
 * contributions of the other units stand.
 *
 * @param before - The units of the earlier period, in any order.
 * @param after - The units of the later period, likewise.
 * @returns The change of the total, each unit's contribution (a count) and the sums of those that stayed, entered, left.
 * @throws An `InvalidInputError` with `not-a-list`, `not-an-object`, `empty-id`, `duplicate-id`, `not-an-integer`,
 *   `negative`, `not-safe` where a total is beyond 2^53 − 1.
 * @example Branches of Cẩm Văn and Thạch Lỗi before and after mergers, and a commune that is new
 * ```ts
 * import { decomposeTotal } from 'chibo/comparison';
 *
 * const change = decomposeTotal(
 *   [{ id: 'cam-van', value: 10 }, { id: 'thach-loi', value: 8 }],
 *   [{ id: 'thach-loi', value: 5 }, { id: 'cam-van', value: 6 }, { id: 'moi', value: 2 }],
 * );
 * change.difference; // => -5
 * change.sums; // => { stayed: -7, entered: 2, left: 0 }
 * change.units.map((unit) => [unit.rank, unit.id, unit.difference]);
 * // => [[1, 'cam-van', -4], [2, 'thach-loi', -3], [3, 'moi', 2]]
 * change.units[0]?.share; // => { numerator: 4, denominator: 5 }
 * ```
 * @example An unknown
 * ```ts
 * import { decomposeTotal } from 'chibo/comparison';
 *
 * const change = decomposeTotal([{ id: 'A', value: 3 }, { id: 'B', value: null }], [{ id: 'A', value: 4 }]);
 * change.difference; // => null
 * change.sums; // => { stayed: 1, entered: 0, left: null }
 * change.unknown; // => ['B']
 * decomposeTotal([{ id: 'A', value: -3 }], []); // throws InvalidInputError
 * ```
 * @category Decomposition
 */
export function decomposeTotal(before: readonly TotalUnit[], after: readonly TotalUnit[]): TotalDecomposition {
  const issues = new IssueList('decomposeTotal');
  const earlier = readUnits(issues, 'before', before, ['value']);
  const later = readUnits(issues, 'after', after, ['value']);
  issues.throwIfAny();
  const totals = [totalOf(issues, 'before', earlier), totalOf(issues, 'after', later)] as const;
  issues.throwIfAny();
  const change = countChange(...totals);
  const units = ranked(idsOfBoth(earlier, later).map((id) => contribution(id, earlier, later, change.difference)));
  const sums: Record<UnitContribution['status'], number | null> = { stayed: 0, entered: 0, left: 0 };
  for (const { status, difference } of units) {
    // What is unknown comes last, so that nothing known is added to it.
    sums[status] = difference === null ? null : sums[status]! + difference;
  }
  return {
    ...change,
    units,
    sums,
    unknown: units.filter((unit) => unit.difference === null).map((unit) => unit.id),
  };
}

/**
 * Decomposes the change of a total, and returns the error instead of throwing it.
 *
 * @param before - The units of the earlier period, as for {@link decomposeTotal}.
 * @param after - The units of the later period.
 * @returns The decomposition under `data`, or what {@link decomposeTotal} would throw under `error`.
 * @example
 * ```ts
 * import { tryDecomposeTotal } from 'chibo/comparison';
 *
 * tryDecomposeTotal([{ id: 'A', value: 3 }], []).success; // => true
 * tryDecomposeTotal([{ id: 'A', value: 0.5 }], []).success; // => false
 * ```
 * @category Decomposition
 */
export function tryDecomposeTotal(
  before: readonly TotalUnit[],
  after: readonly TotalUnit[],
): Result<TotalDecomposition> {
  return attempt(() => decomposeTotal(before, after));
}

function contribution(
  id: string,
  earlier: UnitCounts<'value'>,
  later: UnitCounts<'value'>,
  total: number | null,
): Omit<UnitContribution, 'rank'> {
  const [one, two] = [earlier.get(id), later.get(id)];
  const status = one === undefined ? 'entered' : two === undefined ? 'left' : 'stayed';
  const [before, after] = [one === undefined ? 0 : one.value, two === undefined ? 0 : two.value];
  const difference = before === null || after === null ? null : after - before;
  return { id, status, before, after, difference, share: shareOf(difference, total) };
}

function shareOf(difference: number | null, total: number | null): Ratio | null {
  if (total === null || total === 0) return null;
  // A total is known only where all differences are; `+ 0` turns the negative zero of a fall into zero.
  return { numerator: (total < 0 ? -difference! : difference!) + 0, denominator: Math.abs(total) };
}

function ranked(units: readonly Omit<UnitContribution, 'rank'>[]): UnitContribution[] {
  const size = ({ difference }: { readonly difference: number | null }): number =>
    difference === null ? -1 : Math.abs(difference);
  const sorted = [...units].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  let rank = 0;
  return sorted.map((unit, at) => {
    const above = sorted[at - 1];
    if (above === undefined || size(above) !== size(unit)) rank = at + 1;
    return { ...unit, rank: unit.difference === null ? null : rank };
  });
}

function totalOf(issues: IssueList, name: string, units: UnitCounts<'value'>): number | null {
  let total = 0;
  let known = true;
  for (const { value } of units.values()) {
    if (value === null) known = false;
    else total += value;
  }
  // Refused even where an unknown hides the total: the sums below are of the same size.
  if (total > Number.MAX_SAFE_INTEGER) {
    issues.add([name], 'not-safe', 'What the units add up to is beyond 2^53 − 1.', total);
  }
  return known ? total : null;
}
