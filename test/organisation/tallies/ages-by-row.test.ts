import { describe, expect, it } from 'vitest';
import {
  agesByLocality,
  agesByUnit,
  countsByBranchAndLocality,
  countsByLocality,
  countsByUnit,
  type Member,
  type MemberAges,
  mergeTallies,
  type TallyFilter,
  tallyMembers,
  UNBOUNDED_AGE,
  unlocatedByUnit,
} from '../../../src/organisation/index.js';
import { org } from './district.js';

const members: Member[] = [
  { branchId: 'b1', localityId: 'constructor', birthDate: '1950-03-01' },
  { branchId: 'b1', localityId: 'constructor', birthDate: '1990-02-28', gender: 'female' },
  { branchId: 'b1', birthDate: '1957', gender: 'male' },
  { branchId: 'b1' },
  { branchId: '__proto__', localityId: 'constructor', birthDate: '1940-01-01' },
  { branchId: '__proto__', birthDate: '2000-01-01' },
  { branchId: 'cs', localityId: 'constructor', activity: 'temporary', birthDate: '1945-01-01' },
  { branchId: 'cs', birthDate: '1958-02-28', leavesOn: '2018-03-01' },
  { branchId: 'b3', birthDate: '1958-03-01', gender: 'female' },
];

/** The ages of each row that has any: the lowest, the highest, and whether it is known that they are meant. */
function lines({ starts, lowest, highest, surely }: MemberAges, ids: readonly string[]): Record<string, string[]> {
  expect([starts.length, lowest.length, highest.length, surely.length]).toEqual([
    ids.length + 1,
    ...Array.from({ length: 3 }, () => starts.at(-1)),
  ]);
  const found = ids.map((id, row): [string, string[]] => {
    const places = Array.from(lowest.keys()).slice(starts[row], starts[row + 1]);
    return [id, places.map((at) => `${String(lowest[at])}-${String(highest[at])} ${String(surely[at])}`).sort()];
  });
  return Object.fromEntries(found.filter(([, ages]) => ages.length > 0));
}

const tallied = () => {
  const halves = [members.slice(0, 4), members.slice(4)].map((half) => tallyMembers(org, half, { keep: 'dates' }));
  const [first, second] = [halves[0] ?? tallyMembers(org, []), halves[1] ?? tallyMembers(org, [])];
  const whole = tallyMembers(org, members, { keep: 'dates' });
  expect(mergeTallies(first, second)).toEqual(whole);
  expect(mergeTallies(second, first)).toEqual(whole);
  return whole;
};

describe('members by row', () => {
  const [units, localities] = [org.units.ids, org.localities.ids];

  it('have the ages that they can have, those alone who may be meant', () => {
    const tally = tallied();
    const unit = (where: TallyFilter) => lines(agesByUnit(tally, where), units);
    const place = (where: TallyFilter) => lines(agesByLocality(tally, where), localities);
    const [least, most] = ['__proto__', String(UNBOUNDED_AGE)];
    expect(unit({})).toEqual(
      Object.fromEntries([
        ['b1', [`0-${most} 1`, '28-28 1', '60-61 1', '67-67 1']],
        [least, ['18-18 1', '78-78 1']],
        ['cs', ['60-60 1']],
        ['b3', ['59-59 1']],
      ]),
    );
    expect(place({})).toEqual({ constructor: ['28-28 1', '67-67 1', '78-78 1'] });
    expect(unit({ minAge: 60 })).toEqual(
      Object.fromEntries([
        ['b1', ['60-61 1', `60-${most} 0`, '67-67 1']],
        [least, ['78-78 1']],
        ['cs', ['60-60 1']],
      ]),
    );
    expect(unit({ olderThan: 60 })).toEqual(
      Object.fromEntries([
        ['b1', ['60-61 1', `60-${most} 0`, '67-67 1']],
        [least, ['78-78 1']],
      ]),
    );
    expect(place({ youngerThan: 68 })).toEqual({ constructor: ['28-28 1', '67-67 1'] });
    expect(unit({ youngerThan: 61, minAge: 59 })).toEqual({
      b1: ['59-60 0', '60-60 0'],
      cs: ['60-60 1'],
      b3: ['59-59 1'],
    });
    expect(unit({ gender: 'female', on: '2018-03-01' })).toEqual(
      Object.fromEntries([
        ['b1', [`0-${most} 0`, '28-28 1', '68-68 0']],
        [least, ['18-18 0', '78-78 0']],
        ['b3', ['60-60 1']],
      ]),
    );
    expect(unit({ activity: 'temporary' })).toEqual({ cs: ['73-73 1'] });
    expect(place({ activity: 'temporary' })).toEqual({ constructor: ['73-73 1'] });
  });

  it('are counted by unit, by locality, and by both', () => {
    const tally = tallied();
    const at = (column: Uint32Array, ids: readonly string[]) =>
      ids.flatMap((id, row) => (column[row] === 0 ? [] : [`${id} ${String(column[row])}`]));
    const all = (where: TallyFilter) => {
      const [unit, place] = [countsByUnit(tally, where), countsByLocality(tally, where)];
      const pairs = countsByBranchAndLocality(tally, where);
      const pair = (row: number) =>
        `${units[pairs.branches[row] ?? -1] ?? ''} ${localities[pairs.localities[row] ?? -1] ?? ''} ${String(pairs.lowest[row])}-${String(pairs.highest[row])}`;
      return [
        ...[at(unit.lowest, units), at(unit.highest, units)],
        ...[at(place.lowest, localities), at(place.highest, localities)],
        at(unlocatedByUnit(tally, where), units),
        Array.from(pairs.branches.keys(), pair),
      ];
    };
    expect(all({})).toEqual([
      ...[
        ['b1 4', '__proto__ 2', 'cs 1', 'b3 1'],
        ['b1 4', '__proto__ 2', 'cs 1', 'b3 1'],
      ],
      ...[['constructor 3'], ['constructor 3']],
      ['b1 2', '__proto__ 1', 'cs 1', 'b3 1'],
      ['b1  2-2', 'b1 constructor 2-2', '__proto__  1-1', '__proto__ constructor 1-1', 'cs  1-1', 'b3  1-1'],
    ]);
    expect(all({ minAge: 60 })).toEqual([
      ...[
        ['b1 2', '__proto__ 1', 'cs 1'],
        ['b1 3', '__proto__ 1', 'cs 1'],
      ],
      ...[['constructor 2'], ['constructor 2']],
      ['b1 2', 'cs 1'],
      ['b1  1-2', 'b1 constructor 1-1', '__proto__ constructor 1-1', 'cs  1-1'],
    ]);
    const guests = [['cs 1'], ['cs 1'], ['constructor 1'], ['constructor 1'], [], ['cs constructor 1-1']];
    expect(all({ activity: 'temporary' })).toEqual(guests);
    expect(all({ on: '2018-03-01', gender: 'female' })).toEqual([
      ...[
        ['b1 1', 'b3 1'],
        ['b1 3', '__proto__ 2', 'b3 1'],
      ],
      ...[['constructor 1'], ['constructor 3']],
      ['b1 1', '__proto__ 1', 'b3 1'],
      ['b1  0-1', 'b1 constructor 1-2', '__proto__  0-1', '__proto__ constructor 0-1', 'b3  1-1'],
    ]);
  });
});
