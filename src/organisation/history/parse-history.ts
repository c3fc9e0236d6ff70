import { attempt, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { type Rows, readLocality, readRows, readUnit } from '../tree/rows.js';
import { checkHistoryLocalities } from './check-history-localities.js';
import { checkHistoryUnits } from './check-history-units.js';
import type { History, HistoryInput } from './history.js';

/**
 * Reads the history of an organisation: units and localities with the days on which each version stood.
 *
 * One id may have several versions (renamed, moved, of another kind), which share no day. On every day on
 * which there are units they must be one tree, as {@link parseOrganisation} has it. That is found by asking
 * whether the days of a version lie within the days of what it names, in time n log n, without building
 * the tree of any day. All faults are reported at once, those that hold on some days with the first of them.
 *
 * A version without `from` has always stood, and one without `to` still stands. The input is not changed.
 *
 * @param input - The document; its rows are those of {@link organisationSchema}.
 * @returns The history; {@link organisationAt} gives one day of it.
 * @throws An `InvalidInputError` with every fault. Codes of rows are those of {@link parseOrganisation}.
 *   Codes between rows: `ends-before-start`, `overlapping-versions`, `missing-parent`, `parent-not-valid`,
 *   `kind-not-allowed` (which also finds a unit under itself), `several-roots`, `no-root`,
 *   `unknown-commune`, `commune-not-valid`, `not-a-commune`, `unknown-branch`, `branch-not-valid`,
 *   `not-a-branch`, `duplicate-branch`, `host-not-served`, `several-hosts`.
 * @example A commune that outlives its district
 * ```ts
 * import { parseHistory, safeParseHistory } from 'chibo/organisation';
 *
 * const province = { id: 't', name: 'Tỉnh T', kind: 'province', parentId: null } as const;
 * const district = { id: 'h', name: 'Huyện H', kind: 'district', parentId: 't', to: '2025-06-30' } as const;
 * const commune = { id: 'x', name: 'Xã X', kind: 'commune', parentId: 'h' } as const;
 * parseHistory({ units: [province, district, commune], localities: [] }); // throws InvalidInputError
 * const moved = [{ ...commune, to: '2025-06-30' }, { ...commune, parentId: 't', from: '2025-07-01' }];
 * safeParseHistory({ units: [province, district, ...moved], localities: [] }).success; // => true
 * ```
 * @category History
 */
export function parseHistory(input: HistoryInput): History {
  const faults = new IssueList('parseHistory');
  const document: unknown = input;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    faults.add([], 'wrong-type', `Expected an object, found ${kindOfValue(document)}.`, document);
    throw faults.toError();
  }
  const fields = new Map<string, unknown>(Object.entries(document));
  const units = readRows(fields.get('units'), 'units', readUnit, faults);
  const localities = readRows(fields.get('localities'), 'localities', readLocality, faults);
  for (const [field, value] of fields) {
    if (field === 'units' || field === 'localities') continue;
    faults.add([field], 'unknown-field', 'No such field is known here.', kindOfValue(value));
  }
  const versions = units === null ? null : checkHistoryUnits(units, faults);
  if (localities !== null) checkHistoryLocalities(localities, versions, faults);
  faults.throwIfAny();
  return Object.freeze({ units: copies(units!), localities: copies(localities!) });
}

/**
 * Reads a history as {@link parseHistory} does, and returns the faults instead of throwing.
 *
 * @param input - The document, of any type.
 * @returns The history under `data`, or the error under `error`.
 * @example
 * ```ts
 * import { safeParseHistory } from 'chibo/organisation';
 *
 * const result = safeParseHistory({ units: [] });
 * result.success || result.error.name; // => 'InvalidInputError'
 * ```
 * @category History
 */
export function safeParseHistory(input: unknown): Result<History> {
  return attempt(() => parseHistory(input as HistoryInput));
}

/** Rows of its own, so that a later change of the document leaves the history as it was. */
function copies<T>(rows: Rows<T>): T[] {
  return rows.map((row) => {
    const fields = Object.entries(row!.fields).map(([key, value]): [string, unknown] => [
      key,
      Array.isArray(value) ? Array.from<unknown>(value) : value,
    ]);
    return Object.fromEntries(fields) as T;
  });
}
