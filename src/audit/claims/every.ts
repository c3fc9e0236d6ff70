import { type AnyRatio, compareRatios, ratio } from '../../core/index.js';
import { exactly, type Interval } from '../figures/interval.js';
import { differenceOf, multiplyIntervals, sumOf } from '../figures/interval-arithmetic.js';
import { common, isWithin, orderOf } from '../figures/interval-relations.js';
import { type Known, known } from '../figures/read-figure.js';
import type { ComparisonClaim, EveryClaim } from './claim.js';
import type { ClaimReader, Draft } from './draft.js';
import type { AuditReading, AuditVerdict } from './finding.js';
import { inUnitOf } from './same-unit.js';

/** Audits what is said of every year, or of every unit. */
export function auditEvery(claim: EveryClaim, reader: ClaimReader): Draft | null {
  const printed = reader.printed(['printed'], claim.printed);
  const read = claim.values.map((value, at) => reader.figure(['values', at], value));
  const sum = reader.figure(['total'], claim.total);
  if (printed === null) return null;
  const total = sum === null ? null : inUnitOf(printed, sum);
  const context = { locale: undefined, near: ratio(0, 1), roundings: reader.roundings };
  const bound = known(printed, context).span;
  const values = read.map((value) => (value === null ? null : inUnitOf(printed, value)));
  const share = printed.unit === 'percent';
  const { write } = reader;
  const unknown = values.filter((value) => value === null).length;
  const arithmetic = [
    ...values.flatMap((value) =>
      value === null ? [] : [`${write.figure(value, share)}: ${MARKS[verdictWithin(value, bound)]}`],
    ),
    ...(unknown === 0 ? [] : [`${String(unknown)} × ?`]),
  ];
  const verdicts = values.map((value) => (value === null ? 'cannot-tell' : verdictWithin(value, bound)));
  let verdict: AuditVerdict = verdicts.includes('fails')
    ? 'fails'
    : verdicts.includes('cannot-tell')
      ? 'cannot-tell'
      : 'holds';
  if (verdict === 'cannot-tell' && total !== null && unknown > 0) {
    // What is left of the sum must be reached by values that each are what is said.
    const rest = differenceOf(total.span, sumOf(values.flatMap((value) => (value === null ? [] : [value.span]))));
    const needed = multiplyIntervals(bound, exactly(ratio(unknown, 1)));
    arithmetic.push(`${write.span(rest, share)} ÷ ${String(unknown)} = ${write.span(dividedBy(rest, unknown), share)}`);
    if (common(rest, needed) === null) verdict = 'fails';
  }
  const readings: AuditReading[] =
    verdict === 'holds'
      ? [
          {
            reading: 'as-stated',
            assumes: 'nothing',
            printing: ['as-worded'],
            figure: null,
            value: null,
            certain: true,
            arithmetic: arithmetic.join('; '),
          },
        ]
      : [];
  return {
    method: 'each against the words',
    printed,
    computed: null,
    residual: null,
    verdict,
    readings,
    implied: [],
    arithmetic,
  };
}

const MARKS = { holds: '✓', fails: '✗', 'cannot-tell': '?' } as const;

function verdictWithin(value: Known, bound: Interval): AuditVerdict {
  if (value.point !== null && isWithin(exactly(value.point), bound)) return 'holds';
  if (isWithin(value.span, bound)) return 'holds';
  return common(value.span, bound) === null ? 'fails' : 'cannot-tell';
}

function dividedBy(span: Interval, count: number): Interval {
  return multiplyIntervals(span, exactly(ratio(1, count) as AnyRatio));
}

const RELATIONS = { 'more-than': '>', 'at-least': '≥', equal: '=', 'at-most': '≤', 'less-than': '<' } as const;

/** Audits what is said of two figures. */
export function auditComparison(claim: ComparisonClaim, reader: ClaimReader): Draft | null {
  const [left, right] = [reader.figure(['left'], claim.left), reader.figure(['right'], claim.right)];
  if (left === null || right === null) return null;
  const verdict = verdictBetween(left, claim.relation, right);
  const share = left.isShare && right.isShare;
  const text = `${reader.write.figure(left, share)} ${RELATIONS[claim.relation]} ${reader.write.figure(right, share)}`;
  const readings: AuditReading[] =
    verdict === 'holds'
      ? [
          {
            reading: 'as-stated',
            assumes: 'nothing',
            printing: ['exact'],
            figure: null,
            value: null,
            certain: true,
            arithmetic: text,
          },
        ]
      : [];
  return {
    method: 'one against the other',
    printed: null,
    computed: null,
    residual: null,
    verdict,
    readings,
    implied: [],
    arithmetic: [text],
  };
}

function verdictBetween(left: Known, relation: ComparisonClaim['relation'], right: Known): AuditVerdict {
  const order = orderOf(left.span, right.span);
  if (order !== 'unknown') return told(holdsAt(order === 'below' ? -1 : order === 'above' ? 1 : 0, relation));
  // As they are printed it holds, whatever was rounded away.
  const points = left.point !== null && right.point !== null ? compareRatios(left.point, right.point) : null;
  if (points !== null && holdsAt(points, relation)) return 'holds';
  // Ends that meet still tell: nothing of [3; 5] is above 5.
  const difference = differenceOf(left.span, right.span);
  const sign = (end: AnyRatio | null) => (end === null ? null : compareRatios(end, ratio(0, 1)));
  const [low, high] = [sign(difference.low), sign(difference.high)];
  if (relation === 'at-least' || relation === 'less-than') {
    if (low !== null && low >= 0) return told(relation === 'at-least');
  }
  if (relation === 'at-most' || relation === 'more-than') {
    if (high !== null && high <= 0) return told(relation === 'at-most');
  }
  return 'cannot-tell';
}

function holdsAt(order: number, relation: ComparisonClaim['relation']): boolean {
  switch (relation) {
    case 'more-than':
      return order > 0;
    case 'at-least':
      return order >= 0;
    case 'equal':
      return order === 0;
    case 'at-most':
      return order <= 0;
    case 'less-than':
      return order < 0;
  }
}

function told(holds: boolean): AuditVerdict {
  return holds ? 'holds' : 'fails';
}
