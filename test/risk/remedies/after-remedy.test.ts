import { describe, expect, it } from 'vitest';
import { countsByUnit, type Member, parseOrganisation, tallyMembers } from '../../../src/organisation/index.js';
import { afterRemedy, fact, type RemedyAction, type RemedyOptions, type RiskRule } from '../../../src/risk/index.js';
import { ASOF, cannotStand, old, UNTIL, young } from './commune-of-three.js';

const org = parseOrganisation({
  asOf: ASOF,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    ...['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'branch' as const, parentId: 'xa' })),
  ],
  localities: [],
});
const rows: Member[] = [old('a'), young('a'), old('b'), old('c'), old('c'), old('c')];
const tally = tallyMembers(org, rows, { keep: 'dates' });
const rules: RiskRule[] = [cannotStand, ...['weak', 'old'].map((id) => ({ id, when: fact(id, { equals: true }) }))];
const options: RemedyOptions = {
  branchId: 'a',
  asOf: ASOF,
  until: UNTIL,
  candidate: { birthDate: '1996', gender: 'female', available: 2 },
  donors: [
    { branchId: 'b', available: 3, profile: { gender: 'male' } },
    { branchId: 'c', available: 1 },
  ],
  reinforcement: { available: 2, profile: { gender: 'female', leavesOn: '2018-01-01' } },
  neighbours: ['b', { branchId: 'c', facts: { weak: true } }],
  maxActions: 6,
  facts: { weak: { a: false, b: true }, old: { a: true } },
};

/** How many members there are then: all, official, sent from elsewhere, women for sure; and in 2018. */
function counts(actions: readonly RemedyAction[]): number[][] {
  const after = afterRemedy(org, tally, rules, options, actions);
  const row = after.org.units.ids.indexOf('a');
  expect(after.org.units.kinds.filter((kind) => kind === 'branch')).toHaveLength(1);
  return [{}, { standing: 'official' }, { origin: 'reinforcement' }, { gender: 'female' }].map((where) =>
    [ASOF, '2018-01-01', '2018-07-31'].map(
      (on) => countsByUnit(after.tally, { ...where, on } as never).lowest[row] ?? -1,
    ),
  );
}
const factsAfter = (actions: readonly RemedyAction[]): unknown =>
  Object.fromEntries(
    Array.from(
      afterRemedy(org, tally, rules, options, actions).facts as ReadonlyMap<string, ReadonlyMap<string, unknown>>,
      ([name, values]) => [name, [...values]],
    ),
  );

describe('a branch after actions', () => {
  const admit = (count: number): RemedyAction => ({ action: 'admit', count });
  const transfer = (fromBranchId: string, count: number): RemedyAction => ({ action: 'transfer', fromBranchId, count });
  const reinforce = (count: number): RemedyAction => ({ action: 'reinforce', count });
  const combine = (withBranchId: string): RemedyAction => ({ action: 'combine', withBranchId });

  it('has whoever joined, as often as each action is taken', () => {
    const two = [2, 2, 2];
    const none = [0, 0, 0];
    expect(counts([])).toEqual([two, two, none, none]);
    expect(counts([admit(0), transfer('b', 0)])).toEqual([two, two, none, none]);
    expect(counts([admit(2)])).toEqual([[4, 4, 4], [2, 2, 4], none, two]);
    expect(counts([transfer('b', 3)])).toEqual([[5, 5, 5], [5, 5, 5], none, none]);
    expect(counts([reinforce(2)])).toEqual([
      [4, 2, 2],
      [4, 2, 2],
      [2, 0, 0],
      [2, 0, 0],
    ]);
    expect(counts([combine('c')])).toEqual([[5, 5, 5], [5, 5, 5], none, none]);
    expect(counts([admit(1), transfer('b', 2), transfer('c', 1), reinforce(1)])).toEqual([
      [7, 6, 6],
      [6, 5, 6],
      [1, 0, 0],
      [2, 1, 1],
    ]);
  });

  it('is the same in whatever order the actions are named', () => {
    const actions = [admit(1), transfer('b', 2), reinforce(1), combine('c')];
    const [first, ...others] = [actions, actions.toReversed(), [...actions.slice(2), ...actions.slice(0, 2)]].map(
      (order) => afterRemedy(org, tally, rules, options, order),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(counts(actions)).toEqual(counts(actions.toReversed()));
    expect(counts(actions)[0]).toEqual([9, 8, 8]);
  });

  it('keeps its facts, and where it is combined has those given of the two', () => {
    const own = { weak: [['a', false]], old: [['a', true]] };
    expect(factsAfter([])).toEqual(own);
    expect(factsAfter([admit(1), transfer('b', 1)])).toEqual(own);
    expect(factsAfter([combine('b')])).toEqual({});
    expect(factsAfter([admit(1), combine('c')])).toEqual({ weak: [['a', true]] });
  });
});
