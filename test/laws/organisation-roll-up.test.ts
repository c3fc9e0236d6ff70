import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  childrenOf,
  countsByUnit,
  findUnitRow,
  type Measure,
  type Organisation,
  parseOrganisation,
  rollUp,
  type Table,
  tableColumn,
  tallyMembers,
} from '../../src/organisation/index.js';
import { membersOf } from '../arbitraries/members.js';
import { deepFreeze, organisationInput } from '../arbitraries/organisations.js';
import { differential } from '../oracles/differential.js';
import { slowRollUp } from '../oracles/slow-roll-up.js';

const NAN = Number.NaN;
const BY = { count: ['sum', 'max'], date: ['max', 'latest'] } as const;

/** An organisation with a column of own values, some unknown, some dates never. */
const withColumn = fc
  .tuple(organisationInput, fc.constantFrom('count' as const, 'date' as const), fc.nat({ max: 1 }))
  .chain(([input, kind, which]) => {
    const value: fc.Arbitrary<number> = fc.oneof(
      fc.nat({ max: 20_000 }),
      fc.constantFrom(0, NAN, NAN, ...(kind === 'date' ? [-Infinity, -1] : [])),
    );
    const length = input.units.length;
    const values = fc.array(value, { minLength: length, maxLength: length });
    return fc.record({
      input: fc.constant(input),
      kind: fc.constant(kind),
      by: fc.constant(BY[kind][which] ?? 'max'),
      values,
    });
  });

const known = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value));

/** The known values taken together; nothing known is unknown. */
function together(by: Measure['by'], values: readonly number[]): number {
  const some = known(values);
  if (some.length === 0) return NAN;
  return by === 'sum' ? some.reduce((total, value) => total + value, 0) : Math.max(...some);
}

function numbers(table: Table, name: string): number[] {
  const column: Column = tableColumn(table, name);
  if (column.kind !== 'count' && column.kind !== 'date') throw new Error(`${name} has no numbers`);
  return [...column.values];
}

const rowsUnder = (org: Organisation, row: number): number[] =>
  childrenOf(org, org.units.ids[row] ?? '').map(({ id }) => findUnitRow(org, id));

describe('a roll-up of a table', () => {
  it('is the unit’s own value and its children’s, taken together, unit by unit', () => {
    fc.assert(
      fc.property(withColumn, ({ input, kind, by, values }) => {
        const org = parseOrganisation(input);
        const own = Float64Array.from(values);
        const source: Table = { unitIds: [...org.units.ids], columns: [{ name: 'own', kind, values: own }] };
        const table = rollUp(org, source, { all: { measure: 'own', by } });
        const [all, reported, children] = ['all', 'all.reported', 'all.children'].map((name) => numbers(table, name));
        expect([...own]).toEqual(values);
        expect(tableColumn(table, 'all').kind).toBe(kind);
        const complete = (row: number): boolean => {
          const under = rowsUnder(org, row);
          return (
            under.every(complete) &&
            known([values[row] ?? NAN, ...under.map((child) => all?.[child] ?? NAN)]).length > 0
          );
        };
        org.units.ids.forEach((_, row) => {
          const under = rowsUnder(org, row);
          expect(all?.[row]).toBe(together(by, [values[row] ?? NAN, ...under.map((child) => all?.[child] ?? NAN)]));
          expect(children?.[row]).toBe(under.length);
          expect(reported?.[row]).toBe(under.filter(complete).length);
        });
      }),
    );
  });
});

describe('a roll-up', () => {
  it(
    'is what adding up everything below each unit gives, unit by unit, of several columns at once',
    differential(
      60,
      fc.property(withColumn, ({ input, kind, by, values }) => {
        const org = parseOrganisation(input);
        const names = ['first', 'second', 'third', 'fourth', 'fifth'];
        // Each column has the values of the one before, a row further on.
        const columns = names.map((name, shift) => {
          const own = values.map((_, row) => values[(row + shift) % values.length] ?? NAN);
          return { name, kind, values: Float64Array.from(own) };
        });
        const measures = Object.fromEntries(names.map((name) => [name, { measure: name, by }]));
        const table = rollUp(org, { unitIds: [...org.units.ids], columns }, measures);
        for (const column of columns) {
          const { name } = column;
          const own = new Map(
            [...column.values.entries()].flatMap(([row, value]) =>
              Number.isNaN(value) ? [] : [[org.units.ids[row] ?? '', value] as const],
            ),
          );
          const [all, reported, children] = ['', '.reported', '.children'].map((end) => numbers(table, name + end));
          org.units.ids.forEach((id, row) => {
            const slow = slowRollUp(input.units, own, by, id);
            expect([name, id, all?.[row], reported?.[row], children?.[row]]).toEqual([
              name,
              id,
              slow.value ?? NAN,
              slow.reported,
              slow.children,
            ]);
          });
        }
      }),
    ),
  );
});

describe('a roll-up of stated figures', () => {
  it('keeps each stated total beside the sum of the children, never overwritten, with the difference named', () => {
    fc.assert(
      fc.property(withColumn, ({ input, values }) => {
        const figures = input.units.flatMap(({ id }, index) => {
          const combined = values[index] ?? NAN;
          return Number.isFinite(combined) && combined >= 0 ? [{ unitId: id, combined }] : [];
        });
        const org = parseOrganisation(deepFreeze({ ...input, figures }));
        const table = rollUp(org, org.figures, { n: { measure: 'combined', by: 'sum' } });
        const [value, reported, children, stated, summed, difference] = [
          'n',
          'n.reported',
          'n.children',
          'n.stated',
          'n.summed',
          'n.difference',
        ].map((name) => numbers(table, name));
        const own = new Map(figures.map((row) => [row.unitId, row.combined]));
        org.units.ids.forEach((id, row) => {
          const under = rowsUnder(org, row);
          const complete = under.length > 0 && reported?.[row] === under.length;
          const sum = together(
            'sum',
            under.map((child) => value?.[child] ?? NAN),
          );
          expect(stated?.[row]).toBe(own.get(id) ?? NAN);
          expect(summed?.[row]).toBe(sum);
          expect(difference?.[row]).toBe((own.get(id) ?? NAN) - sum);
          expect(value?.[row]).toBe(complete ? sum : (own.get(id) ?? sum));
          expect(children?.[row]).toBe(under.length);
          const reports = (child: number): boolean => {
            const below = rowsUnder(org, child);
            return own.has(org.units.ids[child] ?? '') || (below.length > 0 && below.every(reports));
          };
          expect(reported?.[row]).toBe(under.filter(reports).length);
        });
      }),
    );
  });
});

describe('a roll-up of a tally', () => {
  it('adds up the members of all branches below, and is never 0 where a branch’s count is unknown', () => {
    const roster = organisationInput.chain((input) => fc.tuple(fc.constant(input), membersOf(input)));
    fc.assert(
      fc.property(roster, ([input, members]) => {
        const org = parseOrganisation(input);
        const tally = tallyMembers(org, members);
        const official = { standing: 'official' } as const;
        const table = rollUp(org, tally, {
          all: { measure: 'members', by: 'sum' },
          official: { measure: official, by: 'sum' },
        });
        const { lowest, highest } = countsByUnit(tally, official);
        const total = (counts: Uint32Array, row: number): number =>
          counts.slice(row, org.units.ends[row]).reduce((sum, count) => sum + count, 0);
        org.units.ids.forEach((_, row) => {
          expect(numbers(table, 'all')[row]).toBe(total(countsByUnit(tally, {}).lowest, row));
          const value = numbers(table, 'official')[row] ?? NAN;
          const [least, most] = [total(lowest, row), total(highest, row)];
          expect(value).toBe(least === most ? least : NAN);
          expect(numbers(table, 'official.lowest')[row]).toBe(least);
          expect(numbers(table, 'official.highest')[row]).toBe(most);
          const settled = rowsUnder(org, row).filter((child) => total(lowest, child) === total(highest, child));
          expect(numbers(table, 'official.reported')[row]).toBe(settled.length);
        });
      }),
      { numRuns: 100 },
    );
  });
});
