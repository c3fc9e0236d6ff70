import { type AnyRatio, compareRatios, ratio } from '../../core/index.js';
import { holds, orderOf } from '../figures/interval-relations.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { NamedClaim, RankClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, residualOf, verdictOf } from './draft.js';
import type { AuditReading } from './finding.js';
import { computedExactly, fitOf, SURE } from './fit.js';

/** Audits a printed number of things that are named. */
export function auditNamed(claim: NamedClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  if (printed === null) return null;
  const named = new Set(claim.items.map((item) => item.normalize('NFC').trim())).size;
  const computed = computedExactly(ratio(named, 1));
  const text = `${String(named)} = ${reader.write.value(printed.value)}`;
  const lines = [`n = ${String(named)}`];
  const residual = residualOf(printed, computed);
  const base = {
    method: 'the names counted',
    printed,
    computed: computed.span,
    residual,
    implied: [],
    arithmetic: lines,
  };
  const fit = fitOf(printed, computed, reader.roundings, false);
  if (fit !== null) return { ...base, verdict: 'holds', readings: [readingOf('as-stated', 'nothing', fit, text)] };
  const readings: AuditReading[] = [];
  const more = moreThan(printed, named);
  if (more && residual !== null) {
    const sum = `${String(named)} + ${reader.write.value(residual)} = ${reader.write.value(printed.value)}`;
    readings.push(readingOf('unnamed-item', 'missing', SURE, sum, { value: residual }));
  }
  if (holds(printed.interval, ratio(claim.items.length, 1)))
    readings.push(readingOf('repeated-item', 'mistake', SURE, `n = ${String(claim.items.length)}`));
  return { ...base, verdict: more && claim.complete === false ? 'cannot-tell' : 'fails', readings };
}

/** Whether a printed number may be above a count. */
function moreThan({ interval: { high } }: PublishedNumber, count: number): boolean {
  return high === null || compareRatios(high, ratio(count, 1)) > 0;
}

/** Audits a printed rank. */
export function auditRank(claim: RankClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const value = reader.figure(['value'], claim.value);
  const others = claim.others.map((other, at) => reader.figure(['others', at], other));
  const { othersExpected = others.length } = claim;
  if (othersExpected < others.length)
    reader.fault(['othersExpected'], 'too-few-others', 'More are given than there are said to be.', othersExpected);
  if (printed === null || value === null) return null;
  const better = claim.order === 'highest' ? 'above' : 'below';
  const orders = others.map((other) => (other === null ? 'unknown' : orderOf(other.span, value.span)));
  const ahead = orders.filter((order) => order === better).length;
  const tied = orders.filter((order) => order === 'equal').length;
  const unknown = orders.filter((order) => order === 'unknown').length + Math.max(0, othersExpected - others.length);
  const list = others.map((other) => (other === null ? '?' : reader.write.figure(other)));
  const unlisted = othersExpected - others.length;
  if (unlisted > 0) list.push(unlisted === 1 ? '?' : `${String(unlisted)} × ?`);
  const text = `${reader.write.figure(value)}: ${list.join(', ')}`;
  const rank = ratio(ahead + 1, 1);
  const span = { low: rank, high: ratio(ahead + 1 + unknown, 1), lowOpen: false, highOpen: false };
  const base = {
    method: 'one more than those ahead',
    printed,
    computed: span,
    implied: [],
    arithmetic: [`${text} → ${String(ahead + 1)}`],
  };
  const residual = unknown === 0 ? residualOf(printed, computedExactly(rank)) : null;
  const points = others.flatMap((other, at) => (orders[at] === better ? (other?.point ?? []) : []));
  const distinct = differentOf(points);
  // Those ahead that are no one number may be as many different ones, or each the same as another.
  const vague = ahead - points.length;
  const dense = Math.max(distinct, Math.min(ahead, 1)) + 1;
  if (unknown > 0) {
    // Those without a figure may be ahead, or tied; the last of those that are tied stands behind them all. Between
    // the highest dense rank and the first that counts everybody ahead there may be ranks that nobody can have.
    const counted = (least: number, most: number) => ({ ...span, low: ratio(least, 1), high: ratio(most, 1) });
    const ranks = [
      span,
      counted(dense, distinct + vague + unknown + 1),
      counted(ahead + tied + 1, ahead + tied + unknown + 1),
    ];
    const [first] = ranks.flatMap(
      (allowed) => fitOf(printed, { point: null, span: allowed }, reader.roundings, false) ?? [],
    );
    const fit = first ?? null;
    const readings = fit === null ? [] : [readingOf('as-stated', 'missing', { ...fit, certain: false }, text)];
    return { ...base, residual, verdict: fit === null ? 'fails' : 'cannot-tell', readings };
  }
  const readings: AuditReading[] = [];
  const attempt = (reading: AuditReading['reading'], assumes: AuditReading['assumes'], at: number, certain = true) => {
    const exact = fitOf(printed, computedExactly(ratio(at, 1)), reader.roundings, false);
    const fit = exact === null || certain ? exact : { ...exact, certain };
    if (fit !== null) readings.push(readingOf(reading, assumes, fit, `${text} → ${String(at)}`));
  };
  attempt(tied > 0 ? 'shared-rank' : 'as-stated', tied > 0 ? 'wording' : 'nothing', ahead + 1);
  for (let rank = dense; rank <= distinct + vague + 1 && rank <= ahead; rank += 1)
    attempt('dense-rank', 'wording', rank, vague === 0);
  if (tied > 0) attempt('last-of-tied', 'wording', ahead + 1 + tied);
  const verdict = verdictOf(readings);
  if (verdict === 'fails') attempt('opposite-order', 'mistake', others.length - ahead - tied + 1);
  return { ...base, residual, verdict, readings: inOrder(readings) };
}

/** How many different numbers there are. */
function differentOf(points: readonly AnyRatio[]): number {
  const sorted = points.toSorted(compareRatios);
  return sorted.filter((point, at) => at === 0 || compareRatios(sorted[at - 1]!, point) !== 0).length;
}
