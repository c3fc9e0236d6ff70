// Made-up units and members, the same each time: enough of them to count for a while.

const PER_BRANCH = 20;
const BRANCHES_PER_COMMUNE = 25;
const BATCH = 5000;

/** The units of a country in which so many members have branches of about 20. */
export function country(members) {
  const branches = Math.ceil(members / PER_BRANCH);
  const units = [{ id: 'province', name: 'Province (generated)', kind: 'province', parentId: null }];
  for (let branch = 0; branch < branches; branch += 1) {
    const commune = `commune-${Math.floor(branch / BRANCHES_PER_COMMUNE)}`;
    if (branch % BRANCHES_PER_COMMUNE === 0) {
      units.push({ id: commune, name: commune, kind: 'commune', parentId: 'province' });
    }
    units.push({ id: `branch-${branch}`, name: `Branch ${branch}`, kind: 'branch', parentId: commune });
  }
  return units;
}

/** The members in lists of some thousands, made as they are asked for: they never stand in memory together. */
export function* batches(org, members) {
  const branches = org.units.ids.filter((_, row) => org.units.kinds[row] === 'branch');
  const random = lcg(2026);
  for (let done = 0; done < members; done += BATCH) {
    yield Array.from({ length: Math.min(BATCH, members - done) }, () => memberOf(branches, random));
  }
}

function memberOf(branches, random) {
  // Twice a random number: most branches have many members, some have few, and those are elderly.
  const at = Math.floor(random() * random() * branches.length);
  const small = at > branches.length * 0.9;
  const born = (small ? 1942 : 1950) + Math.floor(random() * (small ? 28 : 55));
  const admitted = Math.min(born + 20 + Math.floor(random() * 25), small ? 2018 : 2025);
  return {
    branchId: branches[at],
    birthDate: random() < 0.02 ? String(born) : `${born}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`,
    admittedOn: `${admitted}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`,
  };
}

function two(value) {
  return String(Math.floor(value)).padStart(2, '0');
}

/** A generator of numbers from 0 up to 1, not of chance: multiplied and added modulo 2^32. */
function lcg(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
