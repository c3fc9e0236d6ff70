import { attempt, InvalidInputError } from '../../../src/core/index.js';
import { type AfterOptions, independenceAfter, type ProposedChange } from '../../../src/independence/index.js';
import { parseOrganisation } from '../../../src/organisation/index.js';

/** Three villages share `cb`, which `a` hosts; two have no branch; `cs` is a branch of grassroots, `tc` grassroots itself. */
export const org = parseOrganisation({
  asOf: '2018-05-13',
  units: [
    { id: 'h', name: 'Huyện', kind: 'district', parentId: null },
    { id: 'x', name: 'Xã', kind: 'commune', parentId: 'h' },
    { id: 'y', name: 'Xã bên', kind: 'commune', parentId: 'h' },
    { id: 'cb', name: 'Chi bộ', kind: 'branch', parentId: 'x' },
    { id: 'cq', name: 'Chi bộ cơ quan', kind: 'branch', parentId: 'x' },
    { id: 'cd', name: 'Chi bộ d', kind: 'branch', parentId: 'x' },
    { id: 'tc', name: 'Chi bộ cơ sở', kind: 'grassroots', parentId: 'h' },
    { id: 'tp', name: 'Đảng bộ cơ sở', kind: 'grassroots', parentId: 'h' },
    { id: 'cs', name: 'Chi bộ trong cơ sở', kind: 'branch', parentId: 'tp' },
  ],
  localities: [
    { id: 'a', name: 'a', communeId: 'x', branchIds: ['cb'], hostOf: ['cb'] },
    { id: 'b', name: 'b', communeId: 'x', branchIds: ['cb'] },
    { id: 'c', name: 'c', communeId: 'x', branchIds: ['cb'] },
    { id: 'd', name: 'd', communeId: 'x', branchIds: ['cd'] },
    { id: 'e', name: 'e', communeId: 'y', branchIds: [] },
    { id: 'f', name: 'f', communeId: 'y', branchIds: [] },
  ],
  figures: [
    { unitId: 'cb', official: 9 },
    { unitId: 'cq', members: 5 },
    { unitId: 'cd', official: 3 },
    { unitId: 'tc', official: 4 },
    { localityId: 'b', official: 3, members: 4 },
    { localityId: 'c', official: 2, members: 2 },
    { localityId: 'e', official: 3, members: 4 },
    { localityId: 'f', members: 2 },
  ],
});
/** How changes are judged unless a test says otherwise. */
export const options: AfterOptions = { host: 'does-not-count' };

/** The faults for which one change is refused, in words. */
export const refused = (change: unknown, more: Partial<AfterOptions> = {}): string[] => {
  const changes = [change] as readonly ProposedChange[];
  const outcome = attempt(() => independenceAfter(org, changes, { ...options, ...more }));
  if (outcome.success) return [];
  if (!(outcome.error instanceof InvalidInputError)) throw outcome.error;
  return outcome.error.issues.map(
    ({ path, code, message, value }) => `${path.slice(2).join('.')} ${code}: ${message} (${String(value)})`,
  );
};
/** The branches that changes leave with too few, or perhaps too few, official members, and how many these are. */
export const warned = (changes: readonly ProposedChange[], needed = 3) =>
  independenceAfter(org, changes, {
    ...options,
    thresholds: { officialMembersOfBranch: [{ value: needed, source: 'thử', from: '2010-01-01' }] },
  }).warnings.map(({ step, unitId, official }) => [step, unitId, official?.sure, official?.possible] as const);
/** The official members of every branch that changes leave, or make: none of them has a hundred. */
export const counted = (...changes: readonly ProposedChange[]) => warned(changes, 100);
/** The ratio once changes are made. */
export const told = (...changes: readonly ProposedChange[]) => independenceAfter(org, changes, options).after;
