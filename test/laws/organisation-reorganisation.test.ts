import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyReorganisations,
  type Organisation,
  organisationToInput,
  type Reorganisation,
  reorganisationSchema,
  type TracedId,
  traceId,
} from '../../src/organisation/index.js';
import { deepFreeze } from '../arbitraries/organisations.js';
import { type Course, course } from '../arbitraries/reorganisations.js';

type Subject = 'unit' | 'locality';

const idsOf = (org: Organisation, subject: Subject): readonly string[] =>
  subject === 'unit' ? org.units.ids : org.localities.ids;

/** The organisation of the last day, with that day. */
function outcome({ org, events, days }: Course): { last: string; result: Organisation } {
  const last = days.at(-1) ?? org.asOf;
  return { last, result: applyReorganisations(org, events, { on: last }) };
}

const SUBJECTS = ['unit', 'locality'] as const;

describe('reorganisations', () => {
  it('come out in one step as in two, whatever the day between', () => {
    const types = new Map<string, number>();
    fc.assert(
      fc.property(course, (each) => {
        const { org, events, days } = each;
        const { last, result } = outcome(each);
        for (const day of days) {
          const between = applyReorganisations(org, events, { on: day });
          expect(applyReorganisations(between, events, { on: last })).toEqual(result);
        }
        for (const { type } of events) types.set(type, (types.get(type) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    for (const type of ['merge', 'split', 'move', 'rename', 'establish', 'dissolve']) {
      expect(types.get(type)).toBeGreaterThan(10);
    }
  });

  it('do not depend on the order of the list, and leave the list and the organisation as they were', () => {
    fc.assert(
      fc.property(
        course.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray([...each.events], { minLength: each.events.length })),
        ),
        ([each, shuffled]) => {
          const before = structuredClone(each.org);
          const { last, result } = outcome(deepFreezeEvents(each));
          expect(applyReorganisations(each.org, shuffled, { on: last })).toEqual(result);
          expect(each.org).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('change nothing before their day', () => {
    fc.assert(
      fc.property(course, ({ org, events }) => {
        const same = applyReorganisations(org, events, { on: org.asOf });
        expect(organisationToInput(same).units).toEqual(organisationToInput(org).units);
        expect(same).toEqual(org);
      }),
      { numRuns: 100 },
    );
  });

  it('are data that the schema reads and JSON carries', () => {
    fc.assert(
      fc.property(course, ({ events }) => {
        for (const event of events)
          expect(reorganisationSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 100 },
    );
  });
});

describe('traces', () => {
  it('leave no id without a history: what is there came from something or was established, and the reverse', () => {
    fc.assert(
      fc.property(course, (each) => {
        const { org, events } = each;
        const { last, result } = outcome(each);
        for (const subject of SUBJECTS) {
          const [before, now] = [new Set(idsOf(org, subject)), new Set(idsOf(result, subject))];
          const ended = events.some((event) => event.type === 'dissolve' && subject in event);
          const begun = events.some((event) => event.type === 'establish' && subject in event);
          for (const id of before) {
            const became = traceId(events, id, { from: org.asOf, to: last, subject });
            for (const next of became) expect(now).toContain(next.id);
            if (became.length === 0) expect(ended).toBe(true);
          }
          for (const id of now) {
            const origins = traceId(events, id, { from: last, to: org.asOf, subject });
            for (const origin of origins) expect(before).toContain(origin.id);
            if (origins.length === 0) expect(begun).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are mirror images forward and back', () => {
    fc.assert(
      fc.property(course, (each) => {
        const { org, events } = each;
        const { last, result } = outcome(each);
        for (const subject of SUBJECTS) {
          const forward = idsOf(org, subject).flatMap((id) =>
            traceId(events, id, { from: org.asOf, to: last, subject }).map(
              (to) => `${id} ${to.id} ${String(to.whole)}`,
            ),
          );
          const back = idsOf(result, subject).flatMap((id) =>
            traceId(events, id, { from: last, to: org.asOf, subject }).map(
              (from) => `${from.id} ${id} ${String(from.whole)}`,
            ),
          );
          expect(back.sort()).toEqual(forward.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('compose: by way of any day between they lead to the same ids, whole along the way being whole in all', () => {
    fc.assert(
      fc.property(course, (each) => {
        const { org, events, days } = each;
        const { last, result } = outcome(each);
        for (const subject of SUBJECTS) {
          for (const middle of days) {
            for (const id of idsOf(org, subject)) checkChain(events, id, [org.asOf, middle, last], subject);
            for (const id of idsOf(result, subject)) checkChain(events, id, [last, middle, org.asOf], subject);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

function checkChain(
  events: readonly Reorganisation[],
  id: string,
  [from, middle, to]: [string, string, string],
  subject: Subject,
): void {
  const straight = traceId(events, id, { from, to, subject });
  const legs = traceId(events, id, { from, to: middle, subject }).map((leg): [TracedId, TracedId[]] => [
    leg,
    traceId(events, leg.id, { from: middle, to, subject }),
  ]);
  const ids = new Set(legs.flatMap(([, ends]) => ends.map((end) => end.id)));
  expect(straight.map((end) => end.id)).toEqual([...ids].sort());
  for (const [leg, ends] of legs) {
    for (const end of ends) {
      if (leg.whole && end.whole) expect(straight).toContainEqual({ id: end.id, whole: true });
    }
  }
}

function deepFreezeEvents(each: Course): Course {
  return { ...each, events: deepFreeze(each.events) };
}
