import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../src/core/index.js';
import { type Reorganisation, reorganisationSchema, reorganisationsBetween } from '../../src/organisation/index.js';

const SPAN = { from: '0001-01-01', to: '9999-12-31' };

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', '__proto__', 'Xã Mới') },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('', 5, null, undefined) },
);
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.array(text, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('a', null, undefined, { 0: 'a', length: 1 }) },
);
const part = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      { id: text, name: text, under: text, children: texts, localities: texts, branchIds: texts, other: text },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'a', []) },
);
const into = fc.oneof(text, fc.array(part, { maxLength: 3 }));

/** Events that are right, nearly right and far from it: every field of every type, there or not. */
const event = fc
  .record(
    {
      id: text,
      date: fc.constantFrom<unknown>('2025-07-01', '2025-07-01', '2024-02-29', '2025-02-29', '', 7),
      type: fc.constantFrom<unknown>('merge', 'split', 'move', 'rename', 'dissolve', 'establish', 'Merge', undefined),
      source: text,
      units: texts,
      localities: texts,
      unit: text,
      locality: text,
      into,
      name: text,
      under: text,
      other: text,
    },
    { requiredKeys: ['id', 'date', 'type'] },
  )
  // Few of so many fields at once: most events would be wrong for one that does not belong.
  .chain((all) => {
    const own = Object.keys(all);
    return fc
      .subarray(own, { minLength: Math.min(3, own.length) })
      .map((kept) => Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name))));
  });

/** Events whose fields are those of their type, but that some are of two subjects or of none. */
const fitting = fc
  .constantFrom(
    ['merge', ['units', 'into', 'name', 'under', 'source']],
    ['merge', ['localities', 'into', 'name']],
    ['split', ['unit', 'into']],
    ['move', ['units', 'under', 'source']],
    ['rename', ['locality', 'name']],
    ['dissolve', ['unit', 'under']],
    ['merge', ['units', 'localities', 'into']],
    ['rename', ['name']],
  )
  .chain(([type, fields]) => {
    const values = {
      units: texts,
      localities: texts,
      unit: text,
      locality: text,
      name: text,
      under: text,
      source: text,
    };
    const chosen = Object.fromEntries(
      [...(fields as readonly string[])].map((name) => [
        name,
        name === 'into' ? (type === 'split' ? fc.array(part, { maxLength: 3 }) : text) : values[name as 'unit'],
      ]),
    );
    return fc.record({ id: text, date: fc.constant('2025-07-01'), type: fc.constant(type), ...chosen });
  });

describe('reading an event', () => {
  it('takes what the schema takes, as the schema takes it, and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(event, fitting), (given) => {
        const before = structuredClone(given);
        const schema = reorganisationSchema.safeParse(given);
        const read = attempt(() => reorganisationsBetween([given as unknown as Reorganisation], SPAN));
        expect(read.success).toBe(schema.success);
        if (read.success) expect(read.data).toEqual([schema.data]);
        else expect(read.error).toBeInstanceOf(InvalidInputError);
        expect(given).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives copies: a list changed later changes nothing that was read', () => {
    const units = ['a', 'b'];
    const [read] = reorganisationsBetween([{ id: 'e', date: '2025-07-01', type: 'merge', units, into: 'a' }], SPAN);
    units.push('c');
    expect(read).toEqual({ id: 'e', date: '2025-07-01', type: 'merge', units: ['a', 'b'], into: 'a' });
  });

  it('puts those of one day in the order in which they take effect, however they are listed', () => {
    const date = '2025-07-01';
    const events: Reorganisation[] = [
      { id: '6', date, type: 'rename', unit: 'a', name: 'A' },
      { id: '4', date, type: 'move', units: ['a'], under: 'b' },
      { id: '5', date, type: 'dissolve', unit: 'c' },
      { id: '3b', date, type: 'merge', units: ['e', 'f'], into: 'e' },
      { id: '3a', date, type: 'merge', units: ['a', 'b'], into: 'a' },
      { id: '2', date, type: 'split', unit: 'd', into: [{ id: 'd' }, { id: 'g', name: 'G' }] },
      { id: '1', date, type: 'establish', unit: { id: 'h', name: 'H', kind: 'commune', parentId: 'p' } },
      { id: '0', date: '2025-06-30', type: 'dissolve', unit: 'z' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (listed) => {
        const span = { from: '2025-06-30', to: '2025-07-01' };
        expect(reorganisationsBetween(listed, span).map(({ id }) => id)).toEqual(['1', '2', '3a', '3b', '4', '5', '6']);
        expect(reorganisationsBetween(listed, { from: span.to, to: span.from })).toHaveLength(7);
      }),
    );
  });
});
