import { describe, expect, it } from 'vitest';
import { allocateQuota, type QuotaMethod } from '../../src/quota/index.js';
import published from '../golden/apportionment-cases.json' with { type: 'json' };

const METHODS: Readonly<Record<string, QuotaMethod>> = {
  dhondt: 'dhondt',
  'dhondt-bounded': 'dhondt',
  'sainte-lague': 'webster',
  'sainte-lague-bounded': 'webster',
  saintelague: 'webster',
  huntington: 'huntington-hill',
  adams: 'adams',
  dean: 'dean',
  hamilton: 'hamilton',
  droop: 'hamilton-droop',
  quota: 'balinski-young',
  modified_saintelague: { name: 'modified', signposts: (place) => (place === 1 ? '0.7' : `${String(place - 1)}.5`) },
};

interface OneDimensional {
  readonly name: string;
  readonly method: string;
  readonly votes: readonly (number | string)[];
  readonly seats: number | string;
  readonly min: readonly number[] | null;
  readonly max: readonly number[] | null;
  readonly expected:
    | readonly (number | string)[]
    | {
        readonly tie: {
          readonly claimants: readonly number[];
          readonly seats: number;
          readonly fixed: readonly number[];
        };
      };
  readonly threshold?: { readonly share: string };
}

const cases = published.cases.filter(
  ({ method }) => !method.startsWith('biproportional'),
) as unknown as OneDimensional[];

/** The votes of those who reach the threshold share of all votes; the others' count as 0. */
function counted({ votes, threshold }: OneDimensional): (number | bigint)[] {
  const weights = votes.map((vote) => (typeof vote === 'string' ? BigInt(vote) : vote));
  if (threshold === undefined) return weights;
  const [part = 0, whole = 1] = threshold.share.split('/').map(Number);
  const all = weights.reduce<number>((sum, weight) => sum + Number(weight), 0);
  return weights.map((weight) => (Number(weight) * whole < all * part ? 0 : weight));
}

describe('published apportionments come out as published', () => {
  it('covers every one-dimensional case', () => {
    expect(cases.length).toBe(published.cases.length - 8);
    for (const { method } of cases) expect(Object.keys(METHODS)).toContain(method);
  });

  for (const one of cases) {
    it(`${one.method}: ${one.name}`, () => {
      const { min, max } = one;
      const claims = counted(one).map((weight, i) => ({
        id: String(i).padStart(3, '0'),
        weight,
        min: min?.[i],
        max: max?.[i],
      }));
      const method = METHODS[one.method];
      const total = typeof one.seats === 'string' ? BigInt(one.seats) : one.seats;
      const result = allocateQuota(claims, total, { method, ties: 'leave-open' });
      const quotas = result.allocations.map(({ quota }) => quota);
      if ('tie' in one.expected) {
        const { claimants, seats, fixed } = one.expected.tie;
        const ids = claimants.map((claimant) => String(claimant).padStart(3, '0'));
        expect(quotas).toEqual(fixed);
        expect(result.ties).toEqual([{ ids, places: seats, given: [], settledBy: null }]);
        expect(result.open).toBe(seats);
      } else {
        expect(quotas).toEqual(one.expected.map(Number));
        expect(result.ties).toEqual([]);
      }
    });
  }
});
