import { InvalidInputError, kindOfValue } from '../../core/index.js';

/**
 * What stops a long count; an `AbortSignal` is one.
 *
 * @category Counting members
 */
export interface StopSignal {
  /** Whether the count is to stop. */
  readonly aborted: boolean;
  /** What is thrown then: an error as it is, anything else as the cause of one. */
  readonly reason?: unknown;
}

/** Rows between two looks at the signal. */
export const EVERY = 2 ** 14;

/** Tells how far a count has come, and stops it when asked to. */
export class Pace {
  readonly #signal: StopSignal | undefined;
  readonly #onProgress: ((rows: number) => void) | undefined;
  #told = -1;

  constructor(where: string, signal: StopSignal | undefined, onProgress: ((rows: number) => void) | undefined) {
    if (onProgress !== undefined && typeof onProgress !== 'function') {
      const message = `Expected a function, found ${kindOfValue(onProgress)}.`;
      throw new InvalidInputError(where, [
        { path: ['onProgress'], code: 'wrong-type', message, value: kindOfValue(onProgress) },
      ]);
    }
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#stopIfAsked();
  }

  /** So many rows have been read. */
  at(rows: number): void {
    this.#stopIfAsked();
    // Rows that are gone over once more are told once.
    if (rows <= this.#told) return;
    this.#told = rows;
    this.#onProgress?.(rows);
  }

  #stopIfAsked(): void {
    if (this.#signal?.aborted !== true) return;
    const { reason } = this.#signal;
    throw reason instanceof Error ? reason : new Error('The count was stopped.', { cause: reason });
  }
}
