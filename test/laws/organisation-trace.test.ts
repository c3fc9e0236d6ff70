import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import {
  applyReorganisations,
  type Reorganisation,
  safeApplyReorganisations,
  type TracedId,
  traceId,
  traceIds,
} from '../../src/organisation/index.js';
import { course } from '../arbitraries/reorganisations.js';
import { differential } from '../oracles/differential.js';

type Step = ReadonlyMap<string, readonly string[]>;

/** What an event makes of units, and where they came from, written down from the words of the interface. */
function stepsOf(event: Reorganisation): { became: Step; cameFrom: Step; dissolved: string | null } | null {
  if (event.type === 'merge') {
    const ids = event.units ?? event.localities ?? [];
    const became = new Map(ids.map((id) => [id, [event.into]]));
    return { became, cameFrom: new Map([[event.into, ids]]), dissolved: null };
  }
  if (event.type === 'split') {
    const id = event.unit ?? event.locality ?? '';
    const parts = event.into.map((part) => part.id);
    return { became: new Map([[id, parts]]), cameFrom: new Map(parts.map((part) => [part, [id]])), dissolved: null };
  }
  if (event.type === 'establish') {
    const id = (event.unit ?? event.locality)?.id ?? '';
    return { became: new Map(), cameFrom: new Map([[id, []]]), dissolved: null };
  }
  if (event.type !== 'dissolve') return null;
  const id = event.unit ?? event.locality ?? '';
  return { became: new Map([[id, []]]), cameFrom: new Map(), dissolved: id };
}

const ORDER = ['establish', 'split', 'merge', 'move', 'dissolve', 'rename'];

/** Traces by taking the set of ids through event after event. */
function slowTrace(events: readonly Reorganisation[], id: string, from: string, to: string): TracedId[] {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const key = (event: Reorganisation): string => `${event.date} ${String(ORDER.indexOf(event.type))} ${event.id}`;
  const steps = events
    .filter(({ date }) => date > first && date <= last)
    .sort((left, right) => (key(left) < key(right) ? -1 : 1))
    .flatMap((event) => stepsOf(event) ?? []);
  const through = (ids: ReadonlySet<string>, onwards: Step, back: Step): Set<string> =>
    new Set([...ids].flatMap((each) => onwards.get(each) ?? (back.has(each) ? [] : [each])));
  const fate = (start: string): { ids: string[]; whole: boolean } => {
    let ids = new Set([start]);
    let lost = false;
    for (const { became, cameFrom, dissolved } of steps) {
      if (dissolved !== null && ids.has(dissolved)) lost = true;
      ids = through(ids, became, cameFrom);
    }
    return { ids: [...ids].sort(), whole: ids.size === 1 && !lost };
  };
  if (from <= to) {
    const { ids, whole } = fate(id);
    return ids.map((each) => ({ id: each, whole }));
  }
  let origins = new Set([id]);
  for (const { became, cameFrom } of [...steps].reverse()) origins = through(origins, cameFrom, became);
  return [...origins].sort().map((each) => ({ id: each, whole: fate(each).whole }));
}

/** Events of few ids, so that they meet again and again; what they name need not be there. */
const id = fc.constantFrom('a', 'b', 'c', '__proto__');
const made = id.map((each) => ({ id: each, name: 'N' }));
const knot = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant('merge' as const), units: fc.array(id, { minLength: 1, maxLength: 4 }), into: id }),
      fc.record({
        type: fc.constant('split' as const),
        unit: id,
        into: fc.array(made, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('dissolve' as const), unit: id }),
      fc.record({ type: fc.constant('dissolve' as const), unit: id }),
      fc.record({ type: fc.constant('rename' as const), unit: id, name: fc.constant('N') }),
      id.map((each) => ({
        type: 'establish' as const,
        unit: { id: each, name: 'N', kind: 'commune' as const, parentId: 't' },
      })),
    ),
    { maxLength: 8 },
  )
  .chain((events) =>
    fc.array(fc.nat({ max: 4 }), { minLength: events.length, maxLength: events.length }).map((days) =>
      events.map((event, index): Reorganisation => {
        const date = addDays('2024-12-30', days[index] ?? 0);
        return { ...event, id: `e${String(index)}`, date };
      }),
    ),
  );
const span = fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: -1, max: 5 }));

describe('ids traced', () => {
  it(
    'together are each traced alone, and as a walk through event after event leads, forward and back',
    differential(
      1000,
      fc.property(knot, span, fc.array(fc.oneof(id, fc.constant('nowhere')), { maxLength: 8 }), (events, days, ids) => {
        const [from = '', to = ''] = days.map((day) => addDays('2024-12-30', day));
        const together = traceIds(events, ids, { from, to });
        expect(together).toEqual(ids.map((each) => traceId(events, each, { from, to })));
        expect(together).toEqual(ids.map((each) => slowTrace(events, each, from, to)));
      }),
    ),
  );
});

describe('events applied safely', () => {
  it('give what they give otherwise, and the error instead of throwing it', () => {
    fc.assert(
      fc.property(course, ({ org, events, days }) => {
        const on = days.at(-1) ?? org.asOf;
        const data = applyReorganisations(org, events, { on });
        expect(safeApplyReorganisations(org, events, { on })).toEqual({ success: true, data });
        const wrong = safeApplyReorganisations(org, [...events, null], { on });
        expect(wrong).toMatchObject({ success: false, error: { code: 'invalid-input' } });
      }),
      { numRuns: 30 },
    );
  });
});
