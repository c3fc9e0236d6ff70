import { ContractError } from '../core/index.js';
import { tableColumn } from '../organisation/index.js';
import {
  type CascadeMatrixTie,
  type CascadeTie,
  cascadeMatrix,
  cascadeQuota,
  type MatrixMethod,
  type QuotaMethod,
  type QuotaTree,
} from '../quota/index.js';
import type { ReadTarget } from './read-target.js';
import type { RolledNumber, RollOut, RollOutUnits } from './roll-out.js';
import { type PlannedPeriod, type RollOutPlan, roundedTo } from './roll-out-plan.js';
import { exactShares, parentsOf, rowsFrom } from './roll-out-rows.js';
import type { Target } from './schema.js';

/** The places of every unit in every period, by unit and then by the period's place. */
interface Places {
  readonly of: ReadonlyMap<string, readonly number[]>;
  readonly units: readonly CascadeTie[];
  readonly cells: readonly CascadeMatrixTie[];
}

/** Hands the planned numbers out and makes targets of the parts. */
export function handOut(
  read: ReadTarget,
  plan: RollOutPlan,
  units: RollOutUnits | undefined,
  issuedBy: string,
): RollOut {
  const { unitId } = read.target;
  const { periods } = plan;
  const rows: QuotaTree = units === undefined ? [{ id: unitId, parentId: null }] : rowsFrom(units.source, unitId);
  if (units !== undefined && rows.length === 1 && rows[0]?.id === unitId) {
    throw new ContractError('nothing-below', 'No unit stands under the target’s own.', { unitId });
  }
  const low = handEnd(rows, plan, units, 'least', null);
  const ranged = periods.every(({ most }) => most !== null);
  const high = ranged ? handEnd(rows, plan, units, 'most', low) : null;
  const parts = periods.flatMap(({ period }, at) =>
    rows.flatMap(({ id }) => {
      // Without years the target itself is the root's.
      if (!plan.byYear && id === unitId) return [];
      const least = low.of.get(id)![at]!;
      const most = high === null ? null : high.of.get(id)![at]!;
      return [partOf(read.target, { period, least, most }, id, plan.byYear, issuedBy)];
    }),
  );
  const rounded = (end: 'least' | 'most', places: Places | null): RolledNumber[] =>
    units === undefined || places === null ? [] : roundedBelow(rows, plan, units, end, places);
  return {
    parts,
    shared: {
      least: sum(periods.map(({ least }) => least)),
      most: ranged ? sum(periods.map(({ most }) => most!)) : null,
    },
    rounded: [...plan.rounded, ...rounded('least', low), ...rounded('most', high)],
    ties: {
      years: plan.ties,
      units: [...low.units, ...(high?.units ?? [])],
      cells: [...low.cells, ...(high?.cells ?? [])],
    },
  };
}

/** Shares one end out; the high end never below what the low end gave. */
function handEnd(
  rows: QuotaTree,
  { byYear, periods }: RollOutPlan,
  units: RollOutUnits | undefined,
  end: 'least' | 'most',
  low: Places | null,
): Places {
  const totals = periods.map((period) => period[end]!);
  if (units === undefined) return { of: new Map([[rows[0]!.id, totals]]), units: [], cells: [] };
  const inner = parentsOf(rows);
  const names = periods.map(({ period }) => period.id);
  const least = (unitId: string, at: number): number | undefined => {
    const own = units.min?.(unitId, byYear ? names[at]! : null);
    // What the ends of the tree had is enough to keep all above them; a bound within it would bar the flat way.
    return low === null || inner.has(unitId) ? own : low.of.get(unitId)?.[at];
  };
  const { ties = 'by-id', levels } = units;
  if (byYear) {
    const placeOf = new Map(names.map((name, at) => [name, at]));
    const table = cascadeMatrix(rows, {
      columns: names,
      columnTotals: totals,
      weight: units.weight,
      min: (unitId, year) => least(unitId, placeOf.get(year)!),
      max: units.max,
      // What is no method of a matrix is refused there, by name.
      method: units.method as MatrixMethod | undefined,
      levels,
      ties: typeof ties === 'function' ? (left, right) => ties(left.row, right.row) : ties,
    });
    const columns = names.map((name) => countsOf(tableColumn(table, name)));
    const of = new Map(table.unitIds.map((id, row) => [id, columns.map((column) => column[row]!)]));
    return { of, units: table.totalTies, cells: table.ties };
  }
  const { max } = units;
  const table = cascadeQuota(rows, totals[0]!, {
    weight: (unitId) => units.weight(unitId, null),
    min: (unitId) => least(unitId, 0),
    max: max === undefined ? undefined : (unitId) => max(unitId, null),
    method: units.method as QuotaMethod | undefined,
    levels,
    ties,
  });
  const quotas = countsOf(tableColumn(table, 'quota'));
  return { of: new Map(table.unitIds.map((id, row) => [id, [quotas[row]!]])), units: table.ties, cells: [] };
}

function roundedBelow(
  rows: QuotaTree,
  { byYear, periods }: RollOutPlan,
  units: RollOutUnits,
  end: 'least' | 'most',
  { of }: Places,
): RolledNumber[] {
  const flat = units.levels === undefined ? byYear : units.levels === 'flat';
  return periods.flatMap(({ period: { id: period } }, at) => {
    const placesOf = (unitId: string): number => of.get(unitId)![at]!;
    const weightOf = (unitId: string) => units.weight(unitId, byYear ? period : null);
    const shares = exactShares(rows, weightOf, placesOf, flat);
    return rows.flatMap(({ id }) => roundedTo(id, period, end, shares.get(id) ?? null, placesOf(id)));
  });
}

/** A target of its own for one unit and period, in whole numbers. */
function partOf(
  target: Target,
  { period, least, most }: PlannedPeriod,
  unitId: string,
  byYear: boolean,
  issuedBy: string,
): Target {
  const { measure, category, counted, per } = target;
  const common = {
    unitId,
    measure,
    ...(category === undefined ? {} : { category }),
    period: period.id,
    ...(byYear || per === undefined ? {} : { per }),
    ...(counted === undefined ? {} : { counted }),
    issuedBy,
  };
  const from = period.start;
  if (most !== null) return { ...common, bound: 'range', versions: [{ from, low: least, high: most }] };
  const bound = target.bound === 'exactly' ? 'exactly' : 'at-least';
  return { ...common, bound, versions: [{ from, value: least }] };
}

function countsOf(column: ReturnType<typeof tableColumn>): Float64Array {
  return column.kind === 'count' ? column.values : new Float64Array();
}

function sum(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}
