/** One fault in an argument or a document. */
export interface Issue {
  /** Where the fault is, from the outermost argument inwards, such as `['units', 3, 'parentId']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, as a stable word in kebab case, such as `missing-parent`. */
  readonly code: string;
  /** The same in one English sentence, for people. */
  readonly message: string;
  /** The offending value when it is a primitive, otherwise its kind, such as `object`. */
  readonly value: unknown;
}

/**
 * The root of every error that this library throws on purpose.
 *
 * `instanceof` fails between an ESM and a CommonJS copy of one class: tell errors apart by `name` and
 * `code`, which never change within a major version, or with {@link isChiboError}.
 *
 * @category Errors
 */
export class ChiboError extends Error {
  /** A stable word in kebab case that says what went wrong. */
  readonly code: string;
  /** Facts about the failure, as plain data. */
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * @param code - A stable word in kebab case.
   * @param message - One sentence for people.
   * @param details - Facts about the failure, as plain data.
   */
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(asText(message));
    this.name = 'ChiboError';
    this.code = code;
    this.details = details;
  }
}

/** How many faults an {@link InvalidInputError} lists; `issueCount` counts them all. */
export const MAX_LISTED_ISSUES = 1000;

const MESSAGE_ISSUES = 5;

/**
 * The arguments are wrong in themselves: a minimum above a maximum, NaN, a duplicate id.
 *
 * It carries every fault found, up to the first 1,000, each with its path, code and value. Its `code`
 * is always `invalid-input`; what is wrong stands in each issue.
 *
 * @category Errors
 */
export class InvalidInputError extends ChiboError {
  /** The faults in the order in which they were found, the first 1,000 of them. */
  readonly issues: readonly Issue[];
  /** How many faults there are in all. */
  readonly issueCount: number;

  /**
   * @param where - The function or document that refused its input.
   * @param issues - The faults; only the first 1,000 are kept.
   * @param issueCount - How many faults there are, if more than are listed.
   */
  constructor(where: string, issues: readonly Issue[], issueCount: number = listOf(issues).length) {
    super('invalid-input', summarise(where, listOf(issues) as readonly Issue[], issueCount), { where, issueCount });
    this.name = 'InvalidInputError';
    this.issues = (listOf(issues) as readonly Issue[]).slice(0, MAX_LISTED_ISSUES);
    this.issueCount = issueCount;
  }
}

/**
 * Each argument is right, and together they admit no answer: minima that add up to more than the total.
 *
 * @category Errors
 */
export class InfeasibleError extends ChiboError {
  /** What proves that there is no answer, as plain data that can be checked by hand. */
  readonly certificate: Readonly<Record<string, unknown>>;

  /**
   * @param code - A stable word in kebab case.
   * @param message - One sentence for people.
   * @param certificate - What proves that there is no answer.
   */
  constructor(code: string, message: string, certificate: Readonly<Record<string, unknown>>) {
    super(code, message, { certificate });
    this.name = 'InfeasibleError';
    this.certificate = certificate;
  }
}

/**
 * A mistake in the calling program: an id that the organisation does not have, a count that was not kept.
 *
 * @category Errors
 */
export class ContractError extends ChiboError {
  /**
   * @param code - A stable word in kebab case.
   * @param message - One sentence for people.
   * @param details - Facts about the mistake, as plain data.
   */
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, message, details);
    this.name = 'ContractError';
  }
}

const NAMES: ReadonlySet<unknown> = new Set(['ChiboError', 'InvalidInputError', 'InfeasibleError', 'ContractError']);
/** Other packages have errors of these names; their codes are written otherwise. */
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Tells whether a caught value is an error of this library, whichever copy of it threw.
 *
 * @param error - Anything that was caught.
 * @returns Whether `error` is a {@link ChiboError} or one of its kinds.
 * @example Sort the errors that a job may meet
 * ```ts
 * import { ContractError, isChiboError } from 'chibo/core';
 *
 * isChiboError(new ContractError('unknown-id', 'No unit has this id.')); // => true
 * isChiboError(new TypeError('not ours')); // => false
 * ```
 * @category Errors
 */
export function isChiboError(error: unknown): error is ChiboError {
  // `instanceof Error` would miss the errors of another realm: a frame, a worker's copy, a test runner's sandbox.
  if (Object.prototype.toString.call(error) !== '[object Error]') return false;
  const { name, code } = error as { name?: unknown; code?: unknown };
  return NAMES.has(name) && typeof code === 'string' && CODE.test(code);
}

/**
 * Writes an issue's path the way code would reach it.
 *
 * @param path - The path of an {@link Issue}.
 * @returns The path as text; an empty path is `input`.
 * @example
 * ```ts
 * import { formatPath } from 'chibo/core';
 *
 * formatPath(['units', 3, 'parentId']); // => 'units[3].parentId'
 * formatPath([]); // => 'input'
 * ```
 * @category Errors
 */
export function formatPath(path: readonly (string | number)[]): string {
  const steps = listOf(path);
  if (steps.length === 0) return 'input';
  let text = '';
  for (const given of steps) {
    const step = typeof given === 'number' ? given : asText(given);
    if (typeof step === 'number') text += `[${String(step)}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$]{0,59}$/u.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(abbreviate(step))}]`;
  }
  return text;
}

/**
 * Shortens text that would drown a message.
 *
 * @param text - Any text.
 * @returns The text, or its first 60 characters followed by its length.
 * @example
 * ```ts
 * import { abbreviate } from 'chibo/core';
 *
 * abbreviate('Keo Lôm'); // => 'Keo Lôm'
 * abbreviate('x'.repeat(10_000)).length; // => 80
 * ```
 * @category Errors
 */
export function abbreviate(text: string): string {
  const whole = asText(text);
  return whole.length <= 60 ? whole : `${whole.slice(0, 60)}… (${String(whole.length)} characters)`;
}

/** An error is made of whatever is given: one that cannot be written would hide what it was to tell. */
function asText(text: unknown): string {
  return typeof text === 'string' ? text : typeof text;
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function summarise(where: string, issues: readonly Issue[], issueCount: number): string {
  const listed = issues.slice(0, MESSAGE_ISSUES).map((issue: Partial<Issue> | null | undefined) => {
    return `${formatPath(issue?.path ?? [])}: ${asText(issue?.message)}`;
  });
  const count = typeof issueCount === 'number' ? issueCount : issues.length;
  const rest = count - listed.length;
  const head = `${asText(where)}: ${String(count)} ${count === 1 ? 'fault' : 'faults'} in the input`;
  return `${head}\n  ${listed.join('\n  ')}${rest > 0 ? `\n  … and ${String(rest)} more` : ''}`;
}
