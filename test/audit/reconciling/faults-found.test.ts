import { describe, expect, it } from 'vitest';
import { tryReconcileEquations, tryReconcileTotals } from '../../../src/audit/index.js';
import { ContractError, InvalidInputError, type Result } from '../../../src/core/index.js';

/** Every fault: its path, code and words. */
function told(result: Result<unknown>): string[] {
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
}
const tree = (given: unknown) => told(tryReconcileTotals(given as never));
const equations = (figures: unknown, given: unknown) => told(tryReconcileEquations(figures as never, given as never));

describe('the faults of a tree', () => {
  it('are told of rows', () => {
    const rows = [
      { id: '', parentId: null, value: -1 },
      { id: 'a', parentId: 'b', value: 0.5 },
      { id: 'b', parentId: 'a', value: '7' },
      { id: 'b', parentId: 'nowhere', open: 1 },
      { id: 'c', parentId: 'a', printed: 5 },
      7,
    ];
    expect(tree(rows)).toEqual([
      'tree.5 not-an-object: A row is an object with an id and a value.',
      'tree.0.id empty-id: An id is a text with at least one character.',
      'tree.3.id duplicate-id: Another unit has this id.',
      'tree.3.parentId missing-parent: No unit of the tree has this id.',
      'tree.1.parentId cycle: Going up from this unit leads back to it.',
      'tree.2.parentId cycle: Going up from this unit leads back to it.',
      'tree.0.value negative: A printed figure is 0 or more.',
      'tree.1.value not-a-count: A printed figure is a whole number up to 2^53 − 1, or null.',
      'tree.2.value not-a-count: A printed figure is a whole number up to 2^53 − 1, or null.',
      'tree.3.open not-a-boolean: Whether a list is incomplete is true or false.',
      'tree.4.printed unknown-field: A figure to be reconciled is a whole number under value.',
    ]);
  });

  it('are told of a row under a circle once for each unit of the circle', () => {
    const rows = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'b'],
      ['e', 'e'],
      ['f', null],
    ].map(([id, parentId]) => ({ id, parentId }));
    expect(tree(rows)).toEqual(
      [1, 2, 3, 4].map((at) => `tree.${String(at)}.parentId cycle: Going up from this unit leads back to it.`),
    );
  });

  it('are told of nested units', () => {
    const children = [{ id: 'a', children: 3 }, 5, { id: 'r', value: Number.NaN }];
    expect(tree({ id: 'r', children })).toEqual([
      'tree.children.1 not-an-object: A unit is an object with an id and a value.',
      'tree.children.0.children not-a-list: The units under a unit are a list.',
      'tree.children.2.id duplicate-id: Another unit has this id.',
      'tree.children.2.value not-a-count: A printed figure is a whole number up to 2^53 − 1, or null.',
    ]);
    const circle: { id: string; children: unknown[] } = { id: 'o', children: [] };
    circle.children.push(circle);
    expect(tree(circle)).toEqual(['tree.children.0 cycle: This object stands elsewhere in the tree already.']);
    expect(tree('x')).toEqual(['tree not-a-list: A tree is a list of rows, or a unit with those under it.']);
  });
});

describe('the faults of equations', () => {
  it('are told of figures and terms', () => {
    const figures = [
      { id: '', value: -1 },
      { id: 'a', value: 0.5 },
      { id: 'a', value: null, fixed: true },
      null,
      { id: 'b', fixed: 'yes' },
    ];
    const given = [{ terms: [{ id: 'x', times: 0.5 }, 4], equals: '1' }, { terms: 3 }, 7];
    expect(equations(figures, given)).toEqual([
      'figures.3 not-an-object: Expected an object for one figure.',
      'figures.0.id empty-id: An id is a text with at least one character.',
      'figures.0.value negative: A printed figure is 0 or more.',
      'figures.1.value not-a-count: A printed figure is a whole number up to 2^53 − 1, or null.',
      'figures.2.id duplicate-id: Another figure has this id.',
      'figures.2.value missing-value: A figure that is certain has a value.',
      'figures.4.fixed not-a-boolean: Whether a figure is certain is true or false.',
      'equations.2 not-an-object: Expected an object for one equation.',
      'equations.0.equals not-an-integer: Expected a whole number of at most 2^53 − 1 in size.',
      'equations.0.terms.1 not-an-object: Expected an object for one term.',
      'equations.0.terms.0.id unknown-id: No figure has this id.',
      'equations.0.terms.0.times not-an-integer: Expected a whole number of at most 2^53 − 1 in size.',
      'equations.1.terms not-a-list: Expected a list, each entry one term.',
    ]);
    expect(equations(3, 4)).toEqual([
      'figures not-a-list: Expected a list, each entry one figure.',
      'equations not-a-list: Expected a list, each entry one equation.',
    ]);
  });

  it('are told of more than thirty figures, and of what would take too long', () => {
    const refusal = (result: Result<unknown>) => {
      return !result.success && result.error instanceof ContractError
        ? [result.error.code, result.error.message, result.error.details]
        : null;
    };
    const figures = Array.from({ length: 31 }, (_, at) => ({ id: `f${String(at)}`, value: at }));
    expect(refusal(tryReconcileEquations(figures.slice(0, 30), []))).toBeNull();
    expect(refusal(tryReconcileEquations(figures, []))).toEqual([
      'too-large',
      'Free equations are reconciled up to 30 figures.',
      { figures: 31, most: 30 },
    ]);
    // Coins that give almost every sum, and this one not.
    const terms = [12_223, 12_224, 36_674, 61_119, 85_569].map((times, at) => ({ id: `f${String(at)}`, times }));
    const open = terms.map(({ id }) => ({ id, value: null }));
    expect(refusal(tryReconcileEquations(open, [{ terms, equals: 543_481 }]))).toEqual([
      'too-large',
      'Too many sets of figures would have to be tried to be sure.',
      { sets: 1 },
    ]);
  });
});
