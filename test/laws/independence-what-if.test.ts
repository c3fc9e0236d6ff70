import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type IndependentBranchRatio,
  independenceAfter,
  independentBranchRatio,
  localityStates,
  type ProposedChange,
} from '../../src/independence/index.js';
import {
  type LocalityInput,
  type Member,
  organisationToInput,
  parseOrganisation,
  tallyMembers,
  updateOrganisation,
} from '../../src/organisation/index.js';
import { deepFreeze } from '../arbitraries/organisations.js';
import { roster } from '../arbitraries/rosters.js';

type Org = ReturnType<typeof parseOrganisation>;

/** What a random change is made of; which change it becomes depends on what there is when its turn comes. */
const seed = fc.record({
  kind: fc.constantFrom('split', 'found', 'merge', 'admission'),
  picks: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
});

/** A change that can be made of an organisation, and the organisation and roster that it makes, by plain updates. */
function next(
  org: Org,
  members: readonly Member[],
  { kind, picks }: { kind: string; picks: readonly number[] },
  name: string,
): { change: ProposedChange; org: Org; members: readonly Member[] } | null {
  const { localities } = organisationToInput(org);
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[(picks[at] ?? 0) % list.length];
  const served = (id: string): number => localities.filter(({ branchIds }) => branchIds.includes(id)).length;
  const branch = { id: name, name, kind: 'branch' as const, parentId: 'c' };
  if (kind === 'split') {
    const guests = localities.filter(
      ({ branchIds, hostOf = [] }) => branchIds.some((id) => served(id) > 1) && !hostOf.some((id) => served(id) > 1),
    );
    const guest = pick(guests, 0);
    if (guest === undefined) return null;
    const branchIds = [...guest.branchIds.filter((id) => served(id) === 1), name];
    const hostOf = (guest.hostOf ?? []).filter((id) => branchIds.includes(id));
    return {
      change: { kind: 'split', localityId: guest.id, branchId: name },
      org: updateOrganisation(org, {
        add: { units: [branch] },
        change: { localities: [{ id: guest.id, branchIds, hostOf }] },
      }),
      // Members who live there go with it.
      members: members.map((member) =>
        member.localityId === guest.id && guest.branchIds.includes(member.branchId) && served(member.branchId) > 1
          ? { ...member, branchId: name }
          : member,
      ),
    };
  }
  if (kind === 'found') {
    const [first, second] = [pick(localities, 0), pick(localities, 1)];
    if (first === undefined || second === undefined) return null;
    const chosen = [...new Set([first, second])];
    const host = (picks[2] ?? 0) % 2 === 0 ? first.id : undefined;
    return {
      change: { kind: 'found', localityIds: chosen.map(({ id }) => id), hostId: host, branchId: name },
      org: updateOrganisation(org, {
        add: { units: [branch] },
        change: {
          localities: chosen.map(({ id, branchIds, hostOf = [] }) => ({
            id,
            branchIds: [...branchIds, name],
            hostOf: id === host ? [...hostOf, name] : hostOf,
          })),
        },
      }),
      members,
    };
  }
  if (kind === 'merge') {
    const [first, second] = [pick(localities, 0), pick(localities, 1)];
    if (first === undefined || second === undefined || first === second) return null;
    const union = (of: (row: LocalityInput) => readonly string[]): string[] => [
      ...new Set([...of(first), ...of(second)]),
    ];
    return {
      change: { kind: 'merge', localityIds: [second.id, first.id], intoId: first.id },
      org: updateOrganisation(org, {
        remove: { localityIds: [second.id] },
        change: {
          localities: [
            { id: first.id, branchIds: union((row) => row.branchIds), hostOf: union((row) => row.hostOf ?? []) },
          ],
        },
      }),
      members: members.map((member) =>
        member.localityId === second.id ? { ...member, localityId: first.id } : member,
      ),
    };
  }
  const where = pick(localities, 0);
  const units = organisationToInput(org).units.filter((unit) => unit.kind === 'branch');
  const into = pick(units, 1);
  if (where === undefined || into === undefined) return null;
  const count = 1 + ((picks[2] ?? 0) % 2);
  return {
    change: { kind: 'admission', count, localityId: where.id, branchId: into.id },
    org,
    members: [
      ...members,
      ...Array.from({ length: count }, () => ({
        branchId: into.id,
        localityId: where.id,
        standing: 'probationary' as const,
      })),
    ],
  };
}

/** The numbers of a result; what is said of figures is not about them. */
const numbers = (result: IndependentBranchRatio) => ({ ...result, mismatches: null });

describe('independenceAfter', () => {
  it('gives after every change what a recount of the updated organisation and roster gives', () => {
    fc.assert(
      fc.property(
        roster(),
        fc.array(seed, { maxLength: 5 }),
        fc.constantFrom('counts' as const, 'does-not-count' as const),
        ({ input, members }, seeds, host) => {
          // Figures of a locality that is merged away go with it; a roster has them all.
          const org = parseOrganisation({ ...input, figures: [] });
          const tally = tallyMembers(org, members);
          deepFreeze(org);
          const changes: ProposedChange[] = [];
          const expected: IndependentBranchRatio[] = [];
          let now: { org: Org; members: readonly Member[] } = { org, members };
          for (const [index, each] of seeds.entries()) {
            const made = next(now.org, now.members, each, `new ${String(index)}`);
            if (made === null) continue;
            now = made;
            changes.push(made.change);
            expected.push(independentBranchRatio(made.org, { host, tally: tallyMembers(made.org, made.members) }));
          }
          const result = independenceAfter(org, changes, { host, tally });
          expect(result.before).toEqual(independentBranchRatio(org, { host, tally }));
          expect(result.steps).toHaveLength(expected.length);
          for (const [index, step] of result.steps.entries()) {
            expect(step.kind).toBe(changes[index]?.kind);
            expect(numbers(step.result)).toEqual(numbers(expected[index] ?? step.result));
          }
          expect(result.after).toEqual(result.steps.at(-1)?.result ?? result.before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('raises the ratio by a split wherever the guest had no branch of its own, and lowers it never', () => {
    fc.assert(
      fc.property(
        roster(),
        fc.nat(),
        fc.constantFrom('counts' as const, 'does-not-count' as const),
        ({ input }, at, host) => {
          const org = parseOrganisation(input);
          const guests = localityStates(org, { host }).filter(
            ({ role, state }) => role === 'guest' && state === 'combined',
          );
          if (guests.length === 0) return;
          const { localityId } = guests[at % guests.length] ?? { localityId: '' };
          const { before, after } = independenceAfter(org, [{ kind: 'split', localityId }], { host });
          expect(after.independent).toBeGreaterThan(before.independent);
          expect(after.total).toBe(before.total);
        },
      ),
    );
  });
});
