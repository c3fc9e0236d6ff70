import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocateWeights,
  QUOTA_METHODS,
  type QuotaMethodName,
  type QuotaResult,
  tryAllocateMatrix,
  tryAllocateQuota,
  tryCascadeMatrix,
  tryCascadeQuota,
  tryExplainQuota,
} from '../../src/quota/index.js';
import { describeQuota, describeTie } from '../../src/report/index.js';
import { anyProblem, claimsOf } from '../arbitraries/claims.js';
import { SEED } from '../arbitraries/seed.js';
import { expectTwins, figuresOf, lettered } from '../report/sentences/reading.js';

const methods = fc.constantFrom<QuotaMethodName>(...QUOTA_METHODS);
const tieRules = fc.constantFrom('by-id' as const, 'leave-open' as const);
const limits = fc.constantFrom(0, 1, 3, 10, 100);

/** The figures that tell a result, in the order in which they stand. */
function figuresOfResult({ total, allocations, ties, open }: QuotaResult, name: number): string[] {
  const ranked = allocations.length > name ? allocations.toSorted((a, b) => b.quota - a.quota) : allocations;
  const rest = ranked.slice(name);
  const others = (count: number): number[] => (count > name ? [count - name] : []);
  return [
    total,
    allocations.length,
    ...ranked.slice(0, name).map(({ quota }) => quota),
    ...(rest.length === 0 ? [] : [rest.length, rest.reduce((sum, { quota }) => sum + quota, 0)]),
    ...ties.flatMap(({ ids, places, given }) => [...others(ids.length), places, ...others(given.length)]),
    ...(open > 0 ? [open] : []),
  ].map(String);
}

describe('sentences on quotas', () => {
  it('tell total, units, quotas, ties and what is open, and no other figure, in both languages', () => {
    let told = 0;
    let tied = 0;
    fc.assert(
      fc.property(anyProblem, methods, tieRules, limits, (problem, method, ties, name) => {
        const outcome = tryAllocateQuota(claimsOf(problem), problem.total, { method, ties });
        if (!outcome.success) return;
        const { vi } = expectTwins((locale) => describeQuota(outcome.data, { locale, name, nameOf: lettered }));
        expect(figuresOf(vi, 'vi')).toEqual(figuresOfResult(outcome.data, name));
        told += 1;
        tied += outcome.data.ties.length;
      }),
      { numRuns: 300, seed: SEED },
    );
    expect([told > 150, tied > 20]).toEqual([true, true]);
  });

  it('tell of one unit its quota of the total, and its reasons with the same figures in both languages', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(
        anyProblem,
        methods,
        tieRules,
        fc.nat(),
        fc.nat({ max: 4 }),
        (problem, method, ties, pick, digits) => {
          // The quota method has no bounds: with any it would refuse, and nothing be told.
          const claims = claimsOf(problem).map(({ min, max, ...rest }) => ({
            ...rest,
            ...(method === 'balinski-young' ? {} : { min, max }),
          }));
          const id = claims[pick % claims.length]?.id ?? '';
          const outcome = tryExplainQuota(claims, problem.total, { method, ties }, id);
          if (!outcome.success) return;
          const { quota, total, why, bound } = outcome.data;
          const { vi, en } = expectTwins((locale) =>
            describeQuota(outcome.data, {
              locale,
              digits,
              nameOf: lettered,
              weighs: locale === 'vi' ? 'đảng viên' : 'members',
            }),
          );
          expect(figuresOf(vi, 'vi').slice(0, 2)).toEqual([String(quota), String(total)]);
          expect([vi.includes('mức tối thiểu'), en.includes('its maximum')]).toEqual([
            bound === 'min',
            bound === 'max',
          ]);
          kinds.set(why.kind, (kinds.get(why.kind) ?? 0) + 1);
        },
      ),
      { numRuns: 100, seed: SEED },
    );
    for (const kind of ['divisor', 'largest-remainder', 'quota-method']) expect(kinds.get(kind)).toBeGreaterThan(2);
  });

  it('tell ties of weights and of matrices', () => {
    const cells = fc.array(fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2)), { minLength: 2, maxLength: 4 });
    let seen = 0;
    fc.assert(
      fc.property(cells, fc.nat({ max: 9 }), (weights, total) => {
        const flat = allocateWeights(weights.flat(), total).ties;
        const rows = weights.map((_, row) => `r${String(row)}`);
        const rowTotals = weights.map(() => 3);
        const [odd, even] = [Math.floor((3 * rows.length) / 2), Math.ceil((3 * rows.length) / 2)];
        const problem = { rows, columns: ['x', 'y'], weights, rowTotals, columnTotals: [odd, even] };
        const matrix = tryAllocateMatrix(problem);
        for (const tie of [...flat, ...(matrix.success ? matrix.data.ties : [])]) {
          const { vi } = expectTwins((locale) => describeTie(tie, { locale, nameOf: lettered, name: 100 }));
          expect(figuresOf(vi, 'vi')).toEqual([String(tie.places)]);
          seen += 1;
        }
      }),
      { seed: SEED },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('tell a cascade with every unit that the two ways treat differently', () => {
    let differing = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 20 }),
        (shape, total) => {
          const weights = new Map<string, number>();
          const tree = [
            { id: 'root', parentId: null },
            ...shape.flatMap((below, at) => [
              { id: `c${String(at)}`, parentId: 'root' },
              ...below.map((weight, index) => {
                weights.set(`b${String(at)}${String(index)}`, weight);
                return { id: `b${String(at)}${String(index)}`, parentId: `c${String(at)}` };
              }),
            ]),
          ];
          const outcome = tryCascadeQuota(tree, total, { weight: (id) => weights.get(id) });
          if (!outcome.success) return;
          const { vi } = expectTwins((locale) => describeQuota(outcome.data, { locale, name: 100, nameOf: lettered }));
          const { differences, ties, open, unitIds } = outcome.data;
          const pairs = differences ?? [];
          expect(figuresOf(vi, 'vi')).toEqual(
            [
              unitIds.length,
              ...(pairs.length === 0 ? [] : [pairs.length]),
              ...pairs.flatMap(({ stepwise, flat }) => [stepwise, flat]),
              ...ties.map(({ places }) => places),
              ...(open > 0 ? [open] : []),
            ].map(String),
          );
          differing += pairs.length;
        },
      ),
      { seed: SEED },
    );
    expect(differing).toBeGreaterThan(10);
  });

  it('tell places handed down over columns: the sum of each, every cell that differs, every tie', () => {
    let differing = 0;
    let tied = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('flat' as const, 'stepwise' as const),
        limits,
        (shape, columnTotals, levels, name) => {
          const weights = new Map(
            shape.flatMap((below, at) => below.map((weight, index) => [`b${String(at)}${String(index)}`, weight])),
          );
          const tree = [
            { id: 'root', parentId: null },
            ...shape.map((_, at) => ({ id: `c${String(at)}`, parentId: 'root' })),
            ...[...weights.keys()].map((id) => ({ id, parentId: `c${id.charAt(1)}` })),
          ];
          const columns = columnTotals.map((_, at) => `y${String(at)}`);
          const weight = (id: string): number | undefined => weights.get(id);
          const outcome = tryCascadeMatrix(tree, { columns, columnTotals, weight, levels });
          if (!outcome.success) return;
          const { vi, en } = expectTwins((locale) => describeQuota(outcome.data, { locale, name, nameOf: lettered }));
          const { differences, ties, totalTies, unitIds, unique } = outcome.data;
          const pairs = differences ?? [];
          const others = (count: number): number[] => (count > name ? [count - name] : []);
          const rest = columnTotals.slice(name);
          expect(figuresOf(vi, 'vi')).toEqual(
            [
              columnTotals.reduce((sum, each) => sum + each, 0),
              unitIds.length,
              ...columnTotals.slice(0, name),
              ...(rest.length === 0 ? [] : [rest.length, rest.reduce((sum, each) => sum + each, 0)]),
              ...(pairs.length === 0 ? [] : [pairs.length]),
              ...pairs.slice(0, name).flatMap(({ stepwise, flat }) => [stepwise, flat]),
              ...others(pairs.length),
              ...totalTies.flatMap(({ ids, places, given }) => [
                ...others(ids.length),
                places,
                ...others(given.length),
              ]),
              ...ties.flatMap(({ cells, places, given }) => [...others(cells.length), places, ...others(given.length)]),
            ].map(String),
          );
          expect([vi.endsWith('chỉ có một cách phân bổ như vậy'), en.endsWith('no other plan is as good')]).toEqual([
            unique,
            unique,
          ]);
          differing += pairs.length;
          tied += ties.length;
        },
      ),
      { numRuns: 300, seed: SEED },
    );
    expect([differing > 20, tied > 20]).toEqual([true, true]);
  });
});
