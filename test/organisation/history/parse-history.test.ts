import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import { organisationAt, parseHistory, safeParseHistory } from '../../../src/organisation/index.js';

function faultsOf(input: unknown): [string, string][] {
  const result = safeParseHistory(input);
  if (result.success || !(result.error instanceof InvalidInputError)) return [];
  return result.error.issues.map(({ path, code }) => [path.join('.'), code]);
}

const province = { id: 't', name: 'Tỉnh T', kind: 'province', parentId: null } as const;
const commune = { id: 'x', name: 'Xã X', kind: 'commune', parentId: 't' } as const;
const branch = { id: 'b', name: 'Chi bộ B', kind: 'branch', parentId: 'x' } as const;

describe('parseHistory', () => {
  it('reports every fault at once', () => {
    const faults = faultsOf({
      units: [
        { ...province, from: '2000-01-01' },
        { ...commune, from: '2010-01-01', to: '2019-12-31' },
        { ...commune, parentId: 'gone', from: '2019-12-31' },
        { ...branch, from: '2012-01-01', to: '2011-12-31' },
        { id: 'g', name: 'G', kind: 'group', parentId: 't', from: '1999-12-31' },
        { id: 't2', name: 'T2', kind: 'province', parentId: null, from: '2025-07-01' },
        { id: 'y', name: 'Y', kind: 'communes', parentId: 't' },
      ],
      localities: [
        { id: 'v', name: 'Bản V', communeId: 't', branchIds: ['b', 'b', 'none'], hostOf: ['z'], from: '2001-01-01' },
        { id: 'w', name: 'Bản W', communeId: 'none', branchIds: [] },
      ],
      members: 1,
    });
    expect(faults).toEqual([
      ['units.6.kind', 'unknown-value'],
      ['members', 'unknown-field'],
      ['units.3.to', 'ends-before-start'],
      ['units.2.id', 'overlapping-versions'],
      ['units.2.parentId', 'missing-parent'],
      ['units.4.parentId', 'parent-not-valid'],
      ['units.4.kind', 'kind-not-allowed'],
      ['units.6.parentId', 'parent-not-valid'],
      ['units.5.parentId', 'several-roots'],
      ['localities.0.communeId', 'not-a-commune'],
      ['localities.0.branchIds.1', 'duplicate-branch'],
      ['localities.0.branchIds.2', 'unknown-branch'],
      ['localities.0.hostOf.0', 'host-not-served'],
      ['localities.1.communeId', 'unknown-commune'],
    ]);
  });

  it('names the first day without the unit above, inside a gap between its versions too', () => {
    const result = safeParseHistory({
      units: [
        province,
        { ...commune, to: '2024-02-28' },
        { ...commune, from: '2024-03-01' },
        { ...branch, from: '2020-01-01' },
      ],
      localities: [{ id: 'v', name: 'V', communeId: 'x', branchIds: ['b'], from: '2019-12-31' }],
    });
    const issues = !result.success && result.error instanceof InvalidInputError ? result.error.issues : [];
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['parent-not-valid', 'The unit above does not exist on 2024-02-29.'],
      ['commune-not-valid', 'The commune does not exist on 2024-02-29.'],
      ['branch-not-valid', 'The branch does not exist on 2019-12-31.'],
    ]);
  });

  it('finds a single day beyond the end of the unit above, and before its start', () => {
    const above = { ...commune, from: '2020-01-02', to: '2020-12-30' };
    const faultsBelow = (from: string, to: string): number =>
      faultsOf({ units: [province, above, { ...branch, from, to }], localities: [] }).length;
    expect(faultsBelow('2020-01-02', '2020-12-30')).toBe(0);
    expect(faultsBelow('2020-01-02', '2020-12-31')).toBe(1);
    expect(faultsBelow('2020-01-01', '2020-12-30')).toBe(1);
  });

  it('asks for a root on every day with a unit, and for one host a day', () => {
    expect(faultsOf({ units: [], localities: [] })).toEqual([['units', 'no-root']]);
    const shared = { name: 'V', communeId: 'x', branchIds: ['b'], hostOf: ['b'] };
    const hosts = [
      { id: 'v', ...shared, to: '2020-12-31' },
      { id: 'w', ...shared, from: '2021-01-01' },
    ];
    expect(faultsOf({ units: [province, commune, branch], localities: hosts })).toEqual([]);
    const both = [hosts[0], { ...hosts[1], from: '2020-12-31' }];
    expect(faultsOf({ units: [province, commune, branch], localities: both })).toEqual([
      ['localities.1.hostOf.0', 'several-hosts'],
    ]);
  });

  it('stays fast where one unit has very many versions and very many units below', () => {
    const day = (index: number): string =>
      `${String(1000 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
    const versions = Array.from({ length: 10_000 }, (_, index) => ({
      ...commune,
      name: `Xã ${String(index)}`,
      from: `${day(index)}-01`,
      ...(index < 9999 ? { to: `${day(index)}-28` } : {}),
    }));
    const below = Array.from({ length: 10_000 }, (_, index) => ({
      ...branch,
      id: `b${String(index)}`,
      from: '1000-01-01',
    }));
    const result = safeParseHistory({ units: [province, ...versions, ...below], localities: [] });
    expect(!result.success && result.error instanceof InvalidInputError && result.error.issueCount).toBe(10_000);
  });

  it('refuses what is no document', () => {
    expect(faultsOf(null)).toEqual([['', 'wrong-type']]);
    expect(faultsOf({ units: 3 })).toEqual([
      ['units', 'wrong-type'],
      ['localities', 'missing'],
    ]);
  });
});

describe('organisationAt', () => {
  const history = parseHistory({
    units: [{ ...commune, parentId: null, from: '2000-02-29', to: '2004-02-29' }],
    localities: [],
  });

  it('holds on the first and the last day, and not beyond', () => {
    expect(organisationAt(history, '2000-02-29').asOf).toBe('2000-02-29');
    expect(organisationAt(history, '2004-02-29').units.ids).toEqual(['x']);
    for (const day of ['2000-02-28', '2004-03-01']) {
      expect(() => organisationAt(history, day)).toThrow(expect.objectContaining({ code: 'not-in-history' }));
    }
    expect(() => organisationAt(history, '2023-02-30')).toThrow(InvalidInputError);
  });
});
