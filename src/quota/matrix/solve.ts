import { type AnyRatio, ratioOf } from '../../core/index.js';
import type { Rule } from '../sharing/methods.js';
import { type Arranged, arrange } from './arrange.js';
import { centreColumns } from './centre.js';
import { divisorCosts } from './divisor-costs.js';
import { FACTORS, type Fraction, type Joining, reduced, SUMMANDS } from './fraction.js';
import { type Costs, type Filling, fillingOf, type Grid } from './grid.js';
import { checkLines, cutError } from './infeasible.js';
import { type Proof, prove } from './prove.js';
import type { MatrixInput } from './read-matrix.js';
import { roundRows } from './round-rows.js';
import { type LineShares, lineShares, roundingCosts } from './rounding-costs.js';
import { scaledStart } from './scale.js';
import { type Cut, transferSurplus } from './transfer.js';

/** A divisor method, or none for controlled rounding. */
export type MatrixRule = Rule | null;

/** A matrix that meets its totals, with what proves it. */
export interface Solved {
  readonly arranged: Arranged;
  readonly filling: Filling;
  readonly proof: Proof;
  /** Under controlled rounding, how many places lie beyond rounding up or down. */
  readonly outside: number;
}

/** Fills a matrix by a divisor method, or by controlled rounding. */
export function solveMatrix(where: string, input: MatrixInput, rule: MatrixRule): Solved {
  const arranged = arrange(input, rule?.signposts.first === 1);
  checkLines(where, arranged);
  return rule === null ? byRounding(where, arranged) : byDivisor(where, arranged, rule);
}

function byDivisor(where: string, arranged: Arranged, rule: Rule): Solved {
  const { grid } = arranged;
  const { curve, squared } = rule.signposts;
  const costs = divisorCosts(grid, rule.signposts);
  // Of the bent curves, and of a caller's, the mean is about that of rounding to the nearest.
  const shift = curve?.shape === 'linear' ? curve.shift - 0.5 : 0;
  const { cells, columnFactors } = scaledStart(grid, shift);
  const levels = columnFactors.map((factor) => (squared ? 2 : 1) * Math.log(factor));
  const filling = fillingOf(grid, costs, cells, levels);
  return { ...finish(where, arranged, filling, FACTORS), outside: 0 };
}

function byRounding(where: string, arranged: Arranged): Solved {
  const { grid, turned } = arranged;
  const shares = lineShares(grid, turned);
  const tight = within(grid, shares);
  if (linesFit(tight, turned)) {
    const filling = fillingOf(tight, roundingCosts(shares, 0), tight.min.slice(), new Float64Array(grid.columns));
    const cut = settle(filling, arranged.turned);
    if (cut === null) return { arranged, filling, proof: proofOf(filling, SUMMANDS), outside: 0 };
  }
  const costs = roundingCosts(shares, beyondOf(grid));
  const filling = fillingOf(grid, costs, tight.min.slice(), new Float64Array(grid.columns));
  const solved = finish(where, arranged, filling, SUMMANDS);
  const outside = filling.cells.reduce((sum, places, cell) => {
    return sum + Math.max(0, places - shares.roofs[cell]!, shares.floors[cell]! - places);
  }, 0);
  return { ...solved, outside };
}

function finish(where: string, arranged: Arranged, filling: Filling, joining: Joining): Omit<Solved, 'outside'> {
  const cut = settle(filling, arranged.turned);
  if (cut !== null) throw cutError(where, arranged, cut);
  return { arranged, filling, proof: proofOf(filling, joining) };
}

function settle(filling: Filling, turned: boolean): Cut | null {
  roundRows(filling);
  return transferSurplus(filling, turned);
}

function proofOf(filling: Filling, joining: Joining): Proof {
  return prove(filling, joining, centreColumns(filling));
}

/** The grid with each cell bound to its share, rounded up or down. */
function within(grid: Grid, { floors, roofs }: LineShares): Grid {
  return { ...grid, min: floors, max: roofs };
}

/** Whether the lines across those that were shared out can meet their totals within the grid's bounds. */
function linesFit({ columns, min, max, rowTotals, columnTotals }: Grid, turned: boolean): boolean {
  const totals = turned ? rowTotals : columnTotals;
  const least = new Float64Array(totals.length);
  const most = new Float64Array(totals.length);
  for (let cell = 0; cell < min.length; cell += 1) {
    const line = turned ? Math.floor(cell / columns) : cell % columns;
    least[line] = least[line]! + min[cell]!;
    most[line] = most[line]! + max[cell]!;
  }
  return totals.every((total, line) => least[line]! <= total && total <= most[line]!);
}

/** A price that no sum of others can make up for: circles have at most two cells in each row. */
function beyondOf({ columns, rowTotals, columnTotals }: Grid): number {
  const largest = [rowTotals, columnTotals].flatMap((totals) => Array.from(totals)).reduce((a, b) => Math.max(a, b), 0);
  return 4 * (columns + 1) * (largest + 2);
}

/** The prices that costs are compared with, and how they join. */
export function costsOf(grid: Grid, turned: boolean, rule: MatrixRule, outside: number): [Costs, Joining, Grid] {
  if (rule !== null) return [divisorCosts(grid, rule.signposts), FACTORS, grid];
  const shares = lineShares(grid, turned);
  if (outside === 0) return [roundingCosts(shares, 0), SUMMANDS, within(grid, shares)];
  return [roundingCosts(shares, beyondOf(grid)), SUMMANDS, grid];
}

/** A price as a ratio in lowest terms. */
export function toRatio(price: Fraction): AnyRatio {
  const { top, bottom } = reduced(price);
  return ratioOf(top, bottom)!;
}
