import { divideRatios, multiplyRatios, ratio, subtractRatios } from '../../core/index.js';
import { exactly } from '../figures/interval.js';
import { differenceOf, multiplyIntervals, quotientOf } from '../figures/interval-arithmetic.js';
import type { PublishedNumber } from '../figures/published-number.js';
import type { Known } from '../figures/read-figure.js';
import { transposedPrints } from '../figures/transposed.js';
import { type ChangeKind, changeOf, changeText, fitOfChange } from './change-kinds.js';
import { type ClaimReader, readingOf } from './draft.js';
import type { AuditReading, ReadingName } from './finding.js';
import type { Computed } from './fit.js';

const HUNDRED = /* @__PURE__ */ ratio(100, 1);

/** The mistakes that would explain a change that does not hold. */
export function changeMistakes(
  printed: PublishedNumber,
  [before, after]: readonly [Known, Known],
  kinds: readonly ChangeKind[],
  reader: ClaimReader,
): AuditReading[] {
  const found: AuditReading[] = [];
  const attempt = (reading: ReadingName, kind: ChangeKind, number = printed, b = before, a = after) => {
    const computed = changeOf(kind, b, a);
    const fit = computed === null ? null : fitOfChange(number, computed, kind, reader);
    if (fit === null) return;
    const turned = reading === 'transposed-digits' ? { figure: 'printed', value: number.value } : {};
    found.push(readingOf(reading, 'mistake', fit, changeText(kind, b, a, computed, reader), turned));
  };
  if (printed.unit === 'percent' && !kinds.includes('share-of-before')) {
    attempt('ratio-for-change', 'share-of-before');
    // 1,2 % where 1,2 lần was meant.
    attempt('times', 'times', inTimes(printed));
    const base = onLaterFigure(before, after);
    const fit = base === null ? null : fitOfChange(printed, base, 'relative', reader);
    if (fit !== null) {
      const text = `(${reader.write.figure(after)} − ${reader.write.figure(before)}) ÷ ${reader.write.figure(after)}`;
      found.push(readingOf('other-base', 'mistake', fit, text));
    }
  }
  if (kinds.includes('share-of-before')) attempt('relative', 'relative', { ...printed, direction: null });
  if (printed.direction === 'up' || printed.direction === 'down')
    for (const kind of kinds) attempt('exchanged', kind, printed, after, before);
  for (const number of transposedPrints(printed)) for (const kind of kinds) attempt('transposed-digits', kind, number);
  return found;
}

function inTimes(number: PublishedNumber): PublishedNumber {
  const { interval } = number;
  return {
    ...number,
    unit: 'times',
    value: multiplyRatios(number.value, HUNDRED),
    step: multiplyRatios(number.step, HUNDRED),
    interval: multiplyIntervals(interval, exactly(HUNDRED)),
  };
}

/** The change as a share of the later figure. */
function onLaterFigure(before: Known, after: Known): Computed | null {
  const quotient = quotientOf(before.span, after.span);
  if (quotient === null) return null;
  const one = ratio(1, 1);
  const times = before.point === null || after.point === null ? null : divideRatios(before.point, after.point);
  return { point: times === null ? null : subtractRatios(one, times), span: differenceOf(exactly(one), quotient) };
}
