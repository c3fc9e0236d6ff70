import { describe, expect, it } from 'vitest';
import { refused } from './two-communes.js';

const place = { branchId: 'cb' };
const text = 'An id is text, not empty.';

/** A list of faults of one kind, field by field. */
const each = (fields: readonly string[], told: string) => fields.map((field) => `${field} ${told}`);

describe('a proposed change', () => {
  it('is an object of one of five kinds', () => {
    const kinds = 'kind unknown-value: A change is one of split, found, admission, transfer, merge.';
    expect(refused({ kind: 'close' })).toEqual([`${kinds} (close)`]);
    expect(refused({ kind: 'toString' })).toEqual([`${kinds} (toString)`]);
    expect(refused({})).toEqual([`${kinds} (undefined)`]);
    expect(refused(['split'])).toEqual([' wrong-type: Expected an object, found array. (array)']);
    expect(refused('split')).toEqual([' wrong-type: Expected an object, found text. (split)']);
    expect(refused(null)).toEqual([' wrong-type: Expected an object, found null. (null)']);
  });

  it('has the fields of its kind and no others', () => {
    const unknown = (field: string) => `${field} unknown-field: No such field is known here. (text)`;
    expect(refused({ kind: 'split', localityId: 'b', hostId: 'b' })).toEqual([unknown('hostId')]);
    expect(refused({ kind: 'found', localityIds: ['e'], intoId: 'e' })).toEqual([unknown('intoId')]);
    expect(refused({ kind: 'admission', count: 1, branchId: 'cb', standing: 'official' })).toEqual([
      unknown('standing'),
    ]);
    expect(refused({ kind: 'transfer', count: 1, from: place, to: place, localityId: 'b' })).toEqual([
      unknown('localityId'),
    ]);
    expect(refused({ kind: 'merge', localityIds: ['b', 'c'], branchId: 'cb' })).toEqual([unknown('branchId')]);
    // What has no business there is not looked at.
    expect(refused({ kind: 'split', localityId: 'b', hostId: 7, count: 0 })).toEqual([
      'hostId unknown-field: No such field is known here. (number)',
      'count unknown-field: No such field is known here. (number)',
    ]);
    // Left open is not the same as unknown.
    expect(refused({ kind: 'split', localityId: 'b', branchId: undefined })).toEqual([]);
  });

  it('names ids as text, and those that are needed', () => {
    expect(refused({ kind: 'split' })).toEqual(['localityId missing: An id is needed here. (undefined)']);
    expect(refused({ kind: 'split', localityId: 7, branchId: '' })).toEqual([
      `localityId wrong-type: ${text} (7)`,
      `branchId wrong-type: ${text} ()`,
    ]);
    expect(refused({ kind: 'found', localityIds: ['e', '', undefined, 'e'], hostId: 7, branchId: null })).toEqual([
      `localityIds.1 wrong-type: ${text} ()`,
      'localityIds.2 missing: An id is needed here. (undefined)',
      'localityIds.3 duplicate-id: The id is named twice. (e)',
      `branchId wrong-type: ${text} (null)`,
      `hostId wrong-type: ${text} (7)`,
    ]);
    expect(refused({ kind: 'merge', localityIds: ['b', 'c'], intoId: '' })).toEqual([`intoId wrong-type: ${text} ()`]);
    expect(refused({ kind: 'found' })).toEqual([
      'localityIds wrong-type: Expected an array, found undefined. (undefined)',
    ]);
    expect(refused({ kind: 'admission', count: 1, localityId: 1, branchId: 2 })).toEqual([
      `localityId wrong-type: ${text} (1)`,
      `branchId wrong-type: ${text} (2)`,
    ]);
  });

  it('counts members in whole numbers, 1 or more', () => {
    const told = (count: unknown) => `count bad-count: A number of members is whole, 1 or more. (${String(count)})`;
    for (const count of [0, -1, 1.5, '1', undefined, Number.NaN, 2 ** 53]) {
      expect(refused({ kind: 'admission', count, branchId: 'cb' })).toEqual([told(count)]);
      expect(refused({ kind: 'transfer', count, from: place, to: place })).toEqual([told(count)]);
    }
    expect(refused({ kind: 'admission', count: 1, branchId: 'cb' })).toEqual([]);
  });

  it('says of an admission where, and when on a day that exists', () => {
    expect(refused({ kind: 'admission', count: 1 })).toEqual([
      ' missing: Say where they are admitted: localityId, branchId or both. (object)',
    ]);
    expect(refused({ kind: 'admission', count: 1, localityId: 'b' })).toEqual([]);
    for (const admittedOn of ['2018-02-30', 20180101, null]) {
      expect(refused({ kind: 'admission', count: 1, branchId: 'cb', admittedOn })).toEqual([
        `admittedOn not-a-date: A date is YYYY-MM-DD. (${String(admittedOn)})`,
      ]);
    }
  });

  it('says of a transfer from where, to where and whose', () => {
    expect(refused({ kind: 'transfer', count: 1, from: {}, to: { branchId: '', localityId: '' } })).toEqual([
      'from.branchId missing: An id is needed here. (undefined)',
      ...each(['to.branchId', 'to.localityId'], `wrong-type: ${text} ()`),
    ]);
    expect(refused({ kind: 'transfer', count: 1, to: place })).toEqual([
      'from wrong-type: Expected an object, found undefined. (undefined)',
    ]);
    const standing = 'standing unknown-value: A standing is official or probationary.';
    expect(refused({ kind: 'transfer', count: 1, from: place, to: place, standing: 'old' })).toEqual([
      `${standing} (old)`,
    ]);
    expect(refused({ kind: 'transfer', count: 1, from: place, to: place, standing: null })).toEqual([
      `${standing} (null)`,
    ]);
    for (const known of ['official', 'probationary', undefined]) {
      expect(refused({ kind: 'transfer', count: 1, from: place, to: place, standing: known })).toEqual([]);
    }
  });
});
