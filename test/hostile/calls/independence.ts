import { independentBranchRatio } from '../../../src/independence/index.js';
import type { Calls } from '../calls.js';
import { DAY, org, tally } from '../fixtures.js';

export const independenceCalls: Calls = {
  concentrationOfCombined: [[org, { host: 'does-not-count', kind: 'commune', part: '75%' }]],
  independenceAfter: [[org, [{ kind: 'split', localityId: 'vc', branchId: 'new' }], { host: 'counts' }]],
  independenceByUnit: [[org, { host: 'counts', kind: 'commune', under: 'h', tally }]],
  independentBranchRatio: [[org, { host: 'does-not-count', unitId: 'x', tally }]],
  localitiesToTarget: [[independentBranchRatio(org, { host: 'counts' }), '80%']],
  localityStates: [[org, { host: 'does-not-count', tally }]],
  planIndependence: [[org, tally, { target: '100%', under: 'h', by: DAY, host: 'counts', maxSteps: 5 }]],
  rankIndependence: [[org, { host: 'counts', kind: 'commune', target: '95%', under: 'h', tally }]],
  readyToSplit: [[org, tally, { on: DAY }]],
};
