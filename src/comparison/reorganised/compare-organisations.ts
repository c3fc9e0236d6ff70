import { attempt, ContractError, IssueList, kindOfValue, type Result } from '../../core/index.js';
import { independentBranchRatio, localityStates } from '../../independence/index.js';
import {
  checkOrganisation,
  findUnitRow,
  type Organisation,
  type Reorganisation,
  type Tally,
  type TracedId,
  traceIds,
  UNIT_KINDS,
} from '../../organisation/index.js';
import { countChange } from '../changes/compare-counts.js';
import { attributeCombined } from './attribute-combined.js';
import { type Counted, onCommonBoundaries, STATES } from './common-boundaries.js';
import { concernedIds, type Lineage, lineageChanges, lineageOf, localityRows, type Rows, unitRows } from './lineage.js';
import type { CompareOrganisationsOptions, OrganisationComparison } from './organisation-comparison.js';
import { readEvents } from './read-events.js';
import { checkBoundaries } from './read-restate.js';

/**
 * Compares two organisations by id on common boundaries, and says why combined localities became more or fewer.
 *
 * Ids are followed through the reorganisations dated after the day of the earlier organisation, up to the day of the
 * later: what is new, gone, merged, split, renamed and moved, which state localities had and have, and for every unit
 * of the boundaries wanted its localities, their states and its branches before and after.
 *
 * The change in combined localities is attributed to events one after the other: the part of an event is the number
 * of combined localities after it less that before it, so that the parts add up to the change exactly. They depend on
 * the order of the events, which the result names, and never on how they are listed. A branch that an event founds
 * is joined by the localities that it serves in `after`; those of a branch dissolved without an heir go where they
 * are found in `after`. What no event explains counts as `newBranches` where a locality has a branch that is new, as
 * `branchesLost` where it had one that is gone, and otherwise as `other`. Where not every locality is listed
 * on both days nothing can be told, and nothing is guessed.
 *
 * @param before - The earlier organisation.
 * @param after - The later organisation, of the same day or a later one.
 * @param options - `reorganisations`, `boundaries`, the `host` convention, and `tallies` where there are rosters.
 * @returns The comparison as plain data, with a table by unit. Counts are of units and of localities.
 * @throws An `InvalidInputError` with `before-as-of`, `unknown-boundaries`, `unknown-host`, and the faults of
 *   events that `traceIds` reports; a `ContractError` with `missing-options`, `not-an-organisation` or
 *   `other-organisation`.
 * @example A shared branch splits, and two villages merge
 * ```ts
 * import { compareOrganisations } from 'chibo/comparison';
 * import { applyReorganisations, parseOrganisation, type Reorganisation, tableRow } from 'chibo/organisation';
 *
 * const before = parseOrganisation({
 *   asOf: '2016-12-31',
 *   units: [
 *     { id: 'x', name: 'Xã X', kind: 'commune', parentId: null },
 *     { id: 'cb-1', name: 'Chi bộ 1', kind: 'branch', parentId: 'x' },
 *     { id: 'cb-2', name: 'Chi bộ 2', kind: 'branch', parentId: 'x' },
 *   ],
 *   localities: [
 *     { id: 'a', name: 'Bản A', communeId: 'x', branchIds: ['cb-1'] },
 *     { id: 'b', name: 'Bản B', communeId: 'x', branchIds: ['cb-1'] },
 *     { id: 'c', name: 'Bản C', communeId: 'x', branchIds: ['cb-2'] },
 *     { id: 'd', name: 'Bản D', communeId: 'x', branchIds: ['cb-2'] },
 *     { id: 'e', name: 'Bản E', communeId: 'x', branchIds: ['cb-2'] },
 *   ],
 * });
 * const reorganisations: Reorganisation[] = [
 *   {
 *     id: 'split', date: '2017-03-01', type: 'split', unit: 'cb-1',
 *     into: [{ id: 'cb-1' }, { id: 'cb-3', name: 'Chi bộ 3', localities: ['b'] }],
 *   },
 *   { id: 'merge', date: '2017-05-01', type: 'merge', localities: ['c', 'd'], into: 'c' },
 * ];
 * const after = applyReorganisations(before, reorganisations, { on: '2017-12-31' });
 * const options = { reorganisations, boundaries: 'after' as const, host: 'counts' as const };
 * const { combined, localities, byUnit } = compareOrganisations(before, after, options);
 * [combined.before, combined.after, combined.difference]; // => [5, 2, -3]
 * combined.parts?.branchSplits; // => -2
 * combined.parts?.localityMergers; // => -1
 * localities.merged; // => [{ into: 'c', from: ['c', 'd'] }]
 * tableRow(byUnit, 'x')['localities.difference']; // => -1
 * ```
 * @category Reorganisation
 */
export function compareOrganisations(
  before: Organisation,
  after: Organisation,
  options: CompareOrganisationsOptions,
): OrganisationComparison {
  checkOrganisation(before);
  checkOrganisation(after);
  if (typeof options !== 'object' || (options as unknown) === null) {
    const message = 'compareOrganisations needs options: { reorganisations, boundaries, host }.';
    throw new ContractError('missing-options', message, { found: kindOfValue(options) });
  }
  // The organisation room refuses what is no organisation.
  findUnitRow(before, '');
  findUnitRow(after, '');
  const { boundaries, host, tallies } = options;
  const { events, ...traced } = traceAll(before, after, options);
  const early = countedOf(before, options, tallies?.before);
  const late = countedOf(after, options, tallies?.after);
  const first = { org: before, ratio: independentBranchRatio(before, early.options) };
  const last = { org: after, ratio: independentBranchRatio(after, late.options) };

  const [unitsBefore, unitsAfter] = [unitRows(before), unitRows(after)];
  const [localitiesBefore, localitiesAfter] = [localityRows(before), localityRows(after)];
  const units = lineageOf(unitsBefore, unitsAfter, ...traced.units);
  const localities = lineageOf(localitiesBefore, localitiesAfter, ...traced.localities);
  const becameAbove = (id: string): readonly string[] =>
    units.became(findUnitRow(before, id)).map((row) => unitsAfter.ids[row]!);
  const changesOf = (left: Rows, right: Rows, lineage: Lineage, subject: 'unit' | 'locality') =>
    lineageChanges(left, right, lineage, events, subject, becameAbove);
  return {
    from: before.asOf,
    to: after.asOf,
    boundaries,
    host,
    counts: countsByKind(before, after),
    units: changesOf(unitsBefore, unitsAfter, units, 'unit'),
    localities: changesOf(localitiesBefore, localitiesAfter, localities, 'locality'),
    states: (['total', ...STATES] as const).map((state) => ({
      state,
      ...known(first.ratio[state], last.ratio[state]),
    })),
    transitions: transitionsOf(early, late, localities),
    combined: attributeCombined(first, last, events, host),
    byUnit:
      boundaries === 'after'
        ? onCommonBoundaries(late, early, { units: units.became, localities: localities.became }, 'after')
        : onCommonBoundaries(early, late, { units: units.cameFrom, localities: localities.cameFrom }, 'before'),
  };
}

/**
 * Compares two organisations as {@link compareOrganisations} does, and returns the error instead of throwing it.
 *
 * @param before - The earlier organisation.
 * @param after - The later organisation.
 * @param options - As for {@link compareOrganisations}.
 * @returns The comparison under `data`, or what {@link compareOrganisations} would throw under `error`.
 * @example
 * ```ts
 * import { tryCompareOrganisations } from 'chibo/comparison';
 * import { parseOrganisation } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2018-05-13',
 *   units: [{ id: 'nu', name: 'Noong U', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * const options = { reorganisations: [], boundaries: 'after' as const, host: 'counts' as const };
 * tryCompareOrganisations(org, org, options).success; // => true
 * tryCompareOrganisations(org, { ...org, asOf: '2018-05-12' }, options).success; // => false
 * ```
 * @category Reorganisation
 */
export function tryCompareOrganisations(
  before: Organisation,
  after: Organisation,
  options: CompareOrganisationsOptions,
): Result<OrganisationComparison> {
  return attempt(() => compareOrganisations(before, after, options));
}

function countedOf(org: Organisation, { host }: CompareOrganisationsOptions, tally: Tally | undefined): Counted {
  const options = tally === undefined ? { host } : { host, tally };
  return { org, states: localityStates(org, options), options };
}

/** Ids that events concern, and what each has become. */
type Traced = readonly [concerned: readonly string[], traced: readonly (readonly TracedId[])[]];

/** Checks the options and the events, and traces the units and the localities that events concern, each among its like. */
function traceAll(
  before: Organisation,
  after: Organisation,
  { boundaries, reorganisations, host }: CompareOrganisationsOptions,
): { events: Reorganisation[]; units: Traced; localities: Traced } {
  const faults = new IssueList('compareOrganisations');
  checkBoundaries(faults, boundaries);
  if (!['counts', 'does-not-count'].includes(host)) {
    const message = "Say whether a host has a branch of its own: host is 'counts' or 'does-not-count'.";
    faults.add(['options', 'host'], 'unknown-host', message, host);
  }
  if (after.asOf < before.asOf) {
    const message = `The later organisation is of ${before.asOf} or a later day.`;
    faults.add(['after', 'asOf'], 'before-as-of', message, after.asOf);
  }
  const days = { from: before.asOf, to: after.asOf };
  const events = readEvents(faults, reorganisations, days, ['options', 'reorganisations']);
  faults.throwIfAny();
  const trace = (subject: 'unit' | 'locality'): Traced => {
    const ids = concernedIds(events, subject);
    return [ids, traceIds(events, ids, { ...days, subject })];
  };
  return { events, units: trace('unit'), localities: trace('locality') };
}

function countsByKind(before: Organisation, after: Organisation): OrganisationComparison['counts'] {
  const count = ({ units }: Organisation): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const kind of units.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [count(before), count(after)];
  return [
    ...UNIT_KINDS.filter((kind) => left.has(kind) || right.has(kind)).map((kind) => ({
      kind,
      ...known(left.get(kind) ?? 0, right.get(kind) ?? 0),
    })),
    { kind: 'locality' as const, ...known(before.localities.ids.length, after.localities.ids.length) },
  ];
}

function known(before: number, after: number) {
  return { ...countChange(before, after), before, after, difference: after - before };
}

function transitionsOf(
  early: Counted,
  late: Counted,
  { became, cameFrom }: Lineage,
): OrganisationComparison['transitions'] {
  const counts = STATES.map(() => STATES.map(() => 0));
  early.states.forEach(({ state: from }, row) => {
    const rows = became(row);
    const only = rows[0]!;
    if (rows.length !== 1 || cameFrom(only).length !== 1) return;
    const to = late.states[only]!.state;
    const line = counts[STATES.indexOf(from)]!;
    line[STATES.indexOf(to)] = line[STATES.indexOf(to)]! + 1;
  });
  return STATES.flatMap((before, from) =>
    STATES.flatMap((after, to) => {
      const count = counts[from]![to]!;
      return count === 0 ? [] : [{ before, after, count }];
    }),
  );
}
