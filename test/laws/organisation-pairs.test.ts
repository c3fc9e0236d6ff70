import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/calendar/index.js';
import { attempt, InvalidInputError } from '../../src/core/index.js';
import {
  countsByBranchAndLocality,
  countsByLocality,
  countsByUnit,
  emptyTally,
  parseOrganisation,
  type TallyFilter,
  tallyMembers,
  unlocatedByUnit,
} from '../../src/organisation/index.js';
import { memberFilter, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';

const job = organisationInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    members: membersOf(input),
    where: fc
      .tuple(memberFilter, fc.constantFrom(0, 1, 12, 60))
      .map(([filter, months]): TallyFilter => ({ ...filter, on: addMonths(input.asOf, months) })),
  }),
);

describe('counts by branch and locality', () => {
  it('add up to the counts by branch and to the counts by locality, and stand in order, each once and none empty', () => {
    fc.assert(
      fc.property(job, ({ input, members, where }) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members, { keep: 'dates' });
        for (const filter of [where, {}]) {
          const pairs = countsByBranchAndLocality(tally, filter);
          const [units, places] = [countsByUnit(tally, filter), countsByLocality(tally, filter)];
          for (const bound of ['lowest', 'highest'] as const) {
            const byUnit = new Uint32Array(org.units.ids.length);
            const byPlace = new Uint32Array(org.localities.ids.length);
            const nowhere = new Uint32Array(org.units.ids.length);
            pairs[bound].forEach((count, index) => {
              const [branch, locality] = [pairs.branches[index] ?? -1, pairs.localities[index] ?? -1];
              byUnit[branch] = (byUnit[branch] ?? 0) + count;
              if (locality >= 0) byPlace[locality] = (byPlace[locality] ?? 0) + count;
              else nowhere[branch] = (nowhere[branch] ?? 0) + count;
            });
            expect(byUnit).toEqual(units[bound]);
            expect(byPlace).toEqual(places[bound]);
            if (filter !== where) expect(nowhere).toEqual(tally.unlocated);
            if (bound === 'highest') expect(nowhere).toEqual(unlocatedByUnit(tally, filter));
          }
          pairs.highest.forEach((highest, index) => {
            expect(highest).toBeGreaterThan(0);
            expect(pairs.lowest[index]).toBeLessThanOrEqual(highest);
            if (index === 0) return;
            const [branch, before] = [pairs.branches[index] ?? -1, pairs.branches[index - 1] ?? -1];
            expect(branch).toBeGreaterThanOrEqual(before);
            if (branch === before) {
              expect(pairs.localities[index]).toBeGreaterThan(pairs.localities[index - 1] ?? Number.NaN);
            }
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('count each member in the branch and the village of its row', () => {
    const org = parseOrganisation({
      asOf: '2018-05-13',
      units: [
        { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
        { id: 'b1', name: 'Chi bộ 1', kind: 'branch', parentId: 'x' },
        { id: 'b2', name: 'Chi bộ 2', kind: 'branch', parentId: 'x' },
      ],
      localities: ['v1', 'v2'].map((id) => ({ id, name: id, communeId: 'x', branchIds: ['b1', 'b2'] })),
    });
    const members = [
      { branchId: 'b2', localityId: 'v2', birthDate: '1950-01-01' },
      { branchId: 'b1', localityId: 'v2', birthDate: '1950-01-01' },
      { branchId: 'b1', localityId: 'v1' },
      { branchId: 'b1', birthDate: '1950-01-01' },
      { branchId: 'b2', localityId: 'v1', birthDate: '2000-01-01' },
    ];
    const tally = tallyMembers(org, members, { keep: 'dates' });
    expect(countsByBranchAndLocality(tally, { olderThan: 60 })).toEqual({
      branches: Int32Array.of(1, 1, 1, 2),
      localities: Int32Array.of(-1, 0, 1, 1),
      lowest: Uint32Array.of(1, 0, 1, 1),
      highest: Uint32Array.of(1, 1, 1, 1),
    });
  });

  it('are not there where no dates are kept, nor for a day before the tally', () => {
    const org = parseOrganisation({
      asOf: '2018-05-13',
      units: [{ id: 'x', name: 'Xã', kind: 'commune', parentId: null }],
      localities: [],
    });
    const code = (run: () => unknown): unknown => {
      const result = attempt(run);
      return result.success ? null : result.error.code;
    };
    expect(code(() => countsByBranchAndLocality(emptyTally(org), {}))).toBe('not-tallied');
    const dated = emptyTally(org, 'dates');
    expect(code(() => countsByBranchAndLocality(dated, { on: '2018-05-12' }))).toBe('before-as-of');
    expect(code(() => countsByBranchAndLocality(dated, { olderThan: -1 }))).toBe('invalid-input');
  });
});

describe('a filter that is asked of a tally', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, '', 'official', 'full', 'local', 'female', '2023-02-30', '2030-01-01'),
    fc.constantFrom<unknown>(true, 0, -0, 150, 151, -1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53)),
    fc.constantFrom<unknown>([], {}, 10n),
  );
  const fields = ['standing', 'activity', 'origin', 'gender', 'minority', 'olderThan', 'minAge', 'youngerThan', 'on'];
  const filter = fc
    .array(fc.tuple(fc.constantFrom(...fields, 'oldrThan', '__proto__', 'constructor'), odd), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries));
  const org = parseOrganisation({
    asOf: '2018-05-13',
    units: [{ id: 'x', name: 'Xã', kind: 'commune', parentId: null }],
    localities: [],
  });
  const faults = (run: () => unknown, drop: number): string[] => {
    const result = attempt(run);
    if (result.success || !(result.error instanceof InvalidInputError)) return [];
    // The schema may say one thing of a number twice: beyond 2^53 it is beyond 150 as well.
    return [...new Set(result.error.issues.map(({ path, code }) => `${path.slice(drop).join('.')} ${code}`))].sort();
  };

  it('is refused as the schema refuses it when it is to be kept, path and code', () => {
    const tally = emptyTally(org, 'dates');
    fc.assert(
      fc.property(filter, (where) => {
        const kept = faults(() => emptyTally(org, { own: where }), 2);
        for (const ask of [countsByUnit, countsByLocality, countsByBranchAndLocality]) {
          expect(faults(() => ask(tally, where as TallyFilter), 1)).toEqual(
            kept.filter((fault) => fault !== 'on before-as-of'),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
