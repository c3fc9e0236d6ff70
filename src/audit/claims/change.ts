import type { AnyRatio } from '../../core/index.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import { type ChangeKind, changeOf, changeText, fitOfChange, residualOfChange } from './change-kinds.js';
import { changeMistakes } from './change-mistakes.js';
import type { ChangeClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, verdictOf } from './draft.js';
import type { AuditReading } from './finding.js';
import type { Computed } from './fit.js';
import { impliedChanges } from './implied-changes.js';
import { inUnitOf } from './same-unit.js';

const METHODS: Readonly<Record<ChangeKind, string>> = {
  relative: '(after − before) ÷ before',
  points: 'after − before, in points',
  difference: 'after − before',
  'share-of-before': 'after ÷ before',
  times: 'after ÷ before',
  'times-more': '(after − before) ÷ before, in times',
};

/** Audits a printed change. */
export function auditChange(claim: ChangeClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const given = [reader.figure(['before'], claim.before), reader.figure(['after'], claim.after)] as const;
  if (printed === null) return null;
  // "giảm 2 lần": it was twice as much before.
  const falls = printed.unit === 'times' && printed.direction === 'down';
  const [before, after] = falls ? [given[1], given[0]] : given;
  const kinds = kindsOf(printed, before, after);
  const [first] = kinds as [ChangeKind, ...ChangeKind[]];
  const base = { method: falls ? 'before ÷ after' : METHODS[first], printed };
  if (before === null || after === null || before.unknownOf !== null || after.unknownOf !== null) {
    const implied = impliedChanges(printed, before, after, kinds, reader).map((each) =>
      falls ? { ...each, figure: each.figure === 'before' ? ('after' as const) : ('before' as const) } : each,
    );
    const verdict = implied.length > 0 && implied.every(({ count }) => count === 0) ? 'fails' : 'cannot-tell';
    return { ...base, computed: null, residual: null, verdict, readings: [], implied, arithmetic: [] };
  }
  // "từ 60 lên 65%": beside a share a bare number is in per cent too, if that makes sense of it.
  const inShares = [inUnitOf(printed, before), inUnitOf(printed, after)] as const;
  const isMixed = printed.unit === 'percent' && before.isShare !== after.isShare;
  const isShares =
    printed.unit === 'points' || (isMixed && kinds.some((kind) => fitsAs(kind, printed, inShares, reader)));
  const figures = isShares ? inShares : ([before, after] as const);
  const readings: AuditReading[] = [];
  let [shown, residual]: [Computed | null, AnyRatio | null] = [null, null];
  const lines: string[] = [];
  for (const kind of kinds) {
    const computed = changeOf(kind, ...figures);
    const text = changeText(kind, ...figures, computed, reader);
    lines.push(text);
    if (computed === null) continue;
    if (shown === null) [shown, residual] = [computed, residualOfChange(printed, computed, kind)];
    const fit = fitOfChange(printed, computed, kind, reader);
    if (fit !== null) readings.push(readingOf(kind, kinds.length > 1 ? 'wording' : 'nothing', fit, text));
  }
  const verdict = shown === null ? 'cannot-tell' : verdictOf(readings);
  if (verdict === 'fails') readings.push(...changeMistakes(printed, figures, kinds, reader));
  return {
    ...base,
    verdict,
    computed: shown?.span ?? null,
    residual,
    readings: inOrder(readings),
    implied: [],
    arithmetic: lines,
  };
}

/** Whether a change of one kind can have been printed so. */
function fitsAs(
  kind: ChangeKind,
  printed: PublishedNumber,
  figures: readonly [Known, Known],
  reader: ClaimReader,
): boolean {
  const computed = changeOf(kind, ...figures);
  return computed !== null && fitOfChange(printed, computed, kind, reader) !== null;
}

/** What a printed change can mean, by its unit and words and by what changed. */
function kindsOf({ unit, direction }: PublishedNumber, before: Known | null, after: Known | null): ChangeKind[] {
  if (unit === 'points') return ['points'];
  if (unit === 'times') return direction === 'up' ? ['times', 'times-more'] : ['times'];
  if (unit === 'count') return ['difference'];
  if (direction === 'of' || (unit === 'part-of-whole' && direction === null)) return ['share-of-before'];
  const shares = [before, after].some((each) => each?.isShare === true);
  return shares ? ['points', 'relative'] : ['relative'];
}
