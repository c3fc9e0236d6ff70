import { type Column, parseOrganisation, type Table } from '../../../src/organisation/index.js';

/** A commune of two branches, and another without any. */
export const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
    { id: 'a', name: 'Chi bộ A', kind: 'branch', parentId: 'x' },
    { id: 'b', name: 'Chi bộ B', kind: 'branch', parentId: 'x' },
    { id: 'y', name: 'Xã hai', kind: 'commune', parentId: 'h' },
  ],
  localities: [{ id: 'v', name: 'Thôn', communeId: 'x', branchIds: [] }],
  figures: [
    { unitId: 'x', members: 9, lastAdmission: '2017-03-01' },
    { unitId: 'a', members: 4, lastAdmission: '2016-01-01' },
    { unitId: 'b', members: 4, lastAdmission: null },
    { unitId: 'y', members: 1 },
    { localityId: 'v', members: 8 },
  ],
});
export const { ids } = org.units;
/** A column of counts. */
export const count = (name: string, ...values: number[]): Column => ({
  name,
  kind: 'count',
  values: Float64Array.from(values),
});
/** A column of days. */
export const date = (name: string, ...values: number[]): Column => ({
  name,
  kind: 'date',
  values: Float64Array.from(values),
});
/** A table of the units. */
export const tableOf = (...columns: Column[]): Table => ({ unitIds: [...ids], columns });
