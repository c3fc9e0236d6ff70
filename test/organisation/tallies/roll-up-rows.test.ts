import { describe, expect, it } from 'vitest';
import { type Measure, type RollUpSource, rollUp, tableToJson, tallyMembers } from '../../../src/organisation/index.js';
import { count, date, org, tableOf } from './two-communes.js';

const rows = (source: RollUpSource, measures: Record<string, Measure>) => tableToJson(rollUp(org, source, measures));

describe('what is rolled up, unit by unit', () => {
  it('of a table is the sum, the largest or the latest of what is known below', () => {
    const source = tableOf(
      count('m', 0, 1, 2, 3, 4),
      count('n', 0, Number.NaN, 7, Number.NaN, -1),
      date('d', Number.NaN, 5, Number.NEGATIVE_INFINITY, 9, Number.NaN),
    );
    const wanted = {
      whole: { measure: 'm', by: 'sum' },
      most: { measure: 'm', by: 'max' },
      some: { measure: 'n', by: 'sum' },
      last: { measure: 'd', by: 'latest' },
    } as const;
    const found = rows(source, wanted);
    expect(Object.keys(found[0] ?? {})).toEqual([
      'unitId',
      ...Object.keys(wanted).flatMap((name) => [name, `${name}.reported`, `${name}.children`]),
    ]);
    expect(found.map((row) => Object.values(row))).toEqual([
      ['h', 10, 2, 2, 4, 2, 2, 6, 1, 2, '1970-01-10', 1, 2],
      ['x', 6, 2, 2, 3, 2, 2, 7, 1, 2, '1970-01-10', 2, 2],
      ['a', 2, 0, 0, 2, 0, 0, 7, 0, 0, 'never', 0, 0],
      ['b', 3, 0, 0, 3, 0, 0, null, 0, 0, '1970-01-10', 0, 0],
      ['y', 4, 0, 0, 4, 0, 0, -1, 0, 0, null, 0, 0],
    ]);
  });

  it('has five sums at once, each by itself', () => {
    const names = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const source = tableOf(...names.map((name, at) => count(name, 1, 10, 100 * at, 1000, 10_000)));
    const measures = Object.fromEntries(names.map((name) => [name, { measure: name, by: 'sum' } as const]));
    const [top, commune] = rows(source, measures);
    expect(names.map((name) => [top?.[name], commune?.[name]])).toEqual(
      [0, 1, 2, 3, 4].map((at) => [11_011 + 100 * at, 1010 + 100 * at]),
    );
  });

  it('of figures is the sum where all report, and else what is stated', () => {
    const stated = rows(org.figures, {
      m: { measure: 'members', by: 'sum' },
      last: { measure: 'lastAdmission', by: 'latest' },
    });
    const names = (name: string) => [name, `${name}.reported`, `${name}.children`, `${name}.stated`, `${name}.summed`];
    expect(Object.keys(stated[0] ?? {})).toEqual(['unitId', ...names('m'), 'm.difference', ...names('last')]);
    expect(stated.map((row) => Object.values(row))).toEqual([
      ['h', 9, 2, 2, null, 9, null, '2016-01-01', 1, 2, null, '2016-01-01'],
      ['x', 8, 2, 2, 9, 8, 1, '2016-01-01', 2, 2, '2017-03-01', '2016-01-01'],
      ['a', 4, 0, 0, 4, null, null, '2016-01-01', 0, 0, '2016-01-01', null],
      ['b', 4, 0, 0, 4, null, null, 'never', 0, 0, 'never', null],
      ['y', 1, 0, 0, 1, null, null, null, 0, 0, null, null],
    ]);
  });

  it('of a tally has what it can be at least and at most, and who reports', () => {
    const members = [
      { branchId: 'a', admittedOn: '2016-05-01' },
      { branchId: 'a', birthDate: '1940', admittedOn: '2017-05-01' },
      { branchId: 'b', birthDate: '1990', admittedOn: org.asOf },
      { branchId: 'b' },
    ];
    const old = { minAge: 60 };
    const tally = tallyMembers(org, members, { keep: { old } });
    const found = rows(tally, {
      old: { measure: 'old', by: 'sum' },
      most: { measure: old, by: 'max' },
      last: { measure: 'lastAdmission', by: 'max' },
    });
    expect(found.map(({ unitId, ...row }) => [unitId, Object.values(row)])).toEqual([
      ['h', [null, 1, 2, 1, 3, null, 1, 2, 1, 2, '2018-05-13', 2, 2, '2018-05-13', '2018-05-13']],
      ['x', [null, 0, 2, 1, 3, null, 0, 2, 1, 2, '2018-05-13', 2, 2, '2018-05-13', '2018-05-13']],
      ['a', [null, 0, 0, 1, 2, null, 0, 0, 1, 2, '2017-05-01', 0, 0, '2017-05-01', '2017-05-01']],
      ['b', [null, 0, 0, 0, 1, null, 0, 0, 0, 1, '2018-05-13', 0, 0, '2018-05-13', '2018-05-13']],
      ['y', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, null, null]],
    ]);
    expect(Object.keys(found[0] ?? {}).slice(1, 6)).toEqual([
      'old',
      'old.reported',
      'old.children',
      'old.lowest',
      'old.highest',
    ]);
    // Without the admission of the last day, the one of an unknown day may be the latest.
    const open = rows(
      tallyMembers(org, [...members.slice(0, 2), { branchId: 'b', admittedOn: '2011-03-01' }, { branchId: 'b' }]),
      {
        last: { measure: 'lastAdmission', by: 'latest' },
      },
    );
    expect(open.map(({ unitId, ...row }) => [unitId, Object.values(row)])).toEqual([
      ['h', ['2017-05-01', 1, 2, '2017-05-01', '2018-05-13']],
      ['x', ['2017-05-01', 1, 2, '2017-05-01', '2018-05-13']],
      ['a', ['2017-05-01', 0, 0, '2017-05-01', '2017-05-01']],
      ['b', [null, 0, 0, '2011-03-01', '2018-05-13']],
      ['y', [null, 0, 0, null, null]],
    ]);
  });
});
