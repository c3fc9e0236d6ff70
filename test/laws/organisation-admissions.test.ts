import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../src/calendar/index.js';
import {
  childrenOf,
  findUnitRow,
  type Organisation,
  parseOrganisation,
  rollUp,
  type Table,
  tableColumn,
  tallyColumns,
  tallyMembers,
} from '../../src/organisation/index.js';
import { branchIdsOf, membersOf } from '../arbitraries/members.js';
import { organisationInput } from '../arbitraries/organisations.js';

const NAN = Number.NaN;
const roster = organisationInput.chain((input) => fc.tuple(fc.constant(input), membersOf(input)));

function numbers(table: Table, name: string): Float64Array {
  const column = tableColumn(table, name);
  if (column.kind !== 'count' && column.kind !== 'date') throw new Error(`${name} has no numbers`);
  return column.values;
}

const latest = (days: readonly number[]): number => (days.length === 0 ? NAN : Math.max(...days));
const rowsUnder = (org: Organisation, row: number): number[] =>
  childrenOf(org, org.units.ids[row] ?? '').map(({ id }) => findUnitRow(org, id));

describe('the last admission of a tally, rolled up', () => {
  it('lies between the latest found and the latest possible, and who is unknown is seen at every unit above', () => {
    fc.assert(
      fc.property(roster, ([input, members]) => {
        const org = parseOrganisation(input);
        const asOf = toDayNumber(org.asOf);
        const table = rollUp(org, tallyMembers(org, members), { last: { measure: 'lastAdmission', by: 'latest' } });
        const of = (name: string): Float64Array => numbers(table, name === '' ? 'last' : `last.${name}`);
        // Each branch from the rows themselves: the days found, and whether there may be a later one.
        const branches = branchIdsOf(input).map((id) => {
          const by = members.filter((member) => {
            return (member.admittedBy ?? (member.activity === 'temporary' ? null : member.branchId)) === id;
          });
          const days = by.flatMap(({ admittedOn }) => (admittedOn === undefined ? [] : [toDayNumber(admittedOn)]));
          const day = latest(days);
          return { row: findUnitRow(org, id), day, open: day !== asOf && days.length < Math.max(1, by.length) };
        });
        org.units.ids.forEach((_, row) => {
          const below = branches.filter((each) => each.row >= row && each.row < (org.units.ends[row] ?? 0));
          const found = below.flatMap(({ day }) => (Number.isNaN(day) ? [] : [day]));
          const open = below.some((each) => each.open || Number.isNaN(each.day));
          expect(of('lowest')[row]).toBe(latest(found));
          expect(of('highest')[row]).toBe(below.length === 0 ? NAN : open ? asOf : latest(found));
          const certain = below.filter((each) => !each.open && !Number.isNaN(each.day)).map(({ day }) => day);
          expect(of('')[row]).toBe(latest(certain));
          const under = rowsUnder(org, row);
          expect(of('children')[row]).toBe(under.length);
          const settled = under.filter((child) => Object.is(of('lowest')[child], of('highest')[child]));
          expect(of('reported')[row]).toBe(settled.length);
          // A day is only certain where nobody below is unknown, or where no later day can be.
          if (Object.is(of('lowest')[row], of('highest')[row])) expect(open && latest(found) !== asOf).toBe(false);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a count of columns', () => {
  const org = parseOrganisation({
    asOf: '2018-05-13',
    units: [
      { id: 'x', name: 'Xã', kind: 'commune', parentId: null },
      { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
    ],
    localities: [],
  });
  const column = (rows: number, value = 1): Int32Array => new Int32Array(rows).fill(value);

  it.each([
    [0, [0]],
    [1, [1]],
    [16_384, [16_384]],
    [40_000, [16_384, 32_768, 40_000]],
  ])('of %i rows says how far it has come, whichever way the rows are read', (rows, expected) => {
    const faulty = column(rows, 0);
    const both = { branch: column(rows), activity: column(rows) };
    for (const [columns, options] of [
      [{ branch: column(rows) }, {}],
      [both, {}],
      [{ branch: faulty }, { faults: 'skip' as const }],
      [{ branch: column(rows) }, { keep: 'dates' as const }],
    ] as const) {
      const told: number[] = [];
      tallyColumns(org, columns, { ...options, onProgress: (count) => told.push(count) });
      expect(told).toEqual(expected);
    }
  });

  it('stops within 16,384 rows when it is asked to', () => {
    for (const columns of [{ branch: column(100_000) }, { branch: column(100_000), activity: column(100_000) }]) {
      const controller = { aborted: false, reason: new Error('enough') };
      const told: number[] = [];
      const onProgress = (count: number): void => {
        told.push(count);
        controller.aborted = true;
      };
      expect(() => tallyColumns(org, columns, { signal: controller, onProgress })).toThrow('enough');
      expect(told).toEqual([16_384]);
      expect(() => tallyColumns(org, columns, { signal: controller })).toThrow('enough');
    }
  });
});
