import { independenceByUnit, planIndependence } from 'chibo/independence';
import { parseOrganisation, tallyMembers } from 'chibo/organisation';
import { race, randomFrom } from './harness.mjs';
import { localitiesOf, NATION, unitsOf } from './nation.mjs';

const BY = '2026-05-15';

/** The ratios of all units of the country at once. */
export async function ratioLines(size = NATION, count = 100_000, only = undefined) {
  const units = unitsOf(size);
  const org = parseOrganisation({ asOf: '2024-05-15', units, localities: localitiesOf(units, count) });
  const { branches } = org.localities;
  const timings = await race(
    [
      { name: 'limit: reading the branches of the localities', run: () => branches.reduce((sum, row) => sum + row, 0) },
      { name: 'independenceByUnit', run: () => independenceByUnit(org, { host: 'counts' }) },
    ],
    { collect: false, only },
  );
  return [{ title: 'ratios of all units', size: org.units.ids.length, timings }];
}

/** The way to 95 % of the country, villages meeting one to eight in a branch. */
export async function planLines(size = 100_000, only = undefined) {
  const { document, members, candidates } = sharedVillages(size);
  const org = parseOrganisation(document);
  const tally = tallyMembers(org, members, { keep: { byThen: { standing: 'official', on: BY } } });
  const options = { target: '95%', under: 'vn', by: BY, host: 'does-not-count' };
  const timings = await race(
    [
      { name: 'door: independenceByUnit', run: () => independenceByUnit(org, { host: 'does-not-count', tally }) },
      { name: 'planIndependence', run: () => planIndependence(org, tally, options) },
      { name: 'planIndependence, target 50%', run: () => planIndependence(org, tally, { ...options, target: '50%' }) },
      { name: 'planIndependence, candidates', run: () => planIndependence(org, tally, { ...options, candidates }) },
      {
        name: 'planIndependence, commune surplus',
        run: () => planIndependence(org, tally, { ...options, transfers: 'commune-surplus' }),
      },
    ],
    { collect: false, only },
  );
  return [{ title: 'plan for independent branches', size: org.localities.ids.length, timings }];
}

/** Villages in communes of six branches, each shared by one to eight of them, with up to five members a village. */
function sharedVillages(size) {
  const random = randomFrom(29);
  const units = [{ id: 'vn', name: 'Tỉnh', kind: 'province', parentId: null }];
  const [localities, members, candidates] = [[], [], []];
  for (let commune = 0; localities.length < size; commune += 1) {
    const communeId = `xa${String(commune)}`;
    units.push({ id: communeId, name: 'Xã', kind: 'commune', parentId: 'vn' });
    for (let branch = 0; branch < 6; branch += 1) {
      const branchId = `${communeId}/${String(branch)}`;
      units.push({ id: branchId, name: 'Chi bộ', kind: 'branch', parentId: communeId });
      const [villages, hosted] = [1 + random(8), random(2) === 0];
      for (let village = 0; village < villages && localities.length < size; village += 1) {
        const id = `${branchId}/${String(village)}`;
        const hostOf = hosted && village === 0 ? [branchId] : [];
        localities.push({ id, name: 'Bản', communeId, branchIds: [branchId], hostOf });
        candidates.push({ localityId: id, count: random(5) });
        for (let member = random(6); member > 0; member -= 1) {
          members.push({ branchId, localityId: id, standing: 'official' });
        }
      }
    }
  }
  return { document: { asOf: '2024-05-15', units, localities }, members, candidates };
}
