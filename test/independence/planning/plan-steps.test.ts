import { describe, expect, it } from 'vitest';
import { type DraftStep, inOrder } from '../../../src/independence/planning/plan-steps.js';
import { AS_OF, asked, commune, official, plan } from './plan-commune.js';

/** A step of a chain, with as many admissions and gains as told. */
const step = (locality: number, admitted: number, gained = 1, from = AS_OF): DraftStep => ({
  locality,
  branches: [],
  gains: Array.from({ length: gained }, (_, index) => locality + index),
  moves: [],
  admissions: admitted === 0 ? [] : [{ locality, branch: -1, count: admitted }],
  staying: [],
  from,
});
const order = (...chains: readonly (readonly DraftStep[])[]): number[] =>
  inOrder(chains, (row) => 'abcdefghij'.charAt(row)).map(({ locality }) => locality);

describe('the order of the steps', () => {
  it('is that of their first days, then of admissions for each gain, then of ids', () => {
    expect(order([step(0, 0, 1, '2025-01-31')], [step(1, 2)])).toEqual([1, 0]);
    expect(order([step(0, 2)], [step(1, 1)])).toEqual([1, 0]);
    // Three admissions for two localities are fewer than two for one.
    expect(order([step(0, 2)], [step(1, 3, 2)])).toEqual([1, 0]);
    expect(order([step(3, 1)], [step(1, 1)], [step(2, 1)])).toEqual([1, 2, 3]);
  });

  it('keeps that of each chain, whatever its later steps cost', () => {
    expect(order([step(5, 2), step(4, 0), step(3, 0)], [step(1, 1)])).toEqual([1, 5, 4, 3]);
    expect(order([step(0, 1), step(1, 3), step(2, 2)], [step(3, 2)])).toEqual([0, 3, 1, 2]);
    expect(order([step(2, 1), step(1, 1)], [step(3, 1), step(0, 1)])).toEqual([2, 1, 3, 0]);
    expect(order([], [step(1, 1)])).toEqual([1]);
  });
});

describe('the steps of a plan', () => {
  it('admit for a branch what it lacks from each step on, where its localities have candidates', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
      ['d', ['cb']],
    ]);
    const members = [...official(4, 'cb', 'b'), ...official(3, 'cb', 'c'), ...official(1, 'cb', 'a')];
    const candidates = ['a', 'b', 'c', 'd'].map((localityId) => ({ localityId, count: localityId === 'a' ? 1 : 2 }));
    const found = plan(org, members, { candidates, target: '50%' });
    // With b gone four are left; with c gone one, and two are to be admitted.
    expect(found.steps.map(({ localityId, admissions, left }) => [localityId, admissions, left])).toEqual([
      ['b', [], [{ branchId: 'cb', localities: 3, official: 4 }]],
      [
        'c',
        [
          { localityId: 'a', branchId: 'cb', count: 1 },
          { localityId: 'd', branchId: 'cb', count: 1 },
        ],
        [{ branchId: 'cb', localities: 2, official: 3 }],
      ],
    ]);
    expect(found.steps.map(({ soFar }) => soFar)).toEqual([
      { gained: 1, admissions: 0, transfers: 0 },
      { gained: 2, admissions: 2, transfers: 0 },
    ]);
    expect(found.steps.map(({ order: place, admitBy, from }) => [place, admitBy, from])).toEqual([
      [1, null, AS_OF],
      [2, '2025-01-31', '2025-01-31'],
    ]);
  });

  it('admit for a branch one after the other, each of them when it is lacking', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
      ['d', ['cb']],
    ]);
    const members = [...official(3, 'cb', 'b'), ...official(1, 'cb', 'c'), ...official(1, 'cb', 'd')];
    // Two, one and none are left.
    expect(asked(plan(org, members))).toEqual([
      ['b', '1 admitted in a for cb'],
      ['c', '2 admitted in c for its own', '1 admitted in a for cb'],
      ['d', '2 admitted in d for its own', '1 admitted in a for cb'],
    ]);
  });

  it('are possible on the day of the target only where members must become official first', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
    ]);
    const ending = (localityId: string) => ({ branchId: 'cb', localityId, admittedOn: '2023-06-03' });
    const from = (members: Parameters<typeof plan>[1]) => plan(org, members).steps.map((each) => each.from);
    expect(from([...official(3, 'cb', 'a'), ...official(3, 'cb', 'b')])).toEqual([AS_OF]);
    // Somebody in b, or in what is left, is on probation until June.
    expect(from([...official(3, 'cb', 'a'), ...official(2, 'cb', 'b'), ending('b')])).toEqual(['2026-01-31']);
    expect(from([...official(2, 'cb', 'a'), ending('a'), ...official(3, 'cb', 'b')])).toEqual(['2026-01-31']);
    expect(from([...official(2, 'cb', 'a'), ...official(3, 'cb', 'b')])).toEqual(['2025-01-31']);
  });

  it('are never possible before those of the same branch that come before them', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
    ]);
    const ending = { branchId: 'cb', localityId: 'b', admittedOn: '2023-06-03' };
    const members = [...official(3, 'cb', 'a'), ...official(2, 'cb', 'b'), ending, ...official(1, 'cb', 'c')];
    // What c lacks can be admitted by January 2025; b waits for a probation to end by the day of the target.
    expect(plan(org, members).steps.map(({ localityId, from }) => [localityId, from])).toEqual([
      ['b', '2026-01-31'],
      ['c', '2026-01-31'],
    ]);
  });

  it('leave a locality alone in each of its branches, and count it once', () => {
    const org = commune([
      ['a', ['p']],
      ['b', ['q']],
      ['v', ['p', 'q']],
    ]);
    const members = [...official(3, 'p', 'a'), ...official(3, 'p'), ...official(3, 'q', 'b'), ...official(3, 'q')];
    const found = plan(org, members);
    // Once a has left, v is alone in p; b, still with v in q, splits off after it.
    expect(found.steps.map(({ localityId, gains }) => [localityId, gains])).toEqual([
      ['a', ['a', 'v']],
      ['b', ['b']],
    ]);
    expect(found).toMatchObject({ gained: 3, admissions: 0, optimal: true, reached: true });
  });
});
