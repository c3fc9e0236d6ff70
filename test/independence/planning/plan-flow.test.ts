import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowMover, type FlowPlace, sendMovers } from '../../../src/independence/planning/plan-flow.js';

/** Where everybody may go: every way, place by place, −1 for staying. */
function allWays(movers: readonly FlowMover[]): number[][] {
  return movers.reduce<number[][]>(
    (ways, { places }) => ways.flatMap((way) => [-1, ...places].map((place) => [...way, place])),
    [[]],
  );
}

/** How many come to each place, or leave each donor. */
const countOf = (values: Iterable<number>, value: number): number =>
  [...values].filter((each) => each === value).length;

/** Whether nobody goes where he or she would not, no donor gives too many, and no place takes too many. */
function holds(
  way: ArrayLike<number>,
  movers: readonly FlowMover[],
  donors: readonly number[],
  places: readonly FlowPlace[],
): boolean {
  const goes = Array.from(way);
  const gone = movers.filter((_, index) => goes[index] !== -1).map(({ donor }) => donor);
  return (
    movers.every((mover, index) => goes[index] === -1 || mover.places.includes(goes[index] ?? -1)) &&
    donors.every((most, donor) => countOf(gone, donor) <= most) &&
    places.every(({ lack }, place) => countOf(goes, place) <= lack)
  );
}

describe('sendMovers', () => {
  it('sends whoever comes first, and leaves the others at home', () => {
    const movers = [
      { donor: 0, places: [0] },
      { donor: 0, places: [0] },
      { donor: 0, places: [] },
    ];
    expect(sendMovers(movers, [3], [{ lack: 1, must: 0 }])).toEqual(Int32Array.of(0, -1, -1));
    expect(sendMovers(movers, [3], [{ lack: 5, must: 2 }])).toEqual(Int32Array.of(0, 0, -1));
    expect(sendMovers(movers, [1], [{ lack: 2, must: 1 }])).toEqual(Int32Array.of(0, -1, -1));
    expect(sendMovers(movers, [0], [{ lack: 2, must: 0 }])).toEqual(Int32Array.of(-1, -1, -1));
    expect(sendMovers([], [], [{ lack: 2, must: 0 }])).toEqual(new Int32Array(0));
  });

  it('finds nobody for a place that must have more than there are', () => {
    const movers = [
      { donor: 0, places: [0, 1] },
      { donor: 1, places: [1] },
    ];
    const places = (first: number, second: number): FlowPlace[] => [
      { lack: first, must: first },
      { lack: second, must: second },
    ];
    expect(sendMovers(movers, [1, 1], places(1, 1))).toEqual(Int32Array.of(0, 1));
    expect(sendMovers(movers, [1, 1], places(0, 2))).toEqual(Int32Array.of(1, 1));
    expect(sendMovers(movers, [1, 1], places(1, 2))).toBeNull();
    expect(sendMovers(movers, [1, 0], places(1, 1))).toBeNull();
  });

  it('lets somebody make way who can go elsewhere', () => {
    const movers = [
      { donor: 0, places: [0, 1] },
      { donor: 1, places: [0] },
    ];
    const one = { lack: 1, must: 0 };
    expect(sendMovers(movers, [1, 1], [one, one])).toEqual(Int32Array.of(1, 0));
  });

  it('keeps one of a donor’s at home where another donor’s can go instead', () => {
    // The first place is served by the only one whom donor 0 can spare; the second accepts nobody but another of donor 0.
    const movers = [
      { donor: 0, places: [0] },
      { donor: 0, places: [1] },
      { donor: 1, places: [0] },
    ];
    const one = { lack: 1, must: 0 };
    expect(sendMovers(movers, [1, 1], [one, one])).toEqual(Int32Array.of(-1, 1, 0));
    expect(sendMovers(movers, [1, 0], [one, one])).toEqual(Int32Array.of(0, -1, -1));
  });

  it('serves first those that must have somebody, and as many as any way does', () => {
    const cases = fc.record({
      movers: fc.array(fc.record({ donor: fc.nat(2), places: fc.uniqueArray(fc.nat(2), { maxLength: 3 }) }), {
        maxLength: 5,
      }),
      donors: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      places: fc.array(
        fc.tuple(fc.nat(2), fc.nat(2)).map(([must, more]) => ({ must, lack: must + more })),
        { minLength: 3, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(cases, ({ movers, donors, places }) => {
        const enough = (way: ArrayLike<number>): boolean =>
          places.every(({ must }, place) => countOf(Array.from(way), place) >= must);
        const ways = allWays(movers).filter((way) => holds(way, movers, donors, places) && enough(way));
        const found = sendMovers(movers, donors, places);
        expect(found === null).toBe(ways.length === 0);
        if (found === null) return;
        expect([holds(found, movers, donors, places), enough(found)]).toEqual([true, true]);
        const sent = (way: ArrayLike<number>): number => movers.length - countOf(Array.from(way), -1);
        expect(sent(found)).toBe(Math.max(...ways.map(sent)));
      }),
      { numRuns: 500 },
    );
  });
});
