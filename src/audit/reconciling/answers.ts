import type { IssueList } from '../../core/index.js';
import { isTransposed } from './digits.js';

/**
 * How many answers to show.
 *
 * @category Reconciliation
 */
export interface ReconcileOptions {
  /** How many answers are shown at most: a whole number from 1 to 10,000; 16 by default. */
  readonly mostAnswers?: number;
}

/**
 * One printed figure with the value that would make the whole add up.
 *
 * @category Reconciliation
 */
export interface FigureChange {
  /** The figure. */
  readonly id: string;
  /** As it is printed. */
  readonly printed: number;
  /** As it would have to be. */
  readonly suggested: number;
  /** suggested − printed. */
  readonly difference: number;
  /** Whether the two differ by two neighbouring digits exchanged, as 1905 and 1950 do. */
  readonly transposed: boolean;
}

/**
 * One way to make all figures add up: the fewest figures changed, and by the least in all.
 *
 * @category Reconciliation
 */
export interface Reconciliation {
  /** The figures to be changed, by id; empty where all add up as printed. */
  readonly changes: readonly FigureChange[];
  /** Figures that are not printed and can then have one value only, by id. */
  readonly filled: readonly { readonly id: string; readonly value: number }[];
}

/** Reads the options of a reconciliation, or adds their fault. */
export function readMostAnswers(options: unknown, issues: IssueList): number {
  const given = typeof options === 'object' && options !== null ? options : {};
  const { mostAnswers = 16 } = given as { readonly mostAnswers?: unknown };
  if (typeof mostAnswers === 'number' && Number.isInteger(mostAnswers) && mostAnswers >= 1 && mostAnswers <= 10_000) {
    return mostAnswers;
  }
  const message = 'How many answers are shown is a whole number from 1 to 10,000.';
  issues.add(['options', 'mostAnswers'], 'not-a-count', message, mostAnswers);
  return 16;
}

/** Writes one change. */
export function figureChange(id: string, printed: number, suggested: number): FigureChange {
  return { id, printed, suggested, difference: suggested - printed, transposed: isTransposed(printed, suggested) };
}

/** Puts answers in order: those with more exchanged digits first, then by the ids changed, then by their values. */
export function sortAnswers<T extends { readonly changes: readonly FigureChange[] }>(answers: readonly T[]): T[] {
  const exchanged = ({ changes }: T): number => changes.filter(({ transposed }) => transposed).length;
  return [...answers].sort((a, b) => {
    const order = exchanged(b) - exchanged(a);
    if (order !== 0) return order;
    for (const [place, one] of a.changes.entries()) {
      const other = b.changes[place];
      if (other !== undefined && one.id !== other.id) return one.id < other.id ? -1 : 1;
    }
    for (const [place, one] of a.changes.entries()) {
      const other = b.changes[place];
      if (other !== undefined && one.suggested !== other.suggested) return one.suggested - other.suggested;
    }
    return 0;
  });
}

/** Sorts entries by id, by code unit. */
export function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
