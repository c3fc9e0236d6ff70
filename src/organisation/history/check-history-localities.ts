import { fromDayNumber } from '../../calendar/index.js';
import type { IssueList } from '../../core/index.js';
import type { Rows } from '../tree/rows.js';
import type { LocalityInput } from '../tree/schema.js';
import { firstCovered, firstUncovered, type Span } from '../tree/spans.js';
import { addOverlaps, checkSpans, daysOfOtherKinds, inOrder, type VersionsById } from './check-history-units.js';

/** Checks the versions of localities. Without `units` these could not be read, and nothing is said of them. */
export function checkHistoryLocalities(rows: Rows<LocalityInput>, units: VersionsById | null, faults: IssueList): void {
  const spans = checkSpans(rows, 'localities', faults);
  addOverlaps(rows, 'localities', spans, faults);
  const unfit = new Map<string, readonly Span[]>();

  const checkUnit = (
    id: string,
    kind: 'commune' | 'branch',
    span: Span | null,
    path: readonly (string | number)[],
  ): void => {
    if (units === null) return;
    const unit = units.get(id);
    if (unit === undefined) {
      faults.add(path, `unknown-${kind}`, 'No unit has this id.', id);
      return;
    }
    if (span === null || unit.runs === null) return;
    const absent = firstUncovered(span, unit.runs);
    if (absent !== null) {
      const message = `The ${kind} does not exist on ${fromDayNumber(absent)}.`;
      faults.add(path, `${kind}-not-valid`, message, id);
    }
    const key = `${kind} ${id}`;
    const days = unfit.get(key) ?? daysOfOtherKinds(unit, [kind]);
    unfit.set(key, days);
    const other = firstCovered(span, days);
    if (other !== null) {
      faults.add(path, `not-a-${kind}`, `The unit is no ${kind} on ${fromDayNumber(other)}.`, id);
    }
  };

  const claims = new Map<string, { index: number; place: number; span: Span | null }[]>();
  rows.forEach((row, index) => {
    if (row === null) return;
    const { communeId, branchIds, hostOf } = row.fields;
    const span = spans[index] ?? null;
    const at = (...steps: (string | number)[]): (string | number)[] => ['localities', index, ...steps];
    if (communeId !== undefined) checkUnit(communeId, 'commune', span, at('communeId'));
    const served = new Set<string>();
    branchIds?.forEach((branchId, place) => {
      // Refused already, as an id.
      if (branchId === '') return;
      checkUnit(branchId, 'branch', span, at('branchIds', place));
      if (served.has(branchId)) {
        faults.add(at('branchIds', place), 'duplicate-branch', 'The branch is named twice.', branchId);
      }
      served.add(branchId);
    });
    hostOf?.forEach((branchId, place) => {
      if (branchId === '') return;
      if (!row.refused.has('branchIds') && !served.has(branchId)) {
        faults.add(at('hostOf', place), 'host-not-served', 'A host is served by the branch that it hosts.', branchId);
      }
      const list = claims.get(branchId) ?? [];
      claims.set(branchId, list);
      list.push({ index, place, span });
    });
  });
  for (const [branchId, list] of claims) addSeveralHosts(branchId, list, rows, faults);
}

function addSeveralHosts(
  branchId: string,
  claims: readonly { index: number; place: number; span: Span | null }[],
  rows: Rows<LocalityInput>,
  faults: IssueList,
): void {
  let before: { row: number; last: number } | undefined;
  for (const { index, span } of inOrder(claims.map((claim) => claim.span))) {
    const claim = claims[index]!;
    const other = before !== undefined && span.first <= before.last ? before.row : null;
    const sameRow = other === claim.index;
    const id = rows[claim.index]?.fields.id;
    // Two versions of one locality on one day are reported as that.
    if (other !== null && (sameRow || id === undefined || rows[other]?.fields.id !== id)) {
      const message = `Row ${String(other)} is its host on ${fromDayNumber(span.first)} already.`;
      faults.add(['localities', claim.index, 'hostOf', claim.place], 'several-hosts', message, branchId);
    }
    if (before === undefined || span.last > before.last) before = { row: claim.index, last: span.last };
  }
}
