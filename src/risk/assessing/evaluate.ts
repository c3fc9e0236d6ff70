import { addMonthsToDay, dayNumberOf, periodContaining } from '../../calendar/index.js';
import { boundOf, settleIndex, settleTable, signOf } from '../rules/operator.js';
import { childrenOf } from '../rules/rule-tree.js';
import type {
  AdmittedCondition,
  Bounds,
  FactCondition,
  MeanAgeCondition,
  RiskCondition,
  RiskNode,
  ShareCondition,
  YearsCondition,
} from '../rules/schema.js';
import { atLeastVerdict, MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import { admittedSince } from './admissions.js';
import { ABSENT, factSigns } from './facts.js';
import { ageThreshold, highestMeanSign, lowestMeanSign, NO_MEAN } from './mean-age.js';
import type { CountBounds } from './member-counts.js';
import { highestPart, shareSign, shareThreshold } from './share.js';
import type { Sources } from './sources.js';

/** The verdicts on one node of a rule, one code for each branch. */
export function evaluateNode(node: RiskNode, sources: Sources): Uint8Array {
  if ('measure' in node) return evaluateCondition(node, sources);
  if ('not' in node) return evaluateNode(node.not, sources).map((code) => MET - code);
  const children = childrenOf(node);
  if ('kOf' in node) return evaluateAtLeast(node.kOf, children, sources);
  const [first, ...rest] = children;
  const verdicts = evaluateNode(first!, sources);
  const lowest = 'all' in node;
  for (const child of rest) {
    const others = evaluateNode(child, sources);
    for (let index = 0; index < verdicts.length; index += 1) {
      const one = verdicts[index]!;
      const other = others[index]!;
      if (lowest ? other < one : other > one) verdicts[index] = other;
    }
  }
  return verdicts;
}

function evaluateAtLeast(k: number, children: readonly RiskNode[], sources: Sources): Uint8Array {
  const { length } = sources.rows;
  const met = new Uint16Array(length);
  const possible = new Uint16Array(length);
  for (const child of children) {
    evaluateNode(child, sources).forEach((code, index) => {
      if (code === MET) met[index] = met[index]! + 1;
      if (code !== NOT_MET) possible[index] = possible[index]! + 1;
    });
  }
  return new Uint8Array(length).map((_, index) => atLeastVerdict(k, met[index]!, possible[index]!));
}

function evaluateCondition(condition: RiskCondition, sources: Sources): Uint8Array {
  switch (condition.measure) {
    case 'members':
    case 'localities':
    case 'branches': {
      const { part, whole } = sources.counts.get(condition)!;
      return 'shareOf' in condition
        ? evaluateShare(condition, part, whole!, sources)
        : evaluateCount(condition, part, sources);
    }
    case 'meanAge':
      return evaluateMeanAge(condition, sources);
    case 'yearsSinceAdmission':
      return evaluateYears(condition, sources);
    case 'admittedThis':
      return evaluateAdmitted(condition, sources);
    default:
      return evaluateFact(condition, sources);
  }
}

// Each kind of condition has a loop of its own: one loop over a callback is three times slower.

function evaluateCount(condition: Bounds<number>, counts: CountBounds, { rows }: Sources): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  const { lowest, highest } = counts;
  const verdicts = new Uint8Array(rows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = rows[index]!;
    const at = settleIndex(signOf(lowest[row]!, threshold), signOf(highest[row]!, threshold));
    verdicts[index] = table[at]!;
  }
  return verdicts;
}

function evaluateShare(
  condition: ShareCondition,
  part: CountBounds,
  whole: CountBounds,
  { rows }: Sources,
): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const exact = shareThreshold(threshold);
  const table = settleTable(operator);
  const verdicts = new Uint8Array(rows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = rows[index]!;
    const wholeLow = whole.lowest[row]!;
    const wholeHigh = whole.highest[row]!;
    const low = shareSign(part.lowest[row]!, wholeHigh, exact);
    const most = highestPart(part.highest[row]!, wholeLow, wholeHigh);
    const high = shareSign(most, Math.max(wholeLow, most), exact);
    verdicts[index] = wholeLow === 0 ? UNKNOWN : table[settleIndex(low, high)]!;
  }
  return verdicts;
}

function evaluateYears(condition: YearsCondition, { admissions, rows, day }: Sources): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  // More than n years since the days up to `more`; n years to the day since those after it, up to `exactly`.
  const more = addMonthsToDay(day - 1, -12 * threshold);
  const exactly = addMonthsToDay(day, -12 * threshold);
  const { earliest, latest } = admissions;
  const sign = (since: number): number => (since <= more ? 1 : since <= exactly ? 0 : -1);
  const verdicts = new Uint8Array(rows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = rows[index]!;
    verdicts[index] = table[settleIndex(sign(latest[row]!), sign(earliest[row]!))]!;
  }
  return verdicts;
}

function evaluateAdmitted(condition: AdmittedCondition, { admissions, rows, asOf }: Sources): Uint8Array {
  const start = dayNumberOf(periodContaining(condition.period, asOf).start)!;
  const { earliest, latest, from } = admissions;
  const verdicts = new Uint8Array(rows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = rows[index]!;
    const admitted = admittedSince(start, earliest[row]!, latest[row]!, from[row]!);
    verdicts[index] = condition.equals ? admitted : MET - admitted;
  }
  return verdicts;
}

function evaluateMeanAge(condition: MeanAgeCondition, { ages, rows }: Sources): Uint8Array {
  const verdicts = new Uint8Array(rows.length).fill(UNKNOWN);
  const columns = ages.get(condition);
  if (columns === undefined) return verdicts;
  const { operator, threshold } = boundOf(condition);
  const exact = ageThreshold(threshold);
  const table = settleTable(operator);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = rows[index]!;
    const low = lowestMeanSign(columns, row, exact);
    if (low === NO_MEAN) continue;
    verdicts[index] = table[settleIndex(low, highestMeanSign(columns, row, exact))]!;
  }
  return verdicts;
}

function evaluateFact(condition: FactCondition, { facts, rows, ids }: Sources): Uint8Array {
  const signs = factSigns(condition, facts, ids.length);
  const table = settleTable(boundOf(condition).operator);
  const verdicts = new Uint8Array(rows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const sign = signs[rows[index]!]!;
    verdicts[index] = sign === ABSENT ? UNKNOWN : table[settleIndex(sign, sign)]!;
  }
  return verdicts;
}
