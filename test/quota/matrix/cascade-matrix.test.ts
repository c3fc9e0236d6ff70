import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOrganisation, tableRow } from '../../../src/organisation/index.js';
import {
  allocateMatrix,
  type CascadeMatrixProblem,
  cascadeMatrix,
  tryCascadeMatrix,
} from '../../../src/quota/index.js';

const YEARS = ['2021', '2022', '2023', '2024', '2025'];

const TREE = [
  { id: 'province', parentId: null },
  { id: 'north', parentId: 'province' },
  { id: 'south', parentId: 'province' },
  ...['n1', 'n2', 'n3'].map((id) => ({ id, parentId: 'north' })),
  ...['s1', 's2'].map((id) => ({ id, parentId: 'south' })),
];

const MEMBERS = new Map([
  ['n1', 210],
  ['n2', 90],
  ['n3', 35],
  ['s1', 160],
  ['s2', 41],
]);

const PLAN: CascadeMatrixProblem = {
  columns: YEARS,
  columnTotals: [20, 21, 23, 25, 27],
  weight: (unitId) => MEMBERS.get(unitId),
};

function cellsOf(plan: ReturnType<typeof cascadeMatrix>, unitId: string): number[] {
  const row = tableRow(plan, unitId);
  return YEARS.map((year) => row[year] as number);
}

/** What is under a unit has as many as the unit in each year, and each unit has its total over the years. */
function expectSums(plan: ReturnType<typeof cascadeMatrix>, tree: typeof TREE, years: readonly string[]): void {
  for (const { id } of tree) {
    const row = tableRow(plan, id);
    expect([id, years.reduce((sum, year) => sum + (row[year] as number), 0)]).toEqual([id, row['total']]);
    const children = tree.filter(({ parentId }) => parentId === id);
    if (children.length === 0) continue;
    for (const name of ['total', ...years]) {
      const below = children.reduce((sum, child) => sum + (tableRow(plan, child.id)[name] as number), 0);
      expect([id, name, below]).toEqual([id, name, row[name]]);
    }
  }
}

describe('cascadeMatrix', () => {
  for (const levels of ['flat', 'stepwise'] as const) {
    it(`hands every year and every total down the tree, ${levels}`, () => {
      for (const method of ['webster', 'dhondt', 'adams', 'huntington-hill', 'controlled-rounding'] as const) {
        const plan = cascadeMatrix(TREE, { ...PLAN, levels, method });
        expectSums(plan, TREE, YEARS);
        expect(cellsOf(plan, 'province')).toEqual([20, 21, 23, 25, 27]);
        expect(tableRow(plan, 'n1')['parent']).toBe('north');
      }
    });
  }

  it('says where level by level differs from all at once, whichever was asked for', () => {
    const flat = cascadeMatrix(TREE, PLAN);
    const stepwise = cascadeMatrix(TREE, { ...PLAN, levels: 'stepwise' });
    expect(flat.differences).toEqual(stepwise.differences);
    const found = TREE.flatMap(({ id }) =>
      YEARS.flatMap((column, year) => {
        const [a, b] = [cellsOf(stepwise, id)[year]!, cellsOf(flat, id)[year]!];
        return a === b ? [] : [{ unitId: id, column, stepwise: a, flat: b }];
      }),
    );
    const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(flat.differences?.toSorted(byText)).toEqual(found.toSorted(byText));
  });

  it('takes totals of units as given, and shares the others', () => {
    const given = new Map([
      ['north', 70],
      ['n3', 12],
    ]);
    for (const levels of ['flat', 'stepwise'] as const) {
      const plan = cascadeMatrix(TREE, { ...PLAN, levels, total: (unitId) => given.get(unitId) });
      expect(['north', 'south', 'n3'].map((id) => tableRow(plan, id)['total'])).toEqual([70, 46, 12]);
      expectSums(plan, TREE, YEARS);
    }
    const outcome = tryCascadeMatrix(TREE, { ...PLAN, total: (unitId) => (unitId === 'north' ? 200 : undefined) });
    expect(outcome.success ? '' : outcome.error.code).toBe('minima-exceed-total');
  });

  it('keeps bounds of cells, those of inner units level by level', () => {
    const bounds = {
      ...PLAN,
      max: (unitId: string, year: string) => (unitId === 'n1' && year === '2021' ? 2 : undefined),
    };
    for (const levels of ['flat', 'stepwise'] as const) {
      const plan = cascadeMatrix(TREE, { ...bounds, levels });
      expect(cellsOf(plan, 'n1')[0]).toBe(2);
      expectSums(plan, TREE, YEARS);
    }
    const inner = {
      ...PLAN,
      max: (unitId: string, year: string) => (unitId === 'north' && year === '2025' ? 10 : undefined),
    };
    const outcome = tryCascadeMatrix(TREE, inner);
    expect(outcome.success ? '' : outcome.error.name).toBe('InvalidInputError');
    const plan = cascadeMatrix(TREE, { ...inner, levels: 'stepwise' });
    expect(cellsOf(plan, 'north')[4]).toBe(10);
    expect(plan.differences).toBeNull();
    expectSums(plan, TREE, YEARS);
  });

  it('names the unit whose bounds contradict what is below it', () => {
    const outcome = tryCascadeMatrix(TREE, {
      ...PLAN,
      levels: 'stepwise',
      min: (unitId, year) => (year === '2022' && unitId.startsWith('n') && unitId !== 'north' ? 5 : undefined),
      max: (unitId, year) => (year === '2022' && unitId === 'north' ? 9 : undefined),
    });
    expect(outcome.success).toBe(false);
    if (outcome.success) return;
    expect(outcome.error.code).toBe('minima-exceed-maximum');
    expect(outcome.error.details['certificate']).toEqual({ unitId: 'north', column: '2022', sum: 15, bound: 9, by: 6 });
  });

  it('leaves out a unit in the years in which it weighs nothing', () => {
    const plan = cascadeMatrix(TREE, {
      ...PLAN,
      weight: (unitId, year) => (unitId === 's2' && year < '2023' ? 0 : MEMBERS.get(unitId)),
    });
    expect(cellsOf(plan, 's2').slice(0, 2)).toEqual([0, 0]);
    expectSums(plan, TREE, YEARS);
  });

  it('is one matrix where the tree has one level, and its totals where it has none', () => {
    const flat = [{ id: 'top', parentId: null }, ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'top' }))];
    const weights = [
      [3, 4],
      [5, 1],
      [2, 2],
    ];
    const weight = (unitId: string, column: string): number => weights['abc'.indexOf(unitId)]![Number(column) - 1]!;
    const total = new Map([
      ['a', 4],
      ['b', 3],
      ['c', 2],
    ]);
    const plan = cascadeMatrix(flat, {
      columns: ['1', '2'],
      columnTotals: [5, 4],
      weight,
      total: (id) => total.get(id),
    });
    const matrix = allocateMatrix({
      rows: ['a', 'b', 'c'],
      columns: ['1', '2'],
      weights,
      rowTotals: [4, 3, 2],
      columnTotals: [5, 4],
    });
    expect(['a', 'b', 'c'].map((id) => [tableRow(plan, id)['1'], tableRow(plan, id)['2']])).toEqual(matrix.cells);
    const alone = cascadeMatrix([{ id: 'top', parentId: null }], {
      columns: ['1'],
      columnTotals: [5],
      weight: () => 1,
    });
    expect(tableRow(alone, 'top')).toMatchObject({ total: 5, 1: 5 });
  });

  it('goes down an organisation', () => {
    const org = parseOrganisation({
      asOf: '2024-05-15',
      units: [
        { id: 'district', name: 'Điện Biên Đông', kind: 'district', parentId: null },
        { id: 'c1', name: 'Keo Lôm', kind: 'commune', parentId: 'district' },
        { id: 'c2', name: 'Pú Hồng', kind: 'commune', parentId: 'district' },
      ],
      localities: [],
    });
    const plan = cascadeMatrix(org, {
      columns: ['2024', '2025'],
      columnTotals: [5, 6],
      weight: (id) => (id === 'c1' ? 2 : 1),
    });
    expect(plan.unitIds).toEqual(['district', 'c1', 'c2']);
    expect(tableRow(plan, 'c1')['total']).toBe(7);
  });

  it('meets every sum for any weights, fractions and bigints among them', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom<number | bigint>(0.1, 2 ** 53 - 1, 10n ** 30n, 1e-300),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 25, maxLength: 25 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom('webster', 'dhondt', 'controlled-rounding' as const),
        fc.constantFrom('flat', 'stepwise' as const),
        (weights, columnTotals, method, levels) => {
          const leaves = [...MEMBERS.keys()];
          const plan = cascadeMatrix(TREE, {
            columns: YEARS,
            columnTotals,
            weight: (unitId, year) =>
              leaves.includes(unitId) ? weights[leaves.indexOf(unitId) * 5 + YEARS.indexOf(year)] : undefined,
            method,
            levels,
          });
          expectSums(plan, TREE, YEARS);
          expect(cellsOf(plan, 'province')).toEqual(columnTotals);
        },
      ),
      { numRuns: 150 },
    );
  });
});
