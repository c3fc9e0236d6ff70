import { type AnyRatio, addRatios, compareRatios, negateRatio, ratio, subtractRatios } from '../../core/index.js';
import { NOT_NEGATIVE } from '../figures/implied.js';
import type { Interval } from '../figures/interval.js';
import { differenceOf } from '../figures/interval-arithmetic.js';
import { common } from '../figures/interval-relations.js';
import type { PublishedNumber } from '../figures/published-number.js';
import { type Known, known } from '../figures/read-figure.js';
import { transposedCounts, transposedPrints } from '../figures/transposed.js';
import type { BalanceClaim } from './claim.js';
import { type ClaimReader, type Draft, inOrder, readingOf, residualOf, verdictOf } from './draft.js';
import type { AuditReading, ReadingName } from './finding.js';
import { type Computed, fitOf, SURE } from './fit.js';
import { totalOf } from './total.js';

const ZERO = /* @__PURE__ */ ratio(0, 1);
const NOT_POSITIVE: Interval = { low: null, high: ZERO, lowOpen: true, highOpen: false };
const METHOD = 'opening + inflows − outflows';

/** A flow of a balance, where it stands in the claim, and on which side. */
interface Flow {
  readonly figure: string;
  readonly known: Known | null;
  readonly into: boolean;
}

/** Audits a stock that came of an earlier one. */
export function auditBalance(claim: BalanceClaim, reader: ClaimReader): Draft | null {
  const opening = reader.figure(['opening'], claim.opening);
  const flows = (['inflows', 'outflows'] as const).flatMap((side) =>
    claim[side].map((flow, at): Flow => {
      const known = reader.figure([side, at], flow);
      return { figure: `${side}[${String(at)}]`, known, into: side === 'inflows' };
    }),
  );
  const printed = reader.printed(['closing'], claim.closing);
  if (printed === null) return null;
  const given = (into: boolean) =>
    flows.flatMap(({ known, into: each }) => (known !== null && each === into ? [known] : []));
  const [inflow, outflow] = [totalOf([...(opening === null ? [] : [opening]), ...given(true)]), totalOf(given(false))];
  const expected: Computed = {
    point: inflow.point === null || outflow.point === null ? null : subtractRatios(inflow.point, outflow.point),
    span: differenceOf(inflow.span, outflow.span),
  };
  const text = balanceText(opening, flows, expected, reader);
  const residual = residualOf(printed, expected);
  const base = { method: METHOD, printed, implied: [], residual, computed: expected.span };
  const unknown = {
    in: opening === null || flows.some(({ known, into }) => known === null && into),
    out: flows.some(({ known, into }) => known === null && !into),
  };
  const lines =
    residual === null || compareRatios(residual, ZERO) === 0
      ? [text]
      : [
          text,
          `${reader.write.value(printed.value)} − ${reader.write.figure(expected)} = ${reader.write.value(residual)}`,
        ];
  if (unknown.in || unknown.out) {
    const closing = known(printed, { locale: undefined, near: ZERO, roundings: reader.roundings }).span;
    const rest = differenceOf(closing, expected.span);
    // What is not printed came in or went out, and neither is below 0.
    const tooMuch = !unknown.out && common(rest, NOT_NEGATIVE) === null;
    const tooLittle = !unknown.in && common(rest, NOT_POSITIVE) === null;
    const verdict = tooMuch || tooLittle ? 'fails' : 'cannot-tell';
    // A rounded closing may lie on the side of the flows that are all printed.
    const sign = residual === null ? 0 : compareRatios(residual, ZERO);
    const isBlurred = (sign < 0 && !unknown.out) || (sign > 0 && !unknown.in);
    const isOpening = opening === null;
    const onlyOpening = isOpening && flows.every(({ known }) => known !== null);
    const readings =
      verdict === 'fails' || residual === null || isBlurred || (isOpening && !onlyOpening)
        ? []
        : [onlyOpening ? earlierStock(residual, text, reader) : netFlow(residual, text, reader)];
    return { ...base, computed: isOpening ? null : expected.span, verdict, readings, arithmetic: lines };
  }
  const fit = fitOf(printed, expected, reader.roundings, false);
  const readings = fit === null ? [] : [readingOf('as-stated', 'nothing', fit, text)];
  const verdict = verdictOf(readings);
  if (verdict === 'fails' && residual !== null)
    readings.push(netFlow(residual, text, reader), ...mistakes(printed, residual, flows, reader));
  return { ...base, verdict, readings: inOrder(readings), arithmetic: lines };
}

function balanceText(
  opening: Known | null,
  flows: readonly Flow[],
  expected: Computed,
  { write }: ClaimReader,
): string {
  const known = (figure: Known | null) => (figure === null ? '?' : write.figure(figure));
  const signed = flows.map(({ known: flow, into }) => ` ${into ? '+' : '−'} ${known(flow)}`);
  return `${known(opening)}${signed.join('')} = ${write.figure(expected)}`;
}

/** What would have come in or gone out without being printed. */
function netFlow(residual: AnyRatio, text: string, { write }: ClaimReader): AuditReading {
  const out = compareRatios(residual, ZERO) < 0;
  const value = out ? negateRatio(residual) : residual;
  const arithmetic = `${text}; ${out ? '−' : '+'} ${write.value(value)}`;
  return readingOf(out ? 'net-outflow' : 'net-inflow', 'missing', SURE, arithmetic, { value });
}

/** What the earlier stock was, where it alone is not printed. */
function earlierStock(residual: AnyRatio, text: string, { write }: ClaimReader): AuditReading {
  const arithmetic = `${text}; ? = ${write.value(residual)}`;
  return readingOf('unknown-part', 'missing', SURE, arithmetic, { figure: 'opening', value: residual });
}

function mistakes(
  printed: PublishedNumber,
  residual: AnyRatio,
  flows: readonly Flow[],
  { write }: ClaimReader,
): AuditReading[] {
  const found: AuditReading[] = [];
  const add = (reading: ReadingName, figure: string, value: AnyRatio, arithmetic: string) => {
    found.push(readingOf(reading, 'mistake', SURE, arithmetic, { figure, value }));
  };
  const expected = subtractRatios(printed.value, residual);
  for (const { figure, known, into } of flows) {
    // All are known where the sum fails; those that are no one number have no digits to exchange.
    const value = known!.point;
    if (value === null || compareRatios(value, ZERO) === 0) continue;
    // Leaving the flow out moves the sum by as much, the other way from the flow itself.
    const without = into ? negateRatio(value) : value;
    const sign = into ? '−' : '+';
    if (compareRatios(without, residual) === 0)
      add(
        'flow-left-out',
        figure,
        value,
        `${write.value(expected)} ${sign} ${write.value(value)} = ${write.value(printed.value)}`,
      );
    if (compareRatios(addRatios(without, without), residual) === 0)
      add(
        'flow-reversed',
        figure,
        value,
        `${write.value(expected)} ${sign} 2 × ${write.value(value)} = ${write.value(printed.value)}`,
      );
    for (const turned of transposedCounts(value)) {
      const moved = subtractRatios(turned, value);
      if (compareRatios(into ? moved : negateRatio(moved), residual) === 0)
        add('transposed-digits', figure, turned, `${write.value(value)} → ${write.value(turned)}`);
    }
  }
  for (const number of transposedPrints(printed)) {
    if (compareRatios(number.value, expected) === 0)
      add('transposed-digits', 'closing', number.value, `${write.value(printed.value)} → ${write.value(number.value)}`);
  }
  return found;
}
