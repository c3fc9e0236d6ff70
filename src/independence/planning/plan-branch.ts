/** One shared branch whose localities meet nowhere else, as numbers. */
export interface BranchCase {
  /** Official members that a branch needs. */
  readonly needed: number;
  /** Official members of the branch. */
  readonly members: number;
  /** Official members of each locality that may split off. */
  readonly residents: readonly number[];
  /** How many each of them lacks for a branch of its own. */
  readonly lacks: readonly number[];
  /** How many can be admitted in each of them. */
  readonly limits: readonly number[];
  /** Localities that stay in any case, and how many can be admitted in them together. */
  readonly staying: number;
  readonly stayingLimit: number;
  /** Whether the only one that stays in any case gains when it is left alone. */
  readonly lastGains: boolean;
}

/**
 * The least admissions for each number of localities that split off a shared branch, and which they are.
 *
 * The localities are gone through one by one: each splits off, at the cost of what it lacks, or stays, with its
 * members and candidates. All that matters of those gone through is how many split off, how many members stay
 * and how many candidates stay, the last two up to the threshold: n · n · needed² steps for n localities.
 */
export class BranchTables {
  readonly #case: BranchCase;
  /** The fewest members that can stay: those of no known locality; below 0 where too many are known to live here. */
  readonly #least: number;
  readonly #width: number;
  /** Where each locality alone has enough candidates for any branch, nothing below the threshold need be told apart. */
  readonly #fewest: number;
  readonly #depth: number;
  /** The tables before the first and after each locality, from the last locality to the first; of those that take turns the last one holds. */
  readonly #tables: Float64Array[] = [];
  /** The memory of all tables; where only the last is kept, of two that take turns. */
  readonly #cells: Float64Array;
  #made = 0;

  /** For a profile the last table is enough; to say which localities split off takes all of them. */
  constructor(branch: BranchCase, keep: 'last' | 'all') {
    this.#case = branch;
    const { needed, members, residents, limits, staying, stayingLimit } = branch;
    const elsewhere = members - residents.reduce((sum, count) => sum + count, 0);
    this.#least = Math.min(elsewhere, needed);
    this.#width = needed - this.#least + 1;
    const isFree = limits.every((limit) => limit >= needed) && (staying === 0 || stayingLimit >= needed);
    this.#fewest = isFree ? needed : 0;
    this.#depth = needed - this.#fewest + 1;
    const size = (residents.length + 1) * this.#width * this.#depth;
    this.#cells = new Float64Array(size * (keep === 'last' ? 2 : residents.length + 1));
    const start = this.#empty();
    start[this.#at(0, this.#least, Math.max(this.#fewest, Math.min(stayingLimit, needed)))] = 0;
    this.#tables.push(start);
    for (let item = residents.length - 1; item >= 0; item -= 1) {
      this.#tables.push(this.#after(item));
    }
  }

  /** The least admissions for each gain; infinite where a gain cannot be had. */
  profile(): Float64Array {
    const { residents } = this.#case;
    const profile = new Float64Array(residents.length + 2).fill(Number.POSITIVE_INFINITY);
    profile[0] = 0;
    for (let splits = 1; splits <= residents.length; splits += 1) {
      const gain = this.#gainOf(splits);
      if (gain > 0) profile[gain] = Math.min(profile[gain]!, this.#best(splits).cost);
    }
    return profile;
  }

  /**
   * Which localities split off for a gain, by their places. Of equal answers those that leave most members, then most
   * candidates, and of these the one with the first localities.
   */
  splitsFor(gain: number): number[] {
    const { residents } = this.#case;
    let splits = 1;
    while (this.#gainOf(splits) !== gain) splits += 1;
    let { stay, limit } = this.#best(splits);
    const places: number[] = [];
    for (let item = 0; item < residents.length; item += 1) {
      const table = this.#tables[residents.length - item]!;
      const before = this.#tables[residents.length - item - 1]!;
      const value = table[this.#at(splits, stay, limit)]!;
      if (splits > 0 && before[this.#at(splits - 1, stay, limit)]! + this.#lack(item) === value) {
        places.push(item);
        splits -= 1;
      } else [stay, limit] = this.#stayedFrom(item, before, splits, stay, limit, value);
    }
    return places;
  }

  #gainOf(splits: number): number {
    const { residents, staying, lastGains } = this.#case;
    const left = staying + residents.length - splits;
    if (left === 0) return 0;
    return splits + (left === 1 && (staying === 0 || lastGains) ? 1 : 0);
  }

  /** What a locality lacks for a branch of its own; infinite where that many cannot be admitted. */
  #lack(item: number): number {
    const { lacks, limits } = this.#case;
    const lack = lacks[item]!;
    return lack <= limits[item]! ? lack : Number.POSITIVE_INFINITY;
  }

  #best(splits: number): { cost: number; stay: number; limit: number } {
    const { needed } = this.#case;
    const table = this.#tables[this.#tables.length - 1]!;
    let best = { cost: Number.POSITIVE_INFINITY, stay: 0, limit: 0 };
    for (let stay = needed; stay >= this.#least; stay -= 1) {
      const lack = needed - Math.max(0, stay);
      for (let limit = needed; limit >= Math.max(lack, this.#fewest); limit -= 1) {
        const cost = table[this.#at(splits, stay, limit)]! + lack;
        if (cost < best.cost) best = { cost, stay, limit };
      }
    }
    return best;
  }

  #after(item: number): Float64Array {
    const { needed, residents, limits } = this.#case;
    const before = this.#tables[this.#tables.length - 1]!;
    const table = this.#empty();
    const lack = this.#lack(item);
    const [members, admissible] = [residents[item]!, limits[item]!];
    for (let splits = 0; splits < residents.length - item; splits += 1) {
      for (let stay = this.#least; stay <= needed; stay += 1) {
        for (let limit = this.#fewest; limit <= needed; limit += 1) {
          const value = before[this.#at(splits, stay, limit)]!;
          if (value === Number.POSITIVE_INFINITY) continue;
          lower(table, this.#at(splits + 1, stay, limit), value + lack);
          const [more, wider] = [Math.min(stay + members, needed), Math.min(limit + admissible, needed)];
          lower(table, this.#at(splits, more, wider), value);
        }
      }
    }
    return table;
  }

  /** From which members and candidates a locality's staying led to those that are known. */
  #stayedFrom(
    item: number,
    before: Float64Array,
    splits: number,
    stay: number,
    limit: number,
    value: number,
  ): [stay: number, limit: number] {
    const { needed, residents, limits } = this.#case;
    const [members, admissible] = [residents[item]!, limits[item]!];
    // One of them led here, so that the search ends.
    for (let was = stay; ; was -= 1) {
      if (Math.min(was + members, needed) !== stay) continue;
      for (let could = limit; could >= this.#fewest; could -= 1) {
        if (Math.min(could + admissible, needed) !== limit) continue;
        if (before[this.#at(splits, was, could)] === value) return [was, could];
      }
    }
  }

  #empty(): Float64Array {
    const size = (this.#case.residents.length + 1) * this.#width * this.#depth;
    const from = (this.#made * size) % this.#cells.length;
    this.#made += 1;
    return this.#cells.subarray(from, from + size).fill(Number.POSITIVE_INFINITY);
  }

  #at(splits: number, stay: number, limit: number): number {
    return (splits * this.#width + stay - this.#least) * this.#depth + limit - this.#fewest;
  }
}

function lower(table: Float64Array, at: number, value: number): void {
  if (value < table[at]!) table[at] = value;
}
