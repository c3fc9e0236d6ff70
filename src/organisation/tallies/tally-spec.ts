import { checkPeriod, dayNumberOf, isIsoDate, type Period, parsePeriod } from '../../calendar/index.js';
import { attempt, ContractError, checkOptions, InvalidInputError, IssueList } from '../../core/index.js';
import { checkOrganisation } from '../tree/check-argument.js';
import type { Organisation } from '../tree/organisation.js';
import { addSchemaFaults } from '../tree/rows.js';
import { type TallyFilter, tallyFilterSchema } from '../tree/schema.js';
import { filterKey } from './member-filter.js';

/**
 * Which counts a tally keeps beside `members`, `official` and `probationary`: filters under the caller's
 * names; or `'dates'`, 16 bytes for each member, from which every filter on every later day can be counted.
 *
 * @category Counting members
 */
export type Keep = Readonly<Record<string, TallyFilter>> | 'dates';

/**
 * What a tally is of.
 *
 * @category Counting members
 */
export interface TallyScope {
  /** The day of the count; the organisation's own unless told. Never before it. */
  readonly asOf?: string | undefined;
  /** The counts to keep. */
  readonly keep?: Keep | undefined;
  /** Periods in which admissions are counted by the branch that made them: periods or their ids. */
  readonly periods?: readonly (Period | string)[] | undefined;
}

/** A checked scope. */
export interface TallySpec {
  readonly asOf: string;
  readonly day: number;
  readonly filters: readonly TallyFilter[];
  readonly names: ReadonlyMap<string, number>;
  readonly periods: readonly Period[];
  readonly dates: boolean;
}

const ALWAYS: Readonly<Record<string, TallyFilter>> = {
  members: {},
  official: { standing: 'official' },
  probationary: { standing: 'probationary' },
};

/** Checks what a tally is to keep. Filters come in one order, however the caller names and lists them. */
export function readSpec(where: string, org: Organisation, scope: TallyScope): TallySpec {
  checkOrganisation(org);
  checkOptions(scope);
  const { asOf = org.asOf, keep = {}, periods = [] } = scope;
  const faults = new IssueList(where);
  if (!isIsoDate(asOf)) faults.add(['asOf'], 'not-a-date', 'A date is YYYY-MM-DD.', asOf);
  const named = readKeep(keep, asOf, faults);
  const read = readPeriods(periods, faults);
  faults.throwIfAny();
  if (asOf < org.asOf) {
    const message = `The organisation is of ${org.asOf}, later than the day of the count.`;
    throw new ContractError('before-as-of', message, { asOf, organisation: org.asOf });
  }
  const always = Object.values(ALWAYS).map(filterKey);
  const byKey = new Map([...named.values()].map((filter) => [filterKey(filter), filter]));
  const keys = [...always, ...[...byKey.keys()].filter((key) => !always.includes(key)).sort()];
  const names = [...named].map(([name, filter]): [string, number] => [name, keys.indexOf(filterKey(filter))]);
  return {
    asOf,
    day: dayNumberOf(asOf)!,
    filters: keys.map((key) => byKey.get(key)!),
    names: new Map(names.sort(([left], [right]) => (left < right ? -1 : 1))),
    periods: read,
    dates: keep === 'dates',
  };
}

function readKeep(keep: Keep, asOf: string, faults: IssueList): Map<string, TallyFilter> {
  const named = new Map(Object.entries(ALWAYS));
  if (keep === 'dates') return named;
  if (typeof keep !== 'object' || (keep as unknown) === null) {
    faults.add(['keep'], 'wrong-type', "Keep filters by name, or 'dates'.", keep);
    return named;
  }
  for (const [name, filter] of Object.entries(keep)) {
    const result = tallyFilterSchema.safeParse(filter);
    if (!result.success) {
      addSchemaFaults(result.error, filter, ['keep', name], faults);
      continue;
    }
    const { on, ...fields } = result.data;
    if (on !== undefined && on < asOf) {
      faults.add(['keep', name, 'on'], 'before-as-of', `The count is of ${asOf}; it knows no earlier day.`, on);
    }
    const read = on === undefined || on === asOf ? fields : { ...fields, on };
    const always = named.get(name);
    if (always !== undefined && filterKey(always) !== filterKey(read)) {
      faults.add(['keep', name], 'duplicate-name', 'Every tally keeps another count under this name.', filterKey(read));
    } else named.set(name, read);
  }
  return named;
}

function readPeriods(periods: readonly (Period | string)[], faults: IssueList): Period[] {
  const read = new Map<string, Period>();
  periods.forEach((given, index) => {
    if (typeof given !== 'string') {
      checkPeriod(faults, ['periods', index], given);
      if (typeof given.id === 'string') read.set(given.id, given);
      return;
    }
    const parsed = attempt(() => parsePeriod(given));
    if (parsed.success) read.set(given, parsed.data);
    else {
      const [issue] = parsed.error instanceof InvalidInputError ? parsed.error.issues : [];
      faults.add(['periods', index], issue?.code ?? 'not-a-period', issue?.message ?? parsed.error.message, given);
    }
  });
  return [...read.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}
