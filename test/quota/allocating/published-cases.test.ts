import { describe, expect, it } from 'vitest';
import { allocateQuota, type QuotaMethod, tryAllocateMatrix } from '../../../src/quota/index.js';
import published from '../../golden/apportionment-cases.json' with { type: 'json' };

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

interface TwoDimensional {
  readonly name: string;
  readonly votes: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly colTotals: readonly number[];
  readonly expected:
    | readonly (readonly number[])[]
    | { readonly tie: true }
    | {
        readonly error: 'infeasible';
        readonly certificate: {
          readonly rows: readonly number[];
          readonly cols: readonly number[];
          readonly need: number;
          readonly available: number;
        };
      };
}

describe('published matrices come out as published', () => {
  const matrices = published.cases.filter(({ method }) =>
    method.startsWith('biproportional'),
  ) as unknown as TwoDimensional[];

  it('covers every matrix, all by webster', () => {
    expect(matrices.length).toBe(8);
    expect(new Set(published.cases.map(({ method }) => method).filter((name) => name.startsWith('bi')))).toEqual(
      new Set(['biproportional-sainte-lague']),
    );
  });

  const names = (size: number, kind: string): string[] =>
    Array.from({ length: size }, (_, index) => `${kind}${String(index).padStart(2, '0')}`);

  for (const { name, votes, rowTotals, colTotals, expected } of matrices) {
    it(name, () => {
      const rows = names(rowTotals.length, 'row ');
      const columns = names(colTotals.length, 'column ');
      const outcome = tryAllocateMatrix({ rows, columns, weights: votes, rowTotals, columnTotals: colTotals });
      if ('error' in expected) {
        const { certificate } = expected;
        expect(outcome.success ? null : outcome.error.details['certificate']).toMatchObject({
          rows: certificate.rows.map((row) => rows[row]),
          columns: certificate.cols.map((column) => columns[column]),
          need: certificate.need,
          available: certificate.available,
        });
        return;
      }
      expect(outcome.success).toBe(true);
      if (!outcome.success) return;
      const { cells, unique, ties } = outcome.data;
      if ('tie' in expected) {
        // Rows of 2, columns of 3 and 1: either row may have both of its places in the first column.
        expect(unique).toBe(false);
        expect(ties.map((tie) => [tie.cells.length, tie.places])).toEqual([[4, 2]]);
      } else {
        expect(cells).toEqual(expected);
        expect(unique).toBe(true);
      }
    });
  }

  it('the same case by dhondt', () => {
    const both = matrices.find((each) => each.name.startsWith('Apportionment.jl'));
    expect(both).toBeDefined();
    if (both === undefined) return;
    const { votes, rowTotals, colTotals, expected } = both;
    const problem = { rows: names(3, 'r'), columns: names(2, 'c'), weights: votes, rowTotals, columnTotals: colTotals };
    const outcome = tryAllocateMatrix({ ...problem, method: 'dhondt' });
    expect(outcome.success ? outcome.data.cells : outcome.error).toEqual(expected);
  });
});
