import { addMonthsToDay, checkIsoDate, type IsoDate, toDayNumber } from '../../calendar/index.js';
import { abbreviate, ContractError, IssueList, kindOfValue } from '../../core/index.js';
import { checkTally, findUnitRow, type Organisation, rowOfUnit, type Tally } from '../../organisation/index.js';
import { isBranch } from '../assessing/branches.js';
import { readFacts } from '../assessing/facts.js';
import { readRules } from '../rules/parse-rules.js';
import { conditionsOf } from '../rules/rule-tree.js';
import type { RiskRule } from '../rules/schema.js';
import { type FactsByName, factsAt, OptionsReader, type ReadNeighbour } from './options-reader.js';
import type { Candidate, Donor, Reinforcement, RemedyOptions } from './remedy-options.js';

/** What was asked for, checked. */
export interface ReadOptions {
  readonly rules: readonly RiskRule[];
  readonly row: number;
  readonly branchId: string;
  readonly asOf: IsoDate;
  readonly until: IsoDate;
  readonly candidate: Candidate | null;
  readonly donors: readonly Donor[];
  readonly reinforcement: Reinforcement | null;
  readonly neighbours: readonly ReadNeighbour[];
  readonly maxActions: number;
  readonly facts: FactsByName;
}

const MOST_ACTIONS = 6;
/** As far as a forecast looks. */
const MOST_YEARS = 100;

/** Checks what is asked of remedies, and refuses it with all faults at once. */
export function readOptions(
  where: string,
  org: Organisation,
  tally: Tally,
  rules: readonly RiskRule[],
  options: RemedyOptions,
): ReadOptions {
  checkTally(org, tally);
  const faults = new IssueList(where);
  const given = options as unknown;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new ContractError('missing-options', `Options are an object; found ${kindOfValue(given)}.`, {});
  }
  const {
    branchId,
    asOf,
    until,
    candidate,
    donors = [],
    reinforcement,
    neighbours,
    maxActions = MOST_ACTIONS,
  } = options;
  const firstDay = readSpan(asOf, until, faults);
  if (!Number.isSafeInteger(maxActions) || maxActions < 0) {
    faults.add(['maxActions'], 'not-a-count', 'A number of actions is a whole number, 0 or more.', maxActions);
  }
  const read = readRules(rules, ['rules'], faults, 'branches');
  const asked = [...conditionsOf(read)];
  const facts = readFacts(org, 'branches', options.facts ?? {}, asked, faults);
  const row = findUnitRow(org, branchId);
  const reader = new OptionsReader(org, row, asked, faults, {
    asOf: firstDay,
    tallied: tally.asOf,
  });
  reader.candidate(candidate);
  reader.donors(donors);
  reader.reinforcement(reinforcement);
  const others = neighbours === undefined ? communeOf(org, row) : reader.neighbours(neighbours);
  faults.throwIfAny();
  checkBranch(org, tally, branchId, asOf);
  return {
    rules: read,
    row,
    branchId,
    asOf,
    until,
    candidate,
    donors,
    reinforcement: reinforcement ?? null,
    neighbours: others,
    maxActions,
    facts: factsAt(facts, row),
  };
}

/** Checks the days; the first of them, or `null` where it cannot be read. */
function readSpan(asOf: unknown, until: unknown, faults: IssueList): IsoDate | null {
  const isFirst = checkIsoDate(faults, ['asOf'], asOf);
  const isLast = checkIsoDate(faults, ['until'], until);
  if (!isFirst || !isLast) return isFirst ? asOf : null;
  if (until < asOf) faults.add(['until'], 'before-as-of', 'The last day to look at is not before the first.', until);
  else if (toDayNumber(until) > addMonthsToDay(toDayNumber(asOf), 12 * MOST_YEARS)) {
    faults.add(['until'], 'too-long', `Remedies are followed for at most ${String(MOST_YEARS)} years.`, until);
  }
  return asOf;
}

function checkBranch(org: Organisation, tally: Tally, branchId: string, asOf: IsoDate): void {
  if (!isBranch(org, rowOfUnit(org, branchId))) {
    throw new ContractError('not-a-branch', `${abbreviate(branchId)} is no branch.`, { id: branchId });
  }
  if (tally.dates === null) {
    throw new ContractError('not-tallied', "Remedies are found from members' dates: keep 'dates'.", {});
  }
  if (asOf < tally.asOf) {
    const message = `The tally is of ${tally.asOf}; it knows no earlier day.`;
    throw new ContractError('before-as-of', message, { asOf, tally: tally.asOf });
  }
}

/** The other branches of the commune above a branch, in unit order. */
function communeOf(org: Organisation, row: number): ReadNeighbour[] {
  const { kinds, parents, ends, ids } = org.units;
  let commune = row;
  while (commune >= 0 && kinds[commune] !== 'commune') commune = parents[commune]!;
  const found: ReadNeighbour[] = [];
  if (commune < 0) return found;
  for (let at = commune + 1; at < ends[commune]!; at += 1) {
    if (at === row || !isBranch(org, at)) continue;
    found.push({ branchId: ids[at]!, facts: new Map(), lastAdmission: undefined });
  }
  return found;
}
