import fc from 'fast-check';
import type {
  FigureInput,
  LocalityInput,
  OrganisationInput,
  UnitInput,
  UnitKind,
} from '../../src/organisation/index.js';

/** A unit with what stands under it, before it gets its id. */
interface Tree {
  readonly kind: UnitKind;
  readonly children: readonly Tree[];
  readonly localities: readonly Place[];
}

/** A locality by the places of the branches, among those of its commune, that serve it. */
interface Place {
  readonly served: readonly number[];
  readonly hosts: readonly boolean[];
}

const unit =
  (kind: UnitKind) =>
  (children: readonly Tree[], localities: readonly Place[] = []): Tree => ({ kind, children, localities });

/** Children of several kinds, each kind so many at most, in the order given. */
function childrenOf(...kinds: [arbitrary: fc.Arbitrary<Tree>, most: number][]): fc.Arbitrary<Tree[]> {
  return fc
    .tuple(...kinds.map(([arbitrary, most]) => fc.array(arbitrary, { maxLength: most })))
    .map((lists) => lists.flat());
}

const group = fc.constant(unit('group')([]));
const branch = fc
  .oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(group, { minLength: 1, maxLength: 2 }))
  .map((groups) => unit('branch')(groups));
const section = childrenOf([branch, 2]).map((children) => unit('section')(children));
// Without anything under it a grassroots organisation is a branch itself (chi bộ cơ sở).
const grassroots = childrenOf([section, 1], [branch, 2]).map((children) => unit('grassroots')(children));
const place: fc.Arbitrary<Place> = fc.record({
  served: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
  hosts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});
const commune = fc
  .tuple(childrenOf([branch, 4], [section, 1], [grassroots, 1]), fc.array(place, { maxLength: 4 }))
  .map(([children, localities]) => unit('commune')(children, localities));
const oldDistrict = childrenOf([commune, 3], [grassroots, 1]).map((children) => unit('district')(children));
const newDistrict = childrenOf([grassroots, 2]).map((children) => unit('district')(children));
const provinces = {
  before: childrenOf([oldDistrict, 3], [newDistrict, 1]).map((children) => unit('province')(children)),
  since: childrenOf([commune, 4], [newDistrict, 1], [grassroots, 1]).map((children) => unit('province')(children)),
};

/** Trees whose root is of any kind that the era has. */
const treeOf = (era: 'before' | 'since'): fc.Arbitrary<Tree> =>
  fc.oneof(
    { weight: 3, arbitrary: provinces[era] },
    { weight: 2, arbitrary: childrenOf([provinces[era], 3]).map((children) => unit('country')(children)) },
    { weight: 2, arbitrary: era === 'before' ? oldDistrict : newDistrict },
    { weight: 2, arbitrary: commune },
    grassroots,
    branch,
  );

/** Ids that trip programs which keep them as keys of plain objects, or expect them to be short or of ASCII. */
const ODD_IDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' ', '0', '-1', 'Xã Đắk Lắk', '𝒳', '\ud800'];

const namer = fc.record({
  odd: fc.shuffledSubarray(ODD_IDS),
  long: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.constant(10_000)),
  order: fc.constantFrom('preorder', 'backwards', 'scattered'),
});

const count = fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.nat({ max: 500 }));
const figureCounts = fc
  .record({ members: count, official: count, hosts: count, admitted: count, constructor: count }, { requiredKeys: [] })
  .map(({ members, official, ...rest }) => ({
    ...rest,
    ...(members === undefined ? {} : { members }),
    ...(official === undefined ? {} : { official: members === undefined ? official : Math.min(official, members) }),
  }));
const states = fc
  .tuple(
    fc.nat({ max: 9 }),
    fc.nat({ max: 9 }),
    fc.nat({ max: 9 }),
    fc.nat({ max: 9 }),
    fc.nat({ max: 2 }),
    fc.boolean(),
  )
  .map(([independent, combined, unbranched, memberless, more, whole]) => ({
    independent,
    combined,
    unbranched,
    memberless,
    ...(whole ? { localities: independent + combined + unbranched + memberless + more } : {}),
  }));
const figure = fc.record({
  about: fc.constantFrom('unit', 'locality'),
  place: fc.nat({ max: 40 }),
  counts: fc.oneof(figureCounts, states),
  dated: fc.constantFrom('own', 'earlier', 'never', 'unknown'),
});
type FigureSpec = typeof figure extends fc.Arbitrary<infer T> ? T : never;

/** Valid documents of both eras, of every kind of root, with odd ids and rows in any order. */
export const organisationInput: fc.Arbitrary<OrganisationInput> = fc
  .oneof(
    fc.tuple(fc.constantFrom('2016-02-29', '2017-07-31', '2025-06-30'), treeOf('before')),
    fc.tuple(fc.constantFrom('2025-07-01', '2026-02-28', '2028-02-29'), treeOf('since')),
  )
  .chain(([asOf, tree]) => fc.tuple(fc.constant(asOf), fc.constant(tree), namer, fc.array(figure, { maxLength: 4 })))
  .map(([asOf, tree, names, figures]) => documentOf(asOf, tree, names, figures));

function documentOf(
  asOf: string,
  tree: Tree,
  names: { readonly odd: readonly string[]; readonly long: number; readonly order: string },
  figures: readonly FigureSpec[],
): OrganisationInput {
  const units: UnitInput[] = [];
  const localities: LocalityInput[] = [];
  // Units and localities are named apart: the same id may stand for one of each.
  const idOf = (prefix: string, index: number): string =>
    names.odd[index] ??
    (index === names.odd.length ? `${prefix}${'x'.repeat(names.long)}` : `${prefix}${String(index)}`);
  const add = (node: Tree, parentId: string | null): string[] => {
    const id = idOf('u', units.length);
    const dates = [{}, { from: '1975-04-30' }, { to: '9999-12-31' }, { from: asOf, to: asOf }][units.length % 4];
    units.push({ id, name: `${node.kind} ${String(units.length)}`, kind: node.kind, parentId, ...dates });
    const below = node.children.flatMap((child) => add(child, id));
    for (const { served, hosts } of node.localities) localities.push(localityOf(id, below, served, hosts));
    return node.kind === 'branch' ? [id] : below;
  };
  const hosted = new Set<string>();
  const localityOf = (
    communeId: string,
    branches: readonly string[],
    served: readonly number[],
    hosts: readonly boolean[],
  ): LocalityInput => {
    const branchIds = served.filter((index) => index < branches.length).map((index) => branches[index] ?? '');
    const hostOf = branchIds.filter((id, index) => hosts[index] === true && !hosted.has(id));
    for (const id of hostOf) hosted.add(id);
    const index = localities.length;
    return {
      id: idOf('v', index),
      name: `Bản ${String(index)}`,
      communeId,
      branchIds,
      ...(index % 2 === 0 ? { kind: 'bản' } : {}),
      ...(hostOf.length > 0 || index % 3 === 0 ? { hostOf } : {}),
    };
  };
  add(tree, null);
  const rows = figures.flatMap((spec) => figureOf(spec, asOf, units, localities));
  const once = new Map(rows.map((row) => [`${String(row.unitId)} ${String(row.localityId)}`, row]));
  return {
    asOf,
    units: arranged(units, names.order),
    localities: arranged(localities, names.order),
    ...(figures.length === 0 ? {} : { figures: [...once.values()] }),
  };
}

function figureOf(
  { about, place: index, counts, dated }: FigureSpec,
  asOf: string,
  units: readonly UnitInput[],
  localities: readonly LocalityInput[],
): FigureInput[] {
  const rows = about === 'unit' ? units : localities;
  const id = rows[index % Math.max(1, rows.length)]?.id;
  if (id === undefined) return [];
  const dates = {
    own: { lastAdmission: asOf },
    earlier: { asOf: '2015-12-31', lastAdmission: '2012-02-29' },
    never: { lastAdmission: null },
    unknown: {},
  }[dated];
  return [{ ...(about === 'unit' ? { unitId: id } : { localityId: id }), ...dates, ...counts }];
}

function arranged<T>(rows: T[], order: string): T[] {
  if (order === 'preorder') return rows;
  if (order === 'backwards') return rows.reverse();
  const key = (index: number): number => (index * 7919 + 13) % 101;
  return rows
    .map((row, index) => ({ row, index }))
    .sort((left, right) => key(left.index) - key(right.index))
    .map(({ row }) => row);
}

/** Freezes a value and all that it holds, so that writing to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}
