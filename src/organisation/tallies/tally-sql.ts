import { addMonthsToDay, fromDayNumber, toDayNumber } from '../../calendar/index.js';
import type { Organisation } from '../tree/organisation.js';
import type { TallyFilter } from '../tree/schema.js';
import { thresholdOn } from '../tree/thresholds.js';
import { lastAdmissionOfficialBy } from './probation.js';
import { readSpec, type TallyScope, type TallySpec } from './tally-spec.js';

/**
 * The questions to put to an engine, in standard SQL. The rows that they give are what `parseTally` reads.
 *
 * @category Counting members
 */
export interface TallySql {
  /** Counts by branch: one row for each branch that has members. */
  readonly branches: string;
  /** Admissions by the branch that made them. */
  readonly admissions: string;
  /** Counts by locality: one row for each locality in which members are known to live. */
  readonly localities: string;
}

/**
 * Writes the SQL with which an engine counts members as {@link tallyMembers} does, where the data lives.
 *
 * The engine compares and adds up; every cut-off day is worked out here and stands in the text as a literal, so
 * that leap days and the ends of months are the library's and not the engine's. The text is standard SQL
 * without any extension. It asks one table for these columns: `branch_id`, `locality_id`, `born_from`,
 * `born_to` (both the birth date, or the first and last day of its month or year), `admitted_on`,
 * `admitted_by`, `official_on`, `leaves_on`, `standing`, `activity`, `origin`, `gender` (the words of
 * {@link memberSchema}) and `minority` (boolean). Null is unknown. Nothing is checked: a word that is none of these is
 * counted as meeting no filter, where {@link tallyMembers} would refuse the row.
 *
 * @param org - The organisation; its day is the day of the count unless told.
 * @param scope - The day, the counts to keep by name, and the periods. `'dates'` cannot be counted in SQL.
 * @param table - The table's name as it is to stand in the text; `members` unless told.
 * @returns Three statements.
 * @throws An `InvalidInputError` with the faults of the scope; a `ContractError` with `before-as-of`.
 * @example
 * ```ts
 * import { parseOrganisation, tallySql } from 'chibo/organisation';
 *
 * const org = parseOrganisation({
 *   asOf: '2017-07-31',
 *   units: [{ id: 'xa', name: 'Xã', kind: 'commune', parentId: null }],
 *   localities: [],
 * });
 * const { branches } = tallySql(org, { keep: { elderly: { olderThan: 60 } } });
 * branches.includes("born_to <= DATE '1957-07-30'"); // => true
 * ```
 * @category Counting members
 */
export function tallySql(org: Organisation, scope: TallyScope = {}, table = 'members'): TallySql {
  const spec = readSpec('tallySql', org, scope);
  const counts = [...spec.names].map(([name, place]) => {
    const { surely, possibly } = conditions(spec.filters[place]!, spec);
    const without = sumOf(`locality_id IS NULL AND ${possibly}`, `${name}.unlocated`);
    return {
      bounds: [sumOf(surely, `${name}.lowest`), sumOf(possibly, `${name}.highest`)],
      // Those of the headcount are asked for once, whatever its names.
      unlocated: place === 0 ? [] : [without],
    };
  });
  const byUnit = counts.flatMap(({ bounds, unlocated }) => [...bounds, ...unlocated]);
  const byLocality = counts.flatMap(({ bounds }) => bounds);
  const there = `(leaves_on IS NULL OR leaves_on > ${literal(spec.day)})`;
  const unlocated = sumOf(`locality_id IS NULL AND ${there} AND ${NOT_TEMPORARY}`, 'unlocated');
  const admitter = `COALESCE(admitted_by, CASE WHEN ${NOT_TEMPORARY} THEN branch_id END)`;
  const periods = spec.periods.map(({ id, start, end }) =>
    sumOf(`admitted_on BETWEEN DATE '${start}' AND DATE '${end}'`, `admissions.${id}`),
  );
  const admissions = [
    `CAST(MAX(admitted_on) AS VARCHAR(10)) AS "lastAdmission"`,
    sumOf('admitted_on IS NULL', 'undatedAdmissions'),
    ...periods,
  ];
  return {
    branches: select('branch_id', 'unitId', [...byUnit, unlocated], table, 'branch_id'),
    admissions: select(
      'admitter',
      'unitId',
      admissions,
      `(SELECT ${admitter} AS admitter, admitted_on FROM ${table}) AS admitted`,
      'admitter',
    ),
    localities: select('locality_id', 'localityId', byLocality, table, 'locality_id'),
  };
}

interface Conditions {
  /** Holds of the members known to meet the filter. */
  readonly surely: string;
  /** Holds of those, and of the members of whom it is not known. */
  readonly possibly: string;
}

const NOT_TEMPORARY = `(activity IS NULL OR activity <> 'temporary')`;

function conditions(filter: TallyFilter, spec: TallySpec): Conditions {
  const { on = spec.asOf, ...where } = filter;
  const day = toDayNumber(on);
  const base = [`(leaves_on IS NULL OR leaves_on > ${literal(day)})`];
  if (where.activity !== 'temporary') base.push(NOT_TEMPORARY);
  const parts: Conditions[] = [];
  if (where.standing !== undefined) parts.push(standing(where.standing, day, spec));
  if (where.activity !== undefined) {
    const given = `activity = '${where.activity}'`;
    const either = where.activity === 'full' ? `(activity IS NULL OR ${given})` : given;
    parts.push({ surely: either, possibly: either });
  }
  for (const field of ['origin', 'gender'] as const) {
    const wanted = where[field];
    if (wanted !== undefined) parts.push(known(field, `${field} = '${wanted}'`));
  }
  if (where.minority !== undefined) parts.push(known('minority', where.minority ? 'minority' : 'NOT minority'));
  for (const field of ['olderThan', 'minAge', 'youngerThan'] as const) {
    const years = where[field];
    if (years === undefined) continue;
    const latest = addMonthsToDay(field === 'olderThan' ? day - 1 : day, -12 * years);
    parts.push(field === 'youngerThan' ? younger(latest, spec.day) : older(latest, spec.day));
  }
  const together = (of: keyof Conditions): string => [...base, ...parts.map((part) => part[of])].join(' AND ');
  return { surely: together('surely'), possibly: together('possibly') };
}

function known(column: string, condition: string): Conditions {
  return { surely: condition, possibly: `(${column} IS NULL OR ${condition})` };
}

/** Nobody is born after the day of the count: by then a birth date known to the year only is in the past. */
function older(latest: number, asOf: number): Conditions {
  const surely = latest >= asOf ? 'born_from IS NOT NULL' : `born_to <= ${literal(latest)}`;
  return { surely, possibly: `(born_from IS NULL OR born_from <= ${literal(latest)})` };
}

function younger(latest: number, asOf: number): Conditions {
  const possibly = latest >= asOf ? 'born_from IS NULL' : `(born_to IS NULL OR born_to > ${literal(latest)})`;
  return { surely: `born_from > ${literal(latest)}`, possibly };
}

function standing(wanted: 'official' | 'probationary', day: number, { asOf, day: now }: TallySpec): Conditions {
  const months = thresholdOn('monthsOfProbation', asOf).value;
  const endsBy = (by: number): string =>
    `(official_on <= ${literal(by)} OR (official_on IS NULL AND admitted_on <= ${literal(lastAdmissionOfficialBy(by, months))}))`;
  const endsAfter = (by: number): string =>
    `(official_on > ${literal(by)} OR (official_on IS NULL AND admitted_on > ${literal(lastAdmissionOfficialBy(by, months))}))`;
  const official = `(standing = 'official' OR (standing IS NULL AND ${endsBy(now)}))`;
  const probationary = `(standing = 'probationary' OR (standing IS NULL AND ${endsAfter(now)}))`;
  const unknown = '(standing IS NULL AND official_on IS NULL AND admitted_on IS NULL)';
  if (day === now) {
    const given = wanted === 'official' ? official : probationary;
    return { surely: given, possibly: `(${given} OR ${unknown})` };
  }
  const ended = `(${probationary} AND ${endsAfter(now)} AND ${endsBy(day)})`;
  const goesOn = `(${probationary} AND ${endsAfter(day)})`;
  // Who is probationary now without a known end still to come may be either by then.
  const either = `(${probationary} AND COALESCE(NOT ${endsAfter(now)}, TRUE))`;
  const [surely, other] = wanted === 'official' ? [`(${official} OR ${ended})`, ended] : [goesOn, goesOn];
  const base = wanted === 'official' ? `${official} OR ${other}` : other;
  return { surely, possibly: `(${base} OR ${either} OR ${unknown})` };
}

function literal(day: number): string {
  return `DATE '${fromDayNumber(day)}'`;
}

function sumOf(condition: string, name: string): string {
  return `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name.replaceAll('"', '""')}"`;
}

function select(key: string, name: string, columns: readonly string[], from: string, group: string): string {
  const lines = [`${key} AS "${name}"`, ...columns].join(',\n  ');
  return `SELECT\n  ${lines}\nFROM ${from}\nWHERE ${group} IS NOT NULL\nGROUP BY ${group}`;
}
