import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../../src/core/index.js';
import {
  getUnit,
  type OrganisationInput,
  parseOrganisation,
  safeParseOrganisation,
} from '../../../src/organisation/index.js';
import { type Draft, draftOf, type Fault, INJECTIONS } from '../../arbitraries/organisation-faults.js';
import { deepFreeze, organisationInput } from '../../arbitraries/organisations.js';

const SMALL: OrganisationInput = {
  asOf: '2018-05-13',
  units: [{ id: 'keo-lom', name: 'Keo Lôm', kind: 'commune', parentId: null }],
  localities: [],
};

function faultsOf(input: unknown): Fault[] {
  const result = safeParseOrganisation(input);
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues.map(({ path, code, value }) => ({ path, code, value }));
}

const sorted = (faults: readonly Fault[]): string[] =>
  faults.map(({ path, code, value }) => `${path.join('.')} ${code} ${typeof value} ${String(value)}`).sort();

describe('parseOrganisation, every fault', () => {
  it.each(INJECTIONS.map(([code, inject], index) => ({ code, inject, index })))(
    '$code, alone and exactly ($index)',
    ({ code, inject }) => {
      const draft = draftOf(SMALL);
      const expected = inject(draft);
      expect(expected.map((fault) => fault.code)).toContain(code);
      expect(faultsOf(deepFreeze(draft))).toEqual(expected);
    },
  );

  it('injects every code that the docstring promises', () => {
    const row =
      'missing wrong-type empty unknown-value unknown-field negative not-an-integer not-finite not-safe not-a-date';
    const units =
      'duplicate-id missing-parent cycle several-roots kind-not-allowed after-as-of ended-before-as-of ends-before-start';
    const localities =
      'unknown-commune not-a-commune unknown-branch not-a-branch duplicate-branch host-not-served several-hosts';
    const figures = 'one-subject unknown-unit unknown-locality duplicate-figure exceeds-whole';
    // `no-root` has tests of its own below.
    const promised = [row, units, localities, figures].flatMap((codes) => codes.split(' '));
    expect([...new Set(INJECTIONS.map(([code]) => code))].sort()).toEqual(promised.sort());
  });

  it('names one fault in any valid document, exactly', () => {
    fc.assert(
      fc.property(organisationInput, fc.constantFrom(...INJECTIONS), (input, [, inject]) => {
        const draft = draftOf(input);
        const expected = inject(draft);
        expect(sorted(faultsOf(deepFreeze(draft)))).toEqual(sorted(expected));
      }),
      { numRuns: 150 },
    );
  });

  it('names all faults at once, in any order', () => {
    fc.assert(
      fc.property(organisationInput, fc.shuffledSubarray([...INJECTIONS], { minLength: 2 }), (input, chosen) => {
        const draft = draftOf(input);
        const expected = chosen.flatMap(([, inject]) => inject(draft));
        expect(sorted(faultsOf(deepFreeze(draft)))).toEqual(sorted(expected));
      }),
      { numRuns: 50 },
    );
  });

  it('names the faults between rows of a row that has faults of its own', () => {
    const draft = draftOf(SMALL);
    draft.units.push({ id: 'f-b1', name: '', kind: 'branch', parentId: 'nowhere', from: '2019-01-01' });
    draft.localities.push({
      id: 'f-v1',
      name: '',
      communeId: 'nowhere',
      branchIds: ['', 'x', 'f-c'],
      hostOf: ['f-b1', 'y'],
    });
    draft.figures.push({ unitId: 'nowhere', members: -1, asOf: '2019-01-01' }, { unitId: '', members: 3, official: 4 });
    expect(sorted(faultsOf(draft))).toEqual(
      sorted([
        { path: ['units', 6, 'name'], code: 'empty', value: '' },
        { path: ['units', 6, 'id'], code: 'duplicate-id', value: 'f-b1' },
        { path: ['units', 6, 'parentId'], code: 'missing-parent', value: 'nowhere' },
        { path: ['units', 6, 'from'], code: 'after-as-of', value: '2019-01-01' },
        { path: ['localities', 2, 'name'], code: 'empty', value: '' },
        { path: ['localities', 2, 'id'], code: 'duplicate-id', value: 'f-v1' },
        { path: ['localities', 2, 'communeId'], code: 'unknown-commune', value: 'nowhere' },
        { path: ['localities', 2, 'branchIds', 0], code: 'empty', value: '' },
        { path: ['localities', 2, 'branchIds', 1], code: 'unknown-branch', value: 'x' },
        { path: ['localities', 2, 'branchIds', 2], code: 'not-a-branch', value: 'f-c' },
        { path: ['localities', 2, 'hostOf', 0], code: 'several-hosts', value: 'f-b1' },
        { path: ['figures', 0, 'members'], code: 'negative', value: -1 },
        { path: ['figures', 0, 'unitId'], code: 'unknown-unit', value: 'nowhere' },
        { path: ['figures', 0, 'asOf'], code: 'after-as-of', value: '2019-01-01' },
        { path: ['figures', 1, 'unitId'], code: 'empty', value: '' },
        { path: ['figures', 1, 'official'], code: 'exceeds-whole', value: 4 },
      ]),
    );
  });

  it('names a second root that has another fault', () => {
    const draft = draftOf(SMALL);
    draft.units.push({ id: 'second', name: '', kind: 'province', parentId: null });
    expect(sorted(faultsOf(draft))).toEqual([
      'units.6.name empty string ',
      'units.6.parentId several-roots object null',
    ]);
  });
});

describe('parseOrganisation, whole documents', () => {
  it('needs one root', () => {
    expect(faultsOf({ asOf: '2018-05-13', units: [], localities: [] })).toEqual([
      { path: ['units'], code: 'no-root', value: 0 },
    ]);
    const draft: Draft = draftOf(SMALL);
    for (const unit of draft.units) unit['parentId'] ??= 'f-p';
    expect(faultsOf(draft).map(({ code }) => code)).toEqual(['kind-not-allowed', 'cycle', 'cycle', 'no-root']);
  });

  it('says nothing of units or localities that it could not read', () => {
    const { units, localities } = draftOf(SMALL);
    expect(faultsOf({ asOf: '2018-05-13', units: 'all', localities, figures: [{ unitId: 'x' }] })).toEqual([
      { path: ['units'], code: 'wrong-type', value: 'all' },
    ]);
    expect(faultsOf({ asOf: '2018-05-13', units, figures: [{ localityId: 'x' }] })).toEqual([
      { path: ['localities'], code: 'missing', value: undefined },
    ]);
  });

  it.each([null, undefined, 'text', 5, [], () => undefined])('refuses %s', (input) => {
    expect(faultsOf(input).map(({ path, code }) => [path, code])).toEqual([[[], 'wrong-type']]);
  });

  it('reads the day, the lists and the fields of the document', () => {
    expect(faultsOf({})).toEqual(
      ['asOf', 'units', 'localities'].map((field) => ({ path: [field], code: 'missing', value: undefined })),
    );
    const other = { ...SMALL, asOf: new Date(0), figures: null, members: ['Nguyễn Văn A'] };
    expect(faultsOf(other)).toEqual([
      { path: ['asOf'], code: 'wrong-type', value: 'object' },
      { path: ['figures'], code: 'wrong-type', value: null },
      { path: ['members'], code: 'unknown-field', value: 'array' },
    ]);
    expect(faultsOf({ ...SMALL, asOf: '2017-02-29' })).toEqual([
      { path: ['asOf'], code: 'not-a-date', value: '2017-02-29' },
    ]);
    expect(faultsOf({ ...SMALL, units: [...SMALL.units, null, 5] }).map(({ path, code }) => [path, code])).toEqual([
      [['units', 1], 'wrong-type'],
      [['units', 2], 'wrong-type'],
    ]);
  });

  it('throws what its safe twin returns', () => {
    fc.assert(
      fc.property(organisationInput, fc.option(fc.constantFrom(...INJECTIONS)), (input, injection) => {
        const draft = draftOf(input);
        injection?.[1](draft);
        const safe = safeParseOrganisation(draft);
        let thrown: unknown = null;
        try {
          expect(safe).toEqual({ success: true, data: parseOrganisation(draft as unknown as OrganisationInput) });
        } catch (error) {
          thrown = error;
        }
        if (!safe.success) expect(thrown).toEqual(safe.error);
        else expect(thrown).toBe(null);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a sparse list of branches, whose holes are no ids', () => {
    const branchIds: string[] = [];
    branchIds[1] = 'f-b1';
    const draft = draftOf(SMALL);
    draft.localities.push({ id: 'v', name: 'Bản', communeId: 'f-c', branchIds });
    expect(faultsOf(draft)).toEqual([{ path: ['localities', 2, 'branchIds', 0], code: 'missing', value: undefined }]);
  });

  it('keeps a count called __proto__', () => {
    const figures = [JSON.parse('{"unitId":"keo-lom","__proto__":5}') as Record<string, number>];
    expect([...(parseOrganisation({ ...SMALL, figures }).figures[0]?.counts ?? [])]).toEqual([['__proto__', 5]]);
  });
});

describe('parseOrganisation, at size', () => {
  const far = 100_000;

  it('reads 100,000 children of one unit', () => {
    const units = Array.from({ length: far }, (_, index) => ({
      id: `b${String(index)}`,
      name: 'Chi bộ',
      kind: 'branch' as const,
      parentId: 'keo-lom',
    }));
    const org = parseOrganisation({ ...SMALL, units: [...units, ...SMALL.units] });
    expect(getUnit(org, 'b99999').parentId).toBe('keo-lom');
    expect(org.units.ends[0]).toBe(far + 1);
  });

  it('names a cycle of 100,000 units, and a tail of 100,000 that leads into it, without overflow', () => {
    const units = Array.from({ length: 2 * far }, (_, index) => ({
      id: `c${String(index)}`,
      name: 'Xã',
      kind: 'commune',
      // The last half is a ring, the first a path that leads to it.
      parentId: `c${String(index + 1 === 2 * far ? far : index + 1)}`,
    }));
    const result = safeParseOrganisation({ asOf: '2018-05-13', units, localities: [] });
    const error = result.success ? null : result.error;
    // Each stands under its own kind; the ring is a cycle, the tail is not; there is no root.
    expect(error).toMatchObject({ issueCount: 2 * far + far + 1 });
    expect((error as InvalidInputError).issues).toHaveLength(1000);
  });

  it('reads 20,000 branches of one locality that hosts them all', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `b${String(index)}`);
    const units = ids.map((id) => ({ id, name: 'Chi bộ', kind: 'branch' as const, parentId: 'keo-lom' }));
    const localities = [{ id: 'v', name: 'Bản', communeId: 'keo-lom', branchIds: ids, hostOf: [...ids].reverse() }];
    const org = parseOrganisation({ ...SMALL, units: [...SMALL.units, ...units], localities });
    expect(org.localities.hosts.every((host) => host === 1)).toBe(true);
  });
});
