import { addDays } from '../../src/calendar/index.js';
import type { Member, OrganisationInput } from '../../src/organisation/index.js';
import type { FactValue, Neighbour, RemedyAction, RemedyOptions, RiskRule } from '../../src/risk/index.js';
import { type Case, slowVerdict } from '../risk/slow-oracle.js';

/** Facts by name, then by branch. */
type FactMaps = ReadonlyMap<string, ReadonlyMap<string, FactValue>>;

/** Everything that remedies are asked of, as documents and rows. */
export interface RemedyCase {
  readonly input: OrganisationInput;
  readonly members: readonly Member[];
  readonly rules: readonly RiskRule[];
  readonly options: Omit<RemedyOptions, 'facts' | 'neighbours'> & {
    readonly facts: FactMaps;
    readonly neighbours: readonly Neighbour[];
  };
}

/** A remedy found by trying everything, in the words of the interface. */
export interface SlowRemedy {
  readonly actions: readonly RemedyAction[];
  readonly days: readonly string[];
}

/** One person joining, or one combining. */
type Step =
  | { readonly kind: 'admit' | 'reinforce' }
  | { readonly kind: 'transfer' | 'combine'; readonly branchId: string };

/** Tries every set of actions and returns those that help sooner than every set within them. */
export function slowRemedies(given: RemedyCase): SlowRemedy[] {
  const { maxActions = 6 } = given.options;
  const sets = subsetsOf(stepsOf(given), maxActions).filter(isSensible);
  const tried = new Map(sets.map((set) => [nameOf(set), { set, days: clearDays(set, given) }]));
  const found = [...tried.values()].filter(({ set, days: [first] }) => {
    if (first === undefined) return false;
    return within(set).every((part) => (tried.get(nameOf(part))?.days[0] ?? '9') > first);
  });
  return found.map(({ set, days }) => ({ actions: actionsOf(set), days }));
}

/** The document, the rows and the facts after a set of actions, with the branch's own id. */
export function applyActions(
  actions: readonly RemedyAction[],
  given: RemedyCase,
): { readonly input: OrganisationInput; readonly members: Member[]; readonly facts: FactMaps } {
  const { input, options } = given;
  const { branchId, asOf, candidate, reinforcement } = options;
  let result = { input, members: [...given.members], facts: options.facts };
  for (const each of actions) if (each.action === 'combine') result = combine(each.withBranchId, given);
  for (const each of actions) {
    for (let time = 0; each.action !== 'combine' && time < each.count; time += 1) {
      if (each.action === 'admit') {
        result.members.push({ ...candidate, branchId, admittedOn: asOf });
      } else if (each.action === 'transfer') {
        const profile = options.donors?.find((donor) => donor.branchId === each.fromBranchId)?.profile;
        result.members.push({ ...profile, branchId, admittedBy: ELSEWHERE, standing: 'official' });
      } else {
        const sent = { origin: 'reinforcement' as const, standing: 'official' as const };
        result.members.push({ ...reinforcement?.profile, ...sent, branchId, admittedBy: ELSEWHERE });
      }
    }
  }
  const units = [
    ...result.input.units,
    { id: ELSEWHERE, name: ELSEWHERE, kind: 'branch' as const, parentId: rootOf(input) },
  ];
  return { ...result, input: { ...result.input, units } };
}

/** A branch that is in no document, by which those are admitted whom the branch itself did not admit. */
const ELSEWHERE = 'elsewhere';

function rootOf({ units }: OrganisationInput): string {
  const above = units.find(
    ({ kind }) =>
      ['commune', 'grassroots', 'section'].includes(kind) && units.some(({ parentId }) => parentId !== null),
  );
  return above?.id ?? units[0]?.id ?? '';
}

function combine(other: string, { input, members, options }: RemedyCase): ReturnType<typeof applyActions> {
  const { branchId } = options;
  const both = new Set([branchId, other]);
  const neighbour = options.neighbours.find((one) => one.branchId === other);
  const admitter = ({ branchId: home, admittedBy, activity }: Member) =>
    admittedBy ?? (activity === 'temporary' ? undefined : home);
  const moved = members.map((member): Member => {
    const { branchId: home, ...rest } = member;
    const by = admitter(member);
    const here = by !== undefined && both.has(by) && neighbour?.lastAdmission === undefined && !isSettled(by);
    const admittedBy = by === undefined ? undefined : here ? branchId : both.has(by) ? ELSEWHERE : by;
    return { ...rest, branchId: both.has(home) ? branchId : home, ...(admittedBy === undefined ? {} : { admittedBy }) };
  });
  // What nobody's row shows is put into a row of somebody who is elsewhere now.
  const shadow = (admittedOn?: string): Member => ({
    branchId: ELSEWHERE,
    admittedBy: branchId,
    standing: 'official',
    ...(admittedOn === undefined ? {} : { admittedOn }),
  });
  const shadows: Member[] = neighbour?.lastAdmission === undefined ? [] : [shadow(neighbour.lastAdmission)];
  for (const id of neighbour?.lastAdmission === undefined ? both : []) {
    const figure = figureOf(id);
    const own = members.filter((member) => admitter(member) === id);
    if (typeof figure?.lastAdmission === 'string') shadows.push(shadow(figure.lastAdmission));
    if (isSettled(id)) for (const { admittedOn } of own) if (admittedOn !== undefined) shadows.push(shadow(admittedOn));
    if (own.length === 0 && figure === undefined) shadows.push(shadow());
  }
  const facts = new Map(
    Array.from(options.facts, ([name, column]) => {
      const others = [...column].filter(([id]) => !both.has(id));
      return [name, new Map(others)] as const;
    }),
  );
  const told = neighbour?.facts instanceof Map ? [...neighbour.facts] : Object.entries(neighbour?.facts ?? {});
  for (const [name, value] of told as [string, FactValue][]) {
    facts.set(name, new Map([...(facts.get(name) ?? []), [branchId, value]]));
  }
  return {
    input: {
      ...input,
      units: input.units.map((unit) => (unit.id === branchId ? { ...unit, from: undefined } : unit)),
      localities: input.localities.map((locality) => {
        const others = locality.branchIds.filter((id) => !both.has(id));
        const isServed = others.length < locality.branchIds.length;
        return { ...locality, branchIds: isServed ? [...others, branchId] : others };
      }),
      figures: (input.figures ?? []).filter(({ unitId }) => unitId === undefined || !both.has(unitId)),
    },
    members: [...moved, ...shadows],
    facts,
  };

  function figureOf(id: string) {
    const figure = input.figures?.find(({ unitId }) => unitId === id);
    return figure?.lastAdmission === undefined ? undefined : figure;
  }

  function isSettled(id: string): boolean {
    const figure = figureOf(id);
    return figure !== undefined && (figure.asOf ?? input.asOf) >= options.asOf;
  }
}

/** The days on which every rule is known not to be met. */
function clearDays(set: readonly Step[], given: RemedyCase): string[] {
  const { rules, options } = given;
  const { branchId, asOf, until } = options;
  const applied = applyActions(actionsOf(set), given);
  const days: string[] = [];
  for (let on = asOf; on <= until; on = addDays(on, 1)) {
    const one: Case = { ...applied, asOf, on };
    if (rules.every(({ when }) => slowVerdict(when, branchId, one) === false)) days.push(on);
  }
  return days;
}

/** Every action that could be taken, as often as it could be. */
function stepsOf({ options }: RemedyCase): Step[] {
  const { candidate, donors = [], reinforcement, neighbours, maxActions = 6 } = options;
  const times = (count: number, step: Step): Step[] => Array.from({ length: Math.min(count, maxActions) }, () => step);
  return [
    ...(candidate === null ? [] : times(candidate.available ?? maxActions, { kind: 'admit' })),
    ...donors.flatMap(({ branchId, available }) => times(available, { kind: 'transfer', branchId })),
    ...times(reinforcement?.available ?? 0, { kind: 'reinforce' }),
    ...neighbours.map(({ branchId }): Step => ({ kind: 'combine', branchId })),
  ];
}

/** All subsets of at most so many, each once by name. */
function subsetsOf(steps: readonly Step[], most: number): Step[][] {
  let sets: Step[][] = [[]];
  for (const step of steps)
    sets = byName([...sets, ...sets.filter(({ length }) => length < most).map((set) => [...set, step])]);
  return sets;
}

function byName(sets: readonly Step[][]): Step[][] {
  return [...new Map(sets.map((set) => [nameOf(set), set])).values()];
}

/** All sets within a set but itself. */
function within(set: readonly Step[]): Step[][] {
  return set.length === 0 ? [] : subsetsOf(set, set.length - 1);
}

function isSensible(set: readonly Step[]): boolean {
  const combined = set.flatMap((step) => (step.kind === 'combine' ? [step.branchId] : []));
  const gives = set.some((step) => step.kind === 'transfer' && step.branchId === combined[0]);
  return combined.length < 2 && !gives;
}

function nameOf(set: readonly Step[]): string {
  return set
    .map((step) => JSON.stringify(step))
    .sort()
    .join();
}

function actionsOf(set: readonly Step[]): RemedyAction[] {
  const names = [...new Set(set.map((step) => JSON.stringify(step)))];
  return names.map((name): RemedyAction => {
    const step = JSON.parse(name) as Step;
    const count = set.filter((other) => JSON.stringify(other) === name).length;
    if (step.kind === 'transfer') return { action: 'transfer', fromBranchId: step.branchId, count };
    if (step.kind === 'combine') return { action: 'combine', withBranchId: step.branchId };
    return { action: step.kind, count };
  });
}
