import { fromDayNumber } from '../../calendar/index.js';
import {
  countChanges,
  filterKey,
  type MemberFilter,
  type MemberSpells,
  memberSpells,
  type Organisation,
  type Tally,
} from '../../organisation/index.js';
import { lastAdmissions } from '../assessing/admissions.js';
import type { FactColumns } from '../assessing/facts.js';
import { memberCounts } from '../assessing/member-counts.js';
import { localitiesServedBy, subjectsOf } from '../assessing/subjects.js';
import { conditionsOf, isCount } from '../rules/rule-tree.js';
import type { RiskCondition, RiskRule } from '../rules/schema.js';
import { countedBy } from '../rules/spec.js';
import type { AdmissionSpan } from './admission-steps.js';
import { type MovingCounts, steadyCounts } from './count-steps.js';
import { type LossSteps, lossesOfCount, lossesOfMembers } from './expected-losses.js';
import type { LossBands } from './loss-rates.js';

/** What a forecast is made of. Nothing is checked any more: the tally is of the organisation, or `null`. */
export interface SpanInput {
  readonly org: Organisation;
  readonly tally: Tally | null;
  /** Rules that were read. */
  readonly rules: readonly RiskRule[];
  readonly facts: FactColumns;
  /** The first and the last day, as day numbers; the first is not before the tally's. */
  readonly from: number;
  readonly until: number;
}

/** What a forecast looks things up in, by unit row. */
export interface SpanSources extends AdmissionSpan {
  readonly rules: readonly RiskRule[];
  readonly facts: FactColumns;
  /** How many units there are. */
  readonly units: number;
  /** How the number of members who meet a filter moves; nobody meets the filter `null`. */
  readonly countsOf: (where: MemberFilter | null) => MovingCounts;
  /** How many localities each branch serves. */
  readonly localities: () => MovingCounts;
  /** The members who meet a filter, by unit row; `null` without a tally, when nothing is known of them. */
  readonly spellsOf: (where: MemberFilter) => ((row: number) => MemberSpells) | null;
  /** How many of those who surely meet a filter may be lost, or `null` where nothing is assumed. */
  readonly lossesOf: (where: MemberFilter) => LossSteps | null;
}

/** Opens what a forecast looks things up in; members are gone through once for each filter of the rules. */
export function openSpan(input: SpanInput): SpanSources {
  const { org, tally, rules, facts, from, until } = input;
  const units = org.units.ids.length;
  const days = { from: fromDayNumber(from), until: fromDayNumber(until) };
  const counts = new Map<string, MovingCounts>();
  if (tally !== null) {
    const filters = [...new Map(filtersOf(rules).map((where) => [filterKey(where), where])).values()];
    // Rules without a filter can do without the members' dates.
    const changes = filters.length === 0 ? [] : countChanges(tally, filters, days);
    for (const [index, where] of filters.entries()) {
      counts.set(filterKey(where), changes[index]!);
    }
  }
  const stays = (where: MemberFilter | null): MovingCounts => steadyCounts(memberCounts(org, null, where, days.from));
  return {
    rows: subjectsOf(org, 'branches').rows,
    from,
    until,
    rules,
    facts,
    units,
    admissions: lastAdmissions(org, tally, days.from),
    openEnd: tally === null,
    countsOf: (where) => (where === null ? undefined : counts.get(filterKey(where))) ?? stays(where),
    localities: () => {
      const served = localitiesServedBy(org);
      return steadyCounts({ lowest: served, highest: served });
    },
    spellsOf: (where) => (tally === null ? null : memberSpells(tally, where, days)),
    lossesOf: () => null,
  };
}

/** The same, of members of whom some may be lost. */
export function assumingLosses(sources: SpanSources, bands: LossBands): SpanSources {
  const { from, until } = sources;
  return {
    ...sources,
    lossesOf: (where) => {
      const spellsOf = sources.spellsOf(where);
      return spellsOf === null
        ? lossesOfCount(sources.countsOf(where).first, bands, from, until)
        : lossesOfMembers(spellsOf, bands, from, until);
    },
  };
}

function filtersOf(rules: readonly RiskRule[]): MemberFilter[] {
  return [...conditionsOf(rules)].flatMap((condition: RiskCondition) => {
    if (!isCount(condition)) return [];
    const { part, whole } = countedBy(condition);
    return [part, whole].filter((where) => where !== null);
  });
}
