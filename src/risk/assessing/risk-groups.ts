import type { Organisation, UnitKind } from '../../organisation/index.js';
import { MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import type { RiskAssessment } from './assess-branches.js';

/**
 * How many branches one rule is met of, and of how many it is not known.
 *
 * @category Assessing
 */
export interface RuleCount {
  /** The rule. */
  readonly ruleId: string;
  /** Branches that it is met of. */
  readonly met: number;
  /** Branches of which it is not known. */
  readonly unknown: number;
}

/**
 * How many at-risk branches stand under a unit.
 *
 * @category Assessing
 */
export interface RiskGroup {
  /** The unit, or `null` for the branches that no unit of that kind stands above. */
  readonly unitId: string | null;
  /** Branches that at least one rule is met of. */
  readonly branches: number;
  /** Branches that no rule is met of, and of which at least one rule is unknown: not cleared. */
  readonly unknown: number;
  /** All branches assessed under the unit. */
  readonly assessed: number;
  /** The same for each rule by itself, in the order given. */
  readonly byRule: readonly RuleCount[];
}

/** Counts while they are made. */
interface Counts {
  readonly unit: number;
  branches: number;
  unknown: number;
  assessed: number;
  readonly met: number[];
  readonly open: number[];
}

/** The counts of every unit of a kind with branches under it, and those of all branches together. */
export interface GroupedCounts {
  /** In unit order, but for the branches of no such unit. */
  readonly groups: readonly RiskGroup[];
  readonly total: RiskGroup;
  /** Places of the branches that at least one rule is met of, in the assessment. */
  readonly atRisk: readonly number[];
}

/** Counts the verdicts on the branches from one place to another by the unit of a kind that stands above them. */
export function groupVerdicts(
  org: Organisation,
  { verdicts, branchRows, ruleIds }: RiskAssessment,
  kind: UnitKind,
  [start, end]: readonly [start: number, end: number],
): GroupedCounts {
  const byUnit = new Map<number, Counts>();
  const total = blank(-1, ruleIds.length);
  const atRisk: number[] = [];
  const countsOf = (unit: number): Counts => {
    const found = byUnit.get(unit) ?? blank(unit, ruleIds.length);
    byUnit.set(unit, found);
    return found;
  };
  const highest = highestCodes(verdicts, branchRows.length);
  for (let place = start; place < end; place += 1) {
    const group = countsOf(unitAbove(org, branchRows[place]!, kind));
    group.assessed += 1;
    const code = highest[place]!;
    if (code === NOT_MET) continue;
    for (let rule = 0; rule < verdicts.length; rule += 1) {
      const one = verdicts[rule]?.[place];
      if (one === MET) group.met[rule] = group.met[rule]! + 1;
      else if (one === UNKNOWN) group.open[rule] = group.open[rule]! + 1;
    }
    if (code === UNKNOWN) group.unknown += 1;
    else {
      group.branches += 1;
      atRisk.push(place);
    }
  }
  // Units of one kind stand beside each other, so that their branches come unit by unit.
  const groups = [...byUnit.values()];
  for (const group of groups) addTo(total, group);
  const named = (counts: Counts): RiskGroup => groupOf(org, counts, ruleIds);
  return { groups: groups.map(named), total: named(total), atRisk };
}

/** The highest verdict of any rule on each branch. */
function highestCodes(verdicts: readonly Uint8Array[], length: number): Uint8Array {
  const highest = new Uint8Array(length);
  for (const column of verdicts) {
    for (let place = 0; place < length; place += 1) {
      const code = column[place]!;
      if (code > highest[place]!) highest[place] = code;
    }
  }
  return highest;
}

/** The nearest unit of a kind, from a unit itself upwards. */
function unitAbove(org: Organisation, from: number, kind: UnitKind): number {
  let above = from;
  while (above >= 0 && org.units.kinds[above] !== kind) above = org.units.parents[above]!;
  return above;
}

function blank(unit: number, rules: number): Counts {
  const zeros = (): number[] => new Array<number>(rules).fill(0);
  return { unit, branches: 0, unknown: 0, assessed: 0, met: zeros(), open: zeros() };
}

function addTo(total: Counts, group: Counts): void {
  total.branches += group.branches;
  total.unknown += group.unknown;
  total.assessed += group.assessed;
  group.met.forEach((count, rule) => {
    total.met[rule] = total.met[rule]! + count;
  });
  group.open.forEach((count, rule) => {
    total.open[rule] = total.open[rule]! + count;
  });
}

function groupOf(org: Organisation, counts: Counts, ruleIds: readonly string[]): RiskGroup {
  const { unit, branches, unknown, assessed, met, open } = counts;
  const byRule = ruleIds.map((ruleId, rule) => ({ ruleId, met: met[rule]!, unknown: open[rule]! }));
  return { unitId: org.units.ids[unit] ?? null, branches, unknown, assessed, byRule };
}
