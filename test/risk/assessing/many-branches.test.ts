import { describe, expect, it } from 'vitest';
import { parseOrganisation, type UnitKind } from '../../../src/organisation/index.js';
import { atRiskBranches, fact, members, riskFindings } from '../../../src/risk/index.js';

const asOf = '2024-05-15';
const unit = (id: string, kind: UnitKind, parentId: string | null) => ({ id, name: id, kind, parentId });

describe('branches at risk by unit', () => {
  const counts = { a1: 1, a2: 9, b1: 1, b2: 1, c1: 2, c2: 1, g: 1, h1: 1, s1: 1 };
  const org = parseOrganisation({
    asOf,
    units: [
      unit('p', 'province', null),
      unit('g', 'grassroots', 'p'),
      unit('d', 'district', 'p'),
      unit('a', 'commune', 'd'),
      unit('a1', 'branch', 'a'),
      unit('a2', 'branch', 'a'),
      unit('b', 'commune', 'd'),
      unit('b1', 'branch', 'b'),
      unit('b2', 'branch', 'b'),
      unit('h', 'grassroots', 'd'),
      unit('s', 'section', 'h'),
      unit('s1', 'branch', 's'),
      unit('s1x', 'group', 's1'),
      unit('h1', 'branch', 'h'),
      unit('c', 'commune', 'p'),
      unit('c1', 'branch', 'c'),
      unit('c2', 'branch', 'c'),
      unit('c3', 'branch', 'c'),
    ],
    localities: [],
    figures: Object.entries(counts).map(([unitId, count]) => ({ unitId, members: count })),
  });
  const rules = [{ id: 'few', when: members({ lessThan: 3 }) }];
  const grouped = (groupBy: UnitKind, under?: string): string[] =>
    atRiskBranches(org, null, rules, { asOf, groupBy, ...(under === undefined ? {} : { under }) }).groups.map(
      ({ unitId, branches, unknown, assessed }) => `${String(unitId)} ${[branches, unknown, assessed].join(' ')}`,
    );

  it('are ranked by their number, then in unit order, and those of no unit come last', () => {
    expect(grouped('province')).toEqual(['p 8 1 10']);
    expect(grouped('district')).toEqual(['d 5 0 6', 'null 3 1 4']);
    expect(grouped('commune')).toEqual(['b 2 0 2', 'c 2 1 3', 'a 1 0 2', 'null 3 0 3']);
    expect(grouped('grassroots')).toEqual(['h 2 0 2', 'g 1 0 1', 'null 5 1 7']);
    expect(grouped('section')).toEqual(['s 1 0 1', 'null 7 1 9']);
    expect(grouped('branch')).toEqual(
      ['a1', 'b1', 'b2', 's1', 'h1', 'c1', 'c2'].map((id) => `${id} 1 0 1`).concat('null 1 0 1'),
    );
    expect(grouped('group')).toEqual(['null 8 1 10']);
    expect(grouped('commune', 'd')).toEqual(['b 2 0 2', 'a 1 0 2', 'null 2 0 2']);
    expect(grouped('commune', 'c3')).toEqual([]);
  });
});

describe('the findings of very many branches', () => {
  it('come one by one as they come in a list', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `cb-${String(index)}`);
    const org = parseOrganisation({
      asOf,
      units: [unit('xa', 'commune', null), ...ids.map((id) => unit(id, 'branch', 'xa'))],
      localities: [],
    });
    const rules = ['weak', 'old'].map((id) => ({ id, when: fact(id, { equals: true }) }));
    const atRisk = (count: number) => {
      const facts = {
        weak: new Map(ids.slice(0, count).map((id) => [id, true])),
        old: new Map(ids.slice(0, count).map((id, index) => [id, index % 2 === 0])),
      };
      const options = { asOf, facts };
      const listed = atRiskBranches(org, null, rules, options).findings;
      expect([...riskFindings(org, null, rules, options)]).toEqual(listed);
      return listed.map(({ branchId, ruleId }) => `${branchId} ${ruleId}`);
    };
    for (const count of [0, 1, 64, 65, 128, 129, 200]) {
      expect(atRisk(count)).toEqual(
        ids.slice(0, count).flatMap((id, index) => [`${id} weak`, ...(index % 2 === 0 ? [`${id} old`] : [])]),
      );
    }
  });
});
