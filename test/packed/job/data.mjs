// One district, made up by arithmetic on whole numbers alone, so that every program that runs this file has the same
// rows. The names hold the letters that locales treat differently: i and I, dotted and not, Đ, and accents in both ways
// of writing them.

const DATE = '2024-05-15';
const WORDS = [
  'Điện Biên',
  'IĐÍCH',
  'ıssız İç',
  'Lộc Ninh',
  'Kỳ Sơn'.normalize('NFD'),
  'Straße Ǆ',
  'Ý Yên',
  '__proto__',
];

/** @param {number} seed - Any whole number. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const random = randomFrom(20_240_515);
const two = (value) => String(value).padStart(2, '0');
const day = (from, years) => `${from + random(years)}-${two(1 + random(12))}-${two(1 + random(28))}`;
const oneOf = (list) => list[random(list.length)];

const units = [{ id: 'huyen', name: 'Huyện Ia H’Drai', kind: 'district', parentId: null }];
const localities = [];
for (let commune = 0; commune < 6; commune += 1) {
  const communeId = commune === 5 ? '__proto__' : `xa-${commune}`;
  units.push({ id: communeId, name: `Xã ${WORDS[commune]}`, kind: 'commune', parentId: 'huyen' });
  for (let branch = 0; branch < 4; branch += 1) {
    const id = `${communeId}/${branch}`;
    units.push({ id, name: `Chi bộ ${oneOf(WORDS)} ${branch}`, kind: 'branch', parentId: communeId });
    const villages = random(4);
    for (let village = 0; village < villages; village += 1) {
      localities.push({
        id: `${id}/${village}`,
        name: `Bản ${oneOf(WORDS)}`,
        communeId,
        branchIds: [id],
        ...(village === 0 && villages > 1 ? { hostOf: [id] } : {}),
      });
    }
  }
  localities.push({ id: `${communeId}/none`, name: 'Bản không có chi bộ', communeId, branchIds: [] });
}

const branchIds = units.filter(({ kind }) => kind === 'branch').map(({ id }) => id);
const placesOf = (branchId) => localities.filter((each) => each.branchIds.includes(branchId)).map(({ id }) => id);

const members = branchIds.flatMap((branchId, place) => {
  const [places, old] = [placesOf(branchId), place % 5 === 0];
  return Array.from({ length: old ? 3 + random(2) : 2 + random(12) }, (_, index) => ({
    id: `${branchId}#${index}`,
    branchId,
    ...(places.length === 0 ? {} : { localityId: oneOf(places) }),
    // Now and then the month, or the day, is not known.
    birthDate: day(old ? 1938 : 1950, old ? 24 : 53).slice(0, oneOf([10, 10, 10, 7, 4])),
    admittedOn: old ? day(1980, 25) : day(2006, 18),
    admittedBy: branchId,
    activity: oneOf(['full', 'full', 'full', 'exempted']),
    origin: oneOf(['local', 'local', 'reinforcement']),
    gender: oneOf(['female', 'male']),
    minority: random(3) === 0,
  }));
});

const figures = [
  { unitId: 'huyen', localities: 50, independent: 11, members: members.length + 3 },
  { unitId: 'xa-1', members: 61 },
];

/** What `parseOrganisation` and `tallyMembers` are given. */
export const document = { asOf: DATE, units, localities, figures };
export const roster = members;
export const asOf = DATE;
export const branches = branchIds;

/** A document with faults of many kinds: its messages must be the same everywhere too. */
export const faulty = {
  asOf: '2023-02-29',
  units: [
    { id: 'a', name: 'A', kind: 'commune', parentId: 'nowhere' },
    { id: 'a', name: '', kind: 'İl', parentId: null },
    { id: 7, name: 'A', kind: 'branch' },
    null,
  ],
  localities: [{ id: 'l', name: 'L', communeId: 'b', branchIds: ['b', 'b'], hostOf: ['c'] }],
  figures: [{ unitId: 'a', members: -1.5, lastAdmission: '15/05/2024' }, { unknownKey: 1 }],
};

/** A merger of villages, a split of a branch, a merger of communes. */
export const reorganisations = [
  {
    id: 'villages',
    date: '2024-08-01',
    type: 'merge',
    localities: ['xa-0/0/0', 'xa-0/none'],
    into: 'xa-0/0/0',
  },
  {
    id: 'branch',
    date: '2024-09-01',
    type: 'split',
    unit: 'xa-1/0',
    into: [{ id: 'xa-1/0' }, { id: 'xa-1/new', name: 'Chi bộ mới' }],
  },
  {
    id: 'communes',
    date: '2025-07-01',
    type: 'merge',
    units: ['xa-2', 'xa-3'],
    into: 'xa-23',
    name: 'Xã İ mới',
  },
];
