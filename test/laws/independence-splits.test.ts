import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.js';
import { independenceAfter, readyToSplit } from '../../src/independence/index.js';
import { type Member, type OrganisationInput, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import { deepFreeze } from '../arbitraries/organisations.js';
import { roster } from '../arbitraries/rosters.js';
import { differential } from '../oracles/differential.js';
import { firstDay, guestsOf, officialOn, splitIn, type World } from '../oracles/slow-splits.js';

const asOf = '2018-05-13';
const later = fc.constantFrom(0, 1, 20, 41).map((days) => addDays(asOf, days));

/** One of the worlds that the rows allow: everybody lives somewhere and is official or not. */
function worldOf({ localities }: OrganisationInput, seeds: readonly number[]): World {
  const seed = (index: number): number => seeds[index % seeds.length] ?? 0;
  return {
    localityOf: ({ localityId, branchId }, index) => {
      if (localityId !== undefined) return localityId;
      const places = [null, ...localities.filter(({ branchIds }) => branchIds.includes(branchId)).map(({ id }) => id)];
      return places[seed(index) % places.length] ?? null;
    },
    isOfficial: (member, index, day) => {
      const known = officialOn(member, day);
      return known === 'unknown' ? seed(index) % 2 === 0 : known === 'yes';
    },
  };
}

const seeds = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 });
const read = (input: OrganisationInput, members: readonly Member[]) => {
  const org = parseOrganisation(input);
  return { org, tally: tallyMembers(org, members, { keep: 'dates' }) };
};

describe('readyToSplit', () => {
  it(
    'holds in every world that the rows allow: what is ready, what breaks the rest, and what is not listed',
    differential(
      400,
      fc.property(roster(), later, seeds, ({ input, members }, on, world) => {
        const { org, tally } = read(input, members);
        const { localities } = readyToSplit(org, tally, { on });
        const listed = new Map(localities.map((row) => [row.localityId, row]));
        const guests = guestsOf(input);
        for (const id of listed.keys()) expect(guests).toContain(id);
        for (const id of guests) {
          const { official, left } = splitIn(input, members, worldOf(input, world), id, on);
          const row = listed.get(id);
          if (row === undefined) {
            expect(official).toBeLessThan(3);
            continue;
          }
          expect(official).toBeGreaterThanOrEqual(row.official.sure);
          expect(official).toBeLessThanOrEqual(row.official.possible);
          expect(row.left).toHaveLength(left.length);
          for (const [index, branch] of row.left.entries()) {
            expect(left[index]).toBeGreaterThanOrEqual(branch.alone.sure);
            expect(left[index]).toBeLessThanOrEqual(branch.alone.possible);
            if (branch.aloneStands !== 'unknown') expect((left[index] ?? 0) >= 3).toBe(branch.aloneStands === 'yes');
          }
          if (row.verdict === 'ready') expect([official, ...left].every((count) => count >= 3)).toBe(true);
          if (row.verdict === 'breaks-the-rest') {
            expect(official).toBeGreaterThanOrEqual(3);
            expect(left.some((count) => count < 3)).toBe(true);
          }
        }
      }),
    ),
  );

  it(
    'keeps the rest of a branch in every world, when all that surely have enough split off',
    differential(
      300,
      fc.property(roster(), later, seeds, ({ input, members }, on, world) => {
        const { org, tally } = read(input, members);
        const { localities } = readyToSplit(org, tally, { on });
        const sure = new Set(localities.filter(({ official }) => official.sure >= 3).map((row) => row.localityId));
        const { localityOf, isOfficial } = worldOf(input, world);
        for (const { localityId, left } of localities) {
          const going = new Set([...sure, localityId]);
          for (const { branchId, together, stayingTogether } of left) {
            const served = input.localities.filter(({ branchIds }) => branchIds.includes(branchId)).map(({ id }) => id);
            expect(stayingTogether).toEqual(served.filter((id) => !going.has(id)));
            const stay = members.filter(
              (member, index) =>
                member.branchId === branchId &&
                (member.leavesOn === undefined || member.leavesOn > on) &&
                isOfficial(member, index, on) &&
                !going.has(localityOf(member, index) ?? ''),
            ).length;
            expect(stay).toBeGreaterThanOrEqual(together.sure);
            expect(stay).toBeLessThanOrEqual(together.possible);
          }
        }
      }),
    ),
  );

  it(
    'finds the first day on which each locality has enough, as a recount day by day does',
    differential(
      300,
      fc.property(roster(), later, ({ input, members }, on) => {
        const { org, tally } = read(input, members);
        for (const row of readyToSplit(org, tally, { on }).localities) {
          const expected = row.official.sure >= 3 ? firstDay(members, row.localityId, 3, [asOf, on]) : null;
          expect([row.localityId, row.from]).toEqual([row.localityId, expected]);
        }
      }),
    ),
  );

  it('leaves in a branch what a proposed split leaves, and warns of the same branches', () => {
    fc.assert(
      fc.property(roster(), later, ({ input, members }, on) => {
        const { org, tally } = read(input, members);
        deepFreeze(org);
        for (const { localityId, left } of readyToSplit(org, tally, { on }).localities) {
          const { warnings } = independenceAfter(org, [{ kind: 'split', localityId, branchId: 'new' }], {
            host: 'counts',
            tally,
            on,
          });
          const expected = left
            .filter(({ aloneStands }) => aloneStands !== 'yes')
            .map(({ branchId, alone, aloneStands }) => ({
              step: 0,
              code: aloneStands === 'no' ? 'too-few-official' : 'official-unknown',
              unitId: branchId,
              official: alone,
            }));
          expect(warnings.filter(({ unitId }) => unitId !== 'new')).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
