import { addDays, completedMonths, daysIn, parsePeriod, safeParsePeriod } from '../../calendar/index.js';
import { type AnyRatio, addRatios, ratio } from '../../core/index.js';
import { impliedBy } from '../figures/implied.js';
import { exactly } from '../figures/interval.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import { transposedCounts, transposedPrints } from '../figures/transposed.js';
import type { MeanClaim, PaceClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, residualOf, verdictOf } from './draft.js';
import type { AuditReading, ImpliedFigure } from './finding.js';
import { computedExactly, fitOf } from './fit.js';
import { inUnitOf } from './same-unit.js';
import { shareOf } from './share.js';

/** Audits a printed mean. */
export function auditMean(claim: MeanClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const [total, count] = [reader.figure(['total'], claim.total), reader.figure(['count'], claim.count)];
  return printed === null ? null : quotientDraft(printed, total, count, 'total ÷ count', reader);
}

/** The months of a unit of time. */
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Audits a printed pace: a mean over the months, quarters or years of a period. */
export function auditPace(claim: PaceClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const total = reader.figure(['total'], claim.total);
  const length = lengthIn(claim, reader);
  if (printed === null || length === null) return null;
  const count: Known = { ...computedExactly(length), isShare: false, unknownOf: null };
  return quotientDraft(printed, total, count, `total ÷ ${claim.per}s`, reader);
}

/** How many units of time a period has; a fault where they do not fill it. */
function lengthIn({ period: id, per }: PaceClaim, reader: ClaimReader): AnyRatio | null {
  if (!safeParsePeriod(id).success) {
    reader.fault(['period'], 'not-a-period', 'A period id is text such as "2017" or "2017-01..07".', id);
    return null;
  }
  const period = parsePeriod(id);
  if (per === 'day') return ratio(daysIn(period), 1);
  const end = addDays(period.end, 1);
  const months = completedMonths(period.start, end);
  // Months are of unequal length: a pace over a broken one is no exact number.
  if (period.start.slice(-2) !== end.slice(-2) || months === 0) {
    reader.fault(['period'], 'broken-months', 'The period is no whole number of months: ask for a pace by days.', id);
    return null;
  }
  return ratio(months, MONTHS[per]);
}

/** What a printed quotient of two figures holds up to. */
function quotientDraft(
  printed: PublishedNumber,
  totalGiven: Known | null,
  count: Known | null,
  method: string,
  reader: ClaimReader,
): Draft {
  const total = totalGiven === null ? null : inUnitOf(printed, totalGiven);
  const base = { method, printed };
  if (total === null || count === null) {
    const implied = impliedOf(printed, total, count, reader);
    const verdict = implied.length > 0 && implied.every((each) => each.count === 0) ? 'fails' : 'cannot-tell';
    return { ...base, computed: null, residual: null, verdict, readings: [], implied, arithmetic: [] };
  }
  const computed = shareOf(total, count, 'part');
  if (computed === null)
    return {
      ...base,
      computed: null,
      residual: null,
      verdict: 'cannot-tell',
      readings: [],
      implied: [],
      arithmetic: [`${reader.write.figure(total)} ÷ ${reader.write.figure(count)} = ?`],
    };
  const share = total.isShare;
  const text = (k: Known, n: Known) => {
    // It is asked for only where there is a quotient.
    const result = shareOf(k, n, 'part')!;
    return `${reader.write.figure(k, share)} ÷ ${reader.write.figure(n)} = ${reader.write.figure(result, share)}`;
  };
  const fit = fitOf(printed, computed, reader.roundings, true);
  const readings: AuditReading[] = fit === null ? [] : [readingOf('as-stated', 'nothing', fit, text(total, count))];
  const verdict = verdictOf(readings);
  if (verdict === 'fails') readings.push(...mistakes(printed, total, count, text, reader));
  return {
    ...base,
    verdict,
    computed: computed.span,
    residual: residualOf(printed, computed),
    readings: inOrder(readings),
    implied: verdict === 'fails' ? impliedOf(printed, total, count, reader) : [],
    arithmetic: [text(total, count)],
  };
}

function impliedOf(
  printed: PublishedNumber,
  total: Known | null,
  count: Known | null,
  { roundings }: ClaimReader,
): ImpliedFigure[] {
  const found: ImpliedFigure[] = [];
  if (total !== null && !total.isShare)
    for (const each of impliedBy(printed, total.span, 'whole', {}, roundings))
      found.push({ ...each, figure: 'whole', reading: 'as-stated' });
  if (count !== null && printed.unit !== 'percent')
    for (const each of impliedBy(printed, count.span, 'part', {}, roundings))
      found.push({ ...each, figure: 'part', reading: 'as-stated' });
  return found;
}

function mistakes(
  printed: PublishedNumber,
  total: Known,
  count: Known,
  text: (total: Known, count: Known) => string,
  { roundings }: ClaimReader,
): AuditReading[] {
  const found: AuditReading[] = [];
  const attempt = (
    reading: AuditReading['reading'],
    k: Known,
    n: Known,
    figure: string,
    value: AnyRatio,
    number = printed,
  ) => {
    const computed = shareOf(k, n, 'part');
    const fit = computed === null ? null : fitOf(number, computed, roundings, true);
    if (fit !== null) found.push(readingOf(reading, 'mistake', fit, text(k, n), { figure, value }));
  };
  const turned = (known: Known, value: AnyRatio): Known => ({ ...known, point: value, span: exactly(value) });
  for (const step of [1, -1]) {
    if (count.point === null) break;
    const value = addRatios(count.point, ratio(step, 1));
    attempt('other-count', total, turned(count, value), 'count', value);
  }
  for (const number of transposedPrints(printed))
    attempt('transposed-digits', total, count, 'printed', number.value, number);
  for (const value of total.point === null ? [] : transposedCounts(total.point))
    attempt('transposed-digits', turned(total, value), count, 'total', value);
  return found;
}
