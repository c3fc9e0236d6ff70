import { describe, expect, it } from 'vitest';
import { type Reorganisation, reorganisationsBetween } from '../../../src/organisation/index.js';
import { expectEach, faultsOf, NO_DAY, NO_LIST, NO_TEXT, SUBJECTS, type Wrong } from '../each-fault.js';

describe('an event that is wrong in one field alone', () => {
  it('is refused, whatever its type', () => {
    const read = (event: object) =>
      reorganisationsBetween([event as Reorganisation], { from: '2018-01-01', to: '2020-01-01' });
    const head = { id: 'e', date: '2019-01-01', source: 'NQ' };
    const fields = { id: NO_TEXT, date: NO_DAY, source: NO_TEXT };
    const part = { id: 'p', name: 'P', under: 'u', children: ['c'], localities: ['l'], branchIds: ['b'] };
    const events: [object, Record<string, Wrong>][] = [
      [
        { type: 'merge', units: ['a', 'b'], into: 'c', name: 'C', under: 'u' },
        { units: NO_LIST, into: NO_TEXT, name: NO_TEXT, under: NO_TEXT },
      ],
      [
        { type: 'merge', localities: ['a', 'b'], into: 'c' },
        { localities: NO_LIST, into: NO_TEXT },
      ],
      [
        { type: 'split', unit: 'a', into: [part, { id: 'q' }] },
        { unit: NO_TEXT, into: NO_LIST },
      ],
      [{ type: 'split', locality: 'a', into: [part] }, { locality: NO_TEXT }],
      [
        { type: 'move', units: ['a'], under: 'u' },
        { units: NO_LIST, under: NO_TEXT },
      ],
      [{ type: 'move', localities: ['a'], under: 'u' }, { localities: NO_LIST }],
      [
        { type: 'rename', unit: 'a', name: 'A' },
        { unit: NO_TEXT, name: NO_TEXT },
      ],
      [{ type: 'rename', locality: 'a', name: 'A' }, { locality: NO_TEXT }],
      [
        { type: 'dissolve', unit: 'a', under: 'u' },
        { unit: NO_TEXT, under: NO_TEXT },
      ],
      [{ type: 'dissolve', locality: 'a' }, { locality: NO_TEXT }],
    ];
    for (const [event, own] of events) {
      const whole = { ...head, ...event };
      expect(read(whole)).toEqual([whole]);
      expectEach('events.0', whole, { ...fields, ...own }, read);
      // Exactly one of the two that it can be about.
      const [subject, other] = SUBJECTS.find(([name]) => name in event) ?? ['', ''];
      const { [subject]: about, ...without } = whole as Record<string, unknown>;
      expect(faultsOf(() => read(without))).toEqual(['events.0 one-subject']);
      expect(faultsOf(() => read({ ...whole, [other]: about }))).toEqual(['events.0 one-subject']);
    }
    const parts = {
      id: NO_TEXT,
      name: NO_TEXT,
      under: NO_TEXT,
      children: NO_LIST,
      localities: NO_LIST,
      branchIds: NO_LIST,
    };
    expectEach('events.0.into.0', part, parts, (each) => read({ ...head, type: 'split', unit: 'a', into: [each] }));
    for (const [type, subject, needed] of [
      ['merge', { units: ['a'] }, 'into'],
      ['split', { unit: 'a' }, 'into'],
      ['move', { units: ['a'] }, 'under'],
      ['rename', { unit: 'a' }, 'name'],
    ] as const) {
      expect(faultsOf(() => read({ ...head, type, ...subject }))).toEqual([`events.0.${needed} missing`]);
    }
    for (const name of ['id', 'date', 'type']) {
      const fields = Object.entries({ ...head, type: 'dissolve', unit: 'a' });
      const without = Object.fromEntries(fields.filter(([field]) => field !== name));
      expect(faultsOf(() => read(without))).toEqual([`events.0.${name} missing`]);
    }
    expect(faultsOf(() => read({ ...head, type: 'merge', units: ['a', ''], into: 'c' }))).toEqual([
      'events.0.units.1 empty',
    ]);
    const sparse: unknown[] = Object.assign([], { 1: 'a' });
    expect(faultsOf(() => read({ ...head, type: 'merge', units: sparse, into: 'c' }))).toEqual([
      'events.0.units.0 missing',
    ]);
  });
});
