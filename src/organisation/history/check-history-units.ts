import { fromDayNumber } from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import { MAY_STAND_UNDER, type UnitKind } from '../tree/kinds.js';
import type { Rows } from '../tree/rows.js';
import type { LocalityInput, UnitInput } from '../tree/schema.js';
import { firstCovered, firstUncovered, runsOf, type Span, spanOf } from '../tree/spans.js';

/** What is known of one id through time. */
export interface Versions {
  /** The days on which it stands; `null` where some could not be read or contradict each other. */
  readonly runs: readonly Span[] | null;
  /** The days of each kind that it has had. */
  readonly byKind: ReadonlyMap<UnitKind, Span[]>;
}

/** What is known of each unit by id. */
export type VersionsById = ReadonlyMap<string, Versions>;

/** Checks the versions of units against each other. Returns the days of each id. */
export function checkHistoryUnits(rows: Rows<UnitInput>, faults: IssueList): VersionsById {
  const spans = checkSpans(rows, 'units', faults);
  const overlapping = addOverlaps(rows, 'units', spans, faults);
  const versions = versionsById(rows, spans, overlapping);
  const unfit = new Map<string, readonly Span[]>();
  rows.forEach((row, index) => {
    const span = spans[index] ?? null;
    const { kind, parentId } = row?.fields ?? {};
    if (parentId === null || parentId === undefined) return;
    const parent = versions.get(parentId);
    if (parent === undefined) {
      faults.add(['units', index, 'parentId'], 'missing-parent', 'No unit has this id.', parentId);
      return;
    }
    if (span === null || parent.runs === null) return;
    const orphaned = firstUncovered(span, parent.runs);
    if (orphaned !== null) {
      const message = `The unit above does not exist on ${fromDayNumber(orphaned)}.`;
      faults.add(['units', index, 'parentId'], 'parent-not-valid', message, parentId);
    }
    if (kind === undefined) return;
    const key = `${kind} ${parentId}`;
    const days = unfit.get(key) ?? daysOfOtherKinds(parent, MAY_STAND_UNDER[kind]);
    unfit.set(key, days);
    const refused = firstCovered(span, days);
    if (refused !== null) {
      const message = `A ${kind} cannot stand under the unit above as it is on ${fromDayNumber(refused)}.`;
      faults.add(['units', index, 'kind'], 'kind-not-allowed', message, kind);
    }
  });
  addRootFaults(rows, spans, faults);
  return versions;
}

/** The days on which an id stands and is of none of these kinds. */
export function daysOfOtherKinds(versions: Versions, kinds: readonly UnitKind[]): Span[] {
  return runsOf([...versions.byKind].flatMap(([kind, spans]) => (kinds.includes(kind) ? [] : spans)));
}

/** The span of each row, `null` where it could not be read or ends before it starts. */
export function checkSpans(rows: Rows<UnitInput | LocalityInput>, field: string, faults: IssueList): (Span | null)[] {
  return rows.map((row, index) => {
    if (row === null || row.refused.has('from') || row.refused.has('to')) return null;
    const { from, to } = row.fields;
    if (from === undefined || to === undefined || to >= from) return spanOf(row.fields);
    faults.add([field, index, 'to'], 'ends-before-start', `It starts on ${from}.`, to);
    return null;
  });
}

/** Adds the versions of one id that share a day with an earlier one. Returns their ids. */
export function addOverlaps(
  rows: Rows<UnitInput | LocalityInput>,
  field: string,
  spans: readonly (Span | null)[],
  faults: IssueList,
): Set<string> {
  const overlapping = new Set<string>();
  const latest = new Map<string, { index: number; last: number }>();
  for (const { index, span } of inOrder(spans)) {
    const id = rows[index]?.fields.id;
    if (id === undefined) continue;
    const earlier = latest.get(id);
    if (earlier !== undefined && span.first <= earlier.last) {
      overlapping.add(id);
      const message = `The version in row ${String(earlier.index)} stands on ${fromDayNumber(span.first)} too.`;
      faults.add([field, index, 'id'], 'overlapping-versions', message, id);
    }
    if (earlier === undefined || span.last > earlier.last) latest.set(id, { index, last: span.last });
  }
  return overlapping;
}

/** Rows that have a span, by first day and then by row. */
export function inOrder(spans: readonly (Span | null)[]): { index: number; span: Span }[] {
  return spans
    .flatMap((span, index) => (span === null ? [] : [{ index, span }]))
    .sort((left, right) => left.span.first - right.span.first || left.index - right.index);
}

function versionsById(
  rows: Rows<UnitInput>,
  spans: readonly (Span | null)[],
  overlapping: ReadonlySet<string>,
): VersionsById {
  const known = new Map<string, { spans: Span[]; certain: boolean; byKind: Map<UnitKind, Span[]> }>();
  // A row whose own id could not be read may be a version of any unit; its fault is reported, so all that is
  // at stake is whether a gap that it would have filled is reported as well.
  rows.forEach((row, index) => {
    const { id, kind } = row?.fields ?? {};
    if (id === undefined) return;
    const entry = known.get(id) ?? { spans: [], certain: !overlapping.has(id), byKind: new Map<UnitKind, Span[]>() };
    known.set(id, entry);
    const span = spans[index] ?? null;
    if (span === null) {
      entry.certain = false;
      return;
    }
    entry.spans.push(span);
    if (kind === undefined) return;
    const ofKind = entry.byKind.get(kind) ?? [];
    entry.byKind.set(kind, ofKind);
    ofKind.push(span);
  });
  const versions = new Map<string, Versions>();
  for (const [id, entry] of known) {
    versions.set(id, { runs: entry.certain ? runsOf(entry.spans) : null, byKind: entry.byKind });
  }
  return versions;
}

function addRootFaults(rows: Rows<UnitInput>, spans: readonly (Span | null)[], faults: IssueList): void {
  if (rows.length === 0) {
    faults.add(['units'], 'no-root', 'A history has at least one unit.', 0);
    return;
  }
  const roots = spans.map((span, index) => (rows[index]?.fields.parentId === null ? span : null));
  let before: { index: number; span: Span } | undefined;
  for (const root of inOrder(roots)) {
    // Two versions of one id on one day are reported as that.
    const same = before !== undefined && rows[before.index]?.fields.id === rows[root.index]?.fields.id;
    if (before !== undefined && root.span.first <= before.span.last && !same) {
      const message = `The unit in row ${String(before.index)} is the root on ${fromDayNumber(root.span.first)} too.`;
      faults.add(['units', root.index, 'parentId'], 'several-roots', message, null);
    }
    if (before === undefined || root.span.last > before.span.last) before = root;
  }
  // Where a row could not be read, it may have been the root.
  const whole = rows.every((row, index) => row?.refused.has('parentId') === false && spans[index] !== null);
  if (!whole) return;
  const rooted = runsOf(inOrder(roots).map(({ span }) => span));
  for (const run of runsOf(inOrder(spans).map(({ span }) => span))) {
    const day = firstUncovered(run, rooted);
    if (day === null) continue;
    const message = `There are units and none without a parent on ${fromDayNumber(day)}.`;
    faults.add(['units'], 'no-root', message, fromDayNumber(day));
  }
}
