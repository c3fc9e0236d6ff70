import { indexNames, organisationToJson, parseHistory, rollUp, tallyToJson } from '../../../src/organisation/index.js';
import type { Calls } from '../calls.js';
import { counted, DAY, document, events, LATER, later, org, roster, tally } from '../fixtures.js';

const history = { units: document.units, localities: document.localities };
const table = rollUp(org, org.figures, { members: { measure: 'members', by: 'sum' } });
const levels = [
  { Xã: 'Keo Lôm', 'Chi bộ': 'Háng Lìa', Thôn: 'Háng Lìa I' },
  { Xã: '', 'Chi bộ': 'Trường học', Thôn: '' },
];
const columns = { Xã: { level: 'commune' }, 'Chi bộ': { level: 'branch' }, Thôn: { locality: 'name' } };
const nested = {
  id: 'keo-lom',
  name: 'Keo Lôm',
  kind: 'commune',
  children: [{ id: 'cb', name: 'Chi bộ', kind: 'branch' }],
  localities: [{ id: 'v', name: 'Bản', branchIds: ['cb'] }],
};
const span = { from: DAY, until: LATER };
const rows = {
  keep: { elderly: { olderThan: 60 } },
  branches: [{ unitId: 'a', members: 4, official: 4, probationary: 0, 'elderly.lowest': 2, 'elderly.highest': 3 }],
  admissions: [{ unitId: 'a', lastAdmission: '2010-05-19' }],
};

export const organisationCalls: Calls = {
  agesByLocality: [[tally, { standing: 'official' }]],
  agesByUnit: [[tally, { standing: 'official' }]],
  ancestorsOf: [[org, 'a']],
  applyReorganisations: [[org, events, { on: LATER }]],
  checkOrganisation: [[org]],
  checkTally: [[org, tally]],
  childrenOf: [[org, 'x']],
  countChanges: [[tally, [{ olderThan: 60 }], span]],
  countsByBranchAndLocality: [[tally, { olderThan: 30 }]],
  countsByLocality: [[tally, { olderThan: 30 }]],
  countsByUnit: [[tally, { olderThan: 30, on: LATER }]],
  emptyTally: [[org, { elderly: { olderThan: 60 } }]],
  filterKey: [[{ standing: 'official', olderThan: 60 }]],
  findLocalityRow: [[org, 'va']],
  findUnitRow: [[org, 'a']],
  firstOfficialDays: [[tally, [3], 1, LATER]],
  foldName: [['Luôn Giói']],
  getUnit: [[org, 'a']],
  indexNames: [[org]],
  localitiesUnder: [[org, 'x']],
  localityRange: [[org, 2]],
  memberSpells: [[tally, { standing: 'official' }, span]],
  mergeTallies: [[counted, counted]],
  organisationAt: [[parseHistory(history), DAY]],
  organisationFromJson: [[organisationToJson(org)]],
  organisationFromLevels: [[levels, { asOf: DAY, columns, fillDown: true }]],
  organisationFromNested: [[nested, { asOf: DAY }]],
  organisationToInput: [[org]],
  organisationToJson: [[org]],
  parseHistory: [[history]],
  parseOrganisation: [[document]],
  parseTally: [[org, rows]],
  pathNames: [[org, 'a']],
  reorganisationsBetween: [[events, { from: DAY, to: LATER }]],
  rollUp: [
    [org, org.figures, { members: { measure: 'members', by: 'sum' } }],
    [org, tally, { last: { measure: 'lastAdmission', by: 'latest' } }],
    [org, table, { members: { measure: 'members', by: 'max' } }],
  ],
  rowOfUnit: [[org, 'a']],
  searchUnits: [[org, 'chi bo', { kind: 'branch', under: 'x', limit: 2, index: indexNames(org) }]],
  supposeBranches: [[org, tally, [{ id: 'ab', of: ['a', 'b'], joining: [{ birthDate: '1996-05-19' }] }], { on: DAY }]],
  isTable: [[table]],
  tableColumn: [[table, 'members']],
  tableRow: [[table, 'x']],
  tableRows: [[table]],
  tableToJson: [[table]],
  tallyColumns: [[org, { branch: Int32Array.of(0, 0), branchIds: ['a'], born: [1, 2] }, { keep: 'dates' }]],
  tallyFromJson: [[tallyToJson(tally)], [tallyToJson(counted)]],
  tallyMembers: [[org, roster, { asOf: DAY, keep: { elderly: { olderThan: 60 } }, faults: 'skip' }]],
  tallyMembersAsync: [[org, roster, { asOf: DAY, keep: 'dates', onProgress: () => undefined }]],
  tallySql: [[org, { keep: { elderly: { olderThan: 60 } } }]],
  tallyToJson: [[tally]],
  thresholdOn: [
    ['monthsOfProbation', '2026-01-01', { monthsOfProbation: [{ value: 6, from: '2020-01-01', source: 'X' }] }],
  ],
  traceId: [[events, 'b', { from: DAY, to: LATER }]],
  traceIds: [[events, ['a', 'b'], { from: DAY, to: LATER }]],
  unitsUnder: [[org, 'h', { kind: 'branch' }]],
  unlocatedByUnit: [[tally, { olderThan: 30 }]],
  updateOrganisation: [
    [
      org,
      {
        change: { units: [{ id: 'a', name: 'Chi bộ Một' }] },
        add: { units: [{ id: 'd', name: 'D', kind: 'branch', parentId: 'y' }] },
      },
    ],
    [later, {}],
  ],
};
