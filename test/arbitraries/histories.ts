import fc from 'fast-check';
import { addDays } from '../../src/calendar/index.js';
import type { HistoryInput, LocalityInput, UnitInput } from '../../src/organisation/index.js';

// Days next to each other, so that a gap or an overlap of one day is common.
const DAYS = ['2000-02-27', '2000-02-28', '2000-02-29', '2000-03-01', '2000-03-02'];

const days = fc
  .record({ from: fc.constantFrom(...DAYS), to: fc.constantFrom(...DAYS) }, { requiredKeys: [] })
  .map(({ from, to }) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));

/** Mostly open, so that a fair share of histories holds. */
const openDays = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, days);

const unit = (id: string, kind: UnitInput['kind'], parents: readonly (string | null)[]): fc.Arbitrary<UnitInput> =>
  fc
    .tuple(fc.constantFrom(...parents), openDays)
    .map(([parentId, span]) => ({ id, name: id, kind, parentId, ...span }));

const some = (arbitrary: fc.Arbitrary<UnitInput>): fc.Arbitrary<UnitInput[]> =>
  fc.oneof(
    { weight: 3, arbitrary: arbitrary.map((row) => [row]) },
    // Two versions that meet, so that moves and renamings without a gap are common.
    fc.tuple(arbitrary, arbitrary).map(([earlier, later]): UnitInput[] => [
      { ...earlier, to: '2000-02-29' },
      { ...later, from: '2000-03-01' },
    ]),
    fc.array(arbitrary, { maxLength: 2 }),
  );

const locality: fc.Arbitrary<LocalityInput> = fc
  .record({
    id: fc.constantFrom('v1', 'v2'),
    communeId: fc.constantFrom('x', 'x', 'x', '__proto__', 'h'),
    branchIds: fc.subarray(['b', 'c']),
    host: fc.boolean(),
    span: openDays,
  })
  .map(({ id, communeId, branchIds, host, span }) => ({
    id,
    name: id,
    communeId,
    branchIds,
    ...(host ? { hostOf: branchIds.slice(0, 1) } : {}),
    ...span,
  }));

const [FIRST, LAST] = ['2000-02-01', '2001-02-28'];
const RIGHT: HistoryInput = {
  units: [
    { id: 't', name: 'T', kind: 'province', parentId: null, from: FIRST, to: LAST },
    { id: 'h', name: 'H', kind: 'district', parentId: 't', from: FIRST, to: '2000-02-29' },
    { id: '__proto__', name: 'X', kind: 'commune', parentId: 'h', from: FIRST, to: '2000-02-29' },
    { id: '__proto__', name: 'Y', kind: 'commune', parentId: 't', from: '2000-03-01', to: LAST },
    { id: 'b', name: 'B', kind: 'branch', parentId: '__proto__', from: FIRST, to: LAST },
  ],
  localities: [
    { id: 'v', name: 'V', communeId: '__proto__', branchIds: ['b'], hostOf: ['b'], from: FIRST, to: '2000-02-29' },
    { id: 'w', name: 'W', communeId: '__proto__', branchIds: ['b'], hostOf: ['b'], from: '2000-03-01', to: LAST },
  ],
};

const shift = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, -1, 1);
const shifts = fc.array(fc.tuple(shift, shift), { minLength: 7, maxLength: 7 });
const shifted = <Row extends { from?: string | undefined; to?: string | undefined }>(
  row: Row,
  [first, last]: readonly [number, number] = [0, 0],
): Row => ({ ...row, from: addDays(row.from ?? FIRST, first), to: addDays(row.to ?? LAST, last) });

/** A history that holds, with a day more or less here and there. */
const nearlyRight: fc.Arbitrary<HistoryInput> = shifts.map((each) => ({
  units: RIGHT.units.map((row, index) => shifted(row, each[index])),
  localities: RIGHT.localities.map((row, index) => shifted(row, each[RIGHT.units.length + index])),
}));

const anything: fc.Arbitrary<HistoryInput> = fc.record({
  units: fc
    .tuple(
      some(unit('t', 'province', [null])),
      some(unit('h', 'district', ['t', 't', 't', null])),
      some(unit('x', 'commune', ['t', 'h'])),
      some(unit('__proto__', 'commune', ['h', 't', 't', 'x'])),
      some(unit('b', 'branch', ['x', '__proto__'])),
    )
    .map((rows) => rows.flat()),
  localities: fc.array(locality, { maxLength: 2 }),
});

/** Small histories, right and wrong: versions that overlap, gaps, parents that come late, two roots or none. */
export const historyInput: fc.Arbitrary<HistoryInput> = fc.oneof(anything, nearlyRight);
