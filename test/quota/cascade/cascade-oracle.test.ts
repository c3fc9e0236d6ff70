import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChiboError, InvalidInputError } from '../../../src/core/index.js';
import { tableRow } from '../../../src/organisation/index.js';
import { type CascadeResult, tryCascadeQuota, tryCascadeWeights } from '../../../src/quota/index.js';
import type { OracleMethod } from '../../oracles/apportion.js';
import { differential } from '../../oracles/differential.js';
import { type SlowHanded, type SlowUnit, slowFlat, slowStepwise } from '../../oracles/slow-cascade.js';

const METHODS = ['webster', 'dhondt', 'huntington-hill', 'adams', 'dean', 'hamilton'] as const;

/** Why there is no answer: which of several is told first is not asked. */
const NO_ANSWER = [
  'no-positive-weight',
  'minima-exceed-maximum',
  'maxima-below-minimum',
  'minima-exceed-total',
  'maxima-below-total',
];

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<number | bigint>(0, 1, 1, 2, 3, 7) },
  { weight: 2, arbitrary: fc.nat(1000) },
  { weight: 1, arbitrary: fc.constantFrom<number | bigint>(0.1, 0.2, 0.3, 2 ** 52 + 1, 5e-324, 1e300, 10n ** 30n) },
);
const least = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3));
const room = fc.oneof({ weight: 4, arbitrary: fc.constant(Infinity) }, fc.nat(7));

/** Trees of up to 10 units; some inner ones have a weight of their own, and some bounds, the root never. */
const tree = (bounded: 'everywhere' | 'ends') =>
  fc
    .array(fc.record({ above: fc.nat(), weight, own: fc.boolean(), min: least, room }), { minLength: 2, maxLength: 10 })
    .map((rows): SlowUnit[] => {
      const parents = rows.map(({ above }, i) => (i === 0 ? null : `u${String(above % i)}`));
      // The ids run against the order of the rows.
      const idOf = (id: string): string => `v${String(9 - Number(id.slice(1)))}`;
      return rows.map(({ weight: given, own, min, room: more }, i) => {
        const id = `u${String(i)}`;
        const isInner = parents.includes(id);
        const free = i === 0 || (isInner && bounded === 'ends');
        // The flat way knows the ends alone, so that an inner weight would be another question.
        const stated = isInner && (bounded === 'ends' || !own || i === 0) ? null : given;
        const parent = parents[i] ?? null;
        return {
          id: idOf(id),
          parentId: parent === null ? null : idOf(parent),
          weight: stated !== null && i === rows.length - 1 && Number(stated) === 0 ? 1 : stated,
          min: free ? 0 : min,
          max: free ? Infinity : min + more,
        };
      });
    });

const problem = (bounded: 'everywhere' | 'ends') =>
  fc.record({ units: tree(bounded), total: fc.nat(40), method: fc.constantFrom<OracleMethod>(...METHODS) });

const options = (units: readonly SlowUnit[]) => {
  const of = new Map(units.map((unit) => [unit.id, unit]));
  return {
    weight: (id: string) => of.get(id)?.weight ?? undefined,
    min: (id: string) => of.get(id)?.min,
    max: (id: string) => (of.get(id)?.max === Infinity ? undefined : of.get(id)?.max),
  };
};

const codeOf = (error: ChiboError): string | undefined =>
  error instanceof InvalidInputError ? error.issues[0]?.code : error.code;

function expectSame(units: readonly SlowUnit[], found: CascadeResult, slow: SlowHanded): void {
  expect(units.map(({ id }) => [id, tableRow(found, id)['quota']])).toEqual(
    units.map(({ id }) => [id, slow.quotas.get(id)]),
  );
  const byParent = (ties: SlowHanded['ties']) => ties.map((tie) => JSON.stringify(tie)).sort();
  expect(byParent(found.ties.map(({ parentId, ids, places }) => ({ parentId, ids: [...ids].sort(), places })))).toEqual(
    byParent(slow.ties),
  );
}

describe('a quota handed down equals a slow exact one, unit by unit, with the ties', () => {
  it(
    'level by level, with bounds and weights on every level',
    differential(
      300,
      fc.property(problem('everywhere'), ({ units, total, method }) => {
        const slow = slowStepwise(method, units, total);
        const found = tryCascadeQuota(units, total, { ...options(units), method });
        expect(found.success).toBe(slow !== null);
        if (found.success && slow !== null) expectSame(units, found.data, slow);
        else expect(NO_ANSWER).toContain(found.success ? '' : codeOf(found.error));
      }),
    ),
  );

  it(
    'to the ends at once, with bounds on them, and where the two ways differ',
    differential(
      300,
      fc.property(problem('ends'), ({ units, total, method }) => {
        const slow = slowFlat(method, units, total);
        const other = slowStepwise(method, units, total);
        const way = { ...options(units), method, levels: 'flat' as const };
        const found = tryCascadeQuota(units, total, way);
        expect(found.success).toBe(slow !== null);
        if (!found.success || slow === null) return;
        expectSame(units, found.data, slow);
        const differences = units.flatMap(({ id }) => {
          const [stepwise, flat] = [other, slow].map((each) => each?.quotas.get(id) ?? Number.NaN);
          return stepwise === flat ? [] : [{ unitId: id, stepwise, flat }];
        });
        expect(new Set(found.data.differences)).toEqual(new Set(differences));
      }),
    ),
  );

  it(
    'of columns of weights',
    differential(
      200,
      fc.property(problem('everywhere'), ({ units: all, total, method }) => {
        // Columns take numbers only, and settle a tie by the row.
        const units = all.map(({ weight: given, ...unit }, i) => ({
          ...unit,
          id: String(i).padStart(2, '0'),
          parentId:
            unit.parentId === null ? null : String(all.findIndex(({ id }) => id === unit.parentId)).padStart(2, '0'),
          weight: typeof given === 'bigint' ? 5 : given,
        }));
        const slow = slowStepwise(method, units, total);
        const above = units.map(({ parentId }) => (parentId === null ? -1 : Number(parentId)));
        const found = tryCascadeWeights(above, total, {
          weights: Float64Array.from(units, ({ weight: given }) => given ?? Number.NaN),
          min: units.map(({ min }) => min),
          max: units.map(({ max }) => max),
          method,
        });
        expect(found.success).toBe(slow !== null);
        if (!found.success || slow === null) return;
        expect([...found.data.quotas]).toEqual(units.map(({ id }) => slow.quotas.get(id)));
      }),
    ),
  );
});
