import { describe, expect, it } from 'vitest';
import { commune, official, plan, roster, three } from './plan-commune.js';

describe('planIndependence', () => {
  it('moves members above three within the commune before anybody is admitted', () => {
    const members = [...roster, ...official(4, 'co-quan')];
    const found = plan(three, members, { transfers: 'commune-surplus' });
    expect([found.admissions, found.transfers, found.optimal]).toEqual([1, 1, true]);
    const from = { fromBranchId: 'co-quan', fromLocalityId: null };
    expect(found.steps[1]?.transfers).toEqual([{ ...from, branchId: null, count: 1, memberId: null }]);
  });

  it('takes the way that lacks more members where the commune has more to spare there', () => {
    const org = commune([
      ['a', ['small']],
      ['b', ['small']],
      ['c', ['large']],
      ['d', ['large']],
      ['e', ['large', 'own']],
      ['f', ['large']],
    ]);
    const members = [
      ...official(2, 'small', 'a'),
      ...[...official(1, 'large', 'c'), ...official(3, 'large', 'd'), ...official(1, 'large', 'f')],
      ...[...official(3, 'large', 'e'), ...official(3, 'large'), ...official(1, 'own', 'e')],
    ];
    const found = plan(org, members, { target: '60%', transfers: 'commune-surplus' });
    expect(found).toMatchObject({ needed: 3, gained: 3, admissions: 0, optimal: true });
  });

  it('offers nobody who lives where a branch meets and belongs to another', () => {
    const org = commune([
      ['a', ['cb']],
      ['b', ['cb']],
    ]);
    const members = [...official(1, 'cb', 'a'), ...official(3, 'co-quan', 'b'), ...official(3, 'co-quan')];
    // Three live in b and are all that the other branch has above three: they come with b, and cb has nobody left.
    const options = { target: '50%', transfers: 'commune-surplus' } as const;
    const found = plan(org, members, options);
    expect(found).toMatchObject({ gained: 2, admissions: 3, transfers: 0, lowerBound: 3, optimal: true });
    expect(found.steps[0]).toMatchObject({ localityId: 'b', gains: ['b', 'a'], official: 3, transfers: [] });
    expect(found.steps[0]?.left).toEqual([{ branchId: 'cb', localities: 1, official: 3 }]);
    expect(found.assumptions.find(({ code }) => code === 'residents-of-other-branches')?.message).toBe(
      'More official members live where these branches meet than belong to them; all of them are taken to go with their locality: cb.',
    );
    expect(plan(org, [...members, ...official(2, 'co-quan', 'b')], options)).toMatchObject({
      admissions: 3,
      transfers: 0,
    });
    const more = plan(org, [...members, ...official(1, 'co-quan')], options);
    expect(more).toMatchObject({ gained: 2, admissions: 2, transfers: 1, optimal: true });
    expect(more.steps[0]?.transfers).toEqual([
      { fromBranchId: 'co-quan', fromLocalityId: null, branchId: 'cb', count: 1, memberId: null },
    ]);
  });

  it('names the willing members who move, and proves what it can', () => {
    const transfers = [
      { id: 'm1', branchId: 'co-quan', localityIds: ['c'] },
      { id: 'm2', branchId: 'co-quan', localityIds: ['a', 'c'] },
    ];
    const found = plan(three, [...roster, ...official(5, 'co-quan')], { transfers });
    expect(found).toMatchObject({ admissions: 0, transfers: 2, lowerBound: 0, optimal: true });
    expect(found.steps[1]?.transfers.map(({ memberId }) => memberId)).toEqual(['m1', 'm2']);
    // A branch of four can spare one of the two.
    const fewer = plan(three, [...roster, ...official(4, 'co-quan')], { transfers });
    expect(fewer).toMatchObject({ admissions: 1, transfers: 1, lowerBound: 1, optimal: true });
  });

  it('gives a bound and says that nothing is proven where too many sets would have to be looked at', () => {
    const names = Array.from({ length: 40 }, (_, index) => `v${String(index).padStart(2, '0')}`);
    const org = commune(
      names
        .map((id, index) => [id, [`b${String(index % 13)}`, `b${String((index * 5 + 1) % 13)}`]] as const)
        .map(([id, branchIds]) => [id, [...new Set(branchIds)]] as const),
    );
    const members = names.flatMap((id, index) => official(index % 4, `b${String(index % 13)}`, id));
    const found = plan(org, members, { target: '75%', maxSteps: 2000 });
    expect(found).toMatchObject({ reached: true, optimal: false });
    expect(found.lowerBound).toBeLessThan(found.admissions);
    expect(found.lowerBound).toBeGreaterThan(0);
    expect(plan(org, members, { target: '75%', maxSteps: 2000 })).toEqual(found);
  });

  it('never says that more can be gained than there are, where it has looked at nothing', () => {
    const org = commune([
      ['a', ['p']],
      ['v', ['p', 'q']],
      ['b', ['q']],
      ['c', ['own']],
    ]);
    const found = plan(org, [], { maxSteps: 0 });
    expect(found).toMatchObject({ independent: 1, gained: 0, mostGained: 3, reached: false, optimal: false });
  });

  it('tells a locality from a branch of the same id, in whatever order they come', () => {
    const villages = [
      ['cb', []],
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
    ] as const;
    const members = [...official(2, 'co-quan', 'cb'), ...official(3, 'cb', 'a'), ...official(2, 'cb', 'b')];
    const figures = [{ localityId: 'cb', members: 2 }];
    const found = (target: string, list: Parameters<typeof commune>[0] = villages) =>
      plan(commune(list, figures), members, { target });
    expect(found('100%').steps.map(({ localityId, branchIds }) => [localityId, branchIds])).toEqual([
      ['b', ['cb']],
      ['cb', []],
    ]);
    expect(found('33%').steps).toEqual(found('33%', villages.toReversed()).steps);
  });
});
