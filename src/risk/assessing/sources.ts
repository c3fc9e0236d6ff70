import { checkIsoDate, dayNumberOf, type IsoDate } from '../../calendar/index.js';
import { ContractError, type IssueList } from '../../core/index.js';
import {
  checkOrganisation,
  checkTally,
  filterKey,
  type MemberFilter,
  type Organisation,
  type Tally,
} from '../../organisation/index.js';
import { readRules } from '../rules/parse-rules.js';
import type { RuleSubject } from '../rules/rule-subject.js';
import { conditionsOf, isCount } from '../rules/rule-tree.js';
import type { RiskCondition, RiskRule } from '../rules/schema.js';
import { countedBy } from '../rules/spec.js';
import { type Admissions, lastAdmissions, NO_ADMISSIONS } from './admissions.js';
import { type FactColumns, type Facts, readFacts } from './facts.js';
import { type AgeColumns, ageColumns } from './mean-age.js';
import { type CountBounds, memberCounts } from './member-counts.js';
import { branchesServingEach, localitiesServedBy, type Subjects, subjectsOf } from './subjects.js';

/**
 * On which day rules are assessed, and what is known beyond the members.
 *
 * @category Assessing
 */
export interface AssessOptions {
  /**
   * The day of the assessment: the tally's own, or a later one where it keeps dates; without a tally, not before the
   * organisation's.
   */
  readonly asOf: IsoDate;
  /** Facts by name, then by branch or locality; one that is absent is unknown. */
  readonly facts?: Facts | undefined;
}

/** What an assessment looks things up in, as columns by unit row, or by locality row. */
export interface Sources extends Subjects {
  readonly org: Organisation;
  readonly tally: Tally | null;
  readonly asOf: IsoDate;
  /** The day of the assessment, as a day number. */
  readonly day: number;
  readonly rules: readonly RiskRule[];
  /** The counts that each condition on a number needs: of a count the part, of a share the whole as well. */
  readonly counts: ReadonlyMap<object, ConditionCounts>;
  /** The ages that each condition on their mean needs; of none where nothing is known of ages. */
  readonly ages: ReadonlyMap<object, AgeColumns>;
  readonly admissions: Admissions;
  readonly facts: FactColumns;
}

/** The counts of one condition. */
export interface ConditionCounts {
  readonly part: CountBounds;
  readonly whole: CountBounds | null;
}

/** Checks the arguments of an assessment, refuses them with the faults that are listed already, and opens what it looks things up in. */
export function openSources(
  faults: IssueList,
  org: Organisation,
  tally: Tally | null,
  rules: readonly RiskRule[],
  { asOf, facts = {} }: AssessOptions,
  of: RuleSubject = 'branches',
): Sources {
  checkOrganisation(org);
  checkIsoDate(faults, ['asOf'], asOf);
  const read = readRules(rules, ['rules'], faults, of);
  const conditions = [...conditionsOf(read)];
  const columns = readFacts(org, of, facts, conditions, faults);
  faults.throwIfAny();
  checkDay(org, tally, asOf);
  const scope: Scope = { org, tally, asOf, of, known: new Map() };
  const counts = new Map<object, ConditionCounts>();
  const ages = new Map<object, AgeColumns>();
  for (const condition of conditions) {
    if (condition.measure === 'meanAge') {
      if (tally !== null) ages.set(condition, ageColumns(org, tally, condition.where ?? {}, asOf, of));
    } else {
      const found = countsFor(scope, condition);
      if (found !== null) counts.set(condition, found);
    }
  }
  return {
    ...subjectsOf(org, of),
    org,
    tally,
    asOf,
    day: dayNumberOf(asOf)!,
    rules: read,
    counts,
    ages,
    admissions: of === 'branches' ? lastAdmissions(org, tally, asOf) : NO_ADMISSIONS,
    facts: columns,
  };
}

interface Scope {
  readonly org: Organisation;
  readonly tally: Tally | null;
  readonly asOf: IsoDate;
  readonly of: RuleSubject;
  /** The counts found already, by the name of the filter: rules ask for the same again and again. */
  readonly known: Map<string, CountBounds>;
}

function countsFor(scope: Scope, condition: RiskCondition): ConditionCounts | null {
  const { org } = scope;
  if (condition.measure === 'localities') return exactly(localitiesServedBy(org));
  if (condition.measure === 'branches') return exactly(branchesServingEach(org));
  if (!isCount(condition)) return null;
  const { part, whole } = countedBy(condition);
  return { part: countsUnder(scope, part), whole: whole === null ? null : countsUnder(scope, whole) };
}

function exactly(counts: Uint32Array): ConditionCounts {
  return { part: { lowest: counts, highest: counts }, whole: null };
}

function countsUnder({ org, tally, asOf, of, known }: Scope, where: MemberFilter | null): CountBounds {
  const key = where === null ? 'nobody' : filterKey(where);
  const counts = known.get(key) ?? memberCounts(org, tally, where, asOf, of);
  known.set(key, counts);
  return counts;
}

function checkDay(org: Organisation, tally: Tally | null, asOf: IsoDate): void {
  if (tally === null) {
    if (asOf >= org.asOf) return;
    const message = `The organisation is of ${org.asOf}, later than the day of the assessment.`;
    throw new ContractError('before-as-of', message, { asOf, organisation: org.asOf });
  }
  checkTally(org, tally);
  if (tally.asOf === asOf) return;
  if (tally.dates === null) {
    const message = `The tally is of ${tally.asOf}, not of the day of the assessment, and keeps no dates.`;
    throw new ContractError('other-day', message, { asOf, tally: tally.asOf });
  }
  if (asOf < tally.asOf) {
    const message = `The tally is of ${tally.asOf}; it knows no earlier day.`;
    throw new ContractError('before-as-of', message, { asOf, tally: tally.asOf });
  }
}
