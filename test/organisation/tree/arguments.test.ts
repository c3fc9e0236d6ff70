import { describe, expect, it } from 'vitest';
import {
  checkOrganisation,
  checkTally,
  emptyTally,
  findLocalityRow,
  findUnitRow,
  indexNames,
  localityRange,
  parseOrganisation,
  rowOfUnit,
  searchUnits,
  tallyMembers,
} from '../../../src/organisation/index.js';

const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
    { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
    { id: 'y', name: 'Xã hai', kind: 'commune', parentId: 'h' },
  ],
  localities: [
    { id: 'v', name: 'Bản', communeId: 'x', branchIds: ['b'], hostOf: ['b'] },
    { id: 'w', name: 'Bản hai', communeId: 'x', branchIds: [] },
  ],
});

/** A copy with something else in one place. */
function altered<T extends object>(whole: T, path: readonly string[], value: unknown): T {
  const copy = structuredClone(whole) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy as T;
}

/** Every way of standing in for a column: nothing, what is no column, and one that is a row too long or too short. */
function strangers(column: unknown): unknown[] {
  if (Array.isArray(column)) {
    const rows: readonly unknown[] = column;
    return [undefined, null, 7, {}, [...rows, 'more'], rows.slice(1)];
  }
  const { length } = column as Int32Array;
  return [undefined, null, 7, [], new Int32Array(length + 1), new Int32Array(length - 1), { length }];
}

const refusal = (code: string, message: string, details: object): unknown =>
  expect.objectContaining({ name: 'ContractError', code, message, details });

describe('an organisation as an argument', () => {
  const none = (found: string) =>
    refusal(
      'not-an-organisation',
      'An organisation is what parseOrganisation, or another reader of documents, gives.',
      {
        found,
      },
    );

  it('has all of its columns, each as long as the others', () => {
    expect(() => {
      checkOrganisation(structuredClone(org));
    }).not.toThrow();
    const columns = {
      units: ['ids', 'names', 'kinds', 'parents', 'ends', 'from', 'to'],
      localities: ['ids', 'names', 'kinds', 'from', 'to', 'communes', 'branchStarts', 'hosts'],
    } as const;
    for (const [list, names] of Object.entries(columns)) {
      for (const name of names) {
        const column = (org as unknown as Record<string, Record<string, unknown>>)[list]?.[name];
        for (const value of strangers(column)) {
          const other = altered(org, [list, name], value);
          expect(() => {
            checkOrganisation(other);
          }, `${list}.${name}`).toThrow(none('object'));
        }
      }
    }
    for (const path of [['asOf'], ['units'], ['localities'], ['figures'], ['unitIndex'], ['localityIndex']]) {
      for (const value of [undefined, null, 7, {}]) {
        expect(() => {
          checkOrganisation(altered(org, path, value));
        }, path[0]).toThrow(none('object'));
      }
    }
    for (const path of [
      ['localities', 'branches'],
      ['unitIndex', 'slots'],
      ['unitIndex', 'hashes'],
      ['localityIndex', 'slots'],
      ['localityIndex', 'hashes'],
    ]) {
      for (const value of [undefined, null, [0]]) {
        expect(() => {
          checkOrganisation(altered(org, path, value));
        }, path.join('.')).toThrow(none('object'));
      }
    }
    for (const [value, found] of [
      [null, 'null'],
      [undefined, 'undefined'],
      ['org', 'text'],
      [7, 'number'],
    ]) {
      expect(() => {
        checkOrganisation(value);
      }).toThrow(none(String(found)));
    }
  });

  it('has rows of units and localities by their ids, and of localities by the row of a unit', () => {
    expect(['h', 'x', 'b', 'y', 'v'].map((id) => findUnitRow(org, id))).toEqual([0, 1, 2, 3, -1]);
    expect(['v', 'w', 'h'].map((id) => findLocalityRow(org, id))).toEqual([0, 1, -1]);
    expect(() => rowOfUnit(org, 'v')).toThrow(refusal('unknown-id', 'No unit has the id v.', { id: 'v' }));
    expect(() => rowOfUnit(org, 7 as never)).toThrow(
      refusal('unknown-id', 'No unit has the id number.', { id: 'number' }),
    );
    expect([0, 1, 2, 3].map((row) => localityRange(org, row))).toEqual([
      [0, 2],
      [0, 2],
      [2, 2],
      [2, 2],
    ]);
    for (const row of [-1, 4, 0.5, Number.NaN]) {
      expect(() => localityRange(org, row)).toThrow(
        refusal('unknown-row', 'The organisation has no unit in this row.', { row }),
      );
    }
    expect(() => localityRange(org, '0' as never)).toThrow(
      refusal('unknown-row', 'The organisation has no unit in this row.', { row: 'text' }),
    );
  });
});

describe('a tally as an argument', () => {
  const tally = tallyMembers(org, [{ branchId: 'b', localityId: 'v' }], { keep: 'dates', periods: ['2018'] });
  const none = refusal(
    'not-a-tally',
    'A tally is what tallyMembers, or another way of counting, gives; JSON of one is read first.',
    { found: 'object' },
  );

  it('has all of its columns, each as long as the others', () => {
    const refuses = (path: readonly string[], value: unknown): void => {
      expect(() => {
        checkTally(org, altered(tally, path, value));
      }, path.join('.')).toThrow(none);
    };
    checkTally(org, structuredClone(tally));
    for (const name of ['byUnit', 'byLocality', 'unlocatedByFilter', 'lastAdmission', 'undatedAdmissions'] as const) {
      for (const value of strangers(tally[name])) refuses([name], value);
    }
    for (const name of [
      'asOf',
      'fingerprint',
      'filters',
      'unlocated',
      'periods',
      'admissions',
      'names',
      'refused',
      'dates',
    ]) {
      for (const value of [undefined, 7, {}]) refuses([name], value);
    }
    for (const value of strangers(tally.dates?.starts)) refuses(['dates', 'starts'], value);
    for (const value of strangers(tally.dates?.words)) refuses(['dates', 'words'], value);
    for (const name of ['rows', 'issueCount', 'issues']) {
      for (const value of [undefined, null, 'none', {}]) refuses(['refused', name], value);
    }
    refuses(['refused'], null);
    checkTally(org, altered(tally, ['dates'], null));
  });

  it('is of the organisation that it goes with', () => {
    const other = parseOrganisation({
      asOf: '2018-05-13',
      units: [{ id: 'z', name: 'Z', kind: 'commune', parentId: null }],
      localities: [],
    });
    expect(() => {
      checkTally(org, emptyTally(other));
    }).toThrow(
      refusal('other-organisation', 'The tally was made of another organisation.', {
        tally: other.fingerprint,
        organisation: org.fingerprint,
      }),
    );
  });
});

describe('an index of names as an argument', () => {
  const none = refusal('other-organisation', 'The index is what indexNames gives of this organisation.', { units: 4 });
  const find = (index: unknown) => searchUnits(org, 'xa', { index: index as never }).map(({ id }) => id);

  it('is whole, and of the organisation that is searched', () => {
    const index = indexNames(org);
    expect(find(index)).toEqual(['x', 'y']);
    for (const name of ['names', 'words', 'starts', 'rows']) {
      for (const value of [undefined, null, {}]) expect(() => find(altered(index, [name], value))).toThrow(none);
    }
    expect(() => find({ ...index, names: index.names.slice(1) })).toThrow(none);
    expect(() => find({ ...index, names: [...index.names, 'xa'] })).toThrow(none);
    expect(() => find(null)).toThrow(none);
  });
});
