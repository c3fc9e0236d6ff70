import { checkTally, countsByLocality, countsByUnit, type Organisation, type Tally } from '../../organisation/index.js';
import type { MemberRange } from './member-range.js';

/** A branch's official members; `unlocated` may live in any of its localities. */
export interface BranchMembers extends MemberRange {
  readonly unlocated: number;
}

/** Official members by the rows of branches and of localities. */
export interface OfficialMembers {
  readonly branch: (row: number) => BranchMembers;
  readonly locality: (row: number) => MemberRange;
}

const UNKNOWN: MemberRange = { sure: 0, possible: Number.POSITIVE_INFINITY };
const NOBODY: MemberRange = { sure: 0, possible: 0 };

/** So many members more, or fewer. */
export function plus({ sure, possible }: MemberRange, count: number): MemberRange {
  return { sure: Math.max(0, sure + count), possible: Math.max(0, possible + count) };
}

/** Official members as a tally counts them on a day. */
export function officialInTally(org: Organisation, tally: Tally, on: string): OfficialMembers {
  checkTally(org, tally);
  const where = { standing: 'official', on } as const;
  const [units, localities] = [countsByUnit(tally, where), countsByLocality(tally, where)];
  return {
    branch: (row: number): BranchMembers => ({
      sure: units.lowest[row]!,
      possible: units.highest[row]!,
      unlocated: tally.unlocated[row]!,
    }),
    locality: (row: number): MemberRange => ({
      sure: localities.lowest[row]!,
      possible: localities.highest[row]!,
    }),
  };
}

/** Official members as stated figures have them; where they say nothing, any number. */
export function officialInFigures(org: Organisation): OfficialMembers {
  const [units, localities] = [new Map<number, MemberRange>(), new Map<number, MemberRange>()];
  for (const { unit, locality, counts } of org.figures) {
    const official = counts.get('official');
    const possible = official ?? counts.get('members') ?? Number.POSITIVE_INFINITY;
    const range = { sure: official ?? 0, possible };
    if (unit >= 0) units.set(unit, range);
    else localities.set(locality, range);
  }
  return {
    branch: (row: number): BranchMembers => ({ ...(units.get(row) ?? UNKNOWN), unlocated: 0 }),
    locality: (row: number): MemberRange => localities.get(row) ?? UNKNOWN,
  };
}

/** Members of several places together. */
export function together(ranges: readonly MemberRange[]): MemberRange {
  return ranges.reduce(
    (left, right) => ({ sure: left.sure + right.sure, possible: left.possible + right.possible }),
    NOBODY,
  );
}
