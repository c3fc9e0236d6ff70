import { ContractError } from '../../core/index.js';
import { divisor, freed, type Row, type Solved } from './elimination.js';
import type { EquationSystem } from './equation-types.js';
import { leastWholeValues, type WholeProblem } from './whole-values.js';

/** The fewest figures, the least change, and the figures changed in each answer with their values. */
export interface EquationAnswers {
  readonly changes: number;
  readonly change: bigint;
  readonly answers: readonly ReadonlyMap<number, number>[];
  readonly complete: boolean;
}

/** How many sets of figures are looked at before the search is given up. */
const MOST_SETS = 200_000;

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The equations with nothing changed, and all that is not printed free. */
export function startOfSearch({ rows, equals, printed }: EquationSystem): Solved {
  const open = rows.map((factors, at) => ({
    factors,
    equals:
      (equals[at] ?? 0n) - factors.reduce((sum, factor, figure) => sum + factor * BigInt(printed[figure] ?? 0), 0n),
    from: rows.map((_, other) => (other === at ? 1n : 0n)),
  }));
  let solved: Solved = { open, settled: [], free: [] };
  for (const [figure, value] of printed.entries()) if (value === null) solved = freed(solved, figure);
  return solved;
}

/** The equations that cannot hold unless a figure changes that is not free yet. */
export function failing({ open, settled, free }: Solved, printed: EquationSystem['printed']): Row[] {
  return [
    ...open.filter(({ equals }) => equals !== 0n),
    ...settled.map(({ row }) => row).filter((row) => !canHold(row, free, printed)),
  ];
}

function canHold(row: Row, free: readonly number[], printed: EquationSystem['printed']): boolean {
  const { factors, equals } = valuesOf(row, free, printed);
  const held = factors.filter((factor) => factor !== 0n);
  const common = held.reduce(divisor, 0n);
  if (equals % common !== 0n) return false;
  if (held.every((factor) => factor > 0n)) return equals >= 0n && (held.length > 1 || equals / common <= MOST);
  if (held.every((factor) => factor < 0n)) return equals <= 0n && (held.length > 1 || -equals / common <= MOST);
  return true;
}

/** A row as a condition on the values of the free figures, the others being as printed. */
function valuesOf(
  row: Row,
  free: readonly number[],
  printed: EquationSystem['printed'],
): WholeProblem['conditions'][0] {
  const factors = free.map((figure) => row.factors[figure] ?? 0n);
  const equals = free.reduce((sum, figure, at) => sum + (factors[at] ?? 0n) * BigInt(printed[figure] ?? 0), row.equals);
  return { factors, equals };
}

/** What is to be solved in whole numbers when just the free figures may differ from the print. */
export function wholeProblem({ settled, free }: Solved, printed: EquationSystem['printed']): WholeProblem {
  return {
    printed: free.map((figure) => (printed[figure] == null ? null : BigInt(printed[figure]))),
    conditions: settled.map(({ row }) => valuesOf(row, free, printed)),
  };
}

/** Looks for the fewest figures by branching: every equation that fails must hold a changed figure. */
export function searchEquations(system: EquationSystem, most: number): EquationAnswers | null {
  const { printed, fixed } = system;
  const start = startOfSearch(system);
  let best: bigint | null = null;
  let answers = new Map<string, ReadonlyMap<number, number>>();
  let complete = true;
  let sets = 0;
  const can = printed.map((value, figure) => value !== null && fixed[figure] !== true);
  const size = can.filter(Boolean).length;
  for (let changes = 0; changes <= size; changes += 1) {
    visit(start, can, changes);
    if (best !== null) return { changes, change: best, answers: [...answers.values()], complete };
  }
  return null;

  function visit(solved: Solved, may: readonly boolean[], left: number): void {
    sets += 1;
    if (sets > MOST_SETS) throw new ContractError('too-large', 'Too many sets of figures must be tried.', { sets });
    const choices = failing(solved, printed).map(({ factors }) =>
      factors.flatMap((factor, figure) => (factor !== 0n && may[figure] === true ? [figure] : [])),
    );
    if (choices.some((choice) => choice.length === 0)) return;
    choices.sort((a, b) => a.length - b.length);
    if (apart(choices) > left) return;
    if (left === 0) {
      if (choices.length === 0) offer(solved);
      return;
    }
    const all = may.flatMap((each, figure) => (each && isHeld(solved, figure) ? [figure] : []));
    let open = may;
    for (const figure of choices[0] ?? all) {
      // Each set is met once: what was tried before is not changed any more.
      open = open.map((each, at) => each && at !== figure);
      visit(freed(solved, figure), open, left - 1);
    }
  }

  function offer(solved: Solved): void {
    const found = leastWholeValues(wholeProblem(solved, printed), best, most);
    if (found === null) return;
    if (best === null || found.sum < best) {
      answers = new Map();
      complete = true;
      best = found.sum;
    }
    if (!found.complete) complete = false;
    for (const values of found.answers) {
      const changed = solved.free.flatMap((figure, at) =>
        printed[figure] == null || BigInt(printed[figure]) === values[at]
          ? []
          : [[figure, Number(values[at])] as const],
      );
      changed.sort(([a], [b]) => a - b);
      answers.set(changed.join(';'), new Map(changed));
    }
  }
}

/** How many of the choices have nothing in common, taken from the smallest on: so many figures must change. */
function apart(choices: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const choice of choices) {
    if (choice.some((figure) => taken.has(figure))) continue;
    for (const figure of choice) taken.add(figure);
    count += 1;
  }
  return count;
}

function isHeld({ open, settled }: Solved, figure: number): boolean {
  return [...open, ...settled.map(({ row }) => row)].some(({ factors }) => factors[figure] !== 0n);
}
