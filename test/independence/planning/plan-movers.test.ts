import { describe, expect, it } from 'vitest';
import { asked, commune, official, plan, roster, three } from './plan-commune.js';

/** Who is willing to move, as often as told. */
const willing = (count: number, ...localityIds: string[]) =>
  Array.from({ length: count }, () => ({ branchId: 'co-quan', localityIds }));

describe('planIndependence with willing members', () => {
  it('takes members without an id, alike as they may be, and names none', () => {
    const transfers = willing(2, 'c');
    const found = plan(three, [...roster, ...official(5, 'co-quan')], { transfers });
    expect(found).toMatchObject({ admissions: 0, transfers: 2, optimal: true });
    const from = { fromBranchId: 'co-quan', fromLocalityId: null };
    expect(found.steps[1]?.transfers).toEqual([
      { ...from, branchId: null, count: 1, memberId: null },
      { ...from, branchId: null, count: 1, memberId: null },
    ]);
  });

  it('is planned anew around those who move, until nothing gets better', () => {
    const org = commune(
      [
        ['x', []],
        ['y', []],
        ['z1', []],
        ['z2', []],
      ],
      ['x', 'y', 'z1', 'z2'].map((localityId) => ({ localityId, members: localityId.startsWith('z') ? 1 : 0 })),
    );
    const members = [...official(6, 'co-quan'), ...official(1, 'co-quan', 'z1'), ...official(1, 'co-quan', 'z2')];
    // Nobody moving, the z are cheapest: two each. With everybody everywhere x and y are, but the three are three only.
    expect(plan(org, members, { target: '50%' }).admissions).toBe(4);
    const found = plan(org, members, { target: '50%', transfers: willing(3, 'x', 'y') });
    expect(
      found.steps.map(({ localityId, transfers, admissions }) => [localityId, transfers.length, admissions]),
    ).toEqual([
      ['z1', 0, [{ localityId: 'z1', branchId: null, count: 2 }]],
      ['x', 3, []],
    ]);
    expect(found).toMatchObject({ admissions: 2, transfers: 3, lowerBound: 1, optimal: false });
  });

  it('is planned anew around those who move to a branch that is left', () => {
    const org = commune(
      [
        ['a', ['p'], ['p']],
        ['b', ['p']],
        ['c', ['p']],
        ['d', ['q'], ['q']],
        ['e', ['q']],
        ['f', ['q']],
        ['z1', []],
        ['z2', []],
      ],
      ['z1', 'z2'].map((localityId) => ({ localityId, members: 1 })),
    );
    const members = [
      ...[...official(3, 'p', 'b'), ...official(3, 'q', 'e'), ...official(6, 'co-quan')],
      ...[...official(1, 'co-quan', 'z1'), ...official(1, 'co-quan', 'z2')],
    ];
    expect(plan(org, members, { target: '25%' }).admissions).toBe(4);
    // The three can fill up p or q, not both.
    const found = plan(org, members, { target: '25%', transfers: willing(3, 'a', 'd') });
    expect(asked(found).map(([id, ...lines]) => [id, lines.length])).toEqual([
      ['z1', 1],
      ['b', 3],
    ]);
    expect(found).toMatchObject({ admissions: 2, transfers: 3 });
  });

  it('does not count a candidate twice who is lacking in two branches', () => {
    // v stays in both branches. Without a and b they lack one and two, of whom one moves and one can be admitted.
    const org = commune([
      ['a', ['p']],
      ['b', ['q']],
      ['v', ['p', 'q'], ['p']],
    ]);
    const members = [
      ...[...official(3, 'p', 'a'), ...official(2, 'p'), ...official(3, 'q', 'b'), ...official(1, 'q')],
      ...official(4, 'co-quan'),
    ];
    const candidates = ['a', 'b', 'v'].map((localityId) => ({ localityId, count: localityId === 'v' ? 1 : 0 }));
    const found = plan(org, members, { candidates, transfers: willing(1, 'v') });
    expect(found).toMatchObject({ gained: 2, admissions: 0, transfers: 1, shortBy: 1, reached: false, optimal: false });
    expect(found.steps[0]).toMatchObject({ localityId: 'a', gains: ['a', 'v'] });
    expect(found.steps[0]?.transfers).toMatchObject([{ fromBranchId: 'co-quan', branchId: 'p', count: 1 }]);
    // Nor where other branches come before these, to each of which somebody moves as well.
    const more = commune([
      ['a', ['p']],
      ['b', ['q']],
      ['v', ['p', 'q'], ['p']],
      ['k', ['b0'], ['b0']],
      ['l', ['b0']],
      ['m', ['b1'], ['b1']],
      ['n', ['b1']],
    ]);
    const others = [
      ...[...official(3, 'b0', 'l'), ...official(2, 'b0', 'k'), ...official(2, 'co-quan')],
      ...[...official(3, 'b1', 'n'), ...official(2, 'b1', 'm')],
    ];
    const two = plan(more, [...members, ...others], {
      candidates: [...candidates, { localityId: 'k', count: 1 }, { localityId: 'm', count: 1 }],
      transfers: [...willing(1, 'v'), ...willing(1, 'k'), ...willing(1, 'm')],
    });
    expect(two).toMatchObject({ gained: 6, admissions: 0, transfers: 3, optimal: false });
    // With one more candidate there are enough.
    const enough = candidates.map((each) => ({ ...each, count: each.count * 2 }));
    expect(plan(org, members, { candidates: enough, transfers: willing(1, 'v') })).toMatchObject({
      gained: 3,
      admissions: 2,
      transfers: 1,
      optimal: true,
    });
  });

  it('spares nobody whom the branch needs for itself', () => {
    const transfers = willing(2, 'c');
    const found = (count: number) => plan(three, [...roster, ...official(count, 'co-quan')], { transfers });
    expect([3, 4, 5, 6].map((count) => [found(count).transfers, found(count).admissions])).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
      [2, 0],
    ]);
    // Three leave with b, and the two of d, who may be of any branch of the commune, found a branch: of eight, three must stay.
    const own = [{ branchId: 'cb', localityIds: ['d'] }];
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['d', []],
    ]);
    const members = (rest: number) => [
      ...official(3, 'cb', 'b'),
      ...official(rest, 'cb'),
      ...official(2, 'co-quan', 'd'),
    ];
    const moved = (rest: number) => plan(org, members(rest), { transfers: own });
    expect([5, 6].map((rest) => [moved(rest).transfers, moved(rest).admissions])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('counts those of each branch for themselves', () => {
    const org = commune([
      ['a', ['cb'], ['cb']],
      ['b', ['cb']],
      ['c', ['cb']],
      ['e', ['own']],
    ]);
    const members = [
      ...[...official(3, 'cb', 'a'), ...official(3, 'cb', 'b')],
      ...[...official(6, 'own', 'e'), ...official(6, 'co-quan')],
    ];
    const transfers = [...willing(1, 'c'), { id: 'm', branchId: 'own', localityIds: ['c'] }];
    const found = (count: number) => plan(org, members, { transfers, candidates: [{ localityId: 'c', count }] });
    expect(asked(found(1))).toEqual([
      ['b'],
      ['c', '1 admitted in c for its own', '1 of co-quan to its own', '1 of own to its own'],
    ]);
    expect(found(1)).toMatchObject({ gained: 3, mostGained: 3, lowerBound: 1, optimal: true });
    // Three are lacking in c, and two are willing.
    expect(found(0)).toMatchObject({
      gained: 1,
      mostGained: 1,
      shortBy: 2,
      admissions: 0,
      transfers: 0,
      optimal: true,
    });
    expect(found(0).unreachable.map(({ localityId, reason }) => [localityId, reason])).toEqual([
      ['a', 'guests-stay'],
      ['c', 'no-candidates'],
    ]);
  });

  it('sends nobody who goes along with a locality', () => {
    const org = commune(
      [
        ['a', ['cb']],
        ['b', ['cb']],
        ['d', []],
      ],
      [{ localityId: 'd', members: 0 }],
    );
    const transfers = [{ branchId: 'cb', localityIds: ['d'] }];
    const found = (elsewhere: number) =>
      plan(org, [...official(4, 'cb', 'a'), ...official(4, 'cb', 'b'), ...official(elsewhere, 'cb')], { transfers });
    // All eight live where a branch may be founded: who is willing is one of those who live elsewhere.
    expect([0, 1].map((elsewhere) => [found(elsewhere).transfers, found(elsewhere).admissions])).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('looks in each of several branches for those who live elsewhere', () => {
    const org = commune(
      [
        ['a', ['p']],
        ['v', ['p', 'q'], ['p']],
        ['b', ['q']],
        ['d', []],
      ],
      [{ localityId: 'd', members: 0 }],
    );
    const found = (branchId: string, members: Parameters<typeof plan>[1]) => {
      const { transfers, admissions } = plan(org, members, { transfers: [{ branchId, localityIds: ['d'] }] });
      return [transfers, admissions];
    };
    // All five live where a branch may be founded; v hosts p and never leaves.
    const resident = [...official(5, 'q', 'b'), ...official(5, 'p', 'a')];
    expect([found('q', resident), found('p', resident)]).toEqual([
      [0, 9],
      [0, 9],
    ]);
    const elsewhere = [...resident, ...official(4, 'q', 'v'), ...official(4, 'p')];
    expect([found('q', elsewhere), found('p', elsewhere)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('sends nobody to the branch that he or she belongs to', () => {
    const transfers = [{ branchId: 'cb', localityIds: ['a'] }];
    const found = plan(three, [...official(3, 'cb', 'b'), ...official(2, 'cb')], { transfers, target: '33%' });
    expect(found).toMatchObject({ admissions: 1, transfers: 0, lowerBound: 1, optimal: true });
  });
});
