import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { type Member, type MemberFilter, type TallyOptions, tallyMembers } from '../../../src/organisation/index.js';
import { org } from './district.js';

const NAME = 'Nguyễn Văn A';

describe('tallyMembers, faults', () => {
  function refused(members: unknown[], options?: TallyOptions): InvalidInputError {
    try {
      tallyMembers(org, members as Member[], options);
    } catch (error) {
      if (error instanceof InvalidInputError) return error;
      throw error;
    }
    throw new Error('nothing was refused');
  }

  const ROWS: [field: string, code: string, kind: string, row: Record<string, unknown>][] = [
    ['branchId', 'missing', 'undefined', {}],
    ['branchId', 'wrong-type', 'number', { branchId: 31415926 }],
    ['branchId', 'empty', 'empty text', { branchId: '' }],
    ['branchId', 'unknown-branch', 'text', { branchId: NAME }],
    ['branchId', 'not-a-branch', 'text', { branchId: 'x' }],
    ['branchId', 'not-a-branch', 'text', { branchId: 'g' }],
    ['branchId', 'not-a-branch', 'text', { branchId: 'db' }],
    ['admittedBy', 'unknown-branch', 'text', { branchId: 'b1', admittedBy: NAME }],
    ['admittedBy', 'not-a-branch', 'text', { branchId: 'b1', admittedBy: 'h' }],
    ['localityId', 'unknown-locality', 'text', { branchId: 'b1', localityId: NAME }],
    ['birthDate', 'not-a-date', 'text', { branchId: 'b1', birthDate: '1957-02-30' }],
    ['birthDate', 'wrong-type', 'number', { branchId: 'b1', birthDate: 1957 }],
    ['birthDate', 'wrong-type', 'object', { branchId: 'b1', birthDate: new Date(0) }],
    ['birthDate', 'after-as-of', 'text', { branchId: 'b1', birthDate: '2018-03-01' }],
    ['birthDate', 'after-as-of', 'text', { branchId: 'b1', birthDate: '2019' }],
    ['admittedOn', 'not-a-date', 'text', { branchId: 'b1', admittedOn: '1999' }],
    ['admittedOn', 'after-as-of', 'text', { branchId: 'b1', admittedOn: '2018-03-01' }],
    ['admittedOn', 'before-birth', 'text', { branchId: 'b1', birthDate: '1957', admittedOn: '1956-12-31' }],
    ['officialOn', 'before-admission', 'text', { branchId: 'b1', admittedOn: '2017-01-02', officialOn: '2017-01-01' }],
    ['standing', 'unknown-value', 'text', { branchId: 'b1', standing: NAME }],
    ['standing', 'conflicting-standing', 'text', { branchId: 'b1', standing: 'official', officialOn: '2018-03-01' }],
    [
      'standing',
      'conflicting-standing',
      'text',
      { branchId: 'b1', standing: 'probationary', officialOn: '2018-02-28' },
    ],
    ['gender', 'unknown-value', 'text', { branchId: 'b1', gender: NAME }],
    ['minority', 'wrong-type', 'text', { branchId: 'b1', minority: NAME }],
    ['id', 'wrong-type', 'number', { branchId: 'b1', id: 31415926 }],
    ['leavesOn', 'not-a-date', 'text', { branchId: 'b1', leavesOn: NAME }],
  ];

  it.each(ROWS)('%s %s, with the row’s number and the kind of its value', (field, code, kind, row) => {
    const found = refused([{ branchId: 'b1' }, row]).issues.map((issue) => [issue.path, issue.code, issue.value]);
    expect(found).toEqual([[['members', 1, field], code, kind]]);
  });

  it('come all at once, from rows and between fields of one row, and show nobody', () => {
    const person = {
      name: NAME,
      branchId: NAME,
      localityId: NAME,
      birthDate: '1957-02-30',
      admittedOn: '2088-08-08',
      minority: NAME,
    };
    const error = refused([...ROWS.map(([, , , row]) => row), NAME, null, [NAME], person]);
    expect(error.issues.map(({ path, code }) => [path[1], path[2], code])).toEqual(
      expect.arrayContaining([
        ...ROWS.map(([field, code], index) => [index, field, code]),
        ...[0, 1, 2].map((index) => [ROWS.length + index, undefined, 'wrong-type']),
        ...[
          ['branchId', 'unknown-branch'],
          ['localityId', 'unknown-locality'],
          ['birthDate', 'not-a-date'],
          ['admittedOn', 'after-as-of'],
          ['minority', 'wrong-type'],
        ].map((fault) => [ROWS.length + 3, ...fault]),
      ]),
    );
    expect(error.issueCount).toBe(ROWS.length + 8);
    const shown = [
      error.message,
      String(error.stack),
      JSON.stringify(error),
      JSON.stringify(error.issues),
      JSON.stringify(error.details),
    ].join();
    for (const secret of [NAME, '31415926', '1957', '2088', '1956', '2017-01']) expect(shown).not.toContain(secret);
  });

  it('are counted beyond the first 1,000', () => {
    const error = refused(Array.from({ length: 5000 }, () => ({ branchId: NAME })));
    expect([error.issueCount, error.issues.length]).toEqual([5000, 1000]);
    expect(error.message).not.toContain(NAME);
  });

  it('of the options name the filter and its field', () => {
    const keep = { own: { minAge: -1, olderThan: 151, youngerThan: 2.5, age: 3 } as unknown as MemberFilter };
    const error = refused([], { keep, asOf: new Date(0) as unknown as string });
    expect(error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).sort()).toEqual([
      'asOf not-a-date',
      'keep.own.age unknown-field',
      'keep.own.minAge negative',
      'keep.own.olderThan too-large',
      'keep.own.youngerThan not-an-integer',
    ]);
  });
});
