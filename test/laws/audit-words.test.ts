import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditFinding, auditFigures, type Claim } from '../../src/audit/index.js';
import {
  type AnyRatio,
  addRatios,
  compareRatios,
  multiplyRatios,
  ratio,
  subtractRatios,
} from '../../src/core/index.js';
import {
  locales,
  printedCounts,
  printedDigits,
  printedShare,
  printRoundings,
  shares,
} from '../arbitraries/published.js';

function audited(claim: Claim, locale: 'vi' | 'en'): AuditFinding {
  const [finding] = auditFigures([claim], { locale });
  return finding!;
}

describe('what is said in words is never accused where it is true', () => {
  it('a word: over, at least, under, nearly, about', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 300 }), ({ part, whole: n }, bound) => {
        const value = ratio(part, n) as AnyRatio;
        const order = compareRatios(value, ratio(bound, 100));
        const margin = multiplyRatios(ratio(bound, 100), ratio(1, 20));
        const low = compareRatios(value, subtractRatios(ratio(bound, 100), margin));
        const high = compareRatios(value, addRatios(ratio(bound, 100), margin));
        const truths: [string, boolean][] = [
          [`trên ${String(bound)}%`, order > 0],
          [`từ ${String(bound)}% trở lên`, order >= 0],
          [`không quá ${String(bound)}%`, order <= 0],
          ...(bound === 0
            ? []
            : ([
                [`dưới ${String(bound)}%`, order < 0],
                [`gần ${String(bound)}%`, order < 0 && low >= 0],
                [`khoảng ${String(bound)}%`, low >= 0 && high <= 0],
              ] as [string, boolean][])),
        ];
        for (const [printed, holds] of truths)
          expect([printed, audited({ kind: 'percentage', printed, part, whole: n }, 'vi').verdict]).toEqual([
            printed,
            holds ? 'holds' : 'fails',
          ]);
      }),
    );
  });

  it('what is said of two figures that are printed rounded', () => {
    fc.assert(
      fc.property(shares, shares, printedDigits, printRoundings, locales, (first, second, digits, rounding, locale) => {
        const [a, b] = [ratio(first.part, first.whole), ratio(second.part, second.whole)] as [AnyRatio, AnyRatio];
        const order = compareRatios(a, b);
        const relations = (['more-than', 'at-least', 'equal', 'at-most', 'less-than'] as const).filter(
          (relation) =>
            ({
              'more-than': order > 0,
              'at-least': order >= 0,
              equal: order === 0,
              'at-most': order <= 0,
              'less-than': order < 0,
            })[relation],
        );
        for (const relation of relations) {
          expect(audited({ kind: 'comparison', left: a, relation, right: b }, locale).verdict).toBe('holds');
          const rounded = {
            left: printedShare(a, digits, rounding, locale),
            right: printedShare(b, digits, rounding, locale),
          };
          expect(audited({ kind: 'comparison', relation, ...rounded }, locale).verdict).not.toBe('fails');
        }
      }),
    );
  });

  it('what is said of every year, of which some years and the sum are printed', () => {
    const years = fc.array(fc.record({ count: printedCounts, shown: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(years, (all) => {
        const least = Math.min(...all.map(({ count }) => count));
        const values = all.map(({ count, shown }) => (shown ? count : null));
        const total = all.reduce((sum, { count }) => sum + count, 0);
        const printed = `${String(least)} trở lên`;
        const all_ = all.every(({ shown }) => shown);
        expect(audited({ kind: 'every', printed, values, total }, 'vi').verdict).toBe(all_ ? 'holds' : 'cannot-tell');
      }),
    );
  });
});
