import type { CountColumns, Organisation, Tally } from '../../organisation/index.js';
import type { MemberRange } from '../states/member-range.js';

/** Official members by branch and by locality, and what a branch keeps when localities leave it. */
export class SplitCounts {
  readonly #org: Organisation;
  readonly #unlocated: Uint32Array;
  readonly #byUnit: CountColumns;
  readonly #byLocality: CountColumns;
  readonly #served = new Map<number, number[]>();
  readonly #hosts = new Map<number, number>();

  constructor(org: Organisation, tally: Tally, byUnit: CountColumns, byLocality: CountColumns) {
    this.#org = org;
    this.#unlocated = tally.unlocated;
    this.#byUnit = byUnit;
    this.#byLocality = byLocality;
    const { ids, branchStarts, branches, hosts } = org.localities;
    for (let row = 0; row < ids.length; row += 1) {
      const end = branchStarts[row + 1]!;
      for (let place = branchStarts[row]!; place < end; place += 1) {
        const branch = branches[place]!;
        const served = this.#served.get(branch);
        if (served === undefined) this.#served.set(branch, [row]);
        else served.push(row);
        if (hosts[place] === 1) this.#hosts.set(branch, row);
      }
    }
  }

  /** The rows of the branches that serve a locality. */
  branchesOf(row: number): number[] {
    const { branchStarts, branches } = this.#org.localities;
    return [...branches.subarray(branchStarts[row], branchStarts[row + 1])];
  }

  /** The rows of the localities that a branch serves. */
  servedBy(branch: number): readonly number[] {
    return this.#served.get(branch)!;
  }

  /** The row of a branch's host. */
  hostOf(branch: number): number | null {
    return this.#hosts.get(branch) ?? null;
  }

  /** Official members of a locality, of which its branches cannot give more than they have. */
  official(row: number): MemberRange {
    const { branchStarts, branches } = this.#org.localities;
    let [unlocated, most] = [0, 0];
    for (let place = branchStarts[row]!; place < branchStarts[row + 1]!; place += 1) {
      const branch = branches[place]!;
      unlocated += this.#unlocated[branch]!;
      most += this.#byUnit.highest[branch]!;
    }
    return {
      sure: Math.min(this.#byLocality.lowest[row]!, most),
      possible: Math.min(this.#byLocality.highest[row]! + unlocated, most),
    };
  }

  /** What a branch keeps of its official members when localities leave it. */
  leftIn(branch: number, leaving: readonly number[]): MemberRange {
    const { branchStarts } = this.#org.localities;
    let sure = this.#byUnit.lowest[branch]! - this.#unlocated[branch]!;
    let possible = this.#byUnit.highest[branch]!;
    let known = 0;
    for (const row of this.servedBy(branch)) {
      // Of members who live in a locality of several branches it is not known to which of them they belong.
      const branches = branchStarts[row + 1]! - branchStarts[row]!;
      const only = branches === 1;
      if (leaving.includes(row)) {
        sure -= this.#byLocality.highest[row]!;
        if (only) possible -= this.#byLocality.lowest[row]!;
      } else if (only) known += this.#byLocality.lowest[row]!;
    }
    const most = Math.max(0, possible);
    return { sure: Math.min(Math.max(0, sure, known), most), possible: most };
  }
}
