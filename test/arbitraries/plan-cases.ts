import fc from 'fast-check';
import type { PlanOptions, WillingMember } from '../../src/independence/index.js';
import { type Member, type OrganisationInput, parseOrganisation, tallyMembers } from '../../src/organisation/index.js';
import type { OracleCase } from '../oracles/plan-oracle.js';

const AS_OF = '2024-01-31';

/** A small district with its roster: shared branches, foundings, a branch of officials, members on probation. */
export interface PlanCase {
  readonly input: OrganisationInput;
  readonly members: readonly Member[];
  readonly options: Omit<PlanOptions, 'target'>;
  /** Whether admissions still count in time. */
  readonly late: boolean;
}

/** One shared branch and its localities. */
const branch = fc.record({
  villages: fc.array(
    fc.record({
      residents: fc.constantFrom(0, 0, 1, 2, 3, 3, 4, 6),
      limit: fc.constantFrom(null, null, 0, 1, 2, 3, 5),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  elsewhere: fc.constantFrom(0, 0, 1, 3, 5),
  host: fc.option(fc.nat(3)),
});

const founder = fc.record({
  residents: fc.constantFrom(0, 0, 1, 2, 3, 4),
  limit: fc.constantFrom(null, null, 0, 2, 3),
});

const communeParts = fc.record({
  branches: fc.array(branch, { maxLength: 3 }),
  founders: fc.array(founder, { maxLength: 2 }),
  officials: fc.constantFrom(0, 2, 3, 5, 9),
});

/** Cases small enough to try every set of localities. With `links` some localities meet in two branches. */
export function planCase({
  limits = true,
  surplus = fc.boolean(),
  links = false,
  movers = 0,
  guests = false,
  communes = 2,
}: {
  limits?: boolean;
  surplus?: fc.Arbitrary<boolean>;
  links?: boolean;
  movers?: number;
  guests?: boolean;
  communes?: number;
} = {}): fc.Arbitrary<PlanCase> {
  return fc
    .record({
      parts: fc.array(communeParts, { minLength: 1, maxLength: communes }),
      host: fc.constantFrom('counts' as const, 'does-not-count' as const),
      by: fc.constantFrom(AS_OF, '2024-06-30', '2025-01-31', '2026-01-01'),
      probation: fc.array(fc.constantFrom('official' as const, 'ends in time' as const), {
        minLength: 4,
        maxLength: 4,
      }),
      surplus,
      second: fc.array(fc.nat(5), { maxLength: 3 }),
      limited: fc.constantFrom(limits, false),
      willing: fc.array(fc.tuple(fc.nat(20), fc.uniqueArray(fc.nat(20), { maxLength: 3 })), { maxLength: movers }),
      foreign: fc.array(fc.nat(20), { maxLength: guests ? 4 : 0 }),
    })
    .filter(({ parts }) => parts.flatMap(({ branches }) => branches.flatMap((each) => each.villages)).length <= 9)
    .map(({ parts, host, by, probation, surplus: pooled, second, limited, willing, foreign }) => {
      const units: OrganisationInput['units'] = [{ id: 'd', name: 'Huyện', kind: 'district', parentId: null }];
      const localities: OrganisationInput['localities'] = [];
      const figures: NonNullable<OrganisationInput['figures']> = [];
      const members: Member[] = [];
      const candidates: { localityId: string; count: number }[] = [];
      const add = (count: number, branchId: string, localityId?: string): void => {
        for (let one = 0; one < count; one += 1) {
          const kind = by > '2024-05-01' ? probation[members.length % probation.length] : 'official';
          const status = kind === 'official' ? { standing: kind } : { admittedOn: '2023-05-01' };
          members.push({ branchId, ...(localityId === undefined ? {} : { localityId }), ...status });
        }
      };
      const village = (
        id: string,
        communeId: string,
        branchIds: string[],
        hostOf: string[],
        limit: number | null,
      ): void => {
        localities.push({ id, name: id, communeId, branchIds, hostOf });
        if (limited && limit !== null) candidates.push({ localityId: id, count: limit });
      };
      parts.forEach(({ branches, founders, officials }, at) => {
        const c = `c${String(at)}`;
        units.push(
          { id: c, name: c, kind: 'commune', parentId: 'd' },
          { id: `${c}o`, name: 'Cơ quan', kind: 'branch', parentId: c },
        );
        add(officials, `${c}o`);
        branches.forEach(({ villages, elsewhere, host: hosting }, place) => {
          const b = `${c}b${String(place)}`;
          units.push({ id: b, name: b, kind: 'branch', parentId: c });
          add(elsewhere, b);
          villages.forEach(({ residents, limit }, number) => {
            const id = `${b}v${String(number)}`;
            village(id, c, [b], hosting === number ? [b] : [], limit);
            add(residents, b, id);
          });
        });
        founders.forEach(({ residents, limit }, number) => {
          const id = `${c}f${String(number)}`;
          village(id, c, [], [], limit);
          figures.push({ localityId: id, members: residents });
          add(residents, `${c}o`, id);
        });
      });
      if (links) {
        const shared = units.filter(({ kind, id }) => kind === 'branch' && !id.endsWith('o')).map(({ id }) => id);
        second.forEach((target, index) => {
          const locality = localities[(target * 7 + index * 3) % Math.max(1, localities.length)];
          const other = shared[target % Math.max(1, shared.length)];
          if (locality === undefined || other === undefined || locality.branchIds.length === 0) return;
          if (!locality.branchIds.includes(other)) locality.branchIds.push(other);
        });
      }
      // Who lives where a shared branch meets, and belongs to the officials' branch.
      for (const at of foreign) {
        const locality = localities[at % Math.max(1, localities.length)];
        if (locality !== undefined) add(1, 'c0o', locality.id);
      }
      const everyBranch = units.filter(({ kind }) => kind === 'branch').map(({ id }) => id);
      const moving = willing.map(([from, to], index) => ({
        id: `m${String(index)}`,
        branchId: everyBranch[from % everyBranch.length] ?? '',
        localityIds: [...new Set(to.flatMap((at) => localities[at % Math.max(1, localities.length)]?.id ?? []))],
      }));
      // Those who are willing live elsewhere.
      for (const { id, branchId } of moving) members.push({ id, branchId, standing: 'official' });
      return {
        input: { asOf: AS_OF, units, localities, figures },
        members,
        options: {
          under: 'd',
          by,
          host,
          ...(candidates.length > 0 ? { candidates } : {}),
          ...(moving.length > 0 ? { transfers: moving } : pooled ? { transfers: 'commune-surplus' as const } : {}),
        },
        late: by < '2025-01-31',
      };
    });
}

/** The organisation and tally of a case. */
export function readCase({ input, members }: Pick<PlanCase, 'input' | 'members'>) {
  const org = parseOrganisation(input);
  return { org, tally: tallyMembers(org, members, { keep: 'dates' }) };
}

/** The same case as the oracle sees it: everybody on the roster is official by the day. */
export function oracleCase({ input, members, options, late }: PlanCase): OracleCase {
  const limits = new Map(options.candidates?.map(({ localityId, count }) => [localityId, count]));
  const countBy = (test: (member: Member) => boolean): number => members.filter(test).length;
  return {
    needed: 3,
    hostCounts: options.host === 'counts',
    surplus: options.transfers === 'commune-surplus',
    branches: input.units
      .filter(({ kind }) => kind === 'branch')
      .map(({ id, parentId }) => ({
        id,
        commune: parentId ?? '',
        members: countBy(({ branchId }) => branchId === id),
      })),
    movers: Array.isArray(options.transfers)
      ? options.transfers.map(({ branchId, localityIds }: WillingMember) => ({
          branch: branchId,
          localities: localityIds,
        }))
      : [],
    localities: input.localities.map(({ id, communeId, branchIds, hostOf = [] }) => ({
      id,
      commune: communeId,
      branchIds,
      hostOf,
      official: countBy(({ localityId }) => localityId === id),
      limit: late ? 0 : (limits.get(id) ?? Number.POSITIVE_INFINITY),
      mayFound: true,
    })),
  };
}
