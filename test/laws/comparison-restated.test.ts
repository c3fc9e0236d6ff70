import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { type Restatement, restate, type UnitFigure } from '../../src/comparison/index.js';
import type { Reorganisation } from '../../src/organisation/index.js';
import { course } from '../arbitraries/reorganisations.js';
import { differential } from '../oracles/differential.js';
import { slowRestate } from '../oracles/slow-restate.js';

/** Events that fit one another, with figures of positive counts for all units of the day before or after them. */
const scene = fc
  .tuple(
    course,
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
    fc.boolean(),
    fc.nat({ max: 9 }),
  )
  .map(([{ org, events, days }, values, after, holes]) => {
    const days2 = { from: org.asOf, to: days.at(-1) ?? org.asOf };
    const units = events.filter((event) => 'units' in event || 'unit' in event);
    const forward = restate(
      org.units.ids.map((id) => ({ id, value: 1 })),
      units,
      { ...days2, boundaries: 'after' },
    );
    const ids = after ? org.units.ids : [...forward.figures.map(({ id }) => id), ...forward.uncovered];
    const figures = ids.map((id, place): UnitFigure => {
      const value: number = values[place % values.length] ?? 1;
      return { id, value: holes === 0 && place % 3 === 0 ? null : value };
    });
    return {
      figures,
      events: units,
      options: { ...days2, boundaries: after ? ('after' as const) : ('before' as const) },
    };
  });

/** A weight for every id that events name, 0 among them but never for all parts. */
function weightsFor(events: readonly Reorganisation[], step: number) {
  const ids = new Set(
    events.flatMap((event) =>
      event.type === 'merge'
        ? [...(event.units ?? [])]
        : event.type === 'split'
          ? event.into.map((part) => part.id)
          : [],
    ),
  );
  return { by: 'residents', values: [...ids].map((id, place) => ({ id, weight: 1 + ((place * step) % 7) })) };
}

const sum = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((total, each) => total + (each ?? 0), 0);

function checkTotals(figures: readonly UnitFigure[], result: Restatement): void {
  const certain = sum([...result.figures, ...result.ended].map((each) => each.certain));
  expect(certain + sum(result.divided.map(({ value }) => value))).toBe(sum(figures.map(({ value }) => value)));
  for (const { value, among } of result.divided) {
    if (among.every((each) => each.value !== null)) expect(sum(among.map((each) => each.value))).toBe(value);
  }
  for (const { value, certain: least, basis, id } of result.figures) {
    const parts = result.divided.flatMap(({ among }) => among.filter((each) => each.id === id));
    if (basis === 'exact') expect(value).toBe(least);
    if (basis === 'apportioned') expect(value).toBeGreaterThanOrEqual(least);
    if (basis === 'unknown') expect(value).toBeNull();
    if (basis === 'exact') expect(parts.filter((each) => each.value === null)).toEqual([]);
  }
}

describe('restated figures', () => {
  it('keep the total exactly: what is certain, what ended and what is divided', () => {
    let [apportioned, unknown] = [0, 0];
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 6 }), ({ figures, events, options }, step) => {
        const plain = restate(figures, events, options);
        checkTotals(figures, plain);
        const weighed = restate(figures, events, { ...options, weights: weightsFor(events, step) });
        checkTotals(figures, weighed);
        unknown += plain.figures.filter(({ basis }) => basis === 'unknown').length;
        apportioned += weighed.figures.filter(({ basis }) => basis === 'apportioned').length;
        // With a weight for every part, nothing is unknown but what was unknown before.
        if (figures.every(({ value }) => value !== null) && options.boundaries === 'after') {
          expect(weighed.figures.filter(({ basis }) => basis === 'unknown')).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    expect(apportioned).toBeGreaterThan(5);
    expect(unknown).toBeGreaterThan(5);
  });

  it(
    'are exact where, and only where, every old figure in them is in them wholly, whatever the weights',
    differential(
      150,
      fc.property(scene, fc.boolean(), ({ figures, events, options }, weighed) => {
        const weights = weighed ? { weights: weightsFor(events, 3) } : {};
        const result = restate(figures, events, { ...options, ...weights });
        const slow = slowRestate(figures, events, options);
        expect(result.figures.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
        slow.forEach((each, place) => {
          const figure = result.figures[place];
          expect(figure?.from.map((source) => source.id)).toEqual(each.from);
          expect([each.id, figure?.basis === 'exact']).toEqual([each.id, each.exact]);
          if (each.exact) expect(figure?.value).toBe(each.value);
        });
      }),
    ),
  );

  it('do not depend on how events, figures and weights are listed, and leave them as they were', () => {
    fc.assert(
      fc.property(scene, ({ figures, events, options }) => {
        const weights = weightsFor(events, 3);
        const given = structuredClone({ figures, events, weights });
        const result = restate(figures, events, { ...options, weights });
        expect({ figures, events, weights }).toEqual(given);
        const backwards = { ...weights, values: [...weights.values].reverse() };
        expect(restate([...figures].reverse(), [...events].reverse(), { ...options, weights: backwards })).toEqual(
          result,
        );
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  it('compose: by way of any day between they come to the same where all is exact on the way', () => {
    let checked = 0;
    fc.assert(
      fc.property(scene, fc.nat({ max: 12 }), ({ figures, events, options }, after) => {
        const between = [options.to, addDays(options.from, after)].sort()[0] ?? options.to;
        const legs = [
          { from: options.from, to: between },
          { from: between, to: options.to },
        ];
        const [first, second] = options.boundaries === 'after' ? legs : [...legs].reverse();
        if (first === undefined || second === undefined) return;
        const half = restate(figures, events, { ...options, ...first });
        const straight = new Map(restate(figures, events, options).figures.map((each) => [each.id, each]));
        const rest = restate(
          half.figures.map(({ id, value }) => ({ id, value })),
          events,
          { ...options, ...second },
        );
        for (const { id, value, basis } of rest.figures) {
          if (basis !== 'exact') continue;
          checked += 1;
          // A figure of nothing is made by establishing, which only the whole way sees.
          expect([id, straight.get(id)?.value]).toEqual([id, value]);
        }
      }),
      { numRuns: 60 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  it('come back from where they went, where all was exact both ways', () => {
    fc.assert(
      fc.property(scene, ({ figures, events, options }) => {
        const there = restate(figures, events, options);
        const opposite = options.boundaries === 'after' ? ('before' as const) : ('after' as const);
        const back = restate(
          there.figures.map(({ id, value }) => ({ id, value })),
          events,
          { ...options, boundaries: opposite },
        );
        const given = new Map(figures.map(({ id, value }) => [id, value]));
        for (const { id, value, basis } of back.figures) {
          if (basis === 'exact' && value !== 0) expect([id, given.get(id)]).toEqual([id, value]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
