import { type IssueList, kindOfValue } from '../../core/index.js';
import { addSchemaFaults } from '../tree/rows.js';
import { type Reorganisation, reorganisationSchemas } from './reorganisation-schema.js';

/** The types of event in the order in which those of one day take effect. */
const TYPE_ORDER = ['establish', 'split', 'merge', 'move', 'dissolve', 'rename'] as const;

/** An event with its place in the caller's list. */
export interface Entry {
  readonly event: Reorganisation;
  readonly index: number;
}

/**
 * Reads a list of events, and adds the faults of those that are not as the schema has them. They come out by
 * date, those of a day by type and then by id.
 */
export function readReorganisations(events: unknown, faults: IssueList): Entry[] {
  if (!Array.isArray(events)) {
    faults.add(['events'], 'wrong-type', `Expected array, found ${kindOfValue(events)}.`, events);
    return [];
  }
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  for (const [index, event] of (events as readonly unknown[]).entries()) {
    const fields = typeof event === 'object' && event !== null ? new Map<string, unknown>(Object.entries(event)) : null;
    if (fields === null || Array.isArray(event)) {
      faults.add(['events', index], 'wrong-type', `Expected object, found ${kindOfValue(event)}.`, event);
      continue;
    }
    const type = fields.get('type');
    const schema = reorganisationSchemas.get(type);
    if (schema === undefined) {
      const code = type === undefined ? 'missing' : 'unknown-value';
      faults.add(['events', index, 'type'], code, `Expected one of ${TYPE_ORDER.join(', ')}.`, type);
      continue;
    }
    const result = schema.safeParse(event);
    if (!result.success) {
      addSchemaFaults(result.error, event, ['events', index], faults);
      continue;
    }
    const earlier = seen.get(result.data.id);
    if (earlier !== undefined) {
      const message = `Event ${String(earlier)} has this id already.`;
      faults.add(['events', index, 'id'], 'duplicate-id', message, result.data.id);
      continue;
    }
    seen.set(result.data.id, index);
    entries.push({ event: result.data, index });
  }
  return entries.sort(
    ({ event: left }, { event: right }) =>
      compareText(left.date, right.date) ||
      TYPE_ORDER.indexOf(left.type) - TYPE_ORDER.indexOf(right.type) ||
      compareText(left.id, right.id),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
