import fc from 'fast-check';
import type { RateUnit, StockAndFlowInput, TotalUnit } from '../../src/comparison/index.js';

/** Ids that meet often, some of which an object would take for its own. */
const ids = ['A', 'B', 'C', 'Keo Lôm', '__proto__', 'constructor', '1'];

/** How large the counts of a case are: few villages, so that rates are equal often, or as large as a number holds. */
const wholes = fc
  .constantFrom('small', 'large')
  .map((size) =>
    size === 'small'
      ? fc.integer({ min: 1, max: 6 })
      : fc.oneof(
          fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 1),
          fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        ),
  );

const partOf = (whole: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(0, whole), fc.integer({ min: 0, max: whole }));

/** A rate's counts of one period: mostly something of something, now and then nothing of nothing. */
const rateCounts: fc.Arbitrary<{ part: number; whole: number }> = wholes.chain((whole) =>
  fc.oneof(
    { weight: 6, arbitrary: whole.chain((n) => partOf(n).map((part) => ({ part, whole: n }))) },
    { weight: 1, arbitrary: fc.constant({ part: 0, whole: 0 }) },
  ),
);

interface BothPeriods<T> {
  readonly before: T[];
  readonly after: T[];
}

/** How a unit goes through both periods: it changes, stays the same, keeps its rate or its size, comes or goes. */
const courses = fc.constantFrom('changes', 'same', 'same-rate', 'same-whole', 'enters', 'leaves', 'emptied', 'filled');

/** The units of two periods, all known, each period in an order of its own. */
export const rateCases: fc.Arbitrary<BothPeriods<Known<RateUnit>>> = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...ids), course: courses, one: rateCounts, two: rateCounts }), {
    selector: ({ id }) => id,
    maxLength: 5,
  })
  .map((units) => {
    const before: Known<RateUnit>[] = [];
    const after: Known<RateUnit>[] = [];
    for (const { id, course, one, two } of units) {
      if (course !== 'enters') before.push({ id, ...(course === 'filled' ? { part: 0, whole: 0 } : one) });
      if (course === 'leaves') continue;
      after.push({ id, ...laterOf(course, one, two) });
    }
    return { before, after: after.reverse() };
  });

/** The same with at least one unit of each period that has something to count, so that both rates exist. */
export const settledRateCases: fc.Arbitrary<BothPeriods<Known<RateUnit>>> = fc
  .tuple(rateCases, wholes, fc.boolean())
  .chain(([{ before, after }, whole, both]) =>
    fc.tuple(whole, whole).chain(([n1, n2]) =>
      fc.tuple(partOf(n1), partOf(n2)).map(([k1, k2]) => ({
        before: [...before, { id: 'first', part: k1, whole: n1 }],
        after: [{ id: both ? 'first' : 'last', part: k2, whole: n2 }, ...after],
      })),
    ),
  );

type Known<T> = { readonly [Key in keyof T]: Exclude<T[Key], null> };

function laterOf(
  course: string,
  one: { part: number; whole: number },
  two: { part: number; whole: number },
): { part: number; whole: number } {
  if (course === 'same') return one;
  if (course === 'emptied') return { part: 0, whole: 0 };
  if (course === 'same-whole') return { part: Math.min(two.part, one.whole), whole: one.whole };
  // Twice the unit has the same rate; halves only where both are even.
  if (course === 'same-rate' && one.whole <= Number.MAX_SAFE_INTEGER / 2) {
    return { part: one.part * 2, whole: one.whole * 2 };
  }
  return course === 'same-rate' ? one : two;
}

const values = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
  // At most seven of these still add up within safe integers.
  fc.constantFrom(0, Math.floor(Number.MAX_SAFE_INTEGER / 8)),
  fc.integer({ min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / 8) }),
);

/** The units of a total in two periods, in any order; those of one period only are common. */
export const totalCases: fc.Arbitrary<BothPeriods<Known<TotalUnit>>> = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...ids), course: courses, one: values, two: values }), {
    selector: ({ id }) => id,
    maxLength: 7,
  })
  .map((units) => ({
    before: units.filter(({ course }) => course !== 'enters').map(({ id, one }) => ({ id, value: one })),
    after: units
      .filter(({ course }) => course !== 'leaves')
      .map(({ id, course, one, two }) => ({ id, value: course === 'same' ? one : two }))
      .reverse(),
  }));

const counts = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.integer({ min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / 16) }),
);
const flows = (names: readonly string[]): fc.Arbitrary<Record<string, number>> =>
  // Own properties all of them: a literal would set the prototype.
  fc
    .tuple(...names.map(() => counts))
    .map((list) => Object.fromEntries(names.map((name, at) => [name, list[at] ?? 0] as const)));

/** A stock as it truly went: what came in and went out is all named, and what is left is the closing stock. */
export const trueFlows: fc.Arbitrary<{
  readonly opening: number;
  readonly inflows: Readonly<Record<string, number>>;
  readonly outflows: Readonly<Record<string, number>>;
  readonly closing: number;
}> = fc
  .tuple(counts, flows(['admitted', '__proto__']), counts, flows(['left', 'died']))
  .map(([opening, inflows, closing, outflows]) => {
    const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((a, b) => a + b, 0);
    const gap = opening + sum(inflows) - sum(outflows) - closing;
    // What does not fit is made to, by a larger stock at one end.
    return gap >= 0
      ? { opening, inflows, outflows, closing: closing + gap }
      : { opening: opening - gap, inflows, outflows, closing };
  });

/** Which of its six items a balance does not know. */
export const hidden: fc.Arbitrary<readonly boolean[]> = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

/** The same balance with some items unknown. */
export function withHidden(truth: StockAndFlowInput, hide: readonly boolean[]): StockAndFlowInput {
  const veil = (given: Readonly<Record<string, number | null>> = {}, from: number): Record<string, number | null> =>
    Object.fromEntries(
      Object.entries(given).map(([name, count], at) => [name, hide[from + at] === true ? null : count]),
    );
  return {
    opening: hide[0] === true ? null : truth.opening,
    inflows: veil(truth.inflows, 1),
    outflows: veil(truth.outflows, 3),
    closing: hide[5] === true ? null : truth.closing,
  };
}
