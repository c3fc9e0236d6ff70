import * as risk from '../../../src/risk/index.js';
import type { Calls } from '../calls.js';
import { DAY, LATER, localRules, org, rules, tally } from '../fixtures.js';

const asked = { asOf: DAY, facts: { 'fact:weak': { a: true } } };
const assessed = risk.assessBranches(org, tally, rules, { asOf: DAY });
const days = [DAY, '2024-06-15', '2024-07-15'];
const watchOptions = { enter: 'few', leave: 'many', forMonths: 1 };
const watched = days.map((asOf) => risk.assessBranches(org, tally, rules, { asOf }));
const watchedPlaces = days.map((asOf) => risk.assessLocalities(org, tally, localRules, { asOf }));
const watch = risk.watchBranches(watched, { enter: 'few', leave: 'many' });
const span = { from: DAY, until: LATER };
const assumed = risk.forecastRisk(org, tally, rules, {
  ...span,
  assumptions: { lossesPerYear: [{ minAge: 0, rate: '10%' }] },
});
const remedy = { branchId: 'a', asOf: DAY, until: LATER, candidate: { birthDate: '1998' }, maxActions: 2 };
const actions = [{ action: 'admit', count: 1 }] as const;
const weak = { measure: 'fact:weak', equals: true };
const few = { measure: 'members', lessThan: 3 };

export const riskCalls: Calls = {
  admittedThis: [['quarter', false]],
  afterRemedy: [[org, tally, rules, remedy, actions]],
  all: [[few, weak]],
  any: [[few, weak]],
  assessBranches: [
    [org, tally, rules, asked],
    [org, null, rules, { asOf: DAY }],
  ],
  assessLocalities: [[org, tally, localRules, asked]],
  assumedSpansOf: [[assumed, 'a', 'few']],
  atLeastOf: [[1, few, weak]],
  atRiskBranches: [[org, tally, rules, { asOf: DAY, groupBy: 'commune' }]],
  branchForecasts: [[assumed]],
  branchesEntering: [[assumed, 'few']],
  branchesLeaving: [[assumed, 'few']],
  branchesServing: [[{ equals: 0 }]],
  classOf: [[risk.classifyBranches(org, tally, rules, { asOf: DAY }), 'a']],
  classifyBranches: [[org, tally, rules, asked]],
  classifyLocalities: [[org, tally, localRules, asked]],
  explainFinding: [[org, tally, rules, asked, 'a', 'few']],
  explainLocality: [[org, tally, localRules, asked, 'va', 'memberless']],
  fact: [['weak', { equals: true }]],
  forecastRisk: [[org, tally, rules, { ...span, assumptions: { lossesPerYear: [{ minAge: 0, rate: '10%' }] } }]],
  localitiesServed: [[{ atLeast: 2 }]],
  meanAge: [[{ moreThan: 60 }]],
  members: [[{ lessThan: 5 }, { standing: 'official', olderThan: 60 }]],
  not: [[few]],
  packedRule: [['thanh-chuong']],
  parseRiskRules: [[rules]],
  relapseFacts: [[watch]],
  remediesFor: [[org, tally, rules, remedy]],
  riskFindings: [[org, tally, rules, asked]],
  rulePacksOn: [['2026-01-01']],
  shareOfMembers: [[{ moreThan: '50%' }, { olderThan: 60 }]],
  spansOf: [[assumed, 'a', 'few']],
  specFor: [[rules]],
  standingPacksOn: [['2026-01-01']],
  verdictOf: [[assessed, 'a', 'few']],
  watchBranches: [[watched, watchOptions]],
  watchLocalities: [[watchedPlaces, { enter: 'memberless', leave: 'has-members' }]],
  watchOf: [[watch, 'a']],
  yearsSinceAdmission: [[{ moreThan: 5 }]],
};
