import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { countsByLocality, countsByUnit, parseTally, rowOfUnit } from '../../../src/organisation/index.js';
import { org } from './district.js';

const ALWAYS = { members: 4, official: 3, probationary: 1 };
const row = (more: object = {}) => ({ unitId: 'b1', ...ALWAYS, ...more });
const at = rowOfUnit(org, 'b1');

/** What is wrong with a tally that a database counted, in words. */
function refused(input: object): string[] {
  const result = attempt(() => parseTally(org, { branches: [], ...input }));
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(
    ({ path, code, message, value }) => `${path.join('.')} ${code}: ${message} (${String(value)})`,
  );
}
const branch = (more: object) => refused({ branches: [row(more)] });

describe('parseTally', () => {
  it('reads counts as drivers give them: numbers, big integers, digits', () => {
    const tally = parseTally(org, {
      branches: [row({ members: 4n, official: '3', unlocated: 2, 'official.unlocated': 1n })],
      admissions: [
        { unitId: 'b1', lastAdmission: '2018-02-28', undatedAdmissions: '2', 'admissions.2018': '0004294967' },
        { unitId: 'cs', lastAdmission: null, 'admissions.2018': 5n },
      ],
      localities: [{ localityId: 'constructor', ...ALWAYS, members: '2' }],
      periods: ['2018'],
    });
    expect([countsByUnit(tally, {}).lowest[at], countsByUnit(tally, { standing: 'official' }).highest[at]]).toEqual([
      4, 3,
    ]);
    expect(countsByLocality(tally, {}).lowest[0]).toBe(2);
    expect([tally.unlocated[at], tally.undatedAdmissions[at], tally.admissions[0]?.[at]]).toEqual([2, 2, 4_294_967]);
    expect(tally.admissions[0]?.[rowOfUnit(org, 'cs')]).toBe(5);
    // Of four who can be meant, two have no locality at most; of those who are official it is told.
    const places = ['members', 'official', 'probationary'].map((name) => tally.names.get(name) ?? -1);
    expect(places.map((place) => tally.unlocatedByFilter[place]?.[at])).toEqual([2, 1, 1]);
  });

  it('refuses what is no count of members', () => {
    const none = 'not-a-count: A count of members is a whole number from 0 to 2^32 − 1.';
    for (const members of [2 ** 32 - 1, String(2 ** 32 - 1), 0]) expect(branch({ members })).toEqual([]);
    expect(branch({ members: 2 ** 32 })).toEqual([`branches.0.members ${none} (4294967296)`]);
    expect(branch({ members: -1n })).toEqual([`branches.0.members ${none} (-1)`]);
    expect(branch({ members: 1.5, official: '1.5', probationary: null })).toEqual([
      `branches.0.members ${none} (1.5)`,
      `branches.0.official ${none} (text)`,
      `branches.0.probationary ${none} (null)`,
    ]);
    expect(branch({ members: '12345678901' })).toEqual([`branches.0.members ${none} (text)`]);
    expect(branch({ members: undefined, 'members.lowest': 3, 'members.highest': 2 })).toEqual([
      'branches.0.members missing: The count has no column. (undefined)',
    ]);
    const others = { unitId: 'b1', official: 3, probationary: 1 };
    expect(refused({ branches: [{ ...others, 'members.lowest': 3, 'members.highest': 2 }] })).toEqual([
      'branches.0.members.lowest lowest-above-highest: The highest is 2. (3)',
    ]);
    expect(refused({ branches: [{ ...others, 'members.lowest': 2, 'members.highest': 2 }] })).toEqual([]);
    expect(refused({ branches: [others] })).toEqual([
      'branches.0.members.lowest missing: The count has no column. (undefined)',
      'branches.0.members.highest missing: The count has no column. (undefined)',
    ]);
  });

  it('refuses rows of nothing that members are counted in, and of one that has a row', () => {
    const rows = ['b1', 'x', 'db', 'nowhere', 'b1', 7].map((unitId) => row({ unitId }));
    expect(refused({ branches: rows })).toEqual([
      'branches.1.unitId not-a-branch: Members are counted in branches. (x)',
      'branches.2.unitId not-a-branch: Members are counted in branches. (db)',
      'branches.3.unitId unknown-unit: The organisation has nothing of this id. (nowhere)',
      'branches.4.unitId duplicate-id: Another row has this id. (b1)',
      'branches.5.unitId unknown-unit: The organisation has nothing of this id. (7)',
    ]);
    expect(refused({ admissions: [{ unitId: 'h' }, { unitId: 'b1' }, { unitId: 'b1' }] })).toEqual([
      'admissions.0.unitId not-a-branch: Members are counted in branches. (h)',
      'admissions.2.unitId duplicate-id: Another row has this id. (b1)',
    ]);
    expect(refused({ localities: [{ localityId: 'b1' }, { localityId: 'constructor', ...ALWAYS }] })).toEqual([
      'localities.0.localityId unknown-locality: The organisation has nothing of this id. (b1)',
    ]);
  });

  it('refuses last admissions that are no days or lie ahead', () => {
    const last = (lastAdmission: unknown) => refused({ admissions: [{ unitId: 'b1', lastAdmission }] });
    for (const day of [undefined, null, '2018-02-28', '1930-02-03']) expect(last(day)).toEqual([]);
    expect(last('2018-03-01')).toEqual([
      'admissions.0.lastAdmission after-as-of: The admission lies after the day of the count. (2018-03-01)',
    ]);
    expect(last('2018-02-30')).toEqual(['admissions.0.lastAdmission not-a-date: A date is YYYY-MM-DD. (2018-02-30)']);
    expect(refused({ admissions: [{ unitId: 'b1' }], periods: ['2018'] })).toEqual([
      'admissions.0.admissions.2018 missing: The count has no column. (undefined)',
    ]);
  });

  it('refuses what it is to keep where that cannot be', () => {
    const keep = (filters: object) => refused({ keep: filters });
    expect(keep({ later: { on: '2018-02-27' } })).toEqual([
      'keep.later.on before-as-of: The count is of 2018-02-28; it knows no earlier day. (2018-02-27)',
    ]);
    expect(
      keep({ now: { on: '2018-02-28' }, later: { on: '2018-03-01' }, official: { standing: 'official' } }),
    ).toEqual([]);
    expect(keep({ official: { standing: 'probationary' } })).toEqual([
      'keep.official duplicate-name: Every tally keeps another count under this name. (standing=probationary)',
    ]);
    expect(refused({ periods: ['2018-13', '2018', '2018-Q1', ''] })).toHaveLength(2);
    expect(refused({ periods: ['2018-13'] })[0]).toMatch(/^periods\.0 \S+: .+ \(2018-13\)$/);
  });
});
