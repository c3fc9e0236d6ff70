import { attempt, InvalidInputError, type IssueList } from '../../core/index.js';
import { type Reorganisation, type TraceOptions, traceIds } from '../../organisation/index.js';

/** The types of event in the order in which those of one day take effect. */
const TYPES: readonly Reorganisation['type'][] = ['establish', 'split', 'merge', 'move', 'dissolve', 'rename'];

/**
 * Reads events as the organisation room does, and gives those of a span in the order in which they take effect.
 * Faults stand under the path `at`.
 */
export function readEvents(
  faults: IssueList,
  events: readonly Reorganisation[],
  options: TraceOptions,
  at: readonly string[] = ['events'],
): Reorganisation[] {
  // Of no ids, on one day: they are checked, and nothing is traced.
  const result = attempt(() => traceIds(events, [], { from: options.from, to: options.from }));
  if (result.success) return inOrder(events, options);
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  for (const { path, code, message, value } of result.error.issues) {
    faults.add([...at, ...path.slice(1)], code, message, value);
  }
  faults.count += result.error.issueCount - result.error.issues.length;
  return [];
}

/** The events of a span by date, those of a day by type and then by id. */
function inOrder(events: readonly Reorganisation[], { from, to }: TraceOptions): Reorganisation[] {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return events
    .filter(({ date }) => date > first && date <= last)
    .sort(
      (left, right) =>
        compareText(left.date, right.date) ||
        TYPES.indexOf(left.type) - TYPES.indexOf(right.type) ||
        compareText(left.id, right.id),
    );
}

/** Text by code unit, as ids and ISO dates are compared. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
