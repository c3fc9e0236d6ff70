import { hamilton, webster } from 'apportionment';
import { parseOrganisation } from 'chibo/organisation';
import { allocateQuota, allocateWeights, cascadeQuota } from 'chibo/quota';
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
  const timings = await race(
    [
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
