/** A price a gain as num/den in lowest terms. */
export interface Price {
  readonly num: number;
  readonly den: number;
}

/** What is left to look through when a choice does not meet its bound. */
export interface CoreProblem {
  /** The cost of each gain in each group. */
  readonly profiles: readonly Float64Array[];
  /** The gain of each group that is cheapest at the price. */
  readonly base: Int32Array;
  /** The price of a gain. */
  readonly price: Price;
  /** By how much the base gains more than the goal; 0 or more. */
  readonly excess: number;
  /** What a choice may lose against the bound and still be cheaper than the best known, in 1/den of the cost. */
  readonly room: number;
}

/** Another gain in a group: by how much it differs from the base, and what it loses at the price. */
interface Move {
  readonly gain: number;
  readonly change: number;
  readonly loss: number;
}

/**
 * Finds the cheapest choice that is cheaper than the best known; `null` where there is none, `too-large` where
 * more cells than the budget would have to be filled.
 *
 * Against the base every other gain of a group loses den · (c − λg) ≥ 0, and gaining e more than the goal
 * loses num · e. A cheaper choice loses at most `room` in all, which leaves few moves. Let M be the largest change
 * of gain among them and E the largest e. Order the changes of a cheapest choice so that a negative one follows
 * where their sum is above 0 and a positive one where it is not, while there are both kinds: every partial sum
 * lies in a window of `places` values, from −max(M − 1, excess) to max(M, E − excess). With `places` changes or
 * more two partial sums would be equal, and undoing the changes between them keeps the gain and loses nothing. So
 * fewer than `places` groups change. For that reason `places` groups are enough of those that can make the same
 * change at the same loss: were another one used, one of the first `places` would be unused, and could take its part.
 */
export function searchCore(problem: CoreProblem, budget: number): Int32Array | null | 'too-large' {
  const { base, price, excess, room } = problem;
  const moves = movesOf(problem);
  let largest = 0;
  for (const { list } of moves) for (const { change } of list) largest = Math.max(largest, Math.abs(change));
  // A price of 0 costs nothing, which no choice can better: here the price is above 0.
  const beyond = Math.floor(room / price.num);
  const places = Math.max(largest - 1, excess) + Math.max(largest, beyond - excess) + 1;
  const core = fewestOf(moves, places);
  const reach = (places - 1) * largest;
  const cells = core.reduce((sum, { list }) => sum + list.length, 0) * (2 * reach + 1);
  if (cells > budget || core.length * (2 * reach + 1) > budget) return 'too-large';

  let losses = new Float64Array(2 * reach + 1).fill(Number.POSITIVE_INFINITY);
  losses[reach] = 0;
  const taken: Int16Array[] = [];
  for (const { list } of core) {
    const next = losses.slice();
    const chosen = new Int16Array(losses.length).fill(-1);
    list.forEach(({ change, loss }, index) => {
      const [start, end] = [Math.max(0, -change), Math.min(losses.length, losses.length - change)];
      for (let place = start; place < end; place += 1) {
        const value = losses[place]! + loss;
        if (value >= next[place + change]!) continue;
        next[place + change] = value;
        chosen[place + change] = index;
      }
    });
    losses = next;
    taken.push(chosen);
  }

  let [best, least] = [-1, room + 1];
  for (let more = 0; more <= beyond; more += 1) {
    const place = reach + more - excess;
    const loss = losses[place]! + price.num * more;
    if (loss < least) [best, least] = [place, loss];
  }
  if (best < 0) return null;
  const gains = base.slice();
  for (let index = core.length - 1; index >= 0; index -= 1) {
    const { group, list } = core[index]!;
    const move = list[taken[index]![best]!];
    if (move === undefined) continue;
    gains[group] = move.gain;
    best -= move.change;
  }
  return gains;
}

interface Moves {
  readonly group: number;
  readonly list: readonly Move[];
}

function movesOf({ profiles, base, price: { num, den }, room }: CoreProblem): Moves[] {
  const all: Moves[] = [];
  profiles.forEach((profile, group) => {
    const from = base[group]!;
    const lowest = den * profile[from]! - num * from;
    let list: Move[] | null = null;
    for (let gain = 0; gain < profile.length; gain += 1) {
      const loss = den * profile[gain]! - num * gain - lowest;
      if (gain === from || loss > room) continue;
      list ??= [];
      list.push({ gain, change: gain - from, loss });
    }
    if (list !== null) all.push({ group, list });
  });
  return all;
}

/** Of the groups that can make the same change at the same loss, the first so many. */
function fewestOf(moves: readonly Moves[], places: number): Moves[] {
  const seen = new Map<string, number>();
  return moves.flatMap(({ group, list }) => {
    const kept = list.filter(({ change, loss }) => {
      const kind = `${String(change)}/${String(loss)}`;
      const count = seen.get(kind) ?? 0;
      seen.set(kind, count + 1);
      return count < places;
    });
    return kept.length === 0 ? [] : [{ group, list: kept }];
  });
}
