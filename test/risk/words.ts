import { parseOrganisation } from '../../src/organisation/index.js';
import { fact } from '../../src/risk/index.js';

/** The day of all that is refused in words. */
export const asOf = '2017-07-31';

/** A commune of three branches and a village. */
export const org = parseOrganisation({
  asOf,
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'a', name: 'A', kind: 'branch', parentId: 'xa' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'xa' },
  ],
  localities: [{ id: 'v', name: 'V', communeId: 'xa', branchIds: ['a'] }],
});

/** A rule on a fact. */
export const weak = { id: 'weak', when: fact('weak', { equals: true }) };
