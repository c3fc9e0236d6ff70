import { InvalidInputError, type Issue, MAX_LISTED_ISSUES } from './errors.js';

/**
 * Says what kind of value something is, without showing it.
 *
 * @param value - Anything.
 * @returns One of `null`, `array`, `NaN`, `infinite number`, `fractional number`, `empty text`, or what
 *   `typeof` says, with `text` for a string.
 * @example
 * ```ts
 * import { kindOfValue } from 'chibo/core';
 *
 * kindOfValue(['a']); // => 'array'
 * kindOfValue(2.5); // => 'fractional number'
 * kindOfValue('Nguyễn Văn A'); // => 'text'
 * ```
 * @category Errors
 */
export function kindOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return value === '' ? 'empty text' : 'text';
  if (typeof value !== 'number') return typeof value;
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return 'infinite number';
  return Number.isInteger(value) ? 'number' : 'fractional number';
}

/**
 * What stands in an input at the path of an issue. Only own fields are looked at.
 *
 * @param input - The input.
 * @param path - The steps: names of fields, and places in lists from 0.
 * @returns The value there, or `undefined` where the path leads nowhere.
 * @example
 * ```ts
 * import { valueAt } from 'chibo/core';
 *
 * valueAt({ units: [{ id: 'xa' }] }, ['units', 0, 'id']); // => 'xa'
 * valueAt({ units: [] }, ['units', 0, 'id']); // => undefined
 * valueAt({}, ['constructor']); // => undefined
 * ```
 * @category Errors
 */
export function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  if (!Array.isArray(path)) return undefined;
  let value = input;
  for (const step of path as readonly unknown[]) {
    if (typeof step !== 'string' && typeof step !== 'number') return undefined;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/**
 * Collects every fault of an input before refusing it, keeping the first 1,000 and counting the rest.
 *
 * @example
 * ```ts
 * import { IssueList } from 'chibo/core';
 *
 * const faults = new IssueList('myCheck');
 * faults.add([0, 'weight'], 'negative', 'A weight is 0 or more.', -1);
 * faults.count; // => 1
 * faults.throwIfAny(); // throws InvalidInputError
 * ```
 * @category Errors
 */
export class IssueList {
  /** The faults kept so far. */
  readonly issues: Issue[] = [];
  /** How many faults were added. */
  count = 0;
  readonly #where: string;

  /**
   * @param where - The function or document whose input is checked; it opens the error's message.
   */
  constructor(where: string) {
    this.#where = where;
  }

  /**
   * Adds a fault.
   *
   * @param path - Where it is.
   * @param code - What is wrong, in kebab case.
   * @param message - The same in one sentence.
   * @param value - The offending value; anything but a primitive is replaced by its kind.
   */
  add(path: readonly (string | number)[], code: string, message: string, value: unknown): void {
    this.count += 1;
    if (this.issues.length < MAX_LISTED_ISSUES) this.issues.push({ path, code, message, value: shown(value) });
  }

  /**
   * The error that lists what was collected.
   *
   * @returns An error, not thrown.
   */
  toError(): InvalidInputError {
    return new InvalidInputError(this.#where, this.issues, this.count);
  }

  /**
   * Refuses the input if any fault was added.
   *
   * @throws An {@link InvalidInputError} when at least one fault was added.
   */
  throwIfAny(): void {
    if (this.count > 0) throw this.toError();
  }
}

function shown(value: unknown): unknown {
  const primitive = value === null || (typeof value !== 'object' && typeof value !== 'function');
  return primitive && typeof value !== 'symbol' ? value : kindOfValue(value);
}
