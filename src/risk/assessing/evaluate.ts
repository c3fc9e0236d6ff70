import { addMonthsToDay } from '../../calendar/index.js';
import { boundOf, settleIndex, settleTable, signOf } from '../rules/operator.js';
import type { CountCondition, RiskCondition, RiskNode, ShareCondition, YearsCondition } from '../rules/schema.js';
import { childrenOf, isCount } from '../rules/spec.js';
import { atLeastVerdict, MET, NOT_MET, UNKNOWN } from '../rules/verdict.js';
import { ABSENT, factSigns, isFact } from './facts.js';
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
  const verdicts = first === undefined ? new Uint8Array(sources.branchRows.length) : evaluateNode(first, sources);
  const lowest = 'all' in node;
  for (const child of rest) {
    const others = evaluateNode(child, sources);
    for (let index = 0; index < verdicts.length; index += 1) {
      const [one, other] = [verdicts[index] ?? UNKNOWN, others[index] ?? UNKNOWN];
      if (lowest ? other < one : other > one) verdicts[index] = other;
    }
  }
  return verdicts;
}

function evaluateAtLeast(k: number, children: readonly RiskNode[], sources: Sources): Uint8Array {
  const { length } = sources.branchRows;
  const met = new Uint16Array(length);
  const possible = new Uint16Array(length);
  for (const child of children) {
    evaluateNode(child, sources).forEach((code, index) => {
      if (code === MET) met[index] = (met[index] ?? 0) + 1;
      if (code !== NOT_MET) possible[index] = (possible[index] ?? 0) + 1;
    });
  }
  return new Uint8Array(length).map((_, index) => atLeastVerdict(k, met[index] ?? 0, possible[index] ?? 0));
}

function evaluateCondition(condition: RiskCondition, sources: Sources): Uint8Array {
  if (isCount(condition)) {
    const counts = sources.counts.get(condition);
    if (counts === undefined) throw new TypeError('Every condition on members has its counts.');
    if (!('shareOf' in condition)) return evaluateCount(condition, counts.part, sources);
    if (counts.whole === null) throw new TypeError('A share has a whole.');
    return evaluateShare(condition, counts.part, counts.whole, sources);
  }
  if (!isFact(condition)) return evaluateYears(condition, sources);
  const signs = factSigns(condition, sources.facts, sources.org.units.ids.length);
  const table = settleTable(boundOf(condition).operator);
  const verdicts = new Uint8Array(sources.branchRows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const sign = signs[sources.branchRows[index] ?? 0] ?? ABSENT;
    verdicts[index] = sign === ABSENT ? UNKNOWN : (table[settleIndex(sign, sign)] ?? UNKNOWN);
  }
  return verdicts;
}

// Each kind of condition has a loop of its own: one loop over a callback is three times slower.

function evaluateCount(condition: CountCondition, counts: CountBounds, { branchRows }: Sources): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  const { lowest, highest } = counts;
  const verdicts = new Uint8Array(branchRows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = branchRows[index] ?? 0;
    const at = settleIndex(signOf(lowest[row] ?? 0, threshold), signOf(highest[row] ?? 0, threshold));
    verdicts[index] = table[at] ?? UNKNOWN;
  }
  return verdicts;
}

function evaluateShare(
  condition: ShareCondition,
  part: CountBounds,
  whole: CountBounds,
  { branchRows }: Sources,
): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const exact = shareThreshold(threshold);
  const table = settleTable(operator);
  const verdicts = new Uint8Array(branchRows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = branchRows[index] ?? 0;
    const wholeLow = whole.lowest[row] ?? 0;
    const wholeHigh = whole.highest[row] ?? 0;
    const low = shareSign(part.lowest[row] ?? 0, wholeHigh, exact);
    const most = highestPart(part.highest[row] ?? 0, wholeLow, wholeHigh);
    const high = shareSign(most, Math.max(wholeLow, most), exact);
    verdicts[index] = wholeLow === 0 ? UNKNOWN : (table[settleIndex(low, high)] ?? UNKNOWN);
  }
  return verdicts;
}

function evaluateYears(condition: YearsCondition, { admissions, branchRows, day }: Sources): Uint8Array {
  const { operator, threshold } = boundOf(condition);
  const table = settleTable(operator);
  // More than n years since the days up to `more`; n years to the day since those after it, up to `exactly`.
  const more = addMonthsToDay(day - 1, -12 * threshold);
  const exactly = addMonthsToDay(day, -12 * threshold);
  const { earliest, latest } = admissions;
  const sign = (since: number): number => (since <= more ? 1 : since <= exactly ? 0 : -1);
  const verdicts = new Uint8Array(branchRows.length);
  for (let index = 0; index < verdicts.length; index += 1) {
    const row = branchRows[index] ?? 0;
    verdicts[index] = table[settleIndex(sign(latest[row] ?? 0), sign(earliest[row] ?? 0))] ?? UNKNOWN;
  }
  return verdicts;
}
