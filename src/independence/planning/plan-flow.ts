/** A place that lacks members: how many it lacks, and how many of them must come because none can be admitted. */
export interface FlowPlace {
  readonly lack: number;
  readonly must: number;
}

/** Somebody who may come: the donor that gives him or her away, and the places that he or she would go to. */
export interface FlowMover {
  readonly donor: number;
  readonly places: readonly number[];
}

/**
 * Sends as many members as possible to places that lack them, each to one that he or she accepts.
 *
 * Each donor can give away so many. Places that must have somebody come first: whoever is found for them stays
 * found, perhaps by somebody else, when the others are served.
 *
 * @returns The place of each mover, −1 for who stays; `null` where a place that must have somebody finds nobody.
 */
export function sendMovers(
  movers: readonly FlowMover[],
  donors: readonly number[],
  places: readonly FlowPlace[],
): Int32Array | null {
  const placeOf = new Int32Array(movers.length).fill(-1);
  const given = donors.map(() => 0);
  const find = (place: number, tried: Set<number>): boolean => {
    for (const [index, mover] of movers.entries()) {
      if (tried.has(index) || !mover.places.includes(place)) continue;
      tried.add(index);
      const was = placeOf[index]!;
      if (was >= 0) {
        if (!find(was, tried)) continue;
      } else if (given[mover.donor]! < donors[mover.donor]!) {
        given[mover.donor] = given[mover.donor]! + 1;
      } else if (!replace(mover.donor, tried)) continue;
      placeOf[index] = place;
      return true;
    }
    return false;
  };
  /** Keeps one of a donor's movers at home, where somebody else can go instead. */
  const replace = (donor: number, tried: Set<number>): boolean => {
    for (const [index, mover] of movers.entries()) {
      const was = placeOf[index]!;
      if (mover.donor !== donor || was < 0 || tried.has(index)) continue;
      tried.add(index);
      if (!find(was, tried)) continue;
      placeOf[index] = -1;
      return true;
    }
    return false;
  };
  for (const [place, { must }] of places.entries()) {
    for (let one = 0; one < must; one += 1) if (!find(place, new Set())) return null;
  }
  for (const [place, { lack, must }] of places.entries()) {
    for (let one = must; one < lack; one += 1) if (!find(place, new Set())) break;
  }
  return placeOf;
}
