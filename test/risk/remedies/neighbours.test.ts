import { describe, expect, it } from 'vitest';
import { parseOrganisation, tallyMembers, type UnitKind } from '../../../src/organisation/index.js';
import { members, remediesFor } from '../../../src/risk/index.js';
import { ASOF, old, UNTIL } from './commune-of-three.js';

const unit = (id: string, kind: UnitKind, parentId: string | null) => ({ id, name: id, kind, parentId });
const units = [
  unit('huyen', 'district', null),
  unit('co-quan', 'grassroots', 'huyen'),
  unit('cq-1', 'branch', 'co-quan'),
  unit('cq-2', 'branch', 'co-quan'),
  unit('xa-0', 'commune', 'huyen'),
  unit('z', 'branch', 'xa-0'),
  unit('xa', 'commune', 'huyen'),
  unit('truong', 'grassroots', 'xa'),
  unit('hop-tac-xa', 'grassroots', 'xa'),
  unit('htx-1', 'branch', 'hop-tac-xa'),
  unit('a', 'branch', 'xa'),
  unit('a-1', 'group', 'a'),
  unit('b', 'branch', 'xa'),
  unit('xa-2', 'commune', 'huyen'),
  unit('d', 'branch', 'xa-2'),
];
const rules = [{ id: 'small', when: members({ lessThan: 2 }) }];

/** With which branches a branch can be combined, each having one member. */
function neighbours(branchId: string): string[] {
  const rows = units.flatMap(({ id, kind }) => (kind === 'branch' || id === 'truong' ? [old(id)] : []));
  const org = parseOrganisation({ asOf: ASOF, units, localities: [] });
  const tally = tallyMembers(org, rows, { keep: 'dates' });
  const options = { branchId, asOf: ASOF, until: UNTIL, candidate: null };
  return remediesFor(org, tally, rules, options).remedies.map(({ actions }) =>
    actions.map((each) => (each.action === 'combine' ? each.withBranchId : each.action)).join(),
  );
}

describe('the branches that a branch can be combined with', () => {
  it('are all others of its commune, at whatever level they stand, in unit order', () => {
    expect(neighbours('a')).toEqual(['truong', 'htx-1', 'b']);
    expect(neighbours('truong')).toEqual(['htx-1', 'a', 'b']);
    expect(neighbours('htx-1')).toEqual(['truong', 'a', 'b']);
    expect(neighbours('b')).toEqual(['truong', 'htx-1', 'a']);
    expect(neighbours('d')).toEqual([]);
  });

  it('are none where no commune stands above it', () => {
    expect(neighbours('cq-1')).toEqual([]);
    const alone = parseOrganisation({ asOf: ASOF, units: [unit('cb', 'branch', null)], localities: [] });
    const tally = tallyMembers(alone, [old('cb')], { keep: 'dates' });
    const options = { branchId: 'cb', asOf: ASOF, until: UNTIL, candidate: null };
    expect(remediesFor(alone, tally, rules, options)).toEqual({
      branchId: 'cb',
      asOf: ASOF,
      until: UNTIL,
      outcome: 'none',
      verdicts: [{ ruleId: 'small', verdict: 'met' }],
      remedies: [],
      searched: { actions: 6, sets: 1 },
    });
  });
});
