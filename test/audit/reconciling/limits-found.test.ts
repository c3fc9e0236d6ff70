import { describe, expect, it } from 'vitest';
import { reconcileEquations, reconcileTotals, type TotalNode, tryReconcileTotals } from '../../../src/audit/index.js';
import { InvalidInputError } from '../../../src/core/index.js';
import { equationsTold, totalsTold, unit as u } from '../reconciled.js';

const MOST = Number.MAX_SAFE_INTEGER;

describe('what is found of a tree', () => {
  it('that sums leave beyond 2^53 − 1', () => {
    const three = ['a', 'b', 'c'].map((id) => u(id, MOST));
    expect(totalsTold(u('r', null, ...three))).toEqual([
      'fails: 2 changed by 18014398509481982, all',
      `r null against 27021597764222973, null off: a ${String(MOST)}, b ${String(MOST)}, c ${String(MOST)}`,
      `a ${String(MOST)} to 0 (-${String(MOST)}), b ${String(MOST)} to 0 (-${String(MOST)}); r is ${String(MOST)}`,
      `a ${String(MOST)} to 0 (-${String(MOST)}), c ${String(MOST)} to 0 (-${String(MOST)}); r is ${String(MOST)}`,
      `b ${String(MOST)} to 0 (-${String(MOST)}), c ${String(MOST)} to 0 (-${String(MOST)}); r is ${String(MOST)}`,
    ]);
    expect(totalsTold(u('p', 7, u('r', null, ...three.slice(1)), u('s', 4)))).toEqual([
      'fails: 2 changed by 18014398509481979, all',
      `r null against 18014398509481982, null off: b ${String(MOST)}, c ${String(MOST)}`,
      'p 7 against 18014398509481986, -18014398509481979 off: r null, s 4',
      ...[0, 1, 2, 3].map((own) => {
        const [b, c] = [own, 3 - own].map((value) => `${String(MOST)} to ${String(value)} (${String(value - MOST)})`);
        return `b ${b!}, c ${c!}; r is 3`;
      }),
    ]);
  });

  it('that incomplete lists keep from being small', () => {
    const open = (id: string): TotalNode => ({ id, value: null, open: true, children: [u(`${id}1`, MOST - 1)] });
    const told = totalsTold(u('p', 10, open('a'), open('b')));
    expect(told.slice(0, 3)).toEqual([
      'fails: 2 changed by 18014398509481970, all',
      'p 10 against 18014398509481980, -18014398509481970 off: a null, b null',
      'a1 9007199254740990 to 0 (-9007199254740990), b1 9007199254740990 to 10 (-9007199254740980); a is 0, b is 10',
    ]);
    // Both lists fall to 10 in all, in eleven ways, or one falls to 0 or 1 and the total rises to the other.
    expect(told).toHaveLength(2 + 11 + 4);
  });

  it('that two figures can share out in up to 2,000 ways, all of them told', () => {
    const ways = (value: number) => {
      const tree = u('top', value, u('r', value, u('a', value + 1), u('b', value + 1)));
      const { answers, answersComplete } = reconcileTotals(tree, { mostAnswers: 10_000 });
      return [answers.length, answersComplete];
    };
    expect(ways(1999)).toEqual([2000, true]);
    expect(ways(2000)).toEqual([2000, false]);
  });

  it('of which more answers are found than are shown', () => {
    const trees = [3, 0, 5, 1, 4, 2].map((at) => {
      const id = String(at);
      return u(`p${id}`, 20, u(`c${id}`, 7), u(`a${id}`, 5), u(`b${id}`, 6));
    });
    const [head, ...lines] = totalsTold(trees, { mostAnswers: 3 });
    expect([head, ...lines.slice(6)]).toEqual([
      'fails: 6 changed by 12, not all',
      'a0 5 to 7 (2), a1 5 to 7 (2), a2 5 to 7 (2), a3 5 to 7 (2), a4 5 to 7 (2), a5 5 to 7 (2)',
      'a0 5 to 7 (2), a1 5 to 7 (2), a2 5 to 7 (2), a3 5 to 7 (2), a4 5 to 7 (2), b5 6 to 8 (2)',
      'a0 5 to 7 (2), a1 5 to 7 (2), a2 5 to 7 (2), a3 5 to 7 (2), a4 5 to 7 (2), c5 7 to 9 (2)',
    ]);
    const two = trees.slice(0, 2);
    const shown = [15, 16, 17].map((mostAnswers) => reconcileTotals(two, { mostAnswers }));
    expect(shown.map(({ answers, answersComplete }) => [answers.length, answersComplete])).toEqual([
      [15, false],
      [16, true],
      [16, true],
    ]);
  });
});

describe('how many answers are shown', () => {
  it('is a whole number from 1 to 10,000, and 16 unless told', () => {
    const tree = u('p', 20, ...Array.from({ length: 17 }, (_, at) => u(`a${String(at)}`, 1)));
    const shown = (options?: object) => {
      const result = tryReconcileTotals(tree, options);
      if (result.success) return result.data.answers.length;
      return result.error instanceof InvalidInputError
        ? result.error.issues.map(({ path, code, message, value }) => [path.join('.'), code, message, value])
        : [];
    };
    expect([shown(), shown({}), shown({ mostAnswers: undefined }), shown({ mostAnswers: 1 })]).toEqual([16, 16, 16, 1]);
    expect([shown({ mostAnswers: 17 }), shown({ mostAnswers: 10_000 })]).toEqual([17, 18]);
    const message = 'How many answers are shown is a whole number from 1 to 10,000.';
    for (const mostAnswers of [0, -1, 1.5, 10_001, Number.NaN, '5', null])
      expect(shown({ mostAnswers })).toEqual([['options.mostAnswers', 'not-a-count', message, mostAnswers]]);
    expect(tryReconcileTotals(tree, null as unknown as object).success).toBe(true);
  });
});

describe('what is wrong with a tree', () => {
  it('is named by its place, 30,000 units deep', () => {
    let nested: TotalNode = u('u', -1);
    for (let at = 0; at < 30_000; at += 1) nested = u(`u${String(at)}`, 1, u(`f${String(at)}`, 1), nested);
    const result = tryReconcileTotals(nested);
    const issues = !result.success && result.error instanceof InvalidInputError ? result.error.issues : [];
    const [fault] = issues.filter(({ code }) => code === 'negative');
    expect(fault?.path).toHaveLength(1 + 2 * 30_000 + 1);
    expect(fault?.path.slice(0, 5)).toEqual(['tree', 'children', 1, 'children', 1]);
    expect(fault?.path.slice(-3)).toEqual(['children', 1, 'value']);
  });
});

describe('what is found of equations', () => {
  it('that all of 20 figures must change, by adding up how far each can fall', () => {
    const figures = Array.from({ length: 20 }, (_, at) => ({ id: `f${String(at).padStart(2, '0')}`, value: 5 }));
    for (const times of [1, -1]) {
      const found = reconcileEquations(figures, [{ terms: figures.map(({ id }) => ({ id, times })) }]);
      expect([found.changes, found.change, found.answersComplete]).toEqual([20, 100, true]);
      expect(found.answers).toEqual([
        {
          changes: figures.map(({ id }) => ({ id, printed: 5, suggested: 0, difference: -5, transposed: false })),
          filled: [],
        },
      ]);
    }
  });

  it('that have more answers than are shown: both figures fall, by 100 in all', () => {
    const told = (mostAnswers: number) => equationsTold({ a: 50, b: 60 }, ['a + b = 10'], { mostAnswers });
    const lines = Array.from({ length: 11 }, (_, own) => {
      return `a 50 to ${String(own)} (${String(own - 50)}), b 60 to ${String(10 - own)} (${String(-50 - own)})`;
    });
    for (const most of [1, 3, 10])
      expect(told(most)).toEqual(['fails: 2 changed by 100, not all', '0: 110 against 10', ...lines.slice(0, most)]);
    for (const most of [11, 12])
      expect(told(most)).toEqual(['fails: 2 changed by 100, all', '0: 110 against 10', ...lines]);
  });

  it('in fourteen pairs that are each off by 1, of which either may be right', () => {
    const pairs = Array.from({ length: 14 }, (_, at) => [`a${String(at)}`, `b${String(at)}`] as const);
    const figures = pairs.flatMap(([a, b]) => [
      { id: a, value: 5 },
      { id: b, value: 6 },
    ]);
    const equal = pairs.map(([a, b]) => ({
      terms: [
        { id: a, times: 1 },
        { id: b, times: -1 },
      ],
    }));
    const { changes, change, answers, answersComplete } = reconcileEquations(figures, equal);
    expect([changes, change, answers.length, answersComplete]).toEqual([14, 14, 16, false]);
    const first = answers[0]?.changes.map(({ id, suggested }) => [id, suggested]);
    expect(first).toEqual(pairs.map(([a]) => [a, 6]).sort());
  });

  it('where no equation fails alone, and all of them do together', () => {
    // t is 3 or more, and 1 at most.
    expect(equationsTold({ a: 3, b: 1, u: null, v: null, t: null }, ['u - t + a = 0', 'v + t - b = 0'])).toEqual([
      'fails: 1 changed by 2, all',
      'a 3 to 1 (-2)',
      'b 1 to 3 (2)',
    ]);
  });

  it('that are all the answers, where one more figure is tried in vain', () => {
    expect(equationsTold({ b: 1, a: 3 }, ['b + 2a = 8'], { mostAnswers: 1 })).toEqual([
      'fails: 1 changed by 1, all',
      '0: 7 against 8',
      'b 1 to 2 (1)',
    ]);
  });

  it('whose sides are as far from 0 as a number can be told', () => {
    const sums = [1, -1, 2, -2].map(
      (times) => reconcileEquations([{ id: 'a', value: MOST }], [{ terms: [{ id: 'a', times }] }]).breaks[0]?.sum,
    );
    expect(sums).toEqual([MOST, -MOST, '18014398509481982', '-18014398509481982']);
  });
});
