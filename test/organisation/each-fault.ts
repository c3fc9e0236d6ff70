import { expect } from 'vitest';
import { attempt, InvalidInputError } from '../../src/core/index.js';

/** The faults of a row that is wrong in one field alone, so that no other fault hides what is not looked at. */
export function faultsOf(run: () => unknown): string[] {
  const result = attempt(run);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

/** Values that a field cannot have, each with the code that it is refused with. */
export type Wrong = readonly (readonly [value: unknown, code: string])[];

export const SUBJECTS = [
  ['unit', 'locality'],
  ['units', 'localities'],
  ['locality', 'unit'],
  ['localities', 'units'],
] as const;
export const TYPE = 'wrong-type';
export const NO_TEXT: Wrong = [
  ['', 'empty'],
  [7, TYPE],
  [null, TYPE],
  [['x'], TYPE],
];
export const NO_DAY: Wrong = [
  ['', 'not-a-date'],
  ['2018-02-30', 'not-a-date'],
  [7, TYPE],
  [null, TYPE],
];
export const NO_COUNT: Wrong = [
  [-1, 'negative'],
  [0.5, 'not-an-integer'],
  ['3', TYPE],
  [null, TYPE],
];
export const NO_WORD: Wrong = [
  ['x', 'unknown-value'],
  ['', 'unknown-value'],
  [7, 'unknown-value'],
  [null, 'unknown-value'],
];
export const NO_LIST: Wrong = [
  ['x', TYPE],
  [7, TYPE],
  [null, TYPE],
  [{}, TYPE],
];
export const NO_TRUTH: Wrong = [
  ['x', TYPE],
  [0, TYPE],
  [null, TYPE],
];

export function expectEach(
  at: string,
  row: object,
  fields: Readonly<Record<string, Wrong>>,
  run: (row: object) => unknown,
): void {
  expect(faultsOf(() => run(row))).toEqual([]);
  for (const [field, wrong] of Object.entries(fields)) {
    for (const [value, code] of wrong) {
      const found = faultsOf(() => run({ ...row, [field]: value }));
      expect(found, `${field}: ${String(value)}`).toEqual([`${at}.${field} ${code}`]);
    }
  }
  expect(faultsOf(() => run({ ...row, colour: 'red' }))).toEqual(
    at.startsWith('members') ? [] : [`${at}.colour ${at.startsWith('figures') ? 'wrong-type' : 'unknown-field'}`],
  );
}
