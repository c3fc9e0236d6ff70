import { type ApportionWeights, type RestateOptions, restate, type UnitFigure } from '../../../src/comparison/index.js';
import type { Reorganisation } from '../../../src/organisation/index.js';

/** The days of most cases. */
export const DAYS = { from: '2024-12-31', to: '2026-12-31' };
/** Figures forward. */
export const AFTER = { ...DAYS, boundaries: 'after' as const };
/** Figures backward. */
export const BEFORE = { ...DAYS, boundaries: 'before' as const };

/** Figures by id. */
export const of = (figures: Readonly<Record<string, number | null>>): UnitFigure[] =>
  Object.entries(figures).map(([id, value]) => ({ id, value }));
/** A merger of units. */
export const merge = (id: string, date: string, units: string[], into: string): Reorganisation => ({
  id,
  date,
  type: 'merge',
  units,
  into,
  name: into,
});
/** A split of a unit. */
export const split = (id: string, date: string, unit: string, parts: string[]): Reorganisation => ({
  id,
  date,
  type: 'split',
  unit,
  into: parts.map((part) => ({ id: part, name: part })),
});
/** Weights by id. */
export const weigh = (values: Readonly<Record<string, number>>): ApportionWeights => ({
  by: 'residents',
  values: Object.entries(values).map(([id, weight]) => ({ id, weight })),
});
/** What comes out, in short. */
export const lines = (figures: UnitFigure[], events: Reorganisation[], options: RestateOptions) =>
  restate(figures, events, options).figures.map(({ id, value, basis }) => [id, value, basis]);
