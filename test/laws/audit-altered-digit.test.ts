import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFigures, type TreeRow } from '../../src/audit/index.js';

/** A count with one of its digits changed to another. */
function altered(count: number, place: number, shift: number): number {
  const digits = String(count).split('');
  const at = place % digits.length;
  digits[at] = String((Number(digits[at]) + shift) % 10);
  return Number(digits.join(''));
}

const counts = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 70_000 }));
const places = fc.nat({ max: 12 });
const shifts = fc.integer({ min: 1, max: 9 });

describe('one altered digit in a total whose parts are all named', () => {
  it('is always found, in the total and in a part', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 10 }),
        places,
        shifts,
        fc.nat(),
        (parts, place, shift, pick) => {
          const sum = parts.reduce((total, part) => total + part, 0);
          const wrong = altered(sum, place, shift);
          const [total] = auditFigures([{ kind: 'total', printed: wrong, parts }]);
          expect(total?.verdict).toBe('fails');
          const at = pick % parts.length;
          const wrongParts = parts.with(at, altered(parts[at]!, place, shift));
          const [part] = auditFigures([{ kind: 'total', printed: sum, parts: wrongParts }]);
          expect(part?.verdict).toBe('fails');
          expect(Number(part?.residual?.numerator)).toBe(parts[at]! - wrongParts[at]!);
        },
      ),
    );
  });

  it('is named as two digits that changed places where that is what happened', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 10 }), fc.nat(), (parts, place) => {
        const sum = parts.reduce((total, part) => total + part, 10);
        const digits = String(sum).split('');
        const at = place % (digits.length - 1);
        const [left, right] = [digits[at]!, digits[at + 1]!];
        const wrong = Number(
          digits
            .with(at, right)
            .with(at + 1, left)
            .join(''),
        );
        const [finding] = auditFigures([{ kind: 'total', printed: String(wrong), parts: [...parts, 10] }], {
          locale: 'vi',
        });
        // A number is not printed with a 0 in front: what lost a digit that way cannot be turned back.
        const turned = String(wrong).length === digits.length;
        const named = finding?.readings.some(
          ({ reading, figure, value }) =>
            reading === 'transposed-digits' && figure === 'printed' && value?.numerator === sum,
        );
        expect([finding?.verdict, named]).toEqual(wrong === sum ? ['holds', false] : ['fails', turned]);
      }),
    );
  });
});

/** A tree of totals that add up: the parent of each unit by its place, the units without any below them with a count. */
const trees = fc
  .array(fc.record({ up: fc.nat(), count: counts, hidden: fc.boolean() }), { minLength: 2, maxLength: 25 })
  .map((units) => {
    const parents = units.map(({ up }, at) => (at === 0 ? -1 : up % at));
    const sums = units.map(({ count }, at) => (parents.includes(at) ? 0 : count));
    for (let at = units.length - 1; at > 0; at -= 1) sums[parents[at]!]! += sums[at]!;
    return { parents, sums, hidden: units.map(({ hidden }) => hidden) };
  });

function rowsOf(parents: readonly number[], figures: readonly (number | null)[]): TreeRow[] {
  return parents.map((parent, at) => ({
    id: `u${String(at)}`,
    parentId: parent < 0 ? null : `u${String(parent)}`,
    printed: figures[at] ?? null,
  }));
}

describe('totals of totals', () => {
  it('are never accused where they add up, with figures missing too', () => {
    fc.assert(
      fc.property(trees, ({ parents, sums, hidden }) => {
        const [whole] = auditFigures([{ kind: 'tree', rows: rowsOf(parents, sums) }]);
        expect(whole).toMatchObject({ verdict: 'holds', breaks: [] });
        const shown = sums.map((sum, at) => (hidden[at] ? null : sum));
        const [partly] = auditFigures([{ kind: 'tree', rows: rowsOf(parents, shown) }]);
        expect(partly).toMatchObject({ breaks: [] });
        expect(partly?.verdict).not.toBe('fails');
      }),
    );
  });

  it('break at the units that an altered figure belongs to, the lowest first, and nowhere else', () => {
    fc.assert(
      fc.property(trees, fc.nat(), places, shifts, ({ parents, sums }, pick, place, shift) => {
        const at = pick % sums.length;
        const wrong = sums.with(at, altered(sums[at]!, place, shift));
        const [finding] = auditFigures([{ kind: 'tree', rows: rowsOf(parents, wrong) }]);
        const expected = [...(parents.includes(at) ? [at] : []), ...(parents[at]! < 0 ? [] : [parents[at]!])];
        expect(finding?.verdict).toBe('fails');
        expect(finding?.breaks.map(({ id }) => id)).toEqual(expected.map((unit) => `u${String(unit)}`));
        for (const { id, residual } of finding?.breaks ?? []) {
          const difference = wrong[at]! - sums[at]!;
          expect(Number(residual?.numerator)).toBe(id === `u${String(at)}` ? difference : -difference);
        }
      }),
    );
  });
});
