/**
 * An equation in which figures stand that may change: the sum of factor × figure is `equals`, where a printed figure
 * stands for its change and one that is not printed for its value.
 */
export interface Row {
  readonly factors: readonly bigint[];
  readonly equals: bigint;
  /** How many times each given equation went into it. */
  readonly from: readonly bigint[];
}

/** Equations solved for the figures that are free so far. */
export interface Solved {
  /** Equations without free figures. */
  readonly open: readonly Row[];
  /** An equation for each free figure that the others settle. */
  readonly settled: readonly { readonly figure: number; readonly row: Row }[];
  readonly free: readonly number[];
}

/** Frees a figure: it is solved for in one equation, if any holds it, and taken out of all others. */
export function freed({ open, settled, free }: Solved, figure: number): Solved {
  const at = open.findIndex(({ factors }) => factors[figure] !== 0n);
  const pivot = open[at];
  if (pivot === undefined) return { open, settled, free: [...free, figure] };
  return {
    open: open.flatMap((row, place) => (place === at ? [] : [without(row, pivot, figure)])),
    settled: [
      ...settled.map((each) => ({ figure: each.figure, row: without(each.row, pivot, figure) })),
      { figure, row: pivot },
    ],
    free: [...free, figure],
  };
}

function without(row: Row, pivot: Row, figure: number): Row {
  const [own, other] = [row.factors[figure]!, pivot.factors[figure]!];
  if (own === 0n) return row;
  const factors = row.factors.map((factor, at) => factor * other - pivot.factors[at]! * own);
  const equals = row.equals * other - pivot.equals * own;
  const from = row.from.map((times, at) => times * other - pivot.from[at]! * own);
  const common = [...factors, equals, ...from].reduce(divisor, 0n);
  if (common <= 1n) return { factors, equals, from };
  return {
    factors: factors.map((factor) => factor / common),
    equals: equals / common,
    from: from.map((times) => times / common),
  };
}

/** The greatest common divisor of a number of 0 or more and any other. */
export function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
