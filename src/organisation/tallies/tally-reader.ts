import { InvalidInputError, IssueList, kindOfValue } from '../../core/index.js';
import type { Organisation } from '../tree/organisation.js';
import { thresholdOn } from '../tree/thresholds.js';
import { blankRecord } from './member-filter.js';
import { type MemberContext, readMember } from './member-row.js';
import { EVERY, Pace, type StopSignal } from './pace.js';
import type { Tally } from './tally.js';
import { MemberCounter, NOTHING_REFUSED, Refusals } from './tally-counter.js';
import { readSpec, type TallyScope, type TallySpec } from './tally-spec.js';

/**
 * How members are counted.
 *
 * @category Counting members
 */
export interface TallyOptions extends TallyScope {
  /**
   * What becomes of rows with faults: they are all reported and nothing is counted (`refuse`, unless told), or
   * they are left out and reported in the tally (`skip`).
   */
  readonly faults?: 'refuse' | 'skip' | undefined;
  /**
   * Stops the count: what it is aborted with is thrown within 16,384 rows. Keys and timers abort a signal only while the
   * program pauses: in {@link tallyMembersAsync}, where its rows do.
   */
  readonly signal?: StopSignal | undefined;
  /** Called with the number of rows read, every 16,384 rows and at the end. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** Reads rows one after the other into a tally. */
export class TallyReader {
  readonly #counter: MemberCounter;
  readonly #where: string;
  readonly #pace: Pace;
  readonly #record = blankRecord();
  readonly #refusals: Refusals | null;
  #context: MemberContext;
  #rows = 0;

  constructor(where: string, org: Organisation, options: TallyOptions) {
    const spec = readSpec(where, org, options);
    checkFaults(where, options.faults);
    this.#where = where;
    this.#counter = new MemberCounter(org, spec);
    this.#refusals = options.faults === 'skip' ? new Refusals() : null;
    this.#context = memberContext(org, spec, new IssueList(where));
    this.#pace = new Pace(where, options.signal, options.onProgress);
  }

  /** Reads the next row. */
  read(row: unknown): void {
    const { faults } = this.#context;
    const good = readMember(row, this.#rows, this.#context, this.#record);
    if (faults.count === 0) this.#counter.add(this.#record);
    else if (!good && this.#refusals !== null) {
      this.#refusals.add(faults);
      this.#context = { ...this.#context, faults: new IssueList(this.#where) };
    }
    this.#rows += 1;
    if (this.#rows % EVERY === 0) this.#pace.at(this.#rows);
  }

  /** The tally of all rows read. */
  finish(): Tally {
    this.#pace.at(this.#rows);
    this.#context.faults.throwIfAny();
    return this.#counter.finish(this.#refusals?.finish() ?? NOTHING_REFUSED);
  }
}

/** What reading rows under a spec needs to know. */
export function memberContext(org: Organisation, spec: TallySpec, faults: IssueList): MemberContext {
  return { org, day: spec.day, probation: thresholdOn('monthsOfProbation', spec.asOf).value, faults };
}

/** Refuses a way with faults that is none. */
export function checkFaults(where: string, faults: unknown): void {
  if (faults === undefined || faults === 'refuse' || faults === 'skip') return;
  const message = "Rows with faults are refused together ('refuse') or left out and reported ('skip').";
  const value = typeof faults === 'string' ? faults : kindOfValue(faults);
  throw new InvalidInputError(where, [{ path: ['faults'], code: 'unknown-value', message, value }]);
}

/** Refuses members that cannot be gone through. */
export function notIterable(where: string, value: unknown): InvalidInputError {
  const message = 'Members come as something that can be gone through one by one.';
  return new InvalidInputError(where, [
    { path: ['members'], code: 'not-iterable', message, value: kindOfValue(value) },
  ]);
}
