import { addMonths, ageRangeOn, anniversary, partialDateBounds } from '../../src/calendar/index.js';
import type { RatioInput } from '../../src/core/index.js';
import { parseRatio, ratioParts } from '../../src/core/index.js';
import type { Member, MemberFilter, OrganisationInput } from '../../src/organisation/index.js';
import type { FactValue, RiskNode } from '../../src/risk/index.js';

/** What an assessment by hand looks at: rows and dates, no columns and no day numbers. */
export interface Case {
  readonly input: OrganisationInput;
  readonly members: readonly Member[];
  readonly asOf: string;
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, FactValue>>;
}

type Answer = boolean | null;
type Fraction = readonly [bigint, bigint];

/** Assesses one branch by going through its members one by one: true met, false not met, null unknown. */
export function slowVerdict(node: RiskNode, branchId: string, given: Case): Answer {
  if ('not' in node) {
    const answer = slowVerdict(node.not, branchId, given);
    return answer === null ? null : !answer;
  }
  if ('measure' in node) return slowCondition(node, branchId, given);
  const of = 'all' in node ? node.all : 'any' in node ? node.any : node.of;
  const needed = 'all' in node ? of.length : 'any' in node ? 1 : node.kOf;
  const answers = of.map((child) => slowVerdict(child, branchId, given));
  if (answers.filter((answer) => answer === true).length >= needed) return true;
  return answers.filter((answer) => answer !== false).length >= needed ? null : false;
}

function slowCondition(node: Extract<RiskNode, { measure: string }>, branchId: string, given: Case): Answer {
  const [operator = '', threshold] =
    Object.entries(node).find(([field]) => !['measure', 'where', 'shareOf'].includes(field)) ?? [];
  if (node.measure === 'members') {
    const where = 'where' in node ? (node.where ?? {}) : {};
    if (!('shareOf' in node)) {
      const [low, high] = countOf([where], branchId, given);
      return agreed(
        [
          [BigInt(low), 1n],
          [BigInt(high), 1n],
        ],
        operator,
        threshold as RatioInput,
      );
    }
    const [low, high] = countOf([node.shareOf, where], branchId, given);
    const [wholeLow, wholeHigh] = countOf([node.shareOf], branchId, given);
    if (wholeLow === 0) return null;
    const shares: Fraction[] = [];
    for (let part = low; part <= high; part += 1) {
      for (let whole = Math.max(part, wholeLow); whole <= wholeHigh; whole += 1)
        shares.push([BigInt(part), BigInt(whole)]);
    }
    return agreed(shares, operator, threshold as RatioInput);
  }
  if (node.measure === 'yearsSinceAdmission') return slowYears(operator, Number(threshold), branchId, given);
  const value = given.facts.get(node.measure.slice('fact:'.length))?.get(branchId) ?? null;
  if (value === null) return null;
  if (typeof value === 'boolean') return value === threshold;
  return agreed([ratioParts(parseRatio(value))], operator, threshold as RatioInput);
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

function slowYears(operator: string, n: number, branchId: string, { input, members, asOf }: Case): Answer {
  const figure = input.figures?.find(({ unitId }) => unitId === branchId);
  const own = members.filter(({ branchId: home, admittedBy, activity }) => {
    const guest = activity === 'temporary';
    return admittedBy === undefined ? home === branchId && !guest : admittedBy === branchId;
  });
  const days = own.flatMap(({ admittedOn }) => admittedOn ?? []);
  if (typeof figure?.lastAdmission === 'string') days.push(figure.lastAdmission);
  const from = input.units.find(({ id }) => id === branchId)?.from;
  if (figure?.lastAdmission === null && from !== undefined) days.push(from);
  const last = days.sort().at(-1);
  const settled = figure?.lastAdmission !== undefined && (figure.asOf ?? input.asOf) >= asOf;
  const open = own.some(({ admittedOn }) => admittedOn === undefined) && !settled;
  const sign = (since: string): number => {
    if (n > 8000) return -1;
    const due = anniversary(since, n);
    return asOf < due ? -1 : asOf > due ? 1 : 0;
  };
  if (last === undefined) return between(sign(asOf), 1, operator);
  return between(sign(open ? asOf : last), sign(last), operator);
}

function countOf(filters: readonly MemberFilter[], branchId: string, given: Case): [low: number, high: number] {
  const [base] = filters;
  const here = given.members.filter(({ branchId: home, activity, leavesOn }) => {
    const counted = activity !== 'temporary' || base?.activity === 'temporary';
    return home === branchId && counted && (leavesOn === undefined || leavesOn > given.asOf);
  });
  const answers = here.map((member) => everyField(filters, member, given.asOf));
  const sure = answers.filter((answer) => answer === true).length;
  return [sure, sure + answers.filter((answer) => answer === null).length];
}

function everyField(filters: readonly MemberFilter[], member: Member, asOf: string): Answer {
  const answers = filters.flatMap((filter) =>
    Object.entries(filter).map(([field, wanted]) => fieldAnswer(field, wanted ?? '', member, asOf)),
  );
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

function fieldAnswer(field: string, wanted: string | number | boolean, member: Member, asOf: string): Answer {
  if (typeof wanted === 'number') return ageAnswer(field, wanted, member, asOf);
  const value = {
    standing: standingOf(member, asOf),
    activity: member.activity ?? 'full',
    origin: member.origin,
    gender: member.gender,
    minority: member.minority,
  }[field as 'standing'];
  return value === undefined ? null : value === wanted;
}

function standingOf({ standing, officialOn, admittedOn }: Member, asOf: string): Member['standing'] {
  const from = officialOn ?? (admittedOn === undefined ? undefined : addMonths(admittedOn, 12));
  return standing ?? (from === undefined ? undefined : from <= asOf ? 'official' : 'probationary');
}

function ageAnswer(field: string, years: number, { birthDate }: Member, asOf: string): Answer {
  if (birthDate === undefined) return null;
  const { min, max } = ageRangeOn(birthDate, asOf);
  const reached = min >= years ? true : max < years ? false : null;
  if (field === 'minAge') return reached;
  if (field === 'youngerThan') return reached === null ? null : !reached;
  const { first, last } = partialDateBounds(birthDate);
  const [earliest, latest] = [first, last < asOf ? last : asOf].map((birth) => anniversary(birth, years) < asOf);
  return latest === true ? true : earliest === true ? null : false;
}
