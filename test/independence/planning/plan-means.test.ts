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
});
