import { attempt, InvalidInputError } from '../../../src/core/index.js';
import {
  applyReorganisations,
  type Organisation,
  organisationToInput,
  parseOrganisation,
  type Reorganisation,
} from '../../../src/organisation/index.js';

/** The day of every event. */
export const ON = '2025-07-01';

const unit = (id: string, kind: 'province' | 'commune' | 'branch', parentId: string | null) => ({
  id,
  name: id,
  kind,
  parentId,
});

/** Two communes: `v1` hosts `b1` and is served by `b2` too, `v2` hosts `b2`, `v3` is of the other commune. */
const org = parseOrganisation({
  asOf: '2025-06-01',
  units: [
    unit('t', 'province', null),
    unit('x1', 'commune', 't'),
    unit('b1', 'branch', 'x1'),
    { ...unit('b2', 'branch', 'x1'), from: '2020-01-01', to: '2025-12-31' },
    { ...unit('xo', 'commune', 't'), to: '2025-06-15' },
    unit('x2', 'commune', 't'),
    unit('b3', 'branch', 'x2'),
  ],
  localities: [
    { id: 'v1', name: 'V1', kind: 'thôn', communeId: 'x1', branchIds: ['b1', 'b2'], hostOf: ['b1'] },
    { id: 'v2', name: 'V2', kind: 'thôn', communeId: 'x1', branchIds: ['b2'], hostOf: ['b2'], from: '2021-01-01' },
    { id: 'v3', name: 'V3', communeId: 'x2', branchIds: ['b3'] },
    { id: 'vo', name: 'VO', communeId: 'x2', branchIds: [], to: '2025-06-29' },
  ],
  figures: [
    { unitId: 'x1', members: 30, localities: 2, lastAdmission: null },
    { unitId: 'x2', members: 12, localities: 2, lastAdmission: null },
    { localityId: 'v1', members: 7 },
    { localityId: 'v2', members: 5 },
    { localityId: 'v3', members: 4 },
  ],
});

type Change = Reorganisation extends infer Each
  ? Each extends Reorganisation
    ? Omit<Each, 'id' | 'date'>
    : never
  : never;

const dated = (changes: readonly object[]) =>
  changes.map((change, index) => ({ id: `e${String(index)}`, date: ON, ...change })) as Reorganisation[];

/** What has ended by then has an event for it. */
const ENDINGS = [
  { id: 'end1', date: '2025-06-16', type: 'dissolve', unit: 'xo' },
  { id: 'end2', date: '2025-06-30', type: 'dissolve', locality: 'vo' },
] as const;

/** The organisation after changes. */
const outcome = (...changes: Change[]): Organisation =>
  applyReorganisations(org, [...dated(changes), ...ENDINGS], { on: ON });

/** Its localities, and its units, as they stand in the document. */
export const localitiesOf = (...changes: Change[]) =>
  organisationToInput(outcome(...changes)).localities.map(({ hostOf = [], ...row }) => ({ ...row, hostOf }));
export const unitsOf = (...changes: Change[]) => organisationToInput(outcome(...changes)).units;
export const figuresOf = (...changes: Change[]) => organisationToInput(outcome(...changes)).figures ?? [];

/** The faults for which changes are refused, in words; the event's number only where there are several. */
export function refused(...changes: readonly object[]): string[] {
  const result = attempt(() => applyReorganisations(org, dated(changes), { on: ON }));
  if (result.success) return [];
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  return result.error.issues
    .filter(({ code, path }) => code !== 'ended-already' || path[0] === 'events')
    .map(({ path, code, message, value }) => {
      const where = path.slice(changes.length > 1 ? 1 : 2).join('.');
      return `${where} ${code}: ${message} (${String(value)})`;
    });
}
