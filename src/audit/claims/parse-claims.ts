import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { type ClaimsFile, claimSchema, claimsFileSchema } from '../schema.js';
import type { Claim } from './claim.js';
import { addClaimFaults } from './claim-faults.js';

/**
 * Reads a claims file: the figures of an article as data that can stand in JSON.
 *
 * A list of claims is taken for a file that has nothing else. Whether the printed numbers can be read is checked when
 * they are audited.
 *
 * @param input - The file, or a list of claims; see {@link claimsFileSchema}.
 * @returns The file, with every figure as it was written.
 * @throws An `InvalidInputError` with every fault: `missing`, `wrong-type`, `empty`, `too-long`, `unknown-field`,
 *   `unknown-value`, `negative`, `zero-whole`, `out-of-range`, `not-a-figure`, `not-a-ratio`, `inexact-threshold` (a
 *   fraction that is neither text nor a ratio), `not-safe`, `duplicate-id`.
 * @example
 * ```ts
 * import { parseClaims } from 'chibo/audit';
 *
 * const file = parseClaims({
 *   title: 'Quảng An',
 *   claims: [{ kind: 'percentage', printed: '128,5%', part: 9, whole: 7 }],
 * });
 * file.claims.length; // => 1
 * parseClaims([{ kind: 'percentage', printed: '65%', part: 0.5, whole: 1 }]); // throws InvalidInputError
 * ```
 * @category Auditing
 */
export function parseClaims(input: unknown): ClaimsFile {
  const faults = new IssueList('parseClaims');
  const { head, claims } = readClaims(input, faults);
  faults.throwIfAny();
  return { ...head, claims: claims.filter((claim): claim is Claim => claim !== null) };
}

/**
 * Reads a claims file as {@link parseClaims} does, and returns the error instead of throwing it.
 *
 * @param input - The file, of any type.
 * @returns The file under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseClaims } from 'chibo/audit';
 *
 * safeParseClaims([{ kind: 'guess' }]).success; // => false
 * ```
 * @category Auditing
 */
export function safeParseClaims(input: unknown): Result<ClaimsFile> {
  return attempt(() => parseClaims(input));
}

/** A file as far as it could be read. */
interface ReadClaims {
  /** What it says of itself. */
  readonly head: Omit<ClaimsFile, 'claims'>;
  /** Its claims; `null` for one with faults, so that the others keep their places. */
  readonly claims: readonly (Claim | null)[];
}

/** Reads a file or a list, adding what is wrong. */
export function readClaims(input: unknown, faults: IssueList): ReadClaims {
  const isList = Array.isArray(input);
  if (!isList && (typeof input !== 'object' || input === null)) {
    faults.add([], 'wrong-type', `Expected a claims file or a list of claims, found ${kindOfValue(input)}.`, input);
    return { head: {}, claims: [] };
  }
  const listed: unknown = isList ? input : (input as Partial<ClaimsFile>).claims;
  let head: ReadClaims['head'] = {};
  if (!isList) {
    // The claims are read one by one below, so that a file of many is told of all of them.
    const read = claimsFileSchema.safeParse({ ...input, claims: Array.isArray(listed) ? [] : listed });
    if (read.success) {
      head = read.data;
    } else addClaimFaults(read.error.issues, input, [], faults);
  }
  if (!Array.isArray(listed)) return { head, claims: [] };
  const path = isList ? [] : ['claims'];
  const ids = new Map<string, number>();
  const claims = Array.from(listed as readonly unknown[], (raw, index) => {
    const result = claimSchema.safeParse(raw);
    if (!result.success) addClaimFaults(result.error.issues, raw, [...path, index], faults);
    const id = result.success ? result.data.id : undefined;
    if (id !== undefined) {
      if (ids.has(id)) faults.add([...path, index, 'id'], 'duplicate-id', 'Another claim has this id.', id);
      ids.set(id, index);
    }
    return result.success ? result.data : null;
  });
  return { head, claims };
}
