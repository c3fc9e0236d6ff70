import { checkIsoDate, dayNumberOf, type IsoDate } from '../../calendar/index.js';
import { ContractError, type IssueList } from '../../core/index.js';
import { checkTally, type Organisation, type Tally } from '../../organisation/index.js';
import { readRules } from '../rules/parse-rules.js';
import type { CountCondition, RiskRule, ShareCondition } from '../rules/schema.js';
import { conditionsOf, countedBy, isCount } from '../rules/spec.js';
import { type Admissions, lastAdmissions } from './admissions.js';
import { branchRowsOf } from './branches.js';
import { type FactColumns, type Facts, isFact, readFacts } from './facts.js';
import { type CountBounds, memberCounts } from './member-counts.js';

/**
 * On which day rules are assessed, and what is known beyond the members.
 *
 * @category Assessing
 */
export interface AssessOptions {
  /** The day of the assessment: that of the tally, or without a tally not before the organisation's. */
  readonly asOf: IsoDate;
  /** Facts by name and branch; one that is absent is unknown. */
  readonly facts?: Facts | undefined;
}

/** What an assessment looks things up in, as columns by unit row. */
export interface Sources {
  readonly org: Organisation;
  readonly tally: Tally | null;
  readonly asOf: IsoDate;
  /** The day of the assessment, as a day number. */
  readonly day: number;
  readonly rules: readonly RiskRule[];
  /** The rows of the branches. */
  readonly branchRows: Int32Array;
  /** The counts that each condition on members needs: of a count the part, of a share the whole as well. */
  readonly counts: ReadonlyMap<object, { readonly part: CountBounds; readonly whole: CountBounds | null }>;
  readonly admissions: Admissions;
  readonly facts: FactColumns;
}

/** Checks the arguments of an assessment, refuses them with the faults that are listed already, and opens what it looks things up in. */
export function openSources(
  faults: IssueList,
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  { asOf, facts = {} }: AssessOptions,
): Sources {
  checkIsoDate(faults, ['asOf'], asOf);
  const read = readRules(rules, ['rules'], faults);
  const conditions = [...conditionsOf(read)];
  const columns = readFacts(org, facts, conditions.filter(isFact), faults);
  faults.throwIfAny();
  checkDay(org, tally, asOf);
  const day = dayNumberOf(asOf) ?? Number.NaN;
  return {
    org,
    tally,
    asOf,
    day,
    rules: read,
    branchRows: branchRowsOf(org),
    counts: new Map(conditions.filter(isCount).map((condition) => [condition, countsFor(org, tally, condition)])),
    admissions: lastAdmissions(org, tally, asOf),
    facts: columns,
  };
}

function countsFor(
  org: Organisation,
  tally: Tally | null,
  condition: CountCondition | ShareCondition,
): { readonly part: CountBounds; readonly whole: CountBounds | null } {
  const { part, whole } = countedBy(condition);
  return { part: memberCounts(org, tally, part), whole: whole === null ? null : memberCounts(org, tally, whole) };
}

function checkDay(org: Organisation, tally: Tally | null, asOf: IsoDate): void {
  if (tally === null) {
    if (asOf >= org.asOf) return;
    const message = `The organisation is of ${org.asOf}, later than the day of the assessment.`;
    throw new ContractError('before-as-of', message, { asOf, organisation: org.asOf });
  }
  checkTally(org, tally);
  if (tally.asOf !== asOf) {
    const message = `The tally is of ${tally.asOf}, not of the day of the assessment.`;
    throw new ContractError('other-day', message, { asOf, tally: tally.asOf });
  }
}
