import { isIsoDate } from '../../calendar/index.js';
import {
  abbreviate,
  ContractError,
  checkOptions,
  InvalidInputError,
  type Issue,
  kindOfValue,
} from '../../core/index.js';
import { fieldsOf } from './check-argument.js';

/**
 * The thresholds of the rules: official members that a branch needs, members at which a grassroots
 * organisation is a committee and a branch divides into groups, official members who elect a branch
 * committee, months of probation.
 *
 * @category Thresholds
 */
export type ThresholdName =
  | 'officialMembersOfBranch'
  | 'membersOfCommittee'
  | 'officialMembersForBranchCommittee'
  | 'monthsOfProbation';

/**
 * A threshold as it stands from a day on.
 *
 * @category Thresholds
 */
export interface Threshold {
  /** The value: members, or months for `monthsOfProbation`. */
  readonly value: number;
  /** The rule it is from. */
  readonly source: string;
  /** The first day on which it stands. */
  readonly from: string;
}

const CHARTER = 'Party Charter 2011';
const RULE_294 = 'Regulation 294-QĐ/TW of 26 May 2025';

/** Each threshold's versions, the latest last. */
const THRESHOLDS: Readonly<Record<ThresholdName, readonly Threshold[]>> = {
  officialMembersOfBranch: [
    { value: 3, source: `${CHARTER}, art. 24.1`, from: '2011-01-19' },
    { value: 3, source: `${RULE_294}, art. 20.2.1; ${CHARTER}, art. 24.1`, from: '2025-07-01' },
  ],
  membersOfCommittee: [
    { value: 30, source: `${CHARTER}, art. 21`, from: '2011-01-19' },
    { value: 30, source: `${RULE_294}, art. 20.3; ${CHARTER}, art. 21`, from: '2025-07-01' },
  ],
  officialMembersForBranchCommittee: [
    { value: 9, source: `${CHARTER}, art. 24`, from: '2011-01-19' },
    { value: 9, source: `${RULE_294}, art. 23.2`, from: '2025-07-01' },
  ],
  monthsOfProbation: [
    { value: 12, source: CHARTER, from: '2011-01-19' },
    { value: 12, source: `${RULE_294}, art. 4.2`, from: '2025-07-01' },
  ],
};

/**
 * A threshold of the rules as it stands on a day, with its source.
 *
 * @param name - Which threshold.
 * @param date - The day.
 * @param overrides - The caller's own versions by name; where given, they replace the library's.
 * @returns The version that started last on or before `date`.
 * @throws An `InvalidInputError` with `not-a-date`, `unknown-threshold`, `bad-threshold`; a `ContractError` with
 *   `no-threshold` when no version had started by `date`.
 * @example
 * ```ts
 * import { thresholdOn } from 'chibo/organisation';
 *
 * thresholdOn('officialMembersOfBranch', '2026-01-01').value; // => 3
 * thresholdOn('monthsOfProbation', '2026-01-01').source; // => 'Regulation 294-QĐ/TW of 26 May 2025, art. 4.2'
 * const own = { officialMembersOfBranch: [{ value: 5, source: 'pilot', from: '2026-01-01' }] };
 * thresholdOn('officialMembersOfBranch', '2026-02-01', own).value; // => 5
 * ```
 * @see Party Charter 2011, art. 21 and 24; Regulation 294-QĐ/TW, art. 4.2, 20 and 23.
 * @category Thresholds
 */
export function thresholdOn(
  name: ThresholdName,
  date: string,
  overrides: Partial<Readonly<Record<ThresholdName, readonly Threshold[]>>> = {},
): Threshold {
  checkOptions(overrides);
  const issues: Issue[] = [];
  if (!isIsoDate(date)) {
    issues.push({ path: ['date'], code: 'not-a-date', message: 'A date is YYYY-MM-DD.', value: shown(date) });
  }
  const known = typeof name === 'string' && Object.hasOwn(THRESHOLDS, name);
  if (!known) {
    const message = `A threshold is one of ${Object.keys(THRESHOLDS).join(', ')}.`;
    issues.push({ path: ['name'], code: 'unknown-threshold', message, value: shown(name) });
  }
  const own: readonly Threshold[] | undefined = known && Object.hasOwn(overrides, name) ? overrides[name] : undefined;
  if (own !== undefined && !Array.isArray(own)) {
    const message = `Expected a list of versions, found ${kindOfValue(own)}.`;
    issues.push({ path: ['overrides', name], code: 'wrong-type', message, value: kindOfValue(own) });
  } else {
    Array.from(own ?? [], (each) => fieldsOf<Threshold>(each)).forEach(({ value, from }, index) => {
      if (Number.isSafeInteger(value) && value! >= 0 && isIsoDate(from)) return;
      const message = 'A version has a whole value, 0 or more, and a date from which it stands.';
      issues.push({ path: ['overrides', name, index], code: 'bad-threshold', message, value });
    });
  }
  if (issues.length > 0) throw new InvalidInputError('thresholdOn', issues);
  const versions: readonly Threshold[] = own ?? THRESHOLDS[name];
  const current = versions
    .filter((version) => version.from <= date)
    .reduce<Threshold | null>(
      (latest, version) => (latest === null || version.from >= latest.from ? version : latest),
      null,
    );
  if (current === null) {
    throw new ContractError('no-threshold', `${abbreviate(name)} has no version by ${date}.`, { name, date });
  }
  // A copy: the table of versions is the same for every caller.
  return { ...current };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : kindOfValue(value);
}
