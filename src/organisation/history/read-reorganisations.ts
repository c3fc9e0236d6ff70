import type * as z from 'zod';
import { type IssueList, kindOfValue } from '../../core/index.js';
import { addSchemaFaults } from '../tree/rows.js';
import { type Reorganisation, reorganisationSchemas } from './reorganisation-schema.js';
import { wellFormedEvent } from './well-formed-event.js';

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
    if (typeof event !== 'object' || event === null || Array.isArray(event)) {
      faults.add(['events', index], 'wrong-type', `Expected object, found ${kindOfValue(event)}.`, event);
      continue;
    }
    const type: unknown = Object.hasOwn(event, 'type') ? (event as { readonly type?: unknown }).type : undefined;
    const schema = reorganisationSchemas.get(type);
    if (schema === undefined) {
      const code = type === undefined ? 'missing' : 'unknown-value';
      faults.add(['events', index, 'type'], code, `Expected one of ${TYPE_ORDER.join(', ')}.`, type);
      continue;
    }
    const read = wellFormedEvent(type, event) ?? readBySchema(schema, event, index, faults);
    if (read === null) continue;
    const earlier = seen.get(read.id);
    if (earlier !== undefined) {
      const message = `Event ${String(earlier)} has this id already.`;
      faults.add(['events', index, 'id'], 'duplicate-id', message, read.id);
      continue;
    }
    seen.set(read.id, index);
    entries.push({ event: read, index });
  }
  return entries.sort(
    ({ event: left }, { event: right }) =>
      compareText(left.date, right.date) ||
      TYPE_ORDER.indexOf(left.type) - TYPE_ORDER.indexOf(right.type) ||
      compareText(left.id, right.id),
  );
}

function readBySchema(
  schema: z.ZodType<Reorganisation>,
  event: unknown,
  index: number,
  faults: IssueList,
): Reorganisation | null {
  const result = schema.safeParse(event);
  if (result.success) return result.data;
  addSchemaFaults(result.error, event, ['events', index], faults);
  return null;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
