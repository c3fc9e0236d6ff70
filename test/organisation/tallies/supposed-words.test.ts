import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/calendar/index.js';
import {
  countChanges,
  countsByUnit,
  emptyTally,
  type Member,
  type MemberFilter,
  memberSpells,
  organisationToInput,
  parseOrganisation,
  rowOfUnit,
  supposeBranches,
  tallyFromJson,
  tallyMembers,
  tallyToJson,
} from '../../../src/organisation/index.js';
import { org } from './district.js';
import { told } from './told.js';

describe('a supposed branch', () => {
  const refused = (branches: unknown, on?: unknown) =>
    told(() => supposeBranches(org, emptyTally(org, 'dates'), branches as never, { on: on as never }));

  it('is told every fault where it stands', () => {
    expect(refused('all')).toEqual(['branches wrong-type: Expected array, found text. (all)']);
    expect(refused({}, '2018-02-27')).toEqual([
      'on before-as-of: The tally is of 2018-02-28; it knows no earlier day. (2018-02-27)',
      'branches wrong-type: Expected array, found object. (object)',
    ]);
    expect(refused([], '2018-02-30')).toEqual([expect.stringMatching(/^on not-a-date: .* \(2018-02-30\)$/)]);
    expect(refused([{ id: 'a', of: ['b1'] }], '2018-02-28')).toEqual([]);
    expect(
      refused([
        { of: 'b1' },
        { id: 7, of: ['x', 'zz', 7, 'db', 'cs'] },
        { id: '', of: [] },
        { id: 'a', of: [] },
        { id: 'a', of: [] },
        null,
      ]),
    ).toEqual([
      'branches.0.id missing: An id is text. (undefined)',
      'branches.0.of wrong-type: Expected array, found text. (b1)',
      'branches.1.id wrong-type: An id is text. (7)',
      'branches.1.of.0 not-a-branch: Only branches are put together. (x)',
      'branches.1.of.1 unknown-branch: No unit has this id. (zz)',
      'branches.1.of.2 unknown-branch: No unit has this id. (7)',
      'branches.1.of.3 not-a-branch: Only branches are put together. (db)',
      'branches.2.id empty: An id is not empty. ()',
      'branches.4.id duplicate-id: Row 3 has this id already. (a)',
      'branches.5.id missing: An id is text. (undefined)',
      'branches.5.of missing: Expected array, found undefined. (undefined)',
    ]);
    const last = (lastAdmission: unknown) => refused([{ id: 'a', of: [], lastAdmission }], '2018-06-01');
    expect(last('2018-02-28')).toEqual([]);
    expect(last('2018-03-01')).toEqual([
      'branches.0.lastAdmission after-as-of: The tally is of 2018-02-28. (2018-03-01)',
    ]);
    expect(last('2018')).toEqual([expect.stringMatching(/^branches\.0\.lastAdmission not-a-date: .* \(2018\)$/)]);
  });

  it('is told the faults of who joins by their place', () => {
    const joining = (...members: unknown[]) =>
      refused(
        [
          { id: 'a', of: [], joining: members },
          { id: 'b', of: [], joining: members },
        ],
        '2018-06-01',
      );
    expect(
      joining({ birthDate: '1990', admittedHere: true }, { admittedOn: '2018-06-01', admittedHere: false }),
    ).toEqual([]);
    expect(refused([{ id: 'a', of: [], joining: {} }])).toEqual([
      'branches.0.joining wrong-type: Expected array, found object. (object)',
    ]);
    const wrong = (at: number) => [
      `branches.${String(at)}.joining.0 wrong-type: Expected object, found null. (null)`,
      `branches.${String(at)}.joining.1.admittedHere wrong-type: It is true or false. (number)`,
      `branches.${String(at)}.joining.1.gender unknown-value: Expected one of female, male. (text)`,
      `branches.${String(at)}.joining.2.admittedOn after-as-of: The admission lies after the day of the count. (text)`,
    ];
    const [first, second, third] = [null, { admittedHere: 1, gender: 'x' }, { admittedOn: '2018-06-02' }];
    // The same member joining twice is read once, and told where it first stands.
    expect(joining(first, second, third)).toEqual(wrong(0));
    expect(joining('x')).toEqual(['branches.0.joining.0 wrong-type: Expected object, found text. (text)']);
  });

  it('has the days, the name, the localities and the figures of the one that it is made of', () => {
    const whole = parseOrganisation({
      asOf: '2018-02-28',
      units: [
        { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'a', name: 'A', kind: 'branch', parentId: 'x', from: '1999-09-09', to: '2020-01-01' },
        { id: 'b', name: 'B', kind: 'branch', parentId: 'x' },
      ],
      localities: [
        { id: 'u', name: 'U', communeId: 'x', branchIds: [] },
        { id: 'v', name: 'V', kind: 'bản', communeId: 'x', branchIds: ['b', 'a'], hostOf: ['a'] },
        { id: 'w', name: 'W', communeId: 'x', branchIds: ['b'] },
      ],
      figures: [
        { unitId: 'a', lastAdmission: '2010-01-01', members: 7, asOf: '2017-01-01' },
        { unitId: 'b', members: 3 },
      ],
    });
    const branches = [
      { id: 'one', of: ['a'] },
      { id: 'two', of: ['a', 'b', 'a'] },
      { id: 'none', of: [] },
      { id: 'told', of: ['a'], lastAdmission: '2011-01-01' },
      { id: 'commune', of: ['b', 'b'] },
    ];
    const small = supposeBranches(whole, emptyTally(whole, 'dates'), branches);
    const row = (id: string, name: string, more: object = {}) => ({
      id,
      name,
      kind: 'branch',
      parentId: "commune'",
      ...more,
    });
    const days = { from: '1999-09-09', to: '2020-01-01' };
    expect(organisationToInput(small.org)).toEqual({
      asOf: '2018-02-28',
      units: [
        { id: "commune'", name: "commune'", kind: 'commune', parentId: null },
        ...[
          row('one', 'A', days),
          row('two', 'A + B'),
          row('none', 'none'),
          row('told', 'A', days),
          row('commune', 'B'),
        ],
      ],
      localities: [
        { id: 'v', name: 'V', kind: 'bản', communeId: "commune'", branchIds: ['one', 'two', 'told', 'commune'] },
        { id: 'w', name: 'W', communeId: "commune'", branchIds: ['two', 'commune'] },
      ],
      figures: [{ unitId: 'one', asOf: '2017-01-01', lastAdmission: '2010-01-01' }],
    });
  });
});

describe('many members of one branch', () => {
  const members = Array.from({ length: 90 }, (_, at): Member => {
    const month = String(((at * 5) % 11) + 1).padStart(2, '0');
    const day = String(((at * 7) % 28) + 1).padStart(2, '0');
    const leaves = at % 4 === 0 ? { leavesOn: `2019-${month}-${day}` } : {};
    const born = at % 5 === 0 ? {} : { birthDate: at % 3 === 0 ? `1988-${month}` : `1988-${month}-${day}` };
    return { branchId: at % 2 === 0 ? 'b1' : 'b3', admittedOn: `2017-${month}-${day}`, ...born, ...leaves };
  });
  const span = { from: '2018-03-01', until: '2019-12-31' };
  const filters: MemberFilter[] = [
    {},
    { standing: 'official' },
    { standing: 'probationary' },
    { minAge: 30 },
    { olderThan: 30 },
    { youngerThan: 31 },
    { minAge: 30, youngerThan: 31 },
    { standing: 'official', minAge: 30 },
  ];

  it('turn one after the other, and are counted as on each of the days', () => {
    const tally = tallyMembers(org, members, { keep: 'dates' });
    const [first, last] = [toDayNumber(span.from), toDayNumber('2019-03-31')];
    const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
    for (const [at, found] of countChanges(tally, filters, { ...span, until: '2019-03-31' }).entries()) {
      const counts = (on: number) => countsByUnit(tally, { ...filters[at], on: iso(on) });
      expect(found.first).toEqual(counts(first));
      const expected = new Map<number, string[]>();
      let before = counts(first);
      for (let day = first + 1; day <= last; day += 1) {
        const now = counts(day);
        for (const row of [rowOfUnit(org, 'b1'), rowOfUnit(org, 'b3')]) {
          if (now.lowest[row] === before.lowest[row] && now.highest[row] === before.highest[row]) continue;
          const line = `${iso(day)} ${String(now.lowest[row])}-${String(now.highest[row])}`;
          expected.set(row, [...(expected.get(row) ?? []), line]);
        }
        before = now;
      }
      for (const row of org.units.ids.keys()) {
        const places = Array.from(found.days.keys()).slice(found.starts[row], found.starts[row + 1]);
        const lines = places.map(
          (place) => `${iso(found.days[place] ?? 0)} ${String(found.lowest[place])}-${String(found.highest[place])}`,
        );
        expect(lines).toEqual(expected.get(row) ?? []);
      }
    }
  });

  it('have each their spells', () => {
    const tally = tallyMembers(org, members.slice(0, 12), { keep: 'dates' });
    const { bornFrom, bornTo, starts, days, verdicts } = memberSpells(
      tally,
      { standing: 'official', minAge: 30 },
      span,
    )(rowOfUnit(org, 'b1'));
    const iso = (number: number): string =>
      number === -(2 ** 31) ? '' : new Date(number * 86_400_000).toISOString().slice(0, 10);
    const lines = Array.from(bornFrom, (born, at) => {
      const places = Array.from(days.keys()).slice(starts[at], starts[at + 1]);
      return [
        iso(born),
        iso(bornTo[at] ?? 0),
        ...places.map((place) => `${iso(days[place] ?? 0)} ${String(verdicts[place])}`),
      ].join(' ');
    });
    expect(lines.sort()).toEqual([
      '  2018-03-01 0 2018-07-15 1',
      '  2018-03-01 1 2019-01-01 0',
      '1988-08-01 1988-08-01 2018-03-01 0 2018-08-01 2 2019-08-01 0',
      '1988-09-01 1988-09-30 2018-03-01 0 2018-09-15 1 2018-09-30 2',
      '1988-10-01 1988-10-01 2018-03-01 0 2018-10-01 2 2019-10-01 0',
      '1988-11-15 1988-11-15 2018-03-01 0 2018-11-15 2',
    ]);
    expect(tallyFromJson(JSON.parse(JSON.stringify(tallyToJson(tally))))).toEqual(tally);
  });
});
