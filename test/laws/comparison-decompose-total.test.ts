import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeTotal } from '../../src/comparison/index.js';
import { totalCases } from '../arbitraries/decompositions.js';

const STATUSES = ['stayed', 'entered', 'left'] as const;

describe('the contributions to a change of a total', () => {
  it('add up to the change exactly, and by status to each sum', () => {
    fc.assert(
      fc.property(totalCases, ({ before, after }) => {
        const { units, sums, difference } = decomposeTotal(before, after);
        const add = (list: readonly { readonly difference: number | null }[]) =>
          Number(list.reduce((sum, each) => sum + BigInt(each.difference ?? Number.NaN), 0n));
        expect(add(units)).toBe(difference);
        for (const status of STATUSES) expect(add(units.filter((unit) => unit.status === status))).toBe(sums[status]);
        expect(BigInt(sums.stayed ?? 0) + BigInt(sums.entered ?? 0) + BigInt(sums.left ?? 0)).toBe(
          BigInt(difference ?? 0),
        );
      }),
    );
  });

  it('are each unit’s later count less its earlier one, 0 where it is not listed', () => {
    fc.assert(
      fc.property(totalCases, ({ before, after }) => {
        const { units } = decomposeTotal(before, after);
        const ids = new Set([...before, ...after].map(({ id }) => id));
        expect(new Set(units.map(({ id }) => id))).toEqual(ids);
        expect(units).toHaveLength(ids.size);
        for (const unit of units) {
          const [one, two] = [before, after].map((list) => list.find(({ id }) => id === unit.id)?.value);
          expect([unit.before, unit.after, unit.difference]).toEqual([one ?? 0, two ?? 0, (two ?? 0) - (one ?? 0)]);
          expect(unit.status).toBe(one === undefined ? 'entered' : two === undefined ? 'left' : 'stayed');
        }
      }),
    );
  });

  it('stand in order of size, ranked by how many are larger, equal ones by id', () => {
    fc.assert(
      fc.property(totalCases, ({ before, after }) => {
        const { units } = decomposeTotal(before, after);
        const size = (unit: { readonly difference: number | null } | undefined) => Math.abs(unit?.difference ?? 0);
        for (const [at, unit] of units.entries()) {
          expect(unit.rank).toBe(1 + units.filter((other) => size(other) > size(unit)).length);
          const next = units[at + 1];
          if (next === undefined) continue;
          expect(size(next)).toBeLessThanOrEqual(size(unit));
          if (size(next) === size(unit)) expect(unit.id < next.id).toBe(true);
        }
      }),
    );
  });

  it('have shares that add up to 1 wherever the total changed', () => {
    fc.assert(
      fc.property(totalCases, ({ before, after }) => {
        const { units, difference } = decomposeTotal(before, after);
        if (difference === 0) expect(units.every(({ share }) => share === null)).toBe(true);
        else {
          for (const { share } of units) expect(share?.denominator).toBe(Math.abs(difference ?? 0));
          const sum = units.reduce((total, { share }) => total + BigInt(share?.numerator ?? 0), 0n);
          expect(sum).toBe(BigInt(Math.abs(difference ?? 0)));
        }
      }),
    );
  });

  it('turn their signs when the periods are swapped, and do not hang on the order of the lists', () => {
    fc.assert(
      fc.property(totalCases, ({ before, after }) => {
        const there = decomposeTotal(before, after);
        const back = decomposeTotal([...after].reverse(), [...before].reverse());
        const turned = { stayed: 'stayed', entered: 'left', left: 'entered' } as const;
        expect(back.units.map(({ id, status, rank }) => [id, status, rank])).toEqual(
          there.units.map(({ id, status, rank }) => [id, turned[status], rank]),
        );
        for (const [at, unit] of there.units.entries()) {
          expect((back.units[at]?.difference ?? Number.NaN) + (unit.difference ?? Number.NaN)).toBe(0);
          expect(back.units[at]?.share).toEqual(unit.share);
        }
      }),
    );
  });

  it('are unknown only of the unit that is, and so is the total', () => {
    fc.assert(
      fc.property(totalCases, fc.nat(), ({ before, after }, pick) => {
        const list = [...before, { id: 'unknown', value: 1 }];
        const { id } = list[pick % list.length] ?? { id: '' };
        const known = decomposeTotal(list, after);
        const veiled = decomposeTotal(
          list.map((unit) => (unit.id === id ? { ...unit, value: null } : unit)),
          after,
        );
        expect([veiled.difference, veiled.before, veiled.unknown]).toEqual([null, null, [id]]);
        expect(veiled.units.at(-1)).toMatchObject({ id, difference: null, rank: null, share: null });
        for (const unit of veiled.units.slice(0, -1)) {
          expect(unit.difference).toBe(known.units.find((each) => each.id === unit.id)?.difference);
        }
        for (const status of STATUSES) {
          const own = veiled.units.at(-1)?.status === status;
          expect(veiled.sums[status]).toBe(own ? null : known.sums[status]);
        }
      }),
    );
  });
});
