import * as fc from 'fast-check';
import { expect } from 'vitest';
import {
  allocateQuota,
  type QuotaClaim,
  reallocateQuota,
  tryAllocateQuota,
  tryReallocateQuota,
} from '../../src/quota/index.js';
import { SEED } from '../arbitraries/seed.js';
import { apportion, compareClaims } from '../oracles/apportion.js';
import { comparedByMethod, DIVISORS, lawOf, sum } from './quota-law.js';

const RUNS = { numRuns: 200 };
const METHODS = [...DIVISORS, 'hamilton'] as const;

/** Few units, few places: every allocation can be tried. */
const problem = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 0, max: 6 }),
      min: fc.nat(1),
      room: fc.option(fc.nat(4), { nil: Infinity, freq: 2 }),
      before: fc.nat(4),
      achieved: fc.constantFrom(0, 0, 0, 1, 2, 3),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .chain((units) => fc.record({ units: fc.constant(units), total: fc.integer({ min: 2, max: 9 }) }))
  .map(({ units, total }) => ({
    total,
    units,
    claims: units.map(({ weight, min, room }, i): QuotaClaim => {
      return {
        id: `u${String(i)}`,
        weight: i === 0 ? weight + 1 : weight,
        min,
        max: room === Infinity ? undefined : min + room,
      };
    }),
    plan: new Map(units.map(({ before }, i) => [`u${String(i)}`, before])),
    achieved: new Map(units.map(({ achieved }, i) => [`u${String(i)}`, achieved])),
  }));

function ways(low: readonly number[], high: readonly number[], total: number): number[][] {
  const [least, ...lows] = low;
  const [most, ...highs] = high;
  if (least === undefined || most === undefined) return total === 0 ? [[]] : [];
  const found: number[][] = [];
  for (let places = least; places <= Math.min(most, total); places += 1) {
    for (const rest of ways(lows, highs, total - places)) found.push([places, ...rest]);
  }
  return found;
}

let told = 0;

comparedByMethod(
  'least change: no allocation within bounds and total is closer to the plan',
  METHODS,
  200,
  (method) =>
    fc.property(problem, ({ claims, total, plan, achieved, units }) => {
      const outcome = tryReallocateQuota(claims, total, {
        method,
        plan,
        achieved,
        policy: 'least-change',
        overrun: 'keep',
      });
      const low = claims.map(({ min = 0 }, i) => Math.max(min, units[i]?.achieved ?? 0));
      const high = claims.map(({ weight, max = 99 }, i) => (weight === 0 ? (low[i] ?? 0) : max));
      const all = ways(low, high, total);
      if (!outcome.success) {
        const beyond = claims.some(({ max }, i) => (units[i]?.achieved ?? 0) > (max ?? 99));
        expect(beyond || all.length === 0 || !tryAllocateQuota(claims, total).success).toBe(true);
        return;
      }
      told += 1;
      const distance = (quotas: readonly number[]): number =>
        sum(quotas.map((quota, i) => Math.abs(quota - (units[i]?.before ?? 0))));
      const best = Math.min(...all.map(distance));
      const found = outcome.data.allocations.map(({ quota }) => quota);
      expect([distance(found), outcome.data.moved]).toEqual([best, best]);
      if (method === 'hamilton') return;
      // Among those as close, the method decides: no place moved stays as close and is better claimed.
      for (const other of all.filter((each) => distance(each) === best)) {
        const from = other.findIndex((quota, i) => quota === (found[i] ?? 0) - 1);
        const to = other.findIndex((quota, i) => quota === (found[i] ?? 0) + 1);
        if (sum(other.map((quota, i) => Math.abs(quota - (found[i] ?? 0)))) !== 2 || from < 0 || to < 0) continue;
        const [v, w] = [BigInt(claims[from]?.weight ?? 0), BigInt(claims[to]?.weight ?? 0)];
        if (v === 0n) continue;
        const order = compareClaims(method, v, BigInt(found[from] ?? 0), w, BigInt(found[to] ?? 0) + 1n);
        expect([from, to, order >= 0]).toEqual([from, to, true]);
      }
    }),
  { seed: SEED, afterwards: () => expect(told).toBeGreaterThan(40) },
);

comparedByMethod(
  'proportional: the method with what is achieved as minimum, and a tie goes to whom it brings nearer to the plan',
  METHODS,
  200,
  (method) =>
    fc.property(problem, ({ claims, total, plan, achieved }) => {
      const options = { method, plan, achieved, policy: 'proportional', overrun: 'keep' } as const;
      const outcome = tryReallocateQuota(claims, total, options);
      if (!outcome.success) return;
      const { fixed, tie } = apportion(
        method,
        claims.map(({ weight }) => weight),
        total,
        claims.map(({ id, min = 0 }) => Math.max(min, achieved.get(id) ?? 0)),
        claims.map(({ max = Infinity }) => max),
      );
      const without = new Set<string>();
      const needless = new Set<string>();
      outcome.data.allocations.forEach(({ id, quota }, i) => {
        const [least = Number.NaN, isTied] = [fixed[i], tie?.claims.includes(i) === true];
        expect(quota - least === 0 || (isTied && quota - least === 1)).toBe(true);
        const wants = (plan.get(id) ?? 0) > least;
        if (isTied && wants && quota === least) without.add(id);
        if (isTied && !wants && quota > least) needless.add(id);
      });
      expect(without.size > 0 && needless.size > 0).toBe(false);
    }),
);

lawOf('nobody gets fewer places than achieved, and what is left to do is told', METHODS, (method) => {
  fc.assert(
    fc.property(
      problem,
      fc.constantFrom('proportional' as const, 'least-change' as const),
      ({ claims, total, plan, achieved }, policy) => {
        const outcome = tryReallocateQuota(claims, total, { method, plan, achieved, policy, overrun: 'keep' });
        if (!outcome.success) return;
        expect(sum(outcome.data.changes.map(({ after }) => after)) + outcome.data.open).toBe(total);
        for (const change of outcome.data.changes) {
          expect(change.after).toBeGreaterThanOrEqual(change.achieved);
          expect(change.remaining).toBe(change.after - change.achieved);
          expect(change.difference).toBe(change.after - change.before);
          expect(change.before).toBe(plan.get(change.id));
          if (change.overrunOf !== null) expect(change.achieved).toBeGreaterThan(change.overrunOf);
        }
        const refused = tryReallocateQuota(claims, total, { method, plan, achieved, policy, overrun: 'refuse' });
        expect(refused.success).toBe(outcome.data.changes.every(({ overrunOf }) => overrunOf === null));
      },
    ),
    RUNS,
  );
});

lawOf(
  'with nothing achieved and a plan that is the method’s own, nothing changes',
  [...METHODS, 'balinski-young', 'hamilton-droop'],
  (method) => {
    fc.assert(
      fc.property(problem, ({ claims, total }) => {
        const free = claims.map(({ id, weight }) => ({ id, weight }));
        const { allocations } = allocateQuota(free, total, { method });
        const plan = new Map(allocations.map(({ id, quota }) => [id, quota]));
        const result = reallocateQuota(free, total, {
          method,
          plan,
          achieved: {},
          policy: 'proportional',
          overrun: 'refuse',
        });
        expect(result.moved).toBe(0);
      }),
      RUNS,
    );
  },
);

lawOf('a unit split and merged again has the plan it had', ['webster'], (method) => {
  fc.assert(
    fc.property(problem, fc.constantFrom('by-weight' as const, 'to-first' as const), ({ claims, plan }, rule) => {
      const [first] = claims;
      const total = sum(plan.values());
      if (first === undefined) return;
      const parts = ['p', 'q', 'r'].map((id, i) => ({ id, weight: i }));
      const halves = [...parts, ...claims.slice(1).map(({ id, weight }) => ({ id, weight }))];
      const split = reallocateQuota(halves, total, {
        ...{ method, plan, achieved: {}, policy: 'proportional', overrun: 'keep' },
        successions: [{ from: first.id, to: ['p', 'q', 'r'], rule }],
      });
      const carried = new Map(split.changes.map(({ id, before }) => [id, before]));
      expect(sum(carried.values())).toBe(total);
      const merged = reallocateQuota(
        claims.map(({ id, weight }) => ({ id, weight })),
        total,
        {
          ...{ method, plan: carried, achieved: {}, policy: 'proportional', overrun: 'keep' },
          successions: parts.map(({ id }) => ({ from: id, to: [first.id] })),
        },
      );
      for (const { id, before } of merged.changes) expect(before).toBe(plan.get(id));
    }),
    RUNS,
  );
});
