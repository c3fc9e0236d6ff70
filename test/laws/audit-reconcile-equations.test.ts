import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryReconcileEquations } from '../../src/audit/reconciling/reconcile-equations.js';
import { differential } from '../oracles/differential.js';
import { slowEquations } from '../oracles/slow-equations.js';

const IDS = ['d', 'a', 'c', 'b', 'e'];
/** Every value is held to this in one more equation, so that trying so many values is trying all. */
const MOST = 5;

const systems = fc
  .tuple(
    fc.array(
      fc.record({
        value: fc.option(fc.nat({ max: MOST }), { freq: 5 }),
        sure: fc.nat({ max: 9 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(
      fc.record({
        row: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }),
        equals: fc.integer({ min: -4, max: 9 }),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([given, rows]) => {
    const figures = given.map(({ value, sure }, at) => ({
      id: IDS[at] ?? '',
      value,
      fixed: value !== null && sure === 0,
    }));
    const slacks = figures.map(({ id }) => ({ id: `${id}-rest`, value: null }));
    const equations = rows.map(({ row, equals }) => ({
      terms: figures.map(({ id }, at) => ({ id, times: row[at] ?? 0 })),
      equals,
    }));
    const bounds = figures.map(({ id }) => ({
      terms: [
        { id, times: 1 },
        { id: `${id}-rest`, times: 1 },
      ],
      equals: MOST,
    }));
    return { figures: [...figures, ...slacks], equations: [...equations, ...bounds] };
  });

describe('reconcileEquations', () => {
  it(
    'gives the fewest figures, the least change and every answer, as trying all values does',
    differential(
      600,
      fc.property(systems, (system) => {
        const slow = slowEquations(system, MOST);
        const result = tryReconcileEquations(system.figures, system.equations, { mostAnswers: 1000 });
        expect(result.success).toBe(slow !== null);
        if (!result.success) {
          expect(result.error.code).toBe('no-solution');
          return;
        }
        const found = result.data;
        const write = ({ changes }: (typeof found.answers)[0]): string =>
          changes.map(({ id, suggested }) => `${id}=${String(suggested)}`).join(' ');
        expect([found.changes, found.change]).toEqual([slow?.changes, slow?.change]);
        expect(found.answers.map(write).sort()).toEqual(slow?.answers);
        expect(found.answersComplete).toBe(true);
        expect(found.holds).toBe(found.changes === 0);
      }),
    ),
  );
});
