import type { TallyFilter } from '../tree/schema.js';

/**
 * The most members of a branch who can meet a filter and have no locality in their row, where no source tells how many:
 * all who can meet it, and of the headcount no more than have none.
 */
export function mostUnlocated({ activity }: TallyFilter, highest: number, unlocated: number): number {
  // Temporary members are not in the headcount.
  return activity === 'temporary' ? highest : Math.min(highest, unlocated);
}
