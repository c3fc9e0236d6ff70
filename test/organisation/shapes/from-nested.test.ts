import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  childrenOf,
  type NestedUnit,
  organisationFromNested,
  safeOrganisationFromNested,
} from '../../../src/organisation/index.js';

const asOf = '2018-05-13';

function faultsOf(tree: unknown, day = asOf): [path: string, code: string][] {
  const result = safeOrganisationFromNested(tree, { asOf: day });
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

interface Draft {
  id: string;
  name: string;
  kind: string;
  children: unknown[];
}
const draft = (id: string, kind: string): Draft => ({ id, name: id, kind, children: [] });

describe('organisationFromNested', () => {
  it('reads units, in the order of the tree, and the localities of communes', () => {
    const tree: NestedUnit = {
      id: 'd',
      name: 'D',
      kind: 'district',
      children: [
        { id: 'c2', name: 'C 2', kind: 'commune', from: '1975-04-30' },
        {
          id: 'c1',
          name: 'C 1',
          kind: 'commune',
          children: [{ id: 'b', name: 'B', kind: 'branch' }],
          localities: [{ id: 'v', name: 'V', branchIds: ['b'], hostOf: ['b'], from: '2001-01-01' }],
        },
      ],
    };
    const org = organisationFromNested(tree, { asOf });
    expect(childrenOf(org, 'd').map(({ id }) => id)).toEqual(['c2', 'c1']);
    expect(org.units.from).toEqual([null, '1975-04-30', null, null]);
    expect(org.localities.from).toEqual(['2001-01-01']);
    expect([...org.localities.hosts]).toEqual([1]);
  });

  it('names every fault at its place in the tree', () => {
    const tree = {
      id: 'd',
      name: '',
      kind: 'district',
      parentId: null,
      children: [
        {
          id: 'c',
          name: 'C',
          kind: 'commune',
          children: 'none',
          localities: [{ id: 'v', name: 'V', branchIds: ['x'] }],
        },
        { id: '', name: 'C', kind: 'commune', children: [{ id: 'b', name: 'B', kind: 'branch', localities: [7] }] },
        null,
        {
          id: 'c',
          name: 'C',
          kind: 'commune',
          children: [{ ...draft('e', 'branch'), localities: [{ id: 'w', communeId: 'c', name: 'W', branchIds: [] }] }],
        },
      ],
    };
    expect(faultsOf(tree).sort()).toEqual(
      [
        ['parentId', 'unknown-field'],
        ['name', 'empty'],
        ['children.0.children', 'wrong-type'],
        ['children.0.localities.0.branchIds.0', 'unknown-branch'],
        ['children.1.id', 'empty'],
        ['children.1.children.0.localities.0', 'wrong-type'],
        ['children.2', 'wrong-type'],
        ['children.3.id', 'duplicate-id'],
        ['children.3.children.0.localities.0', 'not-a-commune'],
        ['children.3.children.0.localities.0.communeId', 'unknown-field'],
      ].sort(),
    );
    expect(faultsOf([])).toEqual([['', 'wrong-type']]);
    expect(faultsOf(draft('d', 'district'), '2023-02-30')).toEqual([['asOf', 'not-a-date']]);
  });

  it('refuses an object inside itself, and one that stands in two places', () => {
    const root = draft('p', 'province');
    const commune = draft('c', 'commune');
    commune.children.push(root);
    root.children.push(commune);
    expect(faultsOf(root)).toEqual([['children.0.children.0', 'cycle']]);
    const own = draft('p', 'province');
    own.children.push(own);
    expect(faultsOf(own)).toEqual([['children.0', 'cycle']]);
    const twice = draft('c', 'commune');
    expect(faultsOf({ ...draft('p', 'province'), children: [twice, twice] })).toEqual([
      ['children.1', 'repeated-object'],
    ]);
    const loop: unknown[] = [];
    loop.push(loop);
    expect(faultsOf({ ...draft('p', 'province'), children: loop })).toEqual([['children.0', 'wrong-type']]);
  });

  it('takes a circle through a wide tree of shared objects in bounded time', () => {
    let level: unknown[] = [];
    for (let depth = 0; depth < 9; depth += 1) {
      const under = level;
      level = Array.from({ length: 40 }, (_, index) => ({
        ...draft(`${String(depth)}.${String(index)}`, 'branch'),
        children: under,
      }));
    }
    expect(faultsOf({ ...draft('p', 'province'), children: level }).length).toBe(1000);
  });

  it('refuses a chain 100,000 units deep', () => {
    let tree = draft('leaf', 'branch');
    for (let depth = 0; depth < 100_000; depth += 1)
      tree = { ...draft(`u${String(depth)}`, 'branch'), children: [tree] };
    const faults = faultsOf(tree);
    expect(faults.filter(([, code]) => code === 'too-deep').length).toBe(1);
    expect(faults.filter(([, code]) => code === 'kind-not-allowed').length).toBe(7);
  });
});
