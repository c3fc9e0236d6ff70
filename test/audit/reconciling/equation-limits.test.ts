import { describe, expect, it } from 'vitest';
import { reconcileEquations } from '../../../src/audit/reconciling/reconcile-equations.js';

describe('equations reconciled', () => {
  it('shows sums and changes beyond 2^53 − 1 as text', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const terms = [
      { id: 'a', times: 2 },
      { id: 'b', times: 3 },
    ];
    const figures = ['a', 'b'].map((id) => ({ id, value: most }));
    // 2a + 3b = 5 has the answer 1 and 1 alone.
    expect(reconcileEquations(figures, [{ terms, equals: 5 }])).toMatchObject({
      breaks: [{ equation: 0, sum: '45035996273704955', equals: 5 }],
      changes: 2,
      change: '18014398509481980',
      answers: [{ changes: [{ suggested: 1 }, { suggested: 1 }] }],
    });
    const minus = terms.map(({ id, times }) => ({ id, times: -times }));
    expect(reconcileEquations(figures, [{ terms: minus, equals: -5 }]).breaks).toEqual([
      { equation: 0, sum: '-45035996273704955', equals: -5 },
    ]);
    const [a] = figures;
    expect(
      reconcileEquations(a === undefined ? [] : [a], [{ terms: [{ id: 'a', times: 1 }], equals: 5 }]).breaks,
    ).toEqual([{ equation: 0, sum: most, equals: 5 }]);
  });

  it('shows no more answers than are asked for, and says that there are more', () => {
    const terms = ['a', 'b', 'c', 'd'].map((id) => ({ id, times: 1 }));
    const figures = [3, 4, 4, 2].map((value, at) => ({ id: terms[at]?.id ?? '', value }));
    const found = (mostAnswers: number) => reconcileEquations(figures, [{ terms, equals: 15 }], { mostAnswers });
    // Any of the four may be 2 more.
    expect([1, 3, 4, 5].map((most) => [found(most).answers.length, found(most).answersComplete])).toEqual([
      [1, false],
      [3, false],
      [4, true],
      [4, true],
    ]);
  });
});
