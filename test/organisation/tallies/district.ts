import { parseOrganisation } from '../../../src/organisation/index.js';

/** A district with branches of every standing, a group, and ids that objects have of their own. */
export const org = parseOrganisation({
  asOf: '2018-02-28',
  units: [
    { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
    { id: 'b1', name: 'Chi bộ 1', kind: 'branch', parentId: 'x' },
    { id: 'g', name: 'Tổ', kind: 'group', parentId: 'b1' },
    { id: '__proto__', name: 'Chi bộ 2', kind: 'branch', parentId: 'x' },
    { id: 'cs', name: 'Chi bộ cơ sở', kind: 'grassroots', parentId: 'h' },
    { id: 'db', name: 'Đảng bộ cơ sở', kind: 'grassroots', parentId: 'h' },
    { id: 'b3', name: 'Chi bộ 3', kind: 'branch', parentId: 'db' },
  ],
  localities: [{ id: 'constructor', name: 'Bản', communeId: 'x', branchIds: ['b1'] }],
});
