import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndependencePlan, planIndependence } from '../../src/independence/index.js';
import { oracleCase, type PlanCase, planCase, readCase } from '../arbitraries/plan-cases.js';
import { differential } from '../oracles/differential.js';
import { cheapestByGain, type OracleCost } from '../oracles/plan-oracle.js';
import { replayPlan } from '../oracles/plan-replay.js';

const RUNS = { numRuns: 150 };
const share = fc.constantFrom(1, 20, 34, 50, 67, 75, 90, 95, 100);
const plain = fc.constant(false);

function planOf(each: PlanCase, target: number, more: object = {}): IndependencePlan {
  const { org, tally } = readCase(each);
  return planIndependence(org, tally, { ...each.options, ...more, target: `${String(target)}%` });
}

/** What the oracle finds for as many gains as a plan has towards its target, and the most that it finds. */
function bestFor(each: PlanCase, plan: IndependencePlan): { best: OracleCost; most: number } {
  const found = cheapestByGain(oracleCase(each));
  const most = found.reduce((last, cost, gain) => (cost === null ? last : gain), 0);
  const best = found[Math.min(plan.needed, plan.gained)] ?? { admissions: Number.NaN, transfers: Number.NaN };
  return { best, most };
}

function expectBest(each: PlanCase, target: number): void {
  const plan = planOf(each, target);
  const { best, most } = bestFor(each, plan);
  expect(plan.mostGained).toBe(most);
  expect(plan.gained).toBeGreaterThanOrEqual(Math.min(plan.needed, most));
  expect({ admissions: plan.admissions, transfers: plan.transfers }).toEqual(best);
  expect(plan.lowerBound).toBe(plan.admissions);
  expect(plan.optimal).toBe(true);
}

function expectSound(each: PlanCase, target: number, more: object = {}): void {
  const plan = planOf(each, target, more);
  const { best, most } = bestFor(each, plan);
  expect(plan.gained).toBeLessThanOrEqual(most);
  expect(plan.mostGained).toBeGreaterThanOrEqual(most);
  expect(plan.lowerBound).toBeLessThanOrEqual(best.admissions);
  expect(plan.admissions).toBeGreaterThanOrEqual(best.admissions);
  if (!plan.optimal) return;
  expect(plan.admissions).toBe(best.admissions);
  expect(Math.min(plan.needed, plan.gained)).toBe(Math.min(plan.needed, most));
}

function expectCarriedOut(each: PlanCase, target: number): void {
  const plan = planOf(each, target);
  const replay = replayPlan(each.input, each.members, plan);
  expect(replay.faults).toEqual([]);
  expect(replay.independent).toBe(plan.independent + plan.gained);
  expect([replay.admissions, replay.transfers]).toEqual([plan.admissions, plan.transfers]);
  expect(plan.reached).toBe(replay.independent >= plan.required);
}

describe('a plan for independent branches', () => {
  it(
    'needs as few admissions as any set of localities, tried one by one',
    differential(150, fc.property(planCase({ surplus: plain, guests: true }), share, expectBest)),
  );

  it(
    'needs as few admissions, and then as few transfers, where a commune’s surplus may move',
    differential(150, fc.property(planCase({ surplus: fc.constant(true) }), share, expectBest)),
  );

  it(
    'is as good where localities meet in several combined branches and all sets can be looked at',
    differential(150, fc.property(planCase({ surplus: plain, links: true }), share, expectBest)),
  );

  it('admits nobody twice where the host of one branch meets in another too', () => {
    // The host can have 5 admitted, 3 for each of the two that it would be left alone in.
    const village = (id: string, branchIds: string[], hostOf: string[] = []) => {
      return { id, name: id, communeId: 'c', branchIds, hostOf };
    };
    const unit = (id: string, kind: 'district' | 'commune' | 'branch', parentId: string | null) => {
      return { id, name: id, kind, parentId };
    };
    for (const [count, most] of [
      [5, 3],
      [6, 4],
    ] as const) {
      const each: PlanCase = {
        input: {
          asOf: '2024-01-31',
          units: [
            unit('d', 'district', null),
            unit('c', 'commune', 'd'),
            unit('a', 'branch', 'c'),
            unit('b', 'branch', 'c'),
          ],
          localities: [
            village('host', ['a', 'b'], ['a']),
            ...['a1', 'a2'].map((id) => village(id, ['a'])),
            ...['b1', 'b2'].map((id) => village(id, ['b'])),
          ],
        },
        members: [],
        options: { under: 'd', by: '2025-01-31', host: 'counts', candidates: [{ localityId: 'host', count }] },
        late: false,
      };
      for (const target of [20, 60, 80, 100]) {
        expectBest(each, target);
        expectCarriedOut(each, target);
        expect(planOf(each, target).mostGained).toBe(most);
      }
    }
  });

  const maxSteps = fc.constantFrom(0, 1, 5, 20);
  it(
    'is never better than the best, nor its bound above it, where few sets can be looked at',
    differential(
      100,
      fc.property(planCase({ surplus: plain, links: true }), share, maxSteps, (each, target, steps) =>
        expectSound(each, target, { maxSteps: steps }),
      ),
    ),
  );

  it(
    'is never better than the best, nor its bound above it, where named members may move',
    differential(
      100,
      fc.property(planCase({ movers: 3, surplus: plain, communes: 1 }), share, (each, target) =>
        expectSound(each, target),
      ),
    ),
  );

  it('reaches what it says when it is carried out, and breaks no branch on the way', () => {
    fc.assert(fc.property(planCase({}), share, expectCarriedOut), RUNS);
    fc.assert(fc.property(planCase({ movers: 4, surplus: plain }), share, expectCarriedOut), RUNS);
  });

  it('breaks no branch either where localities meet in several, and keeps more in them than it says', () => {
    fc.assert(
      fc.property(planCase({ links: true }), share, (each, target) => {
        const plan = planOf(each, target);
        const replay = replayPlan(each.input, each.members, plan);
        // To which of several branches members belong is not asked: each is taken to lose all of them.
        expect(replay.faults.filter((fault) => !fault.includes('said'))).toEqual([]);
        expect(replay.independent).toBe(plan.independent + plan.gained);
      }),
      RUNS,
    );
  });

  it('names no first day before the members for it are there', () => {
    fc.assert(
      fc.property(planCase({ surplus: plain }), share, (each, target) => {
        const plan = planOf(each, target);
        // Before the day of the target there are those who are official on the day of the tally, and admissions.
        const steps = plan.steps.filter(({ from }) => from < plan.by);
        const today = each.members.filter(({ standing }) => standing === 'official');
        const { faults } = replayPlan(each.input, today, { ...plan, steps });
        expect(faults.filter((fault) => !fault.includes('said'))).toEqual([]);
        for (const { from, admissions } of steps) expect(from).toBe(admissions.length === 0 ? plan.asOf : '2025-01-31');
      }),
      RUNS,
    );
  });

  it('never costs less for a higher target', () => {
    fc.assert(
      fc.property(planCase({}), share, share, (each, one, other) => {
        const [low, high] = [planOf(each, Math.min(one, other)), planOf(each, Math.max(one, other))];
        expect(low.admissions).toBeLessThanOrEqual(high.admissions);
        expect(low.gained).toBeLessThanOrEqual(Math.max(high.gained, high.needed));
      }),
      RUNS,
    );
  });

  it('never costs more, nor gains less, with more candidates', () => {
    const more = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(planCase({}), share, more, (each, target, extra) => {
        const before = planOf(each, target);
        const candidates = each.options.candidates?.map(({ localityId, count }, index) => ({
          localityId,
          count: count + (extra[index] ?? 0),
        }));
        const after = planOf(each, target, { candidates });
        expect(Math.min(after.gained, after.needed)).toBeGreaterThanOrEqual(Math.min(before.gained, before.needed));
        if (before.reached) expect(after.admissions).toBeLessThanOrEqual(before.admissions);
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of units, localities, members, candidates and willing members', () => {
    fc.assert(
      fc.property(planCase({ links: true, movers: 3 }), share, (each, target) => {
        const { input, options } = each;
        const { candidates, transfers } = options;
        const backwards: PlanCase = {
          ...each,
          input: {
            ...input,
            units: input.units.toReversed(),
            localities: input.localities.map((row) => ({ ...row, branchIds: row.branchIds.toReversed() })).reverse(),
          },
          members: each.members.toReversed(),
          options: {
            ...options,
            ...(candidates === undefined ? {} : { candidates: candidates.toReversed() }),
            ...(Array.isArray(transfers) ? { transfers: transfers.toReversed() } : {}),
          },
        };
        const plan = planOf(each, target);
        expect(planOf(backwards, target)).toEqual(plan);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
      RUNS,
    );
  });
});
