import { checkIsoDate, type IsoDate, isPartialDate, partialDateBounds } from '../../calendar/index.js';
import { type IssueList, kindOfValue } from '../../core/index.js';

type Path = readonly (string | number)[];

/** Collects the faults of what is said of those who join. */
export class ProfileReader {
  readonly #faults: IssueList;
  readonly #asOf: IsoDate | null;

  /** `asOf` is `null` where the day of joining could not be read. */
  constructor(faults: IssueList, asOf: IsoDate | null) {
    this.#faults = faults;
    this.#asOf = asOf;
  }

  /** The fields of an object, of which only some are known; `null` of what is none. */
  fields(value: unknown, known: readonly string[], path: Path): Readonly<Record<string, unknown>> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const code = value === undefined ? 'missing' : 'wrong-type';
      this.#faults.add(path, code, `Expected object, found ${kindOfValue(value)}.`, value);
      return null;
    }
    for (const field of Object.keys(value)) {
      if (known.includes(field)) continue;
      this.#faults.add([...path, field], 'unknown-field', 'No such field is known here.', field);
    }
    return value as Readonly<Record<string, unknown>>;
  }

  /** Checks the fields of a profile. */
  profile(fields: Readonly<Record<string, unknown>>, path: Path): void {
    const { birthDate, gender, minority, origin, leavesOn } = fields;
    if (birthDate !== undefined) this.#birthDate(birthDate, [...path, 'birthDate']);
    this.#word(gender, ['female', 'male'], [...path, 'gender']);
    this.#word(origin, ['local', 'reinforcement'], [...path, 'origin']);
    if (minority !== undefined && typeof minority !== 'boolean') {
      this.#faults.add([...path, 'minority'], 'wrong-type', 'It is true or false.', minority);
    }
    if (leavesOn !== undefined) checkIsoDate(this.#faults, [...path, 'leavesOn'], leavesOn);
  }

  /** Checks how many of someone there are. */
  available(value: unknown, path: Path): number {
    if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
    const code = value === undefined ? 'missing' : 'not-a-count';
    this.#faults.add(path, code, 'A count of members is a whole number, 0 or more.', value);
    return 0;
  }

  /** A list; of anything else there is a fault. */
  list(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    this.#faults.add(path, 'wrong-type', `Expected array, found ${kindOfValue(value)}.`, value);
    return [];
  }

  #birthDate(value: unknown, path: Path): void {
    if (!isPartialDate(value)) {
      this.#faults.add(path, 'not-a-date', 'A birth date is YYYY-MM-DD, YYYY-MM or YYYY.', value);
    } else if (this.#asOf !== null && partialDateBounds(value).first > this.#asOf) {
      this.#faults.add(path, 'after-as-of', 'Nobody joins who is not born yet.', value);
    }
  }

  #word(value: unknown, words: readonly string[], path: Path): void {
    if (value === undefined || words.includes(value as string)) return;
    this.#faults.add(path, 'unknown-value', `It is one of ${words.join(', ')}.`, value);
  }
}

/** The fields of a profile. */
export const PROFILE_FIELDS = ['birthDate', 'gender', 'minority', 'origin'] as const;
