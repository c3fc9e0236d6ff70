import { describe, expect, it } from 'vitest';
import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { type HistoryInput, organisationAt, parseHistory } from '../../../src/organisation/index.js';

/** What a history is refused for, in words; only what is no part of the right rows that every case shares. */
function refused(units: readonly object[], localities: readonly object[] = []): string[] {
  const result = attempt(() => parseHistory({ units, localities } as unknown as HistoryInput));
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, message, value }) => {
    return `${path.join('.')} ${code}: ${message} (${String(value)})`;
  });
}

const T = { id: 't', name: 'Tỉnh', kind: 'province', parentId: null };
const H = { id: 'h', name: 'Huyện', kind: 'district', parentId: 't' };
const X = { id: 'x', name: 'Xã', kind: 'commune', parentId: 't' };
const B = { id: 'b', name: 'Chi bộ', kind: 'branch', parentId: 'x' };
const V = { id: 'v', name: 'Thôn', communeId: 'x', branchIds: ['b'] };

describe('the versions of units', () => {
  it('end on or after the day on which they start', () => {
    expect(refused([T, { ...X, from: '2020-01-01', to: '2020-01-01' }])).toEqual([]);
    expect(refused([T, { ...X, from: '2020-01-01', to: '2019-12-31' }])).toEqual([
      'units.1.to ends-before-start: It starts on 2020-01-01. (2019-12-31)',
    ]);
  });

  it('share no day with another of the same unit, whatever stands between them', () => {
    const long = { ...X, from: '2000-01-01', to: '2010-12-31' };
    const within = { ...X, from: '2001-01-01', to: '2001-12-31' };
    const after = { ...X, from: '2010-12-31' };
    expect(refused([T, after, within, long])).toEqual([
      'units.2.id overlapping-versions: The version in row 3 stands on 2001-01-01 too. (x)',
      'units.1.id overlapping-versions: The version in row 3 stands on 2010-12-31 too. (x)',
    ]);
    expect(refused([T, { ...after, from: '2011-01-01' }, long])).toEqual([]);
    // Of two that start together the later row is the one too many.
    expect(refused([T, X, X])).toEqual([
      expect.stringMatching(/^units\.2\.id overlapping-versions: The version in row 1 stands on .* too\. \(x\)$/),
    ]);
  });

  it('stand under a unit of a kind that may hold them on all of their days', () => {
    const above = [
      { ...X, kind: 'district', to: '2009-12-31' },
      { ...X, from: '2010-01-01' },
    ];
    expect(refused([T, ...above, { ...B, from: '2010-01-01' }])).toEqual([]);
    expect(refused([T, ...above, { ...B, from: '2009-12-31' }])).toEqual([
      'units.3.kind kind-not-allowed: A branch cannot stand under the unit above as it is on 2009-12-31. (branch)',
    ]);
    expect(refused([T, { ...B, parentId: 'zz' }])).toEqual([
      'units.1.parentId missing-parent: No unit has this id. (zz)',
    ]);
    expect(refused([T, { ...X, to: '2009-12-31' }, { ...B, from: '2009-01-01' }])).toEqual([
      'units.2.parentId parent-not-valid: The unit above does not exist on 2010-01-01. (x)',
    ]);
  });

  it('say nothing of gaps above where versions of the unit above cannot be read', () => {
    const below = { ...B, from: '2005-01-01', to: '2005-12-31' };
    const known = { ...X, from: '2006-01-01' };
    expect(refused([T, known, { ...X, from: 'unknown' }, below])).toEqual([
      'units.2.from not-a-date: A date is a day of the calendar, YYYY-MM-DD. (unknown)',
    ]);
    // Nor where they contradict each other.
    expect(refused([T, known, { ...X, from: '2007-01-01' }, below])).toEqual([
      'units.2.id overlapping-versions: The version in row 1 stands on 2007-01-01 too. (x)',
    ]);
    // A row without a kind that can be read may be of any.
    expect(refused([T, { ...X, kind: 'ward' }, B])).toEqual([
      expect.stringMatching(/^units\.1\.kind unknown-value: Expected one of country, province, .*\. \(ward\)$/),
    ]);
    expect(refused([T, X, { ...B, kind: 'cell' }])).toHaveLength(1);
  });
});

describe('the root of a history', () => {
  it('is one unit on every day with a unit', () => {
    expect(refused([])).toEqual(['units no-root: A history has at least one unit. (0)']);
    const first = { ...T, from: '2000-01-01', to: '2009-12-31' };
    const second = { ...T, id: 't2', from: '2010-01-01' };
    expect(refused([first, second])).toEqual([]);
    expect(refused([first, { ...second, from: '2009-12-31' }])).toEqual([
      'units.1.parentId several-roots: The unit in row 0 is the root on 2009-12-31 too. (null)',
    ]);
    const lasts = { ...T, from: '2000-01-01' };
    const short = { ...T, id: 't1', from: '2001-01-01', to: '2001-12-31' };
    expect(refused([lasts, short, { ...second, from: '2010-01-01' }])).toEqual([
      'units.1.parentId several-roots: The unit in row 0 is the root on 2001-01-01 too. (null)',
      'units.2.parentId several-roots: The unit in row 0 is the root on 2010-01-01 too. (null)',
    ]);
  });

  it('is missed on the first day without it, once for each time', () => {
    const units = [
      { ...T, from: '2000-01-01', to: '2000-12-31' },
      { ...X, parentId: 'x0', from: '2000-06-01', to: '2001-06-30' },
      { ...T, id: 't2', from: '2005-01-01', to: '2005-12-31' },
      { ...X, id: 'x0', kind: 'district', parentId: 'x0', from: '2000-06-01', to: '2001-06-30' },
      { ...X, id: 'y', parentId: 't2', from: '2004-12-31', to: '2005-12-31' },
    ];
    expect(refused(units).filter((line) => line.includes('no-root'))).toEqual([
      'units no-root: There are units and none without a parent on 2001-01-01. (2001-01-01)',
      'units no-root: There are units and none without a parent on 2004-12-31. (2004-12-31)',
    ]);
  });

  it('is not missed where a row that cannot be read may have been it', () => {
    const faulty = { ...T, from: 'unknown' };
    expect(refused([faulty, X]).filter((line) => line.includes('no-root'))).toEqual([]);
    expect(refused([{ ...T, parentId: '' }, X]).filter((line) => line.includes('no-root'))).toEqual([]);
    expect(refused([null as never, { ...X, parentId: 'x' }]).filter((line) => line.includes('no-root'))).toEqual([]);
    // A fault elsewhere in the row says nothing of its parent.
    expect(refused([{ ...X, name: '', parentId: 'x' }]).filter((line) => line.includes('no-root'))).toHaveLength(1);
  });
});

describe('the versions of localities', () => {
  it('end on or after the day on which they start, and share no day', () => {
    expect(refused([T, X, B], [{ ...V, from: '2020-01-01', to: '2019-12-31' }])).toEqual([
      'localities.0.to ends-before-start: It starts on 2020-01-01. (2019-12-31)',
    ]);
    expect(
      refused(
        [T, X, B],
        [
          { ...V, to: '2020-01-01' },
          { ...V, from: '2020-01-01' },
        ],
      ),
    ).toEqual(['localities.1.id overlapping-versions: The version in row 0 stands on 2020-01-01 too. (v)']);
  });

  it('belong to what is a commune, and are served by what is a branch, on all of their days', () => {
    expect(refused([T, H, X, B], [{ ...V, communeId: 'h', branchIds: ['x'], from: '2000-01-01' }])).toEqual([
      'localities.0.communeId not-a-commune: The unit is no commune on 2000-01-01. (h)',
      'localities.0.branchIds.0 not-a-branch: The unit is no branch on 2000-01-01. (x)',
    ]);
    expect(refused([T, X, B], [{ ...V, communeId: 'zz', branchIds: ['zy', 'zy', 'b'] }])).toEqual([
      'localities.0.communeId unknown-commune: No unit has this id. (zz)',
      'localities.0.branchIds.0 unknown-branch: No unit has this id. (zy)',
      'localities.0.branchIds.1 unknown-branch: No unit has this id. (zy)',
      'localities.0.branchIds.1 duplicate-branch: The branch is named twice. (zy)',
    ]);
    const ended = [T, X, { ...B, from: '2010-01-01', to: '2012-12-31' }];
    expect(refused(ended, [{ ...V, from: '2010-01-01', to: '2012-12-31' }])).toEqual([]);
    expect(refused(ended, [{ ...V, from: '2010-01-01', to: '2013-01-01' }])).toEqual([
      'localities.0.branchIds.0 branch-not-valid: The branch does not exist on 2013-01-01. (b)',
    ]);
    // Of days that cannot be read nothing is said.
    expect(refused(ended, [{ ...V, from: 'unknown' }])).toHaveLength(1);
    expect(refused([T, X, { ...B, to: 'unknown' }], [{ ...V, from: '2010-01-01' }])).toHaveLength(1);
  });

  it('host a branch that serves them, one on a day', () => {
    expect(refused([T, X, B], [{ ...V, branchIds: [], hostOf: ['b'] }])).toEqual([
      'localities.0.hostOf.0 host-not-served: A host is served by the branch that it hosts. (b)',
    ]);
    // Which branches serve it is not known here.
    expect(refused([T, X, B], [{ ...V, branchIds: [7], hostOf: ['b'] }])).toEqual([
      'localities.0.branchIds.0 wrong-type: Expected string, found number. (7)',
    ]);
    expect(refused([T, X, B], [{ ...V, branchIds: [''], hostOf: [''] }])).toEqual([
      'localities.0.branchIds.0 empty: This must not be empty. ()',
      'localities.0.hostOf.0 empty: This must not be empty. ()',
    ]);
    const host = { ...V, hostOf: ['b'] };
    const long = { ...host, from: '2000-01-01' };
    const within = { ...host, id: 'w', from: '2001-01-01', to: '2001-12-31' };
    expect(refused([T, X, B], [within, long, { ...host, id: 'u', from: '2010-01-01' }])).toEqual([
      'localities.0.hostOf.0 several-hosts: Row 1 is its host on 2001-01-01 already. (b)',
      'localities.2.hostOf.0 several-hosts: Row 1 is its host on 2010-01-01 already. (b)',
    ]);
    // Twice in one row is one too many as well.
    expect(refused([T, X, B], [{ ...long, hostOf: ['b', 'b'] }])).toEqual([
      'localities.0.hostOf.1 several-hosts: Row 0 is its host on 2000-01-01 already. (b)',
    ]);
    // Two versions of one locality on one day are told as that, and only as that.
    expect(refused([T, X, B], [long, { ...host, from: '2001-01-01' }])).toEqual([
      'localities.1.id overlapping-versions: The version in row 0 stands on 2001-01-01 too. (v)',
    ]);
  });
});

describe('a history that was read', () => {
  it('keeps its rows as they are, apart from the lists of the document', () => {
    const document = {
      units: [T, X, { ...B, from: '2000-01-01', to: '2001-12-31' }],
      localities: [{ ...V, kind: 'thôn', hostOf: ['b'], from: '2000-01-01', to: '2001-12-31' }],
    } as unknown as HistoryInput;
    const history = parseHistory(document);
    expect(history).toEqual(document);
    expect(history.localities[0]?.branchIds).not.toBe(document.localities[0]?.branchIds);
    expect(Object.isFrozen(history)).toBe(true);
  });

  it('has no organisation on a day without units, or where it is none', () => {
    const history = parseHistory({ units: [{ ...T, from: '2000-02-29' }], localities: [] } as unknown as HistoryInput);
    expect(() => organisationAt(history, '2000-02-28')).toThrow(
      expect.objectContaining({
        code: 'not-in-history',
        message: 'organisationAt: the history has no unit on 2000-02-28.',
        details: { date: '2000-02-28' },
      }),
    );
    const none: unknown = expect.objectContaining({
      code: 'not-a-history',
      message: 'A history is what parseHistory gives.',
      details: { found: 'object' },
    });
    for (const given of [{ units: [] }, { localities: [] }, { units: {}, localities: [] }]) {
      expect(() => organisationAt(given as never, '2000-02-28')).toThrow(none);
    }
    // What is no row is named by the reader of documents.
    const broken = { units: [T, null], localities: [] } as never;
    expect(() => organisationAt(broken, '2000-02-29')).toThrow(InvalidInputError);
  });
});
