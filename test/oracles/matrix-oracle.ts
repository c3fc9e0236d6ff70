/** A slow, obviously right filler of matrices: it tries every one that meets the totals and keeps the best. */
import { wholeWeights } from './apportion.js';

export type MatrixOracleMethod = 'webster' | 'dhondt' | 'huntington-hill' | 'adams' | 'dean' | 'controlled-rounding';

export interface OracleMatrix {
  readonly weights: readonly (readonly (number | bigint)[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly min: readonly (readonly number[])[];
  readonly max: readonly (readonly number[])[];
}

type Fraction = readonly [top: bigint, bottom: bigint];

const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
const equal = (a: Fraction, b: Fraction): boolean => a[0] * b[1] === b[0] * a[1];
const add = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const big = (value: number): bigint => BigInt(value);

/** The signpost of the k-th place (squared for huntington-hill). */
function matrixSignpost(method: MatrixOracleMethod, k: bigint): Fraction {
  if (method === 'webster') return [2n * k - 1n, 2n];
  if (method === 'adams') return [k - 1n, 1n];
  if (method === 'dean') return [2n * k * (k - 1n), 2n * k - 1n];
  if (method === 'huntington-hill') return [k * (k - 1n), 1n];
  return [k, 1n];
}

/** Every matrix within the bounds that meets the totals. A weight of 0 takes its minimum; `first` gives each other cell one. */
function everyMatrix({ weights, rowTotals, columnTotals, min, max }: OracleMatrix, first: boolean): number[][][] {
  const least = min.map((row, i) =>
    row.map((m, j) => (first && takes(weights[i]![j]!, max[i]![j]!) ? Math.max(m, 1) : m)),
  );
  const most = max.map((row, i) =>
    row.map((m, j) => (Number(weights[i]![j]!) > 0 || weights[i]![j]! > 0n ? m : least[i]![j]!)),
  );
  const found: number[][][] = [];
  const columnsLeft = [...columnTotals];
  const fill = (rows: number[][], row: number[], rowLeft: number): void => {
    const i = rows.length;
    const j = row.length;
    if (i === rowTotals.length) {
      if (columnsLeft.every((left) => left === 0)) found.push(rows);
      return;
    }
    if (j === columnTotals.length) {
      if (rowLeft === 0) fill([...rows, row], [], rowTotals[i + 1] ?? 0);
      return;
    }
    const high = Math.min(most[i]![j]!, rowLeft, columnsLeft[j]!);
    for (let x = least[i]![j]!; x <= high; x += 1) {
      columnsLeft[j]! -= x;
      fill(rows, [...row, x], rowLeft - x);
      columnsLeft[j]! += x;
    }
  };
  fill([], [], rowTotals[0] ?? 0);
  return found;
}

function takes(weight: number | bigint, max: number): boolean {
  return weight > 0 && max > 0;
}

/** Every matrix that no other beats. */
export function bestMatrices(method: MatrixOracleMethod, problem: OracleMatrix): number[][][] {
  const first = method === 'adams' || method === 'dean' || method === 'huntington-hill';
  const score = method === 'controlled-rounding' ? roundingScore(problem) : divisorScore(method, problem);
  let best: number[][][] = [];
  let lowest: readonly [number, Fraction] | null = null;
  for (const cells of everyMatrix(problem, first)) {
    const value = score(cells);
    const order =
      lowest === null
        ? -1
        : value[0] - lowest[0] || (less(value[1], lowest[1]) ? -1 : equal(value[1], lowest[1]) ? 0 : 1);
    if (order < 0) {
      best = [cells];
      lowest = value;
    } else if (order === 0) best.push(cells);
  }
  return best;
}

/** The product over all places held of signpost ÷ weight: the best matrices have the smallest. */
function divisorScore(
  method: MatrixOracleMethod,
  { weights }: OracleMatrix,
): (cells: number[][]) => readonly [number, Fraction] {
  const whole = weights.map((row) => (row.every(Number.isSafeInteger) ? row.map((w) => BigInt(w)) : wholeWeights(row)));
  const power = method === 'huntington-hill' ? 2n : 1n;
  const price = (i: number, j: number, x: number): Fraction => {
    let [top, bottom] = [1n, 1n];
    for (let k = 1n; k <= big(x); k += 1n) {
      const [s, over] = matrixSignpost(method, k);
      // Every cell with a weight has its first place in every matrix where that costs nothing.
      if (s === 0n) continue;
      top *= s;
      bottom *= over * (whole[i]![j]! > 0n ? whole[i]![j]! : 1n) ** power;
    }
    return [top, bottom];
  };
  return (cells) => {
    let [top, bottom] = [1n, 1n];
    cells.forEach((row, i) =>
      row.forEach((x, j) => {
        const [a, b] = price(i, j, x);
        top *= a;
        bottom *= b;
      }),
    );
    return [0, [top, bottom]];
  };
}

/** Places outside rounding shares up or down, then the sum of squares. */
function roundingScore(problem: OracleMatrix): (cells: number[][]) => readonly [number, Fraction] {
  const shares = exactRowShares(problem);
  return (cells) => {
    let outside = 0;
    let squares: Fraction = [0n, 1n];
    cells.forEach((row, i) =>
      row.forEach((x, j) => {
        const [top, bottom] = shares[i]![j]!;
        const floor = Number(top / bottom);
        const roof = top % bottom === 0n ? floor : floor + 1;
        outside += Math.max(0, x - roof, floor - x);
        squares = add(squares, [(big(x) * bottom - top) ** 2n, bottom ** 2n]);
      }),
    );
    return [outside, squares];
  };
}

/** clamp(t × weight, min, max) with the row's total as its sum, t found between the breakpoints. */
function exactRowShares({ weights, rowTotals, min, max }: OracleMatrix): Fraction[][] {
  return weights.map((given, i) => {
    const row = wholeWeights(given);
    const at = (t: Fraction): Fraction[] =>
      row.map((w, j) => {
        const low: Fraction = [big(min[i]![j]!), 1n];
        const share: Fraction = [w * t[0], t[1]];
        if (w === 0n || less(share, low)) return low;
        const m = max[i]![j]!;
        return m !== Infinity && less([big(m), 1n], share) ? [big(m), 1n] : share;
      });
    const sumAt = (t: Fraction): Fraction => at(t).reduce(add, [0n, 1n]);
    const total: Fraction = [big(rowTotals[i]!), 1n];
    const points = row.flatMap((w, j): Fraction[] => {
      if (w === 0n) return [];
      return [[big(min[i]![j]!), w], ...(max[i]![j] === Infinity ? [] : [[big(max[i]![j]!), w] as Fraction])];
    });
    points.push([0n, 1n]);
    points.sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
    let [from, to]: [Fraction, Fraction | null] = [points[0]!, null];
    for (const point of points) {
      if (!less(total, sumAt(point))) from = point;
      else {
        to = point;
        break;
      }
    }
    // Past the last breakpoint any later point lies on the same line.
    to ??= [from[0] + 1n, from[1]];
    const [low, high] = [sumAt(from), sumAt(to)];
    if (equal(low, high)) return at(from);
    const rise = add(high, [-low[0], low[1]]);
    const want = add(total, [-low[0], low[1]]);
    const step = add(to, [-from[0], from[1]]);
    return at(add(from, [step[0] * want[0] * rise[1], step[1] * want[1] * rise[0]]));
  });
}

/** The matrix that gives most to the first cell, then to the second, and so on. */
export function foremost(matrices: number[][][]): number[][] | undefined {
  const flat = (cells: number[][]): number[] => cells.flat();
  return matrices.toSorted((a, b) => {
    const [x, y] = [flat(a), flat(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : y[at]! - x[at]!;
  })[0];
}
