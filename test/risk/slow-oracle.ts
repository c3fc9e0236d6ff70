import { anniversary, periodContaining } from '../../src/calendar/index.js';
import type { RatioInput } from '../../src/core/index.js';
import { parseRatio, ratioParts } from '../../src/core/index.js';
import type { MemberFilter } from '../../src/organisation/index.js';
import type { RiskNode } from '../../src/risk/index.js';
import { type Answer, agesWith, type Case, countOf, presentMembers } from './slow-members.js';

export type { Case } from './slow-members.js';

type Fraction = readonly [bigint, bigint];
type Condition = Extract<RiskNode, { measure: string }>;

/** Assesses one branch or locality by going through its members one by one: true met, false not met, null unknown. */
export function slowVerdict(node: RiskNode, id: string, given: Case): Answer {
  if ('not' in node) {
    const answer = slowVerdict(node.not, id, given);
    return answer === null ? null : !answer;
  }
  if ('measure' in node) return slowCondition(node, id, given);
  const of = 'all' in node ? node.all : 'any' in node ? node.any : node.of;
  const needed = 'all' in node ? of.length : 'any' in node ? 1 : node.kOf;
  const answers = of.map((child) => slowVerdict(child, id, given));
  if (answers.filter((answer) => answer === true).length >= needed) return true;
  return answers.filter((answer) => answer !== false).length >= needed ? null : false;
}

function slowCondition(node: Condition, id: string, given: Case): Answer {
  const [operator = '', threshold] =
    Object.entries(node).find(([field]) => !['measure', 'where', 'shareOf', 'period'].includes(field)) ?? [];
  const exactly = (count: number): Answer => agreed([[BigInt(count), 1n]], operator, threshold as RatioInput);
  const served = given.input.localities.map(({ id: localityId, branchIds }) => ({ localityId, branchIds }));
  switch (node.measure) {
    case 'members':
      return slowMembers(node, id, given, operator, threshold as RatioInput);
    case 'meanAge':
      return slowMeanAge(node.where ?? {}, id, given, operator, threshold as RatioInput);
    case 'yearsSinceAdmission':
      return slowYears(operator, Number(threshold), id, given);
    case 'admittedThis': {
      const answer = slowAdmitted(periodContaining(node.period, given.on ?? given.asOf).start, id, given);
      return answer === null ? null : answer === node.equals;
    }
    case 'localities':
      return exactly(served.filter(({ branchIds }) => branchIds.includes(id)).length);
    case 'branches':
      return exactly(served.find(({ localityId }) => localityId === id)?.branchIds.length ?? 0);
    default: {
      const value = given.facts.get(node.measure.slice('fact:'.length))?.get(id) ?? null;
      if (value === null) return null;
      if (typeof value === 'boolean') return value === threshold;
      return agreed([ratioParts(parseRatio(value))], operator, threshold as RatioInput);
    }
  }
}

function slowMembers(
  node: Extract<Condition, { measure: 'members' }>,
  id: string,
  given: Case,
  operator: string,
  threshold: RatioInput,
): Answer {
  const where = node.where ?? {};
  if (!('shareOf' in node)) {
    const counts = countOf([where], id, given);
    return agreed(
      counts.map((count): Fraction => [BigInt(count), 1n]),
      operator,
      threshold,
    );
  }
  const [low, high] = countOf([node.shareOf, where], id, given);
  const [wholeLow, wholeHigh] = countOf([node.shareOf], id, given);
  if (wholeLow === 0) return null;
  const shares: Fraction[] = [];
  for (let part = low; part <= high; part += 1) {
    for (let whole = Math.max(part, wholeLow); whole <= wholeHigh; whole += 1) {
      shares.push([BigInt(part), BigInt(whole)]);
    }
  }
  return agreed(shares, operator, threshold);
}

/** The mean of all who are counted for sure with every number of the others, the youngest or the oldest of them first. */
function slowMeanAge(where: MemberFilter, id: string, given: Case, operator: string, threshold: RatioInput): Answer {
  const found = presentMembers([where], id, given).flatMap(({ member, answer }) => {
    const ages = answer === false ? [] : agesWith(where, member, given);
    return ages.length === 0 ? [] : [{ isSure: answer === true, low: Math.min(...ages), high: Math.max(...ages) }];
  });
  const sure = found.filter(({ isSure }) => isSure);
  const open = found.filter(({ isSure }) => !isSure);
  if (sure.length === 0) return null;
  const means = (ages: number[], others: number[]): Fraction[] =>
    [...others.keys(), others.length].map((count) => {
      const all = [...ages, ...others.slice(0, count)];
      return [BigInt(all.reduce((sum, age) => sum + age, 0)), BigInt(all.length)];
    });
  const lows = means(
    sure.map(({ low }) => low),
    open.map(({ low }) => low).sort((left, right) => left - right),
  );
  const highs = means(
    sure.map(({ high }) => high),
    open.map(({ high }) => high).sort((left, right) => right - left),
  );
  return agreed([...lows, ...highs], operator, threshold);
}

/** Whether all values from the lowest to the highest agree. */
function agreed(values: readonly Fraction[], operator: string, threshold: RatioInput): Answer {
  const [p, q] = ratioParts(parseRatio(threshold));
  const signs = values.map(([n, d]) => (n * q < p * d ? -1 : n * q > p * d ? 1 : 0));
  return between(Math.min(...signs), Math.max(...signs), operator);
}

function between(low: number, high: number, operator: string): Answer {
  const answers = new Set(
    [-1, 0, 1].filter((sign) => sign >= low && sign <= high).map((sign) => holds(sign, operator)),
  );
  return answers.size > 1 ? null : answers.has(true);
}

function holds(sign: number, operator: string): boolean {
  if (operator === 'lessThan') return sign < 0;
  if (operator === 'atMost') return sign <= 0;
  if (operator === 'atLeast') return sign >= 0;
  return operator === 'moreThan' ? sign > 0 : sign === 0;
}

/** The days from which a branch's admissions are known, the latest last, and whether a later one may be undated. */
function admissionsOf(branchId: string, { input, members, asOf }: Case) {
  const figure = input.figures?.find(({ unitId }) => unitId === branchId);
  const own = members.filter(({ branchId: home, admittedBy, activity }) => {
    const guest = activity === 'temporary';
    return admittedBy === undefined ? home === branchId && !guest : admittedBy === branchId;
  });
  const found = own.flatMap(({ admittedOn }) => admittedOn ?? []);
  if (typeof figure?.lastAdmission === 'string') found.push(figure.lastAdmission);
  const last = found.sort().at(-1);
  const founding = figure?.lastAdmission === null ? input.units.find(({ id }) => id === branchId)?.from : undefined;
  const settled = figure?.lastAdmission !== undefined && (figure.asOf ?? input.asOf) >= asOf;
  const open = own.some(({ admittedOn }) => admittedOn === undefined) && !settled;
  const later = founding !== undefined && (last === undefined || founding > last);
  // Said never to have admitted, and no row tells otherwise: what was admitted before the founding was not admitted here.
  const never = !open && figure?.lastAdmission === null && (later || last === undefined);
  return { since: later ? founding : last, open, never };
}

function slowYears(operator: string, n: number, branchId: string, given: Case): Answer {
  const { asOf, on = asOf } = given;
  const { since, open } = admissionsOf(branchId, given);
  const sign = (from: string): number => {
    if (n > 8000) return -1;
    const due = anniversary(from, n);
    return on < due ? -1 : on > due ? 1 : 0;
  };
  if (since === undefined) return between(sign(asOf), 1, operator);
  return between(sign(open ? asOf : since), sign(since), operator);
}

function slowAdmitted(start: string, branchId: string, given: Case): Answer {
  const { since, open, never } = admissionsOf(branchId, given);
  if (never || given.asOf < start) return false;
  if (since !== undefined && since >= start) return true;
  return open || since === undefined ? null : false;
}
