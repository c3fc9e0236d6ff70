import { describe, expect, it } from 'vitest';
import { type TallyFilter, tallySql } from '../../../src/organisation/index.js';
import { org } from './district.js';

const THERE = "(leaves_on IS NULL OR leaves_on > DATE '2018-02-28')";
const COUNTED = `${THERE} AND (activity IS NULL OR activity <> 'temporary')`;
const ENDED = "(official_on <= DATE '2018-02-28' OR (official_on IS NULL AND admitted_on <= DATE '2017-02-28'))";
const GOES_ON = "(official_on > DATE '2018-02-28' OR (official_on IS NULL AND admitted_on > DATE '2017-02-28'))";
const UNKNOWN = '(standing IS NULL AND official_on IS NULL AND admitted_on IS NULL)';

/** On which conditions members surely meet a filter, and may meet it; as the query of localities has them. */
function conditions(where: TallyFilter): (string | undefined)[] {
  const { localities } = tallySql(org, { keep: { own: where } });
  const of = (name: string): string | undefined =>
    localities
      .split('\n')
      .find((line) => line.includes(`AS "${name}"`))
      ?.match(/CASE WHEN (.*) THEN 1/)?.[1];
  return [of('own.lowest') ?? of('own'), of('own.highest') ?? of('own')];
}

describe('tallySql', () => {
  it('counts whoever is there, and temporary members only where they are asked for', () => {
    expect(conditions({})).toEqual([COUNTED, COUNTED]);
    for (const activity of ['exempted', 'temporary'] as const) {
      const there = activity === 'temporary' ? THERE : COUNTED;
      const condition = `${there} AND activity = '${activity}'`;
      expect(conditions({ activity })).toEqual([condition, condition]);
    }
    const full = `${COUNTED} AND (activity IS NULL OR activity = 'full')`;
    expect(conditions({ activity: 'full' })).toEqual([full, full]);
  });

  it('takes whoever is not known for one who may be meant', () => {
    expect(conditions({ origin: 'reinforcement', gender: 'female' })).toEqual([
      `${COUNTED} AND origin = 'reinforcement' AND gender = 'female'`,
      `${COUNTED} AND (origin IS NULL OR origin = 'reinforcement') AND (gender IS NULL OR gender = 'female')`,
    ]);
    expect(conditions({ minority: true })).toEqual([
      `${COUNTED} AND minority`,
      `${COUNTED} AND (minority IS NULL OR minority)`,
    ]);
    expect(conditions({ minority: false })).toEqual([
      `${COUNTED} AND NOT minority`,
      `${COUNTED} AND (minority IS NULL OR NOT minority)`,
    ]);
  });

  it('counts ages by days of birth: over 60 from the day after the birthday', () => {
    expect(conditions({ olderThan: 60 })).toEqual([
      `${COUNTED} AND born_to <= DATE '1958-02-27'`,
      `${COUNTED} AND (born_from IS NULL OR born_from <= DATE '1958-02-27')`,
    ]);
    expect(conditions({ minAge: 60 })).toEqual([
      `${COUNTED} AND born_to <= DATE '1958-02-28'`,
      `${COUNTED} AND (born_from IS NULL OR born_from <= DATE '1958-02-28')`,
    ]);
    expect(conditions({ youngerThan: 35 })).toEqual([
      `${COUNTED} AND born_from > DATE '1983-02-28'`,
      `${COUNTED} AND (born_to IS NULL OR born_to > DATE '1983-02-28')`,
    ]);
    // Nobody is born after the day of the count.
    expect(conditions({ minAge: 0 })).toEqual([
      `${COUNTED} AND born_from IS NOT NULL`,
      `${COUNTED} AND (born_from IS NULL OR born_from <= DATE '2018-02-28')`,
    ]);
    expect(conditions({ youngerThan: 0 })).toEqual([
      `${COUNTED} AND born_from > DATE '2018-02-28'`,
      `${COUNTED} AND born_from IS NULL`,
    ]);
  });

  it('tells official members from probationary ones by the standing, and else by the end of probation', () => {
    const official = `(standing = 'official' OR (standing IS NULL AND ${ENDED}))`;
    expect(conditions({ standing: 'official', gender: 'male' })).toEqual([
      `${COUNTED} AND ${official} AND gender = 'male'`,
      `${COUNTED} AND (${official} OR ${UNKNOWN}) AND (gender IS NULL OR gender = 'male')`,
    ]);
    const probationary = `(standing = 'probationary' OR (standing IS NULL AND ${GOES_ON}))`;
    expect(conditions({ standing: 'probationary', gender: 'male' })).toEqual([
      `${COUNTED} AND ${probationary} AND gender = 'male'`,
      `${COUNTED} AND (${probationary} OR ${UNKNOWN}) AND (gender IS NULL OR gender = 'male')`,
    ]);
  });

  it('asks of a later day who is official by then', () => {
    const on = '2018-12-31';
    const there = `(leaves_on IS NULL OR leaves_on > DATE '${on}') AND (activity IS NULL OR activity <> 'temporary')`;
    const official = `(standing = 'official' OR (standing IS NULL AND ${ENDED}))`;
    const probationary = `(standing = 'probationary' OR (standing IS NULL AND ${GOES_ON}))`;
    const byThen = `(official_on <= DATE '${on}' OR (official_on IS NULL AND admitted_on <= DATE '2017-12-31'))`;
    const after = `(official_on > DATE '${on}' OR (official_on IS NULL AND admitted_on > DATE '2017-12-31'))`;
    const ends = `(${probationary} AND ${GOES_ON} AND ${byThen})`;
    const either = `(${probationary} AND COALESCE(NOT ${GOES_ON}, TRUE))`;
    expect(conditions({ standing: 'official', on })).toEqual([
      `${there} AND (${official} OR ${ends})`,
      `${there} AND (${official} OR ${ends} OR ${either} OR ${UNKNOWN})`,
    ]);
    const goesOn = `(${probationary} AND ${after})`;
    expect(conditions({ standing: 'probationary', on })).toEqual([
      `${there} AND ${goesOn}`,
      `${there} AND (${goesOn} OR ${either} OR ${UNKNOWN})`,
    ]);
  });

  it('makes three queries, by branch, by admitting branch and by locality', () => {
    const { branches, admissions, localities } = tallySql(org, {
      keep: { '"own"': { minority: true } },
      periods: ['2018'],
    });
    expect(branches).toMatch(/^SELECT\n {2}branch_id AS "unitId",\n/);
    expect(branches).toContain(`SUM(CASE WHEN ${COUNTED} AND minority THEN 1 ELSE 0 END) AS """own"".lowest"`);
    expect(branches).toContain(`SUM(CASE WHEN locality_id IS NULL AND ${COUNTED} THEN 1 ELSE 0 END) AS "unlocated"`);
    expect(branches).toMatch(/\nWHERE branch_id IS NOT NULL\nGROUP BY branch_id$/);
    expect(admissions).toContain('SUM(CASE WHEN admitted_on IS NULL THEN 1 ELSE 0 END) AS "undatedAdmissions"');
    expect(admissions).toContain(
      `SUM(CASE WHEN admitted_on BETWEEN DATE '2018-01-01' AND DATE '2018-12-31' THEN 1 ELSE 0 END) AS "admissions.2018"`,
    );
    expect(admissions).toContain(
      "(SELECT COALESCE(admitted_by, CASE WHEN (activity IS NULL OR activity <> 'temporary') THEN branch_id END) AS admitter,",
    );
    expect(localities).toMatch(/\nWHERE locality_id IS NOT NULL\nGROUP BY locality_id$/);
  });

  it('asks of the table members unless told, and for every column of the rows that are read', () => {
    const sum = (condition: string, name: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}"`;
    const official = `(standing = 'official' OR (standing IS NULL AND ${ENDED}))`;
    const probationary = `(standing = 'probationary' OR (standing IS NULL AND ${GOES_ON}))`;
    const bounds = (name: string, known: string) => [
      sum(`${COUNTED} AND ${known}`, `${name}.lowest`),
      sum(`${COUNTED} AND (${known} OR ${UNKNOWN})`, `${name}.highest`),
    ];
    const without = (name: string, known: string) =>
      sum(`locality_id IS NULL AND ${COUNTED} AND (${known} OR ${UNKNOWN})`, `${name}.unlocated`);
    const all = [sum(COUNTED, 'members.lowest'), sum(COUNTED, 'members.highest')];
    const query = (columns: string[], from: string, key: string) =>
      `SELECT\n  ${columns.join(',\n  ')}\nFROM ${from}\nWHERE ${key} IS NOT NULL\nGROUP BY ${key}`;
    const queries = (table: string) => ({
      branches: query(
        [
          ...['branch_id AS "unitId"', ...all],
          ...[...bounds('official', official), without('official', official)],
          ...[...bounds('probationary', probationary), without('probationary', probationary)],
          sum(`locality_id IS NULL AND ${COUNTED}`, 'unlocated'),
        ],
        table,
        'branch_id',
      ),
      admissions: query(
        [
          ...['admitter AS "unitId"', 'CAST(MAX(admitted_on) AS VARCHAR(10)) AS "lastAdmission"'],
          sum('admitted_on IS NULL', 'undatedAdmissions'),
        ],
        `(SELECT COALESCE(admitted_by, CASE WHEN (activity IS NULL OR activity <> 'temporary') THEN branch_id END) AS admitter, admitted_on FROM ${table}) AS admitted`,
        'admitter',
      ),
      localities: query(
        [
          'locality_id AS "localityId"',
          ...all,
          ...bounds('official', official),
          ...bounds('probationary', probationary),
        ],
        table,
        'locality_id',
      ),
    });
    expect(tallySql(org)).toEqual(queries('members'));
    expect(tallySql(org, {}, 'roster')).toEqual(queries('roster'));
  });
});
