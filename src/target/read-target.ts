import { type IsoDate, type Period, parsePeriod } from '../calendar/index.js';
import { type AnyRatio, type IssueList, kindOfValue, parseRatio } from '../core/index.js';
import type { Target } from './schema.js';
import { checkedTarget } from './target-faults.js';

/** What a target asks: at least `least`, at most `most`; `null` where it has no such end. */
export interface Amounts {
  readonly least: AnyRatio;
  readonly most: AnyRatio | null;
}

/** A version, read; of a rate, as shares of the base. */
export interface ReadVersion extends Amounts {
  readonly from: IsoDate;
}

/** A checked target, with its period and its numbers read. */
export interface ReadTarget {
  readonly target: Target;
  readonly period: Period;
  readonly yearly: boolean;
  /** Whether `least` itself is not enough. */
  readonly strict: boolean;
  readonly versions: readonly ReadVersion[];
}

/** Checks and reads a target that a function is given; `null` after its faults were added. */
export function readTarget(input: Target, path: readonly (string | number)[], faults: IssueList): ReadTarget | null {
  const target = checkedTarget(input, path, faults);
  return target === null ? null : readChecked(target);
}

/** Reads the numbers of a target whose shape is known to be right. */
export function readChecked(target: Target): ReadTarget {
  return {
    target,
    period: parsePeriod(target.period),
    yearly: target.per === 'year',
    strict: target.bound === 'more-than' || (target.bound === 'rate' && target.sense === 'more-than'),
    versions: versionsOf(target),
  };
}

/** The version in force on a day; before the first, the first. */
export function versionIn(versions: readonly ReadVersion[], on: IsoDate): ReadVersion {
  return versions.reduce((latest, version) => (version.from <= on ? version : latest));
}

/** Takes the options of a function apart safely: what is no object has no fields. */
export function optionsOf<T extends object>(options: T | undefined, faults: IssueList): Partial<T> {
  if (options === undefined) return {};
  if (typeof options === 'object' && (options as unknown) !== null) return options;
  faults.add(['options'], 'wrong-type', `Expected an object, found ${kindOfValue(options)}.`, options);
  return {};
}

function versionsOf(target: Target): ReadVersion[] {
  switch (target.bound) {
    case 'range':
      return target.versions.map(({ from, low, high }) => ({ from, least: parseRatio(low), most: parseRatio(high) }));
    case 'rate':
      return target.versions.map(({ from, rate }) => ({ from, least: parseRatio(rate), most: null }));
    default: {
      const exactly = target.bound === 'exactly';
      return target.versions.map(({ from, value }) => {
        const least = parseRatio(value);
        return { from, least, most: exactly ? least : null };
      });
    }
  }
}
