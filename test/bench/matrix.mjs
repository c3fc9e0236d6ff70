import { allocateMatrix } from 'chibo/quota';
import { race, randomFrom } from './harness.mjs';

const YEARS = ['2021', '2022', '2023', '2024', '2025'];
const METHODS = ['controlled-rounding', 'webster', 'dhondt', 'huntington-hill'];

/** Districts by years with fixed totals, against scaling rows and columns in turn in floats. */
export async function matrixLines(rows = 700, only = undefined) {
  const problem = districtsByYears(rows);
  const timings = await race(
    [
      { name: 'plain alternating scaling in floats, rounded', run: () => alternatingScaling(problem) },
      { name: 'the same without rounding (proportional fitting)', run: () => proportionalFitting(problem) },
      ...METHODS.map((method) => ({
        name: `allocateMatrix ${method}`,
        run: () => allocateMatrix({ ...problem, method }),
      })),
    ],
    { collect: false, only },
  );
  return [{ title: 'matrix of districts by 5 years', size: rows, timings }];
}

/** Members of districts in five years; totals that add up, with a place for every cell. */
function districtsByYears(count) {
  const below = randomFrom(7);
  const weights = Array.from({ length: count }, () => {
    const members = 2_000 + below(60_000);
    return YEARS.map((_, year) => Math.round(members * (0.9 + 0.05 * year) * (0.85 + below(3_000) / 10_000)));
  });
  const sums = weights.map((row) => row.reduce((a, b) => a + b, 0));
  const all = sums.reduce((a, b) => a + b, 0);
  const total = 60 * count;
  const rowTotals = rounded(
    sums.map((sum) => 5 + (sum * (total - 5 * count)) / all),
    total,
  );
  const shares = YEARS.map((_, year) => weights.reduce((sum, row, i) => sum + (row[year] * rowTotals[i]) / sums[i], 0));
  const rows = rowTotals.map((_, row) => `d${String(row).padStart(6, '0')}`);
  return { rows, columns: YEARS, weights, rowTotals, columnTotals: rounded(shares, total) };
}

/** Whole numbers near `values` that add up to `total`. */
function rounded(values, total) {
  const floors = values.map(Math.floor);
  const order = values.map((value, i) => [value - floors[i], i]).sort((a, b) => b[0] - a[0]);
  const left = total - floors.reduce((a, b) => a + b, 0);
  for (const [, i] of order.slice(0, left)) floors[i] += 1;
  return floors;
}

/**
 * Rows and columns in turn, each scaled until its cells, rounded to the nearest, add up to its total: what a
 * plain program does. It ends when all totals are met, which ties can prevent: then after fifty rounds.
 */
function alternatingScaling({ weights, rowTotals, columnTotals }) {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const cells = Float64Array.from(weights.flat());
  const rowFactors = new Float64Array(rows).fill(1);
  const columnFactors = new Float64Array(columns).fill(1);
  const scale = (start, step, length, others, own, at, total) => {
    const sumAt = (factor) => {
      let sum = 0;
      for (let i = 0, cell = start; i < length; i += 1, cell += step) {
        sum += Math.floor(cells[cell] * others[i] * factor + 0.5);
      }
      return sum;
    };
    let exact = 0;
    for (let i = 0, cell = start; i < length; i += 1, cell += step) exact += cells[cell] * others[i];
    let factor = total / exact;
    let missed = total - sumAt(factor);
    let [low, high] = [0, Infinity];
    for (let round = 0; missed !== 0 && round < 60; round += 1) {
      if (missed > 0) low = factor;
      else high = factor;
      const guess = factor * (1 + missed / Math.max(total, 1) / 2);
      factor = guess > low && guess < high ? guess : (low + Math.min(high, 2 * factor)) / 2;
      missed = total - sumAt(factor);
    }
    own[at] = factor;
    return sumAt(factor) - total;
  };
  for (let round = 1; round <= 50; round += 1) {
    for (let row = 0; row < rows; row += 1) {
      scale(row * columns, 1, columns, columnFactors, rowFactors, row, rowTotals[row]);
    }
    let missed = 0;
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let row = 0; row < rows; row += 1) {
        sum += Math.floor(cells[row * columns + column] * rowFactors[row] * columnFactors[column] + 0.5);
      }
      missed += Math.abs(sum - columnTotals[column]);
    }
    if (missed === 0) return round;
    for (let column = 0; column < columns; column += 1) {
      scale(column, columns, rows, rowFactors, columnFactors, column, columnTotals[column]);
    }
  }
  return Infinity;
}

/** The same without whole numbers: the start of a program that rounds afterwards. */
function proportionalFitting({ weights, rowTotals, columnTotals }) {
  const cells = Float64Array.from(weights.flat());
  const columns = columnTotals.length;
  for (let round = 0; round < 50; round += 1) {
    const sums = new Float64Array(columns);
    rowTotals.forEach((total, row) => {
      const start = row * columns;
      let sum = 0;
      for (let column = 0; column < columns; column += 1) sum += cells[start + column];
      for (let column = 0; column < columns; column += 1) {
        cells[start + column] *= total / sum;
        sums[column] += cells[start + column];
      }
    });
    let missed = 0;
    for (let column = 0; column < columns; column += 1) {
      missed += Math.abs(sums[column] - columnTotals[column]);
      const factor = columnTotals[column] / sums[column];
      for (let cell = column; cell < cells.length; cell += columns) cells[cell] *= factor;
    }
    if (missed < 1e-6) break;
  }
  return cells;
}
