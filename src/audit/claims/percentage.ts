import { asShare } from '../figures/as-share.js';
import { impliedBy } from '../figures/implied.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import type { PercentageClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, residualOf, verdictOf } from './draft.js';
import type { AuditReading, ImpliedFigure } from './finding.js';
import { fitOf } from './fit.js';
import { percentageMistakes } from './percentage-mistakes.js';
import { type ShareOf, shareOf, shareText } from './share.js';

const METHODS = {
  part: 'part ÷ whole',
  complement: '(whole − part) ÷ whole',
  excess: '(part − whole) ÷ whole',
} as const;

/** Audits a printed share. */
export function auditPercentage(claim: PercentageClaim, reader: ClaimReader): Draft | null {
  const read = reader.printed(['printed'], claim.printed);
  if (read?.unit === 'points')
    reader.fault(['printed'], 'not-a-share', 'Percentage points are a difference of shares.', claim.printed);
  const [part, whole] = [reader.figure(['part'], claim.part), reader.figure(['whole'], claim.whole)];
  const nearby = (claim.nearby ?? []).map(({ name, value }, at) => ({
    name,
    known: reader.figure(['nearby', at, 'value'], value),
  }));
  if (read === null) return null;
  const printed = asShare(read);
  const of = printed.excess ? 'excess' : (claim.of ?? 'part');
  const method = METHODS[of];
  if (part === null || whole === null) {
    const implied = impliedOf(printed, part, whole, of, reader);
    const none = implied.length > 0 && implied.every(({ count }) => count === 0);
    const verdict = none ? 'fails' : 'cannot-tell';
    return { verdict, method, printed, computed: null, residual: null, readings: [], implied, arithmetic: [] };
  }
  const computed = shareOf(part, whole, of);
  const arithmetic = shareText(part, whole, of, computed, reader);
  const fit = computed === null ? null : fitOf(printed, computed, reader.roundings, true);
  const readings: AuditReading[] = fit === null ? [] : [readingOf('as-stated', 'nothing', fit, arithmetic)];
  const verdict = computed === null ? 'cannot-tell' : verdictOf(readings);
  if (verdict === 'fails') {
    readings.push(...percentageMistakes(printed, { part, whole, of, nearby }, reader));
  }
  return {
    verdict,
    method,
    printed,
    computed: computed?.span ?? null,
    residual: computed === null ? null : residualOf(printed, computed),
    readings: inOrder(readings),
    implied: verdict === 'fails' ? impliedOf(printed, part, whole, of, reader) : [],
    arithmetic: [arithmetic],
  };
}

function impliedOf(
  printed: PublishedNumber,
  part: Known | null,
  whole: Known | null,
  of: ShareOf,
  { roundings }: ClaimReader,
): ImpliedFigure[] {
  const found: ImpliedFigure[] = [];
  if (part !== null)
    for (const each of impliedBy(printed, part.span, 'whole', { of }, roundings))
      found.push({ ...each, figure: 'whole', reading: 'as-stated' });
  if (whole !== null)
    for (const each of impliedBy(printed, whole.span, 'part', { of }, roundings))
      found.push({ ...each, figure: 'part', reading: 'as-stated' });
  return found;
}
