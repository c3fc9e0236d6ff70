import type { RatioInput } from '../../src/core/index.js';
import type { ProrateBy, Target } from '../../src/target/index.js';
import { type Fraction, fraction, order, over, plus, sumOf, times } from './fractions.js';
import { daysFrom, daysOfYear, monthsLater, nextDay } from './slow-days.js';

/** What is asked: at least so much, at most so much. */
export interface Asked {
  readonly least: Fraction;
  readonly most: Fraction | null;
}

const ZERO = fraction(0);

/** A number as it may be written in a target. */
function numberOf(written: RatioInput): Fraction {
  if (typeof written === 'object') return fraction(BigInt(written.numerator), BigInt(written.denominator));
  const [whole = '', behind = ''] = String(written).split('.');
  return fraction(BigInt(whole + behind), 10n ** BigInt(behind.length));
}

/** The first and the last day of a target's period. */
export function endsOf(target: Target): readonly [string, string] {
  const [first = '', last = ''] = target.period.replace('term:', '').split('/');
  return last === '' ? [`${first}-01-01`, `${first}-12-31`] : [first, last];
}

/** What the version in force on a day asks; before the first, the first. */
function askedOn(target: Target, on: string): Asked {
  const asked = target.versions.map((version) => {
    if ('low' in version) return { from: version.from, least: numberOf(version.low), most: numberOf(version.high) };
    if ('rate' in version) return { from: version.from, least: numberOf(version.rate), most: null };
    const least = numberOf(version.value);
    return { from: version.from, least, most: target.bound === 'exactly' ? least : null };
  });
  const known = asked.filter(({ from }) => from <= on);
  const found = known.at(-1) ?? asked[0];
  if (found === undefined) throw new TypeError('A target has a version.');
  return found;
}

/** The whole steps of so many months that a span consists of, each by its last day; null where a part of one is left. */
function stepsOf(first: string, last: string, months: number): string[] | null {
  const ends: string[] = [];
  const after = nextDay(last);
  for (let step = 1; ; step += 1) {
    const stop = monthsLater(first, step * months);
    if (stop > after) return null;
    ends.push(eveOf(stop));
    if (stop === after) return ends;
  }
}

/** The day before, looked for from the first of the month before. */
function eveOf(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const start = `${String(month > 1 ? year : year - 1)}-${String(month > 1 ? month - 1 : 12).padStart(2, '0')}-01`;
  return daysFrom(start, date).at(-2) ?? '';
}

const MONTHS = { months: 1, 'half-years': 6 } as const;

/** The part of a target for a span, every day or month on its own. Null where the span or the period has no whole ones. */
export function slowPart(
  target: Target,
  [first, last]: readonly [string, string],
  by: ProrateBy,
  asOf: string,
): Asked | null {
  const yearly = target.per === 'year';
  const shares: { readonly on: string; readonly share: Fraction }[] = [];
  const inYear = (day: string, share: Fraction): void => {
    const end = `${day.slice(0, 4)}-12-31`;
    shares.push({ on: end < asOf ? end : asOf, share });
  };
  const whole = endsOf(target);
  if (by === 'days') {
    const all = BigInt(daysFrom(...whole).length);
    const lengths = new Map<string, number>();
    for (const day of daysFrom(first, last)) {
      const year = day.slice(0, 4);
      const length = lengths.get(year) ?? daysOfYear(year);
      lengths.set(year, length);
      if (yearly) inYear(day, fraction(1, length));
      else shares.push({ on: asOf, share: fraction(1, all) });
    }
  } else {
    // A half-year of a number per year is six of its months, each of the year in which it ends.
    const [steps, months] = [stepsOf(first, last, MONTHS[by]), stepsOf(first, last, 1)];
    if (steps === null || months === null) return null;
    if (yearly) for (const end of months) inYear(end, fraction(1, 12));
    else {
      const all = stepsOf(...whole, MONTHS[by]);
      if (all === null) return null;
      shares.push({ on: asOf, share: fraction(steps.length, all.length) });
    }
  }
  const counted = new Map<string, { readonly on: string; readonly share: Fraction; readonly count: bigint }>();
  for (const { on, share } of shares) {
    const key = `${on} ${String(share.d)}`;
    counted.set(key, { on, share, count: (counted.get(key)?.count ?? 0n) + 1n });
  }
  const sum = (end: (asked: Asked) => Fraction | null): Fraction =>
    sumOf(
      [...counted.values()].map(({ on, share, count }) =>
        times(end(askedOn(target, on)) ?? ZERO, times(share, fraction(count))),
      ),
    );
  return {
    least: sum(({ least }) => least),
    most: askedOn(target, asOf).most === null ? null : sum(({ most }) => most),
  };
}

/** What a target asks of its whole period in counts. */
export function slowDemand(target: Target, asOf: string, base: number): Asked | null {
  const asked = target.per === 'year' ? slowPart(target, endsOf(target), 'months', asOf) : askedOn(target, asOf);
  if (asked === null || target.bound !== 'rate') return asked;
  return { least: times(asked.least, fraction(base)), most: null };
}

const isStrict = ({ bound }: Target): boolean => bound === 'more-than';

function holds(target: Target, { least, most }: Asked, count: Fraction): boolean {
  const enough = order(count, least);
  return (isStrict(target) ? enough > 0 : enough >= 0) && (most === null || order(count, most) <= 0);
}

/** The smallest whole number that is enough. */
function slowNeeded(target: Target, asked: Asked): bigint {
  const open = { ...asked, most: null };
  let needed = asked.least.n / asked.least.d - 1n;
  while (needed < 0n || !holds(target, open, fraction(needed))) needed += 1n;
  return needed;
}

/** Everything that is said of a count, by trying what the rest of the period may bring. */
export function slowAttainment(target: Target, asked: Asked, actual: number, asOf: string) {
  const needed = slowNeeded(target, asked);
  let allowed = asked.most === null ? needed : asked.most.n / asked.most.d + 1n;
  while (asked.most !== null && order(fraction(allowed), asked.most) > 0) allowed -= 1n;
  const over = asOf >= endsOf(target)[1];
  const count = BigInt(actual);
  // An exact number that is not whole counts as open, as the interface says: it may be changed to one that is.
  const near = [needed - 1n, needed, needed + 1n, allowed - 1n, allowed, allowed + 1n, allowed + 9n].map((end) =>
    fraction(end),
  );
  const later = [fraction(count + 1n), ...near, asked.least, ...(asked.most === null ? [] : [asked.most])];
  const ends = [fraction(count), ...(over ? [] : later.filter((end) => order(end, fraction(count)) > 0))];
  const verdicts = new Set(ends.map((end) => holds(target, asked, end)));
  return {
    needed: Number(needed),
    holds: holds(target, asked, fraction(count)),
    met: verdicts.size > 1 ? null : verdicts.has(true),
    shortBy: Number(needed > count ? needed - count : 0n),
    overBy: Number(count > allowed ? count - allowed : 0n),
    ratio: asked.least.n === 0n ? null : slowShare(count, asked.least),
    ratioToMost: asked.most === null || asked.most.n === 0n ? null : slowShare(count, asked.most),
    allowed: asked.most === null ? null : Number(allowed),
  };
}

function slowShare(count: bigint, of: Fraction): Fraction {
  return fraction(count * of.d, of.n);
}

/** How much of a period is left after a day: days, or months or years counted from the day after it. */
export function slowRemaining(target: Target, asOf: string, per: 'day' | 'month' | 'year'): Fraction {
  const [first, last] = endsOf(target);
  const [, start = first] = [nextDay(asOf), first].sort();
  const days = daysFrom(start, last).length;
  if (per === 'day' || days === 0) return fraction(days);
  const months = per === 'month' ? 1 : 12;
  let whole = 0;
  while (monthsLater(start, (whole + 1) * months) <= nextDay(last)) whole += 1;
  const [from, to] = [whole, whole + 1].map((step) => monthsLater(start, step * months)) as [string, string];
  const rest = fraction(daysFrom(from, last).length, daysFrom(from, to).length - 1);
  return plus(fraction(whole), rest);
}

/** Where a count goes at its pace so far, walked day by day; `reachedOn` only within so many days. */
export function slowEnd(target: Target, asked: Asked, actual: number, asOf: string, most: number) {
  const [first, last] = endsOf(target);
  const all = daysFrom(first, last);
  const gone = all.filter((day) => day <= asOf).length;
  if (gone === 0) return { perDay: null, atEnd: null, wouldMeet: null, reachedOn: null };
  const perDay = fraction(actual, gone);
  const atEnd = times(perDay, fraction(all.length));
  const needed = slowNeeded(target, asked);
  let reachedOn: string | null | undefined = null;
  if (asOf < last && BigInt(actual) < needed && actual > 0) {
    reachedOn = undefined;
    let day = first;
    for (let count = 1; count <= most && reachedOn === undefined; count += 1) {
      if (order(times(perDay, fraction(count)), fraction(needed)) >= 0) reachedOn = day;
      day = nextDay(day);
    }
  }
  return { perDay, atEnd, wouldMeet: holds(target, asked, atEnd), reachedOn };
}

/** What is left of a target for each unit of time. */
export function slowPace(count: number, remaining: Fraction): Fraction | null {
  return remaining.n === 0n ? null : over(fraction(count), remaining);
}
