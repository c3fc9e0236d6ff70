import type { Reconciliation } from './answers.js';

/**
 * A figure of free equations.
 *
 * @category Reconciliation
 */
export interface EquationFigure {
  /** The figure's id: any text but the empty one. */
  readonly id: string;
  /** As it is printed: a whole number of 0 or more; absent or null if it is not printed, so that any value will do. */
  readonly value?: number | null;
  /** Whether it is certain and stays as it is printed. */
  readonly fixed?: boolean;
}

/**
 * An equation: the sum of times × figure is a given whole number.
 *
 * @category Reconciliation
 */
export interface FigureEquation {
  /** The figures, each with its factor, which may be negative; several terms of one figure add up. */
  readonly terms: readonly { readonly id: string; readonly times: number }[];
  /** What they add up to: a whole number, 0 by default. */
  readonly equals?: number;
}

/**
 * Whether equations hold as printed, and what would make them hold.
 *
 * @category Reconciliation
 */
export interface EquationsReconciliation {
  /** Whether whole numbers for what is not printed make all equations hold, with the printed figures as they are. */
  readonly holds: boolean;
  /** The equations with printed figures only that fail, in their order: their place from 0, and both sides. */
  readonly breaks: readonly {
    readonly equation: number;
    readonly sum: number | string;
    readonly equals: number;
  }[];
  /** How many printed figures must be changed at least. */
  readonly changes: number;
  /** By how much in all, at least, if so few are changed; a decimal string beyond 2^53 − 1. */
  readonly change: number | string;
  /** The ways to do that, those with exchanged digits first, then by id; one without changes where all holds. */
  readonly answers: readonly Reconciliation[];
  /** Whether these are all the ways there are. */
  readonly answersComplete: boolean;
}

/** Equations as they were read: whole coefficients, a row for each equation. */
export interface EquationSystem {
  readonly ids: readonly string[];
  readonly printed: readonly (number | null)[];
  readonly fixed: readonly boolean[];
  readonly rows: readonly (readonly bigint[])[];
  readonly equals: readonly bigint[];
}
