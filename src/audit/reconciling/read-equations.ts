import { ContractError, type IssueList } from '../../core/index.js';
import type { EquationSystem } from './equation-types.js';

/** Up to how many figures free equations are reconciled. */
const MOST_FIGURES = 30;

type Given = Readonly<Record<string, unknown>>;

/** Reads figures and equations, and refuses them with all their faults. */
export function readEquations(figures: unknown, equations: unknown, issues: IssueList): EquationSystem {
  const rows = readList(figures, ['figures'], 'figure', issues);
  const places = new Map<unknown, number>();
  for (const { given, index } of rows) readFigure(given, ['figures', index], places, issues);
  const read = readList(equations, ['equations'], 'equation', issues).map(({ given, index }) => {
    const { equals = 0 } = given;
    checkWhole(equals, ['equations', index, 'equals'], issues);
    const row = rows.map(() => 0n);
    for (const term of readList(given['terms'], ['equations', index, 'terms'], 'term', issues)) {
      const path = ['equations', index, 'terms', term.index];
      const place = places.get(term.given['id']);
      const { times } = term.given;
      if (place === undefined) issues.add([...path, 'id'], 'unknown-id', 'No figure has this id.', term.given['id']);
      if (checkWhole(times, [...path, 'times'], issues) && place !== undefined) {
        row[place] = row[place]! + BigInt(times as number);
      }
    }
    return { row, equals: Number.isSafeInteger(equals) ? BigInt(equals as number) : 0n };
  });
  issues.throwIfAny();
  if (rows.length > MOST_FIGURES) {
    const message = `Free equations are reconciled up to ${String(MOST_FIGURES)} figures.`;
    throw new ContractError('too-large', message, { figures: rows.length, most: MOST_FIGURES });
  }
  return {
    ids: rows.map(({ given }) => given['id'] as string),
    printed: rows.map(({ given: { value } }) => (typeof value === 'number' ? value + 0 : null)),
    fixed: rows.map(({ given }) => given['fixed'] === true),
    rows: read.map(({ row }) => row),
    equals: read.map(({ equals }) => equals),
  };
}

function readFigure(
  given: Given,
  path: readonly (string | number)[],
  places: Map<unknown, number>,
  issues: IssueList,
): void {
  const { id, value, fixed } = given;
  if (typeof id !== 'string' || id === '') {
    issues.add([...path, 'id'], 'empty-id', 'An id is a text with at least one character.', id);
  } else if (places.has(id)) issues.add([...path, 'id'], 'duplicate-id', 'Another figure has this id.', id);
  else places.set(id, places.size);
  if (value !== undefined && value !== null) {
    if (!Number.isSafeInteger(value)) {
      const message = 'A printed figure is a whole number up to 2^53 − 1, or null.';
      issues.add([...path, 'value'], 'not-a-count', message, value);
    } else if ((value as number) < 0) {
      issues.add([...path, 'value'], 'negative', 'A printed figure is 0 or more.', value);
    }
  } else if (fixed === true) {
    issues.add([...path, 'value'], 'missing-value', 'A figure that is certain has a value.', value);
  }
  if (fixed !== undefined && typeof fixed !== 'boolean') {
    issues.add([...path, 'fixed'], 'not-a-boolean', 'Whether a figure is certain is true or false.', fixed);
  }
}

function readList(
  list: unknown,
  path: readonly (string | number)[],
  name: string,
  issues: IssueList,
): { readonly given: Given; readonly index: number }[] {
  if (!Array.isArray(list)) {
    issues.add(path, 'not-a-list', `Expected a list, each entry one ${name}.`, list);
    return [];
  }
  return (list as unknown[]).flatMap((given, index) => {
    if (typeof given === 'object' && given !== null) return [{ given: given as Given, index }];
    issues.add([...path, index], 'not-an-object', `Expected an object for one ${name}.`, given);
    return [];
  });
}

function checkWhole(value: unknown, path: readonly (string | number)[], issues: IssueList): boolean {
  if (Number.isSafeInteger(value)) return true;
  issues.add(path, 'not-an-integer', 'Expected a whole number of at most 2^53 − 1 in size.', value);
  return false;
}
