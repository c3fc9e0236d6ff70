import { addDays, type IsoDate } from '../../calendar/index.js';
import { type Threshold, type ThresholdName, thresholdOn } from '../../organisation/index.js';
import { all, members } from './build-rules.js';
import { packOf, type RulePack } from './pack-types.js';

const OFFICIAL = { standing: 'official' } as const;
/** The first day of the Party Charter of 2011, then of each later version of the thresholds. */
const VERSIONS: readonly IsoDate[] = ['2011-01-19', '2025-07-01'];

/**
 * The packs that rest on a threshold of the Party's rules, as it stands on a day: `cannot-stand` (too few official
 * members for a branch), `stands-by-reinforcements` (enough, but too few if those sent from elsewhere left), and
 * `no-branch-committee` (too few official members to elect one).
 *
 * Rule ids are the same on every day, so that findings of different days compare.
 *
 * @param date - The day.
 * @param overrides - The caller's own versions of thresholds, as `thresholdOn` takes them.
 * @returns The packs, each with the source of its threshold, and from when it stands.
 * @throws What `thresholdOn` throws: an `InvalidInputError` with `not-a-date` or `bad-threshold`; a `ContractError` with
 *   `no-threshold` for a day before the Party Charter of 2011.
 * @example
 * ```ts
 * import { standingPacksOn } from 'chibo/risk';
 *
 * const [cannotStand] = standingPacksOn('2026-01-01');
 * cannotStand!.readings[0]!.rule.when; // => { measure: 'members', where: { standing: 'official' }, lessThan: 3 }
 * cannotStand!.source; // => 'Regulation 294-QĐ/TW of 26 May 2025, art. 20.2.1; Party Charter 2011, art. 24.1'
 * ```
 * @see Regulation 294-QĐ/TW of 26 May 2025, art. 20.2.1 and 23.2; Party Charter 2011, art. 24.
 * @category Rule packs
 */
export function standingPacksOn(
  date: IsoDate,
  overrides: Partial<Readonly<Record<ThresholdName, readonly Threshold[]>>> = {},
): RulePack[] {
  const toStand = thresholdOn('officialMembersOfBranch', date, overrides);
  const toElect = thresholdOn('officialMembersForBranchCommittee', date, overrides);
  const fewer = members({ lessThan: toStand.value }, OFFICIAL);
  const fewerLocal = members({ lessThan: toStand.value }, { ...OFFICIAL, origin: 'local' });
  return [
    packOf({ id: 'cannot-stand', of: 'branches', source: toStand.source, from: toStand.from }, [
      ['fewer-official', fewer],
    ]),
    packOf({ id: 'stands-by-reinforcements', of: 'branches', source: toStand.source, from: toStand.from }, [
      ['falls-below-if-they-left', all(members({ atLeast: toStand.value }, OFFICIAL), fewerLocal)],
      [
        'one-sent-completes-it',
        all(
          members({ equals: toStand.value - 1 }, { ...OFFICIAL, origin: 'local' }),
          members({ equals: 1 }, { ...OFFICIAL, origin: 'reinforcement' }),
        ),
      ],
    ]),
    packOf({ id: 'no-branch-committee', of: 'branches', source: toElect.source, from: toElect.from }, [
      ['fewer-official', members({ lessThan: toElect.value }, OFFICIAL)],
    ]),
  ];
}

/** The packs of every version: the same ids, one after the other in time. */
export function standingPacks(): RulePack[] {
  return VERSIONS.flatMap((from, index) => {
    const next = VERSIONS[index + 1];
    return standingPacksOn(from).map((pack) => ({ ...pack, to: next === undefined ? null : addDays(next, -1) }));
  });
}
