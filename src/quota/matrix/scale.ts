import type { Grid } from './grid.js';

const SWEEPS = 60;

/** One row or column of a grid: where its cells start, how far apart they are, and how many there are. */
interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly total: number;
}

/**
 * Scales rows and columns in turn, in floats, until `weight × row × column + shift`, kept within the bounds,
 * nearly adds up to all totals; gives the cells rounded and the columns' factors. Only a guess: it may stop
 * anywhere.
 *
 * `shift` is by how much a method's rounding lifts the mean: ½ for a method that always rounds up.
 */
export function scaledStart(grid: Grid, shift: number): { cells: Float64Array; columnFactors: Float64Array } {
  const { rows, columns } = grid;
  const weights = moderated(grid);
  const rowFactors = new Float64Array(rows).fill(1);
  const columnFactors = new Float64Array(columns).fill(1);
  const solve = (line: Line, factors: Float64Array, own: Float64Array, at: number): number => {
    return solveLine(grid, weights, line, factors, own, at, shift);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (let row = 0; row < rows; row += 1) {
      const line = { start: row * columns, step: 1, length: columns, total: grid.rowTotals[row]! };
      solve(line, columnFactors, rowFactors, row);
    }
    let missed = 0;
    for (let column = 0; column < columns; column += 1) {
      const line = { start: column, step: columns, length: rows, total: grid.columnTotals[column]! };
      missed += solve(line, rowFactors, columnFactors, column);
    }
    if (missed < 0.5) break;
  }
  const cells = weights.map((weight, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const guess = Math.round(weight * rowFactors[row]! * columnFactors[column]! + shift);
    const least = grid.min[cell]!;
    return Math.max(least, Math.min(guess, grid.max[cell]!, Math.max(least, grid.rowTotals[row]!)));
  });
  return { cells, columnFactors };
}

/** The weights of each row by its largest: floats can multiply them, however far apart they lie. */
function moderated({ rows, columns, weights }: Grid): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (let row = 0; row < rows; row += 1) {
    const line = weights.subarray(row * columns, (row + 1) * columns);
    const largest = line.reduce((a, b) => Math.max(a, b), 0);
    line.forEach((weight, column) => {
      if (weight > 0) scaled[row * columns + column] = Math.max(weight / largest, 1e-60);
    });
  }
  return scaled;
}

/** Solves one line for its factor, and says by how much the line missed its total before. */
function solveLine(
  { min, max }: Grid,
  weights: Float64Array,
  { start, step, length, total }: Line,
  factors: Float64Array,
  own: Float64Array,
  at: number,
  shift: number,
): number {
  let factor = own[at]!;
  let missed = 0;
  for (let round = 0; round < 4; round += 1) {
    let [fixed, free, count] = [0, 0, 0];
    for (let i = 0, cell = start; i < length; i += 1, cell += step) {
      const weight = weights[cell]! * factors[i]!;
      const [least, most, guess] = [min[cell]!, max[cell]!, weight * factor + shift];
      if (guess <= least) fixed += least;
      else if (guess >= most) fixed += most;
      else {
        free += weight;
        count += 1;
      }
    }
    const rest = total - fixed - count * shift;
    const sum = free * factor;
    if (round === 0) missed = Math.abs(rest - sum);
    if (Math.abs(rest - sum) <= 1e-3) break;
    const better = free > 0 && rest > 0 ? rest / free : factor * (rest > sum ? 8 : 0.125);
    factor = Math.min(Math.max(better, 1e-200), 1e200);
  }
  own[at] = factor;
  return missed;
}
