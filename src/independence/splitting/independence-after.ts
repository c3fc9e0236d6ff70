import type { IsoDate } from '../../calendar/index.js';
import { IssueList } from '../../core/index.js';
import {
  checkOrganisation,
  type Organisation,
  rowOfUnit,
  type Threshold,
  type ThresholdName,
  thresholdOn,
} from '../../organisation/index.js';
import { checkOptions } from '../states/check-options.js';
import { type IndependentBranchRatio, resultAt } from '../states/independent-branch-ratio.js';
import type { IndependenceOptions } from '../states/locality-states.js';
import { checkHost } from '../states/state-codes.js';
import type { UnitCounts } from '../states/unit-counts.js';
import { type Applied, applyChange } from './apply-change.js';
import { type ProposedChange, readChanges } from './proposed-change.js';
import { ProposedState } from './proposed-state.js';

/**
 * Of which unit, and on which day, the ratio is asked.
 *
 * @category What if
 */
export interface AfterOptions extends IndependenceOptions {
  /** The unit; the root unless told. */
  readonly unitId?: string | undefined;
  /**
   * The day on which members are counted as official; the tally's own unless told, and the organisation's where
   * there is no tally.
   */
  readonly on?: IsoDate | undefined;
  /** The caller's own versions of thresholds, as `thresholdOn` takes them. */
  readonly thresholds?: Partial<Readonly<Record<ThresholdName, readonly Threshold[]>>> | undefined;
}

/**
 * What a change leaves to be looked after.
 *
 * `too-few-official`: a branch surely has too few official members to stand. `official-unknown`: it may have too few.
 * `figure-stands`: a figure of a unit stands for what is below it, so that the change does not show in its ratio.
 *
 * @category What if
 */
export interface ChangeWarning {
  /** The change's place in the list, counted from 0. */
  readonly step: number;
  /** What it is about. */
  readonly code: 'too-few-official' | 'official-unknown' | 'figure-stands';
  /** The branch, or the unit whose figure stands. */
  readonly unitId: string;
  /** The branch's official members, `possible` being `null` where there may be any number; `null` for a figure. */
  readonly official: { readonly sure: number; readonly possible: number | null } | null;
}

/**
 * The ratio after one of the changes.
 *
 * @category What if
 */
export interface StepResult {
  /** The change's place in the list, counted from 0. */
  readonly step: number;
  /** The kind of the change. */
  readonly kind: ProposedChange['kind'];
  /** The ratio once this change and those before it are made. */
  readonly result: IndependentBranchRatio;
}

/**
 * The ratio before and after proposed changes.
 *
 * @category What if
 */
export interface IndependenceAfter {
  /** The unit. */
  readonly unitId: string;
  /** The day on which members are counted as official. */
  readonly on: IsoDate;
  /** How many official members a branch needs, by which rule, since when. */
  readonly threshold: Threshold;
  /** The ratio as it is. */
  readonly before: IndependentBranchRatio;
  /** The ratio after all changes. */
  readonly after: IndependentBranchRatio;
  /** The ratio after each change. */
  readonly steps: readonly StepResult[];
  /** What the changes leave to be looked after, in their order. */
  readonly warnings: readonly ChangeWarning[];
}

/**
 * Says what the ratio would be after a list of proposed changes, made one after the other.
 *
 * A split takes a guest out of its shared branches into one of its own; a founding adds a branch; a merger makes
 * localities of one commune one, which keeps all their branches. Admissions and transfers change who lives where and
 * how many official members a branch has; a ratio they change only where a village stops or starts being memberless.
 * Stated figures of units stay as they are. Nothing given is changed.
 *
 * A branch that a change leaves, or makes, with too few official members is a warning and no fault: a later change
 * may mend it. Members go with the locality in which they live, and an unknown is never taken for enough.
 *
 * @param org - The organisation.
 * @param changes - The changes, in order; see {@link ProposedChange}. A later one may name the new branches and
 *   localities of earlier ones.
 * @param options - The host convention; `unitId`; a tally; `on`, the day of the official members; own thresholds.
 * @returns The ratio before, after each change and after all, and the warnings.
 * @throws An `InvalidInputError` with every fault of the changes: `wrong-type`, `unknown-field`, `unknown-value`,
 *   `missing`, `bad-count`, `not-a-date`, `duplicate-id`, `unknown-locality`, `unknown-branch`, `not-a-branch`, `gone`,
 *   `not-combined`, `is-host`, `not-among`, `too-few`, `other-commune`, `after-on`, `too-few-members`; or with
 *   `unknown-host`, `bad-threshold`. A `ContractError` with `missing-options`, `unknown-id`, `other-organisation`,
 *   `not-tallied`, `before-as-of` or `no-threshold`.
 * @example Phiêng Púng splits off, with two members only
 * ```ts
 * import { independenceAfter } from 'chibo/independence';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2016-01-01',
 *   units: [
 *     { id: 'luan-gioi', name: 'Luân Giói', kind: 'commune', parentId: null },
 *     { id: 'cb', name: 'Chi bộ Pá Khoang', kind: 'branch', parentId: 'luan-gioi' },
 *   ],
 *   localities: [
 *     { id: 'pk', name: 'Pá Khoang', communeId: 'luan-gioi', branchIds: ['cb'], hostOf: ['cb'] },
 *     { id: 'pp', name: 'Phiêng Púng', communeId: 'luan-gioi', branchIds: ['cb'] },
 *   ],
 *   figures: [
 *     { unitId: 'cb', official: 7 },
 *     { localityId: 'pp', official: 2 },
 *   ],
 * });
 * const split = { kind: 'split' as const, localityId: 'pp', branchId: 'cb-pp' };
 * const what = independenceAfter(org, [split], { host: 'counts' });
 * [what.before.ratio, what.after.ratio]; // => [{ numerator: 1, denominator: 2 }, { numerator: 2, denominator: 2 }]
 * what.warnings.map(({ code, unitId }) => [code, unitId]); // => [['too-few-official', 'cb-pp']]
 * independenceAfter(org, [{ kind: 'split', localityId: 'pk' }], { host: 'counts' }); // throws InvalidInputError
 * ```
 * @category What if
 */
export function independenceAfter(
  org: Organisation,
  changes: readonly ProposedChange[],
  options: AfterOptions,
): IndependenceAfter {
  checkOrganisation(org);
  checkOptions('independenceAfter', options);
  const { host, tally, thresholds = {} } = options;
  checkHost(host);
  const on = options.on ?? tally?.asOf ?? org.asOf;
  const threshold = thresholdOn('officialMembersOfBranch', on, thresholds);
  const context = { on, probation: thresholdOn('monthsOfProbation', on, thresholds).value };
  const row = options.unitId === undefined ? 0 : rowOfUnit(org, options.unitId);
  const faults = new IssueList('independenceAfter');
  const read = readChanges(changes, faults);
  const state = new ProposedState(org, host, tally, on);
  const start = state.counts();
  const warnings: ChangeWarning[] = [];
  const steps: StepResult[] = [];
  read.forEach((change, step) => {
    if (change === null) return;
    const applied = applyChange(state, change, step, faults, context);
    const counts = state.counts();
    steps.push({ step, kind: change.kind, result: resultAt(org, counts, row, host) });
    warnings.push(...branchWarnings(state, applied, step, threshold.value));
    warnings.push(...figureWarnings(org, counts, applied, step, row));
  });
  faults.throwIfAny();
  const before = resultAt(org, start, row, host);
  const after = steps.at(-1)?.result ?? before;
  return { unitId: before.unitId, on, threshold, before, after, steps, warnings };
}

function branchWarnings(state: ProposedState, { branches }: Applied, step: number, needed: number): ChangeWarning[] {
  return branches.flatMap((branch): ChangeWarning[] => {
    const { sure, possible } = state.official(branch);
    if (sure >= needed) return [];
    return [
      {
        step,
        code: possible < needed ? 'too-few-official' : 'official-unknown',
        unitId: state.branchId(branch),
        official: { sure, possible: Number.isFinite(possible) ? possible : null },
      },
    ];
  });
}

function figureWarnings(
  org: Organisation,
  counts: UnitCounts,
  { localities }: Applied,
  step: number,
  unit: number,
): ChangeWarning[] {
  const found = new Set<number>();
  for (const locality of localities) {
    let row = org.localities.communes[locality]!;
    for (; row >= unit; row = org.units.parents[row]!) if (counts.standing.has(row)) found.add(row);
  }
  return [...found].map((row) => ({ step, code: 'figure-stands', unitId: org.units.ids[row]!, official: null }));
}
