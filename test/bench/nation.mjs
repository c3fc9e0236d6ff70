import { randomFrom } from './harness.mjs';

/** The country before July 2025, rounded: 314,000 units, of which about 250,000 are branches. */
const LEVELS = [
  { kind: 'province', count: 63, under: ['country'] },
  { kind: 'district', count: 700, under: ['province'] },
  { kind: 'commune', count: 11_000, under: ['district'] },
  { kind: 'grassroots', count: 52_000, under: ['district', 'commune'] },
  { kind: 'branch', count: 250_236, under: ['commune', 'grassroots'] },
];

/** How many units the whole country has here. */
export const NATION = 1 + LEVELS.reduce((total, { count }) => total + count, 0);

/**
 * The units of a country of a given size, level by level as a table lists them, ids in the style of codes.
 *
 * @param {number} size - About how many units.
 * @returns {{ id: string, name: string, kind: string, parentId: string | null }[]} Rows for `parseOrganisation`.
 */
export function unitsOf(size) {
  const random = randomFrom(7);
  const root = { id: 'vn.1930.02.03', name: 'Toàn quốc', kind: 'country', parentId: null };
  const ofKind = new Map([['country', [root]]]);
  for (const { kind, count, under } of LEVELS) {
    const parents = under.flatMap((each) => ofKind.get(each) ?? []);
    const length = Math.max(1, Math.round((count * size) / NATION));
    // A register lists what stands under one unit together.
    const places = Int32Array.from({ length }, () => random(parents.length)).sort();
    const rows = Array.from(places, (place, index) => ({
      id: `${kind.slice(0, 2)}.${String(random(90) + 10)}.${String(index).padStart(7, '0')}`,
      name: `Đảng bộ ${kind} ${String(index)}`,
      kind,
      parentId: parents[place].id,
    }));
    ofKind.set(kind, rows);
  }
  return [...ofKind.values()].flat();
}

/**
 * The same rows in no order at all.
 *
 * @template T
 * @param {readonly T[]} rows - The rows.
 * @returns {T[]} A copy, shuffled.
 */
export function shuffled(rows) {
  const random = randomFrom(23);
  const mixed = [...rows];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/**
 * Localities for units: `count` villages, each served by one branch or none.
 *
 * @param {ReturnType<typeof unitsOf>} units - The units.
 * @param {number} count - How many.
 * @returns {object[]} Rows for `parseOrganisation`.
 */
export function localitiesOf(units, count) {
  const random = randomFrom(11);
  const communes = units.filter(({ kind }) => kind === 'commune');
  const branches = units.filter(({ kind }) => kind === 'branch');
  return Array.from({ length: count }, (_, index) => ({
    id: `th.${String(index).padStart(7, '0')}`,
    name: `Thôn ${String(index)}`,
    kind: 'thôn',
    communeId: communes[random(communes.length)].id,
    branchIds: random(20) === 0 ? [] : [branches[random(branches.length)].id],
  }));
}

/**
 * Members' rows of ten fields, one at a time.
 *
 * @param {ReturnType<typeof unitsOf>} units - The units.
 * @param {number} count - How many.
 * @returns {Generator<object>} Rows for `tallyMembers`.
 */
export function* membersOf(units, count) {
  const random = randomFrom(13);
  const branches = units.filter(({ kind }) => kind === 'branch');
  const day = (from, years) => `${String(from + random(years))}-${two(1 + random(12))}-${two(1 + random(28))}`;
  for (let index = 0; index < count; index += 1) {
    const branchId = branches[random(branches.length)].id;
    yield {
      id: `m${String(index)}`,
      branchId,
      birthDate: day(1940, 65),
      admittedOn: day(2006, 18),
      admittedBy: branchId,
      standing: random(20) === 0 ? 'probationary' : 'official',
      activity: random(15) === 0 ? 'exempted' : 'full',
      origin: random(30) === 0 ? 'reinforcement' : 'local',
      gender: random(3) === 0 ? 'female' : 'male',
      minority: random(7) === 0,
    };
  }
}

/**
 * Sizes of branches: many are equal, so that ties are the normal case.
 *
 * @param {number} count - How many.
 * @returns {Float64Array} Members, 3 to 184.
 */
export function branchSizes(count) {
  const random = randomFrom(17);
  return Float64Array.from({ length: count }, () => 3 + Math.floor((random(1000) * random(1000) * 182) / 1e6));
}

/**
 * Own values of measures by row, as counts.
 *
 * @param {number} rows - How many rows.
 * @param {number} measures - How many columns.
 * @returns {Float64Array[]} The columns.
 */
export function columnsOf(rows, measures) {
  const random = randomFrom(19);
  return Array.from({ length: measures }, () => Float64Array.from({ length: rows }, () => random(60)));
}

function two(value) {
  return String(value).padStart(2, '0');
}
