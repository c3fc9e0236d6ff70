import { hamilton, webster } from 'apportionment';
import { parseOrganisation } from 'chibo/organisation';
import { allocateQuota, allocateWeights, cascadeQuota, cascadeWeights } from 'chibo/quota';
import { race } from './harness.mjs';
import { branchSizes, NATION, unitsOf } from './nation.mjs';

const METHODS = ['webster', 'dhondt', 'adams', 'dean', 'huntington-hill', 'hamilton'];

/** Places shared out among claims given as columns and as objects, against two limits and a published package. */
export async function allocationLines(claims = 250_000, factors = [2, 100], only = undefined) {
  const weights = branchSizes(claims);
  const list = Array.from(weights, (weight, index) => ({ id: `b${String(index)}`, weight }));
  const plain = Array.from(weights);
  const min = new Float64Array(claims).fill(1);
  const max = new Float64Array(claims).fill(400);
  const results = [];
  for (const factor of factors) {
    const places = factor * claims;
    const timings = await race(
      [
        { name: 'limit: reading the weights', run: () => sumOf(weights) },
        ...METHODS.map((method) => ({
          name: `allocateWeights ${method}`,
          run: () => allocateWeights(weights, places, { method }),
        })),
        { name: 'allocateWeights webster, bounds', run: () => allocateWeights(weights, places, { min, max }) },
        {
          name: 'door: a Set of the ids and a map',
          run: () => [new Set(list.map(({ id }) => id)), list.map(({ id }) => ({ id, quota: 1 }))],
        },
        { name: 'allocateQuota webster', run: () => allocateQuota(list, places) },
        { name: 'npm apportionment hamilton', runs: 1, run: () => attempt(() => hamilton(plain, places)) },
        { name: 'npm apportionment webster', runs: 1, run: () => attempt(() => webster(plain, places)) },
      ],
      { collect: false, only },
    );
    results.push({ title: `allocation, ${String(factor)}n places`, size: claims, timings });
  }
  return results;
}

/** A quota handed down the country, one place for each five members. */
export async function cascadeLines(size = NATION, only = undefined) {
  const org = parseOrganisation({ asOf: '2024-05-15', units: unitsOf(size), localities: [] });
  const isInner = (row) => org.units.ends[row] > row + 1;
  const sizes = branchSizes(org.units.ids.length);
  const weightOf = new Map(org.units.ids.map((id, row) => [id, isInner(row) ? undefined : sizes[row]]));
  const weight = (id) => weightOf.get(id);
  const total = Math.floor(sizes.reduce((sum, value) => sum + value, 0) / 5);
  const weights = Float64Array.from(sizes, (value, row) => (isInner(row) ? Number.NaN : value));
  const min = Float64Array.from(sizes, (_, row) => (isInner(row) ? 0 : 1));
  const max = Float64Array.from(sizes, (_, row) => (isInner(row) ? Infinity : 400));
  const groups = groupsOf(org, cascadeWeights(org, total, { weights, min, max }).quotas, sizes);
  const timings = await race(
    [
      { name: 'cascadeWeights webster', run: () => cascadeWeights(org, total, { weights }) },
      { name: 'cascadeWeights webster, bounds', run: () => cascadeWeights(org, total, { weights, min, max }) },
      ...[hamilton, webster].map((method) => ({
        name: `npm apportionment ${method.name}, per group, no bounds`,
        runs: 3,
        run: () => groups.map(({ claims, places }) => attempt(() => method(claims, places))),
      })),
      {
        name: 'reading the weights by id',
        run: () => org.units.ids.reduce((sum, id) => sum + (weight(id) ?? 0), 0),
      },
      { name: 'cascadeQuota webster', run: () => cascadeQuota(org, total, { weight }) },
      {
        name: 'cascadeQuota webster, minimum 1',
        run: () => cascadeQuota(org, total, { weight, min: (id) => (weight(id) === undefined ? undefined : 1) }),
      },
    ],
    { collect: false, only },
  );
  return [{ title: 'cascade', size: org.units.ids.length, timings }];
}

/** What each unit's children weigh, and how many places they share: the groups as a package without trees takes them. */
function groupsOf({ units }, quotas, sizes) {
  const totals = Float64Array.from(sizes, (value, row) => (units.ends[row] > row + 1 ? 0 : value));
  const children = new Map();
  for (let row = totals.length - 1; row > 0; row -= 1) {
    const parent = units.parents[row];
    totals[parent] += totals[row];
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [row]);
    else siblings.push(row);
  }
  return Array.from(children, ([parent, rows]) => ({
    claims: rows.map((row) => totals[row]),
    places: quotas[parent],
  }));
}

function sumOf(values) {
  let total = 0;
  for (let row = 0; row < values.length; row += 1) total += values[row];
  return total;
}

/** The published package throws where it finds no answer: what it took until then is timed. */
function attempt(run) {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
