import { ContractError } from '../../core/index.js';
import { divisor, freed, type Row, type Solved } from './elimination.js';
import type { EquationSystem } from './equation-types.js';
import { leastChangeBound, leastWholeValues, type WholeProblem } from './whole-values.js';

/** The fewest figures, the least change, and the figures changed in each answer with their values. */
export interface EquationAnswers {
  readonly changes: number;
  readonly change: bigint;
  readonly answers: readonly ReadonlyMap<number, number>[];
  readonly complete: boolean;
}

/** How many sets of figures are looked at, and solved, before the search is given up. */
const MOST_SETS = 100_000;
const MOST_SOLVED = 6000;

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The equations with nothing changed, and all that is not printed free. */
export function startOfSearch({ rows, equals, printed }: EquationSystem): Solved {
  const open = rows.map((factors, at) => ({
    factors,
    equals: equals[at]! - factors.reduce((sum, factor, figure) => sum + factor * BigInt(printed[figure] ?? 0), 0n),
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
  const factors = free.map((figure) => row.factors[figure]!);
  const equals = free.reduce((sum, figure, at) => sum + factors[at]! * BigInt(printed[figure] ?? 0), row.equals);
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
  let best = null as bigint | null;
  let answers = new Map<string, ReadonlyMap<number, number>>();
  let complete = true;
  let [sets, solutions] = [0, 0];
  const can = printed.map((value, figure) => value !== null && fixed[figure] !== true);
  const size = can.filter(Boolean).length;
  const floor = leastChange(system, can);
  if (floor === null) return null;
  for (let changes = 0; changes <= size; changes += 1) {
    visit(start, can, changes);
    if (answers.size > 0) return { changes, change: best!, answers: [...answers.values()], complete };
  }
  return null;

  function visit(solved: Solved, may: readonly boolean[], left: number): void {
    // Nothing is cheaper than all figures free: with enough answers of that cost, others only make the list longer.
    if (best === floor && answers.size > most) {
      complete = false;
      return;
    }
    sets += 1;
    if (sets > MOST_SETS) throw tooLarge({ sets });
    const choices: (readonly number[])[] = [];
    for (const row of failing(solved, printed)) {
      const choice = row.factors.flatMap((factor, figure) => (factor !== 0n && may[figure] === true ? [figure] : []));
      if (choice.length === 0 || neededOf(row, solved.free, choice, printed) > left) return;
      choices.push(choice);
    }
    choices.sort((a, b) => a.length - b.length);
    if (apart(choices) > left) return;
    if (left === 0) {
      offer(solved);
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
    solutions += 1;
    if (solutions > MOST_SOLVED) throw tooLarge({ sets: solutions });
    const found = leastWholeValues(wholeProblem(solved, printed), best, most);
    if (found === null) return;
    if (found === 'given-up') throw tooLarge({ sets: 1 });
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

/** What the change is at least, however many figures are changed; null if it is plain that no figures will do. */
function leastChange(system: EquationSystem, can: readonly boolean[]): bigint | null {
  let solved = startOfSearch(system);
  for (const [figure, may] of can.entries()) if (may) solved = freed(solved, figure);
  if (failing(solved, system.printed).length > 0) return null;
  return leastChangeBound(wholeProblem(solved, system.printed));
}

/** How many of the figures an equation that fails needs at least: as much as each can fall, the largest first. */
function neededOf(
  row: Row,
  free: readonly number[],
  choice: readonly number[],
  printed: EquationSystem['printed'],
): number {
  const { factors, equals } = valuesOf(row, free, printed);
  const sign = equals < 0n ? 1n : -1n;
  if (equals === 0n || factors.some((factor) => factor * sign < 0n)) return 1;
  const falls: bigint[] = [];
  for (const figure of choice) {
    const factor = row.factors[figure]! * sign;
    if (factor < 0n) return 1;
    falls.push(factor * BigInt(printed[figure]!));
  }
  falls.sort((a, b) => (a > b ? -1 : 1));
  let missing = equals * sign;
  let count = 0;
  while (missing < 0n && count < falls.length) {
    missing += falls[count]!;
    count += 1;
  }
  return missing < 0n ? Infinity : count;
}

function tooLarge(details: Readonly<Record<string, unknown>>): ContractError {
  return new ContractError('too-large', 'Too many sets of figures would have to be tried to be sure.', details);
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
