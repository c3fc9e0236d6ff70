import { describe, expect, it } from 'vitest';
import {
  type FigureInput,
  type LocalityInput,
  type Member,
  parseHistory,
  parseOrganisation,
  tallyMembers,
  type UnitInput,
} from '../../src/organisation/index.js';

import { expectEach, faultsOf, NO_COUNT, NO_DAY, NO_LIST, NO_TEXT, NO_TRUTH, NO_WORD, TYPE } from './each-fault.js';

const asOf = '2018-05-13';
const X: UnitInput = { id: 'x', name: 'Xã', kind: 'commune', parentId: null };
const B: UnitInput = { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x', from: '2000-01-01', to: '2020-01-01' };
const V: LocalityInput = {
  id: 'v',
  name: 'Bản',
  kind: 'bản',
  communeId: 'x',
  branchIds: ['b'],
  hostOf: ['b'],
  from: '2001-01-01',
  to: '2019-01-01',
};
const parse = (units: object[], localities: object[], figures: object[] = []) =>
  parseOrganisation({
    asOf,
    units: units as UnitInput[],
    localities: localities as LocalityInput[],
    figures: figures as FigureInput[],
  });

describe('a row that is wrong in one field alone', () => {
  it('is refused as a unit, of a document and of a history', () => {
    const fields = {
      id: NO_TEXT,
      name: NO_TEXT,
      kind: NO_WORD,
      parentId: [
        ['', 'empty'],
        [7, TYPE],
      ] as const,
      from: NO_DAY,
      to: NO_DAY,
    };
    expectEach('units.1', B, fields, (row) => parse([X, row], []));
    const history = (row: object) => parseHistory({ units: [X, row as UnitInput], localities: [] });
    expectEach('units.1', B, fields, history);
  });

  it('is refused as a locality', () => {
    const fields = { id: NO_TEXT, name: NO_TEXT, kind: NO_TEXT, communeId: NO_TEXT, from: NO_DAY, to: NO_DAY };
    expectEach('localities.0', V, fields, (row) => parse([X, B], [row]));
    expectEach('localities.0', { ...V, hostOf: undefined }, { branchIds: NO_LIST }, (row) => parse([X, B], [row]));
    expectEach('localities.0', V, { hostOf: NO_LIST }, (row) => parse([X, B], [row]));
    for (const field of ['branchIds', 'hostOf']) {
      for (const [value, code] of [
        ['', 'empty'],
        [7, 'wrong-type'],
        [null, 'wrong-type'],
      ]) {
        expect(faultsOf(() => parse([X, B], [{ ...V, hostOf: [], [field]: ['b', value] }]))).toEqual([
          `localities.0.${field}.1 ${String(code)}`,
        ]);
      }
    }
  });

  it('is refused as figures', () => {
    const row = { unitId: 'b', asOf: '2018-01-01', lastAdmission: '2017-01-01', members: 3, clubs: 2 };
    const days = { asOf: NO_DAY, lastAdmission: NO_DAY.slice(0, 3) };
    const fields = { unitId: NO_TEXT, ...days, members: NO_COUNT, clubs: NO_COUNT };
    expectEach('figures.0', row, fields, (each) => parse([X, B], [V], [each]));
    expectEach('figures.0', { localityId: 'v', members: 3 }, { localityId: NO_TEXT }, (each) =>
      parse([X, B], [V], [each]),
    );
    expect(faultsOf(() => parse([X, B], [V], [{ ...row, lastAdmission: null }]))).toEqual([]);
  });

  it('is refused as a member', () => {
    const org = parse([X, B], [{ ...V, id: 'v' }]);
    const row = {
      ...{
        id: '1',
        branchId: 'b',
        localityId: 'v',
        birthDate: '1950-01-01',
        admittedOn: '1970-01-01',
        admittedBy: 'b',
      },
      ...{ officialOn: '1971-01-01', standing: 'official', activity: 'full', origin: 'local', gender: 'female' },
      ...{ minority: false, leavesOn: '2030-01-01' },
    };
    const texts = { id: NO_TEXT, branchId: NO_TEXT, localityId: NO_TEXT, admittedBy: NO_TEXT };
    const days = { birthDate: NO_DAY, admittedOn: NO_DAY, officialOn: NO_DAY, leavesOn: NO_DAY };
    const words = { standing: NO_WORD, activity: NO_WORD, origin: NO_WORD, gender: NO_WORD, minority: NO_TRUTH };
    for (const keep of ['dates', {}] as const) {
      expectEach('members.0', row, { ...texts, ...days, ...words }, (each) =>
        tallyMembers(org, [each as Member], { keep }),
      );
    }
  });
});
