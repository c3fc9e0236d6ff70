import { isIsoDate } from '../../calendar/index.js';
import { isText } from '../tree/rows.js';
import type { Reorganisation } from './reorganisation-schema.js';

/** Takes a field's value over as the schema does; `undefined` where the schema has to look at it. */
type Field = (value: unknown) => unknown;

const text: Field = (value) => (isText(value) ? value : undefined);
const date: Field = (value) => (isIsoDate(value) ? value : undefined);
const texts: Field = (value) => listOf(value, text);
const parts: Field = (value) => listOf(value, (part) => record(part, PART, ['id']));

const HEAD = { id: text, date, type: text, source: text };
const PART: Readonly<Record<string, Field>> = {
  ...{ id: text, name: text, under: text },
  ...{ children: texts, localities: texts, branchIds: texts },
};

/** The fields of each type of event, which of them must be there, and of which two there is one. */
const SHAPES: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ['merge', shape({ units: texts, localities: texts, into: text, name: text, under: text }, ['into'])],
  ['split', shape({ unit: text, locality: text, into: parts }, ['into'])],
  ['move', shape({ units: texts, localities: texts, under: text }, ['under'])],
  ['rename', shape({ unit: text, locality: text, name: text }, ['name'])],
  ['dissolve', shape({ unit: text, locality: text, under: text }, [])],
]);

interface Shape {
  readonly fields: Readonly<Record<string, Field>>;
  readonly needed: readonly string[];
  readonly subjects: readonly [unit: string, locality: string];
}

/**
 * An event taken over if it is well formed: the test of the schema by hand, for the thousands that are right. `null`
 * where the schema has to say.
 */
export function wellFormedEvent(type: unknown, event: object): Reorganisation | null {
  const known = SHAPES.get(type);
  if (known === undefined) return null;
  const { fields, needed, subjects } = known;
  const copy = record(event, fields, needed);
  if (copy === undefined || copy['type'] !== type) return null;
  if (Object.hasOwn(copy, subjects[0]) === Object.hasOwn(copy, subjects[1])) return null;
  return copy as unknown as Reorganisation;
}

function shape(own: Readonly<Record<string, Field>>, needed: readonly string[]): Shape {
  const subjects = Object.hasOwn(own, 'units') ? (['units', 'localities'] as const) : (['unit', 'locality'] as const);
  return { fields: { ...HEAD, ...own }, needed: ['id', 'date', 'type', ...needed], subjects };
}

/** A copy of the fields, each read once; `undefined` where one is not as the schema has it. */
function record(
  value: unknown,
  fields: Readonly<Record<string, Field>>,
  needed: readonly string[],
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const taken = Object.hasOwn(fields, name) ? fields[name]?.(given) : undefined;
    if (taken === undefined) return undefined;
    copy[name] = taken;
  }
  return needed.every((name) => Object.hasOwn(copy, name)) ? copy : undefined;
}

function listOf(value: unknown, item: Field): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const copy: unknown[] = [];
  // Holes are gone through as well.
  for (const each of value as readonly unknown[]) {
    const taken = item(each);
    if (taken === undefined) return undefined;
    copy.push(taken);
  }
  return copy;
}
