import fc from 'fast-check';
import type { SlowRow } from '../oracles/slow-totals.js';

/** A row whose fields are all there. */
export type FullRow = Required<SlowRow>;

/** Ids in no order. */
const IDS = Array.from({ length: 40 }, (_, at) => `u${String((at * 17) % 40)}`);

interface Shape {
  readonly most: number;
  /** How often a unit stands at the top, is not printed, is open; out of 100. */
  readonly tops: number;
  readonly unprinted: number;
  readonly open: number;
  readonly values: number;
}

/** Small trees and forests that add up, where a few figures were then altered; or whose figures are any. */
export function smallTotals(shape: Partial<Shape> = {}): fc.Arbitrary<FullRow[]> {
  const { most, tops, unprinted, open, values } = { most: 7, tops: 10, unprinted: 12, open: 12, values: 4, ...shape };
  const unit = fc.record({
    above: fc.nat(),
    chain: fc.boolean(),
    top: fc.nat({ max: 99 }),
    value: fc.nat({ max: values }),
    unprinted: fc.nat({ max: 99 }),
    open: fc.nat({ max: 99 }),
    altered: fc.option(fc.nat({ max: values }), { freq: 3 }),
  });
  return fc
    .tuple(fc.array(unit, { minLength: 1, maxLength: most }), fc.boolean(), fc.nat())
    .map(([units, sums, turn]) => {
      const parents = units.map(({ above, chain, top }, at) =>
        at === 0 || top < tops ? -1 : chain ? at - 1 : above % at,
      );
      const totals = units.map(({ value }, at) => (parents.includes(at) ? 0 : value));
      for (let at = units.length - 1; at > 0; at -= 1) {
        const parent = parents[at] ?? -1;
        if (parent >= 0) totals[parent] = (totals[parent] ?? 0) + (totals[at] ?? 0);
      }
      const rows = units.map((each, at) => ({
        id: IDS[at] ?? '',
        parentId: IDS[parents[at] ?? -1] ?? null,
        value: each.unprinted < unprinted ? null : sums ? (each.altered ?? totals[at] ?? 0) : each.value,
        open: each.open < open,
      }));
      // The order of rows is nobody's business.
      return [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
    });
}
