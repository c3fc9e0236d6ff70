import { describe, expect, it } from 'vitest';
import { type Column, rollUp, tallyMembers } from '../../../src/organisation/index.js';
import { told } from './told.js';
import { count, date, ids, org, tableOf } from './two-communes.js';

const refused = (source: unknown, measures: unknown) => told(() => rollUp(org, source as never, measures as never));
const M = { m: { measure: 'm', by: 'sum' } } as const;

describe('what is rolled up', () => {
  it('is a tally, a table or stated figures', () => {
    for (const [source, found] of [
      [null, 'null'],
      [{}, 'object'],
      ['figures', 'text'],
    ]) {
      expect(refused(source, M)).toEqual([
        ...['not-a-source', 'What is rolled up is a tally, a table, or the figures of the organisation.', { found }],
      ]);
    }
    for (const figure of [
      null,
      { unitId: 'a', members: 4 },
      { unit: 0 },
      { counts: new Map() },
      { unit: 0, counts: {} },
    ]) {
      expect(refused([figure], M)).toEqual([
        'not-a-source',
        'Stated figures are those of the organisation: org.figures, not the rows of its document.',
        { found: figure === null ? 'null' : 'object' },
      ]);
    }
    const order = 'The rows of the table are not the units of the organisation.';
    for (const unitIds of [ids.slice(1), [...ids, 'z'], [...ids].reverse()]) {
      expect(refused({ unitIds, columns: [] }, M)).toEqual(['not-in-unit-order', order, {}]);
    }
    expect(refused({ unitIds: [...ids], columns: [] }, {})).toEqual([]);
  });

  it('is measured in a way that goes with it', () => {
    const unfit = (name: string, found: string) => [
      ...['unfit-measure', 'A measure says what is rolled up, and by which way: { measure, by }.', { name, found }],
    ];
    expect(refused(org.figures, { m: null })).toEqual(unfit('m', 'null'));
    expect(refused(org.figures, { m: {} })).toEqual(unfit('m', 'object'));
    expect(refused(org.figures, { m: { measure: null, by: 'sum' } })).toEqual(unfit('m', 'object'));
    expect(refused(org.figures, { m: { measure: 7, by: 'sum' } })).toEqual(unfit('m', 'object'));
    const way = (name: string, by: string) => [
      ...['unfit-measure', 'Counts are rolled up by sum or max, dates by latest or max.', { name, by }],
    ];
    const tally = tallyMembers(org, []);
    const days = tableOf(date('d', 1, 2, 3, 4, 5), count('m', 1, 2, 3, 4, 5));
    for (const by of ['latest', 'mean']) {
      expect(refused(tally, { m: { measure: 'members', by } })).toEqual(way('m', by));
      expect(refused(org.figures, { m: { measure: 'members', by } })).toEqual(way('m', by));
      expect(refused(days, { n: { measure: 'm', by } })).toEqual(way('n', by));
    }
    expect(refused(tally, { last: { measure: 'lastAdmission', by: 'sum' } })).toEqual(way('last', 'sum'));
    expect(refused(org.figures, { last: { measure: 'lastAdmission', by: 'sum' } })).toEqual(way('last', 'sum'));
    expect(refused(days, { d: { measure: 'd', by: 'sum' } })).toEqual(way('d', 'sum'));
    expect(refused(tally, { m: { measure: 'elderly', by: 'sum' } })).toEqual([
      'not-tallied',
      'The tally keeps no count of that name; it has members, official, probationary.',
      { measure: 'elderly' },
    ]);
  });

  it('has columns of counts or dates, one for each unit', () => {
    const none = (measure: unknown) => [
      'unknown-column',
      'The table has no such column of counts or dates.',
      { measure },
    ];
    const text: Column = { name: 'm', kind: 'text', values: [...ids] };
    expect(refused(tableOf(text), M)).toEqual(none('m'));
    expect(refused(tableOf(), M)).toEqual(none('m'));
    expect(refused(tableOf(count('m', 1, 2, 3, 4)), M)).toEqual([
      'columns.m unequal-lengths: The table has 5 units. (4)',
    ]);
    expect(refused(tableOf(date('m', 1, 2, 3, 4, 5, 6)), { m: { measure: 'm', by: 'max' } })).toEqual([
      'columns.m unequal-lengths: The table has 5 units. (6)',
    ]);
    const odd = 'A count is a whole number up to 2^53 − 1, a date a day number; NaN is unknown.';
    expect(refused(tableOf(count('m', 1.5, Number.POSITIVE_INFINITY, 2 ** 53, Number.NaN, -3)), M)).toEqual([
      `columns.m.0 not-an-integer: ${odd} (1.5)`,
      `columns.m.1 not-finite: ${odd} (Infinity)`,
      `columns.m.2 not-safe: ${odd} (9007199254740992)`,
    ]);
    const [first, last] = [-719_162, 2_932_896];
    const days = date('m', first - 1, last + 1, 0.5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect(refused(tableOf(days), { m: { measure: 'm', by: 'latest' } })).toEqual([
      `columns.m.0 not-a-day: ${odd} (-719163)`,
      `columns.m.1 not-a-day: ${odd} (2932897)`,
      `columns.m.2 not-a-day: ${odd} (0.5)`,
      `columns.m.4 not-a-day: ${odd} (Infinity)`,
    ]);
    expect(refused(tableOf(date('m', first, last, Number.NaN, 0, 1)), { m: { measure: 'm', by: 'latest' } })).toEqual(
      [],
    );
    // A fault of one measure is not lost beside another that is whole.
    const both = tableOf(count('m', 1, 2, 3, 4, 5), count('n', 1, 2, 3, 4, 5.5));
    expect(refused(both, { ...M, n: { measure: 'n', by: 'sum' } })).toEqual([
      `columns.n.4 not-an-integer: ${odd} (5.5)`,
    ]);
  });

  it('adds up to no more than is exact', () => {
    const most = 2 ** 53 - 1;
    const beyond = (sum: number, unitId: string) => {
      const certificate = { measure: 'm', unitId, sum };
      return ['sum-not-safe', 'The sum of m is beyond 2^53 − 1.', { certificate }];
    };
    expect(refused(tableOf(count('m', 0, 0, most, 0, 0)), M)).toEqual([]);
    expect(refused(tableOf(count('m', 0, 0, most, 1, 0)), M)).toEqual(beyond(2 ** 53, 'h'));
    expect(refused(tableOf(count('m', 0, 0, -most, -1, 0)), M)).toEqual(beyond(-(2 ** 53), 'h'));
    // Where what is above takes away again what is beyond, the unit in the middle has it still.
    expect(refused(tableOf(count('m', -9, 0, most, 1, Number.NaN)), M)).toEqual(beyond(2 ** 53, 'x'));
  });
});
