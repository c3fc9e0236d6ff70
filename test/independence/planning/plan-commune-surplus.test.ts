import { describe, expect, it } from 'vitest';
import { planIndependence } from '../../../src/independence/index.js';
import { parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { AS_OF, asked, candidatesOf, commune, founders, OPTIONS, official, plan } from './plan-commune.js';

const transfers = 'commune-surplus' as const;

describe('the surplus of a commune', () => {
  it('helps to found a branch before anybody is admitted for it', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['d', []],
      ],
      founders({ d: 0 }),
    );
    const members = [...official(3, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(5, 'co-quan')];
    const found = plan(org, members, { transfers });
    expect(asked(found)).toEqual([['b'], ['d', '1 admitted in d for its own', '2 of co-quan to its own']]);
    expect(found.steps.map(({ from, admitBy, gains }) => [from, admitBy, gains])).toEqual([
      [AS_OF, null, ['b', 'a']],
      ['2026-01-31', '2025-01-31', ['d']],
    ]);
    expect(found).toMatchObject({ gained: 3, admissions: 1, lowerBound: 1, transfers: 2, optimal: true });
    // With three above three nobody is admitted at all.
    expect(plan(org, [...members, ...official(1, 'co-quan')], { transfers })).toMatchObject({
      admissions: 0,
      transfers: 3,
      lowerBound: 0,
    });
  });

  it('goes first to where nobody can be admitted', () => {
    const org = commune(
      [
        ['d', []],
        ['e', []],
      ],
      founders({ d: 0, e: 0 }),
    );
    const found = (above: number, counts: Readonly<Record<string, number>>) =>
      plan(org, official(3 + above, 'co-quan'), { transfers, candidates: candidatesOf(counts) });
    expect(asked(found(4, { d: 3, e: 0 }))).toEqual([
      ['e', '3 of co-quan to its own'],
      ['d', '2 admitted in d for its own', '1 of co-quan to its own'],
    ]);
    expect(asked(found(4, { d: 2, e: 1 }))).toEqual([
      ['d', '1 admitted in d for its own', '2 of co-quan to its own'],
      ['e', '1 admitted in e for its own', '2 of co-quan to its own'],
    ]);
    expect(asked(found(6, { d: 0, e: 0 }))).toHaveLength(2);
    // Two are above, and three could not be admitted in e.
    const short = found(2, { d: 3, e: 0 });
    expect(asked(short)).toEqual([['d', '1 admitted in d for its own', '2 of co-quan to its own']]);
    expect(short).toMatchObject({ gained: 1, mostGained: 1, shortBy: 1, optimal: true });
    expect(short.unreachable).toEqual([{ localityId: 'e', reason: 'no-candidates', official: 0, lacking: 3 }]);
    expect(found(5, { d: 0, e: 0 })).toMatchObject({ gained: 1, admissions: 0, transfers: 3 });
  });

  it('goes first to a branch that is left where nobody can be admitted', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['d', []],
      ],
      founders({ d: 0 }),
    );
    const members = [...official(1, 'cb', 'a'), ...official(3, 'cb', 'b'), ...official(5, 'co-quan')];
    const found = (counts: Readonly<Record<string, number>>) =>
      plan(org, members, { target: '50%', transfers, candidates: candidatesOf({ a: 0, b: 9, ...counts }) });
    // Without b one is left in cb, of the two villages a and c: two are lacking there, three in d, and two can be sent.
    expect(asked(found({ c: 1, d: 2 }))).toEqual([
      ['b', '1 admitted in c for cb', '1 of co-quan to cb'],
      ['d', '2 admitted in d for its own', '1 of co-quan to its own'],
    ]);
    expect(asked(found({ c: 0, d: 3 }))).toEqual([
      ['d', '3 admitted in d for its own'],
      ['b', '2 of co-quan to cb'],
    ]);
    expect(asked(found({ c: 2, d: 1 }))).toEqual([
      ['b', '2 admitted in c for cb'],
      ['d', '1 admitted in d for its own', '2 of co-quan to its own'],
    ]);
    expect(found({ c: 0, d: 2 })).toMatchObject({ gained: 1, mostGained: 1, shortBy: 1 });
    // Nobody can be sent, and only the villages of the branch have no candidates.
    const none = plan(org, official(3, 'cb', 'b'), {
      transfers,
      candidates: candidatesOf({ a: 0, b: 0, c: 0 }),
    });
    expect([asked(none), none.mostGained]).toEqual([[['d', '3 admitted in d for its own']], 1]);
  });

  it('is that of branches that are left alone, then of new ones and of those that are left, in this order', () => {
    const org = commune(
      [
        ['a', ['cb'], ['cb']],
        ['b', ['cb']],
        ['c', ['cb']],
        ['d', []],
        ['e', ['own']],
        ['f', []],
      ],
      founders({ d: 0, f: 4 }),
    );
    const found = (officials: number) => {
      const members = [
        ...[...official(4, 'cb', 'a'), ...official(5, 'cb', 'b'), ...official(1, 'cb', 'c')],
        ...[...official(4, 'own', 'e'), ...official(officials, 'co-quan'), ...official(4, 'co-quan', 'f')],
      ];
      return asked(plan(org, members, { transfers }));
    };
    expect(found(8)).toEqual([['b'], ['f'], ['c', '2 of co-quan to its own'], ['d', '3 of co-quan to its own']]);
    // Four of co-quan and one of own are above three; the four of f may be of any branch, so that one can be sent.
    expect(found(3)).toEqual([
      ['b'],
      ['f'],
      ['c', '1 of co-quan to its own', '1 of cb in b to its own'],
      ['d', '1 of cb in b to its own', '1 of cb to its own', '1 of f to its own'],
    ]);
  });

  it('is shared out among the branches by id, less those who live where a branch is to be founded', () => {
    const org = commune(
      [
        ['d', []],
        ['e', []],
        ['f', ['own']],
        ['g', ['p']],
      ],
      founders({ d: 0, e: 2 }),
    );
    const members = [...official(5, 'co-quan'), ...official(2, 'own', 'e'), ...official(4, 'own'), ...official(4, 'p')];
    // Two, three and one are above three; two of these six live in e.
    expect(asked(plan(org, members, { transfers }))).toEqual([
      ['d', '2 of co-quan to its own', '1 of own to its own'],
      ['e', '1 of own to its own'],
    ]);
  });

  it('stays in the commune: a branch of two communes, or of another one, gives nothing and gets nothing', () => {
    const found = (branchOf: 'x' | 'y', other: 'x' | 'y', home: 'x' | 'y' = 'x') => {
      const org = parseOrganisation({
        asOf: AS_OF,
        units: [
          { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
          { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
          { id: 'tc', name: 'Chi bộ cơ sở', kind: 'grassroots', parentId: 'h' },
          { id: 'y', name: 'Xã bên', kind: 'commune', parentId: 'h' },
          { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: branchOf },
          { id: 'cq', name: 'Cơ quan', kind: 'branch', parentId: 'y' },
        ],
        localities: [
          { id: 'a', name: 'a', communeId: home, branchIds: ['cb'] },
          { id: 'b', name: 'b', communeId: other, branchIds: ['cb'] },
          { id: 'd', name: 'd', communeId: home, branchIds: [] },
        ],
        figures: [{ localityId: 'd', members: 0 }],
      });
      const members = [
        ...official(3, 'cb', 'a'),
        ...official(9, 'cb', 'b'),
        ...official(home === 'x' ? 9 : 3, 'cq'),
        ...official(9, 'tc'),
      ];
      const tally = tallyMembers(org, members, { keep: 'dates' });
      return asked(planIndependence(org, tally, { ...OPTIONS, under: 'h', transfers }));
    };
    const alone = [['a'], ['d', '3 admitted in d for its own']];
    expect([found('x', 'y'), found('y', 'x'), found('y', 'y')]).toEqual([alone, alone, alone]);
    expect(found('x', 'y', 'y')).toEqual(alone);
    // All of x, the branch has six above three once a has left it.
    expect(found('x', 'x')).toEqual([['a'], ['d', '3 of cb to its own']]);
  });
});
