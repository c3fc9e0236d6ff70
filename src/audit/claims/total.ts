import { type AnyRatio, addRatios, compareRatios, ratio, ratioParts, subtractRatios } from '../../core/index.js';
import { NOT_NEGATIVE } from '../figures/implied.js';
import { differenceOf, sumOf } from '../figures/interval-arithmetic.js';
import { common } from '../figures/interval-relations.js';
import { over } from '../figures/over.js';
import type { PublishedNumber } from '../figures/published-number.js';
import { type Known, known } from '../figures/read-figure.js';
import { transposedCounts, transposedPrints } from '../figures/transposed.js';
import type { TotalClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, residualOf, verdictOf } from './draft.js';
import type { AuditReading } from './finding.js';
import { type Computed, fitOf, SURE } from './fit.js';
import { inUnitOf } from './same-unit.js';

const ZERO = /* @__PURE__ */ ratio(0, 1);

/** Audits a printed total. */
export function auditTotal(claim: TotalClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const read = claim.parts.map((part, at) => reader.figure(['parts', at], part));
  const { partsExpected = claim.parts.length } = claim;
  if (partsExpected < claim.parts.length)
    reader.fault(['partsExpected'], 'too-few-parts', 'More parts are named than there are said to be.', partsExpected);
  if (printed === null) return null;
  const parts = read.map((part) => (part === null ? null : inUnitOf(printed, part)));
  const share = printed.unit === 'percent' || printed.unit === 'points';
  const named = parts.filter((part) => part !== null);
  const sum = totalOf(named);
  const { write } = reader;
  const text = `${named.map((part) => write.figure(part, share)).join(' + ') || '0'} = ${write.figure(sum, share)}`;
  const missing = partsExpected - named.length;
  const residual = residualOf(printed, sum);
  const base = { method: 'the sum of the parts', printed, computed: sum.span, residual, implied: [] };
  const lines =
    residual === null || compareRatios(residual, ZERO) === 0
      ? [text]
      : [text, gapText(printed, sum, residual, share, reader)];
  if (missing > 0) return { ...base, ...withMissing(printed, sum, parts, missing, text, reader), arithmetic: lines };
  const fit = fitOf(printed, sum, reader.roundings, false);
  const readings = fit === null ? [] : [readingOf('as-stated', 'nothing', fit, text)];
  const verdict = verdictOf(readings);
  if (verdict === 'fails') readings.push(...mistakes(printed, sum, parts, residual, share, reader));
  return { ...base, verdict, readings: inOrder(readings), arithmetic: lines };
}

/** The sum of figures. */
export function totalOf(parts: readonly Known[]): Computed {
  const points = parts.map(({ point }) => point);
  const point = points.reduce<AnyRatio | null>(
    (sum, each) => (sum === null || each === null ? null : addRatios(sum, each)),
    ZERO,
  );
  return { point, span: sumOf(parts.map(({ span }) => span)) };
}

/** What the parts without a figure must be: a total is not less than the parts that have one. */
function withMissing(
  printed: PublishedNumber,
  sum: Computed,
  parts: readonly (Known | null)[],
  missing: number,
  text: string,
  reader: ClaimReader,
): Pick<Draft, 'verdict' | 'readings'> {
  const rest = differenceOf(
    known(printed, { locale: undefined, near: ZERO, roundings: reader.roundings }).span,
    sum.span,
  );
  const room = common(rest, NOT_NEGATIVE);
  const residual = residualOf(printed, sum);
  const share = printed.unit === 'percent' || printed.unit === 'points';
  if (room === null)
    return { verdict: 'fails', readings: inOrder(mistakes(printed, sum, parts, residual, share, reader)) };
  const unknown = parts.indexOf(null);
  // A rounded total may lie below the parts that it has.
  const value = residual !== null && compareRatios(residual, ZERO) >= 0 ? residual : null;
  const left = value === null ? reader.write.span(room, share) : reader.write.value(value, share);
  const reading: AuditReading = {
    reading: unknown < 0 ? 'unnamed-part' : 'unknown-part',
    assumes: 'missing',
    printing: ['exact'],
    figure: unknown < 0 || missing > 1 ? null : `parts[${String(unknown)}]`,
    value,
    certain: value !== null,
    arithmetic: `${text}; ${reader.write.figure({ point: printed.word === 'exactly' ? printed.value : null, span: printed.interval }, share)} − … = ${left}`,
  };
  return { verdict: 'cannot-tell', readings: [reading] };
}

function mistakes(
  printed: PublishedNumber,
  sum: Computed,
  parts: readonly (Known | null)[],
  residual: AnyRatio | null,
  share: boolean,
  { write }: ClaimReader,
): AuditReading[] {
  const { point } = sum;
  if (residual === null || point === null) return [];
  const found: AuditReading[] = [];
  const show = (value: AnyRatio) => write.value(value, share);
  if (compareRatios(residual, ZERO) > 0) {
    const text = `${show(point)} + ${show(residual)} = ${show(printed.value)}`;
    found.push(readingOf('unnamed-part', 'missing', SURE, text, { value: residual }));
  }
  for (const number of transposedPrints(printed)) {
    if (compareRatios(number.value, point) !== 0) continue;
    found.push(
      readingOf('transposed-digits', 'mistake', SURE, `${show(printed.value)} → ${show(number.value)}`, {
        figure: 'printed',
        value: number.value,
      }),
    );
  }
  parts.forEach((part, at) => {
    const value = part?.point ?? null;
    if (value === null) return;
    const about = { figure: `parts[${String(at)}]`, value };
    if (compareRatios(residual, value) === 0 && compareRatios(value, ZERO) !== 0)
      found.push(
        readingOf(
          'part-counted-twice',
          'mistake',
          SURE,
          `${show(point)} + ${show(value)} = ${show(printed.value)}`,
          about,
        ),
      );
    if (compareRatios(addRatios(residual, value), ZERO) === 0 && compareRatios(value, ZERO) !== 0)
      found.push(
        readingOf('part-left-out', 'mistake', SURE, `${show(point)} − ${show(value)} = ${show(printed.value)}`, about),
      );
    for (const turned of transposedCounts(value)) {
      if (compareRatios(subtractRatios(turned, value), residual) !== 0) continue;
      found.push(
        readingOf('transposed-digits', 'mistake', SURE, `${show(value)} → ${show(turned)}`, {
          ...about,
          value: turned,
        }),
      );
    }
  });
  return found;
}

/** By how much a total and its parts differ; by a multiple of 9 where digits may have changed places. */
function gapText(
  printed: PublishedNumber,
  sum: Computed,
  residual: AnyRatio,
  share: boolean,
  { write }: ClaimReader,
): string {
  const text = `${write.value(printed.value, share)} − ${write.figure(sum, share)} = ${write.value(residual, share)}`;
  const [numerator, denominator] = ratioParts(residual);
  if (share || numerator % (9n * denominator) !== 0n) return text;
  return `${text} = 9 × ${write.value(over(numerator / 9n, denominator))}`;
}
