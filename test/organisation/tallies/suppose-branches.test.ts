import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber } from '../../../src/calendar/index.js';
import { ContractError, InvalidInputError } from '../../../src/core/index.js';
import {
  countsByUnit,
  emptyTally,
  getUnit,
  localitiesUnder,
  type Member,
  NONE,
  type OrganisationInput,
  parseOrganisation,
  type SupposedBranch,
  supposeBranches,
  type Tally,
  tallyMembers,
} from '../../../src/organisation/index.js';
import { branchIdsOf, memberFilter, membersOf } from '../../arbitraries/members.js';
import { organisationInput } from '../../arbitraries/organisations.js';

const situation = organisationInput
  .filter((input) => branchIdsOf(input).length > 0)
  .chain((input) =>
    fc.record({
      input: fc.constant(input),
      members: membersOf(input),
      ids: fc.array(fc.constantFrom(...branchIdsOf(input)), { minLength: 1, maxLength: 3 }),
      where: memberFilter,
      days: fc.constantFrom(0, 1, 366, 4000),
    }),
  );

const document: OrganisationInput = {
  asOf: '2017-07-31',
  units: [
    { id: 'xa', name: 'Xã', kind: 'commune', parentId: null },
    { id: 'a', name: 'A', kind: 'branch', parentId: 'xa', from: '1999-09-09' },
    { id: 'b', name: 'B', kind: 'branch', parentId: 'xa' },
    { id: 'c', name: 'C', kind: 'branch', parentId: 'xa' },
  ],
  localities: [
    { id: 'none', name: 'Không', communeId: 'xa', branchIds: [] },
    { id: 'l1', name: 'L1', kind: 'xóm', communeId: 'xa', branchIds: ['a', 'b'] },
    { id: 'l2', name: 'L2', communeId: 'xa', branchIds: ['b'] },
  ],
};

/** The last admission of one branch put together of `of`, and how many undated ones may be later. */
function history(
  figures: OrganisationInput['figures'],
  members: readonly Member[],
  supposed: Omit<SupposedBranch, 'id'>,
): [last: string | null, undated: number] {
  const org = parseOrganisation({ ...document, ...(figures === undefined ? {} : { figures }) });
  const { tally } = supposeBranches(org, tallyMembers(org, members, { keep: 'dates' }), [{ id: 's', ...supposed }]);
  const last = tally.lastAdmission[1] ?? NONE;
  return [last === NONE ? null : fromDayNumber(last), tally.undatedAdmissions[1] ?? -1];
}

describe('supposeBranches', () => {
  it('takes over the members of the parts, whatever is asked of them and when', () => {
    fc.assert(
      fc.property(situation, ({ input, members, ids, where, days }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        const small = supposeBranches(org, tally, [{ id: '__proto__', of: ids }]);
        const served = new Set(localitiesUnder(small.org, small.org.units.ids[0] ?? '').map(({ id }) => id));
        const rows = members
          .filter(({ branchId }) => ids.includes(branchId))
          .map(({ localityId, ...member }): Member => {
            const place = localityId !== undefined && served.has(localityId) ? { localityId } : {};
            return { ...member, branchId: '__proto__', admittedBy: '__proto__', ...place };
          });
        const expected = tallyMembers(small.org, rows, { keep: 'dates' });
        const { lastAdmission, undatedAdmissions, ...counts } = small.tally;
        expect({ ...expected, ...counts }).toEqual(expected);
        const filter = { ...where, on: addDays(input.asOf, days) };
        expect(countsByUnit(small.tally, filter)).toEqual(countsByUnit(expected, filter));
        const [id] = ids;
        const row = org.units.ids.indexOf(id ?? '');
        if (new Set(ids).size > 1) return;
        expect(lastAdmission[1]).toBe(tally.lastAdmission[row]);
        expect(undatedAdmissions[1]).toBe(tally.undatedAdmissions[row]);
        const unit = getUnit(org, id ?? '');
        const copy = { id: '__proto__', name: unit.name, from: unit.from, to: unit.to };
        expect(getUnit(small.org, '__proto__')).toMatchObject(copy);
        const figures = (from: Tally | typeof org, of: number) =>
          (from as typeof org).figures
            .filter(({ unit: about, lastAdmission: stated }) => about === of && stated !== undefined)
            .map(({ asOf, lastAdmission: stated }) => ({ asOf, stated }));
        expect(figures(small.org, 1)).toEqual(figures(org, row));
      }),
      { numRuns: 150 },
    );
  });

  it('serves the localities of all parts, each once', () => {
    const org = parseOrganisation(document);
    const small = supposeBranches(org, emptyTally(org, 'dates'), [
      { id: 'both', of: ['a', 'b'] },
      { id: 'c', of: ['c'] },
      { id: 'commune', of: ['b'] },
    ]);
    expect(localitiesUnder(small.org, "commune'")).toEqual([
      { id: 'l1', name: 'L1', kind: 'xóm', communeId: "commune'", branchIds: ['both', 'commune'], hostOf: [] },
      { id: 'l2', name: 'L2', kind: null, communeId: "commune'", branchIds: ['both', 'commune'], hostOf: [] },
    ]);
  });

  it('keeps where the members live, in the localities that are served', () => {
    const org = parseOrganisation(document);
    const members = ['l2', 'none'].map((localityId): Member => ({ branchId: 'b', localityId }));
    const { tally } = supposeBranches(org, tallyMembers(org, members, { keep: 'dates' }), [{ id: 's', of: ['b'] }]);
    expect([...(tally.byLocality[0]?.lowest ?? [])]).toEqual([0, 1]);
    expect([...tally.unlocated]).toEqual([0, 1]);
  });

  it('takes the latest admission of the parts, and leaves it open where of one nothing is known', () => {
    const on = (branchId: string, admittedOn: string): Member => ({ branchId, admittedOn });
    const both = { of: ['a', 'b'] };
    expect(history(undefined, [on('a', '2001-01-01'), on('b', '2002-02-02')], both)).toEqual(['2002-02-02', 0]);
    expect(history(undefined, [on('a', '2001-01-01')], both)).toEqual(['2001-01-01', 1]);
    expect(history(undefined, [on('a', '2001-01-01'), { branchId: 'b' }], both)).toEqual(['2001-01-01', 1]);
    expect(history(undefined, [], both)).toEqual([null, 2]);
    const never = [{ unitId: 'b', lastAdmission: null }];
    expect(history(never, [on('a', '2001-01-01')], both)).toEqual(['2001-01-01', 0]);
    const stated = [{ unitId: 'b', lastAdmission: '2003-03-03' }];
    expect(history(stated, [on('a', '2001-01-01'), { branchId: 'b' }], both)).toEqual(['2003-03-03', 0]);
    const before = [{ unitId: 'b', lastAdmission: '2003-03-03', asOf: '2017-07-30' }];
    expect(history(before, [on('a', '2001-01-01'), { branchId: 'b' }], both)).toEqual(['2003-03-03', 1]);
    expect(history(undefined, [], { ...both, lastAdmission: '2004-04-04' })).toEqual(['2004-04-04', 0]);
  });

  it('lets members join: one admitted here is an admission of the day, one transferred in is none', () => {
    const org = parseOrganisation(document);
    const given = tallyMembers(org, [{ branchId: 'a' }, { branchId: 'a', admittedOn: '2001-01-01' }], {
      keep: 'dates',
    });
    const admitted = { birthDate: '1990-01-01', admittedHere: true };
    const official = { standing: 'official' as const, gender: 'female' as const };
    const supposed = [
      { id: 'admits', of: ['a'], joining: [admitted, admitted] },
      { id: 'receives', of: ['a'], joining: [official] },
      { id: 'new', of: [], joining: [official, admitted] },
    ];
    for (const on of ['2017-07-31', '2018-01-31']) {
      const { tally } = supposeBranches(org, given, supposed, { on });
      expect([...countsByUnit(tally, {}).lowest]).toEqual([0, 4, 3, 2]);
      expect([...countsByUnit(tally, { gender: 'female' }).lowest]).toEqual([0, 0, 1, 1]);
      const official = { standing: 'official' as const };
      expect([...countsByUnit(tally, { ...official, on }).lowest]).toEqual([0, 1, 2, 1]);
      const ends = on === '2017-07-31' ? '2018-07-31' : '2019-01-31';
      expect([...countsByUnit(tally, { ...official, on: addDays(ends, -1) }).lowest]).toEqual([0, 1, 2, 1]);
      expect([...countsByUnit(tally, { ...official, on: ends }).lowest]).toEqual([0, 3, 2, 2]);
      const days = [...tally.lastAdmission].map((day) => (day === NONE ? null : fromDayNumber(day)));
      expect(days).toEqual([null, on, '2001-01-01', on]);
      // On the day of the tally itself, the undated admission may be no later; that is seen where it is assessed.
      expect([...tally.undatedAdmissions]).toEqual([0, on === '2017-07-31' ? 1 : 0, 1, 0]);
    }
  });

  it('is the tally itself over again: it can be cut further', () => {
    const org = parseOrganisation({ ...document, figures: [{ unitId: 'a', lastAdmission: null }] });
    const members = ['a', 'a', 'b', 'c'].map((branchId): Member => ({ branchId, birthDate: '1950', gender: 'male' }));
    const tally = tallyMembers(org, members, { keep: 'dates' });
    const once = supposeBranches(
      org,
      tally,
      ['c', 'a', 'b'].map((id) => ({ id, of: [id] })),
    );
    const twice = supposeBranches(
      once.org,
      once.tally,
      ['c', 'a', 'b'].map((id) => ({ id, of: [id] })),
    );
    expect(twice).toEqual(once);
  });

  it('refuses with all faults at once', () => {
    const org = parseOrganisation(document);
    const tally = emptyTally(org, 'dates');
    const bad = [
      { id: 'a', of: ['a', 'xa', 'nowhere', 1] },
      { id: 'a', of: 'b', joining: [{ birthDate: '2017-08-01' }, null, { gender: 'x', admittedHere: 1 }] },
      { id: '', of: [], joining: 'c', lastAdmission: '2017-08-01' },
      { of: [], lastAdmission: 7 },
      null,
    ] as unknown as SupposedBranch[];
    let caught: unknown;
    try {
      supposeBranches(org, tally, bad);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InvalidInputError);
    const issues = (caught as InvalidInputError).issues.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`);
    expect(issues).toEqual([
      '0.of.1 not-a-branch',
      '0.of.2 unknown-branch',
      '0.of.3 unknown-branch',
      '1.id duplicate-id',
      '1.of wrong-type',
      '1.joining.0.birthDate after-as-of',
      '1.joining.1 wrong-type',
      '1.joining.2.admittedHere wrong-type',
      '1.joining.2.gender unknown-value',
      '2.id empty',
      '2.joining wrong-type',
      '2.lastAdmission after-as-of',
      '3.id missing',
      '3.lastAdmission not-a-date',
      '4.id missing',
      '4.of missing',
    ]);
    expect(() => supposeBranches(org, tally, [], { on: '2017-07-30' })).toThrow(InvalidInputError);
    expect(() => supposeBranches(org, tally, 'a' as never)).toThrow(InvalidInputError);
    expect(() => supposeBranches(org, emptyTally(org, {}), [])).toThrow(ContractError);
  });
});
