import type { IsoDate, Period } from '../calendar/index.js';
import { type AnyRatio, ContractError, divideRounded, multiplyRatios, ratio, ratioParts } from '../core/index.js';
import { type Amounts, type ReadTarget, versionIn } from './read-target.js';
import { type ProrateBy, shareOfPeriod, sharesOfYears, weighed } from './time-shares.js';

/**
 * What a target asks for a period, exactly; of a rate, as a share of its base. `asOf` says which versions are known.
 *
 * A number per year is told by the version in force on the year's last day, a number per period by the last version.
 */
export function amountsFor(read: ReadTarget, period: Period, by: ProrateBy, asOf: IsoDate): Amounts {
  const parts = read.yearly
    ? sharesOfYears(period, by).map(({ yearEnd, share }) => ({ on: yearEnd < asOf ? yearEnd : asOf, share }))
    : [{ on: asOf, share: shareOfPeriod(period, read.period, by) }];
  const known = parts.map(({ on, share }) => ({ version: versionIn(read.versions, on), share }));
  const least = weighed(known.map(({ version, share }) => ({ amount: version.least, share })));
  // Either every version has a most, or none.
  const mosts = known.flatMap(({ version: { most }, share }) => (most === null ? [] : [{ amount: most, share }]));
  return { least, most: mosts.length === 0 ? null : weighed(mosts) };
}

/** What a target asks for the whole of its own period, as far as its versions are known on a day. */
export function amountsOfWhole(read: ReadTarget, asOf: IsoDate): Amounts {
  if (read.yearly) return amountsFor(read, read.period, 'months', asOf);
  const { least, most } = versionIn(read.versions, asOf);
  return { least, most };
}

/** Amounts on a base that is known, which is what a rate is of; of other targets the amounts themselves. */
export function onBase({ least }: Amounts, base: number): Amounts {
  return { least: multiplyRatios(least, ratio(base, 1)), most: null };
}

/** The smallest whole number that is enough. */
export function enough(least: AnyRatio, strict: boolean): number {
  const [numerator, denominator] = ratioParts(least);
  return asCount(
    strict ? divideRounded(numerator, denominator, 'floor') + 1n : divideRounded(numerator, denominator, 'ceiling'),
  );
}

/** The largest whole number that is not too much. */
export function allowed(most: AnyRatio): number {
  const [numerator, denominator] = ratioParts(most);
  return asCount(divideRounded(numerator, denominator, 'floor'));
}

function asCount(value: bigint): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  const message = 'The target adds up to more than 2^53 − 1, which no count reaches.';
  throw new ContractError('too-large', message, { needed: value.toString() });
}
