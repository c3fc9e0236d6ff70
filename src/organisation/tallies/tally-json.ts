import { attempt, type Issue, IssueList, type Result } from '../../core/index.js';
import { openEnvelope } from '../tree/json-envelope.js';
import type { TallyFilter } from '../tree/schema.js';
import { checkIsTally, type RefusedRows, type Tally } from './tally.js';
import { readTallyFields } from './tally-json-fields.js';

const FORMAT = 'chibo/tally';
const VERSION = 1;

/**
 * Counts as JSON carries them; see {@link CountColumns}.
 *
 * @category Carrying
 */
export interface CountsJson {
  /** The lowest counts, one a row. */
  readonly lowest: readonly number[];
  /** The highest counts, one a row. */
  readonly highest: readonly number[];
}

/**
 * A tally as JSON carries it: the fields of a {@link Tally}, its columns as lists of numbers and its names as
 * pairs of a name and a place.
 *
 * @category Carrying
 */
export interface TallyJson {
  /** What the document is. */
  readonly format: 'chibo/tally';
  /** The version of the format. */
  readonly version: 1;
  /** The day of the count. */
  readonly asOf: string;
  /** The organisation's fingerprint. */
  readonly fingerprint: string;
  /** The filters kept. */
  readonly filters: readonly TallyFilter[];
  /** The place of each named count in `filters`. */
  readonly names: readonly (readonly [name: string, place: number])[];
  /** Counts by unit row, for each filter. */
  readonly byUnit: readonly CountsJson[];
  /** Counts by locality row, for each filter. */
  readonly byLocality: readonly CountsJson[];
  /** By unit row, how many have no locality in their row. */
  readonly unlocated: readonly number[];
  /** By unit row, how many who meet a filter, or may, have no locality; tallies of before are read without it. */
  readonly unlocatedByFilter: readonly (readonly number[])[];
  /** By unit row, the day number of the latest admission. */
  readonly lastAdmission: readonly number[];
  /** By unit row, admissions of which the day is unknown. */
  readonly undatedAdmissions: readonly number[];
  /** Ids of the periods in which admissions were counted. */
  readonly periods: readonly string[];
  /** By unit row, admissions in each of the periods. */
  readonly admissions: readonly (readonly number[])[];
  /** The members' dates, where they are kept. */
  readonly dates: { readonly starts: readonly number[]; readonly words: readonly number[] } | null;
  /** What was left out because of faults. */
  readonly refused: RefusedRows;
}

/**
 * A tally as plain data for `JSON.stringify`, marked with the format's name and version.
 *
 * @param tally - The tally.
 * @returns A document that {@link tallyFromJson} reads back to an equal tally.
 * @example
 * ```ts
 * import { parseOrganisation, tallyFromJson, tallyMembers, tallyToJson } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2024-05-15',
 *   units: [
 *     { id: 'c', name: 'Xã', kind: 'commune', parentId: null },
 *     { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'c' },
 *   ],
 *   localities: [],
 * });
 * const tally = tallyMembers(org, [{ branchId: 'b' }]);
 * const text = JSON.stringify(tallyToJson(tally));
 * tallyFromJson(JSON.parse(text)); // => tally
 * ```
 * @category Carrying
 */
export function tallyToJson(tally: Tally): TallyJson {
  checkIsTally(tally);
  const counts = ({ lowest, highest }: Tally['byUnit'][number]): CountsJson => ({
    lowest: [...lowest],
    highest: [...highest],
  });
  const { dates, refused } = tally;
  return {
    format: FORMAT,
    version: VERSION,
    asOf: tally.asOf,
    fingerprint: tally.fingerprint,
    filters: tally.filters.map((filter) => ({ ...filter })),
    names: [...tally.names],
    byUnit: tally.byUnit.map(counts),
    byLocality: tally.byLocality.map(counts),
    unlocated: [...tally.unlocated],
    unlocatedByFilter: tally.unlocatedByFilter.map((column) => [...column]),
    lastAdmission: [...tally.lastAdmission],
    undatedAdmissions: [...tally.undatedAdmissions],
    periods: [...tally.periods],
    admissions: tally.admissions.map((column) => [...column]),
    dates: dates === null ? null : { starts: [...dates.starts], words: [...dates.words] },
    refused: { ...refused, issues: refused.issues.map((issue): Issue => ({ ...issue, path: [...issue.path] })) },
  };
}

/**
 * Reads what {@link tallyToJson} made.
 *
 * Whether it is a tally of a given organisation is asked when it is used, by {@link checkTally}.
 *
 * @param json - The value that `JSON.parse` gave, not the text.
 * @returns The tally, equal to the one that was written.
 * @throws An `InvalidInputError` with `unknown-format`, `not-a-version` or `newer-version` (a newer release of
 *   the library wrote it); otherwise with every fault: `missing`, `wrong-type`, `unknown-field`, `not-a-date`,
 *   `not-a-count`, `unequal-length` for columns that do not fit together, `lowest-above-highest`,
 *   `after-as-of` or `not-a-day` for a last admission, and the faults of a filter.
 * @example
 * ```ts
 * import { tallyFromJson } from 'chibo/organisation';
 *
 * tallyFromJson({ format: 'chibo/tally', version: 2 }); // throws InvalidInputError
 * ```
 * @category Carrying
 */
export function tallyFromJson(json: unknown): Tally {
  const faults = new IssueList('tallyFromJson');
  const fields = openEnvelope(json, FORMAT, VERSION, faults);
  faults.throwIfAny();
  const tally = readTallyFields(fields!, faults);
  faults.throwIfAny();
  return { format: FORMAT, version: VERSION, ...tally };
}

/**
 * Reads JSON as {@link tallyFromJson} does, and returns the faults instead of throwing.
 *
 * @param json - The value that `JSON.parse` gave.
 * @returns The tally under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeTallyFromJson } from 'chibo/organisation';
 *
 * const result = safeTallyFromJson({ format: 'chibo/organisation', version: 1 });
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category Carrying
 */
export function safeTallyFromJson(json: unknown): Result<Tally> {
  return attempt(() => tallyFromJson(json));
}
