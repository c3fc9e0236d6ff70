import { describe, expect, it } from 'vitest';
import {
  agesByUnit,
  countChanges,
  countsByBranchAndLocality,
  countsByLocality,
  countsByUnit,
  emptyTally,
  memberSpells,
  supposeBranches,
  tallyMembers,
  unlocatedByUnit,
} from '../../../src/organisation/index.js';
import { org } from './district.js';
import { told } from './told.js';

const NOW = org.asOf;
const dated = () => tallyMembers(org, [{ branchId: 'b1' }], { keep: 'dates' });
const plain = () => emptyTally(org);

describe('a filter', () => {
  const where = (filter: object) => told(() => countsByUnit(dated(), filter));

  it('has the words that there are, ages of people, and a day', () => {
    expect(where({ standing: undefined, olderThan: 0, minAge: 150, youngerThan: undefined, minority: false })).toEqual(
      [],
    );
    expect(
      where({ standing: 'guest', activity: 'half', origin: '', gender: 7, minority: 'yes', colour: 'red' }),
    ).toEqual([
      'where.standing unknown-value: Expected one of official, probationary. (guest)',
      'where.activity unknown-value: Expected one of full, exempted, temporary. (half)',
      'where.origin unknown-value: Expected one of local, reinforcement. ()',
      'where.gender unknown-value: Expected one of female, male. (7)',
      'where.minority wrong-type: Expected boolean, found text. (yes)',
      'where.colour unknown-field: No such field is known here. (text)',
    ]);
    expect(where({ toString: 7, constructor: undefined })).toEqual([
      'where.toString unknown-field: No such field is known here. (number)',
      'where.constructor unknown-field: No such field is known here. (undefined)',
    ]);
    expect(where({ olderThan: 151, minAge: -1, youngerThan: 2 ** 53 })).toEqual([
      'where.olderThan too-large: The number is larger than is allowed here. (151)',
      'where.minAge negative: A count is 0 or more. (-1)',
      'where.youngerThan not-safe: A count is at most 2^53 − 1. (9007199254740992)',
    ]);
    expect(where({ olderThan: '60', minAge: Number.POSITIVE_INFINITY, youngerThan: 17.5 })).toEqual([
      'where.olderThan wrong-type: Expected number, found text. (60)',
      'where.minAge not-finite: NaN and Infinity are no counts. (Infinity)',
      'where.youngerThan not-an-integer: A count is a whole number. (17.5)',
    ]);
    expect(where({ minAge: -(2 ** 53) })).toEqual([
      'where.minAge not-safe: A count is at most 2^53 − 1. (-9007199254740992)',
      'where.minAge negative: A count is 0 or more. (-9007199254740992)',
    ]);
    expect(where({ on: 7 })).toEqual(['where.on wrong-type: Expected string, found number. (7)']);
    expect(where({ on: '2018-02-30' })).toEqual([
      'where.on not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018-02-30)',
    ]);
    expect(told(() => countsByUnit(dated(), undefined as never))).toEqual([
      'where missing: A filter is an object. (undefined)',
    ]);
    for (const none of [null, [], 'all']) {
      expect(told(() => countsByUnit(dated(), none as never))).toEqual([
        expect.stringMatching(/^where wrong-type: A filter is an object\./),
      ]);
    }
  });

  it('is refused in the same words where it is kept and where it is asked', () => {
    const odd = [
      null,
      '',
      'x',
      7,
      -1,
      0.5,
      -0.5,
      150.5,
      151,
      -(2 ** 53),
      Number.NaN,
      true,
      [],
      {},
      '2018-02-30',
      '2019-01-01',
    ];
    const fields = [
      'standing',
      'activity',
      'origin',
      'gender',
      'minority',
      'olderThan',
      'minAge',
      'youngerThan',
      'on',
      'colour',
    ];
    for (const field of fields) {
      for (const value of [...odd, 'official', 'temporary', 'local', 'male', 60, undefined]) {
        const kept = told(() => emptyTally(org, { own: { [field]: value } })) as string[];
        const asked = where({ [field]: value }) as string[];
        expect(asked).toEqual(kept.map((line) => line.replace('keep.own', 'where')));
      }
    }
  });

  it('is asked of the tally’s day or a later one', () => {
    const early = ['before-as-of', `The tally is of ${NOW}; it knows no earlier day.`, { on: '2018-02-27' }];
    for (const ask of [countsByUnit, countsByLocality, unlocatedByUnit, agesByUnit, countsByBranchAndLocality]) {
      expect(told(() => ask(dated(), { on: '2018-02-27' }))).toEqual(early);
      expect(told(() => ask(dated(), { on: NOW }))).toEqual([]);
    }
  });

  it('is one that the tally kept, or of which it keeps the dates', () => {
    const filter = { minAge: 60, on: '2018-03-01' };
    const message = 'The tally did not keep the count of members with minAge=60&on=2018-03-01.';
    const kept = ['all', 'standing=official', 'standing=probationary'];
    for (const ask of [countsByUnit, countsByLocality, unlocatedByUnit]) {
      expect(told(() => ask(plain(), filter))).toEqual([
        'not-tallied',
        message,
        { filter: 'minAge=60&on=2018-03-01', kept },
      ]);
      // Of the tally's own day it is the filter without a day.
      expect(told(() => ask(plain(), { minAge: 60, on: NOW }))).toEqual([
        'not-tallied',
        'The tally did not keep the count of members with minAge=60.',
        { filter: 'minAge=60', kept },
      ]);
      expect(told(() => ask(plain(), { standing: 'official', on: NOW }))).toEqual([]);
    }
    const details = { filter: 'minAge=60' };
    expect(told(() => agesByUnit(plain(), { minAge: 60 }))).toEqual([
      ...['not-tallied', "The tally keeps no ages; it has to be made with keep: 'dates'.", details],
    ]);
    expect(told(() => countsByBranchAndLocality(plain(), { minAge: 60 }))).toEqual([
      ...['not-tallied', "Counts by branch and locality are made from members' dates: keep 'dates'.", details],
    ]);
    expect(told(() => memberSpells(plain(), { minAge: 60 }, { from: NOW, until: NOW }))).toEqual([
      ...['not-tallied', "Members are followed by their dates: keep 'dates'.", details],
    ]);
    expect(told(() => countChanges(plain(), [{ minAge: 60 }, {}], { from: NOW, until: NOW }))).toEqual([
      ...['not-tallied', "Changes are found from members' dates: keep 'dates'.", { filters: ['minAge=60', 'all'] }],
    ]);
    expect(told(() => supposeBranches(org, plain(), []))).toEqual([
      ...['not-tallied', "Members are taken over with their dates: keep 'dates'.", {}],
    ]);
  });
});

describe('a span of days', () => {
  it('starts on the tally’s day or later, and ends on or after its start', () => {
    const of = (from: unknown, until: unknown, filters: unknown = []) =>
      told(() => countChanges(dated(), filters as never, { from, until } as never));
    expect(of(NOW, NOW)).toEqual([]);
    expect(of('2018-03-01', NOW)).toEqual([
      'until before-from: A span ends on or after the day on which it starts. (2018-02-28)',
    ]);
    expect(of('2018-02-27', NOW)).toEqual([
      ...['before-as-of', `The tally is of ${NOW}; it knows no earlier day.`, { on: '2018-02-27' }],
    ]);
    expect(of('2018', 7, {})).toEqual([
      'filters wrong-type: Expected array, found object. (object)',
      expect.stringMatching(/^from not-a-date: .* \(2018\)$/),
      expect.stringMatching(/^until .* \(7\)$/),
    ]);
    expect(of(NOW, NOW, [{ on: NOW }, null, { minAge: 200, on: '2018' }, { on: undefined }])).toEqual([
      'filters.0.on unknown-field: A span says on which days. (2018-02-28)',
      'filters.1 wrong-type: A filter is an object. (null)',
      'filters.2.minAge too-large: The number is larger than is allowed here. (200)',
      'filters.2.on not-a-date: A date is a day of the calendar, YYYY-MM-DD. (2018)',
    ]);
    expect(told(() => memberSpells(dated(), {}, { from: '2018-03-01', until: NOW }))).toEqual([
      'until before-from: A span ends on or after the day on which it starts. (2018-02-28)',
    ]);
  });
});
