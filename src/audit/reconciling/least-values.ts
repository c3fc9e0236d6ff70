/** A condition on values of 0 or more: the sum of factor × value is `equals`. */
export interface Condition {
  readonly factors: readonly bigint[];
  readonly equals: bigint;
}

/** A least sum and the values that have it, all over one divisor. */
export interface LeastValues {
  readonly over: bigint;
  readonly sum: bigint;
  readonly values: readonly bigint[];
}

/** Why there is none: times each condition, they add up to factors of 0 or less and a right side above 0. */
export interface Refutation {
  readonly refutedBy: readonly bigint[];
}

/**
 * The least sum of weight × value under conditions, values being 0 or more, by the simplex method in whole numbers.
 *
 * Every division leaves no remainder (Edmonds), and the first figure of those that would do is taken (Bland), so that it
 * ends and is exact.
 */
export function leastValues(weights: readonly bigint[], conditions: readonly Condition[]): LeastValues | Refutation {
  const [count, rows] = [weights.length, conditions.length];
  // Columns: the values, a stand-in for each condition, the right side.
  const table = conditions.map(({ factors, equals }, row) => {
    const turned = (value: bigint) => (equals < 0n ? -value : value);
    const standIns = conditions.map((_, at) => (at === row ? 1n : 0n));
    return [...factors.map(turned), ...standIns, turned(equals)];
  });
  const basis = conditions.map((_, row) => count + row);
  let over = 1n;
  const missing = Array.from({ length: count + rows + 1 }, (_, column) =>
    column >= count && column < count + rows ? 0n : -table.reduce((sum, row) => sum + row[column]!, 0n),
  );
  const aims = [missing, [...weights, ...conditions.map(() => 0n), 0n]];
  for (const [phase, aim] of aims.entries()) {
    for (;;) {
      const enter = aim.findIndex((price, column) => column < count && price < 0n);
      if (enter < 0) break;
      // Neither sum falls below 0, so that some row stops it.
      const leave = leavingRow(table, basis, enter);
      over = pivot([...table, ...aims], leave, enter, over);
      basis[leave] = enter;
    }
    if (phase > 0) break;
    if (aim.at(-1)! !== 0n) {
      return {
        refutedBy: conditions.map(({ equals }, row) => (over - aim[count + row]!) * (equals < 0n ? -1n : 1n)),
      };
    }
    // A stand-in may be left at 0: another figure takes its row, if there is one.
    for (const [row, column] of basis.entries()) {
      if (column < count) continue;
      const enter = table[row]!.findIndex((factor, at) => at < count && factor !== 0n);
      if (enter < 0) continue;
      if (table[row]![enter]! < 0n) negate(table[row]!);
      over = pivot([...table, ...aims], row, enter, over);
      basis[row] = enter;
    }
  }
  const values = weights.map(() => 0n);
  for (const [row, column] of basis.entries()) if (column < count) values[column] = table[row]!.at(-1)!;
  return { over, sum: -aims[1]!.at(-1)!, values };
}

function leavingRow(table: readonly (readonly bigint[])[], basis: readonly number[], enter: number): number {
  let best = -1;
  for (const [row, line] of table.entries()) {
    const factor = line[enter]!;
    if (factor <= 0n) continue;
    const own = table[best];
    const order = own === undefined ? -1n : line.at(-1)! * own[enter]! - own.at(-1)! * factor;
    if (order < 0n || (order === 0n && basis[row]! < basis[best]!)) best = row;
  }
  return best;
}

function pivot(lines: readonly bigint[][], row: number, column: number, over: bigint): bigint {
  const own = lines[row]!;
  const factor = own[column]!;
  for (const [at, line] of lines.entries()) {
    if (at === row) continue;
    const other = line[column]!;
    for (let place = 0; place < line.length; place += 1) {
      line[place] = (line[place]! * factor - own[place]! * other) / over;
    }
  }
  return factor;
}

function negate(line: bigint[]): void {
  line.forEach((factor, at) => {
    line[at] = -factor;
  });
}
