import type { IsoDate } from '../../calendar/index.js';
import { attempt, InvalidInputError, type IssueList } from '../../core/index.js';
import { type Reorganisation, reorganisationsBetween } from '../../organisation/index.js';

/**
 * Reads events as the organisation room does, and gives those of a span in the order in which they take effect.
 * Faults stand under the path `at`.
 */
export function readEvents(
  faults: IssueList,
  events: readonly Reorganisation[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
  at: readonly string[] = ['events'],
): Reorganisation[] {
  const result = attempt(() => reorganisationsBetween(events, span));
  if (result.success) return result.data;
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  for (const { path, code, message, value } of result.error.issues) {
    faults.add([...at, ...path.slice(1)], code, message, value);
  }
  faults.count += result.error.issueCount - result.error.issues.length;
  return [];
}

/** Text by code unit, as ids and ISO dates are compared. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
