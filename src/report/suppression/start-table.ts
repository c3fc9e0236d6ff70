import type { IssueList } from '../../core/index.js';
import { completeTable } from './complete-table.js';
import { networkOf } from './network.js';
import { type Residual, residualOf } from './residual.js';
import type { SumTable } from './sum-table.js';

/** One table that fits what is known, and how far every count in it could move. */
export interface Start {
  readonly net: Residual;
  /** The least that each cell can be. */
  readonly least: Float64Array;
  /** The cells that nobody knows and that totals count. */
  readonly missing: readonly number[];
}

/**
 * Fills in what is not known, so that all sums hold: the withheld cells, where their counts are not given, and what is
 * missing. Reports it when nothing fits.
 */
export function startTable(
  issues: IssueList,
  table: SumTable,
  { missing, least }: { readonly missing: 'counted' | 'left-out'; readonly least: 0 | 1 },
  withheld: readonly number[],
): Start {
  const network = networkOf(table);
  const isWithheld = new Set(withheld);
  const gaps = Array.from(table.values.keys()).filter((cell) => Number.isNaN(table.values[cell]!));
  const counted = missing === 'counted' ? gaps.filter((cell) => !isWithheld.has(cell)) : [];
  const open = [...withheld, ...counted];
  const lowest = new Float64Array(table.values.length).fill(least);
  for (const cell of counted) lowest[cell] = 0;
  const known = table.values.slice();
  for (const cell of gaps) known[cell] = isWithheld.has(cell) ? least : 0;
  const full = open.length === 0 && gaps.length === 0 ? known : completeTable(network, known, open);
  if (full === null) {
    issues.add(['table'], 'no-table-fits', 'No counts for the cells that are not there make all sums hold.', 'null');
    throw issues.toError();
  }
  const base = new Float64Array(2 * full.length);
  full.forEach((value, cell) => {
    base[2 * cell] = Number.POSITIVE_INFINITY;
    base[2 * cell + 1] = value - lowest[cell]!;
  });
  return { net: residualOf(network.nodes, network.tails, network.heads, base), least: lowest, missing: counted };
}
