import type { OrganisationInput } from '../../src/organisation/index.js';

/** A document whose rows may hold anything. */
export interface Draft {
  asOf: string;
  units: Record<string, unknown>[];
  localities: Record<string, unknown>[];
  figures: Record<string, unknown>[];
}

/** A fault that a document is refused for. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly value: unknown;
}

/**
 * A valid document around a valid document: under one country, beside a province with a commune, its branches
 * `f-b1`, `f-b2` and its localities `f-v1`, served by both, and `f-v2`, served by none.
 */
export function draftOf(input: OrganisationInput): Draft {
  const base = structuredClone(input) as unknown as Draft;
  const wraps = base.units.some(({ kind }) => kind === 'country');
  const root = base.units.find(({ parentId }) => parentId === null);
  const place: Record<string, unknown> | undefined = wraps ? root : undefined;
  const country = place?.['id'] ?? 'f-country';
  const under: Record<string, string[]> = { province: [], district: ['f-p'], commune: ['f-p'], grassroots: ['f-p'] };
  if (!wraps && root !== undefined) {
    const kind = String(root['kind']);
    root['parentId'] = kind === 'province' ? 'f-country' : (under[kind]?.[0] ?? 'f-c');
  }
  return {
    asOf: base.asOf,
    units: [
      ...(wraps ? [] : [{ id: 'f-country', name: 'Toàn quốc', kind: 'country', parentId: null }]),
      { id: 'f-p', name: 'Tỉnh', kind: 'province', parentId: country },
      { id: 'f-c', name: 'Xã', kind: 'commune', parentId: 'f-p' },
      { id: 'f-b1', name: 'Chi bộ 1', kind: 'branch', parentId: 'f-c' },
      { id: 'f-b2', name: 'Chi bộ 2', kind: 'branch', parentId: 'f-c' },
      ...base.units,
    ],
    localities: [
      { id: 'f-v1', name: 'Bản 1', communeId: 'f-c', branchIds: ['f-b1', 'f-b2'], hostOf: ['f-b1'] },
      { id: 'f-v2', name: 'Bản 2', communeId: 'f-c', branchIds: [] },
      ...base.localities,
    ],
    figures: (base as Partial<Draft>).figures ?? [],
  };
}

type List = 'units' | 'localities' | 'figures';
type Inject = (draft: Draft) => Fault[];

/** Adds a row, and says which faults it has: each at a path inside the row. */
function row(
  list: List,
  fields: Record<string, unknown>,
  ...faults: [steps: (string | number)[], code: string, value: unknown][]
): Inject {
  return (draft) => {
    const index = draft[list].length;
    const blank: Record<List, Record<string, unknown>> = {
      units: { id: `f-unit-${String(index)}`, name: 'Chi bộ', kind: 'branch', parentId: 'f-c' },
      localities: { id: `f-place-${String(index)}`, name: 'Bản', communeId: 'f-c', branchIds: [] },
      figures: {},
    };
    draft[list].push({ ...blank[list], ...fields });
    return faults.map(([steps, code, value]) => ({ path: [list, index, ...steps], code, value }));
  };
}

/** Adds a row of figures about a unit of its own. */
function figure(
  fields: Record<string, unknown>,
  ...faults: [steps: (string | number)[], code: string, value: unknown][]
): Inject {
  return (draft) => {
    const unitId = `f-figure-${String(draft.figures.length)}`;
    row('units', { id: unitId })(draft);
    return row('figures', { unitId, ...fields }, ...faults)(draft);
  };
}

const TODAY = '9000-01-01';

/** One way, or more, to bring each fault into a document, by its code. */
export const INJECTIONS: readonly [code: string, inject: Inject][] = [
  ['missing', row('units', { name: undefined }, [['name'], 'missing', undefined])],
  ['missing', row('localities', { branchIds: undefined }, [['branchIds'], 'missing', undefined])],
  ['wrong-type', row('units', { name: 7 }, [['name'], 'wrong-type', 7])],
  ['wrong-type', row('units', { from: { year: 2017 } }, [['from'], 'wrong-type', 'object'])],
  ['wrong-type', row('localities', { branchIds: 'f-b1' }, [['branchIds'], 'wrong-type', 'f-b1'])],
  ['wrong-type', figure({ members: '12' }, [['members'], 'wrong-type', '12'])],
  ['empty', row('units', { name: '' }, [['name'], 'empty', ''])],
  ['empty', row('localities', { branchIds: ['f-b2', ''] }, [['branchIds', 1], 'empty', ''])],
  ['unknown-value', row('units', { kind: 'village' }, [['kind'], 'unknown-value', 'village'])],
  ['unknown-field', row('units', { colour: 'red' }, [['colour'], 'unknown-field', 'text'])],
  ['unknown-field', row('localities', { unitId: 1 }, [['unitId'], 'unknown-field', 'number'])],
  ['negative', figure({ members: -1 }, [['members'], 'negative', -1])],
  ['not-an-integer', figure({ admitted: 2.5 }, [['admitted'], 'not-an-integer', 2.5])],
  ['not-finite', figure({ combined: Number.NaN }, [['combined'], 'not-finite', Number.NaN])],
  ['not-finite', figure({ combined: Infinity }, [['combined'], 'not-finite', Infinity])],
  ['not-safe', figure({ members: 2 ** 53 }, [['members'], 'not-safe', 2 ** 53])],
  ['not-a-date', row('units', { from: '2023-02-30' }, [['from'], 'not-a-date', '2023-02-30'])],
  ['not-a-date', figure({ asOf: '2017' }, [['asOf'], 'not-a-date', '2017'])],
  ['duplicate-id', row('units', { id: 'f-b1' }, [['id'], 'duplicate-id', 'f-b1'])],
  ['duplicate-id', row('localities', { id: 'f-v1' }, [['id'], 'duplicate-id', 'f-v1'])],
  ['missing-parent', row('units', { parentId: 'nowhere' }, [['parentId'], 'missing-parent', 'nowhere'])],
  [
    'cycle',
    // No kind may stand under itself, so a cycle breaks that rule too.
    row(
      'units',
      { id: 'f-self', parentId: 'f-self' },
      [['kind'], 'kind-not-allowed', 'branch'],
      [['parentId'], 'cycle', 'f-self'],
    ),
  ],
  ['several-roots', row('units', { parentId: null, kind: 'province' }, [['parentId'], 'several-roots', null])],
  ['kind-not-allowed', row('units', { kind: 'district' }, [['kind'], 'kind-not-allowed', 'district'])],
  ['unknown-commune', row('localities', { communeId: 'nowhere' }, [['communeId'], 'unknown-commune', 'nowhere'])],
  ['not-a-commune', row('localities', { communeId: 'f-p' }, [['communeId'], 'not-a-commune', 'f-p'])],
  ['unknown-branch', row('localities', { branchIds: ['f-b1', 'x'] }, [['branchIds', 1], 'unknown-branch', 'x'])],
  ['not-a-branch', row('localities', { branchIds: ['f-c'] }, [['branchIds', 0], 'not-a-branch', 'f-c'])],
  [
    'duplicate-branch',
    row('localities', { branchIds: ['f-b2', 'f-b2'] }, [['branchIds', 1], 'duplicate-branch', 'f-b2']),
  ],
  ['host-not-served', row('localities', { hostOf: ['f-b2'] }, [['hostOf', 0], 'host-not-served', 'f-b2'])],
  [
    'several-hosts',
    row('localities', { branchIds: ['f-b1'], hostOf: ['f-b1'] }, [['hostOf', 0], 'several-hosts', 'f-b1']),
  ],
  ['one-subject', row('figures', {}, [[], 'one-subject', 'object'])],
  ['one-subject', row('figures', { unitId: 'f-b2', localityId: 'f-v2' }, [[], 'one-subject', 'object'])],
  ['unknown-unit', row('figures', { unitId: 'nowhere' }, [['unitId'], 'unknown-unit', 'nowhere'])],
  ['unknown-locality', row('figures', { localityId: 'f-b1' }, [['localityId'], 'unknown-locality', 'f-b1'])],
  [
    'duplicate-figure',
    (draft) => [
      ...row('figures', { unitId: 'f-c' })(draft),
      ...row('figures', { unitId: 'f-c' }, [[], 'duplicate-figure', 'f-c'])(draft),
    ],
  ],
  ['exceeds-whole', figure({ members: 3, official: 4 }, [['official'], 'exceeds-whole', 4])],
  ['exceeds-whole', figure({ localities: 3, combined: 4 }, [['combined'], 'exceeds-whole', 4])],
  ['exceeds-whole', figure({ localities: 3, hosts: 4 }, [['hosts'], 'exceeds-whole', 4])],
  ['exceeds-whole', figure({ localities: 3, combined: 2, independent: 2 }, [['localities'], 'exceeds-whole', 3])],
  ['after-as-of', row('units', { from: TODAY }, [['from'], 'after-as-of', TODAY])],
  ['after-as-of', figure({ asOf: TODAY, lastAdmission: TODAY }, [['asOf'], 'after-as-of', TODAY])],
  ['after-as-of', figure({ lastAdmission: TODAY }, [['lastAdmission'], 'after-as-of', TODAY])],
  [
    'after-as-of',
    figure({ asOf: '2010-01-01', lastAdmission: '2010-01-02' }, [['lastAdmission'], 'after-as-of', '2010-01-02']),
  ],
  ['ended-before-as-of', row('localities', { to: '2001-01-01' }, [['to'], 'ended-before-as-of', '2001-01-01'])],
  [
    'ends-before-start',
    row('units', { from: '2001-01-02', to: '2001-01-01' }, [['to'], 'ends-before-start', '2001-01-01']),
  ],
];
