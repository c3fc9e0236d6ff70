import type { IndependencePlan, PlanStep } from '../../src/independence/index.js';
import type { Member, OrganisationInput } from '../../src/organisation/index.js';

/** A member on the day of the target: the branch, and where he or she lives. */
interface Person {
  branch: string;
  home: string | null;
  readonly id: string | null;
}

/** What a replay finds wrong, in words; nothing where a plan holds. */
export interface Replay {
  readonly faults: readonly string[];
  readonly independent: number;
  readonly admissions: number;
  readonly transfers: number;
}

/**
 * Carries out a plan on a list of members, step by step, and counts anew after each.
 *
 * Everybody on the list is official on the day of the target. After each step every branch that is new, was left or
 * gave somebody away must have `needed` members, and the localities gained must be those that the step names.
 */
export function replayPlan(
  input: OrganisationInput,
  members: readonly Member[],
  plan: IndependencePlan,
  needed = 3,
): Replay {
  const people = members.map(
    ({ branchId, localityId = null, id = null }): Person => ({ branch: branchId, home: localityId, id }),
  );
  const served = new Map(input.localities.map(({ id, branchIds }) => [id, [...branchIds]]));
  const splitting = new Set(plan.steps.map(({ localityId }) => localityId));
  const faults: string[] = [];
  const touched = new Set<string>();
  const independentNow = (): Set<string> => independentOnes(input, served, plan.host);
  let before = independentNow();
  let [admissions, transfers] = [0, 0];
  for (const step of plan.steps) {
    const own = `new branch of ${step.localityId}`;
    for (const { fromBranchId, fromLocalityId, branchId, count, memberId } of step.transfers) {
      for (let one = 0; one < count; one += 1) {
        const mover = people.find((person) =>
          memberId !== null
            ? person.id === memberId
            : fromLocalityId !== null
              ? person.home === fromLocalityId
              : person.branch === fromBranchId && !splitting.has(person.home ?? ''),
        );
        if (mover === undefined) faults.push(`${step.localityId}: nobody to move from ${String(fromBranchId)}`);
        else {
          // Members of localities without a branch are taken to be spared where they are: the plan says so.
          if (fromBranchId !== null || memberId !== null) touched.add(mover.branch);
          mover.branch = branchId ?? own;
          mover.home = branchId === null ? step.localityId : null;
        }
        transfers += 1;
      }
    }
    for (const { branchId, localityId, count } of step.admissions) {
      const home = branchId === null ? localityId : null;
      for (let one = 0; one < count; one += 1) people.push({ branch: branchId ?? own, home, id: null });
      if (branchId !== null && served.get(localityId)?.includes(branchId) !== true) {
        faults.push(`${step.localityId}: ${localityId} does not meet in ${branchId}`);
      }
      admissions += count;
    }
    for (const person of people) if (person.home === step.localityId) person.branch = own;
    served.set(step.localityId, [own]);
    touched.add(own);
    for (const { branchId } of step.left) touched.add(branchId);
    faults.push(...brokenAfter(step, people, touched, needed));
    const now = independentNow();
    const gained = [...now].filter((id) => !before.has(id)).sort();
    if (gained.join() !== [...step.gains].sort().join()) faults.push(`${step.localityId}: gained ${gained.join()}`);
    before = now;
  }
  return { faults, independent: before.size, admissions, transfers };
}

function brokenAfter(
  step: PlanStep,
  people: readonly Person[],
  touched: ReadonlySet<string>,
  needed: number,
): string[] {
  const countOf = (branch: string): number => people.filter((person) => person.branch === branch).length;
  const broken = [...touched].filter((branch) => countOf(branch) < needed);
  return [
    ...broken.map((branch) => `${step.localityId}: ${branch} has ${String(countOf(branch))}`),
    ...step.left
      .filter(({ branchId, official }) => countOf(branchId) !== official)
      .map(({ branchId, official }) => `${branchId}: said ${String(official)}, has ${String(countOf(branchId))}`),
  ];
}

function independentOnes(
  input: OrganisationInput,
  served: ReadonlyMap<string, readonly string[]>,
  host: IndependencePlan['host'],
): Set<string> {
  const counts = new Map<string, number>();
  for (const branches of served.values()) for (const id of branches) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set(
    input.localities
      .filter(({ id, hostOf = [] }) => {
        const hosts = hostOf.some((branchId) => served.get(id)?.includes(branchId));
        return served.get(id)?.some((branch) => counts.get(branch) === 1) === true || (host === 'counts' && hosts);
      })
      .map(({ id }) => id),
  );
}
